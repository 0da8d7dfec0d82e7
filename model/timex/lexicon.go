package timex

import (
	"strings"

	"chronotope/model/english"
)

// entry is what a lexicon knows of a word.
type entry struct {
	class classes
	n     int32 // a number or step; see the classes
	m     int8  // a month, weekday, unit ...
}

// lexicon maps words, folded to lower case, to what they can be.
type lexicon map[string]entry

// add gives the words of list, separated by spaces, a class; each of them
// numbered on from n and m by the steps dn and dm.
func (l lexicon) add(class classes, n, dn int, m, dm int8, list string) {
	for _, w := range strings.Fields(list) {
		e := l[w]
		e.class |= class
		if n != 0 {
			e.n = int32(n)
		}
		if m != 0 {
			e.m = m
		}
		l[w] = e
		n, m = n+dn, m+dm
	}
}

// word gives words a class and nothing more.
func (l lexicon) word(class classes, list string) { l.add(class, 0, 0, 0, 0, list) }

// named gives the names of months or weekdays a class and their number.
func (l lexicon) named(class classes, names [][]string) {
	for i, alike := range names {
		l.add(class, 0, 0, int8(i+1), 0, strings.Join(alike, " "))
	}
}

// ofEnglish is the lexicon of English.
var ofEnglish = englishWords()

func englishWords() lexicon {
	l := lexicon{}
	l.numberWords()
	l.calendarWords()
	l.relationWords()
	l.clockWords()
	for _, f := range feasts {
		first, _, _ := strings.Cut(f.words, " ")
		first, _, _ = strings.Cut(first, "'")
		l.word(classHoliday, first)
	}
	l.word(classHoliday, "saint")
	return l
}

