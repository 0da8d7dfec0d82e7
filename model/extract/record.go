package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/layout"
)

// recorded reads a field of a form whose value is a date, and reports whether the block is
// one: its key tells what happened, the form who to and where.
func (x *reader) recorded(n int, b model.Block) bool {
	r := x.layout.Record(n)
	if r == nil || x.layout.Entry(n) != nil {
		return false
	}
	var d dating
	x.addTimes(&d, firstDate(x, r.Field.Value))
	if d.date.IsZero() {
		return false
	}
	key, _, _ := strings.Cut(b.Span.Of(x.doc.Text), ":")
	what := happenedTo(r, strings.Trim(key, "*_- "), x.doc.Text)
	if what == "" {
		return false
	}
	m := newEventMention(x.doc, d.date, d.anchor, b.Span)
	m.headline, m.told = what, toldByRow
	m.terms = textTerms(what)
	for _, f := range r.Others {
		if f.Key == r.Field.Key {
			m.Places = append(x.placesAfter(d.anchor.End, f.Value), m.Places...)
		} else if saysWhere(f.Key) && sameHappening(r.Field.Key, f.Key) {
			for _, p := range x.placesAnywhere(f.Value) {
				m.Places = appendPlace(m.Places, p)
			}
		}
	}
	if len(m.Places) == 0 {
		time, top := x.nextTime, x.nextTop
		x.collect(b.Span)
		x.parse(b, b.Span, b.Span.End)
		x.where(m, n, dating{first: len(x.s.words) - 1, last: len(x.s.words) - 1}, x.s.whole())
		x.nextTime, x.nextTop = time, top
	}
	x.labelled(m, &d)
	x.found = append(x.found, m)
	x.skip(model.Span{Start: b.Span.Start, End: d.anchor.End})
	if rest := (model.Span{Start: d.anchor.End, End: b.Span.End}); x.collect(rest) {
		x.parse(b, rest, rest.End)
		ds := x.s.datings(x.times)
		x.unused = append(x.unused, x.s.unused...)
		x.states(n, ds)
	}
	x.skip(b.Span)
	return true
}

// firstDate is the part of a value that its first date stands in: up to the next comma or
// semicolon behind it, empty where the value does not open with one.
func firstDate(x *reader, value model.Span) model.Span {
	for i := x.nextTime; i < len(x.times) && x.times[i].Span.Start < value.End; i++ {
		t := &x.times[i]
		if t.Span.Start < value.Start {
			continue
		}
		if hasLetter(strings.TrimLeft(x.doc.Text[value.Start:t.Span.Start], "c.~ ")) && t.Phrase.Start > value.Start {
			return model.Span{}
		}
		return model.Span{Start: value.Start, End: max(t.Span.End, t.Phrase.End)}
	}
	return model.Span{}
}

// placesAfter are the places that a value names behind offset at.
func (x *reader) placesAfter(at int, value model.Span) []model.PlaceMention {
	return x.placesAnywhere(model.Span{Start: max(at, value.Start), End: max(at, value.End)})
}

// placesAnywhere are the places that a stretch names, which need not lie ahead.
func (x *reader) placesAnywhere(s model.Span) []model.PlaceMention {
	top := x.nextTop
	defer func() { x.nextTop = top }()
	for x.nextTop > 0 && x.tops[x.nextTop-1].Span.End > s.Start {
		x.nextTop--
	}
	return x.placesOf(s)
}

// saysWhere reports whether a field of that key says where.
func saysWhere(key string) bool {
	first, _, _ := strings.Cut(key, " ")
	return placeKeys[first] || strings.HasSuffix(key, "place") || strings.HasSuffix(key, "ort")
}

var (
	placeKeys = set("place location where venue town city parish site address port ort lieu lugar luogo plaats local miejsce место")
	dateWords = set("date dates day year time of the on in datum tag jahr der des die date jour année de la du le fecha año del data anno di giorno jaar van het ano dia rok")
	// subjects are keys of who or what a form is of, the more telling first.
	subjects = []string{"name", "deceased", "ship", "vessel", "title", "subject", "object", "building", "company", "person", "patient", "case", "nom", "nombre", "nome", "naam", "nazwa"}
	// occurrences are keys of what happened on the date of a form.
	occurrences = []string{"event", "what", "incident", "occurrence", "what happened", "description", "ereignis", "événement", "evento", "gebeurtenis", "wydarzenie"}
)

// happenedTo is the headline of a dated field: what its key says, of whom or what the form is;
// empty where the key only says that it is a date and no field says of what.
func happenedTo(r *layout.Record, key, text string) string {
	words := strings.Fields(key)
	for len(words) > 0 && dateWords[strings.ToLower(words[0])] {
		words = words[1:]
	}
	for len(words) > 0 && dateWords[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		if v := valueOf(r, text, occurrences); v != "" {
			return capitalise(v)
		}
		return ""
	}
	what := strings.Join(words, " ")
	if strings.ToUpper(what) == what {
		what = strings.ToLower(what) // "DATE OF HEARING"
	}
	if noHappening[strings.ToLower(words[0])] {
		return ""
	}
	if of := valueOf(r, text, subjects); of != "" {
		return of + ": " + decapitalise(what)
	}
	return capitalise(what)
}

// noHappening are keys of dates at which nothing happened but the writing.
var noHappening = set("last updated modified accessed retrieved printed published copyright version revised due next valid expires")

// valueOf is what a form says under the first of keys that it has, shortened.
func valueOf(r *layout.Record, text string, keys []string) string {
	for _, k := range keys {
		for _, f := range r.Others {
			if f.Key == k || strings.HasPrefix(f.Key, k+" ") && !strings.HasPrefix(f.Key, k+" and") {
				return brief(strings.Fields(f.Value.Of(text)))
			}
		}
	}
	return ""
}

func decapitalise(t string) string {
	r, n := utf8.DecodeRuneInString(t)
	if next, _ := utf8.DecodeRuneInString(t[n:]); unicode.IsUpper(next) {
		return t // "NATO"
	}
	return string(unicode.ToLower(r)) + t[n:]
}
