package timeline

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// pier is a made-up chronicle with dates of several precisions.
func pier() []*model.Event {
	return []*model.Event{
		event("vote", "2016-03-04", "Council votes to rebuild the pier", "Ostend"),
		event("survey", "2016-07/2016-09", "Divers survey the breakwater", "Ostend"),
		event("contract", "2017-01-19", "Contract signed", "Ghent"),
		event("stones", "2017-05~", "First stones are laid", ""),
		event("crane", "2017-11-30", "Crane topples into the dock", "Ostend"),
		event("reopening", "2019-05-01", "Pier reopens", "Ostend"),
	}
}

func pierBench(t *testing.T) *bench { return openBench(t, 1000, 240, look.Light, pier()...) }

// at is where an event's mark is in the widget.
func (b *bench) at(id model.EventID) fyne.Position {
	b.t.Helper()
	for _, m := range b.timeline.shown().layout.marks {
		if m.span >= 0 && b.timeline.data.events[m.span].ID == id {
			return fyne.NewPos(float32((m.from+m.to)/2), float32(m.middle))
		}
	}
	b.t.Fatalf("%s is not drawn", id)
	return fyne.Position{}
}

func (b *bench) selected() model.EventID { return b.session.Selection().Event }

func (b *bench) key(name fyne.KeyName) {
	b.timeline.TypedKey(&fyne.KeyEvent{Name: name})
	b.settle()
}

func (b *bench) scroll(x, y, dx, dy float32) {
	b.timeline.Scrolled(&fyne.ScrollEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Scrolled: fyne.NewDelta(dx, dy),
	})
	b.settle()
}

// drag presses at one point, moves in steps as a mouse does, and lets go.
func (b *bench) drag(x0, y0, x1, y1 float32) {
	down := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x0, y0)}}
	b.timeline.MouseDown(down)
	for i := float32(1); i <= 4; i++ {
		b.timeline.Dragged(&fyne.DragEvent{
			PointEvent: fyne.PointEvent{Position: fyne.NewPos(x0+(x1-x0)*i/4, y0+(y1-y0)*i/4)},
			Dragged:    fyne.NewDelta((x1-x0)/4, (y1-y0)/4),
		})
	}
	b.timeline.MouseUp(down)
	b.timeline.DragEnd()
	b.settle()
}

func TestFirstEventsAreFitted(t *testing.T) {
	b := pierBench(t)
	for _, e := range pier() {
		if at := b.at(e.ID); at.X < 0 || at.X > 1000 {
			t.Errorf("%s is at %v", e.ID, at)
		}
	}
	if f := b.timeline.shown().layout; f.before+f.after != 0 {
		t.Errorf("%d before and %d after the view", f.before, f.after)
	}
	before := b.timeline.view
	b.put(event("new", "1999-05-01", "An older plan is found", ""))
	b.settle()
	if b.timeline.view != before {
		t.Error("an event that was added moved the view")
	}
	if b.timeline.shown().layout.before != 1 {
		t.Error("the event that was added is not counted at the edge")
	}
}

func TestTapSelectsAndSelectionIsMarked(t *testing.T) {
	b := pierBench(t)
	test.TapAt(b.timeline, b.at("contract"))
	b.settle()
	if b.selected() != "contract" {
		t.Fatalf("selected %q", b.selected())
	}
	marks := b.timeline.shown().layout.marks
	if last := marks[len(marks)-1]; !last.selected || b.timeline.data.events[last.span].ID != "contract" {
		t.Errorf("drawn last: %+v", last)
	}
	test.TapAt(b.timeline, fyne.NewPos(5, 5))
	if b.selected() != "contract" {
		t.Error("a tap on empty space cleared the selection")
	}
}

func TestSelectionElsewherePansButNeverZooms(t *testing.T) {
	b := pierBench(t)
	b.session.Select("stones")
	b.settle()
	before := b.timeline.view
	b.session.Select("crane")
	b.settle()
	if b.timeline.view != before {
		t.Error("the view moved though the event was in it")
	}
	b.timeline.ZoomBy(8)
	b.settle()
	before = b.timeline.view
	b.session.Select("vote")
	b.settle()
	if at := b.at("vote"); at.X < 0 || at.X > 1000 {
		t.Errorf("the selected event is at %v", at)
	}
	if !near(b.timeline.view.scale(), before.scale()) {
		t.Error("the view zoomed")
	}
}

