package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"

	"chronotope/model"
	"chronotope/model/edtf"
)

// largest is the most bytes of a file that are read: all of it is held in memory.
const largest = 512 << 20

// Options are what a person says of a file.
type Options struct {
	Password string
	Limit    int // bytes of text; what goes beyond is left out
}

// Read reads a file of so many bytes: its text in reading order, blocks, pages with the
// boxes of words, and what it says of itself. ID, Name, Format and Sentences are left to
// the caller. The errors wrap model.ErrPassword, ErrEncrypted, ErrDamaged, ErrNoText,
// ErrTooLarge or ctx.Err().
func Read(ctx context.Context, r io.ReaderAt, size int64, opts Options) (*model.Document, error) {
	if size > largest {
		return nil, fmt.Errorf("%w: split it into files of less than %d MB", model.ErrTooLarge, largest>>20)
	}
	data := make([]byte, size)
	if n, err := r.ReadAt(data, 0); n < len(data) {
		return nil, err
	}
	var doc *model.Document
	err := within(ctx, func(p pdfium.Pdfium) (err error) {
		doc, err = read(ctx, p, data, opts)
		return err
	})
	if err != nil {
		return nil, err
	}
	return doc, nil
}

func read(ctx context.Context, p pdfium.Pdfium, data []byte, opts Options) (*model.Document, error) {
	open := &requests.OpenDocument{File: &data}
	if opts.Password != "" {
		open.Password = &opts.Password
	}
	opened, err := p.OpenDocument(open)
	if err != nil {
		return nil, openError(err)
	}
	file := &file{pdfium: p, ref: opened.Document}
	defer file.close()
	sheets, err := file.sheets(ctx, opts.Limit)
	if err != nil {
		return nil, err
	}
	pages, heights := make([][]line, len(sheets)), make([]float64, len(sheets))
	for i := range sheets {
		pages[i], heights[i] = readingOrder(runsOf(&sheets[i], i)), sheets[i].height
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	withoutRunning(pages, heights)
	doc := assemble(paragraphsOf(pages, file.outline()), sheets, opts.Limit)
	if doc.Text == "" {
		return nil, model.ErrNoText
	}
	doc.Truncated = doc.Truncated || len(sheets) < file.pageCount()
	file.describe(doc)
	return doc, nil
}

func openError(err error) error {
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword):
		return model.ErrPassword
	case errors.Is(err, pdfiumerrors.ErrSecurity):
		return fmt.Errorf("%w in a way that cannot be read; print it to a new PDF", model.ErrEncrypted)
	}
	return fmt.Errorf("%w: it is no whole PDF; fetch it again", model.ErrDamaged)
}

// file is an open file.
type file struct {
	pdfium pdfium.Pdfium
	ref    references.FPDF_DOCUMENT
}

func (f *file) close() {
	_, _ = f.pdfium.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: f.ref})
}

func (f *file) pageCount() int {
	n, err := f.pdfium.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: f.ref})
	if err != nil {
		return 0
	}
	return n.PageCount
}

// sheets reads the letters of the pages, until there are limit bytes of them. A page
// that cannot be read is empty; where none can be read, that is the error.
func (f *file) sheets(ctx context.Context, limit int) ([]sheet, error) {
	n := f.pageCount()
	out := make([]sheet, 0, min(n, 10_000))
	failed, length := 0, 0
	for i := 0; i < n && length < limit; i++ {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s, err := f.sheet(i)
		if err != nil {
			failed++
		}
		length += len(s.letters)
		out = append(out, s)
	}
	if failed == n {
		return nil, fmt.Errorf("%w: none of its pages can be read; fetch it again", model.ErrDamaged)
	}
	return out, nil
}

// sheet reads one page.
func (f *file) sheet(i int) (s sheet, err error) {
	s.label = fmt.Sprint(i + 1)
	if l, err := f.pdfium.FPDF_GetPageLabel(&requests.FPDF_GetPageLabel{Document: f.ref, Page: i}); err == nil && l.Label != "" {
		s.label = l.Label
	}
	loaded, err := f.pdfium.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.ref, Index: i})
	if err != nil {
		return s, err
	}
	defer func() { _, _ = f.pdfium.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	page := requests.Page{ByReference: &loaded.Page}
	view, err := f.view(page)
	if err != nil {
		return s, err
	}
	s.width, s.height = view.width, view.height
	text, err := f.pdfium.GetPageTextStructured(&requests.GetPageTextStructured{Page: page, Mode: requests.GetPageTextStructuredModeChars})
	if err != nil {
		return s, err
	}
	s.letters = make([]letter, len(text.Chars))
	for k, c := range text.Chars {
		s.letters[k] = letter{text: c.Text, box: view.box(c), turn: quarters(c.Angle) + view.turn&3}
		s.letters[k].turn &= 3
	}
	f.measure(page, s.letters)
	return s, nil
}

