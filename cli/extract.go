package cli

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"chronotope/assets"
	"chronotope/model/edtf"
	"chronotope/model/export"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

const extractUsage = `Usage: chronotope extract [flags] PATH ...

Reads documents and writes the events they tell, with date, place and passage.

PATH is a document, a folder with all in it, "-" for plain text on
standard input, or a .jsonl corpus with one {"id", "text", "dct"} a line, where
dct, the day the document was written, anchors words such as "yesterday".

Documents are PDF, Word (.docx), OpenDocument (.odt, .ods), RTF, EPUB, web pages,
spreadsheets (.xlsx), tables, mail, calendars, subtitles, XML, JSON, LaTeX, Markdown
and plain text in any encoding, told by their content. Hidden files are left out of
folders.

Flags:
  --format FORMAT         jsonl, the default, or project: with -o, a file for the window
  --reference-date DATE   the day that documents without one were written, YYYY-MM-DD
  --jobs N                documents read at a time (default: the processors, here %d)
  -o FILE                 write to FILE, not to standard output
  --no-files              a project does not keep the files that it was read from
%s
Formats, in which all events of the documents are one chronology:
%s
Exit status: 0 if all was read, 1 if some input failed (each has a line on
standard error, the rest is still done), 2 for wrong usage.
`

// linesFormat is the format that is a line of each document, written as soon as it is read.
const linesFormat = "jsonl"

// options are extract's flags.
type options struct {
	format    string
	reference edtf.Value
	jobs      int
	output    string
	noFiles   bool
	paths     []string
	form      export.Options
}

// gathers reports whether all documents are read before anything is written.
func (o *options) gathers() bool { return o.format != linesFormat }

func runExtract(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseExtract(args)
	if errors.Is(err, flag.ErrHelp) {
		say(stdout, extractUsage, runtime.GOMAXPROCS(0), writingUsage, formatsUsage(linesFormat))
		return done
	}
	if err != nil {
		say(stderr, "chronotope extract: %v\nRun \"chronotope extract --help\" for how to use it.\n", err)
		return misuse
	}
	places, err := gazetteer.Open(assets.FS)
	if err != nil {
		say(stderr, "chronotope: open the gazetteer: %v\n", err)
		return failed
	}
	r := run{
		options: o, reader: extract.New(timex.New(), places), stdin: stdin, errors: stderr, progress: newProgress(stderr),
	}
	if o.gathers() {
		return r.whole(ctx, stdout)
	}
	return r.lines(ctx, stdout)
}

// lines writes a line of each document as soon as it is read.
func (r *run) lines(ctx context.Context, stdout io.Writer) int {
	var created *os.File
	if r.output != "" {
		out, err := os.Create(r.output)
		if err != nil {
			return r.status(fmt.Errorf("write %s: %w", r.output, err))
		}
		stdout = out
		created = out
	}
	w := bufio.NewWriterSize(stdout, 1<<16)
	r.out = w
	code := r.do(ctx)
	err := w.Flush()
	if created != nil {
		err = errors.Join(err, created.Close())
	}
	if err != nil {
		return r.status(fmt.Errorf("write the result: %w", err))
	}
	return code
}

// whole writes what all documents tell once they are read.
func (r *run) whole(ctx context.Context, stdout io.Writer) int {
	code := r.do(ctx)
	if ctx.Err() != nil {
		return failed
	}
	session, err := r.session()
	switch {
	case err != nil:
	case r.format == projectFormat:
		err = r.writeProject(session)
	default:
		err = r.writeFormat(ctx, session, stdout)
	}
	if err != nil {
		return r.status(err)
	}
	return code
}

// status tells an error, and returns the exit status.
func (r *run) status(err error) int {
	say(r.errors, "chronotope: %v\n", err)
	return failed
}

// parseBetween reads flags, before and between paths, which it returns; after "--" all are
// paths.
func parseBetween(f *flag.FlagSet, args []string) (paths []string, err error) {
	for len(args) > 0 {
		if err := f.Parse(args); err != nil {
			return nil, err
		}
		rest := f.Args()
		if n := len(args) - len(rest); len(rest) == 0 || n > 0 && args[n-1] == "--" {
			return append(paths, rest...), nil
		}
		paths = append(paths, rest[0])
		args = rest[1:]
	}
	return paths, nil
}

func parseExtract(args []string) (options, error) {
	o := options{}
	var reference string
	f := flag.NewFlagSet("extract", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&o.format, "format", "jsonl", "")
	f.StringVar(&reference, "reference-date", "", "")
	f.IntVar(&o.jobs, "jobs", runtime.GOMAXPROCS(0), "")
	f.StringVar(&o.output, "o", "", "")
	f.BoolVar(&o.noFiles, "no-files", false, "")
	rows := writingFlags(f, &o.form)
	paths, err := parseBetween(f, args)
	if err != nil {
		return o, err
	}
	o.paths = paths
	switch {
	case len(o.paths) == 0:
		return o, errors.New("name a document, a folder, a .jsonl corpus, or - for standard input")
	case o.format == projectFormat && o.output == "":
		return o, errors.New("name the project's file with -o")
	case o.format != projectFormat && o.format != linesFormat && !isFormat(o.format):
		return o, fmt.Errorf("there is no format %q; use jsonl, project, %s", o.format, formatNames())
	case o.jobs < 1:
		return o, fmt.Errorf("--jobs %d: must be at least 1", o.jobs)
	}
	if err := rows(); err != nil {
		return o, err
	}
	if reference = strings.TrimSpace(reference); reference != "" {
		d, err := edtf.Parse(reference)
		if err != nil || d.Precision() != edtf.Days || d.IsInterval() {
			return o, fmt.Errorf("--reference-date %q: write it as YYYY-MM-DD", reference)
		}
		o.reference = d
	}
	return o, nil
}
