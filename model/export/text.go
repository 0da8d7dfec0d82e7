package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
)

// clean is text that is safe to show: valid UTF-8, lines that end in a line feed, without
// control characters, without the characters that turn the direction of what follows (a
// text could make a line read other than it is), and without the stand-ins for pictures.
func clean(s string) string {
	if plain(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == '\v' || r == '\f' || r == '\u0085':
			return '\n'
		case unicode.IsControl(r) || turns(r) || r == '\ufeff' || string(r) == model.Picture || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef:
			return -1
		}
		return r
	}, s)
}

// plain reports whether clean leaves s alone for certain.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' && c != '\t' || c == 0x7f || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// turns reports whether r embeds, overrides or isolates a direction.
func turns(r rune) bool { return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' }

// line is clean text in one line, without space at its ends.
func line(s string) string {
	s = clean(s)
	if strings.ContainsAny(s, "\n\t") {
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\t' }), " ")
	}
	return strings.TrimSpace(s)
}

// paragraphs is clean text without space at its ends.
func paragraphs(s string) string { return strings.TrimSpace(clean(s)) }

// cut is s where it has at most n characters, else its beginning and an ellipsis.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n--; n == 0 && utf8.RuneCountInString(s[i:]) > 1 {
			return s[:i] + "…"
		}
	}
	return s
}

// listed joins items to a list in one cell. A semicolon within an item has a backslash
// before it.
func listed(items []string) string {
	if len(items) == 1 && !strings.ContainsAny(items[0], `;\`) {
		return items[0]
	}
	var b strings.Builder
	for i, item := range items {
		if i > 0 {
			b.WriteString("; ")
		}
		_, _ = escapeList.WriteString(&b, item)
	}
	return b.String()
}

var escapeList = strings.NewReplacer(`\`, `\\`, `;`, `\;`)
