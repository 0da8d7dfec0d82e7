package app

import (
	"math"
	"time"

	"fyne.io/fyne/v2/lang"

	"chronotope/model/project"
)

// player moves the window of the filter through time, so that map and list show one
// stretch after the other.
type player struct {
	ui   *UI
	stop chan struct{} // nil while it stands
	last project.Filter
}

// The pace of playing: so many steps in a second, and so many seconds from one end to the
// other.
const (
	stepsPerSecond = 12
	playSeconds    = 20
)

func (p *player) running() bool { return p.stop != nil }

// toggle starts playing, or stops it where it is.
func (p *player) toggle() {
	if p.running() {
		p.halt()
		return
	}
	from, to, ok := p.ui.timeline.Extent()
	if !ok {
		p.ui.status.tell(lang.L("No event has a date: there is nothing to play"))
		return
	}
	f := p.ui.session.Filter()
	length := float64(f.Window.To - f.Window.From)
	if f.Window == (project.Window{}) || float64(f.Window.To) >= to { // from the start
		if length <= 0 || length >= to-from {
			length = math.Ceil((to - from) / 12)
		}
		f.Window = window(from, length)
	}
	step := (to - from) / (stepsPerSecond * playSeconds)
	stop := make(chan struct{})
	p.stop = stop
	p.show(f)
	at := float64(f.Window.From)
	go func() {
		tick := time.NewTicker(time.Second / stepsPerSecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				return
			case <-tick.C:
			}
			shown := make(chan struct{})
			p.ui.do(func() {
				defer close(shown)
				if p.stop != stop {
					return
				}
				if at += step; at+length > to+step || !p.untouched() {
					p.halt()
					return
				}
				f.Window = window(at, length)
				p.show(f)
			})
			select { // one step at a time, however long it takes to show
			case <-shown:
			case <-stop:
				return
			}
		}
	}()
	p.ui.menu.refresh()
}

func window(from, length float64) project.Window {
	return project.Window{From: int64(math.Floor(from)), To: int64(math.Floor(from + length))}
}

func (p *player) show(f project.Filter) {
	p.last = f
	p.ui.session.SetFilter(f)
}

// untouched reports whether nobody else has changed the filter.
func (p *player) untouched() bool {
	return p.ui.session.Filter().Equal(p.last)
}

func (p *player) halt() {
	if p.stop != nil {
		close(p.stop)
		p.stop = nil
		p.ui.menu.refresh()
	}
}
