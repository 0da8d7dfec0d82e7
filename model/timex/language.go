package timex

import (
	"unicode"
	"unicode/utf8"

	"chronotope/model"
)

// detectLanguages says in which language each block of a document is; nil stands for
// English. A block is in the language of which it has most of the common words. One that has
// none of any language, or a single one such as the "El" of a name, is as the document
// says, or as most of its text is.
func detectLanguages(doc *model.Document, out []*language) []*language {
	total, weak := [len(languageTable)]int{}, [len(languageTable)]int{}
	english, undecided := 0, false
	for i := range doc.Blocks {
		text := doc.Blocks[i].Span.Of(doc.Text)
		n, own := languageWords(text)
		best := 0
		for k := range n {
			if n[k] > n[best] {
				best = k
			}
		}
		switch {
		case n[best] > own && n[best] >= enoughWords:
			out = append(out, languages[best])
			total[best] += len(text)
		case own > 0:
			out = append(out, nil)
			english += len(text)
		default:
			out = append(out, unknownLanguage)
			undecided = true
			weak[best] += n[best]
		}
	}
	if undecided {
		if english == 0 && total == [len(languageTable)]int{} {
			total = weak
		}
		main := mainLanguage(doc, total[:], english)
		for i := range out {
			if out[i] == unknownLanguage {
				out[i] = main
			}
		}
	}
	return out
}

// enoughWords is how many common words show that a block is not in English.
const enoughWords = 2

// unknownLanguage marks a block that does not tell its language.
var unknownLanguage = &language{}

// mainLanguage is what the document says its language is, or that of most of its text.
func mainLanguage(doc *model.Document, total []int, english int) *language {
	if len(doc.Language) >= 2 {
		for _, t := range languages {
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
		return languages[best]
	}
	return nil
}

// detectionBytes is how much of a block is looked at, in bytes.
const detectionBytes = 1000

// languageWords counts the common words and months of each language in a text, and
// those of English. One right behind a day of the month counts twice: "5 mai".
func languageWords(text string) (n [len(languageTable)]int, english int) {
	text = text[:min(len(text), detectionBytes)]
	var buf [maxWord]byte
	digits := 0 // of the number that stands before the word
	for i := 0; i < len(text); {
		k, end := foldWord(text, i, buf[:])
		if end == i {
			d, size := digitAt(text, i, len(text))
			switch c := text[i]; {
			case d >= 0:
				digits++
			case c != ' ' && c != '.':
				digits = 0
			}
			i += size
			continue
		}
		i = end
		weight := 1
		hint := languageHints[string(buf[:k])]
		if hint&monthHint != 0 && (digits == 1 || digits == 2) {
			weight = 2
		}
		digits = 0
		if hint&englishHint != 0 {
			english += weight
		}
		for t := 0; hint != 0 && t < len(n); t++ {
			if hint&(1<<t) != 0 {
				n[t] += weight
			}
		}
	}
	return n, english
}

// foldWord puts the word that starts at i into buf, in lower case, and returns how
// long it is there, 0 if it is too long, and where it ends; i where there is none.
func foldWord(text string, i int, buf []byte) (n, end int) {
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if !isLetter(c) {
				break
			}
			if n < maxWord {
				buf[n] = c | 0x20
			}
			n++
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			break
		}
		if n+utf8.UTFMax <= maxWord {
			n += utf8.EncodeRune(buf[n:], unicode.ToLower(r))
		} else {
			n = maxWord + 1
		}
		i += size
	}
	if n > maxWord {
		n = 0
	}
	return n, i
}

// englishHint is the bit of English, monthHint that of months in any language.
const (
	englishHint = 1 << len(languageTable)
	monthHint   = 1 << 15
)

// languageHints tell in which languages a word is common, or a month: a bit each.
var languageHints = func() map[string]uint16 {
	m := map[string]uint16{}
	for k, t := range languages {
		for w, e := range t.words {
			if e.class&(classSmall|classMonth) != 0 && len(w) > 1 || e.class&(classYear|classWeekday|classUnit) != 0 && len(w) > 3 || e.class&classDeictic != 0 && len(w) > 4 {
				m[w] |= 1 << k
			}
			if e.class&classMonth != 0 && m[w] != 0 {
				m[w] |= monthHint
			}
		}
	}
	for w, e := range ofEnglish {
		if m[w] != 0 { // a word of English and of others tells nothing
			delete(m, w)
		} else if e.class&(classSmall|classMonth|classUnit|classFuture|classPast) != 0 && len(w) > 1 {
			m[w] |= englishHint
			if e.class&classMonth != 0 {
				m[w] |= monthHint
			}
		}
	}
	return m
}()
