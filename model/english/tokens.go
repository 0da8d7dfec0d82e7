package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is what a token is.
type Kind uint8

// The kinds of tokens.
const (
	None   Kind = iota // the text is over
	Word               // a run of letters
	Number             // a run of decimal digits, of any script
	Mark               // one character that is neither, nor white space
)

// Token is the smallest piece that a text is read in: "FY2016's" has four, a word, a number, a
// mark and a word. What belongs together is for WordEnd to say.
type Token struct {
	Start, End int // byte offsets
	Kind       Kind
	Gap        bool // white space stands before it
	Line       bool // a line break does
}

// Next reads the token at byte at of text or, where white space is there, behind it. It looks
// no further than byte limit and does not allocate.
func Next(text string, at, limit int) Token {
	var t Token
	for at < limit {
		c := text[at]
		if c == ' ' {
			t.Gap = true
			at++
			continue
		}
		if c == '<' {
			if end := TagEnd(text, at, limit); end > 0 {
				t.Gap, at = true, end
				continue
			}
		}
		if c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, n := decode(text, at)
		if !unicode.IsSpace(r) {
			break
		}
		t.Gap, t.Line = true, t.Line || r == '\n'
		at += n
	}
	t.Start, t.End = at, at
	if at >= limit {
		return t
	}
	if c := text[at]; c|0x20 >= 'a' && c|0x20 <= 'z' { // most of them
		t.Kind, t.End = Word, lettersEnd(text, at+1, limit)
		return t
	}
	switch r, n := decode(text, at); {
	case IsLetter(r):
		t.Kind, t.End = Word, lettersEnd(text, at+n, limit)
	case isDigit(r):
		t.Kind, t.End = Number, digitsEnd(text, at+n, limit)
	default:
		t.Kind, t.End = Mark, at+n
	}
	t.End = min(t.End, limit)
	return t
}

// longestTag is how many bytes a tag has at most.
const longestTag = 200

// TagEnd returns where the tag of HTML, or of XML without attributes, ends that stands at byte at of a text, 0 where there is none.
// Texts that were cut out of web pages have some left; they are no words. A tag with a number in its
// attributes is none here: it may be a date, and nothing is to be dropped in silence.
func TagEnd(text string, at, limit int) int {
	limit = min(limit, at+longestTag)
	if at >= limit || text[at] != '<' {
		return 0
	}
	i := at + 1
	if i < limit && text[i] == '/' {
		i++
	}
	from := i
	for i < limit && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' || i > from && (text[i] >= '1' && text[i] <= '6' || text[i] == '-')) {
		i++
	}
	if i == limit || i == from {
		return 0
	}
	if text[i] == '>' && i-from > 1 {
		return i + 1 // of XML, too
	}
	if !tagNames[strings.ToLower(text[from:i])] || text[i] != '>' && text[i] != ' ' && text[i] != '/' {
		return 0
	}
	for ; i < limit; i++ {
		switch c := text[i]; {
		case c == '>':
			return i + 1
		case c == '<', c == '\n', c >= '0' && c <= '9':
			return 0
		}
	}
	return 0
}

// WithoutTags leaves out the tags that TagEnd finds.
func WithoutTags(text string) string {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '<')
		if i < 0 {
			return text
		}
		at += i
		if end := TagEnd(text, at, len(text)); end > 0 {
			text = text[:at] + text[end:]
		} else {
			at++
		}
	}
}

// tagNames are the elements of HTML that stand in running text and around it.
var tagNames = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`a abbr b big blockquote body br caption center cite code dd div dl dt em figure figcaption font h1 h2 h3 h4 h5 h6 head hr html
	i img ins del li main mark nav ol p pre q s section article header footer small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul`) {
		m[w] = true
	}
	return m
}()

func lettersEnd(text string, at, limit int) int {
	for at < limit {
		if c := text[at]; c < utf8.RuneSelf { // most of them
			if c|0x20 < 'a' || c|0x20 > 'z' {
				break
			}
			at++
			continue
		}
		r, n := decode(text, at)
		if !IsLetter(r) {
			break
		}
		at += n
	}
	return at
}

func digitsEnd(text string, at, limit int) int {
	for at < limit {
		r, n := decode(text, at)
		if !isDigit(r) {
			break
		}
		at += n
	}
	return at
}

// IsLetter reports whether a character can stand in a word: a letter of any script, or a mark
// over one. Letters that are used as apostrophes are none.
func IsLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return (unicode.IsLetter(r) || unicode.IsMark(r)) && !isApostrophe(r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9'
	}
	return unicode.IsDigit(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == 'ʻ' }

func decode(text string, at int) (rune, int) {
	if c := text[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[at:])
}
