package extract

import (
	"cmp"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/language"
)

// fit says how well a toponym tells where the event of its statement happened.
type fit int

// From locating, a toponym is taken for the place.
const (
	never    fit = 0
	weak     fit = 3
	origin   fit = 4
	locating fit = 5
	object   fit = 6
	inName   fit = 7
	goal     fit = 8
	direct   fit = 10
)

// prepositions that put an event at a place, and how surely.
var prepositions = map[string]fit{
	"in": direct, "at": direct, "near": direct, "outside": direct, "inside": direct, "within": direct, "throughout": direct,
	"on": direct - 1, "off": direct - 1, "around": direct - 1, "across": direct - 1, "along": direct - 1, "up": direct - 1,
	"against": direct - 1, "into": direct - 1,
	"over": goal, "upon": goal, "to": goal, "onto": goal, "towards": goal, "toward": goal, "through": goal, "above": goal,
	"of": object, "about": object,
	"from": origin, "before": locating, "via": locating,
	"under": weak, "beyond": weak, "between": weak, "for": weak, "among": weak,
	"with": never, "by": never, "than": never, "like": never, "unlike": never, "as": never,
}

// located is a toponym of a statement and how well it fits.
type located struct {
	word  int
	fit   fit
	chain int // the first word of the row that it stands in: "Troy, New York"
}

// placesIn returns the places that a statement dated by d names, in the order of
// locatedIn, without those that are not where it happened.
func (s *sentence) placesIn(st statement, d dating, tops []model.Toponym) []model.PlaceMention {
	found := slices.DeleteFunc(s.locatedIn(st, d, tops), func(l located) bool { return l.fit < locating })
	return s.mentions(found, tops)
}

// locatedIn returns the toponyms of a statement dated by d, the most fitting first and
// after it those it lies in.
func (s *sentence) locatedIn(st statement, d dating, tops []model.Toponym) []located {
	var found []located
	last, chain := never, 0
	for i := st.from; i < st.to; i++ {
		if !s.words[i].is(isPlace) {
			continue
		}
		inSubject := st.subject[0] <= i && i < st.subject[1]
		if st.shares && i < s.clauses[st.clause].from && !inSubject {
			continue
		}
		f := s.fit(i, st, &tops[s.words[i].index])
		if s.follows(i, st.from) {
			if f != never {
				f = last
			}
		} else {
			chain = i
		}
		last = f
		switch c := s.clauses[s.clauseOf(i)]; {
		case s.tongue != language.English:
			found = append(found, located{i, f, chain})
		case c.join == aside && c.from > st.from:
		case c.join == relative && c.from > st.from && c.to < st.to && !inSubject:
		default:
			found = append(found, located{i, f, chain})
		}
	}
	if c := s.clauses[s.clauseOf(d.first)]; c.join == aside {
		for i := c.from; i < c.to; i++ {
			if s.words[i].is(isPlace) {
				found = append(found, located{i, direct + 1, c.from})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b located) int {
		return cmp.Or(cmp.Compare(b.fit, a.fit), cmp.Compare(s.distance(a.chain, d), s.distance(b.chain, d)))
	})
	return found
}

// distance is how many words lie between word i and a time.
func (s *sentence) distance(i int, d dating) int { return max(d.first-i, i-d.last) }

// placesBeside returns the places that will do where the clause itself names
// none: in brackets in it, in a clause that hangs on it, or at the head of the
// sentence.
func (s *sentence) placesBeside(st statement, tops []model.Toponym) []model.PlaceMention {
	var found []located
	for i := st.from; i < st.to; i++ {
		c := s.clauses[s.clauseOf(i)]
		if s.words[i].is(isPlace) && c.join == aside && c.to-c.from < 4 && !s.is(c.from, isPrep) && s.fit(i, st, &tops[s.words[i].index]) >= locating {
			found = append(found, located{i, locating, i})
		}
	}
	return s.mentions(append(append(found, s.trailing(st, tops)...), s.frame(st, tops)...), tops)
}

func (s *sentence) mentions(found []located, tops []model.Toponym) []model.PlaceMention {
	var out []model.PlaceMention
	for _, l := range found {
		out = appendPlace(out, s.mention(l.word, tops))
	}
	return out
}

// frame returns the place that opens the sentence and holds for all of it: "In
// Western Europe, ...".
func (s *sentence) frame(st statement, tops []model.Toponym) []located {
	if st.from == 0 || !s.is(0, isPrep) || prepositions[strings.ToLower(s.text(0))] < direct-1 {
		return nil
	}
	for i := 1; i < min(5, len(s.words)); i++ {
		if s.words[i].is(isPlace) && s.is(i+1, isComma) && locates(tops[s.words[i].index].Role) {
			return []located{{i, locating, i}}
		}
	}
	return nil
}

// trailing returns the places of the clauses without a time that hang on a
// statement's and come after it.
func (s *sentence) trailing(st statement, tops []model.Toponym) []located {
	var out []located
	for k, c := range s.clauses {
		if c.parent != st.clause || c.from < st.to || c.times > 0 || c.join == coordinate || c.join == mainClause {
			continue
		}
		if c.verb >= 0 && origins[strings.ToLower(s.text(c.verb))] {
			continue // where a firm sits, not where it acts
		}
		sub := s.statement(k)
		for i := c.from; i < c.to; i++ {
			if s.words[i].is(isPlace) && s.own(k, i) && s.fit(i, sub, &tops[s.words[i].index]) >= direct-1 {
				out = append(out, located{i, locating, i})
			}
		}
	}
	return out
}

func (s *sentence) mention(i int, tops []model.Toponym) model.PlaceMention {
	t := &tops[s.words[i].index]
	return model.PlaceMention{Selector: model.Select(s.doc.Text, t.Span), Place: t.Place}
}

// appendPlace appends m unless the place is there.
func appendPlace(out []model.PlaceMention, m model.PlaceMention) []model.PlaceMention {
	for _, o := range out {
		if o.Place == m.Place && (!m.Place.IsZero() || o.Selector.Quote == m.Selector.Quote) {
			return out
		}
	}
	return append(out, m)
}

// follows reports whether the toponym i goes on with the one before it: "Troy,
// New York", "Denmark and Norway".
func (s *sentence) follows(i, from int) bool {
	for j := i - 1; j >= from; j-- {
		switch w := s.words[j]; {
		case w.is(isPlace):
			return true
		case w.is(isShut):
			for j > from && !s.words[j].is(isOpen) {
				j--
			}
		case w.is(isComma | isConj | isDet):
		case s.tongue != language.English && (s.roleOf(j) == language.And || s.roleOf(j) == language.Article):
		default:
			return false
		}
	}
	return false
}
