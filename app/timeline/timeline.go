// Package timeline is the timeline: a widget that shows a project's events along an
// axis of time, each with the precision its date has, and below them an overview
// of the whole extent with a brush that filters by time.
//
// Its layout (viewport, ticks, lanes, marks, hit testing, brush) is plain
// arithmetic on spans of time. The pictures are drawn from it off the interface's
// goroutine, one while the other is shown; the widget moves what is drawn and asks
// for the next.
package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/picture"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
	"chronotope/model/ticks"
)

// Timeline is the widget. Its methods are for the interface's goroutine.
type Timeline struct {
	widget.BaseWidget
	session *project.Session

	events   []*model.Event // what passes the filter but for its window
	filter   project.Filter // that events were chosen by, without its window
	version  int            // of events
	grouping Grouping
	silent   bool // the overview shows of what the sources say nothing

	view       viewport
	fit        fitState
	reveal     bool // the selected event is to be brought into view
	revealLane bool // and its lane

	renderer renderer // draws, on a goroutine of its own
	loop     *picture.Loop[renderRequest, frame]
	data     *dataset
	known    int // the version of events that data is of
	overview extent
	scale    float32 // of the window

	glide   glide
	pointer pointer
	parts   *parts
}

// New makes the timeline of a session. It draws on goroutines of its own and calls
// do to run a function on the interface's: fyne.Do in the program.
func New(session *project.Session, do func(func())) *Timeline {
	t := &Timeline{session: session, data: &dataset{}, scale: 1}
	t.loop = t.newLoop(do)
	t.pointer.hovered = -1
	t.parts = newParts(t)
	t.ExtendBaseWidget(t)
	t.chooseEvents()
	session.Observe(t.sessionChanged)
	return t
}

// MinSize is the least that a few lanes, the axis and the overview need.
func (t *Timeline) MinSize() fyne.Size {
	return fyne.NewSize(240, axisHeight+float32(stripIn(0).height)+2*laneInset+2*laneHeight)
}

// topmost is a scroll that is limited to where the highest lane is in view.
const topmost = 1e9

// Group has the events of each source, place, tag, status or kind in lanes of their own.
func (t *Timeline) Group(by Grouping) {
	if t.grouping != by {
		t.grouping = by
		t.version++
		t.view.Scroll = topmost
		t.request()
	}
}

// ShowSilences has the overview show the stretches of which a document says nothing, by how
// densely it tells of others, or not. Told is called with what a click on one tells.
func (t *Timeline) ShowSilences(on bool, told func(text string)) {
	t.parts.silenceTold = told
	if t.silent != on {
		t.silent = on
		t.version++
		t.request()
	}
}

// sourceNames are the names of the documents, where they are needed.
func (t *Timeline) sourceNames() map[model.DocumentID]string {
	if t.grouping != BySource && !t.silent {
		return nil
	}
	names := map[model.DocumentID]string{}
	for _, src := range t.session.Sources() {
		names[src.Document.ID] = words.Title(src.Document)
	}
	return names
}

// FitSelection shows the event at hand with a little of what is around it.
func (t *Timeline) FitSelection() {
	i, ok := t.data.index[t.session.Selection().Event]
	if !ok {
		return
	}
	s := t.data.spans[i]
	around := (s.to - s.from) / 2
	if s.look.has(moment) {
		around = 10
	}
	if s.look.has(fadesLeft | fadesRight) {
		around = max(around, ticks.YearDays)
	}
	t.move(t.view.fitted(s.from-around, s.to+around, 0, 0))
}

// View returns the stretch of time that is shown, in days as edtf counts them; zero before
// there is one.
func (t *Timeline) View() (from, to float64) { return t.goal().From, t.goal().To }

// Extent is the time of all events but outliers far away, in days as edtf counts them; false
// without events that have a date.
func (t *Timeline) Extent() (from, to float64, ok bool) {
	x := t.data.dense()
	return x.from, x.to, len(t.data.spans) > 0
}

