package document

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"chronotope/model"
)

// readPlain reads text in any encoding. Line ends become LF.
func readPlain(ctx context.Context, src source, opts Options) (*model.Document, error) {
	text, err := readText(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	d := plainDocument(string(text.data))
	text.tell(d)
	return d, nil
}

// plainDocument is a document of a text whose blocks its lines tell. Front matter stays in the text,
// but only its title is a block.
func plainDocument(text string) *model.Document {
	d := &model.Document{Text: text}
	from, front := frontMatter(text)
	if front != nil {
		front.apply(d, []string{"author"}, []string{"date"})
		if title := front["title"]; title != "" {
			at := strings.Index(text[:from], title)
			d.Blocks = append(d.Blocks, model.Block{Kind: model.Heading, Level: 1, Span: model.Span{Start: at, End: at + len(title)}})
		}
	}
	d.Blocks = append(d.Blocks, blocks(text, from)...)
	return d
}

// decoded is a text as it was read, in UTF-8 with lines that end in LF.
type decoded struct {
	data      []byte
	encoding  string
	unsure    bool // the encoding is a guess that might be another
	truncated bool
}

// tell tells d how its text was read.
func (t decoded) tell(d *model.Document) {
	d.Encoding, d.EncodingUnsure, d.Truncated = t.encoding, t.unsure, d.Truncated || t.truncated
}

// readText reads up to Limit bytes of text.
func readText(ctx context.Context, src source, opts Options) (decoded, error) {
	data, truncated, err := src.upTo(ctx, Limit)
	if err != nil {
		return decoded{}, err
	}
	if err := checkText(data); err != nil {
		return decoded{}, err
	}
	if truncated {
		data = atLineEnd(data)
	}
	text, err := decode(data, opts.Encoding)
	if err != nil {
		return decoded{}, err
	}
	text.truncated = truncated || src.more
	if data = text.data; len(data) > Limit { // it has grown
		data, text.truncated = atLineEnd(data[:Limit]), true
	}
	if bytes.IndexByte(data, '\r') >= 0 {
		data = bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	}
	if lines := firstLines(data, mostBlocks, mostCells); len(lines) < len(data) {
		data, text.truncated = lines, true
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return decoded{}, fmt.Errorf("%w: byte %d is zero", model.ErrBinary, i)
	}
	text.data = data
	return text, nil
}

// firstLines are at most so many lines of a text, with at most so many cells of tables.
func firstLines(data []byte, lines, cells int) []byte {
	at := 0
	for range lines {
		i := bytes.IndexByte(data[at:], '\n')
		if i < 0 {
			return data
		}
		line := data[at : at+i]
		if cells -= bytes.Count(line, []byte{'\t'}) + bytes.Count(line, []byte{'|'}); cells < 0 {
			break
		}
		at += i + 1
	}
	return data[:at]
}

// atLineEnd cuts a text that was cut after its last line, or where that is far back
// or missing after its last whole character.
func atLineEnd(data []byte) []byte {
	limit := len(data)
	if i := bytes.LastIndexByte(data, '\n'); i > limit-limit/8 {
		return data[:i]
	}
	for len(data) > 0 && limit-len(data) < utf8.UTFMax && !utf8.Valid(data[max(0, len(data)-utf8.UTFMax):]) {
		if r, n := utf8.DecodeLastRune(data); r != utf8.RuneError || n > 1 {
			break
		}
		data = data[:len(data)-1]
	}
	return data
}

// hasPrefix recognises a format by its first bytes.
func hasPrefix(magic string) func(string, []byte) bool {
	return func(_ string, head []byte) bool { return strings.HasPrefix(string(head), magic) }
}
