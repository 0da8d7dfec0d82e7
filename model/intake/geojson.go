package intake

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"chronotope/model"
)

// feature is a feature of GeoJSON (RFC 7946), whose properties are taken for the cells of a row.
type feature struct {
	Geometry *struct {
		Coordinates json.RawMessage `json:"coordinates"`
	} `json:"geometry"`
	Properties json.RawMessage `json:"properties"`
}

// property is a name and a value, in the order of the file.
type property struct {
	name  string
	value json.RawMessage
}

// openGeoJSON reads a collection of features as a table: each property is a column.
func openGeoJSON(data []byte) (*tableReader, []row, error) {
	var all struct {
		Features []json.RawMessage `json:"features"`
	}
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, nil, fmt.Errorf("it is no GeoJSON: %w", err)
	}
	t := &tableReader{columns: map[Field][]int{}, heads: []string{"latitude", "longitude"}}
	at := map[string]int{"latitude": 0, "longitude": 1}
	var rows []row
	line, from := 1, 0
	for _, raw := range all.Features {
		next := from + max(0, bytes.Index(data[from:], raw))
		line += bytes.Count(data[from:next], []byte("\n"))
		from = next
		r := row{line: line, cells: make([]string, 2)}
		var f feature
		properties, err := []property(nil), json.Unmarshal(raw, &f)
		if err == nil {
			properties, err = propertiesOf(f.Properties)
		}
		if err != nil {
			t.Bad = append(t.Bad, BadRow{line, "it is no feature of GeoJSON"})
			continue
		}
		if f.Geometry != nil {
			r.cells[0], r.cells[1] = middle(f.Geometry.Coordinates)
		}
		for _, p := range properties {
			if p.name == "places" {
				if r.places = placesOf(p.value); r.places != nil {
					continue
				}
			}
			text := textOf(p.value)
			if text == "" {
				continue
			}
			i, ok := at[p.name]
			if !ok {
				i, at[p.name] = len(t.heads), len(t.heads)
				t.heads = append(t.heads, p.name)
			}
			for len(r.cells) <= i {
				r.cells = append(r.cells, "")
			}
			r.cells[i] = text
		}
		rows = append(rows, r)
	}
	return t, rows, nil
}

// propertiesOf are the properties in their order.
func propertiesOf(raw json.RawMessage) (out []property, err error) {
	if len(raw) == 0 || string(raw) == "null" {
		return nil, nil
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	if begin, err := d.Token(); err != nil || begin != json.Delim('{') {
		return nil, fmt.Errorf("properties are no object: %w", err)
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		p := property{name: fmt.Sprint(name)}
		if err := d.Decode(&p.value); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// textOf is a value as it stands in a cell: text, a number, or a list of texts; "" for others.
func textOf(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	var list []string
	if json.Unmarshal(raw, &list) == nil {
		for i := range list {
			list[i] = escape.Replace(list[i])
		}
		return strings.Join(list, "; ")
	}
	var number float64
	if json.Unmarshal(raw, &number) == nil && string(raw) != "null" {
		return string(raw)
	}
	return ""
}

var escape = strings.NewReplacer(`\`, `\\`, `;`, `\;`)

// placesOf are places as this program writes them; nil for what is none.
func placesOf(raw json.RawMessage) []model.Place {
	var all []struct {
		Name, Division, Country string
		GeoNames                int64
		Lat, Lon                *float64
	}
	if json.Unmarshal(raw, &all) != nil {
		return nil
	}
	var out []model.Place
	for _, p := range all {
		place := model.Place{ID: max(0, p.GeoNames), Name: p.Name, Division: p.Division, Country: p.Country}
		if p.Name == "" {
			continue
		}
		if p.Lat != nil && p.Lon != nil && math.Abs(*p.Lat) <= 90 && math.Abs(*p.Lon) <= 180 {
			place.Point = orb.Point{*p.Lon, *p.Lat}
			out = append(out, place)
		}
	}
	return out
}

// middle is the middle of the box around coordinates, as latitude and longitude; "" for none.
func middle(raw json.RawMessage) (lat, lon string) {
	var value any
	if json.Unmarshal(raw, &value) != nil {
		return "", ""
	}
	west, south, east, north := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	var visit func(any)
	visit = func(v any) {
		list, _ := v.([]any)
		if len(list) >= 2 {
			x, isX := list[0].(float64)
			y, isY := list[1].(float64)
			if isX && isY {
				west, south, east, north = min(west, x), min(south, y), max(east, x), max(north, y)
				return
			}
		}
		for _, part := range list {
			visit(part)
		}
	}
	visit(value)
	if west > east {
		return "", ""
	}
	degrees := func(a, b float64) string { return strconv.FormatFloat(a+(b-a)/2, 'f', -1, 64) }
	return degrees(south, north), degrees(west, east)
}
