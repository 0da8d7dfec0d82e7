package curate

import (
	"slices"
	"sort"
	"strings"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/project"
)

// Hanging is events that have their place, or a part of their date, from the same words of a
// document as one that the user corrected, while their own passages do not tell it: a
// correction of that one holds of them, too.
type Hanging struct {
	Words  Words            // of a heading, a label, or what was told before; no Span for the document's own date
	From   model.Assumption // which of these
	Places bool             // their places hang on it, else their dates
	Open   bool             // they have no place yet
	Events []model.EventID
	apply  func(tx *project.Tx) error
}

// Apply corrects the events, and what the words mean where those are a heading or label.
func (h Hanging) Apply(tx *project.Tx) error { return h.apply(tx) }

// HangingOn is what hangs on the same words as an event that the user has edited; ok is false
// where nothing does.
func HangingOn(before, after *model.Event, sources []*project.Source, events []*model.Event) (_ Hanging, ok bool) {
	if h, ok := hangingPlaces(before, after, events); ok {
		return h, true
	}
	if h, ok := unplacedUnder(before, after, sources, events); ok {
		return h, true
	}
	if v := before.Dating(); v != nil && v.DateFrom != model.NotAssumed {
		if src := sourceOf(v, sources); src != nil {
			return hangingDates(before, after, src, events)
		}
	}
	return Hanging{}, false
}

func sourceOf(v *model.Evidence, sources []*project.Source) *project.Source {
	i := slices.IndexFunc(sources, func(s *project.Source) bool { return s.Document.ID == v.Document })
	if i < 0 {
		return nil
	}
	return sources[i]
}

// unplacedUnder are the events without a place that stand under the same heading as one that
// had none either, until the user gave it one: perhaps the heading names it, in a way that the
// program does not know.
func unplacedUnder(before, after *model.Event, sources []*project.Source, events []*model.Event) (Hanging, bool) {
	now := after.Places()
	if len(before.Places()) > 0 || len(now) != 1 || len(before.Evidence) == 0 {
		return Hanging{}, false
	}
	v := &before.Evidence[0]
	src := sourceOf(v, sources)
	if src == nil || v.Lost {
		return Hanging{}, false
	}
	heading, section := sectionOf(src.Document, v.Passage.Span.Start)
	if heading.Len() == 0 {
		return Hanging{}, false
	}
	h := Hanging{Places: true, Open: true, From: model.FromSection, Words: Words{Document: v.Document, Span: heading}}
	for _, e := range events {
		under := func(w model.Evidence) bool {
			return w.Document == v.Document && !w.Lost && section.Contains(w.Passage.Span)
		}
		if e.ID != before.ID && e.Edited&model.EditedPlaces == 0 && len(e.Places()) == 0 && slices.ContainsFunc(e.Evidence, under) {
			h.Events = append(h.Events, e.ID)
		}
	}
	h.apply = func(tx *project.Tx) error {
		return each(tx, h.Events, func(e *model.Event) *model.Event {
			d := DetailsOf(e)
			d.Places = now
			return edited(e, d)
		})
	}
	return h, len(h.Events) > 0
}

// sectionOf is the heading that an offset stands under, and what stands under it as far as to
// the next heading; both are empty above the first one.
func sectionOf(d *model.Document, offset int) (heading, section model.Span) {
	for _, b := range d.Blocks {
		switch {
		case b.Kind != model.Heading:
		case b.Span.Start <= offset:
			heading, section = withoutMarks(d.Text, b.Span), model.Span{Start: b.Span.End, End: len(d.Text)}
		default:
			section.End = b.Span.Start
			return heading, section
		}
	}
	return heading, section
}

// hangingPlaces are the events that have their place from the words that gave one its place,
// in the stead of which the user put another or none. What the story lent goes on from there:
// what was told before stays.
func hangingPlaces(before, after *model.Event, events []*model.Event) (Hanging, bool) {
	v := before.Locating()
	from := before.PlaceAssumed()
	if from == model.NotAssumed || slices.Contains(after.Places(), v.Places[0].Place) {
		return Hanging{}, false
	}
	old := before.Places()
	now := slices.DeleteFunc(after.Places(), func(p model.Place) bool { return slices.Contains(old, p) })
	m := v.Places[0]
	if len(now) > 1 || len(now) == 0 && m.Place.IsZero() {
		return Hanging{}, false
	}
	h := Hanging{Places: true, From: from, Words: Words{Document: v.Document, Span: m.Selector.Span, Place: &model.Toponym{Span: m.Selector.Span, Place: m.Place}}}
	at := Mentions{v.Document: {m.Selector.Span}}
	for _, e := range events {
		if e.ID == before.ID || e.Edited&model.EditedPlaces != 0 {
			continue
		}
		for i := range e.Evidence {
			w := &e.Evidence[i]
			later := from != model.FromStory || w.Passage.Span.Start > v.Passage.Span.Start
			if len(w.Places) > 0 && later && at.name(w, w.Places[0]) && e.Assumed(w) != model.NotAssumed {
				h.Events = append(h.Events, e.ID)
				break
			}
		}
	}
	h.apply = func(tx *project.Tx) error {
		if from == model.FromSection && len(now) == 1 {
			return Relocate(h.Words, now[0]).Apply(tx)
		}
		return each(tx, h.Events, func(e *model.Event) *model.Event { return relocated(e, at, now) })
	}
	return h, len(h.Events) > 0
}

