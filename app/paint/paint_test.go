package paint

import (
	"image"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2/theme"
)

var (
	white = color.NRGBA{255, 255, 255, 255}
	black = color.NRGBA{0, 0, 0, 255}
)

func blank(w, h int) Pen {
	p := Pen{image.NewRGBA(image.Rect(0, 0, w, h))}
	p.Clear(white)
	return p
}

// grey is how dark a pixel is, from 0 for white to 255.
func (p Pen) grey(x, y int) int { return 255 - int(p.Dst.RGBAAt(x, y).R) }

func TestBoxOnWholePixelsIsSharp(t *testing.T) {
	p := blank(20, 10)
	p.Box(Box{X0: 3, Y0: 2, X1: 17, Y1: 8, Fill: black})
	for y := range 10 {
		for x := range 20 {
			want := 0
			if x >= 3 && x < 17 && y >= 2 && y < 8 {
				want = 255
			}
			if got := p.grey(x, y); got != want {
				t.Fatalf("pixel %d,%d is %d, want %d", x, y, got, want)
			}
		}
	}
}

func TestBoxEdges(t *testing.T) {
	p := blank(40, 20)
	p.Box(Box{X0: 2, Y0: 2, X1: 38, Y1: 18, Radius: 6, Line: black, Width: 1})
	for name, c := range map[string]struct{ x, y, least, most int }{
		"corner is cut":     {2, 2, 0, 10},
		"outline":           {20, 2, 250, 255},
		"within is open":    {20, 10, 0, 0},
		"outside is open":   {20, 1, 0, 0},
		"left side":         {2, 10, 250, 255},
		"round corner line": {4, 3, 60, 255},
	} {
		if got := p.grey(c.x, c.y); got < c.least || got > c.most {
			t.Errorf("%s: %d, want %d to %d", name, got, c.least, c.most)
		}
	}
	p = blank(40, 20)
	p.Box(Box{X0: 0, Y0: 2, X1: 40, Y1: 18, Fill: black, FadeR: 20})
	if a, b, c := p.grey(10, 10), p.grey(25, 10), p.grey(37, 10); a != 255 || b <= c || b >= 255 || c >= 60 {
		t.Errorf("fades from %d over %d to %d", a, b, c)
	}
	p = blank(40, 20)
	p.Box(Box{X0: 0, Y0: 2, X1: 40, Y1: 18, Line: black, Width: 1, Dash: 4})
	if a, b := p.grey(10, 2), p.grey(13, 2); a < 200 || b != 0 {
		t.Errorf("dash %d and gap %d", a, b)
	}
	p.Box(Box{X0: -500, Y0: -500, X1: -400, Y1: -400, Fill: black}) // out of the picture
}

func TestText(t *testing.T) {
	f := NewTypeface(11, theme.DefaultTextFont().Content(), theme.DefaultSymbolFont().Content())
	if a, b := f.Width("1111"), f.Width("8888"); math.Abs(a-b) > 1e-6 {
		t.Errorf("numbers are not tabular: %v and %v", a, b)
	}
	const text = "Council votes, to rebuild the pier"
	for _, room := range []float64{20, 50, 90, 120, 1000} {
		got := f.Shortened(text, room)
		if f.Width(got) > room+0.6 {
			t.Errorf("%q is %v wide, room %v", got, f.Width(got), room)
		}
		if room == 1000 && got != text {
			t.Errorf("shortened to %q without need", got)
		}
	}
	p := blank(60, 20)
	end := f.Draw(p.Dst, 5.3, 14, "Hg", black)
	if math.Abs(end-5.3-f.Width("Hg")) > 1e-6 {
		t.Errorf("pen at %v", end)
	}
	above, below := 0, 0
	for x := range 60 {
		above += p.grey(x, 10)
		below += p.grey(x, 16)
	}
	if above == 0 || below == 0 {
		t.Errorf("nothing drawn: %d above the baseline, %d below it", above, below)
	}
	NewTypeface(11, []byte("not a font")).Draw(p.Dst, 0, 10, "x", black) // must not panic
}

// TestHalo: there is ground under the letters and as far around them as the radius, and
// none beyond, for text that is shaped and for text that is not.
func TestHalo(t *testing.T) {
	f := NewTypeface(20, theme.DefaultTextFont().Content())
	for _, text := range []string{"l", "\u0627"} { // an alef is a stroke, too
		letter, ground := blank(40, 40), blank(40, 40)
		f.Draw(letter.Dst, 20, 30, text, black)
		f.Halo(ground.Dst, 20, 30, text, black, 2)
		for y := range 40 {
			for x := range 40 {
				near, far := 0, 0 // the most ink within the radius, and a little beyond
				for dy := -3; dy <= 3; dy++ {
					for dx := -3; dx <= 3; dx++ {
						if !image.Pt(x+dx, y+dy).In(letter.Dst.Rect) {
							continue
						}
						far = max(far, letter.grey(x+dx, y+dy))
						if dx*dx+dy*dy <= 4 {
							near = max(near, letter.grey(x+dx, y+dy))
						}
					}
				}
				if got := ground.grey(x, y); near == 255 && got < 150 || far == 0 && got != 0 {
					t.Fatalf("%q: the halo is %d strong at %d, %d, with ink of %d near and %d a little farther", text, got, x, y, near, far)
				}
			}
		}
	}
}
