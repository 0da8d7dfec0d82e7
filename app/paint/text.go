package paint

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Typeface draws and measures text in one size. Glyphs are kept once drawn. It is
// for one goroutine at a time.
type Typeface struct {
	size   float64 // pixels per em
	faces  []font.Face
	fonts  []*sfnt.Font // the first that has a glyph is used; the first of all if none has
	buffer sfnt.Buffer
	chosen map[rune]glyphInfo
	glyphs map[glyphKey]glyph
	halos  map[haloKey]glyph
	data   [][]byte // the files of the fonts
	shaped map[string]*shaped
}

// glyphInfo is which font draws a rune, and how far the next one is.
type glyphInfo struct {
	font    int
	advance float64
	missing bool // no font has it
}

// glyphKey names a drawn glyph: a rune and how far right of a whole pixel it stands,
// in quarters.
type glyphKey struct {
	char    rune
	quarter uint8
}

// haloKey names the halo of a glyph.
type haloKey struct {
	glyphKey
	radius int
}

type glyph struct {
	mask   *image.Alpha
	offset image.Point // of the mask from the pen
}

// NewTypeface makes a typeface of so many pixels per em from fonts in the order of
// preference. A font that cannot be read is left out.
func NewTypeface(size float64, data ...[]byte) *Typeface {
	t := &Typeface{size: size, chosen: map[rune]glyphInfo{}, glyphs: map[glyphKey]glyph{}, halos: map[haloKey]glyph{}, shaped: map[string]*shaped{}}
	for _, d := range data {
		f, err := opentype.Parse(d)
		if err != nil {
			continue
		}
		face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			continue
		}
		t.fonts, t.faces, t.data = append(t.fonts, f), append(t.faces, face), append(t.data, d)
	}
	return t
}

func (t *Typeface) info(r rune) glyphInfo {
	g, ok := t.chosen[r]
	if ok || len(t.fonts) == 0 {
		return g
	}
	g.missing = r > ' '
	for i, f := range t.fonts {
		if index, err := f.GlyphIndex(&t.buffer, r); err == nil && index != 0 {
			g.font, g.missing = i, false
			break
		}
	}
	if advance, ok := t.faces[g.font].GlyphAdvance(r); ok {
		g.advance = float64(advance) / 64
	}
	t.chosen[r] = g
	return g
}

// Width is that of a text in pixels.
func (t *Typeface) Width(s string) float64 {
	if len(t.fonts) > 0 && !t.plain(s) {
		return t.shape(s).width
	}
	w := 0.0
	for _, r := range s {
		w += t.info(r).advance
	}
	return w
}

const ellipsis = "…"

// Shortened returns as much of a text as room holds, with an ellipsis where
// something is missing.
func (t *Typeface) Shortened(s string, room float64) string {
	if len(t.fonts) > 0 && !t.plain(s) {
		return t.shortenedShaped(s, room)
	}
	limit := room - t.info('…').advance
	w, cut := 0.0, 0
	for i, r := range s {
		if w <= limit {
			cut = i
		}
		if w += t.info(r).advance; w > room+0.5 {
			for cut > 0 && (s[cut-1] == ' ' || s[cut-1] == ',') {
				cut--
			}
			return s[:cut] + ellipsis
		}
	}
	return s
}

// Draw writes text with the pen starting at x on a baseline, and returns where the
// pen ends. The picture must be opaque.
func (t *Typeface) Draw(dst *image.RGBA, x float64, baseline int, s string, c color.NRGBA) float64 {
	if len(t.fonts) > 0 && !t.plain(s) {
		return t.drawShaped(dst, x, baseline, s, c)
	}
	for _, r := range s {
		info := t.info(r)
		whole := math.Floor(x)
		g := t.glyph(r, info.font, uint8((x-whole)*4))
		if g.mask != nil {
			blendMask(dst, g.mask, image.Pt(int(whole), baseline).Add(g.offset), c)
		}
		x += info.advance
	}
	return x
}

// DrawHalo is Draw on a Halo.
func (t *Typeface) DrawHalo(dst *image.RGBA, x float64, baseline int, s string, c, halo color.NRGBA, radius int) {
	t.Halo(dst, x, baseline, s, halo, radius)
	t.Draw(dst, x, baseline, s, c)
}

