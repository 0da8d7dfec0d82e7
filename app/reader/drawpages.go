package reader

import (
	"image/color"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
	"chronotope/model"
)

// drawPages draws the pages in view, what is on them as it was drawn before or still to
// come, and over that what is marked: passages tinted with a bar beside them, dates and
// places underlined.
func (p *parts) drawPages(l *pageLayout) {
	r := p.reader
	first, last := l.visible()
	r.pictures.want(first, last)
	d := &drawing{parts: p, inks: paperInks()}
	var pages []fyne.CanvasObject
	d.box(&d.tints, p.inks.hairline, rectangle{0, 0, l.width, l.height}) // what they lie on
	for i := first; i < last; i++ {
		at := l.pageRect(i)
		d.box(&d.tints, color.NRGBA{0xff, 0xff, 0xff, 0xff}, at)
		if pic := r.pictures.of(i); pic != nil {
			pic.Move(fyne.NewPos(p.snap(at.x), p.snap(at.y)))
			pic.Resize(fyne.NewSize(at.width, at.height))
			pages = append(pages, pic.Image)
		}
	}
	below := d.tints
	d.tints = nil
	d.mark(l, l.text(first, last))
	p.body.Objects = slices.Concat(below, pages, d.tints, d.marks)
	var beside []fyne.CanvasObject
	d.box(&beside, p.inks.paper, rectangle{l.width - barRoom, 0, barRoom, l.height}) // below the scroll bar
	p.body.Objects = append(p.body.Objects, beside...)
}

// paperInks are colours for marks on white pages, whatever the theme.
func paperInks() inks {
	i := currentInks()
	i.ink, i.muted, i.mark, i.accent = look.OnPaper(look.Ink), look.OnPaper(look.Muted), look.OnPaper(look.Mark), look.OnPaper(look.Selection)
	i.dateLine, i.placeLine = look.OnPaper(look.DateLine), look.OnPaper(look.PlaceLine)
	i.passage, i.chosen, i.found = look.OnPaper(look.Passage), look.OnPaper(look.Chosen), look.OnPaper(look.Found)
	i.selected = look.OnPaper(theme.ColorNameSelection)
	return i
}

// mark marks what is on the pages in view.
func (d *drawing) mark(l *pageLayout, text model.Span) {
	r := d.reader
	type margin struct { // of one page
		page  int
		state state
	}
	bars := map[margin][]rise{}
	for _, p := range r.marked.passagesIn(text) {
		s := d.state(p)
		for _, b := range l.document.BoxesOf(p.span) {
			at := l.place(b)
			if ink, ok := d.tintOf(s); ok {
				d.box(&d.tints, ink, at.grown(1))
			}
			m := margin{b.Page, s}
			bars[m] = append(bars[m], rise{at.y - 2, at.y + at.height + 2})
		}
	}
	for _, m := range slices.SortedFunc(maps.Keys(bars), func(a, b margin) int { return int(a.state) - int(b.state) }) {
		ink, width := d.barOf(m.state)
		for _, e := range joined(bars[m]) {
			d.box(&d.marks, ink, rectangle{l.pageRect(m.page).x + 3, e.from, width, e.to - e.from})
		}
	}
	for _, t := range r.marked.datesIn(text) {
		d.below(l, t.Phrase, d.inks.dateLine, false)
	}
	for _, t := range r.marked.placesIn(text) {
		d.below(l, t.Span, d.inks.placeLine, true)
	}
	for _, s := range r.foundIn(text) {
		ink := d.inks.found
		ink.A = 0x58
		for _, b := range l.document.BoxesOf(s) {
			at := l.place(b).grown(1)
			d.box(&d.tints, ink, at)
			d.box(&d.marks, d.inks.found, rectangle{at.x, at.y, at.width, 2 * d.hair()})
		}
	}
	if r.selected.Len() > 0 {
		d.overWords(l, r.selected, d.inks.selected)
	}
	if r.flash > 0 {
		ink := d.inks.accent
		ink.A = uint8(0x60 * r.flash)
		d.overWords(l, r.flashed, ink)
	}
}

// overWords colours the words of a span.
func (d *drawing) overWords(l *pageLayout, s model.Span, ink color.NRGBA) {
	for _, b := range l.document.BoxesOf(s) {
		if at := l.place(b); at.y < l.height && at.y+at.height > 0 {
			d.box(&d.tints, ink, at.grown(1))
		}
	}
}

// below draws a line below words, or dots.
func (d *drawing) below(l *pageLayout, s model.Span, ink color.NRGBA, dotted bool) {
	for _, b := range l.document.BoxesOf(s) {
		at := l.place(b)
		y := d.snap(at.y + at.height)
		if !dotted {
			d.box(&d.marks, ink, rectangle{at.x, y, at.width, d.hair()})
			continue
		}
		d.dashes(strip{at.x, at.x + at.width}, y, ink, placeDash)
	}
}

// box draws a rectangle in a layer.
func (d *drawing) box(layer *[]fyne.CanvasObject, ink color.Color, at rectangle) *canvas.Rectangle {
	return d.rect(layer, ink, d.snap(at.x), d.snap(at.y), at.width, at.height)
}

func (r rectangle) grown(by float32) rectangle {
	return rectangle{r.x - by, r.y - by, r.width + 2*by, r.height + 2*by}
}
