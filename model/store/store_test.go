package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// edit makes a random change.
func edit(session *project.Session, random *rand.Rand, n int) error {
	return session.Edit(fmt.Sprint("Edit ", n), func(tx *project.Tx) error {
		for range 1 + random.IntN(3) {
			doc := fmt.Sprint("d", random.IntN(4))
			id := fmt.Sprint("e", random.IntN(20))
			src, e := tx.Source(model.DocumentID(doc)), tx.Event(model.EventID(id))
			switch op := random.IntN(16); {
			case op == 12 && src != nil:
				tx.PutSource(src.WithDate(project.Spans{{Start: 33, End: 43}}, edtf.Y(int64(1800+random.IntN(90)))))
			case op == 13 && src != nil:
				tx.PutSource(src.Without(project.Spans{{Start: 33, End: 43}}))
			case op >= 14 && e != nil:
				next := e.Clone()
				next.Status, next.Note, next.Tags = model.Status(random.IntN(3)), fmt.Sprint("note ", random.IntN(3)), []string{"a", "b", "c"}[:random.IntN(4)]
				tx.PutEvent(next)
			case op == 8:
				tx.PutOverride(override(random.IntN(4)))
			case op == 9:
				tx.DeleteOverride(override(random.IntN(4)).ID())
			case op == 10:
				tx.PutView(view(random.IntN(4)))
			case op == 11:
				tx.DeleteView(view(random.IntN(4)).Name)
			case op == 0:
				src := source(doc)
				src.Original = original(fmt.Sprint("file ", random.IntN(3)))
				tx.PutSource(src)
			case op == 1:
				tx.DeleteSource(model.DocumentID(doc))
			case op == 2:
				tx.DeleteEvent(model.EventID(id))
			default:
				tx.PutEvent(event(id, doc, random))
				tx.Select(project.Selection{Event: model.EventID(id)})
			}
		}
		return nil
	})
}

// TestEveryEditIsKept edits, undoes and redoes at random, and opens the file again at
// random moments: it holds what a session in memory does. Undoing everything gives the
// start.
func TestEveryEditIsKept(t *testing.T) {
	steps := 400
	if os.Getenv("CHRONOTOPE_EDITS") != "" {
		steps = 10_000
	}
	random := rand.New(rand.NewPCG(3, 4))
	start := project.Saved{Sources: []*project.Source{source("d0")}, Events: []*model.Event{event("e0", "d0", random)}}
	memory := project.Open(project.Memory{}, start)
	file := create(t, start)
	session := project.Open(file, start)
	for n := range steps {
		seed := random.Uint64()
		var errs [2]error
		for i, s := range []*project.Session{memory, session} {
			switch r := rand.New(rand.NewPCG(seed, 1)); r.IntN(5) {
			case 0, 1:
				errs[i] = s.Undo()
			case 2:
				errs[i] = s.Redo()
			default:
				errs[i] = edit(s, r, n)
			}
		}
		if errs[0] != nil || errs[1] != nil {
			t.Fatalf("step %d: %v, %v", n, errs[0], errs[1])
		}
		if random.IntN(20) == 0 {
			var saved project.Saved
			file, saved = reopened(t, file)
			session = project.Open(file, saved)
			memory.Select("")
		}
		if a, b := memory.Selection(), session.Selection(); a != b {
			t.Fatalf("step %d: %v is selected in memory, %v in the file", n, a, b)
		}
		if a, b := memory.UndoLabel(), session.UndoLabel(); a != b {
			t.Fatalf("step %d: undo %q in memory, %q in the file", n, a, b)
		}
		if a, b := memory.RedoLabel(), session.RedoLabel(); a != b {
			t.Fatalf("step %d: redo %q in memory, %q in the file", n, a, b)
		}
		if n%10 == 0 {
			if diff := cmp.Diff(stateOf(memory), stateOf(session), same); diff != "" {
				t.Fatalf("step %d: %s", n, diff)
			}
		}
	}
	for session.UndoLabel() != "" {
		if err := session.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	_, saved := reopened(t, file)
	if diff := cmp.Diff(stateOf(project.Open(project.Memory{}, start)), stateOf(project.Open(project.Memory{}, saved)), same); diff != "" {
		t.Errorf("undoing everything: %s", diff)
	}
}

func TestWhatIsNoProjectIsNotOpened(t *testing.T) {
	whole, err := os.ReadFile(create(t, project.Saved{}).Path())
	if err != nil {
		t.Fatal(err)
	}
	newer := bytes.Clone(whole)
	newer[63] = 99
	foreign := bytes.Clone(whole)
	foreign[68] = 0
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"text": {[]byte(strings.Repeat("no project ", 20)), ErrNotProject}, "empty": {nil, ErrNotProject},
		"newer": {newer, ErrNewer}, "another program's": {foreign, ErrNotProject}, "cut": {whole[:5000], ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.chronotope")
			if err := os.WriteFile(path, c.data, 0o600); err != nil {
				t.Fatal(err)
			}
			_, _, err := Open(background, path)
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), "x.chronotope") {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, c.data) {
				t.Error("the file was changed")
			}
		})
	}
	if _, _, err := Open(background, filepath.Join(t.TempDir(), "gone.chronotope")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}

