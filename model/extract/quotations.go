package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/language"
)

// This file parts sentences in other languages by their times.

// quotations parts a sentence by its times. Times that tell one together, as a year and its
// day do, are one; of two between which the sentence cannot be parted the finer counts.
func (x *reader) quotations(span model.Span) []quotation {
	var out []quotation
	from := span.Start // of the part at hand
	for _, m := range x.mentions {
		if m.class&isTime == 0 {
			continue
		}
		next := quotation{span: model.Span{Start: from, End: span.End}, date: x.untilWhen(m, span), anchor: m.span, index: m.index}
		if len(out) == 0 {
			out = append(out, next)
			continue
		}
		q := &out[len(out)-1]
		between := model.Span{Start: q.anchor.End, End: m.span.Start}
		small := x.content(between) == 0
		switch cut := x.cut(between, span, from); {
		case small && (q.date.Contains(next.date) || next.date.Contains(q.date)):
			if rankOf(next.date) > rankOf(q.date) {
				q.date, q.index = next.date, m.index
			}
			q.anchor = union(q.anchor, m.span)
		case cut == 0 && !next.date.IsInterval() && !strings.ContainsAny(between.Of(x.doc.Text), ",;(") && x.ofNoun(q.anchor, q.span):
			x.unused = append(x.unused, model.UnusedTime{Span: q.anchor, Code: model.UnusedIdentifying})
			*q = next
		case x.bracketsAlone(q.anchor) && x.bracketsAlone(m.span) && !small:
			out = append(out, next)
		case x.bracketed(m.span, span) && (cut == 0 || x.bracketed(q.anchor, span)), small && !x.joined(between):
			x.unused = append(x.unused, model.UnusedTime{Span: m.span, Code: model.UnusedNoStatement})
		case small && x.verbLast():
			out = append(out, next)
		case small:
			if x.content(model.Span{Start: from, End: q.anchor.Start}) > 1 && x.content(model.Span{Start: m.span.End, End: span.End}) > 0 {
				q.span.End = q.anchor.End
				from = x.startAfter(q.anchor.End, m.span.Start)
				next.span.Start = from
			}
			out = append(out, next)
		case cut > 0:
			q.span.End = x.trimmedEnd(from, cut)
			from = x.startAfter(cut, m.span.Start)
			next.span.Start = from
			out = append(out, next)
		case x.bracketed(q.anchor, span) || rankOf(next.date) > rankOf(q.date):
			x.unused = append(x.unused, model.UnusedTime{Span: q.anchor, Code: model.UnusedNoStatement})
			*q = next
		default:
			x.unused = append(x.unused, model.UnusedTime{Span: m.span, Code: model.UnusedNoStatement})
		}
	}
	return out
}

// untilWhen is the date of a time of the sentence: where a clause behind it tells what happened then,
// that and not all before it: "fino al 1893, quando passò".
func (x *reader) untilWhen(m mention, span model.Span) edtf.Value {
	date := x.times[m.index].Date
	after := strings.Fields(strings.ToLower(x.doc.Text[m.span.End:span.End]))
	if !date.OpenStart() || len(after) < 3 || after[0] != "," && !strings.HasPrefix(x.doc.Text[m.span.End:], ",") {
		return date
	}
	if w := strings.Trim(after[0], ","); whenAbroad[w] || w == "" && whenAbroad[after[1]] {
		return date.End()
	}
	return date
}

// whenAbroad are words that open a clause that tells what happened then.
var whenAbroad = set("als da quando lorsque quand cuando toen wanneer gdy kiedy когда")

// verbLast reports whether the verb can stand at the end of the sentence, so that what stands
// before its first time says nothing by itself.
func (x *reader) verbLast() bool {
	for _, m := range x.mentions {
		if m.class&isTime != 0 {
			code := x.times[m.index].Language
			return code == "de" || code == "nl"
		}
	}
	return false
}

// cut is where a sentence is parted between two of its times: at the last mark or word for
// "and" that has words of weight on both sides; 0 where there is none.
func (x *reader) cut(between, span model.Span, from int) int {
	best, rank := 0, 0
	text := x.doc.Text
	consider := func(at, r int) {
		if r >= rank && x.content(model.Span{Start: from, End: at}) > 0 && x.content(model.Span{Start: at, End: span.End}) > 0 {
			best, rank = at, r
		}
	}
	for i := between.Start; i < between.End; {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == ';':
			consider(i, 3)
		case r == ',' && x.content(model.Span{Start: i, End: between.End}) == 0:
			consider(i, 2)
		case r == ',':
			consider(i, 1)
		case unicode.IsLetter(r):
			end := i + wordLength(text[i:between.End])
			if x.roleOf(text[i:end]) == language.And {
				consider(i, 2)
			}
			i = end
			continue
		}
		i += size
	}
	return best
}

