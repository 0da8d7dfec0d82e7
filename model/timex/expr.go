package timex

import "chronotope/model"

// op is what an expression does.
type op uint8

const (
	opDate      op = iota // a calendar date, whole or unfinished: date
	opWeekday             // a day of the week: n, with date.day its day of the month where told
	opUnit                // this, last, next year, from its anchor: unit, n
	opOffset              // an amount of time away from of, or else from its anchor: amount, n the direction
	opNth                 // the nth unit of a longer one: n, unit, of; n < 0 counts from the end
	opHoliday             // a feast: n its place in the table; date.year where told
	opRef                 // now, recently: n is a ref
	opDuration            // amount
	opSet                 // every: text in set
	opVague               // a time of which nothing more is said: "this period"
	opDayPart             // a part of the day of of, or of the day told last: date.part
	opFiscal              // a business year: date.year, or n years from now
	opDeep                // many years before the present: deep
	opClock               // a time of day: date
	opStretch             // some units at an end of of, or the nth of them: amount, n; see stretches.go
	opMentioned           // the date of the mention that starts at byte n
	opEnded               // the amount that ends with of
	opTurn                // the turn of a century or millennium: unit
	opDayOfTold           // the first day of the stretch told last, the last one where n < 0
	opWeekOf              // the week of a day: of, n < 0 where the day ends it
	opRegnal              // a year of a reign: date is its first day
)

// anchor says from what an unfinished or relative time is resolved.
type anchor uint8

const (
	anchorAny    anchor = iota // what the text is told by: its date in news, its thread in narrative
	anchorDCT                  // the time of writing: yesterday, ago
	anchorThread               // the date last told: later, that year
	anchorLetter               // the day on which a letter is written: instant, ultimo
)

// The values of an opRef.
const (
	refPresent = 1 + iota
	refPast
	refFuture
)

var refCodes = [...]string{"", "PRESENT_REF", "PAST_REF", "FUTURE_REF"}

// mod is a TIMEX3 modifier, of those that the words tell here.
type mod uint8

const (
	noMod mod = iota
	modStart
	modMid
	modEnd
	modApprox
	modLess
	modMore
	modEqualOrLess
	modEqualOrMore
)

var modNames = [...]string{
	"", "START", "MID", "END", "APPROX",
	"LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
}

// noExpr stands where an expression has no other that it is told by.
const noExpr = -1

// expr is what a time expression says, before it is normalized.
type expr struct {
	op          op
	anchor      anchor
	unit        unit
	mod         mod
	n           int
	of          int32 // index of the expression that it is told by or lies within, or noExpr
	date        date
	known       fields // which fields of date the words tell
	calendar    model.Calendar
	uncertain   bool // the text doubts it
	attributive bool // an adjective of the thing rather than a time: former, recent
	amount      amount
	deep        float64 // years before the present, of deep time
	portion     portion // which part of date, a decade or century, is meant
	set         string  // TIMEX3 value of a set
}

// dates reports whether an expression tells a date rather than a length of time.
func (n *expr) dates() bool {
	switch n.op {
	case opDuration, opSet, opRef, opVague:
		return false
	}
	return true
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
	nearest      // of several, the one nearest to its anchor
	ifFuture     // a date only where the future is told of, else a duration
	dayFirst     // of those, the one that puts the day first was read
	ofLetter     // told from the day of the letter
	eitherHalf   // an hour up to twelve, of the morning or the afternoon
	hourAlone    // an hour only where hours are told: "At 4 we passed"
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
