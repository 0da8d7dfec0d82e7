package pdf

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"chronotope/model"
)

// mapped is a page whose letters a, b, c, ... the file says to be others, by their UTF-16.
func mapped(content string, to ...string) []byte {
	var chars strings.Builder
	for i, u := range to {
		fmt.Fprintf(&chars, "<%02x> <%s>\n", 'a'+i, u)
	}
	objects := append([]string{"<</Type /Catalog /Pages 2 0 R>>"}, sheetOf("", "")...)
	objects[3] = stream("", content)
	objects[4] = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>>"
	return assembled(append(objects, stream("", "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n"+
		fmt.Sprintf("%d beginbfchar\n%sendbfchar endcmap", len(to), chars.String())))...)
}

func TestLettersOfTheFilesOwn(t *testing.T) {
	d, err := readBytes(t, mapped("BT /F 11 Tf 60 700 Td (abc ba) Tj ET", "D835DC00", "D83DDE00", "0041"), Options{})
	if err != nil || d.Text != "\U0001d400\U0001f600A \U0001f600\U0001d400" {
		t.Errorf("letters beyond the first plane: %v, %+q", err, d.Text)
	}
	if _, err = readBytes(t, mapped("BT /F 11 Tf 60 700 Td (abba baab 1) Tj ET", "E011", "F0A2"), Options{}); !errors.Is(err, model.ErrNoText) || !errors.Is(err, errUnreadable) {
		t.Errorf("letters of private use: %v", err)
	}
	if _, err = readBytes(t, mapped("BT /F 11 Tf 60 700 Td (abba baab) Tj ET", "0003", "0010"), Options{}); !errors.Is(err, model.ErrNoText) {
		t.Errorf("signs of control: %v", err)
	}
	d, err = readBytes(t, mapped("BT /F 11 Tf 60 700 Td (Leeds in 1871 ab) Tj ET", "E011", "F0A2"), Options{})
	if err != nil || !strings.HasPrefix(d.Text, "Leeds in 1871") {
		t.Errorf("a sign of private use: %v", err)
	}
}

// TestCroppedLetters: what stands outside the crop box is not read.
func TestCroppedLetters(t *testing.T) {
	data := assembled(append([]string{"<</Type /Catalog /Pages 2 0 R>>"}, sheetOf("", "BT /F 11 Tf 60 20 Td (Proof of 3 May) Tj 400 600 Td (Margin) Tj ET")...)...)
	data = []byte(strings.Replace(string(data), "/MediaBox [0 0 595 842]", "/MediaBox [0 0 595 842] /CropBox [50 50 400 800]", 1))
	if d, err := readBytes(t, data, Options{}); err != nil || d.Text != words {
		t.Errorf("%v, %v", err, d)
	}
}

// TestLettersAsTheyAreDrawn: what is drawn twice to look bold is there once, a heading's
// letters that are spread out are words, and a mirror changes nothing.
func TestLettersAsTheyAreDrawn(t *testing.T) {
	f := newFile()
	for _, d := range []float64{0, 0.3} {
		f.Text(60+d, 100, "The mill burned down in 1871.")
	}
	x := 60.0
	for _, c := range "balloons" {
		f.Text(x, 160, string(c))
		f.Text(x+0.25, 160, string(c))
		x += f.GetStringWidth(string(c))
	}
	x = 60
	for _, c := range "CHAPTER ONE" {
		f.Text(x, 250, string(c))
		x += f.GetStringWidth(string(c)) + 5
	}
	f.Text(60, 300, "T H E  C I T Y  O F  L E E D S")
	f.TransformBegin()
	f.TransformMirrorHorizontal(200)
	f.Text(60, 380, "It was seen in a mirror")
	f.TransformEnd()
	want := "The mill burned down in 1871. balloons CHAPTER ONE THE CITY OF LEEDS It was seen in a mirror"
	if got := strings.Join(strings.Fields(mustRead(t, f).Text), " "); got != want {
		t.Errorf("got %q", got)
	}
	back := assembled(append([]string{"<</Type /Catalog /Pages 2 0 R>>"}, sheetOf("", "BT /F -11 Tf 1 0 0 -1 300 400 Tm (It was upside down) Tj ET")...)...)
	if d, err := readBytes(t, back, Options{}); err != nil || !strings.Contains(d.Text, "It was upside down") {
		t.Errorf("%v, %v", err, d)
	}
}

// TestFontsThatAreNotEmbedded: letters of East Asian fonts that the file only names are told by
// the encodings that it names.
func TestFontsThatAreNotEmbedded(t *testing.T) {
	for name, c := range map[string]struct{ ordering, encoding, hex, want string }{
		"GB, by Unicode":      {"GB1", "UniGB-UCS2-H", "0031003800370031 5E74 5229 5179", "1871年利兹"},
		"GB, by EUC":          {"GB1", "GB-EUC-H", "31383731 C4EA C0FB D7C8", "1871年利兹"},
		"Japan, by Shift JIS": {"Japan1", "90ms-RKSJ-H", "96BE 8EA1 8E6C 944E", "明治四年"},
		"Japan, by Unicode":   {"Japan1", "UniJIS-UCS2-H", "660E 6CBB 56DB 5E74", "明治四年"},
		"Korea, by Unicode":   {"Korea1", "UniKS-UCS2-H", "C11C C6B8 B144", "서울년"},
		"CNS, by Big 5":       {"CNS1", "ETen-B5-H", "AEFCA5AC", "海布"},
	} {
		t.Run(name, func(t *testing.T) {
			objects := append([]string{"<</Type /Catalog /Pages 2 0 R>>"}, sheetOf("", "")...)
			objects[3] = stream("", "BT /F 11 Tf 60 700 Td <"+c.hex+"> Tj ET")
			objects[4] = "<</Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /" + c.encoding + " /DescendantFonts [6 0 R]>>"
			data := assembled(append(objects, "<</Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo <</Registry (Adobe) /Ordering ("+c.ordering+") /Supplement 2>> "+
				"/FontDescriptor <</Type /FontDescriptor /FontName /Song /Flags 6 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /ItalicAngle 0 /StemV 80 /CapHeight 880>> /DW 1000>>")...)
			d, err := readBytes(t, data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if d.Text != c.want {
				t.Errorf("got %q", d.Text)
			}
		})
	}
}
