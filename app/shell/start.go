package shell

import (
	"context"
	"os"

	"fyne.io/fyne/v2"

	"chronotope/app/projectfile"
)

// startWith begins to read what the program is started with: a project, which without paths
// is the one that was open last, or documents. What is returned shows it in the window.
func (w *Window) startWith(paths []string) (show func()) {
	if len(paths) == 0 {
		last := w.prefs.project()
		if _, err := os.Stat(last); last != "" && err == nil {
			paths = []string{last}
		}
	}
	if len(paths) == 0 || !projectfile.IsProject(paths[0]) {
		return w.opener.First(paths, w.shown)
	}
	return w.jobs.Early(func(context.Context) func() {
		l := projectfile.Load(paths[0])
		go w.opener.UsePlacesAgain()
		return func() {
			w.keeper.TakeUp(l)
			w.shown()
		}
	})
}

func (w *Window) openURIs(uris []fyne.URI) {
	paths := make([]string, len(uris))
	for i, u := range uris {
		paths[i] = u.Path()
	}
	w.opener.OpenPaths(paths)
}
