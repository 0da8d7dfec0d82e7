package export

import (
	"cmp"
	"strings"

	"chronotope/model"
)

// cslItem is a source as the Citation Style Language has it in JSON (CSL-JSON).
type cslItem struct {
	ID       string    `json:"id"`
	Type     string    `json:"type"`
	Title    string    `json:"title"`
	Author   []cslName `json:"author,omitempty"`
	Issued   *cslDate  `json:"issued,omitempty"`
	Language string    `json:"language,omitempty"`
	Pages    int       `json:"number-of-pages,omitempty"`
	Genre    string    `json:"genre,omitempty"`
	Note     string    `json:"note,omitempty"`
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int64 `json:"date-parts"`
	Circa bool      `json:"circa,omitempty"`
}

func writeCSL(j *job) error {
	var items []cslItem
	sources := j.cited()
	for i, k := range keys(sources) {
		d := sources[i]
		item := cslItem{
			ID: k, Type: "document", Title: cmp.Or(line(d.Title), line(d.Name)), Language: languageTag(d.Language), Pages: len(d.Pages),
			Genre: line(d.Format), Note: line(d.Name), Issued: issued(d),
		}
		if a := line(d.Author); a != "" {
			item.Author = []cslName{{a}}
		}
		items = append(items, item)
	}
	j.print("[")
	for i, item := range items {
		if i > 0 {
			j.print(",")
		}
		j.print("\n")
		if err := j.json(item); err != nil {
			return err
		}
	}
	j.print("\n]\n")
	return nil
}

// cited are the sources, with the job's progress told and its cancelling heeded.
func (j *job) cited() []*model.Document {
	for range j.rows() {
	}
	return j.sources()
}

// issued is when a document was written, nil where that is not known.
func issued(d *model.Document) *cslDate {
	year, ok := d.Date.Year()
	if d.Date.IsZero() || !ok {
		return nil
	}
	parts := []int64{historical(year)}
	if month, ok := d.Date.Month(); ok && month <= 12 {
		parts = append(parts, int64(month))
		if day, ok := d.Date.Day(); ok {
			parts = append(parts, int64(day))
		}
	}
	return &cslDate{[][]int64{parts}, d.Date.IsApproximate()}
}

// languageTag is a language tag, "" for what is none.
func languageTag(s string) string {
	for _, r := range s {
		if r != '-' && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') {
			return ""
		}
	}
	return s
}

// writeBibTeX writes the sources for BibTeX and biblatex, in UTF-8.
func writeBibTeX(j *job) error {
	sources := j.cited()
	for i, k := range keys(sources) {
		d := sources[i]
		j.print("@misc{", k)
		field := func(name, value string) {
			if value != "" {
				j.print(",\n  ", name, " = {", value, "}")
			}
		}
		field("title", "{"+texText(cmp.Or(line(d.Title), line(d.Name)))+"}") // braces keep its capitals
		if a := line(d.Author); a != "" {
			field("author", "{"+texText(a)+"}") // one name, whatever it holds
		}
		if is := issued(d); is != nil {
			field("year", decimal(is.Parts[0][0]))
			if len(is.Parts[0]) > 1 {
				field("month", decimal(is.Parts[0][1]))
			}
			field("date", d.Date.String())
		}
		field("language", languageTag(d.Language))
		field("howpublished", texText(line(d.Name)))
		j.print("\n}\n\n")
	}
	return nil
}

var escapeTeX = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "$", `\$`, "&", `\&`, "%", `\%`, "#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`,
)

func texText(s string) string { return escapeTeX.Replace(s) }
