package shell

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
func (w *Window) newTextView() *reader.Reader {
	r := reader.New(w.session)
	r.OnOpenRequested = w.opener.ChooseFiles
	r.EventMenu = w.editor.PassageMenu
	r.WordsMenu = w.editor.WordsMenu
	r.OnLink = w.askToFollow
	r.OnAddRequested = w.editor.AddFromSelection
	r.OpenPages, r.OnPagesFailed, r.Do = w.opener.OpenPages, w.opener.PagesFailed, w.do
	r.SetTextSize(w.prefs.textSize())
	r.ShowPages(w.prefs.paged())
	r.OnPaged = func(on bool) {
		w.prefs.setPaged(on)
		w.menu.refresh()
	}
	return r
}

// newTable makes the table of events.
func (w *Window) newTable() *eventlist.List {
	l := eventlist.New(w.session, w.do)
	l.EventMenu, l.ChosenMenu = w.editor.EventMenu, w.editor.ChosenMenu
	l.CellText, l.OnEdit = w.editor.CellText, w.editor.EditCell
	return l
}

// textStep is from one size of the type to the next larger, as a factor.
const textStep = 1.125

// resizeText makes the type of the text so many steps larger; 0 brings back the size that
// it has at first. Where pages are shown, they are zoomed.
func (w *Window) resizeText(steps int) {
	if w.reader.OnPages() {
		w.reader.ZoomPages(steps)
		return
	}
	size := w.prefs.textSize()
	switch {
	case steps > 0:
		size *= textStep
	case steps < 0:
		size /= textStep
	default:
		size = look.ReadingSize
	}
	w.prefs.setTextSize(w.reader.SetTextSize(size))
}

// toggleCaret has the arrow keys move a caret in the text, or not.
func (w *Window) toggleCaret() {
	w.layout.showText()
	w.reader.ToggleCaret()
	w.menu.refresh()
}

// togglePages shows documents that come in pages as their pages, or their text.
func (w *Window) togglePages() {
	w.layout.showText()
	w.reader.ShowPages(!w.reader.OnPages())
}

// readAgain reads the document that is shown anew.
func (w *Window) readAgain() {
	id, _ := w.reader.Selection()
	w.opener.ReadAgain(id)
}

// addTextKeys sets the keys for the size of the text that menus do not show: those that
// keyboards have the signs on.
func (w *Window) addTextKeys(canvas fyne.Canvas) {
	for _, s := range []fyne.Shortcut{ctrl(fyne.KeyPlus), ctrl(fyne.KeyEqual, fyne.KeyModifierShift)} {
		canvas.AddShortcut(s, func(fyne.Shortcut) { w.resizeText(1) })
	}
}

// askToFollow asks whether to open an address in the system's browser: the program itself
// opens no connection.
func (w *Window) askToFollow(target string) {
	at, err := url.Parse(target)
	if err != nil || w.dialogs.Open() {
		return
	}
	w.dialogs.Ask(lang.L("Open this address in the browser, which goes online?")+"\n\n"+words.Brief(target), func() {
		if err := w.app.OpenURL(at); err != nil {
			w.dialogs.Error(err)
		}
	})
}
