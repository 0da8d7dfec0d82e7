package curate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
)

// library is the documents that there are to read, each in several versions.
type library struct {
	testing.TB
	readings map[model.DocumentID][]curate.Reading
	ids      []model.DocumentID
	places   []model.Place
}

// What the documents tell: who did what, and where.
var (
	deeds = []string{
		"the General Assembly adopted the Compact on Ports", "the mill burned down", "the king opened the docks",
		"the bishops signed the Treaty of Salt", "the dam broke", "the ministers met the guilds", "the school was founded", "the bank failed",
	}
	where = []string{"in Lisbon", "in Genoa", "in Leeds", "in Coimbra", "in Turin", "in Oslo", "in Reading", ""}
)

// sentence tells a deed, much as other documents do.
func sentence(r *rand.Rand) string {
	i := r.IntN(len(deeds))
	place := where[i]
	if r.IntN(5) == 0 {
		place = where[r.IntN(len(where))]
	}
	deed := strings.TrimSpace(deeds[i] + " " + place)
	year := 1990 + i
	when := [...]string{fmt.Sprintf("on %d May %d", 3+i+r.IntN(2)*r.IntN(3), year), fmt.Sprintf("in May %d", year), fmt.Sprintf("in %d", year)}[r.IntN(3)]
	upper := func(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
	switch r.IntN(4) {
	case 0:
		return upper(when) + " " + deed + "."
	case 1:
		j := r.IntN(len(deeds))
		return upper(when) + " " + deed + ", and " + strings.TrimSpace(deeds[j]+" "+where[j]) + "."
	case 2: // two events that one time dates
		if day := strings.TrimPrefix(when, "on "); day != when {
			return fmt.Sprintf("The Charter of Ports was adopted at the %dth Forum on %s.", 4+i, day)
		}
	}
	return upper(deed) + " " + when + "."
}

func newLibrary(t testing.TB) *library {
	r := rand.New(rand.NewPCG(7, 8))
	l := &library{TB: t, readings: map[model.DocumentID][]curate.Reading{}}
	seen := map[model.Place]bool{}
	for i := range 8 {
		id := model.DocumentID(fmt.Sprint("d", i))
		l.ids = append(l.ids, id)
		sentences := make([]string, 4+r.IntN(4))
		for k := range sentences {
			sentences[k] = sentence(r)
		}
		for range 3 {
			reading := read(t, string(id), strings.Join(sentences, " "))
			l.readings[id] = append(l.readings[id], reading)
			for _, top := range reading.Source.Toponyms {
				if p := top.Place; !p.IsZero() && !seen[p] {
					seen[p] = true
					l.places = append(l.places, p)
				}
			}
			sentences = slices.Clone(sentences)
			sentences[r.IntN(len(sentences))] = sentence(r)
			sentences = slices.Insert(sentences, r.IntN(len(sentences)), "Nobody came.")
		}
	}
	return l
}
