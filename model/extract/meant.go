package extract

import (
	"regexp"
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/edtf"
)

// This file tells how a clause is meant: what it only supposes, asks or denies did not
// happen at its times, and a time that belongs to a noun tells which thing is meant.

// meant says of c, which a statement makes, how that means it.
func (x *reader) meant(c *eventMention, d dating, st statement) {
	s := &x.s
	said, told := s.saidOf(d.first)
	if told {
		c.Speaker = s.speaker(said)
	}
	witness, answers := x.answer()
	if answers && !told {
		c.Speaker = witness
	}
	if i := s.notDone(st); answers && i >= 0 && s.low(x.answerStart()) == "no" {
		c.mean(model.ModeDenied, model.ReasonDenied, s.text(i))
	} else if v, ok := s.saidBefore(d.first, denials); ok {
		c.mean(model.ModeDenied, model.ReasonDenied, s.text(v.word))
		c.Speaker = s.speaker(v)
	} else if i := s.nothing(st); i >= 0 {
		c.mean(model.ModeDenied, model.ReasonDenied, s.text(i))
	} else if i := s.supposition(d.first); i >= 0 {
		c.mean(model.ModeSupposed, model.ReasonSupposed, s.text(i))
	} else if mode, i := x.toCome(d, st); i >= 0 {
		c.mean(mode, map[model.Mode]model.ReasonCode{model.ModePlanned: model.ReasonPlanned, model.ModeSupposed: model.ReasonSupposed}[mode], s.text(i))
	} else if told {
		c.mean(model.ModeReported, model.ReasonReported, s.text(said.word))
	} else if answers {
		c.mean(model.ModeReported, model.ReasonReported, "A.")
	} else if s.lasts(d, st) {
		c.Mode = model.ModeState
	}
}

// nothing returns the word by which a statement says that there was none of what it names, or -1:
// "there will be no meeting".
func (s *sentence) nothing(st statement) int {
	if st.verb < 1 || s.low(st.verb-1) != "there" {
		return -1
	}
	for i := st.verb; i < st.to && i < st.verb+4; i++ {
		if s.low(i) == "no" {
			return i
		}
	}
	return -1
}

// lasts reports whether a statement tells how things were from the beginning of d to its end: "she
// taught there from 1956 to 1991", "he was mayor until 1908".
func (s *sentence) lasts(d dating, st statement) bool {
	if !d.date.IsInterval() || st.verb < 0 {
		return false
	}
	for i := st.verb; i < st.to && i < st.verb+longestOffice; i++ {
		t := s.low(i)
		switch {
		case s.is(i, isBe):
			next := i + 1
			for s.is(next, isNot|isAdv) {
				next++
			}
			if i == st.verb && !s.passive(i) && !s.is(next, isIng|isPart|isPast) && !sayings[s.low(next)] {
				return true // "was mayor"
			}
		case s.is(i, isAdv|isHave|isDo|isNot):
		default:
			return lasting[t] || statal[t] && t != "told" && t != "said"
		}
	}
	return false
}

// lasting are past forms of verbs that tell what somebody did, or where he was, for long.
var lasting = set(`served reigned ruled governed taught worked lived resided stayed headed led commanded chaired edited presided studied
	attended held kept managed owned operated occupied farmed preached practised practiced represented employed stood remained`)

// supposition returns the word by which the clause of word i supposes something, or -1: "if
// the bridge opens", "unless it is paid", "had the lane remained open".
func (s *sentence) supposition(i int) int {
	for c := s.clauseOf(i); c >= 0; c = s.clauses[c].parent {
		cl := s.clauses[c]
		if opensSupposition[s.low(cl.from)] {
			return cl.from
		}
		if cl.join == relative || cl.join == aside {
			return -1
		}
	}
	return s.inverted()
}

var opensSupposition = set("if unless lest")

// inverted returns the word that opens the sentence's condition without "if", where it goes
// on to say what would have been: "Had the lane remained open, he would have sold"; or -1.
func (s *sentence) inverted() int {
	first := -1
	for i := range s.words {
		if s.is(i, isHave|isBe|isModal) && opensInversion[s.low(i)] && s.is(i+1, isDet|isName|isPron|isPlace) &&
			(i == 0 || s.is(i-1, isComma|isQuote|isNumber|isMark) || strings.EqualFold(s.text(i-1), "that")) {
			first = i
			break
		}
	}
	if first < 0 {
		return -1
	}
	for j := first + 2; j < len(s.words); j++ {
		switch s.low(j) {
		case "would", "could", "might":
			return first
		case "may", "shall", "will", "must", "can":
			if s.low(first) == "should" {
				return first // "should the lender fail, the loan shall end"
			}
		}
	}
	return -1
}

// neverDue reports whether the times of a sentence only say until when something could have been done that was
// not: "Had she appealed within ten days, that is by 3 May, the order would have been stayed".
func (s *sentence) neverDue() bool {
	first := s.inverted()
	if first < 0 || s.low(first) != "had" {
		return false
	}
	for i := first; i+2 < len(s.words); i++ {
		if s.is(i, isComma|isOpen|isBreak) && s.low(i+1) == "that" && s.low(i+2) == "is" {
			return true
		}
	}
	return false
}

var opensInversion = set("had were should")

// asked reports whether the sentence is a question, or one of an examination: "Q. Were you".
func (s *sentence) asked() bool {
	t := strings.TrimRight(s.span.Of(s.doc.Text), " \n\t")
	return strings.HasSuffix(t, "?") || s.turn == "Q"
}

