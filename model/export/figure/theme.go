package figure

import (
	"fmt"
	"image/color"
)

// Ink is a colour.
type Ink = color.NRGBA

// Theme is the colours of a figure.
type Theme struct {
	Paper, Panel, Ink, Muted, Hairline                   Ink
	Water, Land, Border, Province, River, Coast, SeaName Ink
	Mark, OnMark                                         Ink
}

func rgb(hex uint32) Ink { return Ink{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255} }

var (
	light = Theme{
		Paper: rgb(0xffffff), Panel: rgb(0xf7f5f0), Ink: rgb(0x1f2328), Muted: rgb(0x5a616b), Hairline: rgb(0xdcd8ce),
		Water: rgb(0xd6e3ea), Land: rgb(0xf1ede4), Border: rgb(0xb0a796), Province: rgb(0xd3ccbc), River: rgb(0xb3cbd9), Coast: rgb(0xa9bfcb), SeaName: rgb(0x44687d),
		Mark: rgb(0x1d4e89), OnMark: rgb(0xffffff),
	}
	dark = Theme{
		Paper: rgb(0x16181c), Panel: rgb(0x1d2025), Ink: rgb(0xe6e6e3), Muted: rgb(0xa6acb4), Hairline: rgb(0x33383f),
		Water: rgb(0x1b2430), Land: rgb(0x2a2e35), Border: rgb(0x596069), Province: rgb(0x393f47), River: rgb(0x2b3b4a), Coast: rgb(0x3d4c5b), SeaName: rgb(0x86a5bd),
		Mark: rgb(0x7fb2e5), OnMark: rgb(0x10151b),
	}
)

// colors are those that a user can give an event, by the names that projects keep (Okabe and
// Ito, 2008).
var colors = map[string]Ink{
	"orange": rgb(0xe69f00), "sky blue": rgb(0x56b4e9), "green": rgb(0x009e73), "yellow": rgb(0xc9b900),
	"blue": rgb(0x0072b2), "vermilion": rgb(0xd55e00), "purple": rgb(0xcc79a7),
}

// Words are the words of figures in one language.
type Words struct {
	Events, OneEvent       string // [1] number
	Documents, OneDocument string // [1] number
	SourcesAre             string // [1] list
	Made                   string
	Earlier, Later         string // [1] number
	More                   string // [1] number
	Legend                 [5]string
}

// English are the words of figures in English.
var English = &Words{
	Events: "%d events", OneEvent: "1 event", Documents: "from %d documents", OneDocument: "from one document",
	SourcesAre: "Sources: %s.", Made: "Made with Chronotope.", Earlier: "%d earlier", Later: "%d later", More: "+%d",
	Legend: [5]string{"a day", "a stretch of time", "no beginning or end known", "approximate or uncertain", "place assumed"},
}

// Counted says how many events of how many documents there are.
func (w *Words) Counted(events, documents int) string {
	s := fmt.Sprintf(w.Events, events)
	if events == 1 {
		s = w.OneEvent
	}
	switch {
	case documents == 1:
		s += " " + w.OneDocument
	case documents > 1:
		s += " " + fmt.Sprintf(w.Documents, documents)
	}
	return s
}
