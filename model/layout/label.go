package layout

import (
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/english"
)

// label is a date that opens a line or block and is set off from what follows.
type label struct {
	span   model.Span // of the date
	body   int        // where what it dates begins; the end where it stands alone
	date   parts
	strong bool // a mark sets it off, and not a space alone
	wide   bool // it is set off by a gap or a line of dots
	year   int  // where it begins with one
	item   bool // the number of an item stands before it
}

// labelOf reads the label that s opens with; the zero label where there is none.
func labelOf(text string, s model.Span) label {
	if l := phraseLabel(text, s); l.span.Len() > 0 {
		return l
	}
	t := s.Of(text)
	skip := len(t) - len(strings.TrimLeft(t, "#*_([<>•-–—:+ \u200b\t"))
	if skip > 8 || skip == len(t) {
		return label{}
	}
	item := numbered(t[skip:])
	if skip += item; item == 0 {
		skip += dittoLabel(t[skip:])
	}
	if t = t[skip:]; !opensLabel(t) {
		return label{}
	}
	end, f := date(t)
	if end == 0 || item > 0 && !f.sure() {
		return label{}
	}
	end += yearWord(t[end:])
	l := label{span: model.Span{Start: s.Start + skip, End: s.Start + skip + end}, date: f, item: item > 0}
	if l.date&year != 0 && digits(t) == 4 {
		l.year = number(t[:4])
	}
	sep := separator(t[end:])
	for tag := english.TagEnd(t, end+sep, len(t)); tag > 0; tag = english.TagEnd(t, end+sep, len(t)) { // "<b>1990.</b> Text"
		sep = tag - end + separator(t[tag:])
	}
	l.body = l.span.End + sep
	l.strong = l.body == s.End || strong(t[end:end+sep]) || item > 0 && sep > 1 ||
		f&full != 0 && f&clock != 0 && sep > 0 // a time stamp
	l.wide = l.body < s.End && (strings.Contains(t[end:end+sep], "  ") || strings.Contains(t[end:end+sep], "...") || strings.IndexByte(t[end:end+sep], '\t') >= 0)
	return l
}

// yearWord is how long the word for "year" is that some languages put behind its number, with the
// space before it: "1900 r.", "1900 года".
func yearWord(t string) int {
	for _, w := range [...]string{" r.", " roku", " г.", " года", " р.", " року"} {
		if strings.HasPrefix(t, w) && (len(t) == len(w) || t[len(w)] == ' ' || t[len(w)] == ',') {
			return len(w)
		}
	}
	return 0
}

// opensLabel reports whether t starts as a label can: with a number, a capital, "c. 1250".
func opensLabel(t string) bool {
	c := t[0]
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '\'' || c == 'c' || c == '~' || leadsToYear(t) || opensWithMonth(t)
}

// opensWithMonth reports whether t starts with a month in small letters and a year, as most
// languages write them: "luty 1945", "mayo de 1810".
func opensWithMonth(t string) bool {
	w, rest, _ := strings.Cut(t[:min(len(t), longestDate)], " ")
	rest = strings.TrimPrefix(rest, "de ")
	return words[w]&month != 0 && digits(rest) == 4
}

// numbered returns how long the number of an item is that t starts with, with what
// stands between it and a date: "3. " before a year, "Day 4 (".
func numbered(t string) int {
	if w, rest, _ := strings.Cut(t, " "); counted[w] {
		n := digits(rest)
		mark := len(rest[n:]) - len(strings.TrimLeft(rest[n:], " (:,–—-"))
		if n > 0 && n <= 3 && mark > 0 {
			return len(w) + 1 + n + mark
		}
		return 0
	}
	if k := countedItem(t); k > 0 {
		return k
	}
	n := digits(t)
	if n == 0 || n > 3 || n+6 > len(t) || t[n] != '.' && t[n] != ')' || t[n+1] != ' ' {
		return 0
	}
	rest := strings.TrimLeft(t[n+1:], " ")
	if d := digits(rest); d != 4 || rest[0] != '1' && rest[0] != '2' {
		return 0
	}
	return len(t) - len(rest)
}

