package gazetteer

import (
	"strings"
	"unicode"

	"chronotope/model/language"
)

// before are the signs of the word before a mention by that word's class, the more
// telling first.
var before = []struct {
	class class
	sign  sign
}{
	{static, afterStatic},
	{motion, afterMotion},
	{ofWord, afterOf},
	{article, afterThe},
	{joiner, afterJoiner},
	{direction, afterDirection},
	{other, afterOther},
}

// owners are the signs of the capitalised word behind a mention.
var owners = []struct {
	class class
	sign  sign
}{
	{street, beforeStreet},
	{media, beforeMedia},
	{schooling, beforeSchooling},
	{sport, beforeSport},
	{public, beforePublic},
	{facility, beforeFacility},
	{business, beforeBusiness},
}

// contextSigns notes what the words of and around a mention say.
func (s *scanner) contextSigns(m *mention) {
	m.signs.add(always)
	if s.shouting {
		m.signs.add(shouting)
	}
	if m.from == s.runFrom && m.to == s.runTo {
		m.signs.add(wholeRun)
	}
	if m.to-m.from > 1 {
		m.signs.add(severalWords)
	}
	s.signsWithin(m)
	s.signsBefore(m)
	s.signsAfter(m)
	s.signsOfOwner(m)
	s.signsOfPlay(m)
	switch m.tongue {
	case language.Turkish:
		s.signsOfCase(m)
	case language.German:
		s.signsOfGenitive(m)
		s.signsOfGermanBody(m)
	}
	if m.signs.has(afterThe) && m.signs.has(wholeRun) && !m.signs.has(beforeAdmin) && !m.signs.has(beforeInhabitant) && !s.isCutFromKnown(m) {
		m.signs.add(theAlone)
	}
}

// isCutFromKnown reports whether a known name is not one as it stands: it was found with the
// article before it, "all'Aquila", or in an oblique case.
func (s *scanner) isCutFromKnown(m *mention) bool {
	if m.unknown() || m.tongue == language.English {
		return false
	}
	from, to := s.find(m.from, m.to)
	return from == to
}

// signsWithin notes what the mention's own words say.
func (s *scanner) signsWithin(m *mention) {
	t := &s.tokens[m.from]
	w := s.wordOf(m.from)
	if m.unknown() && (s.isOf(m.to-1, common) || m.tongue == language.German && m.to == m.from+1 && !endsLikePlace(s.text(m.from, m.to))) {
		m.signs.add(isWord)
	}
	if m.unknown() && s.isKnownPerson(m.to-1) {
		m.signs.add(isPerson)
	}
	if m.to-m.from > 1 {
		s.signsOfSeveral(m, w.class)
		return
	}
	if w.class&noName != 0 {
		m.signs.add(isFunction)
	}
	if s.isOf(m.from, given) {
		m.signs.add(isPerson)
	}
	if w.lower > 0 && w.lower >= w.titled {
		m.signs.add(seenLower)
	}
	s.signsOfPerson(m, w)
	if t.shape == capitals && !s.shouting {
		if t.first && t.end-t.start > 3 {
			m.signs.add(dateline)
		} else if t.end-t.start <= fewCapitals {
			m.signs.add(isInitialism)
		}
	}
}

// isKnownPerson reports whether the word at i is the last name of somebody whom everybody
// knows: "in Shakespeare".
func (s *scanner) isKnownPerson(i int) bool {
	s.key = Fold(s.key[:0], s.text(i, i+1))
	return s.g.index.known.has(s.key)
}

// noName are classes of words that are seldom names by themselves.
const noName = calendar | direction | title | function | article | joiner | pronoun | adminWord | static | motion | other | inhabitant | event | street

// signsOfSeveral notes what the words of a name of several say.
func (s *scanner) signsOfSeveral(m *mention, first class) {
	last := s.wordOf(m.to - 1)
	if (first|last.class)&(adminWord|nature) != 0 {
		m.signs.add(hasGeneric)
		return
	}
	if first&noName != 0 && last.class&noName != 0 {
		m.signs.add(isFunction)
	}
	if s.isOf(m.from, given) {
		m.signs.add(isPerson)
	}
	s.signsOfPerson(m, last)
}

