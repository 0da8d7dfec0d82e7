package finding

import (
	"math"
	"time"

	"chronotope/model/project"
)

// Player moves the window of the filter through time, so that map and list show one
// stretch after the other.
type Player struct {
	session *project.Session
	do      func(func())
	extent  func() (from, to float64, ok bool)
	changed func()
	stop    chan struct{} // nil while it stands
	last    project.Filter
}

// NewPlayer makes a player that stands. Extent tells from when to when there are events,
// in days, and false where none has a date; changed is called when it starts and stops; do
// runs a function on the interface's goroutine.
func NewPlayer(session *project.Session, do func(func()), extent func() (from, to float64, ok bool), changed func()) *Player {
	return &Player{session: session, do: do, extent: extent, changed: changed}
}

// The pace of playing: so many steps in a second, and so many seconds from one end to the
// other.
const (
	stepsPerSecond = 12
	playSeconds    = 20
)

// Running reports whether it plays.
func (p *Player) Running() bool { return p.stop != nil }

// Toggle starts playing, or stops it where it is. It reports false where there is nothing
// to play.
func (p *Player) Toggle() bool {
	if p.Running() {
		p.Halt()
		return true
	}
	from, to, ok := p.extent()
	if !ok {
		return false
	}
	f := p.session.Filter()
	length := float64(f.Window.To - f.Window.From)
	if f.Window == (project.Window{}) || float64(f.Window.To) >= to { // from the start
		if length <= 0 || length >= to-from {
			length = math.Ceil((to - from) / 12)
		}
		f.Window = window(from, length)
	}
	at, step := float64(f.Window.From), (to-from)/(stepsPerSecond*playSeconds)
	p.stop = make(chan struct{})
	p.show(f)
	go p.tick(p.stop, func() {
		if at += step; at+length > to+step || !p.untouched() {
			p.Halt()
			return
		}
		f.Window = window(at, length)
		p.show(f)
	})
	p.changed()
	return true
}

// tick calls next on the interface's goroutine at the pace of playing, until stop is
// closed: one call at a time, however long it takes to show.
func (p *Player) tick(stop chan struct{}, next func()) {
	tick := time.NewTicker(time.Second / stepsPerSecond)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
		}
		shown := make(chan struct{})
		p.do(func() {
			defer close(shown)
			if p.stop == stop {
				next()
			}
		})
		select {
		case <-shown:
		case <-stop:
			return
		}
	}
}

func window(from, length float64) project.Window {
	return project.Window{From: int64(math.Floor(from)), To: int64(math.Floor(from + length))}
}

func (p *Player) show(f project.Filter) {
	p.last = f
	p.session.SetFilter(f)
}

// untouched reports whether nobody else has changed the filter.
func (p *Player) untouched() bool { return p.session.Filter().Equal(p.last) }

// Halt stops playing.
func (p *Player) Halt() {
	if p.stop != nil {
		close(p.stop)
		p.stop = nil
		p.changed()
	}
}
