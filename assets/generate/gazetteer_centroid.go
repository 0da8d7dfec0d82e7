package main

import (
	"encoding/json"
	"math"
)

// landmass is a piece of a country as one province's polygon tells it.
type landmass struct {
	lat, lon               float64 // centroid
	area                   float64 // in square degrees, corrected for latitude
	west, south, east, top float64
}

// landmasses are the polygons of a GeoJSON geometry.
func landmasses(kind string, coordinates json.RawMessage) ([]landmass, error) {
	var polygons [][][][2]float64
	if kind == "Polygon" {
		polygons = make([][][][2]float64, 1)
		if err := json.Unmarshal(coordinates, &polygons[0]); err != nil {
			return nil, err
		}
	} else if err := json.Unmarshal(coordinates, &polygons); err != nil {
		return nil, err
	}
	var out []landmass
	for _, p := range polygons {
		if len(p) > 0 && len(p[0]) > 3 {
			out = append(out, measure(p[0]))
		}
	}
	return out, nil
}

// measure finds the area and centroid of a ring by the shoelace formula on a plane
// stretched for the ring's latitude.
func measure(ring [][2]float64) landmass {
	m := landmass{west: math.Inf(1), south: math.Inf(1), east: math.Inf(-1), top: math.Inf(-1)}
	double, x, y := 0.0, 0.0, 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		cross := p[0]*q[1] - q[0]*p[1]
		double += cross
		x, y = x+(p[0]+q[0])*cross, y+(p[1]+q[1])*cross
		m.west, m.east = min(m.west, p[0]), max(m.east, p[0])
		m.south, m.top = min(m.south, p[1]), max(m.top, p[1])
	}
	if double == 0 {
		m.lon, m.lat = ring[0][0], ring[0][1]
		return m
	}
	m.lon, m.lat = x/(3*double), y/(3*double)
	m.area = math.Abs(double) / 2 * math.Cos(m.lat*math.Pi/180)
	return m
}

func (m landmass) touches(o landmass) bool {
	const gap = 0.05 // degrees
	return m.west <= o.east+gap && o.west <= m.east+gap && m.south <= o.top+gap && o.south <= m.top+gap
}

// middle is the centroid of a country: of its largest landmass if that is most of
// it, else of all of it, so that far-off islands and provinces do not pull it into
// the sea.
func middle(pieces []landmass) (lat, lon float64) {
	group := make([]int, len(pieces))
	for i := range group {
		group[i] = -1
	}
	var totals []float64
	for i := range pieces {
		if group[i] >= 0 {
			continue
		}
		totals = append(totals, 0)
		stack := []int{i}
		group[i] = len(totals) - 1
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			totals[group[i]] += pieces[at].area
			for j := range pieces {
				if group[j] < 0 && pieces[at].touches(pieces[j]) {
					group[j] = group[i]
					stack = append(stack, j)
				}
			}
		}
	}
	largest, all := 0, 0.0
	for g, t := range totals {
		all += t
		if t > totals[largest] {
			largest = g
		}
	}
	whole := totals[largest] < 0.6*all
	area := 0.0
	for i, m := range pieces {
		if whole || group[i] == largest {
			lat, lon, area = lat+m.lat*m.area, lon+m.lon*m.area, area+m.area
		}
	}
	return lat / area, lon / area
}
