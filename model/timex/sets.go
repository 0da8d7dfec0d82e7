package timex

// setCodes are the TIMEX3 values of what happens once in each unit.
var setCodes = [unitCount]string{
	uHour: "XXXX-XX-XXTXX", uDay: "XXXX-XX-XX", uWeekend: "XXXX-WXX-WE", uWeek: "XXXX-WXX", uMonth: "XXXX-XX",
	uQuarter: "XXXX-QX", uHalf: "XXXX-HX", uYear: "XXXX", uDecade: "XXX", uCentury: "XX",
}

// each reads what happens again and again: "every Monday", "each day", "every two
// years", "daily", "per month", "Mondays".
func (p *parser) each(i int) match {
	t := p.at(i)
	switch {
	case t.class&classOften != 0:
		n := node{op: opSet, of: noNode, set: setCodes[t.m]}
		if t.n > 0 { // annual: said of the thing
			n.set = "P1Y"
		}
		return one(i, i+1, n)
	case t.class&classEvery != 0:
		return p.every(i)
	case p.folded(i, "per") && p.is(i+1, classUnit) && !p.plainPlural(i+1):
		return one(i, i+2, node{op: opSet, of: noNode, set: setPeriod(1, unit(p.at(i+1).m))})
	case t.class&(classNumber|classCardinal|classVague) != 0, p.anyOf(i, "once", "twice", "thrice"):
		return p.timesA(i)
	case t.class&classWeekday != 0 && t.class&classPlural != 0 && t.upper:
		return one(i, i+1, node{op: opSet, of: noNode, set: "XXXX-WXX-" + string(rune('0'+t.m))})
	}
	return match{}
}

// timesA reads how often in each unit: "twice a week", "three times every year".
func (p *parser) timesA(i int) match {
	j := i + 1
	if !p.anyOf(i, "once", "twice", "thrice") {
		_, e := p.quantity(i)
		if e == 0 || !p.folded(e, "times") {
			return match{}
		}
		j = e + 1
	}
	if p.is(j, classEvery) {
		m := p.every(j)
		if m.len > 0 {
			m.parts[0].start = i
		}
		return m
	}
	u := p.at(j + 1)
	if !p.is(j, classA) && !p.folded(j, "per") || u.class&classUnit == 0 || u.class&classPlural != 0 || setCodes[u.m] == "" {
		return match{}
	}
	return one(i, j+2, node{op: opSet, of: noNode, set: setCodes[u.m]})
}

func (p *parser) every(i int) match {
	j := i + 1
	other := p.folded(j, "other") || p.folded(j, "second")
	if other {
		j++
	}
	t := p.at(j)
	n := node{op: opSet, of: noNode}
	switch {
	case t.class&classUnit != 0 && t.class&classPlural == 0 && unit(t.m) >= uMinute:
		n.set = setCodes[t.m]
		if other {
			n.set = setPeriod(2, unit(t.m))
		}
		if n.set == "" {
			n.set = setPeriod(1, unit(t.m))
		}
	case t.class&classWeekday != 0:
		n.set = "XXXX-WXX-" + string(rune('0'+t.m))
	case t.class&classMonth != 0 && t.upper:
		n.set = "XXXX-" + two(int(t.m))
		if d, e := p.day(j + 1); e > 0 {
			n.set += "-" + two(d)
			j = e - 1
		}
	case t.class&classSeason != 0:
		n.set = "XXXX-" + seasonCodes[t.m]
	case t.class&classPart != 0:
		n.set = "XXXX-XX-XXT" + partCodes[t.m]
	default:
		a, e := p.amount(j)
		if e == 0 {
			return match{}
		}
		n.set, j = period(a), e-1
	}
	return one(i, j+1, n)
}

func setPeriod(n float64, u unit) string {
	var a amount
	a.add(n, u)
	return period(a)
}

// refer reads words that name the present, the past or the future as such:
// "now", "recently", "former".
func (p *parser) refer(i int) match {
	t := p.at(i)
	j := i
	if p.is(j, classThe) {
		j++
		if p.anyOf(j, "past", "future", "present") && !p.is(j+1, classUnit) && (p.standsAlone(j+1) && !p.is(j+1, classPast) || p.anyOf(j+1, "of", "is")) {
			return one(i, j+1, node{op: opRef, of: noNode, n: p.refOf(j)})
		}
		return match{}
	}
	if t.class&classRef == 0 {
		return match{}
	}
	switch {
	case p.anyOf(i, "past"):
		return match{}
	case p.anyOf(i, "present"):
		if p.is(i+1, classDash) && p.folded(i+2, "day") {
			return one(i, i+3, node{op: opRef, of: noNode, n: refPresent})
		}
		if p.folded(i+1, "day") {
			return one(i, i+2, node{op: opRef, of: noNode, n: refPresent})
		}
		if !p.folded(i-1, "at") {
			return match{}
		}
	case p.folded(i, "more") || p.folded(i, "most"):
		if !p.folded(i+1, "recently") {
			return match{}
		}
		j++
	case p.anyOf(i, "right") && !p.folded(i+1, "now"):
		return match{}
	case p.folded(i, "right"):
		j++
	case p.folded(i, "modern"):
		if p.is(i+1, classDash) && p.folded(i+2, "day") {
			return one(i, i+3, node{op: opRef, of: noNode, n: refPresent})
		}
		if !p.folded(i+1, "day") {
			return match{}
		}
		j++
	}
	if p.folded(i, "now") && p.folded(i+1, "that") {
		return match{}
	}
	n := node{op: opRef, of: noNode, n: p.refOf(i)}
	if p.anyOf(i, "former", "recent", "future", "formerly", "current", "modern") {
		n.attributive = true
		if p.folded(i, "former") && (p.standsAlone(i+1) || p.is(i+1, classSmall)) { // the former of two
			return match{}
		}
	}
	return one(i, j+1, n)
}

// refOf is the ref of a word; those that are steps to a unit as well do not have
// it as their number.
func (p *parser) refOf(i int) int {
	switch {
	case p.folded(i, "past"):
		return refPast
	case p.folded(i, "current"):
		return refPresent
	}
	return p.at(i).n
}

// vagueTime reads "this period", "at the time", "that time", of which the words
// alone tell no more.
func (p *parser) vagueTime(i int) match {
	n := node{op: opVague, of: noNode}
	t := p.at(i)
	j := i
	switch {
	case p.is(j, classThe) && p.folded(j+1, "time"):
		if !p.folded(i-1, "at") && !p.folded(i-1, "of") || p.folded(j+2, "of") || p.folded(j+2, "when") {
			return match{}
		}
		n.op, n.n = opRef, refPresent
		return one(i, j+2, n)
	case p.is(j, classThe) && p.folded(j+1, "same") && p.anyOf(j+2, "time", "period") && p.folded(j+3, "of"):
		x, e := p.span(j + 4)
		if e == 0 && p.is(j+4, classThe) {
			x, e = p.span(j + 5)
		}
		if e == 0 {
			return one(i, j+3, n)
		}
		return one(i, e, x)
	case p.is(j, classThe) && p.folded(j+1, "same") && p.anyOf(j+2, "time", "period"):
		return one(i, j+3, n)
	case t.class&classThis != 0 && p.anyOf(i, "this", "that") && p.anyOf(i+1, "time", "period"):
		if p.folded(i, "this") && p.folded(i+1, "time") {
			if !p.is(i-1, classBefore) && !p.anyOf(i-1, "at", "around", "about") {
				return match{}
			}
			if !p.folded(i-1, "during") {
				n.op, n.n = opRef, refPresent
			}
		}
		return one(i, i+2, n)
	}
	return match{}
}
