package shell

import (
	"encoding/json"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"chronotope/app/timeline"
)

// panesVariable names a file. The tests that drive the built program in a real window set it
// to ask where the panes are, which a change of the layout would else have them miss.
const panesVariable = "CHRONOTOPE_LAYOUT"

// panes is where the parts of the window are that can be seen, each from its upper left
// corner to its lower right one in pixels of the screen, how large the window is, and what can
// be seen of the events.
type panes struct {
	Window [2]int            `json:"window"`
	Panes  map[string][4]int `json:"panes"`
	Seen   timeline.Seen     `json:"seen"` // on the timeline
}

// reportPanes keeps a file, if one is named, in line with where the panes are.
func (w *Window) reportPanes() {
	path := os.Getenv(panesVariable)
	if path == "" {
		return
	}
	last := ""
	write := func() {
		data, err := json.Marshal(w.panes())
		if err != nil || string(data) == last {
			return
		}
		last = string(data)
		// It comes into being whole, for it may be read at any time.
		if err := os.WriteFile(path+".new", data, 0o600); err != nil {
			fyne.LogError("write where the panes are", err)
		} else if err := os.Rename(path+".new", path); err != nil {
			fyne.LogError("write where the panes are", err)
		}
	}
	const often = 50 * time.Millisecond
	go func() {
		for range time.Tick(often) {
			w.do(write)
		}
	}()
}

// panes is where the parts of the window are now.
func (w *Window) panes() panes {
	window := w.window.Canvas()
	at := func(p fyne.Position) [2]int {
		x, y := window.PixelCoordinateForPosition(p)
		return [2]int{x, y}
	}
	size := window.Size()
	out := panes{Window: at(fyne.NewPos(size.Width, size.Height)), Panes: map[string][4]int{}, Seen: w.timeline.Seen()}
	driver := fyne.CurrentApp().Driver()
	for name, o := range map[string]fyne.CanvasObject{
		"text": w.reader, "events": w.events, "map": w.mapview, "timeline": w.timeline, "status": w.status.root,
	} {
		if !o.Visible() || driver.CanvasForObject(o) != window {
			continue
		}
		from := driver.AbsolutePositionForObject(o)
		a, b := at(from), at(from.Add(o.Size()))
		out.Panes[name] = [4]int{a[0], a[1], b[0], b[1]}
	}
	return out
}
