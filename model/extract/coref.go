package extract

import (
	"cmp"
	"math"
	"slices"

	"chronotope/model/edtf"
)

// Bounds on the work of finding what corefers.
const (
	membersCompared   = 8  // of each of two groups, before they are joined
	comparisonsAtMost = 64 // event mentions in time that one is compared with
)

// needed is how much of its weight of words the lesser of two event mentions must share
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

// cluster joins the event mentions of one document that tell one occurrence. It returns for
// each event mention the index of the first event mention of its group.
func cluster(mentions []*eventMention) []int {
	return clusterFrom(mentions, nil, likely(mentions))
}

// clusterFrom joins the pairs of event mentions, the surest first, as far as all of two
// groups are compatible. Those with the same number in of, their event's, are joined
// already. Two events that the user worked on stay two.
func clusterFrom(mentions []*eventMention, of []int, pairs []pair) []int {
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
		if a == b || worked[a] && worked[b] || !compatible(mentions, members[a], members[b]) {
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

// pair is two event mentions that may tell one occurrence, and how surely.
type pair struct {
	a, b  int32
	score float64
}

// likely returns the pairs of event mentions of one document that are alike, the surest
// first.
func likely(mentions []*eventMention) []pair {
	weights := weightsIn(mentions)
	order := make([]int32, len(mentions))
	for i, c := range mentions {
		order[i] = int32(i)
		c.weigh(weights)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(mentions[a].from, mentions[b].from) })
	near := make([]int, len(order)) // how many after each are compared with it
	all := 0
	for n, i := range order {
		m := n + 1
		for m < len(order) && m <= n+comparisonsAtMost && mentions[order[m]].from-nearDays <= mentions[i].to {
			m++
		}
		near[n] = m - n - 1
		all += near[n]
	}
	pairs := make([]pair, 0, all)
	for n, i := range order {
		for _, j := range order[n+1:][:near[n]] {
			if score := alike(mentions[i], mentions[j]); score > 0 {
				pairs = append(pairs, pair{min(i, j), max(i, j), score})
			}
		}
	}
	surestFirst(pairs)
	return pairs
}

func surestFirst(pairs []pair) {
	slices.SortStableFunc(pairs, func(x, y pair) int { // they are mostly in order already
		switch {
		case x.score != y.score:
			return cmp.Compare(y.score, x.score)
		case x.a != y.a:
			return cmp.Compare(x.a, y.a)
		}
		return cmp.Compare(x.b, y.b)
	})
}

// weighed is a term as one of those that are compared: its number stands for the word.
type weighed struct {
	number int
	weight float64
}

// weigh works out what the event mention is compared by.
func (c *eventMention) weigh(weights map[string]weighed) {
	c.from, c.to, c.open = c.Date.Earliest(), c.Date.Latest(), open(c.Date)
	c.weighed, c.weight = make([]weighed, len(c.terms.words)), 0
	for i, w := range c.terms.words {
		c.weighed[i] = weights[w]
		c.weight += c.weighed[i].weight
	}
}

// compatible reports whether all event mentions of two groups could be of one occurrence.
func compatible(mentions []*eventMention, as, bs []int) bool {
	for _, i := range as[:min(len(as), membersCompared)] {
		for _, j := range bs[:min(len(bs), membersCompared)] {
			a, b := mentions[i], mentions[j]
			if conflict(a, b) || a.apart(b) || a.Document == b.Document && (!a.meets(b) || samePlace(a, b) < 0) {
				return false
			}
		}
	}
	return true
}

// conflict reports whether two event mentions cannot be of one occurrence.
// Two rows of a table are two.
func conflict(a, b *eventMention) bool {
	return a.row != b.row && a.row > 0 && b.row > 0 && a.Document == b.Document ||
		kindFamily(a.kind) != kindFamily(b.kind) && a.kind != "" && b.kind != "" ||
		a.terms.another != b.terms.another ||
		a.terms.edition != b.terms.edition && a.terms.edition != "" && b.terms.edition != "" || otherWork(a.terms.works, b.terms.works)
}

// weightsIn are the weights of the terms: the rarer a word among the event mentions, the
// more it tells.
func weightsIn(mentions []*eventMention) map[string]weighed {
	count := map[string]int{}
	for _, c := range mentions {
		for _, w := range c.terms.words {
			count[w]++
		}
	}
	out := make(map[string]weighed, len(count))
	for w, n := range count {
		out[w] = weighed{len(out), rarity(n, len(mentions))}
	}
	return out
}

// rarity is the weight of a term that stands in n of all event mentions.
func rarity(n, all int) float64 { return math.Log(1 + float64(all+4)/float64(n)) }

// alike says how surely two event mentions tell one occurrence, 0 for not.
func alike(a, b *eventMention) float64 {
	if !canCorefer(a, b) {
		return 0
	}
	if sameDeath(a, b) {
		return sharedSameDay
	}
	shared, n := common(a.weighed, b.weighed)
	least := min(a.weight, b.weight)
	if n == 0 || least == 0 {
		return 0
	}
	place, score := samePlace(a, b), shared/least
	switch {
	case place < 0 && !differInPlace(a, b), place >= 0 && !a.meets(b) && !differ(a, b, score, n):
		return 0
	case place < 0 || !a.meets(b):
		return score
	case place > 0:
		score += 0.15
	}
	need := needed(max(a.to-a.from, b.to-b.from), a.from == b.from && a.to == b.to)
	if need == 0 || score < need || n == 1 && min(len(a.terms.words), len(b.terms.words)) > 1 {
		return 0
	}
	return score
}

// sameDeath reports whether two event mentions tell a death, one of them only of "him" or
// "her", and one date is finer: "he died there the next year" and the years after the name.
func sameDeath(a, b *eventMention) bool {
	return a.kind == "died" && b.kind == "died" && (a.terms.pronoun || b.terms.pronoun) && a.meets(b) && (a.from != b.from || a.to != b.to)
}

// canCorefer reports whether two event mentions are such that their words can tell whether
// they are of one occurrence.
func canCorefer(a, b *eventMention) bool {
	switch {
	case a.terms.mask&b.terms.mask == 0 && (a.kind != "died" || b.kind != "died"), a.open, b.open:
		return false
	case a.Document == b.Document && (!a.meets(b) || a.Anchor.Span.Overlaps(b.Anchor.Span)):
		return false
	}
	return !conflict(a, b) && a.life() == b.life()
}

// meets reports whether both event mentions can be of one time.
func (c *eventMention) meets(o *eventMention) bool { return c.from <= o.to && o.from <= c.to }

// common is the weight and number of the terms that are in both lists.
func common(as, bs []weighed) (sum float64, n int) {
	for _, a := range as {
		if slices.ContainsFunc(bs, func(b weighed) bool { return b.number == a.number }) {
			sum += a.weight
			n++
		}
	}
	return sum, n
}

func open(v edtf.Value) bool { return v.OpenStart() || v.OpenEnd() }

func (c *eventMention) life() bool { return c.kind == "born" || c.kind == "died" }
