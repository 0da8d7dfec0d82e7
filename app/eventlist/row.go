package eventlist

import (
	"image/color"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
)

// Sizes of a row in device-independent pixels.
const (
	rowHeight   float32 = 40 // of two lines
	tableHeight float32 = 28 // of one
	dateSize            = look.SmallSize + 1
	margin      float32 = 12
	gap         float32 = 12
	signSize    float32 = 16
	narrow      float32 = 320 // a list that has no room for a column of dates
)

// row is one event: what its columns tell, and how it was judged.
type row struct {
	widget.BaseWidget
	list  *List
	event *model.Event
	cells []cell

	back  *canvas.Rectangle // behind the event at hand, and behind those that are chosen
	bar   *canvas.Rectangle // at its left, for the one at hand
	ring  *canvas.Rectangle // around the cell that is edited next
	texts [columns]*canvas.Text
	sign  *widget.Icon

	pressed desktop.MouseEvent // the last time
}

func newRow(l *List) *row {
	r := &row{
		list: l,
		back: canvas.NewRectangle(color.Transparent),
		bar:  canvas.NewRectangle(color.Transparent),
		ring: canvas.NewRectangle(color.Transparent),
		sign: widget.NewIcon(nil),
	}
	for c := range r.texts {
		r.texts[c] = canvas.NewText("", color.Transparent)
	}
	r.back.CornerRadius, r.bar.CornerRadius, r.ring.CornerRadius, r.ring.StrokeWidth = 4, 1.5, 3, 1
	r.ExtendBaseWidget(r)
	return r
}

// show puts an event into the row.
func (r *row) show(e *model.Event) {
	r.event = e
	r.Refresh()
}

// MinSize is the height of a row.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(120, r.list.rowHeight()) }

// MouseDown notes where and with which keys held the row is pressed.
func (r *row) MouseDown(e *desktop.MouseEvent) { r.pressed = *e }

// MouseUp is part of desktop.Mouseable.
func (r *row) MouseUp(*desktop.MouseEvent) {}

// Tapped selects the event; with Shift or Control held, or Command, several. A second tap
// edits the cell. Fyne is not asked for double taps, for it would hold back every single one.
func (r *row) Tapped(e *fyne.PointEvent) {
	if r.event == nil {
		return
	}
	r.list.focus()
	again := time.Since(r.list.tapped) < fyne.CurrentApp().Driver().DoubleTapDelay() && r.event.ID == r.list.session.Selection().Event
	r.list.tapped = time.Now()
	r.list.column = r.columnAt(e.Position.X, e.Position.Y)
	switch held := r.pressed.Modifier; {
	case held&fyne.KeyModifierShift != 0:
		r.list.chooseTo(r.event.ID)
	case held&fyne.KeyModifierShortcutDefault != 0:
		r.list.toggle(r.event.ID)
	case again:
		r.list.edit(r.event.ID, r.list.column)
	default:
		r.list.pick(r.event.ID)
	}
}

// columnAt is the column nearest to a point.
func (r *row) columnAt(x, y float32) Column {
	best, least := Headline, float32(math.Inf(1))
	for _, c := range r.cells {
		dx, dy := max(c.x-x, x-c.x-c.width, 0), max(c.y-y, y-c.y-c.size*1.4, 0)
		if d := dx + dy; d < least {
			best, least = c.column, d
		}
	}
	return best
}

// TappedSecondary selects the event, if it is not one of several that are chosen, and
// offers what can be done.
func (r *row) TappedSecondary(e *fyne.PointEvent) {
	if r.event == nil {
		return
	}
	l := r.list
	l.focus()
	if !l.chosen[r.event.ID] {
		l.pick(r.event.ID)
	}
	l.popUp(e.AbsolutePosition)
}

// CreateRenderer is part of fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.back, r.bar, r.ring}
	for _, t := range r.texts {
		objects = append(objects, t)
	}
	return &rowRenderer{r, append(objects, r.sign)}
}

type rowRenderer struct {
	row     *row
	objects []fyne.CanvasObject
}

