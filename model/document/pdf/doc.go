// Package pdf reads PDF files: their text in the order in which it is read, cut into
// blocks, and where each word of it stands on its page.
//
// A PDF says where each letter goes, not what belongs together. PDFium, run in a
// WebAssembly sandbox with its own memory (engine.go, memory.go), tells the letters
// (letters.go), those of forms and stamps among them (annotations.go); what follows is
// reckoned from their boxes alone and touches no file: letters make runs (runs.go; those that
// run from the right rtl.go, from above eastasian.go), runs lie in columns (columns.go) and
// rows (rows.go), lines make paragraphs (paragraphs.go), and what stands at the edge of page
// after page is read once (running.go), the numbers of lines not at all (linenumbers.go).
package pdf
