package extract

import (
	"math"
	"strings"

	"chronotope/model"
)

// home is what a document is about, as far as its toponyms tell.
type home struct {
	town               []model.PlaceMention // its chief town, none where no town stands out
	area               []model.PlaceMention // the chief region or country
	count              map[placeKey]int     // how often each place is named
	titled             map[model.Place]bool // the places that the first line names
	total              float64              // names of towns, weighed
	share              float64              // of them, the chief town's and those near it
	areaShare          float64              // of the names of regions and countries, the chief one's
	once, early, rival bool                 // the chief town is named once; at the top; another is named nearly as much
	density            float64              // names of places a thousand bytes
}

// placeKey tells places apart: by the words where they are not known.
type placeKey struct{ name, country, words string }

func keyOf(p *model.Place, words string) placeKey {
	if p.IsZero() {
		return placeKey{words: strings.ToLower(words)}
	}
	return placeKey{name: p.Name, country: p.Country}
}

// keyAt is the key of the place of a mention.
func keyAt(m *model.PlaceMention) placeKey { return keyOf(&m.Place, m.Selector.Quote) }

// rivals is how much of the chief town's weight another has that is as much what the
// document is about.
const rivals = 0.6

// aroundTown is how many kilometres from a town counts as its surroundings.
const aroundTown = 40

// opening is how many bytes at the top of a document tell what it is about.
const opening = 400

// homeOf surveys what a document's toponyms are about.
func homeOf(doc *model.Document, tops []model.Toponym) home {
	h := home{count: map[placeKey]int{}, titled: map[model.Place]bool{}}
	first := firstLine(doc)
	towns, areas := tallyOf(doc, tops), tallyOf(doc, tops)
	for i := range tops {
		p := &tops[i]
		if p.Role == model.RoleDemonym || p.Role == model.RoleOffice {
			continue
		}
		h.count[keyOf(&p.Place, p.Span.Of(doc.Text))]++
		if p.Place.IsZero() {
			continue
		}
		titled := p.Span.End <= first && !onRoute(doc.Text[:p.Span.Start])
		if titled {
			h.titled[p.Place] = true
		}
		switch p.Place.Kind { // seas and mountains are no home
		case model.City:
			towns.add(i, titled)
		case model.Region, model.Country:
			areas.add(i, titled)
		}
	}
	h.total = towns.total
	h.density = (towns.total + areas.total) * 1000 / float64(max(len(doc.Text), 1000))
	h.settle(towns)
	if best := areas.best(); best != nil {
		h.area, h.areaShare = areas.mention(best), best.weight/areas.total
	}
	return h
}

// settle makes the town that weighs most the chief one.
func (h *home) settle(towns *placeTally) {
	best := towns.best()
	if best == nil {
		return
	}
	h.town = towns.mention(best)
	mass := 0.0
	for _, place := range towns.order {
		c := towns.counted[place]
		if kilometres(place, h.town[0].Place) <= aroundTown {
			mass += c.weight
		} else if c.weight > rivals*best.weight {
			h.rival = true
		}
	}
	h.share = mass / h.total
	h.once = h.count[keyAt(&h.town[0])] == 1
	h.early = h.town[0].Selector.Span.Start < opening
}

// placeTally weighs the places that toponyms name.
type placeTally struct {
	doc     *model.Document
	tops    []model.Toponym
	counted map[model.Place]*countedPlace
	order   []model.Place // in which they are named first
	total   float64
}

type countedPlace struct {
	first  int // the toponym that names it first
	weight float64
}

func tallyOf(doc *model.Document, tops []model.Toponym) *placeTally {
	return &placeTally{doc: doc, tops: tops, counted: map[model.Place]*countedPlace{}}
}

// add counts toponym i: more where it stands at the top, and in the title.
func (t *placeTally) add(i int, titled bool) {
	p := &t.tops[i]
	w := p.Confidence
	if p.Role == model.RoleInName {
		w /= 2
	}
	if p.Span.Start < opening {
		w *= 2
	}
	if titled {
		w *= 2
	}
	c := t.counted[p.Place]
	if c == nil {
		c = &countedPlace{first: i}
		t.counted[p.Place], t.order = c, append(t.order, p.Place)
	}
	c.weight += w
	t.total += w
}

// best is the place that weighs most, of several the one named first; nil for none.
func (t *placeTally) best() *countedPlace {
	var best *countedPlace
	for _, place := range t.order {
		if c := t.counted[place]; best == nil || c.weight > best.weight {
			best = c
		}
	}
	return best
}

// mention is the first mention of a place.
func (t *placeTally) mention(c *countedPlace) []model.PlaceMention {
	p := &t.tops[c.first]
	return []model.PlaceMention{{Selector: model.Select(t.doc.Text, p.Span), Place: p.Place}}
}

// firstLine returns where the title of a document ends, or its first line with letters.
func firstLine(doc *model.Document) int {
	for _, b := range doc.Blocks {
		if t := b.Span.Of(doc.Text); hasLetter(t) {
			if i := strings.IndexByte(t, '\n'); i >= 0 {
				return b.Span.Start + i
			}
			return min(b.Span.End, b.Span.Start+opening/2)
		}
	}
	return 0
}

// onRoute reports whether a text ends in a word that leads to one end of a journey: "from
// Salem towards Canton" is about neither.
func onRoute(before string) bool {
	before = strings.TrimRight(before, " ")
	switch strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:]) {
	case "from", "to", "towards", "toward", "for":
		return true
	}
	return false
}

// near reports whether a place is the document's chief town or close to it.
func (h *home) near(p model.Place) bool {
	return len(h.town) > 0 && !p.IsZero() && kilometres(p, h.town[0].Place) <= aroundTown
}

// around reports whether a place is the document's chief region or country, or lies in it.
func (h *home) around(p model.Place) bool {
	if len(h.area) == 0 || p.IsZero() {
		return false
	}
	a := h.area[0].Place
	return p == a || p.Country == a.Country && a.Country != "" && (a.Kind == model.Country || p.Admin == a.Admin)
}

// kilometres is the distance between two places on a sphere of the earth's mean radius.
func kilometres(a, b model.Place) float64 {
	const radian = math.Pi / 180
	lat1, lat2 := a.Point.Lat()*radian, b.Point.Lat()*radian
	h := math.Pow(math.Sin((lat2-lat1)/2), 2) + math.Cos(lat1)*math.Cos(lat2)*math.Pow(math.Sin((b.Point.Lon()-a.Point.Lon())*radian/2), 2)
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(h)))
}
