package timeline

import (
	"image"
	"image/color"
	"math"

	"chronotope/model/ticks"
)

// Heights of the axis' two rows of labels below the plot, and the length of its
// bare marks.
const (
	upperRow = 10.0
	lowerRow = 25.0
	minorLen = 4.0
	tickGap  = 5.0 // between a tick and its label
)

// drawAxis rules the plot and writes the axis below it. The labels of the first row
// keep between left and right.
func (c *drawing) drawAxis(v viewport, left, right float64) {
	a := ticks.Divide(v.scale(), v.day(-overscan), v.day(v.Width+overscan))
	for _, t := range a.Upper {
		c.hairline(v.x(t.Day), 0, v.Height, faint(c.inks.hairline, 0.5))
		c.hairline(v.x(t.Day), v.Height, v.Height+upperRow+5, c.inks.hairline)
	}
	for _, t := range a.Lower {
		c.hairline(v.x(t.Day), 0, v.Height+axisHeight-4, c.inks.hairline)
	}
	for _, day := range a.Minor {
		c.hairline(v.x(day), v.Height, v.Height+minorLen, faint(c.inks.muted, 0.5))
	}
	line := int(math.Round(c.px(v.Height)))
	c.Rect(image.Rect(0, line, c.Dst.Rect.Max.X, line+1), faint(c.inks.muted, 0.6))

	c.writeRow(v, a.Upper, false, upperRow, left, right, c.inks.muted)
	if len(a.Upper) == 0 {
		c.writeRow(v, a.Lower, a.Whole, upperRow+4, left, right, c.inks.ink)
	} else {
		c.writeRow(v, a.Lower, a.Whole, lowerRow, 0, v.Width, c.inks.ink)
	}
}

// writeRow writes labels right of their ticks, so far below the plot and between
// left and right. With held, the label of the time at the left edge stays there until
// the next one comes; a label that has no room before the next is left out.
func (c *drawing) writeRow(v viewport, row []ticks.Tick, held bool, below, left, right float64, ink color.NRGBA) {
	for i, t := range row {
		x, width := v.x(t.Day)+tickGap, c.width(t.Label)
		if held {
			x = max(x, left+tickGap)
		}
		next := right
		if i+1 < len(row) {
			next = min(v.x(row[i+1].Day), right)
		}
		if x > left && x+width <= next {
			c.write(x, v.Height+below, t.Label, ink)
		}
	}
}
