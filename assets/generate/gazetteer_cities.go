package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"chronotope/model/gazetteer"
)

// county gathers what the cities of a second-level division tell of it.
type county struct {
	name               string
	lat, lon, weight   float64
	population, cities int
}

// readCities adds populated places, and divisions by their cities.
func (a *atlas) readCities(ctx config) error {
	counties, err := readAdmin(ctx, "admin2.json")
	if err != nil {
		return err
	}
	provinces, err := readAdmin(ctx, "admin1.json")
	if err != nil {
		return err
	}
	var largest largestTowns
	err = eachCity(ctx, func(c cityLine) error {
		if d := provinces[c.country+"."+c.admin]; d != nil && !renumbered[c.country] {
			largest.add(c, d.name)
		}
		a.city(c, counties, provinces)
		return nil
	})
	if err != nil {
		return err
	}
	a.largest = largest
	a.addDivisions(counties, gazetteer.County)
	a.addDivisions(provinces, gazetteer.Province)
	return nil
}

func readAdmin(ctx config, file string) (map[string]*county, error) {
	raw, err := readNPM(ctx, sourceAdmins.name, sourceAdmins.version, file)
	if err != nil {
		return nil, err
	}
	var rows []struct{ Code, Name string }
	if err := json.Unmarshal(raw, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	out := map[string]*county{}
	for _, r := range rows {
		out[r.Code] = &county{name: r.Name}
	}
	return out, nil
}

// cityLine is a line of GeoNames.
type cityLine struct {
	id                          int32
	name, ascii, names, feature string
	country, admin, second      string
	lat, lon                    float64
	population                  int
}

// eachCity goes through the populated places of GeoNames.
func eachCity(ctx config, do func(cityLine) error) error {
	raw, err := readNPM(ctx, sourceCities.name, sourceCities.version, "dist/cities500.txt")
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		f := strings.Split(lines.Text(), "\t")
		if len(f) < 15 {
			return fmt.Errorf("cities500.txt: a line of %d fields", len(f))
		}
		id, err1 := strconv.Atoi(f[0])
		lat, err2 := strconv.ParseFloat(f[4], 64)
		lon, err3 := strconv.ParseFloat(f[5], 64)
		if err := errors.Join(err1, err2, err3); err != nil {
			return fmt.Errorf("cities500.txt: %s: %w", f[0], err)
		}
		population, _ := strconv.Atoi(f[14])
		if err := do(cityLine{
			id: int32(id), name: f[1], ascii: f[2], names: f[3], feature: f[7],
			country: f[8], admin: f[10], second: f[11], lat: lat, lon: lon, population: population,
		}); err != nil {
			return err
		}
	}
	return lines.Err()
}

// city adds one line of GeoNames.
func (a *atlas) city(c cityLine, counties, provinces map[string]*county) {
	population, country, admin, lat, lon := c.population, c.country, c.admin, c.lat, c.lon
	for _, d := range []*county{counties[country+"."+admin+"."+c.second], provinces[country+"."+admin]} {
		if d != nil {
			w := float64(population) + 100
			d.lat, d.lon, d.weight = d.lat+lat*w, d.lon+lon*w, d.weight+w
			d.population, d.cities = d.population+population, d.cities+1
		}
	}
	if i, ok := a.countries[country]; ok {
		a.places[i].Population += uint32(population)
	}
	if i, ok := a.provinces[country+"."+admin]; ok {
		a.places[i].Population += uint32(population)
	}
	i := a.add(gazetteer.Record{
		ID: c.id, Lat: degrees(lat), Lon: degrees(lon), Population: uint32(population), Name: c.name,
		Country: country, Admin: admin, Feature: featureOf(c.feature), Fame: fame(c.names),
	}, c.name, c.ascii)
	for n := range strings.SplitSeq(c.names, ",") {
		if population >= knownAbroad || isLatin(n) {
			a.alternate(i, n)
		}
	}
}

// fame measures how well a place is known by how many names people have added.
func fame(names string) uint8 {
	return uint8(math.Round(4 * math.Log2(float64(2+strings.Count(names, ",")))))
}

// knownAbroad is how many people a place must have for its names in other scripts
// to be kept: documents in those name small places in their own region's script,
// which GeoNames gives as the main name nowhere.
const knownAbroad = 15_000

func isLatin(name string) bool {
	for _, r := range name {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

func featureOf(code string) gazetteer.Feature {
	switch code {
	case "PPLC":
		return gazetteer.Capital
	case "PPLA":
		return gazetteer.Seat
	case "PPLX":
		return gazetteer.Quarter
	default:
		return gazetteer.Town
	}
}

// drawn finds the county that Natural Earth has an outline of, or -1.
func (a *atlas) drawn(country string, d *county) int {
	const near = 1.5 // degrees
	name := string(gazetteer.Fold(nil, d.name))
	for _, i := range a.outlined[country+" "+name] {
		p := &a.places[i]
		if math.Abs(float64(p.Lat)/1e4-d.lat/d.weight) < near && math.Abs(float64(p.Lon)/1e4-d.lon/d.weight) < near {
			return i
		}
	}
	return -1
}

// numberOf is the number of a place that no source numbers: below those of the
// supplement and the waters, and the same each time.
func numberOf(code string) int32 {
	h := fnv.New32a()
	h.Write([]byte(code))
	return -1_000_000 - int32(h.Sum32()%2_000_000_000)
}

// addDivisions adds divisions that have cities and are not there yet.
func (a *atlas) addDivisions(divisions map[string]*county, feature gazetteer.Feature) {
	for _, code := range slices.Sorted(maps.Keys(divisions)) {
		d := divisions[code]
		if d.cities == 0 {
			continue
		}
		country, admin, _ := strings.Cut(code, ".")
		if i, ok := a.provinces[code]; ok {
			a.alternate(i, d.name)
			continue
		}
		if feature == gazetteer.County {
			admin, _, _ = strings.Cut(admin, ".")
			if i := a.drawn(country, d); i >= 0 {
				a.places[i].Admin, a.places[i].Population = admin, uint32(d.population)
				continue
			}
		}
		i := a.add(gazetteer.Record{
			ID: numberOf(code), Lat: degrees(d.lat / d.weight), Lon: degrees(d.lon / d.weight), Population: uint32(d.population), Name: d.name,
			Country: country, Admin: admin, Feature: feature,
		}, d.name)
		if feature == gazetteer.Province {
			a.provinces[code] = i
		}
	}
}
