package page

import (
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"chronotope/model/basemap"
	"chronotope/model/export/figure"
)

// worldUnits is how many units the page's map has around the globe: 400 m at the equator.
const worldUnits = 100_000

// units are a place on the globe in units of the page's map.
func units(x, y float64) (int, int) {
	return int(math.Round(x * worldUnits)), int(math.Round(y * worldUnits))
}

// world is the base map as paths, and its labels, which go to the data.
func (b *builder) world() (string, error) {
	focus := b.focus()
	w, err := figure.NewWorld(b.base, focus)
	if err != nil {
		return "", err
	}
	b.data.World, b.data.Copy, b.data.Words = worldUnits, b.globe.Across(), b.words.Client
	b.data.Labels = b.labels(focus)
	var s strings.Builder
	lines := func(rings []orb.Ring) (out []orb.LineString) {
		for _, r := range rings {
			out = append(out, orb.LineString(r))
		}
		return out
	}
	for _, layer := range []struct {
		class string
		lines []orb.LineString
	}{
		{"land", lines(w.Land)},
		{"river", w.Rivers},
		{"lake", lines(w.Lakes)},
		{"province", w.Provinces},
		{"border", w.Borders},
		{"disputed", w.Disputed},
	} {
		if len(layer.lines) > 0 {
			s.WriteString(`<path vector-effect="non-scaling-stroke" class="` + layer.class + `" d="`)
			for _, l := range layer.lines {
				writePath(&s, l, layer.class == "land" || layer.class == "lake")
			}
			s.WriteString("\"/>\n")
		}
	}
	return s.String(), nil
}

// writePath writes a line in units of the map, each point from the one before it.
func writePath(s *strings.Builder, line orb.LineString, closed bool) {
	var px, py int
	for i, p := range line {
		x, y := units(figure.Mercator(p[0], p[1]))
		switch {
		case i == 0:
			s.WriteString("M" + strconv.Itoa(x) + " " + strconv.Itoa(y) + "l")
		case x == px && y == py && i < len(line)-1:
			continue
		default:
			if i > 1 && x >= px {
				s.WriteByte(' ')
			}
			s.WriteString(strconv.Itoa(x - px))
			if y >= py {
				s.WriteByte(' ')
			}
			s.WriteString(strconv.Itoa(y - py))
		}
		px, py = x, y
	}
	if closed {
		s.WriteByte('z')
	}
}

// focus is where the places of events are, with a margin; the inhabited world where there
// are none.
func (b *builder) focus() orb.Bound {
	if len(b.spots) == 0 {
		return orb.Bound{Min: orb.Point{-180, -60}, Max: orb.Point{180, 80}}
	}
	f := orb.MultiPoint(b.spots).Bound()
	pad := max(0.15*max(f.Max[0]-f.Min[0], f.Max[1]-f.Min[1]), 1.5)
	return f.Pad(pad)
}

// label is a name on the map: its kind, the zoom of web maps from which it is shown in
// tenths, and where its middle stands.
type label [5]any

// mostCities bounds the labels of a page.
const mostCities = 500

// labels are those of the countries and seas of the world, of its great cities, and of lesser
// ones in the focus.
func (b *builder) labels(focus orb.Bound) []label {
	zoom := 10 * (math.Log2(360/max(focus.Max[0]-focus.Min[0], 1)) + 5)
	out := []label{}
	cities := 0
	for _, l := range b.base.Labels() {
		at := orb.Point{b.globe.Longitude(float64(l.At.Lon)), float64(l.At.Lat)}
		kind := ""
		switch l.Kind {
		case basemap.CountryLabel:
			kind = "country"
		case basemap.SeaLabel:
			kind = "sea"
		case basemap.CityLabel:
			if near := focus.Contains(at); (near && float64(l.Zoom) <= zoom || l.Zoom <= 40) && cities < mostCities {
				kind = "city"
				cities++
			}
		}
		if kind != "" {
			x, y := units(b.globe.Project(at[0], at[1]))
			out = append(out, label{kind, l.Zoom, l.Name, x, y})
		}
	}
	return out
}
