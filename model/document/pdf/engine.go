package pdf

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"chronotope/model"
)

// engine is PDFium in WebAssembly. It sees no files and no network: only what it is given.
type engine struct {
	stoppable bool
	cells     chan *cell // those that are free; nil for one that is still to be made
}

// Code of WebAssembly holds its goroutine until it returns, and then the garbage collector
// and with it the whole program wait for it, unless it is compiled to look in each loop
// whether it is to go on. That makes small calls several times as slow. So a file is first
// gone through by the careful engine, call by call of the kinds that may go on for ever; the
// quick one tells the letters of what ended there, and ends as well, for it computes the
// same.
var careful, quick = newEngine(true), newEngine(false)

// atOnce is how many files an engine reads at once; each takes a sandbox of its own.
const atOnce = 2

// patience is how long one step of a file may take, such as a page, and grace how long what
// has been cancelled has to end by itself, which spares making its cell anew.
var patience, grace = 30 * time.Second, time.Second

// allowed is how long a file of so many bytes may take in all: far longer than it does, but
// not for ever. Going through its pages and reading their letters may each take a third of it:
// the pages after that are left out.
func allowed(size int64) time.Duration {
	return leastAllowed + time.Duration(size>>20)*30*time.Second
}

var leastAllowed = 3 * time.Minute

// What there is to say of a file that takes longer than that, and of one whose pages do not
// fit into the memory of a sandbox.
var (
	errEndless = fmt.Errorf("%w: there is no end to reading it; print it to a new PDF", model.ErrDamaged)
	errMemory  = fmt.Errorf("%w: one of its pages takes more than %d MB of memory; print it to a new PDF", model.ErrTooLarge, mostMemory>>20)
)

func newEngine(stoppable bool) *engine {
	e := &engine{stoppable: stoppable, cells: make(chan *cell, atOnce)}
	for range atOnce {
		e.cells <- nil
	}
	return e
}

// cell is where one sandbox after the other is made. Once it is stopped, it is of no more
// use.
type cell struct {
	pool   pdfium.Pool
	memory *memories
	ctx    context.Context
	stop   context.CancelFunc
}

// sandbox is where one file is read.
type sandbox struct {
	pdfium.Pdfium
	timer *time.Timer
	cell  *cell
}

// spent is errEndless once the sandbox is stopped, errMemory once it has asked for more than
// there is, and else nil. A spent one computes nothing of use any more.
func (s *sandbox) spent() error {
	switch {
	case s.cell.ctx.Err() != nil:
		return errEndless
	case s.cell.memory.exhausted.Load():
		return errMemory
	}
	return nil
}

// step says that the file has come a step further.
func (s *sandbox) step() { s.timer.Reset(patience) }

// within has f read a file of so many bytes in a sandbox. When ctx is cancelled it
// returns at once, and f, whose context is cancelled then or when it has taken too long, is
// stopped soon after, if it does not end by itself.
func (e *engine) within(ctx context.Context, r io.ReaderAt, size int64, password string, f func(context.Context, *file) error) error {
	var c *cell
	select {
	case c = <-e.cells:
	case <-ctx.Done():
		return ctx.Err()
	}
	done := make(chan error, 1)
	go func() {
		given := &given{r: r, size: size}
		c, err := e.run(ctx, c, allowed(size), func(ctx context.Context, box *sandbox) error {
			opened, err := box.open(given, password)
			if err == nil {
				err = f(ctx, opened)
				opened.closeForm()
			}
			return cmp.Or(given.failed, err)
		})
		given.r = nil // what is left of the sandbox may hold it
		e.cells <- c
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// run is within for a cell, or nil to make one. It returns the cell if it can be used again,
// else nil. What panics is this file's failure and not the program's.
func (e *engine) run(ctx context.Context, c *cell, most time.Duration, f func(context.Context, *sandbox) error) (free *cell, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			free, err = nil, fmt.Errorf("%w: internal fault: %v", model.ErrDamaged, fault)
		}
	}()
	if ctx.Err() != nil {
		return c, ctx.Err()
	}
	if c == nil {
		if c, err = e.newCell(); err != nil {
			return nil, fmt.Errorf("start the PDF reader: %w", err)
		}
	}
	defer func() {
		if free == nil {
			c.stop()
			_ = c.pool.Close() // what is stopped may well complain of it
		}
	}()
	instance, err := c.pool.GetInstance(patience)
	if err != nil {
		return nil, fmt.Errorf("start the PDF reader: %w", err)
	}
	c.memory.exhausted.Store(false)
	box := &sandbox{Pdfium: instance, timer: time.NewTimer(patience), cell: c}
	within, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	unwatch := c.watch(within, box.timer)
	err = f(within, box)
	unwatch()
	_ = instance.Close() // what it leaves behind goes with its memory
	stopped := c.ctx.Err() != nil
	if err != nil && ctx.Err() == nil {
		if spent := box.spent(); spent != nil {
			err = spent
		} else if within.Err() != nil {
			err = errEndless
		}
	}
	if stopped {
		return nil, err
	}
	return c, err
}

// watch stops the cell when the timer runs out, or some time after ctx is cancelled, until
// what it returns is called.
func (c *cell) watch(ctx context.Context, timer *time.Timer) (unwatch func()) {
	quit, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		select {
		case <-quit:
			return
		case <-timer.C:
		case <-ctx.Done():
			select {
			case <-quit:
				return
			case <-time.After(grace):
			}
		}
		c.stop()
	}()
	return func() {
		close(quit)
		<-ended
	}
}

// newCell compiles PDFium. The first time ever that takes seconds; what was compiled is kept
// in the user's cache folder.
func (e *engine) newCell() (*cell, error) {
	compiling.Lock() // what one has compiled the next need not
	defer compiling.Unlock()
	features := api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling
	config := wazero.NewRuntimeConfig().WithCoreFeatures(features).WithMemoryLimitPages(2 * mostMemory / wasmPage). // more than there is: see memories

															WithCloseOnContextDone(e.stoppable).WithCompilationCache(compiled())
	c := &cell{memory: &memories{}}
	c.ctx, c.stop = context.WithCancel(experimental.WithMemoryAllocator(
		experimental.WithCompilationWorkers(context.Background(), runtime.GOMAXPROCS(0)), c.memory))
	var err error
	c.pool, err = webassembly.Init(webassembly.Config{
		Context: c.ctx, MaxIdle: 1, MaxTotal: 1, FSConfig: wazero.NewFSConfig(), RuntimeConfig: config,
		Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		c.stop()
		return nil, err
	}
	return c, nil
}

var compiling sync.Mutex

// compiled keeps what was compiled.
var compiled = sync.OnceValue(func() wazero.CompilationCache {
	if folder, err := os.UserCacheDir(); err == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(folder, "chronotope", "pdf")); err == nil {
			return cache
		}
	}
	return wazero.NewCompilationCache()
})
