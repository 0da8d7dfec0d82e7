package pdf

import (
	"strings"
	"unicode"
)

// Scripts that put no spaces between words.
const (
	unspacedGap  = 1.3 // in sizes of the font, from the ink of one letter to that of the next, parts runs
	unspacedWord = 4   // letters are taken for a word
)

// isUnspaced reports whether a letter is of Chinese or Japanese, which have no spaces: one that
// a file has there, or PDFium, only spreads the letters out. Korean has.
func isUnspaced(r rune) bool {
	if r < 0x2e80 {
		return false
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303f || r == 'ー' || r == '・' || r >= 0xff01 && r <= 0xff65
}

// joins reports whether no space stands between the end of a line and the next.
func joins(before, after string) bool {
	return isUnspaced(lastRune(before)) || isUnspaced(first(after)) || strings.HasSuffix(before, "(")
}

// turnVertical has the letters of a page that is written from above, in columns from the
// right, run as those of a page that is turned. It goes by which way each letter of the
// scripts that are so written lies from the last.
func (s *sheet) turnVertical() {
	down, along := 0, 0
	var before *letter
	for i := range s.letters {
		l := &s.letters[i]
		if l.turn != 0 || !isUnspaced(first(l.text)) || unicode.IsPunct(first(l.text)) {
			continue
		}
		if before != nil {
			dx, dy := l.box.x0+l.box.x1-before.box.x0-before.box.x1, l.box.y0+l.box.y1-before.box.y0-before.box.y1
			switch most := 3 * max(l.size, l.box.height()); {
			case dy > 0 && dy < most && dy > 2*max(dx, -dx):
				down++
			case dx > 0 && dx < most && dx > 2*max(dy, -dy):
				along++
			}
		}
		before = l
	}
	if down <= 2*along {
		return
	}
	for i := range s.letters {
		if s.letters[i].turn == 0 {
			s.letters[i].turn = 1
		}
	}
}
