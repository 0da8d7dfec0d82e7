package finding

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/store"
)

// search is the dialog that finds words in all documents and events.
type search struct {
	finder *Finder
	index  Index
	rows   []row
	list   *parts.Choices
	field  *parts.Field
	dialog *dialog.CustomDialog
	stop   context.CancelFunc // of what is looked for behind; nil for nothing
}

// row is a row of the search: the name of a document over what was found in it, one
// passage or event, or another spelling.
type row struct {
	title, facts string
	hit          *store.Hit // nil for a name or a spelling
	spelling     string
}

// Search opens the dialog that finds words. It looks into the project's file, which a
// sample that nothing was done with gets by that.
func (f *Finder) Search() {
	if f.dialogs.Open() {
		return
	}
	if index, ok := f.host.Index(); ok {
		newSearch(f, index)
	}
}

func newSearch(f *Finder, index Index) *search {
	s := &search{finder: f, index: index}
	s.list = parts.NewChoices(func() int { return len(s.rows) }, func(i int, c *parts.Choice) {
		if row := s.rows[i]; row.hit == nil && row.spelling == "" { // a name
			c.WriteHeading(row.title, row.facts)
		} else {
			c.Write(row.title, row.facts)
		}
	}, s.choose)
	s.dialog, s.field = f.dialogs.Pick(lang.L("Find in documents"), lang.L("Words, the last may be unfinished; a phrase in quotation marks"), lang.L("Find …"), s.list, s.find)
	if found := f.session.Found(); found != nil { // what was looked for last, to go on from
		s.field.SetText(found.Query)
		s.field.SelectAll()
	}
	return s
}

// mostHits is how many documents' blocks, and how many events, are listed.
const mostHits = 100

// searchAtOnce is how long one waits for what is found: longer than it takes, unless the
// project is being saved.
const searchAtOnce = 200 * time.Millisecond

// find lists what a query finds; what takes longer is looked for behind.
func (s *search) find(text string) {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
	soon, cancel := context.WithTimeout(context.Background(), searchAtOnce)
	defer cancel()
	queries := s.finder.queries(text)
	hits, err := searchAll(soon, s.index, queries)
	if err == nil || soon.Err() == nil {
		s.show(text, hits, err)
		return
	}
	s.stop = s.finder.host.Behind(func(ctx context.Context) func() {
		hits, err := searchAll(ctx, s.index, queries)
		return func() { s.show(text, hits, err) }
	})
}

// show lists what was found.
func (s *search) show(text string, hits []store.Hit, err error) {
	if err != nil {
		fyne.LogError("search", err) // it is no more than typed wrong
	}
	s.rows = s.finder.rows(hits)
	if len(s.rows) == 0 && strings.TrimSpace(text) != "" {
		s.rows = []row{{title: lang.L("Nothing was found"), facts: lang.L("Fewer words, or the beginning of one, find more.")}}
		s.offerSpellings(text)
	}
	s.list.ScrollToTop()
	s.list.Refresh()
}

// offerSpellings looks for what may have been meant, off the interface's goroutine, for all
// words of the documents are compared.
func (s *search) offerSpellings(text string) {
	s.stop = s.finder.host.Behind(func(ctx context.Context) func() {
		near, err := s.index.Near(ctx, text)
		return func() {
			if err != nil {
				fyne.LogError("look for other spellings", err)
			}
			if len(near) > 0 {
				s.rows = nil
			}
			for _, spelling := range near {
				s.rows = append(s.rows, row{title: spelling, facts: lang.L("Another spelling, which stands in the documents"), spelling: spelling})
			}
			s.list.Refresh()
		}
	})
}

// rows are the rows for what was found: events first, then the documents in the order
// of their best passage, each with its passages in the order of the text.
func (f *Finder) rows(hits []store.Hit) []row {
	var events []row
	var order []model.DocumentID
	passages := map[model.DocumentID][]row{}
	for i := range hits {
		h := &hits[i]
		if h.Event != "" {
			if e := f.session.Event(h.Event); e != nil {
				events = append(events, row{title: e.Headline, facts: words.EventDate(e), hit: h})
			}
			continue
		}
		src := f.session.Source(h.Document)
		if src == nil {
			continue
		}
		if passages[h.Document] == nil {
			order = append(order, h.Document)
		}
		passages[h.Document] = append(passages[h.Document], row{title: snippet(src.Document.Text, h), facts: words.Spot(src.Document, h.Span.Start), hit: h})
	}
	var rows []row
	if len(events) > 0 {
		rows = append(append(rows, row{title: lang.L("Events"), facts: words.Events(len(events))}), events...)
	}
	for _, id := range order {
		list := passages[id]
		slices.SortFunc(list, func(a, b row) int { return cmp.Compare(a.hit.Span.Start, b.hit.Span.Start) })
		rows = append(rows, row{title: words.Title(f.session.Source(id).Document), facts: words.Passages(len(list))})
		rows = append(rows, list...)
	}
	return rows
}

// snippetBefore is how much of a passage is shown before the words that were found.
const snippetBefore = 40

// snippet is a passage from shortly before the words that were found in it.
func snippet(text string, h *store.Hit) string {
	from, lead := h.Span.Start, ""
	if len(h.Words) > 0 && h.Words[0].Start-from > snippetBefore {
		from = h.Words[0].Start - snippetBefore
		for from > h.Span.Start && text[from-1] != ' ' {
			from--
		}
		lead = "… "
	}
	return lead + strings.Join(strings.Fields(text[from:h.Span.End]), " ")
}

// choose follows a row.
func (s *search) choose(i int) {
	switch row := s.rows[i]; {
	case row.spelling != "":
		s.field.SetText(row.spelling)
	case row.hit != nil:
		s.dialog.Hide()
		var hits []store.Hit
		at := 0
		for k := range s.rows {
			if h := s.rows[k].hit; h != nil {
				if k == i {
					at = len(hits)
				}
				hits = append(hits, *h)
			}
		}
		s.finder.follow(s.index, s.field.Text, hits, at)
	case i+1 < len(s.rows) && s.rows[i+1].hit != nil: // a name, or Return: what is below it
		s.choose(i + 1)
	}
}
