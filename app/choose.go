package app

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/lang"
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
	start := ui.prefs.Folder()
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
	ui.prefs.SetFolder(filepath.Dir(paths[0]))
	ui.openPaths(paths)
}

// chooseInWindow asks with Fyne's dialog, which gives one file.
func (ui *UI) chooseInWindow(title string, folder bool) {
	one := func(path string) { ui.chosen([]string{path}) }
	if folder {
		ui.dialogs.ChooseFolder(title, ui.prefs.Folder(), one)
	} else {
		ui.dialogs.ChooseFile(title, "", ui.prefs.Folder(), one)
	}
}
