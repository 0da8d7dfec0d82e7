package extract

import (
	"slices"
	"strings"
	"unicode"
)

// headlineWords is the most words a headline has; one that a condition would be lost from has up
// to conditionWords.
const (
	headlineWords  = 12
	conditionWords = 16
)

// headline says in the statement's own words what happened: who says so, subject and predicate in
// the order of the text, without times, asides and opening phrases. Where that is long it is
// compressed, the least that makes it fit; what would make it say something else stays.
func (s *sentence) headline(st statement) string {
	d := draft{s: s, st: st}
	not := s.notFirst(st)
	if of := s.toldOf(st); not >= 0 { // "Not until May did he reply"
		d.all(not, st.to)
	} else if of[1] > 0 { // "ten pounds, which they raised at a fair"
		from := s.clauses[st.clause].from
		d.take(of[0], of[1])
		if s.is(from-1, isComma) {
			d.ws = append(d.ws, from-1)
		}
		d.ws = append(d.ws, from)
		d.take(from+1, st.to)
		for s.is(d.last(), marks&^isQuote) {
			d.ws = d.ws[:len(d.ws)-1]
		}
		if s.is(d.last(), isBe|isHave) { // "where he had been since May"
			d.ws = d.ws[:slices.Index(d.ws, from)+1]
			d.all(from+1, st.to)
		}
	} else if st.verb >= 0 {
		d.take(st.by[0], st.by[1])
		d.take(st.said[0], st.said[1])
		from := len(d.ws)
		if d.take(st.subject[0], st.subject[1]); len(d.ws) == from && s.timeAlone(st.subject) {
			d.all(st.subject[0], st.subject[1]) // "2006 was a good year", "Christmas kept"
		}
		d.ws = append(d.ws[:from], d.withoutParticiple(d.ws[from:])...)
		d.take(st.body[0], st.body[1])
		d.take(st.tail[0], st.tail[1])
	} else {
		d.take(max(st.from, s.numbering()), st.to)
	}
	d.name()
	if d.ws = s.trimEnds(d.ws); len(d.ws) == 1 && st.verb >= 0 {
		d.ws = nil
		d.hours(st.from, st.to) // "Crossed at noon"
		d.ws = s.trimEnds(d.ws)
	}
	for _, compress := range compressions {
		if d.length() <= headlineWords {
			break
		}
		compress(&d)
		d.ws = s.trimEnds(d.ws)
	}
	text := withoutFigures(d.render())
	if strings.IndexFunc(text, unicode.IsLetter) < 0 {
		return ""
	}
	return capitalise(unshouted(text, s.tongue))
}

// draft is a headline in the making: the words of a statement that it still has, in order.
type draft struct {
	s     *sentence
	st    statement
	ws    []int
	named map[int]string // what it says for a word that only points
	cut   bool           // something was cut off that it cannot do without
}

// compressions make a headline shorter, each where those before it were not enough.
var compressions = []func(*draft){
	(*draft).withoutFirst, (*draft).withoutWhere, (*draft).withoutClauses, (*draft).withoutOpening, (*draft).withoutAppositions, (*draft).withoutEnd, (*draft).cutOff,
}

// length is how many words the headline has.
func (d *draft) length() int {
	n := 0
	for _, i := range d.ws {
		n += d.count(i)
	}
	return n
}

// count is how many words the word i is of a headline's: none for a mark, one for a time.
func (d *draft) count(i int) int {
	switch w := d.s.words[i]; {
	case w.is(marks):
		return 0
	case w.is(isTime):
		return 1
	}
	return len(strings.Fields(d.word(i)))
}

// word is the word i as the headline has it: what it means, where that is known.
func (d *draft) word(i int) string {
	if name, ok := d.named[i]; ok {
		return name
	}
	return d.s.text(i)
}