// signsOfPerson notes whether the document uses a word as the name of a person.
func (s *scanner) signsOfPerson(m *mention, w *word) {
	if w.person > 0 {
		m.signs.add(seenPerson)
	}
	if 2*w.person > w.titled {
		m.signs.add(mostlyPerson)
	}
}

// turkishCases are the endings of the cases in which Turkish says where something is,
// where it comes from and where it goes.
var turkishCases = map[string]sign{
	"da": afterStatic, "de": afterStatic, "ta": afterStatic, "te": afterStatic,
	"dan": afterMotion, "den": afterMotion, "tan": afterMotion, "ten": afterMotion,
	"a": afterMotion, "e": afterMotion, "ya": afterMotion, "ye": afterMotion, "na": afterMotion, "ne": afterMotion,
}

// signsOfCase notes what the case of a Turkish name says, which an apostrophe sets apart.
func (s *scanner) signsOfCase(m *mention) {
	rest := s.doc.Text[m.span.End:]
	after, ok := strings.CutPrefix(rest, "'")
	if !ok {
		after, ok = strings.CutPrefix(rest, "’")
	}
	if !ok {
		return
	}
	end := strings.IndexFunc(after, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(after)
	}
	if t, ok := turkishCases[after[:end]]; ok {
		m.signs.add(t)
		m.signs.drop(afterCapital) // the subject, which begins the sentence
	}
}

// signsOfGenitive notes that a German name is in the genitive, which is as good as "of", and
// that the noun before it, which German writes with a capital, is no part of it: "die
// Geschichte Portugals".
func (s *scanner) signsOfGenitive(m *mention) {
	if m.to == m.from+1 && m.signs.has(afterCapital) && strings.HasSuffix(s.text(m.from, m.to), "s") && s.isCutFromKnown(m) {
		m.signs.drop(afterCapital)
		m.signs.add(afterOf)
	}
}

// germanBodies are the ends of German nouns of bodies and buildings that stand before the name of
// where they are: "die Feuerwehr Uelzen", "das Amtsgericht Stade".
var germanBodies = strings.Fields(`wehr verein gericht rathaus bahnhof gemeinde pfarrei pfarramt kirche kloster schule gymnasium universität hochschule klinik krankenhaus
	hospital museum gruppe verband chor kapelle kompanie bataillon regiment brauerei werk fabrik hütte zeche grube gefängnis kaserne flughafen hafen
	polizei bezirksamt landratsamt stadtrat gemeinderat kreistag landkreis kirchspiel bistum standort zweigstelle theater stadion`)

// signsOfGermanBody notes that the noun before a German name, which has a capital as every noun,
// is of a body or building, and the name that of its place.
func (s *scanner) signsOfGermanBody(m *mention) {
	if !m.signs.has(afterCapital) || m.from == 0 {
		return
	}
	noun := strings.ToLower(s.text(m.from-1, m.from))
	for _, end := range germanBodies {
		if strings.HasSuffix(noun, end) {
			m.signs.drop(afterCapital)
			m.signs.add(afterOf)
			return
		}
	}
}

// signsBefore notes what stands before a mention.
func (s *scanner) signsBefore(m *mention) {
	i := m.from
	t := &s.tokens[i]
	if s.opensPlace(m) {
		m.signs.add(afterStatic)
		return
	}
	if t.first {
		m.signs.add(sentenceStart)
		return
	}
	if m.tongue == language.English && s.quotes && s.isInTitle(m) {
		m.signs.add(quoted)
	}
	touching := s.touching(m)
	switch t.joint {
	case apart, bracket:
		m.signs.add(afterBreak)
		if s.isQuoted(m) {
			m.signs.add(quoted)
		}
		return
	case comma, slash:
		if touching {
			m.signs.add(afterPlace)
		} else {
			m.signs.add(afterComma)
		}
		return
	case genitive:
		m.signs.add(besideName)
		return
	case hyphen:
		p := &s.tokens[i-1]
		if p.end-p.start == 1 && p.shape != lower {
			m.signs.add(afterAge)
			return
		}
		if touching {
			m.signs.add(listed)
			return
		}
	}
	s.signsOfWordBefore(m, touching)
}

// opensPlace reports whether m stands first in a span that is said to be a place.
func (s *scanner) opensPlace(m *mention) bool {
	for len(s.places) > 0 && s.places[0].End <= m.span.Start {
		s.places = s.places[1:]
	}
	return len(s.places) > 0 && s.places[0].Start <= m.span.Start &&
		strings.IndexFunc(s.doc.Text[s.places[0].Start:m.span.Start], unicode.IsLetter) < 0
}

