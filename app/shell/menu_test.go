package shell

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

func TestTraysShowWhatIsLeftOut(t *testing.T) {
	w := open(t, apptest.Write(t, "annals.txt", annals+"She wrote to Cardiff. In 1880 the statute came into force. The flood was the worst since 1850.\n"))
	var names []string
	for _, tab := range w.layout.tabs.Items[3:] {
		names = append(names, tab.Text)
	}
	if want := []string{"Undated 1", "Unplaced 1", "Left out 1"}; !slices.Equal(names, want) {
		t.Errorf("tabs %q, want %q", names, want)
	}
	w.trays.Lists()[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if e := w.session.SelectedEvent(); e == nil || e.Date != edtf.Y(1880) {
		t.Errorf("selected %+v", e)
	}
	w.trays.Lists()[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if id, span := w.reader.Selection(); span.Of(w.session.Source(id).Document.Text) != "1850" {
		t.Errorf("%v is shown", span)
	}
}

// TestToolbarOpensTheFilter presses the button, as the menu would.
func TestToolbarOpensTheFilter(t *testing.T) {
	w := open(t)
	for _, o := range test.LaidOutObjects(w.toolbar.root) {
		if b, ok := o.(*widget.Button); ok && b.Text == "Filter" {
			test.Tap(b)
		}
	}
	if !w.dialogs.Open() {
		t.Error("no dialog is open")
	}
}

func TestTabsTakeTheFocus(t *testing.T) {
	w := open(t)
	for range 13 {
		before := w.layout.tabs.SelectedIndex()
		w.stepTab(1)
		if now := w.layout.tabs.SelectedIndex(); now != (before+1)%len(w.layout.tabs.Items) || w.window.Canvas().Focused() == nil {
			t.Errorf("from tab %d to %d, the focus is with %T", before, now, w.window.Canvas().Focused())
		}
	}
}

func TestViewsAreSaved(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	w.session.SetFilter(project.Filter{Text: "mill"})
	w.mapview.GoTo([2]float64{-1.5, 53.8}, 5)
	at, span := finds{host{w}}.View()
	saved := &project.View{Name: "Mills", Filter: w.session.Filter(), Map: at, Time: span}
	w.keeper.Edit("save", func(tx *project.Tx) error { tx.PutView(saved); return nil })
	w.close()

	w = started(t, a)
	until(t, "the project is open", func() bool { return len(w.session.Views()) == 1 })
	show, remove := w.finder.ViewItems()
	if len(show) != 1 || show[0].Label != "Mills" || w.menu.views.Disabled {
		t.Fatalf("the menu offers %d views", len(show))
	}
	show[0].Action()
	center, zoom := w.mapview.View()
	if f := w.session.Filter(); f.Text != "mill" || len(w.session.Visible()) != 1 || center != [2]float64{saved.Map.Longitude, saved.Map.Latitude} || zoom != 5 {
		t.Errorf("filter %+v, map at %v, %v", f, center, zoom)
	}
	remove[0].Action()
	if len(w.session.Views()) != 0 {
		t.Error("the view was not removed")
	}
	w.keeper.Undo()
	if len(w.session.Views()) != 1 {
		t.Error("the view did not come back")
	}
	w.close()
}

func TestPlayStopsInTheMenu(t *testing.T) {
	w := open(t, apptest.Write(t, "annals.txt", annals))
	until(t, "the timeline knows its events", func() bool { _, _, ok := w.timeline.Extent(); return ok })
	w.menu.playing.Action()
	if !w.menu.playing.Checked || w.session.Filter().IsZero() {
		t.Fatal("it does not play")
	}
	w.menu.playing.Action()
	if w.menu.playing.Checked {
		t.Error("it plays on")
	}
	w.keeper.New()
	until(t, "the timeline is empty", func() bool { _, _, ok := w.timeline.Extent(); return !ok })
	w.menu.playing.Action()
	if w.menu.playing.Checked || !strings.HasPrefix(w.status.counts.Text, "No event has a date") {
		t.Errorf("it plays nothing, and says %q", w.status.counts.Text)
	}
}

func TestEqualAreaMapIsRemembered(t *testing.T) {
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	if w.menu.equalArea.Checked {
		t.Error("ticked before it was chosen")
	}
	w.toggleEqualArea()
	w.close()
	w = started(t, a)
	if !w.menu.equalArea.Checked || !w.prefs.equalArea() {
		t.Error("the choice is not remembered")
	}
	w.toggleEqualArea()
	if w.menu.equalArea.Checked {
		t.Error("it stays ticked")
	}
	w.close()
}

// TestMenusShowTheirKeys: the keys of an item stand in its label, at one end with those of the
// others, and still do what they did.
func TestMenusShowTheirKeys(t *testing.T) {
	w := open(t, apptest.Write(t, "annals.txt", annals))
	w.session.Select(w.session.Events()[0].ID)
	w.editor.Judge(model.Accepted) // so that Undo is called otherwise
	until(t, "the change is kept", func() bool { return !w.session.Busy() })
	for label, keys := range map[[2]string]string{
		{"File", "Open …"}: "Ctrl+O", {"File", "Save as"}: "Ctrl+Shift+S", {"File", "Open a folder"}: "Ctrl+Alt+O", {"Edit", "Undo: "}: "Ctrl+Z",
		{"Event", "Accept and go on"}: "Ctrl+Shift+Return", {"Event", "Delete"}: "Ctrl+Del", {"Event", "Next event"}: "Ctrl+↓", {"View", "Next tab"}: "Ctrl+Page Down",
	} {
		if got := w.item(t, label[0], label[1]).Label; !strings.HasSuffix(got, " "+keys) && !strings.HasSuffix(got, gap+keys) || strings.Count(got, keys) != 1 {
			t.Errorf("%q, want %s", got, keys)
		}
	}
	for _, m := range w.menu.main.Items {
		var ends []float32
		for _, i := range m.Items {
			if keysOf(i) != "" {
				ends = append(ends, fyne.MeasureText(i.Label, theme.TextSize(), fyne.TextStyle{}).Width)
			}
		}
		if len(ends) > 0 && slices.Max(ends)-slices.Min(ends) > 5 {
			t.Errorf("in %s the keys end at %v", m.Label, ends)
		}
	}
	if got, want := w.item(t, "File", "Save as").Shortcut.ShortcutName(), ctrl(fyne.KeyS, fyne.KeyModifierShift).ShortcutName(); got != want {
		t.Errorf("the shortcut is called %q, want %q", got, want)
	}
}
