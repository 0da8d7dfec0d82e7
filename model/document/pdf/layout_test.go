package pdf

import (
	"math"
	"testing"

	"chronotope/model"
)

// check holds a document to what model.Document promises.
func check(t *testing.T, d *model.Document) {
	t.Helper()
	end := 0
	for _, b := range d.Blocks {
		if b.Span.Start < end || b.Span.End < b.Span.Start || b.Span.End > len(d.Text) {
			t.Fatalf("block %v after %d of %d", b.Span, end, len(d.Text))
		}
		end = b.Span.End
	}
	end = 0
	for i, p := range d.Pages {
		if p.Span.Start < end || p.Span.End < p.Span.Start || p.Span.End > len(d.Text) {
			t.Fatalf("page %d is %v after %d of %d", i, p.Span, end, len(d.Text))
		}
		end = p.Span.Start
		for _, b := range p.Boxes {
			sum := float64(b.X0 + b.Y0 + b.X1 + b.Y1)
			if b.Span.Start < end || !p.Span.Contains(b.Span) || b.X1 < b.X0 || b.Y1 < b.Y0 || math.IsNaN(sum) || math.IsInf(sum, 0) {
				t.Fatalf("box %+v after %d on page %d, %v", b, end, i, p.Span)
			}
			end = b.Span.End
		}
	}
}

// FuzzLayout lays out letters that lie anywhere.
func FuzzLayout(f *testing.F) {
	f.Add([]byte("a\x10\x10b\x18\x10 \x20\x10c\x40\x10\n\x00\x00d\x10\x20-\x18\x20"), uint8(2))
	f.Fuzz(func(t *testing.T, data []byte, pages uint8) {
		n := int(pages)%4 + 1
		sheets := make([]sheet, n)
		for i := range sheets {
			sheets[i].width, sheets[i].height = 595, 842
		}
		for i := 0; i+3 <= len(data) && i < 6000; i += 3 {
			x, y := float64(data[i+1])*2.2, float64(data[i+2])*3.2
			l := letter{text: string(rune(data[i])), box: box{x, y, x + 5, y + 8}, turn: int(data[i]) >> 6 & 3, size: float64(data[i+2]%3) * 6}
			if data[i] == 2 {
				l.text = softHyphen
			}
			s := &sheets[i/3%n]
			s.letters = append(s.letters, l)
		}
		lines, heights := make([][]line, n), make([]float64, n)
		for i := range sheets {
			lines[i], heights[i] = readingOrder(runsOf(&sheets[i], i)), sheets[i].height
		}
		withoutRunning(lines, heights)
		check(t, assemble(paragraphsOf(lines, outline{"ab": 2}), sheets, 1000))
	})
}

// FuzzRead reads bytes as a file.
func FuzzRead(f *testing.F) {
	whole := bytesOf(f, prose(1))
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := readBytes(t, data, Options{}); err == nil {
			check(t, d)
		}
	})
}
