package model

import "strings"

// Verdict is what a Ruling says of its words.
type Verdict uint8

// The verdicts.
const (
	NoDate  Verdict = iota // they are no date
	NoPlace                // they name no place
	IsPlace                // they name the ruling's place
)

// String is the verdict as project files have it.
func (v Verdict) String() string { return [...]string{"no date", "no place", "place"}[v] }

// Ruling is what the user decided that words mean wherever they stand in the documents
// of a project.
type Ruling struct {
	Words   string
	Verdict Verdict
	Place   Place // for IsPlace
}

// ID tells rulings apart: of the same words there is one as a date and one as a name.
func (r Ruling) ID() string {
	about := "name"
	if r.Verdict == NoDate {
		about = "date"
	}
	return about + " " + foldWords(r.Words)
}

// About reports whether the ruling is about these words, in whatever case and spacing.
func (r Ruling) About(words string) bool { return foldWords(r.Words) == foldWords(words) }

func foldWords(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
