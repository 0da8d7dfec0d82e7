package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
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
	dir := filepath.Join(ctx.out, "..", "..", "model", "gazetteer", "testdata")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "divisions.tsv"), b.Bytes(), 0o644)
}