func TestDragPansAndWheelZoomsAtThePointer(t *testing.T) {
	b := pierBench(t)
	v := b.timeline.view
	b.drag(500, 100, 620, 100)
	if got := b.timeline.view; !near(got.From, v.day(-120)) || !near(got.scale(), v.scale()) {
		t.Errorf("dragged by 120 to %+v from %+v", got, v)
	}
	v = b.timeline.view
	b.scroll(300, 100, 0, 25)
	if got := b.timeline.view; !near(got.day(300), v.day(300)) || got.scale() <= v.scale() {
		t.Errorf("zoomed at 300 from %+v to %+v", v, got)
	}
	v = b.timeline.view
	b.scroll(300, 100, 0, -25)
	if got := b.timeline.view; got.scale() >= v.scale() {
		t.Error("the wheel the other way does not zoom out")
	}
	v = b.timeline.view
	b.scroll(300, 100, -40, 0)
	if got := b.timeline.view; !near(got.From, v.day(40)) || !near(got.scale(), v.scale()) {
		t.Errorf("scrolled sideways from %+v to %+v", v, got)
	}
}

func TestDoubleTapOnEmptySpaceZoomsIn(t *testing.T) {
	b := pierBench(t)
	v := b.timeline.view
	test.TapAt(b.timeline, fyne.NewPos(400, 8))
	if b.timeline.view != v {
		t.Error("a single tap changed the view")
	}
	test.TapAt(b.timeline, fyne.NewPos(401, 8))
	if got := b.timeline.view; !near(got.scale(), 2*v.scale()) || !near(got.day(401), v.day(401)) {
		t.Errorf("zoomed from %+v to %+v", v, got)
	}
}

func TestKeys(t *testing.T) {
	b := pierBench(t)
	v := b.timeline.view
	b.key(fyne.KeyRight)
	if !near(b.timeline.view.From, v.day(v.Width/8)) {
		t.Error("right does not pan")
	}
	b.key(fyne.KeyLeft)
	b.timeline.TypedRune('+')
	if b.timeline.view.scale() <= v.scale() {
		t.Error("+ does not zoom in")
	}
	b.timeline.TypedRune('-')
	b.key(fyne.KeyPageDown)
	b.timeline.TypedRune('0')
	if got := b.timeline.view; !near(got.From, v.From) || !near(got.To, v.To) {
		t.Errorf("0 fits %+v, want %+v", got, v)
	}
	for _, want := range []model.EventID{"vote", "survey", "contract"} {
		b.timeline.TypedRune('n')
		if b.selected() != want {
			t.Errorf("n goes to %q, want %q", b.selected(), want)
		}
	}
	b.key(fyne.KeyUp)
	if b.selected() != "survey" {
		t.Errorf("up goes to %q", b.selected())
	}
	b.key(fyne.KeyReturn)
	s := b.timeline.data.spans[b.timeline.data.index["survey"]]
	if got := b.timeline.view; got.From > s.from || got.To < s.to || got.To-got.From > 3*(s.to-s.from) {
		t.Errorf("enter shows %+v for %+v", got, s)
	}
	b.key(fyne.KeyEscape)
	if b.selected() != "" {
		t.Error("escape does not clear the selection")
	}
	typed := ""
	b.window.Canvas().SetOnTypedRune(func(r rune) { typed += string(r) })
	b.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { typed += string(e.Name) })
	b.timeline.TypedRune('a')
	b.key(fyne.KeyDelete)
	if typed != "aDelete" {
		t.Errorf("left to the window: %q", typed)
	}
}

func TestFocusIsSeen(t *testing.T) {
	b := pierBench(t)
	b.timeline.MouseDown(&desktop.MouseEvent{})
	if b.window.Canvas().Focused() != b.timeline || !b.timeline.parts.ring.Visible() {
		t.Error("a press does not give a visible focus")
	}
	b.window.Canvas().Unfocus()
	if b.timeline.parts.ring.Visible() {
		t.Error("the focus stays visible")
	}
}

func ids(events []*model.Event) (out []model.EventID) {
	for _, e := range events {
		out = append(out, e.ID)
	}
	return out
}

func TestOtherFiltersHideEvents(t *testing.T) {
	b := pierBench(t)
	b.session.SetFilter(project.Filter{Text: "pier"})
	b.settle()
	if n := len(b.timeline.shown().layout.marks); n != 2 {
		t.Errorf("%d marks, want 2", n)
	}
	b.session.SetFilter(project.Filter{Text: "nothing of the kind"})
	b.settle()
	if !b.timeline.parts.empty.why.Visible() || b.timeline.parts.empty.why.Text != "The filter lets no event through" {
		t.Errorf("empty state %q", b.timeline.parts.empty.why.Text)
	}
	b.session.SetFilter(project.Filter{})
	b.settle()
	if b.timeline.parts.empty.why.Visible() {
		t.Error("the empty state stays")
	}
}

