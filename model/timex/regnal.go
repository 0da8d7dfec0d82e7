package timex

import "chronotope/model/edtf"

// ruler is one by whose years documents were dated. Their first year begins with the
// accession, a day of the calendar then in use.
type ruler struct {
	name             string // folded
	n                int    // which of the name
	year, month, day int    // of the accession
	last             int    // the last regnal year
}

// rulers are the kings and queens of England and of the United Kingdom.
var rulers = [...]ruler{
	{"william", 1, 1066, 12, 25, 21},
	{"william", 2, 1087, 9, 26, 13},
	{"henry", 1, 1100, 8, 5, 36},
	{"stephen", 1, 1135, 12, 26, 19},
	{"henry", 2, 1154, 12, 19, 35},
	{"richard", 1, 1189, 9, 3, 10},
	{"john", 1, 1199, 5, 27, 18},
	{"henry", 3, 1216, 10, 28, 57},
	{"edward", 1, 1272, 11, 20, 35},
	{"edward", 2, 1307, 7, 8, 20},
	{"edward", 3, 1327, 1, 25, 51},
	{"richard", 2, 1377, 6, 22, 23},
	{"henry", 4, 1399, 9, 30, 14},
	{"henry", 5, 1413, 3, 21, 10},
	{"henry", 6, 1422, 9, 1, 39},
	{"edward", 4, 1461, 3, 4, 23},
	{"edward", 5, 1483, 4, 9, 1},
	{"richard", 3, 1483, 6, 26, 3},
	{"henry", 7, 1485, 8, 22, 24},
	{"henry", 8, 1509, 4, 22, 38},
	{"edward", 6, 1547, 1, 28, 7},
	{"mary", 1, 1553, 7, 6, 6},
	{"elizabeth", 1, 1558, 11, 17, 45},
	{"james", 1, 1603, 3, 24, 23},
	{"charles", 1, 1625, 3, 27, 24},
	{"charles", 2, 1649, 1, 30, 37},
	{"james", 2, 1685, 2, 6, 4},
	{"william", 3, 1689, 2, 13, 14},
	{"anne", 1, 1702, 3, 8, 13},
	{"george", 1, 1714, 8, 1, 13},
	{"george", 2, 1727, 6, 11, 34},
	{"george", 3, 1760, 10, 25, 60},
	{"george", 4, 1820, 1, 29, 11},
	{"william", 4, 1830, 6, 26, 7},
	{"victoria", 1, 1837, 6, 20, 64},
	{"edward", 7, 1901, 1, 22, 10},
	{"george", 5, 1910, 5, 6, 26},
	{"edward", 8, 1936, 1, 20, 1},
	{"george", 6, 1936, 12, 11, 16},
	{"elizabeth", 2, 1952, 2, 6, 71},
}

// rulerNames are the short forms of names in statutes: "12 Hen. VIII".
var rulerNames = map[string]string{
	"will": "william", "wm": "william", "hen": "henry", "steph": "stephen", "ric": "richard", "rich": "richard",
	"edw": "edward", "eliz": "elizabeth", "jac": "james", "jas": "james", "car": "charles", "chas": "charles",
	"geo": "george", "vict": "victoria", "vic": "victoria",
}

// regnal reads a year of a reign: "12 Hen. VIII", "the twelfth year of the reign of
// King Henry VIII", "the third year of Queen Anne".
func (p *parser) regnal(i int) match {
	if p.is(i, classNumber) && p.at(i).digits <= 2 {
		if name, _ := p.rulerName(i+1, true); name != "" && !p.joinedNumber(i) {
			return p.regnalYear(i, p.at(i).n, i+1)
		}
		return match{}
	}
	n, j := p.ordinal(p.skip(i, classThe))
	if j == 0 || !p.folded(j, "year") || !p.folded(j+1, "of") {
		return match{}
	}
	j = p.skip(j+2, classThe)
	if p.anyOf(j, "reign", "rule") && p.folded(j+1, "of") {
		j += 2
	}
	for p.anyOf(j, "our", "lord", "sovereign", "late", "king", "queen", "the") || p.is(j, classThe) {
		j++
	}
	return p.regnalYear(i, n, j)
}

// regnalYear is the match of the nth year of the ruler named at j.
func (p *parser) regnalYear(i, n, j int) match {
	name, e := p.rulerName(j, false)
	if name == "" {
		return match{}
	}
	which, end := p.rulerNumber(e)
	if end == 0 {
		which, end = 1, e
		if name != "stephen" && name != "john" && name != "anne" && name != "victoria" && name != "mary" && name != "elizabeth" {
			return match{}
		}
	}
	for _, r := range rulers {
		if r.name == name && r.n == which && n >= 1 && n <= r.last {
			x := expr{op: opRegnal, of: noExpr, date: date{unit: uDay, year: r.year + n - 1, month: int8(r.month), day: int8(r.day)}}
			return one(i, end, x)
		}
	}
	return match{}
}

// rulerName reads the name of a ruler at i, whole or, with short, only cut short or as
// statutes have it.
func (p *parser) rulerName(i int, short bool) (name string, end int) {
	if !p.at(i).upper {
		return "", 0
	}
	for abbreviation, name := range rulerNames {
		if p.folded(i, abbreviation) {
			return name, p.skipMark(i+1, '.')
		}
	}
	for _, r := range rulers {
		if p.folded(i, r.name) && (!short || p.is(i+1, classRoman) && p.at(i+1).upper) {
			return r.name, i + 1
		}
	}
	return "", 0
}

// rulerNumber reads which of the name a ruler is: "VIII", "the Eighth", "2".
func (p *parser) rulerNumber(i int) (n, end int) {
	switch {
	case p.is(i, classRoman) && p.at(i).upper:
		return p.at(i).n, i + 1
	case p.is(i, classThe) && p.is(i+1, classOrdinal):
		return p.at(i + 1).n, i + 2
	case p.at(i).digits == 1 && p.is(i, classNumber):
		return p.at(i).n, i + 1
	}
	return 0, 0
}

// reign normalizes the year of a reign: its TIMEX3 value is the year that it begins in.
func (r *normalizer) reign(n *expr) normalized {
	x := normalized{date: date{unit: uYear, year: n.date.year}}
	from, next := n.date, n.date
	next.year++
	last := dateOf(next.first() - 1)
	x.covers = edtf.Interval(from.edtfDay(), last.edtfDay())
	return x
}
