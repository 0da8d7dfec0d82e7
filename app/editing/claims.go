package editing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
)

// claims lists the passages of an event by their first words and where they stand, and where
// there are several with the date that each gives, so that it shows where they agree and
// where not. A click shows one.
type claims struct {
	ed   *Editor
	root *container.Scroll
	rows *fyne.Container
}

// Sizes of the list: a line of a row, what is around its lines, and how many rows of several
// show without scrolling.
const (
	claimLine   = 17
	claimPad    = 6
	claimsShown = 3
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
	if n == 0 {
		c.root.Hide()
		return
	}
	for i := range e.Evidence {
		c.rows.Add(newClaim(c.ed, e, i))
	}
	c.root.SetMinSize(fyne.NewSize(1, c.rows.Objects[0].MinSize().Height*float32(min(n, claimsShown))))
	c.root.Show()
	c.root.Refresh()
}

// stacked lays rows of one height below each other.
type stacked struct{}

// Layout is part of fyne.Layout.
func (stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(0, float32(i)*height))
		o.Resize(fyne.NewSize(size.Width, height))
	}
}

// MinSize is part of fyne.Layout.
func (stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height += o.MinSize().Height
	}
	return fyne.NewSize(1, height)
}

// claim is one row: the first words of a passage and where it stands, and above them, where
// there are several, the date and place that it gives.
type claim struct {
	widget.BaseWidget
	tapped            func()
	back              *canvas.Rectangle
	date, quote, spot *canvas.Text // date is nil where there is one passage
	words             string       // of the quotation, before they are cut to the room
}

func newClaim(ed *Editor, e *model.Event, i int) *claim {
	v := &e.Evidence[i]
	c := &claim{
		tapped: func() { ed.session.SelectEvidence(e.ID, i) },
		back:   canvas.NewRectangle(look.Color(look.Panel)),
		quote:  canvas.NewText("", look.Color(look.Muted)),
		spot:   canvas.NewText(parts.Shorten(ed.spot(v)), look.Color(look.Muted)),
		words:  "“" + strings.Join(strings.Fields(v.Passage.Quote), " ") + "”",
	}
	if len(e.Evidence) > 1 {
		c.date = canvas.NewText(words.Date(v.Date), look.Color(look.Ink))
		c.date.TextSize = look.SmallSize + 1
		if len(v.Places) > 0 {
			c.date.Text += " · " + words.PlaceName(v.Places[0].Place)
		}
		if meant := words.PassageMeant(v); meant != "" {
			c.date.Text += " · " + meant
		}
		if e.Disputed && !v.Date.Overlaps(e.Date) {
			c.date.Text = "≠ " + c.date.Text
			c.date.Color = look.Color(look.Selection)
		}
		if ed.session.Selection().Evidence == i {
			c.back.FillColor = look.Color(look.Hairline)
		}
	}
	c.spot.TextStyle.Italic = v.Lost
	c.back.CornerRadius = 4
	c.quote.TextSize, c.spot.TextSize = look.SmallSize, look.SmallSize
	c.ExtendBaseWidget(c)
	return c
}

// Tapped shows the passage.
func (c *claim) Tapped(*fyne.PointEvent) { c.tapped() }

// MinSize is the height of its lines.
func (c *claim) MinSize() fyne.Size {
	if c.date == nil {
		return fyne.NewSize(1, claimLine+claimPad)
	}
	return fyne.NewSize(1, 2*claimLine+claimPad)
}

// CreateRenderer is part of fyne.Widget.
func (c *claim) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{c.back, c.quote, c.spot}
	if c.date != nil {
		objects = append(objects, c.date)
	}
	return &claimRenderer{c, objects}
}

type claimRenderer struct {
	claim   *claim
	objects []fyne.CanvasObject
}

// Objects is part of fyne.WidgetRenderer.
func (r *claimRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is part of fyne.WidgetRenderer.
func (r *claimRenderer) MinSize() fyne.Size { return r.claim.MinSize() }

// Destroy is part of fyne.WidgetRenderer.
func (r *claimRenderer) Destroy() {}

// Refresh is part of fyne.WidgetRenderer.
func (r *claimRenderer) Refresh() { canvas.Refresh(r.claim) }

// Layout puts the lines below each other, and where the passage stands at the end of the last;
// the words are cut to the room that this leaves.
func (r *claimRenderer) Layout(size fyne.Size) {
	const left, gap = 8, 10
	c, y := r.claim, float32(claimPad/2)
	c.back.Resize(size)
	if c.date != nil {
		c.date.Move(fyne.NewPos(left, y))
		y += claimLine
	}
	spot := c.spot.MinSize().Width
	c.spot.Hidden = c.spot.Text == "" || spot > size.Width/2
	room := size.Width - 2*left
	if !c.spot.Hidden {
		c.spot.Move(fyne.NewPos(size.Width-left-spot, y))
		room -= spot + gap
	}
	c.quote.Text = look.Shortened(c.words, look.SmallSize, max(room, 1))
	c.quote.Move(fyne.NewPos(left, y))
	c.quote.Refresh()
}
