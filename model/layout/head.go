package layout

import (
	"strings"

	"chronotope/model"
)

// Field is a line of the head of a message or of minutes: "Subject: the harbour".
type Field struct {
	Key   string // in small letters
	Value model.Span
}

// dateKeys are the keys of the date of a message or meeting, headKeys those that beside
// such a date show that it is a head.
var (
	dateKeys = map[string]bool{"date": true, "sent": true, "posted": true, "dated": true, "held": true, "date and time": true}
	headKeys = map[string]bool{
		"from": true, "to": true, "subject": true, "cc": true, "place": true, "location": true, "venue": true,
		"present": true, "attendees": true, "attending": true, "chair": true, "in attendance": true, "re": true,
	}
)

// formKeys show that fields with a date are a form and no head.
var formKeys = map[string]bool{"event": true, "incident": true, "occurrence": true, "what": true, "what happened": true, "ereignis": true, "événement": true, "evento": true}

// longestKey is how many bytes the key of a field has at most.
const longestKey = 30

// field reads a line as a field of a head: words, a colon, and white space or nothing.
func field(text string, s model.Span) (Field, bool) {
	t := s.Of(text)
	i := strings.IndexByte(t[:min(len(t), longestKey)], ':')
	if i < 1 || i+1 < len(t) && t[i+1] != ' ' && t[i+1] != '\t' && t[i+1] != '*' {
		return Field{}, false
	}
	key := strings.Trim(t[:i], "*_ ")
	for k := range len(key) {
		if c := key[k]; !isLetter(c) && c != '-' && c != ' ' {
			return Field{}, false
		}
	}
	if key == "" || strings.Count(key, " ") > 2 {
		return Field{}, false
	}
	value := trimmed(text, model.Span{Start: s.Start + i + 1, End: s.End})
	return Field{Key: strings.ToLower(key), Value: value}, true
}

// markHeads marks the heads of messages and minutes: in a run of lines, those from the first
// field to the last where one is a date and another shows what it is the date of.
func markHeads(text string, run []line) {
	first, last, n, dated, shown := -1, -1, 0, false, false
	for i, l := range run {
		f, ok := field(text, l.span)
		if !ok {
			if first >= 0 && (dated && shown || last < i-maxApart) {
				break
			}
			continue
		}
		if formKeys[f.Key] {
			return // a form that says what happened then
		}
		if first < 0 {
			first = i
		}
		last = i
		n++
		shown = shown || headKeys[f.Key]
		if dateKeys[f.Key] {
			_, d := date(f.Value.Of(text))
			dated = dated || d.sure()
		}
	}
	if !dated || !shown || first > 0 && n < minRows {
		return
	}
	if first > 0 && strings.HasPrefix(text[run[first-1].span.Start:], "From ") { // of a mailbox
		first--
	}
	for i := first; i <= last; i++ {
		run[i].mark = MoreLine
	}
	run[first].mark = HeadLine
}

// fieldsOf reads the fields of a head. A line that is none goes on with the one above it.
func fieldsOf(text string, s model.Span) []Field {
	var out []Field
	for _, l := range split(s.Of(text)) {
		l.Start, l.End = l.Start+s.Start, l.End+s.Start
		if f, ok := field(text, l); ok {
			out = append(out, f)
		} else if n := len(out); n > 0 && l.Len() > 0 {
			out[n-1].Value.End = l.End
		}
	}
	return out
}
