package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/export"
	"chronotope/model/export/formats"
	"chronotope/model/project"
	"chronotope/model/store"
)

const exportUsage = `Usage: chronotope export --format FORMAT [flags] PROJECT

Writes the events of a project in a format of another program. What that cannot
hold is said on standard error.

Flags:
  --format FORMAT         one of the formats below; without, the one that the name of
                          the file after -o ends in
  -o FILE                 write to FILE, not to standard output
  --filter CRITERION      only events that meet it; give it again for more criteria:
                            words          that headline, note, passages, tags or places hold
                            FROM..TO       dates as EDTF, either may be missing: 1871..1873-05
                            status=STATUS  proposed, accepted, rejected; several with commas
                            mode=MODE      stated, state, reported, planned, supposed, denied
                            tag=TAG
                            place=NAME
%s
Formats:
%s
Exit status: 0 if it is written, 1 if not, 2 for wrong usage.
`

// exporting are export's flags.
type exporting struct {
	format export.Format
	output string
	filter []string
	form   export.Options
	path   string
}

func runExport(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	o, err := parseExport(args)
	if errors.Is(err, flag.ErrHelp) {
		say(stdout, exportUsage, writingUsage, formatsUsage(""))
		return done
	}
	var choose func(*model.Event) bool
	if err == nil {
		choose, err = chooser(o.filter)
	}
	if err != nil {
		say(stderr, "chronotope export: %v\nRun \"chronotope export --help\" for how to use it.\n", err)
		return misuse
	}
	if err := o.export(ctx, choose, stdout, stderr); err != nil {
		say(stderr, "chronotope: %v\n", err)
		return failed
	}
	return done
}

func (o *exporting) export(ctx context.Context, choose func(*model.Event) bool, stdout, stderr io.Writer) error {
	s, saved, err := store.View(ctx, o.path)
	if err != nil {
		return err
	}
	c := export.FromProject(project.Open(project.Memory{}, saved), choose)
	if c.Title == "" {
		c.Title = strings.TrimSuffix(filepath.Base(o.path), filepath.Ext(o.path))
	}
	return errors.Join(writeOut(ctx, c, writing{o.format, o.form, o.output, stdout, stderr, newProgress(stderr)}), s.Close())
}

func parseExport(args []string) (o exporting, err error) {
	var format string
	f := flag.NewFlagSet("export", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&format, "format", "", "")
	f.StringVar(&o.output, "o", "", "")
	f.Func("filter", "", func(s string) error { o.filter = append(o.filter, s); return nil })
	check := writingFlags(f, &o.form)
	paths, err := parseBetween(f, args)
	if err != nil {
		return o, err
	}
	if len(paths) != 1 {
		return o, errors.New("name one project file")
	}
	o.path = paths[0]
	if o.format, err = formatFor(format, o.output); err != nil {
		return o, err
	}
	return o, check()
}

// formatFor is the format of a name, or else the first that files named like the output
// are in.
func formatFor(name, output string) (export.Format, error) {
	if f, ok := formats.ByName(writers, name); ok {
		return f, nil
	}
	if name != "" {
		return export.Format{}, fmt.Errorf("there is no format %q; use %s", name, formatNames())
	}
	for _, f := range writers {
		if output != "" && strings.HasSuffix(strings.ToLower(output), f.Extension) {
			return f, nil
		}
	}
	return export.Format{}, fmt.Errorf("name a format with --format: %s", formatNames())
}

// chooser is what the criteria together let through.
func chooser(criteria []string) (func(*model.Event) bool, error) {
	var f project.Filter
	var words []string
	var places []string
	for _, c := range criteria {
		key, value, named := strings.Cut(c, "=")
		from, to, window := strings.Cut(c, "..")
		var err error
		switch {
		case named && key == "status":
			err = hideBut(&f, value)
		case named && key == "mode":
			err = modes(&f, value)
		case named && key == "tag":
			f.Tags = append(f.Tags, value)
		case named && key == "place":
			places = append(places, strings.ToLower(value))
		case window:
			err = between(&f, from, to)
		default:
			words = append(words, c)
		}
		if err != nil {
			return nil, fmt.Errorf("--filter %q: %w", c, err)
		}
	}
	f.Text = strings.Join(words, " ")
	if len(f.Modes) == 0 {
		f.Modes = []model.Mode{model.ModeStated, model.ModeState, model.ModeReported, model.ModePlanned, model.ModeSupposed, model.ModeDenied}
	}
	f = f.Prepared()
	if len(criteria) == 0 {
		return nil, nil
	}
	return func(e *model.Event) bool { return f.Match(e) && at(e, places) }, nil
}

// at reports whether an event was at a place that one of the names is a part of.
func at(e *model.Event, names []string) bool {
	for _, p := range e.Places() {
		for _, n := range names {
			if strings.Contains(strings.ToLower(p.Name), n) {
				return true
			}
		}
	}
	return len(names) == 0
}

// hideBut hides the events of all statuses but those named.
func hideBut(f *project.Filter, names string) error {
	shown := map[string]bool{}
	for name := range strings.SplitSeq(names, ",") {
		shown[name] = true
	}
	for s := model.Proposed; s <= model.Rejected; s++ {
		if !shown[s.String()] {
			f.Hide = append(f.Hide, s)
		}
		delete(shown, s.String())
	}
	if len(shown) > 0 {
		return errors.New("a status is proposed, accepted or rejected")
	}
	return nil
}

func modes(f *project.Filter, names string) error {
	for name := range strings.SplitSeq(names, ",") {
		m, err := model.ParseMode(name)
		if err != nil {
			return fmt.Errorf("there is no %w", err)
		}
		f.Modes = append(f.Modes, m)
	}
	return nil
}

func between(f *project.Filter, from, to string) error {
	var ends [2]edtf.Value
	for i, s := range []string{from, to} {
		if s == "" {
			continue
		}
		var err error
		if ends[i], err = edtf.Parse(s); err != nil {
			return err
		}
	}
	f.Window = project.Window{From: edtf.MinDay, To: edtf.MaxDay}.Between(ends[0], ends[1])
	return nil
}
