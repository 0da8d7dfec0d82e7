package shell

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
)

// TestPanesAreWhereTheyAreSaidToBe: apart, within the window, and only those that are shown.
func TestPanesAreWhereTheyAreSaidToBe(t *testing.T) {
	w := open(t)
	w.window.Resize(fyne.NewSize(1280, 800))
	at := func() map[string]image.Rectangle {
		p := w.panes()
		out := map[string]image.Rectangle{}
		for name, r := range p.Panes {
			out[name] = image.Rect(r[0], r[1], r[2], r[3])
			if !out[name].In(image.Rect(0, 0, p.Window[0], p.Window[1])) || out[name].Empty() {
				t.Errorf("%s at %v in a window of %v", name, out[name], p.Window)
			}
			for other, o := range out {
				if other != name && o.Overlaps(out[name]) {
					t.Errorf("%s at %v, %s at %v", name, out[name], other, o)
				}
			}
		}
		return out
	}
	panes := at()
	if _, ok := panes["events"]; ok || len(panes) != 4 {
		t.Errorf("shown are %v", panes)
	}
	w.stepTab(1)
	if after := at(); after["events"] != panes["text"] || len(after) != 4 {
		t.Errorf("with the table in front shown are %v, before %v", after, panes)
	}
}
