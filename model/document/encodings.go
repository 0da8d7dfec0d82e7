package document

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	wideunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/unicode/norm"

	"chronotope/model"
)

// Encodings are names of the character encodings that text is often in, the commonest
// first, as Options.Encoding takes them. Any other that the IANA registers may be given.
var Encodings = []string{
	"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254",
	"windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874", "ISO-8859-1", "ISO-8859-2", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6",
	"ISO-8859-7",
	"ISO-8859-9", "ISO-8859-13", "ISO-8859-15", "ISO-8859-16", "KOI8-R", "KOI8-U", "macintosh", "x-mac-cyrillic", "IBM437", "IBM850", "IBM852", "IBM855", "IBM866",
	"Shift_JIS", "EUC-JP", "ISO-2022-JP", "GB18030", "GBK", "Big5", "EUC-KR",
}

// codePages are the encodings that Windows numbers.
var codePages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
	866: charmap.CodePage866, 874: charmap.Windows874, 932: japanese.ShiftJIS, 936: simplifiedchinese.GBK,
	949: korean.EUCKR, 950: traditionalchinese.Big5, 1250: charmap.Windows1250, 1251: charmap.Windows1251,
	1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254, 1255: charmap.Windows1255,
	1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
	65001: wideunicode.UTF8,
}

// codePage returns an encoding by its number, nil for one that is not known.
func codePage(n int) encoding.Encoding { return codePages[n] }

// decode turns text of any encoding into UTF-8, and says which it was: the one that
// is given, or what the bytes tell.
func decode(data []byte, given string) (decoded, error) {
	name, sure := given, true
	if name == "" {
		if name, sure = detect(data); name == "" {
			return decoded{}, fmt.Errorf("%w: it is not in any encoding of text", model.ErrBinary)
		}
	}
	if strings.EqualFold(name, "UTF-8") {
		if bytes.IndexByte(data, 0) >= 0 {
			data = bytes.ReplaceAll(data, []byte{0}, nil) // filling, or lost characters
		}
		if data = bytes.TrimPrefix(data, []byte(utf8Mark)); !utf8.Valid(data) {
			data = bytes.ToValidUTF8(data, []byte("\ufffd"))
		}
		return decoded{data: data, encoding: "UTF-8"}, nil
	}
	if strings.EqualFold(name, "ISO-2022-KR") {
		name, data = "EUC-KR", shifted(data)
	}
	e, name, err := encodingOf(name)
	if err != nil {
		return decoded{}, err
	}
	text, err := e.NewDecoder().Bytes(data)
	if name == "windows-1258" {
		text = norm.NFC.Bytes(text) // marks stand by themselves there
	}
	return decoded{data: bytes.TrimPrefix(text, []byte(utf8Mark)), encoding: name, unsure: !sure}, err
}

// shifted is ISO 2022 of Korean as the encoding of eight bits that has the same characters:
// those between a shift out and a shift in.
func shifted(data []byte) []byte {
	out, high := make([]byte, 0, len(data)), byte(0)
	for _, c := range bytes.ReplaceAll(data, []byte("\x1b$)C"), nil) {
		switch {
		case c == 0x0e:
			high = 0x80
		case c == 0x0f:
			high = 0
		case c > ' ':
			out = append(out, c|high)
		default:
			out = append(out, c)
		}
	}
	return out
}

// labelled is the name of the encoding that a page or a message says that it is in: as the
// WHATWG has labels, which are often those of encodings that hold less. It is "" for none.
func labelled(label string) string {
	e, err := htmlindex.Get(label)
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "replacement" {
		return ""
	}
	_, name, err = encodingOf(name)
	if err != nil {
		return ""
	}
	return name
}

// encodingOf returns an encoding by its name, and the name that the IANA knows it by.
func encodingOf(name string) (encoding.Encoding, string, error) {
	switch strings.ToUpper(name) {
	case "UTF-32LE":
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "UTF-32LE", nil
	case "UTF-32BE":
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), "UTF-32BE", nil
	}
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
// where its zero bytes stand, by the escapes of ISO 2022, else by the letters of the languages
// that are written in each. It is "" for what is no text; sure is false where another one
// would read it nearly as well.
func detect(data []byte) (name string, sure bool) {
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return m.name, true
		}
	}
	sample := data[:min(len(data), sampleLength)]
	zeros := bytes.Count(sample, []byte{0})
	escapes := escaped(sample)
	switch {
	case escapes != "":
		return escapes, true
	case (zeros == 0 || zeros*fewZeros < len(sample) && controls(sample)*fewZeros < len(sample)) && utf8.Valid(data):
		return "UTF-8", true
	case zeros > 0:
		name = wide(sample)
		return name, name != ""
	case controls(sample)*100 > len(sample):
		return "", false
	}
	return likely(data)
}

