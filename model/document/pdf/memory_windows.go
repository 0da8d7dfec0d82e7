package pdf

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// region is memory that the system has reserved, and gives when it is committed.
type region struct {
	bytes     []byte
	at        uintptr
	committed int
}

func reserve(size int) (region, error) {
	at, err := windows.VirtualAlloc(0, uintptr(size), windows.MEM_RESERVE, windows.PAGE_READWRITE)
	if err != nil {
		return region{}, err
	}
	return region{bytes: unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&at))), size), at: at}, nil
}

// commit has the first size bytes usable.
func (r *region) commit(size int) error {
	if size <= r.committed {
		return nil
	}
	if _, err := windows.VirtualAlloc(r.at, uintptr(size), windows.MEM_COMMIT, windows.PAGE_READWRITE); err != nil {
		return err
	}
	r.committed = size
	return nil
}

func (r *region) release() { _ = windows.VirtualFree(r.at, 0, windows.MEM_RELEASE) }
