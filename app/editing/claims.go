package editing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
)

// claims lists the passages of an event that has several, with the date that each
// gives, so that it shows where they agree and where not. A click shows one.
type claims struct {
	ed   *Editor
	root *container.Scroll
	rows *fyne.Container
}

// Sizes of the list: a row, and how many show without scrolling.
const (
	claimHeight = 24
	claimsShown = 4
)

func newClaims(ed *Editor) *claims {
	c := &claims{ed: ed, rows: container.NewVBox()}
	c.rows.Layout = stacked{}
	c.root = container.NewVScroll(c.rows)
	return c
}

// show lists the passages of an event.
func (c *claims) show(e *model.Event) {
	c.rows.RemoveAll()
	n := len(e.Evidence)
	if n < 2 {
		c.root.Hide()
		return
	}
	for i := range e.Evidence {
		c.rows.Add(newClaim(c.ed, e, i))
	}
	c.root.SetMinSize(fyne.NewSize(1, claimHeight*float32(min(n, claimsShown))))
	c.root.Show()
	c.root.Refresh()
}

// stacked lays rows of one height below each other.
type stacked struct{}

// Layout is part of fyne.Layout.
func (stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		o.Move(fyne.NewPos(0, float32(i)*claimHeight))
		o.Resize(fyne.NewSize(size.Width, claimHeight))
	}
}

// MinSize is part of fyne.Layout.
func (stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, claimHeight*float32(len(objects)))
}

// claim is one row: the date and place that a passage gives, and its document.
type claim struct {
	widget.BaseWidget
	tapped         func()
	back           *canvas.Rectangle
	date, document *canvas.Text
}

func newClaim(ed *Editor, e *model.Event, i int) *claim {
	v := &e.Evidence[i]
	name := string(v.Document)
	if src := ed.session.Source(v.Document); src != nil {
		name = src.Document.Name
	}
	c := &claim{
		tapped:   func() { ed.session.SelectEvidence(e.ID, i) },
		back:     canvas.NewRectangle(look.Color(look.Panel)),
		date:     canvas.NewText(words.Date(v.Date), look.Color(look.Ink)),
		document: canvas.NewText(parts.Shorten(name), look.Color(look.Muted)),
	}
	if len(v.Places) > 0 {
		c.date.Text += " · " + v.Places[0].Place.Name
	}
	if e.Disputed && !v.Date.Overlaps(e.Date) {
		c.date.Text = "≠ " + c.date.Text
		c.date.Color = look.Color(look.Selection)
	}
	if v.Lost {
		c.document.TextStyle.Italic = true
	}
	if ed.session.Selection().Evidence == i {
		c.back.FillColor = look.Color(look.Hairline)
	}
	c.back.CornerRadius = 4
	c.date.TextSize, c.document.TextSize = look.SmallSize+1, look.SmallSize
	c.ExtendBaseWidget(c)
	return c
}

// Tapped shows the passage.
func (c *claim) Tapped(*fyne.PointEvent) { c.tapped() }

// CreateRenderer is part of fyne.Widget.
func (c *claim) CreateRenderer() fyne.WidgetRenderer {
	line := container.NewHBox(c.date, c.document)
	return widget.NewSimpleRenderer(container.NewStack(c.back, container.NewPadded(line)))
}
