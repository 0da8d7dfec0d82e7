package look

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestRingLeavesTheMiddleFree: its four sides meet, but none overlaps another, which would
// show where they are translucent.
func TestRingLeavesTheMiddleFree(t *testing.T) {
	r := NewRing()
	r.Resize(fyne.NewSize(100, 50))
	at := map[fyne.Position]int{}
	for _, side := range r.Objects {
		from, to := side.Position(), side.Position().Add(side.Size())
		for x := from.X; x < to.X; x++ {
			for y := from.Y; y < to.Y; y++ {
				at[fyne.NewPos(x, y)]++
			}
		}
	}
	for x := range 100 {
		for y := range 50 {
			near := min(x, y, 99-x, 49-y)
			want := 0
			if near == 1 || near == 2 {
				want = 1
			}
			if got := at[fyne.NewPos(float32(x), float32(y))]; got != want {
				t.Fatalf("at %v, %v it is drawn %d times, want %d", x, y, got, want)
			}
		}
	}
}
