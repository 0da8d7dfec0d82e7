package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/words"
	"chronotope/model"
)

// Choices is a list of which one is chosen, by the mouse or by keys: Fyne's, with Return, the
// page keys and what else such lists have.
type Choices struct {
	widget.List
}

// NewChoices makes a list of so many rows, which write fills and of which chosen is told.
func NewChoices(length func() int, write func(i int, c *Choice), chosen func(i int)) *Choices {
	c := &Choices{}
	c.Length = length
	c.CreateItem = func() fyne.CanvasObject { return NewChoice() }
	c.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < length() {
			write(i, o.(*Choice))
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
func (c *Choices) TypedKey(k *fyne.KeyEvent) {
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
func (c *Choices) TypedRune(r rune) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil && canvas.OnTypedRune() != nil {
		canvas.OnTypedRune()(r)
	}
}

// Choice is a row of the list: a title, and facts below it.
type Choice struct {
	widget.BaseWidget
	title, facts *widget.Label
}

// NewChoice makes an empty row.
func NewChoice() *Choice {
	c := &Choice{title: widget.NewLabel(""), facts: Caption("")}
	c.title.Truncation, c.facts.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	c.ExtendBaseWidget(c)
	return c
}

// WriteEvent writes an event: its headline, and when and where it was.
func (c *Choice) WriteEvent(e *model.Event) {
	line := words.EventDate(e)
	if places := words.EventPlaces(e); places != "" {
		line += " · " + places
	}
	c.Write(e.Headline, line)
}

// Write writes the row.
func (c *Choice) Write(title, facts string) { c.write(title, facts, false) }

// WriteHeading writes a row that stands above others.
func (c *Choice) WriteHeading(title, facts string) { c.write(title, facts, true) }

func (c *Choice) write(title, facts string, bold bool) {
	c.title.TextStyle.Bold = bold
	c.title.SetText(title)
	c.facts.SetText(facts)
}

// CreateRenderer is part of fyne.Widget.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(fynelayout.NewCustomPaddedVBoxLayout(-14), c.title, c.facts))
}
