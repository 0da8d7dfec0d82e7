package export

import "unicode/utf8"

// stride is the number of bytes between two offsets that a codePoints knows.
const stride = 512

// codePoints turns byte offsets of a text into code point offsets: one table
// look-up and at most stride bytes of counting each.
type codePoints struct {
	text   string
	counts []int // code points before each multiple of stride; nil for ASCII
}

func newCodePoints(text string) codePoints {
	c := codePoints{text: text}
	ascii := true
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return c
	}
	c.counts = make([]int, 0, len(text)/stride+1)
	n := 0
	for i := 0; i <= len(text); i++ {
		if i%stride == 0 {
			c.counts = append(c.counts, n)
		}
		if i < len(text) && utf8.RuneStart(text[i]) {
			n++
		}
	}
	return c
}

// at returns how many code points start before offset.
func (c codePoints) at(offset int) int {
	if c.counts == nil {
		return offset
	}
	n := c.counts[offset/stride]
	for i := offset / stride * stride; i < offset; i++ {
		if utf8.RuneStart(c.text[i]) {
			n++
		}
	}
	return n
}
