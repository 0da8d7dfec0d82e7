package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
	"chronotope/app/words"
)

// headerHeight is that of the strip above the text.
const headerHeight float32 = 30

// header is the strip above the text: which document is read and, where the event at
// hand has several passages, which of them is shown, with buttons to go through them.
type header struct {
	reader   *Reader
	name     *canvas.Text
	count    *canvas.Text
	line     *canvas.Rectangle
	previous *look.TipButton
	next     *look.TipButton
	paged    *look.TipButton // shows pages, or their text
}

func newHeader(r *Reader) *header {
	h := &header{
		reader: r,
		name:   canvas.NewText("", color.Transparent),
		count:  canvas.NewText("", color.Transparent),
		line:   canvas.NewRectangle(color.Transparent),
	}
	h.name.TextSize, h.count.TextSize = look.SmallSize+1, look.SmallSize+1
	mod := look.ModifierName()
	h.previous = look.NewTipButton(lang.L("Previous passage of the event")+" ("+mod+",)", theme.NavigateBackIcon(), func() { r.stepPassage(-1) })
	h.next = look.NewTipButton(lang.L("Next passage of the event")+" ("+mod+".)", theme.NavigateNextIcon(), func() { r.stepPassage(1) })
	h.paged = look.NewTipButton(lang.L("Show the pages"), theme.FileImageIcon(), func() { r.ShowPages(!r.OnPages()) })
	return h
}

func (h *header) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.name, h.line, h.previous, h.count, h.next, h.paged}
}

func (h *header) applyTheme(i inks) {
	h.name.Color, h.line.FillColor = i.muted, i.hairline
	h.count.Color = i.accent
}

// draw brings the strip in line with the session.
func (h *header) draw() {
	r := h.reader
	size := r.Size()
	hidden := r.source == nil || size.Width <= 0
	passages := 0
	if e := r.session.SelectedEvent(); e != nil {
		passages = len(e.Evidence)
	}
	several := passages > 1 && !hidden
	h.name.Hidden, h.line.Hidden = hidden, hidden
	h.count.Hidden = !several
	show(h.previous, several)
	show(h.next, several)
	show(h.paged, !hidden && r.HasPages())
	if hidden {
		return
	}
	const margin, button = 12, 24
	right := size.Width - margin
	if r.HasPages() {
		icon, tip := theme.FileImageIcon(), lang.L("Show the pages")
		if r.OnPages() {
			icon, tip = theme.FileTextIcon(), lang.L("Show the text")
		}
		h.paged.Tip = tip + " (" + look.ModifierName() + "4)"
		h.paged.SetIcon(icon)
		h.paged.Move(fyne.NewPos(right-button+6, (headerHeight-button)/2))
		h.paged.Resize(fyne.NewSquareSize(button))
		right -= button + 4
	}
	if several {
		h.count.Text = lang.L("{{.Number}} of {{.Count}}", map[string]any{"Number": r.session.Selection().Evidence + 1, "Count": passages})
		width := h.count.MinSize().Width
		top := (headerHeight - button) / 2
		h.next.Move(fyne.NewPos(right-button+6, top))
		h.count.Move(fyne.NewPos(right-button-width+2, 0))
		h.previous.Move(fyne.NewPos(right-2*button-width-2, top))
		h.count.Resize(fyne.NewSize(width, headerHeight-1))
		h.next.Resize(fyne.NewSquareSize(button))
		h.previous.Resize(fyne.NewSquareSize(button))
		right -= 2*button + width + margin
	}
	name := words.Title(r.source.Document)
	if l := r.pages; l != nil {
		name = lang.L("{{.File}}, page {{.Page}}", map[string]any{"File": name, "Page": l.document.Pages[l.pageAt(l.top+float64(l.height)/3)].Label})
	}
	if r.canSwitch() {
		name += " ▾"
	}
	h.name.Text = look.Shortened(name, h.name.TextSize, right-margin)
	h.name.Move(fyne.NewPos(margin, 0))
	h.name.Resize(fyne.NewSize(max(right-margin, 1), headerHeight-1))
	h.line.Move(fyne.NewPos(0, headerHeight-r.parts.hair()))
	h.line.Resize(fyne.NewSize(size.Width, r.parts.hair()))
}

// show shows or hides a widget; one that was never shown has yet to be drawn.
func show(w fyne.Widget, shown bool) {
	switch {
	case shown && !w.Visible():
		w.Show()
	case !shown:
		w.Hide()
	}
}

// canSwitch reports whether there is another document to read.
func (r *Reader) canSwitch() bool { return len(r.session.Sources()) > 1 }

// ChooseDocument lists the documents to read another, if there is one.
func (r *Reader) ChooseDocument() {
	if !r.canSwitch() {
		return
	}
	menu := fyne.NewMenu("")
	for _, s := range r.session.Sources() {
		item := fyne.NewMenuItem(words.Brief(words.Title(s.Document)), func() { r.Read(s.Document.ID) })
		item.Checked = s == r.source
		menu.Items = append(menu.Items, item)
	}
	r.popUp(menu, fyne.NewPos(8, headerHeight))
}

// stepPassage goes to another passage of the event at hand.
func (r *Reader) stepPassage(n int) {
	now := r.session.Selection()
	r.session.SelectEvidence(now.Event, now.Evidence+n)
}
