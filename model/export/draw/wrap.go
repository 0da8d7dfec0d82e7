package draw

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostCut is how many letters a text has at most that is cut to a line.
const mostCut = 400

// Width is how wide a text is in one line of a size.
func (s *Setter) Width(text string, style Style, size float64) float64 {
	return s.width(text, style) * size
}

// Cut sets a text in one line of a size and width, with an ellipsis where it is cut. It is
// nil where not even three letters fit.
func (s *Setter) Cut(text string, style Style, size, width float64) *Line {
	n := 0
	for i := range text {
		if n++; n > mostCut {
			text = text[:i]
			break
		}
	}
	wide := s.width(text, style) * size
	if n <= mostCut && wide <= width {
		return s.Line(text, style)
	}
	runes := []rune(text)
	for n = min(len(runes), int(float64(len(runes))*width/wide)+1); n > 2; n-- {
		if n < len(runes) && unicode.Is(unicode.M, runes[n]) {
			continue
		}
		if line := s.Line(strings.TrimRight(string(runes[:n]), " ,;:")+"…", style); line.Width*size <= width {
			return line
		}
	}
	return nil
}

// Wrap sets a text in lines of a size that are no wider than width. A line feed ends a line.
func (s *Setter) Wrap(text string, style Style, size, width float64) []*Line {
	var out []*Line
	var line strings.Builder
	used := 0.0
	end := func() {
		out = append(out, s.Line(strings.TrimRight(line.String(), " \t\n"), style))
		line.Reset()
		used = 0
	}
	for part := range s.parts(text, style) {
		for _, piece := range s.pieces(part, style, width/size) {
			bare := s.width(strings.TrimRight(piece, " \t\n"), style)
			if used > 0 && (used+bare)*size > width {
				end()
			}
			line.WriteString(piece)
			used += s.width(strings.TrimRight(piece, "\n"), style)
		}
		if strings.HasSuffix(part, "\n") {
			end()
		}
	}
	if line.Len() > 0 || len(out) == 0 {
		end()
	}
	return out
}

// parts yields the parts of a text between which lines may be broken (UAX #14). Where all is
// simple they end with spaces.
func (s *Setter) parts(text string, style Style) iter.Seq[string] {
	plain := true
	for _, r := range text {
		if plain = r == '\n' || s.simpleAt(r, style) != nil; !plain {
			break
		}
	}
	if plain {
		return func(yield func(string) bool) {
			for len(text) > 0 {
				n := strings.IndexAny(text, " \n") + 1
				for n > 0 && n < len(text) && text[n] == ' ' && text[n-1] == ' ' {
					n++
				}
				if n == 0 {
					n = len(text)
				}
				if !yield(text[:n]) {
					return
				}
				text = text[n:]
			}
		}
	}
	return func(yield func(string) bool) {
		s.breaks.Init([]rune(text))
		for it := s.breaks.LineIterator(); it.Next(); {
			if !yield(string(it.Line().Text)) {
				return
			}
		}
	}
}

// pieces parts a word that is wider than a line.
func (s *Setter) pieces(word string, style Style, width float64) []string {
	wide := s.width(strings.TrimRight(word, "\n"), style)
	if wide <= width || utf8.RuneCountInString(word) < 2 {
		return []string{word}
	}
	runes := []rune(word)
	n := max(1, int(float64(len(runes))*width/wide*0.9))
	var out []string
	for len(runes) > 0 {
		k := min(n, len(runes))
		for k < len(runes) && unicode.Is(unicode.M, runes[k]) {
			k++
		}
		out = append(out, string(runes[:k]))
		runes = runes[k:]
	}
	return out
}
