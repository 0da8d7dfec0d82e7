package report

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
)

// Print hands a PDF file to the system: to its print command, or else to the program that
// shows such files, from which it can be printed. It tells which of both.
func Print(ctx context.Context, path string) (printed bool, err error) {
	commands := printers(runtime.GOOS, path)
	for _, c := range commands {
		program, missing := exec.LookPath(c.args[0])
		if missing != nil {
			continue
		}
		if failed := exec.CommandContext(ctx, program, c.args[1:]...).Run(); failed != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", c.args[0], failed))
			continue
		}
		return c.prints, nil
	}
	if err == nil {
		err = errors.New("there is no program to print or show PDF files")
	}
	return false, fmt.Errorf("print %s: %w", path, err)
}

// printer is a command that is given a file.
type printer struct {
	prints bool // and does not only show it
	args   []string
}

// printers are the commands of a system in the order in which they are tried.
func printers(system, path string) []printer {
	switch system {
	case "windows": // Start would take the path for a title without one before it
		return []printer{{false, []string{"rundll32", "url.dll,FileProtocolHandler", path}}}
	case "darwin":
		return []printer{{false, []string{"open", path}}}
	}
	return []printer{{true, []string{"lp", "--", path}}, {false, []string{"xdg-open", path}}}
}
