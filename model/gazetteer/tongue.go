package gazetteer

import (
	"slices"
	"strings"

	"chronotope/model/language"
)

// roleClasses are the classes of words in other languages than English by what they do
// there.
var roleClasses = map[language.Role]class{
	language.In: static | inName, language.Toward: motion, language.From: motion, language.OfRole: ofWord | inName, language.About: other, language.Position: other,
	language.Article: article | inName, language.AtThe: article | inName, language.And: joiner, language.Title: title, language.Kind: adminWord,
	language.Nature: nature, language.Institution: facility, language.Street: street, language.Function: function,
}

// smallWords are the words of a language that by themselves name no place there, though
// elsewhere one may be called so: "La", "Este", "Po", "Oder".
const smallWords = static | motion | ofWord | other | article | joiner | function

// homes are the countries where a language is spoken by most.
var homes = func() (out [language.Count][1 << 12]bool) {
	for c, countries := range [language.Count]string{
		language.English: "US GB CA AU NZ IE ZA", language.German: "DE AT CH LI", language.French: "FR BE CH LU MC",
		language.Spanish: "ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY", language.Italian: "IT CH SM",
		language.Portuguese: "PT BR AO MZ", language.Dutch: "NL BE SR", language.Polish: "PL", language.Russian: "RU BY KZ",
		language.Ukrainian: "UA", language.Turkish: "TR", language.Arabic: "EG SA IQ SY JO LB MA DZ TN LY SD YE AE KW OM QA BH PS",
	} {
		for code := range strings.FieldsSeq(countries) {
			out[c][countryNumber(code)] = true
		}
	}
	return out
}()

// tongues finds the language of each sentence, that of its block, and gives the words of each
// the classes they have there.
func (s *scanner) tongues() {
	at := 0
	s.tongue = make([]language.Code, len(s.sentences))
	for i, r := range s.sentences {
		for at+1 < len(s.doc.Blocks) && s.doc.Blocks[at+1].Span.Start <= s.doc.Sentences[i].Start {
			at++
		}
		if s.tongue[i] = s.languages[at]; s.tongue[i] != language.English {
			s.translate(s.tongue[i], r)
		}
	}
}

// translate gives the words of a sentence in another language than English their own
// classes and counts, and takes apart what the language writes as one word.
func (s *scanner) translate(code language.Code, r [2]int) {
	tokens := s.all[r[0]:r[1]]
	for i := range tokens {
		t := &tokens[i]
		s.split(code, t)
		t.word = s.vocabulary.foreign(s.g.index, s.doc.Text[t.start:t.end], code)
	}
}

// split leaves of a word the part that can be a name: "Italie" of "L'Italie", "Ankara" of
// "Ankara'da".
func (s *scanner) split(code language.Code, t *token) {
	if t.shape == lower || t.shape == number {
		return
	}
	text := s.doc.Text[t.start:t.end]
	i := strings.IndexAny(text, "'’")
	if i <= 0 {
		return
	}
	size := 1
	if text[i] != '\'' {
		size = len("’")
	}
	switch code {
	case language.French, language.Italian:
		if elided[strings.ToLower(text[:i])] && i+size < len(text) {
			t.start += int32(i + size)
			_, t.shape = wordAt(s.doc.Text, int(t.start), int(t.end))
		}
	case language.Turkish:
		t.end = t.start + int32(i)
		_, t.shape = wordAt(s.doc.Text, int(t.start), int(t.end))
	}
}

// elided are the articles and prepositions that French and Italian write before a vowel.
var elided = map[string]bool{
	"l": true, "d": true, "qu": true, "s": true, "n": true, "c": true, "all": true, "dell": true, "nell": true, "sull": true,
	"dall": true, "un": true, "jusqu": true,
}

// foreign returns the number of a word of another language than English.
func (v *vocabulary) foreign(x *index, text string, code language.Code) int32 {
	if v.others == nil {
		v.others = map[foreignWord]int32{}
	}
	v.key = appendLower(v.key[:0], text)
	if n := len(v.key); n > 0 && v.key[n-1] == '\'' {
		v.key = v.key[:n-1]
	}
	key := foreignWord{string(v.key), code}
	id, ok := v.others[key]
	if !ok {
		c := roleClasses[code.RoleOf(key.text)] | classes[key.text]&vessel
		if c&smallWords != 0 {
			c |= foreignSmall
		}
		if code == language.German && c == 0 && isAbstract(key.text) {
			c = foreignSmall
		}
		if x.people.has(v.key) && c == 0 {
			c |= given
		}
		id = int32(len(v.words))
		v.words = append(v.words, word{class: c, asked: given | common})
		v.others[key] = id
	}
	return id
}

// abstract are endings of German nouns that no place has.
var abstract = []string{"ungen", "ung", "heit", "keit", "heiten", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "ismus"}

// isAbstract reports whether a German word, in lower case, is a noun by its ending.
func isAbstract(word string) bool {
	for _, end := range abstract {
		if len(word) > len(end)+3 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// placeEndings are endings of German names of places that hardly a noun has.
var placeEndings = []string{"hausen", "ingen", "dorf", "büttel", "rode", "stedt", "hagen", "bach", "kirchen", "brunn", "reuth", "weiler", "walde", "burg", "heim"}

// endsLikePlace reports whether a German word that is known for nothing could be the name of
// a place by its ending; else it is a noun, which German writes with a capital too.
func endsLikePlace(word string) bool {
	return slices.ContainsFunc(placeEndings, func(end string) bool { return strings.HasSuffix(word, end) })
}

type foreignWord struct {
	text string
	code language.Code
}
