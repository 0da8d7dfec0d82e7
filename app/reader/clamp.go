package reader

import (
	"math"
	"slices"

	"chronotope/model"
)

// clamped returns a document as it can be laid out, though a damaged project file may say
// that blocks are reversed, overlap or lie beyond the text, or that a page has no size. A
// sound one is returned as it is.
func clamped(d *model.Document) *model.Document {
	sound := !slices.ContainsFunc(d.Pages, unprintable)
	visitSpans(d, func(s *model.Span, from int) { sound = sound && *s == within(*s, from, len(d.Text)) })
	if sound {
		return d
	}
	c := *d
	c.Blocks, c.Sentences, c.Links, c.Pages = slices.Clone(d.Blocks), slices.Clone(d.Sentences), slices.Clone(d.Links), slices.Clone(d.Pages)
	for i := range c.Pages {
		p := &c.Pages[i]
		if p.Boxes = slices.DeleteFunc(slices.Clone(p.Boxes), nowhere); unprintable(*p) {
			p.Width, p.Height, p.Boxes = 595, 842, nil // ISO A4
		}
	}
	visitSpans(&c, func(s *model.Span, from int) { *s = within(*s, from, len(c.Text)) })
	return &c
}

// visitSpans calls visit with each span of a document, and where it may begin at the
// earliest: blocks and sentences follow each other.
func visitSpans(d *model.Document, visit func(s *model.Span, from int)) {
	end := 0
	for i := range d.Blocks {
		s := &d.Blocks[i].Span
		visit(s, end)
		end = s.End
	}
	end = 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		visit(s, end)
		end = s.End
	}
	for i := range d.Links {
		visit(&d.Links[i].Span, 0)
	}
	for i := range d.Pages {
		visit(&d.Pages[i].Span, 0)
		for k := range d.Pages[i].Boxes {
			visit(&d.Pages[i].Boxes[k].Span, 0)
		}
	}
}

// within is as much of a span as lies between two offsets; empty where that is nothing.
func within(s model.Span, from, to int) model.Span {
	start := min(max(s.Start, from), to)
	return model.Span{Start: start, End: min(max(s.End, start), to)}
}

// longestPage is more than any page has, in points: PDF's is 14,400 (ISO 32000-1, annex C),
// but for those in units of their own.
const longestPage = 1e6

// unprintable reports whether a page has no size that it can be shown in, or boxes that
// stand nowhere.
func unprintable(p model.Page) bool {
	possible := func(length float64) bool { return length > 0 && length <= longestPage }
	return !possible(p.Width) || !possible(p.Height) || slices.ContainsFunc(p.Boxes, nowhere)
}

// nowhere reports whether a box has no place on any page.
func nowhere(b model.Box) bool {
	for _, x := range []float32{b.X0, b.Y0, b.X1, b.Y1} {
		if !(math.Abs(float64(x)) <= longestPage) { // nor is NaN
			return true
		}
	}
	return false
}
