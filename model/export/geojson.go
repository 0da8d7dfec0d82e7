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
		Number    int     `json:"number"`
		Headline  string  `json:"headline"`
		Date      string  `json:"date"`
		Start     *string `json:"start"`
		End       *string `json:"end"`
		StartYear *int64  `json:"start_year"`
		EndYear   *int64  `json:"end_year"`
		Place     string  `json:"place"`
		Source    string  `json:"source,omitempty"`
		Page      string  `json:"page,omitempty"`
		Quote     string  `json:"quote,omitempty"`
		carried
	}
	// carried is what the program's own fields tell of an event, in formats in JSON.
	carried struct {
		EDTF         string       `json:"edtf"`
		Wording      string       `json:"wording,omitempty"`
		DateAssumed  string       `json:"date_assumed,omitempty"`
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
	first := r.passage()
	p := geoProperties{
		Number: r.Number, Headline: r.Headline, Date: r.Date, Start: orNil(r.When.startDay()), End: orNil(r.When.endDay()),
		Place: r.First().Full(), Source: first.Title, Page: first.Page, Quote: first.Quote, carried: carriedOf(r),
	}
	p.StartYear, p.EndYear = r.When.years()
	return p
}

func carriedOf(r *Row) carried {
	c := carried{
		EDTF: r.EDTF, Wording: r.Wording, DateAssumed: r.DateAssumed, PlaceAssumed: r.PlaceAssumed, Status: r.Status, Mode: r.Mode,
		Speaker: r.Speaker, Disputed: r.Disputed, Confidence: r.Confidence, Type: r.Type, Tags: r.Tags, Color: r.Color, Note: r.Note,
	}
	for _, s := range r.Places {
		place := geoPlace{Name: s.Name, Division: s.Division, Country: s.Country, Kind: s.Kind, GeoNames: s.GeoNames}
		if s.OnMap {
			place.Lat, place.Lon = &s.Lat, &s.Lon
		}
		c.Places = append(c.Places, place)
	}
	for i := range r.Passages {
		p := &r.Passages[i]
		c.Passages = append(c.Passages, geoPassage{p.Title, p.Page, p.Quote, p.EDTF, p.Wording, p.Mode, p.Speaker})
	}
	return c
}

func orNil(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
