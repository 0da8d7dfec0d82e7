package look

import "image/color"

// Markers are the names of the colours that a user can give an event, as projects keep
// them: those of Okabe and Ito (2008), which colour-blind eyes tell apart.
var Markers = []string{"orange", "sky blue", "green", "yellow", "blue", "vermilion", "purple"}

var markers = map[string]color.NRGBA{
	"orange": rgb(0xE69F00), "sky blue": rgb(0x56B4E9), "green": rgb(0x009E73), "yellow": rgb(0xC9B900),
	"blue": rgb(0x0072B2), "vermilion": rgb(0xD55E00), "purple": rgb(0xCC79A7),
}

// Marker returns the colour of a name among Markers; false for any other.
func Marker(name string) (color.NRGBA, bool) {
	c, ok := markers[name]
	return c, ok
}
