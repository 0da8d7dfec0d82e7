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
	"chronotope/model/gazetteer"
	"chronotope/model/project"
)

// palette is the colours and fonts of a theme for the map. It is never changed, so two are the same
// if they are the same pointer.
type palette struct {
	style Style
	inks  inks
}

func currentPalette(graticule bool) *palette {
	p := &palette{currentStyle(), currentInks()}
	if graticule {
		p.style.Graticule = fade(look.Color(look.SeaText), 0.45)
	}
	return p
}

// same reports whether two have the same colours; the fonts are always the same.
func (p *palette) same(q *palette) bool {
	return p.inks == q.inks && p.style.Land == q.style.Land && p.style.Water == q.style.Water && p.style.Graticule == q.style.Graticule
}

// currentFonts are the fonts to write with.
func currentFonts() Fonts {
	return Fonts{Regular: theme.TextFont().Content(), Italic: theme.TextItalicFont().Content()}
}

// content is what a session shows. Its slices are the session's, which writes no
// second time to what it has given out.
type content struct {
	version  int            // of events and sources
	filtered int            // the version of visible
	before   []*model.Event // what events was in the version before
	events   []*model.Event
	visible  []*model.Event
	sources  []*project.Source
	filter   project.Filter
}

// renderRequest is all that a picture is made from, so that the renderer needs nothing of
// what the interface's goroutine may change.
type renderRequest struct {
	content  content
	target   target
	selected *model.Event // nil if there is none or the filter hides it
	palette  *palette
	found    *project.Found         // what a search found, is marked; nil for nothing
	own      bool                   // places are called by their countries' own names
	path     bool                   // events are joined in order of time
	towns    *gazetteer.Settlements // that the base map leaves out; nil for none, or not yet
	tiles    Tiles                  // to show in the stead of the base map; nil for none
}

// same reports whether two requests give the same picture, but for on which side of
// their pins labels stand.
func (r *renderRequest) same(q *renderRequest) bool {
	return r.content.version == q.content.version && r.content.filtered == q.content.filtered &&
		r.target.view == q.target.view && r.selected == q.selected && r.palette == q.palette && r.path == q.path && r.towns == q.towns && r.own == q.own && r.tiles == q.tiles && r.found == q.found
}

// tiled reports whether tiles are shown, which are made for Mercator.
func (r *renderRequest) tiled() bool {
	_, mercator := r.target.view.projection().(Mercator)
	return r.tiles != nil && mercator
}

// frame is a picture and what it shows.
type frame struct {
	request renderRequest
	counts  *placeCounts
	layout  *layout
	places  *positions // of which only the found are the renderer's own
	picture *image.RGBA
}

// renderer makes pictures. It keeps what they have in common: the places, and the base
// map, which is not drawn anew where only pins change. It is for one goroutine at a
// time.
type renderer struct {
	open      func() *basemap.Map
	base      *basemap.Map // nil before the first picture
	names     *Names
	countries map[string]orb.Point // where the base map writes a country's name

	counted    content // that counts is of
	counts     *placeCounts
	positions  *positions
	projection Projection

	background *image.RGBA   // the base map, without names
	drawn      renderRequest // that background shows
	tints      []Tint
	cache      tileCache
	scale      float64
	face       *paint.Typeface
	buffers    picture.Buffers
}

// prepare takes up the base map.
func (r *renderer) prepare() {
	r.base = r.open()
	r.names, r.countries = NewNames(r.base), map[string]orb.Point{}
	for _, l := range r.base.Labels() {
		if l.Kind == basemap.CountryLabel {
			r.countries[l.Code] = orb.Point{float64(l.At.Lon), float64(l.At.Lat)}
		}
	}
}

