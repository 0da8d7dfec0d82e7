package model

import "sort"

// Page is one page of a document that comes in pages, as it is seen: turned
// upright where the file says so.
type Page struct {
	Label         string  // the number it goes by: "iv", "12"
	Width, Height float64 // in points, 1/72 inch
	Span          Span    // the text that is on it; empty for a page without
	Boxes         []Box   // where each run of that text stands, in the order of the text
}

// Box is where a run of text stands on its page: a word, or the part of one that
// is on one line. The corners are in points from the page's upper left.
type Box struct {
	Span           Span
	X0, Y0, X1, Y1 float32
}

// PageBox is a box and the index of its page.
type PageBox struct {
	Page int
	Box
}

// PageAt is BlockAt for pages: the index of the page that offset is on, -1 where the
// document has none.
func (d *Document) PageAt(offset int) int {
	return sort.Search(len(d.Pages), func(i int) bool { return d.Pages[i].Span.Start > offset }) - 1
}

// BoxesOf returns where a span stands on its pages, in the order of the text: one box
// for each run of words that follow each other on a line.
func (d *Document) BoxesOf(s Span) []PageBox {
	var out []PageBox
	for p := max(0, d.PageAt(s.Start)); p < len(d.Pages) && d.Pages[p].Span.Start < s.End; p++ {
		boxes := d.Pages[p].Boxes
		i := sort.Search(len(boxes), func(i int) bool { return boxes[i].Span.End > s.Start })
		for ; i < len(boxes) && boxes[i].Span.Start < s.End; i++ {
			if n := len(out); n > 0 && out[n-1].Page == p && out[n-1].goesOn(boxes[i]) {
				out[n-1].Box = out[n-1].union(boxes[i])
				continue
			}
			out = append(out, PageBox{p, boxes[i]})
		}
	}
	return out
}

// goesOn reports whether next stands to the right of b on the same line, no farther
// off than a wide gap between words.
func (b Box) goesOn(next Box) bool {
	height := min(b.Y1-b.Y0, next.Y1-next.Y0)
	overlap := min(b.Y1, next.Y1) - max(b.Y0, next.Y0)
	return overlap > height/2 && next.X0 >= b.X0 && next.X0-b.X1 < 2*height
}

func (b Box) union(c Box) Box {
	return Box{
		Span: Span{min(b.Span.Start, c.Span.Start), max(b.Span.End, c.Span.End)},
		X0:   min(b.X0, c.X0), Y0: min(b.Y0, c.Y0), X1: max(b.X1, c.X1), Y1: max(b.Y1, c.Y1),
	}
}
