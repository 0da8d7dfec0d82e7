package extract_test

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"testing"
	"unicode/utf8"

	"chronotope/model"
	"chronotope/model/document"
	"chronotope/model/edtf"
)

// chronology is a document with the events that a careful reader finds in it. Offsets are
// code points; an event without places happened nowhere in particular.
type chronology struct {
	ID, Text, DCT string
	Events        []struct {
		EDTF   string
		Anchor struct{ Start, End int }
		Places []struct{ Lat, Lon float64 }
	}
}

// TestChronologies holds what is read of documents of many kinds, written for this test, to
// floors: the share of their events that are found, with the right date, and in the right
// place, and the share of what is found that is one of them. Each event counts once.
func TestChronologies(t *testing.T) {
	const found, dated, placed, right = 80, 76, 66, 80 // per cent
	x := extractor(t)
	var gold, events, hits, dates, places int
	f, err := os.Open("testdata/chronology-own.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var c chronology
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		doc := document.FromText(c.ID, c.Text)
		if c.DCT != "" {
			doc.Date = edtf.MustParse(c.DCT)
		}
		r, err := x.Extract(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		gold += len(c.Events)
		used := map[int]bool{}
		for _, e := range r.Events {
			for i := range e.Evidence {
				v := &e.Evidence[i]
				events++
				k := c.event(v, used)
				if k < 0 {
					continue
				}
				used[k] = true
				hits++
				if sameTime(v.Date, edtf.MustParse(c.Events[k].EDTF)) {
					dates++
				}
				if c.at(k, v) {
					places++
				}
			}
		}
	}
	for _, s := range []struct {
		what     string
		part, of int
		atLeast  int
	}{{"found", hits, gold, found}, {"dated", dates, gold, dated}, {"placed of the found", places, hits, placed}, {"right of what is read", hits, events, right}} {
		t.Logf("%s: %d of %d", s.what, s.part, s.of)
		if 100*s.part < s.atLeast*s.of {
			t.Errorf("%s: %d of %d, want %d %%", s.what, s.part, s.of, s.atLeast)
		}
	}
}

// event is the event of the chronology that evidence is of: one whose date it is dated by,
// of several one with the same date. -1 for none that is not used yet.
func (c *chronology) event(v *model.Evidence, used map[int]bool) int {
	best := -1
	start, end := utf8.RuneCountInString(c.Text[:v.Anchor.Span.Start]), utf8.RuneCountInString(c.Text[:v.Anchor.Span.End])
	for k := range c.Events {
		g := &c.Events[k]
		if used[k] || min(end, g.Anchor.End) <= max(start, g.Anchor.Start) {
			continue
		}
		if sameTime(v.Date, edtf.MustParse(g.EDTF)) {
			return k
		}
		best = k
	}
	return best
}

// sameTime reports whether two dates take in the same days.
func sameTime(a, b edtf.Value) bool {
	return a.Earliest() == b.Earliest() && a.Latest() == b.Latest()
}

// at reports whether evidence is placed within 161 km of where event k was, or nowhere where
// it has no place.
func (c *chronology) at(k int, v *model.Evidence) bool {
	gold := c.Events[k].Places
	if len(gold) == 0 || len(v.Places) == 0 {
		return len(gold) == len(v.Places)
	}
	p := v.Places[0].Place
	for _, g := range gold {
		const radian, earth = math.Pi / 180, 6371
		a, b := g.Lat*radian, p.Point.Lat()*radian
		h := math.Pow(math.Sin((a-b)/2), 2) + math.Cos(a)*math.Cos(b)*math.Pow(math.Sin((g.Lon-p.Point.Lon())*radian/2), 2)
		if !p.IsZero() && 2*earth*math.Asin(math.Sqrt(min(1, h))) <= 161 {
			return true
		}
	}
	return false
}
