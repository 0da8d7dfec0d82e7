package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Sizes of Chronotope's own, in Fyne's device-independent pixels.
const (
	Grid        float32 = 4  // spacing is a multiple of it
	TextSize    float32 = 13 // of the interface
	SmallSize   float32 = 11 // of labels on the timeline and the map
	ReadingSize float32 = 16 // of documents
)

// Mode is whether the window is light or dark.
type Mode int

// The modes.
const (
	System Mode = iota
	Light
	Dark
)

// Theme is Chronotope's theme in one of the modes.
type Theme struct{ Mode Mode }

var _ fyne.Theme = Theme{}

// Color returns a colour by one of this package's names or of Fyne's.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch t.Mode {
	case Light:
		variant = theme.VariantLight
	case Dark:
		variant = theme.VariantDark
	}
	s, ok := palette[name]
	switch {
	case !ok:
		return theme.DefaultTheme().Color(name, variant)
	case variant == theme.VariantDark:
		return s.dark
	default:
		return s.light
	}
}

// Font returns Fyne's own fonts.
func (Theme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon returns Fyne's own icons.
func (Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size returns a size in device-independent pixels.
func (Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return TextSize
	case theme.SizeNameCaptionText:
		return SmallSize
	case theme.SizeNameSubHeadingText:
		return 15
	case theme.SizeNameHeadingText:
		return 20
	case theme.SizeNamePadding:
		return Grid
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNameInlineIcon:
		return 18
	case theme.SizeNameScrollBar:
		return 12
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 4
	default:
		return theme.DefaultTheme().Size(name)
	}
}
