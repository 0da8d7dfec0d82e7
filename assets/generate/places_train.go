package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/format"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

// chronology is a document whose events people have annotated. Offsets are code points.
type chronology struct {
	ID, Text, DCT string
	Events        []annotated
	set           string // the name of its file
}

// annotated is an event that a careful reader finds.
type annotated struct {
	EDTF            string
	Inherited       bool // it has no date of its own: none misses it
	SameAs          *int `json:"same_as"` // the first that tells the same occurrence
	Anchor, Passage struct{ Start, End int }
	Places          []struct {
		Name, Kind string
		Lat, Lon   *float64
	}
}

// chronologies are the documents that the weights of places and of confidence are learned from. Only the
// weights are in the program, nothing of the texts but for our own, which its tests have.
var chronologies = []struct{ file, name, version, licence string }{
	{
		"chronology.jsonl", "Histories of wars, news and notes",
		"14 documents of WikiWars, GeoVirus and MEANTIME and some written for this project",
		"CC BY-SA 3.0 (WikiWars), CC BY 2.5 (GeoVirus), CC BY 4.0 (MEANTIME)",
	},
	{
		"chronology-books.jsonl", "Books, logs, diaries, letters, judgments, reports, minutes, mails, tables and lists",
		"28 documents",
		"public domain, CC0, CC BY 4.0, CC BY-SA, Open Parliament Licence, MIT, Artistic License or GPL, GPL-2+",
	},
	{"chronology-languages.jsonl", "Books and newspapers in six languages", "8 documents", "public domain, CC BY 4.0 (NewsEye)"},
	{
		"chronology-found.jsonl", "Histories, lists, logs, diaries, judgments, laws and encyclopedia articles",
		"28 documents from public repositories",
		"public domain, CC0, CC BY-SA (Wikipedia), Open Government Licence, BSD and FreeBSD Documentation License",
	},
	{"model/extract/testdata/chronology-own.jsonl", "Documents of our own", "35 documents", "MIT, as this program"},
	{"model/extract/testdata/chronology-abroad.jsonl", "Documents of our own in seven languages", "42 documents", "MIT, as this program"},
	{"model/extract/testdata/chronology-kinds.jsonl", "Documents of our own that often tell of no place", "36 documents", "MIT, as this program"},
}

// choice is a decision about where an event was, with which of its options would have
// been right.
type choice struct {
	options  [][]int // of each option, its signs
	right    []bool
	weight   float64 // less than 1 where none of the options is right
	share    float64 // weight, less where the document has many decisions
	document int
	gold     int
}

// missing is the weight of a decision none of whose options is right: no place is then
// better than a wrong one.
const missing = 0.5

// startPlaces is what signs weigh before anything is learned, as grammar has it; those
// that are not here start at zero.
var startPlaces = map[string]float64{
	"from-brackets": 5.5, "from-preposition": 5, "from-goal": 4, "from-event-name": 3.5, "from-object": 3.5, "from-loose": 2.5,
	"from-weak": -1, "from-party": -1.5, "from-beside": 2.4, "from-sentence": 0.5, "from-reference": 1, "from-there": 1, "from-gathering": 2,
	"from-seat": 2, "from-label": 2.5, "from-office": 1, "from-heading": 1, "from-place-line": 3.5, "from-dateline": 0.5,
	"from-subject": -0.5, "from-last": -1, "from-named": -1.5, "from-next": -1.5, "from-home": -1, "from-area": -2,
}

// placeStarts are what signs weigh before anything is learned, in the order of their names.
func placeStarts(names []string) []float64 {
	start := make([]float64, len(names))
	for i, n := range names {
		start[i] = startPlaces[n]
	}
	return start
}

// trainPlaces learns what the signs of an event's place weigh from all
// chronology*.jsonl in ctx.gold and from those that the tests of package extract have, and
// writes them there.
func trainPlaces(ctx config) error {
	g, err := gazetteer.Open(os.DirFS(ctx.out))
	if err != nil {
		return err
	}
	documents, err := readChronologies(ctx.gold, filepath.Join(ctx.out, "..", "..", "model", "extract", "testdata"))
	if err != nil {
		return err
	}
	t := placesTrainer{x: extract.New(timex.New(), g), documents: documents}
	t.names = slices.Sorted(maps.Keys(t.x.PlaceWeights()))
	t.start = placeStarts(t.names)
	if err := t.learn(); err != nil {
		return err
	}
	if err := t.report(); err != nil {
		return err
	}
	return writePlaceWeights(filepath.Join(ctx.out, "..", "..", "model", "extract", "whereweights.go"), t.names, t.x.PlaceWeights())
}

// placesTrainer learns where events were.
type placesTrainer struct {
	x         *extract.Extractor // with the weights learned so far
	documents []*chronology
	names     []string  // of the signs, in the order of the weights
	start     []float64 // what they weigh at first
	hold      float64   // what pulls them there
	choices   []choice  // of all rounds
	round     int       // the first of the last round
}

