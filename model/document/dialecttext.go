package document

import (
	"encoding/xml"
	"regexp"
	"strings"

	"chronotope/model"
)

// What elements of the common dialects (TEI, DocBook, JATS, FictionBook, EAD, RSS, Atom) are,
// by names that have no other meaning in one of them.
var (
	dialectHidden = set("teiHeader fileDesc encodingDesc binary script style title-info document-info publish-info eadheader front-stub figDesc " +
		"guid generator textobject image docs ttl lastBuildDate stylesheet annotation-xml math object-id")
	dialectHeadings = set("head title subject heading")
	dialectItems    = set("item listitem li list-item")
	dialectNotes    = set("note footnote fn")
	dialectRows     = set("row tr Row")
	dialectCells    = set("cell td th entry Cell")
	dialectQuotes   = set("quote blockquote cit epigraph disp-quote")
	dialectCaptions = set("caption figcaption")
	dialectFigures  = set("figure fig informalfigure table informaltable table-wrap") // a heading in one is its caption
	dialectBreaks   = set("lb br linebreak")
	dialectLists    = set("list itemizedlist orderedlist ul ol")
)

// dialect is a file of XML while its text is written.
type dialect struct {
	b             *builder
	use           *xmlUse
	open          []string
	lists, quotes int
	captions      int
	title, author string
	hidden        []string // of the head of the file: "title", "author"
	outer         []*builder
}

func (w *dialect) start(e xml.StartElement) (skip bool) {
	name := e.Name.Local
	if w.b.full {
		return true
	}
	if len(w.hidden) > 0 || dialectHidden[name] {
		w.hidden = append(w.hidden, name)
		return name == "binary"
	}
	w.open = append(w.open, name)
	use := w.use.of(name)
	switch {
	case dialectNotes[name] && use.inline:
		n := w.b.mark()
		w.outer = append(w.outer, w.b)
		w.b = newBuilder()
		n.body = w.b
	case dialectBreaks[name]:
		w.b.breakSoftly()
	case dialectRows[name]:
		w.b.beginRow()
	case use.record:
		if !use.shown {
			w.b.row(use.columns())
			use.shown = true
		}
		w.b.beginRow()
	case dialectCells[name] && len(w.b.rows) > 0:
		w.b.beginCell()
	case w.inRecord():
		r := &w.b.rows[len(w.b.rows)-1]
		for column := w.use.of(w.open[len(w.open)-2]).field[name]; len(r.cells) < column; {
			w.b.beginCell()
		}
		w.b.beginCell()
	case name == "outline" && attr(e, "text") != "": // OPML says all in attributes
		w.b.begin(model.ListItem, min(max(1, len(w.open)-2), 9))
		w.b.write(attr(e, "text") + " " + attr(e, "_note"))
		w.b.end()
	case !use.inline:
		w.beginBlock(name)
	}
	return false
}

// inRecord reports whether the element at hand is a field of a record.
func (w *dialect) inRecord() bool {
	return len(w.b.rows) > 0 && len(w.open) > 1 && w.use.of(w.open[len(w.open)-2]).record
}

// beginBlock begins a block of the kind that its element has.
func (w *dialect) beginBlock(name string) {
	switch {
	case dialectLists[name]:
		w.b.end()
		w.lists++
	case dialectQuotes[name]:
		w.b.end()
		w.quotes++
	case dialectCaptions[name]:
		w.captions++
		w.b.begin(model.Caption, 0)
	case dialectHeadings[name] && len(w.open) > 1 && dialectFigures[w.open[len(w.open)-2]]:
		w.b.begin(model.Caption, 0)
	case w.captions > 0:
		w.b.begin(model.Caption, 0)
	case dialectHeadings[name]:
		w.b.begin(model.Heading, min(max(1, (len(w.open)+w.lists)/2), 6))
	case dialectItems[name]:
		w.b.begin(model.ListItem, min(max(1, w.lists), 9))
	case w.lists > 0 && w.within(dialectItems):
		if w.b.start >= 0 || w.b.kind != model.ListItem {
			w.b.begin(model.ListItem, min(max(1, w.lists), 9))
		}
	case w.quotes > 0:
		w.b.begin(model.Quote, 0)
	default:
		w.b.end()
	}
}

func (w *dialect) within(names map[string]bool) bool {
	for _, name := range w.open {
		if names[name] {
			return true
		}
	}
	return false
}

func (w *dialect) end(name string) {
	if n := len(w.hidden); n > 0 {
		w.hidden = w.hidden[:n-1]
		return
	}
	if n := len(w.open); n > 0 {
		w.open = w.open[:n-1]
	}
	use := w.use.of(name)
	switch {
	case dialectNotes[name] && use.inline:
		if n := len(w.outer) - 1; n >= 0 {
			w.b, w.outer = w.outer[n], w.outer[:n]
		}
	case dialectBreaks[name]:
	case dialectRows[name], use.record:
		w.b.endRow()
	case dialectLists[name] && !use.inline:
		w.b.end()
		w.lists = max(0, w.lists-1)
	case dialectCaptions[name] && !use.inline:
		w.b.end()
		w.captions = max(0, w.captions-1)
	case dialectQuotes[name] && !use.inline:
		w.b.end()
		w.quotes = max(0, w.quotes-1)
	case !use.inline:
		w.b.end()
	}
}

func (w *dialect) text(s string) {
	if n := len(w.hidden); n > 0 {
		w.about(w.hidden[n-1], s)
		return
	}
	const longestWord = 1000 // what is longer without a space is no word but data
	switch {
	case len(s) > longestWord && !strings.ContainsAny(strings.TrimSpace(s)[:min(longestWord, len(strings.TrimSpace(s)))], " \n\t"):
	case strings.Contains(s, "</") || strings.Contains(s, "<br") || strings.Contains(s, "<p>"): // HTML that has been put in
		p := &page{b: w.b}
		_ = p.flat(strings.NewReader(s)) // reading a text does not fail
	case compactTime.MatchString(s):
		w.b.write(compactTime.ReplaceAllString(s, "$1-$2-$3 $4:$5"))
	default:
		w.b.write(s)
	}
}

// compactTime is a time as ISO 8601 has it without marks between.
var compactTime = regexp.MustCompile(`^\s*([12]\d{3})([01]\d)([0-3]\d)T([0-2]\d)([0-5]\d)\d\dZ?\s*$`)

// about takes what the head of a file says of it.
func (w *dialect) about(name, s string) {
	switch {
	case strings.TrimSpace(s) == "":
	case (name == "title" || name == "book-title" || name == "titleproper") && w.title == "":
		w.title = s
	case name == "author" && w.author == "":
		w.author = s
	}
}
