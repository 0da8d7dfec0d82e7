// Package app is the program with its window, as main starts it. The window itself is
// app/shell; app/engine reads documents for it.
package app

import (
	"io/fs"

	"fyne.io/fyne/v2"

	"chronotope/app/engine"
	"chronotope/app/projectfile"
	"chronotope/app/shell"
)

// Resources are the data that the program carries.
type Resources struct {
	Data  fs.FS // gazetteer and base map: see the package assets
	Seeds fs.FS // the sample documents
	Icon  []byte
	Steps fs.FS // the pictures of the first steps
}

// Run opens a window on the documents at paths, or on the sample where there are none, and
// returns when it is closed.
func Run(a fyne.App, res Resources, paths []string) {
	// What is loaded until the window shows it stays: there is nothing to collect.
	collect := projectfile.PauseCollecting()
	shell.New(a, shell.Resources{Seeds: res.Seeds, Icon: res.Icon, Steps: res.Steps, Do: fyne.Do, Shown: collect}, engine.New(res.Data), paths).Run()
}
