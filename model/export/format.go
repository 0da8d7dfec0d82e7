package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"

	"chronotope/model/edtf"
)

// Format is one way to take a chronology along. Formats lists those there are.
type Format struct {
	Name      string  // on the command line: "csv"
	Label     string  // in English: "CSV table"
	Extension string  // with its dot: ".csv"
	Media     string  // media type
	Holds     Holding // what it can hold
	Needs     Holding // events of these are left out: of BeforeYear1, Undated, Unplaced, Unsourced
	Advised   int     // for so many events at most it is made; 0 for any number
	passes    int     // how often it goes through the events; 0 is once
	write     func(*job) error
}

// Options are what the user can choose.
type Options struct {
	PerPassage bool          // tables: one row a passage, not one an event
	BOM        bool          // CSV: begin with a byte order mark, by which old spreadsheets tell UTF-8
	Footnotes  bool          // DOCX: sources as footnotes, not in a column
	Style      string        // of citations: a name of Styles, or a pattern; "" for the first
	Wording    *edtf.Wording // how dates are said; nil for English

	Story         bool    // web page: the events are told one after another, in their order
	Show          Show    // pictures: what they show
	Width, Height float64 // pictures: in pixels, PDF: in points; 0 for the usual
	Dark          bool    // pictures: light on dark
}

// Show is what a picture shows.
type Show uint8

// What there is to show.
const (
	ShowBoth Show = iota // the map and below it the timeline
	ShowMap
	ShowTimeline
)

// Write writes a chronology to w. It calls progress now and then, where that is not nil,
// with how many of all steps are done, and stops soon after ctx is cancelled, with its
// error. What was written until then is of no use: see ToFile.
func (f Format) Write(ctx context.Context, w io.Writer, c *Chronology, o Options, progress func(done, all int)) error {
	out := bufio.NewWriterSize(w, 1<<16)
	j := &job{ctx: ctx, Chronology: c, Options: o, out: out, progress: progress, needs: f.Needs, all: max(1, f.passes) * len(c.Events)}
	err := ctx.Err()
	if err == nil {
		err = f.write(j)
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("write as %s: %w", f.Name, err)
	}
	if progress != nil {
		progress(j.all, j.all)
	}
	return nil
}

// With is the format as it is with options, by which what it holds can go.
func (f Format) With(o Options) Format {
	if f.Name == "csv" && o.PerPassage {
		f.Holds = Everything &^ (Bounds | Dispute | Confidence | Type | Color)
	}
	return f
}

// Lost is what the format cannot hold of a chronology: first the events that are left out.
func (f Format) Lost(c *Chronology) []Loss {
	var out, lost [holdingCount]int
	for i := range c.Events {
		r := c.Row(i, Options{})
		has := of(&r)
		count := &lost
		if has &= ^f.Holds; has&f.Needs != 0 {
			count, has = &out, has&f.Needs
		}
		n := 0
		for one := range Everything.each {
			if has&one != 0 {
				count[n]++
			}
			n++
		}
	}
	var all []Loss
	for _, kind := range []struct {
		counts  [holdingCount]int
		leftOut bool
	}{{out, true}, {lost, false}} {
		for n, events := range kind.counts {
			if events > 0 {
				all = append(all, Loss{1 << n, events, kind.leftOut})
			}
		}
	}
	return all
}

// job is a chronology being written.
type job struct {
	*Chronology
	Options
	ctx      context.Context
	out      *bufio.Writer
	progress func(done, all int)
	needs    Holding
	done     int // steps
	all      int
}

// often is after how many events a job looks whether it is cancelled.
const often = 256

// rows yields the events to be written. It ends early where the job is cancelled: Write
// tells of that.
func (j *job) rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		for i := range j.Events {
			if j.done%often == 0 {
				if j.ctx.Err() != nil {
					return
				}
				if j.progress != nil {
					j.progress(j.done, j.all)
				}
			}
			j.done++
			r := j.Row(i, j.Options)
			if j.needs != 0 && of(&r)&j.needs != 0 {
				continue
			}
			if !yield(&r) {
				return
			}
		}
	}
}

// print writes text; an error stays with the writer, and Flush tells it.
func (j *job) print(parts ...string) {
	for _, p := range parts {
		_, _ = j.out.WriteString(p)
	}
}
