package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/engine"
	"chronotope/app/words"
	"chronotope/model"
)

// placesField edits a list of places: each can be taken off, and one is added by
// its name.
type placesField struct {
	engine *engine.Engine
	root   *fyne.Container
	rows   *fyne.Container
	name   *field
	offers *fyne.Container
	places []model.Place
	chosen func() // called when one of those that are offered is chosen; nil for nothing
}

func newPlacesField(engine *engine.Engine, places []model.Place, escape func()) *placesField {
	p := &placesField{engine: engine, places: places, rows: container.NewVBox(), offers: container.NewVBox()}
	p.name = newField(p.take, escape)
	p.name.SetPlaceHolder(lang.L("Add a place …"))
	p.name.OnChanged = func(string) { p.offer() }
	p.root = container.NewVBox(p.rows, p.name, p.offers)
	p.fill()
	return p
}

// fill lists the places.
func (p *placesField) fill() {
	p.rows.RemoveAll()
	for i, place := range p.places {
		remove := quietButton(theme.CancelIcon(), func() {
			p.places = slices.Delete(slices.Clone(p.places), i, i+1)
			p.fill()
		})
		p.rows.Add(container.NewBorder(nil, nil, nil, remove, widget.NewLabel(words.Place(place))))
	}
	p.root.Refresh()
}

// offered is how many places are offered for a name.
const offered = 6

// offer lists what the name that is typed can mean.
func (p *placesField) offer() {
	p.offers.RemoveAll()
	found := p.engine.Places(p.name.Text)
	for _, place := range found[:min(len(found), offered)] {
		b := widget.NewButtonWithIcon(words.Place(place), theme.ContentAddIcon(), func() {
			p.add(place)
			if p.chosen != nil {
				p.chosen()
			}
		})
		b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
		p.offers.Add(b)
	}
	if len(found) == 0 && strings.TrimSpace(p.name.Text) != "" {
		p.offers.Add(caption(lang.L("No place of that name is known.")))
	}
	p.root.Refresh()
}

// take adds the first place that the name can mean.
func (p *placesField) take() {
	if found := p.engine.Places(p.name.Text); len(found) > 0 {
		p.add(found[0])
	}
}

func (p *placesField) add(place model.Place) {
	if !slices.Contains(p.places, place) {
		p.places = append(slices.Clone(p.places), place)
	}
	p.name.SetText("")
	p.fill()
}

// last is the place that was named last, zero where there is none.
func (p *placesField) last() model.Place {
	if n := len(p.places); n > 0 {
		return p.places[n-1]
	}
	return model.Place{}
}
