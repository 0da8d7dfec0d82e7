//go:build !linux && !darwin && !windows

package app

// systemDialog says that there is none.
func systemDialog(string, string, bool) ([]string, error) { return nil, errNoSystemDialog }
