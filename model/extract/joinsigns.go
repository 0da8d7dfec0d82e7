package extract

import (
	"chronotope/model"
	"chronotope/model/edtf"
)

// joinSign is one named ground for or against that two event mentions tell one occurrence.
// What each weighs is learned: see joinWeights.
type joinSign uint8

const (
	joinAlways   joinSign = iota // of every pair
	otherSources                 // they are of different documents

	// How their dates lie. Every pair has one of these.
	sameDay     // both are the same day
	sameMonth   // both are the same longer time, up to a month or so
	sameYear    // up to a year
	samePeriod  // longer
	dayInMonth  // one is a few days in the other, which is up to a month
	inYear      // one lies in the other, which is up to a year
	inPeriod    // which is longer
	overlapping // they share some days
	daysApart   // they share none, but lie within three days
	weeksApart  // within a month or so
	hourOther   // both tell the hour, and another one
	apartAlike  // they share no day: how much of their words they share

	// How their places lie.
	placeShared
	placeHeld // one lies in the other
	placeOther
	elsewhereAlike // likewise, where they share no place

	// What they tell.
	actSame    // their predicates tell the same
	actNamed   // one has a word for what the predicate of the other tells
	actOther   // both tell what, and something else
	actUnknown // one does not tell, though it says more than where it was
	verbSame   // likewise, but their verb is the same
	verbOther  // likewise, and both have a verb, and another one
	wordsLeast // the weight of the words they share, of those of the lesser: 0 to 1
	wordsMost  // of those of the greater
	wordsNone  // they share none
	wordsOther // likewise, though both have several
	strangers  // likewise, and they are of different documents
	actWord    // they share the very word for what happened
	wordRare   // how rare the rarest shared word is: 0 to 1
	nameShared // they share a name
	namesMore  // two or more
	nameOther  // both have names, and share none
	otherNames // likewise, and they are of different documents
	whoAndWhen // they are of different documents, share names and the day, and neither has other names
	namesLeft  // they share a name, and each has another that the other lacks
	ownerOther // whose it is
	kindOther  // their events are of other kinds
	lifeOther  // one is somebody's birth or death, the other is not
	onceSame   // what befalls somebody or something once: both tell it, and share a name
	onceOther  // likewise, but of others: they share no name, or each has another besides
	oncePerson // both tell it, and one only says "he", "she" or "it"
	actAlone   // one says nothing but what happened: "the fire"
	placeAlone // one says nothing but where: "Bergen 1956"
	metThere   // likewise, and the other is a gathering
	product    // one is a gathering, the other what it brought forth

	editionOther // the 4th, the 5th
	editionSame
	workOther    // the Treaty of Rome, the Treaty of Paris
	workSame     // they name the same
	againOther   // one says "again"
	furtherOther // one is told as a further one
	numberSame   // they count the same things alike
	numberOther  // otherwise
	summary      // one tells of several at once
	planAndFact
	deniedAndTold

	// How they are told.
	bothNamed   // both are only named by a noun
	oneNamed    // one is, and the other tells what that names
	personOnly  // who did it is in one only "he" or "she"
	pointsBack  // the one right after the other is about "it" or "this"
	bothListed  // both stand in rows, entries or heads
	bothRows    // in two rows of a table, or fields of a form
	listedOther // both do, and each has words that the other lacks
	oneListed
	withinRow   // one is a row, and the words of the other are part of it
	withinOther // the words of one are part of the other's
	sameSentence
	besideEach // within a few lines
	headingOf  // one is a heading, the other stands right below it

	joinSignCount
)

