package gazetteer

import (
	"cmp"
	"math"
	"slices"

	"chronotope/model"
)

// Typed returns the places that a name can mean which a person types by itself, the likeliest
// first. Countries are those that what is at hand is about, by their shares: a place in one of
// them is up to twenty times as likely. And who types a name without saying where that is means
// a great place rather than a small one that has the name as its first: "Hull".
func (g *Gazetteer) Typed(name string, countries map[string]float64) []model.Place {
	const atHome = 20
	list := g.meanings(nil, name)
	for i := range list {
		list[i].score += math.Log10(float64(g.index.meant(list[i].member).population()) + 100)
	}
	out := make([]model.Place, len(list))
	scores := map[model.Place]float64{}
	for i, p := range list {
		out[i] = g.place(int(p.member >> flagBits))
		scores[out[i]] = p.score + math.Log(1+atHome*countries[out[i].Country])
	}
	slices.SortStableFunc(out, func(a, b model.Place) int { return cmp.Compare(scores[b], scores[a]) })
	return out
}
