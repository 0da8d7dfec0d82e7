package cli

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chronotope/model/document"
)

// call runs the program with args and returns what it wrote and its status.
func call(stdin string, args ...string) (stdout, stderr string, code int) {
	var out, errs bytes.Buffer
	code = Run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), code
}

// ids are those of the lines of output, in order, with the number of events.
func ids(t *testing.T, output string) string {
	t.Helper()
	var got []string
	for line := range strings.Lines(output) {
		var d struct {
			ID     string
			Events []json.RawMessage
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		got = append(got, fmt.Sprintf("%s:%d", d.ID, len(d.Events)))
	}
	return strings.Join(got, " ")
}

// write makes files below a new folder and returns its path.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestHandles(t *testing.T) {
	for _, c := range []struct {
		args string
		want bool
	}{{"", false}, {"report.txt", false}, {"extract", true}, {"--help", true}, {"--version", true}, {"report.txt extract", false}} {
		if got := Handles(strings.Fields(c.args)); got != c.want {
			t.Errorf("%q: %v", c.args, got)
		}
	}
}

func TestUsage(t *testing.T) {
	for args, want := range map[string]struct {
		code           int
		stdout, stderr string // parts
	}{
		"":                                {2, "", "Usage"},
		"--help":                          {0, "chronotope extract", ""},
		"--version":                       {0, "chronotope " + Version + "\n", ""},
		"extract --help":                  {0, "--reference-date", ""},
		"help extract":                    {0, "--reference-date", ""},
		"extract":                         {2, "", "name a document"},
		"extract --format yaml x":         {2, "", `no format "yaml"`},
		"extract --jobs 0 x":              {2, "", "--jobs 0"},
		"extract --reference-date May x":  {2, "", "YYYY-MM-DD"},
		"extract --reference-date 2001 x": {2, "", "YYYY-MM-DD"},
		"extract --colour x":              {2, "", "colour"},
		"sing":                            {2, "", `"sing"`},
	} {
		stdout, stderr, code := call("", strings.Fields(args)...)
		if code != want.code || !strings.Contains(stdout, want.stdout) || !strings.Contains(stderr, want.stderr) {
			t.Errorf("%q: status %d\n%s\n%s", args, code, stdout, stderr)
		}
		if code == 0 && stderr != "" || code != 0 && stdout != "" {
			t.Errorf("%q: on the wrong stream:\n%s\n%s", args, stdout, stderr)
		}
	}
}

func TestVersionIsTheApps(t *testing.T) {
	toml, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(toml), fmt.Sprintf("Version = %q", Version)) {
		t.Errorf("FyneApp.toml has another version than %s", Version)
	}
}

func TestExtractInOrder(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt":           "The mill burned down on 4 May 1871.",
		"a/1.txt":         "Nothing happened.",
		"a/2.txt":         "The bank failed in 1890. It opened again in 1892.",
		".hidden/no.txt":  "The bank failed in 1890.",
		"c/corpus.jsonl":  `{"id":"x","text":"The dam broke yesterday.","dct":"1921-06-02"}` + "\n" + `{"id":"y","text":""}` + "\n",
		"c/d/another.txt": "The bank failed in 1890.",
	})
	want := "a/1.txt:0 a/2.txt:2 b.txt:1 x:1 y:0 c/d/another.txt:1"
	for _, jobs := range []string{"1", "2", "7"} {
		stdout, stderr, code := call("", "extract", "--jobs", jobs, dir)
		if got := ids(t, stdout); code != 0 || got != want || stderr != "" {
			t.Errorf("%s jobs: status %d\n got %s\nwant %s\n%s", jobs, code, got, want, stderr)
		}
	}
	stdout, _, code := call("The mill burned down on 4 May 1871.", "extract", "-", filepath.Join(dir, "b.txt"), "--jobs", "1", "-")
	if got := ids(t, stdout); code != 1 || got != "standard input:1 b.txt:1" {
		t.Errorf("standard input, of which the second is empty: status %d, %s", code, got)
	}
}

func TestExtractGoesOnAfterFailures(t *testing.T) {
	dir := write(t, map[string]string{
		"a.bin": "\x00\x01", "b.txt": "The mill burned down in 1871.", "c.txt": " ", "d.jsonl": "{}\n" + `{"id":"x","text":"In 1890 the bank failed."}`,
	})
	stdout, stderr, code := call("", "extract", dir, filepath.Join(dir, "gone.txt"))
	if got := ids(t, stdout); code != 1 || got != "b.txt:1 x:1" {
		t.Errorf("status %d, %s", code, got)
	}
	lines := strings.Split(strings.TrimSpace(stderr), "\n")
	for i, part := range []string{"a.bin", "c.txt", "d.jsonl", "gone.txt"} {
		if i >= len(lines) || !strings.Contains(lines[i], part) {
			t.Errorf("message %d does not name %s:\n%s", i+1, part, stderr)
		}
	}
	if len(lines) != 4 {
		t.Errorf("%d messages for 4 failures:\n%s", len(lines), stderr)
	}
}

