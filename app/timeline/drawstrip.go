package timeline

import (
	"image"
	"image/color"
	"math"

	"chronotope/app/paint"
	"chronotope/model/ticks"
)

// Heights within the overview strip.
const (
	stripTop   = 6.0  // above the tallest column
	stripBelow = 8.0  // from where the columns stand to the middle of the labels
	lowFrom    = 220. // what is lower has a low strip
)

// strip is the overview's heights.
type strip struct {
	height, base float64 // base is where the columns stand
	labelled     bool    // years are written below
}

// stripIn is the strip of a timeline of some height: a low one where lanes need the room.
func stripIn(height float64) strip {
	if height < lowFrom {
		return strip{height: 26, base: 22}
	}
	return strip{height: 44, base: 28, labelled: true}
}

// strip is the overview's heights now.
func (t *Timeline) strip() strip { return stripIn(float64(t.Size().Height)) }

// drawStrip makes the overview: a histogram of the whole extent with its years, in which
// what the filter leaves out is faint.
func (r *renderer) drawStrip(req renderRequest) *image.RGBA {
	width := req.stripWidth
	img := image.NewRGBA(image.Rect(0, 0, int(math.Round(width*req.scale)), int(math.Round(req.strip.height*req.scale))))
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
	c.drawSilences(r.silences, v, req.strip)
	c.drawColumns(req.strip, all, most, faint(req.inks.muted, 0.35))
	c.drawColumns(req.strip, histogram(r.data.spans, v.From, v.To, width), most, mixed(req.inks.panel, req.inks.mark, 0.55))
	base := int(math.Round(c.px(req.strip.base)))
	c.Rect(image.Rect(0, base, img.Rect.Max.X, base+1), faint(req.inks.muted, 0.5))
	if req.strip.labelled {
		c.drawYears(v, req.strip)
	}
	return img
}

// drawColumns draws a histogram; heights grow with the root of the counts, up to that of
// most, so that a single event can be seen beside hundreds.
func (c *drawing) drawColumns(in strip, counts []float64, most float64, ink color.NRGBA) {
	const nothing = 1e-9 // what rounding may leave
	base := math.Round(c.px(in.base))
	for i, n := range counts {
		if n < nothing {
			continue
		}
		height := max(math.Round(c.px((in.base-stripTop)*math.Sqrt(n/most))), 2)
		x0, x1 := math.Round(c.px(float64(i)*columnWidth)), math.Round(c.px(float64(i+1)*columnWidth-1))
		c.Rect(image.Rect(int(x0), int(base-height), int(x1), int(base)), ink)
	}
}

func (c *drawing) drawYears(v viewport, in strip) {
	a := ticks.Divide(v.scale(), v.From, v.To)
	for i, t := range a.Lower {
		x := v.x(t.Day)
		if x < 0 && i+1 < len(a.Lower) && v.x(a.Lower[i+1].Day) < c.width(t.Label)+2*tickGap {
			continue
		}
		if x >= 0 {
			c.hairline(x, in.base, in.base+minorLen+8, c.inks.hairline)
		} else if !a.Whole {
			continue
		}
		if at := max(x, 0) + tickGap; at+c.width(t.Label) < v.Width {
			c.write(at, in.base+stripBelow, t.Label, c.inks.muted)
		}
	}
}

// stripView is the view of the overview strip.
func stripView(x extent, width float64) viewport {
	v := viewport{Width: width, Height: 1}
	const margin = 12.0
	return v.fitted(x.from, x.to, margin, margin)
}