// placeTrainings is how often the documents are read anew. Where the last event was depends on
// the weights, so what was learned is applied, and what is then met is learned from, too
// (Ross, Gordon and Bagnell 2011).
const placeTrainings = 3

// learn sets the weights, and prints what they do.
func (t *placesTrainer) learn() (err error) {
	if t.x, err = t.x.WithPlaceWeights(t.table(t.start)); err != nil {
		return err
	}
	for range placeTrainings {
		more, err := choicesOf(t.x, t.documents, t.names)
		if err != nil {
			return err
		}
		for i := range more {
			more[i].share /= placeTrainings
		}
		t.round, t.choices = len(t.choices), append(t.choices, more...)
		t.chooseHold()
		w := fitPlaces(t.choices, t.start, t.hold, -1)
		last := t.choices[t.round:]
		fmt.Printf("%d decisions, %d with a right option, held by %.1f: fitted %s, cross-validated %s\n", len(last), withRight(last), t.hold, rightShare(last, w, -1), t.crossValidate(t.hold))
		if t.x, err = t.x.WithPlaceWeights(t.table(w)); err != nil {
			return err
		}
	}
	return nil
}

// holds are the strengths tried of what pulls weights to where they start, so that rare
// signs do not weigh much.
var holds = []float64{0.2, 0.4, 0.8}

// chooseHold takes of holds what is best for documents that nothing was learned from.
func (t *placesTrainer) chooseHold() {
	least := math.Inf(1)
	for _, h := range holds {
		if cv := t.crossValidate(h); cv.loss < least {
			least, t.hold = cv.loss, h
		}
	}
}

// table is weights by the names of the signs, as they are written.
func (t *placesTrainer) table(w []float64) map[string]float64 {
	out := map[string]float64{}
	for i, n := range t.names {
		out[n] = math.Round(w[i]*100) / 100
	}
	return out
}

// report prints what the weights do for each set of documents, and what they do for
// documents that they were not learned from.
func (t *placesTrainer) report() error {
	fitted, held := map[string]*placeScore{}, map[string]*placeScore{}
	for k, d := range t.documents {
		if fitted[d.set] == nil {
			fitted[d.set], held[d.set] = &placeScore{}, &placeScore{}
		}
		without, err := t.x.WithPlaceWeights(t.table(fitPlaces(t.choices, t.start, t.hold, k)))
		if err != nil {
			return err
		}
		if err := fitted[d.set].add(t.x, d); err != nil {
			return err
		}
		if err := held[d.set].add(without, d); err != nil {
			return err
		}
	}
	for _, set := range slices.Sorted(maps.Keys(fitted)) {
		fmt.Printf("%-22s fitted %s; cross-validated %s\n", set, fitted[set], held[set])
	}
	return nil
}

func readChronologies(dirs ...string) ([]*chronology, error) {
	var files []string
	for _, dir := range dirs {
		found, err := filepath.Glob(filepath.Join(dir, "chronology*.jsonl"))
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("no chronology*.jsonl to learn from in %q: name the folder of the others with -gold", dir)
		}
		files = append(files, found...)
	}
	var out []*chronology
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<26)
		for lines.Scan() {
			d := &chronology{set: strings.TrimSuffix(filepath.Base(file), ".jsonl")}
			if err := json.Unmarshal(lines.Bytes(), d); err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			out = append(out, d)
		}
		if err := errors.Join(lines.Err(), f.Close()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// choicesOf asks the extractor about all documents.
func choicesOf(x *extract.Extractor, documents []*chronology, names []string) ([]choice, error) {
	index := map[string]int{}
	for i, n := range names {
		index[n] = i
	}
	var out []choice
	for k, d := range documents {
		doc, err := d.open()
		if err != nil {
			return nil, err
		}
		examples, err := x.PlaceExamples(context.Background(), doc)
		if err != nil {
			return nil, err
		}
		for _, e := range examples {
			gold := d.event(e)
			if gold < 0 {
				continue
			}
			c := choice{weight: 1, document: k, gold: gold}
			any := false
			for _, o := range e.Options {
				var signs []int
				for _, n := range o.Signs {
					signs = append(signs, index[n])
				}
				right := d.right(gold, o.Places)
				any = any || right
				c.options, c.right = append(c.options, signs), append(c.right, right)
			}
			if !any {
				c.right[0], c.weight = true, missing
			}
			out = append(out, c)
		}
	}
	// The decisions of one document are much alike: a long one must not outweigh the others.
	count := map[int]float64{}
	for i := range out {
		count[out[i].document]++
	}
	for i := range out {
		out[i].share = out[i].weight / math.Sqrt(count[out[i].document])
	}
	return out, nil
}

// event is the annotated event that an example is of, -1 for none.
func (d *chronology) event(e extract.PlaceExample) int {
	best, most := -1, 0.0
	a := d.points(e.Anchor)
	p := d.points(e.Passage)
	for i := range d.Events {
		g := &d.Events[i]
		if min(a.End, g.Anchor.End) <= max(a.Start, g.Anchor.Start) {
			continue
		}
		if v := 0.01 + common(p, model.Span{Start: g.Passage.Start, End: g.Passage.End}); v > most {
			best, most = i, v
		}
	}
	return best
}

// points is a span in code points.
func (d *chronology) points(s model.Span) model.Span {
	start := utf8.RuneCountInString(d.Text[:s.Start])
	return model.Span{Start: start, End: start + utf8.RuneCountInString(s.Of(d.Text))}
}

// right reports whether the first of some places is where an event was.
func (d *chronology) right(event int, places []model.Place) bool {
	gold := d.Events[event].Places
	if len(gold) == 0 || len(places) == 0 {
		return len(gold) == len(places)
	}
	p := places[0]
	if p.IsZero() {
		return false
	}
	for _, g := range gold {
		if g.Lat == nil {
			continue
		}
		wide := g.Kind == "country" || g.Kind == "region" || g.Kind == "water"
		if wide && bareName(g.Name) == bareName(p.Name) || kilometres(*g.Lat, *g.Lon, p.Point[1], p.Point[0]) <= rightWithin {
			return true
		}
	}
	return false
}

// bareName is a name without its article, its case and all that is no letter.
func bareName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimPrefix(strings.ToLower(s), "the "))
}

