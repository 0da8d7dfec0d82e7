package document

import (
	"bytes"
	"context"
	"path"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	mdtext "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"chronotope/model"
)

// isMarkdown reports whether a file is called as Markdown is: by its content it is
// plain text, and only its name tells that its marks are meant as such.
func isMarkdown(name string, _ []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return true
	}
	return false
}

// readMarkdown reads Markdown as CommonMark and GitHub have it, with footnotes.
func readMarkdown(ctx context.Context, src source, opts Options) (*model.Document, error) {
	text, err := readText(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	end, front := frontMatter(string(text.data[:min(len(text.data), headLength)]))
	data := text.data[end:]
	if hostile(data) {
		d := plainDocument(string(data))
		text.tell(d)
		return d, nil
	}
	extensions := []goldmark.Extender{extension.GFM}
	if bytes.Count(data, []byte("[^")) < mostMarked {
		extensions = append(extensions, extension.Footnote)
	}
	parser := goldmark.New(goldmark.WithExtensions(extensions...)).Parser()
	m := &markdown{ctx: ctx, b: newBuilder(), data: data, notes: map[int]*footnote{}}
	m.blocks(parser.Parse(mdtext.NewReader(data)))
	d := m.b.document()
	front.apply(d, []string{"author"}, []string{"date"})
	text.tell(d)
	return d, ctx.Err()
}

// What the parser takes time for that grows faster than the text: marks that a line
// starts with, marks within one paragraph, links of one and the rest of it, notes. No one
// writes as many; a text that has them, or that is very long, is read as plain text, and
// one with very many notes without them.
const (
	deepest      = 100      // marks at the start of a line
	furthest     = 100      // columns before an item of a list, which is as deep as half of them
	longestRun   = 32 << 10 // bytes between two blank lines, or of one line
	mostLooked   = 1 << 27  // bytes of a paragraph for each of its links, in all
	mostMarked   = 10_000   // marks of notes and notes
	mostMarkdown = 4 << 20
)

// hostile reports whether a text is not to be given to the parser.
func hostile(data []byte) bool {
	run, links, looked := 0, 0, 0
	for line := range bytes.Lines(data) {
		text := bytes.TrimLeft(line, " \t")
		if len(line)-len(text) > furthest && bytes.ContainsAny(text[:min(1, len(text))], "-*+0123456789") {
			return true
		}
		start := bytes.TrimLeft(text, "> \t-*+[]()!_~`<0123456789.")
		if len(bytes.ReplaceAll(text[:len(text)-len(start)], []byte(" "), nil)) > deepest {
			return true
		}
		if run, links = run+len(line), links+bytes.Count(line, []byte("](")); len(bytes.TrimSpace(line)) == 0 {
			looked += links * run
			run, links = 0, 0
		}
		if run > longestRun {
			return true
		}
	}
	return looked+links*run > mostLooked || len(data) > mostMarkdown
}

// markdown is a Markdown text while it is written anew without its marks.
type markdown struct {
	ctx    context.Context
	b      *builder
	data   []byte
	notes  map[int]*footnote // by their numbers
	lists  int
	quote  int
	number string // of the item at hand, until its first paragraph
}

// blocks writes the blocks in n.
func (m *markdown) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil && m.ctx.Err() == nil && !m.b.full; c = c.NextSibling() {
		m.block(c)
	}
}

func (m *markdown) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		m.b.begin(model.Heading, n.Level)
		m.inline(n)
		m.b.end()
	case *ast.Paragraph, *ast.TextBlock:
		kind, level := m.kind()
		if kind == model.Paragraph && isPicture(n) {
			kind = model.Caption
		}
		m.b.begin(kind, level)
		m.b.number(m.number)
		m.number = ""
		m.inline(n)
		m.b.end()
	case *ast.Blockquote:
		m.quote++
		m.blocks(n)
		m.quote--
	case *ast.List:
		m.lists++
		m.items(n)
		m.lists--
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		m.b.begin(m.kind())
		m.b.verbatim(string(n.Lines().Value(m.data)))
		m.b.end()
	case *ast.HTMLBlock:
		m.html(string(n.Lines().Value(m.data)))
		m.b.end()
	case *east.TableHeader, *east.TableRow:
		m.row(n)
	case *east.FootnoteList:
		m.footnotes(n)
	default:
		m.blocks(n)
	}
}

