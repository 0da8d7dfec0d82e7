package timex

// classes is a set of word classes.
type classes uint64

const (
	classNumber    classes = 1 << iota // digits
	classOrdinal                       // 5th, fifth: n
	classCardinal                      // five, twenty: n
	classScale                         // hundred, thousand: n
	classCount                         // digits that are an amount: 12,000
	classMonth                         // m: 1 to 12
	classWeekday                       // m: 1 Monday to 7 Sunday
	classUnit                          // m: unit
	classSeason                        // m: season
	classDeictic                       // yesterday, today, tomorrow: n days; m: dayPart (tonight)
	classThe                           // the
	classThis                          // this, last, next, that: n: -1, 0, 1; m: anchor
	classEarly                         // early, mid, late: m: mod
	classBound                         // beginning, middle, end: m: mod
	classApprox                        // circa, about: m: mod
	classEra                           // BC, AD: m: era
	classA                             // a, an, one as an article
	classOf                            // in; in other languages what may stand within a date: "de"
	classVague                         // few, several: n: how many, 0 where that is not told
	classEvery                         // every, each
	classOften                         // daily, weekly: m: unit; n: 1 if said of the thing (annual)
	classRef                           // now, recently: n: ref
	classHoliday                       // the first word of a feast
	classPart                          // morning, night: m: dayPart
	classClock                         // am, pm, hrs, noon, midnight: n: which of them
	classQuarter                       // Q, H before the number of a quarter or half
	classFiscal                        // fiscal, financial, academic
	classPlural                        // of a unit or weekday
	classFortnight                     // a unit word that counts double
	classAnd                           // and, or
	classTo                            // to, until, till, through: the middle of a range
	classSignal                        // by, until, before, since, after, from, between: n: signal
	classAgo                           // ago, later, earlier, before, after, hence: n: direction; m: anchor
	classZone                          // GMT, EST: n minutes
	classFuture                        // will, shall
	classPast                          // was, had, did
	classOnset                         // a word that opens many things and is tried by rules that look further; in other languages one before a year
	classUnitAbbr                      // h, min, sec: m: unit
	classRoman                         // I, II, IV: n
	classCommon                        // of a month, weekday or season: also another word (may, sun, fall)
	classSmall                         // articles, prepositions, pronouns and their like
	classDash
	classApostrophe
	classRepublican // a month of the French Republican calendar: m
	classHijri      // a month of the Islamic calendar: m
	classNaming     // a word after which a month's or weekday's name is a person's or a title
	classMore       // more, less, at, over, under, nearly: opens a bounded amount: m: mod
	classDecade     // twenties: n; in other languages what opens a decade: "années"
	classYear       // the word "year" and its like before a year
	classInMonth    // of other languages: a preposition that a month by itself follows
	classHeadsDay   // of other languages: an article that a day by itself follows
)

// markClass gives marks that rules start with their class.
var markClass = [128]classes{'-': classDash, '\'': classApostrophe, halfMark: classNumber}
