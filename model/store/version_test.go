package store

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

var update = flag.Bool("update", false, "write a file of the newest version into testdata, where there is none")

// released is what the files in testdata hold: documents and events, an edit, and one that
// was undone.
func released(t *testing.T, path string, version int) *project.Session {
	t.Helper()
	random := rand.New(rand.NewPCG(7, 8))
	start := project.Saved{Sources: []*project.Source{source("a"), source("b")}}
	if version >= 2 {
		start.Sources[0].Original = original("the file of a")
		start.Overrides = []*model.Override{override(0), override(1)}
		start.Views = []*project.View{view(1), view(2)}
	}
	if version >= 6 {
		start.Sources[1].Document.Blocks[0].Kind = model.Caption
	}
	sure := func(e *model.Event) *model.Event {
		for i := range e.Evidence {
			if version < 4 {
				v := &e.Evidence[i]
				v.DateFrom, v.DateConfidence, v.PlaceConfidence = model.NotAssumed, 0, 0
			}
			if version < 5 {
				e.Evidence[i].Mode, e.Evidence[i].Speaker = model.ModeStated, ""
			}
		}
		return e
	}
	for n := range 12 {
		start.Events = append(start.Events, sure(event(fmt.Sprint("e", n), []string{"a", "b"}[n%2], random)))
	}
	var keeper project.Store = project.Memory{}
	if path != "" {
		s, err := Create(path, start)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		keeper = s
	}
	session := project.Open(keeper, start)
	if version >= 3 {
		if err := session.Edit("Correct", func(tx *project.Tx) error {
			tx.PutSource(start.Sources[0].WithDate(project.Spans{{Start: 33, End: 43}}, edtf.MustParse("1872")))
			tx.PutSource(start.Sources[1].Without(project.Spans{{Start: 12, End: 17}}))
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	for _, label := range []string{"First", "Second"} {
		if err := session.Edit(label, func(tx *project.Tx) error {
			e := sure(event("e3", "b", random))
			e.Note = label
			tx.PutEvent(e)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	if err := session.Undo(); err != nil {
		t.Fatal(err)
	}
	return session
}

// sameButReasons is same for files of versions 1 to 3, whose events have a reason that no
// version knows: it is read as none, and the event stays.
var sameButReasons = cmp.Options{same, cmp.Comparer(func(a, b model.ReasonCode) bool {
	return a == b || a == model.NoReason || b == model.NoReason
})}

// TestEveryVersionOpens opens files as each version of the format wrote them. A file of a
// new version is added with -update, and none is ever written anew.
func TestEveryVersionOpens(t *testing.T) {
	for version := 1; version <= len(migrations); version++ {
		kept := filepath.Join("testdata", fmt.Sprintf("v%d.chronotope", version))
		if _, err := os.Stat(kept); *update && errors.Is(err, os.ErrNotExist) && version == len(migrations) {
			released(t, kept, version)
		}
		path := copied(t, kept)
		s, saved, err := Open(background, path)
		if err != nil {
			t.Fatal(err)
		}
		session := project.Open(s, saved)
		if diff := cmp.Diff(stateOf(released(t, "", version)), stateOf(session), sameButReasons); diff != "" {
			t.Errorf("version %d: %s", version, diff)
		}
		if undo, redo := session.UndoLabel(), session.RedoLabel(); undo != "First" || redo != "Second" {
			t.Errorf("version %d: undo %q, redo %q", version, undo, redo)
		}
		if report, err := s.Check(background); err != nil || len(report.Problems) > 0 {
			t.Errorf("version %d: %v, %v", version, report.Problems, err)
		}
		if version >= 2 {
			if content, err := s.Original(hashOf("the file of a")); string(content) != "the file of a" || err != nil {
				t.Errorf("version %d: the file of a document is %q, %v", version, content, err)
			}
		}
		s.Close()

		s, saved, err = View(background, copied(t, kept))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(stateOf(released(t, "", version)), stateOf(project.Open(s, saved)), sameButReasons); diff != "" {
			t.Errorf("version %d, only looked at: %s", version, diff)
		}
		s.Close()
	}
}

// TestMigration brings a file to a version to come: the file as it was is kept beside it,
// and a migration that fails changes nothing.
func TestMigration(t *testing.T) {
	path := copied(t, "testdata/v1.chronotope")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	now := migrations
	defer func() { migrations = now }()

	migrations = append(slices.Clone(now), "CREATE TABLE later (x INTEGER) STRICT; CREATE TABLE event (x INTEGER) STRICT")
	if _, _, err := Open(background, path); err == nil {
		t.Fatal("a migration that cannot be done was not told")
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("a migration that failed changed the file: %v", err)
	}

	migrations[len(now)] = "CREATE TABLE later (x INTEGER) STRICT"
	s, _, err := Open(background, path)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.exec(background, "INSERT INTO later VALUES (1)"); err != nil {
		t.Error(err)
	}
	s.Close()
	migrations = now
	if _, _, err := Open(background, path); !errors.Is(err, ErrNewer) {
		t.Errorf("the file of a newer version: %v", err)
	}
	old, saved, err := Open(background, path+".v1")
	if err != nil {
		t.Fatal(err)
	}
	old.Close()
	if len(saved.Events) != 12 {
		t.Errorf("the copy holds %d events", len(saved.Events))
	}
}

// copied returns a copy of a file, to be opened.
func copied(t testing.TB, from string) string {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.chronotope")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
