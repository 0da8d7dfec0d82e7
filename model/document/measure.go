package document

import (
	"strings"

	"golang.org/x/net/html"
)

// content is how many bytes of text an element holds, how many of them in links and how many
// in running text, and how many links.
type content struct{ text, linked, prose, links int }

// own is the text that leads nowhere else.
func (c content) own() int { return c.text - c.linked }

func (c content) plus(d content) content {
	return content{c.text + d.text, c.linked + d.linked, c.prose + d.prose, c.links + d.links}
}

func (c content) minus(d content) content {
	return content{c.text - d.text, c.linked - d.linked, c.prose - d.prose, c.links - d.links}
}

// measure is the content of the elements of a page.
type measure struct {
	of     map[*html.Node]content
	most   map[*html.Node]int  // text of the largest element within that says it is the main one
	data   map[*html.Node]bool // tables with heads of rows or columns
	titled map[*html.Node]bool // elements that hold a heading of the first level
	hidden bool                // what is not shown counts
	run    *run
}

// run is text between two borders of blocks.
type run struct{ text, linked int }

// running is how many bytes a text has that is more than a label, a name or a teaser's title.
const running = 80

// measured measures all elements of a page.
func measured(root *html.Node, hidden bool) measure {
	m := measure{of: map[*html.Node]content{}, most: map[*html.Node]int{}, data: map[*html.Node]bool{}, titled: map[*html.Node]bool{}, hidden: hidden, run: &run{}}
	m.measure(root, false)
	return m
}

// walked reports whether what is in an element is read.
func (m measure) walked(n *html.Node) bool {
	return n.Type != html.ElementNode || !rawText[n.Data] && (m.hidden || !hiddenElement(n))
}

func (m measure) measure(n *html.Node, inLink bool) content {
	if n.Type == html.TextNode {
		c := content{text: lineLength(n.Data)}
		if inLink {
			c.linked = c.text
		}
		m.run.text, m.run.linked = m.run.text+c.text, m.run.linked+c.linked
		return c
	}
	var c content
	if n.Type != html.ElementNode && n.Type != html.DocumentNode || !m.walked(n) {
		return c
	}
	block := blockTags[n.Data] || n.Type == html.DocumentNode
	outer := *m.run
	if block {
		*m.run = run{}
	}
	if n.Data == "a" && strings.Trim(attribute(n, "href"), "#") != "" {
		inLink = true
		c.links++
	}
	for child := range n.ChildNodes() {
		if child.Type == html.ElementNode && blockTags[child.Data] {
			c.prose += m.endRun()
		}
		c = c.plus(m.measure(child, inLink))
	}
	if block {
		c.prose += m.endRun()
		*m.run = outer
	}
	m.of[n] = c
	m.note(n)
	return c
}

// lineLength is how many bytes a text has on one line.
func lineLength(s string) int {
	n := 0
	for word := range strings.FieldsSeq(s) {
		n += len(word) + 1
	}
	return max(0, n-1)
}

// note takes down what an element is for those around it.
func (m measure) note(n *html.Node) {
	if n.Data == "th" || n.Data == "caption" {
		m.data[tableOf(n)] = true
	}
	if n.Data == "h1" {
		for outer := n; outer != nil && !m.titled[outer]; outer = outer.Parent {
			m.titled[outer] = true
		}
	}
	most := m.most[n]
	if saysMain(n) {
		most = max(most, m.of[n].own())
	}
	if most > 0 && n.Parent != nil {
		m.most[n.Parent] = max(m.most[n.Parent], most)
	}
}

// tableOf is the innermost table that an element stands in; nil for none.
func tableOf(n *html.Node) *html.Node {
	for n != nil && (n.Type != html.ElementNode || n.Data != "table") {
		n = n.Parent
	}
	return n
}

// endRun returns how much running text the run at hand is, and begins another.
func (m measure) endRun() int {
	r := *m.run
	*m.run = run{}
	if own := r.text - r.linked; own >= running {
		return own
	}
	return 0
}
