package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/english"
	"chronotope/model/layout"
)

// line is one line of a text without the white space around it, and what it
// looks like by itself.
type line struct {
	span  model.Span // trimmed
	width int        // characters in span
	shape shape
	level int // of a heading or list item
	mark  layout.Mark
}

// shape is what a line can be told to be without its neighbours.
type shape uint8

const (
	blank   shape = iota
	plain         // part of a paragraph, or a heading if its neighbours allow it
	heading       // marked as one: "# Title", "3.2 Title", CAPITALS
	rule          // "-----", "* * *": separates, or underlines the line above
	item          // "- ", "* ", "1. "
	quoted        // "> "
	row           // "| a | b |", or tabs between cells
	note          // "[1] ", "^1 "
)

// isSpace holds for all that may stand around a line, no-break and zero-width
// spaces and the byte order mark included.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u00a0' || r >= '\u200b' && r <= '\u200d' || r == '\ufeff'
}

// nextLine cuts the line that starts at offset and returns where the next one
// starts. Lines end in LF, CR LF or CR, or in the separators U+2028 and U+2029
// and form feeds.
func nextLine(text string, offset int) (line, int) {
	end, next := len(text), len(text)
	if i := lineBreak(text[offset:min(len(text), offset+lineProbe)]); i >= 0 {
		end = offset + i
	} else if i := strings.IndexByte(text[min(len(text), offset+lineProbe):], '\n'); i >= 0 {
		end = offset + lineProbe + i
	}
	if end < len(text) {
		_, n := utf8.DecodeRuneInString(text[end:])
		next = end + n
		if strings.HasPrefix(text[end:], "\r\n") {
			next = end + 2
		}
	}
	s := trim(text, model.Span{Start: offset, End: end})
	s, tag := trimTags(text, s)
	s.Start += firstCell(s.Of(text))
	l := line{span: s}
	indent := 0
	for _, c := range text[offset:s.Start] {
		if c == '\t' {
			indent += 3
		}
		indent++
	}
	if l.shape, l.level = shapeOf(s.Of(text), indent); l.shape == plain {
		switch {
		case tag == "li" || tag == "dt" || tag == "dd":
			l.shape, l.level = item, 1
		case len(tag) == 2 && tag[0] == 'h' && tag[1] != 'r':
			l.shape, l.level = heading, int(tag[1]-'0')
		}
	}
	l.width = utf8.RuneCountInString(s.Of(text))
	return l, next
}

// firstCell is how many bytes of bullets stand before the first cell of a row, of a table that is
// written as a list of lists: "* - 1525", with the other cells below. It is 0 for other lines.
func firstCell(t string) int {
	n := bullet(t)
	if n == 0 || t[0] != '*' || t[n] != '-' {
		return 0
	}
	if m := bullet(t[n:]); m > 0 {
		return n + m
	}
	return 0
}

// trimTags leaves out the tags of HTML at both ends of a line, and returns the name of the one
// before it that opens a block: a text that was cut out of a web page may have them left.
func trimTags(text string, s model.Span) (model.Span, string) {
	name := ""
	for s.Len() > 0 && text[s.Start] == '<' {
		end := english.TagEnd(text, s.Start, s.End)
		if end == 0 {
			break
		}
		if n := tagName(text[s.Start:end]); blockTags[n] {
			name = n
		}
		s = trim(text, model.Span{Start: end, End: s.End})
	}
	for s.Len() > 0 && text[s.End-1] == '>' {
		from := s.Start + strings.LastIndexByte(s.Of(text), '<')
		if from < s.Start || english.TagEnd(text, from, s.End) != s.End {
			break
		}
		s = trim(text, model.Span{Start: s.Start, End: from})
	}
	return s, name
}

// tagName is the name in a tag, in small letters.
func tagName(tag string) string {
	tag = strings.TrimLeft(tag, "</")
	return strings.ToLower(tag[:strings.IndexAny(tag, " />")])
}

// lineBreak is where the first line of t ends; -1 where nothing ends it.
func lineBreak(t string) int {
	for i := range len(t) {
		switch t[i] {
		case '\n', '\r', '\f':
			return i
		case "\u2028"[0]:
			if strings.HasPrefix(t[i:], "\u2028") || strings.HasPrefix(t[i:], "\u2029") {
				return i
			}
		}
	}
	return -1
}

