package mapview

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/paulmach/orb"

	"chronotope/app/look"
)

// The sides of the pane.
const (
	west = iota
	north
	east
	south
)

// beyond is how many tellings of places there are out of view on one side of the pane, and
// the nearest of those places.
type beyond struct {
	count   int32
	nearest orb.Point
}

// beyondOf counts what is out of a view, each place on the side that it is farthest beyond.
func beyondOf(c *placeCounts, at *positions, v Viewport) (out [4]beyond) {
	world, wraps := v.WorldWidth(), v.projection().Wraps()
	cx, cy := v.projection().Forward(v.Center[0], v.Center[1])
	least := [4]float64{math.Inf(1), math.Inf(1), math.Inf(1), math.Inf(1)}
	for _, p := range c.ranked {
		if c.total[p] == 0 { // the others are only named
			break
		}
		dx := at.x[p] - cx
		if wraps {
			dx -= math.Round(dx)
		}
		dx, dy := dx*world, (at.y[p]-cy)*world
		over, down := math.Abs(dx)-float64(v.Width)/2, math.Abs(dy)-float64(v.Height)/2
		if over <= 0 && down <= 0 {
			continue
		}
		side := west
		switch {
		case over >= down && dx > 0:
			side = east
		case over >= down:
		case dy < 0:
			side = north
		default:
			side = south
		}
		out[side].count += c.total[p]
		if far := dx*dx + dy*dy; far < least[side] {
			least[side], out[side].nearest = far, c.places[p].Point
		}
	}
	return out
}

// beyondTags stand at the edges of the map and go to what is beyond them.
type beyondTags struct {
	tags  [4]*beyondTag
	shown [4]beyond
	size  fyne.Size // of the pane
}

type beyondTag struct {
	object *fyne.Container
	back   *canvas.Rectangle
	button *widget.Button
}

func newBeyondTags(m *Map) *beyondTags {
	b := &beyondTags{}
	for side := range b.tags {
		t := &beyondTag{back: canvas.NewRectangle(look.Color(theme.ColorNameMenuBackground))}
		t.back.CornerRadius, t.back.StrokeWidth = 6, 1
		t.button = widget.NewButton("", func() { m.goBeyond(side) })
		t.button.Importance = widget.LowImportance
		t.object = container.NewStack(t.back, t.button)
		t.object.Hide()
		b.tags[side] = t
	}
	return b
}

func (b *beyondTags) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, t := range b.tags {
		out = append(out, t.object)
	}
	return out
}

func (b *beyondTags) applyPalette() {
	for _, t := range b.tags {
		t.back.FillColor, t.back.StrokeColor = look.Color(theme.ColorNameMenuBackground), look.Color(look.Hairline)
	}
}

// show says in a pane of a size how many are beyond its edges; below is where its tools end.
func (b *beyondTags) show(counts [4]beyond, size fyne.Size, below float32) {
	if b.shown == counts && b.size == size {
		return
	}
	b.shown, b.size = counts, size
	for side, t := range b.tags {
		n := counts[side].count
		if t.object.Hidden = n == 0 || size.Height < 160; t.object.Hidden {
			t.object.Refresh()
			continue
		}
		t.button.SetText([]string{west: "◂ ", north: "▴ ", east: "▸ ", south: "▾ "}[side] + strconv.Itoa(int(n)))
		own := t.object.MinSize()
		t.object.Resize(own)
		at := fyne.NewPos((size.Width-own.Width)/2, (size.Height-own.Height)/2)
		switch side {
		case west:
			at.X = 2
		case north:
			at.Y = 2
		case east:
			at.X, at.Y = size.Width-own.Width-2, max(at.Y, below)
		default:
			at.Y = size.Height - own.Height - 2
		}
		t.object.Move(at)
		t.object.Refresh()
	}
}

// beyond is what is out of view by now.
func (m *Map) beyond() (out [4]beyond) {
	if f := m.shown(); f != nil && f.request.target.view.projection() == m.view.projection() {
		out = beyondOf(f.counts, f.places, m.view)
	}
	return out
}

// goBeyond pans to the nearest place beyond a side.
func (m *Map) goBeyond(side int) {
	at := m.beyond()[side]
	if at.count == 0 {
		return
	}
	v := m.view
	v.Center = at.nearest
	m.move(v.clamp())
}
