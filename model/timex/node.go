package timex

import "chronotope/model"

// op is what a node does.
type op uint8

const (
	opPoint    op = iota // a calendar date, whole or unfinished: p
	opWeekday            // a day of the week: n, with p.day its day of the month where told
	opUnit               // this, last, next year, reckoned by base: unit, n
	opShift              // an amount of time away from of or else base: d, n the direction
	opNth                // the nth unit of a longer one: n, unit, of; n < 0 counts from the end
	opHoliday            // a feast: n its place in the table; p.year where told
	opRef                // now, recently: n is a ref
	opDuration           // d
	opSet                // every: text in set
	opVague              // a time of which nothing more is said: "this period"
	opPart               // a part of the day of of, or of the day told last: p.part
	opFiscal             // a business year: p.year, or n years from now
	opDeep               // many years before the present: deep
	opClock              // a time of day: p
)

// base says what an unfinished or relative time is reckoned from.
type base uint8

const (
	baseAny    base = iota // what the text is told by: its date in news, its thread in narrative
	baseNow                // the time of writing: yesterday, ago
	baseThread             // the date last told: later, that year
)

// The values of an opRef.
const (
	refPresent = 1 + iota
	refPast
	refFuture
)

var refCodes = [...]string{"", "PRESENT_REF", "PAST_REF", "FUTURE_REF"}

// mod is a TIMEX3 modifier.
type mod uint8

const (
	noMod mod = iota
	modStart
	modMid
	modEnd
	modApprox
	modBefore
	modAfter
	modOnOrBefore
	modOnOrAfter
	modLess
	modMore
	modEqualOrLess
	modEqualOrMore
)

var modNames = [...]string{
	"", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
	"LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
}

// noNode stands where a node is reckoned from nothing that the words name.
const noNode = -1

// node is what a time expression says, before it is reckoned.
type node struct {
	op          op
	base        base
	unit        unit
	mod         mod
	n           int
	of          int32 // index of the node it is reckoned from or lies within, or noNode
	p           point
	known       fields // which fields of p the words tell
	calendar    model.Calendar
	uncertain   bool // the text doubts it
	attributive bool // an adjective of the thing rather than a time: former, recent
	d           amount
	deep        float64 // years before the present, of deep time
	set         string  // TIMEX3 value of a set
}

// fields is a set of calendar fields.
type fields uint16

const (
	hasYear fields = 1 << iota
	hasMonth
	hasDay
	hasTime
	hasWeekday
	twoDigitYear // the century of the year is not told
	eitherOrder  // day and month could be the other way round
	numericOrder // all in numbers, in an order that shows: day or month first
	directedTo   // this, last or next says which
	nearest      // of several, the one nearest to what it is reckoned from
	ifFuture     // a date only where the future is told of, else a duration
	dayFirst     // of those, the one that puts the day first was read
)

// amount is a length of time: up to three numbers with their units ("2 years 1
// month 21 days"). A negative number stands for an unknown one ("several days").
type amount struct {
	count [3]float64
	unit  [3]unit
	len   int8
}

func (a *amount) add(n float64, u unit) {
	if int(a.len) < len(a.count) {
		a.count[a.len], a.unit[a.len] = n, u
		a.len++
	}
}

// vague reports whether the amount is not told in numbers.
func (a amount) vague() bool { return a.len > 0 && a.count[0] < 0 }

// finest is the shortest unit of a.
func (a amount) finest() unit {
	u := unitCount
	for i := range int(a.len) {
		u = min(u, a.unit[i])
	}
	return u
}
