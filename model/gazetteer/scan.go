package gazetteer

import (
	"bytes"

	"chronotope/model"
)

// mention is a stretch of text that could be the name of a place.
type mention struct {
	from, to int // tokens of its sentence
	span     model.Span
	members  [2]int // of the index; empty for a name that no place is known by
	sentence int32
	name     int32 // number of the name in the document
	within   int32 // the mention behind that could say where it is, or -1
	kinds    kinds // of place that the words beside it tell
	signs    signs
	short    bool    // an abbreviation such as "Ind."
	keep     float64 // log odds that it is a place here
}

// kinds is a set of features that words such as "county" tell; 0 is any.
type kinds uint16

func kindsOf(features ...Feature) kinds {
	k := kinds(0)
	for _, f := range features {
		k |= 1 << f
	}
	return k
}

// told are the kinds of place that words mean.
var told = map[string]kinds{
	"county": kindsOf(County, Province), "counties": kindsOf(County, Province), "parish": kindsOf(County),
	"province": kindsOf(Province, County), "provinces": kindsOf(Province, County), "prefecture": kindsOf(Province),
	"state": kindsOf(Province), "states": kindsOf(Province), "oblast": kindsOf(Province), "governorate": kindsOf(Province),
	"region": kindsOf(Province, RegionFeature, County), "regions": kindsOf(Province, RegionFeature, County),
	"district": kindsOf(County, Quarter, Province), "districts": kindsOf(County, Quarter, Province),
	"department": kindsOf(Province, County), "departments": kindsOf(Province, County),
	"city": cityKinds, "cities": cityKinds, "town": cityKinds, "towns": cityKinds, "village": cityKinds, "villages": cityKinds,
	"suburb": cityKinds, "suburbs": cityKinds, "hamlet": cityKinds, "municipality": cityKinds,
	"river": kindsOf(WaterFeature), "lake": kindsOf(WaterFeature), "sea": kindsOf(WaterFeature),
	"republic": kindsOf(CountryFeature), "kingdom": kindsOf(CountryFeature),
	"mount": kindsOf(Range), "mountains": kindsOf(Range),
}

var cityKinds = kindsOf(Capital, Seat, Town, Quarter)

// scanner goes through a document's words and lists what could be names.
type scanner struct {
	g          *Gazetteer
	doc        *model.Document
	vocabulary vocabulary
	all        []token  // of the document
	sentences  [][2]int // tokens of each sentence
	mentions   []mention

	// Of the sentence at hand:
	tokens         []token
	first          int // always 0: its first token
	shouting       bool
	sentence       int32
	runFrom, runTo int  // the capitalised words in a row that the scan is in
	runKnown       bool // some part of them is the name of a place
	key            []byte
}

// longest is how many words a name can have.
const longest = 7

// scan lists the mentions of the document.
func (s *scanner) scan() {
	s.vocabulary.ids = map[string]int32{}
	for _, span := range s.doc.Sentences {
		from := len(s.all)
		s.all = s.tokenise(s.all, span)
		s.sentences = append(s.sentences, [2]int{from, len(s.all)})
	}
	for _, r := range s.sentences {
		s.tokens = s.all[r[0]:r[1]]
		s.countPeople()
	}
	for i, r := range s.sentences {
		s.tokens, s.sentence = s.all[r[0]:r[1]], int32(i)
		s.shouting = s.isShouting()
		s.runFrom, s.runTo = 0, 0
		from := len(s.mentions)
		for i := 0; i < len(s.tokens); {
			i = s.at(i)
		}
		s.link(from)
	}
}

func (s *scanner) wordOf(i int) *word { return &s.vocabulary.words[s.tokens[i].word] }

func (s *scanner) text(from, to int) string {
	return s.doc.Text[s.tokens[from].start:s.tokens[to-1].end]
}

// find looks up the words from..to as a name.
func (s *scanner) find(from, to int) (int, int) {
	s.key = Fold(s.key[:0], s.text(from, to))
	return s.g.index.find(s.key)
}

