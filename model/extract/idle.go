package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// This file has the tests for a time that dates nothing.

// idlers are the tests for a time that dates nothing, in the order in which they count.
var idlers = []struct {
	why   model.UnusedReason
	holds func(s *sentence, i int, t *model.TimeExpression) bool // of the time t, which is word i
}{
	{model.UnusedRecurring, func(s *sentence, i int, t *model.TimeExpression) bool { return t.Type == model.SET || s.recurs(i) }},
	{model.UnusedApposition, func(s *sentence, i int, _ *model.TimeExpression) bool { return s.apposed(i) }},
	{model.UnusedDuration, func(_ *sentence, _ int, t *model.TimeExpression) bool {
		return t.Type == model.DURATION && !t.Date.IsInterval()
	}},
	{model.UnusedVaguePeriod, func(s *sentence, _ int, t *model.TimeExpression) bool {
		words := strings.ToLower(t.Span.Of(s.doc.Text))
		return vague(words) && (words != "today" || t.Anchoring != model.FromHeader) // of the day above
	}},
	{model.UnusedCopyright, func(s *sentence, i int, _ *model.TimeExpression) bool {
		return s.copyright(i) || s.noted(i).printing
	}},
	{model.UnusedCaption, func(s *sentence, i int, _ *model.TimeExpression) bool { return s.noted(i).caption && !s.inTerm(0, i) }},
	{model.UnusedAccessDate, func(s *sentence, i int, _ *model.TimeExpression) bool {
		return s.near(i, 4, accessWords) && s.nonfinite(i)
	}},
	{model.UnusedCitation, (*sentence).citation},
	{model.UnusedCitation, (*sentence).cited},
	{model.UnusedCitation, (*sentence).pageBehind},
	{model.UnusedCitation, (*sentence).ofNewspaper},
	{model.UnusedCitation, func(s *sentence, i int, _ *model.TimeExpression) bool { return s.noted(i).source }},
	{model.UnusedPartOfName, (*sentence).label},
	{model.UnusedComparison, func(s *sentence, i int, t *model.TimeExpression) bool {
		return s.compared(i) || s.asOf(i) && (t.Anchoring != model.Explicit || !s.wasSo(i)) && !s.perfect(s.clauseOf(i))
	}},
	{model.UnusedHypothetical, func(s *sentence, i int, _ *model.TimeExpression) bool { return s.hypothetical(i) }},
	{model.UnusedHypothetical, func(s *sentence, i int, _ *model.TimeExpression) bool { return s.putOff(i) }},
	{model.UnusedQuestion, func(s *sentence, _ int, _ *model.TimeExpression) bool { return s.asked() }},
	{model.UnusedIdentifying, func(s *sentence, i int, _ *model.TimeExpression) bool { return s.identifies(i) }},
	{model.UnusedIdentifying, (*sentence).ofWork},
	{model.UnusedYearless, (*sentence).afterUndated},
	{model.UnusedIdentifying, (*sentence).ofName},
	{model.UnusedRecurring, (*sentence).habit},
	{model.UnusedComparison, func(s *sentence, i int, _ *model.TimeExpression) bool { return s.tabled(i) }},
	{model.UnusedOpeningHours, func(s *sentence, i int, t *model.TimeExpression) bool {
		return t.Date.Precision() >= edtf.Hours && s.opening(i)
	}},
}

// idle reports whether the time t of word i dates nothing, and why.
func (s *sentence) idle(i int, t *model.TimeExpression) (model.UnusedReason, bool) {
	if why, is := ofSource(s.doc.Text, t.Span); is {
		return why, true
	}
	for _, u := range idlers {
		if u.holds(s, i, t) {
			return u.why, true
		}
	}
	return 0, false
}

