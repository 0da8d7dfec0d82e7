package eventlist

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
)

// headHeight is that of the strip above the rows.
const headHeight float32 = 28

// heads is the strip above the rows: the names of the columns, by which they are sorted
// when tapped, or in a narrow list what they are sorted by.
type heads struct {
	widget.BaseWidget
	list  *List
	back  *canvas.Rectangle
	line  *canvas.Rectangle
	texts [columns]*canvas.Text
	cells []cell
}

func newHeads(l *List) *heads {
	h := &heads{list: l, back: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent)}
	for c := range h.texts {
		h.texts[c] = canvas.NewText("", color.Transparent)
		h.texts[c].TextSize = look.SmallSize
	}
	h.ExtendBaseWidget(h)
	return h
}

// MinSize is the height of the strip.
func (h *heads) MinSize() fyne.Size { return fyne.NewSize(120, headHeight) }

// Cursor tells that it can be pressed.
func (h *heads) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped sorts by the column that is tapped, the other way round if that is so already.
// Where there is only one it lists them.
func (h *heads) Tapped(e *fyne.PointEvent) {
	if h.Size().Width < tableFrom {
		h.list.chooseSorting(e.AbsolutePosition)
		return
	}
	for i, c := range h.cells {
		if end := c.x + c.width + gap/2; e.Position.X < end || i == len(h.cells)-1 {
			h.list.SortBy(c.column)
			return
		}
	}
}

// chooseSorting lists the columns to sort by one.
func (l *List) chooseSorting(at fyne.Position) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", l.SortItems()...), c, at)
	}
}

// SortItems are menu items that sort by each column.
func (l *List) SortItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for c, name := range Names() {
		i := fyne.NewMenuItem(name+l.arrow(Column(c)), func() { l.SortBy(Column(c)) })
		i.Checked = l.sorting.By == Column(c)
		items = append(items, i)
	}
	return items
}

// arrow shows which way the rows are sorted by a column.
func (l *List) arrow(c Column) string {
	switch {
	case l.sorting.By != c:
		return ""
	case l.sorting.Back:
		return "  ▼"
	}
	return "  ▲"
}

// CreateRenderer is part of fyne.Widget.
func (h *heads) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{h.back, h.line}
	for _, t := range h.texts {
		objects = append(objects, t)
	}
	return &headsRenderer{h, objects}
}

type headsRenderer struct {
	heads   *heads
	objects []fyne.CanvasObject
}

// Objects is part of fyne.WidgetRenderer.
func (r *headsRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is part of fyne.WidgetRenderer.
func (r *headsRenderer) MinSize() fyne.Size { return r.heads.MinSize() }

// Destroy is part of fyne.WidgetRenderer.
func (r *headsRenderer) Destroy() {}

// Layout is part of fyne.WidgetRenderer.
func (r *headsRenderer) Layout(fyne.Size) { r.Refresh() }

// Refresh writes the names of the columns where they are.
func (r *headsRenderer) Refresh() {
	h := r.heads
	size := h.Size()
	h.back.FillColor, h.line.FillColor = look.Color(look.Panel), look.Color(look.Hairline)
	h.back.Resize(size)
	h.line.Move(fyne.NewPos(0, size.Height-1))
	h.line.Resize(fyne.NewSize(size.Width, 1))
	for _, t := range h.texts {
		t.Hidden = true
	}
	h.cells = h.list.cells(size.Width, nil)
	names := Names()
	if size.Width < tableFrom {
		by := h.list.sorting.By
		h.write(by, lang.L("Sorted by: {{.Column}}", map[string]any{"Column": names[by]})+h.list.arrow(by), margin, size.Width-2*margin)
	} else {
		for _, c := range h.cells {
			h.write(c.column, names[c.column]+h.list.arrow(c.column), c.x, c.width)
		}
	}
	canvas.Refresh(h)
}

func (h *heads) write(c Column, text string, x, width float32) {
	t := h.texts[c]
	t.Hidden, t.Color = false, look.Color(look.Muted)
	if h.list.sorting.By == c {
		t.Color = look.Color(look.Ink)
	}
	t.Text = look.Shortened(text, t.TextSize, max(width, 1))
	t.Move(fyne.NewPos(x, (headHeight-t.MinSize().Height)/2))
	t.Resize(t.MinSize())
}
