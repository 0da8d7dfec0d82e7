package report

import "chronotope/model/export"

// Words are the words of the report itself, in one language.
type Words struct {
	Language string // BCP 47
	Undated  string
	Number   string // [1] number of an event
	Sources  string
	Missing  string // [1] letters
	Marks    *export.Remarks
}

// English are the words of the report in English.
var English = &Words{
	Language: "en", Undated: "undated", Number: "No. %d", Sources: "Sources",
	Missing: "No font of this system holds these letters, which are left out: %s.", Marks: export.EnglishRemarks,
}
