// Package language tells what language a passage is in by its commonest words, and what
// those words do in a sentence.
package language

import (
	"math/bits"
	"strings"

	"chronotope/model/english"
)

// Code is a language.
type Code uint8

// The languages that are told apart.
const (
	English Code = iota
	German
	French
	Spanish
	Italian
	Portuguese
	Dutch
	Polish
	Russian
	Ukrainian
	Turkish
	Arabic
	Count
)

// tags are the BCP 47 tags of the languages.
var tags = [Count]string{"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar"}

// Tag is the language's BCP 47 tag.
func (c Code) Tag() string { return tags[c] }

// Of finds a language by its BCP 47 tag, of which the first subtag counts.
func Of(tag string) (Code, bool) {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	for c, t := range tags {
		if t == tag {
			return Code(c), true
		}
	}
	return English, false
}

// Role is what a common word does beside a name.
type Role uint8

// The roles.
const (
	NoRole      Role = iota
	In               // a preposition that stands before places: "in"
	Toward           // one of motion: "nach"
	From             // "aus"
	OfRole           // "de"
	Position         // one of position that stands before other things, too: "an", "sur"
	About            // a preposition that stands before anything: "für"
	AtThe            // "à" or its like and an article in one word: "au", "alla"
	Article          // "la"
	And              // "et"
	Title            // stands before a person: "Herr"
	Kind             // a kind of place, before or behind its name: "Stadt"
	Nature           // of water and land: "Fluss"
	Institution      // begins the name of a body: "Universität"
	Street           // begins an address: "rue"
	Function         // any other word that is no name
)

// Leads reports whether the role is that of a preposition, other than "of": it leads up to
// something.
func (r Role) Leads() bool {
	switch r {
	case In, Toward, From, Position, About, AtThe:
		return true
	}
	return false
}

// Mask is a set of languages, a bit each.
type Mask uint16

// word is what is known of a common word.
type word struct {
	in    Mask
	roles map[Code]Role
}

// common are the words by which English is told, beside those of its vocabulary.
const common = english.Determiner | english.Preposition | english.Conjunction | english.Subordinator | english.Relative | english.Pronoun |
	english.Be | english.Have | english.Do | english.Modal | english.To | english.Adverb | english.Negation | english.Numeral

var words = func() map[string]*word {
	out := map[string]*word{}
	for w := range english.Words(common) {
		out[w] = &word{in: 1 << English, roles: map[Code]Role{}}
	}
	for _, names := range english.Months {
		out[names[0]] = &word{in: 1 << English, roles: map[Code]Role{}}
	}
	for c, table := range vocabulary {
		for role, list := range table {
			for w := range strings.FieldsSeq(list) {
				e := out[w]
				if e == nil {
					e = &word{roles: map[Code]Role{}}
					out[w] = e
				}
				if role < Title || role > Street { // those may be names, or words of any language
					e.in |= 1 << c
				}
				if old, ok := e.roles[Code(c)]; !ok || role < old {
					e.roles[Code(c)] = role
				}
			}
		}
	}
	for w, e := range out {
		if english.ShortDate(w) { // "3 Sept" is no French, "26. Jun" no English
			e.in = 0
		}
	}
	return out
}()

// RoleOf is what a word, in lower case, does in a language.
func (c Code) RoleOf(w string) Role {
	if e := words[w]; e != nil {
		return e.roles[c]
	}
	return NoRole
}

// Tally counts common words by language.
type Tally [Count]int

// Add counts a word.
func (t *Tally) Add(m Mask) {
	for ; m != 0; m &= m - 1 {
		t[bits.TrailingZeros16(uint16(m))]++
	}
}

// enough is how many common words show that a passage is not in English, enoughAmong
// how many in a text that mostly is.
const (
	enough      = 2
	enoughAmong = 4
)

// Language is the language of most of the words counted, and whether they tell it, in a
// text that mostly is in another. Words of several languages count for each, so that English
// is told from others by those it does not share.
func (t *Tally) Language(most Code) (Code, bool) {
	best := German
	if most > English && most < Count {
		best = most
	}
	for c := German; c < Count; c++ {
		if t[c] > t[best] {
			best = c
		}
	}
	need := enough
	if most == English {
		need = enoughAmong
	}
	switch {
	case t[best] > t[English] && t[best] >= need:
		return best, true
	case t[English] > t[best] || t[English] > 0 && most == English:
		return English, true // "an" and "in" tell nothing in a German text
	default:
		return best, false
	}
}
