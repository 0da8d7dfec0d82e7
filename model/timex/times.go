package timex

// The clock words: what they say is in token.n.
const (
	clockAM = 1 + iota
	clockPM
	clockSharp // o'clock, hours
	clockNoon
	clockMidnight
)

// clock reads a time of day: "8:00 am", "17.30", "9 p.m.", "5 o'clock", "noon",
// "0300hrs", "five-thirty pm".
func (p *parser) clock(i int) (expr, int) {
	t := p.at(i)
	if t.class&classClock != 0 {
		switch t.n {
		case clockNoon:
			return clockExpr(12, -1, -1), i + 1
		case clockMidnight:
			return clockExpr(0, -1, -1), i + 1
		}
		return expr{}, 0
	}
	if n, e := p.clockPast(i); e > 0 {
		return n, e
	}
	hour, minute, second, j := p.hour(i)
	if j == 0 || p.recorded && t.digits > 0 && p.inCode(i) {
		return expr{}, 0
	}
	half, e := p.halfDay(j)
	switch {
	case e > 0 && half == clockSharp && (minute >= 0 || t.digits <= 2):
		j = e
	case e > 0 && hour >= 1 && hour <= 12 && half != clockSharp:
		hour %= 12
		if half == clockPM {
			hour += 12
		}
		j = e
	case minute < 0:
		return expr{}, 0
	}
	n := clockExpr(hour, minute, second)
	n.known |= p.halfOpen(n.date, j)
	if z, e := p.zoneAt(j, p.word(i-1) == "T"); e > 0 {
		n.date.zone = z
		return n, e
	}
	return n, j
}

// halfOpen is the field that says of an hour told by "o'clock", which ends before token end, that
// its half of the day is not told; 0 of others.
func (p *parser) halfOpen(d date, end int) fields {
	if d.unit == uHour && d.hour <= 12 && p.folded(end-1, "clock") {
		return eitherHalf
	}
	return 0
}

func clockExpr(hour, minute, second int) expr {
	n := expr{op: opClock, of: noExpr, known: hasTime, date: date{unit: uHour, hour: int8(hour), minute: int8(minute), second: int8(second)}}
	if minute >= 0 {
		n.date.unit = uMinute
	}
	if second >= 0 {
		n.date.unit = uSecond
	}
	return n
}

// hour reads the digits or words of a time of day; minute and second are -1
// where they are not told.
func (p *parser) hour(i int) (hour, minute, second, end int) {
	t := p.at(i)
	if t.digits == 0 || t.class&classNumber == 0 {
		return p.hourWords(i)
	}
	if e := p.fourDigitTime(i); e > 0 {
		return t.n / 100, t.n % 100, -1, e
	}
	if t.digits > 2 || t.n > 24 || p.numberRunsBack(i) && p.word(i-1) != "T" {
		return 0, 0, 0, 0
	}
	sep := p.at(i + 1)
	if sep.mark != ':' && sep.mark != '.' || sep.gap || p.at(i+2).gap || !p.sixtieth(i+2) {
		return t.n, -1, -1, i + 1
	}
	minute, end = p.at(i+2).n, i+3
	if p.tight(end, ':') && p.sixtieth(end+1) {
		return t.n, minute, p.at(end + 1).n, end + 2
	}
	if _, e := p.halfDay(end); sep.mark == '.' && e == 0 { // a decimal number
		return 0, 0, 0, 0
	}
	return t.n, minute, -1, end
}

// fourDigitTime is where "0300 hours" ends, or "0300hrs", that begins at token i; 0
// where there is none.
func (p *parser) fourDigitTime(i int) int {
	t, next := p.at(i), p.at(i+1)
	if t.digits == 4 && t.n/100 < 24 && t.n%100 < 60 && next.class&classClock != 0 && next.n == clockSharp {
		return i + 1
	}
	if p.hoursOfDay(i) {
		return i + 2
	}
	return 0
}

// sixtieth reports whether token i is a number of minutes or seconds in two digits.
func (p *parser) sixtieth(i int) bool { return p.at(i).digits == 2 && p.at(i).n < 60 }

