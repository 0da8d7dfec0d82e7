package layout

import (
	"cmp"
	"slices"
	"sort"

	"chronotope/model"
)

// Layout is the layout of one document.
type Layout struct {
	Tables   []Table
	Entries  []Label // in order
	records  []Record
	stations [][2]model.Span
	pieces   []Piece
}

// Label is a date that the layout sets off and what it dates.
type Label struct {
	Block  int
	Span   model.Span // the date's words
	Body   model.Span // the rest of its block; empty where the label stands alone
	Day    bool       // the number by itself that it is, is a day of a month
	Hours  bool       // the number that it is, is a time of the day: 0630
	Fields []Field    // of the head that it stands in, of a message or of minutes; nil for none
	Inline bool       // it is part of its sentence: "In the year 731 the king was taken."
}

// Piece is a stretch of a block that is read by itself: a label, a cell, or what stands
// between them. The pieces of a block are in order.
type Piece struct {
	Block int
	Span  model.Span
	Date  bool // it is to be read as a date
	Alone bool // it stands above what it dates
	Hours bool // four digits are a time of the day
	Days  bool // and a number by itself as a day of a month
	Table int  // its table's index plus one; 0 for none
	Col   int  // its column in that
	Role  Role // of its column
}

// Pieces returns the pieces of a block; none where it is one whole.
func (l *Layout) Pieces(block int) []Piece {
	i := sort.Search(len(l.pieces), func(i int) bool { return l.pieces[i].Block >= block })
	j := i
	for j < len(l.pieces) && l.pieces[j].Block == block {
		j++
	}
	return l.pieces[i:j]
}

// Positions returns where the layout tells latitude and longitude apart: in columns of those
// heads, or in figures behind the text of each line below such a head.
func (l *Layout) Positions() [][2]model.Span {
	out := slices.Clone(l.stations)
	for i, p := range l.pieces {
		if p.Role != Latitude || p.Span.Len() == 0 {
			continue
		}
		for _, q := range l.Pieces(p.Block) {
			if q.Role == Longitude && q.Span.Len() > 0 {
				out = append(out, [2]model.Span{l.pieces[i].Span, q.Span})
				break
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]model.Span) int { return cmp.Compare(a[0].Start, b[0].Start) })
	return out
}

// Record returns the field of a form that a block is, nil where it is none.
func (l *Layout) Record(block int) *Record {
	i := sort.Search(len(l.records), func(i int) bool { return l.records[i].Block >= block })
	if i < len(l.records) && l.records[i].Block == block {
		return &l.records[i]
	}
	return nil
}

// Places returns the cells that stand in columns of places, in order of the text.
func (l *Layout) Places() []model.Span {
	var out []model.Span
	for _, p := range l.pieces {
		if p.Role == Place {
			out = append(out, p.Span)
		}
	}
	return out
}

// Entry returns the label that a block opens with, nil where it has none.
func (l *Layout) Entry(block int) *Label {
	i := sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].Block >= block })
	if i < len(l.Entries) && l.Entries[i].Block == block {
		return &l.Entries[i]
	}
	return nil
}
