package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/english"
)

// appendSentences cuts a block into sentences. A heading, and a row of a table
// that has no sentence in it, is one.
func appendSentences(out []model.Span, text string, b model.Block) []model.Span {
	from := b.Span.Start
	if b.Kind == model.ListItem {
		from += bullet(b.Span.Of(text))
	}
	for at := from; at < b.Span.End; {
		if at = stopFrom(text, at, b.Span.End); at == b.Span.End {
			break
		}
		end, next := boundary(text, from, at, b.Span.End)
		if end > from {
			out = appendTrimmed(out, text, model.Span{Start: from, End: end})
			from = end
		}
		at = next
	}
	return appendTrimmed(out, text, model.Span{Start: from, End: b.Span.End})
}

// stopFrom is where the next mark stands from byte at on that may end a sentence; limit where
// there is none.
func stopFrom(text string, at, limit int) int {
	for ; at < limit; at++ {
		switch text[at] {
		case '.', '!', '?', '*':
			return at
		case "…"[0]: // and of "•"
			if rest := text[at:limit]; strings.HasPrefix(rest, "…") || strings.HasPrefix(rest, "•") {
				return at
			}
		}
	}
	return limit
}

// longestSentence is how many bytes a sentence has at most, about: text without
// full stops is cut, so that what is done by sentence stays cheap.
const longestSentence = 3000

func appendTrimmed(out []model.Span, text string, s model.Span) []model.Span {
	for s.Len() > longestSentence {
		end := s.Start + longestSentence
		if i := strings.LastIndexByte(text[s.Start:end], ' '); i > 0 {
			end = s.Start + i
		}
		for range utf8.UTFMax - 1 { // more are no character's
			if utf8.RuneStart(text[end]) {
				break
			}
			end--
		}
		out = appendTrimmed(out, text, model.Span{Start: s.Start, End: end})
		s.Start = end
	}
	t := strings.TrimLeftFunc(s.Of(text), func(r rune) bool { return r == '*' || r == '•' || isSpace(r) })
	s = trim(text, model.Span{Start: s.End - len(t), End: s.End})
	if s.Len() > 0 {
		out = append(out, s)
	}
	return out
}

// boundary looks at the stop or star at offset at of a sentence that starts at
// from. It returns where the sentence ends, 0 where it goes on, and where to
// look next.
func boundary(text string, from, at, limit int) (end, next int) {
	r, n := utf8.DecodeRuneInString(text[at:limit])
	if r == '*' || r == '•' {
		return starBoundary(text, from, at, limit), at + n
	}
	end = at
	for end < limit && strings.ContainsRune(".!?…", rune0(text[end:limit])) {
		end += utf8.RuneLen(rune0(text[end:limit]))
	}
	stops := text[at:end]
	for end < limit && strings.ContainsRune("\"”’')]»", rune0(text[end:limit])) {
		end += utf8.RuneLen(rune0(text[end:limit]))
	}
	end += citation(text[end:limit])
	if end >= limit {
		return 0, limit
	}
	rest := text[end:limit]
	follow := strings.TrimLeftFunc(rest, isSpace)
	if follow == "" {
		return 0, limit
	}
	word := wordBefore(text[from:at])
	if len(follow) == len(rest) { // no white space after the stop
		if stops == "." && len(word) > 2 && allLower(word) && starts(wordAfter(follow)) {
			return end, end
		}
		return 0, end
	}
	if !opens(follow) {
		return 0, end
	}
	if stops == "." && !ends(word, text[from:at], follow) {
		return 0, end
	}
	return end, end
}

// mostMarks is how many bytes of bullets and brackets are looked through for what stands
// behind them: each bullet of a long run of them does so.
const mostMarks = 64

// starBoundary returns at if the star there is a bullet in the middle of a line:
// it follows a stop or a bracket and is not a closing mark of emphasis.
func starBoundary(text string, from, at, limit int) int {
	before := strings.TrimRightFunc(text[from:at], isSpace)
	after := strings.TrimLeft(text[at:min(limit, at+mostMarks)], "*• ")
	if before == "" || after == "" || !opens(after) {
		return 0
	}
	if strings.ContainsRune(".!?…)”:;", lastRune(before)) || text[at] != '*' {
		return at
	}
	return 0
}

// citation returns the length of footnote marks such as "[12][a]" or "(12)" at the start
// of t.
func citation(t string) int {
	n := 0
	for {
		rest := t[n:min(len(t), n+16)]
		i := 0
		switch {
		case strings.HasPrefix(rest, "["):
			i = strings.IndexByte(rest, ']')
		case strings.HasPrefix(rest, "("):
			if i = 1 + digits(rest[1:]); i < 2 || i == len(rest) || rest[i] != ')' {
				return n
			}
		}
		if i <= 0 || i > 8 {
			return n
		}
		n += i + 1
	}
}

