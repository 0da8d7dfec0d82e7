package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
)

// Version is the program's, as in FyneApp.toml.
const Version = "0.1.0"

// Exit codes.
const (
	done   = 0
	failed = 1 // some input could not be read
	misuse = 2 // the command line makes no sense
)

const usage = `Chronotope shows what documents say happened, when and where.

Usage:
  chronotope [FILE ...]               open a window on documents, or on a project
  chronotope extract [flags] PATH ... write the events of documents, headless
  chronotope export [flags] PROJECT   write the events of a project in another format
  chronotope import -o PROJECT FILE   put the events of a table into a project
  chronotope check FILE               look whether a project file is sound
  chronotope --help | --version

Run "chronotope extract --help", likewise for export and import, for the flags and
formats. Nothing is ever sent anywhere.
`

// commands are the first arguments that Handles and Run know.
var commands = []string{"extract", "export", "import", "check", "help", "-h", "-help", "--help", "version", "-version", "--version"}

// Handles reports whether the arguments of the program, without its name, ask
// for something that needs no window, and are for Run.
func Handles(args []string) bool { return len(args) > 0 && slices.Contains(commands, args[0]) }

// Run runs the headless command that args, the program's arguments without its
// name, ask for, and returns the exit status: 0, 1 where some input failed, 2
// where args are wrong. It stops early when ctx is cancelled.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		say(stderr, "%s", usage)
		return misuse
	}
	switch args[0] {
	case "extract":
		return runExtract(ctx, args[1:], stdin, stdout, stderr)
	case "export":
		return runExport(ctx, args[1:], stdout, stderr)
	case "import":
		return runImport(ctx, args[1:], stdout, stderr)
	case "check":
		return runCheck(ctx, args[1:], stdout, stderr)
	case "help", "-h", "-help", "--help":
		if len(args) == 2 && slices.Contains([]string{"extract", "export", "import", "check"}, args[1]) {
			return Run(ctx, []string{args[1], "--help"}, stdin, stdout, stderr)
		}
		say(stdout, "%s", usage)
		return done
	case "version", "-version", "--version":
		say(stdout, "chronotope %s\n", Version)
		return done
	}
	say(stderr, "chronotope: there is no command %q\n\n%s", args[0], usage)
	return misuse
}

// say writes to the terminal. Where that fails there is nobody to tell.
func say(w io.Writer, format string, args ...any) { _, _ = fmt.Fprintf(w, format, args...) }
