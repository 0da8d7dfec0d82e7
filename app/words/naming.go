package words

import (
	"sync/atomic"

	"chronotope/model"
)

// naming is what places are called; nil for as their sources have it.
var naming atomic.Pointer[func(model.Place) string]

// CallPlaces makes by say what places are called from now on, everywhere alike.
func CallPlaces(by func(model.Place) string) { naming.Store(&by) }

// PlaceName is what a place is called. It may be asked on any goroutine.
func PlaceName(p model.Place) string {
	if by := naming.Load(); by != nil {
		return (*by)(p)
	}
	return p.Name
}