// isPicture reports whether a paragraph is a picture and nothing else: what describes it is its
// caption, as pandoc has it.
func isPicture(paragraph ast.Node) bool {
	c := paragraph.FirstChild()
	return c != nil && c.NextSibling() == nil && c.Kind() == ast.KindImage && c.HasChildren()
}

// items writes the items of a list, with their numbers where it has such.
func (m *markdown) items(list *ast.List) {
	n := list.Start
	for c := list.FirstChild(); c != nil && m.ctx.Err() == nil && !m.b.full; c = c.NextSibling() {
		if m.number = ""; list.IsOrdered() {
			m.number = strconv.Itoa(n) + string(rune(list.Marker))
			n++
		}
		m.block(c)
	}
	m.number = ""
}

func (m *markdown) kind() (model.BlockKind, int) {
	switch {
	case m.lists > 0:
		return model.ListItem, min(m.lists, 9)
	case m.quote > 0:
		return model.Quote, 0
	}
	return model.Paragraph, 0
}

func (m *markdown) row(n ast.Node) {
	m.b.beginRow()
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.b.beginCell()
		m.inline(c)
		m.b.end()
	}
	m.b.endRow()
}

// footnotes gives the notes what they say.
func (m *markdown) footnotes(list ast.Node) {
	for c := list.FirstChild(); c != nil; c = c.NextSibling() {
		n, ok := c.(*east.Footnote)
		if !ok || m.notes[n.Index] == nil {
			continue
		}
		body := &markdown{ctx: m.ctx, b: newBuilder(), data: m.data}
		body.blocks(n)
		m.notes[n.Index].body = body.b
	}
}

// inline writes what stands in the lines of a block.
func (m *markdown) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil && !m.b.full; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			m.b.write(html.UnescapeString(string(unescape(c.Value(m.data)))))
			if c.HardLineBreak() {
				m.b.breakLine()
			} else if c.SoftLineBreak() {
				m.b.breakSoftly()
			}
		case *ast.String:
			m.b.write(string(c.Value))
		case *ast.AutoLink:
			m.b.link(string(c.URL(m.data)))
			m.b.write(string(c.Label(m.data)))
			m.b.link("")
		case *ast.Link:
			m.b.link(string(c.Destination))
			m.inline(c)
			m.b.link("")
		case *ast.Image:
			m.b.picture()
			m.inline(c)
		case *ast.RawHTML:
			if tag := strings.ToLower(string(c.Segments.Value(m.data))); strings.HasPrefix(tag, "<br") {
				m.b.breakLine()
			}
		case *east.FootnoteLink:
			if m.notes != nil {
				m.notes[c.Index] = m.b.mark()
			}
		case *ast.CodeSpan:
			m.code(c)
		default:
			m.inline(c)
		}
	}
}

func (m *markdown) code(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			m.b.write(string(t.Value(m.data)))
		}
	}
}

// html writes a piece of HTML within Markdown.
func (m *markdown) html(source string) {
	w := &page{ctx: m.ctx, b: m.b}
	_ = w.flat(strings.NewReader(source)) // reading a text does not fail
}

// unescape takes the backslashes away that keep marks from being taken for such.
func unescape(s []byte) []byte {
	if bytes.IndexByte(s, '\\') < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		out = append(out, s[i])
	}
	return out
}

// frontMatter reads what a text says of itself between lines of "---" at its start, "key: value",
// one a line, and tells where the text proper begins; nil and 0 where there is none.
func frontMatter(text string) (end int, m metadata) {
	const rule = "---\n"
	if !strings.HasPrefix(text, rule) {
		return 0, nil
	}
	n := strings.Index(text[len(rule):min(len(text), headLength)], "\n"+rule)
	if n < 0 {
		return 0, nil
	}
	end = len(rule) + n + len("\n"+rule)
	for line := range strings.Lines(text[len(rule) : len(rule)+n]) {
		key, value, ok := strings.Cut(line, ":")
		switch {
		case ok && key != "" && !strings.ContainsAny(key, " \t#") && key[0] != '-':
			if m == nil {
				m = metadata{}
			}
			m[strings.ToLower(strings.TrimSpace(key))] = strings.Trim(strings.TrimSpace(value), `"'`)
		case m == nil, strings.TrimSpace(line) != "" && !strings.ContainsAny(line[:1], " \t-#]"):
			return 0, nil // a text between two rules
		}
	}
	if m["language"] == "" {
		m["language"] = m["lang"]
	}
	return end, m
}
