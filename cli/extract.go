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
	"time"

	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/export"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

const extractUsage = `Usage: chronotope extract [flags] PATH ...

Reads documents and writes the events they tell, with date, place and passage:
one JSON object a document and line, in the order given.

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

Exit status: 0 if all was read, 1 if some input failed (each has a line on
standard error, the rest is still done), 2 for wrong usage.
`

// formats are the writers there are: a reading to what is written for it.
var formats = map[string]func(*model.Document, *model.Reading, time.Duration) ([]byte, error){
	"jsonl": export.JSONLine,
}

// options are extract's flags.
type options struct {
	format    string
	reference edtf.Value
	jobs      int
	output    string
	noFiles   bool
	paths     []string
}

func runExtract(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseExtract(args)
	if errors.Is(err, flag.ErrHelp) {
		say(stdout, extractUsage, runtime.GOMAXPROCS(0))
		return done
	}
	if err != nil {
		say(stderr, "chronotope extract: %v\nRun \"chronotope extract --help\" for how to use it.\n", err)
		return misuse
	}
	status := func(err error) int {
		if err != nil {
			say(stderr, "chronotope: %v\n", err)
			return failed
		}
		return done
	}
	places, err := gazetteer.Open(assets.FS)
	if err != nil {
		return status(fmt.Errorf("open the gazetteer: %w", err))
	}
	var out *os.File
	if o.output != "" && o.format != projectFormat {
		if out, err = os.Create(o.output); err != nil {
			return status(fmt.Errorf("write %s: %w", o.output, err))
		}
		stdout = out
	}
	w := bufio.NewWriterSize(stdout, 1<<16)
	r := run{
		options: o, reader: extract.New(timex.New(), places), stdin: stdin,
		out: w, errors: stderr, progress: newProgress(stderr), created: out,
	}
	code := r.do(ctx)
	if o.format == projectFormat && ctx.Err() == nil {
		if err := r.writeProject(); err != nil {
			return status(err)
		}
	}
	err = w.Flush()
	if out != nil {
		err = errors.Join(err, out.Close())
	}
	if err != nil {
		return status(fmt.Errorf("write the result: %w", err))
	}
	return code
}

// parseExtract reads flags, before and between the paths; after "--" all are paths.
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
	for len(args) > 0 {
		if err := f.Parse(args); err != nil {
			return o, err
		}
		rest := f.Args()
		if n := len(args) - len(rest); len(rest) == 0 || n > 0 && args[n-1] == "--" {
			o.paths = append(o.paths, rest...)
			break
		}
		o.paths = append(o.paths, rest[0])
		args = rest[1:]
	}
	switch {
	case len(o.paths) == 0:
		return o, errors.New("name a document, a folder, a .jsonl corpus, or - for standard input")
	case o.format == projectFormat && o.output == "":
		return o, errors.New("name the project's file with -o")
	case o.format != projectFormat && formats[o.format] == nil:
		return o, fmt.Errorf("there is no format %q; use jsonl or project", o.format)
	case o.jobs < 1:
		return o, fmt.Errorf("--jobs %d: must be at least 1", o.jobs)
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
