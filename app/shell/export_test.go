package shell

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
)

// TestExportFromTheMenu takes what the filter shows along, and finds nothing to take in an empty
// project.
func TestExportFromTheMenu(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	folder := t.TempDir()
	w.prefs.SetFolder(folder)
	w.prefs.SetFormat("md")
	w.choose(t, "File", "Export …")
	apptest.Press(w.window, fyne.KeyReturn)
	apptest.Type(t, w.window, "mills")
	apptest.Press(w.window, fyne.KeyReturn)
	path := filepath.Join(folder, "mills.md")
	until(t, "it is written", func() bool { return strings.Contains(w.status.counts.Text, "exported") })
	if got, want := w.status.counts.Text, "3 events are exported to "+path; got != want || len(w.status.tasks) != 0 {
		t.Errorf("told %q, want %q; going on are %d tasks", got, want, len(w.status.tasks))
	}
	w.choose(t, "File", "Import …")
	if said := apptest.Said(w.window); !strings.Contains(said, "Import events from a table") {
		t.Errorf("said %q", said)
	}
	apptest.Tap(t, w.window, "Cancel")
	w.keeper.New()
	for _, i := range w.menu.taking {
		if !i.Disabled {
			t.Errorf("of an empty project %q is offered", i.Label)
		}
	}
}

// TestWritingIsCancelled stops in the status bar what is written.
func TestWritingIsCancelled(t *testing.T) {
	w := open(t, apptest.Write(t, "ledger.txt", ledger))
	stopped := make(chan struct{})
	exports{edits{host{w}}}.Write("Writing", func(ctx context.Context, progress func(done, all int)) func() {
		progress(1, 2)
		<-ctx.Done()
		close(stopped)
		return func() { t.Error("what was cancelled goes on") }
	})
	until(t, "progress is shown", func() bool { return w.status.bar.Value == 0.5 })
	if w.status.jobName.Text != "Writing" {
		t.Errorf("going on is %q", w.status.jobName.Text)
	}
	w.status.stop()
	if <-stopped; len(w.status.tasks) != 0 || w.status.job.Visible() {
		t.Error("it is shown still")
	}
}
