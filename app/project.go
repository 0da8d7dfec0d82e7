package app

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/model/project"
	"chronotope/model/store"
)

// isProject reports whether a path is that of a project rather than of a document.
func isProject(path string) bool { return strings.EqualFold(filepath.Ext(path), store.Extension) }

// dataFolder is where the program keeps projects that have no name yet, and backups.
func (ui *UI) dataFolder(name string) (string, error) {
	folder := filepath.Join(ui.app.Storage().RootURI().Path(), name)
	return folder, os.MkdirAll(folder, 0o700)
}

// makeLasting gives the project a file, if it has none yet: until then it is the sample
// as it was opened. It stays in the program's own folder until it gets a name.
func (ui *UI) makeLasting() error {
	if ui.file != nil {
		return nil
	}
	folder, err := ui.dataFolder("projects")
	if err != nil {
		return err
	}
	path := filepath.Join(folder, time.Now().Format("2006-01-02 15.04.05.000")+store.Extension)
	file, err := store.Create(path, ui.session.Saved())
	if err != nil {
		return err
	}
	ui.session.KeepIn(file)
	ui.file = file
	ui.remember(path)
	return nil
}

// remember has the project opened at the next start, and listed among the recent ones.
func (ui *UI) remember(path string) {
	ui.prefs.setProject(path)
	ui.prefs.addRecent(path)
	ui.menu.refreshRecent()
}

// unnamed reports whether the project has no name of the user's.
func (ui *UI) unnamed() bool { return ui.file == nil || ui.isUnnamed(ui.file.Path()) }

func (ui *UI) isUnnamed(path string) bool {
	return filepath.Dir(path) == filepath.Join(ui.app.Storage().RootURI().Path(), "projects")
}

// projectName is what a project is called in a list.
func (ui *UI) projectName(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), store.Extension)
	if ui.isUnnamed(path) {
		day, _, _ := strings.Cut(name, " ")
		return lang.L("Without a name, of {{.Day}}", map[string]any{"Day": day})
	}
	return shorten(name)
}

// loaded is a project that was opened, or why it was not.
type loaded struct {
	path  string
	file  *store.Store
	saved project.Saved
	err   error
}

// loadProject opens a project. It runs off the interface's goroutine.
func loadProject(ctx context.Context, path string, open opener) loaded {
	defer PauseCollecting()()
	l := loaded{path: path}
	l.file, l.saved, l.err = open(ctx, path)
	return l
}

// opener is store.Open or store.View.
type opener func(context.Context, string) (*store.Store, project.Saved, error)

// openProject opens a project in place of the one at hand.
func (ui *UI) openProject(path string) { ui.openProjectAs(path, store.Open) }

func (ui *UI) openProjectAs(path string, open opener) {
	if ui.saving() || ui.file != nil && samePath(ui.file.Path(), path) {
		return
	}
	ui.work(func(ctx context.Context, _ progress) func() {
		l := loadProject(ctx, path, open)
		if ctx.Err() != nil && l.err == nil {
			l.file.Close()
		}
		return func() { ui.takeUp(l) }
	})
}

