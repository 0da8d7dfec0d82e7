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
		"only quote left": {at("second ferry"), "Yet a second ferry came", "Yet a "},
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
		if got, ok := s.Find(after); ok && got.Of(after) != s.Quote {
			t.Fatalf("found %q for %q", got.Of(after), s.Quote)
		}
	})
}
