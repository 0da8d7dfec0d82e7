package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
)

// note is a line on the map that says why there is no pin.
type note struct {
	back *canvas.Rectangle
	text *canvas.Text
	room float32
	full string // the text before it is cut to room
}

func newNote() *note {
	n := &note{back: canvas.NewRectangle(color.Transparent), text: canvas.NewText("", color.Transparent)}
	n.back.CornerRadius, n.back.StrokeWidth = 6, 1
	n.text.TextSize = look.TextSize
	return n
}

func (n *note) objects() []fyne.CanvasObject { return []fyne.CanvasObject{n.back, n.text} }

func (n *note) applyPalette() {
	n.back.FillColor = look.Color(theme.ColorNameMenuBackground)
	n.back.StrokeColor = look.Color(look.Hairline)
	n.text.Color = look.Color(look.Muted)
}

// say shows a text, or nothing where it is "".
func (n *note) say(text string) {
	n.full = text
	n.move(n.back.Position(), n.room)
}

// move puts the note at a place where it has so much room.
func (n *note) move(at fyne.Position, room float32) {
	const padX, padY = 10, 5
	n.room = room
	n.text.Text = look.Shortened(n.full, look.TextSize, max(room-2*padX, 1))
	size := n.text.MinSize()
	n.back.Move(at)
	n.back.Resize(size.AddWidthHeight(2*padX, 2*padY))
	n.text.Move(at.AddXY(padX, padY))
	n.text.Resize(size)
	n.back.Hidden, n.text.Hidden = n.full == "", n.full == ""
	n.back.Refresh()
	n.text.Refresh()
}

// showEmpty says what place is asked for, or why there is no event on the map, if there is
// none.
func (m *Map) showEmpty() {
	text := ""
	switch c := &m.content; {
	case m.pick != nil:
		text = m.pick.prompt
	case len(c.events) == 0 && len(c.sources) == 0:
		text = lang.L("No places yet: open a document.")
	case len(c.events) == 0:
		text = lang.L("No events found")
	case len(c.visible) == 0:
		text = lang.L("The filter lets no event through")
	case !m.anyPlaced():
		text = lang.L("No event has a place")
	}
	m.parts.note.say(text)
}
