package importing

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"chronotope/model/intake"
)

// fieldName is what a column holds, in the interface's language.
func fieldName(f intake.Field) string {
	if s, ok := fieldNames()[f.String()]; ok {
		return s
	}
	return f.String()
}

func fieldNames() map[string]string {
	return map[string]string{
		"other":        lang.L("into the note"),
		"ignored":      lang.L("not imported"),
		"headline":     lang.L("what happened"),
		"date":         lang.L("date"),
		"edtf":         lang.L("date as EDTF"),
		"start":        lang.L("begin"),
		"end":          lang.L("end"),
		"earliest":     lang.L("first day"),
		"latest":       lang.L("last day"),
		"year":         lang.L("year"),
		"month":        lang.L("month"),
		"day":          lang.L("day"),
		"time":         lang.L("time of day"),
		"end year":     lang.L("year of the end"),
		"end month":    lang.L("month of the end"),
		"end day":      lang.L("day of the end"),
		"end time":     lang.L("time of day of the end"),
		"place":        lang.L("place"),
		"other places": lang.L("further places"),
		"latitude":     lang.L("latitude"),
		"longitude":    lang.L("longitude"),
		"country":      lang.L("code of the country"),
		"geonames":     lang.L("number of GeoNames"),
		"tags":         lang.L("tags"),
		"color":        lang.L("colour"),
		"note":         lang.L("note"),
		"status":       lang.L("status"),
		"source":       lang.L("source"),
		"page":         lang.L("page"),
		"quote":        lang.L("quotation"),
		"slide type":   lang.L("kind of slide"),
	}
}

// badShown is how many rows that cannot be read are listed; all are counted.
const badShown = 100

// outcome says what will become of the table.
func outcome(t *intake.Table, err error) string {
	switch {
	case errors.Is(err, intake.ErrColumns):
		return lang.L("Say which column tells what happened, and which tells when.")
	case errors.Is(err, intake.ErrOrder):
		return lang.L("Say whether the day or the month comes first: the dates can be read either way.")
	case errors.Is(err, intake.ErrSize):
		return lang.L("The table is too large.")
	case err != nil:
		return err.Error()
	}
	n := len(t.Entries)
	lines := []string{lang.N("{{.Count}} events can be imported.", n, map[string]any{"Count": n})}
	if bad := len(t.Bad); bad > 0 {
		lines = append(lines, lang.N("{{.Count}} rows cannot be read and are passed by:", bad, map[string]any{"Count": bad}))
		for _, b := range t.Bad[:min(bad, badShown)] {
			lines = append(lines, lang.L("line {{.Line}}: {{.Why}}", map[string]any{"Line": b.Line, "Why": b.Why}))
		}
		if more := bad - badShown; more > 0 {
			lines = append(lines, lang.L("… and {{.Count}} more.", map[string]any{"Count": more}))
		}
	}
	return strings.Join(lines, "\n")
}
