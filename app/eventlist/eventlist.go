// Package eventlist is the table of a project's events: a widget that shows what the filter
// lets through, one row each, sorted by any column, selects with the other views, chooses
// several at once, and edits cells in place. Where there is no room for a table a row has
// two lines.
package eventlist

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
)

// List is the widget. Its methods are for the interface's goroutine.
type List struct {
	widget.BaseWidget

	// EventMenu gives what the context menu offers to do with an event, ChosenMenu with
	// several.
	EventMenu  func(model.EventID) []*fyne.MenuItem
	ChosenMenu func([]model.EventID) []*fyne.MenuItem
	// CellText gives what a cell is edited as, and OnEdit takes what was typed; it reports
	// whether that made sense.
	CellText func(model.EventID, Column) string
	OnEdit   func(model.EventID, Column, string) bool

	session *project.Session
	do      func(func())
	sorting Sorting
	version int            // of what is to be shown
	shown   []*model.Event // in the order of the rows
	chosen  map[model.EventID]bool
	held    model.EventID // from which on is chosen with Shift
	keeping bool          // the selection changes and what is chosen stays
	column  Column        // of the cell that is edited next
	focused bool
	tapped  time.Time // a row, the last time

	heads *heads
	rows  *rows
	bar   *bar
	field *field
	empty *empty
	paper look.Ground
	ring  look.Ring // the focus
	dates float32   // width of the column of dates
}

// New makes the table of a session's events. It sorts many on a goroutine of its own, and
// calls do to run a function on the interface's: fyne.Do in the program.
func New(session *project.Session, do func(func())) *List {
	l := &List{
		session: session, do: do, column: Headline,
		paper: look.NewGround(),
		ring:  look.NewRing(),
	}
	l.field = newField(l)
	l.field.Hide()
	l.heads, l.rows, l.bar = newHeads(l), newRows(l), newBar(l)
	l.empty = newEmpty(l)
	l.ExtendBaseWidget(l)
	l.takeUp()
	session.Observe(l.sessionChanged)
	return l
}

// MinSize is the least that rows can be read in.
func (l *List) MinSize() fyne.Size { return fyne.NewSize(180, headHeight+3*rowHeight) }

// rowHeight is that of the rows, of one line or of two.
func (l *List) rowHeight() float32 {
	if l.Size().Width >= tableFrom {
		return tableHeight
	}
	return rowHeight
}

// SortBy sorts the rows by a column, the other way round if they are already.
func (l *List) SortBy(c Column) {
	next := Sorting{By: c}
	if l.sorting == next {
		next.Back = true
	}
	l.sorting = next
	l.takeUp()
	l.heads.Refresh()
}

// sessionChanged follows the session.
func (l *List) sessionChanged(n project.Notice) {
	if n.Has(project.Selected) && !l.keeping && len(l.chosen) > 0 && !l.chosen[l.session.Selection().Event] {
		l.choose(nil)
	}
	if n.Has(project.Content | project.Filtered) {
		l.takeUp()
	} else {
		l.rows.Refresh()
	}
	if n.Has(project.Selected) {
		l.Reveal()
	}
}

// sortedAtOnce is how many events are sorted while one waits.
const sortedAtOnce = 4000

// takeUp fits the rows to the events that are to be shown.
func (l *List) takeUp() {
	l.version++
	events, s := l.session.Visible(), l.sorter()
	if l.sorting == (Sorting{}) || len(events) <= sortedAtOnce {
		l.show(s.sorted(events))
		return
	}
	version := l.version
	go func() {
		sorted := s.sorted(events)
		l.do(func() {
			if l.version == version { // else others are on their way
				l.show(sorted)
				l.Reveal()
			}
		})
	}()
}

// show puts events into the rows.
func (l *List) show(events []*model.Event) {
	l.shown = events
	l.rows.Hidden = len(events) == 0
	l.empty.update()
	const looked, least, most = 200, 48, 128
	l.dates = least
	for _, e := range events[:min(len(events), looked)] {
		l.dates = max(l.dates, fyne.MeasureText(words.ShortEventDate(e), dateSize, fyne.TextStyle{}).Width)
	}
	l.dates = min(l.dates, most)
	l.forgetGone()
	l.rows.Refresh()
	l.heads.Refresh()
}

// forgetGone drops what is chosen and shown no more.
func (l *List) forgetGone() {
	if len(l.chosen) == 0 {
		return
	}
	left := map[model.EventID]bool{}
	for _, e := range l.shown {
		if l.chosen[e.ID] {
			left[e.ID] = true
		}
	}
	l.chosen = left
	l.bar.update()
}

// Shown are the events of the rows, in their order.
func (l *List) Shown() []*model.Event { return l.shown }

// Reveal scrolls to the event at hand if it is out of view.
func (l *List) Reveal() {
	if at := l.indexOf(l.session.Selection().Event); at >= 0 {
		l.rows.ScrollTo(at)
	}
}

// marksCell reports whether a cell is the one that F2 edits.
func (l *List) marksCell(id model.EventID, c Column) bool {
	return l.focused && l.OnEdit != nil && c == l.column && id == l.session.Selection().Event && l.Size().Width >= tableFrom
}

// applyTheme takes up the theme in force.
func (l *List) applyTheme() {
	l.paper.SetColor(look.Color(look.Paper))
	l.ring.SetColor(look.Color(theme.ColorNameFocus))
	l.empty.applyTheme()
}

// CreateRenderer is part of fyne.Widget.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	l.applyTheme()
	return &renderer{l, []fyne.CanvasObject{l.paper.Clip, l.heads, l.rows, l.empty.box, l.bar.root, l.ring.Container}}
}

type renderer struct {
	list    *List
	objects []fyne.CanvasObject
}

// Objects is part of fyne.WidgetRenderer.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is part of fyne.WidgetRenderer.
func (r *renderer) MinSize() fyne.Size { return r.list.MinSize() }

// Destroy is part of fyne.WidgetRenderer.
func (r *renderer) Destroy() {}

// Layout is part of fyne.WidgetRenderer.
func (r *renderer) Layout(size fyne.Size) { r.list.layOut(size) }

// layOut puts the parts in their places.
func (l *List) layOut(size fyne.Size) {
	lower := float32(0)
	if !l.bar.root.Hidden {
		lower = l.bar.root.MinSize().Height
	}
	wide := l.rows.Size().Width >= tableFrom
	l.paper.Resize(size)
	l.heads.Resize(fyne.NewSize(size.Width, headHeight))
	l.rows.Move(fyne.NewPos(0, headHeight))
	height := max(size.Height-headHeight-lower, 1)
	smaller := height < l.rows.Size().Height
	l.rows.Resize(fyne.NewSize(size.Width, height))
	if smaller { // what stands below has grown over the event at hand

		l.Reveal()
	}
	if wide != (size.Width >= tableFrom) {
		l.rows.Refresh() // the rows have another height
	}
	l.bar.root.Move(fyne.NewPos(0, size.Height-lower))
	l.bar.root.Resize(fyne.NewSize(size.Width, lower))
	l.empty.box.Resize(size)
	l.ring.Resize(size)
}

// Refresh is called when the theme has changed.
func (r *renderer) Refresh() {
	r.list.applyTheme()
	for _, o := range r.objects {
		o.Refresh()
	}
}
