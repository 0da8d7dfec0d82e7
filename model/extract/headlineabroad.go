package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"chronotope/model/language"
)

// headlineAbroad says in the sentence's own words what it tells, in a language of which no more is
// known than what its commonest words do: without its times where they can be left out, asides, and
// the word for "and" at its head.
func (s *sentence) headlineAbroad() string {
	d := draft{s: s}
	for i := 0; i < len(s.words); i++ {
		switch w := s.words[i]; {
		case w.is(isOpen):
			i = s.closing(i, len(s.words))
		case w.is(isTime):
			i = d.passTime(i)
		case w.is(marks) && !w.is(isQuote) && len(d.ws) == 0, w.is(isComma) && s.is(d.last(), isComma):
		default:
			d.ws = append(d.ws, i)
		}
	}
	for len(d.ws) > 2 && (s.roleOf(d.ws[0]) == language.And || butAbroad[s.low(d.ws[0])]) {
		d.ws = d.ws[1:]
	}
	for k := 3; k+1 < len(d.ws); k++ { // what came after the time
		if s.is(d.ws[k], isComma) && butAbroad[s.low(d.ws[k+1])] && s.anyTime(0, d.ws[k]) && !s.anyTime(d.ws[k], len(s.words)) {
			d.ws = d.ws[:k]
		}
	}
	if d.length() > headlineWords {
		d.cutAbroad()
	}
	for len(d.ws) > 2 && (s.is(d.last(), marks&^isQuote) || s.smallAbroad(d.last()) && !s.is(d.last(), isName)) {
		d.ws = d.ws[:len(d.ws)-1]
	}
	d.name()
	text := ofThatYear.ReplaceAllString(d.render(), "")
	if p, ok := s.means[-1]; ok && len(d.ws) > 0 { // the subject that it leaves out
		text = "[" + p.name + "] " + lowerFirst(text)
	}
	if s.omitted != nil {
		text = "[" + s.omitted.name + "] " + lowerFirst(text)
	}
	if hasLetter(text) {
		return capitalise(unshouted(text, s.tongue))
	}
	return ""
}

// ofThatYear is what is left of a time that hangs on another: "il 29 maggio di quell'anno".
var ofThatYear = regexp.MustCompile(` (?:di quell['’]anno|dello stesso anno|de (?:ese|aquel) (?:mismo )?año|del mismo año|de la même année|de cette année-là|desselben Jahres|dieses Jahres|van dat jaar|tego roku|tego samego roku|daquele ano|do mesmo ano)\b`)

// last is the last word, -1 where there is none yet.
func (d *draft) last() int {
	if len(d.ws) == 0 {
		return -1
	}
	return d.ws[len(d.ws)-1]
}

// passTime leaves out the time of word i with the words that lead up to it, or keeps it where it
// cannot be left out: where the verb comes second and the time is first, after a word for "until",
// where it says which thing is meant. It returns the last word that it passed.
func (d *draft) passTime(i int) int {
	s, n := d.s, len(d.ws)
	for n > 0 && d.ws[n-1] == i-(len(d.ws)-n)-1 && (!relativesGerman[s.low(d.ws[n-1])] || !s.is(d.ws[n-1]-1, isComma)) && (s.leadsToTime(d.ws[n-1]) || s.roleOf(d.ws[n-1]) == language.OfRole && n > 1 && besideTimes[s.low(d.ws[n-2])]) {
		n--
	}
	for n > 1 && s.is(d.ws[n-1], isQuote) && (len(s.text(d.ws[n-2])) == 1 || elided[s.low(d.ws[n-2])]) { // "l'année suivante"
		n -= 2
	}
	before := ""
	if n > 0 {
		before = s.low(d.ws[n-1])
	}
	first, _, _ := strings.Cut(s.low(i), " ")
	opens := !slices.ContainsFunc(d.ws[:n], func(i int) bool { return s.roleOf(i) != language.And && !butAbroad[s.low(i)] })
	second := (s.tongue == language.German || s.tongue == language.Dutch) && opens && !s.is(i+1, marks)
	switch {
	case second, before == "que", untilAbroad[before], untilAbroad[first], strings.HasPrefix(before, "jusqu"),
		n == len(d.ws) && n > 0 && s.roleOf(d.ws[n-1]) == language.OfRole && !besideTimes[before], n == len(d.ws) && s.is(i+1, isQuote) && n == 0:
		d.ws = append(d.ws, i)
		return i
	}
	d.ws = d.ws[:n]
	for besideTimes[s.low(i+1)] && !s.roleOf(i+1).Leads() || s.text(i+1) == "." && i+2 < len(s.words) {
		i++
	}
	if s.is(i+1, isComma) {
		if n > 0 && s.is(d.ws[n-1], isComma) {
			d.ws = d.ws[:n-1]
		}
		if n == 0 || len(d.ws) < n {
			i++
		}
	}
	return i
}

