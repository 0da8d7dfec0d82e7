package draw

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// PDF writes drawings as the pages of a PDF file (ISO 32000-1), a unit of theirs being a point.
// Pages are written as they are added, so that a long file costs no memory but for its fonts.
type PDF struct {
	out     io.Writer
	err     error
	at      int64
	objects []int64 // where each begins, by its number less 1
	pages   []int
	tree    int // the number of the page tree
	shared  int // of the resources of all pages
	fonts   typeSet
	states  map[uint8]bool // opacities that were used
	info    Info
	packer  *zlib.Writer
	packed  bytes.Buffer
}

// Info is what a PDF file says of itself.
type Info struct {
	Title, Author, Language string
	Made                    time.Time
}

// NewPDF begins a file.
func NewPDF(w io.Writer, info Info) *PDF {
	p := &PDF{out: w, info: info, fonts: newTypeSet(), states: map[uint8]bool{}}
	p.packer, _ = zlib.NewWriterLevel(&p.packed, zlib.BestSpeed) // a level there is
	p.print("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	p.tree, p.shared = p.reserve(), p.reserve()
	return p
}

func (p *PDF) print(s string) {
	if p.err != nil {
		return
	}
	n, err := io.WriteString(p.out, s)
	p.at, p.err = p.at+int64(n), err
}

// reserve is the number of an object that will be written.
func (p *PDF) reserve() int {
	p.objects = append(p.objects, 0)
	return len(p.objects)
}

// object writes one under its number.
func (p *PDF) object(n int, body string) {
	p.objects[n-1] = p.at
	p.print(strconv.Itoa(n) + " 0 obj\n" + body + "\nendobj\n")
}

// stream writes data as an object of their own.
func (p *PDF) stream(n int, data []byte) {
	p.packed.Reset()
	p.packer.Reset(&p.packed)
	_, _ = p.packer.Write(data) // into memory
	_ = p.packer.Close()
	p.object(n, fmt.Sprintf("<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", p.packed.Len(), p.packed.Bytes()))
}

// Add adds a drawing as a page.
func (p *PDF) Add(d *Drawing) error {
	content, page := p.reserve(), p.reserve()
	p.stream(content, p.content(d))
	p.object(page, fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources %d 0 R/Contents %d 0 R>>",
		p.tree, number(d.Width), number(d.Height), p.shared, content))
	p.pages = append(p.pages, page)
	return p.err
}

// Close ends the file.
func (p *PDF) Close() error {
	var kids strings.Builder
	for _, n := range p.pages {
		fmt.Fprintf(&kids, "%d 0 R ", n)
	}
	p.object(p.tree, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(p.pages), kids.String()))
	var states strings.Builder
	for a := range 256 {
		if p.states[uint8(a)] {
			fmt.Fprintf(&states, "/A%d<</ca %s/CA %[2]s>>", a, number(float64(a)/255))
		}
	}
	fonts := p.fonts.write(p)
	p.object(p.shared, fmt.Sprintf("<</Font<<%s>>/ExtGState<<%s>>>>", fonts, states.String()))
	catalog, info := p.reserve(), p.reserve()
	p.object(catalog, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang%s/ViewerPreferences<</DisplayDocTitle true>>>>", p.tree, textString(p.info.Language)))
	made := ""
	if !p.info.Made.IsZero() {
		made = "/CreationDate" + textString(p.info.Made.UTC().Format("D:20060102150405Z"))
	}
	p.object(info, fmt.Sprintf("<</Title%s/Author%s/Producer(Chronotope)%s>>", textString(p.info.Title), textString(p.info.Author), made))
	start := p.at
	p.print(fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(p.objects)+1))
	for _, at := range p.objects {
		p.print(fmt.Sprintf("%010d 00000 n \n", at))
	}
	p.print(fmt.Sprintf("trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(p.objects)+1, catalog, info, start))
	return p.err
}

// textString is text as PDF has it outside of pages: UTF-16 in hexadecimal digits.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String() + ">"
}
