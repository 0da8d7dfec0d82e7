package model

import (
	"strings"
	"unicode/utf8"
)

// Selector finds a passage again in a text that may have changed since: a
// position and a quotation with what stands around it, as the selectors of the
// W3C Web Annotation model do (https://www.w3.org/TR/annotation-model/). Span is
// in bytes of the text it was made from.
type Selector struct {
	Span           Span
	Quote          string
	Prefix, Suffix string
}

// contextLength is how many bytes of surroundings a selector keeps on each side:
// enough to tell repeated phrases apart, little enough to store by the thousand.
const contextLength = 32

// Select makes the selector of a span of text.
func Select(text string, s Span) Selector {
	from := max(0, s.Start-contextLength)
	for from < s.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	to := min(len(text), s.End+contextLength)
	for to > s.End && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return Selector{Span: s, Quote: s.Of(text), Prefix: text[from:s.Start], Suffix: text[s.End:to]}
}

// enough is how many bytes around a quotation must stand there still, next to it, for the
// quotation to be where it was: more than phrases such as "in the evening of" have. A
// quotation of the length of sureAlone needs no surroundings where it stands only once.
const enough, sureAlone = 24, contextLength

// Find returns where the selector's passage stands in text. The old position
// counts if the quotation still stands there with what was around it; else the passage must
// be told by its quotation and surroundings for certain: ok is false where it is gone, could
// be in two places, or could be another that says the same. A quotation does not stand
// within a longer word or number.
func (s Selector) Find(text string) (_ Span, ok bool) {
	if s.Quote == "" {
		return Span{}, false
	}
	w := s.words()
	if at := s.Span.Start - w.lead; s.Span.Start >= 0 && s.Span.End == s.Span.Start+len(s.Quote) && s.Span.End <= len(text) && w.standAt(text, at) &&
		strings.HasSuffix(text[:s.Span.Start], s.Prefix) && strings.HasPrefix(text[s.Span.End:], s.Suffix) {
		return s.Span, true
	}
	f := s.candidates(text, w)
	switch {
	case f.whole.count > 0:
		return f.whole.only()
	case f.near.count > 0:
		return f.near.only()
	case len(s.Quote) >= sureAlone:
		return f.all.only()
	}
	return Span{}, false
}

// found is where a quotation stands: at all, with enough of its surroundings, and with all
// of them.
type found struct{ all, near, whole candidates }

// candidates finds where the quotation stands as words of its own.
func (s Selector) candidates(text string, w wholeWords) (f found) {
	for at := 0; ; at++ {
		i := strings.Index(text[at:], w.text)
		if i < 0 {
			return f
		}
		if at += i; !w.standAt(text, at) {
			continue
		}
		span := Span{at + w.lead, at + w.lead + len(s.Quote)}
		before, after := commonEnd(text[:span.Start], s.Prefix), commonStart(text[span.End:], s.Suffix)
		f.all.add(span)
		if before+after >= enough || before > 0 && before == span.Start && before == len(s.Prefix) {
			f.near.add(span)
		}
		if before == len(s.Prefix) && after == len(s.Suffix) {
			f.whole.add(span)
		}
	}
}

// candidates are places where a passage could stand: the first, and how many.
type candidates struct {
	first Span
	count int
}

func (c *candidates) add(s Span) {
	if c.count == 0 {
		c.first = s
	}
	c.count++
}

func (c *candidates) only() (Span, bool) {
	if c.count != 1 {
		return Span{}, false
	}
	return c.first, true
}

// wholeWords is a quotation with the rest of the words that it was cut out of.
type wholeWords struct {
	text               string
	lead               int  // bytes of it before the quotation
	openStart, openEnd bool // the word went on beyond what is known
}

func (s Selector) words() wholeWords {
	all := s.Prefix + s.Quote + s.Suffix
	from, to := len(s.Prefix), len(s.Prefix)+len(s.Quote)
	for from > 0 && goesOn(all, from) {
		_, size := utf8.DecodeLastRuneInString(all[:from])
		from -= size
	}
	for to < len(all) && goesOn(all, to) {
		_, size := utf8.DecodeRuneInString(all[to:])
		to += size
	}
	return wholeWords{
		text: all[from:to], lead: len(s.Prefix) - from,
		openStart: from == 0 && s.Prefix != "", openEnd: to == len(all) && s.Suffix != "",
	}
}

// standAt reports whether the words stand at an offset of text as words of their own.
func (w wholeWords) standAt(text string, at int) bool {
	return at >= 0 && strings.HasPrefix(text[min(at, len(text)):], w.text) &&
		(w.openStart || !goesOn(text, at)) && (w.openEnd || !goesOn(text, at+len(w.text)))
}

func commonStart(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonEnd(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}
