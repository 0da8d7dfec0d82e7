package mapview

import (
	"image"
	"image/color"
	"math"
	"strings"
	"unicode/utf8"

	"chronotope/app/paint"
	"chronotope/model/basemap"
	"chronotope/model/gazetteer"
)

// Names writes the names of the base map on a picture: countries in spaced
// capitals, waters in italics, towns upright beside a dot. It keeps the letters
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
	smallName = 10.5 // countries, seas and towns
	largeName = 12.5 // those that have room: the zoom is much closer than they need
	amplyRoom = 1.6  // how much closer that is
	nameGap   = 4    // between names
	cityDot   = 1.7  // radius of the dot of a city
	nameWidth = 84   // of a line, from which on a name of several words is broken
	nameApart = 130  // between a town and another of its name; twice that for others
)

// Draw writes as many names as there is room for, the most important first, none
// over another nor over what is occupied, in pixels of the picture. Towns are those
// that the base map leaves out; nil for none. Own is whether places are called by their
// countries' own names.
func (n *Names) Draw(dst *image.RGBA, v Viewport, style Style, towns *gazetteer.Settlements, own bool, occupied []image.Rectangle) {
	names := n.layOut(v, style, towns, own, occupied)
	for i := range names {
		names[i].draw(dst, v.scale(), style)
	}
}

// placedName is a name where it is written.
type placedName struct {
	text
	box     image.Rectangle
	left    float64 // of the box, in pixels of the picture
	top     float64
	width   float64
	english string  // by which names are told apart
	x, y    float64 // what it names
	dot     float64 // the radius of the dot there; 0 for none
}

// layOut is where Draw writes what.
func (n *Names) layOut(v Viewport, style Style, towns *gazetteer.Settlements, own bool, occupied []image.Rectangle) []placedName {
	if scale := v.scale(); n.scale != scale || n.faces == nil {
		n.scale, n.faces = scale, make(map[lettering]*paint.Typeface)
	}
	w := &writer{names: n, called: n.base.Names(own), view: v, style: style, written: map[string][]image.Point{}, taken: newOccupancy(v.Width, v.Height)}
	for _, b := range occupied {
		w.taken.add(b)
	}
	w.placeLabels(n.base.Labels())
	if level, err := n.base.Level(v.level()); err == nil { // or else Render has said so
		w.placeRivers(level)
	}
	if towns != nil {
		w.placeTowns(towns)
	}
	return w.placed
}

// writer places the names of one picture.
type writer struct {
	names   *Names
	called  basemap.Names
	written map[string][]image.Point // by English names: where the dot or middle of each is
	view    Viewport
	style   Style
	taken   *occupancy
	placed  []placedName
}

// placeLabels places the labels of the base map, which are sorted by zoom.
func (w *writer) placeLabels(labels []basemap.Label) {
	bounds := w.view.Bounds()
	for i := range labels {
		l := &labels[i]
		if float64(l.Zoom) > 10*w.view.Zoom+0.01 {
			break
		}
		lat := float64(l.At.Lat)
		if lat < bounds.Min[1] || lat > bounds.Max[1] {
			continue
		}
		if !w.view.projection().Wraps() {
			w.place(l, float64(l.At.Lon))
			continue
		}
		first := math.Floor((bounds.Min[0] - float64(l.At.Lon)) / 360)
		for lon := float64(l.At.Lon) + 360*first; lon <= bounds.Max[0]; lon += 360 {
			w.place(l, lon)
		}
	}
}

// place writes one label where there is room, or not at all.
func (w *writer) place(l *basemap.Label, lon float64) {
	x, y := w.view.projectRaw(lon, float64(l.At.Lat))
	if !w.taken.inside(x, y) {
		return
	}
	name := w.called.Label(l)
	apart := 2 * nameApart * w.view.scale()
	if l.Kind == basemap.CityLabel {
		apart /= 2
	}
	if !w.fresh(l.Name, x, y, apart) {
		return
	}
	t := w.compose(l, name)
	if l.Kind == basemap.CityLabel {
		dot := cityDot
		if l.Capital {
			dot *= 1.35
		}
		w.beside(t, l.Name, x, y, dot, nameGap)
		return
	}
	width, height := t.extent()
	w.try(placedName{text: t, english: l.Name, width: width, x: x, y: y}, height, nameGap, [][2]float64{
		{x - width/2, y - height/2}, {x - width/2, y - 1.2*height}, {x - width/2, y + 0.2*height},
	})
}

