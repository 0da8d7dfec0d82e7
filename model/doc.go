// Package model is the vocabulary of Chronotope: documents and spans of their
// text, the time expressions and toponyms found in it, and the events that a
// chronology is made of. It holds types and what follows from them alone;
// nothing here reads files, knows a language or draws.
package model
