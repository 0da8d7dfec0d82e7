package english

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// pieces are the tokens of a text; "~" stands for white space before one, "/" for a line break.
func pieces(text string) (out []string) {
	for t := Next(text, 0, len(text)); t.Kind != None; t = Next(text, t.End, len(text)) {
		p := text[t.Start:t.End]
		if t.Line {
			p = "/" + p
		} else if t.Gap {
			p = "~" + p
		}
		out = append(out, p)
	}
	return out
}

func TestTextIsReadInPieces(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		" \n\t":                         "",
		"The mill's 3rd, at 9.30":       "The|~mill|'|s|~3|rd|,|~at|~9|.|30",
		"Upper-\nstone":                 "Upper|-|/stone",
		"a\u00a0b":                      "a|~b",
		"Åse Čapek à la e\u0301t\u00e9": "Åse|~Čapek|~à|~la|~e\u0301té",
		"«٣٤ يوم»":                      "«|٣٤|~يوم|»",
		"Oʻahu—1,000":                   "O|ʻ|ahu|—|1|,|000",
		"\xff\xfe!":                     "\xff|\xfe|!",
	} {
		if got := strings.Join(pieces(text), "|"); got != want {
			t.Errorf("%q is cut into %s, want %s", text, got, want)
		}
	}
}

func TestPiecesEndAtTheLimit(t *testing.T) {
	got := Next("seventeen", 2, 6)
	if want := (Token{Start: 2, End: 6, Kind: Word}); !cmp.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := Next("a   ", 1, 3); got.Kind != None || got.Start != 3 {
		t.Errorf("%+v behind the text", got)
	}
	if got := Next("né", 1, 2); got.End != 2 {
		t.Errorf("%+v ends within a character behind the limit", got)
	}
}

// FuzzTokens: pieces and words are within the text, in order, and have all its letters and digits.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"The mill's 3rd, at 9.30.", "U.S.A. W.Va. e.g. AT&T", "l'été d'Orléans", "١٢ يوم", "a-\nb", "\xff'’s", "x.", "O'", "ʻʼ"} {
		f.Add(s, uint8(255))
		f.Add(s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, joints uint8) {
		covered := make([]bool, len(text))
		end := 0
		for n := Next(text, 0, len(text)); n.Kind != None; n = Next(text, n.End, len(text)) {
			if n.Start < end || n.End <= n.Start || n.End > len(text) {
				t.Fatalf("%+v after %d of %q", n, end, text)
			}
			end = n.End
			for i := n.Start; i < n.End && n.Kind != Mark; i++ {
				covered[i] = true
			}
		}
		words := make([]bool, len(text))
		for at := 0; at < len(text); {
			n := Next(text, at, len(text))
			end, _ := WordEnd(text, n.Start, len(text), Joint(joints))
			if end < n.Start || end > len(text) || (end > n.Start) != (n.Kind == Word || n.Kind == Number) {
				t.Fatalf("a word from %d to %d of %q", n.Start, end, text)
			}
			for i := n.Start; i < end; i++ {
				words[i] = true
			}
			at = max(end, n.End)
		}
		for i, r := range text {
			if (unicode.IsLetter(r) || unicode.IsDigit(r)) && !isApostrophe(r) && (!covered[i] || !words[i]) {
				t.Fatalf("%q at %d of %q is in no token or in no word", r, i, text)
			}
		}
	})
}

// TestTags holds which marks are tags, which are no words, and which may tell a time and stay.
func TestTags(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a <i>red</i> barn<br/>", "a red barn"},
		{`a <a href="x.html">barn</a>`, "a barn"},
		{"<start-date>1912</start-date>", "1912"},
		{`<time datetime="1912-11-18">that day</time>`, `<time datetime="1912-11-18">that day`},
		{"3 < 4 and <3 May 1912>, Ann <ann@example.org>", "3 < 4 and <3 May 1912>, Ann <ann@example.org>"},
		{"<", "<"},
		{"</", "</"},
		{"<i", "<i"},
	} {
		if got := WithoutTags(c.text); got != c.want {
			t.Errorf("%q without tags is %q, want %q", c.text, got, c.want)
		}
	}
}
