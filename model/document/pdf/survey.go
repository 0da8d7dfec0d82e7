package pdf

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"chronotope/model"
)

// survey is what is known of a file before its letters are read.
type survey struct {
	sheets                 []sheet // without their letters
	failed                 int     // how many of them cannot be read
	stuck                  int     // how many sandboxes they took up
	worst                  error   // what one of them came to
	letters                int     // of all pages
	more                   bool    // there are more pages than are read
	whole                  bool    // all pages that count have been looked at
	outline                outline
	title, author, created string
}

// Bounds of what is read of a file, which may claim more than it has and unpack to a
// thousand times its size. A letter takes some 200 bytes while its page is read, and then 60.
const (
	mostPages   = 100_000
	mostOnPage  = 1 << 20 // letters of one page; one of a newspaper has 50,000
	mostLetters = 8 << 20 // of all pages; there are some 3,000 on a page of prose
	mostStuck   = 3       // pages that spend a sandbox
)

// errLetters is what there is to say of a page of too many letters.
var errLetters = fmt.Errorf("%w: one of its pages has more than a million letters", model.ErrTooLarge)

// all has a file gone through. A page that spends a sandbox is left out, and the pages after
// it are looked at in another.
func (s *survey) all(ctx context.Context, r io.ReaderAt, size int64, opts Options) error {
	begin := time.Now()
	for {
		known := len(s.sheets)
		err := careful.within(ctx, r, size, opts.Password, func(ctx context.Context, f *file) error {
			return s.take(ctx, f, opts.Limit, begin.Add(allowed(size)/3))
		})
		if known == len(s.sheets) || s.whole || s.stuck == 0 || s.stuck == mostStuck || time.Since(begin) > allowed(size) || ctx.Err() != nil {
			return err
		}
	}
}

// take goes through the file: first its pages, from the first that is not known, until they
// hold limit letters or it is late, and then through what it can be read without.
func (s *survey) take(ctx context.Context, f *file, limit int, late time.Time) error {
	n := f.pageCount()
	for i := len(s.sheets); i < min(n, mostPages) && s.letters < min(limit, mostLetters) && (i == 0 || time.Now().Before(late)); i++ {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		f.step()
		page := sheet{label: fmt.Sprint(i + 1)}
		count, err := f.survey(i, &page)
		page.failed = err != nil
		s.sheets = append(s.sheets, page)
		spent := f.spent()
		switch {
		case spent != nil:
			s.sheets[i].failed, s.failed, s.stuck, s.worst = true, s.failed+1, s.stuck+1, spent
			return spent
		case err != nil:
			if s.failed++; errors.Is(err, model.ErrTooLarge) {
				s.worst = err
			}
		default:
			s.letters += count
		}
	}
	if s.failed == len(s.sheets) {
		return cmp.Or(s.worst, fmt.Errorf("%w: none of its pages can be read; fetch it again", model.ErrDamaged))
	}
	s.more, s.whole = len(s.sheets) < n || s.failed > 0, true
	f.step()
	s.title, s.author, s.created = f.meta("Title"), f.meta("Author"), f.meta("CreationDate")
	s.outline = f.outline(ctx)
	f.step()
	for i := range s.sheets {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if l, err := f.FPDF_GetPageLabel(&requests.FPDF_GetPageLabel{Document: f.ref, Page: i}); err == nil && l.Label != "" {
			s.sheets[i].label = l.Label
		}
	}
	return nil
}

// heights are those of the pages.
func (s *survey) heights() []float64 {
	out := make([]float64, len(s.sheets))
	for i := range s.sheets {
		out[i] = s.sheets[i].height
	}
	return out
}

// survey looks at a page: how it is displayed, and how many letters it has.
func (f *file) survey(i int, s *sheet) (letters int, err error) {
	err = f.onPage(i, func(page requests.Page, text references.FPDF_TEXTPAGE, _ []written) error {
		if s.view, err = f.view(page); err != nil {
			return err
		}
		count, err := f.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
		if err != nil {
			return err
		}
		if letters = count.Count; letters > mostOnPage {
			return errLetters
		}
		return nil
	})
	return letters, err
}

// onPage does something with a page and its text while they are loaded, what is written in
// its fields and over it among them; bare is what of that has no appearance.
func (f *file) onPage(i int, do func(page requests.Page, text references.FPDF_TEXTPAGE, bare []written) error) error {
	loaded, err := f.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.ref, Index: i})
	if err != nil {
		return err
	}
	bare, changed := f.flatten(requests.Page{ByReference: &loaded.Page})
	if changed {
		_, _ = f.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
		if loaded, err = f.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.ref, Index: i}); err != nil {
			return err
		}
	}
	defer func() { _, _ = f.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	page := requests.Page{ByReference: &loaded.Page}
	text, err := f.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return err
	}
	defer func() { _, _ = f.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage}) }()
	return do(page, text.TextPage, bare)
}
