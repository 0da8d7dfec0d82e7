package export

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
)

func TestCodePoints(t *testing.T) {
	for _, text := range []string{"", "plain", strings.Repeat("é", 700) + "x", strings.Repeat("ab漢🜚", 400)} {
		c := newCodePoints(text)
		for i := range text {
			if got, want := c.at(i), utf8.RuneCountInString(text[:i]); got != want {
				t.Fatalf("%.10q at %d: got %d, want %d", text, i, got, want)
			}
		}
		if got, want := c.at(len(text)), utf8.RuneCountInString(text); got != want {
			t.Errorf("%.10q at its end: got %d, want %d", text, got, want)
		}
	}
}

// span is where part stands in text.
func span(text, part string) model.Span {
	i := strings.Index(text, part)
	return model.Span{Start: i, End: i + len(part)}
}

func TestJSONLine(t *testing.T) {
	const text = "Straße: opened in Łódź in 1912."
	d := &model.Document{ID: "a.txt", Name: "a.txt", Title: "Straße", Text: text, Date: edtf.YMD(1920, 5, 4)}
	place := model.Place{ID: 7, Name: "Łódź", Country: "PL", Kind: model.City, Point: orb.Point{19.4739111, 51.77}}
	date := edtf.MustParse("1912")
	r := &model.Reading{
		Times: []model.TimeExpression{{Span: span(text, "1912"), Type: model.DATE, Value: "1912", Date: date}},
		Toponyms: []model.Toponym{
			{Span: span(text, "Łódź"), Place: place, Confidence: 0.912},
			{Span: span(text, "Straße"), Role: model.RoleInName},
		},
		Unused: []model.UnusedTime{{Span: span(text, "1912"), Code: model.UnusedCitation}},
		Events: []*model.Event{{
			Headline: "Straße opened", Date: date, Confidence: 0.8, Status: model.Proposed,
			Evidence: []model.Evidence{
				{
					Document: "a.txt", Date: date, Anchor: model.Select(text, span(text, "1912")),
					Passage:  model.Select(text, model.Span{End: len(text)}),
					Places:   []model.PlaceMention{{Selector: model.Select(text, span(text, "Łódź")), Place: place}},
					DateFrom: model.FromSection, DateConfidence: 0.95, PlaceConfidence: 0.7, Mode: model.ModeReported, Speaker: "Straße",
				},
				{Document: "b.txt", Mode: model.ModeDenied},
			},
		}},
	}
	line, err := JSONLine(d, r, 1500*time.Microsecond)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"id":"a.txt","title":"Straße","dct":"1920-05-04","ms":1.5,` +
		`"time_expressions":[{"start":26,"end":30,"text":"1912","type":"DATE","value":"1912","edtf":"1912"}],` +
		`"toponyms":[{"start":18,"end":22,"text":"Łódź","name":"Łódź","lat":51.77,"lon":19.47391,"geonameid":7,"kind":"city","country":"PL","role":"place","confidence":0.91},` +
		`{"start":0,"end":6,"text":"Straße","role":"name","confidence":0}],` +
		`"events":[{"headline":"Straße opened","edtf":"1912","earliest":"1912-01-01","latest":"1912-12-31","status":"proposed","confidence":0.8,"disputed":false,"mode":"reported","speaker":"Straße",` +
		`"date_confidence":0.95,"place_confidence":0.7,"evidence":[{"edtf":"1912","mode":"reported","speaker":"Straße","anchor":{"start":26,"end":30},"passage":{"start":0,"end":31,"quote":"Straße: opened in Łódź in 1912."},` +
		`"places":[{"start":18,"end":22,"name":"Łódź","lat":51.77,"lon":19.47391,"geonameid":7,"kind":"city","country":"PL"}],"date_assumed":"section","date_confidence":0.95,"place_confidence":0.7}]}],` +
		`"left_out":[{"start":26,"end":30,"text":"1912","why":"citation"}]}` + "\n"
	if diff := cmp.Diff(want, string(line)); diff != "" {
		t.Error(diff)
	}
	if empty, err := JSONLine(d, &model.Reading{}, 0); err != nil || strings.Contains(string(empty), "null") || !json.Valid(empty) {
		t.Errorf("empty reading: %s, %v", empty, err)
	}
}

func TestBounds(t *testing.T) {
	for value, want := range map[string][2]string{
		"1912-02":               {"1912-02-01", "1912-02-29"},
		"../1912":               {"", "1912-12-31"},
		"1912/..":               {"1912-01-01", ""},
		"/1912":                 {"", "1912-12-31"},
		"XXXX-12-25":            {"", ""},
		"-0489":                 {"-0489-01-01", "-0489-12-31"},
		"1912-05-01/1912-06-02": {"1912-05-01", "1912-06-02"},
	} {
		earliest, latest := bounds(edtf.MustParse(value))
		if got := [2]string{earliest, latest}; got != want {
			t.Errorf("%s: got %v, want %v", value, got, want)
		}
	}
}

func TestCorpus(t *testing.T) {
	const corpus = "\ufeff" + `{"id":"a","text":"One.\nTwo.","dct":"1920-05-04"}` + "\n\n" +
		`{"id":"b","text":"","dct":null}` + "\r\n" +
		`not json` + "\n" +
		`{"id":"c"}` + "\n" +
		`{"id":"d","text":"x","dct":"May"}` + "\n" +
		`{"text":"last","date":"1921-06-07T08:09:10Z"}`
	var got []string
	for r, err := range Corpus(strings.NewReader(corpus)) {
		if err != nil {
			got = append(got, strings.Fields(err.Error())[1])
			continue
		}
		got = append(got, r.ID+"="+r.Text+"="+r.Date.String())
	}
	want := []string{"a=One.\nTwo.=1920-05-04", "b==", "4:", "5:", "6:", "line 7=last=1921-06-07"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzCorpus(f *testing.F) {
	f.Add(`{"id":"a","text":"One.","dct":"1920-05-04"}`)
	f.Add("{}\n{\"text\":3}\n")
	f.Fuzz(func(t *testing.T, corpus string) {
		n := 0
		for _, err := range Corpus(strings.NewReader(corpus)) {
			if n++; err != nil && err.Error() == "" {
				t.Fatal("an error that says nothing")
			}
		}
		if most := strings.Count(corpus, "\n") + 1; n > most {
			t.Fatalf("%d records of %d lines", n, most)
		}
	})
}