// hangingDates are the events that have a part of their dates from the words that gave one
// its date, which the user set right: by so many months as it was wrong, they are, too. What
// is dated by a heading alone has its date.
func hangingDates(before, after *model.Event, src *project.Source, events []*model.Event) (Hanging, bool) {
	v := before.Dating()
	if after.Date.IsZero() {
		return Hanging{}, false
	}
	times := rootsOf(src)
	if times.head(v) {
		w, ok := DatingWords(src, *v)
		h := Hanging{From: v.DateFrom, Words: w, apply: func(tx *project.Tx) error { return Redate(w, after.Date).Apply(tx) }}
		at := Mentions{v.Document: {w.Span}}
		h.Events = hanging(events, before.ID, func(o *model.Evidence) bool { return at.date(o) && times.head(o) })
		return h, ok && len(h.Events) > 0 && after.Date != before.Date
	}
	by, ok := between(before.Date, after.Date)
	if !ok || by.months == 0 {
		return Hanging{}, false
	}
	root := times.at(v.Anchor.Span)
	start := 0 // what the story lent goes on from there
	if v.DateFrom == model.FromStory {
		start = v.Passage.Span.Start
	}
	return shifted(src, Words{Document: v.Document, Span: root}, v.DateFrom, by, start, events, before.ID)
}

// HangingOnWords is what hangs on words that the user said to mean another date, and is not
// dated by them.
func (c Correction) HangingOnWords(src *project.Source, events []*model.Event) (Hanging, bool) {
	if c.Change != AnotherDate || c.Words.Date == nil {
		return Hanging{}, false
	}
	by, ok := between(c.Words.Date.Date, c.Date)
	if !ok {
		return Hanging{}, false
	}
	root, from, start := Words{Document: src.Document.ID, Span: rootsOf(src).at(c.Words.Span)}, model.FromSection, 0
	if !root.Span.Overlaps(c.Words.Span) { // in the middle of the story
		from, start = model.FromStory, c.Words.Span.End
	}
	return shifted(src, root, from, by, start, events, "")
}

// shifted are the events but one that a document tells from an offset on and whose dates were
// reckoned from words, to be put off by something.
func shifted(src *project.Source, root Words, from model.Assumption, by distance, start int, events []*model.Event, but model.EventID) (Hanging, bool) {
	id, times := src.Document.ID, rootsOf(src)
	hangs := func(v *model.Evidence) bool {
		return v.Document == id && v.DateFrom != model.NotAssumed && !v.Lost && v.Passage.Span.Start >= start &&
			!v.Anchor.Span.Overlaps(root.Span) && times.at(v.Anchor.Span) == root.Span
	}
	h := Hanging{From: from, Words: root, Events: hanging(events, but, func(v *model.Evidence) bool {
		_, ok := by.from(v)
		return ok && hangs(v)
	})}
	h.apply = func(tx *project.Tx) error {
		now := tx.Source(id)
		err := each(tx, h.Events, func(e *model.Event) *model.Event {
			next := e.Clone()
			for i := range next.Evidence {
				v := &next.Evidence[i]
				date, ok := by.from(v)
				if !ok || !hangs(v) {
					continue
				}
				if now != nil {
					now = now.WithDate(project.Spans{v.Anchor.Span}, date)
				}
				if next.Date == v.Date {
					next.Date = date
				}
				v.Date = date
			}
			next.Edited |= model.EditedDate
			return extract.Restate(next, next.Evidence)
		})
		if now != nil && err == nil {
			tx.PutSource(now)
		}
		return err
	}
	return h, len(h.Events) > 0
}

// hanging are the events but one whose dates are the program's and of which a passage is so.
func hanging(events []*model.Event, but model.EventID, is func(v *model.Evidence) bool) []model.EventID {
	var out []model.EventID
	for _, e := range events {
		if e.ID != but && e.Edited&model.EditedDate == 0 && slices.ContainsFunc(e.Evidence, func(v model.Evidence) bool { return is(&v) }) {
			out = append(out, e.ID)
		}
	}
	return out
}

// withoutMarks is a heading without the marks that make it one in plain text.
func withoutMarks(text string, s model.Span) model.Span {
	const marks = "#*=_ \t\n"
	t := s.Of(text)
	start := len(t) - len(strings.TrimLeft(t, marks))
	return model.Span{Start: s.Start + start, End: max(s.Start+start, s.Start+len(strings.TrimRight(t, marks)))}
}

// roots are the times of a document from which others were reckoned in the end.
type roots struct {
	*project.Source
	of    []model.Span // by time
	known []bool
}

func rootsOf(src *project.Source) *roots {
	return &roots{src, make([]model.Span, len(src.Times)), make([]bool, len(src.Times))}
}

// at is where the words stand from which the time at a span was reckoned in the end: itself
// where it says all, nowhere for the document's own date.
func (r *roots) at(s model.Span) model.Span {
	i := sort.Search(len(r.Times), func(i int) bool { return r.Times[i].Span.End > s.Start })
	if i == len(r.Times) || !r.Times[i].Span.Overlaps(s) {
		return s
	}
	if r.known[i] {
		return r.of[i]
	}
	t := &r.Times[i]
	r.known[i], r.of[i] = true, t.Span
	switch {
	case t.Anchoring == model.FromDate:
		r.of[i] = model.Span{}
	case t.Anchoring != model.Explicit && t.AnchoredTo.Len() > 0:
		r.of[i] = r.at(t.AnchoredTo)
	}
	return r.of[i]
}

// head reports whether evidence has all of its date from words that stand above its passage.
func (r *roots) head(v *model.Evidence) bool {
	return v.DateFrom == model.FromSection && !v.Lost && v.Document == r.Document.ID && r.at(v.Anchor.Span).Overlaps(v.Anchor.Span)
}
