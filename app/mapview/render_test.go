package mapview

import (
	"context"
	"errors"
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2/theme"
	"github.com/paulmach/orb"

	"chronotope/assets"
	"chronotope/model/basemap"
)

// loud is a style in which every pixel says what it shows.
var loud = Style{
	Water: color.NRGBA{0, 0, 255, 255}, Land: color.NRGBA{0, 255, 0, 255}, Void: color.NRGBA{255, 0, 255, 255},
	Border: color.NRGBA{0, 0, 0, 255}, Coast: color.NRGBA{90, 90, 90, 255},
	Province: color.NRGBA{1, 99, 1, 255}, River: color.NRGBA{0, 0, 99, 255},
}

func openBase(t testing.TB) *basemap.Map {
	t.Helper()
	base, err := basemap.Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return base
}

func render(t testing.TB, base *basemap.Map, v Viewport, tints ...Tint) *image.RGBA {
	t.Helper()
	picture, err := Render(context.Background(), base, v, loud, tints, nil)
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func colorAt(picture *image.RGBA, v Viewport, p orb.Point) color.NRGBA {
	x, y := v.Project(p)
	return color.NRGBA(picture.RGBAAt(int(x), int(y)))
}

// TestWhatIsWhere probes land and water at every level of detail, in both
// projections, on both sides of the antimeridian.
func TestWhatIsWhere(t *testing.T) {
	base := openBase(t)
	land := map[string]orb.Point{
		"Kansas": {-98.3, 38.6}, "Chad": {18.5, 14.8}, "Chukotka": {-176.2, 66.8}, "Anadyr": {176, 66.5},
		"Antarctica": {40, -79}, "Tibet": {87.2, 33.2},
	}
	water := map[string]orb.Point{
		"Atlantic": {-40, 30}, "Bering Sea": {-178, 58}, "Pacific": {178, 0}, "Caspian Sea": {51, 41.5},
		"Lake Superior": {-87.8, 47.8}, "Southern Ocean": {100, -60}, "Lake Victoria": {33, -1.2},
	}
	for name, p := range projections {
		for _, zoom := range []float64{3, 4.8, 7} {
			for expected, places := range map[color.NRGBA]map[string]orb.Point{loud.Land: land, loud.Water: water} {
				for place, at := range places {
					v := Viewport{Center: at, Zoom: zoom, Width: 90, Height: 70, Projection: p}
					if got := colorAt(render(t, base, v), v, at); got != expected {
						t.Errorf("%s at zoom %v in %s is %v, want %v", place, zoom, name, got, expected)
					}
				}
			}
		}
	}
}

// TestFillsDoNotLeak: whatever the view cuts off, the row to the east of it is
// right too.
func TestFillsDoNotLeak(t *testing.T) {
	base := openBase(t)
	for x := -180.0; x < 180; x += 7 {
		v := Viewport{Center: orb.Point{x, -47.5}, Zoom: 8, Width: 60, Height: 200}
		if got := colorAt(render(t, base, v), v, v.Unproject(30, 190)); x > -50 && x < 160 && got != loud.Water {
			t.Errorf("the open sea at longitude %v is %v", x, got)
		}
	}
}

func TestBeyondTheWorldIsVoid(t *testing.T) {
	base := openBase(t)
	equal := Viewport{Zoom: 1, Width: 800, Height: 400, Projection: EqualEarth{}}
	if got := render(t, base, equal).RGBAAt(2, 2); color.NRGBA(got) != loud.Void {
		t.Errorf("the corner of an oval world is %v", got)
	}
	tall := Viewport{Zoom: 0, Width: 256, Height: 600}
	if got := render(t, base, tall).RGBAAt(128, 20); color.NRGBA(got) != loud.Void {
		t.Errorf("north of the world is %v", got)
	}
}

func TestTint(t *testing.T) {
	base := openBase(t)
	red := color.NRGBA{255, 0, 0, 255}
	for code, c := range map[string]struct{ in, out orb.Point }{
		"MA":    {orb.Point{-6.4, 32.4}, orb.Point{2, 30}},         // not Algeria
		"EH":    {orb.Point{-14, 24.5}, orb.Point{-8.5, 29}},       // not Morocco
		"UA":    {orb.Point{34.3, 45.2}, orb.Point{39.5, 45.5}},    // with Crimea, not Kuban
		"US-CA": {orb.Point{-120, 37}, orb.Point{-117, 39.5}},      // not Nevada
		"RU":    {orb.Point{-176.2, 66.8}, orb.Point{-152, 66}},    // not Alaska
		"none":  {orb.Point{-400, 0}, orb.Point{-98.3, 38.6}},      // no such code
		"FR":    {orb.Point{-53, 4}, orb.Point{-56, 4}},            // Guiana, not Suriname
		"GF":    {orb.Point{-53, 4}, orb.Point{2.3, 47}},           // not France
		"AQ":    {orb.Point{40, -79}, orb.Point{20, -60}},          // to the edge of the world
		"NO-21": {orb.Point{17.5, 79}, orb.Point{17, 75.5}},        // Svalbard
		"FJ":    {orb.Point{177.9, -17.7}, orb.Point{-171.8, -13}}, // over the antimeridian
	} {
		tint := Tint{Code: code, Fill: red}
		for _, zoom := range []float64{4.2, 6.5} {
			for at, want := range map[orb.Point]bool{c.in: code != "none", c.out: false} {
				v := Viewport{Center: orb.Point{wrapLongitude(at[0]), at[1]}, Zoom: zoom, Width: 60, Height: 40}
				if got := colorAt(render(t, base, v, tint), v, v.Center) == red; got != want {
					t.Errorf("%v tinted for %s at zoom %v: %v", at, code, zoom, got)
				}
			}
		}
	}
}

func TestRenderReusesItsBuffer(t *testing.T) {
	base := openBase(t)
	v := Viewport{Zoom: 1, Width: 300, Height: 200}
	first := render(t, base, v)
	for i := range first.Pix {
		first.Pix[i] ^= 0x55
	}
	again, err := Render(context.Background(), base, v, loud, nil, first)
	if err != nil || again != first {
		t.Fatalf("the buffer was not used: %v", err)
	}
	fresh := render(t, base, v)
	if string(again.Pix) != string(fresh.Pix) {
		t.Error("what was in the buffer shows")
	}
}

func TestRenderStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Render(ctx, openBase(t), Viewport{Width: 300, Height: 200}, loud, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestNamesKeepOff: names are written, but not over what is occupied, and none
// over another.
func TestNamesKeepOff(t *testing.T) {
	v := Viewport{Center: orb.Point{12, 50}, Zoom: 4.6, Width: 800, Height: 600}
	style := loud
	style.CityText, style.CountryText, style.SeaText = color.NRGBA{255, 0, 0, 255}, color.NRGBA{255, 0, 0, 255}, color.NRGBA{255, 0, 0, 255}
	style.Fonts = Fonts{theme.DefaultTextFont().Content(), theme.DefaultTextItalicFont().Content()}
	names := NewNames(openBase(t))
	count := func(occupied []image.Rectangle, within image.Rectangle) int {
		picture := image.NewRGBA(image.Rect(0, 0, v.Width, v.Height))
		names.Draw(picture, v, style, nil, false, occupied)
		n := 0
		for y := within.Min.Y; y < within.Max.Y; y++ {
			for x := within.Min.X; x < within.Max.X; x++ {
				if picture.RGBAAt(x, y) != (color.RGBA{}) {
					n++
				}
			}
		}
		return n
	}
	all, middle := image.Rect(0, 0, 800, 600), image.Rect(200, 150, 600, 450)
	if n := count(nil, middle); n < 500 {
		t.Errorf("only %d pixels of names", n)
	}
	if n := count([]image.Rectangle{middle.Inset(-2)}, middle); n != 0 {
		t.Errorf("%d pixels of names where pins are", n)
	}
	if n := count([]image.Rectangle{all}, all); n != 0 {
		t.Errorf("%d pixels of names on a full map", n)
	}
}

func BenchmarkRender(b *testing.B) {
	base := openBase(b)
	for name, v := range map[string]Viewport{
		"world":      {Center: orb.Point{10, 25}, Zoom: 2.33, Width: 1280, Height: 800},
		"equalearth": {Zoom: 2.33, Width: 1280, Height: 800, Projection: EqualEarth{}},
		"continent":  {Center: orb.Point{12, 50}, Zoom: 4.6, Width: 1280, Height: 800},
		"region":     {Center: orb.Point{-7, 31}, Zoom: 6, Width: 1280, Height: 800},
		"province":   {Center: orb.Point{4.5, 50.8}, Zoom: 8.5, Width: 1280, Height: 800},
		"city":       {Center: orb.Point{4.5, 50.8}, Zoom: 13, Width: 1280, Height: 800},
		"dense":      {Center: orb.Point{12, 50}, Zoom: 4.6, Width: 2560, Height: 1600, Scale: 2},
	} {
		b.Run(name, func(b *testing.B) {
			var buf *image.RGBA
			for b.Loop() {
				var err error
				if buf, err = Render(context.Background(), base, v, loud, nil, buf); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
