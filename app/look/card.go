package look

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// LineStyle is how a line of a Card is written.
type LineStyle uint8

// The styles.
const (
	TitleLine  LineStyle = iota
	StrongLine           // in the accent: a date
	PlainLine
	QuietLine // a passage, a hint
)

// Line is one paragraph of a Card.
type Line struct {
	Text  string
	Style LineStyle
}

// Card tells more about what is under the pointer. Put its Object above a view and
// move it with MoveBeside.
type Card struct {
	Object *fyne.Container
	Widest float32 // how wide the next Fill may make it; 0 for the usual
	back   *canvas.Rectangle
}

const (
	cardWidth = 320
	cardPad   = 10
)

// NewCard makes a card that is hidden.
func NewCard() *Card {
	c := &Card{back: canvas.NewRectangle(color.Transparent)}
	c.back.CornerRadius, c.back.StrokeWidth = 6, 1
	c.back.Shadow = canvas.Shadow{BlurRadius: 10, Offset: fyne.NewPos(0, 2), Variant: canvas.DropShadow}
	c.Object = container.NewWithoutLayout(c.back)
	c.Object.Hide()
	return c
}

// ApplyTheme gives the card the theme's colours.
func (c *Card) ApplyTheme() {
	c.back.FillColor, c.back.StrokeColor = Color(Paper), Color(Hairline)
	c.back.Shadow.Color = color.NRGBA{A: 0x30}
}

// Fill writes the card anew and gives it the size that its lines need.
func (c *Card) Fill(lines []Line) {
	c.Object.Objects = c.Object.Objects[:1]
	width, y, widest := float32(0), float32(cardPad-2), float32(cardWidth)
	if c.Widest > 0 {
		widest = min(widest, c.Widest)
	}
	for i, l := range lines {
		size, ink, rows := SmallSize, Color(Muted), 1
		switch l.Style {
		case TitleLine:
			size, ink, rows = TextSize, Color(Ink), 2
		case StrongLine:
			ink = Color(Mark)
		case PlainLine:
			ink = Color(Ink)
		case QuietLine:
			rows = 3
		}
		if l.Style == QuietLine || i > 0 && lines[i-1].Style != l.Style {
			y += 2
		}
		for _, row := range wrapped(l.Text, size, widest-2*cardPad, rows) {
			t := canvas.NewText(row, ink)
			t.TextSize = size
			t.Move(fyne.NewPos(cardPad, y))
			t.Resize(t.MinSize())
			width, y = max(width, t.MinSize().Width), y+size*1.4
			c.Object.Objects = append(c.Object.Objects, t)
		}
	}
	size := fyne.NewSize(width+2*cardPad, y+cardPad-2)
	c.back.Resize(size)
	c.Object.Resize(size)
}

// MoveBeside shows the card next to a point of a view of some size, on the side
// where there is room.
func (c *Card) MoveBeside(at fyne.Position, view fyne.Size) {
	const gap = 14
	size := c.back.Size()
	x, y := at.X+gap, at.Y+gap
	if x+size.Width > view.Width {
		x = at.X - gap - size.Width
	}
	if y+size.Height > view.Height {
		y = at.Y - gap - size.Height
	}
	c.Object.Move(fyne.NewPos(max(x, 0), max(y, 0)))
	c.Object.Show()
	c.Object.Refresh()
}

// wrapped breaks a text into at most so many rows of a width; the last ends in an
// ellipsis where there is more.
func wrapped(text string, size, width float32, rows int) []string {
	measure := func(s string) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{}).Width }
	var out []string
	row := ""
	words := strings.Fields(text)
	for i, w := range words {
		longer := strings.TrimSpace(row + " " + w)
		switch {
		case measure(longer) <= width || row == "":
			row = longer
		case len(out)+1 == rows:
			rest := strings.Join(words[i:], " ")
			return append(out, cut(row+" "+rest, measure, width))
		default:
			out, row = append(out, row), w
		}
	}
	return append(out, cut(row, measure, width))
}

// Shortened is as much of a text as a width holds in a size of the interface's
// font, with an ellipsis where something is missing.
func Shortened(text string, size, width float32) string {
	return cut(text, func(s string) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{}).Width }, width)
}

// cut shortens a text to a width.
func cut(text string, measure func(string) float32, width float32) string {
	if measure(text) <= width {
		return text
	}
	letters := []rune(text)
	low, high := 0, len(letters)
	for low < high {
		if middle := (low + high + 1) / 2; measure(string(letters[:middle])+"…") <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return strings.TrimRight(string(letters[:low]), " ,") + "…"
}