// name puts names for the words that only point, unless the headline itself has the name before
// them: in brackets where the passage does not.
func (d *draft) name() {
	d.named = map[int]string{}
	told := map[*entity]bool{}
	for k, i := range d.ws {
		p, ok := d.s.means[i]
		switch {
		case !ok || told[p.entity]:
		case p.points:
			name := p.name
			if p.possessive {
				name += "'s"
			}
			if p.within < 0 {
				name = "[" + name + "]"
			}
			d.named[i] = name
			if k > 0 && articles[d.s.low(d.ws[k-1])] && d.ws[k-1] == i-1 { // "the company"
				d.named[i-1] = ""
			}
		}
		if ok {
			told[p.entity] = true
		}
	}
}

// take appends the words [from, to) but those of asides and times.
func (d *draft) take(from, to int) {
	s, base := d.s, len(d.ws)
	for i := from; i < to; i++ {
		w := s.words[i]
		switch {
		case w.is(isOpen):
			i = s.closing(i, to)
		case w.is(isShut):
		case w.is(isBreak) && s.text(i) != "*" && len(d.ws) > base:
			if end := s.dashed(i, to); end > 0 {
				i = end
				continue
			}
			if len(d.ws)-base > 2 {
				return
			}
			d.ws = append(d.ws, i)
		case w.is(isRel|isSub) && i > from && s.clauseWithin(i, to) && !conditions[s.low(i)]:
			i = s.clauses[s.clauseOf(i)].to - 1
			if len(d.ws) > base && s.words[d.ws[len(d.ws)-1]].is(isComma) {
				d.ws = d.ws[:len(d.ws)-1]
			}
			i = s.pastComma(i)
		case w.is(isTime) && !s.adjectival(i) && !s.needed(i, d.st):
			if s.is(i+1, isQuote) && s.text(i+2) == "s" { // "yesterday's ceremony"
				i += 2
				continue
			}
			d.ws = s.dropIntroducer(d.ws, base)
			if s.text(i+1) == "." && i+2 < to || strings.HasSuffix(s.low(i), ".m.") && i+1 < to && s.opensUpper(i+1) { // the next sentence, where that could not be told
				d.ws = s.dropIntroducer(d.ws, base)
				return
			}
			if i = s.pastComma(i); s.is(i, isComma) && len(d.ws) > base {
				if s.is(d.last(), isComma) {
					d.ws = d.ws[:len(d.ws)-1] // "he married, on 4 May, Anne"
				} else if d.st.verb >= 0 && i > d.st.verb && s.is(i+1, isDet) {
					d.ws = append(d.ws, i) // "made a director in 1904, the first of her sex"
				}
			}
		default:
			d.ws = append(d.ws, i)
			if w.is(isTime) && s.is(i+1, isComma) && s.is(i+2, isSub|isRel) { // "until 1907, when"
				return
			}
		}
	}
}

// toldOf is what a relative clause tells about that has a subject of its own and says nothing whole
// without that; empty for any other.
func (s *sentence) toldOf(st statement) [2]int {
	if st.clause < 0 || st.verb < 0 || st.said[1] > 0 {
		return [2]int{}
	}
	c := s.clauses[st.clause]
	if c.join != relative || c.parent < 0 || st.verb != c.verb || st.subject[0] < c.from || s.is(c.from-1, isTime) {
		return [2]int{}
	}
	switch s.low(c.from) {
	case "which", "that", "whom":
	case "where":
		if !s.is(c.verb, isBe|isHave) && c.to-c.verb > 4 || slices.ContainsFunc(s.words[c.verb:c.to], func(w word) bool { return !w.is(isBe|isHave|isPrep|isTime|isAdv|marks|isPast) || w.is(isName) }) {
			return [2]int{} // that says enough by itself
		}
	default:
		return [2]int{}
	}
	if s.is(c.from-1, isPrep) {
		return [2]int{}
	}
	return s.antecedent(c.from, s.clauses[c.parent].from)
}

// notFirst is the "not" that opens the clause of a statement before its time, -1 where none does.
func (s *sentence) notFirst(st statement) int {
	if st.verb < 0 {
		return -1
	}
	if s.low(st.from) == "not" && s.is(st.from+1, isPrep|isTime) {
		return st.from
	}
	return -1
}

