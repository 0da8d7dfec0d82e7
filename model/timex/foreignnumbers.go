package timex

import "strings"

// This file reads years in words in languages other than English: "mil novecientos veintidós",
// "achtzehnhundertvierundvierzig".

// numerals are the words of a language for numbers.
type numerals struct {
	small    string // one, two ... nineteen or twenty-nine, alternatives parted by a bar
	tens     string // from the first ten that small does not have
	hundreds string // one hundred, two hundred ... where each is a word of its own
	hundred  string
	thousand string
	joined   func(ones, tens []string) []string // 1 to 99 where they are one word
}

var numeralTable = map[string]numerals{
	"de": {
		small:   "ein|eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
		tens:    "zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
		hundred: "hundert", thousand: "tausend", joined: onesFirst("und"),
	},
	"nl": {
		small:   "een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
		tens:    "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
		hundred: "honderd", thousand: "duizend", joined: onesFirst("en"),
	},
	"it": {
		small:   "uno|un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
		tens:    "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
		hundred: "cento", thousand: "mille|mila", joined: tensFirst,
	},
	"fr": {
		small: "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", tens: "vingt|vingts trente quarante cinquante soixante",
		hundred: "cent|cents", thousand: "mil|mille",
	},
	"es": {
		small: `uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis|dieciseis diecisiete dieciocho diecinueve veinte
			veintiuno|veintiún veintidós|veintidos veintitrés|veintitres veinticuatro veinticinco veintiséis|veintiseis veintisiete veintiocho veintinueve`,
		tens:     "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
		hundreds: "cien|ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", thousand: "mil",
	},
	"pt": {
		small:    "um|uma dois|duas três|tres quatro cinco seis sete oito nove dez onze doze treze quatorze|catorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove",
		tens:     "vinte trinta quarenta cinquenta|cincoenta sessenta setenta oitenta noventa",
		hundreds: "cem|cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos", thousand: "mil",
	},
	"pl": {
		small: `pierwszego|pierwszym|pierwszy drugiego|drugim|drugi trzeciego|trzecim|trzeci czwartego|czwartym|czwarty piątego|piątym|piąty szóstego|szóstym|szósty siódmego|siódmym|siódmy
			ósmego|ósmym|ósmy dziewiątego|dziewiątym|dziewiąty dziesiątego|dziesiątym|dziesiąty jedenastego|jedenastym|jedenasty dwunastego|dwunastym|dwunasty trzynastego|trzynastym|trzynasty
			czternastego|czternastym|czternasty piętnastego|piętnastym|piętnasty szesnastego|szesnastym|szesnasty siedemnastego|siedemnastym|siedemnasty osiemnastego|osiemnastym|osiemnasty
			dziewiętnastego|dziewiętnastym|dziewiętnasty`,
		tens: `dwudziestego|dwudziestym|dwudziesty trzydziestego|trzydziestym|trzydziesty czterdziestego|czterdziestym|czterdziesty pięćdziesiątego|pięćdziesiątym|pięćdziesiąty
			sześćdziesiątego|sześćdziesiątym|sześćdziesiąty siedemdziesiątego|siedemdziesiątym|siedemdziesiąty osiemdziesiątego|osiemdziesiątym|osiemdziesiąty
			dziewięćdziesiątego|dziewięćdziesiątym|dziewięćdziesiąty`,
		hundreds: "sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset", thousand: "tysiąc",
	},
}

// onesFirst joins the ones and "and" before the tens: "vierundvierzig".
func onesFirst(and string) func(ones, tens []string) []string {
	return func(ones, tens []string) (out []string) {
		for _, ten := range tens {
			out = append(out, ten)
			for _, one := range ones[:9] {
				if strings.HasSuffix(one, "e") && and == "en" { // "tweeëntwintig"
					out = append(out, one+"ën"+ten)
					continue
				}
				out = append(out, one+and+ten)
			}
		}
		return out
	}
}

