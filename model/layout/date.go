package layout

import (
	"strings"

	"chronotope/model/english"
)

// parts are what the words of a date tell.
type parts uint16

const (
	year     parts = 1 << iota // in four digits, or with its era
	early                      // a number of three digits: a year where the layout says so
	month                      // by its name
	day                        // a number beside a month or weekday
	weekday                    // by its name
	full                       // a date in numbers: 2021-12-10, 10.12.2021
	clock                      // 15:40
	long                       // a season, decade or century
	bare                       // a number of one or two digits by itself
	ordinal                    // 21st
	reckoned                   // "in the year" leads to it
	led                        // "in" or another small word leads to it
	short                      // a date in numbers with two digits of its year: 4.9.14
	numeric                    // a day and month in numbers, without a year: 14/3
)

// sure reports whether words that tell f are a date wherever they stand.
func (f parts) sure() bool {
	return f&(year|full) != 0 || f&long != 0 && f&ordinal != 0 || f&month != 0 && f&(day|ordinal) != 0 || f&weekday != 0 && f&(day|ordinal) != 0 || f&reckoned != 0 && f&early != 0
}

// possible reports whether words that tell f are a date where their neighbours are.
func (f parts) possible() bool {
	return f.sure() || f&(early|month|weekday|ordinal|long|bare|clock|numeric|short) != 0
}

// kind is f without what dates of one sort differ in: how many digits a year has, and how
// its day is written.
func (f parts) kind() parts {
	if f&early != 0 {
		f = f&^early | year
	}
	if f&(day|ordinal) != 0 {
		f = f&^ordinal | day
	}
	return f
}

// otherMonths are the months of the languages whose dates are read as English ones are:
// German, French, Spanish, Italian, Dutch, Polish, Russian, Portuguese, some of them short or
// without their accents.
const otherMonths = `januar jänner februar märz mai juni juli oktober dezember mär okt dez
	janvier février mars avril juin juillet août septembre octobre novembre décembre
	enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
	gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
	januari februari maart mei augustus
	styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
	январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
	stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
	января февраля марта апреля мая июня июля августа сентября октября ноября декабря
	febr janv févr avr juil genn febbr sett ott mrt märzen
	janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
	maerz fevrier aout decembre wrzesnia pazdziernika`

// words that a date is made of, by what they tell; 0 for those that only join others.
var words = func() map[string]parts {
	m := map[string]parts{}
	for _, names := range english.Months {
		for _, w := range names {
			m[w] = month
		}
	}
	for _, names := range english.Weekdays {
		for _, w := range names {
			m[w] = weekday
		}
	}
	for tells, list := range map[parts]string{
		month: otherMonths,
		long:  "spring summer autumn winter century centuries",
		year:  "ad bc bce ce",
		clock: "am pm utc gmt noon midnight hrs",
		0: `c ca circa about around early late mid before after by between from until till since to and of the in on or
			year morning evening afternoon night de del di do den der im le el il en em um vers ca
			since seit ab bis vor nach desde hasta depuis dal sinds vanaf tot od do около с до`,
	} {
		for w := range strings.FieldsSeq(list) {
			m[w] = tells
			m[unaccented.Replace(w)] = tells // "17 aout"
		}
	}
	return m
}()

// unaccented leaves out the accents that are often not typed.
var unaccented = strings.NewReplacer("é", "e", "û", "u", "ä", "a", "ç", "c", "ś", "s", "ź", "z", "ń", "n")

// longestDate is how many bytes the words of a date have at most.
const longestDate = 80

// date reads the words of a date that t starts with: where they end, 0 where there are
// none, and what they tell.
func date(t string) (end int, f parts) {
	t = t[:min(len(t), longestDate)]
	s := scanner{t: t}
	for s.next() {
	}
	return s.end, s.f
}

// whole reports whether t is a date and nothing else, and what it tells.
func whole(t string) (parts, bool) {
	if len(t) > longestDate {
		return 0, false
	}
	if strings.Contains(t, "  ") { // "2021-12-10   15:40"
		t = strings.Join(strings.Fields(t), " ")
	}
	end, f := date(t)
	if end == 0 || strings.Trim(t[end:], " .,:;)]>_*#?-–—") != "" {
		return 0, false
	}
	return f, true
}
