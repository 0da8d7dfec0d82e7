package extract

import (
	"strings"

	"chronotope/model/language"
)

// This file tells verbs of languages whose grammar is not known by how they end.

// verbForms are how verbs of the third person past end in a language, and the commonest that end otherwise.
type verbForms struct {
	one, several       []string        // endings
	ones, severalWords map[string]bool // verbs by themselves
	clitics            map[string]bool // pronouns that stand before a verb
	arrives            map[string]bool // verbs that their subject may follow
}

var pastForms = map[language.Code]*verbForms{
	language.Spanish: {
		one: strings.Fields("ó aba"), several: strings.Fields("aron ieron aban"),
		ones: set(`fue era hizo dijo tuvo vino puso quiso obtuvo mantuvo produjo trajo condujo estuvo pudo supo dio vio había tenía propuso sostuvo contrajo tradujo
			dirigía vivía hacía ejercía`),
		severalWords: set("fueron eran hicieron dijeron tuvieron vinieron obtuvieron habían tenían"),
		clitics:      set("se lo la le los las les no ya"),
		arrives:      set("nació murió falleció llegó comenzó empezó estalló cayó ocurrió existió surgió apareció nacieron murieron llegaron participaron bastó faltó"),
	},
	language.Italian: {
		one: strings.Fields("ò ì ava eva iva ette é"), several: strings.Fields("arono erono irono avano evano ettero"),
		ones: set(`fu era ebbe nacque venne divenne prese mise scrisse disse fece vinse visse perse chiuse rimase diede ottenne tenne vide lesse volle corse
			scelse decise uccise spese rese chiese accolse aveva giunse dipinse strinse cadde vendé assunse sostenne mantenne compose propose`),
		severalWords: set("furono erano ebbero presero fecero avevano nacquero vennero misero scrissero dissero vissero chiusero ottennero"),
		clitics:      set("si lo la li le gli ne vi ci non l"),
		arrives:      set("nacque morì arrivò cominciò iniziò scoppiò cadde giunse avvenne seguì sorse apparve nacquero morirono giunsero"),
	},
	language.Portuguese: {
		one: strings.Fields("ou eu iu ava"), several: strings.Fields("aram eram iram avam"),
		ones:         set("foi era teve fez veio disse pôs quis obteve manteve produziu trouxe esteve pôde soube deu viu tinha havia"),
		severalWords: set("foram eram tiveram fizeram vieram disseram obtiveram tinham haviam"),
		clitics:      set("se o a lhe os as lhes não já"),
		arrives:      set("nasceu morreu faleceu chegou começou rebentou caiu ocorreu existiu surgiu apareceu nasceram morreram chegaram"),
	},
	language.Polish: {one: strings.Fields("ł ła ło"), several: strings.Fields("li ły"), clitics: set("się")},
	language.French: {
		one: strings.Fields("ait"), several: strings.Fields("èrent irent urent aient"),
		ones: set(`fut était a avait eut prit fit mit vint devint obtint tint mourut naquit reçut acquit construisit détruisit vendit perdit rendit conduisit
			produisit ouvrit offrit partit sortit dirigea fonda acheta racheta épousa ferma employa créa quitta termina commença entra passa arriva gagna
			donna céda légua nomma installa publia exposa présida travailla enseigna remporta abandonna fabriqua bâtit établit agrandit`),
		clitics: set("se le la les lui leur y en ne s l n"),
	},
}

// pastAbroad reports whether word i is a verb of the past of one, or of several.
func (s *sentence) pastAbroad(i int) (one, several bool) {
	f := pastForms[s.tongue]
	if f == nil || i >= len(s.words) || s.is(i, isTime|isNumber|marks) || s.is(i, isPlace) && i > 0 || // "Tornò" and Torno
		s.opensUpper(i) && i > 0 {
		return false, false
	}
	w := s.low(i)
	if f.ones[w] || f.severalWords[w] {
		return f.ones[w], f.severalWords[w]
	}
	if len(w) < 4 || s.roleOf(i) != language.NoRole {
		return false, false
	}
	ends := func(endings []string) bool {
		for _, e := range endings {
			if strings.HasSuffix(w, e) {
				return true
			}
		}
		return false
	}
	several = ends(f.several)
	return !several && ends(f.one), several
}

// opensWithVerb is the verb with which a sentence opens behind its time and the pronouns before a verb; -1
// where it opens otherwise.
func (s *sentence) opensWithVerb(start int) int {
	f := pastForms[s.tongue]
	if f == nil || s.tongue == language.French || s.tongue == language.Polish { // which has leftOut
		return -1
	}
	for i := start; i < len(s.words) && i < start+4; i++ {
		if one, several := s.pastAbroad(i); one || several {
			return i
		}
		if !f.clitics[s.low(i)] && !s.is(i, isQuote) {
			return -1
		}
	}
	return -1
}

// subjectAbroad is where the subject ends that a sentence opens with, before its verb; -1 where that
// cannot be told.
func (s *sentence) subjectAbroad(start int) int {
	f := pastForms[s.tongue]
	if f == nil {
		return -1
	}
	for i := start + 1; i < len(s.words) && i < start+longestNoun && !s.is(i, marks&^isQuote|isTime); i++ {
		one, several := s.pastAbroad(i)
		if one || several || s.tongue == language.French && (f.clitics[s.low(i)] || elidedClitic(s.low(i))) && s.roleOf(i-1) == language.NoRole { // "La société l'engage"
			for i > start+1 && (f.clitics[s.low(i-1)] || s.is(i-1, isQuote)) {
				i--
			}
			return i
		}
	}
	return -1
}

// elidedClitic reports whether a word of French has a pronoun before it in one: "l'engage".
func elidedClitic(w string) bool {
	return strings.HasPrefix(w, "l'") || strings.HasPrefix(w, "s'") || strings.HasPrefix(w, "l’") || strings.HasPrefix(w, "s’")
}

// invertsSubject reports whether the subject may stand behind the verb of word v, which a sentence opens with.
func (s *sentence) invertsSubject(start, v int) bool {
	f := pastForms[s.tongue]
	next := v + 1
	for k := next; k < len(s.words) && (s.roleOf(k) == language.Article || s.is(k, isQuote)); k++ {
		if s.is(k+1, isTime) { // "Morì l'11 novembre"
			return false
		}
	}
	if f.arrives[s.low(v)] {
		return next < len(s.words) && (s.roleOf(next) == language.Article || s.opensUpper(next) && !s.is(next, isTime) || possessiveAbroad[s.low(next)])
	}
	for k := start; k < v; k++ { // "se construyó un puente"
		if w := s.low(k); (w == "se" || w == "si") && !reflexives[s.low(v)] {
			return true
		}
	}
	if auxiliaries[s.low(v)] || passives[s.low(v)] { // "fue elegido Marcos Vega"
		return s.opensUpper(v+2) && !s.is(v+2, isTime) || s.roleOf(v+2) == language.Article || s.roleOf(v+1) == language.Article && s.opensUpper(v+1)
	}
	return s.opensUpper(next) && !s.is(next, isPlace|isTime) && s.tongue != language.Italian // where that may be whom he married
}

var (
	possessiveAbroad = set("su sus suo sua seu il la sa son ses seine seine ihr ihre zijn haar jego jej")
	reflexives       = set(`casó trasladó instaló mudó graduó licenció doctoró alistó retiró jubiló exilió dedicó incorporó matriculó estableció separó negó suicidó sposò trasferì laureò ritirò stabilì arruolò dedicò iscrisse recò unì dimise diplomò casou mudou formou retirou dedicou`)
)
