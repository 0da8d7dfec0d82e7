package gazetteer

import (
	"errors"
	"strings"
	"testing"

	"chronotope/model"
)

func TestOwnPlacesWin(t *testing.T) {
	g, err := open(t).WithPlaces(strings.NewReader("name,lat,lon,kind,alternate names\n" +
		"Berlin,12.5,-3.25,city,\n" +
		"\"Camp Ibex, old\",-1.5,30,other,Ibex Camp|Camp of the Ibex\n" +
		"Blue Marsh,51,4,water\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := g.Lookup("berlin"); len(got) != 1 || got[0].Place.Point != [2]float64{-3.25, 12.5} || got[0].Score != 1 {
		t.Errorf("Berlin is %+v", got)
	}
	if got := g.Lookup("Camp of the Ibex"); len(got) != 1 || got[0].Place.Kind != model.OtherPlace || got[0].Place.ID >= 0 {
		t.Errorf("the camp is %+v", got)
	}
	if got := g.Lookup("Hamburg"); len(got) == 0 || got[0].Place.Country != "DE" {
		t.Errorf("Hamburg is %+v", got)
	}
	const text = "They rode from Ibex Camp to the Blue Marsh and on to Hamburg."
	if got := listing(g.Toponyms(documentOf(text)), text); strings.Count(got, ";") != 2 || !strings.Contains(got, "Camp Ibex, old") {
		t.Errorf("found %s", got)
	}
	if got := open(t).Lookup("Berlin")[0].Place.Country; got != "DE" {
		t.Errorf("the gazetteer itself has Berlin in %q now", got)
	}
}

func TestOwnPlacesRefused(t *testing.T) {
	for table, want := range map[string]string{
		"name,lat,lon\nA,1,2\nB,91,2\n":         "line 3: the latitude 91 is not between -90 and 90",
		"A,1,181\n":                             "line 1: the longitude 181 is not between -180 and 180",
		"A,1,2\nB,north,2\n":                    `line 2: the latitude "north" is not a number of degrees`,
		"A,NaN,2\n":                             `line 1: the latitude "NaN" is not a number of degrees`,
		"A,1,2\n\n ,3,4\n":                      "line 3: the name is missing",
		"A,1\n":                                 "line 1: 2 fields, where name, latitude and longitude are needed",
		"A,1,2,galaxy\n":                        `line 1: "galaxy" is no kind of place: city, region, country, water or other`,
		"A,1,2\n\"B,1,2\n":                      "line 2",
		"place,latitude,longitude\nlat,lat,1\n": `line 2: the latitude "lat" is not a number of degrees`,
	} {
		_, err := open(t).WithPlaces(strings.NewReader(table))
		if !errors.Is(err, ErrPlaces) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", table, err, want)
		}
	}
}