// marks are the byte order marks of encodings; that of UTF-32 begins like that of UTF-16.
var marks = []struct{ mark, name string }{
	{utf8Mark, "UTF-8"},
	{"\xff\xfe\x00\x00", "UTF-32LE"},
	{"\x00\x00\xfe\xff", "UTF-32BE"},
	{"\xff\xfe", "UTF-16LE"},
	{"\xfe\xff", "UTF-16BE"},
}

// escaped tells encodings of seven bits, which say by escapes what follows (ISO 2022).
func escaped(sample []byte) string {
	for _, e := range []struct{ mark, name string }{
		{"\x1b$B", "ISO-2022-JP"},
		{"\x1b$@", "ISO-2022-JP"},
		{"\x1b(J", "ISO-2022-JP"},
		{"\x1b$)C", "ISO-2022-KR"},
	} {
		if bytes.Contains(sample, []byte(e.mark)) {
			return e.name
		}
	}
	return ""
}

// fewZeros is of how many bytes of a text one at most is zero: bytes that programs left in it.
const fewZeros = 100

// sampleLength is how much of a text its encoding is told by.
const sampleLength = 64 << 10

// guessLength is how much of a text tells what language it is in.
const guessLength = 16 << 10

// likely guesses at an encoding of one byte a character or of East Asia.
func likely(data []byte) (name string, sure bool) {
	from := max(0, bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })-guessLength/4)
	sample := data[from:min(len(data), from+guessLength)]
	const (
		certainly = 7 // logarithm of how much likelier than the next
		letters   = 3 // that are not ASCII
		rarely    = 4 // times as many for an encoding that hardly anything is in
	)
	if name, sure = eastAsian(sample); name != "" {
		return name, sure
	}
	name, margin := singleByte(sample)
	foreign := 0
	for _, c := range sample {
		if c >= utf8.RuneSelf {
			foreign++
		}
	}
	if !strings.HasPrefix(name, "windows") {
		foreign /= rarely
	}
	return name, margin >= certainly && foreign >= letters
}

// wide tells UTF-16 and UTF-32 without a byte order mark: the one that reads a text as what is
// nearly all letters, digits, spaces and signs, and of few alphabets. Numbers in a binary file
// are hardly that.
func wide(sample []byte) string {
	const enough = 0.95
	best, score := "", enough
	for _, name := range []string{"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"} {
		size := 2
		if strings.HasPrefix(name, "UTF-32") {
			size = 4
		}
		e, _, err := encodingOf(name)
		if err != nil || len(sample) < 4*size {
			continue
		}
		text, err := e.NewDecoder().Bytes(sample[:len(sample)/size*size])
		if err != nil {
			continue
		}
		if s := plausible(string(text)); s > score {
			best, score = name, s
		}
	}
	return best
}

// plausible is the share of characters of a text that are letters of its commonest alphabet or
// of ASCII, or signs and spaces.
func plausible(text string) float64 {
	const block = 1 << 8
	all, ascii, others, common, most, blocks := 0, 0, 0, 0, 0, map[rune]int{}
	for _, r := range text {
		all++
		if isCommon(r) {
			common++
		}
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r >= ' ' && r < 0x7f:
			ascii++
		case unicode.Is(manyBlocks, r):
			others++
		case unicode.IsPrint(r):
			blocks[r/block]++
			most = max(most, blocks[r/block])
		}
	}
	if ascii == 0 && common*4 < all {
		return 0 // even texts of East Asia have lines, or their commonest characters
	}
	return float64(ascii+others+most) / float64(all)
}

// manyBlocks are signs of all alphabets, and the scripts of East Asia.
var manyBlocks = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x2010, Hi: 0x203f, Stride: 1},
	{Lo: 0x3000, Hi: 0x30ff, Stride: 1},
	{Lo: 0x4e00, Hi: 0x9fff, Stride: 1},
	{Lo: 0xac00, Hi: 0xd7a3, Stride: 1},
	{Lo: 0xfeff, Hi: 0xfeff, Stride: 1},
	{Lo: 0xff00, Hi: 0xff5f, Stride: 1},
}}

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