func (p *parser) hourWords(i int) (hour, minute, second, end int) {
	h, e := p.at(i), i+1
	if h.class&classCardinal == 0 || h.n < 1 || h.n > 12 {
		return 0, 0, 0, 0
	}
	if p.tight(e, '-') || p.is(e, classCardinal) {
		e = p.skipMark(e, '-')
		if m, f := p.cardinal(e); f > 0 && m >= 10 && m < 60 {
			if _, g := p.halfDay(f); g > 0 || p.is(f, classDeictic) {
				return h.n, m, -1, f
			}
		}
		return 0, 0, 0, 0
	}
	return h.n, -1, -1, e
}

// halfDay reads am, p.m., o'clock, hrs.
func (p *parser) halfDay(i int) (half, end int) {
	t := p.at(i)
	if t.class&classClock != 0 && t.n <= clockSharp {
		if len := t.end - t.start; len == 1 && t.gap {
			return 0, 0
		}
		return t.n, i + 1
	}
	if !p.anyOf(i, "a", "p") {
		if p.folded(i, "o") && p.mark(i+1, '\'') && p.folded(i+2, "clock") {
			return clockSharp, i + 3
		}
		return 0, 0
	}
	half = clockAM
	if p.folded(i, "p") {
		half = clockPM
	}
	if p.tight(i+1, '.') && p.folded(i+2, "m") {
		end = i + 3
		if p.tight(end, '.') {
			end++
		}
		return half, end
	}
	if !t.gap && !p.at(i-1).gap || p.at(i-1).digits > 0 && !t.gap { // 9a
		return half, i + 1
	}
	return 0, 0
}

// zoneAt reads a time zone: "GMT", "EST", "Z", and in ISO 8601 "+01:00".
func (p *parser) zoneAt(i int, iso bool) (zone, int) {
	t := p.at(i)
	if t.class&classZone != 0 && (t.caps || p.word(i) == "Z") {
		return zone{true, int16(t.n)}, i + 1
	}
	if iso && (t.mark == '+' || t.mark == '-') && !t.gap && p.at(i+1).digits == 2 && !p.at(i+1).gap && p.mark(i+2, ':') && p.at(i+3).digits == 2 {
		m := int16(p.at(i+1).n*60 + p.at(i+3).n)
		if t.mark == '-' {
			m = -m
		}
		return zone{true, m}, i + 4
	}
	return zone{}, 0
}

// clockRule reads a time of day, with the day that it is told of: "11 a.m.",
// "8.30 pm on 23 June", "tomorrow at 9".
func (p *parser) clockRule(i int) match {
	n, e := p.clock(i)
	if e == 0 {
		return p.hourAtStart(i)
	}
	if p.score(i, e) || p.streetAddress(e) {
		return match{}
	}
	j := e
	comma := p.mark(j, ',')
	if comma || p.folded(j, "on") {
		j++
	}
	if p.folded(j, "in") && p.is(j+1, classThe) && p.is(j+2, classPart) { // 5 in the morning
		part := dayPart(p.at(j + 2).m)
		n.date.hour = inPart(n.date.hour, part)
		if k := j + 3; p.anyOf(k, "of", "on") { // of 3 May
			if d, f := p.dayAt(k + 1); f > 0 {
				n.of = p.keep(d)
				return one(i, f, n)
			}
		}
		return one(i, j+3, n)
	}
	if d, f := p.dayAt(j); f > 0 && !p.at(j).line {
		n.of = p.keep(d)
		if d.op == opDayPart && d.date.part != partNight {
			n.date.hour = inPart(n.date.hour, d.date.part)
		}
		if z, g := p.zoneAt(f, false); g > 0 {
			n.date.zone, f = z, g
		}
		return one(i, f, n)
	}
	from := p.afterBrackets(e)
	for k := from; k < from+3; k++ { // 5 am local time on 20 March
		if p.folded(k, "on") && k > from {
			if d, f := p.dayAt(k + 1); f > 0 {
				n.of = p.keep(d)
			}
			break
		}
	}
	return one(i, e, n)
}

// hourAtStart reads an hour by itself at the start of a clause: "At 4 we passed". Whether it is one
// the story shows, for it can be an age.
func (p *parser) hourAtStart(i int) match {
	h := p.at(i)
	if !p.anyOf(i-1, "at", "by") || i > 1 && !p.stops(i-2) && !p.folded(i-2, "and") || h.n < 1 || h.n > 12 ||
		h.digits == 0 && h.class&classCardinal == 0 || h.digits > 2 || h.class&classOrdinal != 0 || !p.anyOf(i+1, "we", "they", "i", "he", "she", "it", "the", "all") {
		return match{}
	}
	n := clockExpr(h.n, -1, -1)
	n.known |= eitherHalf | hourAlone
	return one(i, i+1, n)
}

