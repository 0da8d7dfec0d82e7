package document

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/unicode/norm"
)

// written are encodings, with languages that are written in them.
var written = map[string]string{
	"windows-1250":   "pl cs hu ro hr",
	"ISO-8859-2":     "pl cs hu ro hr",
	"IBM852":         "pl cs hu",
	"windows-1251":   "ru uk bg sr",
	"ISO-8859-5":     "ru bg sr",
	"KOI8-R":         "ru bg",
	"KOI8-U":         "uk",
	"x-mac-cyrillic": "ru uk bg sr",
	"IBM866":         "ru bg uk",
	"windows-1252":   "fr de es",
	"ISO-8859-15":    "fr de es",
	"macintosh":      "fr de es",
	"IBM850":         "fr de es",
	"windows-1253":   "el el2 el3",
	"ISO-8859-7":     "el el2 el3",
	"windows-1254":   "tr tr2 tr3",
	"ISO-8859-9":     "tr tr2 tr3",
	"windows-1255":   "he he2 he3",
	"windows-1256":   "ar ar2 ar3 fa",
	"ISO-8859-6":     "ar ar2 ar3",
	"windows-1257":   "lt lv et",
	"windows-1258":   "vi vi2 vi3",
	"windows-874":    "th",
	"Shift_JIS":      "ja ja2 ja3",
	"EUC-JP":         "ja ja2 ja3",
	"ISO-2022-JP":    "ja ja2 ja3",
	"GB18030":        "zh zh2 zh3",
	"Big5":           "tw tw2 tw3",
	"EUC-KR":         "ko ko2 ko3",
	"UTF-16LE":       "ru he de ja",
	"UTF-16BE":       "ru ar pl zh",
	"UTF-32LE":       "fr el ko",
	"UTF-32BE":       "fr uk ja",
}

// encoded is a text in an encoding, of about as many bytes; what it cannot hold is written
// without its marks.
func encoded(t *testing.T, text, name string, length int) []byte {
	t.Helper()
	e, _, err := encodingOf(name)
	if err != nil {
		t.Fatal(err)
	}
	if name == "windows-1258" {
		text = vietnamese(text)
	}
	var out []byte
	for line := 0; len(out) < length; line++ {
		for _, r := range text + "\n" {
			b, err := e.NewEncoder().Bytes([]byte(string(r)))
			if err != nil || name == "ISO-2022-JP" {
				b = nil
				if name == "ISO-2022-JP" {
					b = []byte(string(r))
				} else if plain := []rune(norm.NFD.String(string(r))); len(plain) > 0 && plain[0] < utf8.RuneSelf {
					b = []byte(string(plain[0]))
				}
			}
			out = append(out, b...)
		}
	}
	if name == "ISO-2022-JP" {
		if out, err = e.NewEncoder().Bytes(out); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// vietnamese is a text as windows-1258 has it: the letters of the language, tones by themselves.
func vietnamese(text string) string {
	var out strings.Builder
	for _, r := range norm.NFC.String(text) {
		e, _, _ := encodingOf("windows-1258")
		if _, err := e.NewEncoder().String(string(r)); err == nil {
			out.WriteRune(r)
			continue
		}
		parts, tone := []rune(norm.NFD.String(string(r))), ""
		letter := string(parts[:1])
		for _, m := range parts[1:] {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", m) {
				tone = string(m)
			} else {
				letter = norm.NFC.String(letter + string(m))
			}
		}
		out.WriteString(letter + tone)
	}
	return out.String()
}

// TestEncodingsOfLanguages finds out what texts are encoded in: at least 95 of a hundred, and of
// the others none without saying that it is not sure.
func TestEncodingsOfLanguages(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "encodings", "texts.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, f := range txtar.Parse(data).Files {
		texts[f.Name] = strings.TrimSpace(string(f.Data))
	}
	tried, right, silent := 0, 0, 0
	var wrong []string
	for name, languages := range written {
		for language := range strings.FieldsSeq(languages) {
			for _, length := range []int{400, 2000, 8000} {
				file := encoded(t, texts[language], name, length)
				if len(file) > length {
					file = atLineEnd(file[:length])
				}
				if name[:3] == "UTF" {
					file = file[:len(file)/4*4]
				}
				want, err := decode(file, name)
				if err != nil {
					t.Fatal(err)
				}
				found, sure := detect(file)
				got, err := decode(file, found)
				tried++
				if err == nil && bytes.Equal(got.data, want.data) {
					right++
					continue
				}
				wrong = append(wrong, fmt.Sprintf("%d bytes of %s in %s: %q, sure: %v", length, language, name, found, sure))
				if sure {
					silent++
				}
			}
		}
	}
	t.Logf("%d of %d right", right, tried)
	if float64(right) < 0.95*float64(tried) || silent > 0 {
		t.Errorf("%d of %d right, %d wrong without a doubt:\n%s", right, tried, silent, strings.Join(wrong, "\n"))
	} else if len(wrong) > 0 {
		t.Log(strings.Join(wrong, "\n"))
	}
}
