package timeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/look"
)

// emptyState says why there is nothing to see, and what to do.
type emptyState struct{ why, what *canvas.Text }

func newEmptyState() *emptyState {
	e := &emptyState{canvas.NewText("", color.Transparent), canvas.NewText("", color.Transparent)}
	e.why.TextSize, e.what.TextSize = look.TextSize, look.SmallSize
	for _, t := range []*canvas.Text{e.why, e.what} {
		t.Alignment = fyne.TextAlignCenter
	}
	return e
}

func (e *emptyState) applyTheme(i inks) { e.why.Color, e.what.Color = i.ink, i.muted }

// showEmpty shows the empty state where there is nothing else.
func (t *Timeline) showEmpty() {
	e := t.parts.empty
	total := len(t.session.Events())
	switch {
	case total == 0 && len(t.session.Sources()) > 0:
		e.why.Text = lang.L("No events found")
		e.what.Text = lang.L("The text names no date that something happened on.")
	case total == 0:
		e.why.Text = lang.L("No events yet")
		e.what.Text = lang.L("Open a document to see when things happened.")
	case len(t.events) == 0:
		e.why.Text = lang.L("The filter lets no event through")
		e.what.Text = lang.N("Clear it to see {{.Count}} events.", total, map[string]any{"Count": total})
	default:
		e.why.Text = lang.L("No event has a date")
		e.what.Text = lang.L("Give one a date to see it here.")
	}
	y := float32(t.view.Height)/2 - 12
	for _, text := range []*canvas.Text{e.why, e.what} {
		text.Hidden = len(t.data.spans) > 0 || t.known != t.version // until that is known
		text.Move(fyne.NewPos(0, y))
		text.Resize(fyne.NewSize(float32(t.view.Width), text.MinSize().Height))
		text.Refresh()
		y += 22
	}
}
