package document

import (
	"bytes"
	"context"
	"encoding/xml"
	"regexp"
	"strings"
)

// odtNumbers is how an OpenDocument text numbers its lists and headings, and how far it is.
type odtNumbers struct {
	styles  map[string]*[odtDepths]odtLevel
	unread  map[string][]byte    // styles by name that are read once a list has them
	now     *[odtDepths]odtLevel // of the style that is read
	open    []odtList            // lists that are open, the outermost first
	last    map[string]int       // how far lists came that are closed, by style and depth
	outline [odtDepths]int       // how far the headings are
	pending string               // the number of the item at hand, until its first paragraph
}

// odtDepths is how deep lists are numbered.
const odtDepths = 10

// odtLevel is how the items of a depth are numbered: with no format they are not.
type odtLevel struct {
	format, prefix, suffix string
	start, shown           int // the first number, and how many depths are shown
}

// odtList is a list while it is open.
type odtList struct {
	style, id string
	count     int
}

// outlineStyle is the name under which the numbers of headings are kept.
const outlineStyle = "\x00outline"

func newODTNumbers() *odtNumbers {
	return &odtNumbers{styles: map[string]*[odtDepths]odtLevel{}, unread: map[string][]byte{}, last: map[string]int{}}
}

// style takes an element of a style.
func (n *odtNumbers) style(e xml.StartElement) {
	switch e.Name.Local {
	case "list-style":
		n.now = new([odtDepths]odtLevel)
		n.styles[attr(e, "name")] = n.now
	case "outline-style":
		n.now = new([odtDepths]odtLevel)
		n.styles[outlineStyle] = n.now
	case "list-level-style-number", "outline-level-style":
		if depth := number(e, "level", 0) - 1; n.now != nil && depth >= 0 && depth < odtDepths {
			n.now[depth] = odtLevel{attr(e, "num-format"), attr(e, "num-prefix"), attr(e, "num-suffix"), number(e, "start-value", 1), number(e, "display-levels", 1)}
		}
	}
}

// begin begins a list. It may go on with one that is closed.
func (n *odtNumbers) begin(e xml.StartElement) {
	l := odtList{style: attr(e, "style-name"), id: attr(e, "id")}
	depth := len(n.open)
	if l.style == "" && depth > 0 {
		l.style = n.open[depth-1].style
	}
	if level := n.level(l.style, depth); level.format != "" {
		l.count = level.start - 1
	}
	if count, known := n.last[attr(e, "continue-list")]; known {
		l.count = count
	} else if count, known := n.last[l.key(depth)]; known && attr(e, "continue-numbering") == "true" {
		l.count = count
	}
	n.open = append(n.open, l)
}

func (l odtList) key(depth int) string { return l.style + "\x00" + string(rune('0'+depth)) }

func (n *odtNumbers) end() {
	if depth := len(n.open) - 1; depth >= 0 {
		l := n.open[depth]
		n.last[l.key(depth)] = l.count
		if l.id != "" {
			n.last[l.id] = l.count
		}
		n.open = n.open[:depth]
	}
	n.pending = ""
}

func (n *odtNumbers) level(style string, depth int) odtLevel {
	if unread := n.unread[style]; unread != nil && n.styles[style] == nil {
		_ = walkXML(context.Background(), bytes.NewReader(unread), odtListStyle{n}) // what is damaged numbers nothing
	}
	if levels := n.styles[style]; levels != nil && depth < odtDepths {
		return levels[depth]
	}
	return odtLevel{}
}

// odtListStyle is the visitor of a style of lists.
type odtListStyle struct{ *odtNumbers }

func (s odtListStyle) start(e xml.StartElement) (skip bool) {
	s.style(e)
	return false
}
func (s odtListStyle) end(string)  {}
func (s odtListStyle) text(string) {}

// item counts an item of the innermost list.
func (n *odtNumbers) item(e xml.StartElement) {
	depth := len(n.open) - 1
	if depth < 0 {
		return
	}
	l := &n.open[depth]
	l.count++
	if given := number(e, "start-value", -1); given >= 0 {
		l.count = given
	}
	counts := make([]int, len(n.open))
	for i := range counts {
		counts[i] = n.open[i].count
	}
	n.pending = n.shown(l.style, counts)
}

