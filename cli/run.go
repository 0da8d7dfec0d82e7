package cli

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"chronotope/model/curate"
	"chronotope/model/export"
	"chronotope/model/extract"
)

// run is one extraction over all paths.
type run struct {
	options
	reader   *extract.Extractor
	stdin    io.Reader
	out      io.Writer
	errors   io.Writer
	progress *progress
	gathered []curate.Reading // for a project, or a chronology
}

// task is one document on its way: opened and read by a worker, written in the
// order of the input. Only as many are under way as there are jobs, so memory
// grows with the largest document and not with the number of them.
type task struct {
	open opener
	line []byte
	keep func() // what to do with it in its turn; may be nil
	err  error
	done chan struct{}

	notice string // what the user is to know of a document that was read
}

// do reads all inputs and returns the exit status.
func (r *run) do(ctx context.Context) int {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	work, order := make(chan *task), make(chan *task, r.jobs)
	var workers sync.WaitGroup
	for range r.jobs {
		workers.Go(func() {
			for t := range work {
				t.line, t.err = r.read(ctx, t)
				close(t.done)
			}
		})
	}
	go func() {
		defer close(order)
		defer close(work)
		for open, err := range r.inputs(ctx) {
			t := &task{open: open, err: err, done: make(chan struct{})}
			if err != nil {
				close(t.done)
			}
			if !send(ctx, order, t) || err == nil && !send(ctx, work, t) {
				return
			}
		}
	}()
	code := r.write(ctx, cancel, order)
	workers.Wait()
	r.progress.clear()
	if code == done && ctx.Err() != nil {
		return failed
	}
	return code
}

// send passes t on unless ctx ends first. A task that is in order but can no
// longer be worked on is marked as done.
func send(ctx context.Context, to chan<- *task, t *task) bool {
	select {
	case to <- t:
		return true
	case <-ctx.Done():
		select {
		case <-t.done:
		default:
			t.err = ctx.Err()
			close(t.done)
		}
		return false
	}
}

// write writes what becomes of the tasks, in order. It stops all where nothing
// can be written any more.
func (r *run) write(ctx context.Context, cancel func(), order <-chan *task) int {
	code := done
	for t := range order {
		<-t.done
		if ctx.Err() != nil {
			code = failed
			continue
		}
		if t.err != nil {
			code = failed
			r.progress.clear()
			say(r.errors, "chronotope: %s\n", strings.ReplaceAll(t.err.Error(), "\n", " "))
			continue
		}
		if t.notice != "" {
			r.progress.clear()
			say(r.errors, "chronotope: %s\n", t.notice)
		}
		if t.keep != nil {
			t.keep()
		}
		if err := r.writeLine(t.line); err != nil {
			say(r.errors, "chronotope: write the result: %v\n", err)
			code = failed
			cancel()
		}
		r.progress.add()
	}
	return code
}

// writeLine writes what becomes of one document; nothing where all are written at once.
func (r *run) writeLine(line []byte) error {
	if r.out == nil {
		return nil
	}
	_, err := r.out.Write(line)
	return err
}

// read opens one document and returns the line that is written for it. A fault
// of the program in one document is that document's failure, not the run's.
func (r *run) read(ctx context.Context, t *task) (line []byte, err error) {
	name := "a document"
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("read %s: internal fault: %v", name, fault)
		}
	}()
	doc, path, err := t.open(ctx)
	if err != nil {
		return nil, err
	}
	name = doc.Name
	if doc.EncodingUnsure {
		t.notice = doc.Name + " says not what its characters are encoded in: it was read as " + doc.Encoding + ", which may be wrong"
	}
	if doc.Truncated {
		t.notice = doc.Name + " was not read in full: it is very long, or some of its pages take too much or are damaged; split the file to read the rest"
	}
	if doc.Date.IsZero() {
		doc.Date = r.reference
	}
	begin := time.Now()
	reading, err := r.reader.Extract(ctx, doc)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", doc.Name, err)
	}
	if r.gathers() {
		original, err := r.originalOf(path)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", doc.Name, err)
		}
		t.keep = func() { r.gather(doc, path, original, reading) }
		return nil, nil
	}
	return export.JSONLine(doc, reading, time.Since(begin))
}
