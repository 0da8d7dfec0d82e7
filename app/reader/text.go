package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
)

// clean is what is drawn of a part of the text: without the characters that only
// steer or that no font has, and with one kind of space.
func clean(text string) string {
	plain := true
	for i := 0; i < len(text) && plain; i++ {
		plain = text[i] >= ' ' && text[i] < 0x7f
	}
	if plain {
		return text
	}
	if strings.Contains(text, model.Picture) {
		text = strings.ReplaceAll(text, model.Picture, "["+lang.L("picture")+"]")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u200c' || r == '\u200d':
			return r // join and part letters in scripts that need it
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, text)
}

// bullets are the marks that list items start with; those that are typed for want
// of a better one are drawn as a bullet.
const (
	bullets      = "•‣◦▪▫●○■□►▶➢➤✓·-+–—*"
	typedBullets = "-+*·"
	bullet       = "•"
)

// lead splits off what a block starts with that is not running text: marker is to be
// drawn in the margin that the block's hang makes ("" for nothing), and the first n
// bytes are not drawn otherwise.
func lead(part string, kind model.BlockKind) (marker string, n int) {
	switch kind {
	case model.Heading:
		if rest := strings.TrimLeft(part, "#"); len(rest) < len(part) && strings.HasPrefix(rest, " ") {
			return "", len(part) - len(strings.TrimLeft(rest, " "))
		}
	case model.Quote:
		return "", len(part) - len(strings.TrimLeft(part, "> \t"))
	case model.ListItem:
		r, size := utf8.DecodeRuneInString(part)
		if strings.ContainsRune(bullets, r) {
			marker = part[:size]
			if strings.ContainsRune(typedBullets, r) {
				marker = bullet
			}
			return marker, size + space(part[size:])
		}
		if i := numeral(part); i > 0 {
			return part[:i], i + space(part[i:])
		}
		return bullet, 0
	case model.Footnote:
		i := strings.IndexFunc(part, unicode.IsSpace)
		if i > 0 && i <= 6 {
			return strings.Trim(part[:i], "^[]:"), i + space(part[i:])
		}
	}
	return "", 0
}

// space is the length of the white space that t starts with.
func space(t string) int { return len(t) - len(strings.TrimLeftFunc(t, unicode.IsSpace)) }

// numeral is the length of a number or letter with its stop or brackets that t starts
// with, as in "3.", "2.1", "(a)" and "IV)"; 0 if there is none.
func numeral(t string) int {
	const longest = 8
	i := strings.IndexFunc(t, unicode.IsSpace)
	if i < 2 || i > longest {
		return 0
	}
	inner := strings.Trim(t[:i], "().")
	if inner == "" || !strings.ContainsAny(t[:i], "().") {
		return 0
	}
	letters := strings.IndexFunc(inner, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' }) >= 0
	if letters && len(inner) > 1 && strings.Trim(inner, "ivxlcIVXLC") != "" {
		return 0
	}
	return i
}

// spaced returns the characters of a piece's running text for the line breaker, one
// for one: line ends are spaces, and so are the marks that quoted lines start with, and
// no-break spaces next to others, which only pad.
func spaced(part string, quote bool) []rune {
	out := []rune(part)
	fresh := false // at the start of a line of the file
	for i, r := range out {
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\v' || r == '\f':
			out[i], fresh = ' ', true
		case r == '\t':
			out[i] = ' '
		case fresh && quote && r == '>':
			out[i] = ' '
		case r == noBreak && (i > 0 && out[i-1] == ' ' || i+1 < len(out) && unicode.IsSpace(out[i+1])):
			out[i] = ' '
		case r != ' ':
			fresh = false
		}
	}
	return out
}

const noBreak = '\u00a0'

// inWord reports whether a character is part of words.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’' || r == '_'
}
