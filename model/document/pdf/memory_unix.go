//go:build !windows

package pdf

import "syscall"

// region is memory that the system has reserved and gives page by page, when each is used
// first.
type region struct{ bytes []byte }

func reserve(size int) (region, error) {
	b, err := syscall.Mmap(-1, 0, size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	return region{b}, err
}

// commit has the first size bytes usable.
func (region) commit(int) error { return nil }

func (r region) release() { _ = syscall.Munmap(r.bytes) }
