package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"chronotope/model/basemap"
)

// vertex is a longitude and latitude in units of 1/10000 degree, in which all
// geometry is compared.
type vertex struct{ x, y int32 }

const unitsPerDegree = 10000

// face is an area with its rings. The inside is to the left of a ring, so outer
// rings run anticlockwise. The last vertex is not repeated.
type face struct {
	basemap.Area
	state        string // Natural Earth's code of the de facto state, three letters
	english, own string // names
	middle       basemap.Point
	place        int64 // GeoNames number, 0 where it is not known
	rings        [][]vertex
}

// admin1 is what is read of a feature of Natural Earth's admin-1 layer.
type admin1 struct {
	Properties struct {
		State   string `json:"adm0_a3"`
		Country string `json:"iso_a2"`
		Code    string `json:"iso_3166_2"`

		English   string  `json:"name_en"`
		Own       string  `json:"name"`
		Latitude  float32 `json:"latitude"`
		Longitude float32 `json:"longitude"`
		GeoNames  float64 `json:"gn_id"`
	} `json:"properties"`
	Geometry struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
}

// parseFaces reads Natural Earth's admin-1 layer.
func parseFaces(data []byte) ([]face, error) {
	var collection struct {
		Features []admin1 `json:"features"`
	}
	if err := json.Unmarshal(data, &collection); err != nil {
		return nil, fmt.Errorf("parse admin-1 areas: %w", err)
	}
	var faces []face
	for _, f := range collection.Features {
		polygons, err := f.polygons()
		if err != nil {
			return nil, fmt.Errorf("parse area %s: %w", f.Properties.Code, err)
		}
		out := face{
			Area: f.area(), state: f.Properties.State, english: f.Properties.English, own: f.Properties.Own,
			middle: basemap.Point{Lon: f.Properties.Longitude, Lat: f.Properties.Latitude},
			place:  int64(max(f.Properties.GeoNames, 0)),
		}
		for _, polygon := range polygons {
			for i, ring := range polygon {
				if r := snap(ring, i == 0); r != nil {
					out.rings = append(out.rings, r)
				}
			}
		}
		faces = append(faces, out)
	}
	return faces, divideWesternSahara(faces)
}

func (f admin1) polygons() (polygons [][][][2]float64, err error) {
	if f.Geometry.Type == "Polygon" {
		polygons = make([][][][2]float64, 1)
		return polygons, json.Unmarshal(f.Geometry.Coordinates, &polygons[0])
	}
	return polygons, json.Unmarshal(f.Geometry.Coordinates, &polygons)
}

// area returns the codes of an area after the border policy below.
func (f admin1) area() basemap.Area {
	a := basemap.Area{Country: f.Properties.Country, Code: f.Properties.Code}
	a.Part = parts[a.Code]
	if owner, moved := belongsTo[a.Code]; moved {
		a.Country = owner
	}
	// Natural Earth marks codes of its own making with a tilde.
	if strings.HasSuffix(a.Code, "~") {
		a.Code = ""
	}
	return a
}

// snap rounds a ring, drops what that makes equal, and turns it so that the
// inside is on its left. It is nil where nothing is left.
func snap(ring [][2]float64, outer bool) []vertex {
	var out []vertex
	for _, p := range ring {
		v := vertexAt(p[0], p[1])
		if len(out) == 0 || out[len(out)-1] != v {
			out = append(out, v)
		}
	}
	for len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	if len(out) < 3 {
		return nil
	}
	if (twiceArea(out) > 0) != outer {
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return out
}

// twiceArea is positive where a ring runs anticlockwise.
func twiceArea(ring []vertex) int64 {
	sum := int64(0)
	for i, v := range ring {
		w := ring[(i+1)%len(ring)]
		sum += int64(v.x)*int64(w.y) - int64(w.x)*int64(v.y)
	}
	return sum
}
