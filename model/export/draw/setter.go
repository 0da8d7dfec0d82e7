package draw

import (
	"bytes"
	"cmp"
	"maps"
	"math"
	"slices"
	"unicode"

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

	"chronotope/model/glyphs"
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
	shaper  glyphs.Shaper
	breaks  segmenter.Segmenter
	known   map[setKey]*Line
	missing map[rune]bool
	drawn   map[letter]bool               // whether a font's glyph is an outline
	letters [styles][simple]*simpleLetter // of those that are set one by one
}

// simpleLetter is a letter that stands by itself: nothing joins, kerns or reorders it.
type simpleLetter struct {
	glyph
	width float64 // in ems; less than 0 where the letter is not simple
}

// simple is where letters end that are looked at for being simple: with general punctuation.
const simple = 0x2040

type setKey struct {
	text  string
	style Style
}

// NewSetter makes a setter with the Go fonts.
func NewSetter() (*Setter, error) {
	s := &Setter{known: map[setKey]*Line{}, missing: map[rune]bool{}, drawn: map[letter]bool{}}
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

// simpleAt is a letter of a text, nil where it must be shaped. The Go fonts neither kern nor
// join letters.
func (s *Setter) simpleAt(r rune, style Style) *simpleLetter {
	if r >= simple {
		return nil
	}
	l := s.letters[style][r]
	if l == nil {
		l = &simpleLetter{width: -1}
		latin := r >= ' ' && r < 0x250 && r != 0x7f && r != 0xad && (r < 0x80 || r >= 0xa0)
		if latin || r >= 0x370 && r < 0x483 || r >= 0x48a && r < 0x530 || r >= 0x2010 && r < 0x2028 {
			if id, ok := s.own[style].NominalGlyph(r); ok && !unicode.Is(unicode.M, r) {
				l.glyph = glyph{face: s.own[style], id: id, text: string(r)}
				l.width = float64(s.own[style].HorizontalAdvance(id)) * l.unit()
			}
		}
		s.letters[style][r] = l
	}
	if l.width < 0 {
		return nil
	}
	return l
}

// width is how wide a text is in one line, in ems.
func (s *Setter) width(text string, style Style) float64 {
	width := 0.0
	for _, r := range text {
		l := s.simpleAt(r, style)
		if l == nil {
			return s.Line(text, style).Width
		}
		width += l.width
	}
	return width
}

// setSimple sets a text whose letters are all simple; it is nil for another.
func (s *Setter) setSimple(text string, style Style) *Line {
	line := &Line{Text: text, Style: style, glyphs: make([]glyph, 0, len(text))}
	for _, r := range text {
		l := s.simpleAt(r, style)
		if l == nil {
			return nil
		}
		g := l.glyph
		g.x = line.Width
		line.glyphs = append(line.glyphs, g)
		line.Width += l.width
	}
	return line
}

// Line sets a text in one line.
func (s *Setter) Line(text string, style Style) *Line {
	if line := s.setSimple(text, style); line != nil {
		return line
	}
	key := setKey{text, style}
	if known := s.known[key]; known != nil {
		return known
	}
	line := s.shape(text, style)
	if len(text) < 400 {
		if len(s.known) >= mostKnown {
			clear(s.known)
		}
		s.known[key] = line
	}
	return line
}

func (s *Setter) shape(text string, style Style) *Line {
	s.style = style
	line := &Line{Text: text, Style: style}
	runes := []rune(text)
	if len(runes) == 0 {
		return line
	}
	for _, run := range s.shaper.Line(runes, fixed.I(em), s) {
		for i, g := range run.Glyphs {
			if g.GlyphID == 0 || !s.hasOutline(run.Face, g.GlyphID) {
				s.note(runes[g.TextIndex() : g.TextIndex()+g.RunesCount()])
			}
			line.glyphs = append(line.glyphs, glyph{
				face: run.Face, id: g.GlyphID, x: line.Width + ems(g.XOffset), y: ems(g.YOffset), text: said(runes, run, i),
			})
			line.Width += ems(g.Advance)
		}
	}
	return line
}

func (s *Setter) hasOutline(face *font.Face, id font.GID) bool {
	key := letter{face: face, id: id}
	drawn, known := s.drawn[key]
	if !known {
		_, drawn = face.GlyphData(id).(font.GlyphOutline)
		s.drawn[key] = drawn
	}
	return drawn
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
	letters := text[g.TextIndex() : g.TextIndex()+g.RunesCount()]
	if g.GlyphsCount() == 1 {
		return string(letters)
	}
	first := i
	for first > 0 && run.Glyphs[first-1].TextIndex() == g.TextIndex() {
		first--
	}
	n := i - first
	switch {
	case g.GlyphsCount() != g.RunesCount() && n == 0:
		return string(letters)
	case g.GlyphsCount() != g.RunesCount():
		return ""
	case run.Direction.Progression() == di.TowardTopLeft:
		return string(letters[len(letters)-1-n])
	}
	return string(letters[n])
}

// FromRight reports whether a text is read from the right.
func FromRight(text string) bool { return glyphs.FromRight([]rune(text)) }

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
