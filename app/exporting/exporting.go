// Package exporting is the room of the window from which a chronology is taken along: as a
// file in a format of another program, or on paper.
package exporting

import (
	"context"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/export"
	"chronotope/model/project"
)

// Host is what the room needs of the window around it.
type Host interface {
	Session() *project.Session
	Dialogs() *parts.Dialogs
	Prefs() Prefs
	// Chosen are the events that are chosen together in the table; nil for none.
	Chosen() []model.EventID
	// Name is what the user calls the project; "" where it has no name.
	Name() string
	// Formats are those that there are.
	Formats() []export.Format
	// Behind runs f off the interface's goroutine and then what it returns on it, unless it
	// is stopped before.
	Behind(f func(ctx context.Context) (then func())) (stop context.CancelFunc)
	// Write is Behind with its name, progress and a way to cancel it in the window.
	Write(name string, f func(ctx context.Context, progress func(done, all int)) (then func()))
	Tell(text string)
}

// Prefs is what the room remembers of the user's wishes.
type Prefs interface {
	Folder() string // where files are asked for
	SetFolder(path string)
	Format() string // that was exported last; "" for none
	SetFormat(name string)
}

// Exporter is the room. All its methods are for the interface's goroutine.
type Exporter struct {
	host    Host
	dialogs *parts.Dialogs
	formats []export.Format
}

// New makes the room.
func New(host Host) *Exporter {
	return &Exporter{host: host, dialogs: host.Dialogs(), formats: inOrder(host.Formats())}
}

// Possible reports whether there is anything to take along.
func (x *Exporter) Possible() bool { return len(x.host.Session().Events()) > 0 }

// Export asks for a format, what of the chronology to write in it, and where; and writes it.
func (x *Exporter) Export() {
	if !x.Possible() || x.dialogs.Open() {
		return
	}
	f := newForm(x, lang.L("Export"), lang.L("Export …"), x.formats, x.askTarget)
	f.list.choose(x.host.Prefs().Format())
	f.show()
}

// Print asks what to print, and hands it to the system.
func (x *Exporter) Print() {
	if !x.Possible() || x.dialogs.Open() {
		return
	}
	f := newForm(x, lang.L("Print"), lang.L("Print"), printable(x.formats), x.print)
	f.list.choose("")
	f.show()
}