// touching reports whether the mention before ends where m begins.
func (s *scanner) touching(m *mention) bool {
	n := len(s.mentions)
	return n > 0 && s.mentions[n-1].to == m.from && s.mentions[n-1].sentence == s.sentence
}

// signsOfWordBefore notes what the word before a mention says.
func (s *scanner) signsOfWordBefore(m *mention, touching bool) {
	i := m.from - 1
	w := s.wordOf(i)
	switch {
	case touching:
		m.signs.add(besideName)
	case w.class&ofWord != 0 && i > 0 && s.signsOfHead(m, i):
	case w.class&(nature|adminWord) != 0 && w.class&direction == 0:
		if written := s.tokens[i].written(); !written && (!m.unknown() || s.isApposed(i)) || written && !s.belongsTo(i) {
			m.signs.add(afterGeneric)
		}
	case w.class&vessel != 0 && s.tokens[m.from].joint == space:
		m.signs.add(afterVessel)
	case w.class&toPerson != 0, i > 0 && s.wordOf(i-1).class&inhabitant != 0 && isNamed[s.text(i, i+1)]:
		m.signs.add(afterPerson)
	case w.class&title != 0:
		m.signs.add(afterTitle)
	case s.signsOfClass(m, i):
	default:
		s.signsOfName(m, i)
	}
}

// isNamed are words between somebody and his name: "a boy named York".
var isNamed = map[string]bool{"named": true, "called": true}

// isApposed reports whether token i, in a language that puts what a place is before its
// name without a word between them, is a kind of place: "wieś Brzoza".
func (s *scanner) isApposed(i int) bool {
	return s.tongue[s.sentence] != language.English && s.wordOf(i).class&adminWord != 0
}

// signsOfClass notes what the class of the word before a mention, token i, says, and
// reports whether it says something.
func (s *scanner) signsOfClass(m *mention, i int) bool {
	w := s.wordOf(i)
	for _, b := range before {
		if w.class&b.class != 0 {
			m.signs.add(b.sign)
			if b.class&direction != 0 && i > 0 && s.tokens[i].joint == space && s.wordOf(i-1).class&static != 0 {
				m.signs.add(afterStatic)
			}
			return true
		}
	}
	return false
}

// signsOfName notes that the word before a mention, token i, is a name too.
func (s *scanner) signsOfName(m *mention, i int) {
	p, w := &s.tokens[i], s.wordOf(i)
	switch {
	case !p.written() || p.shape == uncased || s.shouting || p.first && s.isOf(i, function|pronoun|calendar|common):
	case s.isOf(i, given) || p.end-p.start == 1:
		m.signs.add(afterGiven)
	case w.class&(calendar|function) == 0:
		m.signs.add(afterCapital)
	}
}

// signsOfHead notes what stands before "of", at token i, and reports whether it tells
// something.
func (s *scanner) signsOfHead(m *mention, i int) bool {
	if s.tokens[i].joint == comma && s.tokens[i-1].shape == number {
		m.signs.add(afterAge)
		return true
	}
	if s.tokens[i].joint != space {
		return false
	}
	p, w := &s.tokens[i-1], s.wordOf(i-1)
	switch {
	case w.class&office != 0:
		m.signs.add(afterOffice)
	case w.class&owner&^public != 0 && p.shape == titled:
		m.signs.add(afterOwner)
	case w.class&adminWord != 0 && p.shape == titled && !namesPlace[strings.ToLower(s.text(i-1, i))]:
		return false // "Department of Justice"
	case w.class&event != 0 && m.unknown():
		return false // "Compact of Mayors"
	case w.class&(adminWord|inhabitant|nature|admins|direction|event) != 0:
		m.signs.add(afterGeneric)
	default:
		return false
	}
	return true
}

// namesPlace are the words that a place follows with "of" even where they are
// written with a capital.
var namesPlace = map[string]bool{
	"city": true, "town": true, "village": true, "province": true, "county": true, "republic": true, "kingdom": true,
	"island": true, "isle": true, "islands": true, "port": true, "parish": true, "principality": true, "duchy": true,
}