// afterBrackets is where what stands in brackets at token i ends, i where nothing does: "5 am (ship's
// time) on 20 March".
func (p *parser) afterBrackets(i int) int {
	if !p.mark(i, '(') {
		return i
	}
	for k := i + 1; k < i+8; k++ {
		if p.mark(k, ')') {
			return k
		}
	}
	return i
}

// score reports whether what looks like a time is a result, a ratio or a verse:
// "1:1", "won 3:2", "John 3:16".
func (p *parser) score(i, end int) bool {
	return p.at(i).digits > 0 && p.mark(i+1, ':') && (p.anyOf(i-1, "won", "lost", "score", "ratio", "beat", "drew") || p.anyOf(i-1, scripture[:]...)) ||
		p.mark(i-1, ':') || p.mark(end, ':') && p.at(end+1).digits > 0 && !p.at(end).gap
}

// scripture are the books that chapter and verse are most often told of.
var scripture = [...]string{
	"genesis", "exodus", "leviticus", "deuteronomy", "samuel", "kings", "job", "psalm", "psalms", "proverbs", "isaiah", "jeremiah", "ezekiel",
	"daniel", "matthew", "mark", "luke", "john", "acts", "romans", "corinthians", "galatians", "ephesians", "hebrews", "peter", "revelation", "surah", "quran",
}

// dayAt reads a single day: what a time of day can be told of.
func (p *parser) dayAt(i int) (day expr, end int) {
	for _, read := range [...]func(*parser, int) match{
		(*parser).dayMonth, (*parser).monthDay, (*parser).numeric, (*parser).weekday, (*parser).deicticRule, (*parser).directed,
		(*parser).dayPartRule, (*parser).weekThen, (*parser).bareDay, (*parser).unitRule,
	} {
		m := read(p, i)
		if m.len != 1 || m.start() != i {
			continue
		}
		switch n := m.parts[0].expr; {
		case n.op == opDate && n.known&hasDay != 0, n.op == opWeekday, n.op == opUnit && n.unit == uDay, n.op == opDayPart:
			if m.end() > end {
				day, end = n, m.end()
			}
		}
	}
	return day, end
}

// dayClock reads a day and then its time: "tomorrow at 9", "5/3/18 @ 17:49:19",
// "23.04.2022 14:55", "2019-07-05T14:30Z", "tonight around 7".
func (p *parser) dayClock(i int) match {
	d, e := p.dayAt(i)
	if e == 0 {
		return match{}
	}
	j := p.skipTimeSignal(e)
	iso := p.word(j-1) == "T"
	c, f := p.clock(j)
	if f == 0 && d.op == opDayPart {
		c, f = p.bareHour(j, d.date.part)
	}
	if f == 0 || p.at(j).line || p.score(j, f) && !iso {
		return match{}
	}
	c.of = p.keep(d)
	if d.op == opDayPart && d.date.part != partNight {
		c.date.hour = inPart(c.date.hour, d.date.part)
	} else if p.folded(f, "in") && p.is(f+1, classThe) && p.is(f+2, classPart) && !p.at(f).line { // at two in the afternoon
		c.date.hour = inPart(c.date.hour, dayPart(p.at(f+2).m))
		f += 3
	}
	return one(i, f, c)
}

// skipTimeSignal is where a time of day may begin behind a day that ends at i: after a
// comma, "at", "@", the T of ISO 8601.
func (p *parser) skipTimeSignal(i int) int {
	switch {
	case p.mark(i, ',') && !p.at(i+1).line:
		i = p.skipWord(i+1, "at")
	case p.anyOf(i, "at", "around", "by"), p.mark(i, '@'), p.word(i) == "T" && !p.at(i).gap:
		i++
	}
	return p.skipWord(i, "about")
}

// bareHour reads the hour alone behind a part of the day and "at": "tonight around 7".
func (p *parser) bareHour(i int, part dayPart) (expr, int) {
	t := p.at(i)
	if !p.anyOf(i-1, "at", "around") || t.digits == 0 || t.n > 12 {
		return expr{}, 0
	}
	return clockExpr(int(inPart(int8(t.n), part)), -1, -1), i + 1
}
