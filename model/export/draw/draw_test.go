package draw

import (
	"bytes"
	"image/color"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var (
	black = color.NRGBA{A: 255}
	red   = color.NRGBA{R: 200, A: 255}
	white = color.NRGBA{R: 255, G: 255, B: 255, A: 255}
)

func setter(t testing.TB) *Setter {
	t.Helper()
	s, err := NewSetter()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var texts = []string{
	"Plain words, office & fluffy 1789–1815 “quoted”", "Ελληνικά, ὁ ἄνθρωπος", "Мельница сгорела", "שלום עולם 12 שנים", "مرحبا عليكم", "हिन्दी में लिखा", "京都で開いた", "한국어", "ไทย",
}

func sample(t testing.TB, s *Setter) *Drawing {
	t.Helper()
	d := &Drawing{Width: 300, Height: 260, Title: "A <sample>"}
	d.Draw(Box(0, 0, 300, 260, 0), Shape{Fill: white})
	d.Clip(10, 10, 280, 60)
	d.Draw(Disc(20, 40, 40), Shape{Fill: red, Stroke: black, Width: 2, Dash: []float64{4, 3}})
	d.Draw(Segment(0, 0, 300, 80), Shape{Stroke: black, Width: 1})
	d.Unclip()
	for i, x := range texts {
		d.Write(s.Line(x, Style(i%3)), 20, 90+float64(i)*18, 12, black, white)
	}
	return d
}

// TestPDFText: what is drawn is found in the file in all scripts that fonts hold, once.
func TestPDFText(t *testing.T) {
	s := setter(t)
	d := sample(t, s)
	var b bytes.Buffer
	p := NewPDF(&b, Info{Title: "Größe (1)", Language: "en"})
	for range 2 {
		if err := p.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := os.Getenv("CHRONOTOPE_PICTURES"); out != "" {
		_ = os.WriteFile(filepath.Join(out, "draw.pdf"), b.Bytes(), 0o600)
		f, _ := os.Create(filepath.Join(out, "draw.png"))
		_ = d.PNG(f, 2)
		f.Close()
		f, _ = os.Create(filepath.Join(out, "draw.svg"))
		_ = d.SVG(f)
		f.Close()
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("there is no pdftotext")
	}
	out, err := exec.Command("pdftotext", "-enc", "UTF-8", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	missing := string(s.Missing())
	for _, x := range texts {
		if strings.ContainsAny(x, missing) {
			continue
		}
		for _, word := range strings.Fields(x) { // pdftotext puts words of mixed directions in an order of its own
			if n := strings.Count(string(out), word); n < 2 {
				t.Errorf("%q is found %d times, want once a page\n%s", word, n, out)
			}
		}
	}
	if n := strings.Count(string(out), "Мельница"); n != 2 {
		t.Errorf("a word is found %d times on two pages: with its halo?", n)
	}
}

// TestSimpleLetters: what is set letter by letter stands where shaping puts it.
func TestSimpleLetters(t *testing.T) {
	s := setter(t)
	for _, text := range []string{"AVAToday, office fluffy “Type” – naïve Čapek Łódź 1789–1815…", "Ελλάδα το 1821, ΑΥΤΟ", "Мельница сгорела, ТАГУ ё", "f i fi ffl"} {
		for style := range styles {
			simple, shaped := s.setSimple(text, style), s.shape(text, style)
			if simple == nil || len(simple.glyphs) != len(shaped.glyphs) || math.Abs(simple.Width-shaped.Width) > 0.001*float64(len(text)) {
				t.Fatalf("%q in style %d is not set alike", text, style)
			}
			for i, g := range simple.glyphs {
				if h := shaped.glyphs[i]; g.id != h.id || g.text != h.text || math.Abs(g.x-h.x) > 0.001*float64(len(text)) {
					t.Errorf("%q in style %d: letter %d differs: %+v, %+v", text, style, i, g, h)
				}
			}
		}
	}
	if s.setSimple("e\u0301", Regular) != nil || s.setSimple("שלום", Regular) != nil {
		t.Error("letters that must be shaped are set one by one")
	}
}

// TestWrap: lines are no wider than asked for, and nothing is lost.
func TestWrap(t *testing.T) {
	s := setter(t)
	text := "A few plain words, then " + strings.Repeat("w", 80) + ", then 京都で開いた工場はまだある and a\nnew line."
	var back strings.Builder
	lines := s.Wrap(text, Regular, 10, 120)
	for _, l := range lines {
		if l.Width*10 > 120.01 {
			t.Errorf("%q is %.1f wide", l.Text, l.Width*10)
		}
		back.WriteString(l.Text)
	}
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if bare(back.String()) != bare(text) || lines[len(lines)-1].Text != "new line." {
		t.Errorf("wrapped: %q", back.String())
	}
	for width := 10.0; width < 400; width += 7 {
		if l := s.Cut("The mill at Leeds burned down", Bold, 10, width); l != nil && (l.Width*10 > width || width > 200 && l.Text != "The mill at Leeds burned down") {
			t.Errorf("cut to %g: %q", width, l.Text)
		}
	}
}
