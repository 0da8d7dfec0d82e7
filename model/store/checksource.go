package store

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/project"
)

// sieve leaves what cannot be out of the lists of a document, and tells of each list what
// was first.
type sieve struct {
	text string
	tell func(error)
}

// passed is a list without what check finds wrong in it. The list itself stays as it is.
func passed[T any](s sieve, what string, list []T, check func(*T) error) []T {
	var first error
	var out []T
	wrong := 0
	for i := range list {
		err := check(&list[i])
		switch {
		case err != nil:
			if wrong++; wrong == 1 {
				first = fmt.Errorf("%s %d has %w", what, i+1, err)
				out = append(out, list[:i]...)
			}
		case wrong > 0:
			out = append(out, list[i])
		}
	}
	if wrong == 0 {
		return list
	}
	if wrong > 1 {
		first = fmt.Errorf("%w; so it is with %d more", first, wrong-1)
	}
	s.tell(first)
	return out
}

// inOrder has check look also whether spans begin in the order of the text and, where apart
// is set, do not overlap.
func inOrder[T any](apart bool, span func(*T) model.Span, check func(*T) error) func(*T) error {
	last := model.Span{}
	return func(v *T) error {
		s := span(v)
		if err := check(v); err != nil {
			return err
		}
		if s.Start < last.Start || apart && s.Start < last.End {
			return fmt.Errorf("the span from %d to %d, after one from %d to %d", s.Start, s.End, last.Start, last.End)
		}
		last = s
		return nil
	}
}

func (s sieve) within(spans ...model.Span) error { return checkWithin(s.text, spans...) }

// document looks at a document and what it is made of.
func (s sieve) document(d *model.Document) error {
	if !utf8.ValidString(d.Text) {
		return errors.New("a text that is not UTF-8")
	}
	if err := cmp.Or(checkID(string(d.ID)), checkLines(d.Name, d.Title, d.Author, d.Language, d.Format, d.Encoding), checkPlace(&d.Place)); err != nil {
		return err
	}
	d.Blocks = passed(s, "block", d.Blocks, inOrder(true, func(b *model.Block) model.Span { return b.Span }, func(b *model.Block) error {
		if b.Span.Len() == 0 {
			return errors.New("no text")
		}
		return cmp.Or(s.within(b.Span), checkEnum("kind of block", b.Kind, model.Caption), checkLevel(b.Level))
	}))
	if len(d.Blocks) == 0 {
		return errors.New("no block of text")
	}
	d.Sentences = passed(s, "sentence", d.Sentences, inOrder(false, func(p *model.Span) model.Span { return *p }, func(p *model.Span) error { return s.within(*p) }))
	d.Notes = passed(s, "note", d.Notes, func(n *model.Note) error { return s.within(n.Ref, n.Text) })
	d.Chapters = passed(s, "chapter", d.Chapters, inOrder(false, func(c *model.Chapter) model.Span { return c.Span }, func(c *model.Chapter) error {
		return cmp.Or(s.within(c.Span), checkLines(c.Title))
	}))
	d.Links = passed(s, "link", d.Links, func(l *model.Link) error {
		return cmp.Or(s.within(l.Span), checkLines(l.Target), checkTarget(l.Target))
	})
	d.Pages = s.pages(d.Pages)
	return nil
}

// mostLevels is deeper than headings and lists are nested.
const mostLevels = 1000

func checkLevel(level int) error {
	if level < 0 || level > mostLevels {
		return fmt.Errorf("a level of %d", level)
	}
	return nil
}

// checkTarget reports whether an address is of the web or of mail, as those of documents are.
func checkTarget(target string) error {
	scheme, _, _ := strings.Cut(target, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return nil
	}
	return fmt.Errorf("an address that begins with %.20q", scheme)
}

// widest is the width of a page, and how far from its corner something stands, in points.
const widest = 1e6

// pages looks at pages. They are numbered as in the file: with one that is wrong, all are
// left out, and the document is shown as text.
func (s sieve) pages(pages []model.Page) []model.Page {
	if len(pages) == 0 {
		return pages
	}
	all := passed(s, "page", pages, inOrder(false, func(p *model.Page) model.Span { return p.Span }, func(p *model.Page) error {
		if p.Width <= 0 || p.Height <= 0 {
			return fmt.Errorf("a size of %v by %v points", p.Width, p.Height)
		}
		return cmp.Or(s.within(p.Span), checkLines(p.Label), checkNumbers("size", widest, p.Width, p.Height))
	}))
	if len(all) < len(pages) {
		return nil
	}
	for i := range all {
		p := &all[i]
		p.Boxes = passed(s, fmt.Sprintf("box on page %d, number", i+1), p.Boxes, inOrder(false, func(b *model.Box) model.Span { return b.Span }, func(b *model.Box) error {
			return cmp.Or(s.within(b.Span), checkNumbers("place on the page", widest, float64(b.X0), float64(b.Y0), float64(b.X1), float64(b.Y1)))
		}))
	}
	return all
}

// found looks at what was found in a document, and what the user says of it.
func (s sieve) found(src *project.Source) error {
	src.Times = passed(s, "time", src.Times, inOrder(false, func(t *model.TimeExpression) model.Span { return t.Span }, s.time))
	src.Toponyms = passed(s, "toponym", src.Toponyms, inOrder(false, func(t *model.Toponym) model.Span { return t.Span }, s.toponym))
	src.Unused = passed(s, "unused time", src.Unused, func(u *model.UnusedTime) error { return s.within(u.Span) })
	selector := func(q *model.Selector) error { return checkSpan(q.Span) }
	src.Denied = passed(s, "denied word", src.Denied, selector)
	src.Deleted = passed(s, "deleted anchor", src.Deleted, selector)
	if o := src.Original; o != nil && (len(o.SHA256) != 64 || o.Size < 0) {
		s.tell(fmt.Errorf("a file of %d bytes with the hash %.80q", o.Size, o.SHA256))
		src.Original = nil
	}
	return cmp.Or(checkPlace(&src.Given.Place), checkLines(src.Given.Title, src.Given.Encoding, src.Path))
}

func (s sieve) time(t *model.TimeExpression) error {
	return cmp.Or(
		s.within(t.Span, t.Phrase, t.AnchoredTo), checkEnum("type of time", t.Type, model.SET), checkEnum("anchoring", t.Anchoring, model.Unanchored),
		checkEnum("calendar", t.Calendar, model.Hijri), checkShare("confidence", t.Confidence), checkLines(t.Value, t.Mod, t.Language),
	)
}

func (s sieve) toponym(t *model.Toponym) error {
	err := cmp.Or(s.within(t.Span), checkEnum("role", t.Role, model.RoleOffice), checkPlace(&t.Place), checkShare("confidence", t.Confidence))
	for i := range t.Rivals {
		err = cmp.Or(err, checkPlace(&t.Rivals[i].Place), checkShare("score", t.Rivals[i].Score))
	}
	return err
}
