package extract_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"chronotope/model"
	"chronotope/model/document"
)

// TestNothingInSilence holds of every text of testdata that each time in it is an anchor
// of an event or told with the reason why it is of none.
func TestNothingInSilence(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	x, times := extractor(t), 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			doc := document.FromText(archive.Files[i].Name, string(archive.Files[i].Data))
			r, err := x.Extract(context.Background(), doc)
			if err != nil {
				t.Fatal(err)
			}
			for _, time := range r.Times {
				times++
				if !accounted(r, time.Span) {
					t.Errorf("%s/%s: %q is lost", filepath.Base(file), doc.Name, time.Span.Of(doc.Text))
				}
			}
		}
	}
	if times == 0 {
		t.Error("no times")
	}
}

func accounted(r *model.Reading, s model.Span) bool {
	for _, u := range r.Unused {
		if u.Span.Overlaps(s) {
			return true
		}
	}
	for _, e := range r.Events {
		for _, v := range e.Evidence {
			if v.Anchor.Span.Overlaps(s) {
				return true
			}
		}
	}
	return false
}
