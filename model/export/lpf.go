package export

import (
	"regexp"

	"chronotope/model/edtf"
)

// The objects of the Linked Places format 1.1
// (https://github.com/LinkedPasts/linked-places-format), a form of GeoJSON.
type (
	lpFeature struct {
		ID           string          `json:"@id"`
		Type         string          `json:"type"`
		Properties   lpProperties    `json:"properties"`
		When         *lpWhen         `json:"when,omitempty"`
		Names        []lpName        `json:"names"`
		Types        []lpType        `json:"types"`
		Geometry     lpGeometry      `json:"geometry"`
		Links        []lpLink        `json:"links,omitempty"`
		Descriptions []lpDescription `json:"descriptions,omitempty"`
	}
	lpProperties struct {
		Title string   `json:"title"`
		Codes []string `json:"ccodes"`
		carried
	}
	lpWhen struct {
		Timespans []lpSpan `json:"timespans"`
		Label     string   `json:"label,omitempty"`
	}
	lpSpan struct {
		Start map[string]string `json:"start"`
		End   map[string]string `json:"end,omitempty"`
	}
	lpName struct {
		Toponym   string       `json:"toponym"`
		Citations []lpCitation `json:"citations"`
	}
	lpCitation struct {
		Label string `json:"label"`
	}
	lpType struct {
		Identifier string `json:"identifier"`
		Label      string `json:"label"`
	}
	lpGeometry struct {
		Type       string    `json:"type"`
		Geometries []lpPoint `json:"geometries"`
	}
	lpPoint struct {
		Type        string     `json:"type"`
		Coordinates [2]float64 `json:"coordinates"`
		Certainty   string     `json:"certainty"`
	}
	lpLink struct {
		Type       string `json:"type"`
		Identifier string `json:"identifier"`
	}
	lpDescription struct {
		Value  string `json:"value"`
		Source string `json:"source,omitempty"`
		Page   string `json:"page,omitempty"`
	}
)

// lpContext is the vocabulary of version 1.1.
const lpContext = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"

// historicalEvents is the concept of the Art & Architecture Thesaurus that events are of.
var historicalEvents = lpType{"aat:300069084", "events (activities and events)"}

// writeLinkedPlaces writes each event as a record of where it was: a name of each place, the
// time, and the passages as descriptions.
func writeLinkedPlaces(j *job) error {
	j.print(`{"type":"FeatureCollection","@context":"`, lpContext, `","features":[`)
	err := j.objects(func(r *Row) any {
		f := lpFeature{
			ID: "urn:uuid:" + uuidOf(r), Type: "Feature", When: linkedWhen(r), Names: []lpName{}, Types: []lpType{historicalEvents},
			Properties: lpProperties{r.Headline, []string{}, carriedOf(r)},
			Geometry:   lpGeometry{"GeometryCollection", []lpPoint{}},
		}
		f.places(r)
		for i := range r.Passages {
			p := &r.Passages[i]
			f.Descriptions = append(f.Descriptions, lpDescription{p.Quote, p.Title, p.Page})
		}
		return f
	})
	j.print("]}\n")
	return err
}

func (f *lpFeature) places(r *Row) {
	certainty := "certain"
	if r.PlaceAssumed != "" {
		certainty = "less-certain"
	}
	source := lpCitation{"the user"}
	if w := r.passage(); w.Title != "" {
		source.Label = w.Where()
	}
	seen := map[string]bool{}
	for _, p := range r.Places {
		f.Names = append(f.Names, lpName{p.Name, []lpCitation{source}})
		if p.Country != "" && !seen[p.Country] {
			seen[p.Country] = true
			f.Properties.Codes = append(f.Properties.Codes, p.Country)
		}
		if p.OnMap {
			f.Geometry.Geometries = append(f.Geometry.Geometries, lpPoint{"Point", [2]float64{p.Lon, p.Lat}, certainty})
		}
		if p.GeoNames != 0 {
			f.Links = append(f.Links, lpLink{"closeMatch", p.URI()})
		}
	}
}

// linkedWhen is the time: a day or a stretch that begins and ends within bounds. Nil where
// there is none.
func linkedWhen(r *Row) *lpWhen {
	if !r.When.HasFrom && !r.When.HasTo {
		return nil
	}
	d := r.Event.Date
	switch {
	case !r.When.HasFrom: // a span must have a start: of this one only the latest is known
		return &lpWhen{[]lpSpan{{Start: map[string]string{"latest": r.Latest}}}, r.Date}
	case !r.When.HasTo: // without an end it would be of the start alone
		return &lpWhen{[]lpSpan{{linkedSide(d.Start()), map[string]string{"earliest": r.Earliest}}}, r.Date}
	case !d.IsInterval():
		return &lpWhen{[]lpSpan{{Start: linkedSide(d.Start())}}, r.Date}
	}
	return &lpWhen{[]lpSpan{{linkedSide(d.Start()), linkedSide(d.End())}}, r.Date}
}

// linkedDate is what "in" can say: a year, month or day, perhaps in doubt.
var linkedDate = regexp.MustCompile(`^-?\d{4}(-(0\d|1[0-2])(-\d\d)?)?[~?%]?$`)

func linkedSide(d edtf.Value) map[string]string {
	if text := d.String(); linkedDate.MatchString(text) {
		return map[string]string{"in": text}
	}
	earliest, latest := bounds(d)
	return map[string]string{"earliest": earliest, "latest": latest}
}

// URI names the place in GeoNames, "" where it has none there.
func (s Spot) URI() string {
	if s.GeoNames == 0 {
		return ""
	}
	return "https://www.geonames.org/" + decimal(s.GeoNames)
}

// uuidOf is the event's ID as a UUID; one made of its number where it is none.
func uuidOf(r *Row) string {
	id := r.ID
	if len(id) != 32 || !isHex(id) {
		id = hexOf(r)
	}
	return id[:8] + "-" + id[8:12] + "-" + id[12:16] + "-" + id[16:20] + "-" + id[20:]
}
