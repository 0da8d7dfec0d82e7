package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// columnsOf marks the lines of a run whose labels stand in a column, where dates by
// themselves may stand between them: a day above its hours.
func columnsOf(text string, run []line, months bool) {
	from, found := 0, false
	hours := slices.ContainsFunc(run, func(l line) bool { return earlyHour(text, l) })
	for i := range run {
		if !standsAlone(text, run[i]) {
			continue
		}
		found = hanging(text, run[from:i], months, hours) || found
		months = months || run[i].label.date&month != 0
		from = i + 1
	}
	found = hanging(text, run[from:], months, hours) || found
	for i := range run {
		if found && standsAlone(text, run[i]) && i+1 < len(run) {
			run[i].mark = DateLine
		}
	}
}

// standsAlone reports whether a line is a date and nothing else.
func standsAlone(text string, l line) bool {
	if l.mark != PlainLine || l.label.body < l.span.End || l.label.span.Len() == 0 {
		return false
	}
	f, ok := whole(l.span.Of(text))
	return ok && f.sure() && f&(reckoned|led) == 0
}

// monthsBelow reports whether numbers below a run can be days: it ends with a title that
// tells a month, or there were such days or dates of days in it.
func monthsBelow(text string, run []line, before bool) bool {
	last := run[len(run)-1]
	if entitled(last.span.Of(text)) {
		return true
	}
	for _, l := range run {
		if l.mark == EntryLine || l.mark == DateLine {
			return before || l.label.date&month != 0
		}
	}
	return false
}

// hanging marks the lines of a run, lines without a blank one between them, whose labels
// stand in a column of their own to the left of the text: the texts begin in one column,
// and lines that go on do not stand left of it. Lines above the first label are a head.
func hanging(text string, run []line, months, early bool) bool {
	body := bodies(text, run)
	from := 0
	for from < len(run) && body[from] < 0 {
		from++
	}
	run, body = run[from:], body[from:]
	column, n := commonest(body)
	hours := n > 0 && early && hoursOf(text, run, body, column)
	days := months && !hours && ascends(text, run, body, column)
	if len(run) > 0 && chronicle(text, run) {
		return true
	}
	if rising(run, body) {
		for i := range run {
			run[i].mark, run[i].rows = EntryLine, len(run)
		}
		return true
	}
	if n < minRows && !hours || !hangs(run, body, column, hours, days) {
		return false
	}
	for i := range run {
		run[i].mark = MoreLine
		if body[i] == column {
			run[i].mark, run[i].rows, run[i].hours = EntryLine, max(n, minRows), hours
		}
	}
	return true
}

// ascends reports whether the labels of a column are numbers of days, each after the one
// above it.
func ascends(text string, run []line, body []int, column int) bool {
	last := 0
	for i, l := range run {
		if body[i] != column {
			continue
		}
		n := number(l.label.span.Of(text))
		if l.label.date&(bare|ordinal) == 0 || n <= last || n > 31 {
			return false
		}
		last = n
	}
	return last > 0
}

// bodies returns the column in which the text begins that stands beside a line's label, -1
// where it has none.
func bodies(text string, run []line) []int {
	out := make([]int, len(run))
	for i, l := range run {
		out[i] = -1
		if l.mark == PlainLine && l.label.date.possible() && l.label.body > l.label.span.End && l.label.body < l.span.End {
			out[i] = l.indent + utf8.RuneCountInString(text[l.span.Start:l.label.body])
		}
	}
	return out
}

// commonest is the column that most lines have, and how many do.
func commonest(columns []int) (column, n int) {
	count := map[int]int{}
	for _, c := range columns {
		if c >= 0 {
			count[c]++
		}
	}
	for c, k := range count {
		if k > n || k == n && c < column {
			column, n = c, k
		}
	}
	return column, n
}

// hangs reports whether the texts of a run hang on their labels: all lines keep to the
// column, one of the labels is a date for certain, and they are not all of one length, as
// the first words of lines may be by chance.
func hangs(run []line, body []int, column int, hours, days bool) bool {
	sure, uneven := hours || days, hours
	for i, l := range run {
		switch {
		case l.mark != PlainLine || body[i] != column && l.indent < column:
			return false
		case body[i] != column:
			uneven = true
		default:
			sure = sure || l.label.date.sure() || l.label.date&numeric != 0
			uneven = uneven || l.indent != run[0].indent || l.label.span.Len() != run[0].label.span.Len()
		}
	}
	return sure && uneven
}

