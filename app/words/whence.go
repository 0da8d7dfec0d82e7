package words

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/edtf"
)

// EventDate is the date of an event in words, in brackets where a part of it is assumed, as
// editors mark what they supply.
func EventDate(e *model.Event) string {
	return supplied(Date(e.Date), e.DateAssumed() != model.NotAssumed)
}

// ShortEventDate is EventDate with the months cut short.
func ShortEventDate(e *model.Event) string {
	return supplied(ShortDate(e.Date), e.DateAssumed() != model.NotAssumed)
}

// EventPlaces are the names of an event's places, in brackets where they are assumed.
func EventPlaces(e *model.Event) string {
	var names []string
	seen := map[model.Place]bool{}
	for i := range e.Evidence {
		v := &e.Evidence[i]
		assumed := e.Edited&model.EditedPlaces == 0 && e.Assumed(v) != model.NotAssumed
		for _, m := range v.Places {
			if !m.Place.IsZero() && !seen[m.Place] {
				seen[m.Place] = true
				names = append(names, supplied(PlaceName(m.Place), assumed))
			}
		}
	}
	return strings.Join(names, ", ")
}

func supplied(text string, assumed bool) string {
	if assumed {
		return "[" + text + "]"
	}
	return text
}

// Assumed says in a few words what of an event is assumed, and whence; "" where nothing is.
func Assumed(e *model.Event) string {
	var parts []string
	if from := e.DateAssumed(); from != model.NotAssumed {
		parts = append(parts, dateFrom(from, missing(e.Dating())))
	}
	if from := e.PlaceAssumed(); from != model.NotAssumed {
		parts = append(parts, placeFrom(e, from))
	}
	return strings.Join(parts, ", ")
}

// AssumedBriefly is Assumed where there is little room.
func AssumedBriefly(e *model.Event) string {
	whence := [...]string{"", lang.L("story"), lang.L("heading"), lang.L("document")}
	var parts []string
	if from := e.DateAssumed(); from != model.NotAssumed {
		what := [...]string{lang.L("date"), lang.L("year"), lang.L("month")}[missing(e.Dating())]
		parts = append(parts, lang.L("{{.What}}: {{.Whence}}", map[string]any{"What": what, "Whence": whence[from]}))
	}
	if from := e.PlaceAssumed(); from != model.NotAssumed {
		parts = append(parts, lang.L("{{.What}}: {{.Whence}}", map[string]any{"What": lang.L("place"), "Whence": whence[from]}))
	}
	return strings.Join(parts, " · ")
}

// Certainty says of an event's date and of its place, a line each, how sure they are, and
// whence they are where they are assumed. Doc is the document of its passages, or nil.
func Certainty(e *model.Event, doc *model.Document) []string {
	var lines []string
	if !e.Date.IsZero() {
		if line := certainty(e.DateConfidence(), dateWhence(e)); line != "" {
			lines = append(lines, lang.L("Date: {{.Certainty}}", map[string]any{"Certainty": line}))
		}
	}
	if line := certainty(e.PlaceConfidence(), placeWhence(e, doc)); line != "" {
		lines = append(lines, lang.L("Place: {{.Certainty}}", map[string]any{"Certainty": line}))
	}
	return lines
}

func certainty(sure float64, whence string) string {
	var parts []string
	if sure > 0 && sure < 1 {
		parts = append(parts, lang.L("{{.Percent}} % sure", map[string]any{"Percent": strconv.Itoa(int(sure*100 + 0.5))}))
	}
	if whence != "" {
		parts = append(parts, whence)
	}
	return strings.Join(parts, ", ")
}

// part is what of a date the words leave open that date a passage.
type part uint8

const (
	aDate part = iota // all, or there is only a distance: "two days later"
	aYear
	aMonth // and the year
)

