package gazetteer

import "slices"

// wordList is words in order, one behind the other in a text that is no longer than E can count.
type wordList[E uint16 | uint32] struct {
	text []byte
	ends []E
}

// word returns the word of a number.
func (l *wordList[E]) word(i int) []byte {
	start := E(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.text[start:l.ends[i]]
}

// next reads one more word.
func (l *wordList[E]) next(r *reader) {
	start := len(l.text)
	shared := r.count(longestKey)
	if n := len(l.ends); shared > 0 {
		last := 0
		if n > 1 {
			last = int(l.ends[n-2])
		}
		if last+shared > start {
			r.bad = true
			return
		}
		l.text = append(l.text, l.text[last:last+shared]...)
	}
	l.text = append(l.text, r.text(longestKey)...)
	if len(l.text) > int(^E(0)) {
		r.bad = true
		l.text = l.text[:start]
	}
	l.ends = append(l.ends, E(len(l.text)))
}

// lexicon is a long list of words that can be searched: by the heads of some of them first, which
// lie close together.
type lexicon struct {
	wordList[uint32]
	heads []uint64 // of each wordsUnderHead-th word
}

// wordsUnderHead is how many words there are to a head.
const wordsUnderHead = 16

// read reads a whole list.
func (l *lexicon) read(r *reader) {
	n := min(r.count(mostWords), len(r.data))
	l.ends = make([]uint32, 0, n)
	l.text = make([]byte, 0, 10*n)
	l.heads = make([]uint64, 0, n/wordsUnderHead+1)
	for i := range n {
		if l.next(r); i%wordsUnderHead == 0 && !r.bad {
			l.heads = append(l.heads, headOf(l.word(i)))
		}
	}
}

// has reports whether word is in the list.
func (l *lexicon) has(word []byte) bool {
	head := headOf(word)
	low, _ := slices.BinarySearch(l.heads, head)
	high := low
	for high < len(l.heads) && l.heads[high] == head {
		high++
	}
	low, high = max(0, low-1)*wordsUnderHead, min(high*wordsUnderHead, len(l.ends))
	for low < high {
		mid := (low + high) / 2
		switch w := l.word(mid); {
		case string(w) < string(word):
			low = mid + 1
		case string(w) == string(word):
			return true
		default:
			high = mid
		}
	}
	return false
}
