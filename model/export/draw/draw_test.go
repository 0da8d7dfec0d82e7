package draw

import (
	"bytes"
	"image/color"
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
