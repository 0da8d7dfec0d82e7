package extract

import (
	"cmp"
	"math/bits"
	"runtime"
	"slices"
	"sort"
	"sync"
	"sync/atomic"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Merged is an event that comes of merging.
type Merged struct {
	Event *model.Event
	Known []*model.Event // those of the index that are part of it; none for one that is new
}

// Merge finds which of the events tell one occurrence with others of them, or of the index,
// in different documents. It returns all of them, alone or joined; the index stays as it is.
//
// What is joined is a new event: its ID, headline and status are those of the first that
// the user accepted, or worked on, or else of the first, those of the index coming before
// all others. A Reason says for each telling why it was joined, and Disputed is set where
// the tellings disagree. Rejected events are left alone, as are those that the user said are
// apart, and two that he worked on stay two. Split undoes a join.
func (x *Index) Merge(events []*model.Event) []Merged {
	m := newMerging(x, events)
	m.pairs = slices.DeleteFunc(m.pairs, func(p likeness) bool { return p.score <= 0 })
	return m.merged(events)
}

// merging is the work of Merge.
type merging struct {
	index    *Index
	own      *Index // of the events that are merged
	weights  *joinWeights
	mentions []*eventMention              // of the events that are merged
	known    map[*indexed][]*eventMention // of the index, as far as they were compared
	pairs    []likeness
}

// likeness is two event mentions that may tell one occurrence, and the log odds that they do.
type likeness struct {
	a, b  *eventMention
	known bool // b is of the index
	score float64
}

// newMerging compares events with each other and with those of the index, on all processors.
func newMerging(x *Index, events []*model.Event) *merging {
	m := &merging{index: x, own: NewIndex(), weights: learnedJoinWeights(), known: map[*indexed][]*eventMention{}}
	mentions := make([][]*eventMention, len(events))
	inParallel(len(events), func(i int) { mentions[i] = mentionsOf(events[i]) })
	for i, e := range events {
		m.add(e, mentions[i])
	}
	candidates := make([][]candidate, len(m.mentions))
	inParallel(len(m.mentions), func(i int) { candidates[i] = m.candidates(i) })
	m.look(candidates)
	pairs := make([][]likeness, len(m.mentions))
	inParallel(len(m.mentions), func(i int) { pairs[i] = m.compare(m.mentions[i], candidates[i]) })
	m.pairs = slices.Concat(pairs...)
	return m
}

// inParallel calls f with 0 to n-1, on all processors where there is much to do.
func inParallel(n int, f func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n/parallelFrom+1)
	if workers == 1 {
		for i := range n {
			f(i)
		}
		return
	}
	var next atomic.Int64
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for {
				from := int(next.Add(parallelFrom)) - parallelFrom
				if from >= n {
					return
				}
				for i := from; i < min(from+parallelFrom, n); i++ {
					f(i)
				}
			}
		})
	}
	all.Wait()
}

// parallelFrom is how many things a processor takes up at a time.
const parallelFrom = 64

// add takes up an event that is to be merged.
func (m *merging) add(e *model.Event, mentions []*eventMention) {
	of := &indexed{e}
	for _, c := range mentions {
		t := entryOf(c, of)
		t.mention, t.order = c, int32(len(m.mentions))
		m.own.dates.add(t, c.terms.keys())
		m.own.tally(c, 1)
		m.mentions = append(m.mentions, c)
	}
}

// candidates are what the i-th event mention is compared with, of the index and of those after
// it.
func (m *merging) candidates(i int) []candidate {
	c := m.mentions[i]
	if open(c.Date) {
		return nil
	}
	best, keys := best{of: c}, c.terms.keys()
	m.index.dates.near(c.from, c.to, keys, best.add)
	m.own.dates.near(c.from, c.to, keys, func(t *entry) {
		if int(t.order) > i {
			best.add(t)
		}
	})
	return best.list
}

// look makes the event mentions of the index that are compared with others, and weighs all.
func (m *merging) look(candidates [][]candidate) {
	var of []*indexed
	for _, list := range candidates {
		for _, t := range list {
			if _, seen := m.known[t.of]; t.mention == nil && !seen {
				m.known[t.of] = nil
				of = append(of, t.of)
			}
		}
	}
	mentions := make([][]*eventMention, len(of))
	inParallel(len(of), func(i int) { mentions[i] = mentionsOf(of[i].event) })
	all := slices.Clone(m.mentions)
	for i := range of {
		m.known[of[i]] = mentions[i]
		all = append(all, mentions[i]...)
	}
	ws := &weights{of: map[string]weighed{}, top: rarity(2, m.index.all+m.own.all)}
	for _, c := range all {
		for _, w := range c.terms.words {
			if _, ok := ws.of[w]; !ok {
				ws.of[w] = weighed{number: int32(len(ws.of)), weight: rarity(m.index.count[w]+m.own.count[w], m.index.all+m.own.all)}
			}
		}
	}
	ws.addNames(all)
	inParallel(len(all), func(i int) { all[i].weigh(ws) })
}

