package gazetteer

// accepts reports whether the words can be the name that was found: an abbreviation
// only where it stands behind a place, one in capitals only if it is well known.
func (s *scanner) accepts(i, to, from, end int) bool {
	t := &s.tokens[i]
	abbreviated, whole, wide := false, false, false
	for ; from < end; from++ {
		m := s.g.index.member(from)
		if m&flagShort != 0 {
			abbreviated = true
		} else {
			whole = whole || m&flagMain != 0
			wide = wide || s.g.index.isInitials(m)
		}
	}
	if to > i+1 {
		return true
	}
	if abbreviated && s.abbreviates(i) {
		return true
	}
	if abbreviated && !whole {
		return false
	}
	if s.wordOf(i).class&direction != 0 && (to == len(s.tokens) || s.wordOf(to).class&adminWord == 0) {
		return false // "the North"
	}
	if w := s.wordOf(i); w.class&calendar != 0 || w.class&event != 0 && to < len(s.tokens) && s.wordOf(to).class&ofWord != 0 {
		return false // "March 1980", "Battle of Hastings"
	}
	if end := int(t.end); end < len(s.doc.Text) && s.doc.Text[end] == '$' {
		return false // "US$"
	}
	if t.shape == capitals && s.shouting && t.end-t.start <= 2 {
		return wide
	}
	if t.shape == capitals && !s.shouting && t.end-t.start <= fewCapitals {
		return wide || whole && t.end-t.start == fewCapitals && s.doc.Text[t.start+1] != '.'
	}
	return !t.first || s.wordOf(i).class&(function|article|pronoun|static|motion|other|joiner) == 0
}

// isInitials reports whether a name in few capitals is short for that of a country,
// region or capital: "UAE", but not "EST" for a place called Est.
func (x *index) isInitials(member uint32) bool {
	place := int(member >> flagBits)
	f := x.feature(place)
	return member&flagMain != 0 && member&flagShort == 0 && (f <= RegionFeature || f == Capital) && len(x.record(place).Name) > fewCapitals
}

// fewCapitals is how many letters initials have at most.
const fewCapitals = 4

// hasShort reports whether one of the members is an abbreviation.
func (s *scanner) hasShort(from, to int) bool {
	for ; from < to; from++ {
		if s.g.index.member(from)&flagShort != 0 {
			return true
		}
	}
	return false
}

// hasInitials reports whether one of the members is the name at hand in initials.
func (s *scanner) hasInitials(from, to int) bool {
	for ; from < to; from++ {
		if s.g.index.isInitials(s.g.index.member(from)) {
			return true
		}
	}
	return false
}

// abbreviates reports whether the token at i can be an abbreviation that says where
// the place before it is: "Gary, Ind.", "Laredo, TX".
func (s *scanner) abbreviates(i int) bool {
	t := &s.tokens[i]
	if i == 0 || !s.tokens[i-1].written() {
		return false
	}
	if t.shape == titled && s.wordOf(i).class&title != 0 {
		return false // "Ms."
	}
	behind := t.joint == comma || t.joint == bracket
	if t.shape == capitals && t.end-t.start == 2 && !s.shouting {
		closed := i+1 == len(s.tokens) || s.tokens[i+1].joint != space || s.tokens[i+1].shape == number
		return behind || t.joint == space && closed
	}
	return behind && int(t.end) < len(s.doc.Text) && s.doc.Text[t.end] == '.' || behind && s.doc.Text[t.end-2] == '.'
}
