package exporting

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/formats"
	"chronotope/model/project"
)

// desk is a host: a window with nothing in it.
type desk struct {
	fyne.Window
	t       *testing.T
	session *project.Session
	dialogs *parts.Dialogs
	queue   apptest.Queue
	chosen  []model.EventID
	name    string
	folder  string
	format  string
	going   string             // what is shown to be going on
	cancel  context.CancelFunc // of that
	told    string
}

func (d *desk) Session() *project.Session { return d.session }
func (d *desk) Dialogs() *parts.Dialogs   { return d.dialogs }
func (d *desk) Prefs() Prefs              { return d }
func (d *desk) Chosen() []model.EventID   { return d.chosen }
func (d *desk) Name() string              { return d.name }
func (d *desk) Tell(text string)          { d.told = text }
func (d *desk) Folder() string            { return d.folder }
func (d *desk) SetFolder(path string)     { d.folder = path }
func (d *desk) Format() string            { return d.format }
func (d *desk) SetFormat(name string)     { d.format = name }

func (d *desk) Formats() []export.Format {
	return formats.All(func() (*basemap.Map, error) { return basemap.Open(assets.FS) })
}

func (d *desk) Behind(f func(ctx context.Context) (then func())) context.CancelFunc {
	ctx, cancel := context.WithCancel(d.t.Context())
	go func() {
		then := f(ctx)
		d.queue.Do(func() {
			if ctx.Err() == nil {
				then()
			}
		})
	}()
	return cancel
}

func (d *desk) Write(name string, f func(ctx context.Context, progress func(done, all int)) (then func())) {
	d.going = name
	d.cancel = d.Behind(func(ctx context.Context) func() {
		then := f(ctx, func(int, int) {})
		return func() {
			d.going = ""
			then()
		}
	})
}

const ledger = "The mill burned down in Leeds on 4 May 1871.\n\nThe docks of Genoa were opened in June 1873.\n\nThe bridge was built in 300 BC.\n"

// furnish makes the room on a project that tells what ledger does.
func furnish(t *testing.T) (*Exporter, *desk) {
	t.Helper()
	w := &desk{Window: apptest.Window(t), t: t, session: project.New(project.Memory{}), queue: apptest.NewQueue(), folder: t.TempDir()}
	w.session.Reset(project.Memory{}, apptest.Saved(t, "ledger.txt", ledger))
	w.dialogs = parts.NewDialogs(w.Window)
	if n := len(w.session.Events()); n != 3 {
		t.Fatalf("the ledger tells of %d events", n)
	}
	return New(w), w
}
