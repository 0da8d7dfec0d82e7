package layout

import (
	"strings"

	"chronotope/model"
)

// This file finds labels that only their company shows to be dates: years and days in front of the
// lines of a chronicle with nothing but a space behind them, and days with their months in numbers.

// minLines is how many lines with such labels make a chronicle.
const minLines = 4

// chronicle marks the lines of a run that mostly open with a year or a day of one and a text with a
// capital, none of a time before the one above it: "1872 Neues Schulhaus". It reports whether the
// run is one.
func chronicle(text string, run []line) bool {
	opens := make([]bool, len(run))
	full := make([]int, len(run)) // the year of a line that may only go on with the full one above it
	n, last, years := 0, 0, 0
	for i, l := range run {
		y := yearIn(l.label.span.Of(text))
		if l.mark != PlainLine || y == 0 || !l.label.date.sure() || l.label.date&(reckoned|clock) != 0 || l.label.body >= l.span.End ||
			!l.label.wide && !startsText(text[l.label.body:]) && !startsText(text[l.span.Start:]) {
			continue
		}
		if i > 0 && !endsText(text, run[i-1]) && !l.label.wide {
			full[i] = y
			continue
		}
		if y < last {
			return false
		}
		if y > last {
			years++
		}
		opens[i], last = true, y
		n++
	}
	if n < minLines || years < minLines-1 || 3*n < 2*len(run) || !opens[0] {
		return false
	}
	before := 0 // the year of the line above
	for i := range run {
		run[i].mark = MoreLine
		opens[i] = opens[i] || full[i] >= before && full[i] > 0 && full[i] <= last && !goesOn(run[i-1].span.Of(text))
		if opens[i] {
			before = yearIn(run[i].label.span.Of(text))
			run[i].mark, run[i].rows = EntryLine, len(run)
		}
	}
	return true
}

// goesOn reports whether a line ends in a word that more must follow.
func goesOn(t string) bool { return leadsOn[strings.ToLower(t[strings.LastIndexByte(t, ' ')+1:])] }

// yearIn is the first number of four digits in the words of a label, 0 where there is none.
func yearIn(t string) int {
	for i := 0; i < len(t); i++ {
		n := digits(t[i:])
		if n == 4 {
			return number(t[i : i+n])
		}
		i += n
	}
	return 0
}

// dottedLabels makes labels of the days with their months in numbers that lines open with, where
// another line opens with such a date and its year, and they do not go back: "24.8.1939. Alarm",
// "27.8. Marsch", "13–15.9. Ruhe".
func dottedLabels(text string, ls []line) {
	var found []int
	last, years, falls := 0, false, 0
	for i := range ls {
		l := &ls[i]
		if l.label.span.Len() > 0 && l.label.date != bare {
			years = years || l.label.date&full != 0 && strings.Count(l.label.span.Of(text), ".") == 2
			continue
		}
		end, at := dotted(l.span.Of(text))
		if end == 0 || !years {
			continue
		}
		if at < last {
			falls++
		}
		last = at
		found = append(found, i)
	}
	if len(found) < minRows || 5*falls > len(found) {
		return
	}
	for _, i := range found {
		s := ls[i].span
		end, _ := dotted(s.Of(text))
		ls[i].label = label{span: model.Span{Start: s.Start, End: s.Start + end}, body: s.Start + end + separator(s.Of(text)[end:]), date: numeric, strong: true}
	}
}

// dotted reads a day and its month in numbers, or several days, at the head of a line: where they
// end, and the day of the year, roughly; 0 where there are none.
func dotted(t string) (end, at int) {
	for {
		n := digits(t[end:])
		if n == 0 || n > 2 {
			return 0, 0
		}
		day := number(t[end : end+n])
		end += n
		if rest := t[end:]; strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, ".-") || strings.HasPrefix(rest, ".–") {
			end += len(rest) - len(strings.TrimLeft(rest, ".-–"))
			continue
		} else if !strings.HasPrefix(rest, ".") {
			return 0, 0
		}
		m := digits(t[end+1:])
		if m == 0 || m > 2 {
			return 0, 0
		}
		month := number(t[end+1 : end+1+m])
		end += 1 + m
		if sep := separator(t[end:]); month < 1 || month > 12 || day < 1 || day > 31 || sep < 2 || !strong(t[end:end+sep]) {
			return 0, 0
		}
		return end, 31*month + day
	}
}
