package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// perCountry is how many towns of a country the test of divisions asks about.
const perCountry = 4

// largestTowns are the most populous places of every country, with the name that
// GeoNames itself gives to the first-level division of each.
type largestTowns struct {
	byCountry map[string][]largestTown
}

type largestTown struct {
	cityLine
	division string
}

func (l *largestTowns) add(c cityLine, division string) {
	if l.byCountry == nil {
		l.byCountry = map[string][]largestTown{}
	}
	list := append(l.byCountry[c.country], largestTown{c, division})
	slices.SortStableFunc(list, func(a, b largestTown) int { return cmp.Compare(b.population, a.population) })
	l.byCountry[c.country] = list[:min(len(list), perCountry)]
}

// write makes the file that the test of divisions reads: a town's number, name, country
// and division on a line.
func (l *largestTowns) write(ctx config) error {
	var b bytes.Buffer
	b.WriteString("# The largest towns of every country and the first-level divisions that GeoNames has\n# them in (CC BY 4.0). Written by \"go run ./assets/generate gazetteer\".\n")
	for _, country := range slices.Sorted(maps.Keys(l.byCountry)) {
		for _, t := range l.byCountry[country] {
			fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\n", t.id, t.name, country, t.admin, t.division)
		}
	}
	return writeTestdata(ctx, "divisions.tsv", b.Bytes())
}

// writeTestdata makes a file that tests of package gazetteer read.
func writeTestdata(ctx config, name string, data []byte) error {
	dir := filepath.Join(ctx.out, "..", "..", "model", "gazetteer", "testdata")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name), data, 0o644)
}

// testedCountries are those that the test of countries asks about, in every language.
const testedCountries = "AF AL DZ AR AM AU AT BD BY BE BR BG CA CL CN CO HR CU CZ DK EG EE ET FI FR DE GR HU IN ID IR IQ IE IT JP KE KZ LV LT MX MA NL NZ NG NO PK PE PL PT RO RU SA RS ZA KR ES SE CH TR UA"

// writeCountries makes the file that the test of countries reads: a code, and what CLDR
// calls the country in each language, on a line.
func writeCountries(ctx config) error {
	languages := append([]string{"en"}, foreignLanguages...)
	var b bytes.Buffer
	b.WriteString("# What countries are called in Unicode CLDR (Unicode-3.0).\n# Written by \"go run ./assets/generate gazetteer\".\ncode")
	names := make([]map[string]string, len(languages))
	for i, language := range languages {
		var err error
		if names[i], err = readTerritories(ctx, language); err != nil {
			return err
		}
		b.WriteString("\t" + language)
	}
	b.WriteByte('\n')
	for code := range strings.FieldsSeq(testedCountries) {
		b.WriteString(code)
		for i := range languages {
			name, _, _ := strings.Cut(names[i][code], " (")
			b.WriteString("\t" + name)
		}
		b.WriteByte('\n')
	}
	return writeTestdata(ctx, "countries.tsv", b.Bytes())
}
