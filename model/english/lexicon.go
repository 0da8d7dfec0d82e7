package english

import (
	"iter"
	"strings"
)

// Class is a set of what a word can be, as far as the word alone tells.
type Class uint64

// The classes. Most verbs, nouns and adjectives are in none.
const (
	Determiner   Class = 1 << iota // the, a, his, this
	Preposition                    // in, at, of
	Conjunction                    // and, but, or
	Subordinator                   // because, although, that, when
	Relative                       // which, who, where: a subordinator with something before it that it tells about
	Pronoun                        // he, it, they
	Be                             // was, is, been
	Have                           // had, has
	Do                             // did
	Modal                          // will, would
	NonFinite                      // be, been, having: forms of auxiliaries that are no predicate
	Past                           // began, went: finite past tense and little else
	Participle                     // made, held: past tense or participle
	Present                        // says, opens: finite present tense
	Gerund                         // following
	To                             // to
	Adverb                         // then, also
	Negation                       // not, never
	Numeral                        // three
	EventNoun                      // war, conference: happens by itself
	Body                           // company, university: is not an event's name
	Title                          // stands before a person: "Mr", "General"
	Ruler                          // an office by which somebody rules a place: "mayor"
	Post                           // any other office: "treasurer"
	Abbreviation                   // takes a full stop and ends no sentence, for something follows: "Mr.", "vol."
	Clipping                       // takes a full stop and may end a sentence: "Ltd."
	Opener                         // begins sentences and, with a capital, stands hardly anywhere else
)

// Office are the offices that somebody holds.
const Office = Ruler | Post

// Grammar are the classes by which a sentence is taken apart.
const Grammar = Determiner | Preposition | Conjunction | Subordinator | Relative | Pronoun | Be | Have | Do | Modal | NonFinite |
	Past | Participle | Present | Gerund | To | Adverb | Negation | Numeral | EventNoun | Body

// longest is how many bytes the longest word of the lexicon has.
const longest = 20

// ClassOf is what a word can be, however it is written: 0 for one that the lexicon lacks.
// It does not allocate.
func ClassOf(word string) Class {
	if len(word) > longest {
		return 0
	}
	for i := range len(word) {
		if c := word[i]; c >= 'A' && c <= 'Z' {
			var b [longest]byte
			return lexicon[string(lower(b[:copy(b[:], word)]))]
		}
	}
	return lexicon[word]
}

// lower puts the ASCII capitals of b in lower case.
func lower(b []byte) []byte {
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c | 0x20
		}
	}
	return b
}

// Is reports whether a word, however it is written, is of one of the classes.
func Is(word string, classes Class) bool { return ClassOf(word)&classes != 0 }

// Words are the words of a class, in lower case and no order.
func Words(classes Class) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w, c := range lexicon {
			if c&classes != 0 && !yield(w) {
				return
			}
		}
	}
}

// lexicon has the classes of words in lower case.
var lexicon = func() map[string]Class {
	m := make(map[string]Class, 2000)
	for _, table := range []map[Class]string{functionWords, verbs, nouns, people, abbreviations} {
		for c, words := range table {
			for w := range strings.FieldsSeq(words) {
				m[w] |= c
			}
		}
	}
	return m
}()
