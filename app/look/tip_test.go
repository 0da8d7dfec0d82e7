package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// TestTipIsShownWithinTheWindow rests the pointer on buttons at the corners.
func TestTipIsShownWithinTheWindow(t *testing.T) {
	test.NewTempApp(t)
	tapped := 0
	a := NewTipButton("Takes the last step back (Ctrl+Z)", theme.ContentUndoIcon(), func() { tapped++ })
	b := NewTipButton("Makes all of it light or dark", theme.ColorPaletteIcon(), nil)
	layer := NewTipLayer()
	w := test.NewTempWindow(t, container.NewStack(container.NewWithoutLayout(a, b), layer))
	w.Resize(fyne.NewSize(400, 200))
	a.Resize(fyne.NewSize(30, 30))
	b.Resize(fyne.NewSize(30, 30))
	b.Move(fyne.NewPos(360, 160))
	for _, button := range []*TipButton{a, b} {
		button.MouseIn(&desktop.MouseEvent{})
		button.showTip()
		if layer.Shown() != button.Tip {
			t.Fatalf("the tip is %q, want %q", layer.Shown(), button.Tip)
		}
		at, size := layer.back.Position(), layer.back.Size()
		if at.X < 0 || at.Y < 0 || at.X+size.Width > 400 || at.Y+size.Height > 200 {
			t.Errorf("%q is at %v, %v large", button.Tip, at, size)
		}
		if over := button.Position(); at.Y < over.Y+30 && at.Y+size.Height > over.Y {
			t.Errorf("%q covers its button", button.Tip)
		}
		button.MouseOut()
		if layer.Shown() != "" {
			t.Errorf("the tip stays: %q", layer.Shown())
		}
		if button.showTip(); layer.Shown() != "" {
			t.Error("a tip is shown after the pointer has left")
		}
	}
	a.MouseIn(&desktop.MouseEvent{})
	a.showTip()
	if test.Tap(a); layer.Shown() != "" || tapped != 1 {
		t.Errorf("tapped %d times, the tip is %q", tapped, layer.Shown())
	}
}
