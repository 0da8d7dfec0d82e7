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
