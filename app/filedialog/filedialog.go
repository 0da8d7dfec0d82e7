// Package filedialog asks for files with the dialog that the user's system has for it.
package filedialog

import "errors"

// ErrNone is returned where the system has no file dialog of its own, or does not answer.
var ErrNone = errors.New("the system offers no file dialog")
