package pdf

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Where running heads and feet stand, in parts of the page's height, and on how many
// pages the same must stand to be one.
const (
	margin       = 0.12
	fewPages     = 3
	shareOfPages = 0.4
)

// withoutRunning takes away what page after page has at its edge: page numbers, and titles
// and dates of printing but for the first of each. A line stays that differs from its fellows
// in a number, unless that is the page's: the date of a statement, of a court's stamp. What
// stays goes before the other lines of its page.
func withoutRunning(pages [][]line, heights []float64) {
	if len(pages) < fewPages {
		return
	}
	groups := map[string]*fellows{}
	for p, lines := range pages {
		for i := range lines {
			l := edgeLine(&lines[i], p, heights[p])
			if l == nil {
				continue
			}
			if groups[l.key] == nil {
				groups[l.key] = &fellows{}
			}
			groups[l.key].lines = append(groups[l.key].lines, l)
		}
	}
	least := max(fewPages, int(shareOfPages*float64(len(pages))))
	for _, g := range groups {
		g.judge(least)
	}
	for p, lines := range pages {
		var kept, rest []line
		for i := range lines {
			l := edgeLine(&lines[i], p, heights[p])
			switch {
			case l == nil || !groups[l.key].running:
				rest = append(rest, lines[i])
			case groups[l.key].stays(l):
				lines[i].running = true
				kept = append(kept, lines[i])
			}
		}
		pages[p] = append(kept, rest...)
	}
}

// edge is a line at the edge of a page.
type edge struct {
	page    int
	key     string // the same for lines of all pages that say the same at the same edge, but for numbers
	numbers []edgeNumber
	words   bool // it says more than numbers and words such as "page"
}

// edgeNumber is a number that a line at the edge of a page says.
type edgeNumber struct {
	text string
	// paging holds where the page's own number may stand: by itself or by a word such as
	// "page", but not within a date.
	paging bool
}

// edgeLine is what a line says at the edge of its page; nil away from the edges.
func edgeLine(l *line, page int, height float64) *edge {
	e := &edge{page: page}
	switch {
	case l.box.y1 < margin*height:
		e.key = "head"
	case l.box.y0 > (1-margin)*height:
		e.key = "foot"
	default:
		return nil
	}
	for i := range l.runs {
		for k, w := range l.runs[i].words {
			e.word(&l.runs[i], k, w.text)
		}
	}
	return e
}

// anyNumber stands for a number in a key; no text holds it.
const anyNumber = "\x00"

// word adds a word of a run.
func (e *edge) word(r *run, k int, text string) {
	text = strings.ToLower(text)
	e.key += " "
	if romanNumber(text) && len(r.words) == 1 {
		e.key += anyNumber
		e.numbers = append(e.numbers, edgeNumber{text, true})
		return
	}
	if !pageWords[strings.TrimFunc(text, func(c rune) bool { return !unicode.IsLetter(c) })] {
		e.words = e.words || strings.ContainsFunc(text, unicode.IsLetter)
	}
	paging := pageNumber(text) && r.apart(k)
	for text != "" {
		n := strings.IndexFunc(text, func(c rune) bool { return !unicode.IsDigit(c) })
		if n < 0 {
			n = len(text)
		}
		if n > 0 {
			e.numbers = append(e.numbers, edgeNumber{text[:n], paging})
			e.key += anyNumber
			text = text[n:]
			continue
		}
		c, size := utf8.DecodeRuneInString(text)
		e.key += string(c)
		text = text[size:]
	}
}

// pageNumber reports whether a word may be the number of a page: "12", "-12-", "3/10".
func pageNumber(text string) bool {
	number, of, both := strings.Cut(strings.Trim(text, "-–—.,:()[]|·"), "/")
	return strings.Trim(number, "0123456789") == "" && strings.Trim(of, "0123456789") == "" && (!both || len(of) < 4)
}

// pageWords are those that page numbers stand beside.
var pageWords = func() map[string]bool {
	out := map[string]bool{"": true}
	for w := range strings.FieldsSeq("page pages pg p pp of seite seiten s von página páginas pagina pagine pág pag de di van side sida sidan af av strona str z страница стр с из sivu oldal blatt folio sheet no nr") {
		out[w] = true
	}
	return out
}()

// apart reports whether a word of a run stands where the number of a page may: at the run's
// begin or end and by a word such as "page", or further from its neighbour than words are.
func (r *run) apart(k int) bool {
	beside := func(i, j int) bool {
		if i < 0 || j >= len(r.words) {
			return true
		}
		other := r.words[i].text
		if i == k {
			other = r.words[j].text
		}
		other = strings.ToLower(strings.TrimFunc(other, func(c rune) bool { return !unicode.IsLetter(c) }))
		return pageWords[other] || float64(r.words[j].at.x0-r.words[i].at.x1) > columnGap*r.size
	}
	return beside(k-1, k) && beside(k, k+1)
}

// romanNumber reports whether a word is a page number in small Roman numerals.
func romanNumber(text string) bool {
	return len(text) <= 7 && strings.Trim(text, "ivxlc") == ""
}

// fellows are the lines of all pages that have the same key.
type fellows struct {
	lines   []*edge
	running bool
	paging  []bool // which of their numbers are the page's
	said    map[string]bool
}

// judge tells whether the lines are a running head, and which of its numbers are the page's:
// those that grow as the pages do.
func (g *fellows) judge(least int) {
	on := map[int]bool{}
	for _, l := range g.lines {
		on[l.page] = true
	}
	g.running, g.said = len(on) >= least, map[string]bool{}
	g.paging = make([]bool, len(g.lines[0].numbers))
	for k := range g.paging {
		grows, stays := 0, 0
		for i, l := range g.lines[1:] {
			before := g.lines[i]
			step, ok := stepOf(before.numbers[k].text, l.numbers[k].text)
			if ok && l.numbers[k].paging && before.numbers[k].paging && step == l.page-before.page && step > 0 {
				grows++
			}
			if ok && step == 0 {
				stays++
			}
		}
		most := 0.7 * float64(len(g.lines)-1)
		g.paging[k] = float64(grows) >= most || !g.lines[0].words && k > 0 && g.paging[k-1] && float64(stays) >= most // "3 of 10"
	}
}

// stepOf is by how much a number is greater than another; Roman ones are not reckoned with.
func stepOf(before, after string) (int, bool) {
	a, err := strconv.Atoi(before)
	b, failed := strconv.Atoi(after)
	if err != nil || failed != nil {
		return 0, false
	}
	return b - a, true
}

// stays reports whether a line of a running head is to be read: it says more than the page's
// number, and no page before says the same.
func (g *fellows) stays(l *edge) bool {
	said, paged := "", true
	for k, n := range l.numbers {
		if !g.paging[k] && !romanNumber(n.text) {
			said, paged = said+" "+n.text, false
		}
	}
	if paged && !l.words || g.said[said] {
		return false
	}
	g.said[said] = true
	return true
}