// leadsToTime reports whether word i only leads up to a time: a preposition, an article, "in the
// year".
func (s *sentence) leadsToTime(i int) bool {
	if motions[s.low(i)] {
		return false
	}
	if r := s.roleOf(i); r.Leads() || r == language.Article {
		return !untilAbroad[s.low(i)]
	}
	return besideTimes[s.low(i)]
}

// smallAbroad reports whether word i is one that nothing ends with.
func (s *sentence) smallAbroad(i int) bool {
	if motions[s.low(i)] {
		return false
	}
	if s.tongue == language.German && s.low(i) == "ein" {
		return false // "stellte die Arbeit ein"
	}
	r := s.roleOf(i)
	if r == language.Article || r == language.And {
		return true
	}
	return (r.Leads() || r == language.OfRole) && s.tongue != language.German && s.tongue != language.Dutch
}

// cutAbroad cuts a headline that is too long: at the last mark that leaves enough, before the last
// preposition where no verb can come behind it, or else with a sign that there is more.
func (d *draft) cutAbroad() {
	s := d.s
	n, comma, phrase, fits := 0, 0, 0, len(d.ws)
	opening, first := s.smallAbroad(d.ws[0]) && s.roleOf(d.ws[0]) != language.Article || openingAbroad[s.low(d.ws[0])], true
	for k, i := range d.ws {
		if n += d.count(i); n > headlineWords {
			fits = k
			break
		}
		switch role := s.roleOf(i); {
		case n > 3 && s.is(i, isComma|isBreak):
			if comma = k; opening && first {
				comma = 0 // "Par lettre du 3 mai, ..."
			}
			first = false
		case n > 5 && role.Leads() && !s.smallAbroad(d.ws[k-1]):
			phrase = k
		}
	}
	if s.tongue == language.German || s.tongue == language.Dutch {
		phrase = 0
	}
	cut := max(comma, phrase)
	if cut == 0 || slices.ContainsFunc(d.ws[cut:], func(i int) bool { return strings.Contains(ifAbroad[s.tongue], " "+s.low(i)+" ") }) {
		cut, d.cut = fits, true
		for cut > 4 && s.smallAbroad(d.ws[cut-1]) {
			cut--
		}
		for cut > 4 && (s.is(d.ws[cut-1], isNumber|isComma) || !s.is(d.ws[cut-1], isPlace) && s.roleOf(d.ws[cut-1]) != language.NoRole && s.roleOf(d.ws[cut-1]) != language.Function) {
			cut--
		}
		for k := cut - 1; k > 4 && k > cut-3; k-- {
			if s.roleOf(d.ws[k]) == language.And {
				cut = k
			}
		}
	}
	d.ws = d.ws[:cut]
}

// hangsOn reports whether a part of a sentence begins with a word that hangs it on what stands before
// it: "qui", "który".
func hangsOn(part string, tongue language.Code) bool {
	end := strings.IndexFunc(part, func(r rune) bool { return !unicode.IsLetter(r) })
	if end <= 0 {
		return false
	}
	word := strings.ToLower(part[:end])
	if tongue != language.German || part[:end] != word || !relativesGerman[word] {
		return relativesAbroad[word]
	}
	next := strings.TrimLeft(part[end:], " ,")
	first, _, _ := strings.Cut(next, " ")
	role := tongue.RoleOf(first)
	return next != "" && (next[0] >= '0' && next[0] <= '9' || role != language.NoRole)
}

var relativesGerman = set("der die das dem den dessen deren welcher welche welches")

// ifAbroad are the words that open a condition.
var ifAbroad = map[language.Code]string{
	language.German: " wenn falls sofern ", language.French: " si s'il ", language.Spanish: " si ", language.Italian: " se ",
	language.Dutch: " indien mits als ", language.Polish: " jeśli jeżeli ", language.Russian: " если ",
}

var (
	// besideTimes stand beside times: "im Jahre 1791", "1821 roku".
	besideTimes = set(`jahr jahre jahres année an año anno ano jaar jare rok roku года году году року dnia dia día giorno jour mes mese mois mês maand monat
		miesiąca r l'an l'année dell'anno nell'anno data datum`)
	openingAbroad = set("par lors selon pendant après avant dans por según durante tras con per secondo dopo przez według podczas po")
	elided        = set("nell dell dall sull all qu jusqu lorsqu")
	// motions are verbs that stand before a place as prepositions do.
	motions   = set("quitte quitta gagne gagna atteint rejoint")
	butAbroad = set("aber doch allein mais or pero mas ma però porém contudo maar doch ale lecz jednak но однако а")
	// untilAbroad are words before a time up to which something was so, or not.
	untilAbroad = set("bis hasta fino sino até tot do до aż erst pas dopiero avant antes prima vor voor przed seulement solo soltanto")
	// relativesAbroad are words by which a clause hangs on a noun before it.
	relativesAbroad = set(`qui que qu dont où lequel laquelle quien quienes cuyo cuya donde che cui onde która który które których którą którego
		który который которая которое которые которого quem cujo cuja`)
)
