package draw

import (
	"bytes"
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"
)

// Style is a cut of the letters.
type Style uint8

// The styles.
const (
	Regular Style = iota
	Bold
	Italic
	styles
)

// em is the size at which text is shaped, in pixels.
const em = 1024

// Line is text set in one line. Lengths are in ems: times the size they are in its unit.
type Line struct {
	Text   string
	Style  Style
	Width  float64
	glyphs []glyph
}

// glyph is a letter in its place, as it is seen from the left.
type glyph struct {
	face *font.Face
	id   font.GID
	x, y float64 // ems from the start of the line, and above it
	text string  // what it stands for; "" where another glyph of its cluster tells
}

// Setter sets text. It is for one goroutine at a time.
type Setter struct {
	own     [styles]*font.Face
	style   Style
	script  language.Script
	system  *fontscan.FontMap // nil until a letter needs it
	runs    shaping.Segmenter
	shaper  shaping.HarfbuzzShaper
	breaks  segmenter.Segmenter
	known   map[setKey]*Line
	missing map[rune]bool
}

type setKey struct {
	text  string
	style Style
}

// NewSetter makes a setter with the Go fonts.
func NewSetter() (*Setter, error) {
	s := &Setter{known: map[setKey]*Line{}, missing: map[rune]bool{}}
	for i, data := range [styles][]byte{goregular.TTF, gobold.TTF, goitalic.TTF} {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		s.own[i] = face
	}
	return s, nil
}

// Missing are the letters set so far that no font has, in order.
func (s *Setter) Missing() []rune { return slices.Sorted(maps.Keys(s.missing)) }

// quiet drops what is logged of fonts that cannot be read.
type quiet struct{}

// Printf is part of fontscan.Logger.
func (quiet) Printf(string, ...any) {}

// ResolveFace is the font of a letter: it is part of shaping.Fontmap.
func (s *Setter) ResolveFace(r rune) *font.Face {
	if _, ok := s.own[s.style].NominalGlyph(r); ok || unicode.IsControl(r) || r == '\u200b' {
		return s.own[s.style]
	}
	if s.system == nil {
		s.system = fontscan.NewFontMap(quiet{})
		_ = s.system.UseSystemFonts("") // without them letters are missing, which is told
	}
	aspect := font.Aspect{}
	switch s.style {
	case Bold:
		aspect.Weight = font.WeightBold
	case Italic:
		aspect.Style = font.StyleItalic
	}
	s.system.SetQuery(fontscan.Query{Families: []string{fontscan.SansSerif}, Aspect: aspect})
	s.system.SetScript(s.script)
	if f := s.system.ResolveFace(r); f != nil {
		return f
	}
	return s.own[s.style]
}

// SetScript is part of shaping.FontmapScript.
func (s *Setter) SetScript(script language.Script) { s.script = script }

// mostKnown bounds how many lines are remembered.
const mostKnown = 5000

// Line sets a text in one line.
func (s *Setter) Line(text string, style Style) *Line {
	key := setKey{text, style}
	if known := s.known[key]; known != nil {
		return known
	}
	line := s.set(text, style)
	if len(text) < 400 {
		if len(s.known) >= mostKnown {
			clear(s.known)
		}
		s.known[key] = line
	}
	return line
}

func (s *Setter) set(text string, style Style) *Line {
	s.style = style
	line := &Line{Text: text, Style: style}
	runes := []rune(text)
	if len(runes) == 0 {
		return line
	}
	in := shaping.Input{Text: runes, RunEnd: len(runes), Direction: di.DirectionLTR, Size: fixed.I(em)}
	if fromRight(runes) {
		in.Direction = di.DirectionRTL
	}
	for _, run := range s.inOrder(in) {
		for i, g := range run.Glyphs {
			if _, drawn := run.Face.GlyphData(g.GlyphID).(font.GlyphOutline); g.GlyphID == 0 || !drawn {
				s.note(runes[g.ClusterIndex : g.ClusterIndex+g.RuneCount])
			}
			line.glyphs = append(line.glyphs, glyph{
				face: run.Face, id: g.GlyphID, x: line.Width + ems(g.XOffset), y: ems(g.YOffset), text: said(runes, run, i),
			})
			line.Width += ems(g.Advance)
		}
	}
	return line
}

