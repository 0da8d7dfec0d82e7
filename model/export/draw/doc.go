// Package draw holds drawings of lines, areas and text, and writes them as SVG, PNG and PDF.
// Text is set by Setter with the Go fonts and, for what these do not hold, with the system's,
// in all scripts, and can be searched in SVG and PDF.
package draw
