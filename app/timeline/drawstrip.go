package timeline

import (
	"image"
	"image/color"
	"math"

	"chronotope/app/paint"
)

// Heights within the overview strip.
const (
	stripTop  = 6.0  // above the tallest column
	stripBase = 28.0 // where the columns stand
	stripText = 36.0 // the middle of the labels
)

// drawStrip makes the overview: a histogram of the whole extent with its years, in which
// what the filter leaves out is faint.
func (r *renderer) drawStrip(req renderRequest) *image.RGBA {
	width := float64(req.strip.Width)
	img := image.NewRGBA(image.Rect(0, 0, int(math.Round(width*req.scale)), int(math.Round(stripHeight*req.scale))))
	c := &drawing{paint.Pen{Dst: img}, r.small, req.inks, req.scale, 0}
	c.Clear(req.inks.panel)
	if len(r.all) == 0 || width < 1 {
		return img
	}
	v := stripView(r.overview, width)
	all := histogram(r.all, v.From, v.To, width)
	most := 3.0
	for _, n := range all {
		most = max(most, n)
	}
	c.drawColumns(all, most, faint(req.inks.muted, 0.35))
	c.drawColumns(histogram(r.data.spans, v.From, v.To, width), most, mixed(req.inks.panel, req.inks.mark, 0.55))
	base := int(math.Round(c.px(stripBase)))
	c.Rect(image.Rect(0, base, img.Rect.Max.X, base+1), faint(req.inks.muted, 0.5))
	c.drawYears(v)
	return img
}

// drawColumns draws a histogram; heights grow with the root of the counts, up to that of
// most, so that a single event can be seen beside hundreds.
func (c *drawing) drawColumns(counts []float64, most float64, ink color.NRGBA) {
	const nothing = 1e-9 // what rounding may leave
	base := math.Round(c.px(stripBase))
	for i, n := range counts {
		if n < nothing {
			continue
		}
		height := max(math.Round(c.px((stripBase-stripTop)*math.Sqrt(n/most))), 2)
		x0, x1 := math.Round(c.px(float64(i)*columnWidth)), math.Round(c.px(float64(i+1)*columnWidth-1))
		c.Rect(image.Rect(int(x0), int(base-height), int(x1), int(base)), ink)
	}
}

func (c *drawing) drawYears(v viewport) {
	a := axisOf(v, v.From, v.To)
	for i, t := range a.lower {
		x := v.x(t.day)
		if x < 0 && i+1 < len(a.lower) && v.x(a.lower[i+1].day) < c.width(t.label)+2*tickGap {
			continue
		}
		if x >= 0 {
			c.hairline(x, stripBase, stripBase+minorLen+8, c.inks.hairline)
		} else if !a.whole {
			continue
		}
		if at := max(x, 0) + tickGap; at+c.width(t.label) < v.Width {
			c.write(at, stripText, t.label, c.inks.muted)
		}
	}
}

// stripView is the view of the overview strip.
func stripView(x extent, width float64) viewport {
	v := viewport{Width: width, Height: stripHeight}
	const margin = 12.0
	return v.fitted(x.from, x.to, margin, margin)
}
