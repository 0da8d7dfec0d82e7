package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"path"
	"regexp"
	"strings"

	"chronotope/model"
)

// readDOCX reads a Word document (ECMA-376, WordprocessingML). Of tracked changes what
// is inserted is text and what is deleted is not; comments are none; footnotes and
// endnotes are.
func readDOCX(a *archive) (*model.Document, error) {
	main, kind := mainPart(a)
	if kind != "wordprocessingml" {
		main = "word/document.xml"
	}
	w := &docx{archive: a, b: newBuilder(), notes: map[string]*builder{}, links: relationsOf(a, main)}
	var err error
	if w.styles, err = docxStyles(a, w.links.of("styles", "word/styles.xml")); err != nil {
		return nil, err
	}
	if w.numbers, err = docxNumbers(a, w.links.of("numbering", "word/numbering.xml")); err != nil {
		return nil, err
	}
	for _, part := range []string{"footnote", "endnote"} {
		if err := w.readNotes(part); err != nil {
			return nil, err
		}
	}
	if err := w.readLetterhead(main); err != nil {
		return nil, err
	}
	if err := w.readPart(main); err != nil {
		return nil, err
	}
	d := w.b.document()
	metadataIn(a, "docProps/core.xml").apply(d, []string{"creator", "lastModifiedBy"}, []string{"created", "modified"})
	return d, nil
}

// docx is a part of a Word document while it is read.
type docx struct {
	b       *builder
	styles  map[string]docxStyle
	notes   map[string]*builder // by part and ID
	links   relations           // what the part that is read leads to
	numbers *docxNumbering      // of lists and headings
	archive *archive
	note    string // the part whose notes are being read, "" in the document

	inserted        int   // documents within it
	span            []int // how many columns wide the cells are that are open
	inText, hidden  bool  // within a run's text; the run is not shown
	inRowProperties bool
	inProperties    bool       // of a paragraph
	joins, joined   bool       // a tracked change deletes the end of the paragraph at hand, or of the one before
	style           docxStyle  // of the paragraph at hand
	outer           []*builder // those that wait for a text box to end
}

// readPart reads a part of the document. Where it unpacks to more than the limit what
// came before counts.
func (w *docx) readPart(name string) error {
	r, err := w.archive.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	err = walkXML(w.archive.ctx, r, w)
	if errors.Is(err, model.ErrTooLarge) && len(w.b.blocks) > 0 {
		w.b.full = true
		return nil
	}
	return err
}

// readNotes reads the footnotes or endnotes.
func (w *docx) readNotes(kind string) error {
	name := w.links.of(kind+"s", "word/"+kind+"s.xml")
	if !w.archive.has(name) {
		return nil
	}
	notes := &docx{archive: w.archive, b: newBuilder(), styles: w.styles, numbers: w.numbers, notes: w.notes, note: kind, links: relationsOf(w.archive, name)}
	return notes.readPart(name)
}

var (
	sectionEnd  = regexp.MustCompile(`</(?:\w+:)?sectPr>`)
	firstHeader = regexp.MustCompile(`<(?:\w+:)?headerReference\s[^>]*type="first"[^>]*>`)
	headerID    = regexp.MustCompile(`\sr?:?id="([^"]*)"`)
)

// readLetterhead reads the header of the first page, where the first section has one of its
// own. It is named at the section's end, so the document is looked through for it.
func (w *docx) readLetterhead(main string) error {
	const most = 16 << 20 // of the document
	if w.links.of("header", "") == "" {
		return nil
	}
	data, err := w.archive.read(main, most)
	if err != nil {
		if errors.Is(err, model.ErrTooLarge) {
			return nil
		}
		return err
	}
	end := sectionEnd.FindIndex(data)
	if end == nil || !bytes.Contains(data[:end[0]], []byte("titlePg")) {
		return nil
	}
	id := headerID.FindSubmatch(firstHeader.Find(data[:end[0]]))
	if id == nil || !w.archive.has(w.links[string(id[1])].target) {
		return nil
	}
	name := w.links[string(id[1])].target
	head := &docx{archive: w.archive, b: w.b, styles: w.styles, numbers: w.numbers, links: relationsOf(w.archive, name)}
	return head.readPart(name)
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
		w.joins = w.joins || name == "del" && w.inProperties
		return true
	case "p":
		w.style = docxStyle{}
		if w.joined = w.joins; !w.joined {
			w.b.begin(model.Paragraph, 0)
		}
		w.joins = false
	case "pPr":
		w.inProperties = true
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
		if !w.inProperties {
			w.b.tab()
		}
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
		w.span = append(w.span, 1)
	case "gridSpan":
		if n := len(w.span); n > 0 {
			w.span[n-1] = number(e, "val", 1)
		}
	case "txbxContent":
		w.outer = append(w.outer, w.b)
		w.b = newBuilder()
	case "blip", "imagedata":
		w.b.picture()
	case "altChunk":
		w.insert(w.links[attr(e, "id")].target)
	case "hyperlink":
		if l := w.links[attr(e, "id")]; l.external {
			w.b.link(l.target)
		}
	}
}

func (w *docx) startNote(e xml.StartElement) {
	w.b = newBuilder()
	if kind := attr(e, "type"); (kind == "" || kind == "normal") && len(w.notes) < mostNotes { // others are separators
		w.notes[w.note+attr(e, "id")] = w.b
	}
}

func (w *docx) end(name string) {
	switch name {
	case "pPr":
		w.inProperties = false
		if !w.joined {
			w.b.begin(w.style.block())
			w.b.number(w.numbers.next(w.style))
		}
	case "t":
		w.inText = false
	case "p":
		if w.joins && w.b.start >= 0 {
			break // its end is struck out: the next one goes on with it
		}
		w.joins = false
		w.b.end()
		w.b.settle()
	case "tr":
		w.b.endRow()
	case "tc":
		if n := len(w.span) - 1; n >= 0 {
			w.b.end()
			w.b.span(w.span[n])
			w.span = w.span[:n]
		}
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

// endBox ends a text box.
func (w *docx) endBox() {
	if n := len(w.outer) - 1; n >= 0 {
		box := w.b
		w.b, w.outer = w.outer[n], w.outer[:n]
		w.b.hang(box)
	}
}

// off holds for the values that switch a property off.
func off(val string) bool { return val == "0" || val == "false" || val == "off" }

// insert reads a part that holds a document of another format (altChunk), and puts it here.
func (w *docx) insert(name string) {
	data, err := w.archive.read(name, Limit)
	if err != nil || w.inserted >= mostInserted {
		return
	}
	w.inserted++
	d, err := read(w.archive.ctx, path.Base(name), source{ReaderAt: bytes.NewReader(data), size: int64(len(data))}, Options{WholePage: true})
	if err != nil {
		return // what cannot be read is left out, as by Word
	}
	w.b.blocksOf(d)
}

// mostInserted is how many documents within a document are read.
const mostInserted = 100