// Halo draws the ground of a text that Draw then writes, with a soft edge around the
// letters, so that they can be read on any picture. Radius is that of the edge in pixels.
func (t *Typeface) Halo(dst *image.RGBA, x float64, baseline int, s string, c color.NRGBA, radius int) {
	if len(t.fonts) > 0 && !t.plain(s) {
		faint := c
		faint.A = uint8(uint32(c.A) * haloShare / 255)
		around(radius, func(dx, dy int) { t.Draw(dst, x+float64(dx), baseline+dy, s, faint) })
		t.Draw(dst, x, baseline, s, c)
		return
	}
	for _, r := range s {
		info := t.info(r)
		whole := math.Floor(x)
		g := t.haloed(haloKey{glyphKey{r, uint8((x - whole) * 4)}, radius}, info.font)
		if g.mask != nil {
			blendMask(dst, g.mask, image.Pt(int(whole), baseline).Add(g.offset), c)
		}
		x += info.advance
	}
}

// haloShare is how much of each of the letters that make a halo is seen, out of 255.
const haloShare = 153

// around calls f for the whole pixels around one within a radius.
func around(radius int, f func(dx, dy int)) {
	for dy := -radius; dy <= radius; dy++ {
		for dx := -radius; dx <= radius; dx++ {
			if d := dx*dx + dy*dy; d > 0 && d <= radius*radius+1 {
				f(dx, dy)
			}
		}
	}
}

// haloed is the halo of a glyph, kept: as if the glyph were drawn faintly all around, and
// once in its place.
func (t *Typeface) haloed(key haloKey, font int) glyph {
	h, ok := t.halos[key]
	if ok {
		return h
	}
	if g := t.glyph(key.char, font, key.quarter); g.mask != nil {
		r := key.radius
		mask := image.NewAlpha(image.Rect(0, 0, g.mask.Rect.Dx()+2*r, g.mask.Rect.Dy()+2*r))
		lay := func(dx, dy int, share uint32) {
			for y := range g.mask.Rect.Dy() {
				from, to := g.mask.Pix[y*g.mask.Stride:], mask.Pix[(y+r+dy)*mask.Stride+r+dx:]
				for x := range g.mask.Rect.Dx() {
					to[x] += uint8((255 - uint32(to[x])) * uint32(from[x]) * share / (255 * 255))
				}
			}
		}
		around(r, func(dx, dy int) { lay(dx, dy, haloShare) })
		lay(0, 0, 255)
		h = glyph{mask, g.offset.Sub(image.Pt(r, r))}
	}
	t.halos[key] = h
	return h
}

func (t *Typeface) glyph(r rune, font int, quarter uint8) glyph {
	key := glyphKey{r, quarter}
	g, ok := t.glyphs[key]
	if ok || len(t.faces) == 0 {
		return g
	}
	at := fixed.Point26_6{X: fixed.Int26_6(quarter) * 16}
	if box, mask, origin, _, ok := t.faces[font].Glyph(at, r); ok && !box.Empty() {
		own := image.NewAlpha(image.Rect(0, 0, box.Dx(), box.Dy()))
		for y := range box.Dy() {
			for x := range box.Dx() {
				own.Set(x, y, mask.At(origin.X+x, origin.Y+y))
			}
		}
		g = glyph{own, box.Min}
	}
	t.glyphs[key] = g
	return g
}

// blendMask lays a colour over an opaque picture through a mask.
func blendMask(dst *image.RGBA, mask *image.Alpha, at image.Point, c color.NRGBA) {
	box := mask.Rect.Add(at).Intersect(dst.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := mask.Pix[(y-at.Y)*mask.Stride+box.Min.X-at.X:]
		out := dst.Pix[dst.PixOffset(box.Min.X, y):]
		for x := range box.Dx() {
			if a := uint32(row[x]); a != 0 {
				blend(out[x*4:x*4+4], c, a*uint32(c.A)/255)
			}
		}
	}
}

// blend lays a colour over one opaque pixel; alpha is 0 to 255.
func blend(pixel []byte, c color.NRGBA, alpha uint32) {
	rest := 255 - alpha
	pixel[0] = uint8((uint32(pixel[0])*rest + uint32(c.R)*alpha + 127) / 255)
	pixel[1] = uint8((uint32(pixel[1])*rest + uint32(c.G)*alpha + 127) / 255)
	pixel[2] = uint8((uint32(pixel[2])*rest + uint32(c.B)*alpha + 127) / 255)
}

// CapHeight is the height of a capital letter in pixels, to centre text by.
func (t *Typeface) CapHeight() float64 {
	if len(t.faces) == 0 {
		return 0
	}
	return float64(t.faces[0].Metrics().CapHeight) / 64
}
