package mapview

import (
	"context"
	"errors"
	"image"
	"image/color"
	"testing"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
)

// plain are tiles of one colour each, of two zoom levels; one of them cannot be read.
type plain struct{ asked int }

func (*plain) Zooms() (least, most int) { return 0, 2 }

func (p *plain) Tile(_ context.Context, zoom, column, row int) (image.Image, error) {
	p.asked++
	if zoom == 2 && column == 0 && row == 0 {
		return nil, errors.New("torn")
	}
	return image.NewUniform(color.NRGBA{uint8(40 * column), uint8(40 * row), uint8(100 + zoom), 255}), nil
}

// tile is one with bounds.
func (p *plain) image() Tiles { return sized{p} }

type sized struct{ *plain }

func (s sized) Tile(ctx context.Context, zoom, column, row int) (image.Image, error) {
	t, err := s.plain.Tile(ctx, zoom, column, row)
	if err != nil {
		return nil, err
	}
	out := image.NewRGBA(image.Rect(0, 0, 256, 256))
	c := color.RGBAModel.Convert(t.At(0, 0)).(color.RGBA)
	for i := 0; i < len(out.Pix); i += 4 {
		out.Pix[i], out.Pix[i+1], out.Pix[i+2], out.Pix[i+3] = c.R, c.G, c.B, c.A
	}
	return out, nil
}

func TestTilesLieWhereTheyBelong(t *testing.T) {
	p := &plain{}
	cache := &tileCache{tiles: p.image()}
	dst := image.NewRGBA(image.Rect(0, 0, 700, 500))
	v := Viewport{Center: orb.Point{175, 30}, Zoom: 2, Width: 700, Height: 500}
	for range 2 {
		if err := drawTiles(context.Background(), dst, v, cache); err != nil {
			t.Fatal(err)
		}
	}
	asked := p.asked
	for _, c := range []struct {
		at   orb.Point
		want color.NRGBA
	}{
		{orb.Point{170, 40}, color.NRGBA{120, 40, 102, 255}},
		{orb.Point{-170, 40}, color.NRGBA{0, 40, 102, 255}}, // beyond the antimeridian
		{orb.Point{100, -20}, color.NRGBA{120, 80, 102, 255}},
		{orb.Point{-170, 75}, color.NRGBA{}}, // could not be read
	} {
		if got := colorAt(dst, v, c.at); got != c.want {
			t.Errorf("%v is %v, want %v", c.at, got, c.want)
		}
	}
	if asked > 14 { // the torn one is asked for each time
		t.Errorf("%d tiles were asked for", asked)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := drawTiles(ctx, dst, v, cache); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestPath joins events in order of time, each way once.
func TestPath(t *testing.T) {
	undated := event("f", "1905", lisbon)
	undated.Date = edtf.Value{}
	events := []*model.Event{
		event("a", "1900", lisbon), event("b", "1901", naples, suva), event("c", "1902", suva),
		event("d", "1903", lisbon), event("e", "1904", naples), undated,
	}
	c := taken(events)
	l := laid(c, world(800, 500), nil)
	name := func(i int32) string { return c.places[l.marks[i].place].Name }
	var got []string
	for _, w := range legs(l, c, events) {
		got = append(got, name(w.from)+" "+name(w.to))
	}
	if want := []string{"Lisbon Naples", "Naples Suva", "Suva Lisbon"}; len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("legs %v, want %v", got, want)
	}
	if got := legs(l, c, events[3:]); len(got) != 1 {
		t.Errorf("filtered, %d legs", len(got))
	}
}
