package opening

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
)

// askPasswords asks for the password of each document that needs one, and calls then
// with those it was given for. A document that has been tried with one asks again.
func (o *Opener) askPasswords(locked []input, then func([]input)) {
	var given []input
	var ask func(rest []input)
	ask = func(rest []input) {
		if len(rest) == 0 {
			if len(given) > 0 {
				then(given)
			}
			return
		}
		o.askPassword(rest[0], func(password string) {
			if password != "" {
				in := rest[0]
				in.password = password
				o.passwords[in.path] = password
				given = append(given, in)
			}
			ask(rest[1:])
		})
	}
	ask(locked)
}

// askPassword asks for the password of one document; "" is none.
func (o *Opener) askPassword(in input, answer func(password string)) {
	words := lang.L("{{.File}} is locked with a password. It is kept only until you quit.", map[string]any{"File": filepath.Base(in.path)})
	if in.password != "" {
		words = lang.L("That is not the password of {{.File}}. Try again.", map[string]any{"File": filepath.Base(in.path)})
	}
	label := widget.NewLabel(words)
	label.Wrapping = fyne.TextWrapWord
	var d *dialog.CustomDialog
	var entry *parts.Field
	finish := func(password string) {
		d.Hide()
		answer(password)
	}
	entry = parts.NewField(func() { finish(entry.Text) }, func() { finish("") })
	entry.Password = true
	ok := widget.NewButtonWithIcon(lang.L("Open"), theme.ConfirmIcon(), func() { finish(entry.Text) })
	ok.Importance = widget.HighImportance
	d = o.dialogs().Custom(lang.L("Password"), container.NewVBox(label, entry), 440, 0, widget.NewButton(lang.L("Leave it out"), func() { finish("") }), ok)
	o.dialogs().Focus(entry)
}
