// Package layout tells how a document is laid out: which of its blocks are rows of
// tables and what their columns hold, and which words, alone above a text or in front
// of it, are a label that dates what stands below or beside them.
//
// It knows the shapes of dates (date.go), not what they mean: that is for the temporal
// tagger to say. Of is a pure function of a document's text and blocks, so that a
// document that was stored has the layout it had when it was read. Lines is the half of
// it that needs no blocks, for the reader of plain text, which makes them.
package layout
