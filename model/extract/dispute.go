package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/english"
)

// nearDays is how far apart two documents may date one occurrence and still be
// taken to disagree about it rather than to tell of two.
const nearDays = 31

// sharedDisputed is how much of its weight of words the lesser of two event mentions
// must share with the other for a disagreement about the date.
const sharedDisputed = 0.65

// differ reports whether two event mentions of different documents tell one occurrence
// and disagree about its day: same kind of event, same words, days apart.
func differ(a, b *eventMention, shared float64, terms int) bool {
	if a.Document == b.Document || a.kind == "" || kindFamily(a.kind) != kindFamily(b.kind) {
		return false
	}
	gap := max(a.from-b.to, b.from-a.to)
	return gap <= nearDays && a.to-a.from < 40 && b.to-b.from < 40 && shared >= sharedDisputed && terms >= 3 && samePlace(a, b) >= 0
}

// sharedElsewhere is how much of its weight of words, places aside, the lesser of two
// event mentions must share with the other for a disagreement about the place.
const sharedElsewhere = 0.8

// differInPlace reports whether two event mentions of different documents tell one occurrence
// and disagree about where it was: same kind of event, same day, same words.
func differInPlace(a, b *eventMention) bool {
	if a.Document == b.Document || a.kind == "" || kindFamily(a.kind) != kindFamily(b.kind) || a.from != b.from || a.to != b.to || a.to-a.from > 2 {
		return false
	}
	places := map[string]bool{}
	for _, c := range [...]*eventMention{a, b} {
		for _, p := range c.Places {
			for w := range strings.FieldsSeq(strings.ToLower(p.Selector.Quote)) {
				places[stem(w)] = true
			}
		}
	}
	others := func(c *eventMention) (out []weighed, sum float64) {
		for i, w := range c.terms.words {
			if !places[w] {
				out = append(out, c.weighed[i])
				sum += c.weighed[i].weight
			}
		}
		return out, sum
	}
	as, sumA := others(a)
	bs, sumB := others(b)
	shared, n := common(as, bs)
	return n > 1 && shared >= sharedElsewhere*min(sumA, sumB)
}

// samePlace is 1 where two event mentions share a place, -1 where each has a place of
// its own, and 0 where one has none.
func samePlace(a, b *eventMention) int {
	if len(a.Places) == 0 || len(b.Places) == 0 {
		return 0
	}
	best := -1
	for i := range a.Places {
		for j := range b.Places {
			best = max(best, agree(&a.Places[i].Place, &b.Places[j].Place))
		}
	}
	if best < 0 && (a.carried != model.NoReason || b.carried != model.NoReason) {
		return 0
	}
	return best
}

// agree compares two places: 1 for one, 0 where one holds the other or may, -1 where
// they are apart.
func agree(p, q *model.Place) int {
	switch {
	case p.Name == q.Name:
		return 1
	case p.Country != q.Country || p.Country == "":
		return -1
	case p.Kind == model.Country || q.Kind == model.Country,
		(p.Kind == model.Region || q.Kind == model.Region) && (p.Admin == q.Admin || p.Admin == "" || q.Admin == ""):
		return 0
	}
	return -1
}

// kindFamily is the kind that stands for others which texts use for the same.
func kindFamily(kind string) string {
	switch kind {
	case "endorsed", "signed":
		return "adopted"
	}
	return kind
}

// told is what the tellings of one event agree on so far.
type told struct {
	date   edtf.Value // of the first telling
	where  []model.PlaceMention
	counts map[string]string // see counts
}

func newTold(evidence []model.Evidence) *told {
	t := &told{counts: map[string]string{}}
	for _, v := range evidence {
		t.disagreement(v)
	}
	return t
}

// disagreement compares a further telling with those before and takes note of
// it. It returns ReasonToldAgain where they agree.
func (t *told) disagreement(v model.Evidence) model.ReasonCode {
	code := model.ReasonToldAgain
	for noun, n := range counts(v.Passage.Quote) {
		if m, ok := t.counts[noun]; ok && m != n {
			code = model.ReasonDisputedNumber // "150 mayors", "76 mayors"
		} else {
			t.counts[noun] = n
		}
	}
	if len(t.where) == 0 {
		t.where = v.Places
	} else if apartIn(t.where, v.Places) {
		code = model.ReasonDisputedPlace
	}
	if t.date.IsZero() {
		t.date = v.Date
	} else if !overlaps(t.date, v.Date) {
		code = model.ReasonDisputedDate
	}
	return code
}

// apartIn reports whether two tellings have places and none of one fits any of the
// other.
func apartIn(as, bs []model.PlaceMention) bool {
	for i := range as {
		for j := range bs {
			if agree(&as[i].Place, &bs[j].Place) >= 0 {
				return false
			}
		}
	}
	return len(bs) > 0
}

// counts are the things that a passage counts in digits, by the stem of the word
// after the number.
func counts(quote string) map[string]string {
	if !strings.ContainsAny(quote, "0123456789") {
		return nil
	}
	out := map[string]string{}
	words := strings.Fields(strings.ToLower(quote))
	for i := 0; i+1 < len(words); i++ {
		n := strings.Trim(words[i], "*([“\"")
		if n == "" || strings.Trim(n, "0123456789,") != "" {
			continue
		}
		noun := strings.Trim(words[i+1], ".,;:)*")
		if c, known := lookUp(noun); known && c&isEventNoun == 0 || english.MonthNumber(noun) > 0 || len(noun) < 3 {
			continue
		}
		out[stem(noun)] = strings.ReplaceAll(n, ",", "")
	}
	return out
}
