package document

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"chronotope/model"
)

// deepestTeX is how deep arguments of commands may hold each other: what is deeper is left out.
const deepestTeX = 50

// write writes a piece of LaTeX.
func (t *tex) write(s string, depth int) {
	if depth > deepestTeX {
		return
	}
	for len(s) > 0 && !t.b.full && t.ctx.Err() == nil {
		i := strings.IndexAny(s, "\\%{}$~&-`'\n")
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			t.text(s[:i])
			s = s[i:]
			continue
		}
		s = t.mark(s, depth)
	}
}

// mark takes what a mark begins, and returns what follows.
func (t *tex) mark(s string, depth int) string {
	switch s[0] {
	case '\\':
		return t.command(s[1:], depth)
	case '%':
		_, rest, _ := strings.Cut(s, "\n")
		return strings.TrimLeft(rest, " \t")
	case '{', '}':
	case '$':
		return t.formula(s)
	case '~':
		t.text("\u00a0")
	case '&':
		if t.rows > 0 {
			t.b.beginCell()
			break
		}
		t.text("&")
	case '\n':
		rest := strings.TrimLeft(s, " \t\n")
		if strings.Count(s[:len(s)-len(rest)], "\n") > 1 && t.rows == 0 {
			t.b.end()
		}
		t.b.space = t.b.space || t.b.start >= 0
		return rest
	default:
		for _, ligature := range []struct{ from, to string }{{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}, {"'", "’"}} {
			if rest, ok := strings.CutPrefix(s, ligature.from); ok {
				t.text(ligature.to)
				return rest
			}
		}
		t.text(s[:1])
	}
	return s[1:]
}

// formula takes what stands between dollars: a number or a word is text, more is not.
func (t *tex) formula(s string) string {
	mark := "$"
	if strings.HasPrefix(s, "$$") {
		mark = "$$"
	}
	inner, rest, ok := strings.Cut(s[len(mark):], mark)
	if !ok {
		return s[len(mark):]
	}
	if inner = strings.TrimSpace(inner); inner != "" && !strings.ContainsAny(inner, `\^_=<>{`) {
		t.text(inner)
	}
	return rest
}

// text writes text into the block at hand.
func (t *tex) text(s string) {
	if t.b.start < 0 && t.b.kind == model.Paragraph {
		switch {
		case t.rows > 0:
		case t.lists > 0:
			t.b.begin(model.ListItem, min(t.lists, 9))
		case t.quote > 0:
			t.b.begin(model.Quote, 0)
		}
	}
	t.b.write(s)
}

// command takes a command, whose name s starts with, and returns what follows it.
func (t *tex) command(s string, depth int) string {
	n := 0
	for n < len(s) && (isLetter(s[n]) || s[n] == '@') {
		n++
	}
	if n == 0 {
		return t.symbol(s)
	}
	name := s[:n]
	rest := strings.TrimPrefix(s[n:], "*")
	if level := texHeadings[name]; level > 0 {
		title, after := texArgument(rest)
		t.b.begin(model.Heading, level)
		t.write(title, depth+1)
		t.b.end()
		return after
	}
	if accent := texAccents[name]; accent != "" && len(name) == 1 && (strings.HasPrefix(rest, "{") || strings.HasPrefix(rest, " ")) {
		return t.accent(accent, rest)
	}
	if text, known := texMarks[name]; known {
		t.text(text)
		return strings.TrimPrefix(strings.TrimLeft(rest, " "), "{}")
	}
	for range texSkipped[name] {
		_, rest = texArgument(rest)
	}
	return t.structure(name, rest, depth)
}

