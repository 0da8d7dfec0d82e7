package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/bulk"
)

// fitState is what the view was fitted to, and whether it still may be.
type fitState struct {
	view  Viewport // as it was last fitted; zero before
	whole bool     // to all, with what is far out
	moved bool     // the user has moved it since
}

// DocumentsChanged shows all there is, after other documents came or went, unless the user
// has moved the view: then it offers to show what is new and out of sight. Fresh says that
// no document of before is left, and with them the view that was chosen for them.
func (m *Map) DocumentsChanged(fresh bool) {
	m.parts.offer.Hide()
	if m.view.Width == 0 || !m.anyPlaced() {
		if fresh { // the first place is fitted into the view whenever it comes
			m.fit = fitState{}
		}
		return
	}
	if fresh || !m.fit.moved {
		m.fit.moved, m.fit.whole = false, false
		m.refit()
		return
	}
	before := m.content.before
	n := m.newOutside(before)
	if n == 0 {
		return
	}
	m.parts.offer.Make(lang.N("{{.Count}} new events outside: show", n, map[string]any{"Count": n}), func() {
		m.FitAll()
		if m.newOutside(before) > 0 { // they are far out
			m.fit.whole = true
			m.refit()
		}
	})
	m.parts.offer.Object.Move(fyne.NewPos(edge, edge))
}

// FitAll shows all places that have events but those far out, which are counted at the
// edges, or else those that are only named; where that is shown already, it shows those far
// out too.
func (m *Map) FitAll() {
	m.parts.offer.Hide()
	m.fit.whole = !m.fit.moved && !m.fit.whole && m.view == m.fit.view && m.view != m.fitted(m.points())
	m.fit.moved = false
	m.refit()
}

// refit shows again what was fitted into the view.
func (m *Map) refit() {
	v := m.fitted(m.points())
	if !m.fit.whole {
		v = m.bulkOf(v)
	}
	m.fit.view = v
	m.show(v)
}

// bulkOf is the view without what is far out, if that makes the rest much larger than in the
// view of all.
func (m *Map) bulkOf(all Viewport) Viewport {
	points := m.eventPoints()
	worth := 2.0 // steps of zoom: four times as large
	if len(points) > 20 {
		worth = 1 // many need the room more
	}
	if v := m.fitted(bulkOf(points)); v.Zoom >= all.Zoom+worth {
		return v
	}
	return all
}

// bulkOf are the points but for outliers in longitude or latitude.
func bulkOf(points []orb.Point) []orb.Point {
	if len(points) == 0 {
		return nil
	}
	west, east := longitudeRange(points, true)
	middle := (west + east) / 2
	lon, lat := make([]float64, len(points)), make([]float64, len(points))
	for i, p := range points {
		lon[i], lat[i] = wrapLongitude(p.Lon()-middle), p.Lat()
	}
	left, right := bulk.Fences(lon)
	bottom, top := bulk.Fences(lat)
	var out []orb.Point
	for i, p := range points {
		if lon[i] >= left && lon[i] <= right && lat[i] >= bottom && lat[i] <= top {
			out = append(out, p)
		}
	}
	return out
}

// eventsSampled is about how many events tell where most of them were.
const eventsSampled = 2000

// eventPoints are where the visible events were, a place as often as there are events; of very
// many events those of every second, third and so on.
func (m *Map) eventPoints() []orb.Point {
	var out []orb.Point
	step := max(1, len(m.content.visible)/eventsSampled)
	for i := 0; i < len(m.content.visible); i += step {
		out = append(out, pointsOf(m.content.visible[i])...)
	}
	return out
}

// fitted is the view of some points.
func (m *Map) fitted(points []orb.Point) Viewport {
	const margin = 56
	room := min(float64(min(m.view.Width, m.view.Height))/6, margin*float64(m.scale))
	return m.view.Fit(points, room, closestFit)
}

// move shows what the user moves the view to.
func (m *Map) move(v Viewport) {
	m.fit.moved = true
	m.show(v)
}

// newOutside counts the visible events that were not there before and of whose places none
// is in view.
func (m *Map) newOutside(before []*model.Event) int {
	known := make(map[model.EventID]bool, len(before))
	for _, e := range before {
		known[e.ID] = true
	}
	n := 0
	for _, e := range m.content.visible {
		if points := pointsOf(e); !known[e.ID] && len(points) > 0 && !m.anyInView(points, 0) {
			n++
		}
	}
	return n
}

// anyInView reports whether one of some points is in view, so many pixels from its edges.
func (m *Map) anyInView(points []orb.Point, inset float64) bool {
	for _, p := range points {
		x, y := m.view.Project(p)
		if x >= inset && y >= inset && x <= float64(m.view.Width)-inset && y <= float64(m.view.Height)-inset {
			return true
		}
	}
	return false
}
