package gazetteer

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters are what decomposition does not take apart.
var letters = map[rune]string{
	'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h", 'ŋ': "n", 'ə': "a",
}

// variant is a word that is written in several ways in one of them, "" for any other.
func variant(word []byte) string {
	switch string(word) {
	case "saint":
		return "st"
	case "sainte":
		return "ste"
	case "mt":
		return "mount"
	case "ft":
		return "fort"
	}
	return ""
}

// Fold appends to dst the form of name that names are looked up by: lower case,
// without diacritics, apostrophes and full stops, every other break between words
// a single space, and Saint, Mount and Fort in one spelling.
func Fold(dst []byte, name string) []byte {
	start := len(dst)
	word := start
	for i := 0; i < len(name); {
		c := name[i]
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			dst = append(dst, c)
			i++
			continue
		case c >= 'A' && c <= 'Z':
			dst = append(dst, c|0x20)
			i++
			continue
		case c == '.', c == '\'', c == '`':
			i++
			continue
		case c < utf8.RuneSelf:
			dst = endWord(dst, &word)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		switch r {
		case '’', '‘', 'ʼ', 'ʻ', '´':
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
			dst = endWord(dst, &word)
			continue
		}
		dst = appendFolded(dst, unicode.ToLower(r))
	}
	dst = endWord(dst, &word)
	if len(dst) > start && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// endWord closes the word that began at *word and starts the next.
func endWord(dst []byte, word *int) []byte {
	if len(dst) == *word {
		return dst
	}
	if v := variant(dst[*word:]); v != "" {
		dst = append(dst[:*word], v...)
	}
	dst = append(dst, ' ')
	*word = len(dst)
	return dst
}

// appendFolded appends a letter in lower case without its marks.
func appendFolded(dst []byte, r rune) []byte {
	if r < beyondArabic {
		return append(dst, plainLetters()[r]...)
	}
	return append(dst, plain(r)...)
}

// beyondArabic is the first letter behind the Latin, Greek, Cyrillic and Arabic ones
// (Unicode's blocks).
const beyondArabic = '\u0700'

// plainLetters are the letters of these alphabets without their marks.
var plainLetters = sync.OnceValue(func() *[beyondArabic]string {
	var out [beyondArabic]string
	for r := range out {
		out[r] = plain(rune(r))
	}
	return &out
})

// plain is a letter in lower case without its marks.
func plain(r rune) string {
	if s, ok := letters[r]; ok {
		return s
	}
	if unicode.IsMark(r) {
		return ""
	}
	var b strings.Builder
	for _, d := range norm.NFD.String(string(r)) {
		if !unicode.Is(unicode.Mn, d) {
			b.WriteRune(d)
		}
	}
	return b.String()
}
