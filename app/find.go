package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/store"
)

// finder is the dialog that finds words in all documents and events.
type finder struct {
	ui     *UI
	rows   []findRow
	list   *parts.Choices
	search *parts.Field
	dialog *dialog.CustomDialog
	stop   context.CancelFunc // of the search for other spellings; nil where there was none
}

// findRow is a row of the finder: the name of a document over what was found in it, one
// passage or event, or another spelling.
type findRow struct {
	title, facts string
	hit          *store.Hit // nil for a name or a spelling
	spelling     string
}

// findInDocuments opens the finder. It looks into the project's file, which a sample that
// nothing was done with gets by that.
func (ui *UI) findInDocuments() {
	if ui.dialogs.Open() || ui.saving() {
		return
	}
	if err := ui.makeLasting(); err != nil {
		ui.dialogs.Error(err)
		return
	}
	newFinder(ui)
}

func newFinder(ui *UI) *finder {
	f := &finder{ui: ui}
	f.list = parts.NewChoices(func() int { return len(f.rows) }, func(i int, c *parts.Choice) {
		if row := f.rows[i]; row.hit == nil && row.spelling == "" { // a name
			c.WriteHeading(row.title, row.facts)
		} else {
			c.Write(row.title, row.facts)
		}
	}, f.choose)
	f.dialog, f.search = ui.dialogs.Pick(lang.L("Find in documents"), lang.L("Words, the last may be unfinished; a phrase in quotation marks"), lang.L("Find …"), f.list, f.find)
	if found := ui.session.Found(); found != nil { // what was looked for last, to go on from
		f.search.SetText(found.Query)
		f.search.SelectAll()
	}
	return f
}

// mostHits is how many documents' blocks, and how many events, are listed.
const mostHits = 100

func (f *finder) find(text string) {
	if f.stop != nil {
		f.stop()
	}
	hits, err := f.ui.file.Search(context.Background(), text, mostHits)
	if err != nil {
		fyne.LogError("search", err) // it is no more than typed wrong
	}
	f.rows = f.ui.findRows(hits)
	if len(f.rows) == 0 && strings.TrimSpace(text) != "" {
		f.rows = []findRow{{title: lang.L("Nothing was found"), facts: lang.L("Fewer words, or the beginning of one, find more.")}}
		f.offerSpellings(text)
	}
	f.list.ScrollToTop()
	f.list.Refresh()
}

// offerSpellings looks for what may have been meant, off the interface's goroutine, for all
// words of the documents are compared.
func (f *finder) offerSpellings(text string) {
	ctx, stop := context.WithCancel(context.Background())
	f.stop = stop
	file := f.ui.file
	go func() {
		near, err := file.Near(ctx, text)
		f.ui.do(func() {
			switch {
			case ctx.Err() != nil: // something else was typed
				return
			case err != nil:
				fyne.LogError("look for other spellings", err)
			case len(near) > 0:
				f.rows = nil
			}
			for _, spelling := range near {
				f.rows = append(f.rows, findRow{title: spelling, facts: lang.L("Another spelling, which stands in the documents"), spelling: spelling})
			}
			f.list.Refresh()
		})
	}()
}

// findRows are the rows for what was found: events first, then the documents in the order
// of their best passage, each with its passages in the order of the text.
func (ui *UI) findRows(hits []store.Hit) []findRow {
	var events []findRow
	var order []model.DocumentID
	passages := map[model.DocumentID][]findRow{}
	for i := range hits {
		h := &hits[i]
		if h.Event != "" {
			if e := ui.session.Event(h.Event); e != nil {
				events = append(events, findRow{title: e.Headline, facts: words.Date(e.Date), hit: h})
			}
			continue
		}
		src := ui.session.Source(h.Document)
		if src == nil {
			continue
		}
		if passages[h.Document] == nil {
			order = append(order, h.Document)
		}
		passages[h.Document] = append(passages[h.Document], findRow{title: snippet(src.Document.Text, h), facts: words.Spot(src.Document, h.Span.Start), hit: h})
	}
	var rows []findRow
	if len(events) > 0 {
		rows = append(append(rows, findRow{title: lang.L("Events"), facts: words.Events(len(events))}), events...)
	}
	for _, id := range order {
		list := passages[id]
		slices.SortFunc(list, func(a, b findRow) int { return cmp.Compare(a.hit.Span.Start, b.hit.Span.Start) })
		rows = append(rows, findRow{title: ui.session.Source(id).Document.Name, facts: words.Passages(len(list))})
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
func (f *finder) choose(i int) {
	switch row := f.rows[i]; {
	case row.spelling != "":
		f.search.SetText(row.spelling)
	case row.hit != nil:
		f.dialog.Hide()
		f.ui.found = nil
		for k := range f.rows {
			if h := f.rows[k].hit; h != nil {
				if k == i {
					f.ui.foundAt = len(f.ui.found)
				}
				f.ui.found = append(f.ui.found, *h)
			}
		}
		f.ui.markFound(f.search.Text)
		f.ui.showHit(*row.hit)
	case i+1 < len(f.rows) && f.rows[i+1].hit != nil: // a name, or Return: what is below it
		f.choose(i + 1)
	}
}

// markFound has the views mark all that a query finds, which is looked for off the
// interface's goroutine; with no query, nothing.
func (ui *UI) markFound(query string) {
	if ui.finding != nil {
		ui.finding()
		ui.finding = nil
	}
	if query == "" {
		ui.session.SetFound(nil)
		return
	}
	ctx, stop := ui.background()
	ui.finding = stop
	file, events := ui.file, slices.Clone(ui.session.Events())
	go func() {
		found, err := file.Find(ctx, query)
		if err == nil {
			found.AddTelling(events)
		}
		ui.do(func() {
			switch {
			case ctx.Err() != nil: // something else was looked for
			case err != nil:
				fyne.LogError("mark what was found", err)
			default:
				ui.session.SetFound(found)
			}
			stop()
		})
	}()
}

// showHit shows what was found: selects the event, or shows the words.
func (ui *UI) showHit(h store.Hit) {
	if h.Event != "" {
		ui.session.Select(h.Event)
		return
	}
	ui.layout.showText()
	span := h.Span
	if len(h.Words) > 0 {
		span = h.Words[0]
	}
	ui.reader.ShowSpan(h.Document, span)
}

// stepFound goes on to the next of what was found last, or back.
func (ui *UI) stepFound(step int) {
	n := len(ui.found)
	if n == 0 {
		ui.findInDocuments()
		return
	}
	ui.foundAt = ((ui.foundAt+step)%n + n) % n
	ui.showHit(ui.found[ui.foundAt])
	ui.status.tell(lang.L("{{.Number}} of {{.Count}} found", map[string]any{"Number": ui.foundAt + 1, "Count": n}))
}

// spot says where the passage at hand stands, where that is not plain: on which page or
// in which chapter, or in which of several documents. It is "" elsewhere.
func (ui *UI) spot(e *model.Event) string {
	at := ui.evidenceAtHand(e.ID)
	if at >= len(e.Evidence) {
		return ""
	}
	v := &e.Evidence[at]
	src := ui.session.Source(v.Document)
	if src == nil || len(ui.session.Sources()) == 1 && len(src.Document.Pages) == 0 && len(src.Document.Chapters) == 0 {
		return ""
	}
	return words.Spot(src.Document, v.Passage.Span.Start)
}
