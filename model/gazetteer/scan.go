package gazetteer

import (
	"strings"

	"chronotope/model"
	"chronotope/model/language"
)

// scanner goes through a document's words and lists what could be names.
type scanner struct {
	g          *Gazetteer
	doc        *model.Document
	places     []model.Span // that begin with the name of a place; those before the scan are gone
	vocabulary vocabulary
	all        []token  // of the document
	sentences  [][2]int // tokens of each sentence
	mentions   []mention
	languages  []language.Code // of each block
	tongue     []language.Code // of each sentence

	// Of the sentence at hand:
	tokens         []token
	shouting       bool
	quotes         bool // it has quotation marks
	sentence       int32
	runFrom, runTo int  // the capitalised words in a row that the scan is in
	runKnown       bool // some part of them is the name of a place
	key            []byte
}

// bytesOfName is how many bytes of text there are to a name, or a bit less.
const bytesOfName = 100

// fewWords is how many words a vocabulary has room for at first: those of a page or two.
const fewWords = 512

// longest is how many words a name can have.
const longest = 7

// scan lists the mentions of the document.
func (s *scanner) scan() {
	s.vocabulary.ids = make(map[string]int32, min(len(s.doc.Text)/bytesOfWord/2, fewWords))
	s.all = make([]token, 0, len(s.doc.Text)/bytesOfWord)
	s.sentences = make([][2]int, 0, len(s.doc.Sentences))
	s.mentions = make([]mention, 0, len(s.doc.Text)/bytesOfName)
	for _, span := range s.doc.Sentences {
		from := len(s.all)
		s.all = s.tokenise(s.all, span)
		s.sentences = append(s.sentences, [2]int{from, len(s.all)})
	}
	s.tongues()
	s.countShapes()
	for _, r := range s.sentences {
		s.tokens = s.all[r[0]:r[1]]
		s.countPeople()
	}
	for i, r := range s.sentences {
		s.tokens, s.sentence = s.all[r[0]:r[1]], int32(i)
		s.shouting, s.quotes = s.isShouting(), hasQuotes(s.doc.Sentences[i].Of(s.doc.Text))
		s.runFrom, s.runTo = 0, 0
		from := len(s.mentions)
		for i := 0; i < len(s.tokens); {
			i = s.at(i)
		}
		s.link(from)
	}
}

// countShapes notes how often each word is written with a capital and without.
func (s *scanner) countShapes() {
	for i := range s.all {
		w := &s.vocabulary.words[s.all[i].word]
		switch t := &s.all[i]; {
		case t.shape == lower:
			w.lower++
		case t.shape == titled && !t.first:
			w.titled++
		}
	}
}

func (s *scanner) wordOf(i int) *word { return &s.vocabulary.words[s.tokens[i].word] }

func (s *scanner) text(from, to int) string {
	return s.doc.Text[s.tokens[from].start:s.tokens[to-1].end]
}

// find looks up the words from..to as a name, one word once in a document.
func (s *scanner) find(from, to int) (int, int) {
	if to > from+1 {
		return s.lookUp(from, to)
	}
	w := s.wordOf(from)
	if !w.sought {
		w.sought = true
		w.found[0], w.found[1] = s.lookUp(from, to)
	}
	return w.found[0], w.found[1]
}

func (s *scanner) lookUp(from, to int) (int, int) {
	s.key = Fold(s.key[:0], s.text(from, to))
	return s.g.index.find(s.key)
}

// countPeople notes which words of a sentence are names of people, as titles and
// given names tell.
func (s *scanner) countPeople() {
	for i := range s.tokens {
		t, w := &s.tokens[i], s.wordOf(i)
		if t.shape == titled && i+1 < len(s.tokens) && s.tokens[i+1].joint == space && s.wordOf(i+1).class&speech != 0 {
			w.person++ // "Keller said"
		}
		if t.shape != titled || !s.isOf(i, title|given) || w.class&adminWord != 0 {
			continue
		}
		to := i + 1
		for to < len(s.tokens) && to < i+4 && s.tokens[to].shape == titled &&
			(s.tokens[to].joint == space || s.tokens[to].joint == period) {
			to++
		}
		if to == i+1 || s.wordOf(to-1).class&(owner|street|nature|adminWord|event|calendar|function) != 0 {
			continue
		}
		if w.class&title == 0 {
			if from, end := s.find(i, i+2); from < end {
				continue // "San Jose", "Jackson Heights"
			}
			w.person++
		}
		s.wordOf(to-1).person++
	}
}

