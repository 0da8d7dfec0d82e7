package report

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/edtf"
	"chronotope/model/export"
)

func base() (*basemap.Map, error) { return basemap.Open(assets.FS) }

// mills are n events, each with a passage on a page of its own.
func mills(n int) *export.Chronology {
	d := &model.Document{ID: "d", Name: "mills.pdf", Title: "Reports on mills", Author: "A. Clerk", Date: edtf.Y(1880)}
	other := &model.Document{ID: "o", Name: "notes.txt", Title: "Заметки о мельницах"}
	c := &export.Chronology{
		Title: "Mills & fires", Documents: map[model.DocumentID]*model.Document{"d": d, "o": other},
		Made: time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC), Attributions: []string{"Places: GeoNames, CC BY 4.0."},
	}
	for i := range n {
		quote := fmt.Sprintf("Mill number %d at Leeds burned down in the night, and with it the store of the whole county.", i+1)
		at := len(d.Text)
		d.Text += quote + "\n"
		d.Pages = append(d.Pages, model.Page{Label: fmt.Sprint(i + 11), Span: model.Span{Start: at, End: len(d.Text)}})
		date := edtf.YMD(int64(1800+i%90), 1+i%12, 1+i%28)
		place := model.Place{ID: 7, Name: "Leeds", Country: "GB", Division: "England", Point: orb.Point{-1.55, 53.8}}
		c.Events = append(c.Events, &model.Event{
			ID: model.EventID(fmt.Sprint("e", i)), Headline: fmt.Sprintf("Mill %d burned down", i+1), Date: date,
			Evidence: []model.Evidence{{Document: "d", Date: date, Passage: model.Select(d.Text, model.Span{Start: at, End: at + len(quote)}), Places: []model.PlaceMention{{Place: place}}}},
		})
	}
	other.Text = "Мельница сгорела в Твери."
	c.Events[0].Evidence = append(c.Events[0].Evidence, model.Evidence{Document: "o", Passage: model.Select(other.Text, model.Span{End: len(other.Text)})})
	c.Events[0].Note, c.Events[0].Tags, c.Events[0].Disputed = "Look at this again.", []string{"fire", "Ἀθῆναι"}, true
	return c
}

func written(t testing.TB, c *export.Chronology, o export.Options) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := export.ToFile(t.Context(), path, Format(base), c, o, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestReportIsFound: pdftotext finds what the report tells, and how many pages it has.
func TestReportIsFound(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("there is no pdftotext")
	}
	c := mills(40)
	path := written(t, c, export.Options{})
	if dir := os.Getenv("CHRONOTOPE_PICTURES"); dir != "" {
		data, _ := os.ReadFile(path)
		_ = os.WriteFile(filepath.Join(dir, "report.pdf"), data, 0o600)
	}
	out, err := exec.Command("pdftotext", "-enc", "UTF-8", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	flat := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range []string{
		"Mills & fires", "40 events from 2 documents. 1 July 2026", "1 January 1800", "Mill 1 burned down", "Leeds, England, United Kingdom [disputed]",
		"Mill number 40 at Leeds burned down in the night, and with it the store of the whole county.", "Reports on mills, p. 50",
		"Мельница сгорела в Твери.", "Заметки о мельницах", "Look at this again.", "fire · Ἀθῆναι", "No. 40",
		"A. Clerk, Reports on mills, 1880, mills.pdf", "Places: GeoNames, CC BY 4.0.",
	} {
		if n := strings.Count(flat, want); n < 1 {
			t.Errorf("%q is not found", want)
		}
	}
	if n := strings.Count(flat, "Mill number 40 at Leeds"); n != 1 {
		t.Errorf("a passage is found %d times", n)
	}
	info, err := exec.Command("pdfinfo", path).CombinedOutput()
	if err != nil || !strings.Contains(string(info), "Title:           Mills & fires") || strings.Contains(string(info), "Error") {
		t.Errorf("%v: %s", err, info)
	}
}

// TestNothingIsCut: a very long text takes as many pages as it needs.
func TestNothingIsCut(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("there is no pdftotext")
	}
	c := mills(1)
	c.Events[0].Note = strings.Repeat("A word of many. ", 2000) + strings.Repeat("w", 500) + " the end."
	out, err := exec.Command("pdftotext", "-enc", "UTF-8", written(t, c, export.Options{Width: 320, Height: 400}), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	flat := strings.Join(strings.Fields(string(out)), " ")
	if n := strings.Count(flat, "A word of many."); n < 1900 || !strings.Contains(flat, "the end.") || strings.Count(flat, "w") < 500 {
		t.Errorf("%d of 2000 sentences are found", n) // some stand on two pages
	}
	if pages := bytes.Count(out, []byte("\f")); pages < 10 {
		t.Errorf("%d pages", pages)
	}
}

func TestPrinters(t *testing.T) {
	got := map[string][]printer{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		got[system] = printers(system, "-a b.pdf")
	}
	want := map[string][]printer{
		"linux":   {{true, []string{"lp", "--", "-a b.pdf"}}, {false, []string{"xdg-open", "-a b.pdf"}}},
		"darwin":  {{false, []string{"open", "-a b.pdf"}}},
		"windows": {{false, []string{"rundll32", "url.dll,FileProtocolHandler", "-a b.pdf"}}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(printer{})); diff != "" {
		t.Error(diff)
	}
}

// TestPrint hands a file to a print command that keeps it.
func TestPrint(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("there is no shell")
	}
	dir := t.TempDir()
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	if err := os.WriteFile(filepath.Join(dir, "lp"), []byte("#!/bin/sh\n[ \"$1\" = -- ] && cp \"$2\" \"$2.printed\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "a file.pdf")
	if err := os.WriteFile(path, []byte("%PDF"), 0o600); err != nil {
		t.Fatal(err)
	}
	if printed, err := Print(t.Context(), path); !printed || err != nil {
		t.Errorf("printed %v, %v", printed, err)
	}
	if data, err := os.ReadFile(path + ".printed"); err != nil || string(data) != "%PDF" {
		t.Errorf("%q, %v", data, err)
	}
}
