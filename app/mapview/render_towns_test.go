package mapview

import (
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2/theme"
	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"chronotope/assets"
	"chronotope/model/gazetteer"
)

// everyTown is the towns of the gazetteer that the program carries.
var everyTown = sync.OnceValue(func() *gazetteer.Settlements {
	g, err := gazetteer.Open(assets.FS)
	if err != nil {
		panic(err)
	}
	return g.Settlements()
})

func lettered() Style {
	s := loud
	s.Fonts = Fonts{theme.DefaultTextFont().Content(), theme.DefaultTextItalicFont().Content()}
	return s
}

func namesIn(names []placedName) []string {
	var out []string
	for _, n := range names {
		out = append(out, strings.Join(n.lines, " "))
	}
	return out
}

// TestNamesDoNotOverlap: whatever the region and the zoom, no name lies over another, over
// a dot or over what is occupied, or beyond the picture; and the same view has the same
// names.
func TestNamesDoNotOverlap(t *testing.T) {
	names := NewNames(openBase(t))
	pin := image.Rect(300, 200, 420, 260)
	for place, at := range map[string]orb.Point{"Ruhr": {7.1, 51.4}, "Alps": {11, 46.5}, "Nile": {31.2, 30}, "Fiji": {179.5, -17.5}, "Java": {110, -7.4}} {
		for _, zoom := range []float64{2, 5, 7.5, 10, 12.5} {
			for _, scale := range []float32{1, 2} {
				v := Viewport{Center: at, Zoom: zoom, Width: 1000, Height: 700, Scale: scale}
				got := names.layOut(v, lettered(), everyTown(), false, []image.Rectangle{pin})
				if again := names.layOut(v, lettered(), everyTown(), false, []image.Rectangle{pin}); !slices.Equal(namesIn(got), namesIn(again)) {
					t.Errorf("%s at zoom %v: the names differ from one time to the next", place, zoom)
				}
				checkApart(t, fmt.Sprintf("%s at zoom %v, scale %v", place, zoom, scale), got, image.Rect(0, 0, v.Width, v.Height), pin)
			}
		}
	}
}

func checkApart(t *testing.T, where string, names []placedName, picture, pin image.Rectangle) {
	t.Helper()
	taken := []image.Rectangle{pin}
	for _, n := range names {
		own := []image.Rectangle{n.box}
		if n.dot > 0 {
			own = append(own, box(n.x-n.dot, n.y-n.dot, 2*n.dot, 2*n.dot))
		}
		for _, b := range own {
			if slices.ContainsFunc(taken, b.Overlaps) {
				t.Errorf("%s: %s lies over something", where, strings.Join(n.lines, " "))
			}
		}
		if !n.box.In(picture) {
			t.Errorf("%s: %s is cut off", where, strings.Join(n.lines, " "))
		}
		taken = append(taken, own...)
	}
}

// TestTownsBySize: the nearer, the smaller the towns that are named, and the larger a town
// the larger its name.
func TestTownsBySize(t *testing.T) {
	names := NewNames(openBase(t))
	shown := func(zoom float64) map[string]float64 {
		out := map[string]float64{}
		for _, n := range names.layOut(Viewport{Center: orb.Point{8.98, 49.68}, Zoom: zoom, Width: 1000, Height: 700}, lettered(), everyTown(), false, nil) {
			out[strings.Join(n.lines, " ")] = n.face.CapHeight()
		}
		return out
	}
	for _, c := range []struct {
		zoom   float64
		name   string
		not    string // a town that is not there yet
		larger string // one whose name is larger
	}{
		{zoom: 5, name: "Frankfurt", not: "Heidelberg"},
		{zoom: 7.5, name: "Heidelberg", not: "Michelstadt"},
		{zoom: 8.4, name: "Michelstadt", not: "Weilbach", larger: "Frankfurt"},
		{zoom: 11, name: "Weilbach", larger: "Michelstadt"},
	} {
		got := shown(c.zoom)
		if got[c.name] == 0 || got[c.not] != 0 {
			t.Errorf("at zoom %v %s is there: %v, %s: %v", c.zoom, c.name, got[c.name] != 0, c.not, got[c.not] != 0)
		}
		if c.larger != "" && got[c.larger] <= got[c.name] {
			t.Errorf("at zoom %v %s is written %v high, %s %v", c.zoom, c.name, got[c.name], c.larger, got[c.larger])
		}
	}
}

