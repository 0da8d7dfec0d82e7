package extract_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/extract"
)

func TestIndexMergesWithWhatItHolds(t *testing.T) {
	x := extractor(t)
	known := read(t, x, "a", "The General Assembly adopted the Compact on Ports in Lisbon on 17 May 1992. The mill burned down in Leeds in 1871.")
	fresh := read(t, x, "b", "On 19 May 1992 the General Assembly adopted the Compact on Ports in Lisbon. The dam broke in 1890.")
	compact := find(t, known, "Compact")
	rejected := compact.Clone()
	rejected.Status = model.Rejected
	elsewhere := compact.Clone()
	elsewhere.Evidence[0].Document = "b"
	index := extract.NewIndex()
	for _, c := range []struct {
		what   string
		change func()
		joins  bool
	}{
		{"put", func() {
			for _, e := range known {
				index.Put(e)
			}
		}, true},
		{"rejected", func() { index.Put(rejected) }, false},
		{"accepted again", func() { index.Put(compact) }, true},
		{"of the same document", func() { index.Put(elsewhere) }, false},
		{"as before", func() { index.Put(compact) }, true},
		{"deleted", func() { index.Delete(compact.ID) }, false},
		{"deleted again", func() { index.Delete(compact.ID) }, false},
	} {
		c.change()
		merged := index.Merge(fresh)
		joined := slices.IndexFunc(merged, func(m extract.Merged) bool { return len(m.Known) > 0 })
		if len(merged) != 2 || (joined >= 0) != c.joins {
			t.Fatalf("%s: %d events, of which joined is %d", c.what, len(merged), joined)
		}
		if !c.joins {
			continue
		}
		if m := merged[joined]; m.Event.ID != compact.ID || len(m.Event.Evidence) != 2 || !m.Event.Disputed || len(m.Known) != 1 || m.Known[0] != index.Event(compact.ID) {
			t.Errorf("%s: joined to %+v", c.what, m.Event)
		}
	}
	if n := len(slices.Collect(index.Events())); n != 1 || index.Event(compact.ID) != nil {
		t.Errorf("%d events are left", n)
	}
}

// TestIndexIsAsGoodAsNew puts, replaces and deletes events at random: the index merges as one
// does that is made of what is left.
func TestIndexIsAsGoodAsNew(t *testing.T) {
	x := extractor(t)
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		var out strings.Builder
		for range 12 {
			when := [...]string{"on 3 May 1871", "on 5 May 1871", "in May 1871", "in 1871", "in the 1870s", "in the 19th century", "before 1880"}[r.IntN(7)]
			what := [...]string{"the mill", "the Treaty of Salt", "the bridge", "the school"}[r.IntN(4)]
			fmt.Fprintf(&out, "The council %s %s %s. ", [...]string{"sold", "signed", "opened"}[r.IntN(3)], what, when)
		}
		return out.String()
	}
	fresh := read(t, x, "fresh", text())
	index, left := extract.NewIndex(), map[model.EventID]*model.Event{}
	for step := range 200 {
		switch ids := slices.Sorted(maps.Keys(left)); {
		case len(ids) > 0 && r.IntN(3) == 0:
			id := ids[r.IntN(len(ids))]
			index.Delete(id)
			delete(left, id)
		case len(ids) > 0 && r.IntN(3) == 0:
			next := left[ids[r.IntN(len(ids))]].Clone()
			next.Status, next.Note = model.Status(r.IntN(3)), "x"
			next.Evidence = next.Evidence[:1+r.IntN(len(next.Evidence))]
			index.Put(next)
			left[next.ID] = next
		default:
			for _, e := range read(t, x, fmt.Sprint("d", r.IntN(5)), text())[:3] {
				e.ID = model.EventID(fmt.Sprint(step, " ", e.ID))
				index.Put(e)
				left[e.ID] = e
			}
		}
		if step%20 > 0 {
			continue
		}
		other := extract.NewIndex()
		for _, e := range left {
			other.Put(e)
		}
		if a, b := outcome(index.Merge(fresh)), outcome(other.Merge(fresh)); a != b {
			t.Fatalf("step %d:\n%s\nbut made anew\n%s", step, a, b)
		}
	}
}

// outcome is what came of merging, in lines.
func outcome(merged []extract.Merged) string {
	var out strings.Builder
	for _, m := range merged {
		fmt.Fprint(&out, m.Event.ID, m.Event.Date, len(m.Known))
		for _, v := range m.Event.Evidence {
			fmt.Fprint(&out, " ", v.Document, v.Passage.Span)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// TestWhatTheUserWorkedOnStaysApart merges three events that are one, of which the user
// worked on two.
func TestWhatTheUserWorkedOnStaysApart(t *testing.T) {
	x := extractor(t)
	var all []*model.Event
	for _, id := range []string{"a", "b", "c"} {
		all = append(all, read(t, x, id, mill)...)
	}
	if got := merge(all); len(got) != 1 || len(got[0].Evidence) != 3 {
		t.Fatalf("three tellings of one event are\n%s", lines(got))
	}
	all[1].Note, all[2].Tags = "mine", []string{"mine"}
	got := merge(all)
	if len(got) != 2 || got[0].ID != all[1].ID || got[0].Note != "mine" || len(got[0].Evidence) != 2 {
		t.Errorf("with two that the user worked on they are\n%s", lines(got))
	}
}
