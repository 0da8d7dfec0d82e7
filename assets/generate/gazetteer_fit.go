package main

import (
	"fmt"
	"math"
	"slices"

	"chronotope/model/gazetteer"
)

// fit learns both kinds of weights.
func fit(samples []*sample, w *gazetteer.Weights) error {
	fitKeep(samples, w)
	return fitRank(samples, w)
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
			for _, i := range s.Signs {
				sum += p[i] + p[own+i]
			}
			miss := s.weight * (1/(1+math.Exp(-sum)) - float64(s.label))
			for _, i := range s.Signs {
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

// start is what the features of places weigh before anything is learned, and firm how
// much more than others those are held there that the marked texts cannot teach: they were
// chosen for places that are called like greater ones elsewhere.
var (
	start = map[string]float64{
		"continent": 5, "country": 4, "province": 1.5, "county": -2, "region": 3, "capital": 1.5, "seat": 0.5, "town": 0,
		"quarter": -1, "water": 3, "range": 3,
		"people": 2, "fame": 0.6, "area people": 0.5, "second people": 0.5, "main": 2, "demonym": 0, "english": 0.6,
		"country share": 1, "country mass": 1, "country named": 0.5, "division share": 1, "division mass": 1,
		"near 30 km": 1, "near 160 km": 1, "near 600 km": 0.5,
		"anchored": 3, "inside": 4, "outside": -2, "holds": 4, "kind told": 2, "kind other": -2,
		"beside country": 1, "beside division": 1, "beside near": 1, "beside kind": 1,
		"in county": 3, "british": 3, "american": 2.5, "new world": -5, "site": 2, "longer": 5,
	}
	firm = map[string]float64{"people": 150, "fame": 150, "english": 150}
)

// starts are start and firmness of the features in their order.
func starts() (weights, firmness []float64, err error) {
	names := gazetteer.FeatureNames()
	for name := range start {
		if !slices.Contains(names, name) {
			return nil, nil, fmt.Errorf("there is no feature %q to start with", name)
		}
	}
	for _, name := range names {
		w, ok := start[name]
		if !ok {
			return nil, nil, fmt.Errorf("nothing says what the feature %q weighs at the start", name)
		}
		hold := 1.0
		if f, ok := firm[name]; ok {
			hold = f
		}
		weights, firmness = append(weights, w), append(firmness, hold)
	}
	return weights, firmness, nil
}

// fitRank learns what the features of places weigh, so that those that are right
// together get the largest share of a softmax.
func fitRank(samples []*sample, w *gazetteer.Weights) error {
	from, firmness, err := starts()
	if err != nil {
		return err
	}
	p := slices.Clone(from)
	descend(p, 300, 0.05, func(gradient []float64) {
		for i := range gradient {
			gradient[i] = holdRank * firmness[i] * (p[i] - from[i])
		}
		for _, s := range samples {
			if s.rank > 0 && len(s.Places) > 1 {
				addRank(gradient, s, p)
			}
		}
	})
	copy(w.Rank[:], p)
	return nil
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
