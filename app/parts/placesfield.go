package parts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/words"
	"chronotope/model"
)

// Gazetteer returns the places that a name can mean, the likeliest first.
type Gazetteer interface {
	Places(name string) []model.Place
}

// PlacesField edits a list of places: each can be taken off, and one is added by
// its name.
type PlacesField struct {
	Root   *fyne.Container
	Name   *Field // the name of one to be added
	Places []model.Place
	Chosen func() // called when one of those that are offered is chosen; nil for nothing

	gazetteer Gazetteer
	rows      *fyne.Container
	offers    *fyne.Container
}

// NewPlacesField makes the field with places in it.
func NewPlacesField(gazetteer Gazetteer, places []model.Place, escape func()) *PlacesField {
	p := &PlacesField{gazetteer: gazetteer, Places: places, rows: container.NewVBox(), offers: container.NewVBox()}
	p.Name = NewField(p.Take, escape)
	p.Name.SetPlaceHolder(lang.L("Add a place …"))
	p.Name.OnChanged = func(string) { p.offer() }
	p.Root = container.NewVBox(p.rows, p.Name, p.offers)
	p.fill()
	return p
}

// fill lists the places.
func (p *PlacesField) fill() {
	p.rows.RemoveAll()
	for i, place := range p.Places {
		remove := RemoveButton(func() {
			p.Places = slices.Delete(slices.Clone(p.Places), i, i+1)
			p.fill()
		})
		p.rows.Add(container.NewBorder(nil, nil, nil, remove, widget.NewLabel(words.Place(place))))
	}
	p.Root.Refresh()
}

// offered is how many places are offered for a name.
const offered = 6

// offer lists what the name that is typed can mean.
func (p *PlacesField) offer() {
	p.offers.RemoveAll()
	found := p.gazetteer.Places(p.Name.Text)
	for _, place := range found[:min(len(found), offered)] {
		b := widget.NewButtonWithIcon(words.Place(place), theme.ContentAddIcon(), func() {
			p.add(place)
			if p.Chosen != nil {
				p.Chosen()
			}
		})
		b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
		p.offers.Add(b)
	}
	if len(found) == 0 && strings.TrimSpace(p.Name.Text) != "" {
		p.offers.Add(Caption(lang.L("No place of that name is known.")))
	}
	p.Root.Refresh()
}

// Take adds the first place that the name can mean.
func (p *PlacesField) Take() {
	if found := p.gazetteer.Places(p.Name.Text); len(found) > 0 {
		p.add(found[0])
	}
}

func (p *PlacesField) add(place model.Place) {
	if !slices.Contains(p.Places, place) {
		p.Places = append(slices.Clone(p.Places), place)
	}
	p.Name.SetText("")
	p.fill()
}

// Clear takes all places off.
func (p *PlacesField) Clear() {
	p.Places = nil
	p.fill()
}

// Last is the place that was named last, zero where there is none.
func (p *PlacesField) Last() model.Place {
	if n := len(p.Places); n > 0 {
		return p.Places[n-1]
	}
	return model.Place{}
}
