package main

import (
	"fmt"
	"go/format"
	"math"
	"math/bits"
	"os"
	"strings"

	"chronotope/model/gazetteer"
)

// fit learns both kinds of weights.
func fit(samples []*sample, w *gazetteer.Weights) {
	fitKeep(samples, w)
	fitRank(samples, w)
}

// What pulls weights to where they start, so that rare signs do not weigh much: those
// that all groups share, those of one group, those of places.
const (
	holdShared = 0.1
	holdGroup  = 0.6
	holdRank   = 4.0
)

// fitKeep learns what signs weigh, by logistic regression. A sign's weight for a group
// is the sum of one that all groups share and one of the group's own.
func fitKeep(samples []*sample, w *gazetteer.Weights) {
	n := len(w.Keep[0])
	p := make([]float64, (len(w.Keep)+1)*n)
	descend(p, 250, 0.08, func(gradient []float64) {
		for i := range gradient {
			hold := holdGroup
			if i < n {
				hold = holdShared
			}
			gradient[i] = hold * p[i]
		}
		for _, s := range samples {
			if s.label == undecided || s.weight == 0 {
				continue
			}
			own, sum := (s.Group+1)*n, 0.0
			for b := s.Signs; b != 0; b &= b - 1 {
				i := bits.TrailingZeros64(b)
				sum += p[i] + p[own+i]
			}
			miss := s.weight * (1/(1+math.Exp(-sum)) - float64(s.label))
			for b := s.Signs; b != 0; b &= b - 1 {
				i := bits.TrailingZeros64(b)
				gradient[i] += miss
				gradient[own+i] += miss
			}
		}
	})
	for g := range w.Keep {
		for i := range n {
			w.Keep[g][i] = p[i] + p[(g+1)*n+i]
		}
	}
}

// start is what the features of places weigh before anything is learned.
var start = []float64{
	5, 4, 1.5, -2, 3, 1.5, 0.5, 0, -1, 3, 3, // kinds
	2, 0.6, 0.5, 0.5, 2, 0, 0.6, // population, fame, names, language
	1, 1, 0.5, 1, 1, 1, 1, 0.5, // what the document speaks of
	3, 4, -2, 4, 2, -2, // where the mention says it is, and of what kind
	1, 1, 1, 1, // neighbours
}

// Population, fame and language are held firmly, since the marked texts were chosen for places
// that are called like greater ones elsewhere.
const (
	atPeople  = 11
	atFame    = 12
	atEnglish = 17
	firm      = 150.0
)

func firmness(feature int) float64 {
	if feature >= atPeople && feature <= atFame || feature == atEnglish {
		return firm
	}
	return 1
}

// fitRank learns what the features of places weigh, so that those that are right
// together get the largest share of a softmax.
func fitRank(samples []*sample, w *gazetteer.Weights) {
	p := append([]float64(nil), start...)
	descend(p, 300, 0.05, func(gradient []float64) {
		for i := range gradient {
			gradient[i] = holdRank * firmness(i) * (p[i] - start[i])
		}
		for _, s := range samples {
			if s.rank > 0 && len(s.Places) > 1 {
				addRank(gradient, s, p)
			}
		}
	})
	copy(w.Rank[:], p)
}

func addRank(gradient []float64, s *sample, p []float64) {
	scores := make([]float64, len(s.Places))
	top := math.Inf(-1)
	for i := range s.Places {
		scores[i] = rankScore(&s.Places[i], p)
		top = max(top, scores[i])
	}
	all, right := 0.0, 0.0
	for i := range scores {
		scores[i] = math.Exp(scores[i] - top)
		all += scores[i]
		if s.right[i] {
			right += scores[i]
		}
	}
	if right == 0 {
		return
	}
	for i := range scores {
		miss := scores[i] / all
		if s.right[i] {
			miss -= scores[i] / right
		}
		for j, v := range s.Places[i].Features {
			gradient[j] += s.rank * miss * v
		}
	}
}

// descend minimises by Adam (Kingma and Ba 2015) with full batches.
func descend(p []float64, steps int, rate float64, gradient func([]float64)) {
	g, m, v := make([]float64, len(p)), make([]float64, len(p)), make([]float64, len(p))
	for t := 1; t <= steps; t++ {
		gradient(g)
		for i := range p {
			m[i] = 0.9*m[i] + 0.1*g[i]
			v[i] = 0.999*v[i] + 0.001*g[i]*g[i]
			unbiased := math.Sqrt(v[i] / (1 - math.Pow(0.999, float64(t))))
			p[i] -= rate * m[i] / (1 - math.Pow(0.9, float64(t))) / (unbiased + 1e-8)
		}
	}
}

// writeWeights writes weights as Go.
func writeWeights(path string, w *gazetteer.Weights) error {
	var b strings.Builder
	b.WriteString("package gazetteer\n\n// learned are the weights as \"go run ./assets/generate weights\" learned them.\nvar learned = Weights{\n\tKeep: [groupCount][signCount]float64{\n")
	for _, row := range w.Keep {
		b.WriteString("\t\t{\n")
		writeRow(&b, row[:])
		b.WriteString("\t\t},\n")
	}
	b.WriteString("\t},\n\tRank: [rankCount]float64{\n")
	writeRow(&b, w.Rank[:])
	b.WriteString("\t},\n}\n")
	source, err := format.Source([]byte(b.String()))
	if err != nil {
		return err
	}
	return os.WriteFile(path, source, 0o644)
}

func writeRow(b *strings.Builder, row []float64) {
	for i, v := range row {
		fmt.Fprintf(b, "%.2f,", v)
		if i%12 == 11 || i == len(row)-1 {
			b.WriteString("\n")
		}
	}
}
