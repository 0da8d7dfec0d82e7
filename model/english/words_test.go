package english

import (
	"strings"
	"testing"
)

func TestWordsHoldTheJointsAskedFor(t *testing.T) {
	const all = Hyphen | Apostrophe | Genitive | Point | Thousands | Sign
	for _, c := range []struct {
		text   string
		inside Joint
		want   string
	}{
		{"the client-state's 3.5 tons", 0, "the client state s 3 5 tons"},
		{"the client-state's 3.5 tons", all, "the client-state's 3.5 tons"},
		{"the client-state's 3.5 tons", all &^ Genitive, "the client-state s 3.5 tons"},
		{"O'Neill didn't see Ross's or Diem’s", Apostrophe, "O'Neill didn't see Ross s or Diem s"},
		{"the '90s, the boys' own", all, "the 90s the boys own"},
		{"1,000 of 12,500, or 3, 4", Thousands, "1,000 of 12,500 or 3 4"},
		{"and/or AT&T a@example.org", Sign | Point, "and/or AT&T a@example.org"},
		{"e.g. the end.The", Point, "e.g the end.The"},
		{"the U.S. and W.Va. as Plan B. It", Initials, "the U.S. and W.Va as Plan B It"},
		{"-ish 'tis .5 a- b", all, "ish tis 5 a b"},
		{"non\u2011stop Oʻahu", Hyphen | Apostrophe, "non\u2011stop Oʻahu"},
	} {
		var got []string
		for w := range Split(c.text, c.inside) {
			got = append(got, w)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%q with joints %b has the words %s, want %s", c.text, c.inside, got, c.want)
		}
	}
}

func TestWordsHaveShapes(t *testing.T) {
	for word, want := range map[string]Shape{
		"mill": Lower, "iPhone": Lower, "4th": Lower, "été": Lower, "Mill": Titled, "McAllen": Titled, "A": Titled, "Éire": Titled,
		"MILL": Capitals, "U.S.": Capitals, "ÉTÉ": Capitals, "東京": Uncased, "يوم": Uncased, "1914": Digits, "": Digits,
	} {
		if got := ShapeOf(word); got != want {
			t.Errorf("%q has the shape %d, want %d", word, got, want)
		}
		if end, got := WordEnd(word, 0, len(word), Initials); got != want || end != len(word) {
			t.Errorf("%q, read up to %d, has the shape %d, want %d", word, end, got, want)
		}
	}
}

func TestWordsBeforeAStopAreFound(t *testing.T) {
	for text, want := range map[string]string{
		"at 9 p.m": "p.m", "of Čapek": "Čapek", "the end, ": "", "": "", "x-ray": "ray", strings.Repeat("a", 100): strings.Repeat("a", 64),
	} {
		if got := text[WordStart(text, 64):]; got != want {
			t.Errorf("%q ends in %q, want %q", text, got, want)
		}
	}
}

func TestFoldingKeepsTheLetters(t *testing.T) {
	for word, want := range map[string]string{"Mill": "mill", "ÉTÉ": "été", "Ж9": "ж9", "a\xff": "a\ufffd"} {
		if got := string(Fold(nil, word)); got != want {
			t.Errorf("%q is folded to %q, want %q", word, got, want)
		}
	}
}

func BenchmarkWords(b *testing.B) {
	text := strings.Repeat("The mill at Hebden stood idle through most of the spring, and Mr. O'Neill didn't mind. ", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for at := 0; at < len(text); {
			t := Next(text, at, len(text))
			end, _ := WordEnd(text, t.Start, len(text), Hyphen|Apostrophe|Initials)
			at = max(t.End, end)
		}
	}
}
