package extract

import (
	"regexp"
	"sort"
	"strings"

	"chronotope/model"
)

// This file reads registers of families: "1. John Lowe, b. Bath 3 May 1721; m. 4 July 1750 Ann Pike;
// d. 5 May 1790".

// vitals are the signs and abbreviations of registers, by what they say of whom they stand behind.
var vitals = map[string]struct{ kind, said string }{
	"b": {"born", "born"}, "*": {"born", "born"},
	"bap": {"", "baptised"}, "bapt": {"", "baptised"}, "bp": {"", "baptised"}, "chr": {"", "baptised"}, "~": {"", "baptised"},
	"m": {"married", "married"}, "mar": {"married", "married"}, "marr": {"married", "married"}, "md": {"married", "married"}, "∞": {"married", "married"}, "⚭": {"married", "married"}, "oo": {"married", "married"},
	"d": {"died", "died"}, "ob": {"died", "died"}, "†": {"died", "died"},
	"bur": {"", "buried"}, "▭": {"", "buried"}, "□": {"", "buried"},
	"proved": {"", "will proved"}, "pr": {"", "will proved"},
}

var (
	// vital is the last of them before a time, and what stands between.
	vital = regexp.MustCompile(`(?i)(?:^|[\s,;(])(?:(b|bap|bapt|bp|chr|m|mar|marr|md|d|ob|bur|pr)\.|(proved)\b|([*†~∞⚭▭□]|oo\s))\s*(?:\(\d\)\s*)?([^;:()]{0,48}?)$`)
	// registered is who a line is of, after its number.
	registered = regexp.MustCompile(`(?m)^[ \t]*(?:\d+[.)]?\s+)?(?:[ivxlc]+\.\s+)?(\p{Lu}[\p{L}'’.-]*(?:[ ]\p{Lu}[\p{L}'’.-]*){0,4})(?:[ ]?\([^()\n]*\))?,`)
	// entryHead is a line that says no more than who it is of.
	entryHead = regexp.MustCompile(`^[ \t]*(?:\d+[.)]?\s+)?(?:[ivxlc]+\.\s+)?\p{Lu}[\p{L}'’.-]*(?:[ ]\p{Lu}[\p{L}'’.-]*){0,4}(?:[ ]?\([^()\n]*\))?,?$`)
	// bracketed is a name before brackets that tell of it.
	bracketed  = regexp.MustCompile(`(\p{Lu}[\p{L}'’-]*(?:[ ]\p{Lu}[\p{L}'’-]*){1,3})[ ]?\([^()]*$`)
	titledName = regexp.MustCompile(`^[\s,;(]*[A-Z]\. *\p{Lu}[^;]*[, ]\p{Ll}{4}`)
	spouse     = regexp.MustCompile(`^[, ]*(?:to |with )?(\p{Lu}[\p{L}'’-]*(?:[ ]\p{Lu}[\p{L}'’-]*){1,3})`)
	vitalNext  = regexp.MustCompile(`(?i)[,;] *(?:b|bap|bapt|bp|chr|m|mar|marr|md|d|ob|bur|pr)\. |[;()\n]|[,] *[*†~∞⚭▭□]|\. `)
)

// register makes the event mentions of a block that is an entry of a register, and reports whether
// it is one.
func (x *reader) register(b model.Block) bool {
	if b.Kind == model.Cell || b.Kind == model.Heading {
		return false
	}
	from := sort.Search(len(x.times), func(i int) bool { return x.times[i].Span.Start >= b.Span.Start })
	to := from
	for to < len(x.times) && x.times[to].Span.End <= b.Span.End {
		to++
	}
	r := registerEntry{x: x, b: b}
	marked := 0
	for i := from; i < to; i++ {
		if m := r.before(i); m != nil {
			marked++
			if i == from && entryHead.MatchString(x.doc.Text[b.Span.Start:x.times[i].Span.Start-len(m[0])]) {
				marked++
			}
		}
	}
	if marked < 2 || marked*2 < to-from {
		return false
	}
	r.names = registered.FindAllStringSubmatchIndex(b.Span.Of(x.doc.Text), -1)
	if len(r.names) == 0 {
		return false
	}
	for i := from; i < to; i++ {
		r.read(i)
	}
	x.collect(b.Span)
	return true
}

// registerEntry is a block of a register.
type registerEntry struct {
	x     *reader
	b     model.Block
	names [][]int // where its lines say who they are of, as registered finds it
}

