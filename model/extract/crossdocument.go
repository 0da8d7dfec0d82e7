package extract

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"

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
	m := merging{index: x, own: NewIndex(), known: map[*indexed][]*eventMention{}, weights: map[string]weighed{}}
	for _, e := range events {
		m.add(e)
	}
	for _, c := range m.mentions {
		m.weigh(c)
	}
	for i, c := range m.mentions {
		m.compare(i, c)
	}
	return m.merged(events)
}

// merging is the work of Merge.
type merging struct {
	index    *Index
	own      *Index                       // of the events that are merged
	mentions []*eventMention              // theirs
	known    map[*indexed][]*eventMention // of the index, as far as they were compared
	weights  map[string]weighed           // of terms, as far as they were asked for
	pairs    []likeness
}

// likeness is two event mentions that may tell one occurrence, and how surely.
type likeness struct {
	a, b  *eventMention
	known bool // b is of the index
	score float64
}

// add takes up an event that is to be merged.
func (m *merging) add(e *model.Event) {
	of := &indexed{e}
	for _, c := range mentionsOf(e) {
		t := entryOf(c, of)
		t.mention, t.order = c, int32(len(m.mentions))
		m.own.dates.add(t)
		m.own.tally(c, 1)
		m.mentions = append(m.mentions, c)
	}
}

// weigh works out the weight of an event mention among all.
func (m *merging) weigh(c *eventMention) {
	for _, w := range c.terms.words {
		if _, ok := m.weights[w]; !ok {
			m.weights[w] = weighed{len(m.weights), rarity(m.index.count[w]+m.own.count[w], m.index.all+m.own.all)}
		}
	}
	c.weigh(m.weights)
}

// compare notes which of the index and of those after it are like the i-th event mention.
func (m *merging) compare(i int, c *eventMention) {
	if c.open {
		return
	}
	best := candidates{of: c, death: c.kind == "died"}
	m.index.dates.near(c.from, c.to, best.add)
	m.own.dates.near(c.from, c.to, func(t entry) {
		if int(t.order) > i {
			best.add(t)
		}
	})
	for _, t := range best.list {
		other := m.mention(t.entry)
		if score := alike(c, other); score > 0 {
			m.pairs = append(m.pairs, likeness{c, other, t.mention == nil, score})
		}
	}
}

// candidates are what an event mention is compared with: those that seem to share the most
// terms, and of them the nearest in time.
type candidates struct {
	of    *eventMention
	death bool
	list  []candidate // the best first, at most comparisonsAtMost
}

type candidate struct {
	entry
	shared int   // bits of the masks
	days   int64 // between the beginnings
}

// add takes up an event mention of another document, if it is among the best.
func (l *candidates) add(t entry) {
	shared := bits.OnesCount64(t.mask & l.of.terms.mask)
	if shared == 0 && (!t.death || !l.death) {
		return
	}
	c := candidate{t, shared, max(t.from-l.of.from, l.of.from-t.from)}
	full := len(l.list) == comparisonsAtMost
	if full && !c.before(l.list[len(l.list)-1]) || t.of.event.Evidence[t.at].Document == l.of.Document {
		return
	}
	at := sort.Search(len(l.list), func(i int) bool { return c.before(l.list[i]) })
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

// mention is the event mention of an entry.
func (m *merging) mention(t entry) *eventMention {
	if t.mention != nil {
		return t.mention
	}
	if m.known[t.of] == nil {
		m.known[t.of] = mentionsOf(t.of.event)
		for _, c := range m.known[t.of] {
			m.weigh(c)
		}
	}
	of := m.known[t.of]
	return of[slices.IndexFunc(of, func(c *eventMention) bool { return c.at == int(t.at) })]
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
			out = append(out, Merged{Event: united(leading(group), group), Known: group[:n:n]})
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
	for k, f := range clusterFrom(all, of, pairs) {
		with[of[k]] = min(with[of[k]], of[f])
	}
	return with
}