// timeAlone reports whether words are nothing but a time, and no phrase that tells when.
func (s *sentence) timeAlone(r [2]int) bool {
	first, _, _ := strings.Cut(s.low(r[0]), " ")
	return s.anyTime(r[0], r[1]) && !limits[first] && !slices.ContainsFunc(s.words[r[0]:r[1]], func(w word) bool { return !w.is(isTime | isDet | marks) })
}

// all appends the words [from, to), times as well.
func (d *draft) all(from, to int) {
	for i := from; i < to && !d.s.is(i, isOpen|isBreak); i++ {
		d.ws = append(d.ws, i)
	}
}

// hours appends the words [from, to) up to a date.
func (d *draft) hours(from, to int) {
	for i := from; i < to && !d.s.is(i, isOpen|isBreak); i++ {
		if d.s.is(i, isTime) && strings.ContainsAny(d.s.text(i), "0123456789") {
			d.ws = d.s.dropIntroducer(d.ws, 0)
			return
		}
		d.ws = append(d.ws, i)
	}
}

// needed reports whether without the time of word i a headline would say something else: what was
// so until then, what was not before, which meeting of several it was.
func (s *sentence) needed(i int, st statement) bool {
	j := i - 1
	for s.is(j, isDet) || timeWords[s.low(j)] && !s.is(j, isPrep) {
		j--
	}
	before := s.low(j)
	if first, _, more := strings.Cut(s.low(i), " "); more && limits[first] { // of the time's own words
		before, j = first, i
	}
	switch {
	case before == "until" || before == "till":
		return j > st.verb && st.verb >= 0
	case before == "of" && j > 0 && j-1 >= st.from:
		return !timeWords[s.low(j-1)] && !s.is(j-1, isTime|isPrep|isNumber) && j < st.verb
	case s.is(j, isPrep) && s.is(j-1, isPart) && !s.is(j-1, isName) && j < st.verb: // "the meeting held on 9 April was"
		return s.commas(j, st.verb) == 0 && !s.is(j-2, isComma)
	case limits[before] && st.verb >= 0 && j > st.verb && (s.negated(st) || st.said[1] > 1 && denials[s.low(st.said[1]-2)]):
		return true
	}
	c := s.clauses[s.clauseOf(i)] // "the lease that ends in May"
	return st.verb >= 0 && c.verb != st.verb && (c.join == relative || c.join == subordinate) && c.verb > st.verb && j-1 <= c.verb && i+1 >= c.to
}

// limits are words before a time up to which, or since which, something was not so.
var limits = set("before since by for after until till")

// negated reports whether the predicate of a statement denies something.
func (s *sentence) negated(st statement) bool {
	c := s.clauseOf(st.verb)
	for i := st.from; i < st.to; i++ {
		if s.own(c, i) && (s.is(i, isNot) || negatives[s.low(i)] || strings.HasSuffix(s.low(i), "n't")) {
			return true
		}
	}
	return false
}

var negatives = set("no none nobody neither nothing without hardly scarcely")

// conditions open clauses without which what they hang on would say something else.
var conditions = set("if unless provided except lest until till")

// clauseWithin reports whether word i opens a clause that ends before word to.
func (s *sentence) clauseWithin(i, to int) bool {
	c := s.clauses[s.clauseOf(i)]
	return c.from == i && c.to < to
}

// pastComma is word i, or the comma after it.
func (s *sentence) pastComma(i int) int {
	if s.is(i+1, isComma) {
		return i + 1
	}
	return i
}

// adjectival reports whether the time of word i only says of which sort a thing is:
// "the summer show".
func (s *sentence) adjectival(i int) bool {
	t := s.text(i)
	return t[0] >= 'a' && t[0] <= 'z' && !strings.ContainsAny(t, " 0123456789") && s.is(i-1, isDet) && i+1 < len(s.words) &&
		!s.is(i+1, marks|isPrep|isConj|isSub|isRel|isTime|isBe|isHave|isModal|isPron|isDet)
}

