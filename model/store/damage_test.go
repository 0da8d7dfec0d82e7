package store

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// openDamaged opens bytes as a project file, as a person would who then edits, and reports
// what was wrong with them. No damage may do more than give a named error.
func openDamaged(t *testing.T, data []byte) error {
	t.Helper()
	path := filepath.Join(t.TempDir(), "damaged.chronotope")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, _, err := Open(background, path)
	if err == nil {
		defer s.Close()
		var report Report
		if report, err = s.Check(background); err == nil && len(report.Problems) > 0 {
			return ErrDamaged
		}
	}
	if err != nil && !named(err) {
		t.Errorf("no named error: %v", err)
	}
	return err
}

func TestDamagedPages(t *testing.T) {
	whole, err := os.ReadFile("testdata/v2.chronotope")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(9, 10))
	told, tries := 0, 150
	if testing.Short() {
		tries = 15
	}
	for range tries {
		data := append([]byte(nil), whole...)
		at := random.IntN(len(data))
		for data[at] == 0 { // most of a small file is room
			at = random.IntN(len(data))
		}
		for i := at; i < min(at+1+random.IntN(4096), len(data)); i++ {
			data[i] = byte(random.Uint32())
		}
		if openDamaged(t, data) != nil {
			told++
		}
	}
	if told < tries/4 {
		t.Errorf("of %d damaged files %d were told", tries, told)
	}
}

// TestSalvage saves what can be read of damaged files: most of it, and nothing that the
// file did not say.
func TestSalvage(t *testing.T) {
	whole, err := os.ReadFile("testdata/v2.chronotope")
	if err != nil {
		t.Fatal(err)
	}
	known := released(t, "", len(migrations))
	random := rand.New(rand.NewPCG(11, 12))
	damaged, saved := 0, 0
	for page := 1; page < len(whole)/4096; page++ {
		if testing.Short() && page%4 != 0 {
			continue
		}
		data := append([]byte(nil), whole...)
		for i := range 4096 {
			data[page*4096+i] = byte(random.Uint32())
		}
		path := filepath.Join(t.TempDir(), "damaged.chronotope")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if s, _, err := Open(background, path); err == nil {
			s.Close()
			continue
		}
		damaged++
		got, lost, err := Salvage(background, path)
		if err != nil {
			continue
		}
		saved++
		if lost == 0 && len(got.Events) < len(known.Events()) {
			t.Errorf("page %d: lost without a count", page)
		}
		for _, e := range got.Events {
			for i, v := range e.Evidence {
				if w := known.Event(e.ID); w == nil || i >= len(w.Evidence) || w.Evidence[i].Passage != v.Passage {
					t.Errorf("page %d: event %s has evidence that is not its own", page, e.ID)
				}
			}
		}
		for _, src := range got.Sources {
			if o := src.Original; o != nil && o.Open == nil && lost == 0 {
				t.Errorf("page %d: the file of %s is lost without a count", page, src.Document.Name)
			}
		}
		next, err := Create(filepath.Join(t.TempDir(), "new.chronotope"), got)
		if err != nil {
			t.Errorf("page %d: what was saved is no project: %v", page, err)
			continue
		}
		if report, err := next.Check(background); err != nil || len(report.Problems) > 0 {
			t.Errorf("page %d: %v, %v", page, report.Problems, err)
		}
		next.Close()
	}
	if saved == 0 || saved < damaged/2 {
		t.Errorf("of %d damaged files something was saved of %d", damaged, saved)
	}
	t.Logf("of %d damaged files something was saved of %d", damaged, saved)
}

// FuzzOpen writes bytes into a file, and goes through what opens. The file is only looked at,
// for that takes a tenth of the time.
func FuzzOpen(f *testing.F) {
	whole, err := os.ReadFile(victim(f, 6))
	if err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(f.TempDir(), "damaged.chronotope")
	f.Add(0, []byte("SQLite format 4"))
	f.Add(18, []byte("0")) // a newer way to write
	f.Add(len(whole)/2, []byte{255, 0, 255})
	f.Fuzz(func(t *testing.T, at int, bytes []byte) {
		data := append([]byte(nil), whole...)
		if at >= 0 && at < len(data) {
			copy(data[at:], bytes)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		lookThrough(t, path)
	})
}
