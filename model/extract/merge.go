package extract

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/edtf"
)

// terms are the words that tell what a claim is about, sorted, each once; a
// number that tells one edition from another ("5th") is kept apart.
type terms struct {
	words   []string
	mask    uint64 // one bit a word, so that most pairs are told apart at once
	edition string
	another bool // told as a further one: "another", "a second"
	pronoun bool // who did it is only "he" or "she"
}

// stop are words that tell nothing about what happened.
var stopTerms = set(`held took place during being have with from into which their there this that they were been after before
	under over between against also more than first last year month day early late time later again only took made became
	about some other most many several each said year's announced`)

// termsIn collects the terms of a statement: of its subject and predicate where
// it has them, not of the phrases that lead up to them.
func (s *sentence) termsIn(st statement) terms {
	if st.verb < 0 || !s.hasNoun(st.subject) {
		return s.termsOf(st.from, st.to)
	}
	t := s.termsOf(st.body[0], st.body[1])
	subject := s.termsOf(st.subject[0], st.subject[1])
	t.set(append(t.words, subject.words...))
	t.another = t.another || subject.another
	if t.edition == "" {
		t.edition = subject.edition
	}
	return t
}

// termsOf collects the terms of a statement's words.
func (s *sentence) termsOf(from, to int) terms {
	var t terms
	for i := from; i < to; i++ {
		w := s.words[i]
		if w.is(marks|isTime|isBe|isHave|isModal|isDet|isPron) && !w.is(isName|isEventNoun) || w.is(isPrep|isConj|isSub) && !w.is(isName) {
			continue
		}
		word := strings.ToLower(s.text(i))
		t.another = t.another || further[word] && !w.is(isName)
		if w.is(isNumber) {
			if ordinal(word) {
				t.edition = strings.TrimRight(word, "stndrh")
			}
			continue
		}
		for part := range strings.FieldsFuncSeq(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' }) {
			if o := ordinals[part]; o != "" {
				t.edition = o
			} else if part = stem(part); utf8.RuneCountInString(part) > 2 && !stopTerms[part] {
				t.words = append(t.words, part)
			}
		}
	}
	t.set(t.words)
	return t
}

// set makes words, in any order, the terms' words.
func (t *terms) set(words []string) {
	slices.Sort(words)
	t.words, t.mask = slices.Compact(words), 0
	for _, w := range t.words {
		h := uint32(2166136261) // FNV-1a
		for i := range len(w) {
			h = (h ^ uint32(w[i])) * 16777619
		}
		t.mask |= 1 << (h % 64)
	}
}

// further are words that tell an event from one like it told before.
var further = set("another subsequent further additional")

var ordinals = map[string]string{
	"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
	"ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12",
}

func ordinal(w string) bool {
	return len(w) > 2 && w[0] >= '0' && w[0] <= '9' && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") ||
		strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th"))
}

