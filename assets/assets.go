// Package assets holds the data that the program carries: the base map, the
// gazetteer and the icon. SOURCES.md says what they are made of; assets/generate
// makes them.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed data
var data embed.FS

// FS holds the data files at its top.
var FS = sub()

func sub() fs.FS {
	f, err := fs.Sub(data, "data")
	if err != nil {
		panic(err) // the folder is embedded
	}
	return f
}
