// Package formats lists all formats that chronologies are written in: those of package
// export and those that draw, which have packages of their own.
package formats

import (
	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/figure"
	"chronotope/model/export/page"
	"chronotope/model/export/report"
)

// Credits are whom what is written owes its places and its map to.
func Credits() []string {
	return []string{"Places: GeoNames (geonames.org), CC BY 4.0.", "Map: made with Natural Earth (naturalearthdata.com)."}
}

// All are the formats in the order in which they are offered. Those that draw a map call
// base for it.
func All(base func() (*basemap.Map, error)) []export.Format {
	all := append(export.Formats(), page.Format(base), report.Format(base))
	return append(all, figure.Formats(base)...)
}

// ByName is the format of a name among all.
func ByName(all []export.Format, name string) (export.Format, bool) {
	for _, f := range all {
		if f.Name == name {
			return f, true
		}
	}
	return export.Format{}, false
}
