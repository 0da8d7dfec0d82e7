package mapview

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/paulmach/orb"

	"chronotope/app/look"
	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// bench is a map in a window, with the queue that stands for the interface's
// goroutine.
type bench struct {
	t       testing.TB
	m       *Map
	session *project.Session
	window  fyne.Window
	queue   chan func()
}

// Made-up places at real spots.
var (
	lisbon  = model.Place{ID: 1, Name: "Lisbon", Kind: model.City, Point: orb.Point{-9.13, 38.72}}
	porto   = model.Place{ID: 2, Name: "Porto", Kind: model.City, Point: orb.Point{-8.61, 41.15}}
	naples  = model.Place{ID: 3, Name: "Naples", Kind: model.City, Point: orb.Point{14.25, 40.85}}
	norway  = model.Place{ID: 4, Name: "Norway", Kind: model.Country, Point: orb.Point{9, 61}, Outline: "NO"}
	suva    = model.Place{ID: 5, Name: "Suva", Kind: model.City, Point: orb.Point{178.44, -18.14}}
	apia    = model.Place{ID: 6, Name: "Apia", Kind: model.City, Point: orb.Point{-171.77, -13.83}}
	palermo = model.Place{ID: 7, Name: "Palermo", Kind: model.City, Point: orb.Point{13.36, 38.12}}
)

// event is what a made-up document tells.
func event(id, date string, places ...model.Place) *model.Event {
	e := &model.Event{ID: model.EventID(id), Headline: "Event " + id, Date: edtf.MustParse(date)}
	v := model.Evidence{Document: "a", Date: e.Date}
	for _, p := range places {
		v.Places = append(v.Places, model.PlaceMention{Place: p})
	}
	e.Evidence = []model.Evidence{v}
	return e
}

// openBench shows a map of some size and waits until it is drawn.
func openBench(t testing.TB, width, height float32, events ...*model.Event) *bench {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme{Mode: look.Light})
	base, err := basemap.Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{t: t, session: project.New(project.Memory{}), queue: make(chan func(), 1)}
	b.put(events...)
	b.m = New(b.session, Sources{Base: func() *basemap.Map { return base }}, func(f func()) { b.queue <- f })
	b.window = app.NewWindow("")
	b.window.SetPadded(false)
	b.window.SetContent(b.m)
	b.window.Resize(fyne.NewSize(width, height))
	b.settle()
	t.Cleanup(b.window.Close)
	return b
}

func (b *bench) put(events ...*model.Event) {
	b.t.Helper()
	err := b.session.Edit("Add", func(tx *project.Tx) error {
		for _, e := range events {
			tx.PutEvent(e)
		}
		return nil
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

// settle runs what the map has to do until nothing is left.
func (b *bench) settle() {
	for b.m.loop.Busy() {
		(<-b.queue)()
	}
}

// at is where a place is in the widget.
func (b *bench) at(p model.Place) fyne.Position {
	x, y := b.m.view.Project(p.Point)
	return fyne.NewPos(float32(x)/b.m.scale, float32(y)/b.m.scale)
}

func (b *bench) tap(p fyne.Position) {
	b.m.Tapped(&fyne.PointEvent{Position: p})
	b.settle()
}

func (b *bench) scroll(p fyne.Position, by float32) {
	b.m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: p}, Scrolled: fyne.NewDelta(0, by)})
	b.settle()
}

// tool is where the i-th tool is in the window.
func (b *bench) tool(i int) fyne.Position {
	tools := b.m.parts.tools
	part := tools.Size().Height / 3
	return tools.Position().AddXY(tools.Size().Width/2, part*(float32(i)+0.5))
}
