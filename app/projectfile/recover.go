package projectfile

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/model/store"
)

// damaged offers what there is for a damaged project, which stays as it is: its copy of
// the last opening, where there is one, and what can still be read, which may be newer.
func (k *Keeper) damaged(path string) {
	choice := func(label string, f func()) *widget.Button {
		return widget.NewButton(label, func() {
			k.dialogs.Close()
			f()
		})
	}
	buttons := []fyne.CanvasObject{choice(lang.L("Cancel"), func() {}), choice(lang.L("Save what can be read"), func() { k.salvage(path) })}
	text := lang.L("{{.File}} is damaged. It stays as it is; what can be saved goes into a new project beside it.", map[string]any{"File": filepath.Base(path)})
	if k.hasBackup(path) {
		text += "\n" + lang.L("There is a copy of how it was when it was last opened. What can be read may be newer, and incomplete.")
		buttons = append(buttons, choice(lang.L("Open the copy"), func() { k.recover(path) }))
	}
	buttons[len(buttons)-1].(*widget.Button).Importance = widget.HighImportance
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	k.dialogs.Custom(parts.ProgramName, label, 560, 0, buttons...)
}

// recover opens a copy of a project's backup.
func (k *Keeper) recover(path string) {
	backup, err := k.backupOf(path)
	to := recoveredPath(path)
	if err == nil {
		err = copyFile(backup, to)
	}
	if err == nil {
		err = toDisk(to)
	}
	if err != nil {
		k.dialogs.Error(err)
		return
	}
	k.Open(to)
}

// salvage makes a new project of what can be read of a damaged one, and opens it.
func (k *Keeper) salvage(path string) {
	k.host.Work(func(ctx context.Context) func() {
		to := recoveredPath(path)
		saved, lost, err := store.Salvage(ctx, path)
		l := Loaded{path: to, saved: saved}
		if err == nil {
			l.file, err = store.Create(to, saved)
		}
		return func() {
			if err != nil {
				k.dialogs.Error(err)
				return
			}
			k.TakeUp(l)
			if lost > 0 {
				k.host.Tell(lang.N("{{.Count}} entries could not be read", lost, map[string]any{"Count": lost}))
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
