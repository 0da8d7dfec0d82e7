package language

import (
	"strings"

	"chronotope/model"
	"chronotope/model/english"
)

// OfBlocks tells the language of each block of a document: the one of most of its common words
// where these tell it, else the one that the document says it is in, or that of most of its
// text. A document without blocks counts as one.
func OfBlocks(doc *model.Document) []Code {
	tallies := make([]Tally, max(1, len(doc.Blocks)))
	for i := range doc.Blocks {
		tallies[i].count(doc.Blocks[i].Span.Of(doc.Text))
	}
	main := mainOf(doc, tallies)
	out := make([]Code, len(tallies))
	for i := range tallies {
		code, told := tallies[i].Language(main)
		if !told {
			code = main
		}
		out[i] = code
	}
	return out
}

// mainOf is the language that the document says it is in, or else that of most of the text in
// blocks that tell theirs: one word that comes again and again is more often a name's than of a
// language. Where none does, all words count.
func mainOf(doc *model.Document, blocks []Tally) Code {
	if code, ok := Of(doc.Language); ok {
		return code
	}
	var all, length Tally
	for i := range blocks {
		for c, n := range blocks[i] {
			all[c] += n
		}
		if code, told := blocks[i].Language(Count); told && i < len(doc.Blocks) {
			length[code] += doc.Blocks[i].Span.Len()
		}
	}
	if length != (Tally{}) {
		return length.most()
	}
	return all.most()
}

// most is the language of which most was counted: English where nothing was, or hardly more of
// another.
func (t *Tally) most() Code {
	best := English
	for c := range Count {
		if t[c] > t[best] && (t[English] == 0 || t[c] >= t[English]+enough) {
			best = c
		}
	}
	return best
}

// enoughText is how much of a block is looked at, in bytes.
const enoughText = 1000

// count adds the words of a text. One behind a day of the month, "5 mai", counts twice: it is
// hardly a part of a name.
func (t *Tally) count(text string) {
	text = text[:min(len(text), enoughText)]
	var buf [64]byte
	day, number := false, false
	for at := 0; ; {
		n := english.Next(text, at, len(text))
		at = n.End
		glued := number && !n.Gap // the "z" of "14:30z"
		number = n.Kind == english.Number
		switch n.Kind {
		case english.None:
			return
		case english.Number:
			day = n.End-n.Start <= 2
		case english.Mark:
			day = day && text[n.Start] == '.'
		case english.Word:
			if !glued && n.End-n.Start <= longest && !isInitial(text, n) {
				in := commonIn(english.Fold(buf[:0], text[n.Start:n.End]))
				if in != 0 && within(text, n.Start, n.End) {
					in = 0
				}
				t.Add(in)
				if day {
					t.Add(in)
				}
			}
			day = false
		}
	}
}

// isInitial reports whether a word is one capital that does not open the text, or one letter
// before a full stop: that is more often a part of a name or a number, or short for something
// ("c. 1250"), than a word.
func isInitial(text string, word english.Token) bool {
	c := text[word.Start]
	return word.End-word.Start == 1 && (word.Start > 0 && c >= 'A' && c <= 'Z' || word.End < len(text) && text[word.End] == '.')
}

// commonIn are the languages in which a word in lower case is common.
func commonIn(word []byte) Mask {
	if e := words[string(word)]; e != nil {
		return e.in
	}
	return 0
}

// longest is how many bytes a common word has at most.
const longest = 32

// within reports whether a word is part of an address such as "en.wikipedia.org/wiki".
func within(text string, start, end int) bool {
	const marks = "./:_@%&=-"
	if start > 0 && strings.IndexByte(marks, text[start-1]) >= 0 {
		return true
	}
	return end+1 < len(text) && strings.IndexByte(marks, text[end]) >= 0 && text[end+1] != ' ' && text[end+1] != '\n'
}