func TestReferenceDate(t *testing.T) {
	stdout, _, _ := call("The dam broke yesterday.", "extract", "--reference-date", "1921-06-02", "-")
	if !strings.Contains(stdout, `"dct":"1921-06-02"`) || !strings.Contains(stdout, `"edtf":"1921-06-01"`) {
		t.Error(stdout)
	}
}

func TestOutputFile(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "The mill burned down in 1871."})
	out := filepath.Join(dir, "out.jsonl")
	if stdout, stderr, code := call("", "extract", "-o", out, dir); code != 0 || stdout != "" || stderr != "" {
		t.Errorf("status %d: %s %s", code, stdout, stderr)
	}
	data, err := os.ReadFile(out)
	if got := ids(t, string(data)); err != nil || got != "a.txt:1" {
		t.Errorf("%s, %v", got, err)
	}
	if _, stderr, code := call("", "extract", "-o", filepath.Join(dir, "no", "out"), dir); code != 1 || !strings.Contains(stderr, "no") {
		t.Errorf("status %d: %s", code, stderr)
	}
}

// broken refuses what is written to it.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestOutputThatFails(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": strings.Repeat("The mill burned down in 1871. ", 9000), "b.txt": "x", "c.txt": "y"})
	var errs bytes.Buffer
	if code := Run(context.Background(), []string{"extract", dir}, nil, broken{}, &errs); code != 1 || !strings.Contains(errs.String(), "disk full") {
		t.Errorf("status %d: %s", code, errs.String())
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dir := write(t, map[string]string{"a.txt": "x", "b.txt": "y"})
	var out, errs bytes.Buffer
	if code := Run(ctx, []string{"extract", dir}, nil, &out, &errs); code != 1 || out.Len() > 0 {
		t.Errorf("status %d: %s", code, out.String())
	}
}

func TestALongDocumentIsReadInPart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long.txt")
	if err := os.WriteFile(path, bytes.Repeat([]byte("Nothing of note. "), document.Limit/17+100), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if code := Run(context.Background(), []string{"extract", path}, nil, &out, &errs); code != done {
		t.Errorf("exit %d", code)
	}
	if got := errs.String(); !strings.Contains(got, "long.txt") || !strings.Contains(got, "not read in full") {
		t.Errorf("said %q", got)
	}
}

