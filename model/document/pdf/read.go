package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"

	"chronotope/model"
	"chronotope/model/edtf"
)

// largest is the most bytes of a file that are read: PDFium counts them in 32 bits.
const largest = 1 << 30

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
	var s survey
	err := s.all(ctx, r, size, opts)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil && !s.whole {
		return nil, err
	}
	pages := make([][]line, len(s.sheets))
	read := 0
	err = quick.within(ctx, r, size, opts.Password, func(ctx context.Context, f *file) error {
		n, err := f.lines(ctx, s.sheets, pages, time.Now().Add(allowed(size)/3))
		read = n
		return err
	})
	if err != nil {
		return nil, err
	}
	s.more = s.more || read < len(s.sheets)
	withoutRunning(pages, s.heights())
	doc := assemble(paragraphsOf(pages, s.outline), s.sheets, opts.Limit)
	if doc.Text == "" {
		return nil, model.ErrNoText
	}
	if unreadable(doc.Text) {
		return nil, errUnreadable
	}
	doc.Truncated = doc.Truncated || s.more
	doc.Title, doc.Author, doc.Date = s.title, s.author, date(s.created)
	return doc, nil
}

// lines reads the lines of each page, and returns of how many until it was late. Its letters take
// much room: there are those of one page at a time.
func (f *file) lines(ctx context.Context, sheets []sheet, pages [][]line, late time.Time) (read int, err error) {
	for i, page := range sheets {
		if ctx.Err() != nil {
			return i, ctx.Err()
		}
		if i > 0 && time.Now().After(late) {
			return i, nil
		}
		f.step()
		page.letters = f.letters(i, &page)
		pages[i] = page.lines(i)
	}
	return len(sheets), nil
}

// lines are the lines of a page, in the order in which they are read, but for the numbers that
// they may have.
func (s *sheet) lines(index int) []line {
	s.turnVertical()
	return readingOrder(withoutLineNumbers(runsOf(s, index)))
}

// open opens a file, which is closed with the sandbox.
func (s *sandbox) open(from *given, password string) (*file, error) {
	open := &requests.OpenDocument{FileReader: io.NewSectionReader(from, 0, from.size), FileReaderSize: from.size}
	if password != "" {
		open.Password = &password
	}
	opened, err := s.OpenDocument(open)
	if err != nil {
		return nil, openError(err)
	}
	return &file{sandbox: s, ref: opened.Document}, nil
}

// given is the bytes of a file, which a sandbox reads where they lie.
type given struct {
	r      io.ReaderAt
	size   int64
	failed error // to read them
}

// ReadAt reads some of the bytes.
func (g *given) ReadAt(p []byte, at int64) (int, error) {
	if g.r == nil {
		return 0, io.ErrClosedPipe
	}
	n, err := g.r.ReadAt(p, at)
	if n < len(p) && err != nil && !errors.Is(err, io.EOF) {
		g.failed = err
	}
	return n, err
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
	*sandbox
	ref       references.FPDF_DOCUMENT
	form      references.FPDF_FORMHANDLE // see openForm
	formAsked bool
}

func (f *file) pageCount() int {
	n, err := f.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: f.ref})
	if err != nil {
		return 0
	}
	return n.PageCount
}

// letters reads the letters of a page; none of one that cannot be read.
func (f *file) letters(i int, s *sheet) (out []letter) {
	if s.failed {
		return nil
	}
	_ = f.onPage(i, func(page requests.Page, text references.FPDF_TEXTPAGE, bare []written) error {
		told, err := f.GetPageTextStructured(&requests.GetPageTextStructured{Page: page, Mode: requests.GetPageTextStructuredModeChars})
		if err != nil {
			return err
		}
		out = make([]letter, len(told.Chars))
		for k, c := range told.Chars {
			out[k] = letter{text: c.Text, box: s.box(c), turn: (quarters(c.Angle) + s.turn) & 3}
		}
		f.pairs(text, out)
		f.measure(text, out)
		out = s.visible(out)
		for _, w := range bare {
			out = append(append(out, letter{text: "\r\n"}), s.typed(w)...)
		}
		return nil
	})
	return out
}

