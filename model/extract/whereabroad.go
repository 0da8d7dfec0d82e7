package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/language"
)

// tongue is the language of the sentence at hand, which is of block n: that of its times, or
// of the block. No grammar but that of English is known, and of others only what the commonest
// words do beside a name.
func (x *reader) tongue(n int) language.Code {
	for _, m := range x.mentions {
		if m.class&isTime != 0 && m.index < len(x.times) && x.times[m.index].Language != "" {
			code, _ := language.Of(x.times[m.index].Language)
			return code
		}
	}
	if n < 0 || n >= len(x.tongues) {
		return language.English
	}
	return x.tongues[n]
}

// roleOf is what word i does beside a name in the sentence's language.
func (s *sentence) roleOf(i int) language.Role {
	if i < 0 || i >= len(s.words) || s.words[i].is(isPlace|isTime) {
		return language.NoRole
	}
	return s.tongue.RoleOf(strings.ToLower(s.text(i)))
}

// fitAbroad judges toponym i of a sentence that is not in English by the preposition before
// it.
func (s *sentence) fitAbroad(i int, country bool) fit {
	j := i - 1
	for j >= 0 && i-j < 6 && (s.words[j].is(isPlace) || s.is(j, isComma) && s.is(j-1, isPlace) || s.between(j)) {
		j--
	}
	switch s.roleOf(j) {
	case language.In:
		return direct
	case language.Toward, language.AtThe:
		return goal
	case language.From:
		return origin
	case language.Position:
		return object
	case language.OfRole:
		for k := j - 1; k >= 0 && j-k < 3; k-- {
			if s.roleOf(k) == language.Title {
				return never // "König von Preußen"
			}
		}
		return object
	case language.About:
		return weak
	case language.Title, language.Street, language.Institution:
		return never
	}
	if country && j < 0 && i+1 < len(s.words) && !s.is(i+1, isComma|isBreak|isOpen|isTime) {
		return never // who acts
	}
	if s.roleOf(i-1) == language.Kind {
		return object // "brannte das Dorf Querwitz nieder"
	}
	return locating
}

// between reports whether word j stands between a preposition and the name that it governs:
// an article, a kind of place, "and".
func (s *sentence) between(j int) bool {
	switch s.roleOf(j) {
	case language.Article, language.Kind, language.Nature, language.And:
		return true
	}
	return false
}

// refersAbroad reports whether a sentence that is not in English points back to a place by
// its kind alone: "die Stadt", "la ville".
func (s *sentence) refersAbroad() bool {
	for i := range s.words {
		if s.roleOf(i) == language.Kind && s.roleOf(i-1) == language.Article && !s.is(i+1, isName|isPlace) && s.roleOf(i+1) != language.OfRole {
			return true
		}
	}
	return false
}

// there are the words of other languages for the place that was named before, without those that as
// often mean where the writer is, or nothing.
var there = func() (out [language.Count]map[string]bool) {
	for code, list := range map[language.Code]string{
		language.German: "dort dorthin dorther daselbst ebenda ebendort", language.French: "là là-bas",
		language.Spanish: "allí allá ahí", language.Italian: "là lì ivi quivi", language.Dutch: "daar aldaar alhier",
		language.Portuguese: "ali lá aí", language.Polish: "tam tamże", language.Russian: "там туда",
	} {
		out[code] = set(list)
	}
	return out
}()

// saysThere reports whether a statement in another language says that something was at the place
// named before: "allí murió".
func (s *sentence) saysThere(st statement) bool {
	for i := st.from; i < st.to; i++ {
		if there[s.tongue][s.low(i)] && !s.words[i].is(isPlace) {
			return true
		}
	}
	return false
}

// governing is how well the word right before a toponym, in a text of a language, tells that
// something was there; locating where it is no preposition.
func governing(doc *model.Document, toponym model.Span, tongue language.Code) fit {
	before := strings.TrimRight(doc.Text[max(0, toponym.Start-16):toponym.Start], " \n")
	w := strings.ToLower(before[strings.LastIndexAny(before, " \n")+1:])
	if tongue == language.English {
		if f, ok := prepositions[w]; ok {
			return f
		}
		return locating
	}
	switch tongue.RoleOf(w) {
	case language.In:
		return direct
	case language.Toward, language.AtThe:
		return goal
	case language.OfRole, language.Position:
		return object
	case language.From:
		return origin
	case language.About:
		return weak
	}
	return locating
}