func samePath(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// takeUp goes on with a project that was opened, or tells why it was not.
func (ui *UI) takeUp(l loaded) {
	if l.err != nil {
		ui.projectProblem(l)
		return
	}
	ui.letGo()
	ui.file = l.file
	ui.markSample(false)
	ui.session.Reset(l.file, l.saved)
	if problems := l.file.Problems(); len(problems) > 0 { // and the copy of a sound opening stays
		ui.showProblems(problems)
	} else {
		ui.keepCopy(l)
	}
	ui.remember(l.path)
	if len(l.saved.Sources) > 0 {
		ui.reader.Read(l.saved.Sources[0].Document.ID)
	}
	ui.mapview.FitAll()
	ui.timeline.FitAll()
	if l.file.ReadOnly() {
		ui.status.tell(lang.L("Only to look at: changes cannot be kept"))
	}
}

// letGo closes the project's file.
func (ui *UI) letGo() {
	ui.onceSaved = nil // it was meant for this project
	if ui.file == nil {
		return
	}
	if err := ui.file.Close(); err != nil {
		fyne.LogError("close the project", err)
	}
	ui.file = nil
}

// projectProblem tells why a project was not opened, and offers what can be done.
func (ui *UI) projectProblem(l loaded) {
	file := map[string]any{"File": filepath.Base(l.path)}
	switch {
	case errors.Is(l.err, store.ErrInUse):
		ui.ask(lang.L("{{.File}} is open in another window. Open it only to look at?", file), func() { ui.openProjectAs(l.path, store.View) })
	case errors.Is(l.err, store.ErrReadOnly), errors.Is(l.err, fs.ErrPermission):
		ui.ask(lang.L("{{.File}} cannot be written to. Open it only to look at?", file), func() { ui.openProjectAs(l.path, store.View) })
	case errors.Is(l.err, fs.ErrNotExist):
		ui.showMessage(lang.L("The project was not opened"), lang.L("{{.File}} was not found. It may have been moved or renamed: look for it with Open.", file))
	case errors.Is(l.err, store.ErrNewer):
		ui.showMessage(lang.L("The project was not opened"), lang.L("{{.File}} was made by a newer version of Chronotope. Open it with that version.", file))
	case errors.Is(l.err, store.ErrDamaged), errors.Is(l.err, store.ErrNotProject) && ui.hasBackup(l.path):
		ui.damaged(l.path)
	case errors.Is(l.err, store.ErrNotProject):
		ui.showMessage(lang.L("The project was not opened"), lang.L("{{.File}} is no Chronotope project.", file))
	default:
		ui.showMessage(lang.L("The project was not opened"), l.err.Error())
	}
}

// ask asks a question that is answered by yes or no.
func (ui *UI) ask(question string, yes func()) {
	d := dialog.NewConfirm(programName, question, func(ok bool) {
		ui.dialog = nil
		if ok {
			yes()
		}
	}, ui.window)
	ui.dialog = d
	d.Show()
}

// newProject starts an empty project. What was open is kept where it is.
func (ui *UI) newProject() {
	if ui.saving() {
		return
	}
	ui.letGo()
	ui.markSample(false)
	ui.session.Reset(project.Memory{}, project.Saved{})
	ui.prefs.setProject("")
}

// save gives a project without a name one; all else is kept already.
func (ui *UI) save() {
	if ui.unnamed() {
		ui.saveAs()
		return
	}
	ui.status.tell(lang.L("Every change is kept in {{.File}}", map[string]any{"File": filepath.Base(ui.file.Path())}))
}

// saveAs asks where the project is to be kept from now on.
func (ui *UI) saveAs() {
	ui.chooseTarget(lang.L("Save the project as"), func(path string) error {
		before := ""
		if ui.unnamed() && ui.file != nil {
			before = ui.file.Path()
		}
		if err := ui.copyTo(path); err != nil {
			return err
		}
		l := loadProject(context.Background(), path, store.Open)
		ui.takeUp(l)
		if l.err == nil && before != "" {
			return os.Remove(before)
		}
		return nil
	})
}

// saveCopy asks where a copy of the project is to be put.
func (ui *UI) saveCopy() { ui.chooseTarget(lang.L("Save a copy of the project"), ui.copyTo) }

func (ui *UI) copyTo(path string) error {
	if ui.file != nil && samePath(ui.file.Path(), path) {
		return errors.New(lang.L("That is the project itself. Choose another name."))
	}
	if err := ui.makeLasting(); err != nil {
		return err
	}
	return ui.file.Backup(path)
}

// chooseTarget asks for a file to write a project to. It is a form of our own: Fyne's
// dialog empties a file that is there before one can say no to it.
func (ui *UI) chooseTarget(title string, write func(path string) error) {
	if ui.dialog != nil || ui.saving() {
		return
	}
	var d *dialog.CustomDialog
	folder := widget.NewLabel(ui.prefs.folder())
	folder.Wrapping = fyne.TextWrapBreak
	hide := func() { d.Hide() }
	var name *field
	save := func() {
		path := strings.TrimSpace(name.Text)
		if path == "" {
			return
		}
		if !filepath.IsAbs(path) {
			path = filepath.Join(folder.Text, path)
		}
		if !isProject(path) {
			path += store.Extension
		}
		d.Hide()
		ui.writeTo(path, write)
	}
	name = newField(save, hide)
	name.SetText(lang.L("Project") + store.Extension)
	choose := widget.NewButtonWithIcon(lang.L("Another folder …"), theme.FolderOpenIcon(), func() {
		ui.showFiles(dialog.NewFolderOpen(func(chosen fyne.ListableURI, err error) {
			if err == nil && chosen != nil {
				folder.SetText(chosen.Path())
			}
		}, ui.window))
	})
	d = ui.showForm(title, container.NewVBox(caption(lang.L("Name")), name, caption(lang.L("In the folder")), folder, container.NewHBox(choose)), save, hide)
	ui.window.Canvas().Focus(name)
	name.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// writeTo writes a project to a file, after asking where there is one already.
func (ui *UI) writeTo(path string, write func(path string) error) {
	really := func() {
		if err := write(path); err != nil {
			ui.showError(err)
			return
		}
		ui.prefs.setFolder(filepath.Dir(path))
	}
	if _, err := os.Stat(path); err == nil && (ui.file == nil || !samePath(ui.file.Path(), path)) {
		ui.ask(lang.L("{{.File}} is there already. Write over it?", map[string]any{"File": filepath.Base(path)}), really)
		return
	}
	really()
}

// saving reports whether a large change is being stored, and says so: until it stands
// the project can be neither left nor copied.
func (ui *UI) saving() bool {
	if ui.session.Busy() {
		ui.status.tell(lang.L("The project is being saved. Try again in a moment."))
		return true
	}
	return false
}

// revert asks, and takes the project back to how it was when it was opened.
func (ui *UI) revert() {
	if ui.unnamed() || ui.file.ReadOnly() || ui.saving() {
		return
	}
	path := ui.file.Path()
	question := lang.L("Take {{.File}} back to how it was when it was opened? What was done since is lost.", map[string]any{"File": filepath.Base(path)})
	ui.ask(question, func() {
		ui.settling.Wait()
		backup, err := ui.backupOf(path)
		if err != nil {
			ui.showError(err)
			return
		}
		// The copy is whole before it takes the file's place.
		fresh := path + ".reverting"
		if err := errors.Join(removeIfThere(fresh), copyFile(backup, fresh), toDisk(fresh)); err != nil {
			ui.showError(err)
			return
		}
		ui.letGo()
		if err := os.Rename(fresh, path); err != nil {
			ui.showError(err)
		}
		ui.takeUp(loadProject(context.Background(), path, store.Open))
	})
}
