package mapview

import (
	"fyne.io/fyne/v2"

	"chronotope/app/choice"
	"chronotope/model"
)

// choose lists the events of a mark below it.
func (m *Map) choose(k *mark, events []*model.Event) {
	window := m.window()
	if window == nil || len(events) == 0 {
		return
	}
	l := &choice.List{
		Title: m.titleOf(k), Events: events, WithPlaces: k.places > 1, AtHand: m.session.SelectedEvent(),
		Chosen: m.session.Select, Closed: m.focus,
		At:  fyne.CurrentApp().Driver().AbsolutePositionForObject(m).Add(m.placed.inPane(k.x, k.y)),
		Off: float32(k.radius * m.placed.factor),
	}
	l.Show(window)
}
