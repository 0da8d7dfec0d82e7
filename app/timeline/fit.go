package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/look"
)

// fitState is what the view was fitted to, and whether it still may be.
type fitState struct {
	done     bool   // the view has once been fitted to events
	to       extent // what it was last fitted to
	moved    bool   // the user has moved the view since
	arriving bool   // other documents came, whose events are being prepared
}

// DocumentsChanged shows all there is, after other documents came or went, unless the user
// has moved the view: then it offers to show what is new and out of view. Fresh says that no
// document of before is left, and with them the view that was chosen for them.
func (t *Timeline) DocumentsChanged(fresh bool) {
	t.parts.offer.Hide()
	t.fit.arriving = true
	if fresh {
		t.fit.moved = false
	}
	t.request()
}

// FitAll shows all events but outliers far away, which are counted at the edges;
// where that is shown already, it shows them too.
func (t *Timeline) FitAll() {
	t.fit.moved = false
	t.parts.offer.Hide()
	if len(t.data.spans) == 0 {
		return
	}
	dense := t.data.dense()
	if t.shows(dense) {
		dense = t.data.whole()
	}
	t.fitTo(dense)
}

func (t *Timeline) fitTo(x extent) {
	t.fit.to = x
	t.glideTo(t.fittedTo(x))
}

// shows reports whether the view is just what fitting an extent makes it.
func (t *Timeline) shows(x extent) bool {
	v, goal := t.fittedTo(x), t.goal()
	return x != (extent{}) && v.From == goal.From && v.To == goal.To
}

// fittedTo is the view of an extent.
func (t *Timeline) fittedTo(x extent) viewport { return t.data.fitted(t.view, x) }

// move shows what the user moves the view to.
func (t *Timeline) move(v viewport) {
	t.fit.moved = true
	t.glideTo(v)
}

// takeUp brings the view in line with other events than those before: the first are fitted
// into it, and so are later ones if else none would be seen.
func (t *Timeline) takeUp(before *dataset) {
	t.showEmpty()
	t.placeBrush()
	if len(t.data.spans) == 0 || t.view.Width < 1 {
		return
	}
	arrived := t.fit.arriving && t.known == t.version
	switch {
	case !t.fit.done, arrived && !t.fit.moved, !t.data.touches(t.view) && !arrived:
		t.fit.done, t.fit.to = true, t.data.dense()
		t.show(t.fittedTo(t.fit.to))
	case arrived:
		t.offer(before)
	}
	if t.known == t.version {
		t.fit.arriving = false
	}
	if t.reveal {
		t.revealSelected()
	}
}

// offer offers to show events that were not there before and are out of view.
func (t *Timeline) offer(before *dataset) {
	n := t.data.newOutside(before, t.goal())
	if n == 0 {
		return
	}
	t.parts.offer.Make(lang.N("{{.Count}} new events outside: show", n, map[string]any{"Count": n}), func() {
		t.FitAll()
		if t.data.newOutside(before, t.goal()) > 0 { // they are outliers
			t.fitTo(t.data.whole())
		}
	})
	t.parts.offer.Object.Move(fyne.NewPos(2*look.Grid, 2*look.Grid))
}

// newOutside counts the events that were not there before and are out of a view.
func (d *dataset) newOutside(before *dataset, v viewport) int {
	n := 0
	for i, e := range d.events {
		if s := &d.spans[i]; s.to <= v.From || s.from >= v.To {
			if _, known := before.index[e.ID]; !known {
				n++
			}
		}
	}
	return n
}
