package main

import (
	"errors"
	"math"
	"slices"

	"chronotope/model/basemap"
)

// parts are dependencies that ISO 3166-2 lists below their country and ISO 3166-1
// gives a code of its own.
var parts = map[string]string{
	"FR-GF": "GF", "FR-GP": "GP", "FR-MQ": "MQ", "FR-RE": "RE", "FR-YT": "YT",
	"NL-BQ1": "BQ", "NL-BQ2": "BQ", "NL-BQ3": "BQ",
	"NO-21": "SJ", "NO-22": "SJ",
	"-99-X14~": "CX", "-99-X15~": "CC",
}

// belongsTo is where the map departs from Natural Earth, which shows who is in
// control. Crimea and Sevastopol: resolution 68/262 of the General Assembly of
// the United Nations. The Siachen Glacier and the Spratly Islands are claimed by
// several states and so given to none.
var belongsTo = map[string]string{
	"UA-40": "UA", "UA-43": "UA",
	"-99-X06~": "", "-99-X08~": "",
}

// undetermined are pairs of neighbours whose border maps of the United Nations
// draw dashed or dotted: not determined, not final, or an armistice line. Each is
// a country, a code of ISO 3166-2 or Natural Earth's code of a de facto state.
var undetermined = [][2]string{
	{"EH", "MA"},
	{"IN-JK", "PK"},
	{"IN-LA", "PK"},
	{"IN-JK", "CN"},
	{"IN-LA", "CN"},
	{"IN-AR", "CN"},
	{"KAS", "IN"},
	{"KAS", "PK"},
	{"KAS", "CN"},
	{"IL", "PS"},
	{"IL", "SY"},
	{"CYN", "CY"},
	{"XK", "RS"},
	{"KP", "KR"},
	{"SD", "SS"},
	{"KE", "SS"},
	{"EG", "SD"},
	{"ET", "SO"},
}

// Western Sahara, which the source gives to Morocco where Morocco holds it: what of
// these three regions is south of 27°40' north belongs to it. The parallel is
// moved by half a minute to where the source has the border further east.
var (
	saharanRegions  = []string{"MA-14", "MA-15", "MA-16"}
	saharanParallel = int32(276613)
)

// divideWesternSahara gives the south of the regions to Western Sahara, so that it
// is one area.
func divideWesternSahara(faces []face) error {
	sahara := slices.IndexFunc(faces, func(f face) bool { return f.Country == "EH" })
	if sahara < 0 {
		return errors.New("the source has no area of Western Sahara")
	}
	for i, ring := range faces[sahara].rings {
		faces[sahara].rings[i] = crossings(ring, saharanParallel)
	}
	for i := range faces {
		f := &faces[i]
		if !slices.Contains(saharanRegions, f.Code) {
			continue
		}
		var north [][]vertex
		for _, ring := range f.rings {
			n, s := split(crossings(ring, saharanParallel), saharanParallel)
			if len(n) >= 3 {
				north = append(north, n)
			}
			if len(s) >= 3 {
				faces[sahara].rings = append(faces[sahara].rings, s)
			}
		}
		f.rings = north
	}
	return nil
}

// crossings adds a vertex to a ring wherever it crosses a parallel. Two rings that
// share an edge get the same vertex.
func crossings(ring []vertex, parallel int32) []vertex {
	var out []vertex
	for i, a := range ring {
		out = append(out, a)
		b := ring[(i+1)%len(ring)]
		if a.y > b.y {
			a, b = b, a
		}
		if a.y < parallel && parallel < b.y {
			t := float64(parallel-a.y) / float64(b.y-a.y)
			out = append(out, vertex{a.x + int32(math.Round(t*float64(b.x-a.x))), parallel})
		}
	}
	return out
}

// split divides a ring that crosses a parallel at most twice, at vertices.
func split(ring []vertex, parallel int32) (north, south []vertex) {
	for _, v := range ring {
		if v.y >= parallel {
			north = append(north, v)
		}
		if v.y <= parallel {
			south = append(south, v)
		}
	}
	return north, south
}

// oneState are pairs of codes of ISO 3166-1 between which there is no border of
// states.
var oneState = [][2]string{{"CN", "HK"}, {"CN", "MO"}}

// is reports whether a name in the tables above means the face.
func (f *face) is(name string) bool {
	return name == f.Country || name == f.Code || name == f.state
}

func inTable(table [][2]string, a, b *face) bool {
	for _, p := range table {
		if a.is(p[0]) && b.is(p[1]) || a.is(p[1]) && b.is(p[0]) {
			return true
		}
	}
	return false
}

// separate says what the border between two faces is.
func separate(a, b *face) basemap.Class {
	switch {
	case a.state != b.state && inTable(undetermined, a, b):
		return basemap.Disputed
	case a.Country == b.Country || inTable(oneState, a, b):
		return basemap.Province
	default:
		return basemap.Border
	}
}
