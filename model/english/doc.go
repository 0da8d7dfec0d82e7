// Package english is the ground that all readers of English text stand on: where its
// words begin and end, and what the commonest of them are. Sentences, layout, dates, places
// and events are told by one tokenizer and one lexicon, so that a month, an office or an
// abbreviation is the same to all of them.
//
// What a word does in a date or beside a place is not said here: timex, gazetteer and
// extract each give the words of these classes what they mean to them.
package english