// measure asks for the size of the font once for each line of the file: for each
// letter it would take longer than reading them.
func (f *file) measure(page requests.Page, list []letter) {
	loaded, err := f.pdfium.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return
	}
	defer func() {
		_, _ = f.pdfium.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	}()
	size := 0.0
	for i := range list {
		switch {
		case strings.ContainsAny(list[i].text, "\r\n"):
			size = 0
		case size == 0 && strings.TrimSpace(list[i].text) != "":
			size = f.fontSize(loaded.TextPage, i)
		}
		list[i].size = size
	}
}

// fontSize is the size of a letter's font as it is displayed, in points; 0 where the file
// does not tell. A font's own size may be scaled by the matrix of its text.
func (f *file) fontSize(page references.FPDF_TEXTPAGE, letter int) float64 {
	size, err := f.pdfium.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: page, Index: letter})
	if err != nil {
		return 0
	}
	scale, err := f.pdfium.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: page, Index: letter})
	if err != nil {
		return 0
	}
	return size.FontSize * math.Hypot(float64(scale.Matrix.C), float64(scale.Matrix.D))
}

// view is how a page is displayed: a linear map from the file's coordinates.
type view struct {
	width, height          float64
	turn                   int // quarters of a turn to the right
	ax, bx, cx, ay, by, cy float64
}

// fine is how many steps a point is parted into where PDFium reckons in whole numbers.
const fine = 64

func (f *file) view(page requests.Page) (v view, err error) {
	width, err := f.pdfium.FPDF_GetPageWidthF(&requests.FPDF_GetPageWidthF{Page: page})
	if err != nil {
		return v, err
	}
	height, err := f.pdfium.FPDF_GetPageHeightF(&requests.FPDF_GetPageHeightF{Page: page})
	if err != nil {
		return v, err
	}
	rotation, err := f.pdfium.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page})
	if err != nil {
		return v, err
	}
	v.width, v.height, v.turn = float64(width.PageWidth), float64(height.PageHeight), int(rotation.PageRotation)
	const far = 1000
	var at [3]responses.FPDF_PageToDevice
	for i, from := range [3][2]float64{{0, 0}, {far, 0}, {0, far}} {
		to, err := f.pdfium.FPDF_PageToDevice(&requests.FPDF_PageToDevice{
			Page: page, SizeX: int(v.width * fine), SizeY: int(v.height * fine), PageX: from[0], PageY: from[1],
		})
		if err != nil {
			return v, err
		}
		at[i] = *to
	}
	step := func(a, b int) float64 { return float64(a-b) / fine / far }
	v.cx, v.cy = float64(at[0].DeviceX)/fine, float64(at[0].DeviceY)/fine
	v.ax, v.ay = step(at[1].DeviceX, at[0].DeviceX), step(at[1].DeviceY, at[0].DeviceY)
	v.bx, v.by = step(at[2].DeviceX, at[0].DeviceX), step(at[2].DeviceY, at[0].DeviceY)
	return v, nil
}

// box is where a letter is displayed.
func (v *view) box(c *responses.GetPageTextStructuredChar) box {
	p := c.PointPosition
	x0, y0 := v.ax*p.Left+v.bx*p.Top+v.cx, v.ay*p.Left+v.by*p.Top+v.cy
	x1, y1 := v.ax*p.Right+v.bx*p.Bottom+v.cx, v.ay*p.Right+v.by*p.Bottom+v.cy
	return box{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
}

// outline reads the bookmarks.
func (f *file) outline() outline {
	out := outline{}
	marks, err := f.pdfium.GetBookmarks(&requests.GetBookmarks{Document: f.ref})
	if err != nil {
		return out
	}
	out.add(marks.Bookmarks, 1)
	return out
}

// deepestLevel bounds the levels of bookmarks, which a damaged file may have no end of.
const deepestLevel = 6

func (o outline) add(marks []responses.GetBookmarksBookmark, level int) {
	for _, m := range marks {
		if k := letters(m.Title); k != "" && o[k] == 0 {
			o[k] = level
		}
		if level < deepestLevel {
			o.add(m.Children, level+1)
		}
	}
}

// describe takes over what the file says of itself.
func (f *file) describe(d *model.Document) {
	d.Title, d.Author = f.meta("Title"), f.meta("Author")
	d.Date = date(f.meta("CreationDate"))
}

func (f *file) meta(tag string) string {
	m, err := f.pdfium.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: f.ref, Tag: tag})
	if err != nil {
		return ""
	}
	return strings.Join(strings.Fields(m.Value), " ")
}

// date reads a date of PDF, "D:20181208141500+01'00'", as far as the day; the zero value
// where it is none.
func date(s string) edtf.Value {
	s = strings.TrimPrefix(s, "D:")
	if len(s) < 8 {
		return edtf.Value{}
	}
	v, err := edtf.Parse(s[:4] + "-" + s[4:6] + "-" + s[6:8])
	if err != nil {
		return edtf.Value{}
	}
	return v
}
