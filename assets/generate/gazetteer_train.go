package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"unicode/utf8"

	"chronotope/model/document"
	"chronotope/model/gazetteer"
)

// goldDocument is a text whose place names people have marked. Offsets are code
// points, as the scorers have them; a toponym without coordinates is neither right
// nor wrong.
type goldDocument struct {
	Text     string
	Toponyms []struct {
		Start, End int
		Lat, Lon   *float64
		Bad        bool `json:"offset_bad"`
	}
	plain bool // demonyms are not marked
	fold  int
}

// sample is a decision of the gazetteer with what would have been right.
type sample struct {
	gazetteer.Example
	document *goldDocument // nil if made up
	text     string        // of the name
	toponym  int           // of the document
	label    label
	right    []bool  // of the example's places
	weight   float64 // for Weights.Keep
	rank     float64 // for Weights.Rank
}

type label int8

const (
	wrong label = iota
	correct
	undecided
)

// rightWithin is how many kilometres a place may be from where people put it.
const rightWithin = 161

// trainings is how often the gazetteer is asked anew with the weights just learned,
// since what a document speaks of depends on them.
const trainings = 3

// folds is into how many parts the documents are put to tell what the weights do for
// texts that they were not learned from.
const folds = 5

// corpora are the texts that weights are learned from. Only the weights are in the
// program, nothing of the texts.
var corpora = []struct {
	file, name, version, licence string
	plain                        bool // demonyms are not marked
}{
	{
		"place-lgl.jsonl", "Local-Global Lexicon (LGL): articles of local newspapers", "Lieberman, Samet and Sankaranarayanan 2010, 470 of its 588 texts",
		"none stated: given out for research, the texts are their newspapers'", false,
	},
	{
		"place-geovirus.jsonl", "GeoVirus: articles of Wikinews on epidemics", "Gritta, Pilehvar and Collier 2018, 114 of its 229 texts",
		"CC BY 2.5 (Wikinews)", true,
	},
}

// trainGazetteer learns the weights that package gazetteer carries from the corpora, which
// are in ctx.gold, and from made-up sentences, and writes them to its weights.tsv.
func trainGazetteer(ctx config) error {
	g, err := gazetteer.Open(os.DirFS(ctx.out))
	if err != nil {
		return err
	}
	documents, err := readGold(ctx.gold)
	if err != nil {
		return err
	}
	lists, err := readSlots(ctx)
	if err != nil {
		return err
	}
	w := g.Weights()
	for round := range trainings {
		h := g.WithWeights(&w)
		samples := sampleGold(h, documents)
		madeUp := sampleTemplates(h, lists)
		if round == trainings-1 {
			if err := crossValidate(samples, madeUp, documents, w); err != nil {
				return err
			}
		}
		if err := fit(append(samples, madeUp...), &w); err != nil {
			return err
		}
		o := outcomes(samples, documents, &w)
		fmt.Printf("round %d: %v; %v\n", round, o[0], o[1])
	}
	return os.WriteFile(filepath.Join(ctx.out, "..", "..", "model", "gazetteer", "weights.tsv"), []byte(w.String()), 0o644)
}

func readGold(dir string) ([]*goldDocument, error) {
	if dir == "" {
		return nil, errors.New("name the folder of the texts to learn from with -gold")
	}
	var out []*goldDocument
	for _, c := range corpora {
		f, err := os.Open(filepath.Join(dir, c.file))
		if err != nil {
			return nil, err
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<26)
		for lines.Scan() {
			d := &goldDocument{plain: c.plain, fold: len(out) % folds}
			if err := json.Unmarshal(lines.Bytes(), d); err != nil {
				return nil, fmt.Errorf("%s: %w", c.file, err)
			}
			out = append(out, d)
		}
		if err := errors.Join(lines.Err(), f.Close()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// sampleGold asks the gazetteer about all documents.
func sampleGold(g *gazetteer.Gazetteer, documents []*goldDocument) []*sample {
	var out []*sample
	times := map[string]float64{}
	for _, d := range documents {
		for _, e := range g.Examples(document.FromText("", d.Text)) {
			s := &sample{Example: e, document: d, text: e.Span.Of(d.Text), toponym: -1, weight: 1}
			s.judge()
			if s.label == correct {
				times[s.text]++
			}
			out = append(out, s)
		}
	}
	// One name in a hundred texts is not a hundred names; and the texts of a place's
	// own newspaper are many.
	for _, s := range out {
		if s.label == correct {
			s.rank = 1 / math.Sqrt(times[s.text])
		}
		if s.document.plain {
			s.rank *= 3
		}
	}
	return out
}

// judge compares a decision with what people have marked.
func (s *sample) judge() {
	d := s.document
	start := utf8.RuneCountInString(d.Text[:s.Span.Start])
	end := start + utf8.RuneCountInString(s.text)
	if d.plain && s.Demonym {
		s.label = undecided
	}
	for i, t := range d.Toponyms {
		if min(end, t.End) <= max(start, t.Start) || t.Bad {
			continue
		}
		if t.Lat == nil {
			if s.label == wrong {
				s.label = undecided
			}
			continue
		}
		s.label, s.toponym, s.right = correct, i, s.near(*t.Lat, *t.Lon)
	}
}

// near tells which of the sample's places are where they should be.
func (s *sample) near(lat, lon float64) []bool {
	out := make([]bool, len(s.Places))
	for i, p := range s.Places {
		out[i] = kilometres(lat, lon, p.Place.Point[1], p.Place.Point[0]) <= rightWithin
	}
	return out
}

// kilometres is the distance on a sphere of the earth's mean radius.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const radian = math.Pi / 180
	h := math.Pow(math.Sin((lat2-lat1)*radian/2), 2) +
		math.Cos(lat1*radian)*math.Cos(lat2*radian)*math.Pow(math.Sin((lon2-lon1)*radian/2), 2)
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(h)))
}

