package document

import (
	"bufio"
	"errors"
	"io"
	"strconv"
)

// rtfToken is a piece of Rich Text Format: a brace, a control word with its number, a
// byte written as \'hh, or a byte of text.
type rtfToken struct {
	kind   byte // '{', '}', 'w' a control word or symbol, 'h' a byte in hexadecimal, 't' a byte as it stands
	word   string
	number int
	has    bool // the word has a number
	char   byte
}

// rtfTokens cuts Rich Text Format (Microsoft RTF 1.9.1) into tokens.
type rtfTokens struct{ r *bufio.Reader }

// longestControl is the longest name of a control word, and the most digits of its
// number, that the format allows.
const longestControl = 32

// next returns the next token, or io.EOF.
func (t *rtfTokens) next() (rtfToken, error) {
	for {
		c, err := t.r.ReadByte()
		switch {
		case err != nil:
			return rtfToken{}, err
		case c == '{' || c == '}':
			return rtfToken{kind: c}, nil
		case c == '\\':
			return t.control()
		case c != '\r' && c != '\n' && c != 0:
			return rtfToken{kind: 't', char: c}, nil
		}
	}
}

// control reads what follows a backslash.
func (t *rtfTokens) control() (rtfToken, error) {
	c, err := t.r.ReadByte()
	if err != nil {
		return rtfToken{}, err
	}
	switch {
	case c == '\'':
		return t.hex()
	case c == '\r' || c == '\n':
		return rtfToken{kind: 'w', word: "par"}, nil
	case c == '\\' || c == '{' || c == '}':
		return rtfToken{kind: 't', char: c}, nil
	case !isLetter(c):
		return rtfToken{kind: 'w', word: string(rune(c))}, nil
	}
	word := []byte{c}
	for {
		if c, err = t.r.ReadByte(); err != nil || !isLetter(c) || len(word) == longestControl {
			break
		}
		word = append(word, c)
	}
	return t.number(rtfToken{kind: 'w', word: string(word)}, c, err)
}

// number reads the number that a control word may have; c is the byte behind its letters, or
// err why there is none.
func (t *rtfTokens) number(token rtfToken, c byte, err error) (rtfToken, error) {
	var digits []byte
	for err == nil && len(digits) < longestControl && (c >= '0' && c <= '9' || c == '-' && len(digits) == 0) {
		digits = append(digits, c)
		c, err = t.r.ReadByte()
	}
	if n, bad := strconv.Atoi(string(digits)); bad == nil {
		token.number, token.has = n, true
	}
	if err == nil && c != ' ' { // one space belongs to the word
		err = t.r.UnreadByte()
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return token, err
}

// hex reads the two digits of \'hh.
func (t *rtfTokens) hex() (rtfToken, error) {
	var pair [2]byte
	if _, err := io.ReadFull(t.r, pair[:]); err != nil {
		return rtfToken{}, err
	}
	n, err := strconv.ParseUint(string(pair[:]), 16, 8)
	if err != nil {
		return rtfToken{kind: 't', char: '?'}, nil
	}
	return rtfToken{kind: 'h', char: byte(n)}, nil
}

// skip leaves out n bytes of binary data, or as many as there are.
func (t *rtfTokens) skip(n int) error {
	_, err := t.r.Discard(max(n, 0))
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return err
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
