package extract_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

// extractor is the real thing, with the program's data.
func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	places, err := gazetteer.Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return extract.New(timex.New(), places)
}

var update = flag.Bool("update", false, "write what is read of the passages of testdata as what is wanted: look at the difference")

// TestCases reads each passage of testdata and compares its events with those
// wanted. The first lines of each file say how a case is written.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	x := extractor(t)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			text, want := archive.Files[i], archive.Files[i+1]
			if want.Name != text.Name+".want" {
				t.Fatalf("%s: %q is followed by %q", file, text.Name, want.Name)
			}
			t.Run(filepath.Base(file)+"/"+text.Name, func(t *testing.T) {
				r, err := x.Extract(context.Background(), document.FromText(text.Name, string(text.Data)))
				if err != nil {
					t.Fatal(err)
				}
				if *update {
					archive.Files[i+1].Data = []byte(lines(r.Events))
					return
				}
				if diff := cmp.Diff(string(want.Data), lines(r.Events)); diff != "" {
					t.Errorf("%s%s", text.Data, diff)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// lines writes events as the cases do, in order of time and then of headline.
func lines(events []*model.Event) string {
	var out []string
	for _, e := range events {
		var places []string
		for _, v := range e.Evidence {
			for _, p := range v.Places {
				if q := p.Selector.Quote; !slices.Contains(places, q) {
					places = append(places, q)
				}
			}
		}
		line := fmt.Sprintf("%s | %s | %s", e.Date, strings.Join(places, ", "), e.Headline)
		if len(places) == 0 {
			line = fmt.Sprintf("%s | - | %s", e.Date, e.Headline)
		}
		if n := len(e.Evidence); n > 1 {
			line += fmt.Sprintf(" (%d)", n)
		}
		if e.Disputed {
			line += " disputed"
		}
		if mode, speaker := e.Mode(), e.Speaker(); speaker != "" {
			line += fmt.Sprintf(" [%s: %s]", mode, speaker)
		} else if mode != model.ModeStated {
			line += fmt.Sprintf(" [%s]", mode)
		}
		out = append(out, line+"\n")
	}
	return strings.Join(out, "")
}
