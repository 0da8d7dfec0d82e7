package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// ChooseFile asks for a file, with an extension unless that is "". The dialog begins in a
// folder; where that is "" it begins where Fyne would.
func (d *Dialogs) ChooseFile(title, extension, start string, chosen func(path string)) {
	f := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			d.Error(err)
		case r != nil:
			path := r.URI().Path()
			r.Close()
			chosen(path)
		}
	}, d.window)
	if extension != "" {
		f.SetFilter(storage.NewExtensionFileFilter([]string{extension}))
	}
	d.showFiles(f, title, start)
}

// ChooseFolder asks for a folder likewise.
func (d *Dialogs) ChooseFolder(title, start string, chosen func(path string)) {
	d.showFiles(dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			d.Error(err)
		case folder != nil:
			chosen(folder.Path())
		}
	}, d.window), title, start)
}

func (d *Dialogs) showFiles(f *dialog.FileDialog, title, start string) {
	if start != "" {
		if at, err := storage.ListerForURI(storage.NewFileURI(start)); err == nil {
			f.SetLocation(at)
		}
	}
	if title != "" {
		f.SetTitleText(title)
	}
	f.Show()
	// Resizing a file dialog before it is shown panics in Fyne 2.8.1.
	f.Resize(d.Fit(860, 620))
}
