package assets

import (
	"embed"
	"io/fs"
)

//go:embed steps
var steps embed.FS

// Steps are the pictures of the first steps, light-1.png to light-5.png and dark-1.png to
// dark-5.png, which make steps has the program take of itself.
var Steps = sub(steps, "steps")

// sub is a folder that is embedded.
func sub(of fs.FS, folder string) fs.FS {
	f, err := fs.Sub(of, folder)
	if err != nil {
		panic(err)
	}
	return f
}
