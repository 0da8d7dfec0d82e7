package model_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The rooms of the house and which rooms of the project each may use. A package
// may always use the standard library and outside libraries, but for those
// forbidden below. ARCHITECTURE.md says why.
var mayUse = map[string][]string{
	"":                     {"app", "assets", "cli", "seeds"},
	"app":                  {"app/engine", "app/projectfile", "app/shell"},
	"app/apptest":          {"app/engine", "app/look", "app/translation", "assets", "model", "model/curate", "model/project"},
	"app/choice":           {"app/look", "app/words", "model"},
	"app/editing":          {"app/eventlist", "app/look", "app/parts", "app/reader", "app/words", "model", "model/curate", "model/edtf", "model/project"},
	"app/engine":           {"model", "model/basemap", "model/document", "model/edtf", "model/extract", "model/gazetteer", "model/project", "model/timex"},
	"app/eventlist":        {"app/look", "app/words", "model", "model/edtf", "model/project"},
	"app/exporting":        {"app/parts", "app/words", "model", "model/export", "model/export/formats", "model/export/report", "model/project"},
	"app/filedialog":       {},
	"app/finding":          {"app/parts", "app/words", "model", "model/edtf", "model/project", "model/store"},
	"app/importing":        {"app/parts", "model", "model/intake", "model/project"},
	"app/look":             {},
	"app/mapview":          {"app/choice", "app/look", "app/paint", "app/picture", "app/words", "model", "model/basemap", "model/bulk", "model/edtf", "model/gazetteer", "model/project"},
	"app/opening":          {"app/engine", "app/filedialog", "app/parts", "app/reader", "app/words", "model", "model/curate", "model/document", "model/gazetteer", "model/project", "model/store"},
	"app/paint":            {"model/glyphs"},
	"app/parts":            {"app/words", "model", "model/curate", "model/edtf", "model/mbtiles", "model/project", "model/store"},
	"app/picture":          {},
	"app/projectfile":      {"app/parts", "model/project", "model/store"},
	"app/reader":           {"app/look", "app/words", "model", "model/edtf", "model/project"},
	"app/shell":            {"app/editing", "app/engine", "app/eventlist", "app/exporting", "app/finding", "app/importing", "app/look", "app/mapview", "app/opening", "app/parts", "app/projectfile", "app/reader", "app/tally", "app/timeline", "app/translation", "app/words", "model", "model/basemap", "model/export", "model/export/formats", "model/mbtiles", "model/project"},
	"app/tally":            {"app/parts", "app/words", "model", "model/project"},
	"app/timeline":         {"app/choice", "app/look", "app/paint", "app/picture", "app/words", "model", "model/bulk", "model/edtf", "model/project", "model/silence", "model/ticks"},
	"app/translation":      {},
	"app/words":            {"model", "model/edtf"},
	"assets":               {},
	"assets/generate":      {"model", "model/basemap", "model/document", "model/edtf", "model/extract", "model/extract/marked", "model/gazetteer", "model/timex"},
	"cli":                  {"assets", "model", "model/*"},
	"model":                {"model/edtf"},
	"model/basemap":        {},
	"model/bulk":           {},
	"model/curate":         {"model", "model/edtf", "model/extract", "model/project"},
	"model/document":       {"model", "model/document/pdf", "model/edtf", "model/english", "model/layout"},
	"model/document/pdf":   {"model", "model/edtf"},
	"model/edtf":           {},
	"model/english":        {},
	"model/export":         {"model", "model/edtf", "model/project"},
	"model/export/draw":    {"model/glyphs"},
	"model/export/figure":  {"model", "model/basemap", "model/bulk", "model/edtf", "model/export", "model/export/draw", "model/ticks"},
	"model/export/formats": {"model/basemap", "model/export", "model/export/figure", "model/export/page", "model/export/report"},
	"model/export/page":    {"model", "model/basemap", "model/edtf", "model/export", "model/export/figure"},
	"model/export/report":  {"model/basemap", "model/export", "model/export/draw", "model/export/figure"},
	"model/extract":        {"model", "model/edtf", "model/english", "model/gazetteer", "model/language", "model/layout", "model/timex"},
	"model/extract/marked": {"model"},
	"model/gazetteer":      {"model", "model/edtf", "model/english", "model/language"},
	"model/growth":         {},
	"model/intake":         {"model", "model/curate", "model/edtf", "model/project"},
	"model/language":       {"model", "model/english"},
	"model/layout":         {"model", "model/english"},
	"model/mbtiles":        {},
	"model/project":        {"model", "model/edtf"},
	"model/store":          {"model", "model/edtf", "model/project"},
	"model/glyphs":         {},
	"model/silence":        {},
	"model/ticks":          {"model/edtf"},
	"model/timex":          {"model", "model/edtf", "model/english", "model/language", "model/layout"},
	"seeds":                {},
	"test/chromium":        {},
	"test/window":          {},
}

// forbidden are packages that some rooms must not reach at all, not even through
// an outside library.
var forbidden = []struct {
	room, pkg, why string
}{
	{"model", "fyne.io/", "the domain must not know the interface"},
	{"cli", "fyne.io/", "headless commands need no display"},
	{"assets", "fyne.io/", "data are data"},
	{"app/engine", "fyne.io/", "what reads documents needs no window"},
	{"app", "fyne.io/fyne/v2/app", "only main starts the driver, so that tests need neither cgo nor a display"},
	{"model", "net/http", "the program opens no network connection"},
	{"cli", "net/http", "the program opens no network connection"},
}

type listed struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

func TestImportRules(t *testing.T) {
	for _, p := range goList(t) {
		room := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, "chronotope"), "/")
		allowed, known := mayUse[room]
		if !known {
			t.Errorf("%s is a new room: say in this test what it may use, and in ARCHITECTURE.md what it is for", room)
			continue
		}
		for _, used := range p.Imports {
			other, ours := strings.CutPrefix(used, "chronotope/")
			if ours && !slices.ContainsFunc(allowed, func(a string) bool { return covers(a, other) }) {
				t.Errorf("%s uses %s, which it may not", p.ImportPath, used)
			}
		}
		for _, f := range forbidden {
			if room != f.room && !strings.HasPrefix(room, f.room+"/") || room == "assets/generate" {
				continue
			}
			for _, d := range p.Deps {
				if d == f.pkg || strings.HasSuffix(f.pkg, "/") && strings.HasPrefix(d, f.pkg) {
					t.Errorf("%s reaches %s: %s", p.ImportPath, d, f.why)
				}
			}
		}
	}
}

// covers reports whether the rule allows room; a rule that ends in * allows all
// rooms below.
func covers(rule, room string) bool {
	if prefix, ok := strings.CutSuffix(rule, "*"); ok {
		return strings.HasPrefix(room, prefix)
	}
	return rule == room
}

func goList(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-tags", "migrated_fynedo", "-json=ImportPath,Imports,Deps", "./...")
	cmd.Dir = ".."
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var complaint strings.Builder
	cmd.Stderr = &complaint
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var packages []listed
	for dec := json.NewDecoder(out); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("go list: %v\n%s", err, complaint.String())
	}
	if len(packages) < 10 {
		t.Fatalf("go list found only %d packages", len(packages))
	}
	return packages
}