// missing is what of its date the words of a passage leave open.
func missing(v *model.Evidence) part {
	if v == nil {
		return aDate
	}
	d := v.Date
	if d.IsInterval() {
		d = d.Start()
	}
	year, _ := d.Year()
	day, ok := d.Day()
	if !ok || strings.Contains(v.Anchor.Quote, strconv.FormatInt(year, 10)) || d.Precision() < edtf.Days || !strings.Contains(v.Anchor.Quote, strconv.Itoa(day)) {
		return aDate
	}
	words := strings.FieldsFunc(v.Anchor.Quote, func(r rune) bool { return !unicode.IsLetter(r) })
	for _, w := range words {
		if len(w) > 2 { // a month, not the end of "3rd"
			return aYear
		}
	}
	return aMonth
}

// dateFrom says which part of a date is assumed, and whence.
func dateFrom(from model.Assumption, p part) string {
	switch from {
	case model.FromStory:
		return [...]string{lang.L("date from the story"), lang.L("year from the story"), lang.L("month and year from the story")}[p]
	case model.FromSection:
		return [...]string{lang.L("date from the heading"), lang.L("year from the heading"), lang.L("month and year from the heading")}[p]
	case model.FromDocument:
		return [...]string{lang.L("date from that of the document"), lang.L("year from the date of the document"), lang.L("month and year from the date of the document")}[p]
	}
	return ""
}

// dateWhence is dateFrom of an event, with the words that the date is from.
func dateWhence(e *model.Event) string {
	v := e.Dating()
	if v == nil || v.DateFrom == model.NotAssumed {
		return ""
	}
	text := dateFrom(v.DateFrom, missing(v))
	for _, r := range e.Reasons {
		if r.Code == model.ReasonReckonedFrom && v == &e.Evidence[0] {
			return quoting(text, r.Detail)
		}
	}
	if v.DateFrom == model.FromSection && !v.Passage.Span.Overlaps(v.Anchor.Span) {
		return quoting(text, v.Anchor.Quote)
	}
	return text
}

func quoting(text, words string) string {
	return lang.L("{{.Whence}} “{{.Words}}”", map[string]any{"Whence": text, "Words": Brief(words)})
}

func placeFrom(e *model.Event, from model.Assumption) string {
	switch from {
	case model.FromStory:
		return lang.L("place from the story")
	case model.FromSection:
		if labelled(e) {
			return lang.L("place from the label")
		}
		return lang.L("place from the heading")
	case model.FromDocument:
		return lang.L("place of the whole document")
	}
	return ""
}

// labelled reports whether an event has its place from a label in front of it rather than a
// heading.
func labelled(e *model.Event) bool {
	return slices.ContainsFunc(e.Reasons, func(r model.Reason) bool {
		return (r.Code == model.ReasonTopic || r.Code == model.ReasonLabel) && r.Detail == e.Locating().Places[0].Selector.Quote
	})
}

// placeWhence says whence an event's place is, with the words that name it.
func placeWhence(e *model.Event, doc *model.Document) string {
	from, v := e.PlaceAssumed(), e.Locating()
	if from == model.NotAssumed {
		return ""
	}
	text := quoting(placeFrom(e, from), v.Places[0].Selector.Quote)
	if from != model.FromStory || doc == nil || doc.ID != v.Document {
		return text
	}
	if n := doc.SentenceAt(v.Passage.Span.Start) - doc.SentenceAt(v.Places[0].Selector.Span.Start); n > 0 {
		return lang.N("{{.Whence}}, told {{.Count}} sentences before", n, map[string]any{"Whence": text, "Count": n})
	}
	return text
}

// DateTellings and PlaceTellings name the ways an event can have its date, or its place, by
// model.Assumption.
func DateTellings() []string {
	return []string{lang.L("Date told in full"), lang.L("Date from the story"), lang.L("Date from a heading or label"), lang.L("Date from that of the document")}
}

// PlaceTellings is DateTellings for places.
func PlaceTellings() []string {
	return []string{lang.L("Place told"), lang.L("Place from the story"), lang.L("Place from a heading or label"), lang.L("Place of the whole document")}
}
