package document

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"chronotope/model"
)

// byteOrderMarks of encodings other than UTF-8, and formats that are often
// opened by mistake, each with what to say about it.
var foreign = []struct{ magic, advice string }{
	{"\xff\xfe", "it is in UTF-16; save it as UTF-8"},
	{"\xfe\xff", "it is in UTF-16; save it as UTF-8"},
	{"PK\x03\x04", "it is a compressed file; unpack it, or save it as a text file"},
	{"\xd0\xcf\x11\xe0", "it is an old Office file; save it as a text file"},
	{"{\\rtf", "it is in Rich Text Format; save it as a text file"},
}

// readPlain reads UTF-8 text with or without byte order mark. Line ends become LF.
func readPlain(ctx context.Context, src source, _ Options) (*model.Document, error) {
	data, truncated, err := readUpTo(ctx, src.reader(ctx), Limit)
	if err != nil {
		return nil, err
	}
	if truncated {
		data = atLineEnd(data)
	}
	for _, f := range foreign {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			return nil, fmt.Errorf("%w: %s", model.ErrBinary, f.advice)
		}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return nil, fmt.Errorf("%w: byte %d is zero; choose a text file", model.ErrBinary, i)
	}
	if i := invalid(data); i >= 0 {
		return nil, fmt.Errorf("%w in UTF-8 (see byte %d); save it as UTF-8", model.ErrBinary, i)
	}
	text := string(data)
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	return &model.Document{Text: text, Blocks: blocks(text), Truncated: truncated}, nil
}

// invalid returns the offset of the first byte of data that is not UTF-8, or -1.
func invalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
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
