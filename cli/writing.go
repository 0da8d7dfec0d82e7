package cli

import (
	"context"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"chronotope/assets"
	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/formats"
	"chronotope/model/project"
)

// writingUsage are the flags of writingFlags.
const writingUsage = `  --rows ROWS             of tables: events, the default, or passages
  --bom                   begin a CSV file with a byte order mark, for old spreadsheets
  --footnotes             of docx: sources as footnotes, not in a column
  --style STYLE           of citations: chicago, the default, apa, mla, harvard, or a
                          pattern such as "{author}: {title}[, p. {page}]"
  --story                 of web pages: the events are told one after another, with their notes
  --show WHAT             of pictures: both, the default, map or timeline
  --size WIDTHxHEIGHT     of pictures in pixels, of PDF in points (72 to the inch)
  --dark                  of pictures: light on dark
`

// writers are the formats that a chronology is written in.
var writers = formats.All(sync.OnceValues(func() (*basemap.Map, error) { return basemap.Open(assets.FS) }))

// formatsUsage lists the formats that a chronology is written in, but for one.
func formatsUsage(but string) string {
	var b strings.Builder
	for _, f := range writers {
		if f.Name == but {
			continue
		}
		fmt.Fprintf(&b, "  %-22s  %s (%s)\n", f.Name, f.Label, f.Extension)
	}
	return b.String()
}

// formatNames are their names, as in a sentence.
func formatNames() string {
	var names []string
	for _, f := range writers {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

func isFormat(name string) bool {
	_, ok := formats.ByName(writers, name)
	return ok
}

// writingFlags has f read how to write; what is returned checks it once f has.
func writingFlags(f *flag.FlagSet, o *export.Options) (check func() error) {
	rows := f.String("rows", "events", "")
	f.BoolVar(&o.BOM, "bom", false, "")
	f.BoolVar(&o.Footnotes, "footnotes", false, "")
	f.StringVar(&o.Style, "style", "", "")
	show, size := f.String("show", "both", ""), f.String("size", "", "")
	f.BoolVar(&o.Dark, "dark", false, "")
	f.BoolVar(&o.Story, "story", false, "")
	return func() error {
		what := slices.Index([]string{"both", "map", "timeline"}, *show)
		if what < 0 {
			return fmt.Errorf("--show %q: say both, map or timeline", *show)
		}
		o.Show = export.Show(what)
		if *size != "" {
			if _, err := fmt.Sscanf(*size+"\n", "%gx%g\n", &o.Width, &o.Height); err != nil || !(o.Width > 0 && o.Height > 0) {
				return fmt.Errorf("--size %q: write it as 1600x1000", *size)
			}
		}
		if !export.KnownStyle(o.Style) {
			return fmt.Errorf("--style %q: say chicago, apa, mla, harvard, or a pattern with {title}", o.Style)
		}
		if *rows != "events" && *rows != "passages" {
			return fmt.Errorf("--rows %q: say events or passages", *rows)
		}
		o.PerPassage = *rows == "passages"
		return nil
	}
}

// writeFormat writes all events of a session.
func (r *run) writeFormat(ctx context.Context, s *project.Session, stdout io.Writer) error {
	f, _ := formats.ByName(writers, r.format)
	return writeOut(ctx, export.FromProject(s, nil), writing{f, r.form, r.output, stdout, r.errors, r.progress})
}

// writing is how and where to a chronology is written.
type writing struct {
	format   export.Format
	options  export.Options
	output   string // "" for stdout
	stdout   io.Writer
	errors   io.Writer
	progress *progress
}

// writeOut writes a chronology, and says what the format cannot hold of it.
func writeOut(ctx context.Context, c *export.Chronology, w writing) (err error) {
	c.Made, c.Attributions = time.Now(), formats.Credits()
	if w.output != "" {
		err = export.ToFile(ctx, w.output, w.format, c, w.options, w.progress.written)
	} else {
		err = w.format.Write(ctx, w.stdout, c, w.options, w.progress.written)
	}
	w.progress.clear()
	if err != nil {
		return err
	}
	if most := w.format.Advised; most > 0 && len(c.Events) > most {
		say(w.errors, "chronotope: %s: made for %d events at most: choose fewer\n", w.format.Name, most)
	}
	for _, l := range w.format.With(w.options).Lost(c) {
		say(w.errors, "chronotope: %s: %s\n", w.format.Name, l)
	}
	return nil
}
