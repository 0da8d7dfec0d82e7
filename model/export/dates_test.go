package export

import (
	"bytes"
	"encoding/json"
	"regexp"
	"testing"

	"chronotope/model"
	"chronotope/model/edtf"
)

// dated is a chronology with an event on each date.
func dated(dates ...string) *Chronology {
	d := report()
	var events []*model.Event
	for _, date := range dates {
		events = append(events, &model.Event{Headline: date, Date: edtf.MustParse(date), Evidence: []model.Evidence{{
			Document: d.ID, Date: edtf.MustParse(date), Anchor: in(d, "4 May 1871"), Passage: in(d, "The mill at Leeds burned down on 4 May 1871."), Places: []model.PlaceMention{{Selector: in(d, "Leeds"), Place: leeds}},
		}}})
	}
	return chronologyOf(d, events)
}

// objectsIn reads the objects under a key of JSON.
func objectsIn(t *testing.T, data []byte, keys ...string) []map[string]any {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("%v: %.300s", err, data)
	}
	for _, k := range keys {
		v = v.(map[string]any)[k]
	}
	var out []map[string]any
	for _, o := range v.([]any) {
		out = append(out, o.(map[string]any))
	}
	return out
}

func compact(v any) string {
	data, _ := json.Marshal(v)
	return string(data)
}

// TestDatesInFormats holds how each format says a date.
func TestDatesInFormats(t *testing.T) {
	for date, want := range map[string]map[string]string{
		"1871-05-04": {
			"geojson": `"1871-05-04" "1871-05-04" 1871 1871`, "kml": "1871-05-04T00:00:00Z 1871-05-04T23:59:59Z", "lpf": `[{"start":{"in":"1871-05-04"}}]`,
			"ics": "DTSTART;VALUE=DATE:18710504 DTEND;VALUE=DATE:18710505", "timelinejs": `{"day":4,"month":5,"year":1871} null`, "aeon": "1871-05-04,",
			"vis": `"1871-05-04T00:00:00" null "point"`, "markwhen": "1871-05-04", "tei": `when="1871-05-04"`,
		},
		"1871": {
			"geojson": `"1871-01-01" "1871-12-31" 1871 1871`, "kml": "1871-01-01T00:00:00Z 1871-12-31T23:59:59Z", "lpf": `[{"start":{"in":"1871"}}]`,
			"ics": "DTSTART;VALUE=DATE:18710101 DTEND;VALUE=DATE:18720101", "timelinejs": `{"year":1871} null`, "aeon": "1871,",
			"vis": `"1871-01-01T00:00:00" "1872-01-01T00:00:00" "range"`, "markwhen": "1871", "tei": `when="1871"`,
		},
		"1871-12-30/1872-01-02": {
			"geojson": `"1871-12-30" "1872-01-02" 1871 1872`, "kml": "1871-12-30T00:00:00Z 1872-01-02T23:59:59Z", "lpf": `[{"end":{"in":"1872-01-02"},"start":{"in":"1871-12-30"}}]`,
			"ics": "DTSTART;VALUE=DATE:18711230 DTEND;VALUE=DATE:18720103", "timelinejs": `{"day":30,"month":12,"year":1871} {"day":2,"month":1,"year":1872}`, "aeon": "1871-12-30,1872-01-02",
			"markwhen": "1871-12-30/1872-01-02", "tei": `notBefore="1871-12-30" notAfter="1872-01-02"`,
		},
		"-0489-09-12": {
			"geojson": `null null -489 -489`, "kml": " ", "lpf": `[{"start":{"in":"-0489-09-12"}}]`, "ics": " ", "timelinejs": `{"day":12,"month":9,"year":-490} null`, "aeon": "0490-09-12 BC,",
			"vis": `"-000489-09-12T00:00:00" null "point"`, "markwhen": "", "tei": `when-iso="-0489-09-12"`,
		},
		"-0003/0002": {"geojson": `null "0002-12-31" -3 2`, "kml": " 0002-12-31T23:59:59Z", "tei": `notBefore-iso="-0003-01-01" notAfter-iso="0002-12-31"`, "timelinejs": `{"year":-4} {"year":2}`},
		"../1871":    {"geojson": `null "1871-12-31" null 1871`, "kml": " 1871-12-31T23:59:59Z", "lpf": `[{"start":{"latest":"1871-12-31"}}]`, "ics": "DTSTART;VALUE=DATE:18711231 DTEND;VALUE=DATE:18720101", "timelinejs": `{"year":1871} null`, "tei": `notAfter="1871-12-31"`},
		"1871/..":    {"geojson": `"1871-01-01" null 1871 null`, "kml": "1871-01-01T00:00:00Z ", "lpf": `[{"end":{"earliest":"1871-01-01"},"start":{"in":"1871"}}]`, "ics": "DTSTART;VALUE=DATE:18710101 DTEND;VALUE=DATE:18710102", "tei": `notBefore="1871-01-01"`},
		"1871~":      {"lpf": `[{"start":{"in":"1871~"}}]`, "tei": `when="1871" cert="medium"`},
		"18XX":       {"lpf": `[{"start":{"earliest":"1800-01-01","latest":"1899-12-31"}}]`, "timelinejs": `{"year":1800} {"year":1899}`, "tei": `notBefore="1800-01-01" notAfter="1899-12-31"`},
		"9999-12-31": {"geojson": `"9999-12-31" "9999-12-31" 9999 9999`, "ics": "DTSTART;VALUE=DATE:99991231 "},
		"1871-05-04T10:30": {
			"kml": "1871-05-04T10:30:00 1871-05-04T10:30:59", "ics": "DTSTART:18710504T103000 DTEND:18710504T103100", "timelinejs": `{"day":4,"hour":10,"minute":30,"month":5,"year":1871} null`,
			"aeon": "1871-05-04 10:30:00,", "markwhen": "1871-05-04 10:30",
		},
		"1871-05-04T10:30+05:30": {"kml": "1871-05-04T05:00:00Z 1871-05-04T05:00:59Z", "ics": "DTSTART:18710504T050000Z DTEND:18710504T050100Z"},
		"Y-66E6S2":               {"kml": " ", "tei": "", "geojson": "null null -66999999 -66000000", "timelinejs": `{"year":-67000000} {"year":-66000001}`},
	} {
		c := dated(date)
		for format, want := range want {
			if got := dateIn(t, format, written(t, format, c, Options{})); got != want {
				t.Errorf("%s in %s: %s, want %s", date, format, got, want)
			}
		}
	}
}