func TestEmptyProjectSaysWhatToDo(t *testing.T) {
	b := openBench(t, 600, 200, look.Light)
	if e := b.timeline.parts.empty; !e.why.Visible() || e.why.Text != "No events yet" {
		t.Errorf("empty state %q", e.why.Text)
	}
	b.timeline.FitAll()
	b.timeline.FitSelection()
	b.timeline.ZoomBy(1)
	b.scroll(10, 10, 0, 25)
	b.drag(10, 10, 50, 10)
	b.drag(10, 190, 50, 190)
	b.put(pier()...)
	b.settle()
	if b.timeline.parts.empty.why.Visible() {
		t.Error("the empty state stays when there are events")
	}
	if n := len(b.timeline.shown().layout.marks); n != len(pier()) {
		t.Errorf("%d marks", n)
	}
}

// TestDocumentWithoutEventsSaysSo: it is not said that one should be opened.
func TestDocumentWithoutEventsSaysSo(t *testing.T) {
	b := openBench(t, 600, 200, look.Light)
	err := b.session.Edit("Open", func(tx *project.Tx) error {
		tx.PutSource(&project.Source{Document: &model.Document{ID: "a", Name: "poem.txt"}})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	b.settle()
	e := b.timeline.parts.empty
	if !e.why.Visible() || e.why.Text != "No events found" || e.what.Text != "The text names no date that something happened on." {
		t.Errorf("empty state %q, %q", e.why.Text, e.what.Text)
	}
}

func TestHoverTellsMore(t *testing.T) {
	b := pierBench(t)
	test.MoveMouse(b.window.Canvas(), b.at("stones"))
	if !b.timeline.parts.card.Object.Visible() {
		t.Fatal("no card")
	}
	var texts []string
	for _, o := range test.LaidOutObjects(b.timeline.parts.card.Object) {
		if text, ok := o.(*canvas.Text); ok {
			texts = append(texts, text.Text)
		}
	}
	if len(texts) < 3 || texts[0] != "First stones are laid" || texts[1] != edtf.MustParse("2017-05~").Words(edtf.English) {
		t.Errorf("card %q", texts)
	}
	if b.timeline.Cursor() != desktop.PointerCursor {
		t.Error("the cursor does not point")
	}
	test.MoveMouse(b.window.Canvas(), fyne.NewPos(5, 5))
	if b.timeline.parts.card.Object.Visible() {
		t.Error("the card stays")
	}
}

// TestFirstTapOnAClusterListsItsEvents, to choose one from by keys, or to look closer.
func TestFirstTapOnAClusterListsItsEvents(t *testing.T) {
	b := openBench(t, 1000, 240, look.Light, chronicle(2000)...)
	overlays := b.window.Canvas().Overlays()
	marks := b.timeline.shown().layout.marks
	i := slices.IndexFunc(marks, func(m mark) bool { return m.shape == count && m.from > 200 })
	if i < 0 {
		t.Fatal("2000 events make no cluster")
	}
	m, v := marks[i], b.timeline.view
	tap := func() {
		test.TapAt(b.timeline, fyne.NewPos(float32(m.from+10), float32(m.middle)))
		b.settle()
	}
	tap()
	if overlays.Top() == nil || b.timeline.view != v {
		t.Fatalf("the first tap shows %v and the view went from %+v to %+v", overlays.Top(), v, b.timeline.view)
	}
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn} {
		b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
	b.settle()
	if second := b.timeline.data.events[b.timeline.shown().packing.clusters[m.cluster].members[1]].ID; b.selected() != second || overlays.Top() != nil {
		t.Errorf("selected %q, want %q; list %v", b.selected(), second, overlays.Top())
	}
	if b.window.Canvas().Focused() != b.timeline {
		t.Error("the timeline has not got the focus back")
	}
	tap()
	for _, closer := range test.LaidOutObjects(overlays.Top()) {
		if button, ok := closer.(*widget.Button); ok {
			test.Tap(button)
			break
		}
	}
	b.settle()
	if got := b.timeline.view; got.scale() < 2*v.scale() || got.From < v.day(m.from-200) || got.To > v.day(m.to+200) {
		t.Errorf("from %+v to %+v for a cluster at %v", v, got, m.from)
	}
}

func TestEdgeTagGoesToWhatIsOutOfView(t *testing.T) {
	b := pierBench(t)
	b.session.Select("contract")
	b.timeline.FitSelection()
	b.settle()
	tag := b.timeline.shown().later
	test.TapAt(b.timeline, fyne.NewPos(float32(tag.from+tag.to)/2, float32(tag.middle)))
	b.settle()
	b.at("stones")
	tag = b.timeline.shown().earlier
	test.TapAt(b.timeline, fyne.NewPos(float32(tag.from+tag.to)/2, float32(tag.middle)))
	b.settle()
	b.at("contract")
}

func TestThemeChangeRepaints(t *testing.T) {
	b := pierBench(t)
	paper := func() uint8 { return b.timeline.shown().plot.Pix[0] }
	light := paper()
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Dark})
	b.timeline.Refresh()
	b.settle()
	if paper() == light {
		t.Error("the plot keeps its light paper")
	}
}

