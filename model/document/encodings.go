package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"chronotope/model"
)

// Encodings are names of the character encodings that text is often in, the commonest
// first, as Options.Encoding takes them. Any other that the IANA registers may be given.
var Encodings = []string{
	"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254",
	"windows-1255", "windows-1256", "windows-1257", "windows-1258", "ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "ISO-8859-7",
	"ISO-8859-9", "ISO-8859-15", "KOI8-R", "KOI8-U", "macintosh", "IBM437", "IBM850", "IBM852", "IBM866",
	"Shift_JIS", "EUC-JP", "ISO-2022-JP", "GB18030", "GBK", "Big5", "EUC-KR",
}

// codePages are the encodings that Windows numbers.
var codePages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
	866: charmap.CodePage866, 874: charmap.Windows874, 932: japanese.ShiftJIS, 936: simplifiedchinese.GBK,
	949: korean.EUCKR, 950: traditionalchinese.Big5, 1250: charmap.Windows1250, 1251: charmap.Windows1251,
	1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254, 1255: charmap.Windows1255,
	1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
	65001: unicode.UTF8,
}

// codePage returns an encoding by its number, nil for one that is not known.
func codePage(n int) encoding.Encoding { return codePages[n] }

// decode turns text of any encoding into UTF-8, and says which it was: the one that
// is given, or what the bytes tell.
func decode(data []byte, given string) (text []byte, name string, err error) {
	if name = given; name == "" {
		if name = detect(data); name == "" {
			return nil, "", fmt.Errorf("%w: it is not in any encoding of text", model.ErrBinary)
		}
	}
	if strings.EqualFold(name, "UTF-8") {
		if bytes.IndexByte(data, 0) >= 0 {
			data = bytes.ReplaceAll(data, []byte{0}, nil) // filling, or lost characters
		}
		if data = bytes.TrimPrefix(data, []byte(utf8Mark)); !utf8.Valid(data) {
			data = bytes.ToValidUTF8(data, []byte("\ufffd"))
		}
		return data, "UTF-8", nil
	}
	e, name, err := encodingOf(name)
	if err != nil {
		return nil, "", err
	}
	text, err = e.NewDecoder().Bytes(data)
	return bytes.TrimPrefix(text, []byte(utf8Mark)), name, err
}

// encodingOf returns an encoding by its name, and the name that the IANA knows it by.
func encodingOf(name string) (encoding.Encoding, string, error) {
	e, err := ianaindex.IANA.Encoding(name)
	if err != nil || e == nil {
		e, err = htmlindex.Get(name)
	}
	if err != nil || e == nil {
		return nil, "", fmt.Errorf("there is no encoding %q; name it as the IANA does, such as windows-1252", name)
	}
	if proper, err := ianaindex.MIME.Name(e); err == nil && proper != "" {
		name = proper
	}
	return e, name, nil
}

// utf8Mark is the byte order mark in UTF-8.
const utf8Mark = "\xef\xbb\xbf"

// detect tells the encoding of text: by its byte order mark, as UTF-8 if it is that, by
// where its zero bytes stand, else by what the frequencies of its characters make
// likely. It is "" for what is no text.
func detect(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte(utf8Mark)):
		return "UTF-8"
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return "UTF-16LE"
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "UTF-16BE"
	}
	sample := data[:min(len(data), sampleLength)]
	zeros := bytes.Count(sample, []byte{0})
	switch {
	case (zeros == 0 || zeros*fewZeros < len(sample) && controls(sample)*fewZeros < len(sample)) && utf8.Valid(data):
		return "UTF-8"
	case zeros > 0:
		return wide(sample)
	}
	if controls(sample)*100 > len(sample) {
		return ""
	}
	return likely(data)
}

// fewZeros is of how many bytes of a text one at most is zero: bytes that programs left in it.
const fewZeros = 100

// sampleLength is how much of a text its encoding is told by.
const sampleLength = 64 << 10

// likely guesses at an encoding of one byte a character or of East Asia. Text in few
// foreign letters tells little: it is mostly in Windows-1252.
func likely(data []byte) string {
	from := max(0, bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })-sampleLength/4)
	sample := data[from:min(len(data), from+sampleLength)]
	const enough = 0.6
	guess := chardet.Detect(sample)
	if guess.Confidence < enough {
		return "windows-1252"
	}
	_, name, err := encodingOf(guess.Encoding)
	switch {
	case err != nil, strings.HasPrefix(name, "UTF"), name == "US-ASCII", name == "ISO-8859-1":
		return "windows-1252" // which has all of ISO-8859-1 that text is made of
	}
	return name
}

// wide tells UTF-16 without a byte order mark: most text has Latin letters, spaces and
// line ends, whose upper byte is zero. Numbers in a binary file look alike, but are
// hardly all characters.
func wide(sample []byte) string {
	var zeros [2]int
	for i, c := range sample {
		if c == 0 {
			zeros[i%2]++
		}
	}
	name, order := "UTF-16LE", unicode.LittleEndian
	if zeros[0] > zeros[1] {
		name, order = "UTF-16BE", unicode.BigEndian
	}
	if most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1]); most < 3 || most <= len(sample)/8 || least > most/20 {
		return ""
	}
	text, err := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(sample[:len(sample)&^1])
	if err != nil || (controls(text)+bytes.Count(text, []byte("\ufffd")))*100 > len(text) {
		return ""
	}
	return name
}

// controls counts the bytes that no text holds.
func controls(sample []byte) int {
	n := 0
	for _, c := range sample {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			n++
		}
	}
	return n
}
