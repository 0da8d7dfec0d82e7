package app

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2/lang"
)

// jobs are the pieces of work that run off the interface's goroutine.
type jobs struct {
	running map[int]context.CancelFunc
	next    int
}

// start returns a context for a new job, and what ends or cancels it.
func (j *jobs) start() (context.Context, context.CancelFunc) {
	if j.running == nil {
		j.running = map[int]context.CancelFunc{}
	}
	ctx, cancel := context.WithCancel(context.Background())
	id := j.next
	j.next++
	j.running[id] = cancel
	return ctx, func() {
		cancel()
		delete(j.running, id)
	}
}

// cancelAll ends every job.
func (j *jobs) cancelAll() {
	for _, cancel := range j.running {
		cancel()
	}
}

// progress is told what is being worked on, and how much of all is done. It may be
// called from any goroutine and as often as one likes.
type progress func(name string, done, all int)

// work runs f off the interface's goroutine, with progress and cancel in the status bar,
// and then what f returns on the interface's. If the user cancels, the status bar is
// free at once and what f returns is dropped, however long f takes to notice.
func (ui *UI) work(f func(ctx context.Context, told progress) (then func())) {
	ctx, done := ui.background()
	ui.workAs(ctx, done, f)
}

// workAs is work for a job that has been started.
func (ui *UI) workAs(ctx context.Context, done context.CancelFunc, f func(ctx context.Context, told progress) (then func())) {
	t := ui.status.begin(lang.L("Reading …"), done)
	go func() {
		then := f(ctx, ui.tell(t))
		ui.do(func() {
			cancelled := ctx.Err() != nil
			done()
			ui.status.end(t)
			if !cancelled {
				then()
			}
		})
	}()
}

// behind runs f off the interface's goroutine, with nothing to show for it, and then what
// it returns on the interface's, unless it is stopped before.
func (ui *UI) behind(f func(ctx context.Context) (then func())) (stop context.CancelFunc) {
	ctx, done := ui.background()
	go func() {
		then := f(ctx)
		ui.do(func() {
			stopped := ctx.Err() != nil
			done()
			if !stopped {
				then()
			}
		})
	}()
	return done
}

// tellEvery is how often the progress of a job is shown at most.
const tellEvery = 50 * time.Millisecond

// tell returns what shows the progress of a job in the status bar.
func (ui *UI) tell(t *task) progress {
	var last atomic.Int64
	return func(name string, done, all int) {
		now, before := time.Now().UnixNano(), last.Load()
		if time.Duration(now-before) < tellEvery || !last.CompareAndSwap(before, now) {
			return
		}
		ui.do(func() { ui.status.progress(t, name, done, all) })
	}
}