// joinSignNames are the names of the signs, as the weights and the trainer know them.
var joinSignNames = [joinSignCount]string{
	joinAlways: "always", otherSources: "other-sources",
	sameDay: "same-day", sameMonth: "same-month", sameYear: "same-year", samePeriod: "same-period", dayInMonth: "day-in-month", inYear: "in-year",
	inPeriod: "in-period", overlapping: "overlapping", daysApart: "days-apart", weeksApart: "weeks-apart", hourOther: "hour-other", apartAlike: "apart-alike", elsewhereAlike: "elsewhere-alike",
	placeShared: "place-shared", placeHeld: "place-held", placeOther: "place-other",
	actSame: "act-same", actNamed: "act-named", actOther: "act-other", actUnknown: "act-unknown", verbSame: "verb-same", verbOther: "verb-other", wordsLeast: "words-least",
	wordsMost: "words-most", wordsNone: "words-none", wordsOther: "words-other", strangers: "strangers", actWord: "act-word", wordRare: "word-rare", nameShared: "name-shared", namesMore: "names-more",
	nameOther: "name-other", namesLeft: "names-left", otherNames: "other-names", whoAndWhen: "who-and-when", ownerOther: "owner-other", kindOther: "kind-other", lifeOther: "life-other", onceSame: "once-same", onceOther: "once-other", oncePerson: "once-person", actAlone: "act-alone", placeAlone: "place-alone", metThere: "met-there", product: "product",
	editionOther: "edition-other", editionSame: "edition-same", workOther: "work-other", workSame: "work-same", againOther: "again-other", furtherOther: "further-other",
	numberSame: "number-same", numberOther: "number-other", summary: "summary", planAndFact: "plan-and-fact", deniedAndTold: "denied-and-told",
	bothNamed: "both-named", oneNamed: "one-named", personOnly: "person-only", pointsBack: "points-back", bothListed: "both-listed",
	bothRows: "both-rows", oneListed: "one-listed", listedOther: "listed-other", withinRow: "within-row", withinOther: "within-other", sameSentence: "same-sentence", besideEach: "beside-each", headingOf: "heading-of",
}

// joinSigns are the signs that a pair has, and how much of each: 1, or what the sign
// measures.
type joinSigns [joinSignCount]float32

func (s *joinSigns) when(holds bool, j joinSign) {
	if holds {
		s[j] = 1
	}
}

// describe sets the signs of a pair.
func (s *joinSigns) describe(a, b *eventMention) {
	s[joinAlways] = 1
	s.when(a.Document != b.Document, otherSources)
	s.describeDates(a, b)
	switch place := samePlace(a, b); {
	case place > 0:
		s[placeShared] = 1
	case place < 0:
		s[placeOther] = 1
	default:
		s.when(len(a.Places) > 0 && len(b.Places) > 0, placeHeld)
	}
	s.describeActs(a, b)
	s.describeWords(a, b)
	s.describeTelling(a, b)
}

func (s *joinSigns) describeDates(a, b *eventMention) {
	longer, shorter := max(a.to-a.from, b.to-b.from), min(a.to-a.from, b.to-b.from)
	gap := max(a.from-b.to, b.from-a.to)
	switch {
	case gap > 3:
		s[weeksApart] = 1
	case gap > 0:
		s[daysApart] = 1
	case a.from == b.from && a.to == b.to:
		s[[...]joinSign{sameDay, sameMonth, sameYear, samePeriod}[lengthClass(longer)]] = 1
	case a.from <= b.from && b.to <= a.to || b.from <= a.from && a.to <= b.to:
		s[[...]joinSign{dayInMonth, dayInMonth, inYear, inPeriod}[lengthClass(longer)]] = 1
	default:
		s[overlapping] = 1
	}
	if gap <= 0 && shorter == 0 && longer == 0 {
		s.when(hasHour(a.Date) && hasHour(b.Date) && a.Date != b.Date, hourOther)
	}
}

func hasHour(v edtf.Value) bool { return v.Precision() > edtf.Days }

// lengthClass is 0 for a few days, 1 for a month or so, 2 for a year or so, 3 for more.
func lengthClass(days int64) int {
	switch {
	case days <= 3:
		return 0
	case days <= 62:
		return 1
	case days <= 370:
		return 2
	}
	return 3
}

func (s *joinSigns) describeActs(a, b *eventMention) {
	at, bt := &a.terms, &b.terms
	switch {
	case a.placeOnly() || b.placeOnly():
	case at.told == 0 || bt.told == 0:
		s[actUnknown] = 1
		s.when(at.verb != "" && at.verb == bt.verb, verbSame)
		s.when(at.verb != "" && bt.verb != "" && at.verb != bt.verb, verbOther)
	case at.told&bt.told != 0:
		s[actSame] = 1
	case at.told&bt.named != 0 || bt.told&at.named != 0:
		s[actNamed] = 1
	default:
		s[actOther] = 1
	}
	s.when(kindFamily(a.kind) != kindFamily(b.kind) && a.kind != "" && b.kind != "", kindOther)
	s.when(a.life() != b.life() && at.told&bt.told == 0, lifeOther)
	s.when(brings(at, bt) || brings(bt, at), product)
	s.when(at.several != bt.several, summary)
	s.when((a.Mode == model.ModePlanned) != (b.Mode == model.ModePlanned), planAndFact)
	s.when(at.denied != bt.denied || a.Mode.Asserts() != b.Mode.Asserts(), deniedAndTold)
}

