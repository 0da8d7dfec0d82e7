package extract

import "slices"

// calendar is event mentions by when they were.
type calendar map[slot][]entry

// entry is an event mention of an index: what tells at once that it cannot corefer.
type entry struct {
	from, to int64
	mask     uint64 // of its terms
	of       *indexed
	mention  *eventMention // nil for one of an index, which is made when it is asked for
	order    int32         // among those that are merged; 0 for one of an index
	at       int32         // index of its evidence
	death    bool
}

func entryOf(c *eventMention, of *indexed) entry {
	return entry{from: c.from, to: c.to, mask: c.terms.mask, of: of, at: int32(c.at), death: c.kind == "died"}
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

func (cal calendar) add(t entry) {
	at := slotOf(t.from, t.to)
	cal[at] = append(cal[at], t)
}

func (cal calendar) remove(t entry) {
	at := slotOf(t.from, t.to)
	if cal[at] = slices.DeleteFunc(cal[at], func(o entry) bool { return o == t }); len(cal[at]) == 0 {
		delete(cal, at)
	}
}

// near calls f with the entries that are in time, or no more than nearDays from it; of the
// dates that are longer than all reaches only with those that are the same.
func (cal calendar) near(from, to int64, f func(entry)) {
	if own := slotOf(from, to); own.days == 0 {
		for _, t := range cal[own] {
			f(t)
		}
		return
	}
	for _, days := range reaches {
		for n := stretch(from-nearDays-days, days); n <= stretch(to+nearDays, days); n++ {
			for _, t := range cal[slot{days: days, from: n}] {
				if t.from-nearDays <= to && from-nearDays <= t.to {
					f(t)
				}
			}
		}
	}
}
