package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// glyphs are a piece of a line that mixes directions: letters of one kind, in the order in which they are
// read.
type glyphs struct {
	kind rune // 'R' letters from the right, 'L' letters from the left, 'N' a number, 'O' another sign, ' ' a space
	text string
	box  box
	gap  bool // a space stands before it, in the order in which it is read
}

// fromRight reports whether a letter is of a script that runs from the right.
func fromRight(text string) bool {
	for _, r := range text {
		if r < 0x590 {
			continue
		}
		if p, _ := bidi.LookupRune(r); p.Class() == bidi.R || p.Class() == bidi.AL {
			return true
		}
	}
	return false
}

// readFromRight reports whether most letters of a page are of scripts that run from the right.
func readFromRight(letters []letter) bool {
	right, all := 0, 0
	for i := range letters {
		if r := first(letters[i].text); unicode.IsLetter(r) {
			if all++; r >= 0x590 && fromRight(letters[i].text) {
				right++
			}
		}
	}
	return 2*right > all
}

// mixedRuns are the runs of a line of the file that has letters from the right: PDFium gives
// its words as they stand from the left, those from the right with their letters in order.
func mixedRuns(letters []letter, s *sheet, page int, right bool) []run {
	pieces, size := piecesOf(letters, s)
	slices.SortStableFunc(pieces, func(a, b glyphs) int { return cmp.Compare(a.box.x0+a.box.x1, b.box.x0+b.box.x1) })
	var out []run
	from := 0
	for i := range pieces {
		if i == len(pieces)-1 || pieces[i+1].box.x0-pieces[i].box.x1 > columnGap*size && pieces[i+1].kind != ' ' {
			if r, ok := runOfPieces(pieces[from:i+1], size, right); ok {
				r.page, r.turn = page, letters[0].turn
				out = append(out, r)
			}
			from = i + 1
		}
	}
	return out
}

// piecesOf puts letters of one kind together.
func piecesOf(letters []letter, s *sheet) (out []glyphs, size float64) {
	arabic := slices.ContainsFunc(letters, func(l letter) bool { return unicode.Is(unicode.Arabic, first(l.text)) })
	var word []letter
	flush := func() {
		if len(word) > 0 {
			out = append(out, wordFromRight(word))
			word = nil
		}
	}
	for i := range letters {
		l := letters[i]
		l.box = l.box.turned(l.turn, s.width, s.height)
		size = max(size, l.size)
		kind := kindOfLetter(l.text, arabic)
		switch {
		case kind == 0:
			continue
		case kind == 'R':
			if len(word) > 0 && apartFrom(word[len(word)-1].box, l.box, l.size) {
				flush()
			}
			word = append(word, l)
			continue
		case kind == 'M' && len(word) > 0:
			word = append(word, l)
			continue
		}
		flush()
		n := len(out)
		switch {
		case kind == ' ':
			if l.box.width() > 0 {
				out = append(out, glyphs{kind: ' ', box: l.box})
			}
		case n > 0 && out[n-1].kind == kind && (kind == 'L' && !apartFrom(out[n-1].box, l.box, l.size) || kind == 'N' && follows(out[n-1].box, l.box, l.size)):
			out[n-1].text, out[n-1].box = out[n-1].text+expand(l.text), out[n-1].box.union(l.box)
		default:
			out = append(out, glyphs{kind: kind, text: expand(l.text), box: l.box})
		}
	}
	flush()
	return withinNumbers(out, arabic), size
}

// apartFrom reports whether a space stands between two letters.
func apartFrom(a, b box, size float64) bool {
	return max(a.x0, b.x0)-min(a.x1, b.x1) > 0.25*size
}

// follows reports whether a digit stands right of another; the ink of some is narrow.
func follows(a, b box, size float64) bool {
	return b.x0 > a.x0 && b.x0-a.x1 < 0.6*size
}

// kindOfLetter is the kind of pieces that a letter makes, 'M' for a mark on the letter before;
// 0 for what is no text. Strokes that only draw Arabic words out are letters that say nothing.
func kindOfLetter(text string, arabic bool) rune {
	r := first(text)
	switch {
	case unicode.IsSpace(r):
		return ' '
	case arabic && (unicode.IsControl(r) || r == 'ـ'):
		return 'R'
	case unicode.IsControl(r) && text != softHyphen, r == utf8.RuneError, text == "":
		return 0
	case unicode.Is(unicode.Mn, r):
		return 'M'
	case unicode.IsDigit(r):
		return 'N'
	case fromRight(text):
		return 'R'
	case unicode.IsLetter(r):
		return 'L'
	}
	return 'O'
}

// withinNumbers puts numbers together that a sign parts which does not part their order:
// "12.5.1873". A hyphen does so in Hebrew alone.
func withinNumbers(pieces []glyphs, arabic bool) []glyphs {
	signs := ".,:/٫٬"
	if !arabic {
		signs += "-–"
	}
	var out []glyphs
	for i := 0; i < len(pieces); i++ {
		p := pieces[i]
		for p.kind == 'N' && i+2 < len(pieces) && pieces[i+2].kind == 'N' && pieces[i+1].kind == 'O' && strings.Contains(signs, pieces[i+1].text) &&
			pieces[i+2].box.x0 > p.box.x0 && pieces[i+2].box.x0-p.box.x1 < 2*p.box.height() {
			p.text, p.box = p.text+pieces[i+1].text+pieces[i+2].text, p.box.union(pieces[i+2].box)
			i += 2
		}
		out = append(out, p)
	}
	return out
}