// brings reports whether one tells of a gathering and the other of what such bring forth.
func brings(at, bt *terms) bool {
	return at.told&gatherings != 0 && at.told&products == 0 && bt.told&products != 0
}

func (s *joinSigns) describeWords(a, b *eventMention) {
	c := common(a, b)
	if least, most := min(a.weight, b.weight), max(a.weight, b.weight); least > 0 {
		s[wordsLeast], s[wordsMost], s[wordRare] = min(1, float32(c.sum/least)), float32(c.sum/most), float32(c.rarest)
	}
	s.when(c.acts > 0, actWord)
	placed := a.placeOnly() || b.placeOnly()
	named := a.actOnly() || b.actOnly()
	s.when(named && a.terms.told&b.terms.told != 0, actAlone)
	s.when(placed, placeAlone)
	s.when(a.placeOnly() && b.gathers() || b.placeOnly() && a.gathers(), metThere)
	s.when(c.n == 0 && a.Document != b.Document, strangers)
	if c.n == 0 && !placed && !named {
		s[wordsNone] = 1
		s.when(min(a.plain, b.plain) > 1, wordsOther)
	}
	s.when(a.listed() && b.listed() && a.Document == b.Document && a.plain > c.n && b.plain > c.n, listedOther)
	alike := (s[wordsLeast] + s[wordsMost]) / 2 * min(1, float32(c.n)/wordsTold)
	s[apartAlike] = alike * (s[daysApart] + s[weeksApart])
	s[elsewhereAlike] = alike * s[placeOther]
	s.describeNames(a, b, c.names)
	s.describeThings(a, b)
}

// wordsTold is how many shared words speak for one occurrence although dates or places differ.
const wordsTold = 3

// describeNames sets the signs of the names, of which a pair shares so many.
func (s *joinSigns) describeNames(a, b *eventMention, shared int) {
	others := a.Document != b.Document
	s.when(shared > 0, nameShared)
	s.when(shared > 1, namesMore)
	s.when(shared == 0 && a.nameCount > 0 && b.nameCount > 0, nameOther)
	s.when(shared > 0 && a.nameCount > shared && b.nameCount > shared, namesLeft)
	s.when(s[nameOther] > 0 && others, otherNames)
	s.when(shared > 0 && s[namesLeft] == 0 && s[sameDay] > 0 && others, whoAndWhen)
	both := a.terms.told & b.terms.told
	once := both&onceOnly != 0
	left := s[nameOther]+s[namesLeft] > 0 && both&ofOnePerson != 0
	s.when(once && shared > 0 && !left, onceSame)
	s.when(once && left, onceOther)
	s.when(once && shared == 0 && a.pointing() != b.pointing(), oncePerson)
}

// describeThings sets the signs of what the words count, name and tell from others.
func (s *joinSigns) describeThings(a, b *eventMention) {
	at, bt := &a.terms, &b.terms
	if at.edition != "" && bt.edition != "" {
		s.when(at.edition == bt.edition, editionSame)
		s.when(at.edition != bt.edition, editionOther)
	}
	same, other := compareWorks(at.works, bt.works)
	s.when(same, workSame)
	s.when(other, workOther)
	s.when(at.another != bt.another, furtherOther)
	s.when(at.again != bt.again, againOther)
	s.when(at.owner != bt.owner && at.owner != "" && bt.owner != "", ownerOther)
	same, other = a.counted(b)
	s.when(same, numberSame)
	s.when(other, numberOther)
}

