package eventlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/model/project"
)

// empty says why there is no event to list, and what to do about it.
type empty struct {
	list  *List
	box   *fyne.Container
	why   *canvas.Text
	what  *canvas.Text
	clear *widget.Button
}

func newEmpty(l *List) *empty {
	e := &empty{list: l, why: canvas.NewText("", color.Transparent), what: canvas.NewText("", color.Transparent)}
	e.why.TextSize, e.what.TextSize = look.ReadingSize, look.TextSize
	e.why.Alignment, e.what.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	e.clear = widget.NewButtonWithIcon(lang.L("Clear the filter"), theme.ContentClearIcon(), func() {
		l.session.SetFilter(project.Filter{})
	})
	space := canvas.NewRectangle(color.Transparent)
	space.SetMinSize(fyne.NewSize(1, 2*look.Grid))
	e.box = container.NewCenter(container.NewVBox(e.why, e.what, space, container.NewCenter(e.clear)))
	return e
}

// update brings the texts in line with the session.
func (e *empty) update() {
	s := e.list.session
	total := len(s.Events())
	e.box.Hidden = len(s.Visible()) > 0
	e.clear.Hidden = total == 0
	switch {
	case total > 0:
		e.why.Text = lang.L("The filter lets no event through")
		e.what.Text = lang.L("Clear it to see them all again.")
	case len(s.Sources()) > 0:
		e.why.Text = lang.L("No events found")
		e.what.Text = lang.L("The text names no date that something happened on.")
	default:
		e.why.Text = lang.L("No events yet")
		e.what.Text = lang.L("Open a document to see what it tells.")
	}
	e.box.Refresh()
}

func (e *empty) applyTheme() {
	e.why.Color, e.what.Color = look.Color(look.Ink), look.Color(look.Muted)
}
