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
	paper, ink, muted, mark, selection, seaText color.NRGBA
}

func currentInks() inks {
	return inks{
		paper: look.Color(look.Paper), ink: look.Color(look.Ink), muted: look.Color(look.Muted),
		mark: look.Color(look.Mark), selection: look.Color(look.Selection), seaText: look.Color(look.SeaText),
	}
}

// drawMarks draws pins and their names on a picture of the base map. Scale is the
// picture's pixels for one of the interface.
func drawMarks(dst *image.RGBA, l *layout, scale float64, i inks, face *paint.Typeface) {
	pen := paint.Pen{Dst: dst}
	for _, layer := range []func(m *mark) bool{
		func(m *mark) bool { return m.hollow && !m.selected },
		func(m *mark) bool { return !m.hollow && !m.selected },
		func(m *mark) bool { return m.selected },
	} {
		// From the back, so that the most important lie on top.
		for n := len(l.marks) - 1; n >= 0; n-- {
			if m := &l.marks[n]; layer(m) {
				drawMark(pen, m, scale, i, face)
			}
		}
	}
	for n := range l.marks {
		if m := &l.marks[n]; m.label != "" {
			drawLabel(dst, m, scale, i, face)
		}
	}
}

func drawMark(pen paint.Pen, m *mark, scale float64, i inks, face *paint.Typeface) {
	x, y, r := m.x*scale, m.y*scale, m.radius*scale
	edge := 1.5 * scale
	fill := i.mark
	if m.selected {
		fill = i.selection
		ring := i.selection
		ring.A = 0x99
		pen.Disc(x, y, r+5*scale, paint.Box{Line: ring, Width: 1.5 * scale})
	}
	switch {
	case m.hollow:
		pen.Disc(x, y, r, paint.Box{Fill: i.paper, Line: i.muted, Width: 1.2 * scale})
	case m.rejected:
		pen.Disc(x, y, r, paint.Box{Fill: i.paper, Line: fill, Width: 1.2 * scale, Dash: 3 * scale})
	default:
		pen.Disc(x, y, r+edge*0.8, paint.Box{Fill: i.paper})
		pen.Disc(x, y, r, paint.Box{Fill: fill})
	}
	if m.area && !m.hollow {
		// A place that is an area has a hole: the point only stands for it.
		pen.Disc(x, y, r*0.42, paint.Box{Fill: i.paper})
	}
	if m.count > 1 && r >= 7*scale {
		text := strconv.Itoa(m.count)
		ink := i.paper
		if m.rejected {
			ink = fill
		}
		if m.area && !m.hollow {
			return
		}
		face.Draw(pen.Dst, x-face.Width(text)/2, int(math.Round(y+face.CapHeight()/2)), text, ink)
	}
}

func drawLabel(dst *image.RGBA, m *mark, scale float64, i inks, face *paint.Typeface) {
	ink := i.ink
	if m.hollow {
		ink = i.muted
	}
	if m.selected {
		ink = i.selection
	}
	baseline := int(math.Round(m.labelY*scale + face.CapHeight()/2))
	face.DrawHalo(dst, m.labelX*scale, baseline, m.label, ink, i.paper, max(int(math.Round(1.4*scale)), 1))
}
