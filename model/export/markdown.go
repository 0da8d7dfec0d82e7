package export

import (
	"cmp"
	"strings"
)

// writeMarkdown writes a chronology as CommonMark: an entry an event, with its passages as
// quotations, and the sources below.
func writeMarkdown(j *job) error {
	j.print("# ", mdText(j.title()), "\n")
	year := ""
	for r := range j.rows() {
		if y := yearOf(r); y != year {
			year = y
			j.print("\n## ", mdText(y), "\n")
		}
		j.print("\n**", mdText(cmp.Or(r.Date, "undated")), "** — ", mdText(cmp.Or(r.Headline, "—")))
		if len(r.Places) > 0 {
			j.print(" *", mdText(mdPlaces(r)), "*")
		}
		j.print("\n")
		for _, s := range remarks(r) {
			j.print("\n", mdLines(s, ""), "\n")
		}
		for i := range r.Passages {
			p := &r.Passages[i]
			j.print("\n", mdLines(p.Quote, "> "), "\n>\n> — ", mdText(cmp.Or(j.Cite(p, j.Options, false), "—")), "\n")
		}
	}
	if sources := j.sources(); len(sources) > 0 {
		j.print("\n## Sources\n\n")
		for _, d := range sources {
			p := j.passageOf(d)
			j.print("- ", mdText(j.Cite(&p, j.Options, false)), "\n")
		}
	}
	for _, c := range j.credits() {
		j.print("\n", mdText(c), "\n")
	}
	return nil
}

// mdPlaces are the places, each with its position.
func mdPlaces(r *Row) string {
	out := make([]string, len(r.Places))
	for i, p := range r.Places {
		out[i] = p.Full()
		if p.OnMap {
			out[i] += " (" + degreesText(p.Lat) + ", " + degreesText(p.Lon) + ")"
		}
	}
	return strings.Join(out, "; ")
}

// yearOf is the heading that an event stands below.
func yearOf(r *Row) string {
	switch {
	case r.When.HasFrom:
		return yearWords(r.When.FirstYear())
	case r.When.HasTo:
		return yearWords(r.When.LastYear())
	}
	return "Undated"
}

func yearWords(year int64) string {
	if year < 1 {
		return decimal(1-year) + " BC"
	}
	return decimal(year)
}

// escapeMarkdown keeps text from being taken for markup, of Obsidian too.
var escapeMarkdown = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "{", `\{`, "}", `\}`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`,
	"$", `\$`, "~", `\~`, "^", `\^`, "=", `\=`, "%", `\%`, "&", `\&`, "!", `\!`, "\t", " ",
)

// mdText is one line of text.
func mdText(s string) string {
	s = escapeMarkdown.Replace(s)
	// What begins a list at the head of a line: "- ", "+ ", "1. ", "1) ".
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i < len(s) && (i == 0 && (s[i] == '-' || s[i] == '+') || i > 0 && (s[i] == '.' || s[i] == ')')) {
		s = s[:i] + `\` + s[i:]
	}
	return s
}

// mdLines is text of several lines, each after a mark.
func mdLines(s, mark string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = mark + mdText(strings.TrimSpace(l))
	}
	return strings.Join(lines, "\\\n")
}
