package extract

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"chronotope/model/edtf"
)

// Bounds on the work of finding what corefers.
const (
	membersCompared   = 8  // of each of two groups, before they are joined
	comparisonsAtMost = 64 // event mentions in time that one is compared with
)

// cluster joins the event mentions of one document that tell one occurrence. It returns for
// each event mention the index of the first event mention of its group.
func (w *joinWeights) cluster(mentions []*eventMention) []int {
	return w.clusterFrom(mentions, nil, w.likely(mentions))
}

// clusterFrom joins the pairs of event mentions, the surest first, as far as the members of
// two groups fit each other on the whole: what is like one member and unlike the others stays
// out. Those with the same number in of, their event's, are joined already. Two events that
// the user worked on stay two.
func (w *joinWeights) clusterFrom(mentions []*eventMention, of []int, pairs []pair) []int {
	first := make([]int, len(mentions))
	members := make([][]int, len(mentions)) // of each group, by its first
	worked := make([]bool, len(mentions))   // the groups with an event that the user worked on
	for i, c := range mentions {
		first[i] = i
		if i > 0 && of != nil && of[i] == of[i-1] {
			first[i] = first[i-1]
		}
		members[first[i]] = append(members[first[i]], i)
		worked[first[i]] = worked[first[i]] || c.event != nil && touched(c.event)
	}
	for _, p := range pairs {
		a, b := first[p.a], first[p.b]
		a, b = min(a, b), max(a, b)
		if a == b || worked[a] && worked[b] || !w.fit(mentions, members[a], members[b]) {
			continue
		}
		for _, k := range members[b] {
			first[k] = a
		}
		members[a] = append(members[a], members[b]...)
		worked[a] = worked[a] || worked[b]
		members[b] = nil
	}
	return first
}

// fit reports whether all event mentions of two groups could be of one occurrence, and more
// speaks for it than against it. What one document tells apart another does not join.
func (w *joinWeights) fit(mentions []*eventMention, as, bs []int) bool {
	sum := 0.0
	for _, i := range as[:min(len(as), membersCompared)] {
		for _, j := range bs[:min(len(bs), membersCompared)] {
			a, b := mentions[i], mentions[j]
			if !a.comparable(b) || a.apart(b) {
				return false
			}
			score := w.score(a, b)
			if score < 0 && a.Document == b.Document && len(as)+len(bs) > 2 && a.event != nil {
				return false
			}
			sum += score
		}
	}
	return sum > 0
}

// pair is two event mentions that may tell one occurrence, and the log odds that they do.
type pair struct {
	a, b  int32
	score float64
}

// likely returns the pairs of event mentions of one document that rather tell one occurrence
// than two, the surest first.
func (w *joinWeights) likely(mentions []*eventMention) []pair {
	var pairs []pair
	candidatePairs(mentions, func(i, j int32) {
		if score := w.score(mentions[i], mentions[j]); score > 0 {
			if len(pairs) == cap(pairs) {
				pairs = slices.Grow(pairs, len(pairs)+len(mentions)) // there may be very many
			}
			pairs = append(pairs, pair{min(i, j), max(i, j), score})
		}
	})
	surestFirst(pairs)
	return pairs
}

// candidatePairs calls f with the pairs of event mentions of one document that come into
// question.
func candidatePairs(mentions []*eventMention, f func(i, j int32)) {
	ws := weightsIn(mentions)
	order := make([]int32, len(mentions))
	for i, c := range mentions {
		order[i] = int32(i)
		c.weigh(ws)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(mentions[a].from, mentions[b].from) })
	for n, i := range order {
		for m := n + 1; m < len(order) && m <= n+comparisonsAtMost && mentions[order[m]].from-nearDays <= mentions[i].to; m++ {
			if j := order[m]; mentions[i].near(mentions[j]) && mentions[i].comparable(mentions[j]) {
				f(i, j)
			}
		}
	}
}

// near reports whether two event mentions have anything in common that could make them one.
func (c *eventMention) near(o *eventMention) bool {
	return c.terms.mask&o.terms.mask != 0 || c.terms.told&o.terms.told != 0 || c.terms.back || o.terms.back
}

func surestFirst(pairs []pair) {
	slices.SortStableFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
}

// weighed is a term as one of those that are compared: its number stands for the word.
type weighed struct {
	weight      float64
	number      int32
	name, place bool // place: it names one of the places, which are compared by themselves
	act         bool // it tells what happened, and is compared so
}

