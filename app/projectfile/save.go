package projectfile

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/model/project"
	"chronotope/model/store"
)

// New starts an empty project. What was open is kept where it is.
func (k *Keeper) New() {
	if k.Saving() {
		return
	}
	k.LetGo()
	k.session.Reset(project.Memory{}, project.Saved{})
	k.host.Prefs().SetProject("")
	k.host.Replaced()
}

// Save gives a project without a name one; all else is kept already.
func (k *Keeper) Save() {
	if k.unnamed() {
		k.SaveAs()
		return
	}
	k.host.Tell(lang.L("Every change is kept in {{.File}}", map[string]any{"File": filepath.Base(k.file.Path())}))
}

// SaveAs asks where the project is to be kept from now on.
func (k *Keeper) SaveAs() {
	k.chooseTarget(lang.L("Save the project as"), func(path string) error {
		before := ""
		if k.unnamed() && k.file != nil {
			before = k.file.Path()
		}
		if err := k.copyTo(path); err != nil {
			return err
		}
		l := Load(context.Background(), path)
		k.TakeUp(l)
		if l.err == nil {
			k.host.Tell(lang.L("Saved as {{.File}}. Every change is kept there from now on.", map[string]any{"File": filepath.Base(path)}))
		}
		if l.err == nil && before != "" {
			return os.Remove(before)
		}
		return nil
	})
}

// SaveCopy asks where a copy of the project is to be put.
func (k *Keeper) SaveCopy() { k.chooseTarget(lang.L("Save a copy of the project"), k.copyTo) }

func (k *Keeper) copyTo(path string) error {
	if k.file != nil && samePath(k.file.Path(), path) {
		return errors.New(lang.L("That is the project itself. Choose another name."))
	}
	if err := k.MakeLasting(); err != nil {
		return err
	}
	return k.file.Backup(path)
}

// chooseTarget asks for a file to write a project to.
func (k *Keeper) chooseTarget(title string, write func(path string) error) {
	if k.dialogs.Open() || k.Saving() {
		return
	}
	k.dialogs.AskTarget(parts.Target{Title: title, Name: proposedName(k.session.Sources()), Folder: k.host.Prefs().Folder(), Extension: store.Extension}, func(path string) { k.writeTo(path, write) })
}

// writeTo writes a project to a file, after asking where there is one already.
func (k *Keeper) writeTo(path string, write func(path string) error) {
	really := func() {
		if err := write(path); err != nil {
			k.dialogs.Error(err)
			return
		}
		k.host.Prefs().SetFolder(filepath.Dir(path))
	}
	if k.file != nil && samePath(k.file.Path(), path) {
		really() // which is refused
		return
	}
	k.dialogs.AskOver(path, really)
}

// Revert asks, and takes the project back to how it was when it was opened.
func (k *Keeper) Revert() {
	if k.unnamed() || k.file.ReadOnly() || k.Saving() {
		return
	}
	path := k.file.Path()
	question := lang.L("Take {{.File}} back to how it was when it was opened? What was done since is lost.", map[string]any{"File": filepath.Base(path)})
	k.dialogs.Warn(question, func() {
		k.settling.Wait()
		backup, err := k.backupOf(path)
		if err != nil {
			k.dialogs.Error(err)
			return
		}
		// The copy is whole before it takes the file's place.
		fresh := path + ".reverting"
		if err := errors.Join(removeIfThere(fresh), copyFile(backup, fresh), toDisk(fresh)); err != nil {
			k.dialogs.Error(err)
			return
		}
		k.LetGo()
		if err := os.Rename(fresh, path); err != nil {
			k.dialogs.Error(err)
		}
		k.TakeUp(Load(context.Background(), path))
	})
}

// proposedName is what a project with some documents may be called: as the first of them.
func proposedName(sources []*project.Source) string {
	if len(sources) == 0 {
		return lang.L("Project")
	}
	doc := sources[0].Document
	name := cmp.Or(strings.TrimSpace(doc.Title), strings.TrimSuffix(doc.Name, filepath.Ext(doc.Name)))
	return cmp.Or(parts.FileName(name), lang.L("Project"))
}
