package extract

import (
	"regexp"
	"strings"

	"chronotope/model"
)

// This file reads records of questions and answers.

// answer reports whether the sentence at hand is an answer in such a record, and who gives it, ""
// where the text does not say.
func (x *reader) answer() (witness string, is bool) {
	if x.s.turn != "A" {
		return "", false
	}
	return x.witness, true
}

// speaking is whose turn it is to speak where span stands in block b of such a record: "Q" or "A", which
// open its line or one above; "" where it is none.
func (x *reader) speaking(b model.Block, span model.Span) string {
	if !x.examines() {
		return ""
	}
	text := x.doc.Text[max(b.Span.Start, span.Start-longestTurn):span.End]
	at := len(text) - span.Len()
	for {
		from := strings.LastIndexByte(text[:at], '\n') + 1
		line := strings.TrimLeft(text[from:], " \t")
		for _, who := range [...]string{"Q", "A"} {
			if rest, ok := strings.CutPrefix(line, who); ok && (strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ": ") || strings.HasPrefix(rest, ".\t")) {
				return who
			}
		}
		if from == 0 {
			return ""
		}
		at = from - 1
	}
}

// longestTurn is how many bytes somebody speaks at most, as far as is looked for.
const longestTurn = 4000

// examines reports whether the document has questions, and finds out who answers them.
func (x *reader) examines() bool {
	if x.examined == 0 {
		x.examined = -1
		if (strings.Contains(x.doc.Text, "Q.") || strings.Contains(x.doc.Text, "Q:")) && question.MatchString(x.doc.Text) {
			x.examined = 1
			if m := witness.FindStringSubmatch(x.doc.Text); m != nil {
				x.witness = m[1]
				if strings.ToUpper(x.witness) == x.witness {
					x.witness = titleCase(x.witness)
				}
			}
		}
	}
	return x.examined > 0
}

var (
	question = regexp.MustCompile(`(?m)^[ \t]*Q[.:][ \t]`)
	witness  = regexp.MustCompile(`(?i:deposition|testimony|examination|evidence|interview|statement)[ ](?i:of)[ ](?:(?i:mr|mrs|ms|dr|prof)\.?[ ])?(\p{Lu}[\p{L}'’.-]*(?:[ ]\p{Lu}[\p{L}'’.-]*){0,4})`)
)

// answerStart is the first word of an answer behind the "A." that marks it.
func (x *reader) answerStart() int {
	i := 0
	for i < len(x.s.words) && (x.s.is(i, marks) || x.s.text(i) == "A") {
		i++
	}
	return i
}

// notDone returns the word by which the predicate of a statement is denied, or -1: "did not sign".
func (s *sentence) notDone(st statement) int {
	if st.verb < 0 {
		return -1
	}
	for i := st.verb; i < st.to && i < st.verb+4; i++ {
		if s.is(i, isNot) || strings.HasSuffix(s.low(i), "n't") || strings.HasSuffix(s.low(i), "n’t") || s.low(i) == "never" {
			return i
		}
	}
	return -1
}
