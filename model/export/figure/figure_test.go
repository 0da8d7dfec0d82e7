package figure

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/edtf"
	"chronotope/model/export"
	"chronotope/model/export/draw"
)

func base() (*basemap.Map, error) { return basemap.Open(assets.FS) }

// told is an event on a date at places given by name and position.
func told(headline, date string, places ...model.Place) *model.Event {
	v := model.Evidence{Document: "d", Passage: model.Selector{Quote: headline, Span: model.Span{End: len(headline)}}}
	for _, p := range places {
		v.Places = append(v.Places, model.PlaceMention{Place: p})
	}
	e := &model.Event{ID: model.EventID(headline), Headline: headline, Evidence: []model.Evidence{v}}
	if date != "" {
		e.Date = edtf.MustParse(date)
		e.Evidence[0].Date = e.Date
	}
	return e
}

func place(name string, lon, lat float64) model.Place {
	return model.Place{ID: 1, Name: name, Point: orb.Point{lon, lat}}
}

// voyage has dates of all sorts, and places on both sides of the antimeridian.
func voyage() *export.Chronology {
	lent := told("Nobody saw the ship again off Apia", "1780/..", place("Apia", -171.76, -13.83))
	lent.Evidence[0].Places[0].Selector = model.Selector{Quote: "Apia", Span: model.Span{Start: 900, End: 904}}
	green := told("The ship came from Suva", "1778-05-03", place("Suva", 178.44, -18.14))
	green.Color = "green"
	return &export.Chronology{
		Title: "Voyages & <storms>",
		Events: []*model.Event{
			told("The ship lay in the bay of Hilo", "1779-02~", place("Hilo", -155.09, 19.73)),
			green, lent,
			told("The harbour of Nouméa was surveyed", "1779/1781", place("Nouméa", 166.45, -22.27), place("Suva", 178.44, -18.14)),
			told("До весны стояли у берега", "../1778-03"), told("A letter", ""),
		},
		Documents:    map[model.DocumentID]*model.Document{"d": {ID: "d", Title: "Log"}},
		Attributions: []string{"Map: made with Natural Earth."},
	}
}

