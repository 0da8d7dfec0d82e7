// Package eventlist is the list of a project's events in order of time: a widget that
// shows what the filter lets through, one row each, selects with the other views, and
// judges from a context menu.
package eventlist

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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

	// EventMenu gives what the context menu offers to do with an event.
	EventMenu func(model.EventID) []*fyne.MenuItem

	session *project.Session
	rows    *rows
	empty   *empty
	paper   *canvas.Rectangle
	ring    *canvas.Rectangle // the focus
	dates   float32           // width of the column of dates
}

// New makes the list of a session's events.
func New(session *project.Session) *List {
	l := &List{
		session: session,
		paper:   canvas.NewRectangle(color.Transparent),
		ring:    canvas.NewRectangle(color.Transparent),
	}
	l.rows = newRows(l)
	l.empty = newEmpty(l)
	l.ring.StrokeWidth = 2
	l.ring.Hide()
	l.ExtendBaseWidget(l)
	l.takeUp()
	session.Observe(l.sessionChanged)
	return l
}

// MinSize is the least that rows can be read in.
func (l *List) MinSize() fyne.Size { return fyne.NewSize(180, 3*rowHeight) }

// sessionChanged follows the session.
func (l *List) sessionChanged(n project.Notice) {
	if n.Has(project.Content | project.Filtered) {
		l.takeUp()
	}
	l.rows.Refresh()
	if n.Has(project.Selected) {
		l.reveal()
	}
}

// takeUp fits the list to the events that are to be shown.
func (l *List) takeUp() {
	events := l.session.Visible()
	l.rows.Hidden = len(events) == 0
	l.empty.update()
	const looked, least, most = 200, 48, 128
	l.dates = least
	for _, e := range events[:min(len(events), looked)] {
		l.dates = max(l.dates, fyne.MeasureText(words.ShortDate(e.Date), dateSize, fyne.TextStyle{}).Width)
	}
	l.dates = min(l.dates, most)
}

// reveal scrolls to the event at hand if it is out of view.
func (l *List) reveal() {
	id := l.session.Selection().Event
	if at := slices.IndexFunc(l.session.Visible(), func(e *model.Event) bool { return e.ID == id }); at >= 0 {
		l.rows.ScrollTo(at)
	}
}

// dress takes up the theme in force.
func (l *List) dress() {
	l.paper.FillColor = look.Color(look.Paper)
	l.ring.StrokeColor = look.Color(theme.ColorNameFocus)
	l.empty.dress()
}

// CreateRenderer is part of fyne.Widget.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	l.dress()
	return &renderer{l, []fyne.CanvasObject{l.paper, l.rows, l.empty.box, l.ring}}
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
func (r *renderer) Layout(size fyne.Size) {
	r.list.paper.Resize(size)
	r.list.rows.Move(fyne.NewPos(0, look.Grid))
	r.list.rows.Resize(size.SubtractWidthHeight(0, look.Grid))
	r.list.empty.box.Resize(size)
	r.list.ring.Move(fyne.NewPos(1, 1))
	r.list.ring.Resize(size.SubtractWidthHeight(2, 2))
}

// Refresh is called when the theme has changed.
func (r *renderer) Refresh() {
	r.list.dress()
	for _, o := range r.objects {
		o.Refresh()
	}
}
