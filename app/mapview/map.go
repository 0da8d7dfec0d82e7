package mapview

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"github.com/paulmach/orb"

	"chronotope/app/picture"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/gazetteer"
	"chronotope/model/project"
)

// Map is the widget. Its methods are for the interface's goroutine.
type Map struct {
	widget.BaseWidget
	session *project.Session

	content content
	located []orb.Point // where content is; nil until it is asked for
	view    Viewport
	fit     fitState

	renderer *renderer
	loop     *picture.Loop[renderRequest, frame]
	placed   placing   // where the picture is that is shown
	scale    float32   // device pixels for one of the interface
	zoomed   time.Time // when the zoom was last changed

	graticule, path bool
	own             bool // places are called by their countries' own names
	towns           towns
	tiles           Tiles // nil for the base map
	pointer         pointer
	pick            *pick // the place that is asked for; nil for none
	parts           *parts
}

// Sources are what a map is drawn from. It asks for each on a goroutine of its own when
// it first needs it.
type Sources struct {
	Base  func() *basemap.Map
	Towns func() *gazetteer.Settlements // that the base map leaves out; nil for none
}

// New makes the map of a session. It draws on a goroutine of its own, and calls do to run
// a function on the interface's: fyne.Do in the program.
func New(session *project.Session, from Sources, do func(func())) *Map {
	m := &Map{session: session, renderer: &renderer{open: from.Base}, scale: 1, towns: towns{find: from.Towns, do: do}}
	m.loop = m.newLoop(do)
	m.parts = newParts(m)
	m.pointer.hovered = -1
	m.ExtendBaseWidget(m)
	m.view = m.view.Fit(nil, 0, MaxZoom)
	m.takeUp(project.Content | project.Filtered)
	session.Observe(m.sessionChanged)
	return m
}

// MinSize is small: a map may be squeezed.
func (m *Map) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

const (
	// closestFit is how close fitting goes: a city with its surroundings.
	closestFit = 7.0
	// closest is as near as one gets, about 1:70,000 on a screen of 96 dots per
	// inch: nearer the base map has nothing to show.
	closest = 13
)

// SetProjection shows the same place in another projection, or all of the events again
// where nobody has chosen another view.
func (m *Map) SetProjection(p Projection) {
	untouched := m.view == m.fit.view
	m.show(m.view.WithProjection(p))
	if untouched {
		m.refit()
	}
}

// SetGraticule shows meridians and parallels, or not.
func (m *Map) SetGraticule(on bool) {
	m.graticule = on
	m.parts.applyPalette(currentPalette(on))
	m.request()
}

// SetPath joins the places of the events that are shown in order of time, or not.
func (m *Map) SetPath(on bool) {
	m.path = on
	m.request()
}

// SetOwnNames calls places by their countries' own names, or in English. Pins are called
// as words.PlaceName has it.
func (m *Map) SetOwnNames(on bool) {
	m.own = on
	m.request()
}

// SetTiles shows the tiles of a map in the stead of the base map, as long as the
// projection is Mercator, and whose they are; nil goes back to the base map.
func (m *Map) SetTiles(t Tiles, credit string) {
	m.tiles = t
	m.parts.credit.Text = credit
	m.parts.layOut(m.Size())
	m.parts.credit.Refresh()
	if m.view.Zoom > m.closest() {
		m.zoomAt(float64(m.view.Width)/2, float64(m.view.Height)/2, m.closest()-m.view.Zoom)
	}
	m.request()
}

// closest is the zoom that is as near as one gets.
func (m *Map) closest() float64 {
	if m.tiles == nil {
		return closest
	}
	_, most := m.tiles.Zooms()
	return min(max(float64(most)+1, closest), MaxZoom)
}

// View returns what the map shows: the middle, longitude before latitude in degrees, and
// the zoom as in Viewport.
func (m *Map) View() (orb.Point, float64) { return m.view.Center, m.view.Zoom }

// GoTo shows what View returned; what is no view changes nothing.
func (m *Map) GoTo(center orb.Point, zoom float64) {
	v := m.view
	if !onEarth(center) || math.IsNaN(zoom) {
		return
	}
	v.Center, v.Zoom = center, zoom
	m.move(v.clamp())
}

// FitSelection shows the places of the event at hand.
func (m *Map) FitSelection() {
	if points := pointsOf(m.session.SelectedEvent()); len(points) > 0 {
		m.move(m.fitted(points))
	}
}

// ZoomBy zooms in by so many steps, or out if negative, around the middle. Two
// steps double the scale.
func (m *Map) ZoomBy(steps int) {
	m.zoomAt(float64(m.view.Width)/2, float64(m.view.Height)/2, float64(steps)*zoomStep)
}

