package layout

import (
	"strings"

	"chronotope/model"
	"chronotope/model/english"
)

// longestTitle is how many bytes a line has at most to be a title.
const longestTitle = 100

// tail reads the date that a line ends with: where it begins, 0 where there is none
// after other words, and what it tells.
func tail(t string) (at int, f parts) {
	t = strings.TrimRight(t, " )]:*_#")
	if len(t) > longestTitle || strings.HasSuffix(t, ".") || strings.IndexByte(t, '\n') >= 0 {
		return 0, 0
	}
	for i, k := len(t), 0; k < longestTail; k++ {
		i = strings.LastIndexByte(t[:i], ' ')
		if i < 0 {
			break
		}
		word := strings.TrimLeft(t[i+1:], "([*_")
		if end, g := date(word); end == len(word) && g.possible() && g&led == 0 {
			at, f = len(t)-len(word), g
		}
	}
	return at, f
}

// longestTail is how many words such a date has at most.
const longestTail = 5

// entitled reports whether a line tells at its end, or altogether, of which month the
// days are that stand below it.
func entitled(t string) bool {
	if f, ok := whole(t); ok {
		return f&month != 0 && f&year != 0 || f == month
	}
	at, f := tail(t)
	return at > 0 && f&month != 0 && f&year != 0 && f&(day|ordinal|full|bare) == 0
}

// versioned reports whether a heading has nothing before its date but a number: that of
// a version, say.
func versioned(t string, at int) bool {
	letters := strings.FieldsFunc(t[:at], func(r rune) bool { return !english.IsLetter(r) })
	return strings.ContainsAny(t[:at], "0123456789") && (len(letters) == 0 || len(letters) == 1 && (letters[0] == "v" || letters[0] == "Version"))
}

// title notes what the title says of the dates below it that block i is, if it is one.
func (b *builder) title(i int) {
	block := &b.doc.Blocks[i]
	t := block.Span.Of(b.doc.Text)
	at, f := tail(t)
	c := candidate{parts: f}
	c.Block = i
	switch {
	case at > 0 && block.Kind == model.Heading && f.sure() && versioned(t, at):
		end, _ := date(t[at:])
		c.Span = model.Span{Start: block.Span.Start + at, End: block.Span.Start + at + end}
		c.Body = model.Span{Start: block.Span.End, End: block.Span.End}
	case len(t) <= longestTitle && entitled(t):
		c.title = true
	case at > 0 && f&month != 0 && f&year != 0 && f&day != 0 && strings.HasSuffix(t[:at], ", ") && len(strings.Fields(t[:at])) <= 4:
		c.title, c.day = true, number(dayOf(t[at:])) // "Vigo, 2 de febrero de 1931"
	default:
		return
	}
	b.found = append(b.found, c)
}

// counts reports whether the numbers by themselves that begin with candidate k count from
// one up to three or more with few gaps, as the items of a list do and days seldom.
func (b *builder) counts(k int) bool {
	n, last := 0, 0
	for ; k < len(b.found) && b.found[k].parts == bare && b.found[k].rows <= 1; k++ {
		m := number(b.found[k].Span.Of(b.doc.Text))
		if n == 0 && m != 1 || n > 0 && m <= last {
			break
		}
		n, last = n+1, m
	}
	return n > 2 && last <= 2*n
}
