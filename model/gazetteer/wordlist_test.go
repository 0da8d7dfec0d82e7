package gazetteer

import (
	"fmt"
	"testing"
)

// TestLexicon finds each of many words, of which many begin with the same eight bytes, and none
// of those between them.
func TestLexicon(t *testing.T) {
	var words []string
	for _, stem := range []string{"a", "internation", "internationally", "mill", "z"} {
		for i := range 50 {
			words = append(words, fmt.Sprintf("%s%03d", stem, 2*i))
		}
	}
	words = folded(words)
	var l lexicon
	r := &reader{data: appendList(nil, words)}
	if l.read(r); r.bad || len(r.data) > 0 || len(l.ends) != len(words) {
		t.Fatalf("of %d words %d are read", len(words), len(l.ends))
	}
	for _, w := range words {
		if !l.has([]byte(w)) {
			t.Errorf("%s is not found", w)
		}
		if next := w[:len(w)-1] + string(w[len(w)-1]+1); l.has([]byte(next)) {
			t.Errorf("%s is found", next)
		}
	}
	for _, w := range []string{"", "a", "internat", "zz"} {
		if l.has([]byte(w)) {
			t.Errorf("%q is found", w)
		}
	}
}

// TestWordListTooLong: a list whose text is longer than its ends can count is bad.
func TestWordListTooLong(t *testing.T) {
	var l wordList[uint16]
	r := &reader{}
	word := make([]byte, longestKey)
	for range 300 {
		r.data = appendText([]byte{0}, string(word))
		l.next(r)
	}
	if !r.bad {
		t.Error("it is read")
	}
}