// shown is the number of what has been counted so at each depth.
func (n *odtNumbers) shown(style string, counts []int) string {
	depth := len(counts) - 1
	level := n.level(style, depth)
	if level.format == "" {
		return ""
	}
	var parts []string
	for i := max(0, depth+1-level.shown); i <= depth; i++ {
		if at := n.level(style, i); at.format != "" {
			parts = append(parts, counted(counts[i], at.format))
		}
	}
	return oneLine(level.prefix + strings.Join(parts, ".") + level.suffix)
}

// take returns the number of the item at hand, once.
func (n *odtNumbers) take() string {
	s := n.pending
	n.pending = ""
	return s
}

// heading counts a heading of a level, 1 the first, and returns its number.
func (n *odtNumbers) heading(level int) string {
	if n.styles[outlineStyle] == nil || level > odtDepths {
		return ""
	}
	at := n.level(outlineStyle, level-1)
	if n.outline[level-1]++; n.outline[level-1] == 1 && at.start > 1 {
		n.outline[level-1] = at.start
	}
	clear(n.outline[level:])
	return n.shown(outlineStyle, n.outline[:level])
}

// odtPages is the visitor of styles.xml: how lists are numbered, and what stands above the text
// of pages.
type odtPages struct {
	numbers *odtNumbers
	pages   map[string]*odtPage
	now     *odtPage
	head    *odt // a header while it is read
}

// odtPage is a kind of page: what stands above its text, on the first of them or on each, and
// whether it is for one page.
type odtPage struct {
	first, each *builder
	once        bool
}

// styleName is where a style says its name.
var styleName = regexp.MustCompile(`^[^>]*\sstyle:name="([^"]*)"`)

// read reads styles.xml: of its elements only those that count, which are few of them.
func (p *odtPages) read(a *archive) error {
	data, err := a.read("styles.xml", maxEntry)
	if err != nil {
		return err
	}
	parts := [][]byte{[]byte("<styles>")}
	for _, style := range elementsOf(data, "text:list-style") {
		if found := styleName.FindSubmatch(style); found != nil {
			p.numbers.unread[string(found[1])] = style
		}
	}
	for _, name := range []string{"text:outline-style", "office:master-styles"} {
		parts = append(parts, elementsOf(data, name)...)
	}
	if len(parts) == 1 { // its namespaces have other prefixes
		return walkXML(a.ctx, bytes.NewReader(data), p)
	}
	return walkXML(a.ctx, bytes.NewReader(bytes.Join(append(parts, []byte("</styles>")), nil)), p)
}

func (p *odtPages) start(e xml.StartElement) (skip bool) {
	if p.head != nil {
		return p.head.start(e)
	}
	switch name := e.Name.Local; name {
	case "master-page":
		next := attr(e, "next-style-name")
		p.now = &odtPage{once: next != "" && next != attr(e, "name")}
		p.pages[attr(e, "name")] = p.now
	case "header", "header-first":
		if p.now != nil && attr(e, "display") != "false" {
			p.head = newODT()
			p.head.inBody, p.head.started = true, true
			if name == "header" {
				p.now.each = p.head.b
			} else {
				p.now.first = p.head.b
			}
		}
	default:
		p.numbers.style(e)
	}
	return false
}

func (p *odtPages) end(name string) {
	switch {
	case name == "header" || name == "header-first":
		p.head = nil
	case p.head != nil:
		p.head.end(name)
	}
}

func (p *odtPages) text(s string) {
	if p.head != nil {
		p.head.text(s)
	}
}

// first is what stands above the text of the first page and of no other; nil for nothing.
func (p *odtPages) first(name string) *builder {
	if name == "" {
		name = "Standard"
	}
	page := p.pages[name]
	switch {
	case page == nil:
		return nil
	case page.first != nil:
		return page.first
	case page.once:
		return page.each
	}
	return nil
}
