package look

import (
	"image/color"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// TipButton is a quiet button that is an icon, and says what it does, and by which keys, when
// the pointer rests on it.
type TipButton struct {
	widget.Button
	Tip   string
	timer *time.Timer
}

// tipDelay is how long the pointer rests before the tip is shown.
const tipDelay = 500 * time.Millisecond

// NewTipButton makes a button.
func NewTipButton(tip string, icon fyne.Resource, tapped func()) *TipButton {
	b := &TipButton{Tip: tip}
	b.Icon, b.OnTapped, b.Importance = icon, tapped, widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

// MouseIn has the tip shown after a while.
func (b *TipButton) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.timer = time.AfterFunc(tipDelay, func() { fyne.Do(b.showTip) })
}

// MouseOut hides it.
func (b *TipButton) MouseOut() {
	b.Button.MouseOut()
	b.hideTip()
}

// Tapped hides the tip: what it says is being done.
func (b *TipButton) Tapped(e *fyne.PointEvent) {
	b.hideTip()
	b.Button.Tapped(e)
}

func (b *TipButton) showTip() {
	if b.timer == nil { // the pointer has left
		return
	}
	if l := layerOf(b); l != nil {
		l.show(b.Tip, fyne.CurrentApp().Driver().AbsolutePositionForObject(b), b.Size())
	}
}

func (b *TipButton) hideTip() {
	if b.timer != nil {
		b.timer.Stop()
		b.timer = nil
	}
	if l := layerOf(b); l != nil {
		l.hide()
	}
}

// TipLayer is where the tips of a window are shown: the last object of its content, over all
// others. Nothing reacts to the pointer there.
type TipLayer struct {
	widget.BaseWidget
	back *canvas.Rectangle
	text *canvas.Text
}

// NewTipLayer makes an empty layer.
func NewTipLayer() *TipLayer {
	l := &TipLayer{back: canvas.NewRectangle(color.Transparent), text: canvas.NewText("", color.Transparent)}
	l.back.CornerRadius, l.back.StrokeWidth = 4, 1
	l.back.Hide()
	l.text.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is part of fyne.Widget.
func (l *TipLayer) CreateRenderer() fyne.WidgetRenderer { return &tipRenderer{l} }

type tipRenderer struct{ layer *TipLayer }

// Objects is part of fyne.WidgetRenderer.
func (r *tipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.layer.back, r.layer.text}
}

// Layout is part of fyne.WidgetRenderer; show puts the tip where it belongs.
func (r *tipRenderer) Layout(fyne.Size) {}

// MinSize is part of fyne.WidgetRenderer.
func (r *tipRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Refresh is part of fyne.WidgetRenderer.
func (r *tipRenderer) Refresh() {}

// Destroy is part of fyne.WidgetRenderer.
func (r *tipRenderer) Destroy() {}

// layerOf is the layer of the window that a widget is in; nil where there is none.
func layerOf(o fyne.CanvasObject) *TipLayer {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	if root, ok := c.Content().(*fyne.Container); ok && len(root.Objects) > 0 {
		l, _ := root.Objects[len(root.Objects)-1].(*TipLayer)
		return l
	}
	return nil
}

// show shows a tip below what it tells of, or above where there is no room.
func (l *TipLayer) show(tip string, at fyne.Position, size fyne.Size) {
	const padX, padY, gap = 8, 4, 4
	l.text.Text, l.text.TextSize, l.text.Color = tip, TextSize, Color(Ink)
	l.back.FillColor, l.back.StrokeColor = Color(Paper), Color(Hairline)
	own := l.text.MinSize().AddWidthHeight(2*padX, 2*padY)
	at = at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(l))
	x := max(min(at.X+(size.Width-own.Width)/2, l.Size().Width-own.Width-gap), gap)
	y := at.Y + size.Height + gap
	if y+own.Height > l.Size().Height {
		y = at.Y - own.Height - gap
	}
	l.back.Move(fyne.NewPos(x, y))
	l.back.Resize(own)
	l.text.Move(fyne.NewPos(x+padX, y+padY))
	l.text.Resize(l.text.MinSize())
	l.back.Show()
	l.text.Show()
	canvas.Refresh(l)
}

func (l *TipLayer) hide() {
	if !l.back.Hidden {
		l.back.Hide()
		l.text.Hide()
		canvas.Refresh(l)
	}
}

// Shown is the tip that is shown; "" for none.
func (l *TipLayer) Shown() string {
	if l.back.Hidden {
		return ""
	}
	return l.text.Text
}

// ModifierName is the system's shortcut key as its users write it before another.
func ModifierName() string {
	if runtime.GOOS == "darwin" {
		return "⌘"
	}
	return lang.L("Ctrl") + "+"
}