func TestProject(t *testing.T) {
	docs := write(t, map[string]string{"a.txt": "The mill at Leeds burned down on 4 May 1871.", "b.txt": "The docks of Genoa were opened in June 1873."})
	path := filepath.Join(t.TempDir(), "work.chronotope")
	for range 2 { // the second time in place of the first
		if _, stderr, code := call("", "extract", "--format", "project", "-o", path, docs); code != 0 {
			t.Fatalf("exit %d: %s", code, stderr)
		}
	}
	stdout, stderr, code := call("", "check", path)
	if want := "2 documents, 2 events, 2 passages (0 lost), 0 changes, 2 files kept\n"; code != 0 || stdout != want {
		t.Errorf("exit %d: %q, want %q; %s", code, stdout, want, stderr)
	}
	if _, stderr, code := call("", "extract", "--format", "project", "--no-files", "-o", path, docs); code != 0 {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	if stdout, _, _ := call("", "check", path); !strings.Contains(stdout, "2 documents") || !strings.Contains(stdout, "0 files kept") {
		t.Errorf("without files: %q", stdout)
	}
	if _, stderr, code := call("", "check", filepath.Join(docs, "a.txt")); code != 1 || !strings.Contains(stderr, "a.txt: this is no Chronotope project") {
		t.Errorf("exit %d: %q", code, stderr)
	}
	one := filepath.Join(docs, "a.txt")
	if _, stderr, code := call("", "extract", "--format", "project", "-o", path, one, one); code != 0 {
		t.Errorf("a document named twice: exit %d: %s", code, stderr)
	}
	if stdout, _, _ := call("", "check", path); !strings.Contains(stdout, "1 documents, 1 events, 1 passages") {
		t.Errorf("a document named twice: %q", stdout)
	}
	if _, stderr, code := call("", "extract", "--format", "project", docs); code != 2 || !strings.Contains(stderr, "-o") {
		t.Errorf("exit %d: %q", code, stderr)
	}
}

// TestCheckSaysWhatIsDamaged checks a project of which a row was changed by another program.
func TestCheckSaysWhatIsDamaged(t *testing.T) {
	docs := write(t, map[string]string{"a.txt": "The mill at Leeds burned down on 4 May 1871."})
	path := filepath.Join(t.TempDir(), "work.chronotope")
	if _, stderr, code := call("", "extract", "--format", "project", "-o", path, docs); code != 0 {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("UPDATE evidence SET passage_end = 9999; CREATE TRIGGER boom AFTER DELETE ON event BEGIN DELETE FROM document; END"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	stdout, stderr, code := call("", "check", path)
	for _, part := range []string{"trigger boom on event is not of Chronotope's making", "evidence, row (1, 0): the span from 0 to 9999 in a text of 44 bytes"} {
		if code != 1 || !strings.HasPrefix(stdout, "1 documents, 1 events") || !strings.Contains(stderr, part) {
			t.Errorf("exit %d, %q: %q is not said, but %q", code, stdout, part, stderr)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var errs bytes.Buffer
	if code := Run(ctx, []string{"check", path}, nil, &errs, &errs); code != failed || !strings.Contains(errs.String(), "canceled") {
		t.Errorf("cancelled: exit %d, %q", code, errs.String())
	}
}

// TestExtractAsChronology joins what documents tell and writes it as one chronology.
func TestExtractAsChronology(t *testing.T) {
	docs := write(t, map[string]string{"a.txt": "The mill at Leeds burned down on 4 May 1871.", "b.txt": "On 4 May 1871 the mill at Leeds burned down. The docks of Genoa were opened in June 1873."})
	stdout, stderr, code := call("", "extract", "--format", "csv", docs)
	lines := strings.Split(strings.TrimSpace(stdout), "\r\n")
	if code != 0 || len(lines) != 3 || !strings.HasPrefix(lines[0], "number,date,") || !strings.HasPrefix(lines[1], "1,4 May 1871,") || !strings.Contains(stderr, "csv: lost: all passages (1 event)") {
		t.Errorf("exit %d: %q\n%s", code, lines, stderr)
	}
	out := filepath.Join(t.TempDir(), "out.csv")
	if stdout, stderr, code := call("", "extract", "--format", "csv", "--rows", "passages", "--bom", "-o", out, docs); code != 0 || stdout != "" {
		t.Errorf("exit %d: %s%s", code, stdout, stderr)
	}
	if data, err := os.ReadFile(out); err != nil || !bytes.HasPrefix(data, []byte("\ufeffnumber,")) || bytes.Count(data, []byte("\r\n")) != 4 {
		t.Errorf("%q, %v", data, err)
	}
	if _, stderr, code := call("", "extract", "--format", "csv", "--rows", "pages", docs); code != 2 || !strings.Contains(stderr, "--rows") {
		t.Errorf("exit %d: %s", code, stderr)
	}
	if _, stderr, code := call("", "extract", "--format", "csv", "-o", filepath.Join(docs, "no", "out"), docs); code != 1 || !strings.Contains(stderr, "no") {
		t.Errorf("exit %d: %s", code, stderr)
	}
	if code := Run(t.Context(), []string{"extract", "--format", "csv", docs}, nil, broken{}, &bytes.Buffer{}); code != 1 {
		t.Errorf("on a full disk: exit %d", code)
	}
}

// TestExtractAsPicturesAndPages writes what is drawn, as large and of such a form as one asks.
func TestExtractAsPicturesAndPages(t *testing.T) {
	docs := write(t, map[string]string{"a.txt": "The mill at Leeds burned down on 4 May 1871."})
	for _, c := range []struct {
		args  []string
		start string
		holds string
	}{
		{[]string{"--format", "svg", "--size", "640x480", "--show", "map", "--dark"}, "<svg ", `width="640" height="480"`},
		{[]string{"--format", "png", "--size", "300x200"}, "\x89PNG", "IHDR\x00\x00\x01\x2c\x00\x00\x00\xc8"},
		{[]string{"--format", "html", "--story"}, "<!DOCTYPE html>", `<body class="story`},
		{[]string{"--format", "pdf"}, "%PDF-1.7", "/Count 1/"},
		{[]string{"--format", "pdf-picture", "--size", "842x595"}, "%PDF-1.7", "/MediaBox[0 0 842 595]"},
	} {
		stdout, stderr, code := call("", append(append([]string{"extract"}, c.args...), docs)...)
		if code != 0 || !strings.HasPrefix(stdout, c.start) || !strings.Contains(stdout, c.holds) {
			t.Errorf("%v: exit %d, %d bytes, %s", c.args, code, len(stdout), stderr)
		}
	}
	for _, bad := range [][]string{{"--size", "640"}, {"--size", "0x10"}, {"--size", "5x5x5"}, {"--size", "infxnan"}, {"--show", "all"}} {
		if _, stderr, code := call("", append(append([]string{"extract", "--format", "svg"}, bad...), docs)...); code != 2 || !strings.Contains(stderr, bad[0]) {
			t.Errorf("%v: exit %d, %s", bad, code, stderr)
		}
	}
}
