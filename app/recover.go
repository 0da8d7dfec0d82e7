package app

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/model/store"
)

// damaged offers what there is for a damaged project, which stays as it is: its copy of
// the last opening, where there is one, and what can still be read, which may be newer.
func (ui *UI) damaged(path string) {
	var d *dialog.CustomDialog
	choice := func(label string, f func()) *widget.Button {
		return widget.NewButton(label, func() {
			d.Hide()
			f()
		})
	}
	buttons := []fyne.CanvasObject{choice(lang.L("Cancel"), func() {}), choice(lang.L("Save what can be read"), func() { ui.salvage(path) })}
	text := lang.L("{{.File}} is damaged. It stays as it is; what can be saved goes into a new project beside it.", map[string]any{"File": filepath.Base(path)})
	if ui.hasBackup(path) {
		text += "\n" + lang.L("There is a copy of how it was when it was last opened. What can be read may be newer, and incomplete.")
		buttons = append(buttons, choice(lang.L("Open the copy"), func() { ui.recover(path) }))
	}
	buttons[len(buttons)-1].(*widget.Button).Importance = widget.HighImportance
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	d = dialog.NewCustomWithoutButtons(programName, label, ui.window)
	d.SetButtons(buttons)
	d.Resize(fyne.NewSize(min(560, ui.window.Canvas().Size().Width-40), 0))
	d.SetOnClosed(func() { ui.dialog = nil })
	ui.dialog = d
	d.Show()
}

// recover opens a copy of a project's backup.
func (ui *UI) recover(path string) {
	backup, err := ui.backupOf(path)
	to := recoveredPath(path)
	if err == nil {
		err = copyFile(backup, to)
	}
	if err == nil {
		err = toDisk(to)
	}
	if err != nil {
		ui.showError(err)
		return
	}
	ui.openProject(to)
}

// salvage makes a new project of what can be read of a damaged one, and opens it.
func (ui *UI) salvage(path string) {
	ui.work(func(ctx context.Context, _ progress) func() {
		to := recoveredPath(path)
		saved, lost, err := store.Salvage(ctx, path)
		l := loaded{path: to, saved: saved}
		if err == nil {
			l.file, err = store.Create(to, saved)
		}
		return func() {
			if err != nil {
				ui.showError(err)
				return
			}
			ui.takeUp(l)
			if lost > 0 {
				ui.status.tell(lang.N("{{.Count}} entries could not be read", lost, map[string]any{"Count": lost}))
			}
		}
	})
}

// recoveredPath is the name of a new project beside a damaged one.
func recoveredPath(path string) string {
	stem := strings.TrimSuffix(path, filepath.Ext(path)) + " " + lang.L("recovered")
	to := stem + store.Extension
	for n := 2; exists(to); n++ {
		to = fmt.Sprint(stem, " ", n, store.Extension)
	}
	return to
}
