package document

import (
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
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	for depth, n := 0, 0; ; n++ {
		if n&0xff == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
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
			if v.start(t) {
				depth--
				if err := d.Skip(); err != nil {
					return damaged(err)
				}
			}
		case xml.EndElement:
			depth--
			v.end(t.Name.Local)
		case xml.CharData:
			v.text(string(t))
		}
	}
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
