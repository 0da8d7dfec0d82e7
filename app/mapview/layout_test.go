package mapview

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/project"
)

func chars(s string) float64 { return 6 * float64(len(s)) }

// taken is the counts of events, all of them visible.
func taken(events []*model.Event, sources ...*project.Source) *placeCounts {
	return countPlaces(newPlaceIndex(events, sources), events, project.Filter{})
}

// laid lays places out on a picture that is all pane, with the event at hand.
func laid(c *placeCounts, v Viewport, atHand *model.Event) *layout {
	var selected []int32
	if atHand != nil {
		selected = c.find(atHand)
	}
	s := target{view: v, pane: rect{0, 0, float64(v.Width) / v.scale(), float64(v.Height) / v.scale()}}
	return arrange(c, projected(c.placeIndex, v.projection()), s, selected, chars)
}

// around is a view that shows places.
func around(w, h int, places ...model.Place) Viewport {
	var points []orb.Point
	for _, p := range places {
		points = append(points, p.Point)
	}
	return Viewport{Width: w, Height: h}.Fit(points, 40, 14)
}

func world(w, h int) Viewport { return Viewport{Width: w, Height: h}.Fit(nil, 0, 0) }

// told says what marks are there: place, other places, events, and what is special.
func told(c *placeCounts, l *layout) []string {
	var out []string
	for i := range l.marks {
		m := &l.marks[i]
		s := fmt.Sprintf("%s+%d: %d", c.places[m.place].Name, m.places-1, m.count)
		for _, sign := range []struct {
			is   bool
			name string
		}{{m.hollow(), "hollow"}, {m.rejected(), "rejected"}, {m.planned(), "planned"}, {m.assumed(), "assumed"}, {m.partly(), "partly assumed"}, {m.area, "area"}, {m.selected, "selected"}} {
			if sign.is {
				s += " " + sign.name
			}
		}
		out = append(out, s)
	}
	return out
}

// lent is an event whose passage does not name its place.
func lent(id string, p model.Place) *model.Event {
	e := event(id, "1900", p)
	e.Evidence[0].Passage.Span = model.Span{Start: 40, End: 60}
	e.Evidence[0].Places[0].Selector = model.Selector{Span: model.Span{End: 6}, Quote: p.Name}
	return e
}

// meant is an event that its passage means so.
func meant(id string, p model.Place, m model.Mode) *model.Event {
	e := event(id, "1900", p)
	e.Evidence[0].Mode = m
	return e
}

// TestPinsTellWithoutColour draws each kind of pin in black and white, no two alike.
func TestPinsTellWithoutColour(t *testing.T) {
	ink, paper := color.NRGBA{A: 255}, color.NRGBA{255, 255, 255, 255}
	seen := map[string]string{}
	for name, m := range map[string]mark{
		"stated": {standing: 1, told: 1}, "planned": {standing: 1, told: 1, coming: 1}, "none stands": {}, "assumed": {standing: 1}, "area": {standing: 1, told: 1, area: true},
	} {
		m.count, m.round = 1, round{20, 20, pinRadius}
		dst := image.NewRGBA(image.Rect(0, 0, 40, 40))
		draw.Draw(dst, dst.Rect, image.NewUniform(paper), image.Point{}, draw.Src)
		drawing{dst, 1, inks{paper: paper, ink: ink, muted: ink, mark: ink, selection: ink, found: ink}, nil}.mark(&m)
		if other, ok := seen[string(dst.Pix)]; ok {
			t.Errorf("%s looks like %s", name, other)
		}
		seen[string(dst.Pix)] = name
	}
}