// Objects is part of fyne.WidgetRenderer. The field of a cell that is edited is on top.
func (r *rowRenderer) Objects() []fyne.CanvasObject {
	if f := r.row.list.field; f.in(r.row.event) {
		return append(r.objects[:len(r.objects):len(r.objects)], f)
	}
	return r.objects
}

// MinSize is part of fyne.WidgetRenderer.
func (r *rowRenderer) MinSize() fyne.Size { return r.row.MinSize() }

// Destroy is part of fyne.WidgetRenderer.
func (r *rowRenderer) Destroy() {}

// Layout is part of fyne.WidgetRenderer.
func (r *rowRenderer) Layout(fyne.Size) { r.Refresh() }

// Refresh writes the row for the width it has.
func (r *rowRenderer) Refresh() {
	row := r.row
	if row.event == nil {
		return
	}
	size := row.Size()
	row.cells = row.list.cells(size.Width, row.event)
	row.applyTheme()
	row.back.Resize(size)
	row.bar.Move(fyne.NewPos(3, 6))
	row.bar.Resize(fyne.NewSize(3, size.Height-12))
	for _, t := range row.texts {
		t.Hidden = true
	}
	row.sign.Hidden = size.Width >= tableFrom
	for _, c := range row.cells {
		row.write(c)
	}
	row.sign.Move(fyne.NewPos(size.Width-margin-signSize, (size.Height-signSize)/2))
	row.sign.Resize(fyne.NewSquareSize(signSize))
	canvas.Refresh(row)
}

// write puts a cell's text, cut to its width, in its place.
func (r *row) write(c cell) {
	text := r.list.text(r.event, c.column)
	if c.column == Place && r.Size().Width < tableFrom {
		text = r.list.second(r.event)
	} else if c.column == Place && r.event.Disputed {
		text = "≠ " + text
	} else if sign := words.ModeSign(r.event.Mode()); c.column == Headline && sign != "" {
		text = sign + " " + text
	}
	if f := r.list.field; f.in(r.event) && f.column == c.column {
		f.cover(c, r.Size())
	}
	t := r.texts[c.column]
	t.TextSize, t.Hidden = c.size, text == ""
	t.Text = look.Shortened(text, t.TextSize, max(c.width, 1))
	t.Move(fyne.NewPos(c.x, c.y))
	t.Resize(t.MinSize())
	if r.list.marksCell(r.event.ID, c.column) {
		r.ring.Move(fyne.NewPos(c.x-4, c.y-2))
		r.ring.Resize(fyne.NewSize(c.width+8, t.MinSize().Height+4))
		r.ring.Show()
	}
}

// applyTheme gives the row the colours of its event's state.
func (r *row) applyTheme() {
	ink, muted := look.Color(look.Ink), look.Color(look.Muted)
	for c := range r.texts {
		r.texts[c].Color = muted
	}
	what := r.texts[Headline]
	r.texts[Date].Color, what.Color = look.Color(look.Mark), ink
	what.TextStyle = fyne.TextStyle{}
	if !r.event.Mode().Asserts() {
		what.Color = muted
	}
	if r.event.Disputed {
		r.texts[Place].Color = look.Color(theme.ColorNameWarning)
	}
	switch r.event.Status {
	case model.Accepted:
		r.sign.SetResource(theme.NewSuccessThemedResource(theme.ConfirmIcon()))
		r.texts[Standing].Color = look.Color(theme.ColorNameSuccess)
	case model.Rejected:
		r.texts[Date].Color, what.Color = muted, muted
		what.TextStyle.Strikethrough = true
		r.sign.SetResource(theme.NewDisabledResource(theme.CancelIcon()))
	default:
		r.sign.SetResource(nil)
	}
	atHand, chosen := r.event.ID == r.list.session.Selection().Event, r.list.chosen[r.event.ID]
	r.back.Hidden, r.bar.Hidden = !atHand && !chosen, !atHand
	r.back.FillColor, r.bar.FillColor = look.Color(look.Chosen), look.Color(look.Selection)
	if chosen && !atHand {
		r.back.FillColor = look.Color(theme.ColorNameSelection)
	}
	r.ring.StrokeColor = look.Color(look.Selection)
	r.ring.Hide()
}
