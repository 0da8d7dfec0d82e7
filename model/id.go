package model

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"sync/atomic"
	"time"
)

// lastGiven is the time that is in the ID given last.
var lastGiven atomic.Int64

// NewEventID returns an ID that no other event has, here or elsewhere, whatever it is
// given for: 128 bits as 32 hexadecimal digits. The first half is the time in nanoseconds,
// so that IDs sort in the order in which they were given, the other is random. It may be
// called from any goroutine.
func NewEventID() EventID {
	var id [16]byte
	for {
		last := lastGiven.Load()
		now := max(time.Now().UnixNano(), last+1)
		if lastGiven.CompareAndSwap(last, now) {
			binary.BigEndian.PutUint64(id[:8], uint64(now))
			break
		}
	}
	_, _ = rand.Read(id[8:]) // never fails
	return EventID(hex.EncodeToString(id[:]))
}
