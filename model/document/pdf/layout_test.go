package pdf

import (
	"errors"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"chronotope/model"
)

// check holds a document to what model.Document promises.
func check(t *testing.T, d *model.Document) {
	t.Helper()
	if !utf8.ValidString(d.Text) {
		t.Fatal("the text is not UTF-8")
	}
	end := 0
	for _, b := range d.Blocks {
		if b.Span.Start < end || b.Span.Len() <= 0 || b.Span.End > len(d.Text) {
			t.Fatalf("block %v after %d of %d", b.Span, end, len(d.Text))
		}
		if s := b.Span.Of(d.Text); strings.Trim(s, "\r\n") != s {
			t.Fatalf("line break at the end of block %q", s)
		}
		end = b.Span.End
	}
	for _, n := range d.Notes {
		ref, text := d.BlockAt(n.Ref.Start), d.BlockAt(n.Text.Start)
		if n.Ref.Len() <= 0 || ref < 0 || text < 0 || !d.Blocks[ref].Span.Contains(n.Ref) || d.Blocks[text].Span != n.Text {
			t.Fatalf("note %v", n)
		}
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

// FuzzLayout lays out letters that lie anywhere: of each, places say where and how.
func FuzzLayout(f *testing.F) {
	f.Add("ab c\nd-\x02 1871", []byte("\x10\x10\x01\x18\x10\x01\x40\x10\x02\x10\x20\x01"), uint8(2))
	f.Add("The mill burned down. 1 Minutes of the board", []byte("\x03\x10\x81\x04\x10\x81\x05\x10\x81\x06\x10\x81\x10\xf0\x00"), uint8(0))
	f.Add("בשנת 1871 (Leeds) נשרפה\nالإسلام ١٢\x0f", []byte("\x03\x10\x81\x02\x10\x81\xf0\x10\x01\x20\x02\x80"), uint8(1))
	f.Add("明治四年5月、C H A P T E R\n1 2 3 4 5 6 7 8 9", []byte("\x10\x10\x01\x10\x20\x01\x10\x30\x01\xf0\x01\x02"), uint8(3))
	f.Fuzz(func(t *testing.T, text string, places []byte, pages uint8) {
		sheets := make([]sheet, int(pages)%4+1)
		for i := range sheets {
			sheets[i].width, sheets[i].height = 595, 842
		}
		x, y, at := 0.0, 0.0, 0
		for i, r := range text {
			if len(places) < 3 || i > 4000 {
				break
			}
			p := places[at : at+3]
			if at += 3; at+3 > len(places) {
				at = 0
			}
			size := float64(1 + p[2]%32)
			if p[2] >= 0x80 { // it follows the one before
				x += float64(int8(p[0])) / 4 * size / 8
			} else {
				x, y = float64(p[0])*2.2, float64(p[1])*3.2
			}
			s := &sheets[i*len(sheets)/len(text)]
			s.letters = append(s.letters, letter{text: string(r), box: box{x, y, x + size/2, y + size}, turn: int(p[2]) >> 5 & 3, size: size})
		}
		check(t, laidOut(sheets, outline{"ab": 2, "themill": 1}))
	})
}

// FuzzObjects mutates what the objects of a file say, and neither their places nor its end.
func FuzzObjects(f *testing.F) {
	catalog := "<</Type /Catalog /Pages 2 0 R /Outlines 6 0 R /PageLabels <</Nums [0 <</S /r>>]>>>>"
	objects := sheetOf("/XObject <</X 7 0 R>>", "/X Do")
	f.Add(catalog, objects[0], objects[1], objects[2], objects[3], "<</First 6 0 R /Title (The mill)>>", stream("/Subtype /Form /BBox [0 0 9 9]", "BT /F 9 Tf (a) Tj ET"))
	f.Fuzz(func(t *testing.T, a, b, c, d, e, g, h string) {
		read, err := readBytes(t, assembled(a, b, c, d, e, g, h), Options{})
		sound(t, read, err)
	})
}

// FuzzRead mutates the bytes of a file.
func FuzzRead(f *testing.F) {
	whole := bytesOf(f, prose(1))
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := readBytes(t, data, Options{})
		sound(t, d, err)
	})
}

// sound holds a document to what it promises, or an error to being of a known kind.
func sound(t *testing.T, d *model.Document, err error) {
	t.Helper()
	if err == nil {
		check(t, d)
		return
	}
	if strings.Contains(err.Error(), "internal fault") {
		t.Fatal(err)
	}
	for _, known := range []error{model.ErrDamaged, model.ErrNoText, model.ErrPassword, model.ErrEncrypted} {
		if errors.Is(err, known) {
			return
		}
	}
	t.Fatalf("an error of no known kind: %v", err)
}
