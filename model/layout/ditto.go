package layout

import "strings"

// Ditto reports whether a cell or word only says that the same stands here as above: a ditto
// mark or its words.
func Ditto(t string) bool {
	t = strings.Trim(t, " .-–—_\t")
	return len(t) <= longestDitto && dittos[strings.ToLower(t)]
}

// longestDitto is how many bytes a ditto mark or word has at most, in letters of either case.
const longestDitto = 8

var dittos = map[string]bool{
	"\"": true, "″": true, "''": true, "\u201d": true, "\u201e": true, "〃": true, ",,": true, "\" \"": true,
	"do": true, "ditto": true, "dto": true, "dito": true, "idem": true, "id": true, "detto": true, "desgl": true, "same": true,
}

// GoesOn reports whether a cell for the end of a time says that it is not over.
func GoesOn(t string) bool {
	return untilNow[strings.ToLower(strings.Trim(t, " .*_"))]
}

// dittoLabel is how long the ditto mark for a month is that t starts with, and the space behind
// it, before the number of a day; 0 where there is none.
func dittoLabel(t string) int {
	mark, rest, ok := strings.Cut(t, " ")
	if !ok || !Ditto(mark) {
		return 0
	}
	rest = strings.TrimLeft(rest, " ")
	if n := digits(rest); n < 1 || n > 2 {
		return 0
	}
	return len(t) - len(rest)
}