// zoomAt zooms by dz, keeping what is at x, y of the view in place.
func (m *Map) zoomAt(x, y, dz float64) {
	m.zoomed = time.Now()
	m.move(m.view.ZoomAt(x, y, min(dz, max(m.closest()-m.view.Zoom, 0))))
}

// sessionChanged follows the session.
func (m *Map) sessionChanged(n project.Notice) {
	if n.Has(project.Content | project.Filtered) {
		m.takeUp(n.What)
	}
	if n.Has(project.Selected) {
		m.reveal()
	}
	m.request()
}

// takeUp takes note of other events, or of what the filter lets through of them. The
// view stays where it is, but for the first
// events, which are fitted into it: see DocumentsChanged.
func (m *Map) takeUp(what project.Aspect) {
	m.content.filtered++
	if what&project.Content != 0 {
		m.content.version++
		m.content.before = m.content.events
	}
	m.content.events, m.content.visible = m.session.Events(), m.session.Visible()
	m.content.sources, m.content.filter = m.session.Sources(), m.session.Filter()
	m.located = nil
	m.showEmpty()
	m.hideCard()
	m.fitFirst()
}

func (m *Map) fitFirst() {
	if m.fit.view == (Viewport{}) && m.view.Width > 0 && m.anyPlaced() {
		m.refit()
	}
}

// anyPlaced reports whether there is a visible event of which it is known where.
func (m *Map) anyPlaced() bool { return slices.ContainsFunc(m.content.visible, placed) }

// placed reports whether it is known where an event was.
func placed(e *model.Event) bool {
	for i := range e.Evidence {
		for j := range e.Evidence[i].Places {
			if located(&e.Evidence[i].Places[j].Place) {
				return true
			}
		}
	}
	return false
}

// points are where the visible events were, each place once, or failing those what
// is only named.
func (m *Map) points() []orb.Point {
	if m.located != nil {
		return m.located
	}
	seen := map[int64]bool{}
	for _, e := range m.content.visible {
		for i := range e.Evidence {
			for k := range e.Evidence[i].Places {
				if p := &e.Evidence[i].Places[k].Place; !seen[p.ID] && located(p) {
					seen[p.ID] = true
					m.located = append(m.located, p.Point)
				}
			}
		}
	}
	if len(m.located) == 0 {
		d := newPlaceIndex(nil, m.content.sources)
		for _, n := range d.mentionedThrough(m.content.filter) {
			m.located = append(m.located, d.places[n].Point)
		}
	}
	return m.located
}

func pointsOf(e *model.Event) []orb.Point {
	if e == nil {
		return nil
	}
	var out []orb.Point
	for _, p := range e.Places() {
		if located(&p) {
			out = append(out, p.Point)
		}
	}
	return out
}

// atHand is the selected event, or nil if there is none or the filter hides it.
func (m *Map) atHand() *model.Event {
	e := m.session.SelectedEvent()
	if e == nil || !m.content.filter.Match(e) {
		return nil
	}
	return e
}

// reveal moves the view to the selected event's first place if none of its places is
// in sight.
func (m *Map) reveal() {
	e := m.atHand()
	points := pointsOf(e)
	if len(points) == 0 || m.view.Width == 0 {
		return
	}
	const margin = 24
	if m.anyInView(points, margin*float64(m.scale)) {
		return
	}
	v := m.view
	v.Center = points[0]
	m.show(v.clamp())
}

// show changes the view: what is drawn is moved at once and drawn anew behind.
func (m *Map) show(v Viewport) {
	if v == m.view {
		return
	}
	m.view = v
	m.hideCard()
	m.placePicture()
	m.request()
}

// resize follows the widget's size, in device-independent pixels.
func (m *Map) resize(size fyne.Size) {
	if c := m.window(); c != nil {
		m.scale = max(pixelsFor(c), 0.5)
	}
	w, h := int(size.Width*m.scale+0.5), int(size.Height*m.scale+0.5)
	if w == m.view.Width && h == m.view.Height && m.view.Scale == m.scale {
		return
	}
	untouched := m.view == m.fit.view
	m.view = m.view.WithSize(w, h, m.scale)
	if untouched {
		m.refit() // nobody has chosen another view: everything stays in it
	}
	m.fitFirst()
	m.placePicture()
	m.request()
}

// pixelsFor is how many pixels of the screen a window has for one of the interface.
// Its Scale is not that on displays that count two of theirs as one.
func pixelsFor(c fyne.Canvas) float32 {
	const far = 4096
	x, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0))
	return float32(x) / far
}
