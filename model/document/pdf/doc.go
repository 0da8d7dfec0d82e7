// Package pdf reads PDF files: their text in the order in which it is read, cut into
// blocks, and where each word of it stands on its page.
//
// A PDF says where each letter goes, not what belongs together. PDFium, run in a
// WebAssembly sandbox, tells the letters (engine.go, letters.go); what follows is
// reckoned from their boxes alone and touches no file: letters make runs (runs.go), runs
// lie in columns (columns.go), lines make paragraphs (paragraphs.go), and what stands at
// the edge of page after page is no text (running.go).
package pdf
