package mapview

import (
	"context"
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2/theme"
	"github.com/paulmach/orb"

	"chronotope/app/look"
	"chronotope/app/paint"
	"chronotope/app/picture"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/project"
)

// dress is what a theme makes of the map. It is never changed, so two are the same
// if they are the same pointer.
type dress struct {
	style Style
	inks  inks
}

func currentDress(graticule bool) *dress {
	d := &dress{currentStyle(), currentInks()}
	if graticule {
		d.style.Graticule = fade(look.Color(look.SeaText), 0.45)
	}
	return d
}

// same reports whether two have the same colours; the fonts are always the same.
func (d *dress) same(e *dress) bool {
	return d.inks == e.inks && d.style.Land == e.style.Land && d.style.Water == e.style.Water && d.style.Graticule == e.style.Graticule
}

// currentFonts are the fonts to write with.
func currentFonts() Fonts {
	return Fonts{Regular: theme.TextFont().Content(), Italic: theme.TextItalicFont().Content()}
}

// content is what a session shows. Its slices are the session's, which writes no
// second time to what it has given out.
type content struct {
	version  int // of events and sources
	filtered int // the version of visible
	events   []*model.Event
	visible  []*model.Event
	sources  []*project.Source
	filter   project.Filter
}

// order is all that a picture is made from, so that the artist needs nothing of
// what the interface's goroutine may change.
type order struct {
	content  content
	sheet    sheet
	selected *model.Event // nil if there is none or the filter hides it
	dress    *dress
	found    *project.Found // what a search found, is marked; nil for nothing
	path     bool           // events are joined in order of time
	tiles    Tiles          // to show in the stead of the base map; nil for none
}

// same reports whether two orders give the same picture, but for on which side of
// their pins labels stand.
func (o *order) same(p *order) bool {
	return o.content.version == p.content.version && o.content.filtered == p.content.filtered &&
		o.sheet.view == p.sheet.view && o.selected == p.selected && o.dress == p.dress && o.path == p.path && o.tiles == p.tiles && o.found == p.found
}

// tiled reports whether tiles are shown, which are made for Mercator.
func (o *order) tiled() bool {
	_, mercator := o.sheet.view.projection().(Mercator)
	return o.tiles != nil && mercator
}

// frame is a picture and what it shows.
type frame struct {
	order   order
	census  *census
	layout  *layout
	picture *image.RGBA
}

// artist makes pictures. It keeps what they have in common: the census, and the base
// map, which is not drawn anew where only pins change. It is for one goroutine at a
// time.
type artist struct {
	open      func() *basemap.Map
	base      *basemap.Map // nil before the first picture
	names     *Names
	countries map[string]orb.Point // where the base map writes a country's name

	counted    content // that census is of
	census     *census
	positions  *positions
	projection Projection

	ground  *image.RGBA // the base map, without names
	drawn   order       // that ground shows
	tints   []Tint
	cache   tileCache
	scale   float64
	face    *paint.Typeface
	buffers picture.Buffers
}

// prepare takes up the base map.
func (a *artist) prepare() {
	a.base = a.open()
	a.names, a.countries = NewNames(a.base), map[string]orb.Point{}
	for _, l := range a.base.Labels() {
		if l.Kind == basemap.CountryLabel {
			a.countries[l.Code] = orb.Point{float64(l.At.Lon), float64(l.At.Lat)}
		}
	}
}

// draw makes the picture of an order; it stops early with ctx's error.
func (a *artist) draw(ctx context.Context, o order) (*frame, error) {
	if a.base == nil {
		a.prepare()
	}
	a.count(o)
	var selected []int32
	if o.selected != nil {
		selected = a.census.find(o.selected)
	}
	view := o.sheet.view
	scale := view.scale()
	if a.face == nil || a.scale != scale {
		a.face, a.scale = paint.NewTypeface(float64(look.SmallSize)*scale, o.dress.style.Fonts.Regular), scale
	}
	l := arrange(a.census, a.positions, o.sheet, selected, func(s string) float64 { return a.face.Width(s) / scale })
	l.markFound(a.census, o.found)
	if err := a.drawGround(ctx, o, a.tintsOf(selected, o.dress.inks)); err != nil {
		return nil, err
	}
	out := a.buffers.Next(view.Width, view.Height)
	copy(out.Pix, a.ground.Pix)
	if !o.tiled() { // which have names of their own
		a.names.Draw(out, view, o.dress.style, append(l.boxes(scale), a.namedTwice(l, view)...))
	}
	d := drawing{out, scale, o.dress.inks, a.face}
	if o.path {
		d.path(l, a.census, o.content.visible)
	}
	d.marks(l)
	return &frame{o, a.census, l, out}, nil
}

// count brings the census in line with an order.
func (a *artist) count(o order) {
	c, fresh := o.content, a.census == nil
	if fresh || c.version != a.counted.version {
		a.census, a.positions = &census{dataset: newDataset(c.events, c.sources)}, nil
		fresh = true
	}
	if fresh || c.filtered != a.counted.filtered {
		a.census = takeCensus(a.census.dataset, c.visible, c.filter)
	}
	if p := o.sheet.view.projection(); a.positions == nil || a.projection != p {
		a.positions, a.projection = projected(a.census.dataset, p), p
	}
	a.counted = c
}

// drawGround sees to it that ground shows what an order wants.
func (a *artist) drawGround(ctx context.Context, o order, tints []Tint) error {
	if a.ground != nil && a.drawn.dress == o.dress && a.drawn.sheet.view == o.sheet.view && slices.Equal(a.tints, tints) && a.drawn.tiles == o.tiles {
		return nil
	}
	a.drawn = order{}
	ground, err := Render(ctx, a.base, o.sheet.view, o.dress.style, tints, a.ground)
	if err != nil {
		return err
	}
	if o.tiled() {
		if a.cache.tiles != o.tiles {
			a.cache = tileCache{tiles: o.tiles}
		}
		if err := drawTiles(ctx, ground, o.sheet.view, &a.cache); err != nil {
			return err
		}
	}
	a.ground, a.drawn, a.tints = ground, o, tints
	return nil
}

// tintsOf are the outlines of the countries and regions that have events, those at
// hand on top.
func (a *artist) tintsOf(selected []int32, i inks) []Tint {
	var others, atHand []Tint
	for _, p := range a.census.order {
		place := &a.census.places[p]
		if a.census.standing[p] == 0 || !a.census.areas[p] {
			continue
		}
		if slices.Contains(selected, p) {
			atHand = append(atHand, tint(place.Outline, i.selection, 0x2a, 0xb0))
		} else {
			others = append(others, tint(place.Outline, i.mark, 0x18, 0x80))
		}
	}
	return append(others, atHand...)
}

func tint(code string, ink color.NRGBA, fill, line uint8) Tint {
	t := Tint{Code: code, Fill: ink, Line: ink}
	t.Fill.A, t.Line.A = fill, line
	return t
}

// namedTwice are the spots where the base map would write the name of a country that
// has a label as a mark.
func (a *artist) namedTwice(l *layout, v Viewport) []image.Rectangle {
	var out []image.Rectangle
	for i := range l.marks {
		m := &l.marks[i]
		if at, ok := a.countries[a.census.places[m.place].Outline]; ok && m.area && m.label.text != "" {
			x, y := v.Project(at)
			const reach = 8 // whichever way the name would give way
			high := int(reach * v.scale())
			out = append(out, image.Rect(int(x)-1, int(y)-high, int(x)+1, int(y)+high))
		}
	}
	return out
}
