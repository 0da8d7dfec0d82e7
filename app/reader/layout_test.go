package reader

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"chronotope/model"
)

// typewriter gives every character half an em, as tables of expected lines need it.
func typewriter(text string, f face) float32 {
	return float32(utf8.RuneCountInString(text)) * f.size / 2
}

// uneven gives letters different widths, as real typefaces do.
func uneven(text string, f face) float32 {
	w := float32(0)
	for _, r := range text {
		w += f.size * (0.25 + float32(r*7%13)/26)
	}
	return w
}

func document(blocks ...string) *model.Document {
	d := &model.Document{ID: "d", Text: strings.Join(blocks, "\n\n")}
	at := 0
	for _, b := range blocks {
		d.Blocks = append(d.Blocks, model.Block{Span: model.Span{Start: at, End: at + len(b)}})
		at += len(b) + 2
	}
	return d
}

// linesOf lays out one block in a column of so many typewriter characters.
func linesOf(kind model.BlockKind, text string, columns int) []string {
	d := document(text)
	d.Blocks[0].Kind = kind
	r := newRuler(typewriter)
	s := metrics{size: 10, width: 500, left: 20, column: float32(columns) * 5}
	set := s.setting(kind, 0)
	s.column += set.indent + set.hang + set.inset
	f := layPiece(d, cutPieces(d)[0], 0, s, nil, r)
	out := []string{}
	for i := range f.lines {
		out = append(out, f.drawn(d.Text, &f.lines[i]))
	}
	return out
}

