//go:build !race

package growth

const racing = false