// weights are the weights of terms: the rarer a word among the event mentions, the more it
// tells.
type weights struct {
	of  map[string]weighed
	top float64 // of a word that is in two of all event mentions
}

// weigh works out what the event mention is compared by.
func (c *eventMention) weigh(ws *weights) {
	c.from, c.to, c.open, c.top = c.Date.Earliest(), c.Date.Latest(), open(c.Date), ws.top
	places := c.placeWords()
	c.weighed, c.weight, c.nameCount, c.plain = make([]weighed, len(c.terms.words)), 0, 0, 0
	for i, w := range c.terms.words {
		t := ws.of[w]
		t.place, t.act = slices.Contains(places, w), actsOf[w] != 0
		if !t.place && !t.act {
			c.weight += t.weight
			c.plain++
			if t.name {
				c.nameCount++
			}
		}
		c.weighed[i] = t
	}
	switch told := c.terms.told; {
	case told == 0:
		c.terms.told = actsOf[stem(c.kind)]
	case c.kind == "met" && told&products != 0: // what "adopted at the 5th Forum" says of the forum
		c.terms.told = gatherings
	}
	if c.counts == nil {
		c.counts = counts(c.Passage.Quote)
	}
}

// placeWords are the words of the places' names, as terms have them.
func (c *eventMention) placeWords() (out []string) {
	for i := range c.Places {
		for w := range strings.FieldsFuncSeq(c.Places[i].Selector.Quote, func(r rune) bool { return !unicode.IsLetter(r) }) {
			out = append(out, stem(strings.ToLower(w)))
		}
	}
	return out
}

// weightsIn are the weights of the terms of some event mentions. What is a name in one is in
// all.
func weightsIn(mentions []*eventMention) *weights {
	count := map[string]int{}
	for _, c := range mentions {
		for _, w := range c.terms.words {
			count[w]++
		}
	}
	ws := &weights{of: make(map[string]weighed, len(count)), top: rarity(2, len(mentions))}
	for w, n := range count {
		ws.of[w] = weighed{number: int32(len(ws.of)), weight: rarity(n, len(mentions))}
	}
	ws.addNames(mentions)
	return ws
}

// addNames notes which terms are names.
func (ws *weights) addNames(mentions []*eventMention) {
	for _, c := range mentions {
		for _, w := range c.terms.names {
			t := ws.of[w]
			t.name = true
			ws.of[w] = t
		}
	}
}

// rarity is the weight of a term that stands in n of all event mentions.
func rarity(n, all int) float64 { return math.Log(1 + float64(all+4)/float64(n)) }

// comparable reports whether two event mentions can be of one occurrence at all: the times are
// not against it, and they are not two things that one date says.
func (c *eventMention) comparable(o *eventMention) bool {
	if c.open || o.open {
		return false
	}
	if c.Document != o.Document {
		return true
	}
	return (c.meets(o) || c.terms.told&o.terms.told&onceOnly != 0) && !c.Anchor.Span.Overlaps(o.Anchor.Span)
}

// meets reports whether both event mentions can be of one time.
func (c *eventMention) meets(o *eventMention) bool { return c.from <= o.to && o.from <= c.to }

// shared is what the terms of two event mentions have in common, but for the names of places
// that both were at.
type shared struct {
	n, names int
	acts     int     // words that tell what happened
	sum      float64 // of the weights of all others
	rarest   float64 // of those, as a share of what a word in two event mentions weighs
}

func common(a, b *eventMention) (s shared) {
	for i := range a.weighed {
		t := &a.weighed[i]
		o := b.find(t.number)
		switch {
		case o == nil || t.place && o.place:
		case t.act:
			s.acts++
		default:
			s.n++
			s.sum += t.weight
			s.rarest = max(s.rarest, min(1, t.weight/a.top))
			if t.name {
				s.names++
			}
		}
	}
	return s
}

// find returns the term of a number among those that an event mention is compared by, nil where
// it lacks it.
func (c *eventMention) find(number int32) *weighed {
	for i := range c.weighed {
		if c.weighed[i].number == number {
			return &c.weighed[i]
		}
	}
	return nil
}

func open(v edtf.Value) bool { return v.OpenStart() || v.OpenEnd() }

func (c *eventMention) life() bool { return c.kind == "born" || c.kind == "died" }
