package reader

import (
	"time"

	"fyne.io/fyne/v2"

	"chronotope/model"
)

// flashTime is short enough not to be waited for.
const flashTime = 140 * time.Millisecond

// startFlash makes a part of the text light up for a moment, so that the eye finds it;
// not where the user wants nothing to move.
func (r *Reader) startFlash(span model.Span) {
	r.flashed = span
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		return
	}
	fade := fyne.NewAnimation(flashTime, func(done float32) {
		r.flash = 1 - done
		r.parts.draw()
	})
	fade.Start()
}
