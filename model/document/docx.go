package document

import (
	"encoding/xml"
	"errors"
	"path"
	"strings"

	"chronotope/model"
)

// readDOCX reads a Word document (ECMA-376, WordprocessingML). Of tracked changes what
// is inserted is text and what is deleted is not; comments are none; footnotes and
// endnotes are.
func readDOCX(a *archive) (*model.Document, error) {
	w := &docx{b: newBuilder(), notes: map[string]*builder{}}
	var err error
	if w.styles, err = docxStyles(a); err != nil {
		return nil, err
	}
	for _, part := range []string{"footnote", "endnote"} {
		if err := w.readNotes(a, part); err != nil {
			return nil, err
		}
	}
	if err := w.readPart(a, "word/document.xml"); err != nil {
		return nil, err
	}
	d := w.b.document()
	metadataIn(a, "docProps/core.xml").apply(d, []string{"creator", "lastModifiedBy"}, []string{"created", "modified"})
	return d, nil
}

// docx is a part of a Word document while it is read.
type docx struct {
	b      *builder
	styles map[string]docxStyle
	notes  map[string]*builder // by part and ID
	links  map[string]string   // what the part that is read leads to, by ID
	note   string              // the part whose notes are being read, "" in the document

	inText, hidden  bool // within a run's text; the run is not shown
	inRowProperties bool
	style           docxStyle  // of the paragraph at hand
	outer           []*builder // those that wait for a text box to end
	boxes           []*builder // text boxes to be put behind the paragraph at hand
}

// readPart reads a part of the document. Where it unpacks to more than the limit what
// came before counts.
func (w *docx) readPart(a *archive, name string) error {
	r, err := a.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	w.links = docxLinks(a, name)
	err = walkXML(a.ctx, r, w)
	if errors.Is(err, model.ErrTooLarge) && len(w.b.blocks) > 0 {
		w.b.full = true
		return nil
	}
	return err
}

// readNotes reads the footnotes or endnotes.
func (w *docx) readNotes(a *archive, kind string) error {
	name := "word/" + kind + "s.xml"
	if !a.has(name) {
		return nil
	}
	notes := &docx{b: newBuilder(), styles: w.styles, notes: w.notes, note: kind}
	return notes.readPart(a, name)
}

func (w *docx) start(e xml.StartElement) (skip bool) {
	if w.b.full {
		return true
	}
	switch name := e.Name.Local; name {
	case "del", "moveFrom", "delText", "instrText", "Fallback", "rt", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange":
		if name == "del" && w.inRowProperties {
			w.b.strikeRow()
		}
		return true
	case "p":
		w.b.begin(model.Paragraph, 0)
		w.style = docxStyle{}
	case "pStyle":
		w.style = w.styles[attr(e, "val")].with(w.style)
	case "outlineLvl", "ilvl", "numId":
		w.style.set(e)
	case "r":
		w.hidden = false
	case "vanish":
		w.hidden = !off(attr(e, "val"))
	case "t":
		w.inText = true
	case "footnoteReference", "endnoteReference":
		if body := w.notes[strings.TrimSuffix(name, "Reference")+attr(e, "id")]; body != nil && w.note == "" {
			w.b.mark().body = body
		}
	case "footnote", "endnote":
		w.startNote(e)
	default:
		w.startOther(e)
	}
	return false
}

// startOther takes what stands in a line, tables and text boxes.
func (w *docx) startOther(e xml.StartElement) {
	switch e.Name.Local {
	case "tab", "ptab":
		w.b.write(" ")
	case "br", "cr":
		if attr(e, "type") == "" || attr(e, "type") == "textWrapping" {
			w.b.breakLine()
		} else {
			w.b.write(" ")
		}
	case "noBreakHyphen":
		w.b.write("-")
	case "tr":
		w.b.beginRow()
	case "trPr":
		w.inRowProperties = true
	case "tc":
		w.b.beginCell()
	case "txbxContent":
		w.outer = append(w.outer, w.b)
		w.b = newBuilder()
	case "blip", "imagedata":
		w.b.picture()
	case "hyperlink":
		w.b.link(w.links[attr(e, "id")])
	}
}

func (w *docx) startNote(e xml.StartElement) {
	w.b = newBuilder()
	if kind := attr(e, "type"); kind == "" || kind == "normal" { // others are separators
		w.notes[w.note+attr(e, "id")] = w.b
	}
}

func (w *docx) end(name string) {
	switch name {
	case "pPr":
		w.b.begin(w.style.block())
	case "t":
		w.inText = false
	case "p":
		w.b.end()
		if len(w.outer) == 0 {
			for _, box := range w.boxes {
				w.b.append(box)
			}
			w.boxes = nil
		}
	case "tr":
		w.b.endRow()
	case "hyperlink":
		w.b.link("")
	case "trPr":
		w.inRowProperties = false
	case "txbxContent":
		w.endBox()
	}
}

func (w *docx) text(s string) {
	if w.inText && !w.hidden && !w.style.contents {
		w.b.write(s)
	}
}

// endBox takes note of a text box.
func (w *docx) endBox() {
	if n := len(w.outer) - 1; n >= 0 {
		w.boxes = append(w.boxes, w.b)
		w.b, w.outer = w.outer[n], w.outer[:n]
	}
}

// off holds for the values that switch a property off.
func off(val string) bool { return val == "0" || val == "false" || val == "off" }

// docxLinks reads the addresses that a part leads to. Without them its words are still
// read.
func docxLinks(a *archive, part string) map[string]string {
	folder, file := path.Split(part)
	r, err := a.open(folder + "_rels/" + file + ".rels")
	if err != nil {
		return nil
	}
	defer r.Close()
	links := relations{}
	_ = walkXML(a.ctx, r, links)
	return links
}

// relations are what a part leads to, by ID.
type relations map[string]string

func (l relations) start(e xml.StartElement) (skip bool) {
	if e.Name.Local == "Relationship" && attr(e, "TargetMode") == "External" {
		l[attr(e, "Id")] = attr(e, "Target")
	}
	return false
}

func (l relations) end(string)  {}
func (l relations) text(string) {}
