package document

import (
	"context"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"chronotope/model"
)

// page is a web page, or a chapter of an e-book, while its text is written.
type page struct {
	ctx        context.Context
	b          *builder
	leftOut    map[*html.Node]bool // elements that are not part of the main text
	showHidden bool                // what the page hides is read
	marks      map[*html.Node]*html.Node
	numbers    map[*html.Node]*footnote // by the element that holds what a note says
	back       map[*html.Node]bool      // links from notes back into the text
	lists      int                      // that are open
	grids      []grid                   // tables that are open
	orders     []order                  // how their items are numbered
	number     string                   // of the item at hand, until its first word
	quotes     int
	items      int // items of lists that are open
	captions   int
	verbatim   int
	note       *footnote // that is being written; nil in the text
	mark       string    // stands before what the note says; "" once it is written
}

// walk writes an element with all that is in it.
func (w *page) walk(n *html.Node) {
	if w.b.full || w.ctx.Err() != nil || w.leftOut[n] || w.back[n] {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.write(n.Data)
	case html.DocumentNode:
		w.children(n)
	case html.ElementNode:
		w.element(n)
	}
}

func (w *page) children(n *html.Node) {
	for c := range n.ChildNodes() {
		w.walk(c)
	}
}

func (w *page) element(n *html.Node) {
	if rawText[n.Data] || hiddenElement(n) && !w.showHidden {
		return
	}
	if target := w.marks[n]; target != nil {
		note := w.b.mark()
		w.numbers[target] = note
		return
	}
	if note := w.numbers[n]; note != nil {
		w.writeNote(n, note)
		return
	}
	switch n.Data {
	case "br":
		w.b.breakLine()
	case "img":
		w.image(n)
	case "a":
		w.anchor(n)
	case "pre":
		w.nested(n, &w.verbatim)
	case "blockquote":
		w.nested(n, &w.quotes)
	case "ul", "ol", "dir", "menu":
		w.orders = append(w.orders, orderOf(n))
		w.nested(n, &w.lists)
		w.orders = w.orders[:len(w.orders)-1]
	case "li":
		w.countItem(n)
		w.nested(n, &w.items)
		w.number = ""
	case "table":
		w.b.end()
		w.grids = append(w.grids, grid{})
		w.children(n)
		w.b.end()
		w.grids = w.grids[:len(w.grids)-1]
	case "tr":
		w.row(n)
	case "td", "th":
		w.cell(n)
	case "figcaption", "caption":
		w.nested(n, &w.captions)
	case "dl":
		w.definitions(n)
	default:
		w.plainElement(n)
	}
}

// nested writes an element whose like can stand in one another, counted by depth.
func (w *page) nested(n *html.Node, depth *int) {
	w.b.end()
	*depth++
	w.children(n)
	w.b.end()
	*depth--
}

// image writes the sign for a picture, unless that is only for looks: those have an empty
// description or the size of a letter.
func (w *page) image(n *html.Node) {
	const small = 32
	for _, a := range n.Attr {
		switch a.Key {
		case "alt":
			if a.Val == "" {
				return
			}
		case "width", "height":
			if size, err := strconv.Atoi(strings.TrimSuffix(a.Val, "px")); err == nil && size < small {
				return
			}
		}
	}
	w.write("")
	if w.mark != "" { // a note of a picture
		w.b.write(w.mark)
		w.mark = ""
	}
	w.b.picture()
}

// anchor writes what leads somewhere.
func (w *page) anchor(n *html.Node) {
	outer := w.b.target
	w.b.link(attribute(n, "href"))
	w.children(n)
	w.b.link(outer)
}

// plainElement writes a heading, another block, or what stands in a line.
func (w *page) plainElement(n *html.Node) {
	level := headings[n.Data]
	switch {
	case level > 0 && w.note == nil:
		w.b.begin(model.Heading, level)
		w.b.number(w.number)
		w.number = ""
		w.children(n)
		w.b.end()
	case blockTags[n.Data] && isCaption(n):
		w.nested(n, &w.captions)
	case blockTags[n.Data]:
		w.b.end()
		w.children(n)
		w.b.end()
	default:
		w.children(n)
	}
}

// writeNote writes what a note says, its mark before it.
func (w *page) writeNote(n *html.Node, note *footnote) {
	w.b.end()
	outer, before := w.note, len(w.b.blocks)
	w.note, w.mark = note, string(w.b.text[note.ref.Start:note.ref.End])+" "
	w.children(n)
	w.b.end()
	w.note, w.mark = outer, ""
	if len(w.b.blocks) > before {
		note.text = model.Span{Start: w.b.blocks[before].Span.Start, End: len(w.b.text)}
	}
}

// write adds text to the block at hand, and opens one of the kind that the elements
// around make it.
func (w *page) write(s string) {
	if w.b.start < 0 && (w.b.kind == model.Paragraph || w.b.kind == model.Footnote) {
		w.b.begin(w.block())
		if strings.TrimFunc(s, isSpace) != "" {
			w.b.number(w.number)
			w.number = ""
		}
		if w.mark != "" && strings.TrimFunc(s, isSpace) != "" {
			w.b.write(w.mark)
			w.mark = ""
		}
	}
	if w.verbatim > 0 {
		w.b.verbatim(s)
		return
	}
	w.b.write(s)
}

func (w *page) block() (model.BlockKind, int) {
	switch {
	case w.note != nil:
		return model.Footnote, 0
	case w.captions > 0:
		return model.Caption, 0
	case w.items > 0:
		return model.ListItem, min(max(w.lists, 1), 9)
	case w.quotes > 0:
		return model.Quote, 0
	}
	return model.Paragraph, 0
}

// hiddenElement reports whether an element is not shown.
func hiddenElement(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return false
}
