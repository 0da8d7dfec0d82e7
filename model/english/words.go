package english

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// Joint is a set of what can stand within a word, between two letters or digits.
type Joint uint8

// The joints.
const (
	Hyphen     Joint = 1 << iota // client-state
	Apostrophe                   // didn't, O'Neill
	Genitive                     // the apostrophe and the s of Diem's
	Point                        // 3.5, e.g, and U.S without its last stop
	Initials                     // the stops of U.S., the last as well, and of W.Va
	Thousands                    // the comma of 1,000
	Sign                         // and/or, AT&T, somebody@example
)

// Shape is how a word is written.
type Shape uint8

// The shapes.
const (
	Lower    Shape = iota // mill
	Titled                // Marrakech, McAllen, A
	Capitals              // MARRAKECH
	Uncased               // of a script without capitals
	Digits                // without a letter
)

// WordEnd is where the word or number ends that starts at byte at of text, with the joints that
// may stand inside, and how it is written: at where there is none. It looks no further than
// byte limit and does not allocate.
func WordEnd(text string, at, limit int, inside Joint) (end int, s Shape) {
	var n lettering
	i := at
	for i < limit {
		from := i
		for i < limit && text[i] >= 'a' && text[i] <= 'z' { // most of them
			i++
		}
		if i > from {
			n.letters += i - from
			n.cased = true
			continue
		}
		if text[i] == ' ' {
			break
		}
		r, size := decode(text, i)
		switch {
		case IsLetter(r):
			n.count(r)
		case isDigit(r):
		case i == at || inside == 0 || !joins(text, at, i, limit, inside):
			return min(i, limit), n.shape(text, at)
		}
		i += size
	}
	return min(i, limit), n.shape(text, at)
}

// WordStart is where the run of letters, digits and full stops begins that text ends with. It
// looks no further back than about so many bytes.
func WordStart(text string, longest int) int {
	i := len(text)
	for i > 0 && len(text)-i < longest {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		if !IsLetter(r) && !isDigit(r) && r != '.' {
			break
		}
		i -= n
	}
	return i
}

// joins reports whether the mark at i, in the word that starts at start, is one of the joints
// and goes on with the word.
func joins(text string, start, i, limit int, inside Joint) bool {
	r, size := decode(text, i)
	if r == '.' && inside&Initials != 0 {
		return initials(text, start, i, limit)
	}
	if i+size >= limit {
		return false
	}
	next, _ := decode(text, i+size)
	if !IsLetter(next) && !isDigit(next) {
		return false
	}
	switch {
	case isApostrophe(r) && isGenitive(text, i+size, limit):
		return inside&Genitive != 0
	case isApostrophe(r):
		return inside&Apostrophe != 0 && IsLetter(next)
	}
	switch r {
	case '-', '‐', '‑':
		return inside&Hyphen != 0
	case '.':
		return inside&Point != 0
	case ',':
		return inside&Thousands != 0 && isDigit(next)
	case '/', '&', '@':
		return inside&Sign != 0
	}
	return false
}

// isGenitive reports whether nothing stands at i but the s of a genitive.
func isGenitive(text string, i, limit int) bool {
	if text[i]|0x20 != 's' {
		return false
	}
	if i+1 >= limit {
		return true
	}
	r, _ := decode(text, i+1)
	return !IsLetter(r) && !isDigit(r) && !isApostrophe(r)
}

// initials reports whether the full stop at i is one of a word that has several, such as "U.S."
// and "W.Va".
func initials(text string, start, i, limit int) bool {
	if i == start || !isCapital(text[i-1]) || i-1 != start && text[i-2] != '.' {
		return false
	}
	return i+1 < limit && isCapital(text[i+1]) || i-1 != start
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// Split goes through the words and numbers of a text, with the joints that may stand inside.
func Split(text string, inside Joint) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at := 0; at < len(text); {
			end, _ := WordEnd(text, at, len(text), inside)
			if end == at {
				_, n := decode(text, at)
				at += n
				continue
			}
			if !yield(text[at:end]) {
				return
			}
			at = end
		}
	}
}

// lettering counts the letters of a word.
type lettering struct {
	letters, upper int
	cased          bool
}

func (n *lettering) count(r rune) {
	switch {
	case r >= 'a' && r <= 'z':
		n.letters++
		n.cased = true
	case r < utf8.RuneSelf:
		n.letters++
		n.upper++
		n.cased = true
	case unicode.IsLetter(r):
		n.letters++
		if unicode.IsUpper(r) {
			n.upper++
		}
		n.cased = n.cased || unicode.IsUpper(r) || unicode.IsLower(r)
	}
}

// ShapeOf is how a word is written.
func ShapeOf(word string) Shape {
	var n lettering
	for i := 0; i < len(word); {
		r, size := decode(word, i)
		if IsLetter(r) {
			n.count(r)
		}
		i += size
	}
	return n.shape(word, 0)
}

// shape is how the word that starts at byte at is written.
func (n *lettering) shape(text string, at int) Shape {
	switch {
	case n.letters == 0:
		return Digits
	case n.upper == n.letters && n.letters > 1:
		return Capitals
	case !n.cased:
		return Uncased
	case n.upper == 0:
		return Lower
	}
	if r, _ := decode(text, at); unicode.IsUpper(r) {
		return Titled
	}
	return Lower
}

// Fold appends a word to dst in lower case.
func Fold(dst []byte, word string) []byte {
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			if isCapital(c) {
				c |= 0x20
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
		i += size
	}
	return dst
}
