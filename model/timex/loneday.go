package timex

import (
	"strings"

	"chronotope/model"
)

// bareDay reads a day whose month was just told: "on the 28th", "It was the 20th before", "The
// 24th we anchored".
func (p *parser) bareDay(i int) match {
	if !p.is(i, classThe) {
		return match{}
	}
	day, e := p.numberedDay(i + 1)
	if e == 0 || !p.leadsToDay(i, e) {
		return match{}
	}
	return one(i, e, expr{op: opDate, of: noExpr, known: hasDay, date: date{unit: uDay, day: int8(day)}})
}

// numberedDay reads a day of the month in figures: "28th", in the old form "22d".
func (p *parser) numberedDay(i int) (day, end int) {
	t := p.at(i)
	switch {
	case t.digits == 0 || t.n < 1 || t.n > 31:
	case t.class&classOrdinal != 0:
		return t.n, i + 1
	case p.endOfDay(i) > i+1:
		return t.n, i + 2
	}
	return 0, 0
}

// endOfDay is where the number at i ends, with the ending of ordinals in the old form: "2d", "23d".
func (p *parser) endOfDay(i int) int {
	n := p.at(i).n
	if p.word(i+1) == "d" && !p.at(i+1).gap && (n%10 == 2 || n%10 == 3) && n/10 != 1 {
		return i + 2
	}
	return i + 1
}

// leadsToDay reports whether the words around an ordinal, which stands with its article from token
// i up to end, make it a day.
func (p *parser) leadsToDay(i, end int) bool {
	starts := i == 0 || p.stops(i-1)
	switch {
	case p.anyOf(i-1, "on", "by", "until", "since", "till"):
		if i < 2 || p.stops(i-2) { // "On the 16th troops arrive"
			return !numberedThings[strings.ToLower(p.word(end))]
		}
		return p.leavesDay(end)
	case p.anyOf(i-1, "from", "before", "after", "about", "between"), p.anyOf(i-1, "to", "and") && p.is(i-2, classOrdinal):
		return p.leavesDay(end) && !p.anyOf(end, "of", "a")
	case p.folded(i-1, "of") && p.is(i-2, classPart): // the night of the 13th
		return p.leavesDay(end)
	case p.folded(i-1, "was") && p.folded(i-2, "it"):
		return p.anyOf(end, "before", "when", "ere", "till", "until", "that")
	case starts && (p.anyOf(end, "in", "at") && p.dayPartAfter(end+1) || p.mark(end, ',') && p.anyOf(end+1, "being", "we", "i", "they")):
		return true
	}
	return (starts || p.anyOf(i-1, "and")) && p.anyOf(end, "we", "i", "they", "he", "she", "being", "having")
}

// dayPartAfter reports whether at token i a part of the day is told: "the morning", "noon".
func (p *parser) dayPartAfter(i int) bool {
	i = p.skip(i, classThe)
	return p.is(i, classPart) || p.anyOf(i, "noon", "midnight", "daybreak", "dawn", "dusk", "sunrise", "sunset", "daylight")
}

// leavesDay reports whether the word at i does not belong to the ordinal before it, as "regiment"
// would.
func (p *parser) leavesDay(i int) bool {
	next := p.at(i)
	return next.mark != 0 || next.end <= next.start || !next.gap || next.class&(classSignal|classTo|classAnd|classPast|classFuture|classThe|classA) != 0 ||
		afterDay[strings.ToLower(p.word(i))]
}

// afterDay are words that go on with a sentence behind a day.
var afterDay = wordSet(`in at a he she it they we i when with as but his her their two three all nobody nothing everyone there some
	most both our my that this these we about early late no another one only still again`)

// numberedThings are what is told by its number, so that "on the 16th" before them is no day.
var numberedThings = wordSet(`floor page birthday anniversary hole lap attempt ballot century minute parallel line level round
	street avenue day week month year hour green tee occasion time try side regiment division brigade battalion infantry
	amendment congress session parliament ward storey story chapter verse stage mile birthdays`)

// setThread makes d, which the words at span tell, the date that the story goes on from.
func (r *normalizer) setThread(d date, span model.Span, block int, header bool) {
	r.thread, r.threadOf, r.header = d, span, header
	if d.month > 0 && d.unit <= uMonth {
		r.monthTold = told{date: d, span: span}
	}
	if d.hasDay() && d.unit <= uDay {
		if day := d.in(uDay); day != r.dayTold.date {
			r.daysTold++
			r.dayTold = told{date: day, span: span, block: block}
		}
	}
}

// loneDay completes a day of the month by the month that was told last, or the one after where
// the story has passed the end of that, or before where it looks back to then.
func (r *normalizer) loneDay(x *normalized, m *mention) {
	b := r.anchorDate(anchorThread)
	if last := r.monthTold; b.month == 0 && b.year == last.date.year { // what was told since tells none
		b = last.date
		r.used, r.usedOf = model.FromThread, last.span
	}
	if x.noYear = b.month == 0; x.noYear {
		r.used = model.Unanchored
		return
	}
	switch {
	case m.label || !b.hasDay():
	case !m.backward && b.day-x.date.day >= farBack:
		b = b.in(uMonth).addMonths(1)
	case m.backward && x.date.day > b.day: // "on the 4th he marched out; he had been wounded on the 20th"
		b = b.in(uMonth).addMonths(-1)
	}
	x.date.year, x.date.month = b.year, b.month
}

// dayOfStory is the day that a time of the day is told of: where the date told last is none, the
// day that the story told last, if that is of the same year and it told no other or
// told that just before.
func (r *normalizer) dayOfStory(m *mention) date {
	b := r.anchorDate(anchorThread)
	if last := r.dayTold; !b.hasDay() && b.year == last.date.year && (r.daysTold == 1 || m.block-last.block <= nearBlocks) {
		r.used, r.usedOf = model.FromThread, last.span
		return last.date
	}
	return b
}

// nearBlocks is how many blocks ahead a day is just told.
const nearBlocks = 2

// pastMidnight reports whether the early hour of clock is of the day after b, since that was told
// in its afternoon or later.
func pastMidnight(b, clock date) bool {
	if clock.hour < 0 || clock.hour >= earlyHours || clock.hour == 0 && clock.unit == uHour || !b.hasDay() { // "about midnight" ends the day
		return false
	}
	switch b.unit {
	case uPart:
		return b.part == partAfternoon || b.part == partEvening || b.part == partNight
	case uHour, uMinute, uSecond:
		return b.hour >= lateHours
	}
	return false
}

// Hours that are told after others of the evening before are early before earlyHours; those from
// lateHours on are of the evening.
const (
	earlyHours = 6
	lateHours  = 18
)
