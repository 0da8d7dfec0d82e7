// Package timex is the temporal tagger: it finds the words of a document that
// name a time and reads what they mean, as TIMEX3 (ISO 24617-1) and as EDTF.
//
// A text is read in three steps. The tokenizer cuts a block into words, numbers
// and marks, and looks each word up once. Rules, dispatched on the class of a
// token, then try to read a time expression that starts there; the longest wins.
// What a rule makes is an expression: what the words say, not yet a date ("March",
// "two days before" something). When the whole document is read, its expressions are
// normalized in order, each from its anchor: the document's date in news, the date
// last told in narrative.
//
// To add a rule, write a function that reads tokens and list it in rules with
// examples beside it; the examples are its tests.
package timex
