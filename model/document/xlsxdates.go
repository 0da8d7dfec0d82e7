package document

import (
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// xlsxStyles is the visitor of styles.xml: which format each style of a cell has.
type xlsxStyles struct {
	codes   map[int]string // formats of the file's own, by number
	formats []string
	inCells bool
}

// builtIn are the formats of dates that have a number in every file (ECMA-376 18.8.30). 27 to
// 58 are those of East Asia.
var builtIn = map[int]string{
	14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
	27: "yyyy-mm-dd", 28: "mm-dd", 29: "mm-dd", 30: "yyyy-mm-dd", 31: "yyyy-mm-dd", 32: "h:mm", 33: "h:mm:ss", 36: "yyyy-mm-dd", 50: "yyyy-mm-dd",
	57: "yyyy-mm-dd", 58: "mm-dd",
}

func (w *xlsxStyles) start(e xml.StartElement) (skip bool) {
	switch e.Name.Local {
	case "numFmt":
		w.codes[number(e, "numFmtId", -1)] = attr(e, "formatCode")
	case "cellXfs":
		w.inCells = true
	case "xf":
		if w.inCells {
			id := number(e, "numFmtId", 0)
			code, own := w.codes[id]
			if !own {
				code = builtIn[id]
			}
			w.formats = append(w.formats, code)
		}
	}
	return false
}

func (w *xlsxStyles) end(name string) {
	if name == "cellXfs" {
		w.inCells = false
	}
}
func (w *xlsxStyles) text(string) {}

// formatted is a number as a format shows it: as a date with what the format has of it, or else
// as it stands.
func formatted(n float64, value, format string, after1904 bool) string {
	year, month, day, clock := datePieces(format)
	const first, last = -693_960, 2_958_466 // the year 1, and the day after 31 December 9999
	if !year && !month && !day && !clock || n < first || n >= last {
		return plainNumber(n, value)
	}
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case after1904:
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case n >= 0 && n < 60: // Excel takes 1900 for a leap year
		start = start.AddDate(0, 0, 1)
	}
	whole := math.Floor(n)
	t := start.AddDate(0, 0, int(whole)).Add(time.Duration(math.Round((n-whole)*86400)) * time.Second)
	layout := dateLayouts[[3]bool{year, month, day}]
	if clock && (layout == "" || n != whole) {
		layout = strings.TrimSpace(layout + " 15:04")
	}
	return t.Format(layout)
}

// dateLayouts are how dates are shown of which a format has year, month and day.
var dateLayouts = map[[3]bool]string{
	{true, true, true}: "2006-01-02", {true, true, false}: "January 2006", {true, false, true}: "2006", {true, false, false}: "2006",
	{false, true, true}: "2 January", {false, true, false}: "January", {false, false, true}: "2",
}

// noPiece is what shows nothing of a date in a format: words in quotes, colours and languages in
// brackets, single characters, exponents.
var noPiece = regexp.MustCompile(`"[^"]*"|\[[^\]]*\]|[\\_*].|[eE][+-]|(?i:general|standard)`)

// datePieces tells what a format shows of a date.
func datePieces(format string) (year, month, day, clock bool) {
	format, _, _ = strings.Cut(format, ";") // what follows is for negative numbers
	format = strings.ToLower(noPiece.ReplaceAllString(format, ""))
	year, day, clock = strings.Contains(format, "y"), strings.Contains(format, "d"), strings.ContainsAny(format, "hs")
	month = strings.Contains(format, "m") && (year || day || !clock) // else minutes
	return year, month, day, clock
}

// plainNumber is a number without the noise of its binary form.
func plainNumber(n float64, value string) string {
	if len(value) < 15 || n == 0 {
		return value
	}
	if math.Abs(n) < 1e15 && math.Abs(n) >= 1e-4 {
		short, _ := strconv.ParseFloat(fmt.Sprintf("%.12g", n), 64)
		return strconv.FormatFloat(short, 'f', -1, 64)
	}
	return value
}
