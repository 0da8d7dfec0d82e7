package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
)

// tray lists what is not in the chronology, or not whole, so that nothing that was
// read is dropped in silence: a tab of the left pane with a count.
type tray struct {
	ui    *UI
	tab   *container.TabItem
	list  *parts.Choices
	empty *widget.Label
	items []trayItem
}

// trayItem is one row of a tray: an event, or a place in a document.
type trayItem struct {
	title, facts string
	event        model.EventID
	document     model.DocumentID
	span         model.Span
}

func newTray(ui *UI, empty string) *tray {
	t := &tray{ui: ui, empty: widget.NewLabel(empty)}
	t.empty.Wrapping, t.empty.Alignment = fyne.TextWrapWord, fyne.TextAlignCenter
	t.empty.Importance = widget.LowImportance
	t.list = parts.NewChoices(func() int { return len(t.items) }, func(i int, c *parts.Choice) {
		c.Write(t.items[i].title, t.items[i].facts)
	}, func(i int) { t.open(t.items[i]) })
	t.tab = container.NewTabItem("", container.NewStack(t.list, container.NewVBox(widget.NewLabel(""), t.empty)))
	return t
}

// open shows an item: selects the event, or shows the words in the text.
func (t *tray) open(i trayItem) {
	if i.event != "" {
		t.ui.session.Select(i.event)
		return
	}
	t.ui.layout.showText()
	t.ui.reader.ShowSpan(i.document, i.span)
}

// fill puts items into the tray and their number beside its name.
func (t *tray) fill(name string, items []trayItem) {
	t.items = items
	t.tab.Text = name
	if len(items) > 0 {
		t.tab.Text = fmt.Sprintf("%s %d", name, len(items))
	}
	t.empty.Hidden = len(items) > 0
	t.list.Refresh()
}

// trays are what the chronology leaves out.
type trays struct {
	undated, unplaced, leftOut *tray
}

func newTrays(ui *UI) *trays {
	return &trays{
		undated:  newTray(ui, lang.L("Every place that is named is that of an event, and every event has a date.")),
		unplaced: newTray(ui, lang.L("Every event has a place.")),
		leftOut:  newTray(ui, lang.L("Every date in the text dates an event.")),
	}
}

// show fills the trays.
func (t *trays) show(of tally) {
	t.undated.fill(lang.L("Undated"), of.undated)
	t.unplaced.fill(lang.L("Unplaced"), of.unplaced)
	t.leftOut.fill(lang.L("Left out"), of.leftOut)
}

// named are the places that a document names without an event there, each once.
func named(src *project.Source, placed map[model.Place]bool) []trayItem {
	at := map[string]int{}
	var out []trayItem
	var counts []int
	for _, t := range src.Toponyms {
		if t.Role == model.RoleDemonym || placed[t.Place] {
			continue
		}
		name := words.Place(t.Place)
		if t.Place.IsZero() {
			name = t.Span.Of(src.Document.Text)
		}
		i, ok := at[name]
		if !ok {
			i = len(out)
			at[name] = i
			out = append(out, trayItem{title: name, document: src.Document.ID, span: t.Span})
			counts = append(counts, 0)
		}
		counts[i]++
	}
	for i := range out {
		out[i].facts = lang.N("named {{.Count}} times", counts[i], map[string]any{"Count": counts[i]}) + " · " + src.Document.Name
	}
	return out
}

// asides are the times of a document that date no event, and why.
func asides(src *project.Source) []trayItem {
	var out []trayItem
	for _, a := range src.Asides {
		out = append(out, trayItem{
			title: a.Span.Of(src.Document.Text), facts: words.Aside(a.Code) + " · " + src.Document.Name,
			document: src.Document.ID, span: a.Span,
		})
	}
	return out
}

func placeNames(places []model.Place) string {
	var names []string
	for _, p := range places {
		names = append(names, words.Place(p))
	}
	return strings.Join(names, ", ")
}
