package export

import (
	"bufio"
	"strings"
)

// xmlOut writes XML. An error stays with the writer below, and its Flush tells it.
type xmlOut struct{ *bufio.Writer }

const xmlHeader = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// raw writes markup.
func (x xmlOut) raw(markup ...string) {
	for _, m := range markup {
		_, _ = x.WriteString(m)
	}
}

// text writes clean text as the content of an element or the value of an attribute.
func (x xmlOut) text(s string) {
	if !strings.ContainsAny(s, "&<>\"'\n\t") {
		_, _ = x.WriteString(s)
		return
	}
	_, _ = escapeXML.WriteString(x.Writer, s)
}

var escapeXML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "\n", "&#10;", "\t", "&#9;")

// open begins an element, with pairs of names and clean values as attributes; those without
// a value are left out.
func (x xmlOut) open(name string, attributes ...string) {
	x.start(name, attributes)
	x.raw(">")
}

// empty writes an element without content.
func (x xmlOut) empty(name string, attributes ...string) {
	x.start(name, attributes)
	x.raw("/>")
}

func (x xmlOut) start(name string, attributes []string) {
	x.raw("<", name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			x.raw(" ", attributes[i], `="`)
			x.text(attributes[i+1])
			x.raw(`"`)
		}
	}
}

func (x xmlOut) close(name string) { x.raw("</", name, ">") }

// el writes an element with text as its content, nothing where there is no text.
func (x xmlOut) el(name, text string, attributes ...string) {
	if text == "" {
		return
	}
	x.open(name, attributes...)
	x.text(text)
	x.close(name)
}