// dropIntroducer takes off the words that lead up to a time: "in early", "on
// the morning of the".
func (s *sentence) dropIntroducer(out []int, base int) []int {
	for len(out) > base {
		i := out[len(out)-1]
		w := s.words[i]
		t := s.low(i)
		before := -1
		if len(out) > base+1 {
			before = out[len(out)-2]
		}
		switch {
		case particles[t] && (s.is(before, isPart|isPast|isPresent|isPron) || objects[s.low(before)]):
			return out // "was set up", "turned her down"
		case t == "dated" && s.is(before, isBe):
			return out // "the invoice was dated"
		case t == "late" && s.is(before, isNumber|isPast|isPart|isIng) || lateBy[s.low(before)] && t == "late":
			return out // "two hours late"
		case w.is(isPrep) && s.is(i+1, isPrep) && before == i-1 && s.is(before, isPast|isPart) && !s.is(before, isName):
			return out // "came in on the 3rd"
		case t == "again" && s.is(before, isPart|isPast):
			return out
		case w.is(isPrep) && !w.is(isName) || t == "the" || timeWords[t] || w.is(isConj) && s.is(i-1, isTime):
			out = out[:len(out)-1]
		default:
			return out
		}
	}
	return out
}

// lateBy are measures of how late something is.
var lateBy = set("minutes hours days weeks months years minute hour day week month year")

// timeWords lead up to a time and say nothing without it.
var timeWords = set(`early late mid beginning starting only dated again earlier later year years effective around about
	circa ca approximately end start just shortly nearly almost morning evening afternoon night spring summer autumn winter`)

// withoutParticiple leaves out of a subject a participle phrase after its comma.
func (d *draft) withoutParticiple(subject []int) []int {
	for k, i := range subject {
		if d.s.is(i, isComma) {
			if k > 0 && k+1 < len(subject) && d.s.is(subject[k+1], isPart|isIng) && !d.s.is(subject[k+1], isName) {
				return subject[:k]
			}
			break
		}
	}
	return subject
}

// withoutFirst leaves out the predicate before the one that is dated: "kept an inn and died".
func (d *draft) withoutFirst() {
	if d.st.verb < 0 || d.st.clause < 0 || !d.st.shares {
		return
	}
	from := d.s.clauses[d.st.clause].from
	if own := d.s.clauses[d.st.clause].verb; d.st.verb < from && own >= from {
		d.ws = slices.DeleteFunc(slices.Clone(d.ws), func(i int) bool { return i >= d.st.verb && i < own })
	}
}

// withoutWhere leaves out where something was said, between the verb and "that".
func (d *draft) withoutWhere() {
	s := d.s
	for k := 2; k < len(d.ws); k++ {
		if s.low(d.ws[k]) != "that" {
			continue
		}
		for j := k - 1; j > 1 && j > k-7; j-- {
			if s.is(d.ws[j], isPrep) && tellings[s.low(d.ws[j-1])] {
				d.ws = slices.Delete(slices.Clone(d.ws), j, k)
				return
			}
		}
		return
	}
}

// withoutClauses leaves out relative clauses, and what only says why or when.
func (d *draft) withoutClauses() {
	s := d.s
	for k := 3; k < len(d.ws); k++ {
		c := s.clauseOf(d.ws[k])
		cl := s.clauses[c]
		if cl.from != d.ws[k] || conditions[s.low(cl.from)] || s.low(cl.from) == "that" && !s.relativeAt(cl.from, cl.to) ||
			cl.join != relative && cl.join != subordinate || d.st.verb >= cl.from || s.reports(cl.from-1) {
			continue
		}
		end := k
		for end < len(d.ws) && d.ws[end] < cl.to {
			if conditions[s.low(d.ws[end])] {
				return
			}
			end++
		}
		if s.is(d.ws[k-1], isComma|isPrep) && !s.is(d.ws[k-1], isName) {
			k--
		}
		d.ws = slices.Delete(slices.Clone(d.ws), k, end)
		if k > 0 && d.length() <= headlineWords {
			return
		}
		k--
	}
}

