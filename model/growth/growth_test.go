package growth

import (
	"fmt"
	"testing"
)

// failed is a test that takes note of its failure.
type failed struct {
	testing.TB
	says string
}

func (f *failed) Errorf(format string, args ...any) { f.says = fmt.Sprintf(format, args...) }

// pairs looks at every pair of n things, and once at each of many.
func pairs(n int, sum *int) func() {
	return func() {
		for i := range n {
			for j := range n {
				*sum += i ^ j
			}
		}
	}
}

func once(n int, sum *int) func() {
	return func() {
		for i := range n {
			*sum += i ^ n
		}
	}
}

func TestLinear(t *testing.T) {
	sum := 0
	f := &failed{TB: t}
	if Linear(f, once(5_000_000, &sum), once(40_000_000, &sum)); f.says != "" {
		t.Error("one look at each: " + f.says)
	}
	f = &failed{TB: t}
	if Linear(f, pairs(1_500, &sum), pairs(12_000, &sum)); f.says == "" && !racing {
		t.Error("a look at each pair is taken for linear")
	}
	if sum == 0 {
		t.Error("nothing was looked at")
	}
}
