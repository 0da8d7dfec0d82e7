package eventlist

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
)

// Sizes of a row in device-independent pixels.
const (
	rowHeight float32 = 40
	dateSize          = look.SmallSize + 1
	margin    float32 = 12
	gap       float32 = 12
	signSize  float32 = 16
	narrow    float32 = 320 // a list that has no room for a column of dates
)

// row is one event: its date, its headline, below that its place and whether its
// sources disagree, and how it was judged.
type row struct {
	widget.BaseWidget
	list  *List
	event *model.Event

	back  *canvas.Rectangle // behind the event at hand
	bar   *canvas.Rectangle // at its left
	date  *canvas.Text
	what  *canvas.Text
	where *canvas.Text
	sign  *widget.Icon
}

func newRow(l *List) *row {
	text := func(size float32) *canvas.Text {
		t := canvas.NewText("", color.Transparent)
		t.TextSize = size
		return t
	}
	r := &row{
		list: l,
		back: canvas.NewRectangle(color.Transparent),
		bar:  canvas.NewRectangle(color.Transparent),
		date: text(dateSize), what: text(look.TextSize), where: text(look.SmallSize),
		sign: widget.NewIcon(nil),
	}
	r.back.CornerRadius, r.bar.CornerRadius = 4, 1.5
	r.ExtendBaseWidget(r)
	return r
}

// show puts an event into the row.
func (r *row) show(e *model.Event) {
	r.event = e
	r.Refresh()
}

// MinSize is the height of a row.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(120, rowHeight) }

// Tapped selects the event.
func (r *row) Tapped(*fyne.PointEvent) {
	r.list.focus()
	if r.event != nil {
		r.list.session.Select(r.event.ID)
	}
}

// TappedSecondary selects the event and offers what can be done with it.
func (r *row) TappedSecondary(e *fyne.PointEvent) {
	r.Tapped(e)
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil && r.event != nil && r.list.EventMenu != nil {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", r.list.EventMenu(r.event.ID)...), c, e.AbsolutePosition)
	}
}

// CreateRenderer is part of fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, []fyne.CanvasObject{r.back, r.bar, r.date, r.what, r.where, r.sign}}
}

type rowRenderer struct {
	row     *row
	objects []fyne.CanvasObject
}

// Objects is part of fyne.WidgetRenderer.
func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.objects }

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
	width := row.Size().Width
	row.dress()
	row.back.Resize(row.Size())
	row.bar.Move(fyne.NewPos(3, 6))
	row.bar.Resize(fyne.NewSize(3, rowHeight-12))
	right := width - margin - signSize - gap/2
	row.layText(right)
	row.sign.Move(fyne.NewPos(width-margin-signSize, (rowHeight-signSize)/2))
	row.sign.Resize(fyne.NewSquareSize(signSize))
	canvas.Refresh(row)
}

// layText puts the texts left of right: the date in a column of its own or, where the
// list is narrow, before the place.
func (r *row) layText(right float32) {
	const first, lower, middle = 3, 21, 11
	second := r.second()
	if right < narrow {
		r.put(r.what, r.event.Headline, margin, first, right-margin)
		r.put(r.date, words.ShortDate(r.event.Date), margin, lower, right-margin)
		at := margin + r.date.MinSize().Width + gap
		r.put(r.where, second, at, lower, right-at)
		return
	}
	y := float32(first)
	if second == "" {
		y = middle
	}
	left := margin + r.list.dates + gap
	r.put(r.date, words.ShortDate(r.event.Date), margin, y+1, r.list.dates)
	r.put(r.what, r.event.Headline, left, y, right-left)
	r.put(r.where, second, left, lower, right-left)
}

// put writes a text, cut to a width, at a place.
func (r *row) put(t *canvas.Text, text string, x, y, width float32) {
	t.Text = look.Shortened(text, t.TextSize, max(width, 1))
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
}

// second is the second line: where, and whether the sources disagree.
func (r *row) second() string {
	var parts []string
	if r.event.Disputed {
		parts = append(parts, "≠ "+lang.L("the sources disagree"))
	}
	var names []string
	for _, p := range r.event.Places() {
		names = append(names, p.Name)
	}
	if len(names) > 0 {
		parts = append(parts, strings.Join(names, ", "))
	}
	return strings.Join(parts, " · ")
}

// dress gives the row the colours of its event's state.
func (r *row) dress() {
	ink, muted := look.Color(look.Ink), look.Color(look.Muted)
	r.date.Color, r.what.Color, r.where.Color = look.Color(look.Mark), ink, muted
	r.what.TextStyle = fyne.TextStyle{}
	if r.event.Disputed {
		r.where.Color = look.Color(theme.ColorNameWarning)
	}
	switch r.event.Status {
	case model.Accepted:
		r.sign.SetResource(theme.NewSuccessThemedResource(theme.ConfirmIcon()))
	case model.Rejected:
		r.date.Color, r.what.Color = muted, muted
		r.what.TextStyle.Strikethrough = true
		r.sign.SetResource(theme.NewDisabledResource(theme.CancelIcon()))
	default:
		r.sign.SetResource(nil)
	}
	atHand := r.event.ID == r.list.session.Selection().Event
	r.back.Hidden, r.bar.Hidden = !atHand, !atHand
	r.back.FillColor, r.bar.FillColor = look.Color(look.Chosen), look.Color(look.Selection)
}
