package export

import (
	"encoding/json"
	"net/url"
	"strings"

	"chronotope/model"
)

// The objects of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
type (
	annotation struct {
		ID         string           `json:"id"`
		Type       string           `json:"type"`
		Motivation string           `json:"motivation"`
		Created    string           `json:"created,omitempty"`
		Body       []any            `json:"body"`
		Target     annotationTarget `json:"target"`
	}
	annotationText struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Format  string `json:"format"`
		Value   string `json:"value"`
	}
	// annotationEvent says what happened in the words of schema.org.
	annotationEvent struct {
		Type    string           `json:"type"`
		Purpose string           `json:"purpose"`
		ID      string           `json:"id"`
		Name    string           `json:"schema:name"`
		Start   string           `json:"schema:startDate,omitempty"`
		End     string           `json:"schema:endDate,omitempty"`
		Where   []annotationSpot `json:"schema:location,omitempty"`
		carried
	}
	annotationSpot struct {
		Type string  `json:"type"`
		ID   string  `json:"id,omitempty"`
		Name string  `json:"schema:name"`
		Geo  *geoLat `json:"schema:geo,omitempty"`
	}
	geoLat struct {
		Type string  `json:"type"`
		Lat  float64 `json:"schema:latitude"`
		Lon  float64 `json:"schema:longitude"`
	}
	annotationTarget struct {
		Source   annotationSource `json:"source"`
		Selector []any            `json:"selector,omitempty"`
	}
	annotationSource struct {
		ID    string `json:"id"`
		Type  string `json:"type"`
		Title string `json:"schema:name"`
		Page  string `json:"schema:pagination,omitempty"`
	}
	quoteSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
	}
	positionSelector struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
)

// annotationContext adds to the vocabulary of annotations that of schema.org; what the program
// has beyond that is under a vocabulary of its own.
var annotationContext = []any{"http://www.w3.org/ns/anno.jsonld", map[string]string{"schema": "https://schema.org/", "@vocab": "urn:chronotope:"}}

// writeAnnotations writes an annotation of each passage. Positions are in code points.
func writeAnnotations(j *job) error {
	context, err := json.Marshal(annotationContext)
	if err != nil {
		return err
	}
	j.print(`{"@context":`, string(context), `,"id":"urn:chronotope:annotations","type":"AnnotationCollection","label":`)
	if err := j.json(j.title()); err != nil {
		return err
	}
	j.print(`,"total":`, decimal(int64(j.passages())), `,"first":{"id":"urn:chronotope:annotations:1","type":"AnnotationPage","startIndex":0,"items":[`)
	points := map[model.DocumentID]codePoints{}
	between := "\n"
	for r := range j.rows() {
		for i := range r.Passages {
			j.print(between)
			between = ",\n"
			if err := j.exactJSON(j.annotation(r, i, points)); err != nil {
				return err
			}
		}
	}
	j.print("\n]}}\n")
	return nil
}

// passages is how many passages there are.
func (c *Chronology) passages() int {
	n := 0
	for _, e := range c.Events {
		for i := range e.Evidence {
			if v := &e.Evidence[i]; isPassage(v) {
				n++
			}
		}
	}
	return n
}

func (j *job) annotation(r *Row, i int, points map[model.DocumentID]codePoints) annotation {
	p := &r.Passages[i]
	id := "urn:uuid:" + uuidOf(r)
	about := annotationEvent{Type: "schema:Event", Purpose: "classifying", ID: id, Name: r.Headline, Start: r.When.startDay(), End: r.When.endDay(), carried: carriedOf(r)}
	about.Passages = nil // each has an annotation of its own
	for _, s := range r.Places {
		spot := annotationSpot{Type: "schema:Place", ID: s.URI(), Name: s.Full()}
		if s.OnMap {
			spot.Geo = &geoLat{"schema:GeoCoordinates", s.Lat, s.Lon}
		}
		about.Where = append(about.Where, spot)
	}
	a := annotation{
		ID: id + "#" + decimal(int64(i+1)), Type: "Annotation", Motivation: "describing", Created: j.Made.UTC().Format("2006-01-02T15:04:05Z"),
		Body:   []any{annotationText{"TextualBody", "describing", "text/plain", joined(": ", r.Date, r.Headline)}, about},
		Target: annotationTarget{Source: annotationSource{documentURI(p.Document), "Text", p.Title, p.Page}},
	}
	s := p.Evidence.Passage // the very text, for others to find it by
	if s.Quote != "" {
		a.Target.Selector = append(a.Target.Selector, quoteSelector{"TextQuoteSelector", s.Quote, s.Prefix, s.Suffix})
	}
	if d := j.Documents[p.Document]; d != nil && !p.Lost && s.Span.Start >= 0 && s.Span.Start <= s.Span.End && s.Span.End <= len(d.Text) {
		at, ok := points[d.ID]
		if !ok {
			at = newCodePoints(d.Text)
			points[d.ID] = at
		}
		a.Target.Selector = append(a.Target.Selector, positionSelector{"TextPositionSelector", at.at(s.Span.Start), at.at(s.Span.End)})
	}
	return a
}

// documentURI names a document: as a file where its ID is a path, else by the ID alone.
func documentURI(id model.DocumentID) string {
	name := strings.ToValidUTF8(string(id), "\ufffd")
	if strings.HasPrefix(name, "/") {
		return (&url.URL{Scheme: "file", Path: name}).String()
	}
	return "urn:chronotope:document:" + url.PathEscape(name)
}

// exactJSON writes a value whose texts are as they are, not clean: what is not to be shown
// is escaped.
func (j *job) exactJSON(v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	for _, r := range string(data) {
		if turns(r) || r >= 0x7f && r < 0xa0 {
			j.print(`\u`, hex4(r))
		} else {
			_, _ = j.out.WriteRune(r)
		}
	}
	return nil
}

func hex4(r rune) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15]})
}