var denials = set("denied denies deny disputed disputes rejected")

// cited reports whether the time of word i is the year of a law report or of a work in a
// reference: "Brown v Board, 347 U.S. 483 (1954)", "[1954] 2 QB 113", "Smith, J. (1998)."
func (s *sentence) cited(i int, t *model.TimeExpression) bool {
	if t.Date.Precision() != edtf.Years || t.Date.IsInterval() {
		return false
	}
	if s.reference() {
		return true
	}
	if s.is(i-1, isOpen) && s.is(i+1, isShut) {
		return s.reporter(i+2) || s.versus(i) || s.authored(i)
	}
	return s.versus(i) && s.is(i+1, isShut)
}

// reference reports whether the block is an entry of a list of references.
func (s *sentence) reference() bool {
	t := s.block.Span.Of(s.doc.Text)
	head := t[:min(len(t), longestAuthors)]
	return strings.Contains(head, "(") && referenceHead.MatchString(head)
}

// longestAuthors is within how many bytes a reference tells its year.
const longestAuthors = 200

var referenceHead = regexp.MustCompile(`^(?:<[^<>]*>)?(?:\[?\d{1,3}[\].]\s+)?\p{Lu}[\pL'’-]+,\s+(?:\p{Lu}\.[\s-]*){1,3}[^.()]*(?:\p{Lu}\.[^.()]*)*\((?:eds?\.,? )?(?:1[5-9]|20)\d\d[a-z]?\)[.,:]`)

// reporter reports whether from word i on stands a volume, a name in capitals and a page.
func (s *sentence) reporter(i int) bool {
	if !s.is(i, isNumber) {
		return reports[strings.ToLower(strings.TrimRight(s.text(i), "."))]
	}
	k := i + 1
	for k < len(s.words) && k < i+6 && !s.is(k, isNumber) {
		if r := []rune(s.text(k)); unicode.IsLetter(r[0]) && !unicode.IsUpper(r[0]) {
			return false
		}
		k++
	}
	return k > i+1 && s.is(k, isNumber)
}

// reports are courts and series that a year in brackets leads to.
var reports = set("uksc ukhl ewca ewhc ukpc hca fca nswsc nswca vsc vsca qsc wasc sasc scc onca abca bcca nzsc nzca nzhc iesc iehc zacc ac qb kb ch wlr clr ecr")

// versus reports whether a case by its parties stands before word i.
func (s *sentence) versus(i int) bool {
	for j := i - 1; j > 0 && j > i-16; j-- {
		switch s.text(j) {
		case "v", "vs", "v.":
			return s.words[j-1].is(isName|isPlace|isMark) || unicode.IsUpper([]rune(s.text(j - 1))[0])
		}
	}
	return false
}

// authored reports whether only names stand before the brackets around word i, and the
// sentence ends with them: "Smith, J. and Hall, B. (1998)".
func (s *sentence) authored(i int) bool {
	if s.span.Start != s.block.Span.Start || s.text(i+2) != "." && s.text(i+2) != "," && i+2 < len(s.words) {
		return false
	}
	initial := false
	for j := range i - 1 {
		r := []rune(s.text(j))
		switch {
		case s.words[j].is(isName|isPlace) || len(r) == 1 && unicode.IsUpper(r[0]):
			initial = initial || len(r) == 1
		case s.words[j].is(isComma|isMark|isConj) || s.text(j) == "&":
		default:
			return false
		}
	}
	return initial
}

// habit reports whether the time of word i, which tells no year, says when something is
// done every year: "the museum is open from May to September", "visitors today see".
func (s *sentence) habit(i int, t *model.TimeExpression) bool {
	if s.ofEachMonth(i) {
		return true
	}
	if t.Anchoring == model.Explicit || t.Type != model.DATE || !t.Date.IsInterval() && t.Date.Precision() < edtf.Months {
		return false
	}
	c := s.clauses[s.clauseOf(i)]
	if c.verb >= 0 && s.words[c.verb].class&(isPast|isPart|isHave|isModal) != 0 || c.verb >= 0 && s.is(c.verb, isBe) && !s.presentBe(c.verb) {
		return false
	}
	for j := c.from; j < c.to; j++ {
		if habits[s.low(j)] {
			return true
		}
	}
	return false
}

// ofEachMonth reports whether the time of word i is a day of any month, by which something has to be
// done: "if rent is not paid by the fifth day of the month".
func (s *sentence) ofEachMonth(i int) bool {
	if !strings.HasSuffix(s.low(i), "of the month") && (s.low(i+1) != "of" || s.low(i+2) != "the" && s.low(i+2) != "each" || s.low(i+3) != "month") {
		return false
	}
	v := s.clauses[s.clauseOf(i)].verb
	return v >= 0 && (s.presentBe(v) || s.is(v, isModal|isPresent))
}

var habits = set("today now nowadays open closed available daily always generally normally")

func (s *sentence) presentBe(i int) bool {
	t := s.low(i)
	return t == "is" || t == "are"
}

// tabled reports whether the clause of word i only says where something is shown.
func (s *sentence) tabled(i int) bool {
	v := s.clauses[s.clauseOf(i)].verb
	if v < 0 || !s.presentBe(v) || !shows[s.low(v+1)] {
		return false
	}
	return s.is(v+2, isPrep)
}

var shows = set("shown presented listed summarised summarized given set reproduced displayed plotted tabulated detailed")
