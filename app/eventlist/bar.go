package eventlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
)

// bar says below the rows how many events are chosen, and offers what can be done with
// them.
type bar struct {
	list *List
	root *fyne.Container
	text *widget.Label
	more *widget.Button
}

func newBar(l *List) *bar {
	b := &bar{list: l, text: widget.NewLabel("")}
	b.text.Truncation = fyne.TextTruncateEllipsis
	b.more = widget.NewButtonWithIcon(lang.L("Do with them"), theme.MenuDropUpIcon(), func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b.more)
		l.popUp(at)
	})
	b.more.IconPlacement = widget.ButtonIconTrailingText
	none := look.NewTipButton(lang.L("Choose none of them"), theme.CancelIcon(), func() { l.choose(nil) })
	b.root = container.NewBorder(widget.NewSeparator(), nil, nil, container.NewHBox(b.more, none), b.text)
	b.root.Hide()
	return b
}

// update brings the bar in line with what is chosen.
func (b *bar) update() {
	n := len(b.list.chosen)
	b.text.SetText(lang.N("{{.Count}} events chosen", n, map[string]any{"Count": n}))
	if hidden := n < 2; hidden != b.root.Hidden {
		b.root.Hidden = hidden
		b.list.layOut(b.list.Size())
		b.list.Refresh()
	}
}