// render makes the picture of a request; it stops early with ctx's error.
func (r *renderer) render(ctx context.Context, req renderRequest) (*frame, error) {
	if r.base == nil {
		r.prepare()
	}
	r.count(req)
	var selected []int32
	if req.selected != nil {
		selected = r.counts.find(req.selected)
	}
	view := req.target.view
	scale := view.scale()
	if r.face == nil || r.scale != scale {
		r.face, r.scale = paint.NewTypeface(float64(look.SmallSize)*scale, req.palette.style.Fonts.Regular), scale
	}
	l := arrange(r.counts, r.positions, req.target, selected, func(s string) float64 { return r.face.Width(s) / scale })
	l.markFound(r.counts, req.found)
	if err := r.renderBackground(ctx, req, r.tintsOf(selected, req.palette.inks)); err != nil {
		return nil, err
	}
	out := r.buffers.Next(view.Width, view.Height)
	copy(out.Pix, r.background.Pix)
	if !req.tiled() { // which have names of their own
		r.names.Draw(out, view, req.palette.style, req.towns, req.own, r.occupied(l, req.target))
	}
	d := drawing{out, scale, req.palette.inks, r.face}
	if req.path {
		d.path(l, r.counts, req.content.visible)
	}
	d.marks(l)
	return &frame{req, r.counts, l, r.positions, out}, nil
}

// count brings places and counts in line with a request.
func (r *renderer) count(req renderRequest) {
	c, fresh := req.content, r.counts == nil
	if fresh || c.version != r.counted.version {
		r.counts, r.positions = &placeCounts{placeIndex: newPlaceIndex(c.events, c.sources)}, nil
		fresh = true
	}
	if fresh || c.filtered != r.counted.filtered {
		r.counts = countPlaces(r.counts.placeIndex, c.visible, c.filter)
	}
	if p := req.target.view.projection(); r.positions == nil || r.projection != p {
		r.positions, r.projection = projected(r.counts.placeIndex, p), p
	}
	r.counted = c
}

// renderBackground sees to it that background shows what a request wants.
func (r *renderer) renderBackground(ctx context.Context, req renderRequest, tints []Tint) error {
	if r.background != nil && r.drawn.palette == req.palette && r.drawn.target.view == req.target.view && slices.Equal(r.tints, tints) && r.drawn.tiles == req.tiles {
		return nil
	}
	r.drawn = renderRequest{}
	background, err := Render(ctx, r.base, req.target.view, req.palette.style, tints, r.background)
	if err != nil {
		return err
	}
	if req.tiled() {
		if r.cache.tiles != req.tiles {
			r.cache = tileCache{tiles: req.tiles}
		}
		if err := drawTiles(ctx, background, req.target.view, &r.cache); err != nil {
			return err
		}
	}
	r.background, r.drawn, r.tints = background, req, tints
	return nil
}

// tintsOf are the outlines of the countries and regions that have events, those at
// hand on top.
func (r *renderer) tintsOf(selected []int32, i inks) []Tint {
	var others, atHand []Tint
	for _, p := range r.counts.ranked {
		place := &r.counts.places[p]
		if r.counts.standing[p] == 0 || !r.counts.areas[p] {
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

// occupied is where the base map writes no name: under pins and their labels, under the tools
// that stand on the map, and where a country's name stands already.
func (r *renderer) occupied(l *layout, on target) []image.Rectangle {
	scale := on.view.scale()
	out := append(l.boxes(scale), r.namedTwice(l, on.view)...)
	for _, t := range on.tools {
		out = append(out, t.pixels(scale))
	}
	return out
}

// namedTwice are the spots where the base map would write the name of a country that
// has a label as a mark.
func (r *renderer) namedTwice(l *layout, v Viewport) []image.Rectangle {
	var out []image.Rectangle
	for i := range l.marks {
		m := &l.marks[i]
		if at, ok := r.countries[r.counts.places[m.place].Outline]; ok && m.area && m.label.text != "" {
			x, y := v.Project(at)
			const reach = 8 // whichever way the name would give way
			high := int(reach * v.scale())
			out = append(out, image.Rect(int(x)-1, int(y)-high, int(x)+1, int(y)+high))
		}
	}
	return out
}
