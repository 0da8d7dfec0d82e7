package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/english"
)

// token is a word where it stands in the text.
type token struct {
	start, end int32
	word       int32 // its number in the document's vocabulary
	shape      shape
	joint      joint
	first      bool // of its sentence
}

// shape is how a word is written.
type shape = english.Shape

const (
	lower    = english.Lower
	titled   = english.Titled
	capitals = english.Capitals
	uncased  = english.Uncased
	number   = english.Digits
)

// joint is what stands between a word and the one before it.
type joint uint8

const (
	apart  joint = iota // anything else: another sentence, quotes
	space               // one or more spaces on a line
	hyphen              // and the like, without space
	period              // "St. Louis": a full stop and space, after an abbreviation
	comma
	slash
	genitive // 's
	bracket
)

// word is what a document shows of a word, whatever its case.
type word struct {
	class  class
	lower  int32  // times in lower case
	titled int32  // times with a capital, not at the start of a sentence
	person int32  // times as the name of a person: behind a title or a given name
	asked  class  // of given and common, which are looked up when they are asked for
	sought bool   // it was looked up as a name
	found  [2]int // the members of that name
}

// vocabulary numbers the words of a document.
type vocabulary struct {
	ids   map[string]int32
	words []word
	key   []byte

	others map[foreignWord]int32 // of other languages than English
}

// id returns the number of a word as written.
func (v *vocabulary) id(text string, s shape) int32 {
	if s == lower || s == number {
		if id, ok := v.ids[text]; ok {
			return id
		}
		return v.add(text)
	}
	v.key = appendLower(v.key[:0], text)
	if id, ok := v.ids[string(v.key)]; ok {
		return id
	}
	return v.add(string(v.key))
}

// add adds a word as id has it.
func (v *vocabulary) add(key string) int32 {
	id := int32(len(v.words))
	v.words = append(v.words, word{class: classes[key]})
	v.ids[key] = id
	return id
}

// isOf reports whether word i is of one of the classes c. Whether it is a given name or a common
// word the index knows, which is asked for each once in a document, and for most words never.
func (s *scanner) isOf(i int, c class) bool {
	w := s.wordOf(i)
	if w.class&c != 0 {
		return true
	}
	text := s.text(i, i+1)
	if c&given&^w.asked != 0 {
		w.asked |= given
		s.key = append(s.key[:0], text...)
		if shape := s.tokens[i].shape; shape != lower && shape != number {
			s.key = appendLower(s.key[:0], text)
		}
		if s.g.index.people.has(s.key) {
			w.class |= given
		}
	}
	if c&common&^w.asked != 0 {
		w.asked |= common
		if s.key = Fold(s.key[:0], text); s.g.index.words.has(s.key) {
			w.class |= common
		}
	}
	return w.class&c != 0
}

// appendLower appends a word in lower case and without full stops.
func appendLower(dst []byte, word string) []byte {
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			if c != '.' {
				dst = append(dst, c)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
		i += size
	}
	return dst
}

// bytesOfWord is how many bytes a word takes in a text, with the space behind it, or a bit less.
const bytesOfWord = 5

// tokenise appends the words of text within span to dst.
func (s *scanner) tokenise(dst []token, span model.Span) []token {
	text, start := s.doc.Text, len(dst)
	for i := span.Start; i < span.End; {
		end, sh := wordAt(text, i, span.End)
		if end == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if sh == lower {
			if n := elision(text, i, end); n > 0 {
				end = i + n
			}
		}
		t := token{start: int32(i), end: int32(end), shape: sh, first: len(dst) == start}
		t.word = s.vocabulary.id(text[i:end], sh)
		if n := len(dst); n > start {
			t.joint = s.jointOf(text[dst[n-1].end:i], &dst[n-1])
		}
		dst = append(dst, t)
		i = end
	}
	return dst
}

// wordAt finds where the word that starts at i ends, and how it is written. The s of a
// genitive is none of it.
func wordAt(text string, i, limit int) (end int, s shape) {
	return english.WordEnd(text, i, limit, english.Apostrophe|english.Initials)
}

// elision is how long, with its apostrophe, the article or preposition in lower case is
// that is written in one with a name at i: "d'Orléans".
func elision(text string, i, end int) int {
	for j := i + 1; j < min(end, i+6); j++ {
		size := 1
		if text[j] != '\'' {
			if text[j] != "’"[0] || !strings.HasPrefix(text[j:end], "’") {
				continue
			}
			size = len("’")
		}
		if r, _ := utf8.DecodeRuneInString(text[j+size : end]); unicode.IsUpper(r) && elided[text[i:j]] {
			return j + size - i
		}
		return 0
	}
	return 0
}

// jointOf tells what the gap behind the token before means.
func (s *scanner) jointOf(gap string, before *token) joint {
	switch gap {
	case " ":
		return space
	case "-", "–":
		return hyphen
	case "/":
		return slash
	case ", ", ",":
		return comma
	case "'s ", "’s ", "' ", "’ ":
		return genitive
	case " (", "(":
		return bracket
	case ". ":
		if before.end-before.start == 1 || s.vocabulary.words[before.word].class&dotted != 0 {
			return period
		}
		return apart
	}
	if strings.Contains(gap, "   ") {
		return apart // columns of plain text
	}
	for _, r := range gap {
		if r != ' ' && r != '\u00a0' && r != '\n' {
			return apart // a tab stands between cells
		}
	}
	return space
}
