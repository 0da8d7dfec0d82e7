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
		{Name: "xlsx", Label: "Excel workbook", Extension: ".xlsx", Media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Holds: Everything, passes: 2, write: writeXLSX},
		{Name: "docx", Label: "Word document", Extension: ".docx", Media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Holds: Everything &^ (EDTF | Bounds | Wording | Coordinates | Confidence | Type | Color), write: writeDOCX},
		{Name: "md", Label: "Markdown", Extension: ".md", Media: "text/markdown", Holds: Everything &^ (EDTF | Bounds | Wording | Confidence | Type | Color), write: writeMarkdown},
		{Name: "obsidian", Label: "Obsidian notes", Extension: ".zip", Media: "application/zip", Holds: Everything, write: writeObsidian},
		{Name: "geojson", Label: "GeoJSON", Extension: ".geojson", Media: "application/geo+json", Holds: Everything, write: writeGeoJSON},
		{Name: "gpkg", Label: "GeoPackage", Extension: ".gpkg", Media: "application/geopackage+sqlite3", Holds: Everything, write: writeGeoPackage},
		{Name: "kml", Label: "KML, for Google Earth", Extension: ".kml", Media: "application/vnd.google-earth.kml+xml", Holds: Everything, write: writeKML},
		{Name: "lpf", Label: "Linked Places", Extension: ".lpf.json", Media: "application/ld+json", Holds: Everything, write: writeLinkedPlaces},
		{Name: "ics", Label: "iCalendar", Extension: ".ics", Media: "text/calendar", Holds: Everything &^ outOfReach, Needs: outOfReach, write: writeICalendar},
		{Name: "timelinejs", Label: "TimelineJS", Extension: ".json", Media: "application/json", Holds: Everything &^ Undated, Needs: Undated, write: writeTimelineJS},
		{Name: "timelinejs-csv", Label: "TimelineJS table", Extension: ".csv", Media: "text/csv", Holds: aboutDate&^(Undated|Wording) | aboutPlace&^AllPlaces | Note | Unsourced | aboutProof, Needs: Undated, write: writeTimelineJSTable},
		{Name: "storymapjs", Label: "StoryMapJS", Extension: ".json", Media: "application/json", Holds: Undated | BeforeYear1 | DeepTime | aboutPlace&^(AllPlaces|Unplaced) | Note | Unsourced | aboutProof, Needs: Unplaced, Advised: 20, write: writeStoryMap},
		{Name: "aeon", Label: "Aeon Timeline 3 table", Extension: ".csv", Media: "text/csv", Holds: Bounds | BeforeYear1 | DeepTime | Clock | Unplaced | PlaceName | AllPlaces | Tags | Color | Note | Unsourced | aboutProof, Needs: Undated, write: writeAeon},
		{Name: "vis", Label: "vis-timeline items", Extension: ".json", Media: "application/json", Holds: Everything &^ (Undated | DeepTime), Needs: Undated | DeepTime, write: writeVis},
		{Name: "markwhen", Label: "markwhen", Extension: ".mw", Media: "text/plain", Holds: Bounds | Clock | aboutPlace | Note | Unsourced | aboutProof, Needs: outOfReach, write: writeMarkwhen},
		{Name: "webannotation", Label: "Web Annotations", Extension: ".jsonld", Media: "application/ld+json", Holds: Everything &^ Unsourced, Needs: Unsourced, write: writeAnnotations},
		{Name: "tei", Label: "TEI P5", Extension: ".xml", Media: "application/tei+xml", Holds: Everything, write: writeTEI},
		{Name: "jsonl", Label: "JSON Lines, one a document", Extension: ".jsonl", Media: "application/jsonl", Holds: Everything &^ (Wording | Type | Tags | Color | Note | Pages | Unsourced), Needs: Unsourced, write: writeLines},
		{Name: "citations", Label: "Citations, one a passage", Extension: ".txt", Media: "text/plain", Holds: Undated | Unplaced | BeforeYear1 | DeepTime | Clock | aboutProof | Unsourced, write: writeCitations},
		{Name: "csl", Label: "Sources as CSL-JSON", Extension: ".json", Media: "application/vnd.citationstyles.csl+json", Holds: Source, write: writeCSL},
		{Name: "bibtex", Label: "Sources as BibTeX", Extension: ".bib", Media: "application/x-bibtex", Holds: Source, write: writeBibTeX},
	}
}
