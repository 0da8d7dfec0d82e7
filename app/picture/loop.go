// Package picture has the pictures of a view drawn off the interface's goroutine: the view
// asks, one picture at a time is drawn, and it is delivered back on the interface's
// goroutine, where what has changed meanwhile goes into the next.
package picture

import (
	"context"
	"errors"
	"image"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// Loop has pictures drawn. R is a request: all that a picture is made from, so that drawing
// needs nothing of what the interface's goroutine may change. F is a frame: a picture and
// what it shows. The functions are set before the first request; methods and functions are
// for the interface's goroutine, but for Render.
type Loop[R, F any] struct {
	// Do runs a function on the interface's goroutine, from any other.
	Do func(func())
	// Next returns what a picture is to show by now; false where none is wanted.
	Next func() (R, bool)
	// Serves reports whether a picture that is being drawn will still be worth seeing.
	// One that will not is given up.
	Serves func(R) bool
	// Render makes a frame, on a goroutine of its own but never two at a time. It stops
	// early with the error of ctx.
	Render func(ctx context.Context, r R) (*F, error)
	// Deliver is given each frame that was drawn, and calls Show if it is to be seen.
	Deliver func(*F)
	// Early reports whether a frame that is not yet delivered may be painted as it is,
	// because none was shown before: while the system makes the window nothing can be
	// delivered.
	Early func(*F) bool

	shown   *F
	drawn   atomic.Pointer[F] // last, if not yet delivered
	busy    bool              // a picture is drawn or delivered
	stale   bool              // and asked for again meanwhile
	waiting bool              // it is asked for later
	drawing R
	cancel  context.CancelFunc // of what is drawn; nil for nothing
}

// Request has a picture drawn of how things are now.
func (l *Loop[R, F]) Request() {
	l.stale = true
	if !l.busy {
		l.start()
	} else if l.cancel != nil && !l.Serves(l.drawing) {
		l.cancel()
	}
}

// RequestIn calls Request after a while, once however often it is called by then.
func (l *Loop[R, F]) RequestIn(d time.Duration) {
	if l.waiting {
		return
	}
	l.waiting = true
	time.AfterFunc(d, func() {
		l.Do(func() {
			l.waiting = false
			l.Request()
		})
	})
}

// Busy reports whether a picture is still to come: being drawn, or asked for later.
func (l *Loop[R, F]) Busy() bool { return l.busy || l.waiting }

// Shown returns the frame that is shown, nil before the first.
func (l *Loop[R, F]) Shown() *F { return l.shown }

// Show makes a frame the one that is shown.
func (l *Loop[R, F]) Show(f *F) { l.shown = f }

func (l *Loop[R, F]) start() {
	l.stale = false
	r, ok := l.Next()
	if !ok {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	l.drawing, l.cancel, l.busy = r, cancel, true
	go func() {
		f, err := l.Render(ctx, r)
		if err == nil {
			l.drawn.Store(f)
		}
		l.Do(func() { l.finish(f, err) })
	}()
}

// finish takes what was drawn, and goes on with what was asked for meanwhile.
func (l *Loop[R, F]) finish(f *F, err error) {
	l.cancel()
	l.cancel = nil
	switch {
	case err == nil:
		l.Deliver(f)
		l.drawn.Store(nil)
	case !errors.Is(err, context.Canceled):
		fyne.LogError("draw a picture", err)
		l.stale = false // it would only fail again
	}
	if l.busy = false; l.stale {
		l.start()
	}
}

// Painter is what a canvas.Raster paints, of whatever size: a picture of the frame that is
// shown. Before the first it is blank, unless one is drawn already.
func (l *Loop[R, F]) Painter(of func(*F) image.Image) func(width, height int) image.Image {
	return func(int, int) image.Image {
		f := l.shown
		if d := l.drawn.Load(); f == nil && d != nil && l.Early(d) {
			f = d
		}
		if f == nil {
			return blank
		}
		return of(f)
	}
}

// blank is the picture of nothing.
var blank = image.NewRGBA(image.Rect(0, 0, 1, 1))

// Buffers are two pictures that take turns, so that one is shown while the next is drawn.
type Buffers struct {
	pictures [2]*image.RGBA
	turn     int
}

// Next returns the picture whose turn it is, of so many pixels, with whatever was drawn in
// it before. What is drawn in it must be shown before the next is asked for.
func (b *Buffers) Next(width, height int) *image.RGBA {
	b.turn = 1 - b.turn
	size := image.Rect(0, 0, width, height)
	if p := b.pictures[b.turn]; p == nil || p.Rect != size {
		b.pictures[b.turn] = image.NewRGBA(size)
	}
	return b.pictures[b.turn]
}
