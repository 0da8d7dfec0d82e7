package gazetteer

// This file takes note of names that bodies, buildings and teams bear.

// ownersOfName are the signs of a name that what is called by begins with it.
var ownersOfName = signsOf(beforeSchooling, beforeFacility, beforePublic, beforeOwner)

// signsOfOwner notes that something was at what bears a place's name: "at the University of
// Oslo", "in the Bristol Infirmary", "Reader, University of York".
func (s *scanner) signsOfOwner(m *mention) {
	i := m.from
	switch {
	case m.signs.has(afterOwner):
		for i -= 2; i > 0 && s.tokens[i-1].written() && s.tokens[i].joint == space; i-- {
		}
	case !m.signs.hasAny(&ownersOfName):
		return
	}
	if i > 0 && s.wordOf(i-1).class&article != 0 && s.tokens[i].joint == space {
		i--
	}
	if i > 0 && (s.tokens[i].joint == comma || s.tokens[i].joint == space && s.wordOf(i-1).class&static != 0) {
		m.signs.add(inOwner)
	}
}

// clubs are what the names of clubs begin with in many languages: "Dynamo Kiew".
var clubs = map[string]bool{
	"FC": true, "AC": true, "AS": true, "SC": true, "SV": true, "FK": true, "SK": true, "CF": true, "CD": true, "AFC": true, "VfB": true, "VfL": true, "TSV": true,
	"BSC": true, "HSV": true, "Dynamo": true, "Dinamo": true, "Spartak": true, "Lokomotiv": true, "Lokomotive": true, "Inter": true, "Atlético": true, "Athletic": true, "Olympique": true,
	"Sporting": true, "Racing": true, "Eintracht": true, "Borussia": true, "Fortuna": true, "Hertha": true, "Bayer": true, "Werder": true, "Rallye": true, "Rally": true,
}

// signsOfPlay notes that a name does, or has done to it, what teams do; whether the text is of
// sports is seen when all of it is read.
func (s *scanner) signsOfPlay(m *mention) {
	if m.to < len(s.tokens) && s.tokens[m.to].joint == space && s.wordOf(m.to).class&plays != 0 {
		m.signs.add(isTeam)
		return
	}
	i := m.from - 1
	if i >= 0 && s.tokens[m.from].joint == space && clubs[s.text(i, i+1)] {
		m.signs.add(beforeSport)
		return
	}
	if i > 0 && s.wordOf(i).class&(motion|other) != 0 && s.tokens[i].joint == space {
		i-- // "drew with"
		for i > 0 && s.tokens[i].shape == number {
			i-- // "lost 2-1 to"
		}
	}
	if i >= 0 && s.tokens[m.from].joint == space && s.wordOf(i).class&plays != 0 {
		m.signs.add(isTeam)
	}
}
