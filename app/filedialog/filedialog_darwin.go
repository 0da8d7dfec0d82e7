package filedialog

import (
	"errors"
	"os/exec"
	"strings"
)

// chooser is what shows the file dialog of macOS. Its arguments are what to choose, the
// title and where to start, so that none of them is taken for a part of the script.
const chooser = `on run {what, title, start}
	if what is "folder" then
		set chosen to {choose folder with prompt title default location POSIX file start}
	else
		set chosen to choose file with prompt title default location POSIX file start with multiple selections allowed
	end if
	set answer to ""
	repeat with one in chosen
		set answer to answer & POSIX path of one & linefeed
	end repeat
	return answer
end run`

// Open asks for files, or for a folder, with the system's dialog. It waits for
// the answer; no paths mean that the user chose none.
func Open(title, start string, folder bool) ([]string, error) {
	what := "files"
	if folder {
		what = "folder"
	}
	out, err := exec.Command("osascript", "-e", chooser, what, title, start).Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) && strings.Contains(string(failed.Stderr), "-128") { // the user cancelled
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' }), nil
}