func TestBreaking(t *testing.T) {
	for name, c := range map[string]struct {
		kind  model.BlockKind
		text  string
		width int
		want  []string
	}{
		"words":                        {0, "the old mole was closed", 10, []string{"the old", "mole was", "closed"}},
		"exact fit":                    {0, "the old mole", 7, []string{"the old", "mole"}},
		"spaces collapse":              {0, "the  old \t mole", 12, []string{"the old mole"}},
		"wrapped file":                 {0, "the old\nmole was\n  closed", 16, []string{"the old mole was", "closed"}},
		"hyphen":                       {0, "a well-known man", 7, []string{"a well-", "known", "man"}},
		"dash kept":                    {0, "pages 12–13 only", 12, []string{"pages 12–13", "only"}},
		"no-break space":               {0, "in 12\u00a0km only", 8, []string{"in 12 km", "only"}},
		"no-break padding":             {0, "in \u00a012\u00a0 \u00a0\u00a0km", 9, []string{"in 12 km"}},
		"long run":                     {0, "x abcdefghijkl y", 5, []string{"x", "abcde", "fghij", "kl y"}},
		"only a long run":              {0, "abcdefgh", 3, []string{"abc", "def", "gh"}},
		"address":                      {0, "see https://a.example/harbour/accounts", 12, []string{"see https://", "a.example/", "harbour/", "accounts"}},
		"accent stays":                 {0, "e\u0301e\u0301e\u0301e\u0301", 4, []string{"e\u0301e\u0301", "e\u0301e\u0301"}},
		"no spaces":                    {0, "日本語の港", 3, []string{"日本語", "の港"}},
		"no small full stop on a line": {0, "日本語。港", 3, []string{"日本", "語。港"}},
		"soft hyphen":                  {0, "har\u00adbour", 20, []string{"harbour"}},
		"quote marks":                  {model.Quote, "> the old\n> mole", 20, []string{"the old mole"}},
		"quote, not less":              {model.Quote, "> a > b", 20, []string{"a > b"}},
		"heading marks":                {model.Heading, "## The mole", 20, []string{"The mole"}},
		"bullet aside":                 {model.ListItem, "* the mole", 20, []string{"the mole"}},
		"number aside":                 {model.ListItem, "12. the mole", 20, []string{"the mole"}},
		"narrower than one":            {0, "ab", 0, []string{"a", "b"}},
		"only white space":             {0, " \n ", 10, []string{}},
	} {
		if diff := cmp.Diff(c.want, linesOf(c.kind, c.text, c.width)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestLead(t *testing.T) {
	for _, c := range []struct {
		kind   model.BlockKind
		text   string
		marker string
		rest   string
	}{
		{model.ListItem, "- Timber", "•", "Timber"},
		{model.ListItem, "*Timber", "•", "Timber"},
		{model.ListItem, "– Timber", "–", "Timber"},
		{model.ListItem, "▪ Timber", "▪", "Timber"},
		{model.ListItem, "3.2 Timber", "3.2", "Timber"},
		{model.ListItem, "(a) Timber", "(a)", "Timber"},
		{model.ListItem, "IV)\tTimber", "IV)", "Timber"},
		{model.ListItem, "Oak. Timber", "•", "Oak. Timber"},
		{model.ListItem, "Timber", "•", "Timber"},
		{model.Heading, "# 3.2 Timber", "", "3.2 Timber"},
		{model.Heading, "#Timber", "", "#Timber"},
		{model.Footnote, "[12] Timber", "12", "Timber"},
		{model.Footnote, "^1 Timber", "1", "Timber"},
		{model.Paragraph, "- Timber", "", "- Timber"},
	} {
		marker, n := lead(c.text, c.kind)
		if rest := c.text[n:]; marker != c.marker || rest != c.rest {
			t.Errorf("%q: %q and %q, want %q and %q", c.text, marker, rest, c.marker, c.rest)
		}
	}
}

func TestPiecesCoverTheBlocks(t *testing.T) {
	d := document("short", strings.Repeat("many words in a row ", 2000), strings.Repeat("x", 20_000), strings.Repeat("日本語", 5000))
	d.Sentences = []model.Span{{Start: 7, End: 4100}, {Start: 4107 + 500, End: 9000}}
	at := 0
	for i, p := range cutPieces(d) {
		if p.span.Len() > longBlock || p.span.Len() == 0 {
			t.Errorf("piece %d has %d bytes", i, p.span.Len())
		}
		if p.continued && p.span.Start != at || !p.continued && strings.TrimSpace(d.Text[at:p.span.Start]) != "" {
			t.Errorf("piece %d starts at %d, after %d", i, p.span.Start, at)
		}
		if !utf8.ValidString(p.span.Of(d.Text)) {
			t.Errorf("piece %d cuts a character", i)
		}
		at = p.span.End
	}
	if at != len(d.Text) {
		t.Errorf("pieces end at %d of %d", at, len(d.Text))
	}
	if p := cutPieces(d)[2]; p.span.Start != 4607 {
		t.Errorf("cut at %d, not where a sentence starts", p.span.Start)
	}
}

func TestShares(t *testing.T) {
	for _, c := range []struct {
		needs []float32
		room  float32
		want  []float32
	}{
		{[]float32{10, 20, 30}, 100, []float32{10, 20, 30}},
		{[]float32{100, 100}, 80, []float32{40, 40}},
		{[]float32{200, 10, 30}, 100, []float32{60, 10, 30}},
		{[]float32{200, 10, 300}, 90, []float32{40, 10, 40}},
	} {
		if diff := cmp.Diff(c.want, shares(c.needs, c.room)); diff != "" {
			t.Errorf("%v in %v: %s", c.needs, c.room, diff)
		}
	}
}

func TestCells(t *testing.T) {
	for text, want := range map[string][]string{
		"| a | b |": {" a ", " b "}, "a | b": {"a ", " b"}, "a\tb\t": {"a", "b", ""}, "|---|:-:|": {""}, "one": {"one"},
	} {
		got := []string{}
		for _, s := range cellsOf(text, model.Span{End: len(text)}) {
			got = append(got, s.Of(text))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// laid is a made-up book that is laid out.
func laid(t testing.TB, bytes int, size, width, height float32) *textLayout {
	t.Helper()
	p := newTextLayout(book("book", bytes).source.Document, uneven)
	p.shape(size, width, height)
	return p
}

// yOf is how far below the top of the view the line of an offset is.
func yOf(p *textLayout, offset int) float32 {
	piece, y := p.locate(offset)
	return p.between(p.top, anchor{piece, y}, math.MaxFloat32)
}

// TestJump holds that a span is in view once it was jumped to, whatever is guessed of
// what lies between.
func TestJump(t *testing.T) {
	source := book("book", 400_000)
	text := source.source.Document.Text
	for _, size := range []float32{11, 16, 24} {
		for _, width := range []float32{280, 460, 1100} {
			p := newTextLayout(source.source.Document, uneven)
			p.shape(size, width, 600)
			rnd := rand.New(rand.NewPCG(uint64(size), uint64(width)))
			for range 1000 {
				at := rnd.IntN(len(text) - 200)
				s := model.Span{Start: at, End: at + 1 + rnd.IntN(150)}
				p.reveal(s)
				first, last := yOf(p, s.Start), yOf(p, s.End-1)
				if low := last + p.flow(pieceAt(p.pieces, s.End-1)).leading; first < -0.01 || low > p.height+0.01 {
					t.Fatalf("size %v width %v: %v is from %v to %v of %v", size, width, s, first, low, p.height)
				}
				if now := p.top; p.reveal(s) || p.top != now {
					t.Fatalf("size %v width %v: %v is in view, and yet the view moved", size, width, s)
				}
			}
		}
	}
}

func TestJumpGoesToTheUpperThird(t *testing.T) {
	p := laid(t, 100_000, 16, 460, 600)
	p.reveal(model.Span{Start: 50_000, End: 50_010})
	if y := yOf(p, 50_000); math.Abs(float64(y-200)) > 0.01 {
		t.Errorf("the span is %v below the top of 600", y)
	}
	p.reveal(model.Span{Start: 60_000, End: 66_000})
	if y := yOf(p, 60_000); y < 0 || y > 100 {
		t.Errorf("a long span begins %v below the top", y)
	}
}

// TestHitIsWhereTheOffsetIs goes from offsets to points and back.
func TestHitIsWhereTheOffsetIs(t *testing.T) {
	m := harbour()
	for _, width := range []float32{280, 460, 900} {
		p := newTextLayout(m.source.Document, uneven)
		p.shape(16, width, 500)
		seen := map[int]bool{}
		for {
			p.visible(func(_ int, f *flow, y float32) bool {
				for i := range f.lines {
					l := &f.lines[i]
					middle := y + l.y + f.leading/2
					if middle < 0 || middle >= p.height {
						continue
					}
					for _, r := range f.runs[l.first:l.last] {
						for _, at := range append([]int{r.span.Start}, graphemes(p.document.Text, r.span)...) {
							x := f.xAt(p.document.Text, l, at, p.ruler)
							got, on := p.hit(x, middle)
							if at == l.span.End {
								on = true // just behind the last character
							}
							if got != at && !isAt(p, f, l, got, x) || !on {
								t.Fatalf("width %v: %d at (%v, %v) is hit as %d, %v", width, at, x, middle, got, on)
							}
							seen[at] = true
						}
					}
				}
				return true
			})
			if p.top == p.end() {
				break
			}
			p.scroll(300)
		}
		for _, words := range []string{"The Harbour", "Essaouira", "Timber", "It has stood", "Tons landed", "The figures", "The last stone"} {
			if at := m.span(words).Start; !seen[at] {
				t.Errorf("width %v: %q was never in view", width, words)
			}
		}
	}
}

// isAt reports whether an offset of a line is at x: where the direction changes it is at
// two places, the end of one run and the beginning of the other.
func isAt(p *textLayout, f *flow, l *line, offset int, x float32) bool {
	for _, r := range f.runs[l.first:l.last] {
		if r.span.Start <= offset && offset <= r.span.End {
			at := l.x + r.x + r.along(p.ruler.measure(clean(p.document.Text[r.span.Start:offset]), f.face))
			if math.Abs(float64(at-x)) < 0.01 {
				return true
			}
		}
	}
	return false
}

func TestResizeKeepsTheTopLine(t *testing.T) {
	p := laid(t, 200_000, 16, 460, 600)
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		p.goTo(0.1 + 0.8*rnd.Float64())
		offset, y := p.held()
		p.shape(10+rnd.Float32()*20, 250+rnd.Float32()*900, 300+rnd.Float32()*600)
		if now := yOf(p, offset); math.Abs(float64(now-y)) > 0.01 {
			t.Fatalf("offset %d was at %v and is at %v", offset, y, now)
		}
	}
}

func TestScrollingBackReturns(t *testing.T) {
	p := laid(t, 200_000, 16, 460, 600)
	p.goTo(0.3)
	start, steps := p.top, []float32{13, 700, 5000, -200, 1, 40_000}
	at := float32(0)
	for _, dy := range steps {
		before, _ := p.held()
		y := yOf(p, before)
		p.scroll(dy)
		if now := yOf(p, before); math.Abs(float64(y-now-dy)) > 0.5 {
			t.Errorf("scrolled by %v, moved by %v", dy, y-now)
		}
		at += dy
	}
	p.scroll(-at)
	if p.top.piece != start.piece || math.Abs(float64(p.top.below-start.below)) > 0.5 {
		t.Errorf("back at %v, started at %v", p.top, start)
	}
	p.scroll(-1e9)
	if p.top != (anchor{}) {
		t.Errorf("top is %v", p.top)
	}
}

func TestScrollBarReachesBothEnds(t *testing.T) {
	p := laid(t, 300_000, 16, 460, 600)
	for _, part := range []float64{0, 0.2, 0.5, 0.9, 1} {
		p.goTo(part)
		above, within := p.share()
		if got := above / (1 - within); math.Abs(got-part) > 0.001 {
			t.Errorf("went to %v, is at %v", part, got)
		}
	}
	if p.top != p.end() {
		t.Errorf("1 is at %v, the end at %v", p.top, p.end())
	}
	last := len(p.pieces) - 1
	if y := yOf(p, p.pieces[last].span.End-1); y > p.height || y < p.height-200 {
		t.Errorf("at the end the last line is %v below the top of %v", y, p.height)
	}
	was := 0.0
	for at := 0; at < len(p.document.Text); at += 500 {
		if now := p.level(at); now < was || now > 1 {
			t.Fatalf("level of %d is %v, before %v", at, now, was)
		} else {
			was = now
		}
	}
	short := laid(t, 100, 16, 460, 6000)
	if short.goTo(1); short.top != (anchor{}) {
		t.Errorf("a text that fits scrolls to %v", short.top)
	}
}

// FuzzLayout holds that every visible character is drawn once, in order, in lines that
// stay in their column.
func FuzzLayout(f *testing.F) {
	f.Add("The old mole\nwas closed.", uint8(0), uint16(100))
	f.Add("a\tb|c\td", uint8(4), uint16(300))
	f.Add("> q\n>> r", uint8(3), uint16(60))
	f.Add("\xff\u00a0\u200be\u0301日本語 العربية", uint8(0), uint16(40))
	f.Fuzz(func(t *testing.T, text string, kind uint8, width uint16) {
		if text == "" || len(text) > 20_000 {
			return
		}
		d := document(text)
		d.Blocks[0].Kind = model.BlockKind(kind % 6)
		p := newTextLayout(d, uneven)
		p.shape(16, float32(width), 400)
		drawn := make([]bool, len(text))
		for i, piece := range p.pieces {
			fl := p.flow(i)
			for n := range fl.lines {
				l := &fl.lines[n]
				for _, r := range fl.runs[l.first:l.last] {
					for at := r.span.Start; at < r.span.End; at++ {
						if drawn[at] {
							t.Fatalf("byte %d of %q is drawn twice", at, text)
						}
						drawn[at] = true
					}
					if p.document.Blocks[0].Kind != model.Cell && r.x+r.width > p.metrics.column+1 && len(graphemes(text, r.span)) > 1 {
						t.Fatalf("%q is %v wide in a column of %v", r.span.Of(text), r.x+r.width, p.metrics.column)
					}
				}
			}
			if !piece.continued {
				_, n := lead(piece.span.Of(text), piece.kind)
				for at := range n {
					drawn[piece.span.Start+at] = true
				}
			}
		}
		for at, r := range text {
			skip := unicode.IsSpace(r) || markup(d.Blocks[0].Kind, r)
			if !skip && !drawn[at] {
				t.Fatalf("byte %d of %q is not drawn", at, text)
			}
		}
		for range 20 {
			p.scroll(177)
			offset, _ := p.hit(50, 50)
			if offset < 0 || offset > len(text) {
				t.Fatalf("hit %d", offset)
			}
		}
	})
}

// markup reports whether a character may be left out in blocks of a kind.
func markup(kind model.BlockKind, r rune) bool {
	return kind == model.Quote && r == '>' || kind == model.Cell && strings.ContainsRune("|-:", r)
}

// TestCaptionsStandApart sets a caption smaller than the text around it, and indented.
func TestCaptionsStandApart(t *testing.T) {
	s := metrics{size: 10, width: 500, left: 20, column: 330}
	text, caption := s.setting(model.Paragraph, 0), s.setting(model.Caption, 0)
	if caption.size >= text.size || caption.indent <= text.indent || caption.inset <= text.inset {
		t.Errorf("a caption is set %+v, a paragraph %+v", caption, text)
	}
}
