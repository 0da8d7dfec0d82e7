package parts

import (
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Target is a file to be written, as it is asked for.
type Target struct {
	Title     string // of the dialog
	Name      string // that is proposed, without extension
	Folder    string // likewise
	Extension string // with its dot, which the file gets where its name has it not
}

// AskTarget asks for the file. It is a form of our own: Fyne's dialog empties a file that is
// there before one can say no to it.
func (d *Dialogs) AskTarget(t Target, chosen func(path string)) {
	folder := widget.NewLabel(t.Folder)
	folder.Wrapping = fyne.TextWrapBreak
	var name *Field
	save := func() {
		if path := t.path(folder.Text, name.Text); path != "" {
			d.Close()
			chosen(path)
		}
	}
	name = NewField(save, d.Close)
	name.SetText(t.Name + t.Extension)
	choose := widget.NewButtonWithIcon(lang.L("Another folder …"), theme.FolderOpenIcon(), func() {
		d.ChooseFolder("", folder.Text, folder.SetText)
	})
	d.form(lang.L("Save"), t.Title, container.NewVBox(Caption(lang.L("Name")), name, Caption(lang.L("In the folder")), folder, container.NewHBox(choose)), fyne.NewSize(560, 330), save, d.Close)
	d.Focus(name)
	name.SelectAll()
}

// path is the file that a typed name means; "" for none.
func (t Target) path(folder, typed string) string {
	path := strings.TrimSpace(typed)
	if path == "" {
		return ""
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(folder, path)
	}
	if !strings.HasSuffix(strings.ToLower(path), t.Extension) {
		path += t.Extension
	}
	return path
}

// AskOver does something that writes a file, after asking where there is one already.
func (d *Dialogs) AskOver(path string, write func()) {
	if _, err := os.Stat(path); err != nil {
		write()
		return
	}
	d.Ask(lang.L("{{.File}} is there already. Write over it?", map[string]any{"File": filepath.Base(path)}), write)
}

// FileName is a name for a file, without what file systems do not take; "" where nothing is
// left of it.
func FileName(name string) string {
	const most = 60 // letters
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool {
		return unicode.IsControl(r) || unicode.IsSpace(r) || strings.ContainsRune(`/\:*?"<>|`, r)
	}), " ")
	if letters := []rune(name); len(letters) > most {
		name = string(letters[:most])
	}
	return strings.Trim(name, " .")
}
