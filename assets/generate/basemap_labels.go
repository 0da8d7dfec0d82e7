package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/paulmach/orb"

	"chronotope/model/basemap"
)

// shortNames are English names for the map where those of CLDR are too long or
// unusual there.
var shortNames = map[string]string{
	"CD": "DR Congo", "CG": "Congo", "HK": "Hong Kong", "MM": "Myanmar", "MO": "Macao",
	"PS": "Palestine", "VI": "US Virgin Islands",
}

// readCountryNames returns the English names of countries by ISO 3166-1 alpha-2.
func readCountryNames(ctx config) (map[string]string, error) {
	data, err := readNPM(ctx, "cldr-localenames-full", "48.2.0", "main/en/territories.json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Main struct {
			En struct {
				Names struct {
					Territories map[string]string `json:"territories"`
				} `json:"localeDisplayNames"`
			} `json:"en"`
		} `json:"main"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("parse country names: %w", err)
	}
	names := file.Main.En.Names.Territories
	for code, name := range shortNames {
		names[code] = name
	}
	return names, nil
}

// makeLabels returns all labels, those shown first first.
func makeLabels(world *basemap.Map, s *basemapSource) []basemap.Label {
	labels := countryLabels(world, s.countryNames, s.ownCountries)
	labels = append(labels, seaLabels()...)
	labels = append(labels, cityLabels(s.places, s.towns)...)
	labels = append(labels, divisionLabels(s.faces)...)
	labels = append(labels, lakeLabels(s.lakes)...)
	slices.SortStableFunc(labels, func(a, b basemap.Label) int {
		return cmp.Or(cmp.Compare(a.Zoom, b.Zoom), cmp.Compare(a.Kind, b.Kind))
	})
	return labels
}

// countryLabels puts the name of each country and dependency into its largest
// polygon.
func countryLabels(world *basemap.Map, names, own map[string]string) []basemap.Label {
	codes := make(map[string]bool)
	for _, a := range world.Areas() {
		codes[a.Country], codes[a.Part] = true, true
	}
	delete(codes, "")
	var labels []basemap.Label
	for code := range codes {
		outline, ok := world.Outline(code, 1)
		name := names[code]
		if !ok || name == "" {
			continue
		}
		at, _ := pole(outline[0])
		labels = append(labels, basemap.Label{
			Kind: basemap.CountryLabel, Code: code, Name: name, Own: own[code], At: at,
			Zoom: countryZoom(name, outline[0].Bound()),
		})
	}
	sort.Slice(labels, func(i, j int) bool { return labels[i].Code < labels[j].Code })
	return labels
}

// countryZoom is the zoom at which a country is about as large as its name.
func countryZoom(name string, b orb.Bound) uint8 {
	const letter = 5.5 // pixels that a letter of the name may stand out of its country by, at most
	size := math.Sqrt((b.Max[0] - b.Min[0]) * (b.Max[1] - b.Min[1]))
	pixels := letter * float64(utf8.RuneCountInString(name))
	zoom := math.Log2(pixels / (size * 256 / 360))
	return uint8(math.Round(10 * min(max(zoom, 1), 6.5)))
}

// contestedCapitals are cities that the map shows as cities and no more.
var contestedCapitals = map[string]bool{"Jerusalem": true, "Laayoune": true}

// cityZoom spreads the scaleranks of Natural Earth, 0 to 10, over the zooms at
// which there is room for them. A capital comes a little sooner.
func cityZoom(rank float64, capital bool) uint8 {
	zoom := 3 + 0.55*rank
	if capital {
		zoom -= 0.5
	}
	return uint8(math.Round(10 * zoom))
}

// pole returns the point of a polygon that is farthest from its edge, roughly,
// and how far that is in degrees: the best of a grid that is refined around the
// best so far. Longitudes count as they do on the globe.
func pole(polygon orb.Polygon) (basemap.Point, float64) {
	b := polygon.Bound()
	shrink := math.Cos((b.Min[1] + b.Max[1]) / 2 * math.Pi / 180)
	best, room := b.Center(), math.Inf(-1)
	const grid = 24
	for range 5 {
		next := best
		for i := range grid + 1 {
			for j := range grid + 1 {
				p := orb.Point{
					b.Min[0] + (b.Max[0]-b.Min[0])*float64(i)/grid,
					b.Min[1] + (b.Max[1]-b.Min[1])*float64(j)/grid,
				}
				if d := inside(polygon, p, shrink); d > room {
					next, room = p, d
				}
			}
		}
		best = next
		w, h := (b.Max[0]-b.Min[0])/8, (b.Max[1]-b.Min[1])/8
		b = orb.Bound{Min: orb.Point{best[0] - w, best[1] - h}, Max: orb.Point{best[0] + w, best[1] + h}}
	}
	return basemap.Point{Lon: float32(best[0]), Lat: float32(best[1])}, room
}

// inside is the distance from a point to the edge of a polygon, negative outside.
func inside(polygon orb.Polygon, p orb.Point, shrink float64) float64 {
	in, nearest := false, math.Inf(1)
	for _, ring := range polygon {
		for i := 1; i < len(ring); i++ {
			a, b := ring[i-1], ring[i]
			if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
				in = !in
			}
			nearest = min(nearest, distance(p, a, b, shrink))
		}
	}
	if !in {
		return -nearest
	}
	return nearest
}

// distance is from p to the segment from a to b.
func distance(p, a, b orb.Point, shrink float64) float64 {
	dx, dy := (b[0]-a[0])*shrink, b[1]-a[1]
	px, py := (p[0]-a[0])*shrink, p[1]-a[1]
	t := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		t = min(max((px*dx+py*dy)/length, 0), 1)
	}
	return math.Hypot(px-t*dx, py-t*dy)
}
