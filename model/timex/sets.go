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
		n := expr{op: opSet, of: noExpr, set: setCodes[t.m]}
		if t.n > 0 { // annual: said of the thing
			n.set = "P1Y"
		}
		return one(i, i+1, n)
	case t.class&classEvery != 0:
		return p.every(i)
	case p.folded(i, "per") && p.is(i+1, classUnit) && !p.pluralUnit(i+1):
		return one(i, i+2, expr{op: opSet, of: noExpr, set: setPeriod(1, unit(p.at(i+1).m))})
	case t.class&(classNumber|classCardinal|classVague) != 0, p.anyOf(i, "once", "twice", "thrice"):
		return p.timesA(i)
	case t.class&classWeekday != 0 && p.everyWeek(i):
		return one(i, i+3, expr{op: opSet, of: noExpr, set: setCodes[uWeek]})
	case t.class&classWeekday != 0 && t.class&classPlural != 0 && t.upper:
		return one(i, i+1, expr{op: opSet, of: noExpr, set: "XXXX-WXX-" + string(rune('0'+t.m))})
	}
	return match{}
}

// everyWeek reports whether the weekday at token i begins days of every week: "Monday to
// Friday", and not "from Monday to Friday".
func (p *parser) everyWeek(i int) bool {
	return p.is(i+1, classTo|classDash) && !p.anyOf(i+1, "until", "till") && p.is(i+2, classWeekday) && p.at(i).upper && p.at(i+2).upper &&
		!p.anyOf(i-1, "from", "between", "on", "of", "next", "last", "this", "the") && p.at(i+3).digits == 0 && !p.is(i+3, classMonth) &&
		(!p.mark(i+3, ',') || p.at(i+4).digits == 0 && !p.is(i+4, classMonth))
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
	return one(i, j+2, expr{op: opSet, of: noExpr, set: setCodes[u.m]})
}

func (p *parser) every(i int) match {
	j := i + 1
	other := p.folded(j, "other") || p.folded(j, "second")
	if other {
		j++
	}
	t := p.at(j)
	n := expr{op: opSet, of: noExpr}
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
