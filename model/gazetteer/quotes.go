package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file takes note of names in quotation marks.

// The marks that open and close a quotation; in some languages one closes what it opens
// in others.
const (
	opening = "\"“„«‘»"
	closing = "\"”“»’«"
)

// isQuoted reports whether a mention stands alone in quotation marks.
func (s *scanner) isQuoted(m *mention) bool {
	before, _ := utf8.DecodeLastRuneInString(s.doc.Text[:m.span.Start])
	after, _ := utf8.DecodeRuneInString(s.doc.Text[m.span.End:])
	return strings.ContainsRune(opening, before) && strings.ContainsRune(closing, after)
}

// hasQuotes reports whether a sentence has quotation marks.
func hasQuotes(sentence string) bool {
	return strings.IndexByte(sentence, '"') >= 0 || strings.Contains(sentence, "“")
}

// isInTitle reports whether a mention stands in quotation marks that hold a title: a few words,
// all but the small ones with a capital.
func (s *scanner) isInTitle(m *mention) bool {
	text := s.doc.Text
	from := strings.LastIndexAny(text[max(0, m.span.Start-longestTitle):m.span.Start], opening)
	to := strings.IndexAny(text[m.span.End:min(len(text), m.span.End+longestTitle)], closing)
	if from < 0 || to < 0 {
		return false
	}
	words := strings.Fields(text[max(0, m.span.Start-longestTitle)+from : m.span.End+to])
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, opening))
		if unicode.IsLower(r) && (i == 0 || len(w) > smallWord) {
			return false
		}
	}
	return len(words) >= fewestInTitle
}

const (
	longestTitle  = 60 // bytes before the name and behind it
	smallWord     = 4
	fewestInTitle = 3
)
