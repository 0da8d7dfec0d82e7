// Package glyphs puts the letters of a text in any script in their places in a line: it has
// them shaped by HarfBuzz's rules and orders runs as they are seen.
package glyphs

import (
	"slices"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"
)

// Shaper shapes texts. It is for one goroutine at a time.
type Shaper struct {
	runs   shaping.Segmenter
	shaper shaping.HarfbuzzShaper
}

// Line shapes a text of a size in pixels with the fonts that fonts finds. The runs are those of
// one line in the order in which they are seen from the left (UAX #9, rule L2).
func (s *Shaper) Line(text []rune, size fixed.Int26_6, fonts shaping.Fontmap) []shaping.Output {
	in := shaping.Input{Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Size: size}
	if FromRight(text) {
		in.Direction = di.DirectionRTL
	}
	var out []shaping.Output
	var levels []int
	for _, part := range s.runs.Split(in, fonts) {
		run := s.shaper.Shape(part)
		run.Glyphs = slices.Clone(run.Glyphs)
		out = append(out, run)
		level := 0
		switch {
		case part.Direction.Progression() == di.TowardTopLeft:
			level = 1
		case in.Direction == di.DirectionRTL:
			level = 2
		}
		levels = append(levels, level)
	}
	for level := 2; level > 0; level-- {
		for i := 0; i < len(levels); i++ {
			from := i
			for i < len(levels) && levels[i] >= level {
				i++
			}
			slices.Reverse(out[from:i])
			slices.Reverse(levels[from:i])
		}
	}
	return out
}

// FromRight reports whether the first strong character of a text is read from the right.
func FromRight(text []rune) bool {
	for _, r := range text {
		class, _ := bidi.LookupRune(r)
		switch class.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}
