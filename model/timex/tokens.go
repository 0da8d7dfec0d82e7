package timex

import (
	"unicode/utf8"

	"chronotope/model/english"
)

// token is a word, a number or a mark of the text.
type token struct {
	start, end int     // byte offsets in the document's text
	class      classes // what it can be; 0 for what no rule looks at
	n          int     // the value of a number, else the word's (see entry)
	m          int8    // the word's second value
	digits     int8    // how many digits a number has, 0 for what is no number
	gap        bool    // space or a line break stands before it
	line       bool    // a line break stands before it
	upper      bool    // its first letter is a capital
	caps       bool    // all its letters are capitals, and there are two at least
	mark       byte    // the mark it is, 0 for words and numbers; '-' for every dash
}

// maxWord is the length in bytes up to which a word is looked up: no word in the
// lexicon is longer.
const maxWord = 40

// tokenize appends the tokens of text[from:to] to toks. It is one pass over the
// bytes and allocates only to grow toks.
func tokenize(toks []token, text string, from, to int, lex lexicon) []token {
	dead := from // up to here the text is an address or a file name
	for i := from; i < to; {
		next := english.Next(text, i, to)
		if next.Kind == english.None {
			break
		}
		t := token{start: next.Start, end: next.End, gap: next.Gap || i == from, line: next.Line || i == from}
		if t.gap && t.start >= dead {
			dead = rejectChunk(text, t.start, to)
		}
		i = next.End
		switch next.Kind {
		case english.Word:
			i = t.word(text, to, lex)
		case english.Number:
			if i = t.number(text, t.start, to); i == t.start { // of a script whose numbers are not read
				t.mark, i = otherMark, next.End
			}
		default:
			r, _ := utf8.DecodeRuneInString(text[t.start:t.end])
			t.mark = plainMark(r)
		}
		t.end = i
		if t.start < dead {
			t.class = 0
			t.digits = 0
		}
		if t.mark != 0 {
			t.class = markClass[t.mark&127]
		}
		toks = append(toks, t)
	}
	return toks
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// Marks that stand for others which ASCII lacks.
const (
	otherMark   = '\x01' // one that no rule knows
	halfMark    = '\x02' // one half
	ordinalMark = '\x03' // makes an ordinal of a number: 1º
)

// plainMark is the ASCII mark that stands for r in rules, or one of the above.
func plainMark(r rune) byte {
	if r < utf8.RuneSelf {
		return byte(r)
	}
	switch r {
	case '–', '—', '‐', '‑', '‒', '−', '―':
		return '-'
	case '’', '‘', 'ʼ', '′':
		return '\''
	case '“', '”', '«', '»', '„':
		return '"'
	case '…':
		return '.'
	case '½':
		return halfMark
	case 'º', 'ª', '°':
		return ordinalMark
	case '،':
		return ','
	}
	return otherMark
}

// number reads a run of digits, with groups of three ("12,000") and an ordinal
// ending ("5th") as part of it.
func (t *token) number(text string, i, to int) int {
	j, n, digits := i, 0, 0
	for j < to {
		d, size := digitAt(text, j, to)
		if d < 0 {
			break
		}
		if digits < 18 {
			n = n*10 + d
		}
		digits++
		j += size
	}
	t.n, t.digits = n, int8(min(digits, 100))
	t.class = classNumber
	if digits <= 3 {
		if k, grouped := groups(text, j, to); grouped {
			for ; j < k; j++ {
				if text[j] != ',' && t.n < 1e15 {
					t.n = t.n*10 + int(text[j]-'0')
				}
			}
			t.class, t.digits = classCount, 100
			return k
		}
	}
	if digits <= 2 && j+2 <= to && (j+2 == to || !isLetter(text[j+2])) {
		switch text[j : j+2] {
		case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
			t.class = classOrdinal
			return j + 2
		}
	}
	return j
}

// digitAt is the value of the decimal digit at i, of any script, or -1.
func digitAt(text string, i, to int) (d, size int) {
	if c := text[i]; c < utf8.RuneSelf {
		if c >= '0' && c <= '9' {
			return int(c - '0'), 1
		}
		return -1, 1
	}
	r, size := utf8.DecodeRuneInString(text[i:to])
	switch {
	case r >= '٠' && r <= '٩':
		return int(r - '٠'), size
	case r >= '۰' && r <= '۹':
		return int(r - '۰'), size
	}
	return -1, size
}

// groups reads ",000" groups after up to three digits.
func groups(text string, i, to int) (end int, ok bool) {
	for i+4 <= to && text[i] == ',' && digits3(text[i+1:i+4]) && (i+4 == to || text[i+4] < '0' || text[i+4] > '9') {
		i, ok = i+4, true
	}
	return i, ok
}

func digits3(s string) bool {
	return s[0]-'0' <= 9 && s[1]-'0' <= 9 && s[2]-'0' <= 9
}

// word looks the letters of the token up, and returns where the word ends: on the next line
// where it is broken.
func (t *token) word(text string, to int, lex lexicon) int {
	w := text[t.start:t.end]
	shape := english.ShapeOf(w)
	t.upper, t.caps = shape == english.Titled || shape == english.Capitals, shape == english.Capitals
	if len(w) > maxWord {
		return t.end
	}
	var buf [3 * maxWord]byte // some letters are longer in lower case
	key := english.Fold(buf[:0], w)
	if e, ok := lex[string(key)]; ok {
		t.class, t.n, t.m = e.class, int(e.n), e.m
	}
	if k := brokenAt(text, t.end, to); k > 0 {
		rest := english.Next(text, k, to)
		if e := lex[string(english.Fold(key, text[k:min(rest.End, k+maxWord)]))]; rest.Kind == english.Word && e.class&(classMonth|classWeekday) != 0 {
			t.class, t.n, t.m = e.class, int(e.n), e.m
			return rest.End
		}
	}
	return t.end
}

// brokenAt is where a word goes on that a hyphen at j breaks at the end of its line; 0 where
// there is none.
func brokenAt(text string, j, to int) int {
	switch {
	case j < to && text[j] == '-':
		j++
	case j+1 < to && (text[j:j+2] == "¬" || text[j:j+2] == "\u00ad"): // as programs write it that read scans
		j += len("¬")
	default:
		return 0
	}
	line := false
	for j < to && (text[j] == ' ' || text[j] == '\n' || text[j] == '\r') {
		line = line || text[j] == '\n'
		j++
	}
	if !line || j >= to || isLetter(text[j]) && text[j] < 'a' {
		return 0
	}
	return j
}
