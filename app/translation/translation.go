// Package translation holds what the interface says in each of its languages: one file for
// a language, named by its BCP 47 code.
package translation

import (
	"embed"
	"io/fs"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

//go:embed *.json
var files embed.FS

// Load makes the languages known.
func Load() {
	if err := load(); err != nil {
		// The files are embedded and tested; this is a programmer's error.
		fyne.LogError("load translations", err)
	}
}

func load() error {
	names, err := fs.Glob(files, "*")
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return err
		}
		if err := lang.AddTranslations(fyne.NewStaticResource(name, text)); err != nil {
			return err
		}
	}
	return err
}
