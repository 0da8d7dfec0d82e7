package timex

import (
	"chronotope/model"
	"chronotope/model/edtf"
)

// normalizer turns what the words say into calendar time, mention by mention in
// order of the text. It remembers the date last told, the thread of the
// narrative.
type normalizer struct {
	exprs       []expr
	dct         date // the document's date; zero where not known
	narrative   bool // the text tells a history rather than news
	yearless    bool // the document is dated, but for its year
	dayFirst    bool // numeric dates put the day before the month
	orderTold   bool // the document's own dates show that order
	thread      date
	threadOf    model.Span
	header      bool // the thread was set by a heading
	frame       date // of the last label
	frameOf     model.Span
	entry       date // the day of the label over the text at hand; zero where it tells none
	above       bool // that label stands above the text, as in a letter
	paper       bool // it is the day of the newspaper that the text at hand is from
	from, until int  // the years that the last heading with a date tells of
	season      bool // those are two, and what it tells begins in the second half of the first
	titled      bool // that heading is the title of the text
	only        int  // the one year that the text names, 0 for none or several
	onlyOf      model.Span
	far, near   int // years told that lie far from the document's date, and about it
	recent      int // days told by the document's date
	followed    followed
	monthTold   told         // the month that the story told last, be it by a day of it
	dayTold     told         // the day that the story told last
	daysTold    int          // how many days it has told
	actual      told         // where the thread was before it went on to what is still to come; zero where it did not
	aside       passed       // the same, but for those by which the text looks back
	passing     passed       // the year last told that the thread does not follow
	decade      date         // the decade last told with its century
	ahead       map[int]told // by where the mention starts
	closing     map[int]told // of labels, likewise
	anniversary date         // the day of the year that the title above tells, of whose years the entries are
	annualOf    model.Span
	dated       map[int]told // the dates found so far, by where their mentions start
	span        [2]date      // the days that the range told last begins and ends with
	last        date         // of the mention before
	used        model.Anchoring
	usedOf      model.Span
}

// normalized is what a mention comes to.
type normalized struct {
	date   date
	noYear bool    // the year is not to be found out
	approx bool    // the day is only about that
	code   string  // stands before the year: FY
	deep   float64 // years before the present
	value  string  // set where date is not what it says: a duration, a set, PRESENT_REF
	typ    model.TimeType
	covers edtf.Value // the calendar time where date is not all that is known of it
	doubt  bool       // the date cannot be as it is written
}

// anchorDate is the date from which something unfinished or relative is resolved.
func (r *normalizer) anchorDate(b anchor) date {
	if r.yearless && b != anchorThread {
		r.used = model.Unanchored // the days around it are of no year that is told
		return date{}
	}
	if b != anchorThread && !r.entry.isZero() && !r.thread.isZero() {
		r.used, r.usedOf = model.FromHeader, r.frameOf
		if b == anchorDCT || r.above && !r.narrative {
			return r.entry
		}
		return r.thread
	}
	now := !r.narrative && !r.dct.isZero() || r.thread.isZero()
	if b == anchorThread && !r.thread.isZero() || !now {
		if r.thread.isZero() {
			r.used = model.Unanchored
			return date{}
		}
		r.used, r.usedOf = model.FromThread, r.threadOf
		if r.header {
			r.used = model.FromHeader
		}
		return r.thread
	}
	if r.dct.isZero() {
		r.used = model.Unanchored
		return date{}
	}
	r.used, r.usedOf = model.FromDate, model.Span{}
	return r.dct
}

// letterDate is the day on which the text at hand was written, as far as it is told.
func (r *normalizer) letterDate() date {
	switch {
	case !r.entry.isZero():
		r.used, r.usedOf = model.FromHeader, r.frameOf
		return r.entry
	case !r.thread.isZero():
		r.used, r.usedOf = model.FromThread, r.threadOf
		return r.thread
	}
	return r.anchorDate(anchorDCT)
}

// normalize reads one mention and carries the thread on.
func (r *normalizer) normalize(m *mention) normalized {
	r.used, r.usedOf = model.Explicit, model.Span{}
	if m.label {
		return r.labelled(m)
	}
	if m.heading {
		r.entry = date{}
	}
	if m.note { // what a footnote tells, the text does not go on from
		defer func(thread date, of model.Span, header bool) { r.thread, r.threadOf, r.header = thread, of, header }(r.thread, r.threadOf, r.header)
	}
	x := r.resolve(&m.expr, m)
	if m.annual || m.heading {
		r.followAnniversary(&x, m)
	}
	if x.date.unit == uDecade && m.expr.known&twoDigitYear == 0 && !m.paren {
		r.decade = x.date
	}
	if m.paren && !m.note && !x.noYear && x.date.unit <= uMonth && x.typ == model.DATE && m.expr.known&hasYear != 0 {
		r.passing = passed{date: x.date, span: m.span, block: m.block} // "the vote (13 December 1981)"
	}
	if !m.paren && x.carriesOn() {
		r.followThread(x.date, m)
	}
	return x
}

