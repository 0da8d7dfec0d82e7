package curate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// asked is what an operation is asked to do to evidence.
type asked struct {
	gone, come func(passage) bool // what may go and may come; nil for none
	check      func(before, after state) string
}

// hand is who does an operation.
type hand struct {
	*desk
	random  *rand.Rand
	library *library
}

// kind is a kind of operation. Its plan is nil where there is nothing to do it to.
type kind struct {
	name   string
	weight int
	plan   func(h *hand) (func(tx *project.Tx) error, asked)
}

var kinds = []kind{
	{"judge", 8, (*hand).judge},
	{"edit", 8, (*hand).edit},
	{"tag", 2, (*hand).tag},
	{"lead", 6, (*hand).lead},
	{"drop", 4, (*hand).drop},
	{"split", 4, (*hand).split},
	{"join", 6, (*hand).join},
	{"delete", 3, (*hand).delete},
	{"add a passage", 3, (*hand).addPassage},
	{"add a sentence", 2, (*hand).addSentence},
	{"add from nothing", 2, (*hand).addFromNothing},
	{"correct", 6, (*hand).correct},
	{"correct alike", 3, (*hand).correctAlike},
	{"follow from an edit", 2, (*hand).followEdit},
	{"put an override", 1, (*hand).putOverride},
	{"delete an override", 1, (*hand).deleteOverride},
	{"ingest", 8, (*hand).ingest},
	{"read again", 6, (*hand).readAgain},
	{"state a date of writing", 1, (*hand).restate},
	{"remove", 4, (*hand).remove},
	{"rename", 1, (*hand).rename},
	{"clear", 1, (*hand).clear},
}

var weighted = func() (out []kind) {
	for _, k := range kinds {
		out = append(out, slices.Repeat([]kind{k}, k.weight)...)
	}
	return out
}()

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// some are up to n events, each once.
func (h *hand) some(n int) (ids []model.EventID, events []*model.Event) {
	for range 1 + h.random.IntN(n) {
		if all := h.Events(); len(all) > 0 {
			if e := pick(h.random, all); !slices.Contains(ids, e.ID) {
				ids, events = append(ids, e.ID), append(events, e)
			}
		}
	}
	return ids, events
}

// several is an event with several passages, and one of them.
func (h *hand) several() (*model.Event, int) {
	var list []*model.Event
	for _, e := range h.Events() {
		if len(e.Evidence) > 1 {
			list = append(list, e)
		}
	}
	if len(list) == 0 {
		return nil, 0
	}
	e := pick(h.random, list)
	return e, h.random.IntN(len(e.Evidence))
}

// source is one of the documents, nil where there is none.
func (h *hand) source() *project.Source {
	if len(h.Sources()) == 0 {
		return nil
	}
	return pick(h.random, h.Sources())
}

// lookAt selects something, and hides some of the events from time to time.
func (h *hand) lookAt() {
	if ids, _ := h.some(1); len(ids) > 0 {
		h.Select(ids[0])
	}
	h.SetFilter(project.Filter{Hide: [][]model.Status{nil, {model.Rejected}, {model.Accepted}}[h.random.IntN(3)]})
}

func (h *hand) judge() (func(tx *project.Tx) error, asked) {
	h.lookAt()
	ids, _ := h.some(3)
	status := model.Status(h.random.IntN(3))
	return func(tx *project.Tx) error { return curate.Judge(tx, ids, status) }, asked{}
}

func (h *hand) tag() (func(tx *project.Tx) error, asked) {
	ids, _ := h.some(3)
	tags := []string{"sea", "fire", "law"}[:1+h.random.IntN(3)]
	return func(tx *project.Tx) error { return curate.Tag(tx, ids, tags) }, asked{}
}

var days = []edtf.Value{{}, edtf.MustParse("1991"), edtf.MustParse("1992-05-04"), edtf.MustParse("1993-05~"), edtf.MustParse("1990/1994")}

// details are other ones of an event.
func (h *hand) details(d curate.Details) curate.Details {
	r := h.random
	if r.IntN(3) == 0 {
		d.Headline = fmt.Sprint("What happened ", r.IntN(9))
	}
	if r.IntN(3) == 0 {
		d.Date = pick(r, days)
	}
	switch r.IntN(4) {
	case 0:
		d = d.PlacedFirst(pick(r, h.library.places))
	case 1:
		d.Places = append(slices.Clone(d.Places), pick(r, h.library.places))
	case 2:
		d.Places = d.Places[:r.IntN(len(d.Places)+1)]
	}
	if r.IntN(4) == 0 {
		d.Tags, d.Note, d.Color = []string{"x", "y"}[:r.IntN(3)], []string{"", "See there."}[r.IntN(2)], []string{"", "blue"}[r.IntN(2)]
	}
	return d
}

