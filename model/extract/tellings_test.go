package extract_test

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/extract/marked"
)

// TestTellings reads texts in which marks say which tellings are of one occurrence, alone and
// side by side, and holds how many pairs are joined as they should be.
func TestTellings(t *testing.T) {
	files, err := filepath.Glob("testdata/tellings/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	x := extractor(t)
	var sum joined
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, project := range marked.Read(archive) {
			var all []*model.Event
			texts := map[model.DocumentID]*marked.Text{}
			for i := range project {
				text := &project[i]
				all = append(all, read(t, x, text.Name, text.Text)...)
				texts[model.DocumentID(text.Name)] = text
			}
			one := joinedIn(t, extract.NewIndex().Merge(all), texts)
			sum.right, sum.wrong, sum.missed = sum.right+one.right, sum.wrong+one.wrong, sum.missed+one.missed
		}
	}
	precision, recall := float64(sum.right)/float64(sum.right+sum.wrong), float64(sum.right)/float64(sum.right+sum.missed)
	t.Logf("%d pairs joined right, %d wrong, %d not joined", sum.right, sum.wrong, sum.missed)
	if precision < 0.85 || recall < 0.75 {
		t.Errorf("of the pairs joined %.0f %% are right, of those to join %.0f %% are joined", 100*precision, 100*recall)
	}
}

// joined counts pairs of tellings.
type joined struct{ right, wrong, missed int }

func joinedIn(t *testing.T, merged []extract.Merged, texts map[model.DocumentID]*marked.Text) (out joined) {
	type telling struct {
		event int
		label string
		*model.Evidence
	}
	var told []telling
	for i, m := range merged {
		for k := range m.Event.Evidence {
			v := &m.Event.Evidence[k]
			told = append(told, telling{i, texts[v.Document].Label(v.Anchor.Span, v.Passage.Span), v})
		}
	}
	for i, a := range told {
		for _, b := range told[:i] {
			one, same := a.label == b.label && a.label != "", a.event == b.event
			switch {
			case one && same:
				out.right++
			case same:
				out.wrong++
				t.Logf("%s: joined %q, %q", a.Document, b.Passage.Quote, a.Passage.Quote)
			case one:
				out.missed++
				t.Logf("%s: not joined %q, %q", a.Document, b.Passage.Quote, a.Passage.Quote)
			}
		}
	}
	return out
}
