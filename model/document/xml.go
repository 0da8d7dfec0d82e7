package document

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"

	"golang.org/x/net/html/charset"

	"chronotope/model"
)

// maxDepth is how deep elements may be nested in XML. Documents stay far below it.
const maxDepth = 4000

// visitor is told what an XML file holds, by local names: the formats that are read
// have no two elements of one name and different meaning.
type visitor interface {
	start(e xml.StartElement) (skip bool) // skip leaves out all that is in e, and its end
	end(name string)
	text(s string)
}

// walkXML reads XML from r. Entities that the file declares itself are not expanded
// but an error, so that none can blow up.
func walkXML(ctx context.Context, r io.Reader, v visitor) error {
	in := &paced{r: r}
	d := xml.NewDecoder(in)
	d.CharsetReader = charset.NewReaderLabel
	return walkTokens(ctx, d, in, v)
}

// walkTokens tells v what the tokens of d are, which reads from in.
func walkTokens(ctx context.Context, d *xml.Decoder, in *paced, v visitor) error {
	skipped := 0 // how deep the element is that is left out; 0 outside of any
	for depth, n := 0, 0; ; n++ {
		if n&0xff == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		in.read = 0
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return damaged(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return fmt.Errorf("%w: its elements are nested more than %d deep", model.ErrDamaged, maxDepth)
			}
			if skipped == 0 && v.start(t) {
				skipped = depth
			}
		case xml.EndElement:
			if depth--; skipped == 0 {
				v.end(t.Name.Local)
			} else if depth < skipped {
				skipped = 0
			}
		case xml.CharData:
			if skipped == 0 {
				v.text(string(t))
			}
		}
	}
}

// maxToken is how many bytes a tag with its attributes, or a text between two, may have: all
// of it is held in memory, and attributes take many times their length there.
const maxToken = 16 << 20

// paced is a reader that fails where too much of it is one token.
type paced struct {
	r    io.Reader
	read int // since the token before
}

// Read reads the next piece.
func (p *paced) Read(buf []byte) (int, error) {
	if p.read > maxToken {
		return 0, fmt.Errorf("%w: one of its elements is longer than %d MB", model.ErrDamaged, maxToken>>20)
	}
	n, err := p.r.Read(buf)
	p.read += n
	return n, err
}

// attr returns an attribute by its local name, "" where it is missing.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// number returns an attribute that is a number, or else fallback.
func number(e xml.StartElement, name string, fallback int) int {
	n, err := strconv.Atoi(attr(e, name))
	if err != nil {
		return fallback
	}
	return n
}

// fields is a visitor that collects what stands in the elements of a small file, by
// their names: the first that is not empty.
type fields struct {
	values map[string]string
	open   []string
}

func (f *fields) start(e xml.StartElement) bool {
	f.open = append(f.open, e.Name.Local)
	return false
}

func (f *fields) end(string) { f.open = f.open[:len(f.open)-1] }

func (f *fields) text(s string) {
	if n := len(f.open); n > 0 && f.values[f.open[n-1]] == "" {
		f.values[f.open[n-1]] = s
	}
}

// elementsOf are the elements of a name, as they stand in XML. None of them holds another.
func elementsOf(data []byte, name string) (out [][]byte) {
	begin, end := []byte("<"+name), []byte("</"+name+">")
	for {
		i := bytes.Index(data, begin)
		if i < 0 || i+len(begin) == len(data) {
			return out
		}
		data = data[i:]
		if bytes.IndexByte([]byte(" >/\t\n\r"), data[len(begin)]) < 0 { // a longer name
			data = data[len(begin):]
			continue
		}
		to := bytes.IndexByte(data, '>') + 1
		if to == 0 || data[to-2] != '/' {
			to = len(data)
			if i := bytes.Index(data, end); i >= 0 {
				to = i + len(end)
			}
		}
		out, data = append(out, data[:to]), data[to:]
	}
}
