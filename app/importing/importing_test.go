package importing

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/intake"
	"chronotope/model/project"
)

// desk is a host: a window with nothing in it.
type desk struct {
	fyne.Window
	t        *testing.T
	session  *project.Session
	dialogs  *parts.Dialogs
	queue    apptest.Queue
	folder   string
	told     string
	shownAll int
}

func (d *desk) Dialogs() *parts.Dialogs { return d.dialogs }
func (d *desk) Prefs() Prefs            { return d }
func (d *desk) Folder() string          { return d.folder }
func (d *desk) SetFolder(path string)   { d.folder = path }
func (d *desk) Tell(text string)        { d.told = text }
func (d *desk) ShowAll()                { d.shownAll++ }

func (d *desk) Places(name string) []model.Place {
	if name == "Leeds" {
		return []model.Place{{ID: 1, Name: "Leeds"}}
	}
	return nil
}

func (d *desk) EditBehind(label string, f func(tx *project.Tx) error, then func()) {
	if err := d.session.Edit(label, f); err != nil {
		d.t.Error(err)
	}
	then()
}

func (d *desk) Behind(f func(ctx context.Context) (then func())) context.CancelFunc {
	ctx, cancel := context.WithCancel(d.t.Context())
	go func() {
		then := f(ctx)
		d.queue.Do(func() {
			if ctx.Err() == nil {
				then()
			}
		})
	}()
	return cancel
}

func furnish(t *testing.T) (*Importer, *desk) {
	t.Helper()
	w := &desk{Window: apptest.Window(t), t: t, session: project.New(project.Memory{}), queue: apptest.NewQueue()}
	w.dialogs = parts.NewDialogs(w.Window)
	return New(w), w
}

// says waits until the dialog says something.
func (d *desk) says(t *testing.T, words string) {
	t.Helper()
	d.queue.Until(t, words, func() bool { return strings.Contains(apptest.Said(d), words) })
}

func TestImport(t *testing.T) {
	x, w := furnish(t)
	path := apptest.Write(t, "facts.csv", "Date & Time,Fact Text,Linked Issues,Where\n05/??/1871,The mill burned,Fire; Leeds,Leeds\nsoon,The docks open,,\n05/04/1872 @ 9:30 AM,Sold,,\n04/25/1872,Opened,,\n")
	x.open(path)
	w.says(t, "3 events can be imported.\n1 row cannot be read and is passed by:\nline 3: ")
	if selects := apptest.Fields[*widget.Select](w); len(selects) != 4 || selects[0].Selected != "date" || selects[1].Selected != "what happened" || selects[3].Selected != "place" {
		t.Errorf("the columns are guessed as %v", selects)
	}
	if len(apptest.Fields[*widget.RadioGroup](w)) != 0 {
		t.Error("the order of day and month is asked for, which is clear")
	}
	apptest.Tap(t, w, "Import")
	all := w.session.Events()
	if len(all) != 3 || all[0].Date.String() != "1871-05" || len(all[0].Places()) != 1 || w.dialogs.Open() || w.shownAll != 1 {
		t.Errorf("in the project are %d events", len(all))
	}
	if w.told != "3 events are imported from facts.csv" || w.session.UndoLabel() != "Import from facts.csv" || w.folder != filepath.Dir(path) {
		t.Errorf("told %q, to be undone is %q", w.told, w.session.UndoLabel())
	}
	if err := w.session.Undo(); err != nil || len(w.session.Events()) != 0 {
		t.Errorf("it is not one step: %d events, %v", len(w.session.Events()), err)
	}
}

// TestTheUserSaysMore imports a table whose columns nobody knows, and whose dates can be read two
// ways.
func TestTheUserSaysMore(t *testing.T) {
	x, w := furnish(t)
	x.open(apptest.Write(t, "liste.csv", "Datum,Geschehen\n3/4/1871,Es brannte\n"))
	w.says(t, "Say which column tells what happened")
	selects := apptest.Fields[*widget.Select](w)
	selects[0].SetSelected("date")
	selects[1].SetSelected("what happened")
	w.says(t, "Say whether the day or the month comes first")
	apptest.Tap(t, w, "Import") // not yet
	if len(w.session.Events()) != 0 || !w.dialogs.Open() {
		t.Fatal("it is imported before all is said")
	}
	radio := apptest.Fields[*widget.RadioGroup](w)[0]
	radio.SetSelected(radio.Options[0])
	w.says(t, "1 event can be imported.")
	if w.Canvas().Focused() == nil {
		t.Error("Return does not import it")
	}
	apptest.Press(w, fyne.KeySpace)
	if all := w.session.Events(); len(all) != 1 || all[0].Date.String() != "1871-04-03" || all[0].Headline != "Es brannte" {
		t.Errorf("in the project are %v", all)
	}
}

func TestNoTable(t *testing.T) {
	x, w := furnish(t)
	x.open(filepath.Join(t.TempDir(), "gone.csv"))
	w.says(t, "The file was not found")
	w.dialogs.Close()
	x.open(apptest.Write(t, "empty.csv", ""))
	w.says(t, "Say which column")
	apptest.Tap(t, w, "Cancel")
	x.Import()
	if !strings.Contains(apptest.Said(w), "Import events from a table") {
		t.Errorf("said %q", apptest.Said(w))
	}
}

func TestFieldsHaveWords(t *testing.T) {
	names := map[string]bool{}
	for _, f := range intake.Fields() {
		if fieldNames()[f.String()] == "" {
			t.Errorf("%s has no words", f)
		}
		names[fieldName(f)] = true
	}
	if len(names) != len(intake.Fields()) {
		t.Error("two fields are called alike")
	}
}
