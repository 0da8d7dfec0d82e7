package document

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"

	"chronotope/model"
)

// docxStyle is what the style of a paragraph, and what it is given itself, says of the
// kind of block that it is.
type docxStyle struct {
	name     string
	based    string
	outline  int    // 1 to 9 for a heading
	list     bool   // numbered or with a bullet
	unlisted bool   // it is said not to be
	number   string // of the list that it belongs to
	depth    int    // of the list, 0 the outermost
	contents bool   // an entry of the table of contents
}

// docxStyles reads the styles of a Word document by their IDs, each with what it takes
// over from the style that it is based on.
func docxStyles(a *archive, part string) (map[string]docxStyle, error) {
	s := &styleSheet{styles: map[string]docxStyle{}}
	if !a.has(part) {
		return s.styles, nil
	}
	data, err := a.read(part, maxEntry)
	if err != nil {
		return nil, err
	}
	if err := walkXML(a.ctx, bytes.NewReader(ofParagraphs(data)), s); err != nil {
		return nil, err
	}
	resolved := make(map[string]docxStyle, len(s.styles))
	for id := range s.styles {
		resolved[id] = s.resolve(id, 0)
	}
	return resolved, nil
}

var otherStyle = regexp.MustCompile(`w:type="(?:character|table|numbering)"`)

// ofParagraphs leaves out what is no style of paragraphs: the names of styles that Word has
// besides, styles of characters and tables, most of the part.
func ofParagraphs(data []byte) []byte {
	parts := [][]byte{[]byte("<styles>")}
	for _, style := range elementsOf(data, "w:style") {
		if tag, _, _ := bytes.Cut(style, []byte(">")); !otherStyle.Match(tag) {
			parts = append(parts, style)
		}
	}
	if len(parts) == 1 { // it is written in another way
		return data
	}
	return bytes.Join(append(parts, []byte("</styles>")), nil)
}

// styleSheet is the visitor of styles.xml.
type styleSheet struct {
	styles map[string]docxStyle
	id     string
	now    docxStyle
}

func (s *styleSheet) start(e xml.StartElement) bool {
	switch e.Name.Local {
	case "style":
		s.id, s.now = attr(e, "styleId"), docxStyle{}
		return attr(e, "type") != "paragraph"
	case "name":
		s.now.called(attr(e, "val"))
	case "basedOn":
		s.now.based = attr(e, "val")
	default:
		s.now.set(e)
	}
	return false
}

func (s *styleSheet) end(name string) {
	if name == "style" {
		s.styles[s.id] = s.now
	}
}

func (s *styleSheet) text(string) {}

// resolve is a style with what it takes over; depth ends a circle.
func (s *styleSheet) resolve(id string, depth int) docxStyle {
	st := s.styles[id]
	if st.based == "" || depth > 20 {
		return st
	}
	base := s.resolve(st.based, depth+1)
	if st.outline == 0 {
		st.outline = base.outline
	}
	if !st.list && !st.unlisted && base.list {
		st.list, st.depth, st.number = true, base.depth, base.number
	}
	st.contents = st.contents || base.contents
	if isQuote(base.name) || isCaptionStyle(base.name) {
		st.name = base.name
	}
	return st
}

// called takes a style's name, which is in English whatever Word speaks, as far as it
// tells what the style is for.
func (st *docxStyle) called(name string) {
	st.name = strings.ToLower(name)
	level, isHeading := strings.CutPrefix(st.name, "heading ")
	switch n, err := strconv.Atoi(level); {
	case isHeading && err == nil:
		st.outline = n
	case st.name == "title":
		st.outline = 1
	case st.name == "subtitle":
		st.outline = 2
	case strings.HasPrefix(st.name, "toc ") && st.name != "toc heading", st.name == "table of figures":
		st.contents = true
	}
}

// set takes a property of a paragraph.
func (st *docxStyle) set(e xml.StartElement) {
	switch e.Name.Local {
	case "outlineLvl":
		if n := number(e, "val", 9); n >= 0 && n < 9 {
			st.outline = n + 1
		}
	case "ilvl":
		st.depth = min(max(number(e, "val", 0), 0), 8)
	case "numId":
		st.number = attr(e, "val")
		st.list, st.unlisted = st.number != "0", st.number == "0"
	}
}

// with is the style with what a paragraph is given itself.
func (st docxStyle) with(own docxStyle) docxStyle {
	if own.outline > 0 {
		st.outline = own.outline
	}
	if own.list || own.unlisted {
		st.list, st.depth, st.number = own.list, own.depth, own.number
	}
	return st
}

// isCaptionStyle goes by what Word, pandoc and LibreOffice call the styles of captions.
func isCaptionStyle(name string) bool {
	return name == "caption" || name == "illustration" || strings.HasSuffix(name, " caption")
}

func isQuote(name string) bool { return strings.Contains(name, "quote") || name == "block text" }

// block is the kind of block, and its level, that the style makes of a paragraph.
func (st docxStyle) block() (model.BlockKind, int) {
	switch {
	case st.outline > 0:
		return model.Heading, min(st.outline, 6)
	case st.list:
		return model.ListItem, st.depth + 1
	case isQuote(st.name):
		return model.Quote, 0
	case isCaptionStyle(st.name):
		return model.Caption, 0
	}
	return model.Paragraph, 0
}
