package pdf

import (
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/structs"
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
	if kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_WIDGET && said.Value == "" {
		said.Value = f.inherited(a)
	}
	r := at.Rect
	return written{said.Value, responses.CharPosition{Left: float64(r.Left), Top: float64(r.Top), Right: float64(r.Right), Bottom: float64(r.Bottom)}}, false
}

// inherited is the value that the widget of a text or choice has from the field above it.
func (f *file) inherited(a references.FPDF_ANNOTATION) string {
	form := f.openForm()
	if form == "" {
		return ""
	}
	kind, err := f.FPDFAnnot_GetFormFieldType(&requests.FPDFAnnot_GetFormFieldType{FormHandle: form, Annotation: a})
	if err != nil {
		return ""
	}
	switch kind.FormFieldType {
	case enums.FPDF_FORMFIELD_TYPE_TEXTFIELD, enums.FPDF_FORMFIELD_TYPE_COMBOBOX, enums.FPDF_FORMFIELD_TYPE_LISTBOX:
	default:
		return "" // which of several boxes is ticked is no text
	}
	value, err := f.FPDFAnnot_GetFormFieldValue(&requests.FPDFAnnot_GetFormFieldValue{FormHandle: form, Annotation: a})
	if err != nil {
		return ""
	}
	return value.FormFieldValue
}

// openForm makes the form of the file, once one of its fields needs it; "" where it has none.
func (f *file) openForm() references.FPDF_FORMHANDLE {
	if !f.formAsked {
		f.formAsked = true
		opened, err := f.FPDFDOC_InitFormFillEnvironment(&requests.FPDFDOC_InitFormFillEnvironment{Document: f.ref, FormFillInfo: structs.FPDF_FORMFILLINFO{
			// Nobody types into it: it only has to be there.
			FFI_Invalidate: func(references.FPDF_PAGE, float64, float64, float64, float64) {}, FFI_SetCursor: func(enums.FXCT) {},
			FFI_SetTimer: func(int, func(int)) int { return 0 }, FFI_KillTimer: func(int) {},
			FFI_GetLocalTime: func() (t structs.FPDF_SYSTEMTIME) { return t }, FFI_GetPage: func(references.FPDF_DOCUMENT, int) *references.FPDF_PAGE { return nil },
			FFI_GetRotation: func(references.FPDF_PAGE) enums.FPDF_PAGE_ROTATION { return enums.FPDF_PAGE_ROTATION_NONE }, FFI_ExecuteNamedAction: func(string) {},
		}})
		if err == nil {
			f.form = opened.FormHandle
		}
	}
	return f.form
}

// closeForm ends what openForm began.
func (f *file) closeForm() {
	if f.form != "" {
		_, _ = f.FPDFDOC_ExitFormFillEnvironment(&requests.FPDFDOC_ExitFormFillEnvironment{FormHandle: f.form})
	}
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
