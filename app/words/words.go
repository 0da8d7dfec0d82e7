// Package words puts what the model knows into sentences of the interface's
// language: dates, counts, and the reasons that stand behind an event.
package words

import (
	"strings"

	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"chronotope/model"
	"chronotope/model/edtf"
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

// Statuses are the names of the statuses, by model.Status.
func Statuses() []string {
	return []string{lang.L("Proposed"), lang.L("Accepted"), lang.L("Rejected")}
}

// Events is a number of events.
func Events(n int) string { return lang.N("{{.Count}} events", n, map[string]any{"Count": n}) }

// Place is a place with its province and country.
func Place(p model.Place) string {
	name := p.Name
	if p.Division != "" && p.Division != p.Name {
		name += ", " + p.Division
	}
	region, err := language.ParseRegion(p.Country)
	if err != nil || p.Kind == model.Country {
		return name
	}
	namer := display.Regions(language.Make(string(lang.SystemLocale())))
	if namer == nil {
		namer = display.Regions(language.English)
	}
	country := namer.Name(region)
	if country == "" || country == p.Name {
		return name
	}
	return name + ", " + country
}

// Why says for what reasons an event was proposed as it is, one sentence each.
func Why(e *model.Event) []string {
	var out []string
	for _, r := range e.Reasons {
		if s := reason(r); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// reason is one ground in words; "" for a code that this version does not know.
func reason(r model.Reason) string {
	w := map[string]any{"Words": Brief(r.Detail)}
	if s := ground(r.Code, w); s != "" {
		return s
	}
	return lent(r.Code, w)
}

// ground says why an event is one, and what it was joined with.
func ground(code string, w map[string]any) string {
	switch code {
	case "stated-by":
		return lang.L("“{{.Words}}” states that it happened", w)
	case "named-by":
		return lang.L("named as an event: “{{.Words}}”", w)
	case "reckoned-from":
		return lang.L("dated from “{{.Words}}”", w)
	case "planned":
		return lang.L("“{{.Words}}” tells of a plan", w)
	case "gathering":
		return lang.L("the meeting that it was done at, number {{.Words}}", w)
	case "dateline":
		return lang.L("dated by the dateline “{{.Words}}”", w)
	case "lifespan":
		return lang.L("the years after a name: “{{.Words}}”", w)
	case "quoted":
		return lang.L("the sentence with the date “{{.Words}}”, in a language that is only read for dates", w)
	case "by-the-user":
		return lang.L("made by you")
	case "told-again":
		return lang.L("told again: “{{.Words}}”", w)
	case "disputed-date":
		return lang.L("another date: “{{.Words}}”", w)
	case "disputed-place":
		return lang.L("another place: “{{.Words}}”", w)
	case "disputed-number":
		return lang.L("another number: “{{.Words}}”", w)
	}
	return ""
}

// lent says where the place of an event comes from.
func lent(code string, w map[string]any) string {
	switch code {
	case "located-by":
		return lang.L("the passage names the place: “{{.Words}}”", w)
	case "refers-back":
		return lang.L("the passage points back to “{{.Words}}”", w)
	case "same-gathering":
		return lang.L("the same meeting was in “{{.Words}}”", w)
	case "same-body", "known-seat":
		return lang.L("who acted sits in “{{.Words}}”", w)
	case "topic":
		return lang.L("the paragraph is about “{{.Words}}”", w)
	case "section":
		return lang.L("the section is about “{{.Words}}”", w)
	case "office":
		return lang.L("who acted holds office in “{{.Words}}”", w)
	case "beside", "same-sentence":
		return lang.L("the sentence names “{{.Words}}”", w)
	}
	return ""
}

// Unused says why a time in the text dates no event.
func Unused(code string) string {
	switch code {
	case "recurring":
		return lang.L("happens again and again")
	case "apposition":
		return lang.L("only says when something was so")
	case "duration", "vague-period", "no-calendar-time":
		return lang.L("a length of time, not a date")
	case "copyright":
		return lang.L("a copyright notice")
	case "access-date":
		return lang.L("when something was looked up")
	case "citation", "list-of-references":
		return lang.L("the year of a work referred to")
	case "part-of-a-name":
		return lang.L("part of a name or number")
	case "comparison":
		return lang.L("only compares")
	case "hypothetical":
		return lang.L("what did not or might not happen")
	case "opening-hours":
		return lang.L("opening hours")
	case "dateline":
		return lang.L("the date of the text")
	}
	return lang.L("no statement goes with it")
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
