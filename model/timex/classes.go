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
	classUnit                          // m: unit; n: how many of it, or 0 for one
	classSeason                        // m: season
	classDeictic                       // yesterday, today, tomorrow: n days
	classThe                           // the
	classThis                          // this, last, next, that: n: -1, 0, 1; m: from
	classEarly                         // early, mid, late: m: mod
	classBound                         // beginning, middle, end: m: mod
	classApprox                        // circa, about: m: mod
	classEra                           // BC, AD: m
	classA                             // a, an, one as an article
	classOf                            // in
	classVague                         // few, several: n amount or 0 for X
	classEvery                         // every, each
	classOften                         // daily, weekly: m: unit
	classRef                           // now, recently: m: ref
	classHoliday                       // the first word of a feast: n its place in the table
	classPart                          // morning, night: m: dayPart
	classClock                         // am, pm, o'clock, noon, midnight
	classPartOf                        // quarter, half
	classFiscal                        // fiscal, financial, academic
	classPlural                        // of a unit or weekday
	classFortnight                     // a unit word that counts double
	classAnd                           // and, or, &
	classTo                            // to, until, till, through: the middle of a range
	classSignal                        // by, until, before, since, after, from, between: n: signal
	classAgo                           // ago, later, earlier, before, after, hence: m: direction
	classZone                          // GMT, EST: n minutes
	classFuture                        // will, shall
	classPast                          // was, had, did
	classPeriod                        // period, time, era
	classAge                           // old, age
	classOnset                         // a word that opens many things and is tried by rules that look further
	classUnitAbbr                      // h, min, sec
	classSuffix                        // s
	classRoman                         // I, II, IV: n
	classCommon                        // a common word of the language, that tells it from others
	classSmall                         // articles, prepositions, pronouns and their like
	classDash
	classApostrophe
	classFrench // a month of the French Republican calendar: m
	classHijri  // a month of the Islamic calendar: m
	classNot    // a word after which a month's or weekday's name is a person's
	classMore   // more, less, at, over, under, nearly: opens a bounded amount
	classDecade // twenties: n
	classYear   // the word "year" and its like before a year
)

// markClass gives marks that rules start with their class.
var markClass = [128]classes{'-': classDash, '\'': classApostrophe, halfMark: classNumber}
