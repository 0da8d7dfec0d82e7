package export

import (
	"cmp"
	"slices"
	"strings"

	"chronotope/model"
)

// Style is a way to cite a passage: a pattern in which {author}, {title}, {date}, {year},
// {page} and {quote} stand for what there is, and what is between brackets is left out where
// something of it is not there.
type Style struct{ Name, Pattern string }

// Styles are those there are names for, the first where none is chosen.
var Styles = []Style{
	{"chicago", "[{author}, ]{title}[ ({date})][, {page}][: “{quote}”]."},
	{"apa", "[{author} ][({year}). ]{title}[ (p. {page})].[ “{quote}”]"},
	{"mla", "[{author}. ]{title}[. {date}][, p. {page}].[ “{quote}”]"},
	{"harvard", "[{author} ][({year}) ]{title}[, p. {page}].[ “{quote}”]"},
}

// pattern is that of a style's name, or the style itself where it is a pattern.
func pattern(style string) string {
	if strings.Contains(style, "{") {
		return style
	}
	if i := slices.IndexFunc(Styles, func(s Style) bool { return s.Name == style }); i >= 0 {
		return Styles[i].Pattern
	}
	return Styles[0].Pattern
}

// KnownStyle reports whether a style is a name of Styles, a pattern, or "".
func KnownStyle(style string) bool {
	return style == "" || strings.Contains(style, "{") || slices.ContainsFunc(Styles, func(s Style) bool { return s.Name == style })
}

// Cite is a citation of a passage in the style of the options, with its quotation or
// without. It is one line of clean text; "" where the passage is of no document.
func (c *Chronology) Cite(p *Passage, o Options, quote bool) string {
	if p.Document == "" && p.Title == "" {
		return ""
	}
	about := map[string]string{"title": p.Title, "page": p.Page}
	if quote {
		about["quote"] = line(p.Quote)
	}
	if d := c.Documents[p.Document]; d != nil {
		about["author"] = line(d.Author)
		about["date"] = d.Date.Words(o.wording())
		if year, ok := d.Date.Year(); ok && !d.Date.IsZero() {
			about["year"] = decimal(year)
		}
	}
	return filled(pattern(o.Style), about)
}

// filled is a pattern with what it asks for.
func filled(pattern string, about map[string]string) string {
	var b strings.Builder
	for pattern != "" {
		plain, rest, optional := strings.Cut(pattern, "[")
		text, _ := put(plain, about)
		b.WriteString(text)
		if !optional {
			break
		}
		inner, after, _ := strings.Cut(rest, "]")
		if text, whole := put(inner, about); whole {
			b.WriteString(text)
		}
		pattern = after
	}
	return oneStop.Replace(strings.Join(strings.Fields(b.String()), " "))
}

// oneStop leaves out a full stop after a quotation that has an end of its own.
var oneStop = strings.NewReplacer(".”.", ".”", "?”.", "?”", "!”.", "!”", "…”.", "…”")

// put puts values in the place of their names; whole is false where one is empty.
func put(s string, about map[string]string) (_ string, whole bool) {
	whole = true
	var b strings.Builder
	for {
		plain, rest, found := strings.Cut(s, "{")
		b.WriteString(plain)
		name, after, closed := strings.Cut(rest, "}")
		if !found || !closed {
			return b.String() + rest, whole
		}
		whole = whole && about[name] != ""
		b.WriteString(about[name])
		s = after
	}
}

// writeCitations writes each event with the citations of its passages, as text.
func writeCitations(j *job) error {
	for r := range j.rows() {
		j.print(decimal(int64(r.Number)), ". ", joined(": ", r.Date, r.Headline), "\n")
		for i := range r.Passages {
			if s := j.Cite(&r.Passages[i], j.Options, true); s != "" {
				j.print("    ", s, "\n")
			}
		}
		j.print("\n")
	}
	return nil
}

// joined joins the parts that there are.
func joined(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}

// key names a source in a bibliography: its author or title, and the year; keys are told
// apart by letters. What is no ASCII letter or digit is left out.
func keys(sources []*model.Document) []string {
	out := make([]string, len(sources))
	seen := map[string]int{}
	for i, d := range sources {
		word := strings.ToLower(strings.ReplaceAll(slug(cut(cmp.Or(line(d.Author), line(d.Title), line(d.Name)), 24)), "_", ""))
		year := ""
		if y, ok := d.Date.Year(); ok && y > 0 {
			year = decimal(y)
		}
		k := cmp.Or(word, "source") + year
		if seen[k]++; seen[k] > 1 {
			k += "-" + decimal(int64(seen[k]))
		}
		out[i] = k
	}
	return out
}
