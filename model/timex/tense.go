package timex

import "strings"

// tense is where a sentence puts what it tells, as far as its verbs show.
type tense uint8

const (
	tenseUnknown tense = iota
	tensePast
	tenseFuture
)

// tenseAt looks for verb forms in the clause around the tokens from i to end:
// first before them, then after.
func (p *parser) tenseAt(i, end int) tense {
	for k := i - 1; k >= 0 && k > i-30; k-- {
		if p.stops(k) {
			break
		}
		if t := p.tenseOf(k); t != tenseUnknown {
			return t
		}
	}
	for k := end; k < p.count && k < end+30; k++ {
		if p.stops(k) {
			break
		}
		if t := p.tenseOf(k); t != tenseUnknown {
			return t
		}
	}
	return tenseUnknown
}

// looksBack reports whether the clause around the tokens from i to end tells of what had been
// before: "by the 3rd they had gone".
func (p *parser) looksBack(i, end int) bool {
	for k := i - 1; k >= 0 && k > i-12 && !p.stops(k); k-- {
		if p.folded(k, "had") {
			return true
		}
	}
	for k := end; k < p.count && k < end+8 && !p.stops(k); k++ {
		if p.folded(k, "had") {
			return true
		}
	}
	return false
}

// stops reports whether the mark at k ends a clause.
func (p *parser) stops(k int) bool {
	return p.mark(k, ';') || p.mark(k, '.') && p.ends(k) || p.mark(k, '?') || p.mark(k, '!')
}

func (p *parser) tenseOf(k int) tense {
	t := p.at(k)
	switch {
	case p.language != nil:
		return p.foreignTense(k)
	case p.awaits(k):
		return tenseFuture
	case t.class&classFuture != 0 && (!p.folded(k, "to") || p.verbFollows(k)) && !p.folded(k, "would"):
		return tenseFuture
	case t.class&classPast != 0 && p.anyOf(k, "have", "been") && p.infinitive(k):
		return tenseFuture
	case t.class&classPast != 0:
		return tensePast
	case t.class == 0 && t.mark == 0 && t.end-t.start > 4 && p.text[t.end-2:t.end] == "ed" && !p.adjectival(k):
		return tensePast
	}
	return tenseUnknown
}

// adjectival reports whether the participle at k belongs to a thing that a preposition leads to:
// "with limited mail", "for extremely extended stays".
func (p *parser) adjectival(k int) bool {
	if w := p.word(k - 1); strings.HasSuffix(w, "ly") {
		k--
	}
	return p.anyOf(k-1, "with", "without", "of", "for", "in", "no", "very")
}

// foreignTense is tenseOf for other languages.
func (p *parser) foreignTense(k int) tense {
	t := p.at(k)
	switch {
	case t.class&classPast != 0:
		return tensePast
	case t.class&classFuture != 0:
		return tenseFuture
	case t.class == 0 && t.mark == 0 && !t.upper && t.end-t.start > 3:
		w := p.word(k)
		for _, e := range p.language.endings {
			if strings.HasSuffix(w, e) {
				return tenseFuture
			}
		}
		for _, e := range p.language.ended {
			if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
				return tensePast
			}
		}
	}
	return tenseUnknown
}

// infinitive reports whether "have" or "been" at k belongs to a verb of the future: "will have",
// "shall have been".
func (p *parser) infinitive(k int) bool {
	for j := k - 1; j >= k-2; j-- {
		if p.anyOf(j, "will", "shall", "ll") {
			return true
		}
	}
	return false
}

// verbFollows reports whether "to" at k opens what is to come: "to be held", "set
// to begin", "due to".
func (p *parser) verbFollows(k int) bool {
	return projecting[strings.ToLower(p.word(k-1))] || p.folded(k+1, "be")
}

// projecting are words that "to" and a verb go on from to what is to come.
var projecting = wordSet(`set due is are going scheduled expected planned plans likely agreed decided resolved ordered asked hopes
	hoped intends intended promised wants aims offered required instructed invited`)

// awaits reports whether token k says that something is still to come: "is expected".
func (p *parser) awaits(k int) bool {
	return p.anyOf(k, "expected", "scheduled", "planned", "forecast", "anticipated", "due") && (p.anyOf(k-1, "is", "are") || p.anyOf(k-2, "is", "are"))
}
