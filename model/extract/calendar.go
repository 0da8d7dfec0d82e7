package extract

import (
	"cmp"
	"slices"
)

// calendar is event mentions by when they were and what their words are: those that share no
// word in about the same time never meet.
type calendar map[shelf][]*entry

// shelf is where in a calendar an event mention stands, once for each of its keys.
type shelf struct {
	slot
	key uint32
}

// entry is an event mention of an index: what tells at once that it cannot corefer.
type entry struct {
	from, to int64
	mask     uint64 // of its terms
	of       *indexed
	mention  *eventMention // nil for one of an index, which is made when it is asked for
	order    int32         // among those that are merged; 0 for one of an index
	at       int32         // index of its evidence
}

func entryOf(c *eventMention, of *indexed) *entry {
	return &entry{from: c.from, to: c.to, mask: c.terms.mask, of: of, at: int32(c.at)}
}

// keysAtMost is under how many of its words an event mention stands in a calendar.
const keysAtMost = 8

// keys are the words by which an event mention is found: its names, and then the longest
// words, as hashes.
func (t *terms) keys() []uint32 {
	words := slices.Clone(t.words)
	name := func(w string) int {
		if _, ok := slices.BinarySearch(t.names, w); ok {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(words, func(v, w string) int {
		return cmp.Or(cmp.Compare(name(v), name(w)), cmp.Compare(len(w), len(v)))
	})
	var out []uint32
	for _, w := range words[:min(len(words), keysAtMost)] {
		out = append(out, hashOf(w))
	}
	return out
}

// slot is where in a calendar dates stand: those of at most so many days by the stretch of
// as many days that they begin in, all longer ones by their first and last day.
type slot struct{ days, from, to int64 }

// reaches are the lengths of dates in days by which a calendar is ordered.
var reaches = [...]int64{31, 370, 3700}

func slotOf(from, to int64) slot {
	for _, days := range reaches {
		if to-from <= days {
			return slot{days: days, from: stretch(from, days)}
		}
	}
	return slot{from: from, to: to}
}

// stretch is which stretch of so many days a day is in.
func stretch(day, days int64) int64 {
	n := day / days
	if day%days < 0 {
		n--
	}
	return n
}

func (cal calendar) add(t *entry, keys []uint32) {
	at := slotOf(t.from, t.to)
	for _, k := range keys {
		cal[shelf{at, k}] = append(cal[shelf{at, k}], t)
	}
}

func (cal calendar) remove(t *entry, keys []uint32) {
	at := slotOf(t.from, t.to)
	for _, k := range keys {
		p := shelf{at, k}
		if cal[p] = slices.DeleteFunc(cal[p], func(o *entry) bool { return *o == *t }); len(cal[p]) == 0 {
			delete(cal, p)
		}
	}
}

// visitsAtMost bounds how many entries near looks at: words that so many share in one time
// tell nothing.
const visitsAtMost = 512

// near calls f with the entries that share a key and are in time, or no more than nearDays from
// it, those in time and of the rarest keys first; of the dates that are longer than all reaches
// only with those that are the same. It may call f with one entry several times.
func (cal calendar) near(from, to int64, keys []uint32, f func(*entry)) {
	var in, around [][]*entry
	gather := func(lists *[][]*entry, s slot) {
		for _, k := range keys {
			if list := cal[shelf{s, k}]; len(list) > 0 {
				*lists = append(*lists, list)
			}
		}
	}
	if own := slotOf(from, to); own.days == 0 {
		gather(&in, own)
	} else {
		for _, days := range reaches {
			for n := stretch(from-nearDays-days, days); n <= stretch(to+nearDays, days); n++ {
				lists := &around
				if n >= stretch(from, days) && n <= stretch(to, days) {
					lists = &in
				}
				gather(lists, slot{days: days, from: n})
			}
		}
	}
	visits := 0
	for _, lists := range [...][][]*entry{in, around} {
		slices.SortStableFunc(lists, func(a, b []*entry) int { return cmp.Compare(len(a), len(b)) })
		for _, list := range lists {
			if visits += len(list); visits > visitsAtMost {
				return
			}
			for _, t := range list {
				if t.from-nearDays <= to && from-nearDays <= t.to {
					f(t)
				}
			}
		}
	}
}