// countPeople notes which words of a sentence are names of people, as titles and
// given names tell.
func (s *scanner) countPeople() {
	for i := range s.tokens {
		t, w := &s.tokens[i], s.wordOf(i)
		if t.shape != titled || w.class&(title|given) == 0 || w.class&adminWord != 0 {
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
func (t *token) written() bool { return t.shape == titled || t.shape == capitals }

// at looks for a name that begins with word i, and returns where to go on.
func (s *scanner) at(i int) int {
	t := &s.tokens[i]
	if !t.written() {
		return i + 1
	}
	if i >= s.runTo {
		s.startRun(i)
	}
	for to := s.reach(i); to > i; to-- {
		if !s.tokens[to-1].written() {
			continue
		}
		from, end := s.find(i, to)
		if from < end && s.fits(i, to, from, end) {
			s.runKnown = true
			return s.known(i, to, from, end)
		}
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
	if i+1 == s.runTo && !s.runKnown {
		s.unknown()
	}
	return i + 1
}

// introduced reports whether "the village of" or the like stands before word i.
func (s *scanner) introduced(i int) bool {
	return i > 1 && s.tokens[i].joint == space && s.wordOf(i-1).class&ofWord != 0 &&
		s.tokens[i-2].shape == lower && told[s.text(i-2, i-1)]&cityKinds == cityKinds
}

// startRun finds the capitalised words in a row that begin at i.
func (s *scanner) startRun(i int) {
	s.runFrom, s.runTo, s.runKnown = i, i+1, false
	for s.runTo < len(s.tokens) && s.tokens[s.runTo].written() {
		if j := s.tokens[s.runTo].joint; j != space && j != hyphen && j != period {
			break
		}
		s.runTo++
	}
}

// reach is the end of the longest name that could begin with word i.
func (s *scanner) reach(i int) int {
	end := i + 1
	for j := i + 1; j < len(s.tokens) && j < i+longest; j++ {
		t := &s.tokens[j]
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

// fits reports whether the words can be the name that was found: an abbreviation
// only where it stands behind a place, one in capitals only if it is well known.
func (s *scanner) fits(i, to, from, end int) bool {
	t := &s.tokens[i]
	short, whole, wide := false, false, false
	for ; from < end; from++ {
		m := s.g.index.member(from)
		if m&flagShort != 0 {
			short = true
		} else {
			whole = whole || m&flagMain != 0
			wide = wide || m&flagMain != 0 && s.initialism(m)
		}
	}
	if to > i+1 {
		return true
	}
	if short && s.abbreviates(i) {
		return true
	}
	if short && !whole {
		return false
	}
	if w := s.wordOf(i); w.class&calendar != 0 || w.class&event != 0 && to < len(s.tokens) && s.wordOf(to).class&ofWord != 0 {
		return false // "March 1980", "Battle of Hastings"
	}
	if end := int(t.end); end < len(s.doc.Text) && s.doc.Text[end] == '$' {
		return false // "US$"
	}
	if t.shape == capitals && !s.shouting && t.end-t.start <= 4 {
		return wide || whole && t.end-t.start == 4 && s.doc.Text[t.start+1] != '.'
	}
	return !t.first || s.wordOf(i).class&(function|article|pronoun|static|motion|other|joiner) == 0
}

// initialism reports whether the name at hand is short for that of a country or
// region: "UAE", but not "EST" for a place called Est.
func (s *scanner) initialism(member uint32) bool {
	place := int(member >> flagBits)
	f := s.g.index.feature(place)
	return (f <= RegionFeature || f == Capital) && !bytes.Equal(Fold(nil, s.g.index.record(place).Name), s.key)
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
		return behind || t.joint == space
	}
	return behind && int(t.end) < len(s.doc.Text) && s.doc.Text[t.end] == '.' || behind && s.doc.Text[t.end-2] == '.'
}

// known adds the mention of a known name, with the word of its kind behind it, and
// returns where to go on.
func (s *scanner) known(i, to, from, end int) int {
	m := mention{from: i, to: to, members: [2]int{from, end}}
	m.short = to == i+1 && s.g.index.member(from)&flagShort != 0 && s.abbreviates(i)
	if to < s.runTo && s.tokens[to].joint == space && !s.shouting {
		w := s.wordOf(to)
		switch {
		case w.class&adminWord != 0 && w.class&street == 0:
			m.kinds = told[lowerOf(s.text(to, to+1))]
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
	w := lowerOf(s.text(i, i+1))
	return w == "department" || w == "community" || w == "area" || w == "state" && i+1 < s.runTo
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
	if s.runTo-s.runFrom > 4 || s.shouting {
		return
	}
	m := mention{from: s.runFrom, to: s.runTo}
	for m.from < m.to && s.wordOf(m.from).class&(direction|function|article|calendar|title) != 0 {
		m.from++
	}
	for m.to > m.from && s.wordOf(m.to-1).class&(calendar|function) != 0 {
		m.to--
	}
	if m.from == m.to || m.to == m.from+1 && s.tokens[m.from].shape == capitals {
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
	if end := m.span.End; m.to == m.from+1 && end < len(s.doc.Text) && s.doc.Text[end] == '.' && (m.short || end-2 > m.span.Start && s.doc.Text[end-2] == '.') {
		m.span.End++
	}
	m.sentence, m.within = s.sentence, -1
	s.read(&m)
	if m.kinds == 0 {
		m.kinds = s.kindsBeside(&m)
	}
	if m.members[0] == m.members[1] && m.signs&telling == 0 {
		return
	}
	s.mentions = append(s.mentions, m)
}

// telling are the signs of which an unknown name needs one to be considered.
const telling signs = 1<<afterStatic | 1<<afterMotion | 1<<afterGeneric | 1<<afterAge | 1<<beforeAdmin | 1<<hasGeneric |
	1<<afterDirection | 1<<dateline | 1<<afterPlace | 1<<afterJoiner | 1<<beforeInhabitant | 1<<afterOf | 1<<afterComma

// kindsBeside tells the kinds of place that the words beside a mention speak of.
func (s *scanner) kindsBeside(m *mention) kinds {
	if m.signs.has(beforeAdmin) {
		return told[lowerOf(s.text(m.to, m.to+1))]
	}
	if !m.signs.has(afterGeneric) {
		return 0
	}
	i := m.from - 1
	if s.wordOf(i).class&ofWord != 0 && i > 0 {
		i--
	}
	return told[lowerOf(s.text(i, i+1))]
}

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
		k := told[lowerOf(s.text(m.to, m.to+1))]
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
