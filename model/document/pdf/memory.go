package pdf

import (
	"sync/atomic"

	"github.com/tetratelabs/wazero/experimental"
)

// mostMemory bounds what a sandbox may take: 384 MB. A page of the heaviest maps takes half.
const mostMemory = 384 << 20

// wasmPage is the size of the pages in which WebAssembly counts memory.
const wasmPage = 64 << 10

// memories are what the sandboxes of a cell reckon in. Each is reserved as a whole, of which
// the system gives what is used, and goes back to it with its sandbox: memory of Go's own
// would be copied each time that it grows, and what it was before stay until it is collected.
type memories struct {
	exhausted atomic.Bool // one has asked for more than there may be
}

// Allocate reserves memory for a sandbox, which may ask for most bytes.
func (m *memories) Allocate(_, most uint64) experimental.LinearMemory {
	r, err := reserve(int(min(most, mostMemory)))
	if err != nil { // there is no such room in one piece
		return &piece{owner: m}
	}
	return &reserved{owner: m, region: r}
}

// reserved is memory that was reserved as a whole.
type reserved struct {
	owner *memories
	region
}

// Reallocate gives the first bytes of it, or nil where it has not so many.
func (r *reserved) Reallocate(size uint64) []byte {
	if size > uint64(len(r.bytes)) || r.commit(int(size)) != nil {
		r.owner.exhausted.Store(true)
		return nil
	}
	return r.bytes[:size:size]
}

// Free gives it back. Nothing may look into it any more.
func (r *reserved) Free() {
	if r.bytes != nil {
		r.release()
		r.bytes = nil
	}
}

// piece is memory of Go's own.
type piece struct {
	owner *memories
	bytes []byte
}

// Reallocate gives so many bytes, the first of which are those that there were.
func (p *piece) Reallocate(size uint64) []byte {
	if size > mostMemory {
		p.owner.exhausted.Store(true)
		return nil
	}
	p.bytes = append(p.bytes, make([]byte, int(size)-len(p.bytes))...)
	return p.bytes
}

// Free leaves it to the collector.
func (p *piece) Free() { p.bytes = nil }
