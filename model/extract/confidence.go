package extract

import "chronotope/model"

// setConfidence says how sure it is that c is an event of that time, and why.
func (x *reader) setConfidence(c *eventMention, d dating, st statement) {
	s, sure := &x.s, 0.5
	t := &x.times[s.words[d.last].index]
	plan := s.modal(st)
	if st.verb >= 0 {
		sure += 0.2
		if plan < 0 {
			c.because(model.ReasonStatedBy, s.text(st.verb))
		}
	} else if noun := s.eventNoun(st); noun >= 0 {
		sure += 0.15
		c.because(model.ReasonNamedBy, s.text(noun))
	}
	if c.kind != "" {
		sure += 0.1
	}
	switch t.Anchoring {
	case model.Explicit:
		sure += 0.15
	case model.Unanchored:
		sure -= 0.2
	default:
		if t.AnchoredTo.Len() > 0 {
			c.because(model.ReasonReckonedFrom, t.AnchoredTo.Of(x.doc.Text))
		}
	}
	if plan >= 0 {
		sure -= 0.15
		c.because(model.ReasonPlanned, s.text(plan))
	}
	if t.Confidence > 0 {
		sure *= 0.5 + t.Confidence/2
	}
	c.confidence = min(max(sure, 0.1), 0.95)
}

// eventNoun returns the first noun of the statement that names an event, or -1.
func (s *sentence) eventNoun(st statement) int {
	for i := st.from; i < st.to; i++ {
		if s.words[i].is(isEventNoun) {
			return i
		}
	}
	return -1
}

// modal returns the word that makes the statement one of what is to come, or -1.
func (s *sentence) modal(st statement) int {
	if st.verb < 0 {
		return -1
	}
	for i := st.verb; i < st.to && i < st.verb+3; i++ {
		switch w := s.words[i]; {
		case w.is(isModal):
			return i
		case w.is(isTo) && s.is(i-1, isBe):
			return i - 1
		}
	}
	return -1
}
