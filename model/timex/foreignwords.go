package timex

import "strings"

// morrow are the words for tomorrow that are also for the morning.
var morrow = []string{"mañana", "morgen"}

// tellsTomorrow reports whether such a word at token i says tomorrow.
func (p *parser) tellsTomorrow(i int) bool {
	if p.at(i).upper && i > 0 && !p.stops(i-1) {
		return false // "am Morgen"
	}
	return !p.is(i-1, classOf|classWeekday|classDeictic|classPart) && !p.anyOf(i-1, "por", "esta", "una", "cada", "toda", "en", "s", "guten", "goede", "goeden", "jeden", "eines", "op", "in", "diesen", "am", "gegen", "bis", "tot", "jeder", "elke", "van", "über")
}

// addDecades takes the decades in words into the language.
func (t *foreignLanguage) addDecades(d *relatives) {
	t.tens = map[string]int{}
	for k, forms := range strings.Fields(d.tens) {
		for form := range strings.SplitSeq(forms, "|") {
			t.tens[form] = 20 + 10*k
			if t.code == "de" {
				t.words.word(classDecade, form)
			}
		}
	}
}

// tellsOfThing reports whether a word for "of" or "from" leads from a noun to the date that token i
// begins: "die Kirche aus dem 17. Jahrhundert", "gajówka z 1870 roku".
func (p *parser) tellsOfThing(i int) bool {
	k := i - 1
	for p.is(k, classOf) && !p.anyOf(k, ofThings...) && k > i-3 {
		k--
	}
	before := p.at(k - 1)
	return p.anyOf(k, ofThings...) && k > 0 && before.mark == 0 && before.digits == 0 && before.class&(classYear|classUnit|classMonth|classSignal|classOf|classEarly|classApprox|classDecade) == 0
}

// ofThings are words for "of" and "from".
var ofThings = []string{"aus", "von", "vom", "du", "de", "del", "della", "uit", "van", "z", "ze", "do", "da"}