// wordFromRight is a piece of letters from the right. Those that one glyph stands for come the
// wrong way round.
func wordFromRight(word []letter) glyphs {
	falls := 0
	for i := range word[1:] {
		switch a, b := word[i].box, word[i+1].box; {
		case a.x0+a.x1 > b.x0+b.x1:
			falls++
		case a.x0+a.x1 < b.x0+b.x1:
			falls--
		}
	}
	if falls < 0 {
		slices.Reverse(word)
	}
	for i := 0; i < len(word); {
		k := i + 1
		for k < len(word) && word[k].box == word[i].box {
			k++
		}
		if k-i > 2 || k-i == 2 && first(word[k-1].text) == 'ل' {
			slices.Reverse(word[i:k])
		}
		i = k
	}
	g := glyphs{kind: 'R', box: word[0].box}
	var text strings.Builder
	for _, l := range word {
		if r := first(l.text); !unicode.IsControl(r) && r != 'ـ' {
			text.WriteString(l.text)
		}
		g.box = g.box.union(l.box)
	}
	g.text = norm.NFKC.String(text.String()) // forms that letters take within words
	return g
}

// runOfPieces is a run of pieces that come from the left, its words in the order in which they
// are read (https://www.unicode.org/reports/tr9/, the other way round).
func runOfPieces(pieces []glyphs, size float64, right bool) (run, bool) {
	for i := range pieces {
		pieces[i].gap = i > 0 && (pieces[i-1].kind == ' ' || apartFrom(pieces[i-1].box, pieces[i].box, size))
	}
	pieces = slices.DeleteFunc(slices.Clone(pieces), func(g glyphs) bool { return g.kind == ' ' })
	if len(pieces) == 0 {
		return run{}, false
	}
	logical := readingOrderOf(pieces, right)
	setBrackets(logical)
	r := run{size: size, box: logical[0].box}
	for i, g := range logical {
		r.box = r.box.union(g.box)
		if n := len(r.words); i > 0 && !g.gap && n > 0 {
			w := &r.words[n-1]
			w.text, w.at = w.text+g.text, w.at.box().union(g.box).rect()
			continue
		}
		r.words = append(r.words, word{text: g.text, at: g.box.rect()})
	}
	return r, true
}

// readingOrderOf puts pieces that come from the left into the order in which they are read,
// with gap as it is there.
func readingOrderOf(pieces []glyphs, right bool) []glyphs {
	stretches := stretchesOf(pieces, right)
	if right {
		slices.Reverse(stretches)
	}
	out := make([]glyphs, 0, len(pieces))
	for _, s := range stretches {
		order := slices.Clone(pieces[s.from:s.to])
		before := s.from // whose gap stands before the stretch
		if right {
			before = s.to
		}
		if s.against && !right {
			slices.Reverse(order)
			for k := len(order) - 1; k > 0; k-- { // a gap stood before the one that follows now
				order[k].gap = order[k-1].gap
			}
		}
		order[0].gap = len(out) > 0 && pieces[before].gap
		out = append(out, order...)
	}
	return out
}

// stretch is pieces that run one way.
type stretch struct {
	from, to int
	against  bool // the line
}

// stretchesOf parts pieces into those that run with the line, one by one, and those between
// that run against it, numbers among words from the left and what stands between them
// included.
func stretchesOf(pieces []glyphs, right bool) (out []stretch) {
	against, along := 'R', 'L'
	if right {
		against, along = 'L', 'R'
	}
	for i := 0; i < len(pieces); {
		to := i + 1
		if pieces[i].kind == against {
			for k := to; k < len(pieces) && pieces[k].kind != along; k++ {
				if pieces[k].kind == against || pieces[k].kind == 'N' && right {
					to = k + 1
				}
			}
		}
		out = append(out, stretch{i, to, pieces[i].kind == against})
		i = to
	}
	return out
}

// setBrackets has brackets open before what they stand at and close after it: files and
// PDFium mirror them, or do not.
func setBrackets(pieces []glyphs) {
	for i := range pieces {
		p := &pieces[i]
		k := strings.Index("()[]{}<>", p.text)
		if p.kind != 'O' || k < 0 {
			continue
		}
		before := i == 0 || p.gap
		after := i+1 == len(pieces) || pieces[i+1].gap
		switch {
		case before && !after:
			k &^= 1
		case after && !before:
			k |= 1
		default:
			continue
		}
		p.text = "()[]{}<>"[k : k+1]
	}
}

// mirror has a run as it stands in a mirror, where what is read from the right runs from the
// left.
func (r *run) mirror(width float64) {
	r.mirrored = !r.mirrored
	r.box.x0, r.box.x1 = width-r.box.x1, width-r.box.x0
	for i := range r.words {
		b := r.words[i].at.box()
		b.x0, b.x1 = width-b.x1, width-b.x0
		r.words[i].at = b.rect()
	}
}
