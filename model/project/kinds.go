package project

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"chronotope/model"
)

// Kind says what a Row is about.
type Kind uint8

// The kinds of row, and the type of their values.
const (
	EventRow    Kind = iota // *model.Event
	SourceRow               // *Source
	OverrideRow             // *model.Override
	ViewRow                 // *View
)

// String names what the row is about.
func (k Kind) String() string {
	switch k {
	case EventRow:
		return "event"
	case SourceRow:
		return "document"
	case OverrideRow:
		return "override"
	case ViewRow:
		return "view"
	}
	return fmt.Sprintf("row of kind %d", uint8(k))
}

// View is what was shown, under a name: what the filter let through, and where map and
// timeline were.
type View struct {
	Name   string
	Filter Filter
	Map    MapView
	Time   TimeView
}

// MapView is a part of the map: the middle in degrees and the zoom, where the world is
// 256*2^Zoom device-independent pixels wide.
type MapView struct {
	Longitude, Latitude, Zoom float64
	EqualArea                 bool // Equal Earth instead of Mercator
}

// TimeView is a stretch of time in days as edtf counts them; the zero TimeView is all.
type TimeView struct{ From, To float64 }

// Overrides returns what the user decided of words, in order of the words. The slice is the
// session's own: read only.
func (s *Session) Overrides() []*model.Override { return s.overrides }

// Views returns the views that were saved, in order of their names. The slice is the
// session's own: read only.
func (s *Session) Views() []*View { return s.views }

// PutOverride adds an override, or replaces the one that has its ID.
func (tx *Tx) PutOverride(r *model.Override) { tx.put(OverrideRow, r.ID(), r) }

// DeleteOverride removes an override.
func (tx *Tx) DeleteOverride(id string) { tx.put(OverrideRow, id, nil) }

// PutView adds a view, or replaces the one that has its name.
func (tx *Tx) PutView(v *View) { tx.put(ViewRow, v.Name, v) }

// DeleteView removes a view.
func (tx *Tx) DeleteView(name string) { tx.put(ViewRow, name, nil) }

// value returns what stands under an ID, or nil.
func (s *Session) value(kind Kind, id string) any {
	switch kind {
	case EventRow:
		if e := s.events[model.EventID(id)]; e != nil {
			return e
		}
	case SourceRow:
		if src := s.Source(model.DocumentID(id)); src != nil {
			return src
		}
	case OverrideRow:
		if i := slices.IndexFunc(s.overrides, func(r *model.Override) bool { return r.ID() == id }); i >= 0 {
			return s.overrides[i]
		}
	case ViewRow:
		if i := slices.IndexFunc(s.views, func(v *View) bool { return v.Name == id }); i >= 0 {
			return s.views[i]
		}
	}
	return nil
}

// set makes a row be as it is after the change.
func (s *Session) set(r Row) {
	switch id, value := r.ID, r.After; r.Kind {
	case EventRow:
		if value == nil {
			delete(s.events, model.EventID(id))
		} else {
			s.events[model.EventID(id)] = value.(*model.Event)
		}
	case SourceRow:
		s.sources = replaced(s.sources, value, r.At, func(src *Source) bool { return string(src.Document.ID) == id })
	case OverrideRow:
		s.overrides = replaced(s.overrides, value, 0, func(r *model.Override) bool { return r.ID() == id })
		slices.SortStableFunc(s.overrides, func(a, b *model.Override) int {
			return cmp.Or(strings.Compare(a.Words, b.Words), strings.Compare(a.ID(), b.ID()))
		})
	case ViewRow:
		s.views = replaced(s.views, value, 0, func(v *View) bool { return v.Name == id })
		slices.SortStableFunc(s.views, func(a, b *View) int { return strings.Compare(a.Name, b.Name) })
	}
}

// replaced is a list with value in the stead of what is meant, without that where value is
// nil, and with value as the one of a number (counted from 1; 0 is the end) where nothing is
// meant. The list itself stays as it was.
func replaced[T any](list []*T, value any, number int, meant func(*T) bool) []*T {
	next := slices.Clone(list)
	at := slices.IndexFunc(next, meant)
	switch {
	case value == nil && at >= 0:
		next = slices.Delete(next, at, at+1)
	case value != nil && at >= 0:
		next[at] = value.(*T)
	case value != nil && number > 0 && number <= len(next):
		next = slices.Insert(next, number-1, value.(*T))
	case value != nil:
		next = append(next, value.(*T))
	}
	return next
}
