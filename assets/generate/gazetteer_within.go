package main

import (
	"encoding/json"
	"math"
)

// area is the land of one division, as rings of longitude and latitude; a point inside
// an odd number of them is inside.
type area struct {
	rings                    [][][2]float64
	west, south, east, north float64
}

func areaOf(kind string, coordinates json.RawMessage) (area, error) {
	out := area{west: math.Inf(1), south: math.Inf(1), east: math.Inf(-1), north: math.Inf(-1)}
	polygons := make([][][][2]float64, 1)
	var err error
	if kind == "Polygon" {
		err = json.Unmarshal(coordinates, &polygons[0])
	} else {
		err = json.Unmarshal(coordinates, &polygons)
	}
	for _, p := range polygons {
		for _, ring := range p {
			out.rings = append(out.rings, ring)
			for _, v := range ring {
				out.west, out.east = min(out.west, v[0]), max(out.east, v[0])
				out.south, out.north = min(out.south, v[1]), max(out.north, v[1])
			}
		}
	}
	return out, err
}

// holds reports whether a point lies inside, by the even-odd rule.
func (a *area) holds(lon, lat float64) bool {
	if lon < a.west || lon > a.east || lat < a.south || lat > a.north {
		return false
	}
	in := false
	for _, ring := range a.rings {
		for i := range ring {
			p, q := ring[i], ring[(i+1)%len(ring)]
			if (p[1] > lat) != (q[1] > lat) && lon < (q[0]-p[0])*(lat-p[1])/(q[1]-p[1])+p[0] {
				in = !in
			}
		}
	}
	return in
}

// settlement is a populated place as the divisions of the other source are found by.
type settlement struct {
	lat, lon float64
	admin    string
}

// settlements are those of GeoNames by country.
func settlements(ctx config) (map[string][]settlement, error) {
	out := map[string][]settlement{}
	err := eachCity(ctx, func(c cityLine) error {
		out[c.country] = append(out[c.country], settlement{c.lat, c.lon, c.admin})
		return nil
	})
	return out, err
}

// division tells by its towns which first-level division of GeoNames an area of a country
// is, or is part of: the two sources number divisions differently, and where one has
// regions the other may have departments. It is "" where no town tells.
func division(a *area, towns []settlement) (admin string, whole bool) {
	inside, all, sum := map[string]int{}, map[string]int{}, 0
	for _, t := range towns {
		all[t.admin]++
		if a.holds(t.lon, t.lat) {
			inside[t.admin]++
			sum++
		}
	}
	for code, n := range inside {
		if m := inside[admin]; n > m || n == m && code < admin {
			admin = code
		}
	}
	return admin, 4*inside[admin] > 3*all[admin] && 4*inside[admin] > 3*sum
}
