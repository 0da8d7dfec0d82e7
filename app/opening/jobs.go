package opening

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2/lang"
)

// Jobs are the pieces of work that run off the interface's goroutine. All its methods are
// for that.
type Jobs struct {
	do      func(func())
	begin   Begin
	running map[int]context.CancelFunc
	next    int
}

// Progress is told what is being worked on, and how much of all is done. It may be
// called from any goroutine and as often as one likes.
type Progress func(name string, done, all int)

// Begin shows that work is going on, until end is called; show is told of its progress on
// the interface's goroutine, and cancel is called when the user has enough.
type Begin func(name string, cancel func()) (show Progress, end func())

// NewJobs makes jobs; do runs a function on the interface's goroutine, from any other.
func NewJobs(do func(func()), begin Begin) *Jobs {
	return &Jobs{do: do, begin: begin, running: map[int]context.CancelFunc{}}
}

// start returns a context for a new job, and what ends or cancels it.
func (j *Jobs) start() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.Background())
	id := j.next
	j.next++
	j.running[id] = cancel
	return ctx, func() {
		cancel()
		delete(j.running, id)
	}
}

// CancelAll ends every job.
func (j *Jobs) CancelAll() {
	for _, cancel := range j.running {
		cancel()
	}
}

// Behind runs f off the interface's goroutine, with nothing to show for it, and then what
// it returns on the interface's, unless it is stopped before.
func (j *Jobs) Behind(f func(ctx context.Context) (then func())) (stop context.CancelFunc) {
	ctx, done := j.start()
	j.run(ctx, done, func() {}, f)
	return done
}

// Work is Behind with progress, and a way to cancel it, in the window. If the user cancels,
// the window is free at once and what f returns is dropped, however long f takes to notice.
func (j *Jobs) Work(f func(ctx context.Context, told Progress) (then func())) {
	ctx, done := j.start()
	j.work(ctx, done, f)
}

func (j *Jobs) work(ctx context.Context, done context.CancelFunc, f func(ctx context.Context, told Progress) (then func())) {
	show, end := j.begin(lang.L("Reading …"), done)
	told := j.seldom(show)
	j.run(ctx, done, end, func(ctx context.Context) func() { return f(ctx, told) })
}

func (j *Jobs) run(ctx context.Context, done context.CancelFunc, end func(), f func(ctx context.Context) (then func())) {
	go func() {
		then := f(ctx)
		j.do(func() {
			cancelled := ctx.Err() != nil
			done()
			end()
			if !cancelled {
				then()
			}
		})
	}()
}

// patience is how long the window waits for what it is started with: what is read by then
// is there in its first picture.
const patience = 150 * time.Millisecond

// Early begins f before there is a window. What is returned brings what f does into the
// window: at once if it is done soon, else when it is, as Work would. Late reports to f
// whether the window is there and goes on without it.
func (j *Jobs) Early(f func(ctx context.Context, told Progress, late func() bool) (then func())) (show func()) {
	ctx, done := j.start()
	ready := make(chan func(), 1)
	var window atomic.Pointer[Progress] // that shows it; nil before
	told := func(name string, done, all int) {
		if show := window.Load(); show != nil {
			(*show)(name, done, all)
		}
	}
	go func() { ready <- f(ctx, told, func() bool { return window.Load() != nil }) }()
	return func() {
		select {
		case then := <-ready:
			done()
			then()
		case <-time.After(patience):
			j.work(ctx, done, func(_ context.Context, show Progress) func() {
				window.Store(&show)
				return <-ready
			})
		}
	}
}

// tellEvery is how often the progress of a job is shown at most.
const tellEvery = 50 * time.Millisecond

// seldom hands progress on to the interface's goroutine, not more often than one can read.
func (j *Jobs) seldom(show Progress) Progress {
	var last atomic.Int64
	return func(name string, done, all int) {
		now, before := time.Now().UnixNano(), last.Load()
		if time.Duration(now-before) < tellEvery || !last.CompareAndSwap(before, now) {
			return
		}
		j.do(func() { show(name, done, all) })
	}
}
