package shell

import (
	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
)

// callPlaces has places called as the user wants it: in English, or by their countries'
// own names. The user's own places are called as he does.
func (w *Window) callPlaces() {
	own := w.prefs.ownNames()
	words.CallPlaces(func(p model.Place) string {
		names := w.engine.BaseMap().Names(own)
		switch {
		case p.ID <= 0 && p.Kind != model.Country:
			return p.Name
		case p.Kind == model.Country:
			return names.Country(p.Country, p.Name)
		default:
			return names.Place(p.ID, p.Name, p.Country)
		}
	})
}

// toggleOwnNames calls places by their countries' own names everywhere, or in English.
func (w *Window) toggleOwnNames() {
	w.prefs.setOwnNames(!w.prefs.ownNames())
	w.callPlaces()
	w.mapview.SetOwnNames(w.prefs.ownNames())
	w.timeline.Group(w.prefs.grouping())
	w.app.Settings().SetTheme(look.Theme{Mode: w.prefs.mode()}) // by which Fyne writes everything anew
	w.menu.refresh()
}
