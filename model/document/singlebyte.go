package document

import (
	"math"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/encoding"
)

// guesses are encodings of one byte a character, with the languages that are written in each
// and how likely it is, as a logarithm, before a letter is read. Of two that read a text alike
// the first counts.
var guesses = []struct {
	encoding, languages string
	prior               float64
}{
	{"windows-1252", "en fr de es pt it ca nl sv da fi is ga sq et", 0},
	{"windows-1250", "pl cs sk hu ro sl hr sq de", -2},
	{"windows-1251", "ru uk be bg sr", -2},
	{"windows-1253", "el", -2},
	{"windows-1254", "tr", -2},
	{"windows-1255", "he", -2},
	{"windows-1256", "ar fa ur", -2},
	{"windows-1257", "lt lv et", -2},
	{"windows-1258", "vi", -2},
	{"windows-874", "th", -2},
	{"KOI8-R", "ru bg", -4},
	{"KOI8-U", "uk ru be", -4.5},
	{"ISO-8859-2", "pl cs sk hu ro sl hr", -4},
	{"ISO-8859-15", "fr de es pt it fi et", -4},
	{"ISO-8859-5", "ru uk be bg sr", -4},
	{"ISO-8859-6", "ar", -4},
	{"ISO-8859-7", "el", -4},
	{"ISO-8859-9", "tr", -4},
	{"ISO-8859-13", "lt lv et", -5},
	{"ISO-8859-4", "lt lv et", -6},
	{"ISO-8859-16", "ro", -6},
	{"macintosh", "en fr de es pt it ca nl sv da is ga", -5},
	{"x-mac-cyrillic", "ru uk be bg sr", -5},
	{"IBM866", "ru uk be bg", -5},
	{"IBM855", "ru sr bg", -7},
	{"IBM850", "en fr de es pt it nl sv da fi", -5},
	{"IBM852", "pl cs sk hu ro hr", -5},
	{"IBM437", "en fr de es it sv", -6},
}

// codes is what each byte of an encoding means.
type codes [256]rune

// codesOf is the table of an encoding of one byte a character.
func codesOf(e encoding.Encoding) codes {
	var c codes
	d := e.NewDecoder()
	for i := range c {
		c[i] = unicode.ReplacementChar
		if text, err := d.Bytes([]byte{byte(i)}); err == nil {
			if r := []rune(string(text)); len(r) == 1 {
				c[i] = r[0]
			}
		}
	}
	return c
}

// guessed are the tables of guesses.
var guessed = sync.OnceValue(func() []codes {
	out := make([]codes, len(guesses))
	for i, g := range guesses {
		e, _, err := encodingOf(g.encoding)
		if err != nil {
			panic("no encoding " + g.encoding)
		}
		out[i] = codesOf(e)
	}
	return out
})

// singleByte finds the encoding and language that make a text likeliest, and how much likelier
// than any that reads it otherwise: as the difference of logarithms.
func singleByte(sample []byte) (name string, margin float64) {
	best, bestScore, next := codes{}, math.Inf(-1), math.Inf(-1)
	seen := histogram(sample)
	languages := writings()
	for i, c := range guessed() {
		g := guesses[i]
		context := c.context(sample)
		score := math.Inf(-1)
		for language := range strings.FieldsSeq(g.languages) {
			score = max(score, g.prior+context+c.likelihood(&seen, languages[language]))
		}
		switch {
		case score > bestScore:
			if name != "" && !c.alike(&best, &seen) {
				next = max(next, bestScore)
			}
			name, best, bestScore = g.encoding, c, score
		case !c.alike(&best, &seen):
			next = max(next, score)
		}
	}
	return name, bestScore - next
}

// histogram counts the bytes of a text.
func histogram(sample []byte) (seen [256]int) {
	for _, b := range sample {
		seen[b]++
	}
	return seen
}

// alike reports whether two encodings read a text the same way.
func (c *codes) alike(other *codes, seen *[256]int) bool {
	for b := 0x80; b < 256; b++ {
		if seen[b] > 0 && c[b] != other[b] {
			return false
		}
	}
	return true
}

// likelihood is the logarithm of how likely the letters of a text are in a language.
func (c *codes) likelihood(seen *[256]int, w writing) float64 {
	sum := 0.0
	for b, n := range seen {
		if n == 0 {
			continue
		}
		r := unicode.ToLower(c[b])
		switch {
		case b < 0x80:
			if isLetter(byte(b)) {
				sum += float64(n) * w.ascii
			}
		case unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u200c':
			if p, known := w.letters[r]; known {
				sum += float64(n) * p
			} else {
				sum += float64(n) * strangeLetter
			}
		}
	}
	return sum
}

// usual are signs that texts have beside letters.
var usual = set("“ ” „ ‘ ’ ‚ – — … « » ¿ ¡ ° § € £ · • № ؟ ، ؛ ‹ › ® © ™ ½ ¼ × ־ ״ ׳")

// Logarithms of how likely signs are, and capitals within words.
const (
	commonSign, rareSign, noSign = -6.0, -11.0, -16.0
	misplaced                    = -6.0
)

// context is the logarithm of how likely the signs of a text are where they stand, and capitals
// where these do.
func (c *codes) context(sample []byte) float64 {
	sum := 0.0
	before2, before := rune(' '), rune(' ')
	for i, b := range sample {
		r, after := c[b], rune(' ')
		if i+1 < len(sample) {
			after = c[sample[i+1]]
		}
		switch {
		case b < 0x80:
		case !unicode.IsLetter(r):
			sum += signs(before, r, after)
		case unicode.IsUpper(r) && unicode.IsLower(before), unicode.IsLower(r) && before >= 0x80 && unicode.IsUpper(before) && unicode.IsLower(before2):
			sum += misplaced
		}
		before2, before = before, r
	}
	return sum
}

// signs is the logarithm of how likely a sign is between two characters.
func signs(before, r, after rune) float64 {
	inWord := unicode.IsLetter(before) && unicode.IsLetter(after)
	cost := rareSign
	switch {
	case unicode.IsMark(r) || r == '\u200c':
		return 0
	case r == unicode.ReplacementChar || unicode.IsControl(r):
		return noSign
	case r == '\u00a0' || r == '\u00ad' || r == '’' || r == '·' && inWord:
		return commonSign
	case usual[string(r)]:
		cost = commonSign
	}
	if inWord {
		cost += misplaced
	}
	return cost
}