// TestNamesOfAView holds a small view to its names, in English and in the country's own.
func TestNamesOfAView(t *testing.T) {
	names := NewNames(openBase(t))
	v := Viewport{Center: orb.Point{11.5, 48.2}, Zoom: 7, Width: 300, Height: 200}
	for own, want := range map[bool][]string{
		false: {
			"Munich", "Salzburg", "Ulm", "Ingolstadt", "Rosenheim", "Danube", "Augsburg", "Aalen", "Landshut", "Straubing", "Kaufbeuren",
			"Garmisch-Partenkirchen", "Waldkraiburg", "Starnberg", "Laupheim", "Wörgl", "Eichstätt", "Amstetten",
		},
		true: {
			"München", "Salzburg", "Ulm", "Ingolstadt", "Rosenheim", "Donau", "Augsburg", "Aalen", "Landshut", "Straubing", "Kaufbeuren",
			"Garmisch-Partenkirchen", "Waldkraiburg", "Starnberg", "Laupheim", "Wörgl", "Eichstätt", "Amstetten",
		},
	} {
		got := namesIn(names.layOut(v, lettered(), everyTown(), own, nil))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("own names %v: %s", own, diff)
		}
	}
}

// TestCityAndDivision: a city and the division around it have one name beside each other
// in no language.
func TestCityAndDivision(t *testing.T) {
	got := namesIn(NewNames(openBase(t)).layOut(Viewport{Center: orb.Point{139.3, 35.7}, Zoom: 7.8, Width: 600, Height: 400}, lettered(), everyTown(), true, nil))
	if !slices.Contains(got, "Tōkyō") || slices.Contains(got, "Tokyo") {
		t.Errorf("names %q", got)
	}
}

// TestRiversCloseUp: however close one is, a river in view is named, but not at every bend.
func TestRiversCloseUp(t *testing.T) {
	names := NewNames(openBase(t))
	for _, zoom := range []float64{6, 9, 11, 12.5} {
		var at []orb.Point
		for _, n := range names.layOut(Viewport{Center: orb.Point{16.42, 48.22}, Zoom: zoom, Width: 900, Height: 700}, lettered(), everyTown(), false, nil) {
			if strings.Join(n.lines, " ") == "Danube" {
				at = append(at, orb.Point{n.x, n.y})
			}
		}
		if len(at) == 0 {
			t.Errorf("at zoom %v the Danube has no name", zoom)
		}
		for i := range at {
			for j := range i {
				if math.Hypot(at[i][0]-at[j][0], at[i][1]-at[j][1]) < 200 {
					t.Errorf("at zoom %v it is named at %v and at %v", zoom, at[j], at[i])
				}
			}
		}
	}
}

// TestWithoutTowns: where the gazetteer cannot be read the base map's own names are shown.
func TestWithoutTowns(t *testing.T) {
	got := namesIn(NewNames(openBase(t)).layOut(Viewport{Center: orb.Point{9, 49.7}, Zoom: 8, Width: 800, Height: 600}, lettered(), nil, false, nil))
	if !slices.Contains(got, "Frankfurt") || slices.Contains(got, "Michelstadt") {
		t.Errorf("names %v", got)
	}
}

// BenchmarkNames lays out and writes the names of a picture.
func BenchmarkNames(b *testing.B) {
	names := NewNames(openBase(b))
	for name, v := range map[string]Viewport{
		"continent": {Center: orb.Point{12, 50}, Zoom: 4.6, Width: 1280, Height: 800},
		"region":    {Center: orb.Point{-7, 31}, Zoom: 6, Width: 1280, Height: 800},
		"densest":   {Center: orb.Point{11, 46.5}, Zoom: 7.5, Width: 1280, Height: 800},
		"province":  {Center: orb.Point{4.5, 50.8}, Zoom: 8.5, Width: 1280, Height: 800},
		"city":      {Center: orb.Point{4.5, 50.8}, Zoom: 12.5, Width: 1280, Height: 800},
	} {
		b.Run(name, func(b *testing.B) {
			dst := image.NewRGBA(image.Rect(0, 0, v.Width, v.Height))
			for b.Loop() {
				names.Draw(dst, v, lettered(), everyTown(), false, nil)
			}
		})
	}
}