var (
	accessWords = set("accessed retrieved archived viewed downloaded reviewed updated modified uploaded posted consulted printed copyright ©")
	labelBefore = set(`box room no nos number page p pp chapter volume vol catalogue lot slides slide flight highway route
		isbn issn doi agenda vision horizon windows office resolution article section figure table item model form
		edition issue version`)
	labelAfter = set("agenda vision strategy edition model budget season-ticket")
	// statutes have the year in their names: "the Companies Act 1985".
	statutes = set("act bill order regulations rules ordinance measure")
	// manuscripts lead to the number of one.
	manuscripts = set("ms mss folio fol")
	// comparisons are words before a time that only serves to compare.
	comparisons = set("than versus vs")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// recurs reports whether the clause of word i tells what happens again and again.
func (s *sentence) recurs(i int) bool {
	c := s.clauses[s.clauseOf(i)]
	if c.join == aside && c.verb < 0 && c.parent >= 0 {
		c.from = s.clauses[c.parent].from // "held twice a year (spring and autumn)"
	}
	for j := c.from; j < c.to; j++ {
		switch s.low(j) {
		case "annually", "yearly", "regularly", "usually":
			return true
		case "once", "twice", "times":
			if t := s.low(j + 1); (t == "a" || t == "per" || t == "each" || t == "every") && j+2 < c.to || s.is(j+1, isTime) {
				return true
			}
		case "every", "each":
			switch s.low(j + 1) {
			case "year", "month", "week", "spring", "summer", "autumn", "winter":
				return true
			}
		}
	}
	return false
}

// apposed reports whether the time of word i only says when something was so, in
// an aside without a verb: "Ruritania - a free state in 1939 - signed".
func (s *sentence) apposed(i int) bool {
	c := s.clauses[s.clauseOf(i)]
	if c.join != aside || c.verb >= 0 || !s.is(c.from-1, isBreak) {
		return false
	}
	t := s.low(c.from)
	return t == "a" || t == "an"
}

// vague holds for times that name a stretch up to the present or no date at all.
func vague(words string) bool {
	for _, p := range []string{"the past ", "the last ", "past ", "recent ", "these ", "modern ", "this period", "that period"} {
		if strings.HasPrefix(words, p) && !strings.Contains(words, " of ") {
			return strings.HasSuffix(words, "s") || strings.HasSuffix(words, "decade") || strings.HasSuffix(words, "century") ||
				strings.HasPrefix(words, "the past") || strings.HasSuffix(words, "period")
		}
	}
	switch words {
	case "now", "today", "nowadays", "currently", "recently", "this time", "that time", "the time", "the present", "present":
		return true
	}
	return false
}

// near reports whether one of the n words before word i is in the set.
func (s *sentence) near(i, n int, words map[string]bool) bool {
	for j := max(0, i-n); j < i; j++ {
		if words[s.low(j)] {
			return true
		}
	}
	return false
}

// nonfinite reports whether no auxiliary stands in the words before word i:
// "retrieved on 3 May" is a note, "was retrieved on 3 May" a statement.
func (s *sentence) nonfinite(i int) bool {
	for j := max(0, i-6); j < i; j++ {
		if s.words[j].is(isBe | isHave | isPron) {
			return false
		}
	}
	return true
}

func (s *sentence) copyright(i int) bool {
	before := strings.ToLower(s.doc.Text[max(s.span.Start, s.words[i].span.Start-16):s.words[i].span.Start])
	return strings.HasSuffix(strings.TrimRight(before, " "), "©") || strings.HasSuffix(strings.TrimRight(before, " "), "(c)") ||
		strings.Contains(before, "copyright")
}

// citation reports whether the time is the year of a work referred to: names
// and a bare year in brackets, or a bare year in brackets after "et al.", or
// pages after it.
func (s *sentence) citation(i int, t *model.TimeExpression) bool {
	if t.Date.Precision() != edtf.Years || t.Date.IsInterval() || deathMarks[s.low(i-1)] {
		return false
	}
	next := s.low(i + 1)
	pages := s.is(i+2, isNumber) && (next == "," || next == ":") ||
		next == "," && strings.HasPrefix(s.low(i+2), "p") && s.is(i+3, isMark)
	return pages && s.is(i-1, isOpen) || (pages || s.is(i+1, isShut|isBreak)) && s.namesOnly(i-1)
}

// namesOnly reports whether from the bracket that opens up to word i there are only names,
// mostly not of places, and what stands between the names of authors.
func (s *sentence) namesOnly(i int) bool {
	names, places := 0, 0
	for ; i >= 0 && !s.words[i].is(isOpen); i-- {
		switch w := s.words[i]; {
		case w.is(isPlace) && !w.is(isEventNoun):
			places++
		case w.is(isEventNoun) && !w.is(isConj):
			return false
		case w.is(isName):
			names++
		case !w.is(isConj|isComma|isMark|isBreak|isTime|isNumber) && !betweenAuthors[s.text(i)]:
			return false
		}
	}
	return i >= 0 && names > 0 && names >= places
}

var betweenAuthors = set("et al see e.g")

// label reports whether the time is a number in a name: "Room 12", "2030 Agenda".
func (s *sentence) label(i int, t *model.TimeExpression) bool {
	if t.Date.Precision() > edtf.Years || t.Anchoring != model.Explicit {
		return false
	}
	if labelAfter[s.low(i+1)] {
		return true
	}
	j := i - 1
	for s.is(j, isMark|isTime) || s.is(j, isBreak) && s.is(j-1, isTime) {
		j--
	}
	if s.is(j, isName) && !s.is(j, isPlace|isEventNoun) && acronym(s.text(j)) && !deathMarks[s.low(j)] && j == i-1 {
		return true // "WWDC 2005"
	}
	if s.attribute(i) {
		return true
	}
	if j == i-1 && s.statute(j) || s.statute(s.nameEnd(i+1)) || s.near(i, 4, manuscripts) || s.ofManuscript(i) {
		return true
	}
	if w := strings.ToLower(strings.TrimRight(s.text(j), ".")); labelBefore[w] {
		return true
	}
	return false
}

// acronym holds for words of capitals only, three letters or more.
func acronym(w string) bool {
	switch w {
	case "AD", "BC", "CE", "BCE":
		return false
	}
	return len(w) > 1 && strings.ToUpper(w) == w && !strings.ContainsAny(w, "0123456789.")
}

// statute reports whether word i, with a capital, is what a law is called by.
func (s *sentence) statute(i int) bool {
	return s.is(i, isName) && statutes[s.low(i)]
}

// nameEnd is the last word of the name that starts at word i.
func (s *sentence) nameEnd(i int) int {
	for s.is(i, isName) && s.is(i+1, isName) {
		i++
	}
	return i
}

// ofManuscript reports whether the number of word i is that of a manuscript, where the
// full stop of an abbreviation has been taken for a sentence's: "MS. Bodl. 1612".
func (s *sentence) ofManuscript(i int) bool {
	at := s.words[i].span.Start
	before := s.doc.Text[max(0, at-14):at]
	return strings.Contains(before, "MS. ") || strings.Contains(before, "MSS. ")
}

// attribute reports whether the time of word i stands between an article and a
// thing: "a 1991 Honda", "the 2009-10 budget". An event is dated so all the same:
// "the 1955 conference".
func (s *sentence) attribute(i int) bool {
	if strings.EqualFold(s.text(i-1), "year") || s.is(i-1, isDet) && s.is(i-2, isPrep) && termWords[s.low(i+1)] { // "during the 1910-11 season"
		return false
	}
	before := s.is(i-1, isDet|isPart) && !s.is(i-1, isName) || i > 0 && s.words[i-1].class == 0 && s.is(i-2, isDet)
	if !before || i+1 >= len(s.words) || s.words[i+1].class&^(isName|isOrg) != 0 {
		return false
	}
	for j := i + 1; j < len(s.words) && j < i+6; j++ {
		w := s.words[j]
		if w.is(isEventNoun) {
			return false
		}
		if w.is(marks|isPrep|isConj|isTime|isBe|isHave|isModal|isPast) && !w.is(isName) {
			break
		}
	}
	return true
}

// termWords are what is of a year or two and called by them.
var termWords = set("season seasons campaign campaigns session sessions term terms growing financial fiscal academic school")

// asOf reports whether "as of" leads to the time of word i: how things stood then, which
// is worth a date where it is stated in full.
func (s *sentence) asOf(i int) bool {
	return strings.EqualFold(s.text(i-1), "of") && strings.EqualFold(s.text(i-2), "as")
}

// wasSo reports whether the sentence of word i says from there on how things were.
func (s *sentence) wasSo(i int) bool {
	for j := i + 1; j < len(s.words); j++ {
		if w := s.low(j); s.words[j].is(isPast|isPart) || w == "was" || w == "were" || w == "had" {
			return true
		}
	}
	return false
}

// perfect reports whether clause c says what has happened: "has reported".
func (s *sentence) perfect(c int) bool {
	v := s.clauses[c].verb
	return v >= 0 && s.words[v].is(isHave) && s.is(v+1, isPart)
}

// putOff reports whether the time of word i is the one that something was put off to, and
// not the one at which it was: "postponed to Friday", "put off until May".
func (s *sentence) putOff(i int) bool {
	j := i - 1
	if s.is(j, isDet) {
		j--
	}
	link, _, _ := strings.Cut(s.low(i), " ") // of the phrase
	if link == "until" || link == "till" {
		j = i
	} else {
		link = s.low(j)
	}
	switch link {
	case "to", "until", "till":
		return deferrals[s.low(j-1)] || strings.EqualFold(s.text(j-1), "off") && strings.EqualFold(s.text(j-2), "put")
	}
	return false
}

var deferrals = set("postponed adjourned deferred delayed rescheduled")

// opening reports whether the clause of word i tells when something is open.
func (s *sentence) opening(i int) bool {
	v := s.clauses[s.clauseOf(i)].verb
	if v < 0 || !s.is(v, isBe) {
		return false
	}
	switch s.low(v + 1) {
	case "open", "closed", "available":
		return strings.EqualFold(s.text(v), "is") || strings.EqualFold(s.text(v), "are")
	}
	return false
}

// hypothetical reports whether the clause of word i tells what would or could
// have been.
func (s *sentence) hypothetical(i int) bool {
	c := s.clauses[s.clauseOf(i)]
	for j := c.from; j < c.to; j++ {
		if !s.words[j].is(isModal) {
			continue
		}
		switch s.low(j) {
		case "would", "could", "might", "should":
			if s.is(j+1, isHave) || s.is(j+1, isNot) && s.is(j+2, isHave) {
				return true
			}
		case "cannot":
			return true
		case "can":
			if s.is(j+1, isNot) {
				return true
			}
		}
	}
	for j := c.from; j < c.to; j++ {
		if t := s.low(j); t == "can't" || t == "can’t" || t == "couldn't" || t == "couldn’t" {
			return true
		}
	}
	return false
}

// afterUndated reports whether the time of word i is reckoned from what the clause before, joined by
// "and", tells without a time: "two men were held, and released a day later".
func (s *sentence) afterUndated(i int, t *model.TimeExpression) bool {
	if t.Anchoring == model.Explicit || !strings.HasSuffix(s.low(i), " later") {
		return false
	}
	c := s.clauses[s.clauseOf(i)]
	if c.join != coordinate || c.parent < 0 {
		return false
	}
	before := s.clauses[c.parent]
	return before.verb >= 0 && before.times == 0 && s.eventive(before)
}
