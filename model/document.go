package model

import (
	"errors"
	"sort"

	"chronotope/model/edtf"
)

// Errors that readers of documents return, to be tested with errors.Is. The
// message a person sees is the wrapping error's: it names the file.
var (
	ErrEmpty     = errors.New("the document is empty")
	ErrBinary    = errors.New("this is not a text document")
	ErrTooLarge  = errors.New("the document is too large")
	ErrFolder    = errors.New("this is a folder")
	ErrDamaged   = errors.New("the file is damaged")
	ErrChanged   = errors.New("the file changed while it was read")
	ErrNoText    = errors.New("no text layer; run OCR first")
	ErrPassword  = errors.New("the document needs its password") // which can be given: none, or a wrong one, was
	ErrEncrypted = errors.New("the document is encrypted")       // and there is no way to read it as it is
)

// Span is a byte range of a document's Text, end exclusive.
type Span struct{ Start, End int }

// Len is the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Of returns the part of text that s covers: as much of it as there is.
func (s Span) Of(text string) string {
	start := min(max(s.Start, 0), len(text))
	return text[start:min(max(s.End, start), len(text))]
}

// BlockKind says what a block is in the document's layout.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Heading
	ListItem
	Quote
	Cell
	Footnote
	Caption // of a picture or a table
)

// Block is a stretch of text that stands by itself: a paragraph, a heading, a
// list item. Level is the depth of a heading or list item, 1 the outermost,
// and 0 for all other kinds.
type Block struct {
	Kind  BlockKind
	Level int
	Span  Span
}

// DocumentID names a document within a project.
type DocumentID string

// Document is a file as the program reads it: one canonical UTF-8 text and what
// is known about it. It is immutable once opened.
//
// Blocks are in order, do not overlap, and hold no line break at either end;
// Sentences are in order, and each lies within one block.
type Document struct {
	ID        DocumentID
	Name      string // the file's name, without its folder
	Title     string // what the document calls itself; the name where it does not
	Author    string
	Language  string     // BCP 47 of the whole, "" where not known
	Date      edtf.Value // when it was written, zero where not known; anchors "yesterday"
	Place     Place      // where it was published, zero where not known; names mean rather what is near
	Text      string
	Blocks    []Block
	Sentences []Span
	Truncated bool // the file holds more than was read

	Format         string    // what kind of file it was: "Word", "PDF", "plain text"
	Encoding       string    // of plain text and web pages: the IANA name of their character encoding
	EncodingUnsure bool      // it is a guess that might be another
	Notes          []Note    // footnotes and endnotes, in the order of their references
	Chapters       []Chapter // of a book, in order
	Pages          []Page    // of a paged format, in order; the way back from Text to the page
	Links          []Link    // words that lead to an address, in order; those that are one are not among them
}

// Note ties a footnote to what it is a note on.
type Note struct {
	Ref  Span // the mark in the running text: "[1]"
	Text Span // the note's blocks
}

// Link is words that lead to an address on the web or of mail.
type Link struct {
	Span   Span
	Target string // "https://…", "mailto:…"
}

// Picture stands in a text where the document has a picture, which is not read.
const Picture = "\ufffc"

// Chapter is a part of a book with a name of its own.
type Chapter struct {
	Title string
	Span  Span
}

// BlockAt returns the index of the block that holds offset, or else of the last
// one that starts before it; -1 where there is none.
func (d *Document) BlockAt(offset int) int {
	return sort.Search(len(d.Blocks), func(i int) bool { return d.Blocks[i].Span.Start > offset }) - 1
}

// SentenceAt is BlockAt for sentences.
func (d *Document) SentenceAt(offset int) int {
	return sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Start > offset }) - 1
}

// SentencesIn returns the sentences that start within s, in order.
func (d *Document) SentencesIn(s Span) []Span {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Start >= s.Start })
	j := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Start >= s.End })
	return d.Sentences[i:j]
}

// Beside reports whether block i is no part of the running text: a footnote, or a caption of
// something else than the table below it, to which a caption is a title.
func (d *Document) Beside(i int) bool {
	switch d.Blocks[i].Kind {
	case Footnote:
		return true
	case Caption:
		return i+1 == len(d.Blocks) || d.Blocks[i+1].Kind != Cell
	}
	return false
}

// ChapterAt is BlockAt for chapters.
func (d *Document) ChapterAt(offset int) int {
	return sort.Search(len(d.Chapters), func(i int) bool { return d.Chapters[i].Span.Start > offset }) - 1
}
