// Package basemap holds the world that events are drawn on: land, borders,
// provinces, rivers, lakes and the names of countries, cities and seas, as a
// topology at three levels of detail.
//
// In a topology a border is kept once, as an arc that knows the area on either
// side. So neighbours never gap, however much an arc is simplified, and any union
// of areas (a country, a province, all land) is the arcs that have it on one side
// only.
package basemap

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"sync"
)

// ErrFormat is what reading data that are no base map, or a damaged one, gives.
var ErrFormat = errors.New("not a base map, or a damaged one")

// Levels is the number of levels of detail. Level 0 is the coarsest.
const Levels = 3

// levelNames are the files of the levels, without ".bin.zst".
var levelNames = [Levels]string{"low", "mid", "high"}

// Path is the name of a level's file in the file system that Open reads.
func Path(level int) string { return "basemap/" + levelNames[level] + ".bin.zst" }

// IndexPath is the name of the file of areas and labels.
const IndexPath = "basemap/index.bin.zst"

// Point is a longitude and latitude in degrees (WGS 84), exact to about a metre.
type Point struct{ Lon, Lat float32 }

// Bound is a rectangle of longitudes and latitudes in degrees.
type Bound struct{ West, South, East, North float32 }

// Line is a run of points and what it keeps within. A closed line ends where it
// began.
type Line struct {
	Points []Point
	Bound  Bound
}

// Class says what an arc separates.
type Class uint8

// The classes of arcs.
const (
	Coast    Class = iota // land and sea
	Border                // two countries
	Disputed              // two countries, where the border is not agreed
	Province              // two provinces of a country
	Edge                  // nothing: the antimeridian or a pole cuts land there
	classes
)

// NoArea is the index of no area: the sea.
const NoArea = -1

// Arc is a piece of boundary between two areas.
type Arc struct {
	Class       Class
	Left, Right int32 // what is left and right of it, as indexes into Map.Areas, or NoArea
	Line
}

// River is a piece of a river, or of its course through a lake.
type River struct {
	Rank uint8  // scalerank of Natural Earth: 0 is the greatest
	Name string // in English; "" where it is not known
	Own  string // in the language of the country, in Latin letters; "" where that is Name
	Line
}

// Lake is a body of water on land: its shore and the shores of its islands,
// which run the other way round.
type Lake struct {
	Rank   uint8 // scalerank of Natural Earth: 0 is the greatest
	Shores []Line
	Bound  Bound
}

// Level is the map at one level of detail. It is shared and must not be changed.
type Level struct {
	Arcs   []Arc
	Rivers []River
	Lakes  []Lake
}

// Area is the smallest unit of land: a first-level division, or a whole country
// that has none.
type Area struct {
	Country string // ISO 3166-1 alpha-2, or XK for Kosovo; "" where that is not agreed
	Code    string // ISO 3166-2, or "" where there is none
	Part    string // ISO 3166-1 alpha-2 of a dependency that has one beside its country's: RE in FR
	Zoom    uint8  // the zoom of web maps from which its borders inside its country are shown, in tenths
}

// LabelKind says what a label names.
type LabelKind uint8

// The kinds of labels.
const (
	CountryLabel LabelKind = iota
	CityLabel
	SeaLabel
	DivisionLabel // of the first level of a country
	LakeLabel
	labelKinds
)

// Label is a name on the map.
type Label struct {
	Kind    LabelKind
	Zoom    uint8  // the zoom of web maps from which it is shown, in tenths
	Capital bool   // of a country
	Code    string // ISO 3166-1 alpha-2 of the country; "" at sea
	Name    string // in English
	Own     string // in the language of the country, in Latin letters; "" where that is Name
	At      Point  // where its middle stands, for a city the city itself
	Place   int64  // the GeoNames number of a city or division; 0 where it is not known
	People  uint32 // who live in a city
}

// Map is the base map. It is safe for concurrent use.
type Map struct {
	fsys       fs.FS
	areas      []Area
	labels     []Label
	byCode     map[string][]int32
	byPlace    map[int64]*Label  // cities and divisions
	byCountry  map[string]*Label // countries
	byDivision map[division]*Label
	levels     [Levels]struct {
		once  sync.Once
		level *Level
		err   error
	}
}

// Open reads the areas and labels of the base map in fsys. Levels are read when
// they are first asked for.
func Open(fsys fs.FS) (*Map, error) {
	raw, err := readFile(fsys, IndexPath)
	if err != nil {
		return nil, err
	}
	m := &Map{fsys: fsys}
	m.areas, m.labels, err = decodeIndex(raw)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", IndexPath, err)
	}
	m.byCode = make(map[string][]int32, len(m.areas))
	m.byPlace, m.byCountry = make(map[int64]*Label, len(m.labels)), make(map[string]*Label)
	m.byDivision = make(map[division]*Label)
	for i, a := range m.areas {
		for _, code := range []string{a.Country, a.Code, a.Part} {
			if code != "" {
				m.byCode[code] = append(m.byCode[code], int32(i))
			}
		}
	}
	for i := range m.labels {
		switch l := &m.labels[i]; l.Kind {
		case CountryLabel:
			m.byCountry[l.Code] = l
		case DivisionLabel:
			m.byDivision[division{l.Code, l.Name}], m.byPlace[l.Place] = l, l
		case CityLabel:
			m.byPlace[l.Place] = l
		}
	}
	return m, nil
}

// division is a division of a country by the country's code and its own English name.
type division struct{ country, name string }

// Named returns the label of the city or division with a GeoNames number, nil for none.
func (m *Map) Named(place int64) *Label {
	if place == 0 {
		return nil
	}
	return m.byPlace[place]
}

// Areas returns all areas. Arcs refer to them by index. They are shared and must
// not be changed.
func (m *Map) Areas() []Area { return m.areas }

// Labels returns all labels, the most important first. They are shared and must
// not be changed.
func (m *Map) Labels() []Label { return m.labels }

// Level returns a level of detail, from 0, the coarsest, to Levels-1. The first
// call for a level decodes it, which takes 2 to 40 ms.
func (m *Map) Level(i int) (*Level, error) {
	l := &m.levels[i]
	l.once.Do(func() {
		raw, err := readFile(m.fsys, Path(i))
		if err == nil {
			l.level, err = decodeLevel(raw, len(m.areas))
		}
		if err != nil {
			l.err = fmt.Errorf("read %s: %w", Path(i), err)
		}
	})
	return l.level, l.err
}

// emptyBound is what no point is within.
func emptyBound() Bound {
	inf := float32(math.Inf(1))
	return Bound{inf, inf, -inf, -inf}
}

func boundOf(points []Point) Bound {
	b := emptyBound()
	for _, p := range points {
		b.West, b.East = min(b.West, p.Lon), max(b.East, p.Lon)
		b.South, b.North = min(b.South, p.Lat), max(b.North, p.Lat)
	}
	return b
}

// union returns the bound that holds b and c.
func (b Bound) union(c Bound) Bound {
	return Bound{min(b.West, c.West), min(b.South, c.South), max(b.East, c.East), max(b.North, c.North)}
}
