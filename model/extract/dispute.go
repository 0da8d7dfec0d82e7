package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// nearDays is how far apart two documents may date one occurrence and still be
// taken to disagree about it rather than to tell of two.
const nearDays = 31

// sharedDisputed is how much of its weight of words the lesser of two claims
// must share with the other for a disagreement about the date.
const sharedDisputed = 0.65

// differ reports whether two claims of different documents tell one occurrence
// and disagree about its day: same kind of event, same words, days apart.
func differ(a, b *claim, shared float64, terms int) bool {
	if a.Document == b.Document || a.kind == "" || kindFamily(a.kind) != kindFamily(b.kind) {
		return false
	}
	gap := max(a.from-b.to, b.from-a.to)
	return gap <= nearDays && a.to-a.from < 40 && b.to-b.from < 40 && shared >= sharedDisputed && terms >= 3 && samePlace(a, b) >= 0
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
	date   edtf.Value        // of the first telling
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
// it. It returns the code of the reason: "told-again" where they agree.
func (t *told) disagreement(v model.Evidence) string {
	code := "told-again"
	for noun, n := range counts(v.Passage.Quote) {
		if m, ok := t.counts[noun]; ok && m != n {
			code = "disputed-number" // "150 mayors", "76 mayors"
		} else {
			t.counts[noun] = n
		}
	}
	if t.date.IsZero() {
		t.date = v.Date
	} else if !overlaps(t.date, v.Date) {
		code = "disputed-date"
	}
	return code
}

// counts are the things that a passage counts in digits, by the stem of the word
// after the number.
func counts(quote string) map[string]string {
	out := map[string]string{}
	words := strings.Fields(strings.ToLower(quote))
	for i := 0; i+1 < len(words); i++ {
		n := strings.Trim(words[i], "*([“\"")
		if n == "" || strings.Trim(n, "0123456789,") != "" {
			continue
		}
		noun := strings.Trim(words[i+1], ".,;:)*")
		if c, known := lookUp(noun, false); known && c&isEventNoun == 0 || monthNames[noun] || len(noun) < 3 {
			continue
		}
		out[stem(noun)] = strings.ReplaceAll(n, ",", "")
	}
	return out
}

var monthNames = set(`january february march april may june july august september october november december jan feb mar apr
	jun jul aug sep sept oct nov dec`)
