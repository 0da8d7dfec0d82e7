package mapview

import (
	"image"
	"image/color"
	"math"
	"strconv"

	"chronotope/app/look"
	"chronotope/app/paint"
)

// inks are the colours of the pins.
type inks struct {
	paper, ink, muted, mark, selection, found color.NRGBA
}

func currentInks() inks {
	return inks{
		paper: look.Color(look.Paper), ink: look.Color(look.Ink), muted: look.Color(look.Muted),
		mark: look.Color(look.Mark), selection: look.Color(look.Selection), found: look.Color(look.Found),
	}
}

// selectedRing is how far beyond the pin the ring of one at hand reaches, in
// device-independent pixels.
const selectedRing = 5

// drawing is a picture on which marks are drawn. Its lengths are in the interface's
// pixels; scale is how many the picture has for one.
type drawing struct {
	dst   *image.RGBA
	scale float64
	inks  inks
	face  *paint.Typeface
}

// marks draws all pins and their names on a picture of the base map: the hollow at
// the bottom, the selected on top, and from the back, so that of others the more
// important lies on top.
func (d drawing) marks(l *layout) {
	for _, layer := range []func(m *mark) bool{
		func(m *mark) bool { return m.hollow() && !m.selected },
		func(m *mark) bool { return !m.hollow() && !m.selected && !m.found },
		func(m *mark) bool { return !m.hollow() && !m.selected && m.found },
		func(m *mark) bool { return m.selected },
	} {
		for n := len(l.marks) - 1; n >= 0; n-- {
			if m := &l.marks[n]; layer(m) {
				d.mark(m)
			}
		}
	}
	for n := range l.marks {
		if m := &l.marks[n]; m.label.text != "" {
			d.label(m)
		}
	}
}

// disc draws a round shape in the middle of a mark.
func (d drawing) disc(m *mark, radius float64, b paint.Box) {
	b.Width *= d.scale
	b.Dash *= d.scale
	paint.Pen{Dst: d.dst}.Disc(m.x*d.scale, m.y*d.scale, radius*d.scale, b)
}

// mark draws a pin: full for a spot, open for an area, a broken ring where no passage names
// the place and with one around it where some do not, thin with an arrow where all its events
// are to come, thin and dashed where none of them stands, a small circle where there is no
// event; and a ring if it is at hand, so that its colour is not all that tells.
func (d drawing) mark(m *mark) {
	ink := d.inks.mark
	if m.found && !m.selected { // a ring stronger than that of the one at hand
		d.disc(m, m.radius+selectedRing, paint.Box{Fill: d.inks.paper, Line: d.inks.found, Width: 3})
	}
	if m.selected {
		ink = d.inks.selection
		d.disc(m, m.radius+selectedRing, paint.Box{Fill: d.inks.paper, Line: ink, Width: 2})
	}
	if m.partly() {
		d.disc(m, m.radius+partlyRing, paint.Box{Fill: d.inks.paper, Line: ink, Width: 1.2, Dash: assumedDash})
	}
	written := ink
	switch {
	case m.hollow():
		d.disc(m, m.radius, paint.Box{Fill: d.inks.paper, Line: d.inks.muted, Width: 1.2})
		return
	case m.rejected():
		d.disc(m, m.radius, paint.Box{Fill: d.inks.paper, Line: ink, Width: 1.2, Dash: 3})
	case m.planned():
		d.disc(m, m.radius+1.2, paint.Box{Fill: d.inks.paper})
		d.disc(m, m.radius, paint.Box{Fill: d.inks.paper, Line: ink, Width: 1.5})
		if m.count == 1 {
			paint.Pen{Dst: d.dst}.Arrow((m.x+3)*d.scale, m.y*d.scale, 5.5*d.scale, 1, ink)
		}
	case m.assumed():
		d.disc(m, m.radius+1.2, paint.Box{Fill: d.inks.paper})
		d.disc(m, m.radius, paint.Box{Fill: faint(ink, 0.15), Line: ink, Width: 2.2, Dash: assumedDash})
	case m.area:
		d.disc(m, m.radius+1.2, paint.Box{Fill: d.inks.paper})
		width := 3.0
		if m.count > 1 {
			width = 2 // room for the number
		}
		d.disc(m, m.radius, paint.Box{Fill: d.inks.paper, Line: ink, Width: width})
	default:
		d.disc(m, m.radius+1.2, paint.Box{Fill: d.inks.paper})
		d.disc(m, m.radius, paint.Box{Fill: ink})
		written = d.inks.paper
	}
	if m.count > 1 {
		d.number(m, written)
	}
}

// assumedDash is how long the pieces of a broken ring are, and partlyRing how far beyond the
// pin it is where it is around it.
const (
	assumedDash = 4.5
	partlyRing  = 3.2
)

func faint(c color.NRGBA, strength float64) color.NRGBA {
	c.A = uint8(float64(c.A) * strength)
	return c
}

// thousands is the number from which on only the thousands are written.
const thousands = 10_000

// number writes how many events a mark has in its middle.
func (d drawing) number(m *mark, ink color.NRGBA) {
	text := strconv.Itoa(int(m.count))
	if m.count >= thousands {
		text = strconv.Itoa(int(m.count/1000)) + "k"
	}
	x, y := m.x*d.scale-d.face.Width(text)/2, m.y*d.scale+d.face.CapHeight()/2
	d.face.Draw(d.dst, x, int(math.Round(y)), text, ink)
}

func (d drawing) label(m *mark) {
	ink := d.inks.ink
	switch {
	case m.selected:
		ink = d.inks.selection
	case m.hollow():
		ink = d.inks.muted
	}
	baseline := int(math.Round(m.label.y*d.scale + d.face.CapHeight()/2))
	radius := max(int(math.Round(1.4*d.scale)), 1)
	d.face.DrawHalo(d.dst, m.label.x*d.scale, baseline, m.label.text, ink, d.inks.paper, radius)
}
