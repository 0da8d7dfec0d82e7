package project

import (
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Window is a stretch of time in days as edtf counts them, both ends included.
// The zero Window is all time.
type Window struct{ From, To int64 }

// Filter says which events are shown: those that meet all of its criteria. The zero Filter
// shows all that are said to have happened or to come; what is only supposed, or denied, is
// shown where Modes asks for it, or the user accepted it.
type Filter struct {
	Window     Window
	Text       string // words that the headline or a passage holds, in any case
	Documents  []model.DocumentID
	Hide       []model.Status
	Places     []model.Place // at one of which they were
	Tags       []string      // of which they have one
	Colors     []string      // of which their mark has one
	Disputed   bool          // only those about which sources disagree
	Confidence float64       // at least so much, 0 to 1
	DateTold   Telling       // how their dates are told
	PlaceTold  Telling       // and their places
	Modes      []model.Mode  // in one of which they are meant

	words  []string                 // of Text, in lower case
	called func(model.Place) string // see Session.FindPlacesBy; nil for nothing
}

// Between is the part of w from the first day of one date to the last day of another,
// whichever of them comes first. A zero date stands for w's own end; the other date may be
// beyond that.
func (w Window) Between(from, to edtf.Value) Window {
	if !from.IsZero() && !to.IsZero() && to.Latest() < from.Earliest() {
		from, to = to, from
	}
	if !from.IsZero() {
		w.From = from.Earliest()
		w.To = max(w.To, w.From)
	}
	if !to.IsZero() {
		w.To = to.Latest()
		w.From = min(w.From, w.To)
	}
	return w
}

// Telling is how a date or a place is told.
type Telling uint8

// The tellings.
const (
	AnyTelling Telling = iota
	Told               // the passage says it
	Assumed            // it is from elsewhere
)

// lets reports whether a date or a place is told so, where the filter goes by that.
func (t Telling) lets(there bool, from model.Assumption) bool {
	return there && (t == Assumed) == (from != model.NotAssumed)
}

// Criterion is one of the things that a filter goes by.
type Criterion uint8

// The criteria.
const (
	ByTime Criterion = iota
	ByText
	ByDocument
	ByStatus
	ByPlace
	ByTag
	ByDispute
	ByConfidence
	ByDateTold
	ByPlaceTold
	ByColor
	ByMode
	criteria // how many there are
)

// Prepared returns f with what Match needs worked out.
func (f Filter) Prepared() Filter {
	f.words = strings.Fields(strings.ToLower(f.Text))
	return f
}

// Criteria returns the criteria that the filter has.
func (f Filter) Criteria() []Criterion {
	var out []Criterion
	for c := range criteria {
		if f.has(c) {
			out = append(out, c)
		}
	}
	return out
}

func (f *Filter) has(c Criterion) bool {
	switch c {
	case ByTime:
		return f.Window != Window{}
	case ByText:
		return strings.TrimSpace(f.Text) != ""
	case ByDocument:
		return len(f.Documents) > 0
	case ByStatus:
		return len(f.Hide) > 0
	case ByPlace:
		return len(f.Places) > 0
	case ByTag:
		return len(f.Tags) > 0
	case ByDispute:
		return f.Disputed
	case ByDateTold:
		return f.DateTold != AnyTelling
	case ByPlaceTold:
		return f.PlaceTold != AnyTelling
	case ByColor:
		return len(f.Colors) > 0
	case ByMode:
		return len(f.Modes) > 0
	default:
		return f.Confidence > 0
	}
}

// Without is the filter without a criterion.
func (f Filter) Without(c Criterion) Filter {
	switch c {
	case ByTime:
		f.Window = Window{}
	case ByText:
		f.Text = ""
	case ByDocument:
		f.Documents = nil
	case ByStatus:
		f.Hide = nil
	case ByPlace:
		f.Places = nil
	case ByTag:
		f.Tags = nil
	case ByDispute:
		f.Disputed = false
	case ByConfidence:
		f.Confidence = 0
	case ByDateTold:
		f.DateTold = AnyTelling
	case ByPlaceTold:
		f.PlaceTold = AnyTelling
	case ByColor:
		f.Colors = nil
	case ByMode:
		f.Modes = nil
	}
	return f.Prepared()
}

// IsZero reports whether f shows all.
func (f Filter) IsZero() bool { return len(f.Criteria()) == 0 }

// Equal reports whether two filters have the same criteria.
func (f Filter) Equal(g Filter) bool {
	return f.Window == g.Window && f.Text == g.Text && slices.Equal(f.Documents, g.Documents) && slices.Equal(f.Hide, g.Hide) &&
		slices.Equal(f.Places, g.Places) && slices.Equal(f.Tags, g.Tags) && f.Disputed == g.Disputed && f.Confidence == g.Confidence &&
		f.DateTold == g.DateTold && f.PlaceTold == g.PlaceTold && slices.Equal(f.Colors, g.Colors) && slices.Equal(f.Modes, g.Modes)
}

// Match reports whether the filter lets e through. An event in time counts by
// overlap with the window.
func (f Filter) Match(e *model.Event) bool {
	if slices.Contains(f.Hide, e.Status) || f.Disputed && !e.Disputed || e.Confidence < f.Confidence || !f.means(e) {
		return false
	}
	if f.DateTold != AnyTelling && !f.DateTold.lets(!e.Date.IsZero(), e.DateAssumed()) ||
		f.PlaceTold != AnyTelling && !f.PlaceTold.lets(e.Locating() != nil, e.PlaceAssumed()) {
		return false
	}
	if f.Window != (Window{}) && (e.Date.IsZero() || e.Date.Latest() < f.Window.From || e.Date.Earliest() > f.Window.To) {
		return false
	}
	if len(f.Documents) > 0 && !slices.ContainsFunc(e.Evidence, func(v model.Evidence) bool { return slices.Contains(f.Documents, v.Document) }) {
		return false
	}
	if !f.marked(e) {
		return false
	}
	if len(f.Places) > 0 && !slices.ContainsFunc(e.Places(), func(p model.Place) bool { return slices.Contains(f.Places, p) }) {
		return false
	}
	for _, w := range f.words {
		if !f.holds(e, w) {
			return false
		}
	}
	return true
}

// means reports whether e is meant as the filter asks.
func (f *Filter) means(e *model.Event) bool {
	if len(f.Modes) == 0 {
		return e.Mode().Asserts() || e.Status == model.Accepted
	}
	return slices.Contains(f.Modes, e.Mode())
}

// marked reports whether e has one of the tags and one of the colours that the filter asks for.
func (f *Filter) marked(e *model.Event) bool {
	return (len(f.Tags) == 0 || slices.ContainsFunc(e.Tags, func(t string) bool { return slices.Contains(f.Tags, t) })) &&
		(len(f.Colors) == 0 || slices.Contains(f.Colors, e.Color))
}

// holds reports whether the headline, the note, a tag, a passage or any name of a place of e
// holds word, which is in lower case.
func (f *Filter) holds(e *model.Event, word string) bool {
	if strings.Contains(strings.ToLower(e.Headline), word) || strings.Contains(strings.ToLower(e.Note), word) {
		return true
	}
	for _, t := range e.Tags {
		if strings.Contains(strings.ToLower(t), word) {
			return true
		}
	}
	for i := range e.Evidence {
		if strings.Contains(strings.ToLower(e.Evidence[i].Passage.Quote), word) {
			return true
		}
		for _, m := range e.Evidence[i].Places {
			if strings.Contains(strings.ToLower(m.Place.Name), word) || f.called != nil && strings.Contains(f.called(m.Place), word) {
				return true
			}
		}
	}
	return false
}
