package document

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"strings"

	"chronotope/model"
)

// isTable reports whether a file is called as tables of text are. Only its name tells that its
// commas part cells.
func isTable(name string, _ []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".tab":
		return true
	}
	return false
}

// readTable reads a table whose cells are parted by commas, semicolons, tabs or bars (RFC
// 4180). A text that has no such rows is plain text.
func readTable(ctx context.Context, src source, opts Options) (*model.Document, error) {
	text, err := readText(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	comma := separator(text.data)
	if comma == 0 {
		d := plainDocument(string(text.data))
		d.Format = plainText
		text.tell(d)
		return d, nil
	}
	b := newBuilder()
	if err := writeTable(ctx, b, text.data, comma); err != nil {
		return nil, err
	}
	d := b.document()
	text.tell(d)
	return d, nil
}

// tableReader reads rows as leniently as they are written.
func tableReader(data []byte, comma rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	return r
}

// separator is the mark that cuts most of the first rows into as many cells, more than one; 0
// for none.
func separator(data []byte) rune {
	const looked, enough = 50, 0.8
	best, score := rune(0), 0.0
	sample := data[:min(len(data), sampleLength)]
	for _, comma := range "\t;,|" {
		r, lengths, rows := tableReader(sample, comma), map[int]int{}, 0
		for ; rows < looked; rows++ {
			cells, err := r.Read()
			if err != nil {
				break
			}
			lengths[len(cells)]++
		}
		for cells, n := range lengths {
			if share := float64(n) / float64(rows); cells > 1 && share >= enough && share+float64(cells)/1000 > score {
				best, score = comma, share+float64(cells)/1000
			}
		}
	}
	return best
}

// writeTable writes a row for each record.
func writeTable(ctx context.Context, b *builder, data []byte, comma rune) error {
	r := tableReader(data, comma)
	for n := 0; !b.full; n++ {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return damaged(err)
		}
		if n%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		b.row(cells)
	}
	return nil
}

// row writes a row of a table of data: however long, it is one.
func (b *builder) row(cells []string) {
	b.beginRow()
	b.rows[len(b.rows)-1].data = true
	for _, c := range cells {
		b.beginCell()
		b.write(strings.ToValidUTF8(c, "\ufffd"))
	}
	b.endRow()
}