// lineProbe bounds the search for rare line ends; beyond it only LF ends a line.
const lineProbe = 1 << 16

// trim leaves out white space at both ends of s.
func trim(text string, s model.Span) model.Span {
	t := strings.TrimLeftFunc(s.Of(text), isSpace)
	s.Start = s.End - len(t)
	s.End = s.Start + len(strings.TrimRightFunc(t, isSpace))
	return s
}

// shapeOf tells what line t, indented by indent columns, looks like.
func shapeOf(t string, indent int) (shape, int) {
	if t == "" {
		return blank, 0
	}
	if isRule(t) {
		return rule, 0
	}
	if s, level := marked(t); s != plain {
		return s, level
	}
	if n := bullet(t); n > 0 {
		return item, 1 + indent/2
	}
	if level := numbering(t); level > 0 {
		if level > 1 && titleLike(t) {
			return heading, level
		}
		return item, 1 + indent/2
	}
	if strings.Count(t, "\t") > 0 && strings.Count(t, "\t")*40 > len(t) {
		return row, 0
	}
	if capitals(t) {
		return heading, 1
	}
	return plain, 0
}

// marked tells what the first mark of line t makes of it, plain where it makes nothing.
func marked(t string) (shape, int) {
	switch t[0] {
	case '#':
		n := len(t) - len(strings.TrimLeft(t, "#"))
		if n <= 6 && n < len(t) && t[n] == ' ' {
			return heading, n
		}
	case '>':
		return quoted, 0
	case '|':
		return row, 0
	case '^', '[':
		if n := digits(t[1:]); n > 0 && n < 4 && len(t) > n+2 && (t[n+1] == ']' || t[0] == '^') {
			return note, 0
		}
	}
	return plain, 0
}

// isRule holds for lines that are made of one mark, three times or more.
func isRule(t string) bool {
	if t == "+" {
		return true // AsciiDoc: the item goes on
	}
	if len(t) < 3 || !strings.ContainsRune("-=_*~—–", rune0(t)) {
		return false
	}
	mark, n := rune0(t), 0
	for _, c := range t {
		switch {
		case c == mark:
			n++
		case c != ' ':
			return false
		}
	}
	return n >= 3
}

func rune0(t string) rune { r, _ := utf8.DecodeRuneInString(t); return r }

func digits(t string) int { return len(t) - len(strings.TrimLeft(t, "0123456789")) }

// bullet returns the length of the bullet that t starts with, white space
// included. A star may touch its text, a hyphen may not.
func bullet(t string) int {
	r, n := utf8.DecodeRuneInString(t)
	rest := strings.TrimLeftFunc(t[n:], isSpace)
	gap := len(t) - n - len(rest)
	switch {
	case rest == "":
		return 0
	case strings.ContainsRune("•‣◦▪▫●○■□►▶➢➤✓·", r),
		strings.ContainsRune("-+–—", r) && gap > 0,
		r == '*' && rest[0] != '*' && (gap > 0 || strings.IndexByte(rest, '*') < 0):
		return n + gap
	}
	return 0
}

// numbering returns how many numbers deep the numbering before t's text is: 1
// for "3. " and "(a) ", 2 for "3.2 ", 0 for none. A number alone is none: "1914
// was" starts a sentence.
func numbering(t string) int {
	depth, i := numbers(t)
	switch {
	case depth == 0:
		if len(t) > 4 && t[0] == '(' && t[2] == ')' && t[3] == ' ' && (t[1] >= 'a' && t[1] <= 'z' || t[1] >= '1' && t[1] <= '9') {
			return 1
		}
		return 0
	case i >= len(t)-1 || t[i] != ' ' && t[i] != '\t':
		return 0
	case depth == 1 && t[i-1] != '.' && t[i-1] != ')':
		return 0
	}
	return depth
}

// numbers returns how many numbers of at most three digits t starts with, each but the
// last with a stop or bracket behind it, and where they end.
func numbers(t string) (count, end int) {
	for {
		n := digits(t[end:])
		if n == 0 || n > 3 {
			return count, end
		}
		end += n
		count++
		if end >= len(t) || t[end] != '.' && t[end] != ')' {
			return count, end
		}
		end++
	}
}
