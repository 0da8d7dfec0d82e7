package mapview

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

func chars(s string) float64 { return 6 * float64(len(s)) }

func fitted(d *dataset, w, h int) Viewport {
	return Viewport{Width: w, Height: h}.Fit(d.points(), 40, closestFit)
}

func TestOnePinForEachPlace(t *testing.T) {
	d := newDataset([]*model.Event{event("a", "1900", lisbon, naples), event("b", "1901", lisbon), event("c", "1902")}, nil)
	if len(d.pins) != 2 || d.pins[0].place != lisbon || len(d.pins[0].events) != 2 {
		t.Errorf("%d pins, first %v", len(d.pins), d.pins[0].place.Name)
	}
	if got := d.byEvent["a"]; len(got) != 2 {
		t.Errorf("the event of two places has %d", len(got))
	}
}

func TestNamedPlacesAreHollow(t *testing.T) {
	src := &project.Source{Document: &model.Document{ID: "a"}, Toponyms: []model.Toponym{
		{Place: porto}, {Place: lisbon}, {Place: naples, Role: model.RoleDemonym}, {},
	}}
	d := newDataset([]*model.Event{event("a", "1900", lisbon)}, []*project.Source{src})
	l := arrange(d, fitted(d, 600, 400).ZoomAt(300, 200, -1), "", chars)
	hollow := 0
	for _, m := range l.marks {
		if m.hollow {
			hollow++
		}
	}
	if len(d.pins) != 2 || hollow != 1 {
		t.Errorf("%d pins, %d hollow marks", len(d.pins), hollow)
	}
}

func TestPinsThatWouldCoverEachOtherAreOne(t *testing.T) {
	d := newDataset([]*model.Event{event("a", "1900", lisbon), event("b", "1901", porto), event("c", "1902", suva)}, nil)
	world := arrange(d, Viewport{Width: 600, Height: 400}.Fit(nil, 0, 0), "b", chars)
	near := arrange(d, Viewport{Width: 600, Height: 400}.Fit([]orb.Point{lisbon.Point, porto.Point}, 40, 14), "b", chars)
	if len(world.marks) != 2 {
		t.Errorf("%d marks on the world", len(world.marks))
	}
	for _, m := range world.marks {
		if len(m.pins) == 2 && (m.count != 2 || !m.selected) {
			t.Errorf("cluster of %d events, selected %v", m.count, m.selected)
		}
	}
	if len(near.marks) != 2 {
		t.Errorf("%d marks near Portugal", len(near.marks))
	}
}

func TestLabelsKeepOffEachOtherAndThePins(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var events []*model.Event
	for i := range 300 {
		p := model.Place{ID: int64(i + 1), Name: fmt.Sprintf("Place number %d", i), Point: orb.Point{r.Float64()*60 - 20, r.Float64()*40 + 20}}
		events = append(events, event(fmt.Sprint(i), "1900", p))
	}
	d := newDataset(events, nil)
	l := arrange(d, fitted(d, 1200, 800), "7", chars)
	var boxes []rect
	for _, m := range l.marks {
		boxes = append(boxes, rect{m.x - m.radius, m.y - m.radius, m.x + m.radius, m.y + m.radius})
	}
	named := 0
	for _, m := range l.marks {
		if m.label == "" {
			if m.selected {
				t.Error("the selected pin has no name")
			}
			continue
		}
		named++
		box := rect{m.labelX, m.labelY - labelHeight/2, m.labelX + m.labelW, m.labelY + labelHeight/2}
		for _, o := range boxes {
			if box.overlaps(o) {
				t.Fatalf("%s covers something", m.label)
			}
		}
		boxes = append(boxes, box)
	}
	if named < 20 {
		t.Errorf("only %d names of %d marks", named, len(l.marks))
	}
}

func TestHit(t *testing.T) {
	d := newDataset([]*model.Event{event("a", "1900", lisbon), event("b", "1901", naples)}, nil)
	l := arrange(d, fitted(d, 600, 400), "", chars)
	for i, m := range l.marks {
		for name, c := range map[string]struct {
			x, y float64
			want int
		}{
			"middle":     {m.x, m.y, i},
			"edge":       {m.x + m.radius + fingerBreadth - 1, m.y, i},
			"label":      {m.labelX + m.labelW/2, m.labelY, i},
			"well above": {m.x, m.y - 60, -1},
		} {
			if got := l.hit(c.x, c.y); got != c.want {
				t.Errorf("%s of %s: %d, want %d", name, m.label, got, c.want)
			}
		}
	}
}

// TestAcrossTheAntimeridian: Fiji and Samoa are neighbours.
func TestAcrossTheAntimeridian(t *testing.T) {
	d := newDataset([]*model.Event{event("a", "1900", suva), event("b", "1901", apia)}, nil)
	l := arrange(d, fitted(d, 600, 400), "", chars)
	if len(l.marks) != 2 {
		t.Fatalf("%d marks", len(l.marks))
	}
	for _, m := range l.marks {
		if m.x < 0 || m.x > 600 || m.y < 0 || m.y > 400 {
			t.Errorf("%s is at %v, %v", m.label, m.x, m.y)
		}
	}
}

func TestScaleBarIsRound(t *testing.T) {
	for d, want := range map[float64]string{3: "2 km", 0.9: "500 m", 4999: "2000 km", 5000: "5000 km", 120: "100 km"} {
		if got := distance(roundDown(d)); got != want {
			t.Errorf("%v: %s, want %s", d, got, want)
		}
	}
}

// crowd is a hundred thousand events at twenty thousand places.
func crowd() *dataset {
	r := rand.New(rand.NewPCG(3, 4))
	places := make([]model.Place, 20_000)
	for i := range places {
		places[i] = model.Place{ID: int64(i + 1), Name: fmt.Sprint("Place ", i), Point: orb.Point{r.Float64()*360 - 180, r.NormFloat64() * 30}}
	}
	events := make([]*model.Event, 100_000)
	for i := range events {
		e := event(fmt.Sprint(i), "1900", places[r.IntN(len(places))])
		e.Date = edtf.Y(int64(1000 + i%1000))
		events[i] = e
	}
	return newDataset(events, nil)
}

func BenchmarkArrange100k(b *testing.B) {
	d := crowd()
	v := Viewport{Width: 1280, Height: 800}.Fit(nil, 0, 0)
	for b.Loop() {
		arrange(d, v, "", chars)
	}
}

func BenchmarkHit100k(b *testing.B) {
	d := crowd()
	l := arrange(d, Viewport{Width: 1280, Height: 800}.Fit(nil, 0, 0), "", chars)
	for b.Loop() {
		l.hit(333, 222)
	}
}
