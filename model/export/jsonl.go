package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"time"

	"chronotope/model"
	"chronotope/model/edtf"
)

// The objects of the headless format "jsonl". Offsets are Unicode code points,
// end exclusive; latitudes and longitudes are degrees, WGS 84.
type (
	jsonDocument struct {
		ID       string        `json:"id"`
		Title    string        `json:"title"`
		DCT      string        `json:"dct,omitempty"`
		MS       float64       `json:"ms"`
		Times    []jsonTime    `json:"time_expressions"`
		Toponyms []jsonToponym `json:"toponyms"`
		Demonyms []jsonToponym `json:"demonyms,omitempty"`
		Events   []jsonEvent   `json:"events"`
		LeftOut  []jsonLeftOut `json:"left_out"`
	}
	// jsonLeftOut is a time expression that dates no event, and why: a code such as
	// "duration" or "citation".
	jsonLeftOut struct {
		jsonSpan
		Text string `json:"text"`
		Why  string `json:"why"`
	}
	jsonSpan struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	jsonTime struct {
		jsonSpan
		Text  string `json:"text"`
		Type  string `json:"type"`
		Value string `json:"value"`
		EDTF  string `json:"edtf,omitempty"`
	}
	jsonPlace struct {
		Name      string   `json:"name,omitempty"`
		Lat       *float64 `json:"lat,omitempty"`
		Lon       *float64 `json:"lon,omitempty"`
		GeonameID int64    `json:"geonameid,omitempty"`
		Kind      string   `json:"kind,omitempty"`
		Country   string   `json:"country,omitempty"`
	}
	jsonToponym struct {
		jsonSpan
		Text string `json:"text"`
		jsonPlace
		Role       string  `json:"role"`
		Confidence float64 `json:"confidence"`
	}
	jsonEvent struct {
		Headline   string  `json:"headline"`
		EDTF       string  `json:"edtf"`
		Earliest   string  `json:"earliest,omitempty"`
		Latest     string  `json:"latest,omitempty"`
		Status     string  `json:"status"`
		Confidence float64 `json:"confidence"` // of all: that there is such an event, then and there
		Disputed   bool    `json:"disputed"`
		jsonMode

		DateConfidence  float64        `json:"date_confidence,omitempty"`
		PlaceConfidence float64        `json:"place_confidence,omitempty"`
		Evidence        []jsonEvidence `json:"evidence"`
	}
	// jsonMode is how an event is meant, "stated", "state", "reported", "planned", "supposed"
	// or "denied", and who says so where that is not the text itself.
	jsonMode struct {
		Mode    string `json:"mode"`
		Speaker string `json:"speaker,omitempty"`
	}
	jsonEvidence struct {
		EDTF string `json:"edtf"`
		jsonMode
		Anchor  jsonSpan      `json:"anchor"`
		Passage jsonPassage   `json:"passage"`
		Places  []jsonMention `json:"places"`
		Assumed string        `json:"assumed,omitempty"` // whence the place, where the passage does not name it
		// Whence the date, where its words leave a part of it open or it stands above the passage.
		DateAssumed     string  `json:"date_assumed,omitempty"`
		DateConfidence  float64 `json:"date_confidence,omitempty"`
		PlaceConfidence float64 `json:"place_confidence,omitempty"` // of the first of places
	}
	jsonPassage struct {
		jsonSpan
		Quote string `json:"quote"`
	}
	jsonMention struct {
		jsonSpan
		jsonPlace
	}
)

var roles = [...]string{
	model.RolePlace: "place", model.RoleDemonym: "demonym", model.RoleInName: "name",
	model.RoleOffice: "office",
}

