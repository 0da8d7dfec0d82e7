package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/document"
)

func TestOverrides(t *testing.T) {
	const text = "The mill burned down in Reading in May 1871. In 1871 the docks of Boston were opened."
	stump := model.Place{ID: 2655138, Name: "Boston", Country: "GB", Point: orb.Point{-0.0258, 52.9763}}
	for _, c := range []struct {
		name      string
		overrides []*model.Override
		want      string
	}{
		{"none", nil, "1871 Boston US, 1871-05 Reading"},
		{"no date", []*model.Override{{Words: "in 1871", Verdict: model.NoDate}, {Words: "1871", Verdict: model.NoDate}}, "1871-05 Reading"},
		{"no place", []*model.Override{{Words: "reading", Verdict: model.NoPlace}}, "1871 Boston US, 1871-05"},
		{"place", []*model.Override{{Words: "Boston", Verdict: model.IsPlace, Place: stump}}, "1871 Boston GB, 1871-05 Reading"},
		{"of other words", []*model.Override{{Words: "Bosto", Verdict: model.NoPlace}, {Words: "May", Verdict: model.NoDate}}, "1871 Boston US, 1871-05 Reading"},
	} {
		var got []string
		for _, e := range read(t, extractor(t).With(c.overrides), "a", text) {
			line := e.Date.String()
			for _, p := range e.Places() {
				line += " " + p.Name
				if p.Name == "Boston" {
					line += " " + p.Country
				}
			}
			got = append(got, line)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

func TestOverriddenPlacesSayWhy(t *testing.T) {
	x := extractor(t).With([]*model.Override{{Words: "Boston", Verdict: model.IsPlace, Place: model.Place{ID: -7, Name: "Boston"}}})
	r, err := x.Extract(t.Context(), document.FromText("a", "Grain prices doubled in Boston in 1871."))
	if err != nil {
		t.Fatal(err)
	}
	want := []model.Reason{{Code: model.ReasonOverride, Detail: "Boston"}}
	if len(r.Toponyms) != 1 || !slices.Equal(r.Toponyms[0].Reasons, want) {
		t.Errorf("%+v, want one toponym for the reasons %v", r.Toponyms, want)
	}
}
