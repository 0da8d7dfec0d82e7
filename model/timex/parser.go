package timex

// part is one time expression within a match: "10" and "11 December" in
// "10-11 December".
type part struct {
	start, end int // tokens
	expr       expr
}

// match is what a rule read: one or more parts, in order. The zero match is none; it is
// small, for most rules read nothing at most tokens.
type match struct {
	parts []part // at most partsAtMost
	len   int8   // of parts
	how   join   // how the parts belong together
	tail  int    // where the words end, behind the parts, from which they are told; 0 for none
}

// join says what several dates read together mean.
type join uint8

const (
	joinNone  join = iota
	joinRange      // from the first to the last
	joinList       // each of them
)

// partsAtMost is how many parts a match has.
const partsAtMost = 4

// one is a match of a single expression.
func one(start, end int, n expr) match {
	return match{parts: []part{{start, end, n}}, len: 1}
}

func (m *match) add(start, end int, n expr) {
	if m.len < partsAtMost {
		m.parts = append(m.parts, part{start, end, n})
		m.len++
	}
}

func (m *match) start() int { return m.parts[0].start }

func (m *match) end() int {
	if m.len == 0 {
		return 0
	}
	return m.parts[m.len-1].end
}

// parser reads the tokens of one block after the other. Its slices are used
// again, so that reading costs no allocation where nothing is found.
type parser struct {
	text      string
	toks      []token // of the block, with sentinels behind them
	count     int     // without the sentinels
	exprs     []expr
	mentions  []mention
	block     int
	piece     int                // counts what is read by itself: blocks, or the pieces of one
	languages []*foreignLanguage // of each block
	language  *foreignLanguage   // of the block; nil for English
	heading   bool
	note      bool
	openNote  bool // a footnote in brackets goes on in the next block
	recorded  bool // times at the start of lines are time codes
	ancient   bool // the document tells years before the common era
}

// sentinels is how many empty tokens stand behind a block's last, so that rules
// may look ahead without a bound check.
const sentinels = 8

// at is the token i, an empty one outside the block.
func (p *parser) at(i int) *token {
	if i < 0 || i >= len(p.toks) {
		return &noToken
	}
	return &p.toks[i]
}

var noToken = token{gap: true, line: true}

// word is the text of token i.
func (p *parser) word(i int) string {
	t := p.at(i)
	return p.text[t.start:t.end]
}

// is reports whether token i can be one of the classes.
func (p *parser) is(i int, c classes) bool { return p.at(i).class&c != 0 }

// mark reports whether token i is the mark c.
func (p *parser) mark(i int, c byte) bool { return p.at(i).mark == c }

// folded reports whether token i is the word w, written in lower case, without
// regard to its capitals.
func (p *parser) folded(i int, w string) bool {
	t := p.at(i)
	if t.end-t.start != len(w) {
		return false
	}
	for k := range len(w) {
		c := p.text[t.start+k]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != w[k] {
			return false
		}
	}
	return true
}

// anyOf is folded for several words.
func (p *parser) anyOf(i int, words ...string) bool {
	for _, w := range words {
		if p.folded(i, w) {
			return true
		}
	}
	return false
}

// skip is the token behind i if that can be one of the classes, else i.
func (p *parser) skip(i int, c classes) int {
	if p.is(i, c) {
		return i + 1
	}
	return i
}

// skipWord is skip for a word, written in lower case.
func (p *parser) skipWord(i int, w string) int {
	if p.folded(i, w) {
		return i + 1
	}
	return i
}

// skipMark is skip for a mark.
func (p *parser) skipMark(i int, c byte) int {
	if p.mark(i, c) {
		return i + 1
	}
	return i
}

// tight reports whether token i is the mark c and no space stands before it.
func (p *parser) tight(i int, c byte) bool { return p.mark(i, c) && !p.at(i).gap }

// singleUnit reads a unit of time in the singular; noUnit where there is none.
func (p *parser) singleUnit(i int) unit {
	if t := p.at(i); t.class&classUnit != 0 && t.class&classPlural == 0 {
		return unit(t.m)
	}
	return noUnit
}

// keep puts an expression into the arena, for another to refer to.
func (p *parser) keep(n expr) int32 {
	p.exprs = append(p.exprs, n)
	return int32(len(p.exprs) - 1)
}

// opensOther reports whether the English article at i opens no time, for the word behind it is
// in no lexicon, nor one of the two that rules look for there. Most articles are such, and many
// rules begin with one.
func (p *parser) opensOther(i int) bool {
	next := p.at(i + 1)
	return p.language == nil && next.class == 0 && next.mark == 0 && !p.anyOf(i+1, "time", "calendar")
}

// read finds the time expressions of the block's tokens.
func (p *parser) read(rules []rule) {
	opening := classes(0) // with which some expression begins
	for r := range rules {
		opening |= rules[r].first
	}
	for i := 0; i < p.count; {
		c := p.toks[i].class
		if c&opening == 0 || c&classThe != 0 && p.opensOther(i) {
			i++
			continue
		}
		var best match
		for r := range rules {
			if rules[r].first&c == 0 {
				continue
			}
			if m := rules[r].read(p, i); m.len > 0 && m.end() > best.end() {
				best = m
			}
		}
		if best.len == 0 {
			i++
			continue
		}
		p.emit(&best)
		i = best.end()
	}
}
