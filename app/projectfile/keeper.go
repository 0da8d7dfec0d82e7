// Package projectfile is the room of the window in which the project is kept: the file that
// it is in, opening another, saving under a name, and the copies by which it is recovered.
// Every change of the project goes through it.
package projectfile

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/model/project"
	"chronotope/model/store"
)

// Host is what the room needs of the window around it.
type Host interface {
	Session() *project.Session
	Dialogs() *parts.Dialogs
	Prefs() Prefs
	// Do runs a function on the interface's goroutine, from any other.
	Do(f func())
	// Work runs f off the interface's goroutine and then what it returns on it, unless the
	// user has enough: then ctx is done.
	Work(f func(ctx context.Context) (then func()))
	// Begin shows that something is going on until end is called.
	Begin(name string) (end func())
	Tell(text string)
	// Replaced is called when the session holds another project.
	Replaced()
	// Remembered is called when the projects that were opened last are others.
	Remembered()
}

// Prefs is what the room remembers of the user's wishes.
type Prefs interface {
	Folder() string // where files are asked for
	SetFolder(path string)
	SetProject(path string) // that is opened at the next start; "" for none
	AddRecent(path string)  // to the projects that were opened last
}

// Keeper is the room. All its methods are for the interface's goroutine.
type Keeper struct {
	host    Host
	session *project.Session
	dialogs *parts.Dialogs
	folder  string // where the program keeps what is its own

	file      *store.Store    // that the session is kept in; nil while it is the sample as opened
	onceSaved []func()        // what waits for a change that is being stored behind
	settling  sync.WaitGroup  // the backup is being looked through
	calm      context.Context // done when what can wait has its turn: see rush
	hurry     context.CancelFunc
}

// New makes the room of a project that has no file. Projects without a name and backups are
// kept in a folder of the program's own.
func New(host Host, folder string) *Keeper {
	k := &Keeper{host: host, session: host.Session(), dialogs: host.Dialogs(), folder: folder}
	k.calm, k.hurry = context.WithTimeout(context.Background(), rush)
	return k
}

// File is the file that the project is kept in; nil where it has none: see MakeLasting.
func (k *Keeper) File() *store.Store { return k.file }

// dataFolder is where the program keeps projects that have no name yet, or backups.
func (k *Keeper) dataFolder(name string) (string, error) {
	folder := filepath.Join(k.folder, name)
	return folder, os.MkdirAll(folder, 0o700)
}

// MakeLasting gives the project a file, if it has none yet: until then it is the sample
// as it was opened. It stays in the program's own folder until it gets a name.
func (k *Keeper) MakeLasting() error {
	if k.file != nil {
		return nil
	}
	folder, err := k.dataFolder("projects")
	if err != nil {
		return err
	}
	path := filepath.Join(folder, time.Now().Format("2006-01-02 15.04.05.000")+store.Extension)
	file, err := store.Create(path, k.session.Saved())
	if err != nil {
		return err
	}
	k.session.KeepIn(file)
	k.file = file
	k.remember(path)
	return nil
}

// remember has the project opened at the next start, and listed among the recent ones.
func (k *Keeper) remember(path string) {
	k.host.Prefs().SetProject(path)
	k.host.Prefs().AddRecent(path)
	k.host.Remembered()
}

// Name is what the user calls the project; "" where it has no name.
func (k *Keeper) Name() string {
	if k.unnamed() {
		return ""
	}
	return strings.TrimSuffix(filepath.Base(k.file.Path()), store.Extension)
}

func (k *Keeper) unnamed() bool { return k.file == nil || k.isUnnamed(k.file.Path()) }

func (k *Keeper) isUnnamed(path string) bool {
	return filepath.Dir(path) == filepath.Join(k.folder, "projects")
}

// NameOf is what a project is called in a list.
func (k *Keeper) NameOf(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), store.Extension)
	if k.isUnnamed(path) {
		day, _, _ := strings.Cut(name, " ")
		return lang.L("Without a name, of {{.Day}}", map[string]any{"Day": day})
	}
	return parts.Shorten(name)
}

// Keeps reports whether the project keeps the file that a document was read from.
func (k *Keeper) Keeps(src *project.Source) bool {
	return k.file != nil && src.Original != nil && k.file.Keeps(src.Original.SHA256)
}

// LetGo closes the project's file.
func (k *Keeper) LetGo() {
	k.onceSaved = nil // it was meant for this project
	if k.file == nil {
		return
	}
	if err := k.file.Close(); err != nil {
		fyne.LogError("close the project", err)
	}
	k.file = nil
}

// Hurry has what waits until the pictures are there go on at once.
func (k *Keeper) Hurry() { k.hurry() }

// Close closes the project's file and returns when nothing is done with it any more.
func (k *Keeper) Close() {
	k.LetGo()
	k.hurry()
	k.settling.Wait()
}
