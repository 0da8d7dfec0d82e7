package gazetteer

import (
	"chronotope/model"
	"chronotope/model/language"
)

// Example is one decision as the weights see it.
type Example struct {
	Span    model.Span
	Group   int   // row of Weights.Keep
	Demonym bool  // the name is that of a people
	Signs   []int // the columns that hold
	Places  []ExamplePlace
}

// ExamplePlace is one place that an example's name can mean.
type ExamplePlace struct {
	Place    model.Place
	Features [rankCount]float64
}

// Examples returns all decisions that Toponyms makes for a document.
func (g *Gazetteer) Examples(doc *model.Document) []Example {
	r := g.read(doc, nil, language.OfBlocks(doc))
	out := make([]Example, len(r.mentions))
	for i := range r.mentions {
		m := &r.mentions[i]
		out[i] = Example{Span: m.span, Group: int(r.group(m)), Demonym: r.group(m) == demonymic}
		for t := range m.signs.all {
			out[i].Signs = append(out[i].Signs, int(t))
		}
		for _, c := range r.rank(m) {
			out[i].Places = append(out[i].Places, ExamplePlace{g.place(int(c.place)), *c.features})
		}
	}
	return out
}