// tensFirst joins the tens before the ones, without the vowel that another follows: "ventuno".
func tensFirst(ones, tens []string) (out []string) {
	for _, ten := range tens {
		out = append(out, ten)
		for k, one := range ones[:9] {
			stem := ten
			if k == 0 || k == 7 {
				stem = ten[:len(ten)-1]
			}
			if k == 2 {
				one = "tré"
			}
			out = append(out, stem+one)
		}
	}
	return out
}

// smallest and greatest are the years that are read in words.
const (
	smallestSpelled = 1000
	greatestSpelled = 2099
)

// addNumerals adds the words for numbers: those by themselves, and the years that are one word.
func (t *foreignLanguage) addNumerals() {
	d, ok := numeralTable[t.code]
	if !ok {
		return
	}
	t.numbers = map[string]int{}
	first := func(list string) (out []string) {
		for forms := range strings.FieldsSeq(list) {
			form, _, _ := strings.Cut(forms, "|")
			out = append(out, form)
		}
		return out
	}
	each := func(list string, step, from int) {
		for k, forms := range strings.Fields(list) {
			for form := range strings.SplitSeq(forms, "|") {
				t.numbers[form] = from + k*step
			}
		}
	}
	ones, tens := first(d.small), first(d.tens)
	each(d.small, 1, 1)
	each(d.tens, 10, (len(ones)/10+1)*10)
	each(d.hundreds, 100, 100)
	each(d.hundred, 0, 100)
	each(strings.ReplaceAll(d.thousand, "|", " "), 0, 1000)
	for w := range strings.SplitSeq(d.thousand, "|") {
		t.words.add(classCardinal, 1000, 0, 0, 0, w)
	}
	if d.joined == nil {
		if t.code == "fr" {
			t.words.add(classCardinal, 11, 1, 0, 0, "onze douze treize quatorze quinze seize")
		}
		return
	}
	small := append(append([]string{""}, ones...), d.joined(ones, tens)...) // by value
	for n, w := range small[1:] {
		t.numbers[w] = n + 1
	}
	for n := 2; n < 10; n++ {
		t.numbers[small[n]+d.hundred] = n * 100
	}
	thousands := strings.Split(d.thousand, "|")
	for year := smallestSpelled + 1; year <= greatestSpelled; year++ {
		var forms []string
		h, rest := year/100, small[year%100]
		if h%10 != 0 {
			forms = append(forms, small[h]+d.hundred+rest)
		}
		switch {
		case t.code == "it" && year < 2000:
			hundreds := ""
			if h > 10 {
				hundreds = strings.TrimPrefix(small[h-10], "uno") + d.hundred
			}
			forms = []string{thousands[0] + hundreds + rest}
		case t.code == "it":
			forms = []string{"due" + thousands[1] + rest}
		case h == 20:
			forms = append(forms, small[2]+thousands[0]+rest)
		}
		for _, w := range forms {
			t.numbers[w] = year
			t.words.add(classCardinal, year, 0, 0, 0, w)
		}
	}
}

// mostNumerals is how many words and marks a year has at most.
const mostNumerals = 12

// spelledYear reads a year in words.
func (p *parser) spelledYear(i int) (year, end int) {
	if p.language == nil || len(p.language.numbers) == 0 {
		return 0, 0
	}
	total, group, words := 0, 0, 0
	for j := i; j < i+mostNumerals; j++ {
		if words > 0 && (p.is(j, classAnd) && p.language.numbers[strings.ToLower(p.word(j+1))] > 0 || p.mark(j, '-') && !p.at(j).gap) {
			continue
		}
		n := p.language.numbers[strings.ToLower(p.word(j))]
		switch {
		case n == 0:
			j = i + mostNumerals
			continue
		case n == 1000 && total == 0:
			total, group = max(group, 1)*1000, 0
		case n == 100 && group > 1 && group < 20:
			group *= 100
		case n == 20 && group%100 == 4: // quatre-vingt
			group += 76
		default:
			group += n
		}
		words++
		year, end = total+group, j+1
	}
	if year <= smallestSpelled || year > greatestSpelled {
		return 0, 0
	}
	return year, end
}
