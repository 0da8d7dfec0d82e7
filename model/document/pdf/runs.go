package pdf

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is words that follow each other on one line without a gap: a line of a column,
// or a cell of a table.
type run struct {
	words []word
	box   box
	size  float64 // of the font
	page  int     // index
	turn  int
	// mirrored holds for a run of a page that is read from the right, whose words have their
	// places from there.
	mirrored bool
}

// word is a word on a line and where it stands. There may be millions.
type word struct {
	text string
	at   rect // with its text running from left to right
	// raised holds for digits that stand above the line, behind the word before: the mark
	// of a note, or an exponent.
	raised bool
	glued  bool // no space stands before it
}

// Distances between letters, in sizes of their font. PDFium puts a space where a gap
// parts words; here it only matters between what was written at different times.
const (
	wordGap   = 0.12 // more parts words
	columnGap = 0.8  // more parts runs; those of prose are joined again: see appendRows
)

// softHyphen is what PDFium puts for a hyphen at the end of a line.
const softHyphen = "\x02"

// runsOf puts the letters of a page together.
func runsOf(s *sheet, page int) []run {
	var out []run
	right := readFromRight(s.letters)
	b := runBuilder{sheet: s, page: page}
	for letters := range linesOfFile(s.letters) {
		if slices.ContainsFunc(letters, func(l letter) bool { return fromRight(l.text) }) {
			out = append(out, mixedRuns(letters, s, page, right)...)
			continue
		}
		letters = unmirrored(letters)
		for i := range letters {
			if r, ok := b.add(&letters[i]); ok {
				out = append(out, r)
			}
		}
		if r, ok := b.take(); ok {
			out = append(out, r)
		}
	}
	if right {
		for i := range out {
			out[i].mirror(s.across(out[i].turn))
		}
	}
	return joined(out)
}

// linesOfFile are the letters between the line breaks of a file.
func linesOfFile(letters []letter) iter.Seq[[]letter] {
	return func(yield func([]letter) bool) {
		from := 0
		for i := range letters {
			if strings.ContainsAny(letters[i].text, "\r\n") {
				if i > from && !yield(letters[from:i]) {
					return
				}
				from = i + 1
			}
		}
		if from < len(letters) {
			yield(letters[from:])
		}
	}
}

// runBuilder is a run while its letters come.
type runBuilder struct {
	sheet *sheet
	page  int
	run   run
	word  strings.Builder
	flat  box // of the word
	line  box // of the run so far, flat
	gap   bool
	// What word has of the word.
	raised, glued bool
	last          rune // letter of the word before, or of the word
}

// add takes one more letter. It returns the run before it if that has ended.
func (b *runBuilder) add(l *letter) (run, bool) {
	text := expand(l.text)
	if text == "" {
		return run{}, false
	}
	if strings.TrimFunc(text, unicode.IsSpace) == "" {
		b.gap = true
		return run{}, false
	}
	flat := l.box.turned(l.turn, b.sheet.width, b.sheet.height)
	var ended run
	var ok bool
	if b.started() {
		em := max(b.line.height(), flat.height(), b.run.size)
		dx, most := flat.x0-b.flat.x1, columnGap*em
		unspaced := isUnspaced(b.last) || isUnspaced(first(text))
		if unspaced {
			most = unspacedGap * em
		}
		switch {
		case l.turn != b.run.turn, b.apart(flat, em), dx > most, dx < -columnGap*em:
			ended, ok = b.take()
		case unspaced:
			if isUnspaced(first(text)) != isUnspaced(b.last) || unicode.IsPunct(b.last) || utf8.RuneCountInString(b.word.String()) >= unspacedWord {
				b.endWord()
				b.glued = true
			}
		case b.gap:
			b.endWord()
		}
		if up := b.isRaised(text, flat); !ok && up != b.raised {
			b.endWord()
			b.raised, b.glued = up, up
		}
	}
	b.gap = false
	if !b.started() {
		b.run.turn, b.line = l.turn, flat
	}
	if b.word.Len() == 0 {
		b.flat = flat
	}
	b.last = lastRune(text)
	b.word.WriteString(text)
	b.flat, b.line = b.flat.union(flat), b.line.union(flat)
	b.run.size = max(b.run.size, l.size)
	return ended, ok
}

