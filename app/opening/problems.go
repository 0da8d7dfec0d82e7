package opening

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/gazetteer"
)

// problem says what went wrong with a file and what to do about it.
func problem(path string, err error) string {
	file := map[string]any{"File": filepath.Base(path)}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return lang.L("{{.File}} was not found. It may have been moved or renamed: look for it with Open.", file)
	case errors.Is(err, fs.ErrPermission):
		return lang.L("{{.File}} may not be read. Change its permissions, or open a copy.", file)
	case errors.Is(err, gazetteer.ErrPlaces):
		return lang.L("{{.File}} holds no list of places. Write it as CSV: name, latitude, longitude, kind, other names.", file) + " (" + inWords(cause(err, gazetteer.ErrPlaces)) + ")"
	case errors.Is(err, model.ErrEmpty):
		return lang.L("{{.File}} is empty. There is nothing to read in it.", file)
	case errors.Is(err, model.ErrNoText):
		return lang.L("{{.File}} holds pictures of pages and no text layer; run OCR first.", file)
	case errors.Is(err, model.ErrEncrypted):
		return lang.L("{{.File}} is encrypted:", file) + advice(err)
	case errors.Is(err, model.ErrChanged):
		return lang.L("{{.File}} changed while it was read. Open it again.", file)
	case errors.Is(err, model.ErrTooLarge):
		return lang.L("{{.File}} is too large:", file) + advice(err)
	case errors.Is(err, model.ErrDamaged):
		return lang.L("{{.File}} is damaged. Open it in the program that it was made with and save it anew, or get another copy.", file) + damage(err)
	case errors.Is(err, model.ErrBinary) && advice(err) != "":
		return lang.L("{{.File}} is no document that can be read:", file) + advice(err)
	case errors.Is(err, model.ErrBinary):
		return lang.L("{{.File}} is no document that can be read. Save it as PDF, Word, OpenDocument or text, and open that.", file)
	default:
		return fmt.Sprintf("%s: %v", filepath.Base(path), rootCause(err))
	}
}

// rootCause drops the path that file errors repeat.
func rootCause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// cause is what an error says after one that it is of.
func cause(err, kind error) string {
	_, more, _ := strings.Cut(err.Error(), kind.Error()+": ")
	return more
}

// advice is what a reader adds to the kind of error that it returns: what it found, or
// what to do.
func advice(err error) string {
	for _, kind := range []error{model.ErrBinary, model.ErrDamaged, model.ErrEncrypted, model.ErrTooLarge} {
		if _, more, ok := strings.Cut(err.Error(), kind.Error()); ok && errors.Is(err, kind) && more != "" {
			return " " + inWords(strings.TrimLeft(more, ":; ")) + "."
		}
	}
	return ""
}

// damage is what a reader found broken, in brackets.
func damage(err error) string {
	if found := strings.Trim(advice(err), " ."); found != "" {
		return " (" + found + ")"
	}
	return ""
}
