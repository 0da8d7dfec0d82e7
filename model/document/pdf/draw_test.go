package pdf

import (
	"context"
	"errors"
	"image"
	"testing"

	"chronotope/model"
)

// TestDraw holds that words are drawn where their boxes say, and nothing between.
func TestDraw(t *testing.T) {
	f := newFile()
	f.Text(100, 200, "The loom stood idle.")
	f.AddPage()
	f.Text(60, 100, "Second page.")
	data := bytesOf(t, f)
	d, err := readBytes(t, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{300, 1200} {
		pictures := map[int]*image.RGBA{}
		if err := Draw(t.Context(), data, "", []int{1, 0, 7}, width, func(page int, p *image.RGBA) { pictures[page] = p }); err != nil {
			t.Fatal(err)
		}
		if len(pictures) != 2 {
			t.Fatalf("%d pages are drawn", len(pictures))
		}
		for i, page := range d.Pages {
			p := pictures[i]
			scale := float64(width) / page.Width
			if p.Rect.Dx() != width || abs(p.Rect.Dy()-int(page.Height*scale)) > 1 {
				t.Fatalf("page %d is %v", i, p.Rect)
			}
			inside, outside := 0, 0
			for y := range p.Rect.Dy() {
				for x := range width {
					if c := p.RGBAAt(x, y); c.R > 128 {
						continue
					}
					within := false
					for _, b := range page.Boxes {
						within = within || float64(x) > float64(b.X0)*scale-2 && float64(x) < float64(b.X1)*scale+2 &&
							float64(y) > float64(b.Y0)*scale-2 && float64(y) < float64(b.Y1)*scale+2
					}
					if within {
						inside++
					} else {
						outside++
					}
				}
			}
			if inside == 0 || outside > 0 {
				t.Errorf("page %d at %d: %d dark pixels in the words, %d beside them", i, width, inside, outside)
			}
		}
	}
}

func abs(n int) int { return max(n, -n) }

func TestDrawFails(t *testing.T) {
	none := func(int, *image.RGBA) { t.Error("a page is drawn") }
	if err := Draw(t.Context(), []byte("%PDF-1.4 no more"), "", []int{0}, 100, none); !errors.Is(err, model.ErrDamaged) {
		t.Errorf("damaged: %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := Draw(ctx, bytesOf(t, newFile()), "", []int{0}, 100, none); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	locked := newFile()
	locked.SetProtection(0, "secret", "owner")
	data := bytesOf(t, locked)
	if err := Draw(t.Context(), data, "", []int{0}, 100, none); !errors.Is(err, model.ErrPassword) {
		t.Errorf("locked: %v", err)
	}
	drawn := 0
	if err := Draw(t.Context(), data, "secret", []int{0}, 100, func(int, *image.RGBA) { drawn++ }); err != nil || drawn != 1 {
		t.Errorf("with its password: %v, %d pages", err, drawn)
	}
}

func BenchmarkDraw(b *testing.B) {
	f := newFile()
	column(f, 60, 100, 400, leftProse)
	data := bytesOf(b, f)
	for b.Loop() {
		if err := Draw(b.Context(), data, "", []int{0}, 900, func(int, *image.RGBA) {}); err != nil {
			b.Fatal(err)
		}
	}
}
