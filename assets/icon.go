package assets

import _ "embed"

// Icon is the icon of the program's window as a PNG of 128 by 128 pixels, drawn from
// icon.svg: the 512 of icon.png, which packages carry, take long to decode at the start.
//
//go:embed icon/window.png
var Icon []byte
