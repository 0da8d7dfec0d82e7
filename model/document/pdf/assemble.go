package pdf

import (
	"slices"
	"strings"
	"unicode"

	"chronotope/model"
)

// assembler writes paragraphs into a document, with the way back to the pages.
type assembler struct {
	doc    *model.Document
	sheets []sheet
	text   strings.Builder
	page   int // of what was written last

	notes map[mark]bool       // those that have a footnote
	refs  map[mark]model.Span // where they are referred to
}

// assemble makes the text, blocks and boxes of a document, up to limit bytes of text
// and the paragraph that reaches it.
func assemble(paragraphs []paragraph, sheets []sheet, limit int) *model.Document {
	a := &assembler{
		doc: &model.Document{Pages: make([]model.Page, len(sheets))}, sheets: sheets, page: -1,
		notes: marksOf(paragraphs), refs: map[mark]model.Span{},
	}
	for i := range paragraphs {
		if a.text.Len() >= limit {
			a.doc.Truncated = true
			break
		}
		a.paragraph(&paragraphs[i])
	}
	a.turnTo(len(sheets))
	for i := range sheets {
		p := &a.doc.Pages[i]
		p.Label, p.Width, p.Height = sheets[i].label, sheets[i].width, sheets[i].height
	}
	a.doc.Text = a.text.String()
	return a.doc
}

// turnTo ends the pages before the one that is written next.
func (a *assembler) turnTo(page int) {
	for a.page < page {
		if a.page >= 0 {
			p := &a.doc.Pages[a.page]
			p.Span.End = p.Span.Start
			if n := len(p.Boxes); n > 0 {
				p.Span.End = p.Boxes[n-1].Span.End
			}
		}
		if a.page++; a.page < len(a.doc.Pages) {
			a.doc.Pages[a.page].Span.Start = a.text.Len()
		}
	}
}

// paragraph appends a block. Its lines are joined by spaces; a word that is parted at
// the end of a line is one again.
func (a *assembler) paragraph(p *paragraph) {
	if !p.says() {
		return
	}
	if a.text.Len() > 0 {
		a.text.WriteString("\n\n")
	}
	start, glued := a.text.Len(), true
	for i := range p.lines {
		l := &p.lines[i]
		if !glued && !joins(p.lines[i-1].text(), l.text()) {
			a.text.WriteByte(' ')
		}
		next := ""
		if i+1 < len(p.lines) {
			next = p.lines[i+1].text()
		}
		for k := range l.runs {
			if k > 0 {
				a.text.WriteString(cellGap)
			}
			if k < len(l.runs)-1 {
				a.run(&l.runs[k], "")
			} else {
				glued = a.run(&l.runs[k], next)
			}
		}
	}
	span := model.Span{Start: start, End: a.text.Len()}
	a.doc.Blocks = append(a.doc.Blocks, model.Block{Kind: p.kind, Level: p.level, Span: span})
	if m, ok := p.mark(); ok {
		if ref, ok := a.refs[m]; ok {
			a.doc.Notes = append(a.doc.Notes, model.Note{Ref: ref, Text: span})
		}
	}
}

// says reports whether a paragraph holds more than signs that only steer.
func (p *paragraph) says() bool {
	for i := range p.lines {
		for k := range p.lines[i].runs {
			if slices.ContainsFunc(p.lines[i].runs[k].words, func(w word) bool { return w.text != "" }) {
				return true
			}
		}
	}
	return false
}

// placeOf is where a word of a run stands on its page.
func (r *run) placeOf(w *word, s *sheet) rect {
	b := w.at.box()
	if r.mirrored {
		b.x0, b.x1 = s.across(r.turn)-b.x1, s.across(r.turn)-b.x0
	}
	return b.upright(r.turn, s.width, s.height).rect()
}

// run appends the words of a run before a line that says next. It reports whether that
// goes on with the run's last word.
func (a *assembler) run(r *run, next string) (glued bool) {
	a.turnTo(r.page)
	page := &a.doc.Pages[r.page]
	for i, w := range r.words {
		if i > 0 && !w.glued {
			a.text.WriteByte(' ')
		}
		text := w.text
		if m := (mark{r.page, text}); w.raised && i > 0 && a.notes[m] {
			text = "[" + text + "]"
			a.refs[m] = model.Span{Start: a.text.Len(), End: a.text.Len() + len(text)}
		}
		if stem, hyphen := strings.CutSuffix(text, softHyphen); hyphen && stem != "" && i == len(r.words)-1 && next != "" {
			glued = true
			if text = stem; !unicode.IsLower(first(next)) {
				text += "-" // a hyphen of the word's own: "Franco-Prussian"
			}
		}
		start := a.text.Len()
		a.text.WriteString(strings.ReplaceAll(text, softHyphen, "-"))
		at := r.placeOf(&w, &a.sheets[r.page])
		page.Boxes = append(page.Boxes, model.Box{Span: model.Span{Start: start, End: a.text.Len()}, X0: at.x0, Y0: at.y0, X1: at.x1, Y1: at.y1})
	}
	return glued
}
