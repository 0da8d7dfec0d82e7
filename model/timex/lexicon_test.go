package timex

import (
	"strings"
	"testing"
)

// TestLexiconWordsAreTokens: every word of a lexicon is one that the tokenizer gives,
// and gives what the lexicon knows of it. Others could never be found.
func TestLexiconWordsAreTokens(t *testing.T) {
	lexicons := map[string]lexicon{"en": ofEnglish}
	for _, l := range languages {
		lexicons[l.code] = l.words
	}
	for code, lex := range lexicons {
		for w, e := range lex {
			toks := tokenize(nil, w, 0, len(w), lex)
			if len(toks) != 1 || toks[0].mark != 0 || toks[0].class != e.class {
				t.Errorf("%s: the tokenizer gives %d tokens for %q, the first of class %x, want %x", code, len(toks), w, toks[0].class, e.class)
			}
		}
	}
}

// TestFeastsAreFound: every feast is read where its name stands as the table has it,
// and no other that the name begins with.
func TestFeastsAreFound(t *testing.T) {
	for _, f := range feasts {
		p := &parser{text: "at " + f.words}
		p.toks = tokenize(nil, p.text, 0, len(p.text), ofEnglish)
		p.count = len(p.toks)
		n, end := p.holiday(1)
		if end != p.count {
			t.Errorf("%q is read up to token %d of %d", f.words, end, p.count)
		} else if got := feasts[n.n]; got.on(1850) != f.on(1850) {
			t.Errorf("%q is read as %q", f.words, got.words)
		}
	}
}

// TestEraNamesAreWords: the names of eras are what the tokenizer gives.
func TestEraNamesAreWords(t *testing.T) {
	for _, l := range languages {
		for _, e := range l.eras {
			for _, w := range e.words {
				if toks := tokenize(nil, w, 0, len(w), l.words); len(toks) != 1 || toks[0].mark != 0 {
					t.Errorf("%s: %q in %q is no word", l.code, w, strings.Join(e.words, " "))
				}
			}
		}
	}
}
