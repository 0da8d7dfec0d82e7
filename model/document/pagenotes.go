package document

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// longestMark is how many characters the mark of a note has at most: "[12]", "xiv".
const longestMark = 6

// noteMark is what marks of notes look like: four digits are a year.
var noteMark = regexp.MustCompile(`^[\[(]?([0-9]{1,3}|[*†‡§]{1,3}|[a-z]|[ivxl]+)[\])]?$`)

// findNotes finds the links that are marks of notes: short ones that lead further down
// the page, to what the note says.
func (w *page) findNotes(root *html.Node) {
	w.marks, w.numbers, w.back = map[*html.Node]*html.Node{}, map[*html.Node]*footnote{}, map[*html.Node]bool{}
	at := anchorsOf(root)
	taken := map[*html.Node]bool{}
	for _, a := range at.links {
		target := at.byID[attribute(a, "href")[1:]]
		words := textOf(a, 4*longestMark)
		if target == nil || len([]rune(words)) > longestMark {
			continue
		}
		holder := blockOf(target)
		switch {
		case at.order[target] <= at.order[a]:
			for n := a; n != nil && !w.back[a]; n = n.Parent {
				w.back[a] = taken[n]
			}
		case holder != nil && !taken[holder] && !within(a, holder) && (noteMark.MatchString(words) || saysNote(a)):
			w.marks[a], taken[holder] = holder, true
		case taken[holder] && saysNote(a):
			w.back[a] = true // another mark of the same note
		}
	}
}

// anchors are the links of a page that lead to places on it, and those places.
type anchors struct {
	links []*html.Node
	byID  map[string]*html.Node
	order map[*html.Node]int // of elements on the page
}

func anchorsOf(root *html.Node) anchors {
	at := anchors{byID: map[string]*html.Node{}, order: map[*html.Node]int{}}
	n := 0
	for e := range root.Descendants() {
		n++
		if e.Type != html.ElementNode {
			continue
		}
		at.order[e] = n
		for _, id := range []string{attribute(e, "id"), anchorName(e)} {
			if id != "" && at.byID[id] == nil {
				at.byID[id] = e
			}
		}
		if e.Data == "a" && strings.HasPrefix(attribute(e, "href"), "#") {
			at.links = append(at.links, e)
		}
	}
	return at
}

func anchorName(n *html.Node) string {
	if n.Data == "a" {
		return attribute(n, "name")
	}
	return ""
}

// saysNote reports whether a link says that it is the mark of a note: as EPUB, DPUB-ARIA
// and common writers of HTML do.
func saysNote(a *html.Node) bool {
	return attribute(a, "role") == "doc-noteref" || strings.Contains(attribute(a, "epub:type"), "noteref") ||
		strings.Contains(attribute(a, "class"), "footnote")
}

// blockOf is the block that an element is or stands in; nil where there is none but
// the whole page.
func blockOf(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && blockTags[n.Data] {
			break
		}
	}
	if n == nil || n.Data == "body" || n.Data == "html" || headings[n.Data] > 0 {
		return nil
	}
	return n
}

func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}
