// Package importing is the room of the window in which events come into the project from a
// table or a map that another program, or this one, wrote.
package importing

import (
	"bytes"
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/intake"
	"chronotope/model/project"
)

// Host is what the room needs of the window around it.
type Host interface {
	Dialogs() *parts.Dialogs
	Prefs() Prefs
	// Places are those that a name can mean, the likeliest first. It may be called from any
	// goroutine.
	Places(name string) []model.Place
	// Behind runs f off the interface's goroutine and then what it returns on it, unless it
	// is stopped before.
	Behind(f func(ctx context.Context) (then func())) (stop context.CancelFunc)
	// EditBehind makes one undoable change; then is called once it is kept.
	EditBehind(label string, f func(tx *project.Tx) error, then func())
	Tell(text string)
	// ShowAll has the views show all events.
	ShowAll()
}

// Prefs is what the room remembers of the user's wishes.
type Prefs interface {
	Folder() string // where files are asked for
	SetFolder(path string)
}

// Importer is the room. All its methods are for the interface's goroutine.
type Importer struct {
	host    Host
	dialogs *parts.Dialogs
}

// New makes the room.
func New(host Host) *Importer { return &Importer{host: host, dialogs: host.Dialogs()} }

// Import asks for a table and what its columns hold, and puts its events into the project.
func (x *Importer) Import() {
	if x.dialogs.Open() {
		return
	}
	x.dialogs.ChooseFile(lang.L("Import events from a table or GeoJSON"), "", x.host.Prefs().Folder(), x.open)
}

// open reads the table at path, and asks what its columns hold.
func (x *Importer) open(path string) {
	x.host.Prefs().SetFolder(filepath.Dir(path))
	x.host.Behind(func(context.Context) func() {
		content, err := os.ReadFile(path)
		return func() {
			if err != nil {
				x.dialogs.Error(err)
				return
			}
			newForm(x, filepath.Base(path), content).show()
		}
	})
}

// read reads a table as the user says that it is.
func (x *Importer) read(content []byte, o intake.Options) (*intake.Table, error) {
	o.Place = func(name string) (p model.Place, ok bool) {
		if found := x.host.Places(name); len(found) > 0 {
			return found[0], true
		}
		return p, false
	}
	return intake.Read(bytes.NewReader(content), o)
}

// add puts what was read into the project.
func (x *Importer) add(file string, t *intake.Table) {
	label := lang.L("Import from {{.File}}", map[string]any{"File": parts.Shorten(file)})
	x.host.EditBehind(label, t.Add, func() {
		x.host.ShowAll()
		n := len(t.Entries)
		x.host.Tell(lang.N("{{.Count}} events are imported from {{.File}}", n, map[string]any{"Count": n, "File": file}))
	})
}
