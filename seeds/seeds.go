// Package seeds holds the sample documents that a new user sees. They are read as
// any other document is.
package seeds

import "embed"

// FS holds the sample documents at its top.
//
//go:embed *.txt *.md
var FS embed.FS
