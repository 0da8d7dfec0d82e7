package exporting

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/model/export"
	"chronotope/model/export/formats"
	"chronotope/model/export/report"
)

// chronology is what is written.
func (o order) chronology(host Host) *export.Chronology {
	c := o.events.chronology(host.Session(), host.Name())
	c.Made, c.Attributions = time.Now(), formats.Credits()
	return c
}

// askTarget asks for the file, and writes it.
func (x *Exporter) askTarget(o order) {
	c := o.chronology(x.host)
	name := parts.FileName(c.Heading())
	title := lang.L("Export as {{.Format}}", map[string]any{"Format": offerOf(o.format).label})
	x.dialogs.AskTarget(parts.Target{Title: title, Name: name, Folder: x.host.Prefs().Folder(), Extension: o.format.Extension}, func(path string) {
		x.dialogs.AskOver(path, func() { x.write(o, c, path) })
	})
}

// write writes the file off the interface's goroutine. Where that fails or is cancelled, the
// file that was there is as it was.
func (x *Exporter) write(o order, c *export.Chronology, path string) {
	x.host.Prefs().SetFolder(filepath.Dir(path))
	x.host.Prefs().SetFormat(o.format.Name)
	file := filepath.Base(path)
	x.host.Write(lang.L("Writing {{.File}}", map[string]any{"File": parts.Shorten(file)}), func(ctx context.Context, progress func(done, all int)) func() {
		err := export.ToFile(ctx, path, o.format, c, o.options, progress)
		return func() {
			if err != nil {
				x.dialogs.Error(err)
				return
			}
			x.host.Tell(lang.N("{{.Count}} events are exported to {{.File}}", len(c.Events), map[string]any{"Count": len(c.Events), "File": path}))
		}
	})
}

// print writes a file of the system's for passing things, and hands it to be printed.
func (x *Exporter) print(o order) {
	c := o.chronology(x.host)
	x.host.Write(lang.L("Printing …"), func(ctx context.Context, progress func(done, all int)) func() {
		printed, err := printOut(ctx, o, c, progress, report.Print)
		return func() {
			switch {
			case err != nil:
				x.dialogs.Error(err)
			case printed:
				x.host.Tell(lang.L("It is sent to the printer"))
			default:
				x.host.Tell(lang.L("It is open in another program: print it there"))
			}
		}
	})
}

// printOut prints a chronology by a command of the system's. The file stays where a program
// shows it.
func printOut(ctx context.Context, o order, c *export.Chronology, progress func(done, all int), command func(context.Context, string) (bool, error)) (printed bool, err error) {
	folder, err := os.MkdirTemp("", "chronotope")
	if err != nil {
		return false, err
	}
	path := filepath.Join(folder, parts.FileName(c.Heading())+o.format.Extension)
	if err = export.ToFile(ctx, path, o.format, c, o.options, progress); err == nil {
		printed, err = command(ctx, path)
	}
	if printed || err != nil {
		err = errors.Join(err, os.RemoveAll(folder))
	}
	return printed, err
}