// pairs asks for the letters beyond the first plane of Unicode, of which PDFium tells halves.
func (f *file) pairs(text references.FPDF_TEXTPAGE, list []letter) {
	const half = string(utf8.RuneError)
	for i := 0; i+1 < len(list); i++ {
		if list[i].text != half || list[i+1].text != half {
			continue
		}
		both, err := f.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: text, StartIndex: i, Count: 2})
		if err == nil && utf8.RuneCountInString(both.Text) == 1 && both.Text != half {
			list[i].text, list[i+1].text = both.Text, ""
			i++
		}
	}
}

// visible are the letters that stand on the page as it is displayed: what was cropped away is
// no text of it.
func (s *sheet) visible(letters []letter) []letter {
	out := letters[:0]
	for _, l := range letters {
		x, y := (l.box.x0+l.box.x1)/2, (l.box.y0+l.box.y1)/2
		if x >= 0 && x <= s.width && y >= 0 && y <= s.height || strings.TrimFunc(l.text, unicode.IsSpace) == "" {
			out = append(out, l)
		}
	}
	return out
}

// errUnreadable is what there is to say of a text layer without meaning.
var errUnreadable = fmt.Errorf("%w (there is a text layer, but its letters are the font's own numbers and not of any alphabet)", model.ErrNoText)

// unreadable reports whether half the letters of a text are of no alphabet: of the private use
// of a font, or unknown.
func unreadable(text string) bool {
	strange, all := 0, 0
	for _, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		if all++; unicode.Is(unicode.Co, r) || r == utf8.RuneError || !unicode.IsPrint(r) {
			strange++
		}
	}
	return 2*strange > all
}

// measure asks for the size of the font once for each line of the file: for each
// letter it would take longer than reading them.
func (f *file) measure(text references.FPDF_TEXTPAGE, list []letter) {
	size := 0.0
	for i := range list {
		switch {
		case strings.ContainsAny(list[i].text, "\r\n"):
			size = 0
		case size == 0 && strings.TrimSpace(list[i].text) != "":
			size = f.fontSize(text, i)
		}
		list[i].size = size
	}
}

// fontSize is the size of a letter's font as it is displayed, in points; 0 where the file
// does not tell. A font's own size may be scaled by the matrix of its text.
func (f *file) fontSize(text references.FPDF_TEXTPAGE, letter int) float64 {
	size, err := f.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: letter})
	if err != nil {
		return 0
	}
	scale, err := f.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: letter})
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

// widest bounds the sides of a page, in points: a few kilometres. None is less than a point,
// so that pages have a shape.
const widest = 1e7

// fine is how many steps a point is parted into where PDFium reckons in whole numbers.
const fine = 64

func (f *file) view(page requests.Page) (v view, err error) {
	width, err := f.FPDF_GetPageWidthF(&requests.FPDF_GetPageWidthF{Page: page})
	if err != nil {
		return v, err
	}
	height, err := f.FPDF_GetPageHeightF(&requests.FPDF_GetPageHeightF{Page: page})
	if err != nil {
		return v, err
	}
	rotation, err := f.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page})
	if err != nil {
		return v, err
	}
	v.width, v.height, v.turn = float64(width.PageWidth), float64(height.PageHeight), int(rotation.PageRotation)
	if min(v.width, v.height) < 1 || max(v.width, v.height) > widest {
		return v, fmt.Errorf("a page of %v by %v points", v.width, v.height)
	}
	const far = 1000
	var at [3]responses.FPDF_PageToDevice
	for i, from := range [3][2]float64{{0, 0}, {far, 0}, {0, far}} {
		to, err := f.FPDF_PageToDevice(&requests.FPDF_PageToDevice{
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

// meta is what the file says of itself.
func (f *file) meta(tag string) string {
	m, err := f.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: f.ref, Tag: tag})
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
