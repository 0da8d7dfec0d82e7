package timex

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

// stops reports whether the mark at k ends a clause.
func (p *parser) stops(k int) bool {
	return p.mark(k, ';') || p.mark(k, '.') && p.ends(k) || p.mark(k, '?') || p.mark(k, '!')
}

func (p *parser) tenseOf(k int) tense {
	t := p.at(k)
	switch {
	case t.class&classFuture != 0 && (!p.folded(k, "to") || p.verbFollows(k)) && !p.folded(k, "would"):
		return tenseFuture
	case t.class&classPast != 0:
		return tensePast
	case t.class == 0 && t.mark == 0 && t.end-t.start > 4 && p.text[t.end-2:t.end] == "ed":
		return tensePast
	}
	return tenseUnknown
}

// verbFollows reports whether "to" at k opens what is to come: "to be held", "set
// to begin", "due to".
func (p *parser) verbFollows(k int) bool {
	return p.anyOf(k-1, "set", "due", "is", "are", "going", "scheduled", "expected", "planned", "plans", "likely") || p.folded(k+1, "be")
}
