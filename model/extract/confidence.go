package extract

import (
	"math"
	"sort"
	"strings"
	"unicode"

	"chronotope/model"
	"chronotope/model/edtf"
)

// sure says how likely it is that c is an event of its date, and was at its first place, and
// whence it has of the date what its own words do not tell.
func (x *reader) sure(c *eventMention) {
	var date, place sureSigns
	c.DateFrom = x.describeDate(c, &date)
	c.DateConfidence = x.confidence.date.of(&date)
	if c.told == toldUnsaid {
		c.DateConfidence = min(c.DateConfidence, sureOfUnsaid)
	}
	if date[dateAmbiguous] > 0 {
		c.DateConfidence = min(c.DateConfidence, sureOfEither)
	}
	if c.placed() {
		x.describeChosen(c, &place)
		c.PlaceConfidence = x.confidence.place.of(&place)
	}
}

// sureOfUnsaid is the most confidence in what a text does not say to have happened.
const sureOfUnsaid = 0.2

// sureOfEither is the most confidence in a day that could be another: the 3/11/55 of a text that
// shows no order. The texts that the weights are learned from have too few to teach it.
const sureOfEither = 0.6

// placed reports whether it is known where the first place of c is.
func (c *eventMention) placed() bool { return len(c.Places) > 0 && !c.Places[0].Place.IsZero() }

// logOdds are those of a probability that is not quite nothing or all.
func logOdds(p float64) float64 {
	p = min(max(p, 0.02), 0.98)
	return math.Log(p / (1 - p))
}

// describeDate sets the signs of how c has its date.
func (x *reader) describeDate(c *eventMention, s *sureSigns) model.Assumption {
	s.add(sureAlways)
	s.add(c.told)
	s.when(c.kind != "", tellsKind)
	times := x.timesAt(c.Anchor.Span)
	how, sure := model.NotAssumed, 1.0
	for i := range times {
		t := &times[i]
		how, sure = max(how, assumption(t.Anchoring)), min(sure, t.Confidence)
		s.when(t.Anchoring == model.Unanchored, dateUnanchored)
		s.when(t.Ambiguous, dateAmbiguous)
		s.when(t.Calendar != model.Gregorian, dateConverted)
		s.when(t.Type == model.TIME, dateHour)
	}
	s.set(dateRead, logOdds(sure))
	s.when(len(times) > 1, dateJoined)
	if how == model.NotAssumed && x.headed(c) {
		how = model.FromSection
		s.add(dateHeaded)
	} else {
		s.add([...]sureSign{dateStated, dateFromStory, dateFromHeading, dateFromDocument}[how])
	}
	s.when(!c.Passage.Span.Contains(c.Anchor.Span), dateOutside)
	d := c.Date
	s.when(d.IsInterval(), dateInterval)
	s.when(!d.IsZero() && (d.OpenStart() || d.OpenEnd()), dateOpen)
	s.when(d.IsUncertain(), dateUncertain)
	s.when(d.IsApproximate(), dateApproximate)
	if d.IsInterval() {
		d = d.Start()
	}
	switch p := d.Precision(); {
	case p >= edtf.Days:
		s.add(dateDay)
	case p >= edtf.Months:
		s.add(dateMonth)
	case p < edtf.Years:
		s.add(dateVague)
	}
	return how
}

func assumption(a model.Anchoring) model.Assumption {
	switch a {
	case model.FromThread, model.Unanchored:
		return model.FromStory
	case model.FromHeader:
		return model.FromSection
	case model.FromDate:
		return model.FromDocument
	}
	return model.NotAssumed
}

// timesAt are the time expressions that a stretch of the text overlaps.
func (x *reader) timesAt(s model.Span) []model.TimeExpression {
	from := sort.Search(len(x.times), func(i int) bool { return x.times[i].Span.End > s.Start })
	to := from
	for to < len(x.times) && x.times[to].Span.Start < s.End {
		to++
	}
	return x.times[from:to]
}

// headed reports whether c is dated by words that stand by themselves above it: in another
// block than its passage, and in no row.
func (x *reader) headed(c *eventMention) bool {
	return c.row == 0 && c.Anchor.Quote != "" && !c.Passage.Span.Contains(c.Anchor.Span) && x.doc.BlockAt(c.Anchor.Span.Start) != x.doc.BlockAt(c.Passage.Span.Start)
}

// describeChosen sets the signs of how c has its first place.
func (x *reader) describeChosen(c *eventMention, s *sureSigns) {
	s.add(sureAlways)
	s.add(c.told)
	s.when(c.kind != "", tellsKind)
	switch odds := logOdds(c.chance); {
	case c.chance == 0:
		s.add(notChosen)
	case c.carried == model.NoReason:
		s.set(chosenNamed, odds)
	default:
		s.set(chosenLent, odds)
	}
	s.add(placedBy(c))
	m := &c.Places[0]
	if i := x.toponymAt(m.Selector.Span); i >= 0 {
		s.set(placeRead, logOdds(x.tops[i].Confidence))
	}
}

// placedBy is the sign of what c has its place from.
func placedBy(c *eventMention) sureSign {
	switch c.carried {
	case model.NoReason:
		return placeNamed
	case model.ReasonBeside, model.ReasonSameSentence:
		return placeBeside
	case model.ReasonDocument:
		return placeFromDocument
	case model.ReasonSection, model.ReasonTopic, model.ReasonLabel, model.ReasonDateline:
		return placeFromHeading
	case model.ReasonSameBody, model.ReasonKnownSeat, model.ReasonSameGathering, model.ReasonRefersBack, model.ReasonOffice:
		return placePointed
	}
	return placeFromStory
}

// because says of a statement why it is one.
func (x *reader) because(c *eventMention, d dating, st statement) {
	s := &x.s
	c.told = toldByWords
	if st.verb >= 0 {
		c.told = toldByVerb
		if s.modal(st) < 0 {
			c.because(model.ReasonStatedBy, s.text(st.verb))
		}
	} else if noun := s.eventNoun(st); noun >= 0 {
		c.told = toldByNoun
		c.because(model.ReasonNamedBy, s.text(noun))
	}
	x.reckoned(c, &x.times[s.words[d.last].index])
}

// reckoned notes from which words the time that dates c was reckoned. A day without its month
// or year has them where the row of such days begins: from the heading, not the day before.
func (x *reader) reckoned(c *eventMention, t *model.TimeExpression) {
	from := t.AnchoredTo
	if t.Anchoring == model.Explicit || from.Len() == 0 {
		return
	}
	if strings.ContainsFunc(t.Span.Of(x.doc.Text), unicode.IsDigit) {
		for range x.times {
			at := x.timesAt(from)
			if len(at) == 0 || at[0].Anchoring == model.Explicit || at[0].AnchoredTo.Len() == 0 {
				break
			}
			from = at[0].AnchoredTo
		}
	}
	c.because(model.ReasonReckonedFrom, from.Of(x.doc.Text))
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