// isShouting reports whether the sentence is all in capitals.
func (s *scanner) isShouting() bool {
	upper, all := 0, 0
	for _, t := range s.tokens {
		if t.end-t.start > 2 && t.shape != number {
			all++
			if t.shape == capitals {
				upper++
			}
		}
	}
	return all > 1 && upper*10 >= all*8
}

// written reports whether a token could begin or end a name.
func (t *token) written() bool { return t.shape == titled || t.shape == capitals || t.shape == uncased }

// at looks for a name that begins with word i, and returns where to go on.
func (s *scanner) at(i int) int {
	if !s.tokens[i].written() {
		return i + 1
	}
	if i >= s.runTo {
		s.startRun(i)
	}
	if to, from, end := s.longestKnown(i); from < end {
		s.runKnown = true
		return s.known(i, to, from, end)
	}
	if to := s.natural(i); to > i {
		s.runKnown = true
		s.add(mention{from: i, to: to})
		return to
	}
	if i == s.runFrom && i+1 < s.runTo && s.introduced(i) {
		s.unknown()
		return s.runTo
	}
	s.addAlone(i)
	return i + 1
}

// longestKnown finds the longest name of a place that begins with word i and can be one there.
func (s *scanner) longestKnown(i int) (to, from, end int) {
	if to, from, end = s.withAdjective(i); from < end {
		return to, from, end
	}
	for to = s.reach(i); to > i; to-- {
		if !s.tokens[to-1].written() && (to < i+3 || !s.isGenitive(to-1)) {
			continue
		}
		from, end = s.find(i, to)
		if s.tongue[s.sentence] != language.English {
			from, end = s.findForeign(i, to, from, end)
		}
		if from < end && s.accepts(i, to, from, end) {
			return to, from, end
		}
	}
	return 0, 0, 0
}

// addAlone adds word i by itself, with which no known name begins, if it could be an unknown place.
func (s *scanner) addAlone(i int) {
	switch t := &s.tokens[i]; {
	case s.shouting && s.introduced(i): // "HISTORY OF THE PARISH OF QUERWICK"
		s.add(mention{from: i, to: i + 1})
	case t.shape == uncased:
		if i > 0 && t.joint == space && s.isApposed(i-1) {
			s.add(mention{from: i, to: i + 1})
		}
	case i+1 == s.runTo && !s.runKnown:
		s.unknown()
	}
}

// introduced reports whether "the village of" or the like stands before word i.
func (s *scanner) introduced(i int) bool {
	if i < 2 || s.tokens[i].joint != space || s.wordOf(i-1).class&ofWord == 0 || !s.shouting && s.tokens[i-2].shape != lower {
		return false
	}
	kind := strings.ToLower(s.text(i-2, i-1))
	return kind == "parish" || told[kind]&cityKinds == cityKinds
}

// startRun finds the capitalised words in a row that begin at i.
func (s *scanner) startRun(i int) {
	s.runFrom, s.runTo, s.runKnown = i, i+1, false
	for s.tokens[i].shape != uncased && s.runTo < len(s.tokens) && s.tokens[s.runTo].written() {
		if j := s.tokens[s.runTo].joint; j != space && j != hyphen && j != period {
			break
		}
		s.runTo++
	}
}

// isGenitive reports whether the token at i is the s of a genitive, which can be part of a name:
// "Land's End", "St. John's".
func (s *scanner) isGenitive(i int) bool {
	t, gap := &s.tokens[i], s.doc.Text[s.tokens[i-1].end:s.tokens[i].start]
	return t.end-t.start == 1 && s.doc.Text[t.start]|0x20 == 's' && (gap == "'" || gap == "’")
}

// reach is the end of the longest name that could begin with word i.
func (s *scanner) reach(i int) int {
	end := i + 1
	for j := i + 1; j < len(s.tokens) && j < i+longest; j++ {
		t := &s.tokens[j]
		if t.joint == apart && s.isGenitive(j) {
			end = j + 1
			continue
		}
		if t.joint != space && t.joint != hyphen && t.joint != period {
			break
		}
		if t.written() {
			end = j + 1
		} else if s.wordOf(j).class&inName == 0 {
			break
		}
	}
	return end
}