// JSONLine is the reading of a document as one line of the format "jsonl",
// line feed included. Words such as "Moroccan", which tell of a place without naming
// it, are apart from the toponyms, under "demonyms". The elapsed time goes into the field "ms". Of an event's
// evidence, that of other documents is left out: offsets would mean nothing.
func JSONLine(d *model.Document, r *model.Reading, elapsed time.Duration) ([]byte, error) {
	at := newCodePoints(d.Text)
	span := func(s model.Span) jsonSpan { return jsonSpan{at.at(s.Start), at.at(s.End)} }
	out := jsonDocument{
		ID: string(d.ID), Title: d.Title, DCT: d.Date.String(),
		MS:       round(float64(elapsed)/float64(time.Millisecond), 3),
		Times:    make([]jsonTime, 0, len(r.Times)),
		Toponyms: make([]jsonToponym, 0, len(r.Toponyms)),
		Events:   make([]jsonEvent, 0, len(r.Events)),
		LeftOut:  make([]jsonLeftOut, 0, len(r.Unused)),
	}
	for _, t := range r.Times {
		out.Times = append(out.Times, jsonTime{span(t.Span), t.Span.Of(d.Text), t.Type.String(), t.Value, t.Date.String()})
	}
	for _, t := range r.Toponyms {
		j := jsonToponym{span(t.Span), t.Span.Of(d.Text), place(t.Place), roles[t.Role], round(t.Confidence, 2)}
		if t.Role == model.RoleDemonym {
			out.Demonyms = append(out.Demonyms, j)
		} else {
			out.Toponyms = append(out.Toponyms, j)
		}
	}
	for _, e := range r.Events {
		out.Events = append(out.Events, event(d, e, span))
	}
	for _, u := range r.Unused {
		out.LeftOut = append(out.LeftOut, jsonLeftOut{span(u.Span), u.Span.Of(d.Text), u.Code.String()})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		return nil, fmt.Errorf("write %s as jsonl: %w", d.Name, err)
	}
	return b.Bytes(), nil
}

// writeLines writes a line of each document as JSONLine does, with the events of the
// chronology that have a passage there; what else was found in it is not known here.
func writeLines(j *job) error {
	in := map[model.DocumentID][]*model.Event{}
	for r := range j.rows() {
		seen := map[model.DocumentID]bool{}
		for i := range r.Event.Evidence {
			if id := r.Event.Evidence[i].Document; !seen[id] {
				seen[id] = true
				in[id] = append(in[id], r.Event)
			}
		}
	}
	for _, d := range j.sources() {
		text, err := JSONLine(d, &model.Reading{Events: in[d.ID]}, 0)
		if err != nil {
			return err
		}
		_, _ = j.out.Write(text)
	}
	return nil
}

func event(d *model.Document, e *model.Event, span func(model.Span) jsonSpan) jsonEvent {
	earliest, latest := bounds(e.Date)
	out := jsonEvent{
		Headline: e.Headline, EDTF: e.Date.String(), Earliest: earliest, Latest: latest,
		Status: e.Status.String(), Confidence: round(e.Confidence, 2), Disputed: e.Disputed,
		DateConfidence: round(e.DateConfidence(), 2), PlaceConfidence: round(e.PlaceConfidence(), 2),
		jsonMode: jsonMode{e.Mode().String(), e.Speaker()},
		Evidence: make([]jsonEvidence, 0, len(e.Evidence)),
	}
	for i := range e.Evidence {
		v := &e.Evidence[i]
		if v.Document != d.ID {
			continue
		}
		j := jsonEvidence{
			EDTF: v.Date.String(), Anchor: span(v.Anchor.Span), jsonMode: jsonMode{v.Mode.String(), v.Speaker},
			Passage: jsonPassage{span(v.Passage.Span), v.Passage.Quote},
			Places:  make([]jsonMention, 0, len(v.Places)),
			Assumed: e.Assumed(v).String(), DateAssumed: v.DateFrom.String(),
			DateConfidence: round(v.DateConfidence, 2), PlaceConfidence: round(v.PlaceConfidence, 2),
		}
		for _, p := range v.Places {
			j.Places = append(j.Places, jsonMention{span(p.Selector.Span), place(p.Place)})
		}
		out.Evidence = append(out.Evidence, j)
	}
	return out
}

// place is p's fields; none but the zero ones where p is no place.
func place(p model.Place) jsonPlace {
	if p.IsZero() {
		return jsonPlace{}
	}
	lon, lat := round(p.Point.Lon(), 5), round(p.Point.Lat(), 5)
	return jsonPlace{Name: p.Name, Lat: &lat, Lon: &lon, GeonameID: max(0, p.ID), Kind: p.Kind.String(), Country: p.Country}
}

// bounds returns v's first and last day in EDTF, "" where v is open or that is not known.
func bounds(v edtf.Value) (earliest, latest string) {
	if v.IsZero() {
		return "", ""
	}
	if first := v.Earliest(); first != edtf.MinDay {
		earliest = day(first)
	}
	if last := v.Latest(); last != edtf.MaxDay {
		latest = day(last)
	}
	return earliest, latest
}

func day(n int64) string { return edtf.YMD(edtf.CivilDate(n)).String() }

func round(x float64, digits int) float64 {
	p := math.Pow10(digits)
	return math.Round(x*p) / p
}