func TestResizingFitsAnewWhatWasFitted(t *testing.T) {
	b := pierBench(t)
	b.window.Resize(fyne.NewSize(600, 240))
	b.settle()
	if f := b.timeline.shown().layout; f.before+f.after != 0 || b.at("reopening").X > 600 {
		t.Errorf("%d before and %d after, the last at %v", f.before, f.after, b.at("reopening"))
	}
	b.drag(300, 20, 330, 20)
	v := b.timeline.view
	b.window.Resize(fyne.NewSize(900, 240))
	b.settle()
	if got := b.timeline.view; !near(got.From, v.From) || !near(got.scale(), v.scale()) {
		t.Errorf("a view of the user's own went from %+v to %+v", v, got)
	}
	b.timeline.Resize(fyne.NewSize(0, 0))
	b.timeline.Resize(fyne.NewSize(900, 240))
	b.settle()
	if got := b.timeline.view; !near(got.From, v.From) {
		t.Errorf("hiding and showing went from %+v to %+v", v, got)
	}
}

// TestDeniedIsKeptApart leaves what is only supposed, or denied, off the timeline until it is
// asked for.
func TestDeniedIsKeptApart(t *testing.T) {
	no := event("no", "2018-03-01", "The mayor was there", "")
	no.Evidence[0].Mode = model.ModeDenied
	b := openBench(t, 1000, 200, look.Light, event("yes", "2018-02-01", "A bridge is opened", ""), no)
	if n := len(b.timeline.shown().data.spans); n != 1 {
		t.Errorf("%d events are shown, want that which was", n)
	}
	b.session.SetFilter(project.Filter{Modes: []model.Mode{model.ModeDenied}})
	b.settle()
	if got := b.timeline.shown().data.events; len(got) != 1 || got[0].ID != "no" {
		t.Errorf("asked for, shown are %v", got)
	}
}

func TestLanesScrollButNotOutOfView(t *testing.T) {
	var events []*model.Event
	for i := range 15 {
		events = append(events, event(string(rune('a'+i)), "2018", "Something in the year 2018", ""))
	}
	events = append(events, event("later", "2020-06-01", "Something alone", ""))
	b := openBench(t, 1000, 200, look.Light, events...)
	above, tag := b.timeline.shown().layout.above, b.timeline.shown().higher
	test.TapAt(b.timeline, fyne.NewPos(float32(tag.from+tag.to)/2, float32(tag.middle)))
	b.settle()
	if after := b.timeline.shown().layout.above; above == 0 || after >= above || b.timeline.view.Scroll == 0 {
		t.Errorf("%d are above the view, and %d after a tap on that", above, after)
	}
	b.drag(500, 20, 500, 2000)
	if b.timeline.view.Scroll == 0 || b.timeline.view.Scroll != b.timeline.shown().layout.furthestScroll() {
		t.Errorf("scrolled by %v of %v", b.timeline.view.Scroll, b.timeline.shown().layout.furthestScroll())
	}
	b.session.Select("later")
	b.timeline.FitSelection()
	b.settle()
	if at := b.at("later"); at.Y > 140 || b.timeline.view.Scroll != 0 {
		t.Errorf("alone at %v, scrolled by %v", at, b.timeline.view.Scroll)
	}
	b.session.Select("o")
	b.settle()
	if at := b.at("o"); at.Y < 0 || at.Y > 120 {
		t.Errorf("selected at %v", at)
	}
}

// TestGoTo holds that what is shown is a stretch of time, whatever is asked for.
func TestGoTo(t *testing.T) {
	b := openBench(t, 600, 300, look.Light, pier()...)
	b.timeline.GoTo(1000, 1400)
	b.settle()
	if from, to := b.timeline.View(); from != 1000 || to != 1400 {
		t.Errorf("shows %v to %v", from, to)
	}
	for _, c := range [][2]float64{{5, 5}, {9, 3}, {math.NaN(), 7}, {7, math.NaN()}} {
		b.timeline.GoTo(c[0], c[1])
		b.settle()
		if from, to := b.timeline.View(); from != 1000 || to != 1400 {
			t.Errorf("%v: shows %v to %v", c, from, to)
		}
	}
	b.timeline.GoTo(math.Inf(-1), math.Inf(1))
	b.settle()
	if from, to := b.timeline.View(); from < -furthestDay || to > furthestDay || !(to > from) {
		t.Errorf("for ever: shows %v to %v", from, to)
	}
}
