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
	index  int        // of its time
	lead   model.Span // what the parts of a list are told of, before the first of them
}

// quote makes the event mentions of a sentence in such a language: each of its parts that has
// a time of its own tells of that, in its own words.
func (x *reader) quote(n int, b model.Block, span model.Span) {
	plain := x.plain(span)
	if plain != nil && !x.dropIdle(b, plain) {
		return
	}
	all := x.mentions
	asides := x.asides(span)
	qs := x.listed(span, x.quotations(span))
	x.mentions = all
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
	for _, q := range append(qs, asides...) {
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
	if q.lead.Len() > 0 {
		c.headline = brief(strings.Fields(unasided(q.lead.Of(x.doc.Text)) + " " + lowerAs(x.doc.Text[q.span.Start:], c.headline)))
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
	if t := span.Of(x.doc.Text); len(strings.Fields(t)) < 4 && (len(strings.Fields(t)) < 3 || !strings.HasSuffix(t, ".") || x.content(span) < 2 && strings.IndexByte(t, ':') < 0) {
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

// quoteInFrame makes the event mentions of a sentence in another language that has times of its own and
// stands in a frame. It reports whether there are such times.
func (x *reader) quoteInFrame(n int, b model.Block, span model.Span, f *frame) bool {
	own := 0
	for _, m := range x.mentions {
		if m.class&isTime != 0 && (x.times[m.index].Type == model.TIME || m.span.Overlaps(f.anchor)) {
			return false
		}
		if m.class&isTime != 0 {
			own++
		}
	}
	if own == 0 {
		return false
	}
	before := len(x.found)
	x.quote(n, b, span)
	x.stub = nil
	if len(x.found) == before { // "2 juin. Reçu sa lettre, datée du 28 mai."
		return false
	}
	f.told = true
	x.noteNamed(n)
	return true
}
