package extract

import (
	"slices"

	"chronotope/model"
)

// thread is what the text at hand is about: the places that it names, each weighing less with
// every sentence that goes by.
type thread struct {
	places []threadPlace // those that still weigh something
	share  float64
}

type threadPlace struct {
	mention model.PlaceMention // the last one
	weight  float64
}

// fading is what is left of a place's weight after a sentence, and faded what no longer counts.
const (
	fading = 0.85
	faded  = 0.05
)

// fade lets a sentence go by.
func (t *thread) fade() {
	for i := range t.places {
		t.places[i].weight *= fading
	}
	t.places = slices.DeleteFunc(t.places, func(p threadPlace) bool { return p.weight < faded })
}

// add takes in a town or region that is named; others are too wide to be what a text is at.
func (t *thread) add(m model.PlaceMention, weight float64) {
	if m.Place.IsZero() || m.Place.Kind != model.City && m.Place.Kind != model.Region {
		return
	}
	for i := range t.places {
		if t.places[i].mention.Place == m.Place {
			t.places[i].mention, t.places[i].weight = m, t.places[i].weight+weight
			return
		}
	}
	t.places = append(t.places, threadPlace{m, weight})
}

// place is the place that weighs most; nil for none.
func (t *thread) place() []model.PlaceMention {
	best, all := -1, 0.0
	for i := range t.places {
		all += t.places[i].weight
		if best < 0 || t.places[i].weight > t.places[best].weight {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	t.share = t.places[best].weight / all
	return []model.PlaceMention{t.places[best].mention}
}