// rising reports whether each line of a run opens with a year, none before the one above it.
func rising(run []line, body []int) bool {
	last := 0
	for i, l := range run {
		if body[i] < 0 || l.label.year == 0 || l.label.year < last {
			return false
		}
		last = l.label.year
	}
	return len(run) >= minRows && run[0].label.year < last && run[0].indent == run[len(run)-1].indent
}

// hoursOf reports whether the labels of a run are times of the day in four digits, "0630":
// all can be. One in the lines around begins with a zero, as no year does.
func hoursOf(text string, run []line, body []int, column int) bool {
	for i, l := range run {
		if body[i] != column {
			continue
		}
		t := strings.TrimSuffix(l.label.span.Of(text), " hrs")
		if digits(t) != 4 || len(t) != 4 || t[:2] > "24" || t[2] > '5' {
			return false
		}
	}
	return true
}

// earlyHour reports whether the label of a line is four digits of which the first is a zero.
func earlyHour(text string, l line) bool {
	t := l.label.span.Of(text)
	return len(t) >= 4 && t[0] == '0' && digits(t) == 4
}

// labelled marks the lines of a run that open with a date and a mark that sets it off,
// and those that are a date and stand above others.
func labelled(text string, run []line) {
	if run[0].mark != PlainLine {
		return
	}
	if f, ok := whole(run[0].span.Of(text)); ok && f.sure() && f&(reckoned|led) == 0 {
		run[0].mark = DateLine
	}
	many := mostlyLabels(run)
	for i := range run {
		l := &run[i]
		if l.mark != PlainLine || !opensEntry(text, run, i, many) || l.label.date&led != 0 {
			continue
		}
		if f, ok := whole(l.span.Of(text)); ok && f.sure() && i+1 < len(run) {
			l.mark = DateLine
			continue
		}
		l.mark, l.rows = EntryLine, 1
		if !l.label.strong {
			l.rows = minRows
		}
		for k := i + 1; k < len(run) && run[k].mark == PlainLine && !opensEntry(text, run, k, many); k++ {
			run[k].mark = MoreLine
		}
	}
}

// mostlyLabels reports whether at least half of the lines of a run open with a date that is
// set off.
func mostlyLabels(run []line) bool {
	n := 0
	for _, l := range run {
		if (l.label.strong || l.label.date&full != 0) && l.label.date.sure() && l.label.date&led == 0 {
			n++
		}
	}
	return n >= minRows && 2*n >= len(run)
}

// opensEntry reports whether line i of a run opens with a label, and does not only begin
// with a date because the line above was full.
func opensEntry(text string, run []line, i int, many bool) bool {
	l := run[i].label
	if !l.strong { // a long label among others fills the column
		return many && l.date&(year|full) != 0 && l.date&(led|reckoned) == 0 && l.body > l.span.End && l.body < run[i].span.End &&
			startsText(text[l.body:]) && (i == 0 || endsText(text, run[i-1]))
	}
	return l.strong && l.date.possible() && (i == 0 || endsText(text, run[i-1]) || l.wide || many && l.date.sure())
}

// endsText reports whether a text can be over at the end of a line.
func endsText(text string, l line) bool {
	t := l.span.Of(text)
	if goesOn(t) {
		return false
	}
	return t == "" || strings.IndexByte(".?!:;)]\"", t[len(t)-1]) >= 0 || strings.HasSuffix(t, "”") || l.mark == DateLine || len(t) < 60
}

// startsText reports whether t starts with a capital.
func startsText(t string) bool {
	r, _ := utf8.DecodeRuneInString(t)
	return unicode.IsUpper(r)
}

// leadsOn are words that no text ends with.
var leadsOn = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("a an the of to from in on at by and or between until till since after before about during circa for with der die das den dem im am vom bis und von zum du de la le les des et el los las del y il di e van het een en tot") {
		m[w] = true
	}
	return m
}()