// compare is how likely an event mention and its candidates tell one occurrence.
func (m *merging) compare(c *eventMention, candidates []candidate) []likeness {
	var out []likeness
	for _, t := range candidates {
		other := t.mention
		if other == nil {
			of := m.known[t.of]
			other = of[slices.IndexFunc(of, func(c *eventMention) bool { return c.at == int(t.at) })]
		}
		if c.comparable(other) {
			out = append(out, likeness{c, other, t.mention == nil, m.weights.score(c, other)})
		}
	}
	return out
}

// best are what an event mention is compared with: those that seem to share the most terms,
// and of them the nearest in time.
type best struct {
	of   *eventMention
	list []candidate // the best first, at most comparisonsAtMost
}

type candidate struct {
	*entry
	shared int   // bits of the masks
	days   int64 // between the beginnings
}

// add takes up an event mention of another document, if it is among the best.
func (l *best) add(t *entry) {
	c := candidate{t, bits.OnesCount64(t.mask & l.of.terms.mask), max(t.from-l.of.from, l.of.from-t.from)}
	if c.shared < 2 && min(bits.OnesCount64(t.mask), bits.OnesCount64(l.of.terms.mask)) > 2 {
		return // one word of many
	}
	full := len(l.list) == comparisonsAtMost
	if full && !c.before(l.list[len(l.list)-1]) || t.of.event.Evidence[t.at].Document == l.of.Document {
		return
	}
	at := sort.Search(len(l.list), func(i int) bool { return !l.list[i].before(c) })
	if at < len(l.list) && l.list[at].entry == t {
		return
	}
	if full {
		l.list = l.list[:len(l.list)-1]
	}
	l.list = slices.Insert(l.list, at, c)
}

// before orders candidates, so that the same project gives the same ones.
func (c candidate) before(o candidate) bool {
	if c.shared != o.shared {
		return c.shared > o.shared
	}
	if c.days != o.days {
		return c.days < o.days
	}
	return cmp.Or(cmp.Compare(c.order, o.order), cmp.Compare(c.of.event.ID, o.of.event.ID), cmp.Compare(c.at, o.at)) < 0
}

// merged are the events, with those joined that are one, and what of the index they join.
func (m *merging) merged(events []*model.Event) []Merged {
	known := m.involved()
	ofIndex := make(map[*model.Event]bool, len(known))
	for _, e := range known {
		ofIndex[e] = true
	}
	all := slices.Concat(known, events)
	var out []Merged
	for _, group := range grouped(all, m.together(all)) {
		n := 0
		for n < len(group) && ofIndex[group[n]] {
			n++
		}
		if n < len(group) {
			out = append(out, Merged{Event: joinedOf(group), Known: group[:n:n]})
		}
	}
	return out
}

// involved are the events of the index that are like others, in order of time.
func (m *merging) involved() []*model.Event {
	var out []*model.Event
	for _, p := range m.pairs {
		if p.known {
			out = append(out, p.b.event)
		}
	}
	slices.SortFunc(out, func(a, b *model.Event) int {
		return cmp.Or(edtf.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	return slices.Compact(out)
}

// together returns for each event the index of the first that is the same.
func (m *merging) together(events []*model.Event) []int {
	mentions := map[*model.Event][]*eventMention{}
	for _, list := range m.known {
		mentions[list[0].event] = list
	}
	for _, c := range m.mentions {
		mentions[c.event] = append(mentions[c.event], c)
	}
	var all []*eventMention
	var of []int
	number := map[*eventMention]int32{}
	with := make([]int, len(events))
	for i, e := range events {
		with[i] = i
		for _, c := range mentions[e] {
			number[c] = int32(len(all))
			all, of = append(all, c), append(of, i)
		}
	}
	pairs := make([]pair, len(m.pairs))
	for i, p := range m.pairs {
		a, b := number[p.a], number[p.b]
		pairs[i] = pair{min(a, b), max(a, b), p.score}
	}
	surestFirst(pairs)
	for k, f := range m.weights.clusterFrom(all, of, pairs) {
		with[of[k]] = min(with[of[k]], of[f])
	}
	return with
}
