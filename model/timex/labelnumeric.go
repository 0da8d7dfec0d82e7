package timex

import (
	"strconv"
	"strings"

	"chronotope/model"
)

// romanMonths are the months as naturalists and clerks number them: 5.xi.1978.
var romanMonths = []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}

// romanMonth is the month that token i numbers in Roman figures, 0 for none.
func (p *parser) romanMonth(i int) int {
	for k, w := range romanMonths {
		if p.folded(i, w) {
			return k + 1
		}
	}
	return 0
}

// labelNumeric reads the tokens at hand as a day and month in numbers, without a year or
// with one: 14/3, 5.xi, 4.XI.1978; or as two of them, from the one to the other.
func (p *parser) labelNumeric() match {
	var m match
	if n, end, first := p.daysOfMonth(); end > 0 {
		m.add(0, first, monthExpr(n.date.month, p.at(0).n))
		m.add(first+1, end, n)
		m.how = joinRange
		return m
	}
	for i := 0; i < p.count && m.len < 2; {
		n, end := p.dayAndMonth(i)
		if end == 0 {
			i++
			continue
		}
		m.add(i, end, n)
		i = end
	}
	if m.len == 2 {
		m.how = joinRange
	}
	return m
}

// daysOfMonth reads the tokens at hand as days from one to another with the month of the second in
// numbers, "13–15.9": the second, where it ends, and where the first does.
func (p *parser) daysOfMonth() (n expr, end, first int) {
	first = 1
	if p.mark(1, '.') {
		first = 2
	}
	if t := p.at(0); t.digits == 0 || t.digits > 2 || t.n < 1 || t.n > 31 || !p.is(first, classDash) {
		return expr{}, 0, 0
	}
	n, end = p.dayAndMonth(first + 1)
	if end == 0 || !p.mark(first+2, '.') || n.known&hasYear != 0 {
		return expr{}, 0, 0
	}
	return n, end, first
}

// dayAndMonth reads one day and month in numbers from token i on; end is 0 where there are none.
func (p *parser) dayAndMonth(i int) (n expr, end int) {
	a, sep, b := p.at(i), p.at(i+1), p.at(i+2)
	if a.digits < 1 || a.digits > 2 {
		return expr{}, 0
	}
	if sep.mark == '.' {
		return p.dottedDay(i)
	}
	if sep.mark != '/' || b.digits < 1 || b.digits > 2 || p.mark(i+3, '/') {
		return expr{}, 0
	}
	month, day, order := p.monthAndDay(a.n, b.n, '/')
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return expr{}, 0
	}
	n = monthExpr(int8(month), day)
	n.known |= order
	return n, i + 3
}

// dottedDay is dayAndMonth with full stops between: "5.xi.1978", "4.9.14".
func (p *parser) dottedDay(i int) (n expr, end int) {
	d, b, y := p.at(i).n, p.at(i+2), p.at(i+4)
	dotted := p.mark(i+3, '.')
	if month := p.romanMonth(i + 2); month > 0 && validDay(0, month, d) {
		n, end = monthExpr(int8(month), d), i+3
		if dotted && y.digits == 4 {
			n.date.year, n.known, end = y.n, n.known|hasYear, i+5
		}
		return n, end
	}
	if dotted && y.digits == 2 && b.digits >= 1 && b.digits <= 2 && validDay(0, b.n, d) {
		n = dayExpr(y.n, b.n, d)
		n.known |= twoDigitYear
		return n, i + 5
	}
	if b.digits >= 1 && b.digits <= 2 && b.n <= 12 && validDay(0, b.n, d) && y.digits == 0 {
		return monthExpr(int8(b.n), d), i + 3 // 27.8
	}
	return expr{}, 0
}

// oldOrdinal reads the one token at hand as the day of a month in the old short form: 2d, 23d.
func (p *parser) oldOrdinal() match {
	w := p.word(0)
	if p.count == 2 && p.at(0).digits > 0 {
		w += p.word(1)
	} else if p.count != 1 {
		return match{}
	}
	n, err := strconv.Atoi(strings.TrimSuffix(w, "d"))
	if err != nil || !strings.HasSuffix(w, "d") || n < 2 || n > 31 {
		return match{}
	}
	return one(0, p.count, expr{op: opDate, of: noExpr, known: hasDay, date: date{unit: uDay, day: int8(n)}})
}

// weekdayNumber reports whether the tokens at hand are a weekday and the number of its day.
func (p *parser) weekdayNumber() bool {
	weekday, numbers := false, 0
	for i := range p.count {
		t := p.at(i)
		if t.class&classMonth != 0 {
			return false
		}
		weekday = weekday || t.class&classWeekday != 0
		if t.digits > 0 || t.class&classOrdinal != 0 {
			numbers++
		}
	}
	return weekday && numbers == 1
}

// onlyYear is the year that all dates of the text name that name one, and where it is
// told; 0 where they name several or none.
func onlyYear(mentions []mention) (year int, at model.Span) {
	for i := range mentions {
		m := &mentions[i]
		if n := &m.expr; n.op != opDate || n.known&hasYear == 0 || n.known&twoDigitYear != 0 || n.date.unit > uYear {
			continue
		}
		switch {
		case year == 0:
			year, at = m.expr.date.year, m.span
		case year != m.expr.date.year:
			return 0, model.Span{}
		}
	}
	return year, at
}
