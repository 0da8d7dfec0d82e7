package timeline

import (
	"fmt"
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

// viewOf is a view of some days of January 2000, a day being so many pixels wide.
func viewOf(d *dataset, perDay, width, height float64) viewport {
	from := d.whole().from
	return viewport{From: from, To: from + width/perDay, Width: width, Height: height}
}

// dated makes a dataset of events with headlines of ten letters: 60 pixels.
func dated(dates ...string) *dataset {
	var events []*model.Event
	for i, date := range dates {
		id := model.EventID(rune('a' + i))
		events = append(events, &model.Event{ID: id, Headline: "0123456789", Date: edtf.MustParse(date)})
	}
	return newDataset(events, flat)
}

func TestLanes(t *testing.T) {
	for name, c := range map[string]struct {
		perDay float64
		dates  []string
		want   map[model.EventID]int16
	}{
		"apart, in one lane":   {20, []string{"2000-01-01", "2000-01-09"}, map[model.EventID]int16{"a": 0, "b": 0}},
		"labels would overlap": {20, []string{"2000-01-01", "2000-01-03", "2000-01-09"}, map[model.EventID]int16{"a": 0, "b": 1, "c": 0}},
		"same day":             {20, []string{"2000-01-01", "2000-01-01"}, map[model.EventID]int16{"a": 0, "b": 1}},
		"narrow below wide":    {20, []string{"2000-01", "2000-01-05"}, map[model.EventID]int16{"a": 1, "b": 0}},
		"wide beside narrow":   {20, []string{"2000-01-01", "2000-02"}, map[model.EventID]int16{"a": 0, "b": 0}},
		"labels to the left":   {20, []string{"1999-12-01", "2000-01-01", "2000-01-02", "2000-01-03"}, map[model.EventID]int16{"a": 0, "b": 1, "c": 0, "d": 1}},
	} {
		d := dated(c.dates...)
		p := pack(d, viewOf(d, c.perDay, 1000, 2*laneHeight+2*laneInset))
		for id, want := range c.want {
			if got := p.lane[d.index[id]]; got != want {
				t.Errorf("%s: %s is in lane %d, want %d", name, id, got, want)
			}
		}
	}
}

// TestLabelIsCutWhereAMarkNeedsTheRoom puts three events into two lanes: there is room for
// what can be read of two labels, and for all of the last.
func TestLabelIsCutWhereAMarkNeedsTheRoom(t *testing.T) {
	var events []*model.Event
	for i, date := range []string{"2000-01-01", "2000-01-02", "2000-01-09"} {
		events = append(events, &model.Event{ID: model.EventID(rune('a' + i)), Headline: "A headline of forty letters stands beside", Date: edtf.MustParse(date)})
	}
	d := newDataset(events, flat)
	v := viewOf(d, 20, 1000, 2*15+2*laneInset)
	room := map[model.EventID]float64{}
	for _, m := range arrange(d, pack(d, v), v, 0, -1).marks {
		room[d.events[m.span].ID] = m.room
	}
	if want := float64(flat(events[0].Headline)); room["c"] != want || room["a"] < labelRead || room["a"] >= want || room["b"] != want {
		t.Errorf("room %v: a must have given way, b and c have all %v", room, want)
	}
}

// TestPackingNeverOverlaps packs many events at several zooms: no mark covers
// another, no label a mark, and every event is either drawn or counted.
func TestPackingNeverOverlaps(t *testing.T) {
	d := newDataset(chronicle(3000), flat)
	for name, v := range zooms() {
		p := pack(d, v)
		seen := 0
		for _, c := range p.clusters {
			seen += len(c.members)
		}
		for i := range p.lane {
			if p.lane[i] != counted {
				seen++
			}
		}
		if seen != len(d.spans) {
			t.Errorf("%s: %d events of %d", name, seen, len(d.spans))
		}
		v.Height = deepest * laneHeight
		v.From, v.Width = 2*v.From-v.To, 2*v.Width
		l := arrange(d, p, v, 0, -1)
		for i, a := range l.marks {
			for _, b := range l.marks[i+1:] {
				if a.middle != b.middle {
					continue
				}
				if a.from < b.to && b.from < a.to {
					t.Fatalf("%s: marks %+v and %+v overlap", name, a, b)
				}
				if labelOver(a, b) || labelOver(b, a) {
					t.Fatalf("%s: label and mark overlap: %+v and %+v", name, a, b)
				}
			}
		}
	}
}

// labelOver reports whether the label of a is over the mark or label of b.
func labelOver(a, b mark) bool {
	if a.room == 0 {
		return false
	}
	from, to := b.from, b.to
	if b.room > 0 {
		from, to = min(from, b.label), max(to, b.label+b.room)
	}
	return a.label < to-0.01 && from < a.label+a.room-0.01
}

// TestSameZoomIsTheSamePicture holds that lanes depend on events, zoom and pane alone: not on
// what was seen before, nor, where the events are few, on where one has panned to.
func TestSameZoomIsTheSamePicture(t *testing.T) {
	for _, n := range []int{60, 300, 3000} {
		d := newDataset(chronicle(n), flat)
		for name, v := range zooms() {
			k := keyOf(n, v)
			for _, w := range []viewport{v.zoomed(300, 4).zoomed(300, 0.25), v.panned(5000).panned(-5000)} {
				if got := keyOf(n, w); got != k {
					t.Errorf("%d events, %s: back from elsewhere the packing is %+v, was %+v", n, name, got, k)
				}
			}
			if n <= few {
				if got := keyOf(n, v.panned(77*v.Width)); got != k {
					t.Errorf("%d events, %s: a pan changes the packing from %+v to %+v", n, name, k, got)
				}
			}
			if keyOf(n, v.zoomed(0, 0.5)) == k || keyOf(n, v.zoomed(0, 4)) == k {
				t.Errorf("%d events, %s: another zoom has the same packing", n, name)
			}
			p := pack(d, v)
			for i := range d.spans {
				if a, b := arrange(d, p, v, 0, -1), arrange(d, p, v, 0, i); i < 60 && !sameMarks(a, b) {
					t.Fatalf("%d events, %s: selecting %d changes the marks", n, name, i)
				}
			}
		}
	}
}

// sameMarks reports whether two layouts have the same marks, whichever is selected.
func sameMarks(a, b *layout) bool {
	seen := map[mark]bool{}
	for _, m := range a.marks {
		seen[m] = true
	}
	for _, m := range b.marks {
		if m.selected {
			m.selected = false
			if m.cluster >= 0 {
				m.span = -1
			}
			if !seen[m] && m.middle > 0 && m.middle < b.Height {
				return false
			}
		} else if !seen[m] {
			return false
		}
	}
	return true
}

// TestCrowdsAreCounted puts more on one day than there are lanes to scroll to: those that
// find none are counted, and a lone one never is.
func TestCrowdsAreCounted(t *testing.T) {
	events := make([]*model.Event, 0, deepest+21)
	for i := range deepest + 20 {
		events = append(events, &model.Event{ID: model.EventID(fmt.Sprint(i)), Headline: "0123456789", Date: edtf.YMD(2000, 1, 1)})
	}
	events = append(events, &model.Event{ID: "later", Headline: "0123456789", Date: edtf.YMD(2000, 2, 1)})
	d := newDataset(events, flat)
	v := viewOf(d, 20, 1000, 4*laneHeight+2*laneInset)
	p := pack(d, v)
	if len(p.clusters) != 1 || len(p.clusters[0].members) != 20 {
		t.Fatalf("clusters %+v, want one of 20", p.clusters)
	}
	if lane := p.lane[d.index["later"]]; lane != 1 {
		t.Errorf("the single event is in lane %d, want 1, above the cluster", lane)
	}
	l := arrange(d, p, v, 0, int(p.clusters[0].members[3]))
	m := l.marks[len(l.marks)-1]
	if m.shape != count || !m.selected || m.span != int(p.clusters[0].members[3]) || m.room != 0 {
		t.Errorf("last is %+v, want the cluster, marked as holding the selection", m)
	}
	d = newDataset(append(events[:deepest:deepest], events[deepest], events[deepest+20]), flat)
	if p := pack(d, v); len(p.clusters) != 0 {
		t.Errorf("one event too many is a cluster: %+v", p.clusters)
	}
}
