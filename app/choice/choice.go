// Package choice lists events beside a mark that stands for several, to choose one from.
package choice

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
)

// Sizes of the list in device-independent pixels.
const (
	width     float32 = 340
	rowHeight float32 = 38
	pad       float32 = 10
	most              = 7 // in view; of more one scrolls
)

// List is what is listed, and what becomes of it.
type List struct {
	Title      string
	Events     []*model.Event
	WithPlaces bool         // the events were at several places, which are named
	AtHand     *model.Event // is marked; nil for none
	Chosen     func(model.EventID)
	Closed     func()         // without a choice or before Chosen is called
	More       *widget.Button // in the head of the list; nil for none
	At         fyne.Position  // of the mark, in the window
	Off        float32        // how far from there the list keeps
	close      func()
}

// chooser is the list as it is shown.
type chooser struct {
	widget.List
	at    int // what the keys would choose
	close func()
}

// TypedKey chooses with Return and closes with Escape; the rest is the list's.
func (c *chooser) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.Select(c.at)
	case fyne.KeyEscape:
		c.close()
	default:
		c.List.TypedKey(e)
	}
}

// Show shows the list beside its mark in a window, with the focus.
func (l *List) Show(window fyne.Canvas) {
	c := &chooser{}
	c.Length = func() int { return len(l.Events) }
	c.CreateItem = func() fyne.CanvasObject { return newRow() }
	c.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*row).show(l.Events[i], l.WithPlaces, l.Events[i] == l.AtHand)
	}
	c.OnHighlighted = func(i widget.ListItemID) { c.at = i }
	c.ExtendBaseWidget(c)

	head := l.head()
	popup := widget.NewPopUp(container.NewBorder(head, nil, nil, nil, c), window)
	l.close = func() {
		popup.Hide()
		l.Closed()
	}
	c.close = l.close
	c.OnSelected = func(i widget.ListItemID) {
		c.close()
		l.Chosen(l.Events[i].ID)
	}
	rows := float32(min(len(l.Events), most))
	l.pop(popup, fyne.NewSize(width, head.MinSize().Height+rows*(rowHeight+look.Grid)+2*look.Grid))
	window.Focus(c)
	for i, e := range l.Events {
		if e == l.AtHand {
			c.Highlight(i)
		}
	}
}

// head says what is listed and how many there are.
func (l *List) head() fyne.CanvasObject {
	title := canvas.NewText(look.Shortened(l.Title, look.TextSize, width-120), look.Color(look.Ink))
	title.TextSize = look.TextSize
	count := canvas.NewText(words.Events(len(l.Events)), look.Color(look.Muted))
	count.TextSize = look.SmallSize
	row := container.NewBorder(nil, nil, title, count)
	if more := l.More; more != nil {
		more.Importance = widget.LowImportance
		act := more.OnTapped
		more.OnTapped = func() {
			l.close()
			act()
		}
		row = container.NewBorder(nil, nil, title, more)
	}
	return container.New(fynelayout.NewCustomPaddedLayout(6, 6, pad, pad), row)
}

// pop shows the list next to its mark: below it if it has room there or at least more than
// above, and no higher than that room.
func (l *List) pop(popup *widget.PopUp, size fyne.Size) {
	const gap = 6
	off := l.Off + gap
	window := popup.Canvas.Size()
	above, below := l.At.Y-off-gap, window.Height-l.At.Y-off-gap
	y := l.At.Y + off
	if below < size.Height && above > below {
		size.Height = min(size.Height, above)
		y = l.At.Y - off - size.Height
	}
	size.Height = min(size.Height, max(above, below))
	popup.Resize(size)
	popup.ShowAtPosition(fyne.NewPos(max(min(l.At.X-size.Width/4, window.Width-size.Width-gap), gap), y))
}

// row is one event of the list: its date, where it was if the list is of several
// places, and below its headline.
type row struct {
	widget.BaseWidget
	back       *canvas.Rectangle // behind the event at hand
	date, what *canvas.Text
}

func newRow() *row {
	c := &row{back: canvas.NewRectangle(color.Transparent), date: canvas.NewText("", color.Transparent), what: canvas.NewText("", color.Transparent)}
	c.back.CornerRadius = 4
	c.date.TextSize, c.what.TextSize = look.SmallSize, look.TextSize
	c.ExtendBaseWidget(c)
	return c
}

// show puts an event into the row.
func (c *row) show(e *model.Event, withPlaces, atHand bool) {
	c.date.Text = words.EventDate(e)
	if withPlaces {
		c.date.Text += " · " + words.EventPlaces(e)
	}
	c.date.Text = look.Shortened(c.date.Text, look.SmallSize, width-3*pad)
	c.what.Text = look.Shortened(e.Headline, look.TextSize, width-3*pad)
	c.date.Color, c.what.Color = look.Color(look.Mark), look.Color(look.Ink)
	c.back.FillColor = color.Transparent
	if atHand {
		c.back.FillColor = look.Color(look.Chosen)
	}
	c.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (c *row) CreateRenderer() fyne.WidgetRenderer {
	texts := container.NewWithoutLayout(c.date, c.what)
	c.date.Move(fyne.NewPos(pad, 2))
	c.what.Move(fyne.NewPos(pad, 17))
	return widget.NewSimpleRenderer(container.NewStack(c.back, texts))
}

// MinSize is the height of a row.
func (c *row) MinSize() fyne.Size { return fyne.NewSize(120, rowHeight) }
