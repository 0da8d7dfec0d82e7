package mapview

import (
	"image"
	"image/color"
	"math"
	"strings"
	"unicode/utf8"

	"chronotope/app/paint"
	"chronotope/model/basemap"
)

// Names writes the names of the base map on a picture: countries in spaced
// capitals, waters in italics, cities upright beside a dot. It keeps the letters
// that it has drawn, and so is for one goroutine at a time.
type Names struct {
	base  *basemap.Map
	scale float64
	faces map[lettering]*paint.Typeface
}

// lettering is a font in a size.
type lettering struct {
	italic bool
	size   float64 // in device-independent pixels
}

// NewNames returns the names of a base map.
func NewNames(base *basemap.Map) *Names { return &Names{base: base} }

// The sizes of names in device-independent pixels.
const (
	smallName = 10.5 // countries, seas and cities
	largeName = 12.5 // those that have room: the zoom is much closer than they need
	amplyRoom = 1.6  // how much closer that is
	nameGap   = 4    // between names
	cityDot   = 1.7  // radius of the dot of a city
	nameWidth = 84   // of a line, from which on a name of several words is broken
)

// Draw writes as many names as there is room for, the most important first, none
// over another nor over what is occupied, in pixels of the picture.
func (n *Names) Draw(dst *image.RGBA, v Viewport, style Style, occupied []image.Rectangle) {
	if scale := v.scale(); n.scale != scale || n.faces == nil {
		n.scale, n.faces = scale, make(map[lettering]*paint.Typeface)
	}
	w := &writer{names: n, dst: dst, view: v, style: style, taken: append([]image.Rectangle(nil), occupied...)}
	bounds := v.Bounds()
	for _, l := range n.base.Labels() {
		if float64(l.Zoom) > 10*v.Zoom+0.01 {
			break // they are sorted by zoom
		}
		lat := float64(l.At.Lat)
		if lat < bounds.Min[1] || lat > bounds.Max[1] {
			continue
		}
		if !v.projection().Wraps() {
			w.place(l, float64(l.At.Lon))
			continue
		}
		first := math.Floor((bounds.Min[0] - float64(l.At.Lon)) / 360)
		for lon := float64(l.At.Lon) + 360*first; lon <= bounds.Max[0]; lon += 360 {
			w.place(l, lon)
		}
	}
}

// writer places the names of one picture.
type writer struct {
	names *Names
	dst   *image.RGBA
	view  Viewport
	style Style
	taken []image.Rectangle
}

// place writes one name where there is room, or not at all.
func (w *writer) place(l basemap.Label, lon float64) {
	x, y := w.view.projectRaw(lon, float64(l.At.Lat))
	if !image.Pt(int(x), int(y)).In(w.dst.Rect) {
		return
	}
	t := w.compose(l)
	width, height := t.extent()
	scale := w.view.scale()
	tries := [][2]float64{{-width / 2, -height / 2}, {-width / 2, -1.2 * height}, {-width / 2, 0.2 * height}}
	dot := 0.0
	if l.Kind == basemap.CityLabel {
		dot = cityDot * scale
		if l.Capital {
			dot *= 1.35
		}
		gap := dot + 2.5*scale
		tries = [][2]float64{{gap, -height / 2}, {-gap - width, -height / 2}, {-width / 2, -height - gap*0.7}, {-width / 2, gap * 0.7}}
	}
	around := box(x-dot, y-dot, 2*dot, 2*dot)
	if dot > 0 && !w.free(around) {
		return
	}
	for _, at := range tries {
		b := box(x+at[0], y+at[1], width, height)
		if !b.In(w.dst.Rect) || !w.free(b.Inset(-int(nameGap*scale))) {
			continue
		}
		w.taken = append(w.taken, b)
		if dot > 0 {
			w.taken = append(w.taken, around)
			pen := paint.Pen{Dst: w.dst}
			pen.Disc(x, y, dot+scale, paint.Box{Fill: w.style.Land})
			pen.Disc(x, y, dot, paint.Box{Fill: t.color})
		}
		t.draw(w.dst, x+at[0], y+at[1], width)
		return
	}
}

