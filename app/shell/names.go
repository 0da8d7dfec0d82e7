package shell

import (
	"strings"
	"sync"

	"chronotope/app/engine"
	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/project"
)

// naming has places called in English, or by their countries' own names. The user's own
// places are called as he does.
type naming struct{ basemap.Names }

// Place is part of words.Naming.
func (n naming) Place(p model.Place) string {
	switch {
	case p.ID <= 0 && p.Kind != model.Country:
		return p.Name
	case p.Kind == model.Country:
		return n.Names.Country(p.Country, p.Name)
	default:
		return n.Names.Place(p.ID, p.Name, p.Country)
	}
}

// Division is part of words.Naming.
func (n naming) Division(p model.Place) string { return n.Names.Division(p.Country, p.Division) }

// Country is part of words.Naming. In English countries are called as the system calls them,
// which may have another language.
func (n naming) Country(code string) string {
	if !n.Own {
		return ""
	}
	return n.CountryOf(code)
}

// callPlaces has places called as the user wants it, and found by any of their names.
func (w *Window) callPlaces() {
	base := w.engine.BaseMap()
	words.CallPlaces(naming{base.Names(w.prefs.ownNames())})
	var known sync.Map // what was looked up, by place
	w.session.FindPlacesBy(func(p model.Place) string {
		if names, ok := known.Load(p); ok {
			return names.(string)
		}
		names := strings.ToLower(strings.Join(allNames(base, p), "\n"))
		known.Store(p, names)
		return names
	})
}

// allNames are the names that a place is known by.
func allNames(base *basemap.Map, p model.Place) []string {
	if p.Kind != model.Country {
		return base.All(p.ID, p.Name)
	}
	return []string{p.Name, base.Names(false).CountryOf(p.Country), base.Names(true).CountryOf(p.Country)}
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

// reading is the engine as it reads what a person types into the project at hand.
type reading struct {
	*engine.Engine
	session *project.Session
}

// Places are the places that a name can mean, the likeliest first where the documents are
// about.
func (r reading) Places(name string) []model.Place {
	return r.PlacesAmong(name, countries(r.session.Events()))
}

// eventsLooked is about how many events tell which countries the documents are about.
const eventsLooked = 2000

// countries are the shares of the countries that events were in.
func countries(events []*model.Event) map[string]float64 {
	out, all := map[string]float64{}, 0.0
	step := max(1, len(events)/eventsLooked)
	for i := 0; i < len(events); i += step {
		for _, p := range events[i].Places() {
			if p.Country != "" {
				out[p.Country]++
				all++
			}
		}
	}
	for code := range out {
		out[code] /= all
	}
	return out
}
