package document_test

import (
	"context"
	"flag"
	"fmt"
	"html"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
	"chronotope/seeds"
)

var update = flag.Bool("update", false, "write the files of testdata anew, with pandoc and LibreOffice")

// fixtures are the sample document as several programs write it: the name of the file,
// and the program with its arguments, made in the order given.
var fixtures = []struct{ name, program string }{
	{"pandoc.html", "pandoc -s --metadata title=Cities -f html -o"},
	{"pandoc.docx", "pandoc -f html -o"},
	{"pandoc.odt", "pandoc -f html -o"},
	{"pandoc.rtf", "pandoc -s -f html -o"},
	{"pandoc.epub", "pandoc --metadata title=Cities --metadata lang=en -f html -o"},
	{"pandoc.tex", "pandoc -s -f html -o"},
	{"pandoc.fb2", "pandoc -f html -o"},
	{"pandoc.tei.xml", "pandoc -s -f html -t tei -o"},
	{"pandoc.docbook.xml", "pandoc -s -f html -t docbook -o"},
	{"pandoc.jats.xml", "pandoc -s -f html -t jats -o"},
	{"office.docx", "soffice docx:MS Word 2007 XML"},
	{"office.odt", "soffice odt"},
	{"office.rtf", "soffice rtf"},
	{"office.fodt", "soffice fodt"},
	{"office.html", "soffice html:HTML (StarWriter)"},
	{"office.pdf", "soffice pdf"},
}

// sample is the document that a new user sees, as plain text.
func sample(t testing.TB) string {
	t.Helper()
	names, err := fs.Glob(seeds.FS, "*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("there is no sample: %v", err)
	}
	data, err := fs.ReadFile(seeds.FS, names[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// asHTML writes the blocks of a text as elements, so that other programs know them.
func asHTML(d *model.Document) string {
	var out strings.Builder
	out.WriteString("<!DOCTYPE html><html><body>\n")
	for _, b := range d.Blocks {
		tag := map[model.BlockKind]string{model.ListItem: "li", model.Quote: "blockquote"}[b.Kind]
		switch {
		case b.Kind == model.Heading:
			tag = fmt.Sprintf("h%d", b.Level)
		case tag == "":
			tag = "p"
		}
		fmt.Fprintf(&out, "<%s>%s</%s>\n", tag, html.EscapeString(b.Span.Of(d.Text)), tag)
	}
	return out.String() + "</body></html>\n"
}

// makeFixtures writes testdata anew.
func makeFixtures(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	source := filepath.Join(dir, "sample.html")
	if err := os.WriteFile(source, []byte(asHTML(document.FromText("sample", sample(t)))), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, f := range fixtures {
		target := filepath.Join("testdata", f.name)
		var cmd *exec.Cmd
		if filter, ok := strings.CutPrefix(f.program, "soffice "); ok {
			cmd = exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", filter,
				"--outdir", filepath.Join(dir, "office"), filepath.Join("testdata", "pandoc.odt"))
		} else {
			cmd = exec.Command("pandoc", append(strings.Fields(f.program)[1:], target, source)...)
		}
		cmd.Env = append(os.Environ(), "SOURCE_DATE_EPOCH=1546387200")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", cmd, err, out)
		}
		if made := filepath.Join(dir, "office", "pandoc"+filepath.Ext(f.name)); strings.HasPrefix(f.name, "office") {
			data, err := os.ReadFile(made)
			if err == nil {
				err = os.WriteFile(target, data, 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// events are what a document tells, a line each, with white space as it may be.
func events(t *testing.T, x *extract.Extractor, d *model.Document) string {
	t.Helper()
	d.Date, d.Language = model.Document{}.Date, "" // a file's own may read relative dates otherwise
	r, err := x.Extract(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, e := range r.Events {
		fmt.Fprintf(&out, "%s | %s", e.Date, e.Headline)
		for _, p := range e.Places() {
			fmt.Fprintf(&out, " | %s", p.Name)
		}
		for _, v := range e.Evidence {
			fmt.Fprintf(&out, " | %q", strings.Join(strings.Fields(v.Passage.Quote), " "))
		}
		out.WriteString("\n")
	}
	return out.String()
}

// TestSampleInEveryFormat holds what the sample tells in each format to what it tells
// as plain text.
func TestSampleInEveryFormat(t *testing.T) {
	if *update {
		makeFixtures(t)
	}
	places, err := gazetteer.Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(timex.New(), places)
	want := events(t, x, document.FromText("sample", sample(t)))
	for _, f := range fixtures {
		t.Run(f.name, func(t *testing.T) {
			d, err := document.OpenFile(context.Background(), filepath.Join("testdata", f.name), document.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, events(t, x, d)); diff != "" {
				t.Errorf("%s\n%s", d.Format, diff)
			}
		})
	}
}
