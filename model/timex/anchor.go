package timex

import "chronotope/model"

// reckoner turns what the words say into calendar time, mention by mention in
// order of the text. It remembers the date last told, the thread of the
// narrative.
type reckoner struct {
	nodes       []node
	now         point // the document's date; zero where not known
	narrative   bool  // the text tells a history rather than news
	dayFirst    bool  // numeric dates put the day before the month
	orderTold   bool  // the document's own dates show that order
	thread      point
	threadOf    model.Span
	header      bool // the thread was set by a heading
	from, until int  // the years that the last heading with a date tells of
	used        model.Anchoring
	usedOf      model.Span
}

// reading is what a mention comes to.
type reading struct {
	p      point
	noYear bool    // the year is not to be found out
	approx bool    // the day is only about that
	code   string  // stands before the year: FY
	deep   float64 // years before the present
	value  string  // set where p is not what it says: a duration, a set, PRESENT_REF
	typ    model.TimeType
}

// base is the time that something unfinished or relative is reckoned from.
func (r *reckoner) base(b base) point {
	now := !r.narrative && !r.now.isZero() || r.thread.isZero()
	if b == baseThread && !r.thread.isZero() || !now {
		if r.thread.isZero() {
			r.used = model.Unanchored
			return point{}
		}
		r.used, r.usedOf = model.FromThread, r.threadOf
		if r.header {
			r.used = model.FromHeader
		}
		return r.thread
	}
	if r.now.isZero() {
		r.used = model.Unanchored
		return point{}
	}
	r.used, r.usedOf = model.FromDate, model.Span{}
	return r.now
}

// reckon reads one mention and carries the thread on.
func (r *reckoner) reckon(m *mention) reading {
	r.used, r.usedOf = model.Explicit, model.Span{}
	x := r.eval(&m.node, m)
	if x.value == "" && !x.noYear && !x.p.isZero() && !m.paren && x.typ == model.DATE || x.typ == model.TIME && x.p.hasDay() && !x.noYear && !m.paren {
		r.carry(x.p, m)
	}
	return x
}

// farAhead is how many years ahead of the thread a year may be that is told in
// passing and still be where the narrative goes on.
const farAhead = 3

// longHeading is the most years that a heading may span to say of a bare month
// in which year it can be.
const longHeading = 10

// carry makes p the date last told, unless the words are an aside: a look back
// ("a decade earlier"), or a year within a sentence that lies behind or far ahead
// of what is told.
func (r *reckoner) carry(p point, m *mention) {
	if p.unit > uYear || p.ends || p.unit <= uDay && p.day == 0 { // 1915-XX-XX tells nothing new
		return
	}
	if m.heading {
		r.enter(p.year, m)
	}
	n := &m.node
	if n.op == opShift && n.n < 0 && n.d.finest() >= uMonth {
		return
	}
	aside := p.unit == uYear && n.mod == noMod && !m.leading && !m.heading && !r.thread.isZero()
	if aside && (p.year < r.thread.year || p.year > r.thread.year+farAhead) {
		return
	}
	r.thread, r.threadOf, r.header = p, m.span, m.heading
}

// enter notes the years that a heading tells of.
func (r *reckoner) enter(year int, m *mention) {
	if m.role == roleAlone || m.role == roleFirst {
		r.from, r.until = year, year
	}
	r.until = max(r.until, year)
}

// inSection moves a year that the words do not tell into those of the heading.
func (r *reckoner) inSection(year int) int {
	if r.from == 0 || r.until-r.from >= longHeading {
		return year
	}
	return min(max(year, r.from), r.until)
}

func (r *reckoner) eval(n *node, m *mention) reading {
	switch n.op {
	case opPoint:
		return r.point(n, m)
	case opWeekday:
		return r.weekday(n, m)
	case opUnit:
		return r.unit(n)
	case opShift:
		return r.shift(n, m)
	case opNth:
		return r.nth(n, m)
	case opHoliday:
		return r.holiday(n, m)
	case opPart:
		return r.part(n, m)
	case opClock:
		return r.clock(n, m)
	case opFiscal:
		return r.fiscal(n)
	case opDeep:
		return reading{value: deepValue(n.deep), deep: n.deep}
	case opRef:
		return reading{value: refCodes[n.n]}
	case opDuration:
		return reading{value: period(n.d), typ: model.DURATION}
	case opSet:
		return reading{value: n.set, typ: model.SET}
	}
	return reading{}
}

// of evaluates the node that n refers to.
func (r *reckoner) of(n *node, m *mention) reading { return r.eval(&r.nodes[n.of], m) }

// point finishes a calendar date.
func (r *reckoner) point(n *node, m *mention) reading {
	x := reading{p: n.p}
	if n.known&eitherOrder != 0 && r.dayFirst != (n.known&dayFirst != 0) && r.orderTold {
		x.p.month, x.p.day = x.p.day, x.p.month
	}
	if n.known&twoDigitYear != 0 {
		x.p.year = r.fullYear(n.p.year)
	}
	if n.calendar != model.Gregorian && n.known&hasYear != 0 {
		x.p = gregorian(x.p, n.calendar)
		return x
	}
	switch {
	case n.known&hasYear != 0:
	case n.of != noNode:
		of := r.of(n, m)
		if of.p.isZero() || of.noYear {
			x.noYear = true
			return x
		}
		x.p.year = of.p.year
		if n.known&hasMonth == 0 && x.p.unit == uDay {
			x.p.month = of.p.month
		}
	case n.known&hasDay != 0 && n.known&hasMonth == 0:
		b := r.base(baseThread)
		x.p.year, x.p.month = b.year, b.month
		x.noYear = b.isZero()
	case n.known&directedTo != 0:
		r.directed(&x, n.n, n.base)
	default:
		r.anyYear(&x, m)
	}
	return x
}

// unit reckons "last week", "the following year", "yesterday".
func (r *reckoner) unit(n *node) reading {
	if n.base == baseNow && n.unit == uDay && r.narrative && n.of == noNode {
		return reading{value: refCodes[refPresent]}
	}
	b := r.base(n.base)
	if b.isZero() {
		return reading{p: point{unit: n.unit}, noYear: true}
	}
	x := reading{p: b.in(n.unit)}
	if x.p.unit != n.unit { // finer than what is told
		x.p = point{unit: n.unit, year: b.year}
		if n.unit < uMonth && b.unit <= uMonth {
			x.p.month = b.month
		}
	}
	if !unknownWithin(x.p) {
		x.p = x.p.add(n.n, n.unit)
	}
	return x
}

// unknownWithin reports whether p is of a unit finer than what is known of it.
func unknownWithin(p point) bool {
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

// nth reckons "the first week of 2015", "the last day of May".
func (r *reckoner) nth(n *node, m *mention) reading {
	of := r.of(n, m)
	x := reading{p: point{unit: n.unit, year: of.p.year}, noYear: of.noYear || of.p.isZero(), value: of.value}
	if x.noYear {
		return x
	}
	switch n.unit {
	case uWeek:
		x.p.n = int8(n.n)
		if n.n < 0 {
			_, w := isoWeek(dayNumber(of.p.year, 12, 28))
			x.p.n = int8(w)
		}
	case uMonth:
		x.p.month = int8(n.n)
		if n.n < 0 {
			x.p.month = 12
		}
	case uDay:
		first := of.p.first()
		if n.n > 0 {
			x.p = dayPoint(first + int64(n.n) - 1)
			break
		}
		next := of.p.add(1, of.p.unit)
		x.p = dayPoint(next.first() - 1)
	}
	return x
}
