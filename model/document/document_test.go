package document

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

var kindNames = map[model.BlockKind]string{
	model.Paragraph: "p", model.Heading: "h", model.ListItem: "li", model.Quote: "q", model.Cell: "td", model.Footnote: "fn", model.Caption: "cap",
}

func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"paragraphs":     {"One line.\n\nAnother.\n", "p One line.|p Another."},
		"crlf":           {"One line.\r\n\r\nAnother.\r\n", "p One line.|p Another."},
		"capitals":       {"THE HARBOUR\nIt was dug in 1840.", "h THE HARBOUR|p It was dug in 1840."},
		"markdown":       {"## The harbour\nIt was dug.", "h ## The harbour|p It was dug."},
		"underlined":     {"The harbour\n-----------\nIt was dug.", "h The harbour|p It was dug."},
		"numbered":       {"2.1 The harbour\n\nIt was dug.", "h 2.1 The harbour|p It was dug."},
		"standing alone": {"The harbour\n\nIt was dug in the year of the great frost.", "h The harbour|p It was dug in the year of the great frost."},
		"date heading":   {"5 May 1840\n\nDigging began.", "h 5 May 1840|p Digging began."},
		"list":           {"- one\n- two\n* three\n• four\n1. five", "li - one|li - two|li * three|li • four|li 1. five"},
		"year no item":   {"1840 saw the harbour dug.", "p 1840 saw the harbour dug."},
		"emphasis":       {"*Really* it was dug.", "p *Really* it was dug."},
		"quote":          {"> It was dug\n> by hand.", "q > It was dug\n> by hand."},
		"rule":           {"Above.\n\n* * *\n\nBelow.", "p Above.|p Below."},
		"table":          {"| year | what |\n| 1840 | dug |", "td | year | what ||td | 1840 | dug |"},
		"note":           {"[1] Harbour Board minutes.", "fn [1] Harbour Board minutes."},
		"no-break lines": {"One line of text.\n\u00a0\n\u00a0\nAnother.", "p One line of text.|p Another."},
		"wrapped": {
			"The harbour was dug in the year of the great\nfrost, and the diggers slept in tents upon the\nIsland. It opened late.",
			"p The harbour was dug in the year of the great\nfrost, and the diggers slept in tents upon the\nIsland. It opened late.",
		},
		"lines of notes": {"Dug in 1840.\nOpened 1841.\nSold 1850.", "p Dug in 1840.|p Opened 1841.|p Sold 1850."},
		"item goes on":   {"- dug by hand\n  and by horse\n- opened", "li - dug by hand\n  and by horse|li - opened"},
		"front matter":   {"---\ntitle: \"The Weir\"\ndate: 2015-03-02\ntags:\n  - mills\n---\n\nIt was built.", "h The Weir|p It was built."},
		"between rules":  {"---\nIt was built: at last.\n---\n", "p It was built: at last."},
		"tags":           {"<h2>The weir</h2>\n<ul>\n<li>Built in oak.</li>\n<li><b>1990</b> gone\n</ul>\n<p>Nothing <i>else</i>.</p>", "h The weir|li Built in oak.|li 1990</b> gone|p Nothing <i>else</i>."},
		"list of cells":  {"* - 1525\n  - War in the south.\n\n* - 1647\n  - The French come.", "p 1525|li - War in the south.|p 1647|li - The French come."},
		"empty":          {" \n\t\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, b := range plainDocument(c.text).Blocks {
				got = append(got, kindNames[b.Kind]+" "+b.Span.Of(c.text))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "|")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for name, want := range map[string]string{
		"plain":         "It was dug.|It opened!|Was it sold?|Yes.",
		"month":         "It opened on Dec. 17th.|It closed in Jan.|Nobody came.",
		"ordinal":       "Es wurde am 4. Mai 1871 eröffnet.|Es schloss 1902.",
		"title":         "Mr. Ames and Dr. Bell met Gen. Clay near St. Ives.|They talked.",
		"initials":      "J. R. Smith met John F. Kelly.|They talked.",
		"acronym":       "The U.N. Security Council met.|He left the U.S.|The rest stayed.",
		"circa":         "Built c. 1850 by hand.|Sold ca. 1900.",
		"number":        "See No. 5 for more.|No. 6 is lost.",
		"era":           "It fell in 44 B.C. after a siege.|It rose in 20 BC.|Marcus came.",
		"clock":         "It began at 5 p.m. sharp.|At 6 p.m. it ended.",
		"company":       "Digging Co. Ltd. was sold.|It paid Bell Inc. a sum.",
		"quote":         "“It is dug.” He laughed.",
		"quote stop":    "He said: “It is dug.”|Then he left.",
		"dots":          "It was dug... and filled.|It was dug…|Then filled.",
		"citation":      "It was dug in 1840.[3][b]|It opened later.",
		"url":           "See https://example.org/a.b/c.html for more.|It is long.",
		"decimal":       "It cost 3.5 million.|It was worth 4.2.",
		"missing space": "It was dug by hand.The rest is known.",
		"one letter":    "Mr P. Anand was chosen.|It lies in 24° W.|The rest is lost.",
		"abroad":        "Er verkaufte es an Gebr. Kunath.|Hutę kupił inż. Karol Weber.|Lo vendió a Sra. Luisa Peña.",
		"year abroad":   "Szkołę otwarto o godz. 8.00 rano 7 maja 1896 r.|Tego dnia padało.|W 1897 r. Nowak ją sprzedał.",
		"lower":         "It was dug approx. in 1840 by hand.",
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.ReplaceAll(want, "|", " ")
			if name == "missing space" {
				text, want = want, "It was dug by hand.|The rest is known."
			}
			if name == "quote" {
				want = "“It is dug.”|He laughed."
			}
			check(t, text, want)
		})
	}
}