func (w *writer) free(b image.Rectangle) bool {
	for _, t := range w.taken {
		if t.Overlaps(b) {
			return false
		}
	}
	return true
}

func box(x, y, width, height float64) image.Rectangle {
	return image.Rect(int(math.Floor(x)), int(math.Floor(y)), int(math.Ceil(x+width)), int(math.Ceil(y+height)))
}

// compose chooses the type of a name.
func (w *writer) compose(l basemap.Label) text {
	scale := w.view.scale()
	style := lettering{size: smallName}
	if 10*w.view.Zoom > float64(l.Zoom)+10*amplyRoom || l.Capital {
		style.size = largeName
	}
	t := text{color: w.style.CityText, halo: w.style.Land}
	name := l.Name
	switch l.Kind {
	case basemap.CountryLabel:
		name, t.color = strings.ToUpper(name), w.style.CountryText
		t.spacing = 0.14 * style.size * scale
	case basemap.SeaLabel:
		style.italic, t.color, t.halo = true, w.style.SeaText, w.style.Water
		t.spacing = 0.04 * style.size * scale
	case basemap.CityLabel:
		style.size = min(style.size, smallName+1)
	}
	t.face = w.names.face(style, w.style.Fonts)
	t.leading = 1.2 * style.size * scale
	t.radius = max(int(math.Round(1.2*scale)), 1)
	t.lines = []string{name}
	if l.Kind != basemap.CityLabel && t.width(name) > nameWidth*scale {
		t.lines = halves(name)
	}
	return t
}

func (n *Names) face(l lettering, fonts Fonts) *paint.Typeface {
	f, ok := n.faces[l]
	if !ok {
		data := fonts.Regular
		if l.italic {
			data = fonts.Italic
		}
		f = paint.NewTypeface(l.size*n.scale, data)
		n.faces[l] = f
	}
	return f
}

// halves breaks a name at the space next to its middle.
func halves(name string) []string {
	best := -1
	for i, r := range name {
		if r == ' ' && (best < 0 || off(name, i) < off(name, best)) {
			best = i
		}
	}
	if best < 0 {
		return []string{name}
	}
	return []string{name[:best], name[best+1:]}
}

// off is how far from its middle a byte of a name is.
func off(name string, i int) int {
	return max(2*i-len(name), len(name)-2*i)
}

// text is a name ready to be written.
type text struct {
	lines   []string
	face    *paint.Typeface
	spacing float64 // between letters, in pixels
	leading float64 // from one line to the next
	radius  int     // of the halo
	color   color.NRGBA
	halo    color.NRGBA
}

func (t *text) width(line string) float64 {
	return t.face.Width(line) + t.spacing*float64(utf8.RuneCountInString(line)-1)
}

func (t *text) extent() (width, height float64) {
	for _, line := range t.lines {
		width = max(width, t.width(line))
	}
	return width, t.face.CapHeight()*1.3 + t.leading*float64(len(t.lines)-1)
}

// draw writes the lines centred in a box of a width, with the halo of all letters
// beneath all letters.
func (t *text) draw(dst *image.RGBA, x, y, width float64) {
	baseline := y + t.face.CapHeight()*1.15
	for _, line := range t.lines {
		start := x + (width-t.width(line))/2
		t.letters(line, start, func(at float64, letter string) {
			t.face.DrawHalo(dst, at, int(math.Round(baseline)), letter, t.halo, t.halo, t.radius)
		})
		t.letters(line, start, func(at float64, letter string) {
			t.face.Draw(dst, at, int(math.Round(baseline)), letter, t.color)
		})
		baseline += t.leading
	}
}

// letters goes through the letters of a line where they are spaced, or takes the
// whole line at once.
func (t *text) letters(line string, x float64, draw func(x float64, letter string)) {
	if t.spacing == 0 {
		draw(x, line)
		return
	}
	for _, r := range line {
		letter := string(r)
		draw(x, letter)
		x += t.face.Width(letter) + t.spacing
	}
}
