package projectfile

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"chronotope/app/apptest"
	"chronotope/model"
	"chronotope/model/store"
)

// TestSecondWindowMayLook opens a project that another window has open.
func TestSecondWindowMayLook(t *testing.T) {
	k, w := furnish(t)
	path := named(t, k, w, "work")
	other, second := bare(t)
	other.Open(path)
	second.queue.Until(t, "the question", second.dialogs.Open)
	if !strings.Contains(apptest.Said(second), "work.chronotope is open in another window") {
		t.Errorf("said %q", apptest.Said(second))
	}
	apptest.Tap(t, second, "Yes")
	second.queue.Until(t, "the project to look at", func() bool { return len(other.session.Events()) == 2 })
	if second.told != "Only to look at: changes cannot be kept" {
		t.Errorf("told %q", second.told)
	}
	judge(t, other, "ocks")
	if apptest.About(t, other.session, "ocks").Status != model.Proposed || !second.dialogs.Open() {
		t.Error("a change that cannot be kept is shown as made, or not spoken of")
	}
	second.dialogs.Close()
	if other.Revert(); second.dialogs.Open() {
		t.Error("what cannot be written is taken back")
	}
	if other.Open(path); second.dialogs.Open() {
		t.Error("the project at hand is opened again")
	}
}

func TestProblemsOfProjects(t *testing.T) {
	k, w := bare(t)
	for _, c := range []struct {
		err  error
		want string
	}{
		{store.ErrReadOnly, "cannot be written to. Open it only to look at?"},
		{fs.ErrPermission, "cannot be written to. Open it only to look at?"},
		{fs.ErrNotExist, "was not found"},
		{store.ErrNewer, "made by a newer version"},
		{store.ErrNotProject, "is no Chronotope project"},
		{store.ErrDamaged, "is damaged. It stays as it is"},
		{errors.New("the disk is on fire"), "the disk is on fire"},
	} {
		k.TakeUp(Loaded{path: "/x/work.chronotope", err: fmt.Errorf("open: %w", c.err)})
		if said := apptest.Said(w); !strings.Contains(said, c.want) || !strings.Contains(said, "work.chronotope") && !strings.Contains(said, "fire") {
			t.Errorf("of %v is said %q", c.err, said)
		}
		w.dialogs.Close()
	}
}

func TestDamagedProjectIsRecovered(t *testing.T) {
	k, w := furnish(t)
	path := named(t, k, w, "work") // a copy is kept
	k.New()
	k.settling.Wait()
	if err := os.Truncate(path, 9000); err != nil {
		t.Fatal(err)
	}
	for n, name := range []string{"work recovered", "work recovered 2"} {
		k.Open(path)
		w.queue.Until(t, "the question", w.dialogs.Open)
		apptest.Tap(t, w, "Open the copy")
		w.queue.Until(t, "the copy", func() bool { return k.Name() == name })
		if len(k.session.Events()) != 2 {
			t.Errorf("%d events in copy %d", len(k.session.Events()), n)
		}
	}
	k.Open(path)
	w.queue.Until(t, "the question", w.dialogs.Open)
	apptest.Tap(t, w, "Cancel")
	if w.dialogs.Open() || k.Name() != "work recovered 2" {
		t.Error("the question cannot be left")
	}
}

// TestWhatCanBeReadIsSaved damages a page in the middle of a project.
func TestWhatCanBeReadIsSaved(t *testing.T) {
	k, w := furnish(t)
	path := named(t, k, w, "work")
	k.New()
	k.settling.Wait()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.LastIndex(data, []byte("1871")) &^ 4095
	for i := range 4096 {
		data[at+i] = 0xA5
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	k.Open(path)
	w.queue.Until(t, "the question", w.dialogs.Open)
	apptest.Tap(t, w, "Save what can be read")
	w.queue.Until(t, "the new project", func() bool { return k.Name() == "work recovered" })
	if len(k.session.Sources()) != 1 {
		t.Errorf("%d documents", len(k.session.Sources()))
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, data) {
		t.Errorf("the damaged file was changed: %v", err)
	}
}

// TestDamagedPartsAreLeftOut gives an event a date that is none: it is said, the rest is
// there, and the copy of the sound project stays.
func TestDamagedPartsAreLeftOut(t *testing.T) {
	k, w := furnish(t)
	path := named(t, k, w, "work")
	k.New()
	k.settling.Wait()
	backup, err := k.backupOf(path)
	if err != nil {
		t.Fatal(err)
	}
	sound, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`UPDATE event SET date = 'nonsense' WHERE headline LIKE '%docks%'`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	k.Open(path)
	w.queue.Until(t, "it is open", func() bool { return k.Name() == "work" })
	if said := apptest.Said(w); !strings.Contains(said, "Not everything could be read") || !strings.Contains(said, "event") {
		t.Errorf("said %q", said)
	}
	if all := k.session.Events(); len(all) != 1 || all[0] != apptest.About(t, k.session, "ill") {
		t.Errorf("%d events are left", len(all))
	}
	k.settling.Wait()
	if after, err := os.ReadFile(backup); err != nil || !bytes.Equal(after, sound) {
		t.Errorf("the copy of the sound project is gone: %v", err)
	}
}

// TestDamageThatTheCopyShows damages a project in a page that opening does not read: its
// backup, which does, is not put in the stead of the sound one.
func TestDamageThatTheCopyShows(t *testing.T) {
	k, w := furnish(t)
	path := named(t, k, w, "work")
	k.settling.Wait()
	backup, err := k.backupOf(path)
	if err != nil {
		t.Fatal(err)
	}
	sound, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	l := Loaded{path: path, file: k.file}
	k.keepCopy(l, func(to string) error { return os.WriteFile(to, sound[:len(sound)-4096], 0o600) })
	w.queue.Until(t, "it is told", w.dialogs.Open)
	if !strings.Contains(apptest.Said(w), "work.chronotope is damaged") {
		t.Errorf("said %q", apptest.Said(w))
	}
	k.settling.Wait()
	if after, err := os.ReadFile(backup); err != nil || !bytes.Equal(after, sound) {
		t.Errorf("the sound copy is gone: %v", err)
	}
}

func TestProjectsAreKnownByTheirNames(t *testing.T) {
	for path, want := range map[string]bool{"/a/b.chronotope": true, "B.CHRONOTOPE": true, "/a.chronotope/b.txt": false, "chronotope": false} {
		if IsProject(path) != want {
			t.Errorf("%s is a project: %v", path, !want)
		}
	}
}

// TestCancelledProjectIsClosed has the user give up while a project is opened: it can be
// opened again.
func TestCancelledProjectIsClosed(t *testing.T) {
	k, w := furnish(t)
	path := named(t, k, w, "work")
	k.New()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if l := Load(ctx, path); !errors.Is(l.err, context.Canceled) {
		t.Errorf("loaded is %v", l.err)
	}
	k.Open(path)
	w.queue.Until(t, "it is open", func() bool { return k.Name() == "work" || w.dialogs.Open() })
	if w.dialogs.Open() {
		t.Errorf("said %q", apptest.Said(w))
	}
}