func ems(v fixed.Int26_6) float64 { return float64(v) / 64 / em }

// note remembers letters that cannot be shown.
func (s *Setter) note(letters []rune) {
	for _, r := range letters {
		if unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Variation_Selector, r) {
			s.missing[r] = true
		}
	}
}

// said is what glyph i of a run stands for. Where a cluster has as many letters as glyphs,
// each has its own; else the first has all.
func said(text []rune, run shaping.Output, i int) string {
	g := run.Glyphs[i]
	letters := text[g.ClusterIndex : g.ClusterIndex+g.RuneCount]
	if g.GlyphCount == 1 {
		return string(letters)
	}
	first := i
	for first > 0 && run.Glyphs[first-1].ClusterIndex == g.ClusterIndex {
		first--
	}
	n := i - first
	switch {
	case g.GlyphCount != g.RuneCount && n == 0:
		return string(letters)
	case g.GlyphCount != g.RuneCount:
		return ""
	case run.Direction.Progression() == di.TowardTopLeft:
		return string(letters[len(letters)-1-n])
	}
	return string(letters[n])
}

// inOrder shapes a text and puts its runs in the order in which they are seen from the left
// (UAX #9, rule L2).
func (s *Setter) inOrder(in shaping.Input) []shaping.Output {
	var out []shaping.Output
	var levels []int
	for _, part := range s.runs.Split(in, s) {
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

// fromRight reports whether the first strong character of a text is read from the right.
func fromRight(text []rune) bool {
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

// FromRight reports whether a text is read from the right.
func FromRight(text string) bool { return fromRight([]rune(text)) }

// mostCut is how many letters a text has at most that is cut to a line.
const mostCut = 400

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
	line := s.Line(text, style)
	if n <= mostCut && line.Width*size <= width {
		return line
	}
	runes := []rune(text)
	for n = min(len(runes), int(float64(len(runes))*width/(line.Width*size))+1); n > 2; n-- {
		if n < len(runes) && unicode.Is(unicode.M, runes[n]) {
			continue
		}
		if line = s.set(strings.TrimRight(string(runes[:n]), " ,;:")+"…", style); line.Width*size <= width {
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
	runes := []rune(text)
	s.breaks.Init(runes)
	for it := s.breaks.LineIterator(); it.Next(); {
		part := it.Line()
		for _, piece := range s.pieces(string(part.Text), style, width/size) {
			bare := s.Line(strings.TrimRight(piece, " \t\n"), style).Width
			if used > 0 && (used+bare)*size > width {
				end()
			}
			line.WriteString(piece)
			used += s.Line(strings.TrimRight(piece, "\n"), style).Width
		}
		if part.IsMandatoryBreak && strings.HasSuffix(string(part.Text), "\n") {
			end()
		}
	}
	if line.Len() > 0 || len(out) == 0 {
		end()
	}
	return out
}

// pieces parts a word that is wider than a line.
func (s *Setter) pieces(word string, style Style, width float64) []string {
	wide := s.Line(word, style).Width
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

// segmentsOf is the outline of a glyph, in units of the font.
func segmentsOf(g *glyph) []font.Segment {
	outline, ok := g.face.GlyphData(g.id).(font.GlyphOutline)
	if !ok || g.id == 0 {
		return nil
	}
	return outline.Segments
}

// unit is how many ems a unit of the glyph's font is.
func (g *glyph) unit() float64 { return 1 / math.Max(1, float64(cmp.Or(g.face.Upem(), 1000))) }
