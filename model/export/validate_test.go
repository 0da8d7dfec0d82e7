package export

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The tests of this file ask programs of others whether they read what is written. They run
// where CHRONOTOPE_VALIDATE is set, as by make validate, and each is skipped where its
// program is not there.

// validating skips a test that needs a program that is not there.
func validating(t *testing.T, program string) {
	t.Helper()
	if os.Getenv("CHRONOTOPE_VALIDATE") == "" {
		t.Skip("make validate runs it")
	}
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("there is no %s", program)
	}
}

// file writes a chronology into a file that ends with the test.
func file(t *testing.T, format string, c *Chronology, o Options) string {
	t.Helper()
	f, _ := ByName(format)
	path := filepath.Join(t.TempDir(), "export"+f.Extension)
	if err := ToFile(t.Context(), path, f, c, o, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

// says is what a program says; that it fails is the test's failure.
func says(t *testing.T, stdin, name string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), name, args...)
	cmd.Stdin = strings.NewReader(stdin)
	var problems strings.Builder
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s\n%s", name, err, out, problems.String())
	}
	if s := problems.String(); s != "" {
		t.Logf("%s says: %.2000s", name, s)
	}
	return string(out)
}

// TestGDALReadsMaps has GDAL read the formats of maps, with the types of their fields.
func TestGDALReadsMaps(t *testing.T) {
	validating(t, "ogrinfo")
	for _, c := range []*Chronology{hard(), hostile()} {
		for format, want := range map[string][]string{
			"geojson": {"start: Date", "end: Date", "start_year: Integer", "end_year: Integer", "edtf: String", "confidence: Real", "tags: StringList"},
			"gpkg":    {"start: Date", "end: Date", "start_year: Integer64", "end_year: Integer64", "edtf: String", "confidence: Real", "disputed: Integer(Boolean)"},
			"kml":     {"begin: DateTime", "end: DateTime", "start_year: Integer", "edtf: String"},
			"lpf":     {"title: String"},
		} {
			args := []string{"-ro", "-so", file(t, format, c, Options{})}
			if format == "gpkg" {
				args = append(args, "events")
			} else {
				args = append(args, "-al")
			}
			out := says(t, "", "ogrinfo", args...)
			if n := regexp.MustCompile(`Feature Count: (\d+)`).FindStringSubmatch(out); n == nil || n[1] != decimal(int64(len(c.Events))) {
				t.Errorf("%s: %v of %d events are read\n%s", format, n, len(c.Events), out)
			}
			if c.Title != hard().Title {
				continue
			}
			for _, field := range want {
				if !strings.Contains(out, "\n"+field) {
					t.Errorf("%s has no field %s:\n%s", format, field, out)
				}
			}
		}
	}
}

// TestICalendarIsRead has the icalendar module of Python and ical.js read a calendar.
func TestICalendarIsRead(t *testing.T) {
	t.Run("icalendar", func(t *testing.T) {
		validating(t, "/usr/bin/python3")
		if exec.Command("/usr/bin/python3", "-c", "import icalendar").Run() != nil {
			t.Skip("there is no module icalendar")
		}
		for _, c := range []*Chronology{hard(), hostile()} {
			out := says(t, "", "/usr/bin/python3", "-c", `
import icalendar, json, sys
cal = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
print(json.dumps([[str(e.get("SUMMARY", "")), str(e.decoded("DTSTART")), str(e.decoded("DTEND", "")), str(e.get("X-CHRONOTOPE-EDTF"))] for e in cal.walk("VEVENT")]))`, file(t, "ics", c, Options{}))
			sameEvents(t, c, out)
		}
	})
	t.Run("ical.js", func(t *testing.T) {
		validating(t, "node")
		module := validator(t, "ical.js/dist/ical.js")
		for _, c := range []*Chronology{hard(), hostile()} {
			out := says(t, "", "node", "--input-type=module", "-e", `
import fs from "fs"; const ICAL = (await import(process.argv[1])).default;
const day = t => t ? [String(t.year).padStart(4, "0"), String(t.month).padStart(2, "0"), String(t.day).padStart(2, "0")].join("-") : "";
const cal = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], "utf8")));
console.log(JSON.stringify(cal.getAllSubcomponents("vevent").map(v => { const e = new ICAL.Event(v); return [e.summary || "", day(e.startDate), day(e.endDate), v.getFirstPropertyValue("x-chronotope-edtf")] })))`, module, file(t, "ics", c, Options{}))
			sameEvents(t, c, out)
		}
	})
}

// sameEvents compares summaries and days with those of the events that iCalendar can hold.
func sameEvents(t *testing.T, c *Chronology, out string) {
	t.Helper()
	var got [][4]string
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	n := 0
	for i := range c.Events {
		r := c.Row(i, Options{})
		if of(&r)&outOfReach != 0 {
			continue
		}
		if n >= len(got) {
			t.Fatalf("%d events", len(got))
		}
		g := got[n]
		if g[0] != r.Headline || g[3] != r.EDTF {
			t.Errorf("%.80q on %s: %.80q", r.Headline, r.EDTF, g)
		}
		if r.When.HasFrom && !strings.HasPrefix(g[1], isoDay(r.When.From.Day)) || r.When.HasFrom && r.When.HasTo && !r.When.Clock() && isoDay(r.When.To.Day) != "" && g[2] != isoDay(r.When.To.Day) {
			t.Errorf("%s: %q", r.EDTF, g)
		}
		n++
	}
	if n != len(got) {
		t.Errorf("%d events, want %d", len(got), n)
	}
}

