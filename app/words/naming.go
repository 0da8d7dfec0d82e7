package words

import (
	"sync/atomic"

	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"chronotope/model"
)

// Naming says what places are called.
type Naming interface {
	// Place is what a place is called.
	Place(model.Place) string
	// Division is what the division is called that a place is in; "" where it is in none.
	Division(model.Place) string
	// Country is what the country with an ISO 3166-1 code is called; "" for as the system
	// calls it.
	Country(code string) string
}

// naming is what places are called; nil for as their sources have it.
var naming atomic.Pointer[Naming]

// CallPlaces makes by say what places are called from now on, everywhere alike.
func CallPlaces(by Naming) { naming.Store(&by) }

// PlaceName is what a place is called. It may be asked on any goroutine.
func PlaceName(p model.Place) string {
	if by := naming.Load(); by != nil {
		return (*by).Place(p)
	}
	return p.Name
}

// divisionName is what the division is called that a place is in, "" where it is in none.
func divisionName(p model.Place) string {
	if by := naming.Load(); by != nil {
		return (*by).Division(p)
	}
	return p.Division
}

// countryName is what the country of a place is called; "" where that is not known.
func countryName(p model.Place) string {
	if by := naming.Load(); by != nil {
		if name := (*by).Country(p.Country); name != "" {
			return name
		}
	}
	region, err := language.ParseRegion(p.Country)
	if err != nil {
		return ""
	}
	namer := display.Regions(language.Make(string(lang.SystemLocale())))
	if namer == nil {
		namer = display.Regions(language.English)
	}
	return namer.Name(region)
}