// before is what leads to the i-th time of the document, as vital finds it; nil for nothing.
func (r *registerEntry) before(i int) []string {
	start := r.b.Span.Start
	if i > 0 {
		start = max(start, r.x.times[i-1].Span.End)
	}
	end := max(start, r.x.times[i].Span.Start)
	lead := r.x.doc.Text[max(start, end-longestVital):end]
	if !strings.ContainsAny(lead, ".*†~∞⚭▭□") && !strings.Contains(lead, "oo ") && !strings.Contains(lead, "proved") || !mayBeVital(lead) {
		return nil
	}
	m := vital.FindStringSubmatch(lead)
	if m != nil && titledName.MatchString(m[0]) { // "M. Roche, a quitté son poste le"
		return nil
	}
	return m
}

// mayBeVital reports whether a text has something of what vital looks for, which most that has a
// full stop has not.
func mayBeVital(text string) bool {
	lower := strings.ToLower(text)
	return abbreviatesVital(lower) || strings.ContainsAny(lower, "*†~∞⚭▭□") || strings.Contains(lower, "oo") || strings.Contains(lower, "proved")
}

// abbreviatesVital reports whether one of the abbreviations of vitals stands somewhere in a text in
// lower case.
func abbreviatesVital(text string) bool {
	for at := 0; ; {
		n := strings.IndexByte(text[at:], '.')
		if n < 0 {
			return false
		}
		end := at + n
		from := end
		for from > at && isPlain(text[from-1]) {
			from--
		}
		if n := end - from; n > 0 && n <= len("marr") {
			if _, ok := vitals[text[from:end]]; ok {
				return true
			}
		}
		at = end + 1
	}
}

// longestVital is how many bytes stand at most between the start of a sign and its time.
const longestVital = 72

// nameAt is who the entry is of at an offset, "" for nobody.
func (r *registerEntry) nameAt(at int) string {
	near := r.x.doc.Text[max(r.b.Span.Start, at-longestCaption):at]
	if open := strings.LastIndexByte(near, '('); open > strings.LastIndexByte(near, ')') {
		if m := bracketed.FindStringSubmatch(near); m != nil {
			return m[1]
		}
	}
	text := r.b.Span.Of(r.x.doc.Text)
	k := sort.Search(len(r.names), func(k int) bool { return r.b.Span.Start+r.names[k][3] >= at })
	if k == 0 {
		return ""
	}
	name := text[r.names[k-1][2]:r.names[k-1][3]]
	if strings.ToUpper(name) == name {
		name = titleCase(name)
	}
	return name
}

// titleCase writes a name in capitals as others are.
func titleCase(t string) string {
	words := strings.Fields(strings.ToLower(t))
	for i := range words {
		words[i] = capitalise(words[i])
	}
	return strings.Join(words, " ")
}

// read makes the event mention of the i-th time of the document.
func (r *registerEntry) read(i int) {
	x, t := r.x, &r.x.times[i]
	m := r.before(i)
	name := r.nameAt(t.Span.Start)
	if m == nil || name == "" || t.Date.IsZero() {
		if !t.Date.IsZero() {
			x.unused = append(x.unused, model.UnusedTime{Span: t.Span, Code: model.UnusedIdentifying})
		}
		return
	}
	v := vitals[strings.ToLower(strings.TrimSpace(m[1]+m[2]+m[3]))]
	start := t.Span.Start - len(strings.TrimLeft(m[0], " ,;(\n\t"))
	end := r.b.Span.End
	if next := vitalNext.FindStringIndex(x.doc.Text[t.Span.End:end]); next != nil {
		end = t.Span.End + next[0]
	}
	c := newEventMention(x.doc, t.Date, t.Span, model.Span{Start: start, End: end})
	c.headline, c.kind, c.told = name+" "+v.said, v.kind, toldByLife
	if v.kind == "married" {
		if s := spouse.FindStringSubmatch(x.doc.Text[t.Span.End:end]); s != nil {
			c.headline += " " + s[1]
		} else if s := spouse.FindStringSubmatch(m[4]); s != nil {
			c.headline += " " + s[1]
		}
	}
	c.terms.set(strings.Fields(strings.ToLower(c.headline)))
	c.because(model.ReasonLabel, strings.TrimSpace(strings.TrimLeft(m[0], " ,;(\n\t")))
	if c.Places = x.placesOf(c.Passage.Span); len(c.Places) > 1 {
		c.Places = c.Places[:1]
	}
	x.found = append(x.found, c)
}
