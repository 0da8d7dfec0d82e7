package app

import (
	"context"

	"github.com/paulmach/orb"

	"chronotope/app/editing"
	"chronotope/app/finding"
	"chronotope/app/parts"
	"chronotope/app/projectfile"
	"chronotope/model"
	"chronotope/model/project"
)

// host is the window as its rooms see it: each asks for some of this.
type host struct{ *UI }

var (
	_ editing.Host     = host{}
	_ finding.Host     = host{}
	_ projectfile.Host = host{}
)

func (h host) Session() *project.Session  { return h.session }
func (h host) Dialogs() *parts.Dialogs    { return h.dialogs }
func (h host) Gazetteer() parts.Gazetteer { return h.engine }
func (h host) Tell(text string)           { h.status.tell(text) }

func (h host) Edit(label string, f func(tx *project.Tx) error) { h.keeper.Edit(label, f) }

func (h host) Behind(f func(ctx context.Context) (then func())) context.CancelFunc {
	return h.behind(f)
}

func (h host) Prefs() projectfile.Prefs { return h.prefs }
func (h host) Do(f func())              { h.do(f) }

func (h host) Work(f func(ctx context.Context) (then func())) {
	h.work(func(ctx context.Context, _ progress) func() { return f(ctx) })
}

func (h host) Begin(name string) (end func()) {
	t := h.status.begin(name, nil)
	return func() { h.status.end(t) }
}

func (h host) Replaced() {
	h.markSample(false)
	if h.keeper.File() == nil { // a new one, with nothing in it
		return
	}
	if sources := h.session.Sources(); len(sources) > 0 {
		h.reader.Read(sources[0].Document.ID)
	}
	h.mapview.FitAll()
	h.timeline.FitAll()
}

func (h host) Remembered() { h.menu.refreshRecent() }

func (h host) Reading() editing.Reading { return h.engine }

func (h host) EditMany(label string, n int, f func(tx *project.Tx) error) {
	h.keeper.EditMany(label, n, f)
}

func (h host) Chosen() []model.EventID {
	if h.layout == nil || !h.layout.tableShown() {
		return nil
	}
	return h.events.Chosen()
}

func (h host) Selection() (model.DocumentID, model.Span) { return h.reader.Selection() }

func (h host) PickOnMap(prompt string, picked func(model.Place)) {
	h.layout.show(paneMap)
	h.menu.refresh()
	h.mapview.Pick(prompt, picked)
}

func (h host) Index() (finding.Index, bool) {
	if h.keeper.Saving() {
		return nil, false
	}
	if err := h.keeper.MakeLasting(); err != nil {
		h.dialogs.Error(err)
		return nil, false
	}
	return h.keeper.File(), true
}

func (h host) ShowSpan(id model.DocumentID, span model.Span) {
	h.layout.showText()
	h.reader.ShowSpan(id, span)
}

func (h host) View() (project.MapView, project.TimeView) {
	at, zoom := h.mapview.View()
	from, to := h.timeline.View()
	return project.MapView{Longitude: at.Lon(), Latitude: at.Lat(), Zoom: zoom, EqualArea: h.prefs.equalArea()}, project.TimeView{From: from, To: to}
}

func (h host) GoTo(m project.MapView, t project.TimeView) {
	if m.EqualArea != h.prefs.equalArea() {
		h.toggleEqualArea()
	}
	h.mapview.GoTo(orb.Point{m.Longitude, m.Latitude}, m.Zoom)
	if t != (project.TimeView{}) {
		h.timeline.GoTo(t.From, t.To)
	}
}