// stem takes the commonest endings off a word, so that "adopted", "adopts" and
// "adoption" are near enough.
func stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	for _, end := range []string{"ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "ies", "ed", "es", "s", "y", "e"} {
		if len(w) >= len(end)+4 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

// Bounds on the work of merging.
const (
	membersCompared   = 8  // of each of two groups, before they are joined
	comparisonsAtMost = 64 // claims in time that one is compared with
)

// needed is how much of its weight of words the lesser of two claims must share
// with the other for both to tell one occurrence, given how many days the longer
// date spans and whether both dates are the same: the less the dates say, the
// more the words must. 0 means that nothing would do.
func needed(days int64, same bool) float64 {
	switch {
	case days > 3700 && !same:
		return 0
	case days > 370:
		return 0.7
	case days > 31 || !same:
		return 0.6
	case days > 2:
		return 0.55
	}
	return sharedSameDay
}

// sharedSameDay is needed on one day; found on texts of many kinds.
const sharedSameDay = 0.45

// group joins the claims that tell one occurrence. It returns for each claim the
// index of the first claim of its group.
func group(claims []*claim) []int { return groupFrom(claims, nil) }

// groupFrom is group for claims of which those with the same number in of, their
// event's, are joined already.
func groupFrom(claims []*claim, of []int) []int {
	first := make([]int, len(claims))
	members := map[int][]int{}
	for i := range first {
		first[i] = i
		if i > 0 && of != nil && of[i] == of[i-1] {
			first[i] = first[i-1]
		}
		members[first[i]] = append(members[first[i]], i)
	}
	for _, p := range likely(claims, of != nil) {
		a, b := min(first[p.a], first[p.b]), max(first[p.a], first[p.b])
		if a == b || !compatible(claims, members[a], members[b]) {
			continue
		}
		for _, k := range members[b] {
			first[k] = a
		}
		members[a] = append(members[a], members[b]...)
		delete(members, b)
	}
	return first
}

// pair is two claims that may tell one occurrence, and how surely.
type pair struct {
	a, b  int
	score float64
}

// likely returns the pairs of claims that are alike, the surest first; where
// apart is set, only those of different documents.
func likely(claims []*claim, apart bool) []pair {
	weight := weights(claims)
	order := make([]int, len(claims))
	for i, c := range claims {
		order[i] = i
		c.from, c.to, c.weight = c.Date.Earliest(), c.Date.Latest(), total(c, weight)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(claims[a].from, claims[b].from) })
	var pairs []pair
	for n, i := range order {
		for m := n + 1; m < len(order) && m <= n+comparisonsAtMost; m++ {
			j := order[m]
			if claims[j].from-nearDays > claims[i].to {
				break
			}
			if apart && claims[i].Document == claims[j].Document {
				continue
			}
			if score := alike(claims[i], claims[j], weight); score > 0 {
				pairs = append(pairs, pair{min(i, j), max(i, j), score})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return pairs
}

// compatible reports whether all claims of two groups could be of one occurrence.
func compatible(claims []*claim, as, bs []int) bool {
	for _, i := range as[:min(len(as), membersCompared)] {
		for _, j := range bs[:min(len(bs), membersCompared)] {
			a, b := claims[i], claims[j]
			if conflict(a, b) || a.Document == b.Document && !a.meets(b) {
				return false
			}
		}
	}
	return true
}

// conflict reports whether two claims cannot be of one occurrence.
func conflict(a, b *claim) bool {
	return kindFamily(a.kind) != kindFamily(b.kind) && a.kind != "" && b.kind != "" ||
		a.terms.another != b.terms.another || samePlace(a, b) < 0 ||
		a.terms.edition != b.terms.edition && a.terms.edition != "" && b.terms.edition != ""
}

// weights are those of the terms: the rarer a word among the claims, the more
// it tells.
func weights(claims []*claim) map[string]float64 {
	count := map[string]int{}
	for _, c := range claims {
		for _, w := range c.terms.words {
			count[w]++
		}
	}
	out := make(map[string]float64, len(count))
	for w, n := range count {
		out[w] = math.Log(1 + float64(len(claims)+4)/float64(n))
	}
	return out
}

// alike says how surely two claims tell one occurrence, 0 for not.
func alike(a, b *claim, weight map[string]float64) float64 {
	if a.Document == b.Document && (!a.meets(b) || a.Anchor.Span.Overlaps(b.Anchor.Span)) {
		return 0
	}
	if a.terms.mask&b.terms.mask == 0 && (a.kind != "died" || b.kind != "died") {
		return 0
	}
	if conflict(a, b) || open(a.Date) || open(b.Date) || a.life() != b.life() {
		return 0
	}
	if a.kind == "died" && b.kind == "died" && (a.terms.pronoun || b.terms.pronoun) && a.meets(b) && (a.from != b.from || a.to != b.to) {
		return sharedSameDay // "he died there the next year" and the years after the name
	}
	shared, n := common(a, b, weight)
	least := min(a.weight, b.weight)
	if n == 0 || least == 0 {
		return 0
	}
	if !a.meets(b) {
		if differ(a, b, shared/least, n) {
			return shared / least
		}
		return 0
	}
	need := needed(max(a.to-a.from, b.to-b.from), a.from == b.from && a.to == b.to)
	if need == 0 {
		return 0
	}
	place := samePlace(a, b)
	score := shared / least
	if place > 0 {
		score += 0.15
	}
	if n == 1 && min(len(a.terms.words), len(b.terms.words)) > 1 || score < need {
		return 0
	}
	return score
}

// meets reports whether both claims can be of one time.
func (c *claim) meets(o *claim) bool { return c.from <= o.to && o.from <= c.to }

// common is the weight and number of the terms that two claims share.
func common(a, b *claim, weight map[string]float64) (sum float64, n int) {
	for _, w := range a.terms.words {
		if _, ok := slices.BinarySearch(b.terms.words, w); ok {
			sum += weight[w]
			n++
		}
	}
	return sum, n
}

// quoted are the terms of an evidence's passage.
func quoted(v model.Evidence) terms {
	text := v.Passage.Quote
	anchor := model.Span{Start: v.Anchor.Span.Start - v.Passage.Span.Start, End: v.Anchor.Span.End - v.Passage.Span.Start}
	var ms []mention
	if anchor.Start >= 0 && anchor.End <= len(text) && anchor.Len() > 0 {
		ms = []mention{{anchor, isTime, -1}}
	}
	s := sentence{doc: &model.Document{Text: text}, span: model.Span{End: len(text)}}
	s.words = appendWords(nil, text, s.span, ms)
	return s.termsOf(0, len(s.words))
}

func open(v edtf.Value) bool { return v.OpenStart() || v.OpenEnd() }

func (c *claim) life() bool { return c.kind == "born" || c.kind == "died" }

func total(c *claim, weight map[string]float64) float64 {
	sum := 0.0
	for _, w := range c.terms.words {
		sum += weight[w]
	}
	return sum
}

// samePlace is 1 where two claims share a place, -1 where each has a place of
// its own, and 0 where one has none.
func samePlace(a, b *claim) int {
	if len(a.Places) == 0 || len(b.Places) == 0 {
		return 0
	}
	for _, p := range a.Places {
		for _, q := range b.Places {
			if p.Place == q.Place || p.Place.Name == q.Place.Name {
				return 1
			}
		}
	}
	if a.carried != "" || b.carried != "" {
		return 0
	}
	return -1
}
