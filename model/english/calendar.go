package english

// Months are the names of the months, January first, and how they are shortened.
var Months = [12][]string{
	{"january", "jan", "jany"},
	{"february", "feb", "feby"},
	{"march", "mar"},
	{"april", "apr"},
	{"may"},
	{"june", "jun"},
	{"july", "jul"},
	{"august", "aug", "augt"},
	{"september", "sep", "sept", "septr"},
	{"october", "oct", "octr"},
	{"november", "nov", "novr"},
	{"december", "dec", "decr"},
}

// Weekdays are the names of the days of the week, Monday first, and how they are shortened.
var Weekdays = [7][]string{
	{"monday", "mon"},
	{"tuesday", "tue", "tues"},
	{"wednesday", "wed", "weds"},
	{"thursday", "thu", "thur", "thurs"},
	{"friday", "fri"},
	{"saturday", "sat", "satd"},
	{"sunday", "sun", "sund"},
}

// MonthNumber is which month a word in lower case names, 1 to 12; 0 where it names none.
func MonthNumber(word string) int { return monthNumbers[word] }

// WeekdayNumber is which day of the week a word in lower case names, 1 for Monday to 7;
// 0 where it names none.
func WeekdayNumber(word string) int { return weekdayNumbers[word] }

// ShortDate reports whether a word in lower case is a month or weekday that is shortened,
// and so takes a full stop: "Dec. 17".
func ShortDate(word string) bool {
	m, d := MonthNumber(word), WeekdayNumber(word)
	return m > 0 && word != Months[m-1][0] || d > 0 && word != Weekdays[d-1][0]
}

var (
	monthNumbers   = numbered(Months[:])
	weekdayNumbers = numbered(Weekdays[:])
)

func numbered(names [][]string) map[string]int {
	m := map[string]int{}
	for i, alike := range names {
		for _, w := range alike {
			m[w] = i + 1
		}
	}
	return m
}
