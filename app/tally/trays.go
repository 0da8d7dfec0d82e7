package tally

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
)

// Trays are tabs with a count that list what the chronology leaves out, so that nothing
// that was read is dropped in silence.
type Trays struct {
	undated, unplaced, leftOut *tray
}

// NewTrays makes empty trays; open shows an item.
func NewTrays(open func(Item)) *Trays {
	return &Trays{
		undated:  newTray(open, lang.L("Events without a date, and places that are named with no event."), lang.L("Every place that is named is that of an event, and every event has a date.")),
		unplaced: newTray(open, lang.L("Events of which it is not known where they were: they are not on the map."), lang.L("Every event has a place.")),
		leftOut:  newTray(open, lang.L("Dates in the text that date no event, and why."), lang.L("Every date in the text dates an event.")),
	}
}

// Show fills the trays.
func (t *Trays) Show(l *Lists) {
	t.undated.fill(lang.L("Undated"), l.Undated)
	t.unplaced.fill(lang.L("Unplaced"), l.Unplaced)
	t.leftOut.fill(lang.L("Left out"), l.LeftOut)
}

func (t *Trays) all() []*tray { return []*tray{t.undated, t.unplaced, t.leftOut} }

// Tabs are the trays as tabs: what is undated, unplaced and left out.
func (t *Trays) Tabs() []*container.TabItem {
	var tabs []*container.TabItem
	for _, tray := range t.all() {
		tabs = append(tabs, tray.tab)
	}
	return tabs
}

// Lists are what takes the focus in each of Tabs.
func (t *Trays) Lists() []fyne.Focusable {
	var lists []fyne.Focusable
	for _, tray := range t.all() {
		lists = append(lists, tray.list)
	}
	return lists
}

// tray is one of them.
type tray struct {
	tab   *container.TabItem
	list  *parts.Choices
	empty *widget.Label
	items []Item
}

// newTray makes a tray; about says what is in it, and empty that there is nothing.
func newTray(open func(Item), about, empty string) *tray {
	t := &tray{empty: widget.NewLabel(empty)}
	t.empty.Wrapping, t.empty.Alignment = fyne.TextWrapWord, fyne.TextAlignCenter
	t.empty.Importance = widget.LowImportance
	t.list = parts.NewChoices(func() int { return len(t.items) }, func(i int, c *parts.Choice) {
		c.Write(t.items[i].Title, t.items[i].Facts)
	}, func(i int) { open(t.items[i]) })
	line := parts.Caption(about)
	line.Wrapping = fyne.TextWrapWord
	t.tab = container.NewTabItem("", container.NewBorder(line, nil, nil, nil, t.list, container.NewVBox(widget.NewLabel(""), t.empty)))
	return t
}

// fill puts items into the tray and their number beside its name.
func (t *tray) fill(name string, items []Item) {
	t.items = items
	t.tab.Text = name
	if len(items) > 0 {
		t.tab.Text = fmt.Sprintf("%s %d", name, len(items))
	}
	t.empty.Hidden = len(items) > 0
	t.list.Refresh()
}

// named are the places that a document names without an event there, each once.
func named(src *project.Source, placed map[model.Place]bool) []Item {
	at := map[string]int{}
	var out []Item
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
			out = append(out, Item{Title: name, Document: src.Document.ID, Span: t.Span})
			counts = append(counts, 0)
		}
		counts[i]++
	}
	for i := range out {
		out[i].Facts = lang.N("named {{.Count}} times", counts[i], map[string]any{"Count": counts[i]}) + " · " + words.Title(src.Document)
	}
	return out
}

// unused are the times of a document that date no event, and why.
func unused(src *project.Source) []Item {
	var out []Item
	for _, a := range src.Unused {
		out = append(out, Item{
			Title: a.Span.Of(src.Document.Text), Facts: words.Unused(a.Code) + " · " + words.Title(src.Document),
			Document: src.Document.ID, Span: a.Span,
		})
	}
	return out
}