// beside writes a name next to a dot, and that. Gap is how far, in device-independent
// pixels, it keeps from others.
func (w *writer) beside(t text, english string, x, y, dot, gap float64) {
	scale := w.view.scale()
	dot *= scale
	around := box(x-dot, y-dot, 2*dot, 2*dot)
	if !w.taken.free(around) {
		return
	}
	width, height := t.extent()
	off := dot + 2.5*scale
	if w.try(placedName{text: t, english: english, width: width, x: x, y: y, dot: dot}, height, gap, [][2]float64{
		{x + off, y - height/2}, {x - off - width, y - height/2}, {x - width/2, y - height - off*0.7}, {x - width/2, y + off*0.7},
	}) {
		w.taken.add(around)
	}
}

// fresh reports whether what has an English name has not been named near a point: rivers
// are several times, some towns are in two sources, and some divisions have a town's name.
func (w *writer) fresh(english string, x, y, apart float64) bool {
	for _, p := range w.written[english] {
		if math.Hypot(x-float64(p.X), y-float64(p.Y)) < apart {
			return false
		}
	}
	return true
}

// try writes a name at the first of the corners where there is room for it.
func (w *writer) try(n placedName, height, gap float64, corners [][2]float64) bool {
	for _, at := range corners {
		b := box(at[0], at[1], n.width, height)
		if w.taken.holds(b) && w.taken.free(b.Inset(-int(gap*w.view.scale()))) {
			n.left, n.top, n.box = at[0], at[1], b
			w.taken.add(b)
			w.placed = append(w.placed, n)
			w.written[n.english] = append(w.written[n.english], image.Pt(int(n.x), int(n.y)))
			return true
		}
	}
	return false
}

func (n *placedName) draw(dst *image.RGBA, scale float64, style Style) {
	if n.dot > 0 {
		pen := paint.Pen{Dst: dst}
		pen.Disc(n.x, n.y, n.dot+scale, paint.Box{Fill: style.Land})
		pen.Disc(n.x, n.y, n.dot, paint.Box{Fill: n.color})
	}
	n.text.draw(dst, n.left, n.top, n.width)
}

func box(x, y, width, height float64) image.Rectangle {
	return image.Rect(int(math.Floor(x)), int(math.Floor(y)), int(math.Ceil(x+width)), int(math.Ceil(y+height)))
}

// compose chooses the type of a name.
func (w *writer) compose(l *basemap.Label, name string) text {
	scale := w.view.scale()
	style := lettering{size: smallName}
	if 10*w.view.Zoom > float64(l.Zoom)+10*amplyRoom || l.Capital {
		style.size = largeName
	}
	t := text{color: w.style.CityText, halo: w.style.Land}
	switch l.Kind {
	case basemap.CountryLabel:
		name, t.color = strings.ToUpper(name), w.style.CountryText
		t.spacing = 0.14 * style.size * scale
	case basemap.SeaLabel:
		style.italic, t.color, t.halo = true, w.style.SeaText, w.style.Water
		t.spacing = 0.04 * style.size * scale
	case basemap.LakeLabel:
		style.italic, style.size, t.color = true, smallName, w.style.SeaText
	case basemap.DivisionLabel:
		style.size, t.color = smallName, mix(w.style.CountryText, w.style.Land, 0.25)
		t.spacing = 0.12 * style.size * scale
	case basemap.CityLabel:
		style.size = w.townLetters(l.People, l.Capital)
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
			t.face.Halo(dst, at, int(math.Round(baseline)), letter, t.halo, t.radius)
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
