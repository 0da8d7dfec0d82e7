// Package parts are the pieces that the window's rooms are furnished with: fields for text,
// dates and places, lists to choose from, and the dialogs that ask and tell. They know the
// model's values, and neither the project nor what is done with an answer.
package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ProgramName is a name and so not translated.
const ProgramName = "Chronotope"

// Dialogs shows the dialogs of a window, one at a time, none larger than the window.
type Dialogs struct {
	window fyne.Window
	open   dialog.Dialog // nil for none
}

// NewDialogs makes the dialogs of a window.
func NewDialogs(window fyne.Window) *Dialogs { return &Dialogs{window: window} }

// Window is where the dialogs are shown.
func (d *Dialogs) Window() fyne.Window { return d.window }

// Open reports whether a dialog is open.
func (d *Dialogs) Open() bool { return d.open != nil }

// Close closes the dialog that is open, if one is, as its own button for leaving does.
func (d *Dialogs) Close() {
	if d.open != nil {
		d.open.Hide()
	}
}

// Focus gives a field the focus.
func (d *Dialogs) Focus(f fyne.Focusable) { d.window.Canvas().Focus(f) }

// Fit is a size, or as much of it as the window has room for.
func (d *Dialogs) Fit(width, height float32) fyne.Size {
	const edge = 40
	room := d.window.Canvas().Size()
	return fyne.NewSize(min(width, room.Width-edge), min(height, room.Height-edge))
}

// show shows a dialog in a size that fits.
func (d *Dialogs) show(shown dialog.Dialog, width, height float32) {
	shown.Resize(d.Fit(width, height))
	shown.SetOnClosed(func() { d.closed(shown) })
	d.open = shown
	shown.Show()
}

func (d *Dialogs) closed(shown dialog.Dialog) {
	if d.open == shown {
		d.open = nil
	}
}

// Custom shows a dialog with buttons of its own, the last of which is at the right.
func (d *Dialogs) Custom(heading string, content fyne.CanvasObject, width, height float32, buttons ...fyne.CanvasObject) *dialog.CustomDialog {
	c := dialog.NewCustomWithoutButtons(heading, content, d.window)
	c.SetButtons(buttons)
	d.show(c, width, height)
	return c
}

// Text shows something to look at that scrolls, until it is closed.
func (d *Dialogs) Text(heading string, content fyne.CanvasObject, width, height float32) *dialog.CustomDialog {
	c := dialog.NewCustom(heading, lang.L("Close"), container.NewVScroll(content), d.window)
	d.show(c, width, height)
	return c
}

// Message shows a text of some lines that wraps and scrolls.
func (d *Dialogs) Message(heading, text string) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	d.Text(heading, label, 480, 90+24*float32(min(2+len(text)/60+strings.Count(text, "\n"), 14)))
}

// Error tells what went wrong; the program goes on.
func (d *Dialogs) Error(err error) { d.Message(lang.L("That did not work"), Explain(err)) }

// Ask asks a question that is answered by yes or no.
func (d *Dialogs) Ask(question string, yes func()) {
	var c *dialog.ConfirmDialog
	c = dialog.NewConfirm(ProgramName, question, func(ok bool) {
		d.closed(c)
		if ok {
			yes()
		}
	}, d.window)
	d.open = c
	c.Show()
}

// Warn asks a question about what cannot be undone: the answer is no unless yes is chosen.
func (d *Dialogs) Warn(question string, yes func()) {
	text := widget.NewLabel(question)
	text.Wrapping = fyne.TextWrapWord
	no := widget.NewButtonWithIcon(lang.L("No"), theme.CancelIcon(), d.Close)
	no.Importance = widget.HighImportance
	do := widget.NewButton(lang.L("Yes"), func() {
		d.Close()
		yes()
	})
	d.Custom(ProgramName, text, 420, 180, do, no)
	d.Focus(no)
}

// Form shows a form with a button that saves and one that does not; what either does,
// closing included, is the caller's.
func (d *Dialogs) Form(heading string, form fyne.CanvasObject, save, cancel func()) *dialog.CustomDialog {
	return d.FormTo(lang.L("Save"), heading, form, save, cancel)
}

// FormTo is Form with another word on the button that takes what was chosen.
func (d *Dialogs) FormTo(verb, heading string, form fyne.CanvasObject, save, cancel func()) *dialog.CustomDialog {
	return d.form(verb, heading, form, fyne.NewSize(560, 620), save, cancel)
}

func (d *Dialogs) form(verb, heading string, form fyne.CanvasObject, size fyne.Size, save, cancel func()) *dialog.CustomDialog {
	ok := widget.NewButtonWithIcon(verb, theme.ConfirmIcon(), save)
	ok.Importance = widget.HighImportance
	return d.Custom(heading, container.NewVScroll(form), size.Width, size.Height, widget.NewButton(lang.L("Cancel"), cancel), ok)
}

// Pick shows a list to choose from, under a line that says what for and a field that
// narrows it. Return chooses the first, and the arrow down goes into the list.
func (d *Dialogs) Pick(title, heading, prompt string, list *Choices, narrow func(text string)) (*dialog.CustomDialog, *Field) {
	search := NewField(func() {
		if list.Length() > 0 {
			list.OnSelected(0)
		}
	}, d.Close)
	search.Below = list
	search.SetPlaceHolder(prompt)
	search.OnChanged = narrow
	c := dialog.NewCustom(title, lang.L("Cancel"), container.NewBorder(container.NewVBox(widget.NewLabel(heading), search), nil, nil, nil, list), d.window)
	d.show(c, 600, 520)
	d.Focus(search)
	return c, search
}
