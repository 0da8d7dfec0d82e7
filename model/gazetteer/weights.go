package gazetteer

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Weights are what the signs of a mention weigh for its being a place, by group, and
// what the features of a place weigh for its being the one meant. They are learned:
// see assets/generate.
type Weights struct {
	Keep [groupCount][signCount]float64
	Rank [rankCount]float64
}

//go:embed weights.tsv
var weightsTable string

// learned are the weights as "go run ./assets/generate weights" learned them.
var learned = sync.OnceValues(func() (*Weights, error) {
	w, err := ParseWeights(weightsTable)
	return &w, err
})

// FeatureNames are the names of the features, in the order of Weights.Rank.
func FeatureNames() []string { return featureNames[:] }

// ParseWeights reads a table as String writes it. The error tells what sign or feature
// has no weight, or which weight is of none.
func ParseWeights(table string) (w Weights, err error) {
	columns := map[string][]*float64{} // by "sign NAME" and "feature NAME"
	for s, name := range signNames {
		for g := range w.Keep {
			columns["sign "+name] = append(columns["sign "+name], &w.Keep[g][s])
		}
	}
	for f, name := range featureNames {
		columns["feature "+name] = []*float64{&w.Rank[f]}
	}
	kind := ""
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || line[0] == '#':
			continue
		case line == signHeader || line == featureHeader:
			kind, _, _ = strings.Cut(line, "\t")
			continue
		}
		fields := strings.Split(line, "\t")
		name := kind + " " + fields[0]
		to, ok := columns[name]
		if !ok {
			return w, fmt.Errorf("the table of weights has the %s, which is none or stands there twice", name)
		}
		delete(columns, name)
		if len(fields)-1 != len(to) {
			return w, fmt.Errorf("the table of weights has %d weights of the %s, where %d are needed", len(fields)-1, name, len(to))
		}
		for i, field := range fields[1:] {
			if *to[i], err = strconv.ParseFloat(field, 64); err != nil {
				return w, fmt.Errorf("the table of weights: the %s: %w", name, err)
			}
		}
	}
	if len(columns) > 0 {
		return w, fmt.Errorf("the table of weights lacks the %s", slices.Sorted(maps.Keys(columns))[0])
	}
	return w, nil
}

// The headers of the two parts of a table.
var (
	signHeader    = "sign\t" + strings.Join(groupNames[:], "\t")
	featureHeader = "feature\tweight"
)

// String is the table of the weights: under a header each sign by its name with a weight
// for each group, and likewise each feature with its weight.
func (w *Weights) String() string {
	var b strings.Builder
	b.WriteString("# What the signs of a mention weigh for its being a place, by what the name can mean, and\n" +
		"# what the features of a place weigh for its being the one meant: log odds.\n" +
		"# Written by \"go run ./assets/generate weights\".\n\n" + signHeader + "\n")
	for s, name := range signNames {
		b.WriteString(name)
		for g := range w.Keep {
			fmt.Fprintf(&b, "\t%.2f", w.Keep[g][s])
		}
		b.WriteByte('\n')
	}
	b.WriteString("\n" + featureHeader + "\n")
	for f, name := range featureNames {
		fmt.Fprintf(&b, "%s\t%.2f\n", name, w.Rank[f])
	}
	return b.String()
}

// WithWeights returns g with other weights, for training.
func (g *Gazetteer) WithWeights(w *Weights) *Gazetteer {
	other := *g
	other.weights = w
	return &other
}

// Weights returns the weights of g.
func (g *Gazetteer) Weights() Weights { return *g.weights }
