//go:build !unix

package growth

import "time"

var start = time.Now()

// worked is how long the process has run: what else runs on the machine counts as well.
func worked() time.Duration { return time.Since(start) }
