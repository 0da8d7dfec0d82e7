package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model/project"
)

// disk mounts a disk of so many bytes in memory, where the system allows that.
func disk(t *testing.T, bytes int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprint("size=", bytes)); err != nil {
		t.Skipf("no disk can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// TestDiskRunsFull edits until a real disk is full: that is told, what was kept stays, and
// the file is sound.
func TestDiskRunsFull(t *testing.T) {
	path := filepath.Join(disk(t, 1<<20), "work.chronotope")
	start := project.Saved{Sources: []*project.Source{source("a")}}
	s, err := Create(path, start)
	if err != nil {
		t.Fatal(err)
	}
	session := project.Open(s, start)
	random := rand.New(rand.NewPCG(1, 1))
	for n := 0; err == nil && n < 5000; n++ {
		err = session.Edit("Add", func(tx *project.Tx) error {
			for i := range 5 {
				tx.PutEvent(event(fmt.Sprint(n, "-", i), "a", random))
			}
			return nil
		})
	}
	if !errors.Is(err, ErrFull) || !strings.Contains(err.Error(), "the disk is full") {
		t.Fatalf("got %v", err)
	}
	kept := stateOf(session)
	next, saved := reopened(t, s)
	if diff := cmp.Diff(kept, stateOf(project.Open(project.Memory{}, saved)), same); diff != "" {
		t.Error(diff)
	}
	if report, err := next.Check(background); err != nil || len(report.Problems) > 0 {
		t.Errorf("%v, %v", report.Problems, err)
	}
	next.Close() // before the disk goes
}

// TestReadOnlyDisk opens a project on a disk that cannot be written to.
func TestReadOnlyDisk(t *testing.T) {
	dir := disk(t, 4<<20)
	path := filepath.Join(dir, "work.chronotope")
	s, err := Create(path, project.Saved{Sources: []*project.Source{source("a")}})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Open(background, path); !errors.Is(err, ErrReadOnly) || !strings.Contains(err.Error(), "open project work.chronotope: the project cannot be written to") {
		t.Errorf("got %v", err)
	}
	v, saved, err := View(background, path)
	if err != nil || len(saved.Sources) != 1 {
		t.Fatalf("to look at: %d documents, %v", len(saved.Sources), err)
	}
	v.Close()
	if _, err := Create(filepath.Join(dir, "new.chronotope"), saved); err == nil || !strings.Contains(err.Error(), "new.chronotope") {
		t.Errorf("making one there: %v", err)
	}
}
