package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"chronotope/app/apptest"
	"chronotope/app/engine"
	"chronotope/assets"
	"chronotope/model"
	"chronotope/seeds"
)

// open makes the program's window on documents, or on the sample where there are
// none, without a display.
func open(t testing.TB, paths ...string) *Window {
	t.Helper()
	w := started(t, test.NewTempApp(t), paths...)
	t.Cleanup(w.window.Close)
	until(t, "the documents are read", func() bool { return len(w.session.Sources()) == max(len(paths), 1) })
	return w
}

// started makes a window of an app that may have been started before.
func started(t testing.TB, a fyne.App, paths ...string) *Window {
	t.Helper()
	q := apptest.NewQueue()
	w := New(a, Resources{Seeds: seeds.FS, Steps: assets.Steps, Do: q.Do}, engine.New(assets.FS), paths)
	w.keeper.Hurry()
	waiting = q
	return w
}

// waiting is what the window at hand has to do on the interface's goroutine, which is the
// test's.
var waiting apptest.Queue

// until waits for what happens off the interface's goroutine.
func until(t testing.TB, what string, done func() bool) {
	t.Helper()
	waiting.Until(t, what, done)
}

// about is the event whose headline holds words.
func (w *Window) about(t testing.TB, words string) *model.Event {
	t.Helper()
	return apptest.About(t, w.session, words)
}

// choose chooses an item of the main menu by its labels, down through the menus.
func (w *Window) choose(t testing.TB, labels ...string) {
	t.Helper()
	w.item(t, labels...).Action()
}

// item is an item of the main menu.
func (w *Window) item(t testing.TB, labels ...string) *fyne.MenuItem {
	t.Helper()
	var items []*fyne.MenuItem
	for _, m := range w.menu.main.Items {
		if m.Label == labels[0] {
			items = m.Items
		}
	}
	var item *fyne.MenuItem
	for _, label := range labels[1:] {
		if item = apptest.Offer(t, items, label); item.ChildMenu != nil {
			items = item.ChildMenu.Items
		}
	}
	if item.Disabled {
		t.Fatalf("%q cannot be chosen", labels)
	}
	return item
}

const (
	annals = "The mill burned down in Leeds on 4 May 1871. The king opened the docks in Genoa in June 1873.\n"
	ledger = "The mill burned down in Leeds on 4 May 1871.\n\nThe bridge in Leeds was opened on 7 June 1880.\n\nThe docks of Genoa were opened on 4 May 1871.\n"
)