func TestOneAtATime(t *testing.T) {
	first := create(t, project.Saved{Sources: []*project.Source{source("a")}})
	if _, _, err := Open(background, first.Path()); !errors.Is(err, ErrInUse) {
		t.Errorf("the second got %v", err)
	}
	second, saved, err := View(background, first.Path())
	if err != nil || len(saved.Sources) != 1 {
		t.Fatalf("to look at: %d documents, %v", len(saved.Sources), err)
	}
	defer second.Close()
	if err := edit(project.Open(second, saved), rand.New(rand.NewPCG(1, 1)), 1); !errors.Is(err, ErrReadOnly) {
		t.Errorf("editing what is only looked at: %v", err)
	}
	if _, err := Create(first.Path(), project.Saved{}); !errors.Is(err, fs.ErrExist) {
		t.Errorf("making it again: %v", err)
	}
}

func TestNothingIsLeftBeside(t *testing.T) {
	s := create(t, project.Saved{})
	if err := edit(project.New(s), rand.New(rand.NewPCG(1, 1)), 1); err != nil {
		t.Fatal(err)
	}
	s.Close()
	entries, err := os.ReadDir(filepath.Dir(s.Path()))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}

func TestFileTakenAway(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	s := create(t, project.Saved{})
	session := project.New(s)
	if err := os.Rename(s.Path(), s.Path()+".moved"); err != nil {
		t.Fatal(err)
	}
	if err := edit(session, random, 1); !errors.Is(err, ErrGone) || len(session.Events())+len(session.Sources()) > 0 {
		t.Errorf("the file was moved: %v", err)
	}
	if err := os.WriteFile(s.Path(), []byte("another"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := edit(session, random, 1); !errors.Is(err, ErrGone) {
		t.Errorf("the file was replaced: %v", err)
	}
	copyTo := filepath.Join(t.TempDir(), "saved.chronotope")
	if next, err := Create(copyTo, session.Saved()); err != nil {
		t.Errorf("saving elsewhere: %v", err)
	} else {
		next.Close()
	}
}

func TestFullDisk(t *testing.T) {
	s := create(t, project.Saved{})
	session := project.New(s)
	if err := s.exec(background, "PRAGMA max_page_count = 60"); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 1))
	var err error
	for n := 0; err == nil && n < 1000; n++ {
		before := len(session.Events())
		err = session.Edit("Add", func(tx *project.Tx) error {
			tx.PutEvent(event(fmt.Sprint(n), "a", random))
			return nil
		})
		if err != nil && len(session.Events()) != before {
			t.Error("an edit that was not kept is shown")
		}
	}
	if !errors.Is(err, ErrFull) {
		t.Fatalf("got %v", err)
	}
	kept := stateOf(session)
	_, saved := reopened(t, s)
	if diff := cmp.Diff(kept, stateOf(project.Open(project.Memory{}, saved)), same); diff != "" {
		t.Error(diff)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	for name, mode := range map[string]struct{ folder, file os.FileMode }{"the file": {0o700, 0o400}, "its folder": {0o500, 0o600}} {
		s := create(t, project.Saved{})
		s.Close()
		if err := errors.Join(os.Chmod(s.Path(), mode.file), os.Chmod(filepath.Dir(s.Path()), mode.folder)); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Open(background, s.Path()); !errors.Is(err, ErrReadOnly) {
			t.Errorf("%s: %v", name, err)
		}
		v, _, err := View(background, s.Path())
		if err != nil {
			t.Fatalf("%s to look at: %v", name, err)
		}
		v.Close()
		if err := os.Chmod(filepath.Dir(s.Path()), 0o700); err != nil { // to be cleaned up
			t.Fatal(err)
		}
	}
}

// TestDocumentsComeBackToTheirPlace takes documents out, and takes that back after the file
// was opened again.
func TestDocumentsComeBackToTheirPlace(t *testing.T) {
	start := project.Saved{Sources: []*project.Source{source("a"), source("b"), source("c"), source("d")}}
	file := create(t, start)
	session := project.Open(file, start)
	order := func() (out []string) {
		for _, src := range session.Sources() {
			out = append(out, string(src.Document.ID))
		}
		return out
	}
	var orders [][]string
	for _, edit := range []func(tx *project.Tx){
		func(tx *project.Tx) { tx.DeleteSource("b") },
		func(tx *project.Tx) { tx.DeleteSource("d"); tx.DeleteSource("a") },
		func(tx *project.Tx) { tx.PutSource(source("e")) },
		func(tx *project.Tx) { tx.PutSource(source("a")) },
		func(tx *project.Tx) { tx.DeleteSource("c"); tx.DeleteSource("e"); tx.DeleteSource("a") },
	} {
		orders = append(orders, order())
		if err := session.Edit("Edit", func(tx *project.Tx) error { edit(tx); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	end := order()
	again := func(step func() error, want []string) {
		t.Helper()
		var saved project.Saved
		file, saved = reopened(t, file)
		session = project.Open(file, saved)
		if err := step(); err != nil {
			t.Fatal(err)
		}
		in := order()
		file, saved = reopened(t, file)
		session = project.Open(file, saved)
		if got := order(); !slices.Equal(in, want) || !slices.Equal(got, want) {
			t.Errorf("%v, opened again %v; want %v", in, got, want)
		}
	}
	for i := len(orders) - 1; i >= 0; i-- {
		again(func() error { return session.Undo() }, orders[i])
	}
	for _, want := range append(orders[1:], end) {
		again(func() error { return session.Redo() }, want)
	}
}
