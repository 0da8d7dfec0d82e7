package shell

import (
	"context"

	"github.com/paulmach/orb"

	"chronotope/app/editing"
	"chronotope/app/engine"
	"chronotope/app/exporting"
	"chronotope/app/finding"
	"chronotope/app/importing"
	"chronotope/app/opening"
	"chronotope/app/parts"
	"chronotope/app/projectfile"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/formats"
	"chronotope/model/project"
)

// host is the window as all rooms see it; each asks for some more, which follows.
type host struct{ *Window }

// Session is part of every host.
func (h host) Session() *project.Session { return h.session }

// Dialogs is part of every host.
func (h host) Dialogs() *parts.Dialogs { return h.dialogs }

// Tell shows a line in the status bar until something changes.
func (h host) Tell(text string) { h.status.tell(text) }

// Edit makes one undoable change, which is kept.
func (h host) Edit(label string, f func(tx *project.Tx) error) { h.keeper.Edit(label, f) }

// opens is the window as the room for opening sees it.
type opens struct{ host }

var _ opening.Host = opens{}

// Engine is part of opening.Host.
func (h opens) Engine() *engine.Engine { return h.engine }

// Jobs is part of opening.Host.
func (h opens) Jobs() *opening.Jobs { return h.jobs }

// Prefs is part of opening.Host.
func (h opens) Prefs() opening.Prefs { return h.prefs }

// Project is part of opening.Host.
func (h opens) Project() opening.Project { return h.keeper }

// Read shows a document in the text.
func (h opens) Read(id model.DocumentID) { h.reader.Read(id) }

// ShowText brings the text to the front.
func (h opens) ShowText() { h.layout.showText() }

// Refresh brings the menu in line with what is remembered.
func (h opens) Refresh() {
	h.toolbar.refresh()
	h.menu.refresh()
}

// keeps is the window as the room of the project's file sees it.
type keeps struct{ host }

var _ projectfile.Host = keeps{}

// Prefs is part of projectfile.Host.
func (h keeps) Prefs() projectfile.Prefs { return h.prefs }

// Do is part of projectfile.Host.
func (h keeps) Do(f func()) { h.do(f) }

// Work shows in the status bar that it goes on.
func (h keeps) Work(f func(ctx context.Context) (then func())) {
	h.jobs.Work(func(ctx context.Context, _ opening.Progress) func() { return f(ctx) })
}

// Begin shows in the status bar that something goes on, which cannot be cancelled.
func (h keeps) Begin(name string) (end func()) {
	_, end = h.status.begin(name, nil)
	return end
}

// Replaced shows the first document of another project, and all of its events.
func (h keeps) Replaced() {
	h.opener.Replaced()
	if h.keeper.File() == nil { // a new one, with nothing in it
		return
	}
	if sources := h.session.Sources(); len(sources) > 0 {
		h.reader.Read(sources[0].Document.ID)
	}
	h.fitDocuments(true)
}

// Remembered lists the recent projects anew.
func (h keeps) Remembered() { h.menu.refreshRecent() }

// edits is the window as the room for editing sees it.
type edits struct{ host }

var _ editing.Host = edits{}

// Reading is part of editing.Host.
func (h edits) Reading() editing.Reading { return reading{h.engine, h.session} }

// EditMany is part of editing.Host.
func (h edits) EditMany(label string, n int, f func(tx *project.Tx) error) {
	h.keeper.EditMany(label, n, f)
}

// Chosen are the events that are chosen in the table while it is in front.
func (h edits) Chosen() []model.EventID {
	if h.layout == nil || !h.layout.tableShown() {
		return nil
	}
	return h.events.Chosen()
}

// Rows is part of editing.Host.
func (h edits) Rows() []*model.Event { return h.events.Shown() }

// Selection is part of editing.Host.
func (h edits) Selection() (model.DocumentID, model.Span) { return h.reader.Selection() }

