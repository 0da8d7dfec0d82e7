package paint

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2/theme"
)

// inkIn counts the dark pixels between two columns.
func inkIn(dst *image.RGBA, from, to int) int {
	n := 0
	for y := range dst.Rect.Dy() {
		for x := from; x < to; x++ {
			if dst.RGBAAt(x, y).R < 128 {
				n++
			}
		}
	}
	return n
}

func page() *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, 400, 40))
	for i := range dst.Pix {
		dst.Pix[i] = 0xff
	}
	return dst
}

// TestShapedText holds that text of scripts that are not set letter by letter is as wide as
// it says, and drawn within that.
func TestShapedText(t *testing.T) {
	f := NewTypeface(16, theme.DefaultTextFont().Content(), theme.DefaultSymbolFont().Content(), theme.DefaultTextMonospaceFont().Content())
	for _, plain := range []string{"plain", "Ünïcode – Ελληνικά Гавань", ""} {
		if !f.plain(plain) {
			t.Errorf("%q is not plain", plain)
		}
	}
	for _, s := range []string{"افتتح الميناء في 8 ديسمبر 2018", "the word نمل is read", "दिल्ली"} {
		if f.plain(s) {
			t.Errorf("%q is plain", s)
		}
		dst := page()
		end := f.Draw(dst, 20, 25, s, color.NRGBA{A: 0xff})
		if got := 20 + f.Width(s); end != got {
			t.Errorf("%q ends at %v, want %v", s, end, got)
		}
		within, beside := inkIn(dst, 17, int(end)+3), inkIn(dst, 0, 15)+inkIn(dst, min(int(end)+5, 400), 400)
		if within == 0 || beside > 0 {
			t.Errorf("%q: %d dark pixels within, %d beside", s, within, beside)
		}
		for room := 5.0; room < 300; room += 13 {
			if short := f.Shortened(s, room); f.Width(short) > room+1 && short != ellipsis {
				t.Errorf("%q in %v is %q, %v wide", s, room, short, f.Width(short))
			}
		}
	}
}

// TestShapedOrder holds that a text from the right begins at the right, and that Latin words
// beside it stay where they are read.
func TestShapedOrder(t *testing.T) {
	f := NewTypeface(16, theme.DefaultTextFont().Content())
	order := func(s string) (starts []int) {
		for _, run := range f.shape(s).runs {
			starts = append(starts, run.Runes.Offset)
		}
		return starts
	}
	for s, want := range map[string]bool{ // whether what is said first stands at the left
		"word שלום": true, "שלום word": false, "שלום": true,
	} {
		starts := order(s)
		if len(starts) == 0 || (starts[0] == 0) != want {
			t.Errorf("%q: runs begin at %v", s, starts)
		}
	}
}

func BenchmarkPlainText(b *testing.B) {
	f := NewTypeface(11, theme.DefaultTextFont().Content())
	dst := page()
	for b.Loop() {
		f.Draw(dst, 5, 20, "Forty thousand people marched through Łódź", color.NRGBA{A: 0xff})
	}
}

func BenchmarkShapedText(b *testing.B) {
	f := NewTypeface(11, theme.DefaultTextFont().Content())
	dst := page()
	for b.Loop() {
		f.Draw(dst, 5, 20, "افتتح الميناء في ديسمبر", color.NRGBA{A: 0xff})
	}
}
