package gazetteer

import "strings"

// link connects the names of a sentence that stand side by side: "Athens, Georgia",
// "Perth in Scotland", "Marrakech Morocco"; and the members of lists.
func (s *scanner) link(from int) {
	found := s.mentions[from:]
	for i := 0; i+1 < len(found); i++ {
		a, b := &found[i], &found[i+1]
		if a.span.End > b.span.Start {
			continue
		}
		switch gap := s.doc.Text[a.span.End:b.span.Start]; gap {
		case ", ", ",", " ", " (", "/", ". ":
			if a.members != b.members {
				a.within = int32(from + i + 1)
			}
			if gap == ", " {
				a.signs.add(listed)
				b.signs.add(listed)
			}
		case " in ", ", in ":
			if a.members != b.members {
				a.within = int32(from + i + 1)
			}
		case " and ", ", and ", " or ", " & ":
			a.signs.add(listed)
			b.signs.add(listed)
		}
	}
	s.shareKinds(found)
}

// shareKinds gives each name of a list the kind that stands behind its last: "Cooke,
// Grayson and Love counties".
func (s *scanner) shareKinds(found []mention) {
	for i := len(found) - 1; i >= 0; i-- {
		m := &found[i]
		if m.to >= len(s.tokens) || s.wordOf(m.to).class&admins == 0 || !m.signs.has(listed) {
			continue
		}
		k := told[strings.ToLower(s.text(m.to, m.to+1))]
		for j := i; j >= 0 && found[j].signs.has(listed); j-- {
			found[j].kinds = k
			found[j].signs.add(beforeAdmin)
			if k == told["counties"] {
				s.asCounty(&found[j])
			}
			if j > 0 && !inList(s.doc.Text[found[j-1].span.End:found[j].span.Start]) {
				break
			}
		}
	}
}

func inList(gap string) bool {
	return gap == ", " || gap == " and " || gap == ", and " || gap == " or "
}

// asCounty makes a mention of "Cooke" one of "Cooke County", if there is one.
func (s *scanner) asCounty(m *mention) {
	s.key = append(Fold(s.key[:0], m.span.Of(s.doc.Text)), " county"...)
	if from, to := s.g.index.find(s.key); from < to {
		m.members = [2]int{from, to}
	}
}
