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

// Find returns where the selector's passage stands in text. The old position
// counts if the quotation still stands there; else the passage must be told by
// its quotation and surroundings for certain: ok is false where it is gone or
// could be in two places.
func (s Selector) Find(text string) (_ Span, ok bool) {
	if s.Quote == "" {
		return Span{}, false
	}
	if s.Span.Start >= 0 && s.Span.End <= len(text) && s.Span.Start <= s.Span.End && s.Span.Of(text) == s.Quote &&
		strings.HasSuffix(text[:s.Span.Start], s.Prefix) && strings.HasPrefix(text[s.Span.End:], s.Suffix) {
		return s.Span, true
	}
	if at, n := only(text, s.Prefix+s.Quote+s.Suffix); n == 1 {
		return Span{at + len(s.Prefix), at + len(s.Prefix) + len(s.Quote)}, true
	} else if n > 1 {
		return Span{}, false
	}
	for _, half := range []struct {
		text string
		skip int
	}{{s.Prefix + s.Quote, len(s.Prefix)}, {s.Quote + s.Suffix, 0}, {s.Quote, 0}} {
		if at, n := only(text, half.text); n == 1 {
			return Span{at + half.skip, at + half.skip + len(s.Quote)}, true
		}
	}
	return Span{}, false
}

// only returns where part first stands in text, and whether it does so 0, 1 or
// more (2) times.
func only(text, part string) (at, n int) {
	at = strings.Index(text, part)
	if at < 0 {
		return at, 0
	}
	if strings.Contains(text[at+1:], part) {
		return at, 2
	}
	return at, 1
}
