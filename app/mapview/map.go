package mapview

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/project"
)

// Map is the widget. Its methods are for the interface's goroutine.
type Map struct {
	widget.BaseWidget
	session *project.Session
	do      func(func())

	data   *dataset
	width  measure // of a label, for the widget's own layout
	view   Viewport
	layout *layout  // of view, for the pointer
	fitted Viewport // the view as everything was last fitted into it; zero before

	artist  *artist
	cancel  context.CancelFunc // of the picture being drawn, or nil
	stale   bool               // another must be drawn when it has finished
	shown   *frame             // what is on the screen; nil before the first
	scale   float32
	pointer pointer
	parts   *parts
}

// New makes the map of a session on a base map. It draws on a goroutine of its own
// and calls do to run a function on the interface's: fyne.Do in the program.
func New(session *project.Session, base *basemap.Map, do func(func())) *Map {
	m := &Map{session: session, do: do, artist: newArtist(base), scale: 1}
	m.parts = newParts(m)
	m.pointer.hovered = -1
	m.ExtendBaseWidget(m)
	m.width = m.parts.measure
	m.view = m.view.Fit(nil, 0, MaxZoom)
	m.takeUp()
	session.Observe(m.sessionChanged)
	return m
}

// MinSize is small: a map may be squeezed.
func (m *Map) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// closestFit is how close fitting goes: a city with its surroundings.
const closestFit = 7.0

// FitAll shows all places that have events.
func (m *Map) FitAll() {
	m.fit(m.data.points())
	m.fitted = m.view
}

// FitSelection shows the places of the event at hand.
func (m *Map) FitSelection() {
	var points []orb.Point
	for _, i := range m.data.byEvent[m.session.Selection().Event] {
		points = append(points, m.data.pins[i].place.Point)
	}
	if len(points) > 0 {
		m.fit(points)
	}
}

func (m *Map) fit(points []orb.Point) {
	const margin = 64
	room := min(float64(min(m.view.Width, m.view.Height))/4, margin*float64(m.scale))
	m.show(m.view.Fit(points, room, closestFit))
}

// ZoomBy zooms in by so many steps, or out if negative, around the middle.
func (m *Map) ZoomBy(steps int) {
	m.show(m.view.ZoomAt(float64(m.view.Width)/2, float64(m.view.Height)/2, float64(steps)*zoomStep))
}

// sessionChanged follows the session.
func (m *Map) sessionChanged(n project.Notice) {
	if n.Has(project.Content | project.Filtered) {
		m.takeUp()
	}
	if n.Has(project.Selected) {
		m.arrange()
		m.reveal()
	}
	m.request()
}

// takeUp brings the pins in line with what the filter lets through. The view stays
// where it is, but for the first events, which are fitted into it.
func (m *Map) takeUp() {
	m.data = newDataset(m.session.Visible(), m.session.Sources())
	m.parts.showEmpty(len(m.data.pins) == 0)
	m.hideCard()
	m.fitFirst()
	m.arrange()
}

func (m *Map) fitFirst() {
	if m.fitted == (Viewport{}) && m.view.Width > 0 && len(m.data.points()) > 0 {
		m.FitAll()
	}
}

func (m *Map) arrange() {
	m.layout = arrange(m.data, m.view, m.session.Selection().Event, m.width)
}

// reveal moves the view to the selected event's first place if it is out of sight.
func (m *Map) reveal() {
	places := m.data.byEvent[m.session.Selection().Event]
	if len(places) == 0 || m.view.Width == 0 {
		return
	}
	const margin = 24
	edge := margin * float64(m.scale)
	for _, i := range places {
		x, y := m.view.Project(m.data.pins[i].place.Point)
		if x >= edge && y >= edge && x <= float64(m.view.Width)-edge && y <= float64(m.view.Height)-edge {
			return
		}
	}
	v := m.view
	v.Center = m.data.pins[places[0]].place.Point
	m.show(v.clamp())
}

// show changes the view: what is drawn is moved at once and drawn anew behind.
func (m *Map) show(v Viewport) {
	if v == m.view {
		return
	}
	m.view = v
	m.hideCard()
	m.arrange()
	m.placePicture()
	m.request()
}

// resize follows the widget's size, in device-independent pixels.
func (m *Map) resize(size fyne.Size) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		m.scale = max(c.Scale(), 0.5)
	}
	w, h := int(size.Width*m.scale+0.5), int(size.Height*m.scale+0.5)
	if w == m.view.Width && h == m.view.Height && m.view.Scale == m.scale {
		return
	}
	untouched := m.view == m.fitted
	m.view = m.view.WithSize(w, h, m.scale)
	if untouched {
		m.FitAll() // nobody has chosen another view: everything stays in it
	}
	m.fitFirst()
	m.arrange()
	m.placePicture()
	m.request()
}

// selectedEvent is the event at hand, "" for none.
func (m *Map) selectedEvent() model.EventID { return m.session.Selection().Event }