func (l lexicon) numberWords() {
	l.add(classCardinal, 1, 1, 0, 0, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "+
		"fifteen sixteen seventeen eighteen nineteen twenty")
	l.add(classCardinal, 30, 10, 0, 0, "thirty forty fifty sixty seventy eighty ninety")
	l.add(classScale, 100, 900, 0, 0, "hundred thousand")
	l.add(classScale, 1000000, 0, 0, 0, "million")
	l.add(classScale, 1000000000, 0, 0, 0, "billion")
	l.add(classOrdinal, 1, 1, 0, 0, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "+
		"thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
	l.add(classOrdinal, 30, 10, 0, 0, "thirtieth fortieth")
	l.add(classDecade, 20, 10, 0, 0, "twenties thirties forties fifties sixties seventies eighties nineties")
	l.word(classA, "a an one")
	l.word(classVague, "few several many some numerous")
	l.add(classVague, 2, 0, 0, 0, "couple")
	l.word(classThe, "the")
	l.word(classOf, "in")
	l.word(classSmall, "a an the in on at of and or but for with without as if when while where which who whom whose that this these those "+
		"he she it they we i you his her its their our my your was were is are be been had has have did do does not no so then than there "+
		"to from by into over under after before since until during between through against about up down out off")
	l.word(classAnd, "and or")
}

func (l lexicon) calendarWords() {
	l.named(classMonth, english.Months[:])
	l.add(classMonth, 0, 0, 9, 0, damagedMonths[0])
	l.add(classMonth, 0, 0, 11, 1, damagedMonths[1]+" "+damagedMonths[2])
	l.word(classOnset, "l o")
	l.word(classCommon, "may march mar dec jun")
	l.word(classOnset, "april june august may")
	l.named(classWeekday, english.Weekdays[:])
	l.add(classWeekday|classPlural, 0, 0, 1, 1, "mondays tuesdays wednesdays thursdays fridays saturdays sundays")
	l.word(classCommon, "sun sat wed weds mon")
	l.add(classSeason, 0, 0, 1, 1, "spring summer autumn winter")
	l.add(classSeason|classCommon, 0, 0, autumn, 0, "fall")
	units := [...]struct {
		u            unit
		single, many string
	}{
		{uSecond, "second", "seconds"},
		{uMinute, "minute", "minutes"},
		{uHour, "hour", "hours"},
		{uDay, "day", "days"},
		{uWeekend, "weekend", "weekends"},
		{uWeek, "week workweek", "weeks"},
		{uMonth, "month", "months"},
		{uQuarter, "quarter", "quarters"},
		{uSeason, "season", "seasons"},
		{uYear, "year", "years"},
		{uDecade, "decade", "decades"},
		{uCentury, "century", "centuries"},
		{uMillennium, "millennium", "millennia millenniums"},
	}
	for _, u := range units {
		l.add(classUnit, 0, 0, int8(u.u), 0, u.single)
		l.add(classUnit|classPlural, 0, 0, int8(u.u), 0, u.many)
	}
	l.add(classUnit|classFortnight, 0, 0, int8(uWeek), 0, "fortnight")
	l.add(classUnit|classFortnight|classPlural, 0, 0, int8(uWeek), 0, "fortnights")
	l.add(classUnitAbbr, 0, 0, int8(uHour), 0, "h hr hrs")
	l.add(classUnitAbbr, 0, 0, int8(uMinute), 0, "min mins")
	l.add(classUnitAbbr, 0, 0, int8(uSecond), 0, "sec secs")
	l.add(classUnitAbbr, 0, 0, int8(uYear), 0, "y yr yrs")
	l.add(classUnitAbbr, 0, 0, int8(uWeek), 0, "w wk wks")
	l.add(classUnitAbbr, 0, 0, int8(uDay), 0, "d")
	l.republicanWords()
	l.add(classHijri, 0, 0, 1, 1, "muharram safar")
	l.add(classHijri, 0, 0, 7, 1, "rajab shaban ramadan shawwal")
	l.add(classRoman, 1, 1, 0, 0, "i ii iii iv v vi vii viii ix x xi xii xiii xiv")
	l.word(classYear, "year years an")
	l.word(classQuarter, "q h")
	l.add(classEra, 0, 0, eraHijri, 0, "ah")
	l.word(classFiscal, "fiscal financial academic fy")
	l.add(classEra, 0, 0, eraBefore, 0, "bc bce")
	l.add(classEra, 0, 0, eraCommon, 0, "ad ce")
	l.add(classEra, 0, 0, eraPresent, 0, "bp")
}

func (l lexicon) relationWords() {
	l.add(classDeictic, -1, 1, 0, 0, "yesterday today tomorrow")
	l.add(classDeictic, 1, 0, 0, 0, "tmrw tmr")
	l.add(classDeictic, 0, 0, int8(partNight), 0, "tonight")
	l.add(classThis, 0, 0, int8(anchorAny), 0, "this")
	l.add(classThis, 0, 0, int8(anchorDCT), 0, "current")
	l.add(classThis, 0, 0, int8(anchorThread), 0, "that same")
	l.add(classThis, -1, 0, int8(anchorAny), 0, "last past")
	l.add(classThis, 1, 0, int8(anchorAny), 0, "next coming upcoming")
	l.add(classThis, -1, 0, int8(anchorThread), 0, "previous preceding")
	l.add(classThis, 1, 0, int8(anchorThread), 0, "following subsequent ensuing")
	l.add(classEarly, 0, 0, int8(modStart), 0, "early earlier")
	l.add(classEarly, 0, 0, int8(modMid), 0, "mid")
	l.add(classEarly, 0, 0, int8(modEnd), 0, "late later")
	l.add(classBound, 0, 0, int8(modStart), 0, "beginning start opening")
	l.add(classBound, 0, 0, int8(modMid), 0, "middle")
	l.add(classBound, 0, 0, int8(modEnd), 0, "end close")
	l.word(classOnset, "turn half very first latter final rest remainder most close")
	l.add(classApprox, 0, 0, int8(modApprox), 0, "circa ca c")
	l.add(classMore, 0, 0, int8(modApprox), 0, "about around nearly almost roughly approximately some")
	l.add(classMore, 0, 0, int8(modMore), 0, "more over longer greater exceeding")
	l.add(classMore, 0, 0, int8(modLess), 0, "less under fewer")
	l.word(classMore, "just only barely exactly at up close well")
	l.word(classSignal, "by until till before since after from between during to through")
	l.word(classTo, "to until till through thru")
	l.add(classAgo, -1, 0, int8(anchorDCT), 0, "ago")
	l.add(classAgo, -1, 0, int8(anchorThread), 0, "earlier before previously beforehand prior")
	l.add(classAgo, 1, 0, int8(anchorThread), 0, "later after afterwards afterward thereafter hence on following")
	l.word(classEvery, "every each")
	l.add(classOften, 0, 0, int8(uDay), 0, "daily everyday")
	l.add(classOften, 0, 0, int8(uWeek), 0, "weekly")
	l.add(classOften, 0, 0, int8(uMonth), 0, "monthly")
	l.add(classOften, 0, 0, int8(uYear), 0, "annually yearly")
	l.add(classOften, 1, 0, int8(uYear), 0, "annual")
	l.word(classOnset, "once twice thrice per another whole entire all intervening remaining half")
	l.add(classRef, refPresent, 0, 0, 0, "now currently nowadays present modern right")
	l.add(classRef, refPast, 0, 0, 0, "recently recent former formerly lately more most")
	l.word(classRef, "past current")
	l.add(classRef, refFuture, 0, 0, 0, "future")
	l.word(classFuture, "will shall would to ll")
	l.word(classPast, "was were had did has have been")
	for w := range english.Words(english.Title) {
		l.word(classNaming, w)
	}
	l.word(classNaming, "called named titled entitled dubbed man girl bloody black ruby")
}

func (l lexicon) clockWords() {
	l.add(classPart, 0, 0, int8(partMorning), 0, "morning")
	l.add(classPart, 0, 0, int8(partAfternoon), 0, "afternoon")
	l.add(classPart, 0, 0, int8(partEvening), 0, "evening")
	l.add(classPart, 0, 0, int8(partNight), 0, "night nighttime")
	l.add(classPart|classPlural, 0, 0, int8(partNight), 0, "nights")
	l.add(classPart, 0, 0, int8(partDaytime), 0, "daytime")
	l.add(classPart, 0, 0, int8(partDawn), 0, "dawn")
	l.add(classClock, clockAM, 0, 0, 0, "am")
	l.add(classClock, clockPM, 0, 0, 0, "pm")
	l.add(classClock, clockSharp, 0, 0, 0, "hrs")
	l.add(classClock, clockNoon, 0, 0, 0, "noon midday")
	l.add(classClock, clockMidnight, 0, 0, 0, "midnight")
	for name, minutes := range map[string]int{
		"utc": 0, "gmt": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
		"mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "jst": 540, "ist": 330, "msk": 180,
	} {
		l.add(classZone, minutes, 0, 0, 0, name)
	}
}

// republicanWords adds the months of the French Republican calendar, which texts in
// other languages name as French does.
func (l lexicon) republicanWords() {
	l.add(classRepublican, 0, 0, 1, 1, "vendémiaire brumaire frimaire nivôse pluviôse ventôse germinal floréal prairial messidor thermidor fructidor")
	l.add(classRepublican, 0, 0, 1, 0, "vendemiaire")
	l.add(classRepublican, 0, 0, 4, 1, "nivose pluviose ventose")
	l.add(classRepublican, 0, 0, 8, 0, "floreal")
}
