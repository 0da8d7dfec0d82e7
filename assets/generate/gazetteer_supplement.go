package main

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"chronotope/model/gazetteer"
)

//go:embed supplement.tsv
var supplement string

// siteRank and siteFame are what a historical site ranks as: more than a village that
// bears its name, less than a city.
const (
	siteRank = 40_000
	siteFame = 16
)

var supplementKinds = map[string]gazetteer.Feature{
	"continent": gazetteer.Continent, "region": gazetteer.RegionFeature, "water": gazetteer.WaterFeature, "range": gazetteer.Range, "site": gazetteer.Town,
}

// readSupplement adds the facts of our own.
func (a *atlas) readSupplement(config) error {
	number := int32(0)
	for line := range strings.Lines(supplement) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(f) != 6 {
			return fmt.Errorf("supplement: %q has %d fields", line, len(f))
		}
		if !slices.Contains(notPlaces, f[1]) {
			number--
		}
		if err := a.supplementRow(number, f); err != nil {
			return fmt.Errorf("supplement: %s: %w", f[0], err)
		}
	}
	return nil
}

// notPlaces are the kinds of row that add no place.
var notPlaces = []string{"alias", "foreign", "short", "demonym", "point"}

func (a *atlas) supplementRow(number int32, f []string) error {
	switch f[1] {
	case "alias", "foreign", "short", "demonym":
		return a.alias(f)
	case "point":
		return a.countryPoint(f)
	default:
		return a.supplementPlace(number, f)
	}
}

// farthest is how far, in degrees, the supplement may put a country's point from
// the centroid of its land: enough for the largest, too little for a wrong sign.
// Small countries are not held to it, since the islands of some lie on both sides of
// the antimeridian.
const (
	farthest = 14
	small    = 2_000_000 // people
)

// agreeing is how far apart, in kilometres, the published point of a country and the
// centroid of its land may lie to be two estimates of one middle.
const agreeing = 300

// countryPoint puts a country halfway between the point that the supplement has for it and
// the centroid of its land. The published point is rounded, often to whole degrees, and the
// centroid follows every peninsula; their mean errs less than either. Where they lie far
// apart (a country of islands, an empty north), the published point means the country as
// people know it, and stands.
func (a *atlas) countryPoint(f []string) error {
	i, ok := a.countries[f[4]]
	if !ok {
		return fmt.Errorf("there is no country %s", f[4])
	}
	lat, err := strconv.ParseFloat(f[2], 64)
	if err != nil {
		return err
	}
	lon, err := strconv.ParseFloat(f[3], 64)
	if err != nil {
		return err
	}
	p := &a.places[i]
	landLat, landLon := float64(p.Lat)/1e4, float64(p.Lon)/1e4
	if far := max(math.Abs(lat-landLat), math.Abs(lon-landLon)); p.Population > small && far > farthest {
		return fmt.Errorf("%v, %v is far from %v, %v", lat, lon, landLat, landLon)
	}
	if kilometres(lat, lon, landLat, landLon) <= agreeing {
		lat, lon = (lat+landLat)/2, (lon+landLon)/2
	}
	p.Lat, p.Lon = degrees(lat), degrees(lon)
	return nil
}

func (a *atlas) supplementPlace(id int32, f []string) error {
	feature, ok := supplementKinds[f[1]]
	if !ok {
		return fmt.Errorf("there is no kind %q", f[1])
	}
	lat, err := strconv.ParseFloat(f[2], 64)
	if err != nil {
		return err
	}
	lon, err := strconv.ParseFloat(f[3], 64)
	if err != nil {
		return err
	}
	// What stands in brackets tells rows of one name apart and is no part of it.
	name := f[0]
	name, _, _ = strings.Cut(name, " (")
	place := a.add(gazetteer.Record{ID: id, Lat: degrees(lat), Lon: degrees(lon), Name: name, Country: f[4], Feature: feature}, name)
	if feature == gazetteer.Town {
		a.places[place].Population, a.places[place].Fame = siteRank, siteFame
	}
	for n := range strings.SplitSeq(f[5], "|") {
		if n != "" {
			name, foreign := strings.CutPrefix(n, "~")
			a.names = append(a.names, gazetteer.Name{Text: name, Place: place, Main: !foreign})
		}
	}
	return nil
}

// greatest is the most populous place of a name in a country, a city before others,
// or -1.
func (a *atlas) greatest(name, country string) int {
	best := -1
	for _, n := range a.names {
		p := &a.places[n.Place]
		if n.Text != name || p.Country != country {
			continue
		}
		if q := max(best, 0); best < 0 || isCity(p) && !isCity(&a.places[q]) || isCity(p) == isCity(&a.places[q]) && p.Population > a.places[q].Population {
			best = n.Place
		}
	}
	return best
}

func isCity(p *gazetteer.Record) bool {
	return p.Feature >= gazetteer.Capital && p.Feature <= gazetteer.Quarter
}

// alias gives another name, an abbreviation or a demonym to the most populous place of that name in a country, or
// to the country or province with the code behind "=".
func (a *atlas) alias(f []string) error {
	name, kind, country, target := f[0], f[1], f[4], f[5]
	name, _, _ = strings.Cut(name, " (")
	place := -1
	if code, ok := strings.CutPrefix(target, "="); ok {
		if i, ok := a.countries[code]; ok {
			place = i
		} else if i, ok := a.provinces[code]; ok {
			place = i
		}
	} else {
		place = a.greatest(target, country)
	}
	if place < 0 {
		return fmt.Errorf("%s: there is no %s in %s", name, target, country)
	}
	a.names = append(a.names, gazetteer.Name{Text: name, Place: place, Main: kind == "alias" || kind == "short", Short: kind == "short", Demonym: kind == "demonym"})
	return nil
}