// dateIn is how a file with one event says its date.
func dateIn(t *testing.T, format string, data []byte) string {
	t.Helper()
	first := func(keys ...string) map[string]any { return objectsIn(t, data, keys...)[0] }
	match := func(pattern string) string {
		m := regexp.MustCompile(pattern).FindSubmatch(data)
		if m == nil {
			return ""
		}
		return string(bytes.Join(m[1:], []byte(" ")))
	}
	switch format {
	case "geojson":
		p := first("features")["properties"].(map[string]any)
		return compact(p["start"]) + " " + compact(p["end"]) + " " + compact(p["start_year"]) + " " + compact(p["end_year"])
	case "kml":
		return match(`<begin>(.*?)</begin>`) + " " + match(`<end>(.*?)</end>`)
	case "lpf":
		return compact(first("features")["when"].(map[string]any)["timespans"])
	case "ics":
		return match(`(DTSTART.*?)\r`) + " " + match(`(DTEND.*?)\r`)
	case "timelinejs":
		e := first("events")
		return compact(e["start_date"]) + " " + compact(e["end_date"])
	case "aeon":
		return match(`\r\nEvent,[^,]*,([^,]*,[^,]*),`)
	case "vis":
		var items []map[string]any
		if err := json.Unmarshal(data, &items); err != nil {
			t.Fatal(err)
		}
		return compact(items[0]["start"]) + " " + compact(items[0]["end"]) + " " + compact(items[0]["type"])
	case "markwhen":
		return match(`\n\n(.*?): `)
	case "tei":
		return match(`<date ?([^>]*)>4 May`)
	}
	t.Fatal(format)
	return ""
}
