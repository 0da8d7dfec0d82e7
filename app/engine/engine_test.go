package engine

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/gazetteer"
	"chronotope/model/project"
)

// read reads a text with an engine.
func read(t *testing.T, e *Engine, text string, given project.Given) (*model.Document, *model.Reading) {
	t.Helper()
	doc, reading, err := e.Read(t.Context(), "/home/ann/annals.txt", strings.NewReader(text), given, "")
	if err != nil {
		t.Fatal(err)
	}
	return doc, reading
}

func TestRead(t *testing.T) {
	e := New(assets.FS)
	doc, reading := read(t, e, "The mill at Leeds burned down yesterday.\n", project.Given{Date: edtf.YMD(1871, 5, 5), Title: "Annals"})
	if doc.ID != "/home/ann/annals.txt" || doc.Name != "annals.txt" || doc.Title != "Annals" {
		t.Errorf("read is %s, %q, called %q", doc.ID, doc.Name, doc.Title)
	}
	if len(reading.Events) != 1 || reading.Events[0].Date != edtf.YMD(1871, 5, 4) || reading.Events[0].Places()[0].Name != "Leeds" {
		t.Errorf("it tells %+v", reading.Events)
	}
	if _, _, err := e.Read(t.Context(), "empty.txt", strings.NewReader(" "), project.Given{}, ""); !errors.Is(err, model.ErrEmpty) {
		t.Errorf("an empty file: %v", err)
	}
}

func TestTypedDates(t *testing.T) {
	e := New(assets.FS)
	for typed, want := range map[string]string{
		"2018-12-08/2018-12-11": "2018-12-08/2018-12-11", "spring 1943?": "1943-21?", "8 December 2018": "2018-12-08",
		"1943": "1943", "490 BC": "-0489", "about 1844": "1844~", "10-11 December 2018": "2018-12-10/2018-12-11",
		"../1917": "../1917", " May 1968 ": "1968-05", "the 1920s": "192X", "1844-05~": "1844-05~", "from 1914 to 1918": "1914/1918",
		"nothing": "", "the king of 1844": "", "": "", "?": "",
	} {
		v, ok := e.Date(typed)
		if v.String() != want || ok != (want != "") {
			t.Errorf("%q is %q (%v), want %q", typed, v, ok, want)
		}
	}
}

// TestTypedNameMeansTheGreatPlace: or one where the documents are about.
func TestTypedNameMeansTheGreatPlace(t *testing.T) {
	e := New(assets.FS)
	for _, c := range []struct {
		typed, about string
		name, in     string
	}{
		{"Hull", "", "Kingston upon Hull", "GB"},
		{"Hull", "US", "Hull", "US"},
		{"Cambridge", "GB", "Cambridge", "GB"},
		{"Cambridge", "CA", "Cambridge", "CA"},
		{"Odessa", "", "Odesa", "UA"},
		{"Paris", "US", "Paris", "FR"},
		{"Bavaria", "", "Bavaria", "DE"},
	} {
		got := e.PlacesAmong(c.typed, map[string]float64{c.about: 1})[0]
		if got.Name != c.name || got.Country != c.in {
			t.Errorf("%s about %q is %s in %s, want %s in %s", c.typed, c.about, got.Name, got.Country, c.name, c.in)
		}
	}
}

func TestTypedPlaces(t *testing.T) {
	e := New(assets.FS)
	for typed, want := range map[string]string{
		"Leeds": "Leeds", " Leeds ": "Leeds", "Old Staithe, 53.75, -0.25": "Old Staithe", "Qqqqq": "", "Nowhere, 95, 200": "",
		"46.65, 8.2": "46.65°, 8.2°", "-33.9 18.4": "-33.9°, 18.4°", "95, 200": "",
	} {
		got := e.Places(typed)
		if (len(got) > 0) != (want != "") || want != "" && got[0].Name != want {
			t.Errorf("%q is %v, want %q", typed, got, want)
		}
	}
	if p := e.Places("Old Staithe, 53.75, -0.25")[0]; p.Point.Lat() != 53.75 || p.Point.Lon() != -0.25 {
		t.Errorf("it is at %v", p.Point)
	}
}

// TestOwnWords has the engine follow a table of places, then decisions, then both, while it
// is used.
func TestOwnWords(t *testing.T) {
	e := New(assets.FS)
	const text = "The mill at Ostwick burned down on 4 May 1871. The fleet came into Old Staithe on 3 June 1880.\n"
	placed := func() (out []string) {
		_, reading := read(t, e, text, project.Given{})
		for _, ev := range reading.Events {
			if v := &ev.Evidence[0]; len(v.Places) > 0 && !v.Places[0].Place.IsZero() && ev.Assumed(v) == model.NotAssumed {
				out = append(out, v.Places[0].Place.Name)
			}
		}
		return out
	}
	if got := placed(); len(got) != 0 {
		t.Fatalf("they are known already: %q", got)
	}
	if err := e.UsePlaces(strings.NewReader("Ostwick,north,east\n")); !errors.Is(err, gazetteer.ErrPlaces) {
		t.Errorf("a table that is none: %v", err)
	}
	if err := e.UsePlaces(strings.NewReader("name,lat,lon\nOstwick,53.9,-0.5\n")); err != nil {
		t.Fatal(err)
	}
	if got := placed(); len(got) != 1 || got[0] != "Ostwick" {
		t.Errorf("with the table they are in %q", got)
	}
	staithe := e.Places("Old Staithe, 53.75, -0.25")[0]
	if err := e.UseOverrides([]*model.Override{{Words: "Old Staithe", Verdict: model.IsPlace, Place: staithe}, {Words: "4 May 1871", Verdict: model.NoDate}}); err != nil {
		t.Fatal(err)
	}
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			if got := placed(); len(got) != 1 || got[0] != "Old Staithe" { // the mill has no date
				t.Errorf("with both they are in %q", got)
			}
		})
	}
	readers.Wait()
}

func TestEngineWithoutData(t *testing.T) {
	e := New(fstest.MapFS{})
	if _, err := e.Extract(t.Context(), &model.Document{Text: "In 1871 the mill burned down."}); err == nil || !strings.Contains(err.Error(), "load the gazetteer") {
		t.Errorf("%v", err)
	}
	if got := e.Places("Leeds"); got != nil {
		t.Errorf("Leeds is %v", got)
	}
	if err := e.UseOverrides(nil); err == nil {
		t.Error("there is nothing to follow them with")
	}
	if New(assets.FS).BaseMap() == nil {
		t.Error("there is no base map")
	}
}
