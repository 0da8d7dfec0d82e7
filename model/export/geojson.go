package export

// The objects of GeoJSON (RFC 7946). Coordinates are longitude and latitude in degrees, WGS 84.
type (
	geoFeature struct {
		Type       string        `json:"type"`
		ID         string        `json:"id"`
		Geometry   *geoGeometry  `json:"geometry"` // null where it is not known where
		Properties geoProperties `json:"properties"`
	}
	geoGeometry struct {
		Type        string `json:"type"`
		Coordinates any    `json:"coordinates"`
	}
	// geoProperties are flat for geographic information systems, but for the passages and all
	// places. Start and end are days of our era, by which QGIS's temporal controller goes;
	// years are astronomical.
	geoProperties struct {
		Number       int          `json:"number"`
		Headline     string       `json:"headline"`
		Date         string       `json:"date"`
		Wording      string       `json:"wording,omitempty"`
		EDTF         string       `json:"edtf"`
		Start        *string      `json:"start"`
		End          *string      `json:"end"`
		StartYear    *int64       `json:"start_year"`
		EndYear      *int64       `json:"end_year"`
		DateAssumed  string       `json:"date_assumed,omitempty"`
		Place        string       `json:"place"`
		PlaceAssumed string       `json:"place_assumed,omitempty"`
		Status       string       `json:"status"`
		Mode         string       `json:"mode"`
		Speaker      string       `json:"speaker,omitempty"`
		Disputed     bool         `json:"disputed"`
		Confidence   float64      `json:"confidence"`
		Type         string       `json:"event_type,omitempty"`
		Tags         []string     `json:"tags,omitempty"`
		Color        string       `json:"color,omitempty"`
		Note         string       `json:"note,omitempty"`
		Source       string       `json:"source,omitempty"`
		Page         string       `json:"page,omitempty"`
		Quote        string       `json:"quote,omitempty"`
		Places       []geoPlace   `json:"places,omitempty"`
		Passages     []geoPassage `json:"passages,omitempty"`
	}
	geoPlace struct {
		Name     string   `json:"name"`
		Division string   `json:"division,omitempty"`
		Country  string   `json:"country,omitempty"`
		Kind     string   `json:"kind"`
		GeoNames int64    `json:"geonames,omitempty"`
		Lat      *float64 `json:"lat,omitempty"`
		Lon      *float64 `json:"lon,omitempty"`
	}
	geoPassage struct {
		Source  string `json:"source,omitempty"`
		Page    string `json:"page,omitempty"`
		Quote   string `json:"quote"`
		EDTF    string `json:"edtf,omitempty"`
		Wording string `json:"wording,omitempty"`
		Mode    string `json:"mode"`
		Speaker string `json:"speaker,omitempty"`
	}
)

func writeGeoJSON(j *job) error {
	j.print(`{"type":"FeatureCollection","title":`)
	if err := j.json(j.title()); err != nil {
		return err
	}
	j.print(`,"attribution":`)
	if err := j.json(j.credits()); err != nil {
		return err
	}
	j.print(`,"features":[`)
	err := j.objects(func(r *Row) any { return geoFeature{"Feature", r.ID, geometryOf(r.OnMap()), propertiesOf(r)} })
	j.print("]}\n")
	return err
}

// geometryOf is a point, several points, or nil.
func geometryOf(places []Spot) *geoGeometry {
	at := make([][2]float64, len(places))
	for i, p := range places {
		at[i] = [2]float64{p.Lon, p.Lat}
	}
	switch len(at) {
	case 0:
		return nil
	case 1:
		return &geoGeometry{"Point", at[0]}
	}
	return &geoGeometry{"MultiPoint", at}
}

func propertiesOf(r *Row) geoProperties {
	p := geoProperties{
		Number: r.Number, Headline: r.Headline, Date: r.Date, Wording: r.Wording, EDTF: r.EDTF,
		Start: orNil(r.When.startDay()), End: orNil(r.When.endDay()), DateAssumed: r.DateAssumed,
		Place: r.First().Full(), PlaceAssumed: r.PlaceAssumed, Status: r.Status, Mode: r.Mode, Speaker: r.Speaker,
		Disputed: r.Disputed, Confidence: r.Confidence, Type: r.Type, Tags: r.Tags, Color: r.Color, Note: r.Note,
	}
	p.StartYear, p.EndYear = r.When.years()
	for _, s := range r.Places {
		place := geoPlace{Name: s.Name, Division: s.Division, Country: s.Country, Kind: s.Kind, GeoNames: s.GeoNames}
		if s.OnMap {
			place.Lat, place.Lon = &s.Lat, &s.Lon
		}
		p.Places = append(p.Places, place)
	}
	for i := range r.Passages {
		s := &r.Passages[i]
		if i == 0 {
			p.Source, p.Page, p.Quote = s.Title, s.Page, s.Quote
		}
		p.Passages = append(p.Passages, geoPassage{s.Title, s.Page, s.Quote, s.EDTF, s.Wording, s.Mode, s.Speaker})
	}
	return p
}

func orNil(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
