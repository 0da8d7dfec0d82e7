package gazetteer

import (
	"math"

	"chronotope/model"
	"chronotope/model/language"
)

// Toponyms returns the place names of doc in order of the text, resolved where that
// is possible. It may be called from several goroutines at once.
func (g *Gazetteer) Toponyms(doc *model.Document) []model.Toponym {
	return g.ToponymsIn(doc, Told{}, language.OfBlocks(doc))
}

// ToponymsIn is Toponyms for a document whose languages, one a block, are known, with what its
// layout tells of places.
func (g *Gazetteer) ToponymsIn(doc *model.Document, told Told, languages []language.Code) []model.Toponym {
	r := g.read(doc, told.Places, languages)
	kept := 0
	for i := range r.mentions {
		if r.mentions[i].keep > 0 {
			kept++
		}
	}
	var out []model.Toponym
	if kept > 0 {
		out = make([]model.Toponym, 0, kept)
	}
	for i := range r.mentions {
		if m := &r.mentions[i]; m.keep > 0 {
			out = append(out, r.toponym(m))
		}
	}
	out = withPositions(out, positions(doc.Text))
	return withPositions(out, told.positions(doc.Text, out))
}

// Told is what the layout of a document tells of places, each in order of the text.
type Told struct {
	Places    []model.Span    // the name that stands first in them is read as if "in" stood before it
	Positions [][2]model.Span // latitude and longitude
}

// read finds and weighs the names of a document.
func (g *Gazetteer) read(doc *model.Document, places []model.Span, languages []language.Code) *resolver {
	s := &scanner{g: g, doc: doc, places: places, languages: languages}
	s.scan()
	r := &resolver{g: g, doc: doc, mentions: s.mentions, setting: s.settle()}
	r.resolve()
	return r
}

// shown is how many rivals a toponym lists.
const shown = 5

func (r *resolver) toponym(m *mention) model.Toponym {
	t := model.Toponym{Span: m.span, Role: role(m), Confidence: probability(m.keep)}
	list := r.rank(m)
	if len(list) == 0 {
		t.Reasons = []model.Reason{{Code: model.ReasonUnknownName, Detail: m.span.Of(r.doc.Text)}}
		return t
	}
	if list[0].member&flagDemonym != 0 {
		t.Role = model.RoleDemonym
	}
	best, confidence := choose(m, list)
	list[0], list[best] = list[best], list[0]
	if r.stray(&list[0]) {
		t.Rivals = []model.Candidate{{Place: r.g.place(int(list[0].place)), Score: list[0].share}}
		t.Reasons = []model.Reason{{Code: model.ReasonUnknownName, Detail: m.span.Of(r.doc.Text)}}
		return t
	}
	t.Place = r.g.place(int(list[0].place))
	t.Confidence *= confidence
	for i := range list[1:] {
		if c := &list[i+1]; len(t.Rivals) < shown && !sameSpot(c.candidate, list[0].candidate) {
			if t.Rivals == nil {
				t.Rivals = make([]model.Candidate, 0, min(shown, len(list)-1))
			}
			t.Rivals = append(t.Rivals, model.Candidate{Place: r.g.place(int(c.place)), Score: c.share})
		}
	}
	t.Reasons = r.reasons(m, list)
	return t
}

// A place is astray if it has fewer people than fewPeople and a document of at least
// severalNames other names speaks of nothing in its country or anywhere near it.
const (
	fewPeople    = 5_000
	severalNames = 3
)

// stray reports whether the likeliest place of a name is a far and tiny namesake of one
// that the gazetteer lacks, which is better left without a place.
func (r *resolver) stray(c *ranked) bool {
	f := c.features
	return c.feature >= Town && c.feature <= Quarter && r.context.total > severalNames && c.people < fewPeople &&
		int(c.place) < r.g.index.placeCount &&
		f[featureInside] <= 0 && f[featureAnchored] <= 0 && f[featureHolds] <= 0 && f[featureNear600] <= 0.02 &&
		f[featureCountryShare] <= 0.02 && f[featureCountryNamed] <= 0.02
}

// overDivision is what speaks for a city against the division that is called after
// it, as log odds, where no word tells which is meant.
const overDivision = 1.5

// choose returns the number of the place that is meant, and how likely that spot is.
// Places at one spot (a city and its county) stand for each other. It sets the shares
// of all.
func choose(m *mention, list []ranked) (best int, confidence float64) {
	total := 0.0
	for i := range list {
		list[i].share = math.Exp(list[i].score - list[0].score)
		total += list[i].share
	}
	for i := range list {
		list[i].share /= total
	}
	for i := range list[:min(len(list), shown)] {
		here := 0.0
		for j := range list {
			if sameSpot(list[i].candidate, list[j].candidate) {
				here += list[j].share
			}
		}
		if here > confidence+1e-9 {
			best, confidence = i, here
		}
	}
	if m.kinds != 0 || list[best].feature != Province && list[best].feature != County {
		return best, confidence
	}
	for i := range list {
		c := &list[i]
		if c.feature >= Capital && c.feature <= Quarter && sameSpot(c.candidate, list[best].candidate) && c.score > list[best].score-overDivision {
			return i, confidence
		}
	}
	return best, confidence
}

// sameSpot reports whether two places are one for who looks at a map: a city and the
// county around it.
func sameSpot(a, b *candidate) bool {
	return a.place == b.place || a.country == b.country && cosine(&a.at, &b.at) > within60km
}

// inNames are the signs of a name that is part of another.
var inNames = signsOf(beforeEvent, beforePublic, beforeSchooling, beforeMedia, beforeSport, beforeBusiness, beforeFacility, beforeOwner, afterOwner)

// role tells what a mention does in its sentence.
func role(m *mention) model.Role {
	switch {
	case m.signs.has(afterOffice):
		return model.RoleOffice
	case m.signs.hasAny(&inNames):
		return model.RoleInName
	default:
		return model.RolePlace
	}
}

// reasons say what spoke for the place, the most telling first.
func (r *resolver) reasons(m *mention, list []ranked) []model.Reason {
	var out []model.Reason
	best := &list[0]
	add := func(code model.ReasonCode, detail string) {
		out = append(out, model.Reason{Code: code, Detail: detail})
	}
	p := r.g.index.record(int(best.place))
	if best.features[featureInside] > 0 {
		add(model.ReasonContainedIn, r.mentions[m.within].span.Of(r.doc.Text))
	}
	if best.features[featureAnchored] > 0 && best.features[featureInside] == 0 {
		add(model.ReasonOneSense, p.Name)
	}
	if best.features[featureKindTold] > 0 {
		add(model.ReasonKind, p.Name)
	}
	if best.features[featureNear160] > 0.5 {
		add(model.ReasonNear, p.Name)
	}
	if best.features[featureCountryMass] > 0.5 && best.features[featureInside] == 0 {
		add(model.ReasonDocumentCountry, p.Country)
	}
	switch {
	case len(list) == 1:
		add(model.ReasonOnlyOne, p.Name)
	case best.prior >= list[1].prior:
		add(model.ReasonPopulation, p.Name)
	}
	return out
}
