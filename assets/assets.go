// Package assets holds the data that the program carries: the base map, the
// gazetteer, the icon and the pictures of the first steps. SOURCES.md says what they are made of; assets/generate
// makes them.
package assets

import "embed"

//go:embed data
var data embed.FS

// FS holds the data files at its top.
var FS = sub(data, "data")
