//go:build race

package growth

// racing holds under the race detector, whose own costs are not those of what it watches.
const racing = true
