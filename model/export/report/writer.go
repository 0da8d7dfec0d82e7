package report

import (
	"strconv"

	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/draw"
	"chronotope/model/export/figure"
)

// writer fills one page after the other. Lengths are in points.
type writer struct {
	*export.Chronology
	options export.Options
	setter  *draw.Setter
	figure  *figure.Figure
	words   *Words
	base    *basemap.Map
	pdf     *draw.PDF
	err     error // the first that writing gave
	single  bool  // all is of one document

	page         *draw.Drawing // nil before there is text
	number       int
	width        float64 // of the page
	height       float64
	left, wide   float64 // of the column
	edge, bottom float64 // of all columns
	y            float64 // how far the page is filled
}

// The page where the user sets no other: A4, and its margins.
const (
	pageWidth, pageHeight = 595.28, 841.89
	sides, upper, lower   = 50.0, 54.0, 60.0
	leastPage, mostPage   = 300.0, 5000.0
)

func (r *writer) paper(o export.Options) {
	within := func(v, usual float64) float64 {
		if v <= 0 {
			return usual
		}
		return min(max(v, leastPage), mostPage)
	}
	r.width, r.height = within(o.Width, pageWidth), within(o.Height, pageHeight)
	r.left, r.wide, r.edge, r.bottom = sides, r.width-2*sides, r.width-sides, r.height-lower
	r.turn()
}

// turn begins a new page.
func (r *writer) turn() {
	r.end()
	r.page, r.y = &draw.Drawing{Width: r.width, Height: r.height}, upper
	r.number++
}

// end writes the page at hand, with its foot.
func (r *writer) end() {
	if r.page == nil {
		return
	}
	n := r.setter.Line(strconv.Itoa(r.number), draw.Regular)
	const size = 8
	y := r.height - lower + 24
	r.page.Write(n, r.edge-n.Width*size, y, size, r.figure.Muted, figure.Ink{})
	if title := r.setter.Cut(r.Heading(), draw.Regular, size, r.edge-sides-40); r.number > 1 && title != nil {
		r.page.Write(title, sides, y, size, r.figure.Muted, figure.Ink{})
	}
	if err := r.pdf.Add(r.page); err != nil && r.err == nil {
		r.err = err
	}
	r.page = nil
}

// room turns the page where less than so much is left.
func (r *writer) room(height float64) {
	if r.y+height > r.bottom && r.y > upper {
		r.turn()
	}
}

func (r *writer) space(height float64) { r.y += height }

// rule draws a hairline across the page.
func (r *writer) rule() {
	r.page.Draw(draw.Segment(sides, r.y, r.edge, r.y), draw.Shape{Stroke: r.figure.Hairline, Width: 0.5})
}

// text is how a paragraph is set.
type text struct {
	style  draw.Style
	size   float64
	ink    figure.Ink
	above  float64 // space
	indent float64
	beside bool // with a line beside it
}

// paragraph sets text in the column, over as many pages as it takes; none is nothing.
func (r *writer) paragraph(s string, t text) {
	if s == "" {
		return
	}
	r.y += t.above
	const leading = 1.32
	height := t.size * leading
	fromRight := draw.FromRight(s)
	for _, l := range r.setter.Wrap(s, t.style, t.size, r.wide-t.indent) {
		r.room(height)
		x := r.left + t.indent
		if fromRight {
			x = r.left + r.wide - l.Width*t.size
		}
		if t.beside {
			r.page.Draw(draw.Segment(r.left+1, r.y, r.left+1, r.y+height), draw.Shape{Stroke: r.figure.Border, Width: 1})
		}
		r.page.Write(l, x, r.y+t.size*0.98, t.size, t.ink, figure.Ink{})
		r.y += height
		if r.err != nil {
			return
		}
	}
}
