package reader

import (
	"regexp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/model"
)

// address is an address of the web or of mail as people write it (RFC 3986, and what they
// leave out of it).
var address = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>"“”]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)

// linksIn returns what leads somewhere in a stretch of the text: words that the document
// says lead there, and addresses that are written out.
func (r *Reader) linksIn(s model.Span) []model.Link {
	d := r.layout.document
	from, to := overlapping(len(d.Links), func(i int) model.Span { return d.Links[i].Span }, s)
	out := slices.Clone(d.Links[from:to])
	for _, at := range address.FindAllStringIndex(s.Of(d.Text), -1) {
		link := model.Link{Span: model.Span{Start: s.Start + at[0], End: s.Start + at[1]}}
		words := strings.TrimRight(link.Span.Of(d.Text), ".,;:!?)]}'’»*_")
		link.Span.End = link.Span.Start + len(words)
		switch {
		case strings.HasPrefix(strings.ToLower(words), "www."):
			link.Target = "https://" + words
		case !strings.Contains(words, "://"):
			link.Target = "mailto:" + words
		default:
			link.Target = words
		}
		if !slices.ContainsFunc(out, func(l model.Link) bool { return l.Span.Overlaps(link.Span) }) {
			out = append(out, link)
		}
	}
	return out
}

// linkAt returns what leads somewhere at an offset. An address is not broken by the lines
// that it is set in: all of its block is looked through.
func (r *Reader) linkAt(offset int) (model.Link, bool) {
	p := r.layout.pieces[pieceAt(r.layout.pieces, offset)]
	for _, l := range r.linksIn(p.span) {
		if l.Span.Start <= offset && offset < l.Span.End {
			return l, true
		}
	}
	return model.Link{}, false
}

// linkMenu is what can be done with a link.
func (r *Reader) linkMenu(l model.Link) []*fyne.MenuItem {
	copied := fyne.NewMenuItem(lang.L("Copy the address"), func() { fyne.CurrentApp().Clipboard().SetContent(l.Target) })
	if r.OnLink == nil {
		return []*fyne.MenuItem{copied}
	}
	return []*fyne.MenuItem{copied, fyne.NewMenuItemWithIcon(lang.L("Open in the browser …"), theme.SearchIcon(), func() { r.OnLink(l.Target) })}
}
