package mapview

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/paulmach/orb"

	"chronotope/model"
)

func TestOtherDocumentsAreFitted(t *testing.T) {
	b := openBench(t, 600, 400, event("a", "1900", lisbon), event("b", "1901", porto))
	b.put(event("c", "1902", suva))
	b.m.DocumentsChanged(false)
	b.settle()
	if !b.inSight(suva) || b.m.parts.offer.Text() != "" {
		t.Errorf("the new place is at %v, offered %q", b.at(suva), b.m.parts.offer.Text())
	}
	b.session.Select("a")
	b.m.FitSelection()
	chosen := b.m.view
	b.put(event("d", "1903", naples), event("e", "1904", porto))
	b.m.DocumentsChanged(false)
	b.settle()
	if b.m.view != chosen {
		t.Error("a view that the user chose was changed")
	}
	if got := b.m.parts.offer.Text(); got != "2 new events outside: show" {
		t.Errorf("offered %q", got)
	}
	b.m.parts.offer.Take()
	b.settle()
	if !b.inSight(naples) || b.m.parts.offer.Text() != "" {
		t.Errorf("naples at %v, offered %q", b.at(naples), b.m.parts.offer.Text())
	}
	b.m.ZoomBy(4)
	b.m.DocumentsChanged(true)
	b.settle()
	if !b.inSight(naples) || !b.inSight(lisbon) {
		t.Error("another project is not fitted")
	}
}

// TestFarPlacesDoNotSetTheScale fits events around Naples and one in the Pacific: first the
// many, and all when it is asked for again.
func TestFarPlacesDoNotSetTheScale(t *testing.T) {
	var events []*model.Event
	for i := range 12 {
		at := naples
		at.ID, at.Point = int64(100+i), orb.Point{14 + float64(i%4)/4, 40 + float64(i/4)/4}
		events = append(events, event(fmt.Sprint("n", i), "1900", at))
	}
	b := openBench(t, 600, 400, append(events, event("far", "1901", suva))...)
	if b.inSight(suva) || !b.inSight(naples) {
		t.Errorf("Naples at %v and Suva at %v, want the one in sight and not the other", b.at(naples), b.at(suva))
	}
	if got := b.m.beyond(); got != [4]beyond{2: {1, suva.Point}} && got != [4]beyond{0: {1, suva.Point}} {
		t.Errorf("beyond the edges %v", got)
	}
	for side, beyond := range b.m.beyond() {
		if tag := b.m.parts.beyond.tags[side]; tag.object.Hidden != (beyond.count == 0) {
			t.Errorf("side %d: %d are beyond, the tag is hidden: %v", side, beyond.count, tag.object.Hidden)
		} else if beyond.count > 0 {
			test.Tap(tag.button)
		}
	}
	b.settle()
	if !b.inSight(suva) {
		t.Error("the tag at the edge does not go there")
	}
	b.m.FitAll()
	b.m.FitAll()
	b.settle()
	if !b.inSight(suva) || !b.inSight(naples) {
		t.Error("asked again, not all are shown")
	}
	b.m.FitAll()
	b.settle()
	if b.inSight(suva) {
		t.Error("asked a third time, the many are not shown alone")
	}
}