// structure takes commands that make blocks; of all others the arguments are text.
func (t *tex) structure(name, rest string, depth int) string {
	switch name {
	case "begin":
		return t.begin(rest)
	case "end":
		name, after := texArgument(rest)
		t.end(name)
		return after
	case "item":
		t.b.begin(model.ListItem, max(1, min(t.lists, 9)))
		if label, after, ok := texOptions(strings.TrimLeft(rest, " ")); ok {
			t.write(label+" ", depth+1)
			return after
		}
		if n := len(t.items) - 1; n >= 0 && t.items[n] >= 0 {
			t.items[n]++
			formats := []string{"1", "a", "i", "A"} // 1. (a) i. A.
			t.b.number(counted(t.items[n], formats[min(n, len(formats)-1)]) + ".")
		}
	case "setcounter":
		_, value := texArgument(rest)
		value, after := texArgument(value)
		if n, err := strconv.Atoi(value); err == nil && len(t.items) > 0 && n >= 0 {
			t.items[len(t.items)-1] = n
		}
		return after
	case "def":
		_, after, _ := strings.Cut(rest, "{")
		_, after = texArgument("{" + after)
		return after
	case "footnote", "endnote":
		body, after := texArgument(rest)
		if t.note {
			return after
		}
		if t.b.start >= 0 {
			inner := &tex{ctx: t.ctx, b: newBuilder(), about: t.about, note: true}
			t.b.mark().body = inner.b
			inner.write(body, depth+1)
		}
		return after
	case "caption":
		body, after := texArgument(rest)
		if t.rows > 0 {
			t.b.endRow()
		}
		t.b.begin(model.Caption, 0)
		t.write(body, depth+1)
		t.b.end()
		if t.rows > 0 {
			t.b.beginRow()
			t.b.beginCell()
		}
		return after
	case "endfirsthead", "endhead":
		return afterHead(rest)
	case "par", "maketitle", "hline", "toprule", "midrule", "bottomrule", "centering":
		if name == "par" || name == "maketitle" {
			t.b.end()
		}
	case "newline", "linebreak":
		t.b.breakLine()
	}
	_, rest, _ = texOptions(rest)
	return strings.TrimPrefix(rest, " ")
}

// afterHead is what follows the heads and feet that a long table repeats on its pages.
func afterHead(rest string) string {
	const longest = 4000
	near := rest[:min(len(rest), longest)]
	near, _, _ = strings.Cut(near, `\end{`)
	for _, mark := range []string{`\endlastfoot`, `\endfoot`, `\endhead`} {
		if i := strings.LastIndex(near, mark); i >= 0 {
			return rest[i+len(mark):]
		}
	}
	return rest
}

// begin begins an environment.
func (t *tex) begin(rest string) string {
	name, rest := texArgument(rest)
	t.b.end()
	switch {
	case texDropped[name]:
		_, after, _ := strings.Cut(rest, `\end{`+name+"}")
		return after
	case texTables[name]:
		if name == "tabularx" || name == "tabular*" || name == "tabu" && strings.HasPrefix(rest, "to") {
			_, rest = texArgument(rest)
		}
		_, rest = texArgument(rest)
		t.rows++
		t.b.beginRow()
		t.b.beginCell()
		return rest
	case texLists[name]:
		t.lists++
		first := -1
		if name == "enumerate" {
			first = 0
		}
		t.items = append(t.items, first)
	case texQuotes[name]:
		t.quote++
	}
	_, rest, _ = texOptions(rest)
	return rest
}

// end ends an environment.
func (t *tex) end(name string) {
	t.b.end()
	switch {
	case texTables[name] && t.rows > 0:
		t.b.endRow()
		t.rows--
	case texLists[name] && t.lists > 0:
		t.lists--
		t.items = t.items[:t.lists]
	case texQuotes[name]:
		t.quote = max(0, t.quote-1)
	}
}

// symbol takes a command whose name is no letter.
func (t *tex) symbol(s string) string {
	if s == "" {
		return ""
	}
	switch s[0] {
	case '\\':
		rest := strings.TrimPrefix(s[1:], "*")
		if t.rows > 0 {
			t.b.endRow()
			t.b.beginRow()
			t.b.beginCell()
		} else {
			t.b.breakLine()
		}
		_, rest, _ = texOptions(rest)
		return rest
	case '(', '[':
		mark := map[byte]string{'(': `\)`, '[': `\]`}[s[0]]
		_, after, _ := strings.Cut(s, mark)
		return after
	case ' ', ',', ';', ':', '\n':
		t.text(" ")
	case '-', '/', '!':
	default:
		if accent := texAccents[s[:1]]; accent != "" {
			return t.accent(accent, s[1:])
		}
		_, n := utf8.DecodeRuneInString(s)
		t.text(s[:n])
		return s[n:]
	}
	return s[1:]
}

// accent writes the letter that follows with a mark on it.
func (t *tex) accent(mark, rest string) string {
	letter, after := "", strings.TrimLeft(rest, " ")
	if strings.HasPrefix(after, "{") {
		letter, after = texArgument(after)
	} else if dotless, ok := strings.CutPrefix(after, `\i`); ok {
		letter, after = "i", strings.TrimPrefix(dotless, " ")
	} else if after != "" {
		_, n := utf8.DecodeRuneInString(after)
		letter, after = after[:n], after[n:]
	}
	letter = strings.TrimPrefix(letter, `\`)
	if letter == "" {
		return after
	}
	_, n := utf8.DecodeRuneInString(letter)
	t.text(norm.NFC.String(letter[:n]+mark) + letter[n:])
	return after
}
