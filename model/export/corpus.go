package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"chronotope/model/edtf"
)

// maxRecord is how long a line of a corpus may be, in bytes.
const maxRecord = 256 << 20

// Record is one document of a corpus: its text as it stands, and when it was
// written, zero where the corpus does not tell.
type Record struct {
	ID   string
	Text string
	Date edtf.Value
}

// Corpus reads a JSON Lines corpus, {"id", "text", "dct"?} a line, one record
// at a time. A line that is no such object yields an error that names its
// number, and reading goes on; blank lines are skipped. ID is "line N" where
// the object has none. "date" stands in for "dct" in corpora that call it so.
func Corpus(r io.Reader) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		b := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			line, err := readLine(b)
			if errors.Is(err, io.EOF) && len(line) == 0 {
				return
			}
			if err != nil && !errors.Is(err, io.EOF) {
				yield(Record{}, fmt.Errorf("line %d: %w", n, err))
				return
			}
			if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))); len(line) == 0 {
				continue
			}
			rec, err := parseRecord(line, n)
			if err != nil {
				err = fmt.Errorf("line %d: %w", n, err)
			}
			if !yield(rec, err) {
				return
			}
		}
	}
}

// readLine reads up to and with the next line feed.
func readLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := b.ReadSlice('\n')
		if line = append(line, part...); len(line) > maxRecord {
			return nil, fmt.Errorf("longer than %d MB", maxRecord>>20)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

func parseRecord(line []byte, n int) (Record, error) {
	var o struct {
		ID        *string `json:"id"`
		Text      *string `json:"text"`
		DCT, Date *string
	}
	if err := json.Unmarshal(line, &o); err != nil {
		return Record{}, fmt.Errorf("not a document of a corpus: %w", err)
	}
	if o.Text == nil {
		return Record{}, errors.New(`the object has no "text"`)
	}
	rec := Record{ID: fmt.Sprintf("line %d", n), Text: *o.Text}
	if o.ID != nil {
		rec.ID = *o.ID
	}
	if o.DCT == nil {
		o.DCT = o.Date
	}
	if o.DCT != nil && *o.DCT != "" {
		d, err := edtf.Parse((*o.DCT)[:min(len(*o.DCT), len("2006-01-02"))])
		if err != nil {
			return rec, fmt.Errorf("date of %s: %w", rec.ID, err)
		}
		rec.Date = d
	}
	return rec, nil
}
