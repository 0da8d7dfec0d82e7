package gazetteer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"strconv"
	"strings"
)

// ErrPlaces is wrapped by the errors of WithPlaces that the table is to blame for.
var ErrPlaces = errors.New("the table of places is not usable")

// kindFeatures are the kinds of place that a table can name.
var kindFeatures = map[string]Feature{
	"": Town, "city": Town, "region": RegionFeature, "country": CountryFeature, "water": WaterFeature, "other": Range,
}

// WithPlaces returns g with places of the user's own, which win over all others of
// the same names. They come as CSV in UTF-8: name, latitude and longitude in degrees,
// then, where wanted, the kind (city, region, country, water, other) and other names,
// set apart by "|" or ";". A first line that names the columns is skipped. The error
// tells the line that it is about.
func (g *Gazetteer) WithPlaces(table io.Reader) (*Gazetteer, error) {
	rows := csv.NewReader(table)
	rows.FieldsPerRecord = -1
	rows.TrimLeadingSpace = true
	var places []Record
	var names []Name
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrPlaces, err)
		}
		line, _ := rows.FieldPos(0)
		if line == 1 && isHeader(row) {
			continue
		}
		p, err := parsePlace(row)
		if err != nil {
			return nil, fmt.Errorf("%w: line %d: %w", ErrPlaces, line, err)
		}
		for _, n := range namesOf(row) {
			names = append(names, Name{Text: n, Place: len(places), Main: true})
		}
		places = append(places, p)
	}
	file, err := Encode(places, names, Lexicon{})
	if err != nil {
		return nil, err
	}
	user, err := openIndex(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	x := *g.index
	x.user = user
	other := *g
	other.index = &x
	return &other, nil
}

// isHeader reports whether a row names the columns.
func isHeader(row []string) bool {
	if len(row) < 3 {
		return false
	}
	_, err := strconv.ParseFloat(strings.TrimSpace(row[1]), 64)
	return err != nil && strings.HasPrefix(strings.ToLower(strings.TrimPrefix(row[1], "\ufeff")), "lat")
}

func parsePlace(row []string) (Record, error) {
	if len(row) < 3 {
		return Record{}, fmt.Errorf("%d fields, where name, latitude and longitude are needed", len(row))
	}
	name := strings.TrimSpace(strings.TrimPrefix(row[0], "\ufeff"))
	if len(Fold(nil, name)) == 0 {
		return Record{}, errors.New("the name is missing")
	}
	lat, err := parseDegrees(row[1], "latitude", 90)
	if err != nil {
		return Record{}, err
	}
	lon, err := parseDegrees(row[2], "longitude", 180)
	if err != nil {
		return Record{}, err
	}
	kind := ""
	if len(row) > 3 {
		kind = strings.ToLower(strings.TrimSpace(row[3]))
	}
	feature, ok := kindFeatures[kind]
	if !ok {
		return Record{}, fmt.Errorf("%q is no kind of place: city, region, country, water or other", kind)
	}
	return Record{ID: userPlaceID(name, lat, lon), Name: name, Lat: lat, Lon: lon, Feature: feature}, nil
}

// parseDegrees reads a coordinate into 1e-4 degree.
func parseDegrees(field, what string, limit float64) (int32, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(field), 64)
	if err != nil || math.IsNaN(v) {
		return 0, fmt.Errorf("the %s %q is not a number of degrees", what, field)
	}
	if math.Abs(v) > limit {
		return 0, fmt.Errorf("the %s %v is not between -%v and %v", what, v, limit, limit)
	}
	return int32(math.Round(v * 1e4)), nil
}

// userPlaceID is the id of a user's place: below all others, and the same each time.
func userPlaceID(name string, lat, lon int32) int32 {
	h := fnv.New32a()
	_, _ = fmt.Fprintf(h, "%s %d %d", name, lat, lon) // a hash takes everything
	return math.MinInt32 + int32(h.Sum32()%40_000_000)
}

func namesOf(row []string) []string {
	out := []string{strings.TrimSpace(strings.TrimPrefix(row[0], "\ufeff"))}
	if len(row) > 4 {
		for n := range strings.FieldsFuncSeq(row[4], func(r rune) bool { return r == '|' || r == ';' }) {
			out = append(out, strings.TrimSpace(n))
		}
	}
	return out
}

// isUsers reports whether a member is the user's.
func (g *Gazetteer) isUsers(member int) bool { return member >= g.index.memberCount() }
