package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// problemsShown is how many problems are listed; all of them can be copied.
const problemsShown = 200

// Problems lists what could not be read as it should, and why.
func (d *Dialogs) Problems(problems []string) {
	list := container.NewVBox()
	for _, p := range problems[:min(len(problems), problemsShown)] {
		line := widget.NewLabel(p)
		line.Wrapping = fyne.TextWrapWord
		line.Selectable = true
		list.Add(line)
	}
	if more := len(problems) - problemsShown; more > 0 {
		list.Add(widget.NewLabel(lang.L("… and {{.Count}} more.", map[string]any{"Count": more})))
	}
	closes := widget.NewButton(lang.L("Close"), d.Close)
	copies := widget.NewButtonWithIcon(lang.L("Copy"), theme.ContentCopyIcon(), func() {
		fyne.CurrentApp().Clipboard().SetContent(strings.Join(problems, "\n") + "\n")
	})
	height := min(140+56*float32(len(problems)), 520)
	d.Custom(lang.L("Not everything could be read"), container.NewVScroll(list), 560, height, copies, closes)
}
