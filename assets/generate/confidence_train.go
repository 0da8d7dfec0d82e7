package main

import (
	"context"
	"fmt"
	"go/format"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/edtf"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

// holdsSure are how strongly the weights of confidence may be pulled to nothing, so that rare
// signs, and those of a few documents, do not weigh much: what is best for documents that are
// not learned from is taken.
var holdsSure = []float64{1, 3, 10, 30}

// verdict is one telling of an event, by its signs, and whether it was right.
type verdict struct {
	signs    map[int]float64
	right    bool
	document int
	share    float64 // less where the document has many: a long one must not outweigh the others
}

// trainConfidence learns how sure a date and a place are by their signs from all
// chronology*.jsonl in ctx.gold and from our own, writes the weights into package extract,
// and prints how far what the program says of documents that it did not learn from is true.
// What it learns of places is of such documents, too: each was read with weights of places
// that the others taught.
func trainConfidence(ctx config) error {
	g, err := gazetteer.Open(os.DirFS(ctx.out))
	if err != nil {
		return err
	}
	documents, err := readChronologies(ctx.gold, filepath.Join(ctx.out, "..", "..", "model", "extract", "testdata"))
	if err != nil {
		return err
	}
	dates, places, err := judged(extract.New(timex.New(), g), documents)
	if err != nil {
		return err
	}
	names := extract.ConfidenceSigns()
	date, told := learnSure(dates, dateCuts, len(documents), len(names))
	fmt.Print("dates: that there is such an event, of that date\n", reliability(told))
	place, told := learnSure(places, placeCuts, len(documents), len(names))
	fmt.Print("places: that the event was at its first place\n", reliability(told))
	return writeSureness(filepath.Join(ctx.out, "..", "..", "model", "extract", "confidenceweights.go"), names, date, place)
}

// sureness is what was learned of how sure dates, or places, are.
type sureness struct {
	weights []float64
	levels  []level
}

// learnSure learns weights and levels, and returns what those of the other documents say of
// each.
func learnSure(verdicts []verdict, cuts []float64, documents, signs int) (s sureness, told []said) {
	var all []said
	least, hold := math.Inf(1), 0.0
	for _, h := range holdsSure {
		one := crossValidateSure(verdicts, documents, signs, h)
		if loss := logLoss(one); loss < least {
			least, hold, all = loss, h, one
		}
	}
	for document := range documents {
		levels := levelsOf(all, cuts, document)
		for _, t := range all {
			if t.document == document {
				t.chance = rightAt(levels, t.chance)
				told = append(told, t)
			}
		}
	}
	s.weights, s.levels = fitSure(verdicts, signs, -1, hold), levelsOf(all, cuts, -1)
	for i := range s.levels {
		if l := &s.levels[i]; i > 0 { // the first is of all that is below the second
			l.from = math.Log(l.from / (1 - l.from))
		}
	}
	return s, told
}

// logLoss is how far what was said is from what is so, on average.
func logLoss(all []said) float64 {
	sum := 0.0
	for _, s := range all {
		p := min(max(s.chance, 0.01), 0.99)
		if !s.right {
			p = 1 - p
		}
		sum -= math.Log(p)
	}
	return sum / float64(len(all))
}

// judged are the tellings that an extractor finds, by their dates and, of those that have a
// place and are of an annotated event, by that.
func judged(x *extract.Extractor, documents []*chronology) (dates, places []verdict, err error) {
	index := map[string]int{}
	for i, n := range extract.ConfidenceSigns() {
		index[n] = i
	}
	for fold := range folds {
		other, err := withoutFold(x, documents, fold)
		if err != nil {
			return nil, nil, err
		}
		for k := fold; k < len(documents); k += folds {
			doc, err := documents[k].open()
			if err != nil {
				return nil, nil, err
			}
			told, err := other.ConfidenceExamples(context.Background(), doc)
			if err != nil {
				return nil, nil, err
			}
			var evidence []*model.Evidence
			for i := range told {
				evidence = append(evidence, &told[i].Evidence)
			}
			events := documents[k].matched(evidence)
			for i, e := range told {
				n, ok := events[i]
				dates = append(dates, verdict{numbered(e.Date, index), ok && sameDays(documents[k].Events[n].EDTF, e.Evidence.Date), k, 0})
				if len(e.Place) > 0 && ok {
					places = append(places, verdict{numbered(e.Place, index), documents[k].right(n, placesOf(e.Evidence)), k, 0})
				}
			}
		}
	}
	shareOut(dates)
	shareOut(places)
	return dates, places, nil
}

// shareOut sets the shares of verdicts, which are one on average.
func shareOut(verdicts []verdict) {
	count, all := map[int]float64{}, 0.0
	for _, v := range verdicts {
		count[v.document]++
	}
	for _, n := range count {
		all += math.Sqrt(n)
	}
	for i := range verdicts {
		verdicts[i].share = float64(len(verdicts)) / all / math.Sqrt(count[verdicts[i].document])
	}
}

// withoutFold is an extractor that chooses places by what the documents of all folds but one
// teach.
func withoutFold(x *extract.Extractor, documents []*chronology, fold int) (*extract.Extractor, error) {
	names := slices.Sorted(maps.Keys(x.PlaceWeights()))
	choices, err := choicesOf(x, documents, names)
	if err != nil {
		return nil, err
	}
	choices = slices.DeleteFunc(choices, func(c choice) bool { return c.document%folds == fold })
	table := map[string]float64{}
	for i, w := range fitPlaces(choices, placeStarts(names), holds[1], -1) {
		table[names[i]] = w
	}
	return x.WithPlaceWeights(table)
}

func numbered(signs map[string]float64, index map[string]int) map[int]float64 {
	out := map[int]float64{}
	for n, v := range signs {
		out[index[n]] = v
	}
	return out
}

func placesOf(v model.Evidence) (out []model.Place) {
	for _, m := range v.Places {
		out = append(out, m.Place)
	}
	return out
}

// open is the document to extract from.
func (d *chronology) open() (*model.Document, error) {
	doc := document.FromText(d.ID, d.Text)
	if d.DCT == "" {
		return doc, nil
	}
	date, err := edtf.Parse(d.DCT)
	if err != nil {
		return nil, fmt.Errorf("date of %s: %w", d.ID, err)
	}
	doc.Date = date
	return doc, nil
}

// matched are the annotated events that tellings are of, one to one, by the telling: those
// whose anchors share text, of the same date first, then those that share most.
func (d *chronology) matched(told []*model.Evidence) map[int]int {
	type pair struct {
		telling, event int
		fit            float64
	}
	var pairs []pair
	for i, v := range told {
		a, p := d.points(v.Anchor.Span), d.points(v.Passage.Span)
		for k := range d.Events {
			g := &d.Events[k]
			shared := min(a.End, g.Anchor.End) - max(a.Start, g.Anchor.Start)
			if shared <= 0 {
				continue
			}
			fit := float64(shared) + common(p, model.Span{Start: g.Passage.Start, End: g.Passage.End})
			if sameDays(g.EDTF, v.Date) {
				fit += 1e6
			}
			pairs = append(pairs, pair{i, k, fit})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		switch {
		case a.fit > b.fit:
			return -1
		case a.fit < b.fit:
			return 1
		}
		return 0
	})
	out, taken := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		if _, ok := out[p.telling]; !ok && !taken[p.event] {
			out[p.telling], taken[p.event] = p.event, true
		}
	}
	return out
}