// carriesOn reports whether what follows can be told from x.
func (x *normalized) carriesOn() bool {
	return !x.noYear && (x.value == "" && !x.date.isZero() && x.typ == model.DATE || x.typ == model.TIME && x.date.hasDay())
}

// farAhead is how many years ahead of the thread a year may be that is told in
// passing and still be where the narrative goes on.
const farAhead = 3

// longHeading is the most years that a heading may span to say of a bare month
// in which year it can be.
const longHeading = 10

// followThread makes p the date last told, unless the words are an aside: a look back
// ("a decade earlier"), or a year within a sentence that lies behind or far ahead
// of what is told.
func (r *normalizer) followThread(p date, m *mention) {
	if p.unit > uYear || p.ends || p.unit <= uDay && p.day == 0 { // 1915-XX-XX tells nothing new
		return
	}
	if m.heading {
		r.enterSection(p.year, m)
	} else if r.titled && p.unit <= uMonth && m.expr.known&hasYear != 0 && (p.year < r.from || p.year > r.until) {
		r.from, r.until = 0, 0 // the title tells when it was written: "R v Jones [1997]"
	}
	n := &m.expr
	if n.known&ofLetter != 0 || n.op == opOffset && n.n < 0 && n.amount.finest() >= uMonth {
		return
	}
	if r.inPassing(p, m) {
		r.passing = passed{date: p, span: m.span, block: m.block}
		if !m.backward { // "that year" goes on from what was told before "it had been built in 1780"
			r.aside = r.passing
		}
		return
	}
	switch {
	case m.tense != tenseFuture || r.thread.isZero() || p.first() <= r.thread.first():
		r.actual = told{}
	case r.actual.date.isZero():
		r.actual = told{date: r.thread, span: r.threadOf}
	}
	r.setThread(p, m.span, m.block, m.heading)
	r.passing, r.aside = passed{}, passed{}
	r.followed = followed{firm: p.unit <= uMonth || (m.leading || m.heading) && !m.birth, birth: m.birth, block: m.block}
	if m.heading && !r.frame.isZero() || m.heading && p.unit == uYear {
		r.frame, r.frameOf = p, m.span
	}
}

// inPassing reports whether p is a year within a sentence that lies behind or far ahead of
// what is told, or a month of a year before where days are told.
func (r *normalizer) inPassing(p date, m *mention) bool {
	if p.unit == uMonth && r.thread.hasDay() && !r.header && p.year < r.thread.year && !m.leading && !m.heading && !m.paren { // "the worst since the one of August 2015"
		return true
	}
	if p.unit == uMonth && r.thread.hasDay() && m.backward && p.first() < r.thread.first() { // "In June he had been ill. On the 6th he was buried"
		return true
	}
	if m.language != nil && m.signal == signalSince && !m.leading && !r.thread.isZero() && p.year < r.thread.year { // what has gone on since then
		return true
	}
	return p.unit == uYear && m.expr.mod == noMod && (!m.leading || m.ofThing) && !m.heading && !r.thread.isZero() &&
		(p.year < r.thread.year || p.year > r.thread.year+farAhead)
}

// enterSection notes the years that a heading tells of.
func (r *normalizer) enterSection(year int, m *mention) {
	r.season = false
	if m.expr.op == opDate && m.expr.known&hasDay != 0 {
		r.from, r.until = 0, 0 // when it was written or held, not the time it tells of
		return
	}
	if m.role == roleAlone || m.role == roleFirst {
		r.from, r.until = year, year
	}
	r.titled = m.block == 0
	r.until = max(r.until, year)
}

// inSection moves a year that the words do not tell into those of the heading.
func (r *normalizer) inSection(year int) int {
	if r.from == 0 || r.until-r.from >= longHeading {
		return year
	}
	return min(max(year, r.from), r.until)
}

func (r *normalizer) resolve(n *expr, m *mention) normalized {
	switch n.op {
	case opDate:
		return r.date(n, m)
	case opWeekday:
		return r.weekday(n, m)
	case opUnit:
		return r.unit(n, m)
	case opOffset:
		return r.offset(n, m)
	case opNth:
		return r.nth(n, m)
	case opHoliday:
		return r.holiday(n, m)
	case opDayPart:
		return r.dayPart(n, m)
	case opClock:
		return r.clock(n, m)
	case opStretch:
		return r.stretch(n, m)
	case opEnded:
		return r.ended(n, m)
	case opTurn:
		return r.turn(n, m)
	case opMentioned:
		of := r.dated[n.n]
		r.used, r.usedOf = model.FromThread, of.span
		return normalized{date: of.date, noYear: of.date.isZero()}
	case opDayOfTold:
		return r.dayOfTold(n)
	case opWeekOf:
		return r.weekOfDay(n, m)
	case opRegnal:
		return r.reign(n)
	case opFiscal:
		return r.fiscal(n, m)
	case opDeep:
		return normalized{value: deepValue(n.deep), deep: n.deep}
	case opRef:
		return normalized{value: refCodes[n.n]}
	case opDuration:
		return normalized{value: period(n.amount), typ: model.DURATION}
	case opSet:
		return normalized{value: n.set, typ: model.SET}
	}
	return normalized{}
}

