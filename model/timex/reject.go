package timex

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file holds what the tagger leaves alone: addresses, file and document
// numbers, amounts, names.

// rejectChunk returns the end of the chunk of text that starts at i, a run without
// space, if that is an address, a file name or a document's number; else i.
func rejectChunk(text string, i, to int) int {
	end, digits, special := chunkEnd(text, i, to)
	if !special {
		return i
	}
	chunk := text[i:end]
	if isAddress(chunk) || digits && (isFileName(chunk) || isDocumentNumber(chunk) || isDocket(chunk)) {
		return end
	}
	return i
}

// chunkEnd is where the run without space ends that starts at i, and whether there are
// digits in it and marks as in an address. All that the tokenizer takes for a space
// ends it, so that no text is looked at twice.
func chunkEnd(text string, i, to int) (end int, digits, special bool) {
	for ; i < to; i++ {
		switch c := text[i]; {
		case isLetter(c): // most of them
		case c == ' ' || c == '\n' || c == '\t' || c == '\r' || closesLink(text, i, to):
			return i, digits, special
		case c >= '0' && c <= '9':
			digits = true
		case c == '/' || c == '@' || c == '_' || c == '\\' || c == '.' || c == ':' || c == '#':
			special = true
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:to])
			if unicode.IsSpace(r) {
				return i, digits, special
			}
			i += size - 1
		}
	}
	return to, digits, special
}

// closesLink reports whether at i the words of a link end and its address follows: "](".
func closesLink(text string, i, to int) bool { return text[i] == ']' && i+1 < to && text[i+1] == '(' }

// isAddress reports whether a chunk is a URL or an e-mail address.
func isAddress(s string) bool {
	if strings.Contains(s, "://") || strings.Contains(s, "www.") {
		return true
	}
	at := strings.IndexByte(s, '@')
	return at > 0 && strings.IndexByte(s[at:], '.') > 0
}

// isFileName reports whether a chunk is a file's name or path: it ends in a short
// ending of letters, or holds underscores.
func isFileName(s string) bool {
	if strings.IndexByte(s, '_') >= 0 || strings.IndexByte(s, '\\') >= 0 {
		return true
	}
	s = strings.TrimRight(s, ".,;:)!?\"'")
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || len(s)-dot < 3 || len(s)-dot > 5 {
		return false
	}
	letters := false
	for k := dot + 1; k < len(s); k++ {
		letters = letters || isLetter(s[k])
		if !isLetter(s[k]) && (s[k] < '0' || s[k] > '9') {
			return false
		}
	}
	return letters && isLetter(s[dot+1]) && isLetter(s[0]) && !monthAfterDot(s, dot)
}

// monthAfterDot reports whether a month's name stands after the dot, as in
// "p.May" of a text that lacks spaces.
func monthAfterDot(s string, dot int) bool {
	e, ok := ofEnglish[strings.ToLower(s[dot+1:])]
	return ok && e.class&classMonth != 0
}

