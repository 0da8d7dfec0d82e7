package app

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
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
	case errors.Is(err, model.ErrFolder):
		return lang.L("{{.File}} is a folder. Open the documents in it.", file)
	case errors.Is(err, gazetteer.ErrPlaces):
		return lang.L("{{.File}} holds no list of places. Write it as CSV: name, latitude, longitude, kind, other names.", file) + " (" + rootCause(err).Error() + ")"
	case errors.Is(err, model.ErrEmpty):
		return lang.L("{{.File}} is empty. There is nothing to read in it.", file)
	case errors.Is(err, model.ErrBinary):
		return lang.L("{{.File}} is not a text document. Save it as plain text (UTF-8) and open that.", file)
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

// showProblems tells of documents that could not be read as they should.
func (ui *UI) showProblems(problems []string) {
	const most = 12
	if more := len(problems) - most; more > 0 {
		problems = append(slices.Clone(problems[:most]), lang.L("… and {{.Count}} more.", map[string]any{"Count": more}))
	}
	ui.showMessage(lang.L("Not everything could be read"), strings.Join(problems, "\n\n"))
}
