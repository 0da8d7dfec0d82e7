package finding

import (
	"testing"

	"chronotope/app/apptest"
	"chronotope/model/project"
)

func TestViewsAreKept(t *testing.T) {
	f, w := furnish(t)
	filter := project.Filter{Text: "mill"}
	w.session.SetFilter(filter)
	w.at, w.time = project.MapView{Longitude: -1.5, Latitude: 53.8, Zoom: 5}, project.TimeView{From: 10, To: 20}
	f.SaveView()
	apptest.Tap(t, w, "Save") // without a name
	if !w.dialogs.Open() {
		t.Fatal("a view without a name was kept")
	}
	apptest.Type(t, w, "  Mills  of Leeds ")
	apptest.Tap(t, w, "Save")
	show, remove := f.ViewItems()
	if len(show) != 1 || show[0].Label != "Mills of Leeds" || w.dialogs.Open() {
		t.Fatalf("the menu offers %d views", len(show))
	}
	w.session.SetFilter(project.Filter{})
	at, time := w.at, w.time
	w.at, w.time = project.MapView{}, project.TimeView{}
	show[0].Action()
	if !w.session.Filter().Equal(filter) || w.at != at || w.time != time {
		t.Errorf("filter %+v, map at %+v, times %+v", w.session.Filter(), w.at, w.time)
	}
	apptest.Offer(t, remove, "Mills").Action()
	if len(w.session.Views()) != 0 {
		t.Error("the view was not removed")
	}
}

// TestPlay plays through time: the window of the filter moves on, and stops at the end or
// when told to.
func TestPlay(t *testing.T) {
	_, w := furnish(t)
	first, last, ok := 0.0, 3650.0, false
	changed := 0
	p := NewPlayer(w.session, w.queue.Do, func() (float64, float64, bool) { return first, last, ok }, func() { changed++ })
	if p.Toggle() || p.Running() {
		t.Fatal("it plays what is not there")
	}
	ok = true
	p.Toggle()
	begin := w.session.Filter().Window
	if begin != (project.Window{From: 0, To: 305}) || !p.Running() || changed != 1 {
		t.Fatalf("it does not play: %v", begin)
	}
	w.queue.Until(t, "the window moves", func() bool { return w.session.Filter().Window.From > begin.From })
	p.Toggle()
	if p.Running() || changed != 2 {
		t.Error("it plays on")
	}
	stopped := w.session.Filter().Window
	p.Toggle() // on from where it stopped
	if got := w.session.Filter().Window; got != stopped {
		t.Errorf("it goes on at %v, not %v", got, stopped)
	}
	w.session.SetFilter(project.Filter{Text: "mill"})
	w.queue.Until(t, "it leaves the user's filter alone", func() bool { return !p.Running() })
	w.session.SetFilter(project.Filter{Window: project.Window{From: 3400, To: 3649}})
	p.Toggle()
	w.queue.Until(t, "it comes to the end", func() bool { return !p.Running() })
	if got := w.session.Filter().Window; got.From < 3400 || got.To > 3650+16 {
		t.Errorf("it ends at %v", got)
	}
}
