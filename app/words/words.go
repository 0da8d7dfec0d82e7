// Package words puts what the model knows into sentences of the interface's
// language: dates, counts, and the reasons that stand behind an event.
package words

import (
	"cmp"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"fyne.io/fyne/v2/lang"
)

// Date is a date in words, or that there is none.
func Date(d edtf.Value) string {
	if d.IsZero() {
		return lang.L("undated")
	}
	return d.Words(edtf.English)
}

// ShortDate is Date with the months cut short.
func ShortDate(d edtf.Value) string {
	if d.IsZero() {
		return lang.L("undated")
	}
	return d.Short(edtf.English)
}

// FirstDay names a day as the start of a year or month, where it is that.
func FirstDay(n int64) string {
	switch y, m, d := edtf.CivilDate(n); {
	case m == 1 && d == 1:
		return ShortDate(edtf.Y(y))
	case d == 1:
		return ShortDate(edtf.YM(y, m))
	default:
		return ShortDate(edtf.YMD(y, m, d))
	}
}

// LastDay names a day as the end of a year or month, where it is that.
func LastDay(n int64) string {
	y, m, d := edtf.CivilDate(n)
	switch _, after, first := edtf.CivilDate(n + 1); {
	case first == 1 && after == 1:
		return ShortDate(edtf.Y(y))
	case first == 1:
		return ShortDate(edtf.YM(y, m))
	default:
		return ShortDate(edtf.YMD(y, m, d))
	}
}

// Statuses are the names of the statuses, by model.Status.
func Statuses() []string {
	return []string{lang.L("Proposed"), lang.L("Accepted"), lang.L("Rejected")}
}

// Modes says how events are meant, one text each.
func Modes(modes []model.Mode) []string {
	all := [...]string{lang.L("Stated"), lang.L("State"), lang.L("Reported"), lang.L("Planned"), lang.L("Supposed"), lang.L("Denied")}
	out := make([]string, len(modes))
	for i, m := range modes {
		out[i] = all[m]
	}
	return out
}

// Events is a number of events.
func Events(n int) string { return lang.N("{{.Count}} events", n, map[string]any{"Count": n}) }

// Place is a place with its province and country.
func Place(p model.Place) string {
	name := PlaceName(p)
	if division := divisionName(p); division != "" && division != p.Name && division != name {
		name += ", " + division
	}
	if p.Kind == model.Country {
		return name
	}
	country := countryName(p)
	if country == "" || country == p.Name || country == name {
		return name
	}
	return name + ", " + country
}

// Brief is a quotation on one line, cut where it is long.
func Brief(text string) string {
	const most = 80
	r := []rune(strings.Join(strings.Fields(text), " "))
	if len(r) <= most {
		return string(r)
	}
	return string(r[:most-1]) + "…"
}

// Title is what a document is called: as it calls itself, or the user does, or failing that
// as its file.
func Title(d *model.Document) string { return cmp.Or(strings.TrimSpace(d.Title), d.Name) }

// Spot says where in a document something stands: its name, and the page or chapter.
func Spot(d *model.Document, offset int) string {
	if i := d.PageAt(offset); i >= 0 {
		return lang.L("{{.File}}, page {{.Page}}", map[string]any{"File": d.Name, "Page": d.Pages[i].Label})
	}
	if i := d.ChapterAt(offset); i >= 0 && d.Chapters[i].Title != "" {
		return d.Name + ", " + d.Chapters[i].Title
	}
	return d.Name
}

// Cited is a part of a document in quotation marks, and where it stands: who wrote it, what
// it is called, when it was written, and the page or chapter.
func Cited(d *model.Document, s model.Span) string {
	var parts []string
	for _, part := range []string{d.Author, d.Title} {
		if part = strings.TrimSpace(part); part != "" && part != d.Name {
			parts = append(parts, part)
		}
	}
	if !d.Date.IsZero() {
		parts = append(parts, Date(d.Date))
	}
	parts = append(parts, Spot(d, s.Start))
	return "“" + strings.TrimSpace(s.Of(d.Text)) + "” (" + strings.Join(parts, ", ") + ")"
}

// Color is a colour that the user gave an event, by the name that projects keep; "" is none.
func Color(name string) string {
	known := map[string]string{
		"": lang.L("no colour"), "orange": lang.L("orange"), "sky blue": lang.L("sky blue"), "green": lang.L("green"), "yellow": lang.L("yellow"),
		"blue": lang.L("blue"), "vermilion": lang.L("vermilion"), "purple": lang.L("purple"),
	}
	if text, ok := known[name]; ok {
		return text
	}
	return name // which another program gave
}

// Colors are several.
func Colors(names []string) []string {
	var out []string
	for _, name := range names {
		out = append(out, Color(name))
	}
	return out
}
