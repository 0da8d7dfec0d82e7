package main

import (
	"math"
	"path/filepath"
	"strings"

	"chronotope/model/gazetteer"
)

// firstWater is the number of the first river or lake; those of the supplement are
// smaller.
const firstWater = -10_000

// readWaters adds rivers and lakes. Each stands at the middle of its line or ring.
func (a *atlas) readWaters(ctx config) error {
	root, err := fetchDebian(ctx, sourceWaters.name, sourceWaters.version)
	if err != nil {
		return err
	}
	folder := filepath.Join(root, "usr/share/magics/10m")
	rivers, err := readShapes(filepath.Join(folder, "ne_10m_rivers_lake_centerlines"))
	if err != nil {
		return err
	}
	lakes, err := readShapes(filepath.Join(folder, "ne_10m_ocean"))
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, s := range append(rivers, lakes...) {
		name := s.attrs["name"]
		if !sound(name) || seen[name] || len(s.parts) == 0 {
			continue
		}
		seen[name] = true
		a.water(name, s.attrs["featurecla"] != "", longestPart(s.parts))
	}
	return nil
}

// sound reports whether a name has not lost letters on its way, as far as can be
// seen, and is not abbreviated.
func sound(name string) bool {
	return len(name) > 3 && !strings.ContainsAny(name, "?.&/") && name[0] >= 'A' && name[0] <= 'Z'
}

func longestPart(parts [][]vertex) []vertex {
	best := parts[0]
	for _, p := range parts {
		if len(p) > len(best) {
			best = p
		}
	}
	return best
}

// nearby is how far, in degrees, two sources may have one city apart.
const nearby = 0.4

// readEnglish makes those names the main ones that Natural Earth has for a city:
// they are its usual English ones, as "Geneva" for Genève.
func (a *atlas) readEnglish(ctx config) error {
	root, err := fetchDebian(ctx, sourceWaters.name, sourceWaters.version)
	if err != nil {
		return err
	}
	rows, err := readShapes(filepath.Join(root, "usr/share/magics/10m/ne_10m_populated_places_simple"))
	if err != nil {
		return err
	}
	cities := map[string][]*shape{}
	for i := range rows {
		for _, column := range []string{"name", "nameascii", "namealt"} {
			for n := range strings.SplitSeq(rows[i].attrs[column], "|") {
				if n = strings.TrimSpace(n); sound(n) {
					cities[n] = append(cities[n], &rows[i])
				}
			}
		}
	}
	for i := range a.names {
		n := &a.names[i]
		p := &a.places[n.Place]
		for _, c := range cities[n.Text] {
			if isCity(p) && math.Abs(c.number("latitude")-float64(p.Lat)/1e4) < nearby && math.Abs(c.number("longitude")-float64(p.Lon)/1e4) < nearby {
				n.Main = true
			}
		}
	}
	return nil
}

// water adds a river or lake. Bare names, which mostly are those of towns as well,
// are names of second rank.
func (a *atlas) water(name string, river bool, line []vertex) {
	at := line[len(line)/2]
	a.waters++
	place := a.add(gazetteer.Record{
		ID: int32(firstWater - a.waters), Lat: at.y, Lon: at.x, Name: name, Feature: gazetteer.WaterFeature,
	})
	generic := "Lake"
	if river {
		generic = "River"
	}
	if strings.Contains(name, generic) || strings.Contains(name, "Bay") || strings.Contains(name, "Reservoir") {
		a.names = append(a.names, gazetteer.Name{Text: name, Place: place, Main: true})
		return
	}
	a.names = append(a.names, gazetteer.Name{Text: name, Place: place},
		gazetteer.Name{Text: name + " " + generic, Place: place, Main: true},
		gazetteer.Name{Text: generic + " " + name, Place: place, Main: true})
}
