package app

import "context"

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
