package export

// What most formats hold of an event where it has room for text or fields of its own.
const (
	aboutDate   = Wording | EDTF | Bounds | BeforeYear1 | DeepTime | Clock | Undated
	aboutPlace  = Unplaced | PlaceName | Coordinates | AllPlaces
	aboutUser   = Status | Tags | Color | Note | Unsourced
	aboutProof  = Quotes | Source | Pages | AllPassages
	aboutDoubt  = Assumed | Mode | Dispute | Confidence | Type
	outOfReach  = BeforeYear1 | DeepTime | Undated // for programs that know the common calendar alone
	commonDates = aboutDate &^ outOfReach
)

// Formats lists the formats there are, in the order in which they are offered.
func Formats() []Format {
	return []Format{
		{Name: "csv", Label: "CSV table", Extension: ".csv", Media: "text/csv", Holds: Everything &^ AllPassages, write: writeCSV},
		{Name: "geojson", Label: "GeoJSON", Extension: ".geojson", Media: "application/geo+json", Holds: Everything, write: writeGeoJSON},
		{Name: "gpkg", Label: "GeoPackage", Extension: ".gpkg", Media: "application/geopackage+sqlite3", Holds: Everything, write: writeGeoPackage},
		{Name: "kml", Label: "KML, for Google Earth", Extension: ".kml", Media: "application/vnd.google-earth.kml+xml", Holds: Everything, write: writeKML},
		{Name: "lpf", Label: "Linked Places", Extension: ".lpf.json", Media: "application/ld+json", Holds: Everything, write: writeLinkedPlaces},
		{Name: "ics", Label: "iCalendar", Extension: ".ics", Media: "text/calendar", Holds: Everything &^ outOfReach, Needs: outOfReach, write: writeICalendar},
	}
}
