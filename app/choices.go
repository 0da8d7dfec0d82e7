package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// choices is a list of which one is chosen, by the mouse or by keys: Fyne's, with Return, the
// page keys and what else such lists have.
type choices struct {
	widget.List
}

// newChoices makes a list of so many rows, which write fills and of which chosen is told.
func newChoices(length func() int, write func(i int, c *choice), chosen func(i int)) *choices {
	c := &choices{}
	c.Length, c.CreateItem = length, newChoice
	c.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < length() {
			write(i, o.(*choice))
		}
	}
	c.OnSelected = func(i widget.ListItemID) {
		c.Unselect(i)
		if i < length() {
			chosen(i)
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey goes through the rows and chooses one; other keys are left to the window.
func (c *choices) TypedKey(k *fyne.KeyEvent) {
	const page = 8
	move := func(name fyne.KeyName, times int) {
		for range times {
			c.List.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	switch k.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeySpace:
		c.List.TypedKey(k)
	case fyne.KeyReturn, fyne.KeyEnter:
		move(fyne.KeySpace, 1)
	case fyne.KeyPageUp:
		move(fyne.KeyUp, page)
	case fyne.KeyPageDown:
		move(fyne.KeyDown, page)
	case fyne.KeyHome:
		move(fyne.KeyUp, c.Length())
	case fyne.KeyEnd:
		move(fyne.KeyDown, c.Length())
	default:
		if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil && canvas.OnTypedKey() != nil {
			canvas.OnTypedKey()(k)
		}
	}
}

// TypedRune leaves the keys that are characters to the window.
func (c *choices) TypedRune(r rune) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil && canvas.OnTypedRune() != nil {
		canvas.OnTypedRune()(r)
	}
}