// withoutOpening leaves out the phrase before the subject.
func (d *draft) withoutOpening() {
	s := d.s
	if d.st.verb < 0 || len(d.ws) == 0 || !s.is(d.ws[0], isPrep) || s.is(d.ws[0], isName) || d.st.said[1] > 0 {
		return
	}
	for k, i := range d.ws {
		if i >= d.st.verb {
			return
		}
		if k > 1 && s.is(i, isDet|isName|isPlace) && s.startsName(d.ws, k) {
			d.ws = d.ws[k:]
			return
		}
	}
}

// startsName reports whether the subject can begin at the k-th word, behind an opening phrase of
// which the time was taken off.
func (s *sentence) startsName(ws []int, k int) bool {
	return ws[k] > ws[k-1]+1 || s.is(ws[k-1], isComma)
}

// withoutAppositions leaves out what stands between commas before the verb, or between a name and
// what follows.
func (d *draft) withoutAppositions() {
	s := d.s
	for k := 1; k < len(d.ws); k++ {
		if !s.is(d.ws[k], isComma) || s.is(d.ws[k-1], isComma) {
			continue
		}
		end := k + 1
		for end < len(d.ws) && !s.is(d.ws[end], isComma) {
			end++
		}
		switch {
		case end == len(d.ws) || end == k+1 || end-k > 9:
			return
		case s.census(d.ws[k+1], d.ws[end]).verbs > 0 || s.listed(d.ws, k, end):
			continue
		}
		d.ws = slices.Delete(slices.Clone(d.ws), k, end+1)
		if d.length() <= headlineWords {
			return
		}
	}
}

// listed reports whether what stands between the commas k and end is one of several things, or a
// phrase that belongs to what follows.
func (s *sentence) listed(ws []int, k, end int) bool {
	if s.is(ws[k+1], isConj) {
		return true
	}
	for j := end + 1; j < len(ws) && j < end+6; j++ {
		switch {
		case s.is(ws[j], isConj):
			return true
		case s.finiteAt(ws[j]):
			return false
		}
	}
	return false
}

// withoutEnd cuts the headline before the last phrase that does not fit, where what is left is
// whole, and with what it cuts off no condition is lost.
func (d *draft) withoutEnd() {
	s := d.s
	n, fits := 0, len(d.ws)
	for k, i := range d.ws {
		if s.is(i, marks) {
			continue
		}
		if n += d.count(i); n > headlineWords {
			fits = k
			break
		}
	}
	for k := fits; k > 2; k-- {
		if !s.phraseAt(d.ws, k) || !d.whole(k) {
			continue
		}
		if d.conditional(k) {
			break
		}
		for j := k - 1; j > 4 && k < len(d.ws) && !s.finiteAt(d.ws[j]); j-- {
			if s.is(d.ws[j], isComma) && s.is(d.ws[j+1], isDet) && !s.is(d.ws[k], isComma|isConj) {
				k = j // no part of an apposition
			}
		}
		d.ws = d.ws[:k]
		return
	}
}

// conditional reports whether among the words from the k-th on is a condition of those before.
func (d *draft) conditional(k int) bool {
	return slices.ContainsFunc(d.ws[k:], func(i int) bool {
		t := d.s.low(i)
		return conditions[t] || t == "not" || t == "without"
	})
}