// countedItem is how long a word with a capital, its number and a colon are that t starts with:
// "Firing 2: " before a date. It is 0 where there are none, or the word is of a date itself.
func countedItem(t string) int {
	word, rest, ok := strings.Cut(t[:min(len(t), longestDate)], " ")
	if n := digits(rest); !ok || len(word) < 3 || n == 0 || n > 3 || !strings.HasPrefix(rest[n:], ": ") || word[0] < 'A' || word[0] > 'Z' {
		return 0
	} else if _, dates := words[strings.ToLower(word)]; !dates && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 {
		return len(word) + 1 + n + 2
	}
	return 0
}

// counted are the words by which the parts of a journey or a work are counted.
var counted = map[string]bool{"Day": true, "Week": true, "Stage": true, "Tag": true, "Jour": true, "Día": true, "Dag": true, "Giorno": true}

// leadsToYear reports whether t starts with a small word that a list puts before a year:
// "since 1998", "seit 1998".
func leadsToYear(t string) bool {
	t = t[:min(len(t), longestDate)]
	w, rest, ok := strings.Cut(t, " ")
	if i := strings.IndexByte(t, '-'); i > 0 && i < len(w) { // "mid-2010"
		w, rest, ok = t[:i], t[i+1:], true
	}
	if tells, known := words[w]; !ok || !known || tells != 0 {
		return false
	}
	n := digits(rest)
	return n == 4 && (n == len(rest) || rest[n] == ' ')
}

// separator returns how long the marks and spaces are that t starts with.
func separator(t string) int {
	return len(t) - len(strings.TrimLeft(t, "_*)]>.,:;|=-–—~?\" \t\n\u00a0"))
}

// strong reports whether marks set a label off from its text: "1797. ", "May 3: ",
// "21st.—", or a wide gap. A comma does not, and a full stop only if a space follows.
func strong(sep string) bool {
	switch {
	case strings.ContainsAny(sep, ":;|=–—\t\n"), strings.Contains(sep, "  "), strings.Contains(sep, "--"), strings.Contains(sep, " - "), strings.Contains(sep, ". "):
		return true
	case (strings.ContainsAny(sep, ")]>") || strings.HasPrefix(sep, "**") || strings.HasPrefix(sep, "__")) && strings.HasSuffix(sep, " "):
		return true
	}
	return false
}

// longestPhrase is how many bytes a label has at most that is a phrase.
const longestPhrase = 48

// phraseLabel reads a label that is a phrase which ends in a year and a colon or a dash: "In the last
// four months of 1921: ...", "W nocy z 5 na 6 sierpnia 1914 – ...".
func phraseLabel(text string, s model.Span) label {
	t := s.Of(text)
	skip := len(t) - len(strings.TrimLeft(t, "*_•-– "))
	t = t[min(skip, len(t)):]
	i := -1
	for _, mark := range [...]string{": ", " – ", " — "} {
		if k := strings.Index(t[:min(len(t), longestPhrase)], mark); k >= 0 && (i < 0 || k < i) {
			i = k
		}
	}
	if i < 6 {
		return label{}
	}
	first, rest, ok := strings.Cut(t[:i], " ")
	if !ok || !opensPhrase[strings.ToLower(first)] {
		return label{}
	}
	year4 := rest[strings.LastIndexByte(rest, ' ')+1:]
	if y := strings.TrimSuffix(year4, "s"); len(y) != 4 || digits(y) != 4 || y[0] != '1' && y[0] != '2' {
		return label{}
	}
	l := label{span: model.Span{Start: s.Start + skip, End: s.Start + skip + i}, date: year, strong: true}
	l.body = l.span.End + separator(t[i:])
	return l
}

var opensPhrase = map[string]bool{
	"in": true, "before": true, "after": true, "by": true, "during": true, "since": true, "until": true, "till": true, "from": true, "between": true,
	"early": true, "late": true, "about": true, "around": true, "circa": true, "throughout": true, "mid": true, "towards": true,
	"im": true, "am": true, "vom": true, "ab": true, "seit": true, "bis": true, "vor": true, "nach": true, "anfang": true, "mitte": true, "ende": true, "um": true,
	"en": true, "au": true, "du": true, "dans": true, "vers": true, "fin": true, "début": true, "entre": true, "avant": true, "après": true, "depuis": true,
	"desde": true, "hacia": true, "a": true, "antes": true, "después": true, "nel": true, "dal": true, "entro": true, "verso": true, "fine": true, "prima": true, "dopo": true,
	"nella": true, "nell": true, "op": true, "vanaf": true, "sinds": true, "rond": true, "w": true, "we": true, "od": true, "do": true, "po": true, "przed": true, "около": true, "в": true, "до": true,
}
