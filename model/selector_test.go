package model

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSelectorFindsItsPassage(t *testing.T) {
	const text = "The ferry sank in 1912. A second ferry sank in 1915. Nobody was hurt in 1915."
	at := func(part string) Span {
		i := strings.Index(text, part)
		return Span{i, i + len(part)}
	}
	for name, c := range map[string]struct {
		span  Span
		after string // the text as it is now
		want  string // what stands before the passage found; "-" where it is lost
	}{
		"unchanged":       {at("sank in 1912"), text, "The ferry "},
		"moved":           {at("1912"), "Preface. " + text, "Preface. The ferry sank in "},
		"surroundings":    {Span{strings.LastIndex(text, "1915"), len(text) - 1}, "New. " + text, "New. " + text[:strings.LastIndex(text, "1915")]},
		"end cut":         {at("second ferry"), text[:40], "The ferry sank in 1912. A "},
		"gone":            {at("1912"), "The ferry sank.", "-"},
		"in two places":   {at("1912"), "Sunk 1912; found 1912.", "-"},
		"only quote left": {at("second ferry"), "Yet a second ferry came", "-"},
		"another stands":  {at("1912"), "A second ferry sank in 1912.", "-"},
		"half of it left": {at("second ferry"), "The ferry sank in 1912. A second ferry went under.", "The ferry sank in 1912. A "},
	} {
		got, ok := Select(text, c.span).Find(c.after)
		switch {
		case !ok && c.want != "-":
			t.Errorf("%s: lost", name)
		case ok && c.want == "-":
			t.Errorf("%s: found %q, should be lost", name, got.Of(c.after))
		case ok && (c.after[:got.Start] != c.want || got.Of(c.after) != c.span.Of(text)):
			t.Errorf("%s: found %q after %q, want after %q", name, got.Of(c.after), c.after[:got.Start], c.want)
		}
	}
}

// TestSelectorKeepsToWords looks for words where others hold them, in several scripts.
func TestSelectorKeepsToWords(t *testing.T) {
	for name, c := range map[string]struct {
		text, quote string // the first such
		after       string // the text as it is now
		want        int    // where the quotation is found; -1 where it is lost
	}{
		"a longer number":           {"The ferry sank in 1912", "1912", "The ferry sank in 191234", -1},
		"a number before":           {"1912 was the year of the ferry", "1912", "881912 was the year of the ferry", -1},
		"a longer number before it": {"In the harbour it sank in 1912.", "1912", "Of 191234 in the harbour it sank in 1912.", 36},
		"with a thousands comma":    {"912 passengers were on the ferry of that day", "912", "1,912 passengers were on the ferry of that day", -1},
		"with decimals":             {"On that day the ferry made 12", "12", "On that day the ferry made 12.5 knots", -1},
		"the end of a sentence":     {"On that day in May the ferry sank in 1912", "1912", "On that day in May the ferry sank in 1912. 30 drowned.", 37},
		"a letter after it":         {"The ferry sank in 1912", "1912", "The ferry sank in 1912a", -1},
		"an accent after it":        {"They met at the old cafe", "cafe", "They met at the old cafe\u0301", -1},
		"Cyrillic":                  {"Паром затонул в мае", "мае", "Паром затонул в маета", -1},
		"Greek":                     {"Το πλοίο βυθίστηκε το Μάιο", "Μάιο", "Το πλοίο βυθίστηκε το Μάιος", -1},
		"Arabic":                    {"غرقت العبارة في مايو", "مايو", "غرقت العبارة في مايوات", -1},
		"Hebrew":                    {"המעבורת טבעה במאי", "במאי", "המעבורת טבעה במאים", -1},
		"Devanagari":                {"नाव मई में डूबी", "डूबी", "नाव मई में डूबीं", -1},
		"Korean":                    {"여객선은 오월", "오월", "여객선은 오월에", -1},
		"Persian":                   {"کشتی غرق می", "می", "کشتی غرق می\u200cشود", -1},
		"Arabic digits":             {"غرقت العبارة عام ١٩١٢", "١٩١٢", "غرقت العبارة عام ١٩١٢٣٤", -1},
		"Han after a number":        {"渡船沈没于1912年五月的一个夜晚", "1912", "序。渡船沈没于1912年五月的一个夜晚", 21},
		"Han numerals":              {"渡船沈没是二年", "二年", "渡船沈没是十二年", -1},
		"Han words":                 {"昨日渡船在东京湾沉没", "东京", "据说：昨日渡船在东京湾沉没", 24},
		"Katakana":                  {"フェリーはジェノバ", "ジェノバ", "フェリーはジェノバン", -1},
		"Thai":                      {"เรือล่มที่กรุงเทพในปี1912นั้น", "1912", "ว่า เรือล่มที่กรุงเทพในปี1912นั้น", 73},
		"cut out of a word":         {"The ferries were sunk in Genoa harbour.", "ferr", "Yes. The ferries were sunk in Genoa harbour.", 9},
		"cut out of another word":   {"The ferries were sunk in Genoa harbour.", "ferr", "Yes. The ferret was sunk in Genoa harbour.", -1},
		"a mark that is no letter":  {"In the harbour of Genoa (1912) a ferry was sunk.", "(1912)", "Yes. In the harbour of Genoa (1912)a ferry", 29},
	} {
		at := strings.Index(c.text, c.quote)
		got, ok := Select(c.text, Span{at, at + len(c.quote)}).Find(c.after)
		switch {
		case ok && (c.want < 0 || got.Of(c.after) != c.quote || got.Start != c.want):
			t.Errorf("%s: found %q at %d, want %d", name, got.Of(c.after), got.Start, c.want)
		case !ok && c.want >= 0:
			t.Errorf("%s: lost", name)
		}
	}
}

func FuzzSelector(f *testing.F) {
	f.Add("Straße nach Łódź, 1915", 8, 12, "neu: Straße nach Łódź, 1915")
	f.Fuzz(func(t *testing.T, text string, start, end int, after string) {
		if !utf8.ValidString(text) || start < 0 || end > len(text) || start >= end ||
			!utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]) {
			return
		}
		s := Select(text, Span{start, end})
		if !utf8.ValidString(s.Prefix) || !utf8.ValidString(s.Suffix) {
			t.Fatalf("context cut within a character: %q %q", s.Prefix, s.Suffix)
		}
		if got, ok := s.Find(text); !ok || got != (Span{start, end}) {
			t.Fatalf("not found in its own text: %v %v", got, ok)
		}
		got, ok := s.Find(after)
		if !ok {
			return
		}
		if got.Of(after) != s.Quote {
			t.Fatalf("found %q for %q", got.Of(after), s.Quote)
		}
		// A number is found where all of it stands.
		if digit(s.Quote, 0) && !digit(text, start-1) && digit(after, got.Start-1) ||
			digit(s.Quote, len(s.Quote)-1) && !digit(text, end) && digit(after, got.End) {
			t.Fatalf("%q was found within a longer number, in %q", s.Quote, after)
		}
	})
}

// digit reports whether one stands at an offset of text, which may lie outside.
func digit(text string, at int) bool {
	return at >= 0 && at < len(text) && '0' <= text[at] && text[at] <= '9'
}
