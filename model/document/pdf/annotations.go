package pdf

import (
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// mostAnnotations bounds those of a page that are looked at; a form has some hundreds.
const mostAnnotations = 5000

// written is an annotation that says something on the page but has no appearance of its own:
// the value of a field, a text typed over the page.
type written struct {
	text string
	rect responses.CharPosition // in the file's coordinates
}

// flatten makes the appearances of a page's fields, typed texts, stamps and signatures part of
// the page, and returns what has none. It reports whether the page is another now.
func (f *file) flatten(page requests.Page) (bare []written, changed bool) {
	count, err := f.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: page})
	if err != nil || count.Count == 0 || count.Count > mostAnnotations {
		return nil, false
	}
	drawn := false
	for i := range count.Count {
		a, err := f.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: page, Index: i})
		if err != nil {
			continue
		}
		w, appears := f.annotation(a.Annotation)
		_, _ = f.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: a.Annotation})
		if drawn = drawn || appears; w.text != "" {
			bare = append(bare, w)
		}
	}
	if drawn {
		flat, err := f.FPDFPage_Flatten(&requests.FPDFPage_Flatten{Page: page, Usage: requests.FPDFPage_FlattenUsageNormalDisplay})
		changed = err == nil && flat.Result == responses.FPDFPage_FlattenResultSuccess
	}
	return bare, changed
}

// Flags of annotations that are not seen.
const unseen = enums.FPDF_ANNOT_FLAG_HIDDEN | enums.FPDF_ANNOT_FLAG_NOVIEW

// annotation is what an annotation says without an appearance; appears reports whether it has
// one to be read.
func (f *file) annotation(a references.FPDF_ANNOTATION) (w written, appears bool) {
	kind, err := f.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: a})
	if err != nil {
		return w, false
	}
	key := ""
	switch kind.Subtype {
	case enums.FPDF_ANNOT_SUBTYPE_WIDGET:
		key = "V"
	case enums.FPDF_ANNOT_SUBTYPE_FREETEXT:
		key = "Contents"
	case enums.FPDF_ANNOT_SUBTYPE_STAMP:
	default:
		return w, false
	}
	flags, err := f.FPDFAnnot_GetFlags(&requests.FPDFAnnot_GetFlags{Annotation: a})
	if err != nil || enums.FPDF_ANNOT_FLAG(flags.Flags)&unseen != 0 {
		return w, false
	}
	if has, err := f.FPDFAnnot_HasKey(&requests.FPDFAnnot_HasKey{Annotation: a, Key: "AP"}); err != nil || has.HasKey || key == "" {
		return w, err == nil && has.HasKey
	}
	said, err := f.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: a, Key: key})
	if err != nil {
		return w, false
	}
	at, err := f.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: a})
	if err != nil {
		return w, false
	}
	r := at.Rect
	return written{said.Value, responses.CharPosition{Left: float64(r.Left), Top: float64(r.Top), Right: float64(r.Right), Bottom: float64(r.Bottom)}}, false
}

// typed are the letters of what an annotation says, as they would stand in its box.
func (s *sheet) typed(w written) (out []letter) {
	b := s.box(&responses.GetPageTextStructuredChar{PointPosition: w.rect})
	lines := strings.FieldsFunc(w.text, func(r rune) bool { return r == '\n' || r == '\r' })
	size := min(11, b.height()/float64(max(1, len(lines))))
	top := (b.y0 + b.y1 - size*float64(len(lines))) / 2
	for i, line := range lines {
		y := top + float64(i)*size
		step := min(size/2, b.width()/float64(max(1, len([]rune(line)))))
		x := b.x0
		for _, r := range line {
			out = append(out, letter{text: string(r), box: box{x, y, x + step, y + size}, size: size})
			x += step
		}
		out = append(out, letter{text: "\r\n"})
	}
	return out
}
