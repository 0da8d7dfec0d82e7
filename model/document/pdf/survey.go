package pdf

import (
	"context"
	"fmt"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"chronotope/model"
)

// survey is what is known of a file before its letters are read.
type survey struct {
	sheets                 []sheet // without their letters
	more                   bool    // there are more pages
	whole                  bool    // all pages that count have been looked at
	outline                outline
	title, author, created string
}

// mostPages bounds the pages that are read of a file, which may claim more than it has.
const mostPages = 100_000

// take goes through the file: first its pages, until they hold limit letters, and then
// through what it can be read without.
func (s *survey) take(ctx context.Context, f *file, limit int) error {
	n := f.pageCount()
	failed, letters := 0, 0
	for i := 0; i < min(n, mostPages) && letters < limit; i++ {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		f.step()
		page := sheet{label: fmt.Sprint(i + 1)}
		count, err := f.survey(i, &page)
		if page.failed = err != nil; page.failed {
			failed++
		}
		letters += count
		s.sheets = append(s.sheets, page)
	}
	if failed == len(s.sheets) {
		return fmt.Errorf("%w: none of its pages can be read; fetch it again", model.ErrDamaged)
	}
	s.more, s.whole = len(s.sheets) < n, true
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
	err = f.onPage(i, func(page requests.Page, text references.FPDF_TEXTPAGE) error {
		if s.view, err = f.view(page); err != nil {
			return err
		}
		count, err := f.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
		if err == nil {
			letters = count.Count
		}
		return err
	})
	return letters, err
}

// onPage does something with a page and its text while they are loaded.
func (f *file) onPage(i int, do func(page requests.Page, text references.FPDF_TEXTPAGE) error) error {
	loaded, err := f.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.ref, Index: i})
	if err != nil {
		return err
	}
	defer func() { _, _ = f.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	page := requests.Page{ByReference: &loaded.Page}
	text, err := f.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return err
	}
	defer func() { _, _ = f.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage}) }()
	return do(page, text.TextPage)
}
