package document

import (
	"strings"

	"golang.org/x/net/html"
)

const (
	// enoughMain is the share of a page's text that its main element holds at least.
	enoughMain = 0.4
	// mostLinked is the share of text in links that makes a menu of an element, where it
	// holds enoughLinks.
	mostLinked, enoughLinks = 0.7, 4
	// aPart is the share of a page's text that is a part of its main text wherever it is marked
	// as that.
	aPart = 0.1
	// little is how many bytes no main text has to stop at.
	little = 500
)

// chooseMain decides what of a page is left out, unless it is wanted whole: what its element,
// role or name say is not its main text; menus, told by their text being links; and where the
// page says which element is the main one, all around it. None of that holds against what has
// most of the page's text, or what the page calls the main one: names are given to wrappers
// too, and made from headings.
func (w *page) chooseMain(root *html.Node, whole bool) {
	w.leftOut = map[*html.Node]bool{}
	if whole {
		return
	}
	m := measured(root, false)
	if shown := m.of[root].own(); shown < little {
		if all := measured(root, true); all.of[root].own() > 4*shown {
			m, w.showHidden = all, true // a script would have shown it
		}
	}
	for least := weak; least <= certain+1; least++ {
		c := choice{measure: m, total: m.of[root], leftOut: w.leftOut, least: least}
		kept := c.choose(root)
		if own, all := float64(kept.own()), float64(c.total.own()); kept.text > 0 && (own >= 0.25*all || own >= aPart*all && own >= little) {
			w.keepMain(root, c, kept)
			return
		}
		clear(w.leftOut) // too little is left of what looked like main text
	}
}

// keepMain leaves out what stands around the element that the page says is the main one, or
// around those that are, where they hold enough of what is kept so far.
func (w *page) keepMain(root *html.Node, c choice, kept content) {
	best := c.main(root, kept)
	if best == nil || float64(c.kept[best].own()) < enoughMain*float64(kept.own()) {
		return
	}
	onPath := map[*html.Node]bool{}
	path := func(n *html.Node) {
		for ; n != nil; n = n.Parent {
			onPath[n] = true
		}
	}
	path(best)
	if title := firstTitle(root, c.leftOut); title != nil && firstTitle(best, c.leftOut) == nil {
		path(title)
	}
	for n := range onPath {
		if n == best || within(n, best) || headings[n.Data] > 0 {
			continue
		}
		for child := range n.ChildNodes() {
			if !onPath[child] && (child.Type != html.ElementNode || child.Data != "head") {
				w.leftOut[child] = true
			}
		}
	}
}

// firstTitle is the first heading of the first level in n that is not left out.
func firstTitle(n *html.Node, leftOut map[*html.Node]bool) *html.Node {
	if leftOut[n] {
		return nil
	}
	if n.Data == "h1" && n.Type == html.ElementNode {
		return n
	}
	for child := range n.ChildNodes() {
		if t := firstTitle(child, leftOut); t != nil {
			return t
		}
	}
	return nil
}

// choice is what is kept of a page while it is decided.
type choice struct {
	measure
	total   content
	leftOut map[*html.Node]bool
	least   grade                  // grounds below it do not count
	kept    map[*html.Node]content // of the elements that say they are the main one
	mains   []*html.Node           // those elements, in order
}

// choose goes through an element and leaves out what is no main text; it returns what is kept.
func (c *choice) choose(n *html.Node) content {
	if c.kept == nil {
		c.kept = map[*html.Node]content{}
	}
	if n.Type == html.ElementNode && (c.isAside(n) || c.isMenu(n)) {
		c.leftOut[n] = true
		return content{}
	}
	if n.Type != html.ElementNode && n.Type != html.DocumentNode || !c.walked(n) {
		return c.of[n]
	}
	kept := c.of[n]
	for child := range n.ChildNodes() {
		if child.Type == html.ElementNode {
			kept = kept.minus(c.of[child]).plus(c.choose(child))
		}
	}
	if saysMain(n) {
		c.kept[n] = kept
		c.mains = append(c.mains, n)
	}
	return kept
}

// isAside reports whether an element says that it is no main text, on grounds that hold
// against how much of the page's text it has.
func (c *choice) isAside(n *html.Node) bool {
	g := asideGrade(n)
	if g < c.least {
		return false
	}
	own, all := float64(c.of[n].own()), float64(c.total.own())
	switch g {
	case certain:
		return own <= 0.8*all && float64(c.most[n]) <= enoughMain*all
	case probable:
		return own <= 0.4*all && float64(c.most[n]) <= aPart*all
	case weak:
		return c.of[n].prose < little && own <= 0.4*all
	}
	return false
}

// isMenu reports whether an element is a list of links to elsewhere.
func (c *choice) isMenu(n *html.Node) bool {
	of := c.of[n]
	return blockTags[n.Data] && n.Data != "body" && n.Data != "html" && of.links >= enoughLinks && of.prose == 0 &&
		float64(of.linked) > mostLinked*float64(of.text) && !c.data[tableOf(n)] && !c.titled[n]
}

// main is the element that says it is the main one and holds most; where several hold a part
// of the text, what holds them all.
func (c *choice) main(root *html.Node, kept content) *html.Node {
	var best *html.Node
	for _, n := range c.mains {
		if c.kept[n].own() > 0 && (best == nil || c.kept[n].own() > c.kept[best].own()) {
			best = n
		}
	}
	if best == nil {
		return nil
	}
	for _, n := range c.mains {
		if float64(c.kept[n].own()) >= aPart*float64(kept.own()) {
			for best != root && !within(n, best) {
				best = best.Parent
			}
		}
	}
	if _, ok := c.kept[best]; !ok {
		c.kept[best] = kept // at least what its parts hold
	}
	return best
}

// saysMain reports whether an element says that it holds the main text.
func saysMain(n *html.Node) bool {
	return n.Data == "article" || n.Data == "main" || attribute(n, "role") == "main" || strings.EqualFold(attribute(n, "itemprop"), "articleBody")
}
