package cli

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// aProject makes the project of a few documents.
func aProject(t *testing.T) string {
	t.Helper()
	docs := write(t, map[string]string{
		"a.txt": "The mill at Leeds burned down on 4 May 1871. The bridge will be opened in 2031.",
		"b.txt": "The docks of Genoa were opened in June 1873. In 490 BC the Persians landed at Marathon.",
	})
	path := filepath.Join(t.TempDir(), "work.chronotope")
	if _, stderr, code := call("", "extract", "--format", "project", "-o", path, docs); code != 0 {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	return path
}

func TestExport(t *testing.T) {
	path := aProject(t)
	for filter, want := range map[string]int{
		"": 4, "burned": 1, "1873..2000": 1, "..1871-05-04": 2, "1872..1874": 1, "status=proposed": 4, "status=accepted,rejected": 0, "mode=planned": 1, "place=genoa": 1, "tag=x": 0,
	} {
		args := []string{"export", "--format", "geojson", path}
		if filter != "" {
			args = append(args, "--filter", filter)
		}
		stdout, stderr, code := call("", args...)
		var got struct{ Features []json.RawMessage }
		if err := json.Unmarshal([]byte(stdout), &got); err != nil || code != 0 || len(got.Features) != want || stderr != "" {
			t.Errorf("%q: exit %d, %d events, want %d, %v %s", filter, code, len(got.Features), want, err, stderr)
		}
	}
	stdout, _, _ := call("", "export", "--format", "csv", "--filter", "burned", "--filter", "1872..", path)
	if strings.Count(stdout, "\r\n") != 1 {
		t.Errorf("criteria that exclude each other: %q", stdout)
	}
	if _, stderr, code := call("", "export", "--format", "ics", path); code != 0 || !strings.Contains(stderr, "ics: left out: dates before the year 1 (1 event)") {
		t.Errorf("exit %d: %s", code, stderr)
	}
}

func TestExportToFile(t *testing.T) {
	path := aProject(t)
	out := filepath.Join(t.TempDir(), "out.XLSX")
	if stdout, stderr, code := call("", "export", "-o", out, path); code != 0 || stdout != "" {
		t.Fatalf("exit %d: %s%s", code, stdout, stderr)
	}
	z, err := zip.OpenReader(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var errs bytes.Buffer
	if code := Run(ctx, []string{"export", "-o", out, path}, nil, &errs, &errs); code != failed {
		t.Errorf("cancelled: exit %d", code)
	}
	if after, err := os.ReadFile(out); err != nil || !bytes.Equal(before, after) {
		t.Errorf("cancelled: the file is changed, %v", err)
	}
	for _, f := range writers {
		if stdout, stderr, code := call("", "export", "--format", f.Name, path); code != 0 || stdout == "" {
			t.Errorf("%s: exit %d: %s", f.Name, code, stderr)
		}
	}
}

func TestExportUsage(t *testing.T) {
	for args, want := range map[string]string{
		"": "name one project", "a b": "name one project", "a": "name a format", "--format yaml a": `no format "yaml"`, "-o x.yaml a": "name a format",
		"--format csv --filter status=great a": "a status is", "--format csv --filter mode=great a": "the mode", "--format csv --filter 18711..x a": "18711",
		"--format csv --style loud a": "--style", "--format csv --rows all a": "--rows", "--colour a": "colour",
	} {
		if stdout, stderr, code := call("", append([]string{"export"}, strings.Fields(args)...)...); code != misuse || stdout != "" || !strings.Contains(stderr, want) {
			t.Errorf("%q: exit %d: %s%s", args, code, stdout, stderr)
		}
	}
	stdout, _, code := call("", "help", "export")
	for _, f := range writers {
		if code != 0 || !strings.Contains(stdout, "\n  "+f.Name+" ") {
			t.Errorf("--help does not name %s", f.Name)
		}
	}
	if _, stderr, code := call("", "export", "--format", "csv", filepath.Join(t.TempDir(), "none")); code != failed || stderr == "" {
		t.Errorf("no project: exit %d: %s", code, stderr)
	}
}

// TestOutputIsNoInput writes a table into the folder that is read, twice.
func TestOutputIsNoInput(t *testing.T) {
	docs := write(t, map[string]string{"a.txt": "The mill at Leeds burned down on 4 May 1871."})
	out := filepath.Join(docs, "out.csv")
	for range 2 {
		if _, stderr, code := call("", "extract", "--format", "csv", "-o", out, docs); code != 0 || stderr != "" {
			t.Errorf("exit %d: %s", code, stderr)
		}
	}
	if data, err := os.ReadFile(out); err != nil || bytes.Count(data, []byte("\r\n")) != 2 {
		t.Errorf("%q, %v", data, err)
	}
}
