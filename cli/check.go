package cli

import (
	"context"
	"fmt"
	"io"

	"chronotope/model/store"
)

const checkUsage = `Usage: chronotope check FILE

Looks through a project file: whether the database is whole, what refers to
something is there, and passages stand where they are said to. Prints what it
holds. The file is not changed.

Exit status: 0 if it is sound, 1 if not, 2 for wrong usage.
`

func runCheck(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) == 1 && (args[0] == "-h" || args[0] == "-help" || args[0] == "--help") {
		say(stdout, "%s", checkUsage)
		return done
	}
	if len(args) != 1 {
		say(stderr, "chronotope check: name one project file\n\n%s", checkUsage)
		return misuse
	}
	report, err := check(ctx, args[0])
	if err != nil {
		say(stderr, "chronotope: %v\n", err)
		return failed
	}
	say(stdout, "%d documents, %d events, %d passages (%d lost), %d changes, %d files kept\n", report.Documents, report.Events, report.Evidence, report.Lost, report.Changes, report.Originals)
	for _, p := range report.Problems {
		say(stderr, "chronotope: %s: %s\n", args[0], p)
	}
	if len(report.Problems) > 0 {
		return failed
	}
	return done
}

func check(ctx context.Context, path string) (report store.Report, err error) {
	s, _, err := store.View(ctx, path)
	if err != nil {
		return report, err
	}
	defer s.Close()
	if report, err = s.Check(ctx); err != nil {
		return report, fmt.Errorf("%s: %w", path, err)
	}
	return report, nil
}
