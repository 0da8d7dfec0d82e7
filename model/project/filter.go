package project

import (
	"slices"
	"strings"

	"chronotope/model"
)

// Window is a stretch of time in days as edtf counts them, both ends included.
// The zero Window is all time.
type Window struct{ From, To int64 }

// Filter says which events are shown. The zero Filter shows all.
type Filter struct {
	Window    Window
	Text      string // words that the headline or a passage holds, in any case
	Documents []model.DocumentID
	Hide      []model.Status

	words []string // of Text, in lower case
}

// Prepared returns f with what Match needs worked out.
func (f Filter) Prepared() Filter {
	f.words = strings.Fields(strings.ToLower(f.Text))
	return f
}

// IsZero reports whether f shows all.
func (f Filter) IsZero() bool {
	return f.Window == (Window{}) && strings.TrimSpace(f.Text) == "" && len(f.Documents) == 0 && len(f.Hide) == 0
}

// Match reports whether the filter lets e through. An event in time counts by
// overlap with the window.
func (f Filter) Match(e *model.Event) bool {
	if slices.Contains(f.Hide, e.Status) {
		return false
	}
	if f.Window != (Window{}) && (e.Date.IsZero() || e.Date.Latest() < f.Window.From || e.Date.Earliest() > f.Window.To) {
		return false
	}
	if len(f.Documents) > 0 && !slices.ContainsFunc(e.Evidence, func(v model.Evidence) bool { return slices.Contains(f.Documents, v.Document) }) {
		return false
	}
	for _, w := range f.words {
		if !holds(e, w) {
			return false
		}
	}
	return true
}

// holds reports whether the headline, the note, a tag, a passage or a place of e holds word, which
// is in lower case.
func holds(e *model.Event, word string) bool {
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
			if strings.Contains(strings.ToLower(m.Place.Name), word) {
				return true
			}
		}
	}
	return false
}
