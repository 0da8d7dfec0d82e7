package timeline

import (
	"fmt"
	"slices"
	"testing"

	"chronotope/model"
)

// TestLanesOfGroups packs a crowded chronicle by its tags: each event stands, or is
// counted, in the lanes of its group, below the lane with its name.
func TestLanesOfGroups(t *testing.T) {
	events := chronicle(3000)
	for i, e := range events {
		if i%5 > 0 {
			e.Tags = []string{fmt.Sprint("tag ", i%5)}
		}
	}
	d := newDataset(events, flat)
	d.groups = groupsOf(d.events, ByTag, nil)
	if want := 5; len(d.groups.names) != want || d.groups.names[want-1] != "No tag" {
		t.Fatalf("groups %v", d.groups.names)
	}
	for name, v := range zooms() {
		v.Height = 300
		p := pack(d, v)
		of := map[string]groupLanes{}
		for _, g := range p.groups {
			of[g.name] = g
		}
		for i := range d.spans {
			g := of[d.groups.names[d.groups.of[i]]]
			switch lane := p.lane[i]; {
			case lane >= 0 && (lane < g.base || lane >= g.base+g.lanes-1):
				t.Fatalf("%s: %q in lane %d, its group has %d from %d", name, d.label(i), lane, g.lanes, g.base)
			case lane == counted:
				if c := p.clusterOf(i); c < g.clusters[0] || c >= g.clusters[1] || p.clusters[c].lane != g.base {
					t.Fatalf("%s: %q is counted in cluster %d, not of its group", name, d.label(i), c)
				}
			}
		}
		l := arrange(d, p, v, 0, -1)
		for i := 1; i < len(l.headings); i++ {
			if l.headings[i].middle >= l.headings[i-1].middle {
				t.Errorf("%s: headings %v", name, l.headings)
			}
		}
	}
}

// TestWhatIsAssumedHasLanesOfItsOwn groups events by whence their dates and places are.
func TestWhatIsAssumedHasLanesOfItsOwn(t *testing.T) {
	told, lent, nowhere := event("a", "1900", "x", "Leeds"), event("b", "1901", "x", "Leeds"), event("c", "1902", "x", "")
	lent.Evidence[0].DateFrom, lent.Evidence[0].Passage.Span = model.FromSection, model.Span{Start: 20, End: 30}
	lent.Evidence[0].Places[0].Selector = model.Selector{Span: model.Span{End: 5}, Quote: "Leeds"}
	for by, want := range map[Grouping][]string{
		ByDateTold:  {"Date told in full", "Date from a heading or label"},
		ByPlaceTold: {"Place from the story", "Place told", "No place"},
	} {
		if g := groupsOf([]*model.Event{told, lent, nowhere}, by, nil); !slices.Equal(g.names, want) {
			t.Errorf("groups %q, want %q", g.names, want)
		}
	}
}

func TestManyGroupsShareTheRest(t *testing.T) {
	var events []*model.Event
	for i := range 40 {
		e := event(fmt.Sprint(i), "1900-01-01", "x", "")
		e.Tags = []string{fmt.Sprintf("tag %02d", i)}
		events = append(events, e)
	}
	g := groupsOf(events, ByTag, nil)
	if len(g.names) != mostGroups+1 || g.names[mostGroups] != "28 others" || g.of[39] != mostGroups {
		t.Errorf("groups %v", g.names)
	}
	events[3].Type, events[4].Type = "built", "built"
	if g := groupsOf(events, ByKind, nil); len(g.names) != 2 || g.names[0] != "built" || g.of[3] != 0 || g.of[5] != 1 {
		t.Errorf("by kind: groups %v", g.names)
	}
	if g := groupsOf(events, Together, nil); len(g.names) != 0 {
		t.Errorf("together, yet groups %v", g.names)
	}
}