func written(t testing.TB, name string, c *export.Chronology, o export.Options) []byte {
	t.Helper()
	for _, f := range Formats(base) {
		if f.Name != name {
			continue
		}
		var b bytes.Buffer
		if err := f.Write(t.Context(), &b, c, o, nil); err != nil {
			t.Fatal(err)
		}
		if dir := os.Getenv("CHRONOTOPE_PICTURES"); dir != "" {
			n := fmt.Sprintf("figure-%d-%v-%s%s", o.Show, o.Dark, name, f.Extension)
			if err := os.WriteFile(filepath.Join(dir, n), b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		return b.Bytes()
	}
	t.Fatalf("no format %s", name)
	return nil
}

// texts are the texts of an SVG with where they begin, and its other elements.
func texts(t testing.TB, data []byte) (found map[string][2]float64, others map[string]int) {
	t.Helper()
	found, others = map[string][2]float64{}, map[string]int{}
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return found, others
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if start.Name.Local != "text" {
			others[start.Name.Local]++
			continue
		}
		var e struct {
			X    float64 `xml:"x,attr"`
			Y    float64 `xml:"y,attr"`
			Text string  `xml:",chardata"`
		}
		if err := dec.DecodeElement(&e, &start); err != nil {
			t.Fatal(err)
		}
		found[e.Text] = [2]float64{e.X, e.Y}
	}
}

// TestPicture: title, places, times, legend, sources and credits are on the picture, and
// what lies across the antimeridian is together.
func TestPicture(t *testing.T) {
	all, others := texts(t, written(t, "svg", voyage(), export.Options{}))
	for _, want := range []string{
		"Voyages & <storms>", "6 events from one document", "Hilo", "Suva", "Apia", "Nouméa", "1779", "1780",
		"The ship lay in the bay of Hilo", "До весны стояли у берега", "a day", "approximate or uncertain", "no beginning or end known", "place assumed",
		"Sources: Log.", "Map: made with Natural Earth. Made with Chronotope.",
	} {
		if _, ok := all[want]; !ok {
			t.Errorf("%q is not on the picture", want)
		}
	}
	if suva, apia := all["Suva"], all["Apia"]; !(apia[0] > suva[0] && apia[0]-suva[0] < 400) {
		t.Errorf("Apia at %v is not near to the east of Suva at %v", apia, suva)
	}
	if diff := cmp.Diff(map[string]int{"svg": 1, "title": 1, "g": 2, "clipPath": 2, "rect": 2, "path": others["path"]}, others); diff != "" {
		t.Error(diff)
	}
	only, _ := texts(t, written(t, "svg", voyage(), export.Options{Show: export.ShowTimeline}))
	if _, ok := only["Hilo"]; ok {
		t.Error("a timeline alone names places")
	}
	only, _ = texts(t, written(t, "svg", voyage(), export.Options{Show: export.ShowMap}))
	if _, ok := only["1779"]; ok || len(only) < 10 {
		t.Error("a map alone names years")
	}
}

// TestSizesAndThemes: pictures are as large as one wants, light or dark, however little room
// there is.
func TestSizesAndThemes(t *testing.T) {
	for _, o := range []export.Options{{}, {Dark: true}, {Width: 700, Height: 900}, {Width: 210, Height: 200, Show: export.ShowMap}, {Width: 2000, Height: 300, Show: export.ShowTimeline}} {
		img, err := png.Decode(bytes.NewReader(written(t, "png", voyage(), o)))
		if err != nil {
			t.Fatal(err)
		}
		wide, high := 1600, 1000
		if o.Width > 0 {
			wide, high = int(o.Width), int(o.Height)
		}
		if img.Bounds().Dx() != wide || img.Bounds().Dy() != high {
			t.Errorf("%+v: a picture of %v", o, img.Bounds())
		}
		if r, _, _, _ := img.At(1, 1).RGBA(); r > 0x8000 == o.Dark {
			t.Errorf("dark %v: the paper is %v", o.Dark, img.At(1, 1))
		}
	}
}

func TestTooLarge(t *testing.T) {
	err := Formats(base)[0].Write(t.Context(), io.Discard, voyage(), export.Options{Width: 20000, Height: 20000}, nil)
	if err == nil || !strings.Contains(err.Error(), "too large") {
		t.Error(err)
	}
}

// TestManyAreCounted: what finds no lane is counted, and none is lost.
func TestManyAreCounted(t *testing.T) {
	c := &export.Chronology{Title: "Many"}
	const n = 5000
	for i := range n {
		c.Events = append(c.Events, told(fmt.Sprint("event ", i), fmt.Sprintf("19%02d-%02d-%02d", i%50, 1+i%12, 1+i%28), place(fmt.Sprint("town ", i%300), float64(i%300%20), 40+float64(i%300/20))))
	}
	o := export.Options{Show: export.ShowTimeline}
	world, err := base()
	if err != nil {
		t.Fatal(err)
	}
	f := figureOf(t, c, o, world)
	dated := f.inTime()
	from, scale := fit(dated, 1500)
	bars, counts := f.pack(dated, from, scale, 1500, 20)
	sum := len(bars)
	for _, k := range counts {
		sum += k.n
	}
	if sum != n || len(bars) < 500 || len(counts) < 10 {
		t.Errorf("%d marks and %d counts make %d events of %d", len(bars), len(counts), sum, n)
	}
	ends := map[int]float64{}
	for _, b := range bars {
		if end, ok := ends[b.lane]; ok && b.x < end {
			t.Fatalf("%s lies over what is before it in lane %d", b.headline, b.lane)
		}
		ends[b.lane] = b.x + b.wide
		if b.name != nil && !b.inside {
			ends[b.lane] += 5 + b.name.Width*nameSize
		}
	}
	if out := string(written(t, "svg", c, export.Options{})); strings.Count(out, "<text") < 20 || len(out) > 8<<20 {
		t.Errorf("a picture of %d bytes", len(out))
	}
}

// TestFarOffIsCounted: what lies far from all the rest does not set the scale, and is told.
func TestFarOffIsCounted(t *testing.T) {
	c := &export.Chronology{Title: "Far"}
	for i := range 30 {
		c.Events = append(c.Events, told(fmt.Sprint("event ", i), fmt.Sprintf("19%02d", 40+i)))
	}
	c.Events = append(c.Events, told("the first men", "Y-300000"), told("the end", "5000"))
	all, _ := texts(t, written(t, "svg", c, export.Options{Show: export.ShowTimeline}))
	for _, want := range []string{"‹ 1 earlier", "1 later ›", "1950"} {
		if _, ok := all[want]; !ok {
			t.Errorf("%q is not on the timeline", want)
		}
	}
}

func TestRanges(t *testing.T) {
	if got := ranges([]int{1, 3, 4, 6, 7, 8, 9, 12}); got != "1, 3, 4, 6–9, 12" {
		t.Error(got)
	}
}

func figureOf(t testing.TB, c *export.Chronology, o export.Options, world *basemap.Map) *Figure {
	t.Helper()
	s, err := draw.NewSetter()
	if err != nil {
		t.Fatal(err)
	}
	f, err := New(c, o, world, s, func() error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	return f
}
