// Package export takes chronologies along: it writes them in the formats that other
// programs read, and reads the corpora that extraction is measured on. Here spans of bytes
// become what each format counts in.
//
// A Chronology is what is written, a Format how. Every writer sees events as rows (Row),
// whose text is safe to show: see clean. What a format cannot hold is told by Format.Lost.
package export
