package mapview

import (
	"image/color"
	"strings"

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
	choiceWidth  float32 = 340
	choiceHeight float32 = 38
	choicePad    float32 = 10
	choicesMost          = 7 // in view; of more one scrolls
)

// chooser is the list of a mark's events, to choose one from.
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

// choose lists the events of a mark below it.
func (m *Map) choose(k *mark, events []*model.Event) {
	window := m.window()
	if window == nil || len(events) == 0 {
		return
	}
	several := k.places > 1
	c := &chooser{}
	c.Length = func() int { return len(events) }
	c.CreateItem = func() fyne.CanvasObject { return newChoice() }
	c.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*choice).show(events[i], several, events[i] == m.session.SelectedEvent())
	}
	c.OnHighlighted = func(i widget.ListItemID) { c.at = i }
	c.ExtendBaseWidget(c)

	title := canvas.NewText(look.Shortened(m.titleOf(k), look.TextSize, choiceWidth-120), look.Color(look.Ink))
	title.TextSize = look.TextSize
	count := canvas.NewText(words.Events(len(events)), look.Color(look.Muted))
	count.TextSize = look.SmallSize
	head := container.New(fynelayout.NewCustomPaddedLayout(6, 6, choicePad, choicePad), container.NewBorder(nil, nil, title, count))
	popup := widget.NewPopUp(container.NewBorder(head, nil, nil, nil, c), window)
	c.close = func() {
		popup.Hide()
		m.focus()
	}
	c.OnSelected = func(i widget.ListItemID) {
		c.close()
		m.session.Select(events[i].ID)
	}
	rows := float32(min(len(events), choicesMost))
	m.popBeside(k, popup, fyne.NewSize(choiceWidth, head.MinSize().Height+rows*(choiceHeight+look.Grid)+2*look.Grid))
	window.Focus(c)
	for i, e := range events {
		if e == m.session.SelectedEvent() {
			c.Highlight(i)
		}
	}
}

// popBeside shows a list next to a mark: below it if it has room there or at least
// more than above, and no higher than that room.
func (m *Map) popBeside(k *mark, popup *widget.PopUp, size fyne.Size) {
	const gap = 6
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(m).Add(m.placed.inPane(k.x, k.y))
	off := float32(k.radius*m.placed.factor) + gap
	window := popup.Canvas.Size()
	above, below := at.Y-off-gap, window.Height-at.Y-off-gap
	y := at.Y + off
	if below < size.Height && above > below {
		size.Height = min(size.Height, above)
		y = at.Y - off - size.Height
	}
	size.Height = min(size.Height, max(above, below))
	popup.Resize(size)
	popup.ShowAtPosition(fyne.NewPos(max(min(at.X-size.Width/4, window.Width-size.Width-gap), gap), y))
}

// choice is one event of the list: its date, where it was if the list is of several
// places, and below its headline.
type choice struct {
	widget.BaseWidget
	back       *canvas.Rectangle // behind the event at hand
	date, what *canvas.Text
}

func newChoice() *choice {
	c := &choice{back: canvas.NewRectangle(color.Transparent), date: canvas.NewText("", color.Transparent), what: canvas.NewText("", color.Transparent)}
	c.back.CornerRadius = 4
	c.date.TextSize, c.what.TextSize = look.SmallSize, look.TextSize
	c.ExtendBaseWidget(c)
	return c
}

// show puts an event into the row.
func (c *choice) show(e *model.Event, withPlaces, atHand bool) {
	c.date.Text = words.Date(e.Date)
	if withPlaces {
		var names []string
		for _, p := range e.Places() {
			names = append(names, p.Name)
		}
		c.date.Text += " · " + strings.Join(names, ", ")
	}
	c.date.Text = look.Shortened(c.date.Text, look.SmallSize, choiceWidth-3*choicePad)
	c.what.Text = look.Shortened(e.Headline, look.TextSize, choiceWidth-3*choicePad)
	c.date.Color, c.what.Color = look.Color(look.Mark), look.Color(look.Ink)
	c.back.FillColor = color.Transparent
	if atHand {
		c.back.FillColor = look.Color(look.Chosen)
	}
	c.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	texts := container.NewWithoutLayout(c.date, c.what)
	c.date.Move(fyne.NewPos(choicePad, 2))
	c.what.Move(fyne.NewPos(choicePad, 17))
	return widget.NewSimpleRenderer(container.NewStack(c.back, texts))
}

// MinSize is the height of a row.
func (c *choice) MinSize() fyne.Size { return fyne.NewSize(120, choiceHeight) }

// shortened cuts a text at a word, if it is longer than so many letters.
func shortened(s string, most int) string {
	letters := []rune(s)
	if len(letters) <= most {
		return s
	}
	cut := most
	for cut > most/2 && letters[cut] != ' ' {
		cut--
	}
	return string(letters[:cut]) + " …"
}
