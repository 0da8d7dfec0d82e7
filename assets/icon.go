package assets

import _ "embed"

// Icon is the program's icon as a PNG of 512 by 512 pixels, drawn from icon.svg.
//
//go:embed icon/icon.png
var Icon []byte
