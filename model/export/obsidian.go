package export

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path"
	"strings"
	"unicode"

	"chronotope/model"
)

// obsidian writes the notes of a vault and knows what they are called.
type obsidian struct {
	*job
	zip   zipOut
	taken map[string]int // how often a name was asked for, in lower case
	names map[model.DocumentID]string
}

// writeObsidian writes a folder of notes for Obsidian as an archive: a note an event with
// properties in YAML, a note a source, and one that lists them all.
func writeObsidian(j *job) error {
	o := obsidian{job: j, zip: j.zip(), taken: map[string]int{}, names: map[model.DocumentID]string{}}
	folder := noteName(j.title())
	index := o.name(folder)
	sources := j.sources()
	for _, d := range sources {
		o.names[d.ID] = o.name(noteName(cmp.Or(line(d.Title), line(d.Name))))
	}
	var list []string
	for r := range j.rows() {
		name := o.name(noteName(strings.ReplaceAll(r.Earliest, "/", "-") + " " + r.Headline))
		list = append(list, name)
		if err := o.zip.part(path.Join(folder, "Events", name+".md"), func(x xmlOut) error { o.event(x, r); return nil }); err != nil {
			return err
		}
	}
	for _, d := range sources {
		p := j.passageOf(d)
		note := "---\ntype: source\ntitle: " + yaml(p.Title) + "\nauthor: " + yaml(line(d.Author)) + "\ndate: " + yaml(d.Date.String()) + "\n---\n" + mdText(j.Cite(&p, j.Options, false)) + "\n"
		if err := o.zip.parts([][2]string{{path.Join(folder, "Sources", o.names[d.ID]+".md"), note}}); err != nil {
			return err
		}
	}
	if err := o.zip.part(path.Join(folder, index+".md"), func(x xmlOut) error {
		for _, name := range list {
			x.raw("- [[", name, "]]\n")
		}
		for _, c := range j.credits() {
			x.raw("\n", mdText(c), "\n")
		}
		return nil
	}); err != nil {
		return err
	}
	return o.zip.Close()
}

// event writes the note of an event.
func (o *obsidian) event(x xmlOut, r *Row) {
	x.raw("---\n")
	for _, p := range [...][2]string{
		{"title", yaml(r.Headline)},
		{"type", yaml(cmp.Or(r.Type, "event"))},
		{"start", yaml(r.Earliest)},
		{"end", yaml(r.Latest)},
		{"date", yaml(r.Date)},
		{"edtf", yaml(r.EDTF)},
		{"wording", yaml(r.Wording)},
		{"date_assumed", yaml(r.DateAssumed)},
		{"places", yamlList(mdPlaceNames(r))},
		{"location", location(r)},
		{"place_assumed", yaml(r.PlaceAssumed)},
		{"status", yaml(r.Status)},
		{"mode", yaml(r.Mode)},
		{"speaker", yaml(r.Speaker)},
		{"disputed", disputed(r)},
		{"confidence", degreesText(r.Confidence)},
		{"tags", yamlList(obsidianTags(r.Tags))},
		{"color", yaml(r.Color)},
		{"id", yaml(r.ID)},
	} {
		if p[1] != "" && p[1] != `""` {
			x.raw(p[0], ": ", p[1], "\n")
		}
	}
	x.raw("---\n# ", mdText(cmp.Or(r.Headline, "—")), "\n")
	if r.Note != "" {
		x.raw("\n", mdLines(r.Note, ""), "\n")
	}
	for i := range r.Passages {
		p := &r.Passages[i]
		x.raw("\n", mdLines(p.Quote, "> "), "\n>\n> — ")
		if name := o.names[p.Document]; name != "" {
			x.raw("[[", name, "]]")
		} else {
			x.raw(mdText(p.Title))
		}
		if p.Page != "" {
			x.raw(", p. ", mdText(p.Page))
		}
		x.raw("\n")
	}
}

func location(r *Row) string {
	for _, p := range r.Places {
		if p.OnMap {
			return "[" + degreesText(p.Lat) + ", " + degreesText(p.Lon) + "]"
		}
	}
	return ""
}

func disputed(r *Row) string {
	if r.Disputed {
		return "true"
	}
	return ""
}

func mdPlaceNames(r *Row) []string {
	out := make([]string, len(r.Places))
	for i, p := range r.Places {
		out[i] = p.withPosition()
	}
	return out
}

// yaml is text as YAML has it in double quotes, as JSON does.
func yaml(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		return `""` // a string is always JSON
	}
	return string(b)
}

func yamlList(items []string) string {
	if len(items) == 0 {
		return ""
	}
	out := make([]string, len(items))
	for i, s := range items {
		out[i] = yaml(s)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// obsidianTags are tags of letters, digits and hyphens, which is what Obsidian knows.
func obsidianTags(tags []string) []string {
	var out []string
	for _, t := range tags {
		t = strings.Trim(strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' || r == '/' {
				return r
			}
			return '-'
		}, t), "-/")
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}

// mostInName is how long the name of a note may be, in characters.
const mostInName = 80

// noteName is a name that every system takes for a file's, and Obsidian for a note's.
func noteName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`\/:*?"<>|#^[]%`, r) || unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
	s = strings.Trim(strings.Join(strings.Fields(s), " "), ". ")
	s = strings.Trim(strings.TrimSuffix(cut(s, mostInName), "…"), ". ")
	if base, _, _ := strings.Cut(strings.ToLower(s), "."); s == "" || reserved[base] {
		s += "_"
	}
	return s
}

// reserved are names that Windows keeps for devices.
var reserved = func() map[string]bool {
	out := map[string]bool{"con": true, "prn": true, "aux": true, "nul": true}
	for n := range 10 {
		out[fmt.Sprintf("com%d", n)], out[fmt.Sprintf("lpt%d", n)] = true, true
	}
	return out
}()

// name is a name that no other note has.
func (o *obsidian) name(s string) string {
	for {
		key := strings.ToLower(s)
		o.taken[key]++
		if n := o.taken[key]; n > 1 {
			s += " " + decimal(int64(n))
			continue
		}
		return s
	}
}
