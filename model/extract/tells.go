package extract

import (
	"strings"

	"chronotope/model"
)

// This file tells which clauses of a text that the layout dates state an event.

// tells reports whether clause c states by itself what happened in a frame.
func (s *sentence) tells(c int, f *frame) bool {
	cl := s.clauses[c]
	if cl.join == aside || cl.join == relative || cl.join == subordinate {
		return false
	}
	if cl.join == coordinate && (f.rank > 0 || cl.verb < 0 || !s.hasNoun([2]int{cl.from, cl.verb})) {
		return false
	}
	opens := !f.told && (c == 0 || s.census(0, cl.from).words == 0 || s.announced(c))
	if !opens && cl.verb < 0 { // "A great wind." in the annal of a year
		return c == 0 && f.rank == 0 && !f.alone && s.eventNoun(s.statement(c)) >= 0
	}
	if !opens {
		return !s.onlyIt(cl) && s.eventive(cl)
	}
	return s.tellsFirst(c, f)
}

// tellsFirst is tells for the clause that opens what stands in the frame. In an entry or
// an item of a list it may name what happened, or tell it in the present.
func (s *sentence) tellsFirst(c int, f *frame) bool {
	cl := s.clauses[c]
	above := f.alone && s.block.Kind != model.ListItem
	switch {
	case cl.verb < 0:
		return s.namesFirst(c, f, above)
	case above && !s.brief(f):
	case s.is(cl.verb, isPresent) && !s.is(cl.verb, isBe|isHave|isDo|isModal), // "Board approves the merger"
		s.undergoes(cl): // "The mill is sold"
		return true
	}
	return s.eventive(cl) || s.is(cl.verb, isBe) && s.past(cl.verb)
}

// namesFirst is tellsFirst for a clause without a verb, in a frame that stands above its text or
// in front of it.
func (s *sentence) namesFirst(c int, f *frame, above bool) bool {
	cl := s.clauses[c]
	switch {
	case c+1 < len(s.clauses) && s.announced(c+1):
		return false // "From the Governor: ..."
	case above && f.named: // "16 August", and below it "Visit of the town."
		return s.namesSomething(cl) && !strings.HasPrefix(s.low(cl.from), "dear")
	case above && (f.rank > 0 || !s.line()):
		return f.rank < 2 && s.eventNoun(s.statement(c)) >= 0
	}
	return s.namesSomething(cl)
}

// brief reports whether the sentence stands in a short text under a day or month, as in a
// chronology told in the present.
func (s *sentence) brief(f *frame) bool { return f.rank > 0 && s.block.Span.Len() <= briefText }

// briefText is in bytes.
const briefText = 240

// undergoes reports whether the predicate of a clause is a form of "be" and a participle that
// tells what happened.
func (s *sentence) undergoes(cl clause) bool {
	for i := cl.verb + 1; s.is(cl.verb, isBe) && i < cl.to && i < cl.verb+3; i++ {
		if w := s.words[i]; w.is(isPart) && !w.is(isNot) {
			return !statal[s.low(i)]
		} else if !w.is(isAdv) {
			break
		}
	}
	return false
}

// announced reports whether clause c follows a colon and a few words without a verb, which say
// who tells it or what it is about, once or twice: "Second war: Operation Harvest: the mill is burnt".
func (s *sentence) announced(c int) bool {
	if c < 1 || c > 2 {
		return false
	}
	at := 0 // where the words before the colon begin
	for k := range c {
		cl := s.clauses[k+1]
		if s.clauses[k].verb >= 0 || cl.from == at || cl.from-at > longestName || s.text(cl.from-1) != ":" && s.text(cl.from) != ":" {
			return false
		}
		at = cl.from
	}
	return true
}

// longestName is how many words and marks the name of who tells something has at most.
const longestName = 8

// line reports whether the sentence is a block by itself of one line that does not end as
// sentences do.
func (s *sentence) line() bool {
	t := s.block.Span.Of(s.doc.Text)
	return len(t) <= longestHead && s.span.Start == s.block.Span.Start && !strings.ContainsAny(t[len(t)-1:], ".,:;!?") && strings.IndexByte(t, '\n') < 0
}

// namesSomething reports whether a clause without a verb has words enough to name something.
func (s *sentence) namesSomething(cl clause) bool {
	n, all := 0, 0
	for i := cl.from; i < cl.to; i++ {
		if !s.words[i].is(marks) {
			all++
		}
		if t := s.text(i); !s.words[i].is(marks|isTime|isNumber) && len(t) > 2 && (s.text(i+1) != "." || len(t) > 4 || i+2 >= cl.to || s.text(i+2) == ".") {
			n++
		}
	}
	return n > 1 || n > 0 && all <= 3
}

// onlyIt reports whether the subject of a clause is "it" or the like: it tells more of what
// was told before.
func (s *sentence) onlyIt(cl clause) bool {
	for i := cl.from; i < cl.verb; i++ {
		switch s.low(i) {
		case "it", "this", "that", "these", "those", "there":
			return true
		}
		if !s.words[i].is(marks | isConj | isAdv | isTime) {
			return false
		}
	}
	return false
}

// eventive reports whether the predicate of a clause tells what was done or happened: a
// verb in the past, or a passive, that is not of how things were.
func (s *sentence) eventive(cl clause) bool {
	v := cl.verb
	for i := v; i < cl.to && i < v+5; i++ {
		w := s.words[i]
		switch {
		case w.is(isModal | isNot):
			return false
		case w.is(isBe | isHave | isDo | isBare | isAdv):
			if i == v && !s.past(v) {
				return false
			}
			continue
		}
		t := s.low(i)
		return w.is(isPast|isPart) && (!statal[t] || t == "called" && calls[s.low(i+1)])
	}
	return false
}

// calls are words behind "called" where that is no name: "called out".
var calls = set("out on at in up off upon away for to back")

// past reports whether an auxiliary is in the past: "was", "had".
func (s *sentence) past(i int) bool {
	switch s.low(i) {
	case "was", "were", "had", "did":
		return true
	}
	return !s.is(i, isBe|isHave|isDo)
}

// statal are past forms of verbs that tell how things were rather than what happened.
var statal = set(`had seemed appeared knew thought believed felt wished wanted hoped loved liked hated remained lay stood
	consisted contained belonged resembled lived continued kept meant owned needed possessed deserved supposed used called
	known said told situated located covered surrounded inhabited`)
