package document

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"

	"chronotope/model"
)

// isXML reports whether a file starts as XML does.
func isXML(name string, head []byte) bool {
	start := bytes.TrimLeft(bytes.TrimPrefix(withoutZeros(head), []byte(utf8Mark)), "\xff\xfe \t\r\n")
	if !bytes.HasPrefix(start, []byte("<")) {
		return false
	}
	called := strings.EqualFold(path.Ext(name), ".xml") && tagAt(start) != ""
	return called || bytes.HasPrefix(start, []byte("<?xml")) || xmlRoot.Match(start)
}

// xmlRoot is how XML without a declaration starts: with an element in a namespace, or one of
// the commonest dialects.
var xmlRoot = regexp.MustCompile(`^(?:<!--[^>]*-->\s*|<!DOCTYPE [^>\[]*>\s*)*<(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(?:\s+[^<>]*)?\sxmlns(?::\w+)?\s*=|^(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE [^>\[]*>\s*)?<(?:TEI|TEI\.2|rss|FictionBook|book|article|ead|feed)[\s>]`)

// refusedXML are dialects that hold no text to be read, by their root, with what to do.
var refusedXML = map[string]string{
	"svg":                    "it is a drawing (SVG); save it as PDF",
	"plist":                  "it holds the settings of a program",
	"schema":                 "it describes a format of data and is no document",
	"stylesheet":             "it is a program (XSLT)",
	"RDF":                    "it holds data (RDF); export what it says as a table (.csv)",
	"gpx":                    "it holds a track for a map (GPX)",
	"TrainingCenterDatabase": "it holds a track for a map",
	"wordDocument":           "it is an old Word file in XML; save it as .docx",
	"Workbook":               "it is an old Excel file in XML; save it as .xlsx",
	"package":                "it is a Word file in one piece of XML; save it as .docx",
	"project":                "it is the plan of a program",
}

// readXML reads a dialect of XML that has no reader of its own: the text of its elements, tags
// and attributes left out. What is a block, what stands within a line and what is a record is
// told by how the elements are used throughout.
func readXML(ctx context.Context, src source, _ Options) (*model.Document, error) {
	use := &xmlUse{names: map[string]*elementUse{}}
	err := walkDialect(ctx, src.reader(ctx), use)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case use.root == "":
		return nil, damaged(cmpError(err))
	case refusedXML[use.root] != "":
		return nil, fmt.Errorf("%w: %s", model.ErrBinary, refusedXML[use.root])
	case use.root == "document" && use.mime != "":
		return readFlatODF(ctx, src, use.mime)
	}
	for _, e := range use.names {
		e.record = e.isRecord(use.names)
	}
	w := &dialect{b: newBuilder(), use: use}
	if again := walkDialect(ctx, src.reader(ctx), w); err == nil {
		err = again
	}
	d := w.b.document()
	if err != nil {
		return nil, err
	}
	d.Title, d.Author = oneLine(w.title), oneLine(w.author)
	d.Truncated = d.Truncated || src.more
	return d, ctx.Err()
}

func cmpError(err error) error {
	if err == nil {
		return errors.New("it holds no element")
	}
	return err
}

// walkDialect is walkXML for files that people write: entities that are not known are read as
// they stand, and HTML's are known.
func walkDialect(ctx context.Context, r io.Reader, v visitor) error {
	in := &paced{r: r}
	d := xml.NewDecoder(in)
	d.CharsetReader, d.Strict, d.Entity = charset.NewReaderLabel, false, xml.HTMLEntity
	return walkTokens(ctx, d, in, v)
}

// readFlatODF reads OpenDocument in one file of XML.
func readFlatODF(ctx context.Context, src source, kind string) (*model.Document, error) {
	text, sheet := newODT(), newODS()
	v, b := visitor(text), text.b
	switch {
	case strings.Contains(kind, "spreadsheet"):
		v, b = sheet, sheet.b
	case !strings.Contains(kind, ".text"):
		return nil, fmt.Errorf("%w: it is a drawing or presentation; save it as PDF", model.ErrBinary)
	}
	if err := walkXML(ctx, src.reader(ctx), v); err != nil {
		return nil, err
	}
	d := b.document()
	readMetadata(ctx, src.reader(ctx)).apply(d, []string{"initial-creator", "creator"}, []string{"creation-date", "date"})
	d.Format = "OpenDocument"
	return d, nil
}

// elementUse is how elements of one name are used in a file.
type elementUse struct {
	inline bool // they stand beside text
	parent bool // they hold elements that do not
	mixed  bool // they hold text and elements
	count  int
	fields int            // elements in them, in all
	field  map[string]int // the names of these, numbered as they come
	named  bool           // two elements of one name stand in one of them
	record bool           // they are rows of a table
	shown  bool           // and the names of its columns have been written
}

// mostFields is how many fields of different names a record has at most.
const mostFields = 100

// isRecord reports whether each of the elements holds fields, one of a name, and nothing else.
func (u *elementUse) isRecord(of map[string]*elementUse) bool {
	if u.count < 2 || u.fields < 2*u.count || u.mixed || u.named || len(u.field) > mostFields {
		return false
	}
	for name := range u.field {
		if of[name].parent || of[name].inline {
			return false
		}
	}
	return true
}

// columns are the names of a record's fields, in order.
func (u *elementUse) columns() []string {
	out := make([]string, len(u.field))
	for name, i := range u.field {
		out[i] = name
	}
	return out
}

// xmlUse is the visitor that tells how a file uses its elements.
type xmlUse struct {
	root, mime string
	names      map[string]*elementUse
	open       []openUse
}

// openUse is an element while it is open.
type openUse struct {
	name     string
	text     bool
	children map[string]int
}

func (u *xmlUse) of(name string) *elementUse {
	e := u.names[name]
	if e == nil {
		e = &elementUse{field: map[string]int{}}
		u.names[name] = e
	}
	return e
}

func (u *xmlUse) start(e xml.StartElement) (skip bool) {
	name := e.Name.Local
	if u.root == "" {
		u.root, u.mime = name, attr(e, "mimetype")
	}
	u.of(name).count++
	if n := len(u.open); n > 0 {
		outer := &u.open[n-1]
		if outer.children == nil {
			outer.children = map[string]int{}
		}
		outer.children[name]++
		of := u.of(outer.name)
		of.fields++
		if _, known := of.field[name]; !known {
			of.field[name] = len(of.field)
		}
		of.parent = true
		of.named = of.named || outer.children[name] > 1
	}
	u.open = append(u.open, openUse{name: name})
	return false
}

func (u *xmlUse) end(string) {
	n := len(u.open) - 1
	if n < 0 {
		return
	}
	last := u.open[n]
	u.open = u.open[:n]
	if last.text && len(last.children) > 0 {
		u.of(last.name).mixed = true
		for name := range last.children {
			u.of(name).inline = true
		}
	}
}

func (u *xmlUse) text(s string) {
	if n := len(u.open); n > 0 && strings.TrimSpace(s) != "" {
		u.open[n-1].text = true
	}
}
