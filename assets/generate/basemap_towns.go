package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"chronotope/model/basemap"
)

// townNames finds the towns of GeoNames that Natural Earth means.
type townNames struct {
	byID   map[int]*cityLine
	byName map[string]*cityLine   // the most populous of a country: "DE Köln"
	cells  map[[2]int][]*cityLine // by whole degrees of longitude and latitude
}

func readTownNames(ctx config) (*townNames, error) {
	t := &townNames{byID: map[int]*cityLine{}, byName: map[string]*cityLine{}, cells: map[[2]int][]*cityLine{}}
	err := eachCity(ctx, func(c cityLine) error {
		t.byID[int(c.id)] = &c
		cell := cellOf(c.lon, c.lat)
		t.cells[cell] = append(t.cells[cell], &c)
		for _, name := range []string{c.name, c.ascii} {
			key := c.country + " " + name
			if other := t.byName[key]; other == nil || other.population < c.population {
				t.byName[key] = &c
			}
		}
		return nil
	})
	return t, err
}

func cellOf(lon, lat float64) [2]int { return [2]int{int(math.Floor(lon)), int(math.Floor(lat))} }

// match is the town of GeoNames that a place of Natural Earth is, nil for none: the most
// populous nearby of its name, or else the one whose number it gives, which is now and
// then that of a suburb.
func (t *townNames) match(p *shape) *cityLine {
	lon, lat := p.number("longitude"), p.number("latitude")
	near := func(c *cityLine) bool { return math.Abs(c.lon-lon) < nearby && math.Abs(c.lat-lat) < nearby }
	name := plain(p.attrs["name"])
	var best *cityLine
	at := cellOf(lon, lat)
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, c := range t.cells[[2]int{at[0] + dx, at[1] + dy}] {
				if near(c) && (best == nil || c.population > best.population) && c.called(name) {
					best = c
				}
			}
		}
	}
	if c := t.byID[int(p.number("geonameid"))]; best == nil && c != nil && near(c) {
		return c
	}
	return best
}

// called reports whether one of a town's names is a plain one.
func (c *cityLine) called(name string) bool {
	if plain(c.name) == name || plain(c.ascii) == name {
		return true
	}
	for n := range strings.SplitSeq(c.names, ",") {
		if len(n) < 2*len(name)+2 && plain(n) == name {
			return true
		}
	}
	return false
}

// cityLabels are the populated places of Natural Earth, largest first, and other towns
// that have an English name.
func cityLabels(places []shape, towns *townNames) []basemap.Label {
	places = slices.Clone(places)
	slices.SortStableFunc(places, func(a, b shape) int {
		return cmp.Compare(b.number("pop_max"), a.number("pop_max"))
	})
	pairs := towns.pairs()
	var labels []basemap.Label
	for i := range places {
		p := &places[i]
		name := p.attrs["name"]
		l := basemap.Label{
			Kind: basemap.CityLabel, Name: cityName(name, ""), People: uint32(p.number("pop_max")),
			Capital: strings.HasPrefix(p.attrs["featurecla"], "Admin-0 capital") && !contestedCapitals[name],
			At:      basemap.Point{Lon: float32(p.number("longitude")), Lat: float32(p.number("latitude"))},
		}
		if code := p.attrs["iso_a2"]; len(code) == 2 {
			l.Code = code
		}
		if c := towns.match(p); c != nil {
			setTown(&l, c, cityName(name, c.name), pairs)
			delete(pairs, int64(c.id))
		}
		l.Zoom = cityZoom(p.number("scalerank"), l.Capital)
		labels = append(labels, l)
	}
	return append(labels, towns.others(pairs)...)
}

// setTown makes a label that of a town which is called name in English.
func setTown(l *basemap.Label, c *cityLine, name string, pairs map[int64]twoNames) {
	l.Name, l.Own, l.Place = name, c.name, int64(c.id)
	if two, ok := pairs[l.Place]; ok {
		l.Name, l.Own = two.english, two.own
	}
	if l.Own == l.Name || englishSpeaking[l.Code] {
		l.Own = ""
	}
	l.At = basemap.Point{Lon: float32(c.lon), Lat: float32(c.lat)}
	if c.population > 0 {
		l.People = uint32(c.population)
	}
}

// englishSpeaking are countries whose towns have no other name than the English one.
var englishSpeaking = map[string]bool{"AU": true, "CA": true, "GB": true, "IE": true, "NZ": true, "US": true, "ZA": true}

// others are the towns with two names that Natural Earth leaves out.
func (t *townNames) others(pairs map[int64]twoNames) []basemap.Label {
	var labels []basemap.Label
	for _, id := range slices.Sorted(maps.Keys(pairs)) {
		c := t.byID[int(id)]
		l := basemap.Label{Kind: basemap.CityLabel, Code: c.country, Zoom: cityZoom(10, false)}
		setTown(&l, c, pairs[id].english, pairs)
		labels = append(labels, l)
	}
	return labels
}

// pairs are twoNamesOfTowns by the numbers of the towns.
func (t *townNames) pairs() map[int64]twoNames {
	out := map[int64]twoNames{}
	for country, list := range twoNamesOfTowns {
		for _, two := range list {
			var best *cityLine
			for _, name := range []string{two.english, two.own, two.geoNames} {
				if c := t.byName[country+" "+name]; c != nil && (best == nil || c.population > best.population) {
					best = c
				}
			}
			if best != nil {
				out[int64(best.id)] = two
			} else {
				fmt.Printf("base map: no town %s in %s\n", two.english, country)
			}
		}
	}
	return out
}
