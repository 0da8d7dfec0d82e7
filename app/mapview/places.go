package mapview

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/project"
)

// dataset is the places of a project, each once, with the events that were there.
// It is never changed, so goroutines may share it.
type dataset struct {
	places []model.Place
	areas  []bool // of each place, whether it is shown by its outline as well as its point
	at     map[spot]int32
	events []*model.Event // all, in order of time
	first  []int32        // the places of events[i] are refs[first[i]:first[i+1]]
	refs   []int32        // indexes into places
	named  []naming
}

// naming is a document naming a place that no event was at.
type naming struct {
	place    int32
	document model.DocumentID
}

// spot is what makes two places one: their GeoNames number, or failing that the
// point itself.
type spot struct {
	id    int64
	point orb.Point
}

func spotOf(p *model.Place) spot {
	if p.ID != 0 {
		return spot{id: p.ID}
	}
	return spot{point: p.Point}
}

// newDataset gathers the places of all events, and those that documents name
// without an event.
func newDataset(events []*model.Event, sources []*project.Source) *dataset {
	d := &dataset{at: map[spot]int32{}, events: events, first: make([]int32, 1, len(events)+1)}
	for _, e := range events {
		start := len(d.refs)
		for i := range e.Evidence {
			for j := range e.Evidence[i].Places {
				p := &e.Evidence[i].Places[j].Place
				if p.IsZero() {
					continue
				}
				if n := d.add(p); !slices.Contains(d.refs[start:], n) {
					d.refs = append(d.refs, n)
				}
			}
		}
		d.first = append(d.first, int32(len(d.refs)))
	}
	d.addNamed(sources)
	return d
}

func (d *dataset) add(p *model.Place) int32 {
	s := spotOf(p)
	n, ok := d.at[s]
	if !ok {
		n = int32(len(d.places))
		d.at[s] = n
		d.places = append(d.places, *p)
		d.areas = append(d.areas, p.Outline != "" && (p.Kind == model.Country || p.Kind == model.Region))
	}
	return n
}

// addNamed takes up the places that are only named, if only in "the Mayor of
// Bristol". Countries are not among them, and "Moroccan" is no place: every other
// sentence has one.
func (d *dataset) addNamed(sources []*project.Source) {
	told := int32(len(d.places))
	for _, src := range sources {
		seen := map[int32]bool{}
		for i := range src.Toponyms {
			t := &src.Toponyms[i]
			if t.Place.IsZero() || t.Role == model.RoleDemonym || t.Place.Kind == model.Country {
				continue
			}
			if n := d.add(&t.Place); n >= told && !seen[n] {
				seen[n] = true
				d.named = append(d.named, naming{n, src.Document.ID})
			}
		}
	}
}

// placesOf are the places of the i-th event.
func (d *dataset) placesOf(i int32) []int32 { return d.refs[d.first[i]:d.first[i+1]] }

// find returns the places of an event, as far as they are known.
func (d *dataset) find(e *model.Event) []int32 {
	var out []int32
	for _, p := range e.Places() {
		if n, ok := d.at[spotOf(&p)]; ok && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// census is what of a dataset the filter lets through. It is never changed.
type census struct {
	*dataset
	visible  []int32 // indexes into events, in order of time
	several  []int32 // those of them that were at more than one place
	counts   []int32 // for each place, the visible events there
	standing []int32 // for each place, those of them that are not rejected
	order    []int32 // the places to show: most events first, the only named last
	size     sizing
}

// takeCensus counts the visible events, which are some of the dataset's in the same
// order, at each place.
func takeCensus(d *dataset, visible []*model.Event, f project.Filter) *census {
	c := &census{
		dataset: d, visible: make([]int32, 0, len(visible)),
		counts: make([]int32, len(d.places)), standing: make([]int32, len(d.places)), size: sizingFor(len(visible)),
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
		for _, p := range refs {
			c.counts[p]++
			if e.Status != model.Rejected {
				c.standing[p]++
			}
		}
		i++
	}
	for p, n := range c.counts {
		if n > 0 {
			c.order = append(c.order, int32(p))
		}
	}
	slices.SortStableFunc(c.order, func(a, b int32) int { return cmp.Compare(c.counts[b], c.counts[a]) })
	c.order = append(c.order, d.namedThrough(f)...)
	return c
}

// namedThrough are the only named places that a filter lets through: those of its
// documents, and none where it asks for a time or for words, which a name alone
// does not have.
func (d *dataset) namedThrough(f project.Filter) []int32 {
	if f.Window != (project.Window{}) || f.Text != "" {
		return nil
	}
	var out []int32
	seen := map[int32]bool{}
	for _, n := range d.named {
		if !seen[n.place] && (len(f.Documents) == 0 || slices.Contains(f.Documents, n.document)) {
			seen[n.place] = true
			out = append(out, n.place)
		}
	}
	return out
}

// eventsAt are the visible events at any of the places that a mark stands for, in
// order of time, each once.
func (c *census) eventsAt(l *layout, m *mark) []*model.Event {
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
