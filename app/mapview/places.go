package mapview

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/project"
)

// placeIndex is the places of a project, each once, with the events that were there.
// It is never changed, so goroutines may share it.
type placeIndex struct {
	places   []model.Place
	areas    []bool // of each place, whether it is shown by its outline as well as its point
	at       map[placeKey]int32
	events   []*model.Event // all, in order of time
	first    []int32        // the places of events[i] are refs[first[i]:first[i+1]]
	refs     []int32        // indexes into places
	lent     []bool         // of refs: no passage of the event names the place
	mentions []mention
}

// mention is a document naming a place that no event was at.
type mention struct {
	place    int32
	document model.DocumentID
}

// placeKey is what makes two places one: their GeoNames number, or failing that the
// point itself.
type placeKey struct {
	id    int64
	point orb.Point
}

func keyOf(p *model.Place) placeKey {
	if p.ID != 0 {
		return placeKey{id: p.ID}
	}
	return placeKey{point: p.Point}
}

// located reports whether a place has a spot on the earth: a damaged project file may name
// one that has none.
func located(p *model.Place) bool {
	return !p.IsZero() && onEarth(p.Point)
}

func onEarth(p orb.Point) bool {
	return math.Abs(p.Lon()) <= 180 && math.Abs(p.Lat()) <= 90 // which NaN is not
}

// newPlaceIndex gathers the places of all events, and those that documents name
// without an event.
func newPlaceIndex(events []*model.Event, sources []*project.Source) *placeIndex {
	d := &placeIndex{at: map[placeKey]int32{}, events: events, first: make([]int32, 1, len(events)+1)}
	for _, e := range events {
		start := len(d.refs)
		for i := range e.Evidence {
			for j := range e.Evidence[i].Places {
				p := &e.Evidence[i].Places[j].Place
				if !located(p) {
					continue
				}
				n, lent := d.add(p), assumes(e, i)
				if at := slices.Index(d.refs[start:], n); at < 0 {
					d.refs, d.lent = append(d.refs, n), append(d.lent, lent)
				} else {
					d.lent[start+at] = d.lent[start+at] && lent
				}
			}
		}
		d.first = append(d.first, int32(len(d.refs)))
	}
	d.addMentions(sources)
	return d
}

// assumes reports whether the places of an event's i-th passage are not named there.
func assumes(e *model.Event, i int) bool {
	return e.Edited&model.EditedPlaces == 0 && e.Assumed(&e.Evidence[i]) != model.NotAssumed
}

func (d *placeIndex) add(p *model.Place) int32 {
	s := keyOf(p)
	n, ok := d.at[s]
	if !ok {
		n = int32(len(d.places))
		d.at[s] = n
		d.places = append(d.places, *p)
		d.areas = append(d.areas, p.Outline != "" && (p.Kind == model.Country || p.Kind == model.Region))
	}
	return n
}

// addMentions takes up the places that are only named, if only in "the Mayor of
// Bristol". Countries are not among them, and "Moroccan" is no place: every other
// sentence has one.
func (d *placeIndex) addMentions(sources []*project.Source) {
	told := int32(len(d.places))
	for _, src := range sources {
		seen := map[int32]bool{}
		for i := range src.Toponyms {
			t := &src.Toponyms[i]
			if !located(&t.Place) || t.Role == model.RoleDemonym || t.Place.Kind == model.Country {
				continue
			}
			if n := d.add(&t.Place); n >= told && !seen[n] {
				seen[n] = true
				d.mentions = append(d.mentions, mention{n, src.Document.ID})
			}
		}
	}
}

// placesOf are the places of the i-th event.
func (d *placeIndex) placesOf(i int32) []int32 { return d.refs[d.first[i]:d.first[i+1]] }

// find returns the places of an event, as far as they are known.
func (d *placeIndex) find(e *model.Event) []int32 {
	var out []int32
	for _, p := range e.Places() {
		if n, ok := d.at[keyOf(&p)]; ok && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// placeCounts is what of a place index the filter lets through. It is never changed.
type placeCounts struct {
	*placeIndex
	visible  []int32 // indexes into events, in order of time
	several  []int32 // those of them that were at more than one place
	total    []int32 // for each place, the visible events there
	standing []int32 // for each place, those of them that stand: see stands
	planned  []int32 // for each place, those of these that are to come
	told     []int32 // for each place, those of them whose passages name it
	ranked   []int32 // the places to show: most events first, the only named last
	size     sizing
}

// countPlaces counts the visible events, which are some of the index's in the same
// order, at each place.
func countPlaces(d *placeIndex, visible []*model.Event, f project.Filter) *placeCounts {
	c := &placeCounts{
		placeIndex: d, visible: make([]int32, 0, len(visible)),
		total: make([]int32, len(d.places)), standing: make([]int32, len(d.places)), planned: make([]int32, len(d.places)),
		told: make([]int32, len(d.places)), size: sizingFor(len(visible)),
	}
	i := int32(0)
	for _, e := range visible {
		for int(i) < len(d.events) && d.events[i] != e {
			i++
		}
		if int(i) == len(d.events) {
			break
		}
		c.visible = append(c.visible, i)
		refs := d.placesOf(i)
		if len(refs) > 1 {
			c.several = append(c.several, i)
		}
		for k, p := range refs {
			c.total[p]++
			if stands(e) {
				c.standing[p]++
				if e.Mode() == model.ModePlanned {
					c.planned[p]++
				}
				if !d.lent[int(d.first[i])+k] {
					c.told[p]++
				}
			}
		}
		i++
	}
	for p, n := range c.total {
		if n > 0 {
			c.ranked = append(c.ranked, int32(p))
		}
	}
	slices.SortStableFunc(c.ranked, func(a, b int32) int { return cmp.Compare(c.total[b], c.total[a]) })
	c.ranked = append(c.ranked, d.mentionedThrough(f)...)
	return c
}

// stands reports whether an event is said to have happened, or to come, and nobody judged that
// it is none.
func stands(e *model.Event) bool {
	return e.Status != model.Rejected && (e.Status == model.Accepted || e.Mode().Asserts())
}

// mentionedThrough are the only named places that a filter lets through: those of its
// documents, and none where it asks for a time or for words, which a name alone
// does not have.
func (d *placeIndex) mentionedThrough(f project.Filter) []int32 {
	if f.Window != (project.Window{}) || f.Text != "" {
		return nil
	}
	var out []int32
	seen := map[int32]bool{}
	for _, n := range d.mentions {
		if !seen[n.place] && (len(f.Documents) == 0 || slices.Contains(f.Documents, n.document)) {
			seen[n.place] = true
			out = append(out, n.place)
		}
	}
	return out
}

// eventsAt are the visible events at any of the places that a mark stands for, in
// order of time, each once.
func (c *placeCounts) eventsAt(l *layout, m *mark) []*model.Event {
	var out []*model.Event
	for _, i := range c.visible {
		for _, p := range c.placesOf(i) {
			if l.owner[p] == m.id {
				out = append(out, c.events[i])
				break
			}
		}
	}
	return out
}
