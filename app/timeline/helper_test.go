package timeline

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// bench is a timeline in a window, with the queue that stands for the interface's
// goroutine.
type bench struct {
	t        testing.TB
	timeline *Timeline
	session  *project.Session
	window   fyne.Window
	queue    chan func()
}

// event is what a made-up document tells.
func event(id, date, headline, place string) *model.Event {
	e := &model.Event{ID: model.EventID(id), Headline: headline, Date: edtf.MustParse(date)}
	v := model.Evidence{Document: "a", Date: e.Date, Passage: model.Selector{Quote: headline + ", as the harbour master wrote in his journal that evening."}}
	if place != "" {
		v.Places = []model.PlaceMention{{Place: model.Place{ID: 1, Name: place}}}
	}
	e.Evidence = []model.Evidence{v}
	return e
}

// openBench shows a timeline of some size and waits until it is drawn.
func openBench(t testing.TB, width, height float32, mode look.Mode, events ...*model.Event) *bench {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme{Mode: mode})
	b := &bench{t: t, session: project.New(project.Memory{}), queue: make(chan func(), 1)}
	b.put(events...)
	b.timeline = New(b.session, func(f func()) { b.queue <- f })
	b.window = app.NewWindow("")
	b.window.SetPadded(false)
	b.window.SetContent(b.timeline)
	b.window.Resize(fyne.NewSize(width, height))
	b.settle()
	t.Cleanup(b.window.Close)
	return b
}

// put adds events to the session.
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

// settle runs what the timeline has to do until nothing is left.
func (b *bench) settle() {
	for b.timeline.loop.Busy() {
		(<-b.queue)()
	}
}

var (
	white = color.NRGBA{255, 255, 255, 255}
	black = color.NRGBA{0, 0, 0, 255}
)
