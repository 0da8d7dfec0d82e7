package app

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
)

// errNoSystemDialog is returned where the system has no file dialog of its own, or does
// not answer: Fyne's is shown instead.
var errNoSystemDialog = errors.New("the system offers no file dialog")

// chooseFiles asks for documents with the system's file dialog and opens them.
func (ui *UI) chooseFiles() { ui.choose(false) }

// chooseFolder asks for a folder likewise and opens all documents in it.
func (ui *UI) chooseFolder() { ui.choose(true) }

func (ui *UI) choose(folder bool) {
	if ui.choosing {
		return // the system's dialog is open, and need not be in front
	}
	title := lang.L("Open documents")
	if folder {
		title = lang.L("Open all documents of a folder")
	}
	ui.choosing = true
	start := ui.prefs.folder()
	go func() {
		paths, err := systemDialog(title, start, folder)
		ui.do(func() {
			ui.choosing = false
			if err != nil {
				ui.chooseInWindow(title, folder)
				return
			}
			ui.chosen(paths)
		})
	}()
}

// chosen opens what was chosen; nothing where the user thought better of it.
func (ui *UI) chosen(paths []string) {
	if len(paths) == 0 {
		return
	}
	ui.prefs.setFolder(filepath.Dir(paths[0]))
	ui.openPaths(paths)
}

// chooseInWindow asks with Fyne's dialog, which gives one file.
func (ui *UI) chooseInWindow(title string, folder bool) {
	answer := func(chosen fyne.URI, err error) {
		switch {
		case err != nil:
			ui.showError(err)
		case chosen != nil:
			ui.chosen([]string{chosen.Path()})
		}
	}
	var d *dialog.FileDialog
	if folder {
		d = dialog.NewFolderOpen(func(l fyne.ListableURI, err error) {
			if l == nil {
				answer(nil, err)
				return
			}
			answer(l, err)
		}, ui.window)
	} else {
		d = dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
			if r == nil {
				answer(nil, err)
				return
			}
			r.Close()
			answer(r.URI(), err)
		}, ui.window)
	}
	if at, err := storage.ListerForURI(storage.NewFileURI(ui.prefs.folder())); err == nil {
		d.SetLocation(at)
	}
	d.SetTitleText(title)
	d.SetConfirmText(lang.L("Open"))
	d.SetDismissText(lang.L("Cancel"))
	ui.showFiles(d)
}

// showFiles shows a file dialog.
func (ui *UI) showFiles(d *dialog.FileDialog) {
	d.Show()
	// Resizing a file dialog before it is shown panics in Fyne 2.8.1.
	size := ui.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width-40, 860), min(size.Height-40, 620)))
}
