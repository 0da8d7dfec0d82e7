// Package export writes chronologies in the formats that other programs read,
// and reads the corpora that extraction is measured on. Here spans of bytes
// become what each format counts in.
package export
