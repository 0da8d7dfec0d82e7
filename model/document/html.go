package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"chronotope/model"
)

// maxTree is how many bytes of HTML are made a tree. What is longer is read without
// one, for a tree takes many times the room.
const maxTree = 16 << 20

// readHTML reads a web page: its main text, or all of it where the options say so.
func readHTML(ctx context.Context, src source, opts Options) (*model.Document, error) {
	data, more, err := src.upTo(ctx, Limit)
	if err != nil {
		return nil, err
	}
	name := opts.Encoding
	if name == "" {
		name = saidEncoding(data)
	}
	text, err := decode(data, name)
	if err != nil {
		return nil, err
	}
	d, err := pageDocument(ctx, text.data, opts.WholePage)
	if err != nil {
		return nil, err
	}
	text.truncated = more
	text.tell(d)
	return d, ctx.Err()
}

// metaCharset is where a page says in its head what it is encoded in, or in its declaration as
// XML.
var metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)`)

// saidEncoding is the encoding that a page says it is in, "" where it does not or where its
// bytes say otherwise.
func saidEncoding(data []byte) string {
	found := metaCharset.FindSubmatch(data[:min(len(data), headLength)])
	if found == nil || bytes.IndexByte(data[:min(len(data), headLength)], 0) >= 0 {
		return ""
	}
	name := labelled(string(found[1]) + string(found[2]))
	if utf8.Valid(data) || strings.HasPrefix(name, "UTF") {
		return "" // what is plain to see
	}
	return name
}

// pageDocument is a document of a web page in UTF-8.
func pageDocument(ctx context.Context, data []byte, whole bool) (*model.Document, error) {
	w := &page{ctx: ctx, b: newBuilder()}
	root, err := w.read(data)
	if err != nil || root == nil {
		return w.b.document(), err
	}
	w.writeTree(root, whole)
	d := w.b.document()
	pageMetadata(root).apply(d, []string{"author"}, []string{"published", "date"})
	return d, nil
}

// writeTree writes the main text of a page, or all of it.
func (w *page) writeTree(root *html.Node, whole bool) {
	w.chooseMain(root, whole)
	w.findNotes(root)
	w.walk(root)
}

// read makes a tree of HTML in UTF-8. Where that would be too large or too deep, it
// writes the text without one and returns nil.
func (w *page) read(data []byte) (*html.Node, error) {
	if len(data) <= maxTree {
		root, err := html.Parse(cancellable{w.ctx, bytes.NewReader(data)})
		if err == nil {
			return root, nil
		}
		if w.ctx.Err() != nil {
			return nil, w.ctx.Err()
		}
	}
	return nil, w.flat(cancellable{w.ctx, bytes.NewReader(data)})
}

// flat writes HTML as it comes, by its tags alone.
func (w *page) flat(r io.Reader) error {
	z := html.NewTokenizer(r)
	z.SetMaxBuf(4 << 20)
	for hidden := ""; !w.b.full; {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return damaged(fmt.Errorf("web page: %w", err))
			}
			return nil
		case html.TextToken:
			if hidden == "" {
				w.b.write(string(z.Text()))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			raw, _ := z.TagName()
			tag := string(raw)
			switch {
			case hidden != "":
				if kind == html.EndTagToken && tag == hidden {
					hidden = ""
				}
			case rawText[tag] && kind == html.StartTagToken:
				hidden = tag
			case tag == "br":
				w.b.breakLine()
			case headings[tag] > 0 && kind == html.StartTagToken:
				w.b.begin(model.Heading, headings[tag])
			case tag == "li" && kind == html.StartTagToken:
				w.b.begin(model.ListItem, 1)
			case blockTags[tag]:
				w.b.end()
			}
		}
	}
	return nil
}

// headings are the levels of the elements that are headings.
var headings = map[string]int{"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

var (
	// rawText are elements whose content is no text to be read.
	rawText = set("script style title noscript template textarea select iframe object svg math canvas audio video head rp rt button datalist")
	// blockTags are elements that stand by themselves and not in a line.
	blockTags = set(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
		figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre
		section summary table tbody td tfoot th thead tr ul`)
)

// attribute returns an attribute of an element, "" where it is missing.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name || a.Namespace != "" && a.Namespace+":"+a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf is the text within an element, on one line, and no more of it than is asked for.
func textOf(n *html.Node, most int) string {
	var out strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
		if out.Len() > most {
			break
		}
	}
	return oneLine(out.String())
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
