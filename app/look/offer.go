package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Offer is a line over a view that offers one thing to do, and can be put away. Put its
// Object above the view and move it with MoveTo.
type Offer struct {
	Object *fyne.Container
	back   *canvas.Rectangle
	take   *widget.Button
	taken  func()
}

// NewOffer makes an offer that is hidden.
func NewOffer() *Offer {
	o := &Offer{back: canvas.NewRectangle(Color(theme.ColorNameMenuBackground))}
	o.back.CornerRadius, o.back.StrokeWidth = 6, 1
	o.take = widget.NewButtonWithIcon("", theme.ViewFullScreenIcon(), func() {
		o.Hide()
		o.taken()
	})
	o.take.Importance = widget.LowImportance
	away := NewTipButton(lang.L("Put this away"), theme.CancelIcon(), o.Hide)
	o.Object = container.NewStack(o.back, container.NewHBox(o.take, away))
	o.Object.Hide()
	o.ApplyTheme()
	return o
}

// ApplyTheme gives the offer the theme's colours.
func (o *Offer) ApplyTheme() {
	o.back.FillColor, o.back.StrokeColor = Color(theme.ColorNameMenuBackground), Color(Mark)
}

// Make shows what is offered; taken does it.
func (o *Offer) Make(text string, taken func()) {
	o.taken = taken
	o.take.SetText(text)
	o.Object.Resize(o.Object.MinSize())
	o.Object.Show()
}

// Hide puts the offer away.
func (o *Offer) Hide() { o.Object.Hide() }

// Text is what is offered; "" where nothing is.
func (o *Offer) Text() string {
	if o.Object.Hidden {
		return ""
	}
	return o.take.Text
}

// Take does what is offered.
func (o *Offer) Take() { o.take.OnTapped() }