// validator is a file of a program that make validate has fetched.
func validator(t *testing.T, path string) string {
	t.Helper()
	path = filepath.Join(os.Getenv("CHRONOTOPE_VALIDATE"), path)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("there is no %s", path)
	}
	return path
}

// TestMarkwhenIsRead has markwhen's parser read what is written for it.
func TestMarkwhenIsRead(t *testing.T) {
	validating(t, "node")
	module := validator(t, "@markwhen/parser/lib/index.js")
	for _, c := range []*Chronology{hard(), hostile()} {
		out := says(t, "", "node", "--input-type=module", "-e", `
import fs from "fs"; const mw = await import(process.argv[1]);
const parsed = mw.parse(fs.readFileSync(process.argv[2], "utf8"));
const found = []; const walk = n => { if (Array.isArray(n)) n.forEach(walk); else if (n.children) walk(n.children); else if (n.dateRangeIso) found.push([n.dateRangeIso.fromDateTimeIso, n.firstLine.restTrimmed]) };
walk(parsed.events); console.log(JSON.stringify(found))`, module, file(t, "markwhen", c, Options{}))
		var got [][2]string
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		want := 0
		for i := range c.Events {
			if r := c.Row(i, Options{}); of(&r)&outOfReach == 0 {
				if want < len(got) && !strings.HasPrefix(got[want][1], markwhenText(orDash(r.Headline))) {
					t.Errorf("%.80q is read as %.80q", r.Headline, got[want][1])
				}
				want++
			}
		}
		if len(got) != want {
			t.Errorf("%d events are read, want %d", len(got), want)
		}
	}
}

// TestCiteprocReadsSources has pandoc's citeproc cite from the sources.
func TestCiteprocReadsSources(t *testing.T) {
	validating(t, "pandoc")
	for _, format := range []string{"csl", "bibtex"} {
		key := keys(hard().sources())[0]
		out := says(t, "As @"+key+" tells.", "pandoc", "--citeproc", "--bibliography", file(t, format, hard(), Options{}), "-t", "plain")
		if !strings.Contains(out, "A. Clerk (1880)") || !strings.Contains(out, "Report on Mills") && !strings.Contains(out, "Report on mills") {
			t.Errorf("%s: %s", format, out)
		}
		says(t, "@"+keys(hostile().sources())[0], "pandoc", "--citeproc", "--bibliography", file(t, format, hostile(), Options{}), "-t", "plain")
	}
}

// TestTEIIsValid has jing look whether what is written follows a schema of TEI, tei_all.rng.
func TestTEIIsValid(t *testing.T) {
	validating(t, "jing")
	schema := validator(t, "tei_all.rng")
	for _, c := range []*Chronology{hard(), hostile(), {}} {
		says(t, "", "jing", schema, file(t, "tei", c, Options{}))
	}
}

// TestLibreOfficeOpens has LibreOffice make pages of the documents of office programs, and
// finds the words in them. CHRONOTOPE_PICTURES keeps the pages.
func TestLibreOfficeOpens(t *testing.T) {
	validating(t, "soffice")
	validating(t, "pdftotext")
	for _, x := range []struct {
		format, name string
		o            Options
	}{{"docx", "column", Options{}}, {"docx", "footnotes", Options{Footnotes: true}}, {"xlsx", "workbook", Options{}}} {
		for name, c := range map[string]*Chronology{"hard": inPages(hard()), "hostile": inPages(hostile())} {
			path := file(t, x.format, c, x.o)
			dir := t.TempDir()
			says(t, "", "soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "pdf", "--outdir", dir, path)
			pdf := filepath.Join(dir, "export.pdf")
			out := says(t, "", "pdftotext", pdf, "-")
			for _, want := range map[string][]string{"hard": {"several places", "京都で開いた", "The mill at Leeds burned", "Report on mills"}, "hostile": {"alert(1)", "HYPERLINK", "_x0041_"}}[name] {
				if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
					t.Errorf("%s, %s: no %q", x.name, name, want)
				}
			}
			if keep := os.Getenv("CHRONOTOPE_PICTURES"); keep != "" {
				data, err := os.ReadFile(pdf)
				if err == nil {
					err = os.WriteFile(filepath.Join(keep, x.name+"-"+name+".pdf"), data, 0o600)
				}
				if err != nil {
					t.Error(err)
				}
			}
		}
	}
}

// inPages is a chronology whose texts are no longer than a few pages, which programs lay out
// in reasonable time.
func inPages(c *Chronology) *Chronology {
	for _, e := range c.Events {
		e.Headline, e.Note = cut(e.Headline, 2000), cut(e.Note, 2000)
	}
	return c
}
