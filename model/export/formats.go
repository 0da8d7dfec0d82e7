package export

// Formats lists the formats there are, in the order in which they are offered.
func Formats() []Format {
	return []Format{
		{Name: "csv", Label: "CSV table", Extension: ".csv", Media: "text/csv", Holds: Everything &^ AllPassages, write: writeCSV},
	}
}
