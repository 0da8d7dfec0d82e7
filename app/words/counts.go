package words

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
)

// Documents is a number of documents.
func Documents(n int) string { return lang.N("{{.Count}} documents", n, map[string]any{"Count": n}) }

// Places is a number of places.
func Places(n int) string { return lang.N("{{.Count}} places", n, map[string]any{"Count": n}) }

// Pages is a number of pages.
func Pages(n int) string { return lang.N("{{.Count}} pages", n, map[string]any{"Count": n}) }

// Passages is a number of passages.
func Passages(n int) string { return lang.N("{{.Count}} passages", n, map[string]any{"Count": n}) }

// PlaceNames are places one after the other, each as Place has it.
func PlaceNames(places []model.Place) string {
	names := make([]string, len(places))
	for i, p := range places {
		names[i] = Place(p)
	}
	return strings.Join(names, ", ")
}