// fitPlaces learns weights from the choices of all documents but one (-1: of all), so
// that the options that are right get the largest share of a softmax together.
func fitPlaces(choices []choice, start []float64, hold float64, without int) []float64 {
	p := slices.Clone(start)
	descend(p, 150, 0.08, func(gradient []float64) {
		for i := range gradient {
			gradient[i] = hold * (p[i] - start[i])
		}
		for i := range choices {
			if c := &choices[i]; c.document != without {
				c.addTo(gradient, p)
			}
		}
	})
	return p
}

func (c *choice) addTo(gradient, p []float64) {
	shares := c.scores(p)
	all, right, top := 0.0, 0.0, slices.Max(shares)
	for i := range shares {
		shares[i] = math.Exp(shares[i] - top)
		all += shares[i]
		if c.right[i] {
			right += shares[i]
		}
	}
	for i, v := range shares {
		miss := v / all
		if c.right[i] {
			miss -= v / right
		}
		for _, s := range c.options[i] {
			gradient[s] += c.share * miss
		}
	}
}

func (c *choice) scores(p []float64) []float64 {
	out := make([]float64, len(c.options))
	for i, signs := range c.options {
		for _, s := range signs {
			out[i] += p[s]
		}
	}
	return out
}

// rightShare tells how many decisions of one document (-1: of all) are right.
func rightShare(choices []choice, p []float64, document int) tally {
	var t tally
	for i := range choices {
		c := &choices[i]
		if document >= 0 && c.document != document {
			continue
		}
		scores := c.scores(p)
		best := slices.Index(scores, slices.Max(scores))
		all, right := 0.0, 0.0
		for k, v := range scores {
			e := math.Exp(v - scores[best])
			all += e
			if c.right[k] {
				right += e
			}
		}
		t.all++
		t.weight += c.share
		t.loss += c.share * math.Log(all/right)
		if c.right[best] && c.weight == 1 {
			t.right++
		}
	}
	return t
}

// tally counts decisions. Loss is the sum of the negative logarithms of what probability
// the right options have together.
type tally struct {
	right, all   int
	loss, weight float64
}

func (t *tally) add(o tally) {
	t.right, t.all, t.loss, t.weight = t.right+o.right, t.all+o.all, t.loss+o.loss, t.weight+o.weight
}

func (t tally) String() string {
	return fmt.Sprintf("%d of %d right (%.1f %%), loss %.3f", t.right, t.all, 100*float64(t.right)/float64(max(t.all, 1)), t.loss/max(t.weight, 1e-9))
}

// withRight is how many decisions have a right option.
func withRight(choices []choice) int {
	n := 0
	for i := range choices {
		if choices[i].weight == 1 {
			n++
		}
	}
	return n
}

// crossValidate tells how many decisions are right by weights that are learned from the
// other documents, held by hold.
func (t *placesTrainer) crossValidate(hold float64) tally {
	var sum tally
	for k := range t.documents {
		sum.add(rightShare(t.choices[t.round:], fitPlaces(t.choices, t.start, hold, k), k))
	}
	return sum
}

// writePlaceWeights writes weights as Go.
func writePlaceWeights(path string, names []string, w map[string]float64) error {
	var b strings.Builder
	b.WriteString("package extract\n\nimport \"sync\"\n\n// learnedPlaceWeights are the weights as \"go run ./assets/generate places\" learned them.\n" +
		"var learnedPlaceWeights = sync.OnceValue(func() *whereWeights {\n\tw, err := newWhereWeights(map[string]float64{\n")
	for _, n := range names {
		fmt.Fprintf(&b, "%q: %.2f,\n", n, w[n])
	}
	b.WriteString("\t})\n\tif err != nil {\n\t\tpanic(err) // the table is generated, and tested\n\t}\n\treturn w\n})\n")
	source, err := format.Source([]byte(b.String()))
	if err != nil {
		return err
	}
	return os.WriteFile(path, source, 0o644)
}