// whole reports whether the first k words say something whole: a predicate that has what it goes
// with, no participle that lacks what it leads to.
func (d *draft) whole(k int) bool {
	s := d.s
	verb := -1
	for j := range k {
		if s.finiteAt(d.ws[j]) {
			verb = j
		}
		if i := d.ws[j]; i == d.st.verb {
			verb = max(verb, j)
		}
	}
	last := s.words[d.ws[k-1]]
	switch {
	case k > 1 && s.is(d.ws[k-2], isTo) && !last.is(isName|isPlace) && !strings.HasSuffix(s.low(d.ws[k-1]), "s") && k < len(d.ws) && !s.is(d.ws[k], isComma): // "to take | over the works"
		return false
	case verb < 0:
		return d.st.verb < 0 && k > 2
	case k-verb < 2: // only its verb
		return verb > 0 && !s.is(d.ws[verb-1], isConj|isComma|isTo) && !last.is(isBe|isHave|isModal|isDo) && intransitive[s.low(d.ws[k-1])]
	case k-verb == 2 && s.is(d.ws[verb], isBe) && !last.is(isPart|isName|isPlace|isNumber): // "were central"
		return false
	case last.is(isPart|isPast) && !last.is(isName): // "a syndicate led", but "was fined"
		return s.compound(d.ws[k-1])
	}
	for j := k - 1; j > verb; j-- { // "... and sold"
		if s.is(d.ws[j], isConj) && k-j < 3 && !s.is(d.ws[k-1], isName|isPlace) && s.is(d.ws[j+1], isPart|isPast) {
			return false
		}
	}
	return true
}

// intransitive are verbs that need nothing after them.
var intransitive = set(`died began arrived left opened closed burned burnt sank failed fell collapsed resigned retired ended
	met returned escaped surrendered exploded crashed happened occurred`)

// cutOff cuts the headline to its length: whole words, and a sign that there is more. A condition
// makes it as long as that needs.
func (d *draft) cutOff() {
	limit := headlineWords
	if d.conditional(0) {
		limit = conditionWords
	}
	n := 0
	for k, i := range d.ws {
		if d.s.is(i, marks) {
			continue
		}
		if n += d.count(i); n > limit {
			for k > 4 && (d.s.is(d.ws[k-1], isName) && d.s.is(d.ws[k], isName|isPlace) || // "John | Pike"
				d.s.is(d.ws[k-1], isDet|isPrep|isConj|isTo|isSub|isRel|isComma|isBe|isHave|isModal) && !d.s.is(d.ws[k-1], isName|isPlace)) {
				k--
			}
			d.ws, d.cut = d.ws[:k], true
			return
		}
	}
}

// phraseAt reports whether a phrase that can be left out starts with the k-th word.
func (s *sentence) phraseAt(ws []int, k int) bool {
	before := s.words[ws[k-1]]
	if before.is(isPrep|isDet|isConj|isAdv|isBe|isHave|isModal|isTo|isIng|isNot|isSub|isRel) && !before.is(isName|isPlace) {
		return false
	}
	if k == len(ws) {
		return true
	}
	w := s.words[ws[k]]
	if t := s.low(ws[k]); t == "of" || leadsOn[s.low(ws[k-1])] && !w.is(isComma|isConj) {
		return false
	}
	return !w.is(isName|isPlace) && w.is(isPrep|isConj|isSub|isRel|isComma|isBreak|isTo|isIng)
}

// leadsOn are words that say nothing without the phrase behind them: "with effect from".
var leadsOn = set(`effect accordance respect regard order addition relation connection line due subject according prior
	pursuant next close opposed together along apart behalf account way able unable likely certain ready about going
	understanding condition view intention`)

// render writes the words as they stand in the text, or what they stand for, with one space where
// something between them was left out.
func (d *draft) render() string {
	var b strings.Builder
	s := d.s
	for k, i := range d.ws {
		w := s.words[i]
		if k > 0 {
			prev := s.words[d.ws[k-1]]
			gap := s.doc.Text[prev.span.End:max(prev.span.End, w.span.Start)]
			switch {
			case w.is(isComma) && k+1 < len(d.ws) && s.low(d.ws[k+1]) == "that" && !s.relativeAt(d.ws[k+1], len(s.words)): // "agreed, that"
				continue
			case i == d.ws[k-1]+1:
				b.WriteString(collapse(gap))
			case w.is(isComma | isMark | isShut):
			default:
				b.WriteByte(' ')
			}
		}
		b.WriteString(d.word(i))
	}
	text := balanced(strings.Join(strings.Fields(b.String()), " "))
	if d.cut {
		text += " …"
	}
	return text
}