// PickOnMap shows the map and asks there.
func (h edits) PickOnMap(prompt string, picked func(model.Place)) {
	h.layout.show(paneMap)
	h.menu.refresh()
	h.mapview.Pick(prompt, picked)
}

// finds is the window as the room for finding sees it.
type finds struct{ host }

var _ finding.Host = finds{}

// Gazetteer is part of finding.Host.
func (h finds) Gazetteer() parts.Gazetteer { return reading{h.engine, h.session} }

// Dates is part of finding.Host.
func (h finds) Dates() parts.Dates { return h.engine }

// Behind is part of finding.Host.
func (h finds) Behind(f func(ctx context.Context) (then func())) context.CancelFunc {
	return h.jobs.Behind(f)
}

// Index is the project's file, which the sample as it was opened gets by that.
func (h finds) Index() (finding.Index, bool) {
	if h.keeper.Saving() {
		return nil, false
	}
	if err := h.keeper.MakeLasting(); err != nil {
		h.dialogs.Error(err)
		return nil, false
	}
	return h.keeper.File(), true
}

// ShowSpan is part of finding.Host.
func (h finds) ShowSpan(id model.DocumentID, span model.Span) { h.showSpan(id, span) }

// View is where map and timeline are.
func (h finds) View() (project.MapView, project.TimeView) {
	at, zoom := h.mapview.View()
	from, to := h.timeline.View()
	return project.MapView{Longitude: at.Lon(), Latitude: at.Lat(), Zoom: zoom, EqualArea: h.prefs.equalArea()}, project.TimeView{From: from, To: to}
}

// GoTo takes map and timeline there.
func (h finds) GoTo(m project.MapView, t project.TimeView) {
	if m.EqualArea != h.prefs.equalArea() {
		h.toggleEqualArea()
	}
	h.mapview.GoTo(orb.Point{m.Longitude, m.Latitude}, m.Zoom)
	if t != (project.TimeView{}) {
		h.timeline.GoTo(t.From, t.To)
	}
}

// exports is the window as the room for exporting sees it.
type exports struct{ edits }

var _ exporting.Host = exports{}

// Prefs is part of exporting.Host.
func (h exports) Prefs() exporting.Prefs { return h.prefs }

// Name is part of exporting.Host.
func (h exports) Name() string { return h.keeper.Name() }

// Formats is part of exporting.Host.
func (h exports) Formats() []export.Format {
	return formats.All(func() (*basemap.Map, error) { return h.engine.BaseMap(), nil })
}

// Behind is part of exporting.Host.
func (h exports) Behind(f func(ctx context.Context) (then func())) context.CancelFunc {
	return h.jobs.Behind(f)
}

// Write shows in the status bar how much is written.
func (h exports) Write(name string, f func(ctx context.Context, progress func(done, all int)) (then func())) {
	var stop context.CancelFunc
	show, end := h.status.beginShare(name, func() { stop() })
	stop = h.jobs.Behind(func(ctx context.Context) func() {
		then := f(ctx, func(done, all int) { h.do(func() { show(done, all) }) })
		return func() {
			end()
			then()
		}
	})
}

// imports is the window as the room for importing sees it.
type imports struct{ host }

var _ importing.Host = imports{}

// Prefs is part of importing.Host.
func (h imports) Prefs() importing.Prefs { return h.prefs }

// Places is part of importing.Host.
func (h imports) Places(name string) []model.Place { return h.engine.Places(name) }

// Behind is part of importing.Host.
func (h imports) Behind(f func(ctx context.Context) (then func())) context.CancelFunc {
	return h.jobs.Behind(f)
}

// EditBehind is part of importing.Host.
func (h imports) EditBehind(label string, f func(tx *project.Tx) error, then func()) {
	h.keeper.EditBehind(label, f, then)
}

// ShowAll is part of importing.Host.
func (h imports) ShowAll() {
	h.mapview.FitAll()
	h.timeline.FitAll()
}
