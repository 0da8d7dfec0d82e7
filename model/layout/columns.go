package layout

import (
	"slices"
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/english"
)

// Role is what a column of a table holds.
type Role uint8

// The roles of columns.
const (
	Other Role = iota // text of whatever kind
	Date              // when it was; of two such columns, when it began
	Start             // when it began, by the column's head
	End               // when it was over
	Clock             // the time of the day, or the day of the year that the column beside it tells
	Place             // where it was
	Event             // what it was
	Latitude
	Longitude
	Note // numbers, addresses, a date told again: nothing that tells more
)

// heads are the words of a column's head and the role that each gives it.
var heads = func() map[string]Role {
	m := map[string]Role{}
	for role, list := range map[Role]string{
		Date: `date dates dated day when year years period term reign season edition
			datum jahr tag année annee jour fecha año ano anno data jaar`,
		Start: "start started begin begins began beginning from since opened arrived arrival entered joined enlisted appointed elected admitted hired commissioned",
		End:   "end ended ends to until till finish finished closed departed departure discharged left retired resigned dismissed vacated",
		Clock: "time hour hours",
		Place: `place places location locations where city town village venue site station port country region county
			address locality state province destination camp ort lieu lugar luogo plaats`,
		Event: `event events what title label description subject details happened occurrence occurrences incident
			activity action milestone summary battle entry remarks ereignis événement evento suceso gebeurtenis`,
		Latitude:  "lat latitude latitud latitudine breite breitengrad",
		Longitude: "lon long lng longitude longitud longitudine länge längengrad",
		Other:     "name names surname person rank office occupation trade",
		Note:      "url link links source sources ref refs reference references id no nr page pages age aged",
	} {
		for w := range strings.FieldsSeq(list) {
			m[w] = role
		}
	}
	return m
}()

// roleOf is the role that the words of a head give a column, and whether they give one:
// that of the last word that gives any, an end before all others. "hdate_end" is an End,
// "Event date" a Date.
func roleOf(head string) (Role, bool) {
	if len(head) > 60 {
		return Other, false
	}
	out, known := Other, false
	ws := strings.FieldsFunc(head, func(r rune) bool { return !english.IsLetter(r) })
	for _, w := range ws {
		w = strings.ToLower(w)
		if len(ws) > 2 && common[w] {
			continue
		}
		r, ok := heads[w]
		if prefix, is := strings.CutSuffix(w, "date"); !ok && is && (len(prefix) == 1 || heads[prefix] != Other) {
			r, ok = Date, true // "hdate", "enddate"
		}
		if !ok || known && (out == End || out == Start) {
			continue
		}
		out, known = r, true
	}
	return out, known
}

// common words are a head by themselves or nearly so, and elsewhere part of any sentence.
var common = map[string]bool{
	"from": true, "to": true, "no": true, "since": true, "until": true, "till": true, "when": true, "where": true, "what": true, "of": true,
	"de": true, "open": true, "opened": true, "end": true, "ends": true, "ended": true, "close": true, "closed": true, "day": true,
}

// namesDate reports whether one of the cells of a head names a date.
func namesDate(text string, row []model.Span) bool {
	for _, c := range row {
		if r, ok := roleOf(c.Of(text)); ok && (r == Date || r == Start || r == Clock) {
			return true
		}
	}
	return false
}

// census is what the cells of a column hold.
type census struct {
	filled, sure, possible, clocks, numbers int
	days                                    int  // days of months without a year
	closed                                  int  // texts that end in a year: ", 1806"
	named                                   bool // one tells a month or a date in full
	highest                                 int  // of the numbers by themselves
	shorts                                  int  // dates in numbers with two digits of the year
	last                                    [3]int
	sections                                bool // those are in the order of numbers of sections, and not of dates
}

// short takes in a date in numbers with two digits of its year, or what looks like one.
func (c *census) short(t string) {
	var n [3]int
	for k, p := range strings.SplitN(strings.TrimRight(t, "."), ".", 3) {
		n[k] = number(p)
	}
	if c.shorts++; c.shorts > 1 {
		dates := slices.Compare([]int{n[2], n[1], n[0]}, []int{c.last[2], c.last[1], c.last[0]}) >= 0
		c.sections = c.sections || !dates
	}
	c.last = n
}

