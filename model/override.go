package model

import "strings"

// Verdict is what an Override says of its words.
type Verdict uint8

// The verdicts.
const (
	NoDate  Verdict = iota // they are no date
	NoPlace                // they name no place
	IsPlace                // they name the override's place
)

// String is the verdict as project files have it.
func (v Verdict) String() string { return nameOf(v, "no date", "no place", "place") }

// Override is what the user decided that words mean wherever they stand in the documents
// of a project.
type Override struct {
	Words   string
	Verdict Verdict
	Place   Place // for IsPlace
}

// ID tells overrides apart: of the same words there is one as a date and one as a name.
func (o Override) ID() string {
	about := "name"
	if o.Verdict == NoDate {
		about = "date"
	}
	return about + " " + foldWords(o.Words)
}

// About reports whether the override is about these words, in whatever case and spacing.
func (o Override) About(words string) bool { return foldWords(o.Words) == foldWords(words) }

func foldWords(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
