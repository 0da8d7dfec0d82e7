package mapview

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"chronotope/app/look"
	"chronotope/model"
)

// pick is a question for a place that the map asks.
type pick struct {
	prompt string
	picked func(model.Place)
}

// Pick asks for a place under a prompt. The next click on the map answers it, and so does
// Return, for what is in the middle: picked gets the place of the pin that is there, or
// else one with no more than a Point. StopPicking takes the question back.
func (m *Map) Pick(prompt string, picked func(model.Place)) {
	m.pick = &pick{prompt, picked}
	m.showEmpty()
	m.parts.cross.show(m.Size())
	m.focus()
}

// Picking reports whether a place is asked for.
func (m *Map) Picking() bool { return m.pick != nil }

// StopPicking takes the question for a place back.
func (m *Map) StopPicking() {
	m.pick = nil
	m.parts.cross.hide()
	m.showEmpty()
}

// answer gives the place at a position of the widget to who asked for it; none is off the
// world.
func (m *Map) answer(at fyne.Position) {
	x, y := m.pixels(at)
	lon, lat := m.view.unprojectRaw(x, y)
	backX, backY := m.view.projectRaw(lon, lat)
	there := math.Abs(lat) <= 90 && (math.Abs(lon) <= 180 || m.view.projection().Wraps()) && math.Hypot(backX-x, backY-y) < 1
	if !there {
		return
	}
	place := model.Place{Point: m.view.Unproject(x, y)}
	if i := m.markAt(at); i >= 0 && m.shown().layout.marks[i].places == 1 {
		place = m.shown().counts.places[m.shown().layout.marks[i].place]
	}
	picked := m.pick.picked
	m.StopPicking()
	picked(place)
}

// cross marks the middle of the map while a place is asked for.
type cross struct{ across, down *canvas.Rectangle }

func newCross() *cross {
	c := &cross{canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
	c.hide()
	return c
}

func (c *cross) applyPalette() {
	c.across.FillColor, c.down.FillColor = look.Color(look.Selection), look.Color(look.Selection)
}

func (c *cross) show(size fyne.Size) {
	c.across.Show()
	c.down.Show()
	c.move(size)
}

func (c *cross) hide() {
	c.across.Hide()
	c.down.Hide()
}

func (c *cross) move(size fyne.Size) {
	const long, thick = 20, 1.5
	c.across.Move(fyne.NewPos((size.Width-long)/2, (size.Height-thick)/2))
	c.across.Resize(fyne.NewSize(long, thick))
	c.down.Move(fyne.NewPos((size.Width-thick)/2, (size.Height-long)/2))
	c.down.Resize(fyne.NewSize(thick, long))
}
