package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
	"chronotope/model"
)

// addKeys sets the plain keys, which work where no field or view has the focus.
func (ui *UI) addKeys() {
	canvas := ui.window.Canvas()
	ui.addTextKeys(canvas)
	canvas.SetOnTypedKey(func(k *fyne.KeyEvent) {
		if canvas.Overlays().Top() != nil {
			if k.Name == fyne.KeyEscape || k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter {
				ui.dialogs.Close()
			}
			return
		}
		switch k.Name {
		case fyne.KeyEscape:
			if ui.mapview.Picking() {
				ui.mapview.StopPicking()
				return
			}
			if ui.finder.Forget() {
				return
			}
			ui.session.Select("")
		case fyne.KeyDown, fyne.KeyRight:
			ui.session.Step(1)
		case fyne.KeyUp, fyne.KeyLeft:
			ui.session.Step(-1)
		case fyne.KeyF2:
			ui.editor.Rename()
		case fyne.KeyF7:
			ui.toggleCaret()
		case fyne.KeyDelete:
			ui.editor.DeleteSelected()
		}
	})
	canvas.SetOnTypedRune(func(r rune) {
		if canvas.Overlays().Top() != nil {
			return
		}
		switch r {
		case 'n', 'j':
			ui.session.Step(1)
		case 'p', 'k':
			ui.session.Step(-1)
		case 'N', 'J':
			ui.editor.StepReview(1)
		case 'P', 'K':
			ui.editor.StepReview(-1)
		case 'e':
			ui.editor.EditEvent()
		case 'a':
			ui.editor.Judge(model.Accepted)
		case 'r':
			ui.editor.Judge(model.Rejected)
		case '/':
			canvas.Focus(ui.toolbar.search)
		}
	})
}

// stepPassage goes to another passage of the event at hand.
func (ui *UI) stepPassage(n int) {
	at := ui.session.Selection()
	ui.session.SelectEvidence(at.Event, at.Evidence+n)
}

// setMode makes the window light, dark or as the system has it.
func (ui *UI) setMode(m look.Mode) {
	ui.prefs.setMode(m)
	ui.app.Settings().SetTheme(look.Theme{Mode: m})
	ui.menu.refresh()
}

// toggleDark turns light to dark and back.
func (ui *UI) toggleDark() {
	dark := ui.prefs.mode() == look.Dark ||
		ui.prefs.mode() == look.System && ui.app.Settings().ThemeVariant() == theme.VariantDark
	if dark {
		ui.setMode(look.Light)
	} else {
		ui.setMode(look.Dark)
	}
}
