package reader

import (
	"math"
	"sort"

	"chronotope/model"
)

// pageLayout is the pages of a document as they are seen, one below the other. Lengths are in
// device-independent pixels, but where they are said to be in points.
type pageLayout struct {
	document      *model.Document
	width, height float32 // of the view
	zoom          float32 // 1 fits the commonest width of a page into the view
	scale         float64 // pixels for a point
	tops          []float64
	top, left     float64 // what of it is at the upper left of the view
}

// Space around the pages, and how far one can zoom.
const (
	pageGap           = 12
	leastZoom float32 = 0.25
	mostZoom  float32 = 6
	zoomStep          = 1.25
)

func newPageLayout(d *model.Document, zoom float32) *pageLayout {
	return &pageLayout{document: d, zoom: zoom, tops: make([]float64, len(d.Pages)+1)}
}

// shape gives the pages a view. What is in its middle stays there.
func (l *pageLayout) shape(width, height, zoom float32) {
	if l.width == width && l.height == height && l.zoom == zoom {
		return
	}
	middle := 0.0
	if l.scale > 0 {
		middle = l.inDocument(l.top + float64(l.height)/2)
	}
	known := l.scale > 0
	l.width, l.height, l.zoom = width, height, zoom
	l.scale = max(float64(width)-barRoom-2*pageGap, 20) / max(l.commonest(), 1) * float64(zoom)
	y := float64(pageGap)
	for i, p := range l.document.Pages {
		l.tops[i] = y
		y += p.Height*l.scale + pageGap
	}
	l.tops[len(l.tops)-1] = y
	if known {
		l.top = l.fromDocument(middle) - float64(height)/2
		l.left = (l.commonest()*l.scale + 2*pageGap + barRoom - float64(width)) / 2
	}
	l.clamp()
}

// inDocument tells a height as the number of a page and how far down that is, as a part
// of 1, which no zoom changes; fromDocument is its inverse.
func (l *pageLayout) inDocument(y float64) float64 {
	i := l.pageAt(y)
	h := l.tops[i+1] - l.tops[i]
	return float64(i) + min(max((y-l.tops[i])/h, 0), 0.999999)
}

func (l *pageLayout) fromDocument(at float64) float64 {
	i := min(max(int(at), 0), len(l.tops)-2)
	return l.tops[i] + (at-float64(i))*(l.tops[i+1]-l.tops[i])
}

// pageAt is the index of the page at a height, or of the one above it.
func (l *pageLayout) pageAt(y float64) int {
	n := len(l.tops) - 1
	return min(max(sort.Search(n, func(i int) bool { return l.tops[i] > y })-1, 0), n-1)
}

// commonest is the width in points that most pages have: a large map among them is not to
// make all others small.
func (l *pageLayout) commonest() float64 {
	counts := map[int]int{}
	best, width := 0, 0.0
	for _, p := range l.document.Pages {
		points := int(math.Round(p.Width))
		counts[points]++
		if counts[points] > best {
			best, width = counts[points], p.Width
		}
	}
	return width
}

// extent is how wide all is.
func (l *pageLayout) extent() float64 {
	widest := 0.0
	for _, p := range l.document.Pages {
		widest = max(widest, p.Width)
	}
	return widest*l.scale + 2*pageGap + barRoom
}

// clamp keeps the view within the pages.
func (l *pageLayout) clamp() {
	l.top = max(min(l.top, l.tops[len(l.tops)-1]-float64(l.height)), 0)
	l.left = max(min(l.left, l.extent()-float64(l.width)), 0)
}

// rectangle is a part of the view.
type rectangle struct{ x, y, width, height float32 }

// pageRect is where a page is in the view.
func (l *pageLayout) pageRect(i int) rectangle {
	p := &l.document.Pages[i]
	w := p.Width * l.scale
	x := max((float64(l.width)-barRoom-w)/2, pageGap) - l.left
	return rectangle{float32(x), float32(l.tops[i] - l.top), float32(w), float32(p.Height * l.scale)}
}

// place is where a box of a page is in the view.
func (l *pageLayout) place(b model.PageBox) rectangle {
	at, s := l.pageRect(b.Page), float32(l.scale)
	return rectangle{at.x + b.X0*s, at.y + b.Y0*s, (b.X1 - b.X0) * s, (b.Y1 - b.Y0) * s}
}

// visible returns the first page in view and the one behind the last.
func (l *pageLayout) visible() (first, last int) {
	first = l.pageAt(l.top)
	for last = first; last < len(l.document.Pages) && l.tops[last] < l.top+float64(l.height); last++ {
	}
	return first, last
}

