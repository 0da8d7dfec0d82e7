package reader

import (
	"math"
	"slices"
	"strings"
	"testing"

	"chronotope/model"
)

// seen is the text of a line as it stands from the left, for what it is compared with.
func (f *flow) seen(text string, l *line) string {
	runs := slices.Clone(f.runs[l.first:l.last])
	slices.SortStableFunc(runs, func(a, b run) int { return int(math.Copysign(1, float64(a.x-b.x))) })
	var out []string
	for i := range runs {
		out = append(out, clean(runs[i].span.Of(text)))
	}
	return strings.Join(out, "|")
}

// TestDirections holds where words stand that are read from the right, and those beside
// them. The wanted lines are read from the left.
func TestDirections(t *testing.T) {
	for name, c := range map[string]struct {
		text, want string
		fromRight  bool
	}{
		"from the left":              {"one two 3", "one |two |3", false},
		"within text from the left":  {"the word שלום עולם is Hebrew", "the|word|עולם|שלום|is|Hebrew", false},
		"a number behind":            {"in מאי 1948 it began", "in|1948|מאי|it|began", false},
		"a number between":           {"in מאי 1948 ויוני it began", "in|ויוני|1948|מאי|it|began", false},
		"from the right":             {"افتتح الميناء في ديسمبر", "ديسمبر|في|الميناء|افتتح", true},
		"Latin within":               {"افتتح Port Said في ديسمبر", "ديسمبر|في|Port|Said|افتتح", true},
		"a number within":            {"في 8 ديسمبر 2018 افتتح", "افتتح|2018|ديسمبر|8|في", true},
		"a dash between":             {"the משה – אהרן pair", "the|אהרן|–|משה|pair", false},
		"a date of two numbers":      {"בין 1914 ל־1918 היה", "היה|1918|ל־|1914|בין", true},
		"Latin at the start decides": {"Port Said افتتح الميناء", "Port|Said|الميناء|افتتح", false},
	} {
		d := document(c.text)
		r := newRuler(typewriter)
		s := metrics{size: 10, width: 900, left: 20, column: 800}
		f := layPiece(d, cutPieces(d)[0], 0, s, nil, r)
		l := &f.lines[0]
		got := f.seen(c.text, l)
		if !f.mixed {
			c.want = strings.ReplaceAll(c.want, " ", "")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if right := l.x+l.width > 819; right != c.fromRight || f.rtl != c.fromRight {
			t.Errorf("%s: the line is from %v to %v", name, l.x, l.x+l.width)
		}
	}
}

// TestStripsOfMixedLines holds that what is selected is coloured, no more and no less.
func TestStripsOfMixedLines(t *testing.T) {
	text := "in מאי 1948 it began"
	d := document(text)
	r := newRuler(typewriter)
	f := layPiece(d, cutPieces(d)[0], 0, metrics{size: 10, left: 0, column: 800}, nil, r)
	strips := func(from, to string) []strip {
		s := model.Span{Start: strings.Index(text, from), End: strings.Index(text, to) + len(to)}
		return slices.Collect(f.strips(text, &f.lines[0], s, r))
	}
	for _, c := range []struct {
		from, to string
		want     []strip
	}{
		{"in", "in", []strip{{0, 10}}},
		{"מאי", "מאי", []strip{{40, 55}}},
		{"1948", "1948", []strip{{15, 35}}},
		{"in", "1948", []strip{{0, 55}}},
		{"מאי", "began", []strip{{15, 100}}},
		{"in", "מאי", []strip{{0, 10}, {40, 55}}},
	} {
		got := strips(c.from, c.to)
		if !slices.Equal(got, c.want) {
			t.Errorf("%q to %q: %v, want %v", c.from, c.to, got, c.want)
		}
	}
}
