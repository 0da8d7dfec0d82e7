package export

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

// TestWebAnnotationPositions counts in code points, and quotes exactly.
func TestWebAnnotationPositions(t *testing.T) {
	data := written(t, "webannotation", hard(), Options{})
	var got struct {
		Total int
		First struct {
			Items []struct {
				ID     string
				Target struct {
					Source   struct{ ID, Type string }
					Selector []map[string]any
				}
			}
		}
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	text := []rune(report().Text)
	seen := map[string]bool{}
	for _, a := range got.First.Items {
		quote, at := a.Target.Selector[0], a.Target.Selector[1]
		start, end := int(at["start"].(float64)), int(at["end"].(float64))
		if quote["type"] != "TextQuoteSelector" || at["type"] != "TextPositionSelector" || string(text[start:end]) != quote["exact"] || seen[a.ID] || a.Target.Source.ID != "file:///docs/report.pdf" {
			t.Errorf("%v", a)
		}
		seen[a.ID] = true
	}
	if got.Total != len(got.First.Items) || got.Total != hard().passages() {
		t.Errorf("%d of %d annotations", len(got.First.Items), got.Total)
	}
	exact := hostile()
	for i, a := range objectsIn(t, written(t, "webannotation", exact, Options{}), "first", "items") {
		quote := a["target"].(map[string]any)["selector"].([]any)[0].(map[string]any)
		if want := strings.ToValidUTF8(hostileTexts[i], "\ufffd"); i < len(hostileTexts)-10 && want != "" && quote["exact"] != want && !strings.Contains(want, "bad") {
			t.Errorf("%q is quoted as %q", want, quote["exact"])
		}
	}
}

// TestXMLIsWellFormed reads what is XML with what others wrote for that, and finds the texts.
func TestXMLIsWellFormed(t *testing.T) {
	for _, format := range []string{"kml", "tei", "docx", "xlsx"} {
		for _, c := range []*Chronology{hard(), hostile(), {}} {
			data := written(t, format, c, Options{Footnotes: true})
			parts := map[string][]byte{format: data}
			if bytes.HasPrefix(data, []byte("PK")) {
				parts = unzipped(t, data)
			}
			texts := map[string]bool{}
			for name, part := range parts {
				for d := xml.NewDecoder(bytes.NewReader(part)); ; {
					tok, err := d.Token()
					if errors.Is(err, io.EOF) {
						break
					}
					if err != nil {
						t.Fatalf("%s, %s: %v", format, name, err)
					}
					if s, ok := tok.(xml.CharData); ok {
						texts[string(s)] = true
					}
				}
			}
			for i := range c.Events {
				r := c.Row(i, Options{})
				if h := r.Headline; len(h) < 1000 && h != "" && !texts[h] && !texts[escapedForExcel(h)] {
					t.Errorf("%s does not say %q", format, h)
				}
			}
		}
	}
}

func unzipped(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestSpreadsheetCells holds that texts are texts and numbers numbers, and that no cell is
// longer than Excel reads.
func TestSpreadsheetCells(t *testing.T) {
	var sheet struct {
		Rows []struct {
			Cells []struct {
				At   string `xml:"r,attr"`
				Type string `xml:"t,attr"`
				V    string `xml:"v"`
				Text string `xml:"is>t"`
			} `xml:"c"`
		} `xml:"sheetData>row"`
	}
	parts := unzipped(t, written(t, "xlsx", hard(), Options{}))
	if err := xml.Unmarshal(parts["xl/worksheets/sheet1.xml"], &sheet); err != nil {
		t.Fatal(err)
	}
	if len(sheet.Rows) != len(hard().Events)+1 {
		t.Fatalf("%d rows", len(sheet.Rows))
	}
	cells := map[string]string{}
	for _, c := range sheet.Rows[2].Cells {
		cells[c.At] = c.Type + ":" + c.V + c.Text
	}
	for at, want := range map[string]string{"A3": ":2", "C3": "inlineStr:disputed", "J3": ":53.79648", "G3": "inlineStr:1871-05-04"} {
		if cells[at] != want {
			t.Errorf("%s: %s, want %s", at, cells[at], want)
		}
	}
	for _, c := range sheet.Rows[6].Cells {
		if n := len(c.Text); n > mostInCell+2 {
			t.Errorf("%s has %d characters", c.At, n)
		}
	}
	for name, part := range unzipped(t, written(t, "xlsx", hostile(), Options{})) {
		if bytes.Contains(part, []byte("<f>")) {
			t.Errorf("%s has a formula", name)
		}
	}
	for text, want := range map[string]int{"": 1, "short": 1, strings.Repeat("word ", 13): 2, "one\ntwo\nthree": 3, strings.Repeat("京", 60): 2} {
		if got := linesIn(text, 70); got != want {
			t.Errorf("%.20q takes %d lines, want %d", text, got, want)
		}
	}
	if columnName(0)+columnName(25)+columnName(26)+columnName(701)+columnName(702) != "AZAAZZAAA" {
		t.Error("columns are misnamed")
	}
}

// TestNotesOfAVault holds that notes have names that every system takes, and properties.
func TestNotesOfAVault(t *testing.T) {
	for _, c := range []*Chronology{hard(), hostile()} {
		seen := map[string]bool{}
		events := 0
		for name, text := range unzipped(t, written(t, "obsidian", c, Options{})) {
			base := strings.TrimSuffix(path.Base(name), ".md")
			if seen[strings.ToLower(base)] || strings.ContainsAny(strings.ReplaceAll(name, "/", ""), `\:*?"<>|#^[]`) || path.Clean(name) != name || strings.HasPrefix(name, ".") || len(base) > 400 || strings.Trim(base, ". ") != base || reserved[strings.ToLower(base)] {
				t.Errorf("a note is called %q", name)
			}
			seen[strings.ToLower(base)] = true
			if strings.Contains(name, "/Events/") {
				events++
				if head, _, ok := strings.Cut(strings.TrimPrefix(string(text), "---\n"), "\n---\n"); !ok || !strings.Contains(head, "\nstatus: \"") || strings.Contains(head, "\n---") {
					t.Errorf("%s: %.200s", name, text)
				}
			}
		}
		if events != len(c.Events) {
			t.Errorf("%d notes of %d events", events, len(c.Events))
		}
	}
	note := string(unzipped(t, written(t, "obsidian", dated("1871-05-04"), Options{}))["Mills & fires/Events/1871-05-04 1871-05-04.md"])
	for _, want := range []string{"start: \"1871-05-04\"", "end: \"1871-05-04\"", "type: \"event\"", "location: [53.79648, -1.54785]", "> The mill at Leeds burned down on 4 May 1871.\n>\n> — [[Report on mills]], p. iv"} {
		if !strings.Contains(note, want) {
			t.Errorf("the note has no %q:\n%s", want, note)
		}
	}
}

func TestMarkdown(t *testing.T) {
	got := string(written(t, "md", dated("-0489", "1871-05-04"), Options{Style: "mla"}))
	const want = `# Mills \& \<fires\>

## 490 BC

**490 BC** — \-0489 *Leeds, England, GB (53.79648, -1.54785)*

> The mill at Leeds burned down on 4 May 1871.
>
> — A. Clerk. Report on mills. 3 February 1880, p. iv.

## 1871

**4 May 1871** — 1871-05-04 *Leeds, England, GB (53.79648, -1.54785)*

> The mill at Leeds burned down on 4 May 1871.
>
> — A. Clerk. Report on mills. 3 February 1880, p. iv.

## Sources

- A. Clerk. Report on mills. 3 February 1880.

Places: GeoNames (CC BY 4.0)
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCite(t *testing.T) {
	c := hard()
	r := c.Row(0, Options{})
	whole, nameless := r.Passages[0], Passage{Title: "Notes", Quote: "It burned?"}
	for style, want := range map[string][2]string{
		"":                                   {"A. Clerk, Report on mills (3 February 1880), iv: “The mill at Leeds burned down on 4 May 1871.”", "Notes: “It burned?”"},
		"apa":                                {"A. Clerk (1880). Report on mills (p. iv). “The mill at Leeds burned down on 4 May 1871.”", "Notes. “It burned?”"},
		"mla":                                {"A. Clerk. Report on mills. 3 February 1880, p. iv. “The mill at Leeds burned down on 4 May 1871.”", "Notes. “It burned?”"},
		"harvard":                            {"A. Clerk (1880) Report on mills, p. iv. “The mill at Leeds burned down on 4 May 1871.”", "Notes. “It burned?”"},
		"{year}: {title}[ /{page}] {nothing": {"1880: Report on mills /iv nothing", ": Notes nothing"},
	} {
		if got := [2]string{c.Cite(&whole, Options{Style: style}, true), c.Cite(&nameless, Options{Style: style}, true)}; got != want {
			t.Errorf("%q: %q, want %q", style, got, want)
		}
	}
	if s := c.Cite(&Passage{}, Options{}, true); s != "" {
		t.Errorf("what the user stated is cited as %q", s)
	}
	got := string(written(t, "citations", dated("1871-05-04"), Options{}))
	if want := "1. 4 May 1871: 1871-05-04\n    A. Clerk, Report on mills (3 February 1880), iv: “The mill at Leeds burned down on 4 May 1871.”\n\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestTimelineJS holds scale, eras, groups and that each slide has an ID of its own.
func TestTimelineJS(t *testing.T) {
	c := dated("1871/1890", "1900/1901-03", "1871-05-04")
	for i := range c.Events[:2] {
		c.Events[i].Evidence[0].Mode = model.ModeState
	}
	c.Events[2].Tags = []string{"fires", "mills"}
	data := written(t, "timelinejs", c, Options{})
	var got struct {
		Scale  string
		Eras   []json.RawMessage
		Events []tlSlide
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Scale != "human" || len(got.Eras) != 2 || string(got.Eras[0]) != `{"start_date":{"year":1871},"end_date":{"year":1890},"text":{"headline":"1871/1890"}}` {
		t.Errorf("%s, %s", got.Scale, got.Eras)
	}
	if e := got.Events[2]; e.Group != "fires" || e.Location.Name != "Leeds, England, GB" || e.Display != "4 May 1871" || e.UniqueID == got.Events[1].UniqueID {
		t.Errorf("%+v", e)
	}
	if far := string(written(t, "timelinejs", dated("Y-66E6S2"), Options{})); !strings.Contains(far, `"scale":"cosmological"`) {
		t.Error("deep time is shown on the scale of people")
	}
	rows := readCSV(t, written(t, "timelinejs-csv", c, Options{}))
	var kinds []string
	for _, r := range rows {
		kinds = append(kinds, r["Type"])
	}
	if !slices.Equal(kinds, []string{"title", "era", "era", "", "", ""}) || rows[5]["Year"] != "1871" || rows[5]["Group"] != "fires" || rows[5]["EDTF"] != "1871-05-04" {
		t.Errorf("%q, %v", kinds, rows[5])
	}
}

func TestStoryMap(t *testing.T) {
	c := hard()
	slides := objectsIn(t, written(t, "storymapjs", c, Options{}), "storymap", "slides")
	if slides[0]["type"] != "overview" || slides[0]["location"] != nil || slides[1]["location"].(map[string]any)["line"] != true {
		t.Errorf("%v", slides[:2])
	}
	placed := 0
	for i := range c.Events {
		if r := c.Row(i, Options{}); len(r.OnMap()) > 0 {
			placed++
		}
	}
	if len(slides) != placed+1 {
		t.Errorf("%d slides of %d events", len(slides), placed)
	}
}

// TestLinesAreFolded holds that lines of a calendar are no longer than 75 bytes, and whole
// again without their folds.
func TestLinesAreFolded(t *testing.T) {
	data := string(written(t, "ics", hard(), Options{}))
	for l := range strings.SplitSeq(data, "\r\n") {
		if len(l) > 75 {
			t.Fatalf("%d bytes: %q", len(l), l)
		}
	}
	whole := strings.ReplaceAll(data, "\r\n ", "")
	if long := hard().Events[5].Headline; !strings.Contains(whole, "\r\nSUMMARY:"+strings.ReplaceAll(long, ",", `\,`)+"\r\n") {
		t.Error("the long headline is not whole")
	}
	if n := strings.Count(whole, "\r\nBEGIN:VEVENT\r\n"); n != strings.Count(whole, "\r\nEND:VEVENT\r\n") || strings.Contains(whole, "\r\nDTSTART:-") {
		t.Errorf("%d events", n)
	}
	if n := strings.Count(strings.ReplaceAll(string(written(t, "ics", hostile(), Options{})), "\r\n ", ""), "\r\nBEGIN:VEVENT\r\n"); n != len(hostileTexts) {
		t.Errorf("%d events of %d", n, len(hostileTexts))
	}
}
