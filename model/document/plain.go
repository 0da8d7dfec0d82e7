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
	data, encoding, truncated, err := readText(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	d := plainDocument(string(data))
	d.Encoding, d.Truncated = encoding, truncated
	return d, nil
}

// plainDocument is a document of a text whose blocks its lines tell.
func plainDocument(text string) *model.Document {
	return &model.Document{Text: text, Blocks: blocks(text)}
}

// readText reads up to Limit bytes of text, as UTF-8 with lines that end in LF.
func readText(ctx context.Context, src source, opts Options) (data []byte, encoding string, truncated bool, err error) {
	if data, truncated, err = src.upTo(ctx, Limit); err != nil {
		return nil, "", false, err
	}
	if err := checkText(data); err != nil {
		return nil, "", false, err
	}
	if truncated {
		data = atLineEnd(data)
	}
	if data, encoding, err = decode(data, opts.Encoding); err != nil {
		return nil, "", false, err
	}
	if len(data) > Limit { // it has grown
		data, truncated = atLineEnd(data[:Limit]), true
	}
	if bytes.IndexByte(data, '\r') >= 0 {
		data = bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return nil, "", false, fmt.Errorf("%w: byte %d is zero", model.ErrBinary, i)
	}
	return data, encoding, truncated || src.more, nil
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