func (c *census) take(t string) {
	if strings.Trim(t, "-–—") == "" || Ditto(t) || GoesOn(t) {
		return
	}
	c.filled++
	if f, ok := whole(t); ok {
		c.date(t, f)
	}
	if strings.IndexFunc(t, unicode.IsLetter) < 0 || strings.Contains(t, "://") {
		c.numbers++
	}
	if closesInYear(t) {
		c.closed++
	}
}

// date takes in a cell that can be a date, which tells f.
func (c *census) date(t string, f parts) {
	switch {
	case f&clock != 0 && f&^clock == 0:
		c.clocks++
	case f == short:
		c.short(t)
	case f.sure():
		c.sure++
	}
	if f.possible() {
		c.possible++
	}
	if f&numeric != 0 || f&month != 0 && f&(day|ordinal) != 0 && f&year == 0 {
		c.days++
	}
	c.named = c.named || f&(month|full) != 0
	if f&(bare|early) != 0 && f&month == 0 {
		c.highest = max(c.highest, number(t))
	}
}

// completes reports whether a column of days without a year goes with one of years beside it:
// "1884 | Nov 3".
func (c *census) completes(years *census) bool {
	return c.filled > 1 && c.days*10 >= c.filled*8 && !years.named && years.sure*10 >= years.filled*8
}

// closesInYear reports whether a text ends in a year that a comma or bracket sets off.
func closesInYear(t string) bool {
	t = strings.TrimRight(t, ").]; ")
	n := len(t) - 4
	return n > 4 && digits(t[n:]) == 4 && (t[n] == '1' || t[n] == '2') && strings.ContainsAny(strings.TrimRight(t[:n], " ")[len(strings.TrimRight(t[:n], " "))-1:], ",([")
}

func number(t string) int {
	n := 0
	for i := range len(t) {
		if t[i] >= '0' && t[i] <= '9' && n < 1e6 {
			n = n*10 + int(t[i]-'0')
		} else if n > 0 {
			break
		}
	}
	return n
}

// columns tells what the columns of a table hold, by their heads where its first row is
// one, and by their cells.
func columns(text string, rows [][]model.Span) (roles []Role, head bool) {
	head = isHead(text, rows[0]) || len(rows) > 2 && isCaption(text, rows)
	first := rows[0]
	counts := censusOf(text, rows, head)
	roles = make([]Role, len(counts))
	dated := -1
	closed := slices.ContainsFunc(counts, func(c census) bool { return c.closed*2 >= c.filled && c.closed > 1 })
	for k := range roles {
		name, said, known := "", Other, false
		if head && k < len(first) {
			name = clean(first[k].Of(text))
			said, known = roleOf(name)
		}
		r := counts[k].role(said, known, head)
		if !known {
			r = counts[k].unnamed(r, name, head, closed)
		}
		if dated == k-1 && k > 0 && counts[k].completes(&counts[dated]) {
			r = Clock // the day of the year beside it
		} else if r == Date || r == Start || r == End {
			r = second(said, dated, k, head)
			if r == Note && tellsOwn(name) && tellsOwn(clean(first[dated].Of(text))) {
				r = Date // born, died: each an event of its own
			}
			if dated < 0 && r != Note {
				dated = k
			}
		}
		roles[k] = r
	}
	return roles, head
}

// censusOf counts what the columns of rows hold below their head.
func censusOf(text string, rows [][]model.Span, head bool) []census {
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	if head {
		rows = rows[1:]
	}
	counts := make([]census, width)
	for _, r := range rows {
		for k, c := range r {
			counts[k].take(clean(c.Of(text)))
		}
	}
	return counts
}

// happens reports whether the head of a column of years says what happened in them:
// "Founded", "Year built".
func happens(head string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(head)) {
		if strings.HasSuffix(w, "ed") || pastHeads[w] {
			return true
		}
	}
	return false
}