// of evaluates the expression that n refers to.
func (r *normalizer) of(n *expr, m *mention) normalized { return r.resolve(&r.exprs[n.of], m) }

// date completes a calendar date.
func (r *normalizer) date(n *expr, m *mention) normalized {
	x := normalized{date: n.date}
	if n.known&eitherOrder != 0 && r.dayFirst != (n.known&dayFirst != 0) && r.orderTold {
		x.date.month, x.date.day = x.date.day, x.date.month
	}
	if n.known&twoDigitYear != 0 {
		x.date.year = r.fullYear(n.date.year, m)
	}
	if n.calendar != model.Gregorian && n.known&hasYear != 0 {
		x.date = gregorian(x.date, n.calendar)
		return x
	}
	switch {
	case n.known&hasYear != 0:
	case n.of != noExpr:
		of := r.of(n, m)
		if of.date.isZero() || of.noYear {
			x.noYear = true
			return x
		}
		x.date.year = of.date.year
		if n.known&hasMonth == 0 && x.date.unit == uDay {
			x.date.month = of.date.month
		}
	case n.known&hasDay != 0 && n.known&hasMonth == 0:
		r.loneDay(&x, m)
	case n.known&directedTo != 0:
		r.directed(&x, n.n, n.anchor, m)
	default:
		r.anyYear(&x, m, anchorAny)
	}
	x.covers = n.portion.years(x.date)
	if n.portion.of == 0 && x.date.unit == uCentury {
		x.covers = partOfCentury(n.mod, x.date)
	}
	if x.noSuchDay() {
		x.covers, x.doubt = edtf.YM(int64(x.date.year), int(x.date.month)), true
	}
	return x
}

// noSuchDay reports whether the month has no such day, as 31 June: it is known that
// something is wrong, but not what. The TIMEX3 value stays as it is written.
func (x *normalized) noSuchDay() bool {
	d := x.date
	return !x.noYear && d.hasDay() && d.month > 0 && int(d.day) > edtf.DaysIn(int64(d.year), int(d.month))
}

// unit normalizes "last week", "the following year", "yesterday".
func (r *normalizer) unit(n *expr, m *mention) normalized {
	if n.anchor == anchorDCT && n.unit == uDay && r.narrative && n.of == noExpr && r.entry.isZero() {
		if m.language == nil || r.dct.isZero() || n.n == 0 && m.tense != tenseFuture {
			return normalized{value: refCodes[refPresent]}
		}
		r.used = model.FromDate // a notice in a paper that looks back on a life
		return normalized{date: r.dct.in(uDay).add(n.n, uDay)}
	}
	from := n.anchor
	if from == anchorAny && n.unit == uDay && n.n == 0 && !r.entry.isZero() {
		from = anchorDCT // "this day" in minutes
	}
	b := r.anchorDate(from)
	if y := r.aside; n.n == 0 && n.unit == uYear && from != anchorDCT && from != anchorLetter && !y.date.isZero() && y.block == m.block {
		b, r.used, r.usedOf = y.date, model.FromThread, y.span
	} else if n.n != 0 {
		b = r.anchorBeside(from, m)
	}
	if from == anchorLetter {
		b = r.letterDate()
	}
	if b.isZero() {
		return normalized{date: date{unit: n.unit}, noYear: true}
	}
	x := normalized{date: b.in(n.unit)}
	if x.date.unit != n.unit { // finer than what is told
		x.date = date{unit: n.unit, year: b.year}
		if n.unit < uMonth && b.unit <= uMonth {
			x.date.month = b.month
		}
	}
	if !unknownWithin(x.date) {
		x.date = x.date.add(n.n, n.unit)
	}
	return x
}

// unknownWithin reports whether p is of a unit finer than what is known of it.
func unknownWithin(p date) bool {
	switch p.unit {
	case uDay, uPart, uHour, uMinute, uSecond:
		return p.day == 0
	case uWeek, uWeekend, uQuarter, uSeason, uHalf:
		return p.n == 0
	case uMonth:
		return p.month == 0
	}
	return false
}

// nth normalizes "the first week of 2015", "the last day of May".
func (r *normalizer) nth(n *expr, m *mention) normalized {
	of := r.of(n, m)
	x := normalized{date: date{unit: n.unit, year: of.date.year}, noYear: of.noYear || of.date.isZero(), value: of.value}
	if x.noYear {
		return x
	}
	switch n.unit {
	case uWeek:
		x.date.n = int8(n.n)
		if n.n < 0 {
			_, w := isoWeek(dayNumber(of.date.year, 12, 28))
			x.date.n = int8(w)
		}
	case uMonth:
		x.date.month = int8(n.n)
		if n.n < 0 {
			x.date.month = 12
		}
	case uDay:
		first := of.date.first()
		if n.n > 0 {
			x.date = dateOf(first + int64(n.n) - 1)
			break
		}
		next := of.date.add(1, of.date.unit)
		x.date = dateOf(next.first() - 1)
	}
	return x
}
