package shell

import (
	"math"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
)

// Fyne draws the keys of a menu's items in a fifth of the ink, which nobody can read. So they
// stand in the label, at its right end, and the item's shortcut is one that Fyne heeds and does
// not draw. On macOS the system draws the menus.

// heeded is a shortcut whose keys Fyne does not draw.
type heeded struct{ fyne.Shortcut }

// heed is a shortcut for an item whose keys stand in its label.
func heed(s fyne.Shortcut) fyne.Shortcut {
	if s == nil || runtime.GOOS == "darwin" {
		return s
	}
	return heeded{s}
}

// gap begins the space between what an item is called and its keys; no text has it.
const gap = "\u2003"

// writeKeys writes the keys of a menu's items into their labels, so that they end alike.
func writeKeys(m *fyne.Menu) {
	measure := func(text string) float32 {
		return fyne.MeasureText(text, theme.TextSize(), fyne.TextStyle{}).Width
	}
	var widest float32
	for _, i := range m.Items {
		i.Label, _, _ = strings.Cut(i.Label, gap)
		widest = max(widest, measure(i.Label+gap+keysOf(i)))
	}
	space := measure("x x") - measure("xx")
	for _, i := range m.Items {
		if keys := keysOf(i); keys != "" {
			n := math.Round(float64((widest - measure(i.Label+gap+keys)) / space))
			i.Label += gap + strings.Repeat(" ", int(n)) + keys
		}
	}
}

// keysOf are the keys of an item as its label says them; "" for none.
func keysOf(i *fyne.MenuItem) string {
	h, _ := i.Shortcut.(heeded)
	s, ok := h.Shortcut.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	text := ""
	for _, m := range []struct {
		held fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, lang.L("Ctrl")}, {fyne.KeyModifierAlt, lang.L("Alt")}, {fyne.KeyModifierShift, lang.L("Shift")}} {
		if s.Mod()&m.held != 0 {
			text += m.name + "+"
		}
	}
	key := string(s.Key())
	switch s.Key() {
	case fyne.KeyReturn:
		key = lang.L("Return")
	case fyne.KeyBackspace:
		key = lang.L("Backspace")
	case fyne.KeyDelete:
		key = lang.L("Del")
	case fyne.KeyPageDown:
		key = lang.L("Page Down")
	case fyne.KeyPageUp:
		key = lang.L("Page Up")
	case fyne.KeyDown:
		key = "↓"
	case fyne.KeyUp:
		key = "↑"
	case fyne.KeyEqual:
		key = "+" // which is on the same key, and what one thinks of
	case fyne.KeyMinus:
		key = "−"
	}
	return text + key
}
