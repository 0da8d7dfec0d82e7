package opening

import (
	"path/filepath"

	"chronotope/app/filedialog"

	"fyne.io/fyne/v2/lang"
)

// ChooseFiles asks for documents with the system's file dialog and opens them.
func (o *Opener) ChooseFiles() { o.choose(false) }

// ChooseFolder asks for a folder likewise and opens all documents in it.
func (o *Opener) ChooseFolder() { o.choose(true) }

func (o *Opener) choose(folder bool) {
	if o.choosing {
		return // the system's dialog is open, and need not be in front
	}
	title := lang.L("Open documents")
	if folder {
		title = lang.L("Open all documents of a folder")
	}
	o.choosing = true
	start := o.host.Prefs().Folder()
	go func() {
		paths, err := filedialog.Open(title, start, folder)
		o.jobs.do(func() {
			o.choosing = false
			if err != nil {
				o.chooseInWindow(title, folder)
				return
			}
			o.chosen(paths)
		})
	}()
}

// chosen opens what was chosen; nothing where the user thought better of it.
func (o *Opener) chosen(paths []string) {
	if len(paths) == 0 {
		return
	}
	o.host.Prefs().SetFolder(filepath.Dir(paths[0]))
	o.OpenPaths(paths)
}

// chooseInWindow asks with Fyne's dialog, which gives one file.
func (o *Opener) chooseInWindow(title string, folder bool) {
	one := func(path string) { o.chosen([]string{path}) }
	if folder {
		o.dialogs().ChooseFolder(title, o.host.Prefs().Folder(), one)
	} else {
		o.dialogs().ChooseFile(title, "", o.host.Prefs().Folder(), one)
	}
}
