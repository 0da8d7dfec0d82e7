package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"chronotope/model"
)

// term is a part of a query: words one after the other, of which the last may be only the
// beginning of one.
type term struct {
	words  []string // folded
	prefix bool
}

// termsOf takes a query apart as a person means it: words, and phrases in quotation marks.
func termsOf(query string) []term {
	var terms []term
	for i, part := range strings.Split(query, `"`) {
		var words []string
		for _, w := range wordsIn(part) {
			words = append(words, fold(part[w.Start:w.End]))
		}
		if i%2 == 1 && len(words) > 0 { // within quotation marks
			terms = append(terms, term{words: words})
			continue
		}
		for _, w := range words {
			terms = append(terms, term{words: []string{w}})
		}
	}
	if n := len(terms); n > 0 && !strings.HasSuffix(query, `"`) && !strings.HasSuffix(query, " ") {
		terms[n-1].prefix = true
	}
	return terms
}

// wordsIn are the words of a text, as the index cuts it.
func wordsIn(text string) []model.Span {
	var out []model.Span
	start := -1
	for i, r := range text {
		inWord := unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
		switch {
		case inWord && start < 0:
			start = i
		case !inWord && start >= 0:
			out = append(out, model.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, model.Span{Start: start, End: len(text)})
	}
	return out
}

// fold makes words alike that differ only in case and accents, as the index does.
func fold(word string) string {
	ascii := true
	for i := range len(word) {
		ascii = ascii && word[i] < 0x80
	}
	if ascii {
		return strings.ToLower(word)
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, norm.NFD.String(word)))
}

// matches are the places of a text, which starts at an offset of its document, where terms
// stand, in order of the text.
func matches(text string, offset int, terms []term) []model.Span {
	words := wordsIn(text)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = fold(text[w.Start:w.End])
	}
	var out []model.Span
	for i := range words {
		for _, t := range terms {
			if t.at(folded[i:]) {
				out = append(out, model.Span{Start: offset + words[i].Start, End: offset + words[i+len(t.words)-1].End})
				break
			}
		}
	}
	return out
}

// at reports whether words begin with the term.
func (t term) at(words []string) bool {
	if len(words) < len(t.words) {
		return false
	}
	for i, w := range t.words {
		if open := t.prefix && i == len(t.words)-1; words[i] != w && (!open || !strings.HasPrefix(words[i], w)) {
			return false
		}
	}
	return true
}

// mostNear is how many spellings are offered.
const mostNear = 5

// Near returns queries that differ from one in the spelling of a word that stands nowhere
// in the documents, the likeliest first. It takes a while where there are many words.
func (s *Store) Near(ctx context.Context, query string) ([]string, error) {
	if err := s.mu.hold(ctx); err != nil {
		return nil, err
	}
	defer s.mu.release()
	for _, t := range termsOf(query) {
		for _, w := range t.words {
			var there bool
			err := s.db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM word WHERE term = ?)`, w).Scan(&there)
			if err != nil {
				return nil, known(err)
			}
			if there {
				continue
			}
			near, err := s.nearWords(ctx, w)
			if err != nil || len(near) == 0 {
				return nil, err
			}
			for i := range near {
				near[i] = replaceWord(query, w, near[i])
			}
			return near, nil
		}
	}
	return nil, nil
}

// nearWords are the words of the documents that one may have meant by another.
func (s *Store) nearWords(ctx context.Context, word string) ([]string, error) {
	most := 1
	if len(word) > 5 {
		most = 2
	}
	if len(word) < 3 {
		return nil, nil
	}
	type found struct {
		word     string
		distance int
		count    int
	}
	var list []found
	rows, err := s.db.QueryContext(ctx, `SELECT term, doc FROM word WHERE length(term) BETWEEN ? AND ?`, len([]rune(word))-most, len([]rune(word))+most)
	if err != nil {
		return nil, known(err)
	}
	defer rows.Close()
	for rows.Next() {
		var f found
		var text sql.RawBytes
		if err := rows.Scan(&text, &f.count); err != nil {
			return nil, unreadable(err)
		}
		if f.distance = distance(word, string(text), most); f.distance <= most {
			f.word = string(text)
			list = append(list, f)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, known(err)
	}
	slices.SortFunc(list, func(a, b found) int {
		if a.distance != b.distance {
			return a.distance - b.distance
		}
		if a.count != b.count {
			return b.count - a.count
		}
		return strings.Compare(a.word, b.word)
	})
	var out []string
	for _, f := range list[:min(len(list), mostNear)] {
		out = append(out, f.word)
	}
	return out, nil
}

// distance is the number of letters to change, add, leave out or swap with their neighbour
// to make one word of another (Damerau 1964, each place once); more than most where it is.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return least
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// replaceWord puts another word in the place of one in a query.
func replaceWord(query, word, other string) string {
	for _, w := range wordsIn(query) {
		if fold(query[w.Start:w.End]) == word {
			return query[:w.Start] + other + query[w.End:]
		}
	}
	return query
}