// text is the text that is on the pages from one to before another.
func (l *pageLayout) text(first, last int) model.Span {
	var s model.Span
	for _, p := range l.document.Pages[first:last] {
		if p.Span.Len() == 0 {
			continue
		}
		if s.Len() == 0 {
			s = p.Span
		}
		s.Start, s.End = min(s.Start, p.Span.Start), max(s.End, p.Span.End)
	}
	return s
}

// hit returns the offset nearest to a point of the view, and whether it is on a word.
func (l *pageLayout) hit(x, y float32) (offset int, on bool) {
	page := l.pageAt(l.top + float64(y))
	at, best := l.pageRect(page), -1
	px, py := (x-at.x)/float32(l.scale), (y-at.y)/float32(l.scale)
	boxes, least := l.document.Pages[page].Boxes, math.Inf(1)
	for i, b := range boxes {
		dx, dy := max(b.X0-px, px-b.X1, 0), max(b.Y0-py, py-b.Y1, 0)
		if d := float64(dy)*50 + float64(dx); d < least {
			best, least = i, d
		}
	}
	if best < 0 {
		return l.document.Pages[page].Span.Start, false
	}
	b := boxes[best]
	if px >= b.X1 {
		return b.Span.End, least == 0
	}
	ends := graphemes(l.document.Text, b.Span)
	n := int((px - b.X0) / max(b.X1-b.X0, 0.01) * float32(len(ends)))
	if n <= 0 || len(ends) == 0 {
		return b.Span.Start, least == 0
	}
	return ends[min(n, len(ends))-1], least == 0
}

// whole returns where a span is in the view, from its first to its last box; ok is false
// where it is on no page.
func (l *pageLayout) whole(s model.Span) (at rectangle, ok bool) {
	for i, b := range l.document.BoxesOf(s) {
		p := l.place(b)
		if i == 0 {
			at = p
			continue
		}
		right, low := max(at.x+at.width, p.x+p.width), max(at.y+at.height, p.y+p.height)
		at.x, at.y = min(at.x, p.x), min(at.y, p.y)
		at.width, at.height = right-at.x, low-at.y
	}
	return at, at.width > 0
}

// reveal scrolls a span into view as textLayout.reveal does.
func (l *pageLayout) reveal(s model.Span) bool {
	at, ok := l.whole(s)
	if !ok || l.height <= 0 {
		return false
	}
	const margin = 16
	top, left := l.top, l.left
	if at.y < margin || at.y+at.height > l.height-margin {
		place := l.height / 3
		if at.height > l.height-place-margin {
			place = max(l.height-margin-at.height, margin)
		}
		l.top += float64(at.y - place)
	}
	if at.x < 0 || at.x+at.width > l.width-barRoom {
		l.left += float64(at.x - margin)
	}
	l.clamp()
	return l.top != top || l.left != left
}

// scroll moves the view down, or up.
func (l *pageLayout) scroll(dy float32) {
	l.top += float64(dy)
	l.clamp()
}

// spot is the offset of the first word in view.
func (l *pageLayout) spot() int {
	first, last := l.visible()
	for i := first; i < last; i++ {
		at := l.pageRect(i)
		for _, b := range l.document.Pages[i].Boxes {
			if at.y+b.Y0*float32(l.scale) >= 0 {
				return b.Span.Start
			}
		}
	}
	return l.text(first, last).Start
}

// show scrolls so that an offset is at a height of the view.
func (l *pageLayout) show(offset int, y float32) {
	page := max(l.document.PageAt(offset), 0)
	l.top = l.tops[page]
	if boxes := l.document.BoxesOf(model.Span{Start: offset, End: offset + 1}); len(boxes) > 0 {
		l.top = l.tops[boxes[0].Page] + float64(boxes[0].Y0)*l.scale - float64(y)
	}
	l.clamp()
}

// What the scroll bar asks: see scrolled.

func (l *pageLayout) share() (above, within float64) {
	total := l.tops[len(l.tops)-1]
	return l.top / total, min(float64(l.height)/total, 1)
}

func (l *pageLayout) allInView() bool { return l.tops[len(l.tops)-1] <= float64(l.height) }

func (l *pageLayout) viewHeight() float32 { return l.height }

func (l *pageLayout) goTo(part float64) {
	l.top = part * (l.tops[len(l.tops)-1] - float64(l.height))
	l.clamp()
}

func (l *pageLayout) level(offset int) float64 {
	page := max(l.document.PageAt(offset), 0)
	s := l.document.Pages[page].Span
	within := float64(min(max(offset-s.Start, 0), s.Len())) / float64(max(s.Len(), 1))
	return (l.tops[page] + within*(l.tops[page+1]-l.tops[page])) / l.tops[len(l.tops)-1]
}
