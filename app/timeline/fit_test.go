package timeline

import (
	"fmt"
	"testing"
)

// TestOtherDocumentsAreFitted opens documents one after the other: what nobody has moved
// shows all there is, and a view that was chosen stays with an offer.
func TestOtherDocumentsAreFitted(t *testing.T) {
	b := pierBench(t)
	older := event("older", "2013-05-01", "An older plan is found", "")
	b.session.Select("crane") // which the program may bring into view, but nobody has moved it
	b.put(older)
	b.timeline.DocumentsChanged(false)
	b.settle()
	if at := b.at("older"); at.X < 0 || b.timeline.parts.offer.Text() != "" {
		t.Errorf("the new event is at %v, offered %q", at, b.timeline.parts.offer.Text())
	}
	b.drag(500, 100, 620, 100)
	chosen := b.timeline.view
	b.put(event("late", "2031-02-01", "The lease ends", ""), event("near", "2014-02-01", "Plans are drawn", ""))
	b.timeline.DocumentsChanged(false)
	b.settle()
	if b.timeline.view != chosen {
		t.Error("a view that the user chose was changed")
	}
	if got := b.timeline.parts.offer.Text(); got != "1 new events outside: show" {
		t.Errorf("offered %q", got)
	}
	b.timeline.parts.offer.Take()
	b.settle()
	if at := b.at("late"); at.X < 0 || at.X > 1000 || b.timeline.parts.offer.Text() != "" {
		t.Errorf("the new event is at %v, offered %q", at, b.timeline.parts.offer.Text())
	}
	b.drag(500, 100, 620, 100)
	b.put(event("deep", "0410", "The first harbour", ""))
	b.timeline.DocumentsChanged(true)
	b.settle()
	if l := b.timeline.shown().layout; l.before != 1 || l.after != 1 || b.timeline.parts.offer.Text() != "" {
		t.Errorf("another project: %d before the view and %d after, want the outlier on either side; offered %q", l.before, l.after, b.timeline.parts.offer.Text())
	}
}

// TestStragglersAreFitted fits a lawsuit: most of it in one summer, some months after it, and
// what the parties did long before.
func TestStragglersAreFitted(t *testing.T) {
	dates := []string{"1998", "2004-01-12"}
	for day := range 28 {
		dates = append(dates, fmt.Sprintf("2015-07-%02d", day+1))
	}
	d := dated(append(dates, "2015-08-10", "2015-08-16", "2015-08-22")...)
	if x := d.dense(); x.before != 2 || x.after != 0 {
		t.Errorf("%d before and %d after, want those of long before only", x.before, x.after)
	}
}

// TestLongStretchDoesNotSetTheScale fits a century that two dozen days of one year fall into.
func TestLongStretchDoesNotSetTheScale(t *testing.T) {
	dates := []string{"1850/1950"}
	for range 3 {
		dates = append(dates, "1914-06-28", "1914-07-23", "1914-07-28", "1914-08-01", "1914-08-04", "1914-09-05")
	}
	d := dated(dates...)
	if x := d.dense(); x.to-x.from > 100 || x.before+x.after != 0 {
		t.Errorf("%v days with %d before and %d after, want those of 1914 and nothing left out", x.to-x.from, x.before, x.after)
	}
}