func (h *hand) edit() (func(tx *project.Tx) error, asked) {
	_, events := h.some(1)
	if len(events) == 0 {
		return nil, asked{}
	}
	e := events[0]
	d := h.details(curate.DetailsOf(e))
	return func(tx *project.Tx) error { return curate.Edit(tx, e.ID, d) }, asked{check: func(_, after state) string {
		got := after.event(e.ID)
		if got == nil || got.Headline != d.Headline || got.Date != d.Date || got.Note != d.Note || len(got.Places()) != len(unique(d.Places)) {
			return fmt.Sprintf("asked for %+v, got %+v", d, got)
		}
		return ""
	}}
}

func unique(places []model.Place) (out []model.Place) {
	for _, p := range places {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

func (s state) event(id model.EventID) *model.Event {
	if i := slices.IndexFunc(s.Events, func(e *model.Event) bool { return e.ID == id }); i >= 0 {
		return s.Events[i]
	}
	return nil
}

func (h *hand) lead() (func(tx *project.Tx) error, asked) {
	e, i := h.several()
	if e == nil {
		return nil, asked{}
	}
	return func(tx *project.Tx) error { return curate.Lead(tx, e.ID, i) }, asked{check: func(_, after state) string {
		if got := after.event(e.ID); got == nil || passageOf(got.Evidence[0]) != passageOf(e.Evidence[i]) {
			return "another passage leads"
		}
		return ""
	}}
}

func (h *hand) drop() (func(tx *project.Tx) error, asked) {
	e, i := h.several()
	if e == nil {
		return nil, asked{}
	}
	gone := passageOf(e.Evidence[i])
	return func(tx *project.Tx) error { return curate.Drop(tx, e.ID, i) }, asked{
		gone: func(p passage) bool { return p == gone },
		check: func(_, after state) string {
			if got := after.event(e.ID); got == nil || len(got.Evidence) != len(e.Evidence)-1 {
				return "not one passage is dropped"
			}
			return forgotten(after, e.Evidence[i])
		},
	}
}

func (h *hand) split() (func(tx *project.Tx) error, asked) {
	e, i := h.several()
	if e == nil {
		return nil, asked{}
	}
	return func(tx *project.Tx) error { return curate.Split(tx, e.ID, i) }, asked{check: func(before, after state) string {
		if len(after.Events) != len(before.Events)+1 || len(after.event(e.ID).Evidence) != len(e.Evidence)-1 {
			return "not one passage is split off"
		}
		return ""
	}}
}

func (h *hand) join() (func(tx *project.Tx) error, asked) {
	ids, events := h.some(3)
	if len(ids) < 2 {
		return nil, asked{}
	}
	return func(tx *project.Tx) error { return curate.Join(tx, ids) }, asked{check: func(_, after state) string {
		got := after.event(ids[0])
		for _, e := range events {
			for _, t := range e.Tags {
				if !slices.Contains(got.Tags, t) {
					return "a tag is lost"
				}
			}
			if !strings.Contains(got.Note, e.Note) {
				return "a note is lost"
			}
		}
		return ""
	}}
}

func (h *hand) delete() (func(tx *project.Tx) error, asked) {
	h.lookAt()
	ids, events := h.some(3)
	gone := map[passage]bool{}
	for _, e := range events {
		for _, v := range e.Evidence {
			gone[passageOf(v)] = true
		}
	}
	return func(tx *project.Tx) error { return curate.Delete(tx, ids) }, asked{
		gone: func(p passage) bool { return gone[p] },
		check: func(_, after state) string {
			for i, e := range events {
				if after.event(ids[i]) != nil {
					return "an event is not deleted"
				}
				if what := forgotten(after, e.Evidence...); what != "" {
					return what
				}
			}
			return ""
		},
	}
}

// forgotten says which evidence that the user took away would come back.
func forgotten(after state, evidence ...model.Evidence) string {
	for _, v := range evidence {
		if src := after.source(v.Document); src != nil && v.Anchor.Quote != "" && !slices.Contains(src.Deleted, v.Anchor) {
			return fmt.Sprintf("%s does not know that %q is gone", v.Document, v.Passage.Quote)
		}
	}
	return ""
}

func (s state) source(id model.DocumentID) *project.Source {
	if i := slices.IndexFunc(s.Sources, func(src *project.Source) bool { return src.Document.ID == id }); i >= 0 {
		return s.Sources[i]
	}
	return nil
}

func (h *hand) addPassage() (func(tx *project.Tx) error, asked) {
	src := h.source()
	if src == nil {
		return nil, asked{}
	}
	span := pick(h.random, src.Document.Sentences)
	span.Start += h.random.IntN(span.Len() / 2)
	e, err := curate.FromPassage(src, span)
	return add(e, err, src.Document.ID)
}

func (h *hand) addSentence() (func(tx *project.Tx) error, asked) {
	src := h.source()
	if src == nil {
		return nil, asked{}
	}
	e, err := curate.FromSentence(src, h.random.IntN(len(src.Document.Text)))
	return add(e, err, src.Document.ID)
}

func (h *hand) addFromNothing() (func(tx *project.Tx) error, asked) {
	e, err := curate.FromDetails(h.details(curate.Details{Headline: "Nobody wrote it down"}))
	return add(e, err, "")
}

func add(e *model.Event, err error, id model.DocumentID) (func(tx *project.Tx) error, asked) {
	return func(tx *project.Tx) error {
		if err != nil {
			return err
		}
		return curate.Add(tx, e)
	}, asked{
		come: func(p passage) bool { return p.document == id },
		check: func(before, after state) string {
			if len(after.Events) != len(before.Events)+1 {
				return "not one event is added"
			}
			return ""
		},
	}
}

// correction is one of words of a document, and which of the passages it takes away.
func (h *hand) correction() (c curate.Correction, ok bool) {
	src, r := h.source(), h.random
	if src == nil || len(src.Times) == 0 || len(src.Toponyms) == 0 {
		return c, false
	}
	t, top := pick(r, src.Times), pick(r, src.Toponyms)
	date := curate.Words{Document: src.Document.ID, Span: t.Phrase, Date: &t}
	place := curate.Words{Document: src.Document.ID, Span: top.Span, Place: &top}
	return [...]curate.Correction{
		curate.Redate(date, pick(r, days[1:])), curate.Relocate(place, pick(r, h.library.places)), curate.Deny(date), curate.Deny(place),
	}[r.IntN(4)], true
}

// denied says what a correction takes away.
func denied(c curate.Correction, at curate.Mentions) asked {
	if c.Change != curate.NoDate {
		return asked{}
	}
	return asked{gone: func(p passage) bool { return p.anchor.Quote != "" && at[p.document].Overlap(p.anchor.Span) }}
}

func (h *hand) correct() (func(tx *project.Tx) error, asked) {
	h.lookAt()
	c, ok := h.correction()
	if !ok {
		return nil, asked{}
	}
	return c.Apply, denied(c, curate.Mentions{c.Words.Document: {c.Words.Span}})
}

func (h *hand) correctAlike() (func(tx *project.Tx) error, asked) {
	c, ok := h.correction()
	if !ok {
		return nil, asked{}
	}
	at := c.Alike(h.Sources())
	return func(tx *project.Tx) error { return c.ApplyAlike(tx, at) }, denied(c, at)
}

// followEdit puts another place in the stead of an event's, and all that are alike.
func (h *hand) followEdit() (func(tx *project.Tx) error, asked) {
	_, events := h.some(1)
	if len(events) == 0 || len(events[0].Places()) == 0 {
		return nil, asked{}
	}
	e := events[0]
	d := curate.DetailsOf(e).PlacedFirst(pick(h.random, h.library.places))
	sources := h.Sources()
	return func(tx *project.Tx) error {
		if err := curate.Edit(tx, e.ID, d); err != nil {
			return err
		}
		if c, ok := curate.Implied(e, tx.Event(e.ID)); ok {
			return c.ApplyAlike(tx, c.Alike(sources))
		}
		return nil
	}, asked{}
}

func (h *hand) putOverride() (func(tx *project.Tx) error, asked) {
	o := model.Override{Words: pick(h.random, []string{" the  mill", "May", "Reading"}), Verdict: model.Verdict(h.random.IntN(3)), Place: h.library.places[0]}
	return func(tx *project.Tx) error { return curate.PutOverride(tx, &o) }, asked{}
}

func (h *hand) deleteOverride() (func(tx *project.Tx) error, asked) {
	if len(h.Overrides()) == 0 {
		return nil, asked{}
	}
	o := pick(h.random, h.Overrides())
	return func(tx *project.Tx) error { return curate.DeleteOverride(tx, o.ID()) }, asked{}
}

func (h *hand) remove() (func(tx *project.Tx) error, asked) {
	h.lookAt()
	src := h.source()
	if src == nil {
		return nil, asked{}
	}
	id := src.Document.ID
	return func(tx *project.Tx) error { return curate.Remove(tx, id) }, asked{gone: func(p passage) bool { return p.document == id }}
}

func (h *hand) rename() (func(tx *project.Tx) error, asked) {
	src := h.source()
	if src == nil {
		return nil, asked{}
	}
	title := fmt.Sprint("Title ", h.random.IntN(9))
	return func(tx *project.Tx) error { return curate.Rename(tx, src.Document.ID, title) }, asked{}
}

// clear makes way for another document.
func (h *hand) clear() (func(tx *project.Tx) error, asked) {
	if h.random.IntN(5) > 0 {
		return nil, asked{}
	}
	r := h.library.readings[pick(h.random, h.library.ids)][0]
	return func(tx *project.Tx) error {
		if err := curate.Clear(tx); err != nil {
			return err
		}
		return curate.Ingest(tx, nil, r)
	}, asked{
		gone: func(passage) bool { return true },
		come: func(p passage) bool { return p.document == r.Source.Document.ID },
	}
}
