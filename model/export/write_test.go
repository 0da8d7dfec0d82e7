package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// written is a chronology in a format.
func written(t testing.TB, name string, c *Chronology, o Options) []byte {
	t.Helper()
	f, ok := ByName(name)
	if !ok {
		t.Fatalf("there is no format %q", name)
	}
	var b bytes.Buffer
	if err := f.Write(t.Context(), &b, c, o, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFormats writes what is hard, what is hostile and nothing in every format, twice: it
// comes out the same.
func TestFormats(t *testing.T) {
	names := map[string]bool{}
	for _, f := range Formats() {
		if names[f.Name] || f.Label == "" || f.Media == "" || !strings.HasPrefix(f.Extension, ".") || f.Needs&f.Holds != 0 {
			t.Errorf("%+v", f)
		}
		names[f.Name] = true
		for _, o := range []Options{{}, {PerPassage: true, BOM: true, Footnotes: true}} {
			for _, make := range []func() *Chronology{hard, hostile, func() *Chronology { return &Chronology{} }} {
				if a, b := written(t, f.Name, make(), o), written(t, f.Name, make(), o); !bytes.Equal(a, b) {
					t.Errorf("%s: written twice, it differs", f.Name)
				}
			}
		}
	}
}

// TestOnlyText writes hostile texts in the formats that are plain text: no character is left
// that is none, controls a terminal or turns the direction of what follows.
func TestOnlyText(t *testing.T) {
	c := hostile()
	for _, f := range Formats() {
		out := string(written(t, f.Name, c, Options{PerPassage: true}))
		if strings.HasPrefix(out, "PK\x03\x04") || strings.HasPrefix(out, "SQLite") || strings.HasPrefix(out, "\x89PNG") || strings.HasPrefix(out, "%PDF") {
			continue // those have tests of their own
		}
		if f.Name == "jsonl" {
			continue // it has texts as they are, as JSON escapes them
		}
		if !utf8.ValidString(out) {
			t.Errorf("%s is no UTF-8", f.Name)
		}
		for i, r := range out {
			if r != '\n' && r != '\t' && (r != '\r' || !strings.HasPrefix(out[i:], "\r\n")) && unicode.IsControl(r) || turns(r) {
				t.Errorf("%s: %U after %q", f.Name, r, out[max(0, i-40):i])
				break
			}
		}
	}
}

func TestProgressAndCancel(t *testing.T) {
	c := hard()
	for len(c.Events) < 3*often {
		c.Events = append(c.Events, c.Events[0], c.Events[6])
	}
	for _, f := range Formats() {
		last, calls := -1, 0
		if err := f.Write(t.Context(), io.Discard, c, Options{}, func(done, all int) {
			if done < last || done > all {
				t.Errorf("%s: %d of %d after %d", f.Name, done, all, last)
			}
			last = done
			if calls++; done == all && calls < 4 {
				t.Errorf("%s: progress is told %d times", f.Name, calls)
			}
		}); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		steps := 0
		err := f.Write(ctx, io.Discard, c, Options{}, func(int, int) { cancel(); steps++ })
		if !errors.Is(err, context.Canceled) || steps > 1 {
			t.Errorf("%s: cancelled: %v after %d steps", f.Name, err, steps)
		}
		if err := f.Write(t.Context(), full{}, c, Options{}, nil); !errors.Is(err, errFull) {
			t.Errorf("%s: on a full disk: %v", f.Name, err)
		}
	}
}

var errFull = errors.New("disk full")

// full is a disk that takes nothing more.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestToFile(t *testing.T) {
	f, _ := ByName("csv")
	dir := t.TempDir()
	path := filepath.Join(dir, "out.csv")
	if err := ToFile(t.Context(), path, f, hard(), Options{}, nil); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, written(t, "csv", hard(), Options{})) {
		t.Fatalf("%d bytes, %v", len(before), err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = ToFile(ctx, path, f, hostile(), Options{}, func(int, int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := Replace(path, func(w io.Writer) error { _, _ = io.WriteString(w, "half"); return errFull }); !errors.Is(err, errFull) {
		t.Errorf("failed: %v", err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file that was there is changed: %d bytes, %v", len(after), err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("files are left: %v", left)
	}
	if err := ToFile(t.Context(), dir, f, hard(), Options{}, nil); err == nil {
		t.Error("a folder is replaced")
	}
	if err := ToFile(t.Context(), filepath.Join(dir, "none", "x.csv"), f, hard(), Options{}, nil); err == nil {
		t.Error("written into a folder that is not there")
	}
}

func TestCSV(t *testing.T) {
	rows := readCSV(t, written(t, "csv", hard(), Options{}))
	if len(rows) != len(hard().Events) {
		t.Fatalf("%d rows", len(rows))
	}
	want := map[string]string{
		"number": "2", "date": "4 May 1871", "headline": "disputed", "place": "Leeds, England, GB", "earliest": "1871-05-04", "latest": "1871-05-04", "edtf": "1871-05-04",
		"wording": "4 May 1871", "latitude": "53.79648", "longitude": "-1.54785", "country": "GB", "geonames": "2644688", "other_places": "Тверь (56.85836, 35.90057)",
		"status": "proposed", "mode": "stated", "disputed": "yes", "confidence": "0.75", "source": "Report on mills", "page": "iv",
		"quote": "The mill at Leeds burned down on 4 May 1871.", "passages": "2", "id": rows[1]["id"],
	}
	got := map[string]string{}
	for k, v := range rows[1] {
		if v != "" {
			got[k] = v
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := rows[3]["tags"]; got != `工場; a\; b; two words; back\\slash` {
		t.Error(got)
	}
	passages := readCSV(t, written(t, "csv", hard(), Options{PerPassage: true, BOM: true}))
	if len(passages) != len(hard().Events)+2 {
		t.Fatalf("%d rows of passages", len(passages))
	}
	if p := passages[2]; p["headline"] != "disputed" || p["mode"] != "reported" || p["speaker"] != "the miller's widow" || p["passage_edtf"] != "1872" || p["page"] != "5" || p["date_assumed"] != "story" {
		t.Error(p)
	}
}

func TestCSVHasNoFormulas(t *testing.T) {
	for _, row := range readCSV(t, written(t, "csv", hostile(), Options{})) {
		for name, value := range row {
			if value != "" && strings.ContainsAny(value[:1], "=+-@\t\r") {
				t.Errorf("%s: %q", name, value)
			}
		}
	}
}

// readCSV reads a table with what others have for that.
func readCSV(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	lines, err := r.ReadAll() // that all have the same fields is checked there
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, l := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = l[i]
		}
		out = append(out, row)
	}
	return out
}

func TestLost(t *testing.T) {
	c := hard()
	f := Format{Holds: Everything &^ (Note | Clock | BeforeYear1 | Undated), Needs: BeforeYear1 | Undated}
	var got []string
	for _, l := range f.Lost(c) {
		got = append(got, l.String())
	}
	want := []string{"left out: dates before the year 1 (8 events)", "left out: events without a date (1 event)", "lost: time of day (4 events)", "lost: note (3 events)"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhen(t *testing.T) {
	for date, want := range map[string]string{
		"1871-05-04": "1871-05-04 0 1871-05-05 0", "1871-05-04T10:30": "1871-05-04 37800 clock 1871-05-04 37860 clock", "1871-05-04T23:59:59Z": "1871-05-04 86399 clock UTC 1871-05-05 0 clock UTC",
		"1871-05-04T02:30+05:30": "1871-05-03 75600 clock UTC 1871-05-03 75660 clock UTC", "../1871": "- 1872-01-01 0", "1871/..": "1871-01-01 0 -", "-0489": "-0489-01-01 0 -0488-01-01 0",
	} {
		if got := spelled(whenOf(mustParse(date))); got != want {
			t.Errorf("%s: %s, want %s", date, got, want)
		}
	}
}
