// Package look is the face of Chronotope: its palette, type sizes and spacing, as
// a Fyne theme. The views ask it for colours by name, so that light, dark and a
// change between them are decided in one place.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Names of the colours that are Chronotope's own. Ask for one with Color.
const (
	Paper    fyne.ThemeColorName = "chronotope.paper"    // what one reads on
	Panel    fyne.ThemeColorName = "chronotope.panel"    // what holds tools
	Ink      fyne.ThemeColorName = "chronotope.ink"      // text
	Muted    fyne.ThemeColorName = "chronotope.muted"    // text that stands back
	Hairline fyne.ThemeColorName = "chronotope.hairline" // rules and edges

	Water    fyne.ThemeColorName = "chronotope.water"
	Land     fyne.ThemeColorName = "chronotope.land"
	Border   fyne.ThemeColorName = "chronotope.border"
	Province fyne.ThemeColorName = "chronotope.province"
	River    fyne.ThemeColorName = "chronotope.river"
	SeaText  fyne.ThemeColorName = "chronotope.seatext" // names of waters

	Mark      fyne.ThemeColorName = "chronotope.mark"      // an event; the one accent
	Selection fyne.ThemeColorName = "chronotope.selection" // the event at hand
	DateLine  fyne.ThemeColorName = "chronotope.dateline"  // under a date in the text
	PlaceLine fyne.ThemeColorName = "chronotope.placeline" // under a place in the text
	Passage   fyne.ThemeColorName = "chronotope.passage"   // behind a passage, translucent
	Chosen    fyne.ThemeColorName = "chronotope.chosen"    // behind the passage at hand, translucent
	Found     fyne.ThemeColorName = "chronotope.found"     // what a search found
)

// swatch is a colour in the light and in the dark.
type swatch struct{ light, dark color.NRGBA }

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func rgba(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

var palette = map[fyne.ThemeColorName]swatch{
	Paper:    {rgb(0xFBFAF7), rgb(0x16181C)},
	Panel:    {rgb(0xF3F1EB), rgb(0x1D2025)},
	Ink:      {rgb(0x1F2328), rgb(0xE6E6E3)},
	Muted:    {rgb(0x5F6670), rgb(0xA0A6AE)},
	Hairline: {rgb(0xE3E0D8), rgb(0x2C3037)},

	Water:    {rgb(0xD6E3EA), rgb(0x1B2430)},
	Land:     {rgb(0xEFEBE1), rgb(0x262A30)},
	Border:   {rgb(0xB9B1A1), rgb(0x4A505A)},
	Province: {rgb(0xDAD4C6), rgb(0x343940)},
	River:    {rgb(0xB3CBD9), rgb(0x2B3B4A)},
	SeaText:  {rgb(0x6D8FA3), rgb(0x6C8AA3)},

	Mark:      {rgb(0x1D4E89), rgb(0x7FB2E5)},
	Selection: {rgb(0xC2410C), rgb(0xF59E5B)},
	DateLine:  {rgb(0x1D4E89), rgb(0x7FB2E5)},
	PlaceLine: {rgb(0x2F6B4F), rgb(0x7CC3A0)},
	Passage:   {rgba(0x1D4E89, 0x1A), rgba(0x7FB2E5, 0x24)},
	Chosen:    {rgba(0xC2410C, 0x2B), rgba(0xF59E5B, 0x3A)},
	Found:     {rgb(0xA67C00), rgb(0xF0E442)},

	// Fyne's own names, so that its widgets match.
	theme.ColorNameBackground:          {rgb(0xF3F1EB), rgb(0x1D2025)},
	theme.ColorNameForeground:          {rgb(0x1F2328), rgb(0xE6E6E3)},
	theme.ColorNamePlaceHolder:         {rgb(0x5F6670), rgb(0xA0A6AE)},
	theme.ColorNameDisabled:            {rgb(0x686E76), rgb(0x878D94)},
	theme.ColorNameShadow:              {rgba(0x1F2328, 0x1C), rgba(0x000000, 0x50)},
	theme.ColorNamePrimary:             {rgb(0x1D4E89), rgb(0x7FB2E5)},
	theme.ColorNameForegroundOnPrimary: {rgb(0xFFFFFF), rgb(0x16181C)},
	theme.ColorNameHyperlink:           {rgb(0x1D4E89), rgb(0x7FB2E5)},
	theme.ColorNameFocus:               {rgba(0x1D4E89, 0x40), rgba(0x7FB2E5, 0x50)},
	theme.ColorNameSelection:           {rgba(0x1D4E89, 0x38), rgba(0x7FB2E5, 0x48)},
	theme.ColorNameHover:               {rgba(0x1F2328, 0x0F), rgba(0xE6E6E3, 0x14)},
	theme.ColorNamePressed:             {rgba(0x1F2328, 0x20), rgba(0xE6E6E3, 0x28)},
	theme.ColorNameButton:              {rgb(0xEAE7DF), rgb(0x2A2E35)},
	theme.ColorNameDisabledButton:      {rgb(0xF0EEE8), rgb(0x22262B)},
	theme.ColorNameInputBackground:     {rgb(0xFBFAF7), rgb(0x16181C)},
	theme.ColorNameInputBorder:         {rgb(0xD2CEC3), rgb(0x3A3F47)},
	theme.ColorNameSeparator:           {rgb(0xE3E0D8), rgb(0x2C3037)},
	theme.ColorNameScrollBar:           {rgba(0x1F2328, 0x66), rgba(0xE6E6E3, 0x66)},
	theme.ColorNameScrollBarBackground: {rgba(0x1F2328, 0x0A), rgba(0xE6E6E3, 0x0A)},
	theme.ColorNameHeaderBackground:    {rgb(0xEDEAE2), rgb(0x22262B)},
	theme.ColorNameMenuBackground:      {rgb(0xFBFAF7), rgb(0x22262B)},
	theme.ColorNameOverlayBackground:   {rgb(0xFBFAF7), rgb(0x22262B)},
	theme.ColorNameError:               {rgb(0xB3261E), rgb(0xF2867E)},
	theme.ColorNameWarning:             {rgb(0x8A5A00), rgb(0xE8B45A)},
	theme.ColorNameSuccess:             {rgb(0x2F6B4F), rgb(0x7CC3A0)},
}

// Color returns a colour of the theme in force, by one of this package's names or
// of Fyne's. Where another theme than Theme is in force it is the light one's.
func Color(name fyne.ThemeColorName) color.NRGBA {
	if c, ok := theme.Color(name).(color.NRGBA); ok && c.A != 0 {
		return c
	}
	return palette[name].light
}

// OnPaper returns a colour as the light theme has it, for what is drawn on white in any.
func OnPaper(name fyne.ThemeColorName) color.NRGBA { return palette[name].light }
