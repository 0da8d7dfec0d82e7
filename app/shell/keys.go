package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
	"chronotope/model"
)

// addKeys sets the plain keys, which work where no field or view has the focus. While a
// dialog is open they are its own: Return and Escape close it.
func (w *Window) addKeys() {
	canvas := w.window.Canvas()
	w.addTextKeys(canvas)
	keys, runes := w.plainKeys(), w.plainRunes()
	canvas.SetOnTypedKey(func(k *fyne.KeyEvent) {
		if canvas.Overlays().Top() != nil {
			if k.Name == fyne.KeyEscape || k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter {
				w.dialogs.Close()
			}
		} else if action := keys[k.Name]; action != nil {
			action()
		}
	})
	canvas.SetOnTypedRune(func(r rune) {
		if action := runes[r]; action != nil && canvas.Overlays().Top() == nil {
			action()
		}
	})
}

// plainKeys are the keys that are no characters, and what they do.
func (w *Window) plainKeys() map[fyne.KeyName]func() {
	next, previous := func() { w.session.Step(1) }, func() { w.session.Step(-1) }
	return map[fyne.KeyName]func(){
		fyne.KeyEscape: w.escape,
		fyne.KeyDown:   next, fyne.KeyRight: next,
		fyne.KeyUp: previous, fyne.KeyLeft: previous,
		fyne.KeyF2:     w.editor.Rename,
		fyne.KeyF10:    w.menu.open,
		fyne.KeyF7:     w.toggleCaret,
		fyne.KeyDelete: w.editor.DeleteSelected,
	}
}

// plainRunes are the keys that are characters, and what they do.
func (w *Window) plainRunes() map[rune]func() {
	next, previous := func() { w.session.Step(1) }, func() { w.session.Step(-1) }
	nextOpen, previousOpen := func() { w.editor.StepReview(1) }, func() { w.editor.StepReview(-1) }
	return map[rune]func(){
		'n': next, 'j': next, 'p': previous, 'k': previous,
		'N': nextOpen, 'J': nextOpen, 'P': previousOpen, 'K': previousOpen,
		'e': w.editor.EditEvent,
		'a': func() { w.editor.Judge(model.Accepted) },
		'A': w.editor.AcceptAndNext,
		'r': func() { w.editor.Judge(model.Rejected) },
		'/': func() { w.window.Canvas().Focus(w.toolbar.search) },
	}
}

// escape takes away what is asked, found or selected, the latest first.
func (w *Window) escape() {
	switch {
	case w.mapview.Picking():
		w.mapview.StopPicking()
	case w.finder.Forget():
	default:
		w.session.Select("")
	}
}

// stepPassage goes to another passage of the event at hand.
func (w *Window) stepPassage(n int) {
	at := w.session.Selection()
	w.session.SelectEvidence(at.Event, at.Evidence+n)
}

// setMode makes the window light, dark or as the system has it.
func (w *Window) setMode(m look.Mode) {
	w.prefs.setMode(m)
	w.app.Settings().SetTheme(look.Theme{Mode: m})
	w.menu.refresh()
}

// toggleDark turns light to dark and back.
func (w *Window) toggleDark() {
	if w.dark() {
		w.setMode(look.Light)
	} else {
		w.setMode(look.Dark)
	}
}

// dark reports whether the window is dark.
func (w *Window) dark() bool {
	mode := w.prefs.mode()
	return mode == look.Dark || mode == look.System && w.app.Settings().ThemeVariant() == theme.VariantDark
}