// known adds the mention of a known name, with the word of its kind behind it, and
// returns where to go on.
func (s *scanner) known(i, to, from, end int) int {
	m := mention{from: i, to: to, members: [2]int{from, end}}
	if t := &s.tokens[i]; to == i+1 && s.hasShort(from, end) && s.abbreviates(i) {
		m.form = shortened
	} else if to == i+1 && t.shape == capitals && !s.shouting && t.end-t.start <= fewCapitals && s.hasInitials(from, end) {
		m.form = inInitials
	}
	if to < s.runTo && s.tokens[to].joint == space && !s.shouting {
		w := s.wordOf(to)
		switch {
		case w.class&adminWord != 0 && w.class&street == 0:
			m.kinds = told[strings.ToLower(s.text(to, to+1))]
			if m.kinds&cityKinds == 0 && !s.belongsTo(to) {
				m.to++
			}
		case w.class&nature != 0 && w.class&(facility|street) == 0:
			// "Swat Valley" is by Swat; but a river may be far from its namesake.
			m.to++
			m.members = [2]int{}
		}
	}
	to = m.to
	s.add(m)
	return to
}

// belongsTo reports whether the generic word at i is part of another name than that
// of the place before it: "United States Department", "Michigan State University".
func (s *scanner) belongsTo(i int) bool {
	switch strings.ToLower(s.text(i, i+1)) {
	case "department", "community", "area":
		return true
	case "state":
		return i+1 < s.runTo // "Head of State Napolitano" as well
	default:
		return false
	}
}

// natural returns the end of a name such as "Lake Ilmen" at i, or i.
func (s *scanner) natural(i int) int {
	if s.wordOf(i).class&nature == 0 || i+1 >= s.runTo || s.tokens[i+1].joint != space || s.shouting {
		return i
	}
	if s.wordOf(i+1).class&(owner|street|function|calendar|nature|adminWord) != 0 || i > s.runFrom {
		return i
	}
	return i + 2
}

// unknown adds the capitalised words at hand, if they could be an unknown place.
func (s *scanner) unknown() {
	if s.runTo-s.runFrom > 4 || s.shouting || s.tokens[s.runFrom].shape == uncased {
		return
	}
	m := mention{from: s.runFrom, to: s.runTo}
	for m.from < m.to && (s.wordOf(m.from).class&(static|motion|direction|function|article|calendar|title) != 0 || m.from+1 < m.to && s.isApposed(m.from)) {
		m.from++
	}
	for m.to > m.from && s.wordOf(m.to-1).class&(calendar|function) != 0 {
		m.to--
	}
	if m.from == m.to || m.to == m.from+1 && s.tokens[m.from].shape == capitals {
		return
	}
	if s.belongsTo(m.to - 1) {
		return
	}
	if last := s.wordOf(m.to - 1); last.lower > 0 || last.class&(owner|event|title|street) != 0 && last.class&(adminWord|nature) == 0 {
		return
	}
	s.add(m)
}

// add reads the signs of a mention and keeps it, if it is worth it.
func (s *scanner) add(m mention) {
	m.span = model.Span{Start: int(s.tokens[m.from].start), End: int(s.tokens[m.to-1].end)}
	if end := m.span.End; m.to == m.from+1 && end < len(s.doc.Text) && s.doc.Text[end] == '.' && (m.form == shortened || end-2 > m.span.Start && s.doc.Text[end-2] == '.') {
		m.span.End++
	}
	m.sentence, m.within, m.tongue = s.sentence, -1, s.tongue[s.sentence]
	s.contextSigns(&m)
	if m.kinds == 0 {
		m.kinds = s.kindsBeside(&m)
	}
	if m.unknown() && !m.signs.hasAny(&telling) {
		return
	}
	s.mentions = append(s.mentions, m)
}

// telling are the signs of which an unknown name needs one to be considered.
var telling = signsOf(afterStatic, afterMotion, afterGeneric, afterAge, beforeAdmin, hasGeneric, afterDirection, dateline,
	afterPlace, afterJoiner, beforeInhabitant, afterOf, afterComma)

// kindsBeside tells the kinds of place that the words beside a mention speak of.
func (s *scanner) kindsBeside(m *mention) kinds {
	if m.signs.has(beforeAdmin) {
		return told[strings.ToLower(s.text(m.to, m.to+1))]
	}
	if !m.signs.has(afterGeneric) {
		return 0
	}
	i := m.from - 1
	if s.wordOf(i).class&ofWord != 0 && i > 0 {
		i--
	}
	return told[strings.ToLower(s.text(i, i+1))]
}
