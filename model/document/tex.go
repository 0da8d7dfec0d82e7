package document

import (
	"bytes"
	"context"
	"path"
	"regexp"
	"strings"

	"chronotope/model"
)

// texStart is what documents in TeX begin with, but for comments.
var texStart = regexp.MustCompile(`(?m)^\s*\\(documentclass|documentstyle|input|begin\{document\}|chapter|section)\b`)

func isTeX(name string, head []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".tex", ".latex", ".ltx":
		return bytes.Contains(head, []byte(`\`))
	}
	return bytes.Contains(head, []byte(`\documentclass`)) && texStart.Match(head)
}

// readTeX reads LaTeX: what is to be printed of it, as far as that is told without running it.
func readTeX(ctx context.Context, src source, opts Options) (*model.Document, error) {
	text, err := readText(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	source := string(text.data)
	t := &tex{ctx: ctx, b: newBuilder(), about: metadata{}}
	if head, body, ok := strings.Cut(source, `\begin{document}`); ok {
		t.preamble(head)
		source, _, _ = strings.Cut(body, `\end{document}`)
	}
	t.write(source, 0)
	d := t.b.document()
	t.about.apply(d, []string{"author"}, []string{"date"})
	text.tell(d)
	return d, ctx.Err()
}

// tex is a text in LaTeX while it is written.
type tex struct {
	ctx   context.Context
	b     *builder
	about metadata
	lists int
	items []int // numbers of the items so far of the lists that are open; -1 for lists without
	rows  int   // tables that are open
	quote int
	note  bool // a note is being written
}

// texHeadings are the levels of sections; texSkipped commands whose arguments are no text, with
// how many these are; texMarks commands that stand for text.
var (
	texHeadings = map[string]int{"part": 1, "chapter": 1, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4, "subparagraph": 5}
	texSkipped  = map[string]int{
		"label": 1, "ref": 1, "pageref": 1, "eqref": 1, "cref": 1, "autoref": 1, "cite": 1, "citep": 1, "citet": 1, "autocite": 1, "parencite": 1, "footcite": 1,
		"nocite": 1, "index": 1, "input": 1, "include": 1, "includegraphics": 1, "usepackage": 1, "documentclass": 1, "bibliography": 1, "bibliographystyle": 1,
		"vspace": 1, "hspace": 1, "setlength": 2, "addtocounter": 2, "newcommand": 2, "renewcommand": 2, "newenvironment": 3, "color": 1,
		"textcolor": 1, "pagestyle": 1, "thispagestyle": 1, "hypersetup": 1, "href": 1, "input@path": 1, "multicolumn": 2, "multirow": 2, "hypertarget": 1,
		"markboth": 2, "addcontentsline": 3, "DeclareMathOperator": 2, "fontsize": 2, "cline": 1, "cmidrule": 1, "selectlanguage": 1,
	}
	texMarks = map[string]string{
		"ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø",
		"aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "i", "j": "j", "S": "§", "P": "¶", "LaTeX": "LaTeX", "TeX": "TeX", "textbackslash": `\`, "pounds": "£",
		"textdegree": "°", "degree": "°", "copyright": "©", "today": "", "quad": " ", "qquad": " ", "space": " ", "newpage": " ", "clearpage": " ", "dag": "†",
		"textbar": "|", "textless": "<", "textgreater": ">", "texteuro": "€", "euro": "€", "guillemotleft": "«", "guillemotright": "»", "glqq": "„", "grqq": "“",
	}
	// texAccents are commands that put a mark on the letter that follows, as marks that combine.
	texAccents = map[string]string{
		"'": "\u0301", "`": "\u0300", "^": "\u0302", "\"": "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307", "c": "\u0327", "v": "\u030c", "u": "\u0306",
		"H": "\u030b", "k": "\u0328", "r": "\u030a", "d": "\u0323", "b": "\u0331",
	}
	// texDropped are environments that hold no text.
	texDropped = set("equation equation* align align* eqnarray eqnarray* gather gather* multline multline* math displaymath tikzpicture picture comment thebibliography filecontents lstlisting verbatim minted algorithm algorithmic")
	texTables  = set("tabular tabular* tabularx longtable tabu array supertabular")
	texLists   = set("itemize enumerate description")
	texQuotes  = set("quote quotation verse displayquote")
)

// preamble takes what stands above the text: title, author and date.
func (t *tex) preamble(head string) {
	for _, name := range []string{"title", "author", "date"} {
		if _, rest, ok := strings.Cut(head, `\`+name); ok && strings.IndexAny(rest, "{[ ") == 0 {
			argument, _ := texArgument(rest)
			part := &tex{ctx: t.ctx, b: newBuilder(), about: metadata{}}
			part.write(argument, 0)
			part.b.end()
			t.about[name] = oneLine(string(part.b.text))
		}
	}
}

// texArgument is what braces hold at the start of s, behind options in brackets, and what
// follows them.
func texArgument(s string) (argument, rest string) {
	s = strings.TrimLeft(s, " \t\n*")
	for {
		_, after, ok := texOptions(s)
		if !ok {
			break
		}
		s = strings.TrimLeft(after, " \t\n")
	}
	if !strings.HasPrefix(s, "{") {
		return "", s
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[1:i], s[i+1:]
			}
		}
	}
	return s[1:], ""
}

// texOptions is what brackets hold at the start of s, and what follows them.
func texOptions(s string) (options, rest string, ok bool) {
	const longest = 1000
	if !strings.HasPrefix(s, "[") {
		return "", s, false
	}
	end := strings.IndexByte(s[:min(len(s), longest)], ']')
	if end < 0 {
		return "", s, false
	}
	return s[1:end], s[end+1:], true
}
