// Package document opens files and turns them into documents: one canonical
// text each, cut into blocks (headings, paragraphs, list items ...) and
// sentences. What a file is, its content tells, not its name.
package document
