package mapview

import (
	"context"
	"image"
	"image/color"
	"math"

	"chronotope/app/look"
	"chronotope/model/basemap"
)

// Style is how the base map looks.
type Style struct {
	Water, Land, Coast, Border, Province, River color.NRGBA
	Void                                        color.NRGBA // beyond the edges of the world
	Graticule                                   color.NRGBA // of meridians and parallels; none where A is 0

	CountryText, CityText, SeaText color.NRGBA
	Fonts                          Fonts
}

// Fonts are the TrueType or OpenType fonts of the map's names.
type Fonts struct{ Regular, Italic []byte }

// currentStyle is that of the theme in force.
func currentStyle() Style {
	land, water, ink := look.Color(look.Land), look.Color(look.Water), look.Color(look.Muted)
	return Style{
		Water: water, Land: land, Void: look.Color(look.Panel),
		Coast:  mix(water, look.Color(look.SeaText), 0.55),
		Border: look.Color(look.Border), Province: look.Color(look.Province), River: look.Color(look.River),
		CountryText: mix(ink, land, 0.3), CityText: mix(ink, land, 0.1), SeaText: look.Color(look.SeaText),
		Fonts: currentFonts(),
	}
}

// mix is a with a share of b.
func mix(a, b color.NRGBA, share float64) color.NRGBA {
	part := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*share)) }
	return color.NRGBA{part(a.R, b.R), part(a.G, b.G), part(a.B, b.B), part(a.A, b.A)}
}

// Tint marks an area of the base map with colours, which may be translucent.
type Tint struct {
	Code string // ISO 3166-1 alpha-2 or 3166-2; a code that the map lacks is not drawn
	Fill color.NRGBA
	Line color.NRGBA
}

// bandHeight is how many rows are painted at a time: few enough that what is being
// worked on stays in the processor's cache.
const bandHeight = 96

// Render draws the base map without names: water, land, tints, lakes, rivers,
// borders. It draws into buf if that is of the viewport's size, else into a new
// picture, and returns it. It may run on any goroutine, and stops early with the
// error of ctx; what is in buf is then undefined.
func Render(ctx context.Context, base *basemap.Map, v Viewport, style Style, tints []Tint, buf *image.RGBA) (*image.RGBA, error) {
	if buf == nil || buf.Rect != image.Rect(0, 0, v.Width, v.Height) {
		buf = image.NewRGBA(image.Rect(0, 0, v.Width, v.Height))
	}
	level, err := base.Level(v.level())
	if err != nil {
		return nil, err
	}
	s := newScene(v, style)
	s.addLand(level)
	rims := make([][]path, len(tints))
	for i, t := range tints {
		rims[i] = s.addTint(base, level, t)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.addWaters(level)
	s.addGraticule()
	s.addBorders(base.Areas(), level)
	for i, t := range tints {
		s.add(t.Line, 1.6*s.hairline(), rims[i])
	}
	for y := 0; y < v.Height; y += bandHeight {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.paintBand(buf, y, min(y+bandHeight, v.Height))
	}
	return buf, nil
}

// The widths of the world in pixels up to which the levels of detail are good
// enough: there the smallest feature kept is about a pixel.
const (
	lowWidth = 4300
	midWidth = 17500
)

// level is the level of detail that the viewport wants.
func (v Viewport) level() int {
	switch width := v.WorldWidth(); {
	case width <= lowWidth:
		return 0
	case width <= midWidth:
		return 1
	default:
		return 2
	}
}
