package picture

import (
	"context"
	"errors"
	"image"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// drawing is a frame of these tests: the number that was asked for.
type drawing struct {
	of      int
	picture *image.RGBA
}

// easel is a loop whose pictures are drawn when the test says so.
type easel struct {
	*Loop[int, drawing]
	t     *testing.T
	queue chan func()
	free  chan error // what ends each drawing

	now       int // what is to be shown
	serves    bool
	early     bool
	delivered []int
}

func newEasel(t *testing.T) *easel {
	e := &easel{t: t, queue: make(chan func(), 10), free: make(chan error, 10), serves: true}
	e.Loop = &Loop[int, drawing]{
		Do:     func(f func()) { e.queue <- f },
		Next:   func() (int, bool) { return e.now, e.now > 0 },
		Serves: func(int) bool { return e.serves },
		Render: func(ctx context.Context, n int) (*drawing, error) {
			select {
			case err := <-e.free:
				return &drawing{of: n, picture: image.NewRGBA(image.Rect(0, 0, n, n))}, err
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		},
		Deliver: func(d *drawing) {
			e.delivered = append(e.delivered, d.of)
			e.Show(d)
		},
		Early: func(*drawing) bool { return e.early },
	}
	return e
}

// ask asks for the picture of a number.
func (e *easel) ask(n int) {
	e.now = n
	e.Request()
}

// step does the next that is to be done on the interface's goroutine.
func (e *easel) step() {
	e.t.Helper()
	select {
	case f := <-e.queue:
		f()
	case <-time.After(10 * time.Second):
		e.t.Fatal("nothing is to be done")
	}
}

func (e *easel) want(delivered ...int) {
	e.t.Helper()
	if diff := cmp.Diff(delivered, e.delivered); diff != "" {
		e.t.Errorf("delivered: %s", diff)
	}
	if e.Busy() {
		e.t.Error("still busy")
	}
}

// TestWhatChangesMeanwhileGoesIntoTheNext: of any number of requests one is drawn.
func TestWhatChangesMeanwhileGoesIntoTheNext(t *testing.T) {
	e := newEasel(t)
	for n := 1; n <= 5; n++ {
		e.ask(n)
	}
	e.free <- nil
	e.step()
	if !e.Busy() {
		t.Error("what was asked for meanwhile is forgotten")
	}
	e.free <- nil
	e.step()
	e.want(1, 5)
	if got := e.Shown().of; got != 5 {
		t.Errorf("%d is shown", got)
	}
}

func TestNothingIsDrawnWhereNothingIsWanted(t *testing.T) {
	e := newEasel(t)
	e.ask(0)
	e.want()
	e.free <- nil
	e.ask(1)
	e.step()
	e.want(1)
}

// TestRequestsWhileDelivering, of which there may be several, make one picture.
func TestRequestsWhileDelivering(t *testing.T) {
	e := newEasel(t)
	show := e.Deliver
	e.Deliver = func(d *drawing) {
		if show(d); d.of == 1 {
			e.ask(2)
			e.ask(3)
		}
	}
	e.ask(1)
	for range 2 {
		e.free <- nil
		e.step()
	}
	e.want(1, 3)
}

// TestWhatIsOfNoUseIsGivenUp, and the next drawn in its stead.
func TestWhatIsOfNoUseIsGivenUp(t *testing.T) {
	e := newEasel(t)
	e.ask(1)
	e.serves = false
	e.ask(2)
	e.step() // without the first ever being freed
	e.free <- nil
	e.step()
	e.want(2)
}

// TestWhatFailsIsNotTriedAgain until the next request: it would only fail again.
func TestWhatFailsIsNotTriedAgain(t *testing.T) {
	e := newEasel(t)
	e.ask(1)
	e.ask(2)
	e.free <- errors.New("no map")
	e.step()
	e.want()
	e.free <- nil
	e.ask(3)
	e.step()
	e.want(3)
}

func TestRequestInAsksOnce(t *testing.T) {
	e := newEasel(t)
	e.now = 7
	for range 3 {
		e.RequestIn(time.Millisecond)
	}
	e.free <- nil
	e.step()
	e.step()
	e.want(7)
	time.Sleep(20 * time.Millisecond)
	if n := len(e.queue); n > 0 {
		t.Errorf("%d more are to be done", n)
	}
}

// TestPainter: blank before there is a picture, the first as soon as it is drawn if it may
// be, and else what was shown last.
func TestPainter(t *testing.T) {
	e := newEasel(t)
	paint := e.Painter(func(d *drawing) image.Image { return d.picture })
	painted := func() int { return paint(100, 100).Bounds().Dx() }
	if paint(100, 100) != image.Image(blank) {
		t.Errorf("before all: %d pixels wide", painted())
	}
	e.ask(5)
	e.free <- nil
	for deadline := time.Now().Add(10 * time.Second); len(e.queue) == 0 && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	if paint(100, 100) != image.Image(blank) {
		t.Errorf("a first picture that may not be shown early: %d pixels wide", painted())
	}
	e.early = true
	if got := painted(); got != 5 {
		t.Errorf("a first picture that may be: %d pixels wide", got)
	}
	e.step()
	e.ask(6)
	e.free <- nil
	for deadline := time.Now().Add(10 * time.Second); len(e.queue) == 0 && time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
	}
	if got := painted(); got != 5 {
		t.Errorf("a second that is not delivered: %d pixels wide", got)
	}
	e.step()
	if got := painted(); got != 6 {
		t.Errorf("the second: %d pixels wide", got)
	}
}

func TestBuffersTakeTurns(t *testing.T) {
	var b Buffers
	one, two := b.Next(4, 3), b.Next(4, 3)
	if one == two || one.Rect != image.Rect(0, 0, 4, 3) {
		t.Errorf("%p and %p, %v", one, two, one.Rect)
	}
	if b.Next(4, 3) != one || b.Next(4, 3) != two {
		t.Error("they are not used again")
	}
	if three := b.Next(5, 3); three == one || three.Rect != image.Rect(0, 0, 5, 3) {
		t.Errorf("of another size: %v", three.Rect)
	}
}