// tellsOwn reports whether the head of a column of dates names an event of its own that they
// are of: "Born", "Died", and not when the row itself was written.
func tellsOwn(head string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(head)) {
		if keptHeads[w] {
			return false
		}
	}
	return happens(head)
}

var keptHeads = map[string]bool{
	"created": true, "updated": true, "modified": true, "retrieved": true, "accessed": true, "checked": true, "added": true, "edited": true,
	"posted": true, "uploaded": true, "changed": true, "saved": true, "recorded": true, "verified": true,
}

var pastHeads = map[string]bool{"built": true, "born": true, "launch": true, "lost": true, "sold": true, "laid": true, "made": true, "won": true, "death": true, "birth": true}

// second settles the role of a column of dates beside one of which the first is column
// dated: the end, where its head says that something began or was over, or there are no
// heads and it stands beside it, or the same told again.
func second(said Role, dated, k int, head bool) Role {
	switch {
	case dated < 0:
		return Date
	case said == End || said == Start, !head && k == dated+1:
		return End
	case !head:
		return Date // of what stands beside it in turn
	}
	return Note
}

// role is what a column holds, given what its head says.
func (c *census) role(said Role, known, head bool) Role {
	certain := c.certain()
	switch {
	case known && (said == Date || said == Start || said == End || said == Clock):
		return c.timed(said, certain)
	case known:
		return said
	case c.clocks*2 >= c.filled && c.filled > 1:
		return Clock
	case !c.named && c.highest > 0 && c.shorts == 0 && c.sure > 0: // years among smaller numbers: pages
		return Note
	case certain && (head || c.filled >= minRows || c.sure == c.filled):
		return Date
	case c.numbers*10 >= c.filled*8 && c.filled > 0:
		return Note
	}
	return Other
}

// unnamed settles the role of a column whose head says none: closed tells that another column
// closes in years.
func (c *census) unnamed(r Role, head string, headed, closed bool) Role {
	if closed && c.days*10 >= c.filled*8 && c.filled > 0 {
		r = Date // a list of anniversaries
	}
	if r == Date && headed && !c.named && !happens(head) {
		return Note // numbers that could be years
	}
	return r
}

// certain reports whether a column holds dates, whatever its head.
func (c *census) certain() bool {
	return c.sure*10 >= c.filled*6 && c.filled >= 2 || c.shorts == c.filled && c.shorts >= minRows && !c.sections
}

// timed is what a column holds whose head says that it is a time.
func (c *census) timed(said Role, certain bool) Role {
	dates := c.possible*2 >= c.filled && c.filled > 0
	switch {
	case dates && c.clocks*2 >= c.filled && c.sure == 0:
		return Clock
	case said == Clock && certain:
		return Date
	case said == Clock:
		return Other
	case dates:
		return said
	case said == Start || said == End: // from Hull to Valparaiso
		return Place
	}
	return Other
}

// isCaption reports whether the first row has words over a column that below it holds
// numbers or dates only.
func isCaption(text string, rows [][]model.Span) bool {
	for k, c := range rows[0] {
		t := c.Of(text)
		if t == "" || strings.ContainsAny(t, "0123456789") {
			continue
		}
		filled, numbers := 0, 0
		for _, r := range rows[1:] {
			if k < len(r) && r[k].Len() > 0 {
				filled++
				if below := r[k].Of(text); below[0] >= '0' && below[0] <= '9' {
					numbers++
				}
			}
		}
		if filled > 1 && numbers == filled {
			return true
		}
	}
	return false
}

// isHead reports whether a row is a head: all words, none of them a date, and one that
// says what a column holds.
func isHead(text string, row []model.Span) bool {
	known := false
	for _, c := range row {
		t := clean(c.Of(text))
		if strings.Count(t, " ") >= headWords {
			return false
		}
		if f, ok := whole(t); ok && f.possible() && !strings.EqualFold(t, "year") {
			return false
		}
		_, ok := roleOf(t)
		known = known || ok
	}
	return known
}

// headWords is the most words that the head of a column has.
const headWords = 6

// clean takes the marks of Markdown off a cell.
func clean(t string) string { return strings.Trim(t, " *_`\t") }