// isRaised reports whether a digit stands above the line that has been begun. What
// follows a raised letter is compared with the line before it.
func (b *runBuilder) isRaised(text string, flat box) bool {
	digit := len(text) == 1 && text[0] >= '0' && text[0] <= '9'
	return digit && len(b.run.words)+b.word.Len() > 0 && flat.height() < 0.75*b.line.height() && flat.y1 < b.line.y0+0.65*b.line.height()
}

// apart reports whether a letter stands above or below the line. Boxes are those of the
// ink: a comma hangs below what a quotation mark stands above.
func (b *runBuilder) apart(flat box, em float64) bool {
	return flat.y0 > b.line.y1+em/4 || flat.y1 < b.line.y0-em/4 || max(b.line.y1, flat.y1)-min(b.line.y0, flat.y0) > 2*em
}

func (b *runBuilder) started() bool { return b.word.Len() > 0 || len(b.run.words) > 0 }

func (b *runBuilder) endWord() {
	if b.word.Len() > 0 {
		b.run.words = append(b.run.words, word{b.word.String(), b.flat.rect(), b.raised, b.glued})
		b.word.Reset()
	}
	b.raised, b.glued = false, false
}

// take ends the run and returns it, if there is one.
func (b *runBuilder) take() (run, bool) {
	b.endWord()
	r := b.run
	r.words, r.box, r.page = slices.Clip(r.words), b.line, b.page
	if r.size == 0 {
		r.size = r.box.height()
	}
	b.run, b.gap = run{}, false
	return r, len(r.words) > 0
}

// mostBeside is how many runs are looked at for what goes on with one: those that begin next
// below its top. No line has more.
const mostBeside = 500

// joined puts together runs that stand beside each other on a line and were written at
// different times: letters in another font, for instance.
func joined(runs []run) []run {
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Or(cmp.Compare(a.turn, b.turn), cmp.Compare(a.box.y0, b.box.y0)) })
	gone := make([]bool, len(runs))
	for i := range runs {
		for again := !gone[i]; again; {
			again = false
			for k := i + 1; k < min(len(runs), i+mostBeside) && runs[k].turn == runs[i].turn && runs[k].box.y0 < runs[i].box.y1; k++ {
				if !gone[k] && beside(&runs[i], &runs[k]) {
					runs[i].absorb(&runs[k])
					gone[k], again = true, true
				}
			}
		}
	}
	n := 0
	for i := range runs {
		if !gone[i] {
			runs[n] = runs[i]
			n++
		}
	}
	return runs[:n]
}

// beside reports whether two runs are parts of one line.
func beside(a, b *run) bool {
	if a.box.overlap(b.box) < 0.6 {
		return false
	}
	gap := max(a.box.x0, b.box.x0) - min(a.box.x1, b.box.x1)
	return gap < 0.7*min(a.size, b.size) && gap > -min(a.box.width(), b.box.width())/2
}

// absorb adds the words of other, in the order of the line.
func (r *run) absorb(other *run) {
	left, right := r.words, other.words
	if other.box.x0 < r.box.x0 {
		left, right = right, left
	}
	last, gap := &left[len(left)-1], float64(right[0].at.x0-left[len(left)-1].at.x1)
	if isUnspaced(lastRune(last.text)) || isUnspaced(first(right[0].text)) {
		right[0].glued = gap < unspacedGap*r.size
	} else if gap < wordGap*r.size { // in the middle of a word
		*last = word{text: last.text + right[0].text, at: last.at.box().union(right[0].at.box()).rect(), glued: last.glued}
		right = right[1:]
	}
	r.words = append(left, right...)
	r.box = r.box.union(other.box)
	r.size = max(r.size, other.size)
}

// text is what the run says.
func (r *run) text() string {
	var b strings.Builder
	for i, w := range r.words {
		if i > 0 && !w.glued {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// ligatures of the Unicode block of presentation forms, and a hyphen that is only one at the
// end of a line.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00ad", softHyphen)

// expand is what a letter says: nothing, for signs of control.
func expand(text string) string {
	if len(text) == 1 && text[0] >= ' ' && text[0] < 0x7f || text == softHyphen {
		return text
	}
	if r := first(text); unicode.IsControl(r) && !unicode.IsSpace(r) || r == utf8.RuneError && len(text) <= 1 {
		return ""
	}
	return ligatures.Replace(text)
}
