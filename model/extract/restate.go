package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"chronotope/model"
)

// Join returns the one event that a user takes a and b for. It keeps the ID, headline,
// date and status of a, and what the user noted of either.
func Join(a, b *model.Event) *model.Event {
	out := united(a, []*model.Event{a, b})
	out.Edited |= b.Edited&model.EditedPlaces | model.EditedEvidence
	out.Apart = slices.DeleteFunc(append(out.Apart, b.Apart...), func(id model.EventID) bool { return id == a.ID || id == b.ID })
	for _, t := range b.Tags {
		if !slices.Contains(out.Tags, t) {
			out.Tags = append(out.Tags, t)
		}
	}
	out.Color = cmp.Or(out.Color, b.Color)
	if out.Note = cmp.Or(out.Note, b.Note); b.Note != "" && b.Note != out.Note {
		out.Note += "\n" + b.Note
	}
	return out
}

// Split takes the i-th evidence out of an event and makes an event of its own of
// it, with an ID of its own. It returns what is left and what was split off; both are new,
// and Merge does not join them again.
func Split(e *model.Event, i int, id model.EventID) (rest, split *model.Event) {
	split = e.Clone()
	v := split.Evidence[i]
	rest = Restate(e, slices.Delete(slices.Clone(e.Evidence), i, i+1))
	alone := FromEvidence(v)
	split.ID, split.Headline, split.Type, split.Date, split.Evidence = id, cmp.Or(alone.Headline, e.Headline), alone.Type, alone.Date, alone.Evidence
	split.Disputed, split.Reasons = false, nil
	split.Edited = e.Edited&model.EditedPlaces | model.EditedEvidence
	rest.Edited |= model.EditedEvidence
	split.Apart, rest.Apart = append(split.Apart, rest.ID), append(rest.Apart, split.ID)
	return rest, split
}

// Restate returns an event with other evidence, of which there is some, and with what
// follows from it. Where the main evidence is another, headline and type are in its words;
// the date is the best of the evidence where the main one changed or none gives it any
// more; whether it is disputed, and the reasons for joining, are told anew, and the reasons
// of a main evidence that is gone go with it. What the user edited stays.
func Restate(e *model.Event, evidence []model.Evidence) *model.Event {
	out := e.Clone()
	out.Evidence = slices.Clone(evidence)
	same := func(v model.Evidence) bool { return len(e.Evidence) > 0 && sameStatement(&v, &e.Evidence[0]) }
	moved := !same(evidence[0])
	if moved {
		lead(out, slices.ContainsFunc(evidence, same))
	}
	dated := func(v model.Evidence) bool { return v.Date == e.Date }
	if e.Edited&model.EditedDate == 0 && (moved || e.Date.IsZero() || !slices.ContainsFunc(evidence, dated)) {
		out.Date = bestDate(evidence)
	}
	retell(out)
	return out
}

// lead puts headline and type of an event in the words of its main evidence, which is
// another than before. The reasons are those of the one before: they stay while it does.
func lead(e *model.Event, stays bool) {
	if alone := FromEvidence(e.Evidence[0]); e.Edited&model.EditedHeadline == 0 && alone.Headline != "" {
		e.Headline, e.Type = alone.Headline, alone.Type
	}
	if !stays {
		e.Reasons = slices.DeleteFunc(e.Reasons, func(r model.Reason) bool { return r.Code != model.ReasonByUser })
	}
}

// sameStatement reports whether two pieces of evidence are the same words.
func sameStatement(v, w *model.Evidence) bool {
	return v.Document == w.Document && v.Anchor == w.Anchor && v.Passage == w.Passage
}

// retell says anew, of all evidence but the main one, whether it tells the same.
func retell(e *model.Event) {
	e.Reasons = slices.DeleteFunc(e.Reasons, func(r model.Reason) bool { return joins[r.Code] })
	e.Disputed = false
	told := newTold(e.Evidence[:1])
	var terms []terms // of the first tellings
	for i, v := range e.Evidence[1:] {
		if i < comparedInWords {
			terms = append(terms, quoted(e.Evidence[i]))
		}
		code := told.disagreement(v)
		e.Disputed = e.Disputed || disputes[code]
		e.Reasons = append(e.Reasons, model.Reason{Code: code, Detail: v.Passage.Quote})
		if words := inCommon(v, terms); words != "" {
			e.Reasons = append(e.Reasons, model.Reason{Code: model.ReasonInCommon, Detail: words})
		}
	}
}

// joins are the codes of reasons that tell of a join; their detail is the
// passage that was joined, or its words that another has, too.
var joins = map[model.ReasonCode]bool{
	model.ReasonToldAgain: true, model.ReasonDisputedDate: true, model.ReasonDisputedPlace: true, model.ReasonDisputedNumber: true,
	model.ReasonInCommon: true,
}

// disputes are those that tell of a disagreement.
var disputes = map[model.ReasonCode]bool{
	model.ReasonDisputedDate: true, model.ReasonDisputedPlace: true, model.ReasonDisputedNumber: true,
}

// inCommon are the words of a telling that tell the same as those of the one of the others that
// it has most in common with: the words that both have, and those that tell what happened in
// other words; empty where there are none.
func inCommon(v model.Evidence, others []terms) string {
	said := strings.FieldsFunc(v.Passage.Quote, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	stemmed := make([]string, len(said))
	for i, word := range said {
		stemmed[i] = stem(strings.ToLower(word))
	}
	var best []string
	for _, t := range others {
		var words, acts []string
		for i, word := range said {
			_, shared := slices.BinarySearch(t.words, stemmed[i])
			switch act := actsOf[stemmed[i]]; {
			case act&t.named == 0 && !shared, slices.Contains(words, word), slices.Contains(acts, word):
			case act&t.named != 0:
				acts = append(acts, word)
			default:
				words = append(words, word)
			}
		}
		words = append(words[:min(len(words), wordsInCommon)], acts[:min(len(acts), wordsInCommon)]...)
		if len(words) > len(best) {
			best = words
		}
	}
	return strings.Join(best, ", ")
}

// comparedInWords is with how many of the first tellings the words of another are compared.
const comparedInWords = 2

// wordsInCommon is how many words are told of those that two tellings have in common.
const wordsInCommon = 4
