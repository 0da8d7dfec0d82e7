package timeline

import (
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
		"apart, in one lane":      {20, []string{"2000-01-01", "2000-01-09"}, map[model.EventID]int16{"a": 0, "b": 0}},
		"labels would overlap":    {20, []string{"2000-01-01", "2000-01-03", "2000-01-09"}, map[model.EventID]int16{"a": 0, "b": 1, "c": 0}},
		"same day":                {20, []string{"2000-01-01", "2000-01-01"}, map[model.EventID]int16{"a": 0, "b": 1}},
		"narrow below wide":       {20, []string{"2000-01", "2000-01-05"}, map[model.EventID]int16{"a": 1, "b": 0}},
		"wide beside narrow":      {20, []string{"2000-01-01", "2000-02"}, map[model.EventID]int16{"a": 0, "b": 0}},
		"labels give way to mark": {20, []string{"2000-01-01", "2000-01-02", "2000-01-03"}, map[model.EventID]int16{"a": 0, "b": 1, "c": 0}},
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

func TestLabelIsCutWhereAMarkNeedsTheRoom(t *testing.T) {
	d := dated("2000-01-01", "2000-01-02", "2000-01-04")
	v := viewOf(d, 20, 1000, 2*laneHeight+2*laneInset)
	l := arrange(d, pack(d, v), v, 0, -1)
	room := map[model.EventID]float64{}
	for _, m := range l.marks {
		room[d.events[m.span].ID] = m.room
		if m.label+m.room > 1000 && m.room > 60 {
			t.Errorf("label of %d has %v pixels of room", m.span, m.room)
		}
	}
	if room["c"] != 60 || room["a"] == 60 && room["b"] == 60 {
		t.Errorf("room %v: one of a and b must have given way, c has all", room)
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

func TestPanningMovesNoMarkToAnotherLane(t *testing.T) {
	d := newDataset(chronicle(3000), flat)
	for name, v := range zooms() {
		p := pack(d, v)
		for range 5 {
			if v = v.panned(v.Width); !p.holdsFor(v) {
				t.Errorf("%s: the packing does not hold after a pan", name)
			}
		}
		if p.holdsFor(v.zoomed(0, 0.5)) || p.holdsFor(v.zoomed(0, 4)) {
			t.Errorf("%s: the packing claims to hold at another zoom", name)
		}
	}
}

func TestCrowdsAreCounted(t *testing.T) {
	var dates []string
	for range 20 {
		dates = append(dates, "2000-01-01")
	}
	d := dated(append(dates, "2000-02-01")...)
	v := viewOf(d, 20, 1000, 4*laneHeight+2*laneInset)
	p := pack(d, v)
	if len(p.clusters) != 1 || len(p.clusters[0].members) != 20 {
		t.Fatalf("clusters %+v, want one of 20", p.clusters)
	}
	if last := d.index[model.EventID(rune('a'+20))]; p.lane[last] != 1 {
		t.Errorf("the single event is in lane %d, want 1, above the clusters", p.lane[last])
	}
	l := arrange(d, p, v, 0, 3)
	m := l.marks[len(l.marks)-1]
	if m.shape != count || !m.selected || m.span != 3 || m.room == 0 {
		t.Errorf("last is %+v, want the cluster, marked as holding the selection, with its label", m)
	}
}
