package intake

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"chronotope/model"
)

// positioned is a place of a list with its position: "Leeds (53.79648, -1.54785)".
var positioned = regexp.MustCompile(`^(.*) \((-?\d+(?:\.\d+)?), (-?\d+(?:\.\d+)?)\)$`)

// places are those of a row, and the names of which nobody knows where they are.
func (t *tableReader) places(r row) (out []model.Place, unknown []string, err error) {
	if len(r.places) > 0 {
		return r.places, nil, nil
	}
	name := t.cell(r, place)
	lat, lon := t.cell(r, latitude), t.cell(r, longitude)
	var rest []string
	switch {
	case lat != "" && lon != "":
		p, err := t.first(r, name, lat, lon)
		if err != nil {
			return nil, nil, err
		}
		out = append(out, p)
	case len(t.columns[otherPlaces]) > 0:
		rest = []string{name}
	default:
		rest = t.list(name)
	}
	for _, s := range append(rest, t.list(t.cell(r, otherPlaces))...) {
		if s == "" {
			continue
		}
		if m := positioned.FindStringSubmatch(s); m != nil {
			p, err := at(m[1], m[2], m[3])
			if err != nil {
				return nil, nil, err
			}
			out = append(out, p)
		} else if p, ok := t.known(s); ok {
			out = append(out, p)
		} else {
			unknown = append(unknown, s)
		}
	}
	return out, unknown, nil
}

func (t *tableReader) known(name string) (model.Place, bool) {
	if t.place == nil {
		return model.Place{}, false
	}
	return t.place(name)
}

// first is the place of a row that says where it is. Names of this program's end in the
// division, where the gazetteer knows the place, and the country's code.
func (t *tableReader) first(r row, name, lat, lon string) (model.Place, error) {
	p, err := at(name, lat, lon)
	if err != nil {
		return p, err
	}
	if code := t.cell(r, country); len(code) == 2 {
		p.Country = strings.ToUpper(code)
		p.Name = strings.TrimSuffix(p.Name, ", "+p.Country)
	}
	if id := t.cell(r, geoNames); id != "" {
		if p.ID, err = strconv.ParseInt(id, 10, 64); err != nil || p.ID < 0 {
			return p, fmt.Errorf("%s is no number of GeoNames", quoted(id))
		}
		if i := strings.LastIndex(p.Name, ", "); i > 0 {
			p.Name, p.Division = p.Name[:i], p.Name[i+2:]
		}
	}
	return p, nil
}

// at is a place by its latitude and longitude.
func at(name, lat, lon string) (model.Place, error) {
	y, failed := strconv.ParseFloat(lat, 64)
	x, err := strconv.ParseFloat(lon, 64)
	if failed != nil || err != nil || !(y >= -90 && y <= 90) || !(x >= -180 && x <= 180) {
		return model.Place{}, fmt.Errorf("%s and %s are no latitude and longitude in degrees", quoted(lat), quoted(lon))
	}
	if name == "" {
		name = lat + "°, " + lon + "°"
	}
	return model.Place{Name: name, Point: orb.Point{x, y}}, nil
}
