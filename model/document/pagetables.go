package document

import (
	"strconv"

	"golang.org/x/net/html"
)

// grid is a table of a web page while its rows are written.
type grid struct {
	column int         // of the next cell in the row at hand
	taken  map[int]int // by cells of rows above: how many rows more, by column
}

// row writes a row of a table.
func (w *page) row(n *html.Node) {
	if g := w.grid(); g != nil {
		g.column = 0
	}
	w.b.beginRow()
	w.children(n)
	w.b.endRow()
	if g := w.grid(); g != nil {
		for column := g.column; column < mostColumns && g.taken[column] > 0; column++ {
			g.taken[column]--
		}
	}
}

// grid is the innermost table; nil for none.
func (w *page) grid() *grid {
	if len(w.grids) == 0 {
		return nil
	}
	return &w.grids[len(w.grids)-1]
}

// cell writes a cell, in its column: those that cells of rows above or to its left reach into
// are empty.
func (w *page) cell(n *html.Node) {
	g := w.grid()
	if g == nil {
		g = &grid{}
	}
	for g.column < mostColumns && g.taken[g.column] > 0 {
		g.taken[g.column]--
		g.column++
		w.b.beginCell()
	}
	w.b.beginCell()
	w.children(n)
	w.b.end()
	const widest = 100
	columns, rows := spanned(n, "colspan", widest), spanned(n, "rowspan", 10_000)
	if rows > 1 && g.taken == nil {
		g.taken = map[int]int{}
	}
	for range columns {
		if rows > 1 {
			g.taken[g.column] = rows - 1
		}
		g.column++
	}
	w.b.span(columns)
}

// spanned is how many columns or rows a cell has.
func spanned(n *html.Node, attr string, most int) int {
	value, err := strconv.Atoi(attribute(n, attr))
	if err != nil || value < 1 {
		return 1
	}
	return min(value, most)
}

// definitions writes a list of terms and what is said of them: a row for each pair, as a label
// and its body are.
func (w *page) definitions(list *html.Node) {
	w.b.end()
	if w.pairs(list, false) {
		w.b.endRow()
	}
}

// longestPair is how many bytes a term and what is said of it have where they are a row: what is
// longer is text under a heading.
const longestPair = 600

// pairs writes the terms in n, and what is said of each; a row is open before it, and after.
func (w *page) pairs(n *html.Node, open bool) bool {
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.ElementNode && c.Data == "div" && !w.leftOut[c] && !hiddenElement(c):
			open = w.pairs(c, open)
			continue
		case c.Type == html.ElementNode && c.Data == "dt":
			if open {
				w.b.endRow()
			}
			w.b.beginRow()
			w.b.rows[len(w.b.rows)-1].most = longestPair
			w.b.beginCell()
			open = true
		case c.Type == html.ElementNode && c.Data == "dd" && open:
			w.b.beginCell()
		}
		w.walk(c)
		w.b.end()
		if c.Data == "dd" && open {
			w.b.endRow()
			open = false
		}
	}
	return open
}
