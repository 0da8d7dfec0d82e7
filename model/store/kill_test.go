package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"chronotope/model/project"
)

// child is set for the process that edits until it is killed: the file to edit.
const child = "CHRONOTOPE_CHILD"

func TestMain(m *testing.M) {
	if path := os.Getenv(child); path != "" {
		fmt.Fprintln(os.Stderr, editForever(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// editForever counts up an event's note, and prints each number once it is kept.
func editForever(path string) error {
	s, saved, err := Open(background, path)
	if err != nil {
		return err
	}
	session := project.Open(s, saved)
	random := rand.New(rand.NewPCG(1, uint64(os.Getpid())))
	for n := count(session) + 1; ; n++ {
		err := session.Edit("Count", func(tx *project.Tx) error {
			e := event("counter", "a", random)
			e.Note = strconv.Itoa(n)
			tx.PutEvent(e)
			for i := range random.IntN(30) {
				tx.PutEvent(event(fmt.Sprint("e", i), "a", random))
			}
			return nil
		})
		if err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func count(session *project.Session) int {
	e := session.Event("counter")
	if e == nil {
		return 0
	}
	n, _ := strconv.Atoi(e.Note)
	return n
}

// TestKilledWhileEditing kills a process that edits at random moments: what it had said
// was kept is there, and the file is sound. With CHRONOTOPE_KILLS it does so that often.
func TestKilledWhileEditing(t *testing.T) {
	kills := 10
	if n, err := strconv.Atoi(os.Getenv("CHRONOTOPE_KILLS")); err == nil {
		kills = n
	}
	path := filepath.Join(t.TempDir(), "work.chronotope")
	s, err := Create(path, project.Saved{Sources: []*project.Source{source("a")}})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	random := rand.New(rand.NewPCG(5, 6))
	edits := 0
	for n := range kills {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), child+"="+path)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		acknowledged, begun := make(chan int), make(chan struct{})
		go func() {
			last := 0
			for lines := bufio.NewScanner(out); lines.Scan(); {
				if last == 0 {
					close(begun)
				}
				last, _ = strconv.Atoi(lines.Text())
			}
			acknowledged <- last
		}()
		if n%2 == 1 { // every other one while it edits, and not while it opens the file
			select {
			case <-begun:
			case <-time.After(time.Minute):
			}
		}
		time.Sleep(time.Duration(30+random.IntN(200)) * time.Millisecond)
		_ = cmd.Process.Kill()
		last := <-acknowledged
		_ = cmd.Wait()
		s, saved, err := Open(background, path)
		if err != nil {
			t.Fatal(err)
		}
		report, err := s.Check(background)
		if err != nil || len(report.Problems) > 0 {
			t.Fatalf("check: %v, %v", report.Problems, err)
		}
		session := project.Open(s, saved)
		if got := count(session); got < last {
			t.Fatalf("edit %d was acknowledged, the file has %d", last, got)
		}
		edits = count(session)
		s.Close()
	}
	if edits == 0 {
		t.Error("nothing was edited before any kill")
	}
	t.Logf("%d kills over %d edits", kills, edits)
}

// TestSecondProcess opens the file that another process edits.
func TestSecondProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "work.chronotope")
	s, err := Create(path, project.Saved{Sources: []*project.Source{source("a")}})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), child+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}()
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatal("the other process did not edit")
	}
	go func() {
		for lines.Scan() { // lest the other waits
		}
	}()
	if _, _, err := Open(background, path); !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), "open project work.chronotope: the project is open in another window") {
		t.Errorf("got %v", err)
	}
}

// TestCopyKeepsTheLock opens a project in this process and copies it, while another process
// tries to have it.
func TestCopyKeepsTheLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "work.chronotope")
	s, err := Create(path, project.Saved{Sources: []*project.Source{source("a")}})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	s, _, err = Open(background, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	refused := func(when string) {
		t.Helper()
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		cmd := exec.CommandContext(ctx, os.Args[0])
		cmd.Env = append(os.Environ(), child+"="+path)
		var said strings.Builder
		cmd.Stderr = &said
		if err := cmd.Run(); err == nil || !strings.Contains(said.String(), ErrInUse.Error()) {
			t.Fatalf("%s another process was let in: %v, %q", when, err, said.String())
		}
	}
	refused("before the copy")
	to := filepath.Join(t.TempDir(), "copy.chronotope")
	if err := s.Copier()(to); err != nil {
		t.Fatal(err)
	}
	refused("after the copy")
	a, err := os.ReadFile(path)
	b, err2 := os.ReadFile(to)
	if err != nil || err2 != nil || string(a) != string(b) {
		t.Errorf("the copy has %d bytes of %d: %v, %v", len(b), len(a), err, err2)
	}
	if err := Sound(background, to); err != nil {
		t.Error(err)
	}
}