// opens reports whether a sentence can start with t: with anything but a small
// letter or a mark that goes on.
func opens(t string) bool {
	r := rune0(strings.TrimLeft(t, "\"“‘'(«[*•- "))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// ends reports whether a full stop after word ends a sentence that so far is
// before, when follow comes next, and is not an abbreviation's.
func ends(word, before, follow string) bool {
	next := wordAfter(strings.TrimLeft(follow, "\"“‘'(«[*•- "))
	digit := next != "" && next[0] >= '0' && next[0] <= '9'
	lower := strings.ToLower(word)
	switch {
	case word == "":
		return true
	case (lower == "r" || lower == "г") && afterYear[next] && yearBefore(strings.TrimSuffix(before, word)):
		return true // "7 lipca 1996 r. Tego dnia"
	case english.Is(word, english.Abbreviation), abroad[lower]:
		return false
	case english.ShortDate(lower), word == "p", lower == "no", lower == "nos", lower == "art", lower == "ch", lower == "sec":
		return !digit
	case len(lower) == 1 && unicode.IsLetter(rune(lower[0])):
		// An initial or "c. 1850"; a letter can also end a sentence: "plan B. The".
		return starts(next) && word != lower && !precededByName(before)
	case strings.Contains(word, "."):
		// "U.N.", "p.m.", "B.C.": ends only where a sentence clearly starts.
		return starts(next)
	case english.Is(word, english.Clipping):
		return starts(next)
	case digits(word) == len(word) && len(before) == len(word):
		return false // "3. " that numbers the sentence
	case digits(word) == len(word) && len(word) <= 2:
		return !ordinalMonths[next]
	}
	return true
}

// ordinalMonths follow a day or number with a stop, in languages that write ordinals so:
// "4. Mai", "19. Jahrhundert".
var ordinalMonths = set(`Januar Jänner Jan Februar Feb März April Apr Mai Juni Jun Juli Jul August Aug September Sep
	Oktober Okt November Nov Dezember Dez Jahrhundert Jahrhunderts Jh`)

// abroad are words of other languages that take a full stop and end no sentence.
var abroad = set(`gebr hrsg frhr kgl bzw vgl ing inkl evtl sog verw cie sra srta dña gral hnos arq lic dott avv sig geom cav
	inż ks płk ppłk mjr kpt ul św tzw woj pow godz np tj wg dhr mevr drs jhr им ул проф св акад ген кн`)

// afterYear are words that open a sentence in Polish and Russian, where one before may end with a
// year and the abbreviation of its word; names can follow that within a sentence.
var afterYear = set(`Tego Tej Ten Ta To W We Na Po Od Do Z Ze Przed Podczas Dnia Już Następnie Potem Wówczas Wtedy Kolejny Kolejne Jego Jej Ich
	Był Była Było Został Została Zostało В На По С Он Она Они Его Её Их После Затем Тогда Это`)

// yearBefore reports whether t ends with a number of four digits.
func yearBefore(t string) bool {
	t = strings.TrimRightFunc(t, isSpace)
	return len(t) >= 4 && digits(t[len(t)-4:]) == 4
}

// starts reports whether a word opens sentences and, capitalised, little else.
func starts(word string) bool {
	return word != "" && word[0] >= 'A' && word[0] <= 'Z' && english.Is(word, english.Opener)
}

// precededByName holds where the initial that ends before follows another
// capitalised word: "John F." is a name, "Plan was B." is not.
func precededByName(before string) bool {
	t := strings.TrimRight(before[:max(0, len(before)-1)], " ")
	if strings.HasSuffix(t, "°") || strings.HasSuffix(t, "′") || strings.HasSuffix(t, "'") {
		return false // "24° W."
	}
	w := wordBefore(t)
	return w == "" || unicode.IsUpper(rune0(w))
}

// longestWord is the most bytes of a word that are looked at.
const longestWord = 64

// wordBefore is the run of letters, digits and inner dots that t ends with, or the end
// of it.
func wordBefore(t string) string {
	return strings.TrimLeft(t[english.WordStart(t, longestWord):], ".")
}

// wordAfter is the run of letters and digits that t starts with.
func wordAfter(t string) string {
	end, _ := english.WordEnd(t, 0, len(t), 0)
	return t[:end]
}

func allLower(t string) bool {
	return strings.IndexFunc(t, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}