// GoTo shows a stretch of time, as far as it can be shown; what is none changes nothing.
func (t *Timeline) GoTo(from, to float64) {
	if from, to = max(from, -furthestDay), min(to, furthestDay); to > from {
		v := t.goal()
		v.From = from
		t.move(v.limited(to - from))
	}
}

// ZoomBy zooms in by so many steps, or out if negative, around the event at hand if
// it is in view and else around the middle.
func (t *Timeline) ZoomBy(steps int) {
	v := t.goal()
	x := v.Width / 2
	if i, ok := t.data.index[t.session.Selection().Event]; ok {
		s := t.data.spans[i]
		if at := v.x((s.from + s.to) / 2); at > 0 && at < v.Width {
			x = at
		}
	}
	t.move(v.zoomed(x, zoomFactor(float64(steps))))
}

// sessionChanged follows the session.
func (t *Timeline) sessionChanged(n project.Notice) {
	if n.Has(project.Content) || n.Has(project.Filtered) && !sameButWindow(t.filter, t.session.Filter()) {
		t.chooseEvents()
	}
	if n.Has(project.Selected) {
		t.reveal = true
		if !n.Has(project.Content) { // else when the events are prepared
			t.revealSelected()
		}
	}
	t.placeBrush()
	t.request()
}

// chooseEvents takes up what passes the filter but for its window: the timeline
// shows what is outside that, if only faintly, so that the window can be moved.
func (t *Timeline) chooseEvents() {
	t.filter = t.session.Filter()
	t.filter.Window = project.Window{}
	t.version++
	if t.session.Filter().IsZero() {
		t.events = t.session.Visible()
		return
	}
	t.events = nil
	for _, e := range t.session.Events() {
		if t.filter.Match(e) {
			t.events = append(t.events, e)
		}
	}
}

// sameButWindow reports whether two filters let the same events through, whatever
// their windows.
func sameButWindow(a, b project.Filter) bool {
	return a.Without(project.ByTime).Equal(b.Without(project.ByTime))
}

// revealSelected pans to the selected event if it is out of view.
func (t *Timeline) revealSelected() {
	i, ok := t.data.index[t.session.Selection().Event]
	if !ok || t.view.To <= t.view.From {
		return // it may be among events that are being prepared
	}
	t.reveal = false
	s, v := &t.data.spans[i], t.goal()
	if from, to := v.x(s.from), v.x(s.to); to < 0 || from > v.Width-dotWidth {
		target := (from + to) / 2
		if to-from > v.Width*0.8 {
			target = from + v.Width*0.4
		}
		v = v.panned(target - v.Width*0.4)
	}
	if v != t.goal() {
		t.glideTo(v)
	}
	t.revealLane = true
	t.scrollToSelected()
}

// scrollToSelected brings the lane of the selected event into view, once there is a
// picture of its time that tells which lane that is.
func (t *Timeline) scrollToSelected() {
	f := t.shown()
	if !t.revealLane || f == nil || f.data != t.data {
		return
	}
	i, ok := f.data.index[t.session.Selection().Event]
	if !ok || f.packing.lane[i] == elsewhere || f.data.spans[i].to < f.request.view.From || f.data.spans[i].from > f.request.view.To {
		return
	}
	t.revealLane = false
	if f.packing.lane[i] == counted {
		return
	}
	v := t.goal()
	top := float64(f.packing.lane[i]+1)*f.packing.height + laneInset
	v.Scroll = min(max(v.Scroll, top+laneInset-v.Height), top-f.packing.height-laneInset)
	if v != t.goal() {
		t.glideTo(v)
	}
}

// show changes the view.
func (t *Timeline) show(v viewport) {
	v.Scroll = max(v.Scroll, 0)
	if f := t.shown(); f != nil {
		v.Scroll = min(v.Scroll, f.layout.furthestScroll())
	}
	if v == t.view {
		return
	}
	t.view = v
	t.hideCard()
	t.shiftPicture()
	t.placeBrush()
	t.request()
}
