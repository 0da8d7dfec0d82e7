package export

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"strings"
	"unicode/utf8"
)

// Preview is how a file begins that is to be written: Table or Lines.
type Preview struct {
	Table [][]string // of tables: the heads and some rows
	Lines []string   // of other texts; long lines are cut, which ends in "…"
}

// How much a preview shows at most.
const (
	previewEvents = 8
	previewLines  = 60
	previewLine   = 200 // characters of a line, or of a cell
	previewBytes  = 1 << 16
)

var errEnough = errors.New("enough for a preview")

// IsText reports whether the format is text that a person can read.
func (f Format) IsText() bool {
	kind, _, _ := strings.Cut(f.Media, "/")
	for _, suffix := range []string{"json", "jsonl", "xml"} {
		if f.Media == "application/"+suffix || strings.HasPrefix(f.Media, "application/") && strings.HasSuffix(f.Media, "+"+suffix) {
			return true
		}
	}
	return kind == "text" && f.Media != "text/html" || f.Media == "application/x-bibtex"
}

// Preview is how the file would begin that Write makes of a chronology. A format that is not
// text is previewed as what it tells of the first events: when, what, where, by which source.
func (f Format) Preview(ctx context.Context, c *Chronology, o Options) (Preview, error) {
	some := *c
	some.Events = c.Events[:min(len(c.Events), previewEvents)]
	if !f.IsText() {
		return Preview{Table: some.outline(o)}, ctx.Err()
	}
	var begin limited
	if err := f.Write(ctx, &begin, &some, o, nil); err != nil && !errors.Is(err, errEnough) {
		return Preview{}, err
	}
	text := strings.TrimPrefix(begin.String(), "\ufeff")
	if f.Media == "text/csv" {
		if table := rowsOf(text); len(table) > 0 {
			return Preview{Table: table}, nil
		}
	}
	return Preview{Lines: beginning(text)}, nil
}

// outline tells of each event when, what, where it was, and which document says so.
func (c *Chronology) outline(o Options) [][]string {
	var out [][]string
	for i := range c.Events {
		r := c.Row(i, o)
		p := r.passage()
		out = append(out, []string{r.Date, shortened(r.Headline), shortened(r.First().Full()), shortened(p.Where())})
	}
	return out
}

// rowsOf are the rows of a table, the last of which may be broken off.
func rowsOf(text string) [][]string {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	var out [][]string
	for len(out) <= previewEvents {
		row, err := r.Read()
		if err != nil {
			break
		}
		for i := range row {
			row[i] = shortened(line(row[i]))
		}
		out = append(out, row)
	}
	return out
}

func beginning(text string) []string {
	var out []string
	for s := bufio.NewScanner(strings.NewReader(text)); len(out) < previewLines && s.Scan(); {
		out = append(out, shortened(strings.ReplaceAll(s.Text(), "\t", "    ")))
	}
	if len(out) == 0 && text != "" { // one line without an end
		out = append(out, shortened(text))
	}
	return out
}

// shortened cuts a text that is longer than a preview shows.
func shortened(s string) string {
	if len(s) <= previewLine {
		return s
	}
	n := 0
	for i := range s {
		if n++; n > previewLine {
			return s[:i] + "…"
		}
	}
	return s
}

// limited keeps what is written first, and then refuses more.
type limited struct{ bytes.Buffer }

func (l *limited) Write(p []byte) (int, error) {
	room := previewBytes - l.Len()
	if len(p) <= room {
		return l.Buffer.Write(p)
	}
	for room > 0 && !utf8.RuneStart(p[room]) {
		room--
	}
	n, _ := l.Buffer.Write(p[:max(room, 0)])
	return n, errEnough
}
