package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

// TestCaptionsOfOtherPrograms reads what LibreOffice and pandoc write below a picture and above
// a table as captions.
func TestCaptionsOfOtherPrograms(t *testing.T) {
	const (
		pandoc = "The mill after the fire, 1871|What befell the mill"
		office = "1 The mill after the fire, 1871|Table 1: What befell the mill|Figure 2: The mill of today is made of brick. The picture was taken in 1999."
	)
	names, err := filepath.Glob("testdata/captioned/*")
	if err != nil || len(names) < 12 {
		t.Fatalf("%d files: %v", len(names), err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := openString(filepath.Base(name), string(data), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		whole(t, d)
		var got, rows []string
		for _, b := range d.Blocks {
			switch b.Kind {
			case model.Caption:
				got = append(got, b.Span.Of(d.Text))
			case model.Cell:
				rows = append(rows, b.Span.Of(d.Text))
			}
		}
		want := map[bool]string{true: office, false: pandoc}[strings.Contains(name, "office")]
		if strings.HasSuffix(name, ".tei.xml") { // pandoc leaves out the caption of a table there
			want, _, _ = strings.Cut(want, "|")
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
		if diff := cmp.Diff("1871\tIt burned.|1873\tIt stood.", strings.TrimPrefix(strings.Join(rows, "|"), "Year\tEvent|")); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

// TestCaptions tells captions by how they are numbered, in any format, and by what web pages
// call them.
func TestCaptions(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"a.txt", "Figure 3: The mill after the fire.\n\nFig. 2.1 – The weir\n\nPlate XII. The lock\n\nTable 4a. Tolls of 1871\n\nAbbildung 7 - Die Mühle\n\nРис. 2. Мельница\n\nFigure 3", "cap|cap|cap|cap|cap|cap|cap"},
		{"a.txt", "Figure 3 shows the mill.\n\nMap in hand, he left.\n\nTable 3. and others followed him to the weir that night, for the mill had burned.\n\nFigures 1871: none were kept.\n\nPhotos: Leeds Library.", "p|p|cap|p|p"},
		{"a.md", "![The mill in 1871](mill.png)\n\nIt burned: ![](fire.png) in 1871.\n\n![Seal](seal.png) Given in 1872.", "cap|p|p"},
		{
			"a.html", `<p>It burned in the night, and all of the town came to see it.</p><div class="wp-caption"><img src="m.png"><p class="wp-caption-text">The mill</p></div><div class="thumb"><div class="thumbcaption">The weir</div></div>` +
				`<figure><img src="l.png"><figcaption><p>The lock</p><p>Leeds Library</p></figcaption></figure><ul><li><figure><figcaption>In a list</figcaption></figure></li></ul><p class="caption-free recaptioned">Prose that is called so.</p><div class="captions-page"><h2>Head</h2><p>Prose.</p></div>`,
			"p|p|cap|cap|p|cap|cap|cap|p|h2|p",
		},
	} {
		d, err := openString(c.name, c.file, Options{WholePage: true})
		if err != nil {
			t.Fatal(err)
		}
		whole(t, d)
		var got []string
		for _, line := range strings.Split(outline(d), "\n") {
			kind, _, _ := strings.Cut(line, " ")
			got = append(got, kind)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s:\n%s\n%s", c.name, diff, outline(d))
		}
	}
}
