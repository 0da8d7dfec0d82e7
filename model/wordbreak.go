package model

import (
	"unicode"
	"unicode/utf8"
)

// unspaced are the scripts that write words one after the other, so that the letters beside
// a word do not tell where it ends. Katakana is not among them: words from abroad, for which
// it is used, end where other letters begin (Unicode Standard Annex #29, rule WB13).
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Bopomofo, unicode.Yi, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
	unicode.Javanese, unicode.Balinese, unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Tai_Viet,
}

// wordClass is what a character does in a word.
type wordClass uint8

const (
	noWord     wordClass = iota // it parts words
	letter                      // goes on with letters and digits
	lone                        // a letter of an unspaced script
	kana                        // goes on with Katakana alone
	numeral                     // goes on with digits and letters
	hanNumeral                  // a digit that is written as a Han character
	extending                   // belongs to what stands before it: an accent, a joiner
)

func classOf(r rune) wordClass {
	switch {
	case '0' <= r && r <= '9':
		return numeral
	case r < utf8.RuneSelf:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return letter
		}
		return noWord
	case unicode.IsMark(r), r == '\u200c', r == '\u200d', r == '\u00ad':
		return extending
	case isHanNumeral(r):
		return hanNumeral
	case unicode.IsNumber(r):
		return numeral
	case !unicode.IsLetter(r):
		return noWord
	case r == 'ー', unicode.Is(unicode.Katakana, r):
		return kana
	case unicode.In(r, unspaced...):
		return lone
	}
	return letter
}

func isHanNumeral(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '廿', '卅', '百', '千', '万', '萬', '億', '亿':
		return true
	}
	return false
}

// mostMarks is how many marks of one letter are looked through for it.
const mostMarks = 16

// goesOn reports whether a word, or a number, goes on across an offset of text, which is
// where a character begins.
func goesOn(text string, at int) bool {
	if at <= 0 || at >= len(text) {
		return false
	}
	first, next := utf8.DecodeRuneInString(text[at:])
	last, size := utf8.DecodeLastRuneInString(text[:at])
	a, b := letterBefore(text, at), classOf(first)
	switch {
	case b == extending:
		return a != noWord
	case isPoint(last) && b == numeral:
		return letterBefore(text, at-size) == numeral
	case a == numeral && isPoint(first):
		r, _ := utf8.DecodeRuneInString(text[at+next:])
		return classOf(r) == numeral
	}
	return a.goesWith(b)
}

// letterBefore is the class of the character before an offset, or of the letter whose mark
// that is.
func letterBefore(text string, at int) wordClass {
	class := extending
	for n := 0; class == extending && at > 0 && n < mostMarks; n++ {
		r, size := utf8.DecodeLastRuneInString(text[:at])
		class, at = classOf(r), at-size
	}
	return class
}

// goesWith reports whether characters of two classes that follow each other are of one word.
func (c wordClass) goesWith(next wordClass) bool {
	switch {
	case c == hanNumeral || next == hanNumeral:
		return (c == hanNumeral || c == numeral) && (next == hanNumeral || next == numeral)
	case c == kana || next == kana:
		return c == next
	}
	return (c == letter || c == numeral) && (next == letter || next == numeral)
}

// isPoint reports whether a character can stand within a number.
func isPoint(r rune) bool { return r == '.' || r == ',' }