func TestSentencesOfRoughNotes(t *testing.T) {
	for text, want := range map[string]string{
		"Forum held 8th May 2001 in Oslo.  *Pact signed. * Council met": "Forum held 8th May 2001 in Oslo.|Pact signed.|Council met",
		"Forum on Work * Trade & Travel held in Oslo":                   "Forum on Work * Trade & Travel held in Oslo",
		"The pact (Oct 2001)  *The treaty (May 2002)":                   "The pact (Oct 2001)|The treaty (May 2002)",
		"Held in Oslo • Closed in Rome":                                 "Held in Oslo|Closed in Rome",
		"- Held in Oslo. Closed late":                                   "Held in Oslo.|Closed late",
	} {
		check(t, text, want)
	}
}

func check(t *testing.T, text, want string) {
	t.Helper()
	d := FromText("test", text)
	var got []string
	for _, s := range d.Sentences {
		got = append(got, s.Of(text))
	}
	if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
		t.Error(diff)
	}
}

func TestOpen(t *testing.T) {
	ctx := context.Background()
	for name, c := range map[string]struct {
		data string
		err  error
		says string // part of the message
		text string
	}{
		"plain":   {data: "Dug in 1840.", text: "Dug in 1840."},
		"bom":     {data: "\ufeffDug in 1840.", text: "Dug in 1840."},
		"crlf":    {data: "Dug.\r\nSold.\rLost.", text: "Dug.\nSold.\nLost."},
		"empty":   {data: "", err: model.ErrEmpty, says: "notes.txt"},
		"blank":   {data: " \n\u00a0\n", err: model.ErrEmpty, says: "notes.txt"},
		"binary":  {data: "ab\x00cd", err: model.ErrBinary, says: "notes.txt"},
		"latin-1": {data: "Caf\xe9", text: "Café"},
		"utf-16":  {data: "\xff\xfea\x00", text: "a"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Open(ctx, "notes.txt", strings.NewReader(c.data), Options{})
			if !errors.Is(err, c.err) || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Fatalf("got error %v, want %v with %q", err, c.err, c.says)
			}
			if err == nil && (d.Text != c.text || d.Name != "notes.txt" || d.Truncated) {
				t.Errorf("got %q named %q, truncated %v", d.Text, d.Name, d.Truncated)
			}
		})
	}
}

func TestOpenFile(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	if _, err := OpenFile(ctx, dir, Options{}); !errors.Is(err, model.ErrFolder) {
		t.Errorf("folder: %v", err)
	}
	missing := filepath.Join(dir, "gone.txt")
	if _, err := OpenFile(ctx, missing, Options{}); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "gone.txt") {
		t.Errorf("missing: %v", err)
	}
	path := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(path, []byte("THE HARBOUR\n\nDug."), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := OpenFile(ctx, path, Options{})
	if err != nil || d.Title != "THE HARBOUR" || d.Name != "a.txt" {
		t.Errorf("got %+v, %v", d, err)
	}
}

// endless yields text without end.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	const line = "Dug in 1840, opened in 1841. é\n"
	n := 0
	for n < len(p) {
		n += copy(p[n:], line[(e.read+n)%len(line):])
	}
	e.read += n
	return n, nil
}

func TestReadingStopsAtTheLimit(t *testing.T) {
	const limit = 1 << 20
	src := &endless{}
	data, more, err := readUpTo(context.Background(), src, limit)
	if data = atLineEnd(data); err != nil || !more || len(data) > limit || !strings.HasSuffix(string(data), "é") {
		t.Errorf("%d bytes, more %v, error %v", len(data), more, err)
	}
	if src.read > limit+1<<16 {
		t.Errorf("read %d bytes for a limit of %d", src.read, limit)
	}
	if data := atLineEnd([]byte(strings.Repeat("é", 50))[:99]); string(data) != strings.Repeat("é", 49) {
		t.Errorf("character cut: %q", data)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := readUpTo(ctx, src, limit); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func BenchmarkFromText(b *testing.B) {
	data, err := io.ReadAll(io.LimitReader(&endless{}, 1<<20))
	if err != nil {
		b.Fatal(err)
	}
	text := strings.ReplaceAll(string(data), "é\n", "After that J. R. Smith of St. Ives ran it for the U.N. until Dec. 17th. ")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		FromText("x", text)
	}
}

func TestTextWithoutStopsIsCut(t *testing.T) {
	d := FromText("test", strings.Repeat("dug in 1840 ", 1000))
	if len(d.Sentences) < 4 {
		t.Fatalf("%d sentences", len(d.Sentences))
	}
	for _, s := range d.Sentences {
		if s.Len() > longestSentence || strings.HasPrefix(s.Of(d.Text), " ") {
			t.Errorf("%d bytes: %.20q", s.Len(), s.Of(d.Text))
		}
	}
}

// TestTextThatIsNoUTF8 cuts bytes that are no characters where there is no space.
func TestTextThatIsNoUTF8(t *testing.T) {
	text := strings.Repeat("\x80", 4*longestSentence)
	whole := 0
	for _, s := range FromText("test", text).Sentences {
		if s.Start != whole || s.Len() > longestSentence {
			t.Errorf("sentence %v after %d", s, whole)
		}
		whole = s.End
	}
	if whole != len(text) {
		t.Errorf("%d bytes of %d are in sentences", whole, len(text))
	}
}
