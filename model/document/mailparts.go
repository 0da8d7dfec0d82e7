package document

import (
	"bytes"
	"context"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"

	"chronotope/model"
)

// mailWords decodes what fields hold in other encodings.
var mailWords = mime.WordDecoder{CharsetReader: func(name string, r io.Reader) (io.Reader, error) {
	e, _, err := encodingOf(name)
	if err != nil {
		return nil, err
	}
	return e.NewDecoder().Reader(r), nil
}}

// deepestMail is how deep messages and their parts are looked into.
const deepestMail = 10

// mailReader writes messages.
type mailReader struct {
	ctx   context.Context
	opts  Options
	b     *builder
	parts int
}

// mailPart is a part of a message as it was sent.
type mailPart struct {
	kind     string            // "text/plain"
	params   map[string]string // of the kind: charset, boundary, name
	encoding string
	name     string // of a file that is attached; "" for what is read with the message
	body     []byte
}

func partOf(h header, body []byte) mailPart {
	kind, params, err := mime.ParseMediaType(h["content-type"])
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	p := mailPart{kind: kind, params: params, encoding: strings.ToLower(h["content-transfer-encoding"]), body: body}
	disposition, given, _ := mime.ParseMediaType(h["content-disposition"])
	name := header{"n": given["filename"]}.words("n")
	if name == "" {
		name = header{"n": params["name"]}.words("n")
	}
	if disposition == "attachment" || name != "" && !strings.HasPrefix(kind, "text/") && !strings.HasPrefix(kind, "multipart/") {
		if p.name = name; name == "" {
			p.name = kind
		}
	}
	return p
}

// content is what the part holds, out of what it was encoded in to be sent.
func (p mailPart) content() []byte {
	var r io.Reader = bytes.NewReader(p.body)
	switch p.encoding {
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	}
	data, _ := io.ReadAll(r) // what is broken is read as far as it goes
	return data
}

// text is what the part holds, in UTF-8.
func (p mailPart) text(opts Options) []byte {
	data, name := p.content(), opts.Encoding
	if charset := p.params["charset"]; name == "" && !strings.EqualFold(charset, "us-ascii") {
		name = labelled(charset)
	}
	text, err := decode(data, name)
	if err != nil {
		text.data = bytes.ToValidUTF8(data, []byte("\ufffd"))
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(text.data, []byte("\r\n"), []byte("\n")), []byte{0}, nil)
}

// each calls visit for the parts of one that has parts.
func (p mailPart) each(visit func(mailPart)) {
	r := multipart.NewReader(bytes.NewReader(p.body), p.params["boundary"])
	for {
		part, err := r.NextRawPart()
		if err != nil {
			return
		}
		body, _ := io.ReadAll(part)
		h := header{}
		for name, values := range part.Header {
			h[strings.ToLower(name)] = values[0]
		}
		visit(partOf(h, body))
	}
}

// message writes a message: its head, its body, what is attached to it.
func (r *mailReader) message(data []byte, depth int) header {
	fields, body, _ := bytes.Cut(data, []byte("\n\n"))
	h := headerOf(fields)
	r.b.begin(model.Paragraph, 0)
	r.b.verbatim(h.shown())
	r.b.end()
	r.part(partOf(h, body), depth)
	return h
}

// part writes what a part holds that is text.
func (r *mailReader) part(p mailPart, depth int) {
	if r.parts++; r.parts > mostMessages || depth > deepestMail || r.b.full || r.ctx.Err() != nil {
		return
	}
	switch {
	case p.kind == "message/rfc822":
		r.message(bytes.ReplaceAll(p.content(), []byte("\r\n"), []byte("\n")), depth+1)
	case p.name != "":
		r.attached(p)
	case p.kind == "multipart/alternative":
		r.alternative(p, depth)
	case p.kind == "multipart/related":
		first := true
		p.each(func(q mailPart) {
			if first || q.name != "" && !strings.HasPrefix(q.kind, "image/") {
				r.part(q, depth+1)
			}
			first = false
		})
	case strings.HasPrefix(p.kind, "multipart/"):
		p.each(func(q mailPart) { r.part(q, depth+1) })
	case p.kind == "text/html":
		w := &page{ctx: r.ctx, b: r.b}
		if root, err := w.read(p.text(r.opts)); err == nil && root != nil {
			w.writeTree(root, true)
		}
		r.b.end()
	case strings.HasPrefix(p.kind, "text/"):
		r.b.plain(string(p.text(r.opts)))
	}
}

// alternative writes the one of several versions that says most: plain text unless the other
// has much more than that.
func (r *mailReader) alternative(p mailPart, depth int) {
	best := newBuilder()
	p.each(func(q mailPart) {
		one := &mailReader{ctx: r.ctx, opts: r.opts, b: newBuilder(), parts: r.parts}
		one.part(q, depth+1)
		one.b.end()
		if r.parts = one.parts; len(one.b.text) > 3*len(best.text)/2 {
			best = one.b
		}
	})
	r.b.append(best)
}

// attached writes that a file is attached: it is a document of its own (see Files).
func (r *mailReader) attached(p mailPart) {
	r.b.begin(model.ListItem, 1)
	r.b.write(p.name)
	r.b.end()
}

// savedPage is the web page that a browser has kept as a message; nil for any other message.
func (r *mailReader) savedPage(data []byte) *model.Document {
	fields, body, _ := bytes.Cut(data, []byte("\n\n"))
	h := headerOf(fields)
	p := partOf(h, body)
	if h["to"] != "" || h["received"] != "" || p.kind != "multipart/related" && (p.kind != "text/html" || h["content-location"] == "") {
		return nil
	}
	pages := []mailPart{p}
	if p.kind == "multipart/related" {
		pages = nil
		p.each(func(q mailPart) {
			if q.kind == "text/html" || q.kind == "application/xhtml+xml" {
				pages = append(pages, q)
			}
		})
	}
	if len(pages) == 0 {
		return nil
	}
	d, err := pageDocument(r.ctx, pages[0].text(r.opts), r.opts.WholePage)
	if err != nil {
		return nil
	}
	d.Format = WebPage
	return d
}

// plain writes a text whose blocks its lines tell.
func (b *builder) plain(text string) {
	for _, block := range blocks(text, 0) {
		b.begin(block.Kind, block.Level)
		b.verbatim(block.Span.Of(text))
		b.end()
	}
}
