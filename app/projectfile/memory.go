package projectfile

import (
	"runtime/debug"
	"time"
)

// rush is how long after the start, or after a project was read, what can wait has to:
// the pictures come first.
const rush = 2 * time.Second

// mostUncollected is how much memory may be in use before it is collected all the same
// while PauseCollecting is in force.
const mostUncollected = 2 << 30

// PauseCollecting has the runtime collect no garbage until the function returned is
// called: while a project is read nearly all that is allocated stays, and to look through
// it again and again takes as long as a third of the reading.
func PauseCollecting() (resume func()) {
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(mostUncollected)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
		time.AfterFunc(rush, debug.FreeOSMemory) // what was left lying goes back soon
	}
}
