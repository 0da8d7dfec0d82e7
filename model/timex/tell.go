package timex

import (
	"unicode"
	"unicode/utf8"

	"chronotope/model"
)

// tell says in which language each block of a document is; nil stands for English.
// A block is in the language of which it has most of the common words. One that has
// none of any language is as the document says, or as most of its text is.
func tell(doc *model.Document, out []*tongue) []*tongue {
	total := [len(speeches)]int{}
	english, undecided := 0, false
	for i := range doc.Blocks {
		text := doc.Blocks[i].Span.Of(doc.Text)
		n, own := foreignWords(text)
		best := 0
		for k := range n {
			if n[k] > n[best] {
				best = k
			}
		}
		switch {
		case n[best] > own:
			out = append(out, tongues[best])
			total[best] += len(text)
		case own > 0:
			out = append(out, nil)
			english += len(text)
		default:
			out = append(out, undecidedTongue)
			undecided = true
		}
	}
	if undecided {
		main := mainTongue(doc, total[:], english)
		for i := range out {
			if out[i] == undecidedTongue {
				out[i] = main
			}
		}
	}
	return out
}

var undecidedTongue = &tongue{}

// mainTongue is what the document says its language is, or that of most of its text.
func mainTongue(doc *model.Document, total []int, english int) *tongue {
	if len(doc.Language) >= 2 {
		for _, t := range tongues {
			if t.code == doc.Language[:2] {
				return t
			}
		}
		return nil
	}
	best := 0
	for k := range total {
		if total[k] > total[best] {
			best = k
		}
	}
	if total[best] > english {
		return tongues[best]
	}
	return nil
}

// wordsLooked is how much of a block is looked at, in bytes.
const wordsLooked = 1000

// foreignWords counts the common words and months of each language in a text, and
// those of English.
func foreignWords(text string) (n [len(speeches)]int, english int) {
	text = text[:min(len(text), wordsLooked)]
	var buf [maxWord]byte
	for i := 0; i < len(text); {
		k := 0
		start := i
		for i < len(text) {
			c := text[i]
			if c < utf8.RuneSelf {
				if !isLetter(c) {
					break
				}
				if k < maxWord {
					buf[k] = c | 0x20
				}
				k++
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[i:])
			if !unicode.IsLetter(r) {
				break
			}
			if k+utf8.UTFMax <= maxWord {
				k += utf8.EncodeRune(buf[k:], unicode.ToLower(r))
			} else {
				k = maxWord + 1
			}
			i += size
		}
		if i == start {
			i++
			continue
		}
		if k > maxWord {
			continue
		}
		hint, ok := hints[string(buf[:k])]
		if !ok {
			continue
		}
		if hint&englishHint != 0 {
			english++
		}
		for t := range n {
			if hint&(1<<t) != 0 {
				n[t]++
			}
		}
	}
	return n, english
}

const englishHint = 1 << len(speeches)

// hints tell in which languages a word is common, or a month: a bit each.
var hints = func() map[string]uint16 {
	m := map[string]uint16{}
	for k, t := range tongues {
		for w, e := range t.words {
			if e.class&(classSmall|classMonth) != 0 && len(w) > 1 {
				m[w] |= 1 << k
			}
		}
	}
	for w, e := range english {
		if e.class&(classSmall|classMonth|classUnit|classFuture|classPast) != 0 && len(w) > 1 {
			m[w] |= englishHint
		}
	}
	for w, h := range m {
		if h > englishHint { // a word of English and of others tells nothing
			delete(m, w)
		}
	}
	return m
}()
