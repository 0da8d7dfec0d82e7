package timeline

import (
	"image"
	"math"

	"chronotope/app/paint"
)

// Heights within the overview strip.
const (
	stripTop  = 6.0  // above the tallest column
	stripBase = 28.0 // where the columns stand
	stripText = 36.0 // the middle of the labels
)

// drawStrip makes the overview: a histogram of the whole extent with its years.
func (r *renderer) drawStrip(req renderRequest) *image.RGBA {
	width := float64(req.strip.Width)
	img := image.NewRGBA(image.Rect(0, 0, int(math.Round(width*req.scale)), int(math.Round(stripHeight*req.scale))))
	c := &drawing{paint.Pen{Dst: img}, r.small, req.inks, req.scale, 0}
	c.Clear(req.inks.panel)
	if len(r.data.spans) == 0 || width < 1 {
		return img
	}
	v := stripView(r.overview, width)
	c.drawColumns(histogram(r.data.spans, v.From, v.To, width))
	base := int(math.Round(c.px(stripBase)))
	c.Rect(image.Rect(0, base, img.Rect.Max.X, base+1), faint(req.inks.muted, 0.5))
	c.drawYears(v)
	c.drawOutliers(r.overview, width)
	return img
}

// drawColumns draws a histogram; heights grow with the root of the counts, so that
// a single event can be seen beside hundreds.
func (c *drawing) drawColumns(counts []float64) {
	const nothing = 1e-9 // what rounding may leave
	most := 3.0
	for _, n := range counts {
		most = max(most, n)
	}
	base := math.Round(c.px(stripBase))
	for i, n := range counts {
		if n < nothing {
			continue
		}
		height := max(math.Round(c.px((stripBase-stripTop)*math.Sqrt(n/most))), 2)
		x0, x1 := math.Round(c.px(float64(i)*columnWidth)), math.Round(c.px(float64(i+1)*columnWidth-1))
		c.Rect(image.Rect(int(x0), int(base-height), int(x1), int(base)), faint(c.inks.mark, 0.55))
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

// drawOutliers points to what the strip leaves out.
func (c *drawing) drawOutliers(x extent, width float64) {
	middle := (stripTop + stripBase) / 2
	if x.before > 0 {
		c.Arrow(c.x(4), c.px(middle), c.px(8), -1, c.inks.mark)
		c.write(14, middle, grouped(int64(x.before)), c.inks.muted)
	}
	if x.after > 0 {
		text := grouped(int64(x.after))
		c.Arrow(c.x(width-4), c.px(middle), c.px(8), 1, c.inks.mark)
		c.write(width-14-c.width(text), middle, text, c.inks.muted)
	}
}

// stripView is the view of the overview strip.
func stripView(x extent, width float64) viewport {
	v := viewport{Width: width, Height: stripHeight}
	margin := 12.0
	if x.before > 0 || x.after > 0 {
		margin = 40
	}
	return v.fitted(x.from, x.to, margin, margin)
}
