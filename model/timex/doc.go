// Package timex is the temporal tagger: it finds the time expressions of a document
// and normalizes them, to TIMEX3 values (ISO 24617-1) and to EDTF dates.
//
// A text is read in steps. The language of each block is detected (language.go). The
// tokenizer cuts the block into words, numbers and marks, and looks each word up once
// in the lexicon of that language (tokens.go, lexicon.go, foreignlexicon.go). Rules,
// dispatched on the class of a token, then try to read a time expression that starts
// there; the longest wins (rules.go). What a rule makes is an expr: what the words say,
// not yet a date ("March", "two days before" something). When the whole document is
// read, the normalizer resolves what was found in order of the text, each from its
// anchor: the document creation time in news, the date last told in narrative
// (normalize.go).
//
// To add a rule, write a function that reads tokens and list it in englishRules with
// examples beside it; the examples are its tests.
package timex
