//go:build window

package window

import (
	"encoding/json"
	"image"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// panes is where the parts of a window are that can be seen, in its pixels, as the program
// says. One that is not shown is empty.
type panes struct {
	window                                image.Point // its size
	text, events, worldMap, times, status image.Rectangle
}

// seen is what can be seen of the events on the timeline, as the program says: see
// timeline.Seen.
type seen struct {
	Dated, Named, Outside, Above int
	Bubbles                      [][2]float64
	From, To                     float64
}

// share is that of the dated events whose names can be read.
func (s seen) share() float64 { return float64(s.Named) / float64(max(s.Dated, 1)) }

// settled waits until what can be seen of the events has stayed the same for a while.
func (w *window) settled() seen {
	w.t.Helper()
	const calm = time.Second
	var last string
	since := time.Now()
	var out struct{ Seen seen }
	w.until("events on the timeline", func() bool {
		data, err := os.ReadFile(layoutFile(w.home))
		if err != nil {
			return false
		}
		if string(data) != last {
			last, since = string(data), time.Now()
		}
		out.Seen = seen{}
		if err := json.Unmarshal(data, &out); err != nil {
			w.t.Fatal(err)
		}
		return out.Seen.Dated > 0 && time.Since(since) > calm
	})
	return out.Seen
}

// layoutFile is where a program with a home folder says where its panes are.
func layoutFile(home string) string { return filepath.Join(home, "layout.json") }

// readPanes reads what the program said last; ok is false while it has said nothing.
func readPanes(t *testing.T, home string) (p panes, ok bool) {
	t.Helper()
	data, err := os.ReadFile(layoutFile(home))
	if err != nil {
		return p, false
	}
	var said struct {
		Window [2]int
		Panes  map[string][4]int
	}
	if err := json.Unmarshal(data, &said); err != nil {
		t.Fatal(err)
	}
	at := func(name string) image.Rectangle {
		r := said.Panes[name]
		return image.Rect(r[0], r[1], r[2], r[3])
	}
	return panes{image.Pt(said.Window[0], said.Window[1]), at("text"), at("events"), at("map"), at("timeline"), at("status")}, true
}

// settledPanes waits until the program has said nothing else for a moment, with a window of
// a size, or of any if that is zero.
func settledPanes(t *testing.T, home string, size image.Point) panes {
	t.Helper()
	const calm = 300 * time.Millisecond // the program looks every 50
	last, _ := readPanes(t, home)
	since := time.Now()
	for deadline := since.Add(60 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		now, ok := readPanes(t, home)
		if !ok || now != last || size != (image.Point{}) && now.window != size {
			last, since = now, time.Now()
		} else if time.Since(since) > calm {
			return now
		}
	}
	t.Fatalf("the program says that its window is of %v, with the panes %+v", last.window, last)
	return panes{}
}

// Parts of the panes, clear of their edges.

// page is the text below the strip with the document's name.
func (p panes) page() image.Rectangle {
	r := p.text.Inset(6)
	r.Min.Y += 30
	return r
}

// documentName is a spot on that strip.
func (p panes) documentName() image.Point {
	return image.Pt(p.text.Min.X+p.text.Dx()/2, p.text.Min.Y+15)
}

// ground is the map but for the tools at its right.
func (p panes) ground() image.Rectangle {
	r := p.worldMap.Inset(6)
	r.Max.X -= 50
	return r
}

// lanes is the upper part of the timeline, where the marks are: below them are the axis and
// the overview.
func (p panes) lanes() image.Rectangle {
	const below = 36 + 44
	r := p.times.Inset(6)
	r.Max.Y -= below
	return r
}

// row is a spot on the n-th row of the table of events.
func (p panes) row(n int) image.Point {
	const heads, row = 28, 28
	return image.Pt(p.events.Min.X+p.events.Dx()*2/5, p.events.Min.Y+heads+n*row+row/2)
}

// divider is a spot between the text or table and the map.
func (p panes) divider() image.Point {
	left := max(p.text.Max.X, p.events.Max.X)
	return image.Pt((left+p.worldMap.Min.X)/2, (p.worldMap.Min.Y+p.times.Max.Y)/2)
}

// quiet is a spot where nothing reacts to the pointer.
func (p panes) quiet() image.Point { return middle(p.status) }

func middle(r image.Rectangle) image.Point { return r.Min.Add(r.Size().Div(2)) }
