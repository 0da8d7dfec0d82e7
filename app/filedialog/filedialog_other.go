//go:build !linux && !darwin && !windows

package filedialog

// Open says that there is none.
func Open(string, string, bool) ([]string, error) { return nil, ErrNone }