func (s *joinSigns) describeTelling(a, b *eventMention) {
	s.when(a.terms.noun && b.terms.noun, bothNamed)
	s.when(a.terms.noun != b.terms.noun && s[actSame]+s[actNamed] > 0, oneNamed)
	s.when(a.terms.pronoun != b.terms.pronoun, personOnly)
	if a.Document != b.Document {
		return
	}
	s.when(a.listed() && b.listed(), bothListed)
	s.when(a.otherRow(b), bothRows)
	s.when(a.listed() != b.listed(), oneListed)
	if a.Passage.Span.Contains(b.Passage.Span) || b.Passage.Span.Contains(a.Passage.Span) {
		s[withinOther] = 1
		s.when((a.told == toldByRow) != (b.told == toldByRow), withinRow)
	}
	first, last := a, b
	if last.Passage.Span.Start < first.Passage.Span.Start {
		first, last = last, first
	}
	gap := last.Passage.Span.Start - first.Passage.Span.End
	s.when(gap < 0, sameSentence)
	s.when(gap < besideBytes, besideEach)
	s.when(last.terms.back && gap < pointsBytes, pointsBack)
	s.when(first.heading && !last.heading && gap < besideBytes, headingOf)
}

// How far apart two passages may stand, in bytes, for one to be beside the other, and for
// "it" in one to be what the other tells.
const (
	besideBytes = 400
	pointsBytes = 120
)

// pointing reports whether an event mention only points to who or what it is about.
func (c *eventMention) pointing() bool { return c.terms.pronoun || c.terms.back }

// actOnly reports whether an event mention says nothing but what happened, and perhaps where.
func (c *eventMention) actOnly() bool { return c.plain == 0 && c.terms.told != 0 }

// placeOnly reports whether an event mention says nothing but where it was.
func (c *eventMention) placeOnly() bool {
	return len(c.Places) > 0 && c.plain == 0 && c.terms.named == 0 && c.terms.noun
}

// gathers reports whether an event mention tells of a gathering, or only names what it tells.
func (c *eventMention) gathers() bool {
	return c.terms.named&gatherings != 0 && c.terms.told&products == 0 || c.terms.noun && c.terms.told&^gatherings == 0
}

// listed reports whether it is the layout that makes the words a telling.
func (c *eventMention) listed() bool {
	switch c.told {
	case toldByRow, toldByEntry, toldByHead, toldByTerm:
		return true
	}
	return c.row > 0
}

// otherRow reports whether two event mentions are of two rows of a table, or fields of a form.
func (c *eventMention) otherRow(o *eventMention) bool {
	if c.row > 0 && o.row > 0 {
		return c.row != o.row
	}
	return c.told == toldByRow && o.told == toldByRow
}

// counted compares what two event mentions count: whether some things alike, and whether
// some otherwise.
func (c *eventMention) counted(o *eventMention) (same, other bool) {
	for noun, n := range c.counts {
		if m, ok := o.counts[noun]; ok {
			same, other = same || n == m, other || n != m
		}
	}
	return same, other
}

// groundless reports whether neither words nor what they tell speak for a pair.
func (s *joinSigns) groundless() bool { return s[wordsNone] > 0 && s[actSame]+s[actNamed] == 0 }

// joinWeights are what the signs weigh.
type joinWeights [joinSignCount]float64

// unlike is the score of a pair for which nothing speaks.
const unlike = -10

// score is the log odds that two event mentions tell one occurrence.
func (w *joinWeights) score(a, b *eventMention) float64 {
	var s joinSigns
	s.describe(a, b)
	if s.groundless() {
		return unlike
	}
	sum := 0.0
	for i := range s {
		if s[i] != 0 {
			sum += w[i] * float64(s[i])
		}
	}
	return sum
}

// samePlace is 1 where two event mentions share a place, -1 where each has a place of
// its own, and 0 where one has none, one of one's holds the other's, or the text lends one.
func samePlace(a, b *eventMention) int {
	if len(a.Places) == 0 || len(b.Places) == 0 {
		return 0
	}
	best := -1
	for i := range a.Places {
		for j := range b.Places {
			best = max(best, agree(&a.Places[i].Place, &b.Places[j].Place))
		}
	}
	if best < 0 && (a.carried != model.NoReason || b.carried != model.NoReason) {
		return 0
	}
	return best
}

// kindFamily is the kind that stands for others which texts use for the same.
func kindFamily(kind string) string {
	switch kind {
	case "endorsed", "signed":
		return "adopted"
	}
	return kind
}
