package mapview

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"chronotope/model/gazetteer"
)

const (
	townZoom     = 5     // from which on towns are shown that the base map leaves out
	townsFrom    = 5000  // people that a town has at zoom 6 to be thought of, a quarter of that at 7
	quartersZoom = 10.5  // from which on parts of cities are shown
	quarterShare = 8     // a part of a city counts as a town with so many times fewer people
	townName     = 10    // the size of the name of a small town
	mostTown     = 14    // and of a great city
	townDot      = 1.4   // radius of its dot
	townGap      = 7     // between its name and others
	plotWidth    = 100.0 // of the plots, of which each has its most populous towns
	plotHeight   = 50.0
	townsInPlot  = 2
)

// towns are those that the base map leaves out, which are asked for when a map is first
// close enough to show them.
type towns struct {
	find  func() *gazetteer.Settlements
	do    func(func())
	asked bool
	all   *gazetteer.Settlements // nil until they are there
}

// prepare has them found, off the interface's goroutine, and has a map drawn anew then.
func (t *towns) prepare(m *Map) {
	if t.asked || t.find == nil || m.view.Zoom < townZoom || m.shown() == nil {
		return
	}
	t.asked = true
	go func() {
		all := t.find()
		t.do(func() {
			t.all = all
			m.request()
		})
	}()
}

// candidate is a town that may be shown.
type candidate struct {
	gazetteer.Settlement
	x, y float64
}

// weight is how many people a town counts with.
func (c *candidate) weight() uint32 {
	if c.Quarter {
		return c.Population / quarterShare
	}
	return c.Population
}

// before orders towns by their weight, and those of one by where they are.
func (c *candidate) before(d *candidate) int {
	return cmp.Or(cmp.Compare(d.weight(), c.weight()), cmp.Compare(c.At[0], d.At[0]), cmp.Compare(c.At[1], d.At[1]))
}

// placeTowns places the towns that the base map leaves out, the most populous first.
func (w *writer) placeTowns(towns *gazetteer.Settlements) {
	if w.view.Zoom < townZoom {
		return
	}
	for _, c := range w.candidates(towns) {
		w.placeTown(c, towns)
	}
}

// candidates are the most populous towns of each plot of the picture. Plots lie fixed on
// the earth, so that panning changes nothing.
func (w *writer) candidates(towns *gazetteer.Settlements) []candidate {
	least := uint32(townsFrom * math.Exp2(2*(6-w.view.Zoom)))
	world, scale := w.view.WorldWidth(), w.view.scale()
	cx, cy := w.view.projection().Forward(w.view.Center[0], w.view.Center[1])
	left, top := cx*world-float64(w.view.Width)/2, cy*world-float64(w.view.Height)/2
	plots := map[[2]int]*[townsInPlot]candidate{}
	bounds := w.view.Bounds()
	for t := range towns.Within(orb.Bound{Min: bounds.Min, Max: bounds.Max}, least) {
		if t.Quarter && w.view.Zoom < quartersZoom {
			continue
		}
		x, y := w.view.projectRaw(t.At[0], t.At[1])
		if !w.taken.inside(x, y) {
			continue
		}
		c := candidate{t, x, y}
		key := [2]int{int(math.Floor((x + left) / (plotWidth * scale))), int(math.Floor((y + top) / (plotHeight * scale)))}
		plot := plots[key]
		if plot == nil {
			plot = &[townsInPlot]candidate{}
			plots[key] = plot
		}
		for i := range plot {
			if plot[i].At == (orb.Point{}) || c.before(&plot[i]) < 0 {
				c, plot[i] = plot[i], c
			}
		}
	}
	var out []candidate
	for _, plot := range plots {
		for _, c := range plot {
			if c.At != (orb.Point{}) {
				out = append(out, c)
			}
		}
	}
	slices.SortFunc(out, func(a, b candidate) int { return a.before(&b) })
	return out
}

// placeTown writes the name of a town where there is room, or not at all.
func (w *writer) placeTown(c candidate, towns *gazetteer.Settlements) {
	r := towns.Record(c.Settlement)
	if r.ID < 0 {
		return // of the past, such as Londinium
	}
	if l := w.names.base.Named(int64(r.ID)); l != nil && float64(l.Zoom) <= 10*w.view.Zoom+0.01 {
		return // as a label of the base map, if there was room
	}
	english := w.names.base.Names(false).Place(int64(r.ID), r.Name, r.Country)
	if !w.fresh(english, c.x, c.y, nameApart*w.view.scale()) {
		return
	}
	style, dot := lettering{size: w.townLetters(c.weight(), false)}, cityDot
	if style.size == townName {
		dot = townDot
	}
	w.beside(w.townText(w.called.Place(int64(r.ID), r.Name, r.Country), style), english, c.x, c.y, dot, townGap)
}

// townLetters is the size of the name of a town of so many people, which grows as one
// comes closer.
func (w *writer) townLetters(people uint32, capital bool) float64 {
	size := float64(townName)
	switch {
	case people >= 500_000 || capital:
		size = mostTown
	case people >= 100_000:
		size = largeName
	case people >= 20_000:
		size = smallName + 1
	case people >= 3_000:
		size = smallName
	}
	far := float64(smallName)
	if capital {
		far++
	}
	return min(size, max(far, smallName+(w.view.Zoom-townZoom)/2))
}

func (w *writer) townText(name string, style lettering) text {
	scale := w.view.scale()
	return text{
		lines: []string{name}, face: w.names.face(style, w.style.Fonts), leading: 1.2 * style.size * scale,
		radius: max(int(math.Round(1.2*scale)), 1), color: w.style.CityText, halo: w.style.Land,
	}
}