// wordLength is how many bytes the letters are that t starts with.
func wordLength(t string) int {
	if n := strings.IndexFunc(t, func(r rune) bool { return !unicode.IsLetter(r) }); n >= 0 {
		return n
	}
	return len(t)
}

// trimmedEnd is where the text from from to end stops without marks and spaces at its end.
func (x *reader) trimmedEnd(from, end int) int {
	return from + len(strings.TrimRight(x.doc.Text[from:end], " ,;:\n"))
}

// startAfter is where a part begins that is cut off at byte cut: behind the mark and the
// word for "and" there.
func (x *reader) startAfter(cut, limit int) int {
	t := x.doc.Text
	for cut < limit {
		r, size := utf8.DecodeRuneInString(t[cut:])
		if unicode.IsLetter(r) {
			n := wordLength(t[cut:limit])
			if x.roleOf(t[cut:cut+n]) != language.And {
				break
			}
			cut += n
			continue
		}
		if unicode.IsDigit(r) {
			break
		}
		cut += size
	}
	return cut
}

// joined reports whether a word for "and" or a comma stands between two times.
func (x *reader) joined(between model.Span) bool {
	t := between.Of(x.doc.Text)
	for w := range strings.FieldsSeq(t) {
		if x.roleOf(strings.Trim(w, ",;")) == language.And {
			return true
		}
	}
	return strings.ContainsAny(t, ",;")
}

// bracketed reports whether s stands in brackets within its sentence.
func (x *reader) bracketed(s, span model.Span) bool {
	before := x.doc.Text[span.Start:s.Start]
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
}

// ofNoun reports whether the time at anchor only tells which thing the sentence is of, that its first
// words name and a word for "of" or "from" leads from to it: "die Kirche aus dem 17. Jahrhundert", "la
// crise de 1929". It is a year or more.
func (x *reader) ofNoun(anchor, span model.Span) bool {
	before := strings.TrimSpace(x.doc.Text[span.Start:anchor.Start])
	if date := x.times[x.timeAt(anchor)].Date; rankOf(date) > 0 || date.IsInterval() || before == "" || strings.ContainsAny(before, ",.;:()") {
		return false
	}
	words := strings.Fields(strings.ToLower(before))
	last := len(words) - 1
	for last > 0 && x.roleOf(words[last]) == language.Article {
		last--
	}
	if r := x.roleOf(words[last]); last == 0 || last > longestSubject || r != language.OfRole && r != language.From && !ofTimes[words[last]] {
		return false
	}
	n := 0
	for _, w := range words[:last] {
		if x.roleOf(w) == language.NoRole || x.roleOf(w) >= language.Title && x.roleOf(w) < language.Function {
			n++
		}
	}
	return n == 1 || n == 2 && x.roleOf(words[last-1]) != language.NoRole
}

// longestSubject is how many words stand before the word that leads to such a time at most.
const longestSubject = 5

// ofTimes lead from a thing to its time in addition to what leads to names so.
var ofTimes = set("aus von vom du de del dell della uit van z ze do da")

// timeAt is the index of the time of the sentence at a place.
func (x *reader) timeAt(anchor model.Span) int {
	for _, m := range x.mentions {
		if m.class&isTime != 0 && m.span.Overlaps(anchor) {
			return m.index
		}
	}
	return 0
}

// bracketsAlone reports whether the time at s stands alone in brackets: "Das Wehr (1901)".
func (x *reader) bracketsAlone(s model.Span) bool {
	t := x.doc.Text
	return s.Start > 0 && t[s.Start-1] == '(' && s.End < len(t) && t[s.End] == ')'
}

