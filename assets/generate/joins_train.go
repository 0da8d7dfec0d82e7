package main

import (
	"context"
	"fmt"
	"go/format"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/extract"
	"chronotope/model/extract/marked"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

// startJoins is what signs weigh before anything is learned; those that are not here start at
// zero.
var startJoins = map[string]float64{
	"always": -6, "other-sources": 0.3,
	"same-day": 2, "same-month": 1.2, "same-year": 0.8, "same-period": 1.2, "day-in-month": 0.8, "in-year": 0.4, "in-period": -0.5,
	"overlapping": -0.5, "days-apart": -3, "weeks-apart": -4, "hour-other": -2,
	"place-shared": 0.8, "place-held": 0.3, "place-other": -2,
	"act-same": 2, "act-named": 1, "act-other": -1.5,
	"words-least": 3, "words-most": 2, "words-none": -0.5, "strangers": -3, "words-other": -1.5, "act-word": 0.5, "act-unknown": -0.5, "verb-same": 1, "verb-other": -1, "other-names": -1.5, "listed-other": -2, "word-rare": 1, "name-shared": 0.7, "names-more": 0.5, "name-other": -1,
	"kind-other": -0.7, "life-other": -4, "once-same": 3, "once-other": -5, "once-person": 3, "act-alone": 1.5, "place-alone": 1, "met-there": 2, "product": -3, "names-left": -1, "owner-other": -1.5, "who-and-when": 1.5, "heading-of": 1, "apart-alike": 5, "elsewhere-alike": 4,
	"edition-other": -6, "edition-same": 1, "work-other": -6, "work-same": 3, "again-other": -0.7, "further-other": -6, "number-same": 0.7, "number-other": -0.3,
	"summary": -1.5, "plan-and-fact": -0.2, "denied-and-told": -3,
	"both-named": 0.3, "one-named": 0.5, "person-only": 0.4, "points-back": 1.5, "both-listed": -1.5, "both-rows": -5, "within-other": 3, "within-row": 4, "one-listed": 0.2,
	"same-sentence": -2, "beside-each": -0.5,
}

// trainJoins learns what the signs of one occurrence weigh from all chronology*.jsonl in
// ctx.gold and from the marked texts of package extract, prints what the weights do for
// documents that they were not learned from, and writes them into package extract.
func trainJoins(ctx config) error {
	g, err := gazetteer.Open(os.DirFS(ctx.out))
	if err != nil {
		return err
	}
	testdata := filepath.Join(ctx.out, "..", "..", "model", "extract", "testdata")
	documents, err := readChronologies(ctx.gold, testdata)
	if err != nil {
		return err
	}
	t := joinsTrainer{x: extract.New(timex.New(), g), names: extract.JoinSigns()}
	for _, d := range documents {
		switch d.set {
		case "chronology-own", "chronology-abroad", "chronology-kinds":
			continue // they do not say what is told twice
		}
		if err := t.read(d); err != nil {
			return err
		}
	}
	if err := t.readMarked(filepath.Join(testdata, "tellings")); err != nil {
		return err
	}
	w := t.learn()
	t.report()
	return writeJoinWeights(filepath.Join(ctx.out, "..", "..", "model", "extract", "joinweights.go"), t.names, w)
}

// joinsTrainer learns which tellings are of one occurrence.
type joinsTrainer struct {
	x     *extract.Extractor
	names []string // of the signs, in the order of the weights
	sets  []string // of each document, the set that it is of
	pairs []verdict
	start []float64
	hold  float64
	said  []said // of each pair, by weights of the other documents
}

// take adds the pairs of a document, as far as it is known whether they are one.
func (t *joinsTrainer) take(set string, examples []extract.JoinExample, same func(a, b *model.Evidence) (one, known bool)) {
	document := len(t.sets)
	t.sets = append(t.sets, set)
	index := map[string]int{}
	for i, n := range t.names {
		index[n] = i
	}
	for i := range examples {
		e := &examples[i]
		if one, known := same(&e.A, &e.B); known {
			t.pairs = append(t.pairs, verdict{signs: numbered(e.Signs, index), right: one, document: document})
		}
	}
}

// read takes the pairs of an annotated document.
func (t *joinsTrainer) read(d *chronology) error {
	doc, err := d.open()
	if err != nil {
		return err
	}
	examples, err := t.x.JoinExamples(context.Background(), doc)
	if err != nil {
		return err
	}
	var told []*model.Evidence
	at := map[[2]model.Span]int{}
	number := func(v *model.Evidence) int {
		k := [2]model.Span{v.Anchor.Span, v.Passage.Span}
		if n, ok := at[k]; ok {
			return n
		}
		at[k] = len(told)
		told = append(told, v)
		return at[k]
	}
	for i := range examples {
		number(&examples[i].A)
		number(&examples[i].B)
	}
	events := d.matched(told)
	t.take(d.set, examples, func(a, b *model.Evidence) (one, known bool) {
		i, hasA := events[number(a)]
		k, hasB := events[number(b)]
		return hasA && hasB && d.root(i) == d.root(k), hasA && hasB
	})
	return nil
}

// root is the first of the annotated events that are the same as one.
func (d *chronology) root(i int) int {
	for d.Events[i].SameAs != nil && *d.Events[i].SameAs != i {
		i = *d.Events[i].SameAs
	}
	return i
}

// readMarked takes the pairs of the marked texts of a folder.
func (t *joinsTrainer) readMarked(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return err
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			return err
		}
		for _, project := range marked.Read(archive) {
			if err := t.readProject(project); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *joinsTrainer) readProject(project []marked.Text) error {
	var docs []*model.Document
	texts := map[model.DocumentID]*marked.Text{}
	for i := range project {
		doc := document.FromText(project[i].Name, project[i].Text)
		texts[doc.ID] = &project[i]
		docs = append(docs, doc)
	}
	examples, err := t.x.JoinExamples(context.Background(), docs...)
	if err != nil {
		return err
	}
	t.take("marked texts", examples, func(a, b *model.Evidence) (one, known bool) {
		la, lb := texts[a.Document].Label(a.Anchor.Span, a.Passage.Span), texts[b.Document].Label(b.Anchor.Span, b.Passage.Span)
		return la != "" && la == lb, true
	})
	return nil
}

// holdsJoins are the strengths tried of what pulls weights to where they start.
var holdsJoins = []float64{0.1, 0.3, 1, 3}

// learn returns the weights.
func (t *joinsTrainer) learn() []float64 {
	shareOut(t.pairs)
	t.start = make([]float64, len(t.names))
	for i, n := range t.names {
		t.start[i] = startJoins[n]
	}
	least := math.Inf(1)
	for _, h := range holdsJoins {
		all := make([]said, len(t.pairs))
		for fold := range folds {
			p := t.fit(h, fold)
			for i := range t.pairs {
				if v := &t.pairs[i]; v.document%folds == fold {
					all[i] = said{v.chance(p), v.right, v.document}
				}
			}
		}
		loss := logLoss(all)
		fmt.Printf("held by %.1f: loss %.4f\n", h, loss)
		if loss < least {
			least, t.hold, t.said = loss, h, all
		}
	}
	return t.fit(t.hold, -1)
}

// fit learns weights from the documents of all folds but one (-1: of all), by logistic
// regression.
func (t *joinsTrainer) fit(hold float64, without int) []float64 {
	p := slices.Clone(t.start)
	descend(p, 400, 0.08, func(gradient []float64) {
		for i := range gradient {
			gradient[i] = hold * (p[i] - t.start[i])
		}
		for i := range t.pairs {
			v := &t.pairs[i]
			if v.document%folds == without {
				continue
			}
			v.pull(gradient, p)
		}
	})
	return p
}

// report prints, of each set, which pairs weights that the other documents taught join.
func (t *joinsTrainer) report() {
	for _, cut := range []float64{0.2, 0.3, 0.4, 0.5, 0.6, 0.7} {
		fmt.Printf("joined from %.1f:", cut)
		for _, set := range slices.Compact(slices.Sorted(slices.Values(t.sets))) {
			right, joined, all := 0, 0, 0
			for _, s := range t.said {
				if t.sets[s.document] != set {
					continue
				}
				if s.right {
					all++
				}
				if s.chance >= cut {
					joined++
					if s.right {
						right++
					}
				}
			}
			fmt.Printf("  %s %d of %d joined right, of %d", set, right, joined, all)
		}
		fmt.Println()
	}
}

// writeJoinWeights writes weights as Go.
func writeJoinWeights(path string, names []string, w []float64) error {
	var b strings.Builder
	b.WriteString("package extract\n\nimport \"sync\"\n\n// learnedJoinWeights are the weights as \"go run ./assets/generate joins\" learned them.\n" +
		"var learnedJoinWeights = sync.OnceValue(func() *joinWeights {\n\tw, err := newJoinWeights(map[string]float64{\n")
	for i, n := range names {
		fmt.Fprintf(&b, "%q: %.2f,\n", n, w[i])
	}
	b.WriteString("\t})\n\tif err != nil {\n\t\tpanic(err) // the table is generated, and tested\n\t}\n\treturn w\n})\n")
	source, err := format.Source([]byte(b.String()))
	if err != nil {
		return err
	}
	return os.WriteFile(path, source, 0o644)
}
