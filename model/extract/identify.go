package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// This file finds the times that belong to a noun and tell which thing is meant.

// identifies reports whether the time of word i tells which thing is meant and not when
// something was done: "the order of 3 May was set aside", "under a lease dated 4 June 1987".
// Where the clause has no other time and says that the thing was made, it dates that.
func (s *sentence) identifies(i int) bool {
	c := s.clauses[s.clauseOf(i)]
	if s.is(i-1, isPrep) && s.owns(i) && !s.onlyTime(c, i) { // "paid on 3 May for January's flood"
		return true
	}
	k := s.thingOf(i)
	if k < 0 {
		return false
	}
	if c.verb < 0 || s.doneBy(k) {
		return false
	}
	return !s.onlyTime(c, i) || !s.makes(c, k) || s.low(i-1) == "for"
}

// owns reports whether the time of word i stands in front of what is called after it: "January's flood".
func (s *sentence) owns(i int) bool {
	t := strings.ReplaceAll(s.doc.Text[s.words[i].span.End:min(s.span.End, s.words[i].span.End+longestPossessive)], "’", "'")
	return strings.HasPrefix(t, "'s ") || strings.HasPrefix(t, "' ") && strings.HasSuffix(s.low(i), "s")
}

// longestPossessive is within how many bytes the ending of a possessive and a space lie.
const longestPossessive = 5

// thingOf returns the word for what is known by the time of word i that follows it, or -1: "the
// order of 3 May", "the decision of the Minister of 3 May", "his report for 1931".
func (s *sentence) thingOf(i int) int {
	j := i - 1
	if s.is(j, isDet) {
		j--
	}
	switch s.low(j) {
	case "of":
	case "dated":
		if s.is(j-1, isComma|isBe) || s.is(j-1, isAdv) {
			j--
		}
		if s.is(j, isBe) {
			return -1 // "the lease was dated"
		}
	case "for":
		if yearly[s.low(j-1)] {
			return j - 1
		}
		return -1
	default:
		return -1
	}
	for k := j - 1; k >= 0 && k > j-longestThing; k-- {
		w := s.words[k]
		switch {
		case things[s.low(k)]:
			return k
		case letters[s.low(k)]: // see correspondence
			return -1
		case w.is(isEventNoun) && !w.is(isName), w.is(marks|isTime|finite|isSub|isRel|isTo) && !w.is(isName):
			return -1
		}
	}
	return -1
}

// longestThing is within how many words before its date a thing is named.
const longestThing = 8

// ofWork reports whether the time of word i is the year in brackets behind the title of a work
// that something else is told of: "her novel The Mill (1847) sold well".
func (s *sentence) ofWork(i int, t *model.TimeExpression) bool {
	if t.Date.Precision() != edtf.Years || t.Date.IsInterval() || !s.is(i-1, isOpen) || !s.is(i+1, isShut) || !s.is(i-2, isName|isQuote) {
		return false
	}
	work := -1
	for k := i - 3; k >= 0 && k > i-2*longestThing && !s.words[k].is(isBreak|isShut); k-- {
		if creations[s.low(k)] {
			work = k
			break
		}
	}
	c := s.clauses[s.clauseOf(i-2)]
	if work < 0 || c.verb < 0 {
		return false
	}
	for k := max(c.from, i-4*longestThing); k < c.to && k < i+4*longestThing; k++ {
		if makes[s.low(k)] || creates[s.low(k)] {
			return false
		}
	}
	return true
}

var (
	creations = set(`novel novels book books poem poems play plays opera operas symphony film films movie painting paintings portrait album
		albums song songs essay essays article story stories work works trilogy memoir documentary ballet musical`)
	creates = set(`write writes writing painted paints composed composes directed directs appeared appears released premiered produced
		produces debuted authored edited translated recorded came won`)
)

// makes reports whether clause c says that the thing of word i was made or sent.
func (s *sentence) makes(c clause, i int) bool {
	for k := c.from; k < c.to && k < c.verb+4; k++ {
		if makes[s.low(k)] && (k < i && k > i-longestThing || k >= c.verb && s.passive(c.verb)) {
			return true
		}
	}
	return false
}

// correspondence returns the statement of a letter or the like that the time of d tells the
// date of, in a sentence about something else: "I have your letter of 3 May".
func (s *sentence) correspondence(d dating) (statement, bool) {
	j := d.first - 1
	if s.is(j, isDet) {
		j--
	}
	if s.low(j) != "of" && s.low(j) != "dated" || !letters[s.low(j-1)] {
		return statement{}, false
	}
	c := s.clauses[s.clauseOf(d.first)]
	if c.verb < 0 || s.makes(c, j-1) && s.onlyTime(c, d.first) {
		return statement{}, false
	}
	from := j - 1
	for from > c.from && s.words[from-1].class&(marks|isPrep|isConj|finite|isTime|isTo|isIng|isSub|isRel) == 0 && !s.is(from, isDet) {
		from--
	}
	switch s.low(from - 1) {
	case "by", "in", "through", "with":
		return statement{}, false // "by letter of 3 May he gave notice"
	}
	return statement{from: from, to: d.last + 1, body: [2]int{from, d.last + 1}, verb: -1, clause: -1}, true
}

// letters are what is sent and known by its date.
var letters = set("letter note dispatch despatch message telegram email memo memorandum cable communication epistle")

// doneBy reports whether something was done by the thing of word i: "authorised by an Act of",
// "in her complaint of".
func (s *sentence) doneBy(i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		switch s.low(j) {
		case "by":
			return true
		case "in", "through", "with":
			return possessives[s.low(j+1)] // "in her complaint of 3 May she said"
		}
	}
	return false
}

var possessives = set("his her its their our my your")

// onlyTime reports whether clause c has no other time than that of word i.
func (s *sentence) onlyTime(c clause, i int) bool {
	for j := c.from; j < c.to; j++ {
		if j != i && s.words[j].is(isTime) {
			return false
		}
	}
	return true
}

var (
	// things are what is known by its date.
	things = set(`treaty act acts order orders decision decisions judgment judgments judgement agreement law laws statute statutes bill report
		reports resolution resolutions decree decrees will deed deeds charter constitution edition convention contract contracts memorandum
		circular ordinance edict edicts proclamation petition map maps photograph photographs article paper notice notices lease leases ruling
		directive protocol minutes affidavit complaint warrant writ summons licence license permit policy budget estimate offer invoice
		receipt quotation bond mortgage certificate grant patent pact accord concordat bull encyclical code settlement award opinion verdict
		injunction regulation regulations instruction instructions mandate opinion assessment application request claim statement
		novel book poem essay play opera symphony film painting portrait drawing engraving pamphlet thesis memoir plan plans chart
		list register inventory specification schedule tender`)
	// yearly are those that a year belongs to which they are for.
	yearly = set("report reports budget budgets accounts results figures estimates statistics programme program forecast forecasts plan balance data statements")
	// makes are words for bringing such a thing about.
	makes = set(`signed concluded adopted issued passed enacted wrote written made published drew drawn ratified sealed granted
		dated began begins gave sent printed took carried conducted negotiated filed submitted lodged executed entered`)
)
