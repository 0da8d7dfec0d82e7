package document

import (
	"bytes"
	"strings"
)

// pageTags are elements that a file which begins with them is a web page for, and those that
// begin a piece of one.
var (
	pageTags  = set("html head body meta title link base script style")
	pieceTags = set("p div h1 h2 h3 h4 h5 h6 table ul ol dl article section main header nav span blockquote center font figure form pre br hr img a")
)

// withoutZeros is text without its zero bytes: what is ASCII of UTF-16 and UTF-32 can be read so.
func withoutZeros(text []byte) []byte {
	if bytes.IndexByte(text, 0) < 0 {
		return text
	}
	return bytes.ReplaceAll(text, []byte{0}, nil)
}

// isHTML reports whether a file starts as web pages do, or as a piece of one that ends an
// element too. What a Markdown file begins with is a piece of HTML within it.
func isHTML(name string, head []byte) bool {
	start := withoutZeros(head)
	start = bytes.TrimLeft(bytes.TrimLeft(start, "\xef\xbb\xbf\xff\xfe"), " \t\r\n\f")
	isXML := bytes.HasPrefix(start, []byte("<?xml"))
	for {
		rest, ok := afterPreamble(start)
		if !ok {
			break
		}
		if kind := strings.ToLower(string(start[:min(len(start), len("<!doctype html"))])); kind == "<!doctype html" {
			return true
		}
		start = rest
	}
	tag := tagAt(start)
	if tag == "" || pageTags[tag] {
		return tag != ""
	}
	lower := bytes.ToLower(start)
	switch {
	case isXML:
		return false
	case bytes.Contains(lower, []byte("<html")):
		return true
	case !pieceTags[tag] || isMarkdown(name, nil):
		return false
	}
	return bytes.Contains(lower, []byte("</"+tag+">")) || bytes.Contains(lower, []byte("</p>")) ||
		bytes.Count(lower, []byte("<p>"))+bytes.Count(lower, []byte("<br")) > 1
}

// afterPreamble is what follows a comment, a declaration or an instruction that a page may
// begin with. What is cut within it is empty.
func afterPreamble(start []byte) (rest []byte, ok bool) {
	for _, p := range []struct{ open, shut string }{{"<!--", "-->"}, {"<?", ">"}, {"<!doctype", ">"}} {
		if len(start) >= len(p.open) && strings.EqualFold(string(start[:len(p.open)]), p.open) {
			_, rest, _ = bytes.Cut(start, []byte(p.shut))
			return bytes.TrimLeft(rest, " \t\r\n\f"), true
		}
	}
	return start, false
}

// tagAt is the name of the element that text begins with, in small letters; "" for none.
func tagAt(text []byte) string {
	name, ok := bytes.CutPrefix(text, []byte("<"))
	if !ok {
		return ""
	}
	end := bytes.IndexFunc(name, func(r rune) bool { return !isLetter(byte(r)) && (r < '0' || r > '9') })
	if end <= 0 || !strings.ContainsRune(" \t\r\n>/", rune(name[end])) {
		return ""
	}
	return strings.ToLower(string(name[:end]))
}
