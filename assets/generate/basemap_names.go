package main

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paulmach/orb"
	"golang.org/x/text/language"

	"chronotope/model/basemap"
)

// ownLanguages are those in Latin letters in which countries where most people speak them
// are named on maps.
const ownLanguages = " az bs cs da de es et fi fr hr hu is it lt lv mt nl nb no pl pt ro sk sl sq sv tk tr vi "

// readOwnCountryNames are the names of countries in the language that most people there
// speak, where they are not the English ones.
func readOwnCountryNames(ctx config, english map[string]string) (map[string]string, error) {
	own := map[string]string{}
	read := map[string]map[string]string{} // by language
	for code := range english {
		region, err := language.ParseRegion(code)
		if err != nil || len(code) != 2 {
			continue
		}
		tag, err := language.Compose(region)
		if err != nil {
			continue
		}
		base, sure := tag.Base()
		if sure == language.No || !strings.Contains(ownLanguages, " "+base.String()+" ") {
			continue
		}
		names, ok := read[base.String()]
		if !ok {
			if names, err = readTerritories(ctx, base.String()); err != nil {
				return nil, err
			}
			read[base.String()] = names
		}
		if name := names[code]; name != "" && name != english[code] && latin(name) {
			own[code] = name
		}
	}
	return own, nil
}

func latin(name string) bool {
	return strings.IndexFunc(name, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) < 0
}

// divisionLabels are the names of first-level divisions, from the zoom on at which there
// is room for them in their areas.
func divisionLabels(faces []face) []basemap.Label {
	var labels []basemap.Label
	for i := range faces {
		f := &faces[i]
		name := f.english
		if name == "" {
			name = f.own
		}
		if name == "" || f.Code == "" || f.Part != "" || len(f.rings) == 0 {
			continue
		}
		l := basemap.Label{Kind: basemap.DivisionLabel, Code: f.Country, Name: name, At: f.middle, Place: f.place, Zoom: max(areaZoom(name, f.rings), f.Zoom+3)}
		if plain(f.own) != plain(name) && f.own != "" && latin(f.own) { // or else the source has lost letters
			l.Own = f.own
		}
		if l.Zoom <= mostZoom {
			labels = append(labels, l)
		}
	}
	return labels
}

// mostZoom is the zoom in tenths beyond which no name comes up.
const mostZoom = 110

// areaZoom is the zoom in tenths at which the largest of rings has room for a name.
func areaZoom(name string, rings [][]vertex) uint8 {
	const letter = 7.5 // pixels
	area := 0.0
	for _, ring := range rings {
		area = max(area, ringArea(ring)*math.Cos(float64(ring[0].y)/unitsPerDegree*math.Pi/180))
	}
	zoom := math.Log2(letter * float64(max(utf8.RuneCountInString(name), 4)) / (math.Sqrt(area) * 256 / 360))
	return uint8(math.Round(10 * min(max(zoom, 1), 25)))
}

// lakeLabels are the names of lakes.
func lakeLabels(lakes []shape) []basemap.Label {
	known := map[string]bool{}
	for _, w := range waters {
		known[w.name] = true
	}
	var labels []basemap.Label
	for i := range lakes {
		name := waterName(&lakes[i])
		if name.english == "" || known[name.english] || len(lakes[i].parts) == 0 || lakes[i].attrs["featurecla"] == "Ocean" {
			continue
		}
		shore := longestPart(lakes[i].parts)
		at, _ := pole(orb.Polygon{toRing(shore)})
		zoom := max(areaZoom(name.english, [][]vertex{shore}), uint8(10*(lakes[i].number("scaleran_2")+1.8)/1.25))
		if zoom <= mostZoom {
			labels = append(labels, basemap.Label{Kind: basemap.LakeLabel, Name: name.english, Own: name.own, At: at, Zoom: zoom})
		}
	}
	return labels
}

// waterName is what a river or lake is called, nothing where that is not known.
func waterName(s *shape) twoNames {
	name, _, _ := strings.Cut(s.attrs["name"], " (")
	name = strings.TrimSpace(name)
	if rest, ok := strings.CutPrefix(name, "Rservoir "); ok {
		name = "Réservoir " + rest
	}
	two, ok := waterNames[name]
	switch {
	case !ok && sound(name):
		return twoNames{english: name}
	case two.own == two.english:
		two.own = ""
	}
	return two
}

func toRing(vertices []vertex) orb.Ring {
	ring := make(orb.Ring, 0, len(vertices)+1)
	for _, v := range vertices {
		ring = append(ring, orb.Point{float64(v.x) / unitsPerDegree, float64(v.y) / unitsPerDegree})
	}
	return append(ring, ring[0])
}
