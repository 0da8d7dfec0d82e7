package document

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strings"

	"chronotope/model"
)

// readODT reads an OpenDocument text (ISO/IEC 26300). Of tracked changes what is
// inserted is text and what is deleted is not; comments are none; notes are.
func readODT(a *archive) (*model.Document, error) {
	w := newODT()
	if a.has("styles.xml") {
		if err := w.pages.read(a); err != nil {
			return nil, err
		}
	}
	if err := readContent(a, w, w.b); err != nil {
		return nil, err
	}
	d := w.b.document()
	metadataIn(a, "meta.xml").apply(d, []string{"initial-creator", "creator"}, []string{"creation-date", "date"})
	return d, nil
}

// readContent has a visitor write the content of an OpenDocument file into b.
func readContent(a *archive, v visitor, b *builder) error {
	if a.has("META-INF/manifest.xml") {
		manifest, err := a.read("META-INF/manifest.xml", 16<<20)
		if err != nil {
			return err
		}
		if strings.Contains(string(manifest), "encryption-data") {
			return fmt.Errorf("%w; save it without a password", model.ErrEncrypted)
		}
	}
	r, err := a.open("content.xml")
	if err != nil {
		return err
	}
	defer r.Close()
	err = walkXML(a.ctx, r, v)
	if errors.Is(err, model.ErrTooLarge) && len(b.blocks) > 0 {
		b.full = true
		return nil
	}
	return err
}

func newODT() *odt {
	numbers := newODTNumbers()
	return &odt{b: newBuilder(), parents: map[string]string{}, numbers: numbers, pages: &odtPages{numbers: numbers, pages: map[string]*odtPage{}}, masters: map[string]string{}}
}

// odt is the text of an OpenDocument file while it is read.
type odt struct {
	b       *builder
	parents map[string]string // the style that a style of the document refines
	inBody  bool
	masters map[string]string // the kind of page that a style begins
	numbers *odtNumbers       // of lists and headings
	pages   *odtPages         // their headers
	started bool              // a paragraph has been read
	depth   int               // of lists
	open    []odtOpen         // notes and text boxes that are open, the outermost first
}

// odtOpen is what waits for a note or a text box to end.
type odtOpen struct {
	element string
	b       *builder
	depth   int
}

// odtSkipped are elements that hold no text of the document: what is struck out,
// comments, tables of contents, marks of notes, descriptions of pictures.
var odtSkipped = set(`tracked-changes annotation annotation-end table-of-content note-citation title desc ruby-text
	sequence-decls forms alphabetical-index illustration-index hidden-text hidden-paragraph script binary-data`)

func (w *odt) start(e xml.StartElement) (skip bool) {
	name := e.Name.Local
	if !w.inBody {
		switch name {
		case "style":
			w.parents[attr(e, "name")], w.masters[attr(e, "name")] = attr(e, "parent-style-name"), attr(e, "master-page-name")
		case "body":
			w.inBody = true
		default:
			w.numbers.style(e)
		}
		return false
	}
	if w.b.full || odtSkipped[name] {
		return true
	}
	switch name {
	case "p", "h":
		w.begin(e)
	case "list":
		w.depth++
		w.numbers.begin(e)
	case "list-item":
		w.numbers.item(e)
	case "number":
		return true // that is counted
	case "s":
		w.b.write(" ")
	case "tab":
		w.b.tab()
	case "line-break":
		w.b.breakLine()
	case "table-row":
		w.b.beginRow()
	case "table-cell", "covered-table-cell":
		w.b.beginCell()
	case "note":
		n := w.b.mark()
		w.enter(name)
		n.body = w.b
	case "text-box":
		w.enter(name)
	case "image":
		w.b.picture()
	case "a":
		w.b.link(attr(e, "href"))
	}
	return false
}

// begin begins a paragraph or heading.
func (w *odt) begin(e xml.StartElement) {
	style := attr(e, "style-name")
	if !w.started {
		w.started = true
		if head := w.pages.first(w.master(style)); head != nil {
			w.b.append(head)
		}
	}
	if e.Name.Local == "p" {
		w.b.begin(w.paragraph(style))
		w.b.number(w.numbers.take())
		return
	}
	level := max(number(e, "outline-level", 1), 1)
	w.b.begin(model.Heading, min(level, 6))
	listed := w.numbers.take()
	if attr(e, "is-list-header") == "true" {
		return
	}
	if listed == "" && w.depth == 0 {
		listed = w.numbers.heading(level)
	}
	w.b.number(listed)
}

// master is the kind of page that a paragraph of a style begins.
func (w *odt) master(style string) string {
	for range 20 { // styles may go in circles
		if m := w.masters[style]; m != "" || style == "" {
			return m
		}
		style = w.parents[style]
	}
	return ""
}

// paragraph is the kind of block that a paragraph of a style is.
func (w *odt) paragraph(style string) (model.BlockKind, int) {
	for range 20 { // styles may go in circles
		switch style {
		case "Title":
			return model.Heading, 1
		case "Subtitle":
			return model.Heading, 2
		case "Quotations":
			return model.Quote, 0
		case "Caption", "Illustration", "Figure", "Table", "Drawing", "FigureCaption", "TableCaption":
			return model.Caption, 0
		}
		if style = w.parents[style]; style == "" {
			break
		}
	}
	if w.depth > 0 {
		return model.ListItem, min(w.depth, 9)
	}
	return model.Paragraph, 0
}

// enter begins a text of its own within the text: a note, a text box.
func (w *odt) enter(element string) {
	w.open = append(w.open, odtOpen{element: element, b: w.b, depth: w.depth})
	w.b, w.depth = newBuilder(), 0
}

func (w *odt) end(name string) {
	switch name {
	case "p", "h":
		w.b.end()
		w.b.settle()
	case "a":
		w.b.link("")
	case "list":
		w.depth--
		w.numbers.end()
	case "table-row":
		w.b.endRow()
	case "body":
		w.inBody = false
	case "note", "text-box":
		w.leave(name)
	}
}

// leave ends a note, whose text its mark has, or a text box, which is put behind the
// paragraph that it hangs on.
func (w *odt) leave(element string) {
	n := len(w.open) - 1
	if n < 0 || w.open[n].element != element {
		return
	}
	box := w.b
	w.b, w.depth = w.open[n].b, w.open[n].depth
	w.open = w.open[:n]
	if element == "text-box" {
		w.b.hang(box)
	}
}

func (w *odt) text(s string) {
	if w.inBody {
		w.b.write(s)
	}
}
