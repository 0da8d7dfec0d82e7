package shell

import (
	"os"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/look"
)

// scaleVariable is where Fyne looks how large it is to draw, whenever the theme is set.
const scaleVariable = "FYNE_SCALE"

// sizes are how large the window's contents can be chosen to be.
var sizes = []float64{1, 1.25, 1.5, 2}

// size is how large the window's contents are, as a factor.
func (p prefs) size() float64 {
	if s := p.store.FloatWithFallback("window.scale", 1); slices.Contains(sizes, s) {
		return s
	}
	return 1
}

func (p prefs) setSize(s float64) { p.store.SetFloat("window.scale", s) }

// outerScale is what the environment asks for, before the program changes it.
func outerScale() float64 {
	if s, err := strconv.ParseFloat(os.Getenv(scaleVariable), 64); err == nil && s > 0 {
		return s
	}
	return 1
}

// useSize has Fyne draw in the size that was chosen. One that is as it was asks for nothing,
// so that the system's own choice stands.
func (w *Window) useSize() {
	s := w.prefs.size()
	if s == 1 && os.Getenv(scaleVariable) == "" {
		return
	}
	if err := os.Setenv(scaleVariable, strconv.FormatFloat(s*w.outer, 'f', 2, 64)); err != nil {
		fyne.LogError("choose the size", err)
	}
}

// setSize makes all that is in the window larger or smaller; the window stays as it is.
func (w *Window) setSize(s float64) {
	size, part := w.window.Canvas().Size(), float32(w.prefs.size()/s)
	w.window.Resize(fyne.NewSize(size.Width*part, size.Height*part))
	w.prefs.setSize(s)
	w.useSize()
	w.app.Settings().SetTheme(look.Theme{Mode: w.prefs.mode()}) // by which Fyne asks anew
	w.menu.refresh()
}

// sizing offers the sizes.
func (m *menu) sizing() *fyne.MenuItem {
	m.sizes = nil
	for _, s := range sizes {
		m.sizes = append(m.sizes, item(strconv.Itoa(int(s*100+0.5))+" %", nil, func() { m.w.setSize(s) }))
	}
	sizing := fyne.NewMenuItem(lang.L("Size of everything"), nil)
	sizing.ChildMenu = fyne.NewMenu("", m.sizes...)
	return sizing
}
