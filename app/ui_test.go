package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"chronotope/app/engine"
	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/seeds"
)

// open makes the program's window on documents, or on the sample where there are
// none, without a display.
func open(t testing.TB, paths ...string) *UI {
	t.Helper()
	q := make(queue, 1000)
	ui := New(test.NewTempApp(t), Resources{Seeds: seeds.FS, Do: q.add}, engine.New(assets.FS), paths)
	ui.keeper.Hurry()
	waiting = q
	t.Cleanup(ui.window.Close)
	until(t, "the documents are read", func() bool { return len(ui.session.Sources()) == max(len(paths), 1) })
	return ui
}

// queue holds what goroutines want done on the interface's, which is the test's.
type queue chan func()

func (q queue) add(f func()) { q <- f }

// waiting is the queue of the window at hand.
var waiting queue

// until waits for what happens off the interface's goroutine.
func until(t testing.TB, what string, done func() bool) {
	t.Helper()
	for range 1000 {
		if done() {
			return
		}
		select {
		case f := <-waiting:
			f()
		case <-time.After(10 * time.Millisecond):
		}
	}
	t.Fatalf("waited in vain: %s", what)
}

// about is the event whose headline holds words.
func (ui *UI) about(t *testing.T, words string) *model.Event {
	t.Helper()
	all := ui.session.Events()
	i := slices.IndexFunc(all, func(e *model.Event) bool { return strings.Contains(e.Headline, words) })
	if i < 0 {
		t.Fatalf("no event about %q", words)
	}
	return all[i]
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const annals = "The mill burned down in Leeds on 4 May 1871. The king opened the docks in Genoa in June 1873.\n"

func TestTraysShowWhatIsLeftOut(t *testing.T) {
	ui := open(t, write(t, "annals.txt", annals+"She wrote to Cardiff. In 1880 the guild was closed. The flood was the worst since 1850.\n"))
	var names []string
	for _, tab := range ui.layout.tabs.Items[3:] {
		names = append(names, tab.Text)
	}
	if want := []string{"Undated 1", "Unplaced 1", "Left out 1"}; !slices.Equal(names, want) {
		t.Errorf("tabs %q, want %q", names, want)
	}
	ui.trays.Lists()[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if e := ui.session.SelectedEvent(); e == nil || e.Date != edtf.Y(1880) {
		t.Errorf("selected %+v", e)
	}
	ui.trays.Lists()[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if id, span := ui.reader.Selection(); span.Of(ui.session.Source(id).Document.Text) != "1850" {
		t.Errorf("%v is shown", span)
	}
}

func TestEqualAreaMapIsRemembered(t *testing.T) {
	a := test.NewTempApp(t)
	ui := started(t, a, write(t, "annals.txt", annals))
	until(t, "the document is read", func() bool { return len(ui.session.Sources()) == 1 })
	if ui.menu.equalArea.Checked {
		t.Error("ticked before it was chosen")
	}
	ui.toggleEqualArea()
	ui.close()
	ui = started(t, a)
	if !ui.menu.equalArea.Checked || !ui.prefs.equalArea() {
		t.Error("the choice is not remembered")
	}
	ui.toggleEqualArea()
	if ui.menu.equalArea.Checked {
		t.Error("it stays ticked")
	}
	ui.close()
}
