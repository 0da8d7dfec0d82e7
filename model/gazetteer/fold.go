package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters are what decomposition does not take apart.
var letters = map[rune]string{
	'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h", 'ŋ': "n", 'ə': "a",
}

// variants are words that are written in several ways, folded to one.
var variants = map[string]string{
	"saint": "st", "sainte": "ste", "mt": "mount", "ft": "fort",
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
	if v, ok := variants[string(dst[*word:])]; ok {
		dst = append(dst[:*word], v...)
	}
	dst = append(dst, ' ')
	*word = len(dst)
	return dst
}

// appendFolded appends a letter in lower case without its marks.
func appendFolded(dst []byte, r rune) []byte {
	if s, ok := letters[r]; ok {
		return append(dst, s...)
	}
	if unicode.IsMark(r) {
		return dst
	}
	var in, out [utf8.UTFMax * 4]byte
	n := utf8.EncodeRune(in[:], r)
	for _, d := range string(norm.NFD.Append(out[:0], in[:n]...)) {
		if !unicode.Is(unicode.Mn, d) {
			dst = utf8.AppendRune(dst, d)
		}
	}
	return dst
}
