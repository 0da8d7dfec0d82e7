package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chronotope/model/project"
	"chronotope/model/store"
)

// TestImport puts tables into a new project and then into that, and takes the second back.
func TestImport(t *testing.T) {
	table := filepath.Join(t.TempDir(), "table.csv")
	put := func(text string) {
		t.Helper()
		if err := os.WriteFile(table, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "work.chronotope")
	put("date,event,place\n4 May 1871,The mill burned,Leeds\nsoon,The docks open,Genoa\n")
	stdout, stderr, code := call("", "import", table, "-o", path)
	if code != 1 || stdout != "1 events are put into "+path+"\n" || !strings.Contains(stderr, `line 3: "soon" is not understood as a date`) {
		t.Errorf("exit %d: %s%s", code, stdout, stderr)
	}
	put("date,event\n3/4/1871,a\n5/6/1871,b\n")
	if _, stderr, code := call("", "import", table, "-o", path); code != 1 || !strings.Contains(stderr, "--dates day-first or --dates month-first") {
		t.Errorf("exit %d: %s", code, stderr)
	}
	if _, stderr, code := call("", "import", "--dates", "day-first", table, "-o", path); code != 0 || stderr != "" {
		t.Errorf("exit %d: %s", code, stderr)
	}
	file, saved, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	s := project.Open(file, saved)
	var got []string
	for _, e := range s.Events() {
		got = append(got, e.Date.String()+" "+e.Headline)
		for _, p := range e.Places() {
			got = append(got, p.Name+" "+p.Country)
		}
	}
	if want := "1871-04-03 a; 1871-05-04 The mill burned; Leeds GB; 1871-06-05 b"; strings.Join(got, "; ") != want {
		t.Errorf("in the project are %q, want %s", got, want)
	}
	if s.UndoLabel() != "Import table.csv" {
		t.Errorf("to be undone is %q", s.UndoLabel())
	}
	if err := s.Undo(); err != nil || len(s.Events()) != 1 {
		t.Errorf("undone, there are %d events, %v", len(s.Events()), err)
	}
}

// TestExportedIsImported takes a project to another by a table.
func TestExportedIsImported(t *testing.T) {
	from := aProject(t)
	table, to := filepath.Join(t.TempDir(), "out.csv"), filepath.Join(t.TempDir(), "to.chronotope")
	for _, args := range [][]string{{"export", "-o", table, from}, {"import", "-o", to, table}} {
		if _, stderr, code := call("", args...); code != 0 || stderr != "" {
			t.Fatalf("%v: exit %d: %s", args, code, stderr)
		}
	}
	events := func(path string) (out []string) {
		file, saved, err := store.View(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		for _, e := range project.Open(project.Memory{}, saved).Events() {
			line := e.Date.String() + " " + e.Headline + " " + e.Status.String()
			for _, p := range e.Places() {
				line += " " + p.Name
			}
			out = append(out, line)
		}
		return out
	}
	want, got := events(from), events(to)
	if len(want) != 4 || strings.Join(want, "\n") != strings.Join(got, "\n") {
		t.Errorf("%q become %q", want, got)
	}
}

func TestImportIsUsedWrongly(t *testing.T) {
	for _, args := range [][]string{{}, {"a.csv"}, {"-o", "p"}, {"a.csv", "b.csv", "-o", "p"}, {"a.csv", "-o", "p", "--dates", "x"}} {
		if _, stderr, code := call("", append([]string{"import"}, args...)...); code != 2 || !strings.Contains(stderr, "import --help") {
			t.Errorf("%v: exit %d: %s", args, code, stderr)
		}
	}
	if stdout, _, code := call("", "import", "--help"); code != 0 || stdout != importUsage {
		t.Errorf("exit %d: %s", code, stdout)
	}
	if _, stderr, code := call("", "import", "-o", filepath.Join(t.TempDir(), "p.chronotope"), "/nowhere.csv"); code != 1 || !strings.Contains(stderr, "nowhere.csv") {
		t.Errorf("exit %d: %s", code, stderr)
	}
}