// listed makes of the parts of a sentence that times alone in brackets end, two or more in a row, the
// members of one list: each tells what stands before its time, and the words before the first of them
// hold of all.
func (x *reader) listed(span model.Span, qs []quotation) []quotation {
	for i := 0; i < len(qs); {
		j := i
		for j < len(qs) && x.bracketsAlone(qs[j].anchor) && qs[j].date.IsInterval() == qs[i].date.IsInterval() {
			j++
		}
		if j-i < 2 {
			i = max(j, i+1)
			continue
		}
		lead := x.leadOf(model.Span{Start: qs[i].span.Start, End: qs[i].anchor.Start - 1})
		for k := i; k < j; k++ {
			if k > i {
				qs[k].span.Start = x.startAfter(qs[k-1].anchor.End+1, qs[k].anchor.Start)
				qs[k].lead = x.leadTo(lead, x.doc.Text[qs[k].span.Start:])
			}
			if k+1 < j || j == len(qs) && x.content(model.Span{Start: qs[k].anchor.End, End: span.End}) == 0 {
				qs[k].span.End = qs[k].anchor.End + 1
			}
		}
		i = j
	}
	return qs
}

// leadOf is what stands in s before its last words with capitals and what goes with them: "Er
// veröffentlichte die Romane" of "Er veröffentlichte die Romane Das Wehr".
func (x *reader) leadOf(s model.Span) model.Span {
	t := strings.TrimRight(s.Of(x.doc.Text), " «\"„“”»")
	end := len(t)
	for k := range len(t) {
		if k == 0 || t[k-1] != ' ' {
			continue
		}
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(t[k:], "«\"„“”»"))
		if unicode.IsUpper(r) && x.roleOf(strings.ToLower(t[k:k+wordLength(t[k:])])) != language.NoRole || strings.ContainsAny(t[k:k+1], "«\"") || strings.HasPrefix(t[k:], "„") || strings.HasPrefix(t[k:], "“") {
			end = k
			break
		}
	}
	if i := strings.LastIndex(t, ": "); i >= 0 {
		end = min(end, i+2)
	}
	for k := len(t) - 1; k > 0 && end == len(t); k-- {
		if r, _ := utf8.DecodeRuneInString(t[k:]); t[k-1] == ' ' && unicode.IsUpper(r) {
			end = k
		}
	}
	if end == len(t) {
		if end = strings.LastIndexByte(t, ' '); end < 0 {
			return model.Span{}
		}
	}
	return model.Span{Start: s.Start, End: s.Start + len(strings.TrimRight(t[:end], " ,"))}
}

// leadTo is the lead of a list as it stands before a member: without its last noun where that member
// has one of its own, "compôs" of "compôs a marcha" before "a valsa".
func (x *reader) leadTo(lead model.Span, member string) model.Span {
	if r, _ := utf8.DecodeRuneInString(member); !unicode.IsLower(r) {
		return lead
	}
	t := lead.Of(x.doc.Text)
	for k := len(t) - 1; k > 0; k-- {
		if t[k-1] == ' ' && x.roleOf(t[k:k+wordLength(t[k:])]) == language.Article {
			return model.Span{Start: lead.Start, End: lead.Start + k - 1}
		}
	}
	return lead
}

// asides takes out of the sentence at hand the times of its brackets that say something by themselves:
// "(der Zar entschied 1891 als Schiedsrichter)".
func (x *reader) asides(span model.Span) (out []quotation) {
	t := x.doc.Text
	kept := x.mentions[:0:0]
	for _, m := range x.mentions {
		if m.class&isTime != 0 {
			open := strings.LastIndexByte(t[span.Start:m.span.Start], '(') + span.Start
			end := strings.IndexByte(t[m.span.End:span.End], ')') + m.span.End
			inner := model.Span{Start: open + 1, End: end}
			if x.bracketed(m.span, span) && open > span.Start && end >= m.span.End && x.content(inner) >= asideWords && !strings.ContainsAny(inner.Of(t), "(;") {
				out = append(out, quotation{span: inner, date: x.times[m.index].Date, anchor: m.span, index: m.index})
				continue
			}
		}
		kept = append(kept, m)
	}
	if len(out) > 1 || len(out) == 1 && !slices.ContainsFunc(kept, func(m mention) bool { return m.class&isTime != 0 }) {
		return nil
	}
	x.mentions = kept
	return out
}

// asideWords is how many words of weight an aside has that says something by itself.
const asideWords = 3

// unasided is t without what stands in brackets.
func unasided(t string) string {
	for {
		open := strings.IndexByte(t, '(')
		end := strings.IndexByte(t[max(open, 0):], ')') + max(open, 0)
		if open < 0 || end <= open {
			return t
		}
		t = t[:open] + t[end+1:]
	}
}

// lowerAs is a headline with a small letter where the words that it is of begin with one.
func lowerAs(words, headline string) string {
	if r, _ := utf8.DecodeRuneInString(words); unicode.IsLower(r) {
		return lowerFirst(headline)
	}
	return headline
}
