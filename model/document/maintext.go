package document

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// What is not the main text of a page, by element, role and the names that authors of
// web pages give to the parts of them.
var (
	asideTags  = set("nav footer aside form dialog")
	asideRoles = set("navigation banner contentinfo complementary search dialog alert menu menubar")
	asideNames = regexp.MustCompile(`(?i)(^|[-_ ])(nav|navbar|menu|sidebar|footer|breadcrumbs?|comments?|cookies?|consent|share|sharing|social|related|recommended|newsletter|subscribe|promo|advert|ads?|sponsor|popup|modal|banner|pagination|toolbar|masthead|skip-link|print-only)([-_ ]|$)`)
)

const (
	// enoughMain is the share of a page's text that its main element holds at least.
	enoughMain = 0.4
	// mostLinked is the share of text in links that makes a menu of an element, where it
	// holds enoughLinks.
	mostLinked, enoughLinks = 0.7, 4
)

// chooseMain decides what of a page is left out, unless it is wanted whole: what is
// plainly not its main text by element, role or name; menus, told by their text being
// links; and where the page says which element is the main one, all around it. These
// are the rules of Readability (https://github.com/mozilla/readability) that a saved
// page needs.
func (w *page) chooseMain(root *html.Node, whole bool) {
	w.leftOut = map[*html.Node]bool{}
	if whole {
		return
	}
	m := measure{leftOut: w.leftOut, main: map[*html.Node]int{}}
	total := m.measure(root, false)
	best := (*html.Node)(nil)
	for n, length := range m.main {
		if best == nil || length > m.main[best] {
			best = n
		}
	}
	if best == nil || float64(m.main[best]) < enoughMain*float64(total.text) {
		return
	}
	for n := best; n.Parent != nil; n = n.Parent {
		for c := range n.Parent.ChildNodes() {
			if c != n && (c.Type != html.ElementNode || c.Data != "head") {
				w.leftOut[c] = true
			}
		}
	}
}

// measure finds how much text elements hold.
type measure struct {
	leftOut map[*html.Node]bool
	main    map[*html.Node]int // the elements that say they are the main one
}

// content is how many bytes of text an element holds, how many of them in links, and
// how many links.
type content struct{ text, linked, links int }

func (m measure) measure(n *html.Node, inLink bool) content {
	var c content
	switch n.Type {
	case html.TextNode:
		c.text = len(oneLine(n.Data))
		if inLink {
			c.linked = c.text
		}
		return c
	case html.ElementNode:
		if rawText[n.Data] || hiddenElement(n) {
			return c
		}
		if boilerplate(n) {
			m.leftOut[n] = true
			return c
		}
		if n.Data == "a" && strings.Trim(attribute(n, "href"), "#") != "" {
			inLink = true
			c.links++
		}
	}
	for child := range n.ChildNodes() {
		d := m.measure(child, inLink)
		c = content{c.text + d.text, c.linked + d.linked, c.links + d.links}
	}
	switch {
	case blockTags[n.Data] && c.links >= enoughLinks && float64(c.linked) > mostLinked*float64(c.text) && n.Data != "body" && n.Data != "html":
		m.leftOut[n] = true
		return content{}
	case n.Data == "article" || n.Data == "main" || attribute(n, "role") == "main":
		m.main[n] = c.text
	}
	return c
}

// boilerplate reports whether an element says that it is not main text.
func boilerplate(n *html.Node) bool {
	if asideTags[n.Data] {
		return !strings.Contains(attribute(n, "epub:type")+attribute(n, "role"), "note") // an aside may be a footnote
	}
	if asideRoles[attribute(n, "role")] {
		return true
	}
	if !blockTags[n.Data] || n.Data == "body" || n.Data == "html" || n.Data == "main" || n.Data == "article" {
		return false
	}
	return asideNames.MatchString(attribute(n, "id")) || asideNames.MatchString(attribute(n, "class"))
}
