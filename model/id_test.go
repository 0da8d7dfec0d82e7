package model

import (
	"slices"
	"sync"
	"testing"
)

func TestNewEventIDs(t *testing.T) {
	const goroutines, each = 4, 2000
	given := make([][]EventID, goroutines)
	var all sync.WaitGroup
	for g := range given {
		all.Go(func() {
			for range each {
				given[g] = append(given[g], NewEventID())
			}
		})
	}
	all.Wait()
	seen := map[EventID]bool{}
	for _, ids := range given {
		if !slices.IsSorted(ids) {
			t.Error("IDs do not sort in the order in which they were given")
		}
		for _, id := range ids {
			if len(id) != 32 || seen[id] {
				t.Fatalf("%q is given twice, or has not 128 bits", id)
			}
			seen[id] = true
		}
	}
}
