package store

import (
	"errors"
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
	s, _, err := Open(path)
	if err == nil {
		defer s.Close()
		var report Report
		if report, err = s.Check(); err == nil && len(report.Problems) > 0 {
			return ErrDamaged
		}
	}
	if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotProject) && !errors.Is(err, ErrNewer) {
		t.Errorf("no named error: %v", err)
	}
	return err
}

func TestDamagedPages(t *testing.T) {
	whole, err := os.ReadFile("testdata/v1.chronotope")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(9, 10))
	told := 0
	const tries = 150
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

func FuzzOpen(f *testing.F) {
	whole, err := os.ReadFile("testdata/v1.chronotope")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(0, []byte("SQLite format 4"))
	f.Add(len(whole)/2, []byte{255, 0, 255})
	f.Fuzz(func(t *testing.T, at int, bytes []byte) {
		data := append([]byte(nil), whole...)
		if at >= 0 && at < len(data) {
			copy(data[at:], bytes)
		}
		_ = openDamaged(t, data) // judges by itself
	})
}
