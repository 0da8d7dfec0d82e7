package app

import (
	"context"
	"os"

	"fyne.io/fyne/v2"

	"chronotope/app/projectfile"
)

// startWith begins to read what the program is started with: a project, which without paths
// is the one that was open last, or documents. What is returned shows it in the window.
func (ui *UI) startWith(paths []string) (show func()) {
	if len(paths) == 0 {
		last := ui.prefs.project()
		if _, err := os.Stat(last); last != "" && err == nil {
			paths = []string{last}
		}
	}
	if len(paths) == 0 || !projectfile.IsProject(paths[0]) {
		return ui.opener.First(paths, ui.shown)
	}
	return ui.jobs.Early(func(context.Context) func() {
		l := projectfile.Load(paths[0])
		go ui.opener.UsePlacesAgain()
		return func() {
			ui.keeper.TakeUp(l)
			ui.shown()
		}
	})
}

func (ui *UI) openURIs(uris []fyne.URI) {
	paths := make([]string, len(uris))
	for i, u := range uris {
		paths[i] = u.Path()
	}
	ui.opener.OpenPaths(paths)
}
