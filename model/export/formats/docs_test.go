package formats

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model/export"
)

var update = flag.Bool("update", false, "write the table of docs/formats.md anew")

// TestDocumentsSayWhatIsLost holds that docs/formats.md has the table of what each format
// holds and loses as the formats themselves say.
func TestDocumentsSayWhatIsLost(t *testing.T) {
	const path, from, to = "../../../docs/formats.md", "<!-- the table is written by go test ./model/export/formats -update -->\n", "<!-- end of the table -->\n"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(data), from)
	old, after, ended := strings.Cut(rest, to)
	if !begun || !ended {
		t.Fatalf("%s has no place for the table", path)
	}
	table := tableOf(All(nil))
	if *update {
		if err := os.WriteFile(path, []byte(before+from+table+to+after), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(table, old); diff != "" {
		t.Errorf("go test ./model/export/formats -update writes it anew:\n%s", diff)
	}
}

func tableOf(all []export.Format) string {
	var b strings.Builder
	b.WriteString("| format | `--format` | file | loses | leaves out |\n|---|---|---|---|---|\n")
	for _, f := range all {
		fmt.Fprintf(&b, "| %s | `%s` | `%s` | %s | %s |\n", f.Label, f.Name, f.Extension, things(export.Everything&^f.Holds&^f.Needs), things(f.Needs))
	}
	return b.String()
}

// things are those of a set, in words.
func things(h export.Holding) string {
	if h == export.Everything {
		return "everything"
	}
	var names []string
	for one := export.Holding(1); one <= export.Everything; one <<= 1 {
		if h&one != 0 {
			names = append(names, one.String())
		}
	}
	if len(names) == 0 {
		return "–"
	}
	return strings.Join(names, ", ")
}

// TestNames holds that formats have names of their own, and which there are.
func TestNames(t *testing.T) {
	var names []string
	for _, f := range All(nil) {
		if slices.Contains(names, f.Name) {
			t.Errorf("two formats are called %s", f.Name)
		}
		names = append(names, f.Name)
	}
	for _, name := range []string{"csv", "xlsx", "docx", "md", "obsidian", "geojson", "gpkg", "kml", "lpf", "ics", "timelinejs", "storymapjs", "webannotation", "tei", "csl", "bibtex", "html", "png", "svg", "pdf"} {
		if _, ok := ByName(All(nil), name); !ok {
			t.Errorf("there is no format %s", name)
		}
	}
}
