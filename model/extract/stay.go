package extract

import (
	"sort"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// stay makes the event mention of a heading above a line that is nothing but a stretch of time, as
// in a curriculum vitae: "Keeper, Natural History Museum" above "May 2009 – June 2010". A single
// date there is that of the text below.
func (x *reader) stay(n int, b model.Block, f *frame) {
	if n < 2 || !f.date.IsInterval() || f.date.OpenStart() || f.date.Start().Precision() < edtf.Years {
		return
	}
	title := x.doc.Blocks[n-1]
	if title.Kind != model.Heading || x.timeIn(title.Span) {
		return
	}
	words := strings.Fields(strings.Trim(title.Span.Of(x.doc.Text), "#*_= "))
	if len(words) < 2 {
		return
	}
	m := newEventMention(x.doc, f.date, f.anchor, union(title.Span, b.Span))
	m.headline, m.told, m.row = brief(words), toldByHead, n+1
	x.labelled(m, &f.dating)
	m.Places = x.placesOf(title.Span)
	f.told = true
	x.found = append(x.found, m)
}

// timeIn reports whether a time that can date something stands in s.
func (x *reader) timeIn(s model.Span) bool {
	i := sort.Search(len(x.times), func(i int) bool { return x.times[i].Span.Start >= s.Start })
	for ; i < len(x.times) && x.times[i].Span.Start < s.End; i++ {
		if !x.times[i].Date.IsZero() {
			return true
		}
	}
	return false
}
