package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/language"
)

// foreign reports whether the sentence at hand is in a language whose dates are read
// but whose grammar is not known.
func (x *reader) foreign() bool {
	for _, m := range x.mentions {
		if m.class&isTime != 0 {
			return x.times[m.index].Language != ""
		}
	}
	return false
}

// quotation is a part of a sentence in such a language, with the time that dates it.
type quotation struct {
	span   model.Span
	date   edtf.Value
	anchor model.Span
	index  int // of its time
}

// quote makes the event mentions of a sentence in such a language: each of its parts that has
// a time of its own tells of that, in its own words.
func (x *reader) quote(n int, b model.Block, span model.Span) {
	plain := x.plain(span)
	if plain != nil && !x.dropIdle(b, plain) {
		return
	}
	qs := x.quotations(span)
	if b.Kind == model.Heading || !x.saysMore(span) {
		if len(qs) == 1 && rankOf(qs[0].date) == 2 && span.Start == b.Span.Start && b.Span.Len() < longestHead && x.letter(n, dating{date: qs[0].date, anchor: qs[0].anchor}) {
			return
		}
		if q := &qs[0]; len(qs) == 1 && rankOf(q.date) != 1 && (span.Start == b.Span.Start || x.stub != nil) && span.End < b.Span.End-1 { // "Dia 12. The rain ..."
			x.stub = &dating{date: q.date, anchor: q.anchor, first: q.index}
		}
		for _, q := range qs {
			x.unused = append(x.unused, model.UnusedTime{Span: q.anchor, Code: model.UnusedDateline})
		}
		return
	}
	for _, q := range qs {
		x.quoted(n, b, q, plain)
	}
}

// quoted makes the event mention of a quotation.
func (x *reader) quoted(n int, b model.Block, q quotation, p *plainSentence) {
	q.span = x.withNoun(q.span)
	x.parse(b, q.span, q.span.End)
	x.refer(x.s.whole())
	c := newEventMention(x.doc, q.date, q.anchor, q.span)
	if c.headline, c.told = x.s.headlineAbroad(), toldByQuote; c.headline == "" {
		c.headline = capitalise(brief(strings.Fields(q.span.Of(x.doc.Text))))
	}
	c.terms = textTerms(q.span.Of(x.doc.Text))
	c.because(model.ReasonQuoted, c.Anchor.Quote)
	x.reckoned(c, &x.times[q.index])
	if p != nil {
		p.mean(c, q.span, q.anchor.Start, x.doc.Text, x.later(q.date))
	}
	x.whereQuoted(c, n, q.span)
	x.found = append(x.found, c)
}

// withNoun takes into a part of a sentence that begins with a relative the noun before that: "un
// buste, qui fut détruit".
func (x *reader) withNoun(span model.Span) model.Span {
	if !hangsOn(span.Of(x.doc.Text), x.tongue(x.doc.BlockAt(span.Start))) || !strings.HasSuffix(strings.TrimRight(x.doc.Text[:span.Start], " \n"), ",") {
		return span
	}
	from := x.doc.Blocks[max(0, x.doc.BlockAt(span.Start))].Span.Start
	end := len(strings.TrimRight(x.doc.Text[:span.Start], " ,\n"))
	at := end
	for range longestNoun {
		i := strings.LastIndexAny(x.doc.Text[from:at], " \n")
		if i < 0 {
			break
		}
		word := strings.ToLower(x.doc.Text[from+i+1 : at])
		if strings.ContainsAny(word, ",.;:") {
			break
		}
		if x.roleOf(word) == language.Article {
			span.Start = from + i + 1
			break
		}
		at = from + i
	}
	return span
}

// longestNoun is how many words a noun has at most, with its article and what belongs to it.
const longestNoun = 8

// annal makes the event mention of a sentence at hand, in such a language, that has no time
// and is dated by d, which stands before it.
func (x *reader) annal(n int, span model.Span, d *dating) {
	m := newEventMention(x.doc, d.date, d.anchor, span)
	x.refer(x.s.whole())
	m.headline, m.told = x.s.headlineAbroad(), toldByQuote
	if m.headline == "" {
		m.headline = capitalise(brief(strings.Fields(span.Of(x.doc.Text))))
	}
	m.because(model.ReasonQuoted, d.anchor.Of(x.doc.Text))
	x.labelled(m, d)
	last := len(x.s.words) - 1
	x.where(m, n, dating{first: last, last: last}, x.s.whole())
	m.terms = textTerms(span.Of(x.doc.Text))
	x.found = append(x.found, m)
}

// saysMore reports whether a sentence says more than when and where: four words at least,
// one of which is not of a time or place or a small one.
func (x *reader) saysMore(span model.Span) bool {
	if len(strings.Fields(span.Of(x.doc.Text))) < 4 {
		return false
	}
	at := span.Start
	for _, m := range x.mentions {
		if m.span.Start > at && x.content(model.Span{Start: at, End: m.span.Start}) > 0 {
			return true
		}
		at = max(at, m.span.End)
	}
	return at < span.End && x.content(model.Span{Start: at, End: span.End}) > 0
}

// quotations parts a sentence by its times. Times that tell one together, as a year and its
// day do, are one; of two between which the sentence cannot be parted the finer counts.
func (x *reader) quotations(span model.Span) []quotation {
	var out []quotation
	from := span.Start // of the part at hand
	for _, m := range x.mentions {
		if m.class&isTime == 0 {
			continue
		}
		next := quotation{span: model.Span{Start: from, End: span.End}, date: x.times[m.index].Date, anchor: m.span, index: m.index}
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
		case x.bracketed(m.span, span), small && !x.joined(between):
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
	return strings.IndexByte(t, ',') >= 0
}

// bracketed reports whether s stands in brackets within its sentence.
func (x *reader) bracketed(s, span model.Span) bool {
	before := x.doc.Text[span.Start:s.Start]
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
}

// content counts the words of a stretch that carry weight: three letters or more, no common
// word of the language beside names, and not of a time or place.
func (x *reader) content(s model.Span) int {
	n := 0
	text := x.doc.Text
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			i += size
			continue
		}
		end := i + wordLength(text[i:s.End])
		if utf8.RuneCountInString(text[i:end]) > 2 && !x.mentioned(model.Span{Start: i, End: end}) {
			if role := x.roleOf(text[i:end]); role == language.NoRole || role >= language.Title && role < language.Function {
				n++
			}
		}
		i = end
	}
	return n
}

// mentioned reports whether a time or toponym of the sentence takes in s.
func (x *reader) mentioned(s model.Span) bool {
	for _, m := range x.mentions {
		if m.span.Overlaps(s) {
			return true
		}
	}
	return false
}

// roleOf is what a common word does in the language of the sentence.
func (x *reader) roleOf(w string) language.Role {
	for _, m := range x.mentions {
		if m.class&isTime != 0 {
			code, _ := language.Of(x.times[m.index].Language)
			return code.RoleOf(strings.ToLower(w))
		}
	}
	return language.NoRole
}

// brief is the first words of a text, as many as a headline has.
func brief(words []string) string {
	if len(words) > headlineWords {
		return strings.Join(words[:headlineWords], " ") + " …"
	}
	return strings.TrimRight(strings.Join(words, " "), ".")
}