// common is how much of two spans they share, less than 1.
func common(a, b model.Span) float64 {
	shared := max(0, min(a.End, b.End)-max(a.Start, b.Start))
	return 0.99 * float64(shared) / float64(max(1, max(a.End, b.End)-min(a.Start, b.Start)))
}

// sameDays reports whether a date takes in the same days as one that is written in EDTF.
func sameDays(want string, got edtf.Value) bool {
	v, err := edtf.Parse(want)
	return err == nil && !got.IsZero() && v.Earliest() == got.Earliest() && v.Latest() == got.Latest()
}

// fitSure learns weights from the verdicts of all documents but one (-1: of all), by logistic
// regression.
func fitSure(verdicts []verdict, signs, without int, hold float64) []float64 {
	p := make([]float64, signs)
	descend(p, 400, 0.08, func(gradient []float64) {
		for i := range gradient {
			gradient[i] = hold * p[i]
		}
		gradient[0] = 0 // that of the sign that all have
		for i := range verdicts {
			v := &verdicts[i]
			if v.document == without {
				continue
			}
			v.pull(gradient, p)
		}
	})
	return p
}

// pull adds to the gradient of the weights p what the verdict says of them.
func (v *verdict) pull(gradient, p []float64) {
	miss := v.chance(p)
	if v.right {
		miss--
	}
	for s, x := range v.signs {
		gradient[s] += v.share * miss * x
	}
}

// chance is how likely it is that a telling is right, by weights.
func (v *verdict) chance(p []float64) float64 {
	sum := 0.0
	for s, x := range v.signs {
		sum += p[s] * x
	}
	return 1 / (1 + math.Exp(-sum))
}

// said is what was said of a telling, and whether it was right.
type said struct {
	chance   float64
	right    bool
	document int
}

// crossValidateSure says of the tellings of each document what the others teach.
func crossValidateSure(verdicts []verdict, documents, signs int, hold float64) []said {
	var out []said
	for document := range documents {
		p := fitSure(verdicts, signs, document, hold)
		for i := range verdicts {
			if v := &verdicts[i]; v.document == document {
				out = append(out, said{v.chance(p), v.right, document})
			}
		}
	}
	return out
}

// writeSureness writes weights and levels as Go.
func writeSureness(path string, names []string, date, place sureness) error {
	var b strings.Builder
	b.WriteString("package extract\n\nimport \"sync\"\n\n// The weights and levels are as \"go run ./assets/generate confidence\" learned them.\n")
	for _, of := range []struct {
		name string
		sureness
	}{{"date", date}, {"place", place}} {
		fmt.Fprintf(&b, "\nvar %sSureness = sync.OnceValue(func() *sureness {\n\ts, err := newSureness(map[string]float64{\n", of.name)
		for i, n := range names {
			fmt.Fprintf(&b, "%q: %.2f,\n", n, of.weights[i])
		}
		b.WriteString("}")
		for _, l := range of.levels {
			fmt.Fprintf(&b, ", sureLevel{%.2f, %.2f}", l.from, l.right)
		}
		b.WriteString(")\n\tif err != nil {\n\t\tpanic(err) // the tables are generated, and tested\n\t}\n\treturn s\n})\n")
	}
	source, err := format.Source([]byte(b.String()))
	if err != nil {
		return err
	}
	return os.WriteFile(path, source, 0o644)
}
