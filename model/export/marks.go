package export

import (
	"fmt"

	"chronotope/model"
)

// Remarks are the words, in one language, for what one should know of an event before
// believing it, and for where a passage stands.
type Remarks struct {
	Page                           string // [1] title, [2] page
	Lost                           string
	Disputed, Rejected             string
	DateAssumed, PlaceAssumed      string
	Planned, Supposed, Denied      string
	Reported, ReportedBy, DeniedBy string // [1] speaker
}

// EnglishRemarks are the remarks in English.
var EnglishRemarks = &Remarks{
	Page: "%[1]s, p. %[2]s", Lost: "no longer in the document", Disputed: "disputed", Rejected: "rejected",
	DateAssumed: "date assumed", PlaceAssumed: "place assumed",
	Planned: "planned", Supposed: "supposed", Denied: "denied",
	Reported: "reported", ReportedBy: "according to %s", DeniedBy: "denied by %s",
}

// Of are the remarks on an event.
func (w *Remarks) Of(r *Row) (out []string) {
	add := func(when bool, text string) {
		if when {
			out = append(out, text)
		}
	}
	mode := r.Event.Mode()
	add(r.Disputed, w.Disputed)
	add(r.Event.Status == model.Rejected, w.Rejected)
	add(mode == model.ModePlanned, w.Planned)
	add(mode == model.ModeSupposed, w.Supposed)
	add(mode == model.ModeDenied && r.Speaker == "", w.Denied)
	add(mode == model.ModeReported && r.Speaker == "", w.Reported)
	if r.Speaker != "" {
		add(mode == model.ModeDenied, fmt.Sprintf(w.DeniedBy, r.Speaker))
		add(mode == model.ModeReported, fmt.Sprintf(w.ReportedBy, r.Speaker))
	}
	add(r.DateAssumed != "", w.DateAssumed)
	add(r.PlaceAssumed != "", w.PlaceAssumed)
	return out
}

// Cited says where a passage stands.
func (w *Remarks) Cited(p Passage) string {
	s := p.Title
	if p.Page != "" {
		s = fmt.Sprintf(w.Page, p.Title, p.Page)
	}
	if p.Lost {
		s += " (" + w.Lost + ")"
	}
	return s
}
