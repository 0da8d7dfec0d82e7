package pdf

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// What makes words letters that are spread out: so many single letters, and hardly anything
// else. A gap parts words that is wider than the others by so much of a font's size and so
// many times their width.
const (
	fewSpread   = 5
	shareSpread = 0.8
	spaceSpread = 0.15
	wordSpread  = 0.35
)

// closeUp makes words of letters that are spread out, as in headings: "C H A P T E R  O N E".
func (r *run) closeUp() {
	single := 0
	for i := range r.words {
		if c := first(r.words[i].text); utf8.RuneCountInString(r.words[i].text) == 1 && unicode.IsLetter(c) && !isUnspaced(c) {
			single++
		}
	}
	if single < fewSpread || float64(single) < shareSpread*float64(len(r.words)) {
		return
	}
	gaps := make([]float64, 0, len(r.words))
	for i := range r.words[1:] {
		gaps = append(gaps, float64(r.words[i+1].at.x0-r.words[i].at.x1))
	}
	sorted := slices.Clone(gaps)
	slices.Sort(sorted)
	most := sorted[len(sorted)/2] + max(spaceSpread*r.size, wordSpread*sorted[len(sorted)/2])
	words := r.words[:1:1]
	for i, gap := range gaps {
		w, last := r.words[i+1], &words[len(words)-1]
		if gap > most {
			words = append(words, w)
			continue
		}
		last.text, last.at = last.text+w.text, last.at.box().union(w.at.box()).rect()
	}
	r.words = words
}

// unmirrored are the letters of a line, turned round where they run to the left though they
// are of a script that runs to the right: the file draws them in a mirror.
func unmirrored(letters []letter) []letter {
	const few = 4
	back, on := 0, 0
	var before *letter
	x0, x1 := 0.0, 0.0
	for i := range letters {
		l := &letters[i]
		if l.turn != 0 || !unicode.IsLetter(first(l.text)) {
			continue
		}
		if before == nil {
			x0, x1 = l.box.x0, l.box.x1
		} else if l.box.x1 <= before.box.x0+1 && before.box.x0-l.box.x1 < max(l.size, l.box.height()) {
			back++
		} else {
			on++
		}
		x0, x1, before = min(x0, l.box.x0), max(x1, l.box.x1), l
	}
	if back < few || back < 4*on {
		return letters
	}
	out := slices.Clone(letters)
	for i := range out {
		b := &out[i].box
		b.x0, b.x1 = x0+x1-b.x1, x0+x1-b.x0
	}
	return out
}
