package app

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/eventlist"
	"chronotope/app/look"
	"chronotope/app/reader"
	"chronotope/app/words"
)

// newTextView makes the reader as the user had it.
func (ui *UI) newTextView() *reader.Reader {
	r := reader.New(ui.session)
	r.OnOpenRequested = ui.opener.ChooseFiles
	r.EventMenu = ui.editor.PassageMenu
	r.WordsMenu = ui.editor.WordsMenu
	r.OnLink = ui.askToFollow
	r.OnAddRequested = ui.editor.AddFromSelection
	r.OpenPages, r.OnPagesFailed, r.Do = ui.opener.OpenPages, ui.opener.PagesFailed, ui.do
	r.SetTextSize(ui.prefs.textSize())
	r.ShowPages(ui.prefs.paged())
	r.OnPaged = func(on bool) {
		ui.prefs.setPaged(on)
		ui.menu.refresh()
	}
	return r
}

// newTable makes the table of events.
func (ui *UI) newTable() *eventlist.List {
	l := eventlist.New(ui.session, ui.do)
	l.EventMenu, l.ChosenMenu = ui.editor.EventMenu, ui.editor.ChosenMenu
	l.CellText, l.OnEdit = ui.editor.CellText, ui.editor.EditCell
	return l
}

// textStep is from one size of the type to the next larger, as a factor.
const textStep = 1.125

// resizeText makes the type of the text so many steps larger; 0 brings back the size that
// it has at first. Where pages are shown, they are zoomed.
func (ui *UI) resizeText(steps int) {
	if ui.reader.OnPages() {
		ui.reader.ZoomPages(steps)
		return
	}
	size := ui.prefs.textSize()
	switch {
	case steps > 0:
		size *= textStep
	case steps < 0:
		size /= textStep
	default:
		size = look.ReadingSize
	}
	ui.prefs.setTextSize(ui.reader.SetTextSize(size))
}

// toggleCaret has the arrow keys move a caret in the text, or not.
func (ui *UI) toggleCaret() {
	ui.layout.showText()
	ui.reader.ToggleCaret()
	ui.menu.refresh()
}

// togglePages shows documents that come in pages as their pages, or their text.
func (ui *UI) togglePages() {
	ui.layout.showText()
	ui.reader.ShowPages(!ui.reader.OnPages())
}

// readAgain reads the document that is shown anew.
func (ui *UI) readAgain() {
	id, _ := ui.reader.Selection()
	ui.opener.ReadAgain(id)
}

// addTextKeys sets the keys for the size of the text that menus do not show: those that
// keyboards have the signs on.
func (ui *UI) addTextKeys(canvas fyne.Canvas) {
	for _, s := range []fyne.Shortcut{ctrl(fyne.KeyPlus), ctrl(fyne.KeyEqual, fyne.KeyModifierShift)} {
		canvas.AddShortcut(s, func(fyne.Shortcut) { ui.resizeText(1) })
	}
}

// askToFollow asks whether to open an address in the system's browser: the program itself
// opens no connection.
func (ui *UI) askToFollow(target string) {
	at, err := url.Parse(target)
	if err != nil || ui.dialogs.Open() {
		return
	}
	ui.dialogs.Ask(lang.L("Open this address in the browser, which goes online?")+"\n\n"+words.Brief(target), func() {
		if err := ui.app.OpenURL(at); err != nil {
			ui.dialogs.Error(err)
		}
	})
}