// isDocumentNumber reports whether a chunk with digits is the number of a
// document, such as A/RES/73/195, S/2011/89 or 2014/65/EU: parts between slashes,
// the first or last of them letters only, the others not months.
func isDocumentNumber(s string) bool {
	slash := strings.IndexByte(s, '/')
	if slash <= 0 {
		return false
	}
	if !isLetter(s[0]) {
		last := strings.TrimRight(s[strings.LastIndexByte(s, '/')+1:], ".,;:)")
		_, known := ofEnglish[strings.ToLower(last)]
		return len(last) >= 2 && !known && strings.Trim(last, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	}
	for k := range slash {
		if !isLetter(s[k]) && s[k] != '.' && s[k] != '-' {
			return false
		}
	}
	e, ok := ofEnglish[strings.ToLower(s[:slash])]
	return !ok || e.class&(classMonth|classWeekday|classAnd) == 0
}

// isDocket reports whether a chunk is the number of a case before a court: office,
// year, kind and number, such as 3:18-cv-01234.
func isDocket(s string) bool {
	colon := strings.IndexByte(s, ':')
	dash := strings.IndexByte(s, '-')
	return colon > 0 && dash > colon && dash+1 < len(s) && isLetter(s[dash+1]) && strings.Count(s, "-") > 1 &&
		strings.Trim(s[:colon], "0123456789") == ""
}

// joinedNumber reports whether the number at i is the end of a longer run, such
// as 555-1234, 12.1990 or A-1990.
func (p *parser) joinedNumber(i int) bool {
	t, before := p.at(i), p.at(i-1)
	if t.gap || before.start == before.end {
		return false
	}
	switch before.mark {
	case 0:
		return true // B1990
	case '/', '.', ':', '#', '_', '+', '@', '\\', '=', '~':
		return before.mark != '/' && before.mark != '.' && before.mark != '=' && before.mark != '~' || p.at(i-2).digits > 0 && !before.gap
	case '-':
		b := p.at(i - 2)
		return !before.gap && (b.digits > 0 && b.digits != 4 && !p.ancient || p.lettersOf(i-2)) // 555-1234, B-1886
	}
	return false
}

// lettersOf reports whether the word at i, before a hyphen, is of a mark or type that letters and
// a number make: "B" of B-1886.
func (p *parser) lettersOf(i int) bool {
	t := p.at(i)
	return (t.caps || t.upper && t.end-t.start == 1) && t.class&(classMonth|classEra|classApprox|classEarly) == 0 && !p.anyOf(i, "c", "pre", "post", "mid")
}

// dashed reports whether the token at i carries on a number: a dash or slash and
// a digit without a gap.
func (p *parser) dashed(i int) bool {
	t, n := p.at(i), p.at(i+1)
	if t.gap || n.gap || n.digits == 0 {
		return false
	}
	return t.mark == '-' || t.mark == '/' || t.mark == '.' || t.mark == ':'
}

// opensYear reports whether token i is a word after which a bare number is a
// year: in, since, until, by.
func (p *parser) opensYear(i int) bool {
	return p.is(i, classSignal|classTo|classEarly) || p.folded(i, "lord") && p.folded(i-1, "our") || p.anyOf(i, "in", "of", "during", "circa", "ca", "c", "throughout", "year", "years", "for", "summer", "winter", "spring", "autumn", "fall")
}

// countsThings reports whether a number that ends before token i counts what
// follows: a plural, a measure, a percentage.
func (p *parser) countsThings(i int) bool {
	t := p.at(i)
	if t.mark == '%' || t.mark == '$' {
		return true
	}
	if t.mark == '.' && !t.gap && p.at(i+1).digits > 0 && !p.at(i+1).gap {
		return true
	}
	if t.class&classUnit != 0 && t.class&classOrdinal == 0 || t.class&classScale != 0 {
		return true
	}
	if p.folded(i, "of") && p.anyOf(i+1, "them", "these", "those", "us", "whom", "which") {
		return true
	}
	if n := t.end - t.start; t.mark != 0 || t.digits > 0 || n == 0 || n > maxWord {
		return false
	}
	return counted[strings.ToLower(p.word(i))]
}

// counted are words for what numbers count, also in other languages where the number
// would else be taken for a year.
var counted = wordSet(`men people troops percent soldiers dollars pounds euros miles metres meters feet km kg m ft tons
		tonnes acres copies words pages members children women horses oxen cattle sheep mules guns rifles cannon muskets houses
		huts ships boats prisoners sailors workers workmen weavers miners students pupils patients inhabitants persons souls
		families villagers refugees residents employees passengers barrels bales boxes bags volumes votes shares hectares yards
		inches gallons bushels kilometres kilometers francs marks florins ducats crowns guineas roubles rubles
		arbeiter arbeiterinnen soldaten menschen personen pferde einwohner häuser taler gulden gefangene
		ouvriers hommes soldats personnes habitants chevaux hombres soldados personas habitantes obreros
		uomini soldati persone abitanti operai arbeiders mensen soldaten paarden inwoners`)

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// looksYear reports whether a bare number of four digits is a year.
func (p *parser) looksYear(i, end, year int) bool {
	before := i - 1
	switch {
	case p.otherNumber(i, end):
		return false
	case p.numbersThing(before): // but "about 1914", "no later than 1914"
		return p.folded(before, "about") && year%100 != 0 || p.folded(before, "than") && p.anyOf(i-2, "later", "earlier")
	case p.opensLife(before):
		return true
	case p.pageBefore(i), p.dashed(end) && p.at(end+1).digits != 4 && p.at(end+1).digits != 2:
		return false
	case p.opensYear(before):
		return true
	case p.at(i).digits == 0: // in words
		return p.is(before, classMonth) || p.folded(before, "and")
	}
	return p.plausibleYear(i, end, year)
}

// otherNumber reports whether the number from i to end counts or belongs to something:
// an amount, an address, the digits of a telephone.
func (p *parser) otherNumber(i, end int) bool {
	if p.countsThings(end) || p.joinedNumber(i) || p.noteMark(i) || p.streetAddress(end) || p.isMeasured(i, end) {
		return true
	}
	before := p.at(i - 1)
	if after := p.at(end); after.gap && !after.line && after.digits > 1 && (before.digits > 0 || before.mark == '+') || after.caps && !p.is(end, classEra) && p.at(end+1).digits > 0 && !p.opensYear(i-1) {
		return true // +44 1632 960 123; 1998 WL 12345
	}
	return before.digits > 2 && p.at(i).gap || // 020 7946 1911
		before.mark == '$' || before.mark == '#' || before.mark == otherMark
}

// isMeasured reports whether the number from i to end is what something comes to: one of a
// pair that goes down ("1920 to 1876"), a size ("the population was 1870"), one of two pages.
func (p *parser) isMeasured(i, end int) bool {
	t, a, b := p.at(i), p.at(i-2), p.at(end+1)
	switch {
	case t.digits != 4:
		return false
	case p.is(end, classTo) && b.digits == 4 && b.n < t.n, p.is(i-1, classTo) && a.digits == 4 && a.n > t.n:
		return !p.is(end+2, classEra) && !p.is(end, classEra)
	case p.is(i-1, classDash) && a.digits == 4 && p.pageBefore(i-2):
		return true
	}
	return p.anyOf(i-1, "was", "is", "were", "totalled", "numbered", "reached", "of") &&
		p.anyOf(i-2, "population", "total", "number", "score", "height", "length", "price", "weight", "cost", "circulation", "membership", "crowd", "attendance")
}

// numbersThing reports whether token i is a word whose number is no year: a page, a
// flight, an amount that is only near.
func (p *parser) numbersThing(i int) bool {
	return p.at(i).caps && p.anyOf(i, "en", "din", "bs", "iec", "ieee", "ansi", "astm", "nfpa", "sae", "jis", "msn") || p.anyOf(i, "no", "nr", "pp", "p", "page", "room", "flight", "resolution", "boeing", "section", "article", "windows",
		"number", "rfc", "iso", "form", "model", "serial", "patent", "suite", "apartment", "apt", "house", "plot", "case", "docket", "box", "telephone", "phone", "tel", "ext", "zip", "postcode", "invoice", "bus", "route", "dial", "extension", "version", "unit", "lot",
		"about", "over", "nearly", "some", "than", "approximately")
}

// plausibleYear reports whether a number that nothing else marks as a year can be one.
func (p *parser) plausibleYear(i, end, year int) bool {
	before := i - 1
	if year%50 != 0 && year >= 1600 && year < 2050 && (p.is(before, classThe) || p.anyOf(before, "its", "their", "his", "her")) {
		return true
	}
	if u := p.at(end + 1); p.is(end, classDash) && !p.at(end).gap && u.digits == 4 && !u.gap && u.n > year && u.n < 2100 { // ..., 1377–1383
		return true
	}
	return year >= 1400 && year < 2100 && !p.plural(end) || p.mark(before, '(') || p.mark(before, '-') || p.folded(before, "and") && !p.plural(end)
}

// noteMark reports whether the number at i, in brackets right behind a word, is the mark of
// a note: the number before or after it stands so too, not far away.
func (p *parser) noteMark(i int) bool {
	t := p.at(i)
	if !p.mark(i-1, '(') || p.at(i-1).gap || !p.mark(i+1, ')') || t.start < 2 {
		return false
	}
	near := p.text[max(0, t.start-noteReach):min(len(p.text), t.end+noteReach)]
	return strings.Contains(near, "("+strconv.Itoa(t.n-1)+")") || strings.Contains(near, "("+strconv.Itoa(t.n+1)+")")
}

// noteReach is how many bytes away the next mark of a note is looked for.
const noteReach = 4000

// streetAddress reports whether a street stands at token i, of which the number before it
// is a house: "1914 Main Street".
func (p *parser) streetAddress(i int) bool {
	if !p.at(i).upper || p.at(i).line {
		return false
	}
	if p.anyOf(i, "broadway", "bowery", "piccadilly", "strand", "whitehall") && (p.anyOf(i-2, "at", "to", "from", "of", "no") || p.mark(i-2, ',')) {
		return !p.anyOf(i-2, "of") || p.mark(i+1, ',')
	}
	for k := i; k < i+3; k++ {
		if p.at(k).upper && p.anyOf(k, "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "boulevard", "blvd", "square", "terrace", "highway") {
			return k > i
		}
	}
	return false
}

// opensLife reports whether token i, in brackets behind a name, opens the year of a
// birth, a death or a reign: "(b. 1844)", "(fl. 1200)", "(r. 1558-1603)".
func (p *parser) opensLife(i int) bool {
	if p.mark(i, '.') {
		i--
	}
	return p.mark(i-1, '(') && p.anyOf(i, "b", "d", "fl", "r", "m", "born", "died", "flourished", "reigned", "active", "bapt", "est")
}

// pageBefore reports whether an abbreviation stands before token i that the number of
// a page, a volume or an item follows.
func (p *parser) pageBefore(i int) bool {
	if p.mark(i-1, '.') {
		i--
	}
	return p.anyOf(i-1, "tel", "ext", "no", "nos", "nr", "pp", "p", "vol", "ch", "fig", "sect", "par", "pages", "page", "km", "ps")
}

// namesThing reports whether token i is a word that an ordinal or a season before
// it could belong to: in lower case and none of the small words.
func (p *parser) namesThing(i int) bool {
	t := p.at(i)
	return t.mark == 0 && t.digits == 0 && t.class == 0 && t.gap && !t.line && t.end > t.start && !t.upper
}

// plural reports whether token i is a lower-case word in the plural, as far as
// its ending tells.
func (p *parser) plural(i int) bool {
	t := p.at(i)
	if t.mark != 0 || t.digits > 0 || t.upper || t.end-t.start < 4 {
		return false
	}
	w := p.word(i)
	return w[len(w)-1] == 's' && w[len(w)-2] != 's' && w[len(w)-2] != 'u' && w[len(w)-2] != 'i' && t.class == 0
}

// looksMonth reports whether a month's name that stands alone is a month and not
// another word or a person's name.
func (p *parser) looksMonth(i, end int) bool {
	opened := p.opensMonth(i - 1)
	if t := p.at(i); !t.upper {
		return opened && t.end-t.start > 3 && !p.is(i, classCommon)
	}
	switch {
	case p.is(end, classDash) && p.is(end+1, classMonth): // Jan-Mar 1998
		return true
	case p.shortMonth(i) && !opened:
		return false
	case p.is(i-1, classThe|classA) && p.namesThing(end):
		return true
	case p.is(i-1, classNaming), p.is(i, classOnset) && !opened && p.surname(end): // Mr March; April Jones
		return false
	case p.is(i, classCommon): // may, march
		return opened && !p.surname(end)
	}
	return true
}

// shortMonth reports whether the month at token i is an abbreviation, or so short in
// capitals that it may be one of something else.
func (p *parser) shortMonth(i int) bool {
	t := p.at(i)
	length := t.end - t.start
	whole := t.m >= 5 && t.m <= 7 // May, June, July
	return length <= 4 && !whole || t.caps && length <= 3
}

// surname reports whether token i, behind a month's name, makes that a person's.
func (p *parser) surname(i int) bool {
	t := p.at(i)
	return t.upper && !t.line && t.gap && t.mark == 0 && (t.class&(classWeekday|classHoliday|classPart) == 0 || t.class&classCommon != 0)
}

// opensMonth reports whether token i is a word that a time follows.
func (p *parser) opensMonth(i int) bool {
	return p.is(i, classSignal|classTo|classEarly|classThis|classEvery) || p.is(i, classAnd) && p.is(i-1, classMonth) ||
		p.is(i, classDash) && p.is(i-1, classMonth|classEarly) ||
		p.anyOf(i, "in", "of", "during", "throughout", "for", "on", "around", "about", "circa", "ca", "as")
}
