package paint

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"math"
	"sort"
	"strings"
	"sync"
	"unicode"

	"github.com/go-text/render"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"chronotope/model/glyphs"
)

// shaped is a text that cannot be set letter by letter: its letters join or stand on each
// other, are read from the right, or are in none of the typeface's own fonts.
type shaped struct {
	runs  []shaping.Output // from the left
	width float64          // in pixels
	mask  *image.Alpha     // nil until it is drawn
	base  int              // the line that the letters stand on, in mask
}

// setter shapes texts with the system's fonts. It is made when the first text needs it, for
// to look through the fonts takes a while.
type setter struct {
	fonts  *fontscan.FontMap
	shaper glyphs.Shaper
}

// setting is the setter that all typefaces share: what it uses is for one goroutine at a
// time.
var setting struct {
	sync.Mutex
	of map[*byte]*setter // by the typeface's first font
}

// quiet drops what is logged of fonts that cannot be read.
type quiet struct{}

// Printf is part of fontscan.Logger.
func (quiet) Printf(string, ...any) {}

// newSetter prefers the first of some fonts and falls back on the system's.
func newSetter(own [][]byte) *setter {
	s := &setter{fonts: fontscan.NewFontMap(quiet{})}
	for i, data := range own {
		family := "own"
		if i > 0 { // symbols, and letters of one width: only where nothing else has them
			family = "last"
		}
		_ = s.fonts.AddFont(bytes.NewReader(data), fmt.Sprint("own ", i), family) // one that cannot be read is left out
	}
	_ = s.fonts.UseSystemFonts("") // without them their letters are not drawn
	s.fonts.SetQuery(fontscan.Query{Families: []string{"own"}})
	return s
}

// needsShaping reports whether a character is of a script that is not set letter by letter.
func needsShaping(r rune) bool {
	return r >= 0x0590 && r < 0x10a0 || r >= 0x1780 && r < 0x18b0 || unicode.Is(unicode.Mn, r)
}

// plain reports whether a text can be set letter by letter.
func (t *Typeface) plain(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			for _, r := range s[i:] {
				if needsShaping(r) || t.info(r).missing {
					return false
				}
			}
			return true
		}
	}
	return true
}

// mostShaped bounds how many texts are kept once they are shaped.
const mostShaped = 2000

// shape sets a text as one piece.
func (t *Typeface) shape(s string) *shaped {
	if known := t.shaped[s]; known != nil {
		return known
	}
	if len(t.shaped) >= mostShaped {
		clear(t.shaped)
	}
	setting.Lock()
	defer setting.Unlock()
	key := &t.data[0][0]
	if setting.of == nil {
		setting.of = map[*byte]*setter{}
	}
	by := setting.of[key]
	if by == nil {
		by = newSetter(t.data)
		setting.of[key] = by
	}
	out := by.set(s, t.size)
	t.shaped[s] = out
	return out
}

// set shapes a text and puts its runs in the order in which they are seen.
func (b *setter) set(s string, size float64) *shaped {
	out := &shaped{runs: b.shaper.Line([]rune(s), fixed.Int26_6(math.Round(size*64)), b.fonts)}
	for i := range out.runs {
		out.width += float64(out.runs[i].Advance) / 64
	}
	return out
}

// drawShaped is Draw for a text that is set as one piece.
func (t *Typeface) drawShaped(dst *image.RGBA, x float64, baseline int, s string, c color.NRGBA) float64 {
	text := t.shape(s)
	if text.mask == nil {
		text.draw(t.size)
	}
	blendMask(dst, text.mask, image.Pt(int(math.Round(x))-maskPad, baseline-text.base), c)
	return x + text.width
}

// maskPad is room for what reaches beyond its own width.
const maskPad = 3

func (s *shaped) draw(size float64) {
	s.base = int(math.Ceil(size * 1.4))
	s.mask = image.NewAlpha(image.Rect(0, 0, int(math.Ceil(s.width))+2*maskPad, s.base+int(math.Ceil(size*0.8))))
	pen := render.Renderer{FontSize: float32(size), Color: color.Opaque}
	x := maskPad
	at := 0.0
	for _, run := range s.runs {
		if run.Face != nil {
			pen.DrawShapedRunAt(run, s.mask, x+int(math.Round(at)), s.base)
		}
		at += float64(run.Advance) / 64
	}
}

// shortenedShaped is Shortened for a text that is set as one piece.
func (t *Typeface) shortenedShaped(s string, room float64) string {
	if t.shape(s).width <= room+0.5 {
		return s
	}
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	var ends []int
	at := 0
	for it := seg.GraphemeIterator(); it.Next(); {
		at += len(string(it.Grapheme().Text))
		ends = append(ends, at)
	}
	n := sort.Search(len(ends), func(i int) bool { return t.shape(s[:ends[i]]+ellipsis).width > room })
	if n == 0 {
		return ellipsis
	}
	return strings.TrimRight(s[:ends[n-1]], " ,") + ellipsis
}
