package export

import (
	"fmt"
	"strings"

	"chronotope/model/edtf"
)

// aeonColumns are named as Aeon Timeline 3 names its fields, so that it matches them itself.
var aeonColumns = []string{"Type", "Title", "Start Date", "End Date", "Summary", "Tags", "Location", "Color", "Source"}

// writeAeon writes the table that Aeon Timeline 3 imports. Lists have "|" between.
func writeAeon(j *job) error {
	for i, name := range aeonColumns {
		j.csvCell(i, exact(name))
	}
	j.print("\r\n")
	for r := range j.rows() {
		start, end := aeonDates(r)
		var sources []string
		for i := range r.Passages {
			if w := r.Passages[i].Where(); w != "" {
				sources = append(sources, strings.ReplaceAll(w, "|", "/"))
			}
		}
		for i, c := range []cell{
			exact("Event"), text(r.Headline), exact(start), exact(end), text(described(r)), text(piped(r.Tags)), text(piped(r.PlaceNames())), text(r.Color), text(strings.Join(sources, "|")),
		} {
			j.csvCell(i, c)
		}
		j.print("\r\n")
	}
	return nil
}

func piped(items []string) string {
	out := make([]string, len(items))
	for i, s := range items {
		out[i] = strings.ReplaceAll(s, "|", "/")
	}
	return strings.Join(out, "|")
}

// aeonDates are the first and the last day or time; what is one has no end.
func aeonDates(r *Row) (start, end string) {
	t, e := tlDates(r)
	return t.aeon(), e.aeon()
}

// aeon is a date such as "1871-05", "490-09-12 BC" or "1871-05-04 10:30:00".
func (d *tlDate) aeon() string {
	if d == nil {
		return ""
	}
	year, era := d.Year, ""
	if year < 0 {
		year, era = -year, " BC"
	}
	s := fmt.Sprintf("%04d", year)
	if d.Month > 0 {
		s += fmt.Sprintf("-%02d", d.Month)
	}
	if d.Day > 0 {
		s += fmt.Sprintf("-%02d", d.Day)
	}
	if d.Hour != nil {
		s += " " + clockText(*d.Hour, *d.Minute, d.Second)
	}
	return s + era
}

func clockText(hour, minute int, second *int) string {
	s := 0
	if second != nil {
		s = *second
	}
	return fmt.Sprintf("%02d:%02d:%02d", hour, minute, s)
}

// visItem is an item of vis-timeline (https://visjs.github.io/vis-timeline/); its content
// and title are HTML.
type visItem struct {
	ID      int    `json:"id"`
	Content string `json:"content"`
	Title   string `json:"title,omitempty"`
	Start   string `json:"start"`
	End     string `json:"end,omitempty"`
	Type    string `json:"type"`
	Class   string `json:"className"`
	carried
}

// writeVis writes the items of a DataSet of vis-timeline.
func writeVis(j *job) error {
	j.print("[")
	err := j.objects(func(r *Row) any {
		item := visItem{ID: r.Number, Content: htmlLines(r.Headline), Title: "<b>" + htmlLines(r.Date) + "</b>" + proof(r), Type: "point", Class: "status-" + r.Status, carried: carriedOf(r)}
		from, to := r.When.From, r.When.To
		if !r.When.HasFrom {
			from = Instant{Day: to.Day - 1}
		}
		item.Start = scriptTime(from)
		if r.When.HasFrom && r.When.HasTo && (r.Event.Date.IsInterval() || r.Event.Date.Precision() < edtf.Days) {
			item.End, item.Type = scriptTime(to), "range"
		}
		return item
	})
	j.print("]\n")
	return err
}

// scriptTime is an instant as the dates of JavaScript read it, with six digits and a sign
// before year 0 and after 9999.
func scriptTime(i Instant) string {
	year, month, day := i.Civil()
	h, m, s := i.hms()
	date := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, h, m, s)
	if year < 0 || year > 9999 {
		date = fmt.Sprintf("%+07d-%02d-%02dT%02d:%02d:%02d", year, month, day, h, m, s)
	}
	if i.UTC {
		date += "Z"
	}
	return date
}
