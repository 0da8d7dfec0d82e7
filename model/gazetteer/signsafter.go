package gazetteer

import "chronotope/model/language"

// signsAfter notes what stands behind a mention.
func (s *scanner) signsAfter(m *mention) {
	if m.to >= len(s.tokens) {
		return
	}
	t, w := &s.tokens[m.to], s.wordOf(m.to)
	switch t.joint {
	case genitive:
		m.signs.add(beforeGenitive)
		return
	case hyphen:
		if m.signs.add(beforeHyphen); s.isOf(m.to, given) && s.isOf(m.to-1, given) {
			m.signs.add(afterGiven) // "Paul-Henri"
		}
		return
	case space:
	default:
		return
	}
	switch {
	case t.shape == number:
	case t.shape == lower || t.shape == uncased || s.shouting:
		switch {
		case w.class&adminWord != 0 && m.tongue == language.Turkish:
			m.signs.add(afterGeneric) // which it puts behind the name
		case w.class&(adminWord|nature) != 0:
			m.signs.add(beforeAdmin)
		case w.class&inhabitant != 0:
			m.signs.add(beforeInhabitant)
		case w.class&speech != 0:
			m.signs.add(beforeSpeech)
		case w.class&money != 0:
			m.signs.add(beforeMoney)
		}
	default:
		s.signsOfCapitalAfter(m, w)
	}
}

// signsOfCapitalAfter notes what the capitalised word behind a mention says.
func (s *scanner) signsOfCapitalAfter(m *mention, w *word) {
	if s.eventName(m.to) {
		m.signs.add(beforeEvent)
		return
	}
	for _, o := range owners {
		if w.class&o.class != 0 {
			m.signs.add(o.sign)
			return
		}
	}
	if w.class&(calendar|function|title|adminWord) != 0 || s.startsPlace(m.to) {
		return
	}
	for i := m.to + 1; i < s.runTo; i++ {
		if s.wordOf(i).class&(owner|street) != 0 {
			m.signs.add(beforeOwner)
			return
		}
	}
	m.signs.add(beforeCapital)
	if m.to+1 == s.runTo && m.from == s.runFrom && !s.isOf(m.to, common) {
		m.signs.add(isWholeName)
	}
}

// eventName reports whether the capitalised words from i on end in a noun of events.
func (s *scanner) eventName(i int) bool {
	for j := i; j < min(s.runTo, i+4); j++ {
		if s.wordOf(j).class&event != 0 {
			return true
		}
	}
	return false
}

// startsPlace reports whether the words at i are by themselves the name of a
// country or province, as in "Marrakech Morocco".
func (s *scanner) startsPlace(i int) bool {
	for to := i + 1; to <= min(i+2, s.runTo); to++ {
		from, end := s.find(i, to)
		for ; from < end; from++ {
			m := s.g.index.member(from)
			if m&(flagDemonym|flagShort) == 0 && m&flagMain != 0 && s.g.index.meant(m).feature() <= Province {
				return true
			}
		}
	}
	return false
}
