package page

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"chronotope/model/basemap"
	"chronotope/model/export/figure"
)

// worldUnits is how many units the page's map has around the globe: 400 m at the equator.
const worldUnits = 100_000

// globe is the square of the page's map, cut open at a meridian that no event is near.
type globe struct {
	cut float64 // degrees, from -180
}

// project is a place in units of the page's map, Mercator's projection (EPSG:3857).
func (g globe) project(lon, lat float64) (x, y int) {
	if lon < g.cut {
		lon += 360
	}
	px, py := mercator(lon, lat)
	return int(math.Round(px)), int(math.Round(py))
}

func mercator(lon, lat float64) (x, y float64) {
	lat = min(max(lat, -85.05), 85.05) * math.Pi / 180
	return (lon + 180) / 360 * worldUnits, (0.5 - math.Atanh(math.Sin(lat))/(2*math.Pi)) * worldUnits
}

// globeOf cuts the globe open at the antimeridian, or, where places lie on both sides of it
// and nearer than around, in the middle of the widest stretch without any.
func globeOf(lons []float64) globe {
	if len(lons) < 2 {
		return globe{-180}
	}
	lons = slices.Sorted(slices.Values(lons))
	last := len(lons) - 1
	widest, cut := lons[0]+360-lons[last], -180.0
	for i := range last {
		if gap := lons[i+1] - lons[i]; gap > widest+1 {
			widest, cut = gap, lons[i]+gap/2
		}
	}
	return globe{cut}
}

// world is the base map as paths, and its labels, which go to the data.
func (b *builder) world(base *basemap.Map) (string, error) {
	focus := b.focus()
	w, err := figure.NewWorld(base, focus)
	if err != nil {
		return "", err
	}
	b.data.World, b.data.Copy, b.data.Words = worldUnits, b.cut != -180, b.words.Client
	b.data.Labels = b.labels(base, focus)
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
		{"land", lines(w.Land)}, {"river", w.Rivers}, {"lake", lines(w.Lakes)},
		{"province", w.Provinces}, {"border", w.Borders}, {"disputed", w.Disputed},
	} {
		if len(layer.lines) > 0 {
			s.WriteString(`<path class="` + layer.class + `" d="`)
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
		fx, fy := mercator(p[0], p[1])
		x, y := int(math.Round(fx)), int(math.Round(fy))
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
func (b *builder) labels(base *basemap.Map, focus orb.Bound) []label {
	zoom := 10 * (math.Log2(360/max(focus.Max[0]-focus.Min[0], 1)) + 5)
	out := []label{}
	cities := 0
	for _, l := range base.Labels() {
		at := orb.Point{float64(l.At.Lon), float64(l.At.Lat)}
		if at[0] < b.cut {
			at[0] += 360
		}
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
			x, y := b.project(at[0], at[1])
			out = append(out, label{kind, l.Zoom, l.Name, x, y})
		}
	}
	return out
}
