package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// docxNumbering is how a Word document numbers its lists and headings, and how far it is.
type docxNumbering struct {
	lists  map[string]docxList   // by ID
	kinds  map[string][]docxItem // abstract lists by ID: an item for each depth
	counts map[string][]int      // of the items of abstract lists so far, by depth
	begun  map[string]bool       // lists whose numbers that override have been taken
	kind   string                // the abstract list or list at hand
	list   string
	level  int
}

// docxList is a list: what kind it is of, and where it begins anew, by depth.
type docxList struct {
	kind   string
	starts map[int]int
}

// docxItem is how an item is numbered: "%1.%2" of formats and first numbers.
type docxItem struct {
	start        int
	format, text string
}

// deepestList is how many depths lists have.
const deepestList = 9

// docxNumbers reads the numbering of a document; one that has none numbers nothing.
func docxNumbers(a *archive, part string) (*docxNumbering, error) {
	n := &docxNumbering{lists: map[string]docxList{}, kinds: map[string][]docxItem{}, counts: map[string][]int{}, begun: map[string]bool{}}
	if !a.has(part) {
		return n, nil
	}
	return n, walkEntry(a, part, n)
}

func (n *docxNumbering) start(e xml.StartElement) (skip bool) {
	val := attr(e, "val")
	switch e.Name.Local {
	case "abstractNum":
		n.kind, n.list = attr(e, "abstractNumId"), ""
		n.kinds[n.kind] = make([]docxItem, deepestList)
	case "num":
		n.list, n.kind = attr(e, "numId"), ""
		n.lists[n.list] = docxList{starts: map[int]int{}}
	case "lvl", "lvlOverride":
		n.level = min(max(number(e, "ilvl", 0), 0), deepestList-1)
	case "abstractNumId":
		if n.list != "" {
			n.lists[n.list] = docxList{val, n.lists[n.list].starts}
		}
	case "startOverride":
		if n.list != "" {
			n.lists[n.list].starts[n.level] = number(e, "val", 1)
		}
	case "start":
		if n.kind != "" {
			n.kinds[n.kind][n.level].start = number(e, "val", 1)
		}
	case "numFmt":
		if n.kind != "" {
			n.kinds[n.kind][n.level].format = val
		}
	case "lvlText":
		if n.kind != "" {
			n.kinds[n.kind][n.level].text = val
		}
	}
	return false
}
func (n *docxNumbering) end(string)  {}
func (n *docxNumbering) text(string) {}

// next counts a paragraph of a style, and returns its number as it is shown; "" for none.
func (n *docxNumbering) next(st docxStyle) string {
	list, known := n.lists[st.number]
	items := n.kinds[list.kind]
	if !known || items == nil || !st.list || st.depth >= deepestList {
		return ""
	}
	counts := n.counts[list.kind]
	if counts == nil {
		counts = make([]int, deepestList)
		for i, item := range items {
			counts[i] = item.start - 1
		}
		n.counts[list.kind] = counts
	}
	if !n.begun[st.number] {
		n.begun[st.number] = true
		for depth, start := range list.starts {
			counts[depth] = start - 1
		}
	}
	counts[st.depth]++
	for i := st.depth + 1; i < deepestList; i++ {
		counts[i] = items[i].start - 1
	}
	item := items[st.depth]
	if item.format == "bullet" || item.format == "none" {
		return ""
	}
	text := item.text
	for i := range deepestList {
		mark := "%" + strconv.Itoa(i+1)
		if strings.Contains(text, mark) {
			text = strings.ReplaceAll(text, mark, counted(max(counts[i], items[i].start), items[i].format))
		}
	}
	return oneLine(text)
}
