// Package growth holds, for the tests of other packages, that what something costs grows no
// faster than its input.
package growth

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// most is how many times as long eight times the input may take: eight times for what is
// linear, 64 times for what is quadratic, and between them room for the caches of the machine
// and for what sorting adds.
const most = 20

// tries is how often each is run at most.
const tries = 10

// Linear fails the test if eight, which does eight times as much as one, costs far more than
// eight times as much of the processor's time. The least of several runs of each counts,
// taken in turn, for whatever else runs only makes them longer; garbage is collected between
// them. Under the race detector one is run, and nothing measured.
func Linear(t testing.TB, one, eight func()) {
	t.Helper()
	if racing {
		one()
		return
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	least := func(sofar time.Duration, f func()) time.Duration {
		runtime.GC()
		begin := worked()
		f()
		return max(time.Millisecond, min(sofar, worked()-begin)) // clocks are no finer everywhere
	}
	small, large := time.Hour, time.Hour
	for i := range tries {
		small, large = least(small, one), least(large, eight)
		if large < most/2*small || i >= 2 && large > 2*most*small { // it is plain
			break
		}
	}
	if large > most*small {
		t.Errorf("eight times as much takes %.0f times as long: %v and %v", float64(large)/float64(small), small, large)
	}
}
