//go:build unix

// Package growth measures in tests how the cost of something grows with its size.
package growth

import (
	"runtime"
	"runtime/debug"
	"syscall"
	"testing"
	"time"
)

// Most is how many times as long what is eight times as large may take: eight times for
// what is linear, 64 times for what is quadratic, and between them room for the caches of
// the machine and for what else runs on it.
const Most = 20

// Of is how many times the processor's time large takes as small: the least of several
// runs of each, taken in turn, for whatever else runs only makes it more. Garbage is
// collected between the runs. What takes less than a millisecond counts as one.
func Of(t *testing.T, small, large func()) float64 {
	t.Helper()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	best := func(sofar time.Duration, f func()) time.Duration {
		runtime.GC()
		begin := processorTime(t)
		f()
		return min(sofar, processorTime(t)-begin)
	}
	one, eight := time.Hour, time.Hour
	for range 10 {
		one, eight = max(best(one, small), time.Millisecond), best(eight, large)
		if eight < Most/2*one {
			break
		}
	}
	return float64(eight) / float64(one)
}

// processorTime is how long the processor has worked for this process.
func processorTime(t *testing.T) time.Duration {
	t.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		t.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
