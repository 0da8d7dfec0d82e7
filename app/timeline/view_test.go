package timeline

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// headings are the names of the groups that are shown, from the top.
func (b *bench) headings() string {
	var names []string
	for _, h := range slices.Backward(b.timeline.shown().layout.headings) {
		names = append(names, h.name)
	}
	return strings.Join(names, ", ")
}

// TestGroupsFollowTheProject: events have lanes by their sources, places, tags or status,
// and with other names of these, or another grouping, other lanes.
func TestGroupsFollowTheProject(t *testing.T) {
	events := pier()
	events[0].Tags = []string{"politics"}
	b := openBench(t, 1000, 400, look.Light, events...)
	err := b.session.Edit("Open", func(tx *project.Tx) error {
		tx.PutSource(&project.Source{Document: &model.Document{ID: "a", Name: "harbour.txt"}})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for by, want := range map[Grouping]string{
		BySource: "harbour.txt", ByPlace: "Ostend, Ghent, No place", ByTag: "politics, No tag", ByStatus: "Proposed", Together: "",
	} {
		b.timeline.Group(by)
		b.settle()
		if got := b.headings(); got != want {
			t.Errorf("grouping %d: %q, want %q", by, got, want)
		}
	}
	before := b.timeline.shown()
	b.timeline.Group(b.timeline.grouping)
	if b.timeline.loop.Busy() || b.timeline.shown() != before {
		t.Error("the same grouping is drawn anew")
	}
}

// TestExtentLeavesOutliersOut, if there is anything.
func TestExtentLeavesOutliersOut(t *testing.T) {
	if _, _, ok := openBench(t, 600, 300, look.Light).timeline.Extent(); ok {
		t.Error("there is an extent of nothing")
	}
	b := openBench(t, 600, 300, look.Light, append(pier(), event("deep", "Y-3000000", "The bay is formed", ""))...)
	from, to, ok := b.timeline.Extent()
	if first, end := float64(edtf.DayNumber(2016, 3, 4)), float64(edtf.DayNumber(2019, 5, 2)); !ok || from != first || to != end {
		t.Errorf("%v to %v, want %v to %v", from, to, first, end)
	}
}

// TestLoneMomentIsFittedCloserThanALoneDay holds that a lone moment known to the minute is fitted closer
// than a lone day.
func TestLoneMomentIsFittedCloserThanALoneDay(t *testing.T) {
	span := func(date string) float64 {
		b := openBench(t, 600, 300, look.Light, event("a", date, "A light goes out", ""))
		from, to := b.timeline.View()
		return to - from
	}
	if day, minute := span("2016-03-04"), span("2016-03-04T10:15"); minute >= day/10 || day < leastFit {
		t.Errorf("a day is shown in %v days, a minute in %v", day, minute)
	}
}

// TestClusterTellsOfItsEvents: how many, from when to when, and the first of them.
func TestClusterTellsOfItsEvents(t *testing.T) {
	b := openBench(t, 600, 160, look.Light, chronicle(3000)...)
	marks := b.timeline.shown().layout.marks
	i := slices.IndexFunc(marks, func(m mark) bool { return m.shape == count })
	if i < 0 {
		t.Fatal("there is no cluster")
	}
	members := b.timeline.shown().packing.clusters[marks[i].cluster].members
	lines := b.timeline.clusterLines(&marks[i])
	first := b.timeline.data.events[members[0]]
	if len(lines) != 7 || lines[2].Text != first.Headline || !strings.Contains(lines[1].Text, first.Date.Short(edtf.English)) {
		t.Errorf("%+v", lines)
	}
	at := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(marks[i].from+3), float32(marks[i].middle))}}
	if b.timeline.MouseIn(at); b.timeline.parts.card.Object.Hidden {
		t.Error("no card")
	}
	if b.timeline.MouseOut(); !b.timeline.parts.card.Object.Hidden {
		t.Error("the card stays")
	}
}