func TestMarks(t *testing.T) {
	no := event("no", "1905", naples)
	no.Status = model.Rejected
	atLisbon, atPorto := event("l", "1900", lisbon), event("p", "1901", porto)
	atBoth := event("b", "1902", lisbon, porto)
	named := &project.Source{Document: &model.Document{ID: "a"}, Toponyms: []model.Toponym{
		{Place: palermo}, {Place: lisbon}, {Place: suva, Role: model.RoleDemonym}, {Place: norway}, {},
	}}
	for name, c := range map[string]struct {
		events  []*model.Event
		sources []*project.Source
		view    Viewport
		atHand  *model.Event
		want    []string
	}{
		"one pin for each place, the busiest first": {
			events: []*model.Event{atPorto, atLisbon, atBoth, event("l2", "1903", lisbon)}, view: around(600, 400, lisbon, porto),
			want: []string{"Lisbon+0: 3", "Porto+0: 2"},
		},
		"pins that would cover each other are one, and an event in it counts once": {
			events: []*model.Event{atPorto, atLisbon, atBoth, event("f", "1902", norway)}, view: world(600, 400), atHand: atPorto,
			want: []string{"Porto+1: 3 selected", "Norway+0: 1 area"},
		},
		"all places of the event at hand are selected": {
			events: []*model.Event{atBoth, event("n", "1902", naples)}, view: around(600, 400, lisbon, porto, naples), atHand: atBoth,
			want: []string{"Lisbon+0: 1 selected", "Porto+0: 1 selected", "Naples+0: 1"},
		},
		"an area, and one of which all events are rejected": {
			events: []*model.Event{event("n", "1900", norway), no}, view: around(600, 400, norway, naples),
			want: []string{"Norway+0: 1 area", "Naples+0: 1 rejected"},
		},
		"places of which all events are to come, or only denied": {
			events: []*model.Event{meant("a", porto, model.ModePlanned), meant("b", naples, model.ModeDenied), meant("c", lisbon, model.ModePlanned), atLisbon},
			view:   around(600, 400, porto, naples, lisbon),
			want:   []string{"Lisbon+0: 2", "Porto+0: 1 planned", "Naples+0: 1 rejected"},
		},
		"places that no passage names, and one that some do": {
			events: []*model.Event{lent("a", porto), lent("b", naples), event("c", "1900", naples)}, view: around(600, 400, porto, naples),
			want: []string{"Naples+0: 2 partly assumed", "Porto+0: 1 assumed"},
		},
		"places that are only named, but neither countries nor demonyms": {
			events: []*model.Event{atLisbon}, sources: []*project.Source{named}, view: around(600, 400, lisbon, palermo, norway),
			want: []string{"Lisbon+0: 1", "Palermo+0: 0 hollow"},
		},
		"a name under a pin is not told of": {
			events: []*model.Event{event("n", "1900", naples)}, sources: []*project.Source{named}, view: world(200, 100),
			want: []string{"Naples+0: 1", "Lisbon+0: 0 hollow"},
		},
		"places out of the picture have no mark": {
			events: []*model.Event{atLisbon, event("n", "1900", naples)}, view: around(600, 400, lisbon, porto),
			want: []string{"Lisbon+0: 1"},
		},
		"Fiji and Samoa are neighbours": {
			events: []*model.Event{event("s", "1900", suva), event("a", "1901", apia)}, view: around(600, 400, suva, apia),
			want: []string{"Suva+0: 1", "Apia+0: 1"},
		},
		"nothing": {view: world(600, 400)},
	} {
		t.Run(name, func(t *testing.T) {
			n := taken(c.events, c.sources...)
			if diff := cmp.Diff(c.want, told(n, laid(n, c.view, c.atHand))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestTheFilterIsCounted: what it hides has no pin, not even a hollow one.
func TestTheFilterIsCounted(t *testing.T) {
	events := []*model.Event{event("a", "1900", lisbon), event("b", "1901", lisbon, porto), event("c", "1902", naples)}
	src := &project.Source{Document: &model.Document{ID: "x"}, Toponyms: []model.Toponym{{Place: palermo}, {Place: naples}}}
	d := newPlaceIndex(events, []*project.Source{src})
	for name, c := range map[string]struct {
		visible []*model.Event
		filter  project.Filter
		want    []string
	}{
		"all":              {events, project.Filter{}, []string{"Lisbon", "Porto", "Naples", "Palermo"}},
		"a time":           {events[1:2], project.Filter{Window: project.Window{From: 1, To: 2}}, []string{"Lisbon", "Porto"}},
		"words":            {events[2:], project.Filter{Text: "c"}, []string{"Naples"}},
		"a document":       {events[:1], project.Filter{Documents: []model.DocumentID{"x"}}, []string{"Lisbon", "Palermo"}},
		"another document": {events[:1], project.Filter{Documents: []model.DocumentID{"y"}}, []string{"Lisbon"}},
		"nothing":          {nil, project.Filter{Text: "z"}, nil},
	} {
		n := countPlaces(d, c.visible, c.filter)
		var got []string
		for _, p := range n.ranked {
			got = append(got, n.places[p].Name)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestEventsOfACluster(t *testing.T) {
	events := []*model.Event{event("a", "1900", lisbon), event("b", "1901", lisbon, porto), event("c", "1902", suva), event("d", "1903", porto)}
	n := taken(events)
	l := laid(n, world(600, 400), nil)
	var got []model.EventID
	for _, e := range n.eventsAt(l, &l.marks[0]) {
		got = append(got, e.ID)
	}
	if diff := cmp.Diff([]model.EventID{"a", "b", "d"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestTheWorldRepeats: where a picture is wider than the world, a place is in it
// twice, and both are the same place.
func TestTheWorldRepeats(t *testing.T) {
	n := taken([]*model.Event{event("a", "1900", suva), event("b", "1900", lisbon)})
	v := world(400, 400)
	v.Width = 620
	l := laid(n, v, nil)
	var at []float64
	for _, m := range l.marks {
		if n.places[m.place].Name == "Suva" {
			at = append(at, m.x)
			if events := n.eventsAt(l, &m); len(events) != 1 || events[0].ID != "a" {
				t.Errorf("at %v are %v", m.x, events)
			}
		}
	}
	if len(at) != 2 || math.Abs(math.Abs(at[0]-at[1])-400) > 0.01 {
		t.Errorf("Suva is at %v", at)
	}
}

// TestAPinGrowsByItsArea, and is large enough for the number on it.
func TestAPinGrowsByItsArea(t *testing.T) {
	few, lots := sizingFor(20), sizingFor(100_000)
	for n := int32(2); n <= 20; n++ {
		if got, want := math.Pow(few.radius(n)/few.radius(1), 2), float64(n); math.Abs(got-want) > 1e-6 {
			t.Errorf("%d of 20 events: %v times the area of one", n, got)
		}
	}
	if got := math.Pow(lots.radius(8000)/lots.radius(4000), 2); math.Abs(got-2) > 1e-6 {
		t.Errorf("twice the events: %v times the area", got)
	}
	for n := int32(1); n < 2_000_000; n *= 2 {
		for _, s := range []sizing{few, lots} {
			if r := s.radius(n); r < pinRadius || r > pinMost {
				t.Errorf("radius %v for %d", r, n)
			}
		}
	}
}

// many is a crowd of places with one event each in and around Europe.
func many(n int) []*model.Event {
	r := rand.New(rand.NewPCG(1, 2))
	var events []*model.Event
	for i := range n {
		p := model.Place{ID: int64(i + 1), Name: fmt.Sprintf("Place number %d", i), Point: orb.Point{r.Float64()*60 - 20, r.Float64()*40 + 20}}
		events = append(events, event(fmt.Sprint(i), "1900", p))
	}
	return events
}

func TestLabelsKeepOffEachOtherAndThePins(t *testing.T) {
	n := taken(many(300))
	v := around(1200, 800, n.places...)
	s := target{view: v, pane: rect{100, 100, 1100, 700}, tools: []rect{{1000, 100, 1100, 250}}}
	l := arrange(n, projected(n.placeIndex, v.projection()), s, n.find(n.events[7]), chars)
	var boxes []rect
	for i := range l.marks {
		boxes = append(boxes, l.marks[i].box())
	}
	named := 0
	for i := range l.marks {
		m := &l.marks[i]
		if m.label.text == "" {
			if m.selected {
				t.Error("the selected pin has no name")
			}
			continue
		}
		named++
		for _, o := range boxes {
			if m.label.box().overlaps(o) {
				t.Fatalf("%s covers something", m.label.text)
			}
		}
		boxes = append(boxes, m.label.box())
	}
	if named < 20 {
		t.Errorf("only %d names of %d marks", named, len(l.marks))
	}
}

// TestLabelsPreferThePane: the name of a pin that is seen is seen whole, on whichever
// side there is room, and not under the tools.
func TestLabelsPreferThePane(t *testing.T) {
	n := taken([]*model.Event{event("a", "1900", lisbon)})
	v := around(600, 400, lisbon)
	for name, c := range map[string]struct {
		pane  rect
		tools []rect
		want  func(l label) bool
	}{
		"right":            {rect{0, 0, 600, 400}, nil, func(l label) bool { return l.x > 300 }},
		"left at the edge": {rect{0, 0, 320, 400}, nil, func(l label) bool { return l.x+l.width < 300 }},
		"left of tools":    {rect{0, 0, 600, 400}, []rect{{310, 150, 600, 250}}, func(l label) bool { return l.x+l.width < 300 }},
		"below":            {rect{270, 0, 330, 400}, nil, func(l label) bool { return l.y > 205 }},
		"above":            {rect{270, 0, 330, 202}, nil, func(l label) bool { return l.y < 195 }},
		"anyway":           {rect{299, 199, 301, 201}, nil, func(l label) bool { return l.text == "Lisbon" }},
	} {
		s := target{view: v, pane: c.pane, tools: c.tools}
		l := arrange(n, projected(n.placeIndex, v.projection()), s, nil, chars)
		if got := l.marks[0].label; !c.want(got) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestHit(t *testing.T) {
	n := taken([]*model.Event{event("a", "1900", lisbon), event("b", "1901", naples)})
	l := laid(n, around(600, 400, lisbon, naples), nil)
	for i := range l.marks {
		m := &l.marks[i]
		for name, c := range map[string]struct {
			x, y float64
			want int
		}{
			"middle":     {m.x, m.y, i},
			"edge":       {m.x + m.radius + fingerBreadth - 1, m.y, i},
			"label":      {m.label.x + m.label.width/2, m.label.y, i},
			"well above": {m.x, m.y - 60, -1},
		} {
			if got := l.hit(c.x, c.y); got != c.want {
				t.Errorf("%s of %s: %d, want %d", name, m.label.text, got, c.want)
			}
		}
	}
}

// TestClustersLeaveNothingCovered, however many places there are, and lose none.
func TestClustersLeaveNothingCovered(t *testing.T) {
	n := taken(many(5000))
	l := laid(n, world(900, 600), nil)
	count, places := 0, 0
	for i := range l.marks {
		m := &l.marks[i]
		count, places = count+int(m.count), places+int(m.places)
		for j := range l.marks[:i] {
			if m.covers(l.marks[j].round, spacing(5000)) {
				t.Fatalf("marks %d and %d cover each other", i, j)
			}
		}
	}
	if count != 5000 || places != 5000 {
		t.Errorf("%d events at %d places", count, places)
	}
	for p, o := range l.owner {
		if o < 0 || int(o) >= len(l.marks) {
			t.Fatalf("place %d has mark %d", p, o)
		}
	}
}

func TestScaleBarIsRound(t *testing.T) {
	for d, want := range map[float64]float64{3: 2, 0.9: 0.5, 4999: 2000, 5000: 5000, 120: 100} {
		if got := roundDown(d); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v: %v, want %v", d, got, want)
		}
	}
}
