package document

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	"chronotope/model"
)

// jsonStart is how JSON begins that holds more than a word.
var jsonStart = regexp.MustCompile(`^\s*(?:\{\s*["}]|\[\s*[\[{"\]])`)

// jsonVariable is what stands in front of JSON that is kept as a program for browsers.
var jsonVariable = regexp.MustCompile(`^\s*(?:(?:var|let|const)\s+)?[A-Za-z_$][\w.$]*\s*=\s*`)

func isJSON(_ string, head []byte) bool {
	head = bytes.TrimPrefix(head, []byte(utf8Mark))
	return jsonStart.Match(head[len(jsonVariable.Find(head)):])
}

// deepestJSON is how deep values are nested at most.
const deepestJSON = 200

// readJSON reads JSON (RFC 8259), or a value a line: a list of objects is a table, other fields
// are lines of name and value. What only begins like it is plain text.
func readJSON(ctx context.Context, src source, opts Options) (*model.Document, error) {
	text, err := readText(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	data := text.data
	if variable := jsonVariable.Find(data); variable != nil {
		data = bytes.TrimRight(data[len(variable):], "; \t\n")
	}
	r := &jsonReader{ctx: ctx, d: json.NewDecoder(bytes.NewReader(data)), b: newBuilder(), columns: map[string]int{}}
	r.d.UseNumber()
	values, depth := 0, 0
	if first, rest, _ := bytes.Cut(data, []byte("\n")); json.Valid(first) && bytes.HasPrefix(rest, []byte("{")) {
		depth = 1 // an object a line: a list
	}
	for ; err == nil && !r.b.full; values++ {
		if err = r.value("", depth); errors.Is(err, io.EOF) {
			break
		}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if broken := err != nil && !errors.Is(err, io.EOF); broken && r.written == 0 || values == 0 {
		d := plainDocument(string(text.data))
		d.Format = plainText
		text.tell(d)
		return d, nil
	} else if broken {
		return nil, damaged(err)
	}
	r.flush()
	d := r.b.document()
	d.Title = r.title
	text.tell(d)
	return d, nil
}

// jsonReader writes what JSON holds.
type jsonReader struct {
	ctx     context.Context
	d       *json.Decoder
	b       *builder
	columns map[string]int // of the table at hand, numbered as they come
	rows    [][]string     // of the table at hand, not yet written
	written int            // objects
	title   string
}

// jsonField is a value by the name that it has in an object, which may be in others.
type jsonField struct{ name, value string }

// value writes the next value, which has a name where it is in an object.
func (r *jsonReader) value(name string, depth int) error {
	t, err := r.d.Token()
	if err != nil {
		return err
	}
	if depth > deepestJSON {
		return fmt.Errorf("%w: its values are nested more than %d deep", model.ErrDamaged, deepestJSON)
	}
	switch t {
	case json.Delim('{'):
		if depth == 0 || name != "" {
			return r.object(name, depth)
		}
		return r.record(depth)
	case json.Delim('['):
		if name != "" {
			r.heading(name, depth)
		}
		for r.d.More() {
			if r.ctx.Err() != nil {
				return r.ctx.Err()
			}
			if err := r.value("", max(depth+1, 1)); err != nil {
				return err
			}
		}
		r.flush()
		_, err = r.d.Token()
		return err
	}
	r.field(jsonField{name, jsonScalar(name, t)})
	return nil
}

// object writes an object field by field; lists and objects in it have headings.
func (r *jsonReader) object(name string, depth int) error {
	r.flush()
	if name != "" {
		r.heading(name, depth)
	}
	for r.d.More() {
		key, err := r.d.Token()
		if err != nil {
			return err
		}
		if err := r.value(fmt.Sprint(key), depth+1); err != nil {
			return err
		}
	}
	r.written++
	_, err := r.d.Token()
	return err
}

// record takes an object of a list as a row of a table.
func (r *jsonReader) record(depth int) error {
	var fields []jsonField
	if err := r.fields("", depth, &fields); err != nil {
		return err
	}
	r.written++
	var cells []string
	for _, f := range fields {
		column, known := r.columns[f.name]
		if !known && len(r.columns) == mostFields { // no table has as many columns
			cells = append(cells, f.name+": "+f.value)
			continue
		}
		if !known {
			column = len(r.columns)
			r.columns[f.name] = column
		}
		for len(cells) <= column {
			cells = append(cells, "")
		}
		if cells[column] != "" && f.value != "" {
			cells[column] += " "
		}
		cells[column] += f.value
	}
	r.rows = append(r.rows, cells)
	return nil
}

// fields reads an object up to its end, and those in it, as fields.
func (r *jsonReader) fields(prefix string, depth int, out *[]jsonField) error {
	for r.d.More() {
		key, err := r.d.Token()
		if err != nil {
			return err
		}
		if err := r.into(strings.TrimPrefix(prefix+" "+fmt.Sprint(key), " "), depth+1, out); err != nil {
			return err
		}
	}
	_, err := r.d.Token()
	return err
}

// into reads a value into fields of a name. Lists of numbers, as of coordinates, are left out.
func (r *jsonReader) into(name string, depth int, out *[]jsonField) error {
	if depth > deepestJSON {
		return fmt.Errorf("%w: its values are nested more than %d deep", model.ErrDamaged, deepestJSON)
	}
	t, err := r.d.Token()
	if err != nil {
		return err
	}
	switch t {
	case json.Delim('{'):
		return r.fields(name, depth, out)
	case json.Delim('['):
		for r.d.More() {
			before := len(*out)
			if err := r.into(name, depth+1, out); err != nil {
				return err
			}
			if n := len(*out); n == before+1 && isNumber((*out)[before].value) {
				*out = (*out)[:before]
			}
		}
		_, err = r.d.Token()
		return err
	}
	*out = append(*out, jsonField{name, jsonScalar(name, t)})
	return nil
}

// flush writes the rows of the table at hand, under the names of their fields.
func (r *jsonReader) flush() {
	if len(r.rows) > 0 {
		names := make([]string, len(r.columns))
		for name, i := range r.columns {
			names[i] = name
		}
		if len(names) > 1 {
			r.b.row(names)
		}
		for _, cells := range r.rows {
			r.b.row(cells)
		}
	}
	clear(r.columns)
	r.rows = nil
}

func (r *jsonReader) heading(name string, depth int) {
	r.flush()
	r.b.begin(model.Heading, min(max(1, depth), 6))
	r.b.write(name)
	r.b.end()
}

// field writes a name and its value, or a text that is more than that by itself.
func (r *jsonReader) field(f jsonField) {
	const long = 200
	r.flush()
	if f.name == "title" && r.title == "" {
		r.title = oneLine(f.value)
	}
	switch {
	case f.value == "":
	case f.name == "" || len(f.value) > long:
		r.b.plain(f.value)
	default:
		r.b.write(f.name + ": " + f.value)
		r.b.end()
	}
}

var (
	isNumber = regexp.MustCompile(`^-?[0-9.]+(?:[eE][+-]?[0-9]+)?$`).MatchString
	// timeName is how fields are called that count seconds, or thousandths, since 1970.
	timeName = regexp.MustCompile(`(?i)(time|date|created|updated|published|_at$|At$|^ts$)`)
)

// jsonScalar is a value as it is read: markup and data of other kinds are left out.
func jsonScalar(name string, t json.Token) string {
	switch v := t.(type) {
	case string:
		const longestWord = 1000
		switch {
		case len(v) > longestWord && !strings.ContainsAny(v[:longestWord], " \n\t"):
			return ""
		case strings.Contains(v, "</") || strings.Contains(v, "<br"):
			p := &page{b: newBuilder()}
			_ = p.flat(strings.NewReader(v)) // reading a text does not fail
			p.b.end()
			return string(p.b.text)
		}
		return v
	case json.Number:
		n, err := strconv.ParseInt(v.String(), 10, 64)
		if err != nil || !timeName.MatchString(name) {
			return v.String()
		}
		const first, last = 100_000_000, 5_000_000_000 // 1973 to 2128
		if n >= first*1000 && n < last*1000 {
			n /= 1000
		}
		if n >= first && n < last {
			return time.Unix(n, 0).UTC().Format("2006-01-02 15:04")
		}
		return v.String()
	}
	return ""
}