// crossValidate prints what weights do for documents that they were not learned from.
func crossValidate(samples, madeUp []*sample, documents []*goldDocument, start gazetteer.Weights) error {
	var all [2]outcome
	for fold := range folds {
		var train, test []*sample
		var tested []*goldDocument
		for _, s := range samples {
			if s.document.fold == fold {
				test = append(test, s)
			} else {
				train = append(train, s)
			}
		}
		for _, d := range documents {
			if d.fold == fold {
				tested = append(tested, d)
			}
		}
		w := start
		if err := fit(append(train, madeUp...), &w); err != nil {
			return err
		}
		for i, o := range outcomes(test, tested, &w) {
			all[i].add(o)
		}
	}
	fmt.Printf("cross-validated: %v; %v\n", all[0], all[1])
	return nil
}

// outcome counts names of places that were marked, found, found where none is, and put
// in the right place.
type outcome struct{ gold, found, extra, placed int }

func (o *outcome) add(p outcome) {
	o.gold, o.found, o.extra, o.placed = o.gold+p.gold, o.found+p.found, o.extra+p.extra, o.placed+p.placed
}

// String is precision, recall and F1 of recognition, and F1 of names found and put in
// the right place.
func (o outcome) String() string {
	f := func(n int) float64 { return 200 * float64(n) / float64(o.gold+o.found+o.extra) }
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f placed F1 %.1f",
		100*float64(o.found)/float64(o.found+o.extra), 100*float64(o.found)/float64(o.gold), f(o.found), f(o.placed))
}

// outcomes tells what weights do, without demonyms, for texts that mark them and for
// texts that do not.
func outcomes(samples []*sample, documents []*goldDocument, w *gazetteer.Weights) (out [2]outcome) {
	kind := func(d *goldDocument) *outcome {
		if d.plain {
			return &out[1]
		}
		return &out[0]
	}
	for _, d := range documents {
		for _, t := range d.Toponyms {
			if t.Lat != nil && !t.Bad {
				kind(d).gold++
			}
		}
	}
	seen := map[*goldDocument]map[int]bool{}
	for _, s := range samples {
		if s.label == undecided || s.Demonym || keepScore(s, w) <= 0 {
			continue
		}
		o := kind(s.document)
		if seen[s.document] == nil {
			seen[s.document] = map[int]bool{}
		}
		if s.label == wrong || seen[s.document][s.toponym] {
			o.extra++
			continue
		}
		seen[s.document][s.toponym] = true
		o.found++
		if best := bestPlace(s, w); best >= 0 && s.right[best] {
			o.placed++
		}
	}
	return out
}

func keepScore(s *sample, w *gazetteer.Weights) float64 {
	sum := 0.0
	for _, i := range s.Signs {
		sum += w.Keep[s.Group][i]
	}
	return sum
}

// bestPlace is the number of the place that weighs most, -1 if there is none.
func bestPlace(s *sample, w *gazetteer.Weights) int {
	best, top := -1, math.Inf(-1)
	for i := range s.Places {
		if v := rankScore(&s.Places[i], w.Rank[:]); v > top {
			best, top = i, v
		}
	}
	return best
}

func rankScore(p *gazetteer.ExamplePlace, weights []float64) float64 {
	sum := 0.0
	for i, v := range p.Features {
		sum += v * weights[i]
	}
	return sum
}
