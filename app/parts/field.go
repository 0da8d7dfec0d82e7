package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is an entry that Return submits and Escape leaves.
type Field struct {
	widget.Entry
	Below  fyne.Focusable // what the arrow down goes to; nil for nothing
	escape func()
}

// NewField makes an empty field.
func NewField(submit, escape func()) *Field {
	f := &Field{escape: escape}
	f.ExtendBaseWidget(f)
	f.OnSubmitted = func(string) { submit() }
	return f
}

// TypedKey is part of fyne.Focusable.
func (f *Field) TypedKey(k *fyne.KeyEvent) {
	switch canvas := fyne.CurrentApp().Driver().CanvasForObject(f); {
	case k.Name == fyne.KeyEscape:
		f.escape()
	case k.Name == fyne.KeyDown && f.Below != nil && canvas != nil:
		canvas.Focus(f.Below)
	default:
		f.Entry.TypedKey(k)
	}
}

// SelectAll selects what stands in the field, so that typing replaces it.
func (f *Field) SelectAll() { f.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// Caption stands above a field.
func Caption(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}

// RemoveButton is a quiet button that takes a row of a dialog away. Its word stands on it, for
// over a dialog there are no tips.
func RemoveButton(tapped func()) *widget.Button {
	b := widget.NewButtonWithIcon(lang.L("Remove"), theme.CancelIcon(), tapped)
	b.Importance = widget.LowImportance
	return b
}

// Shorten keeps a long name from pushing everything else aside.
func Shorten(name string) string {
	const most = 40
	r := []rune(name)
	if len(r) <= most {
		return name
	}
	return string(r[:most-13]) + "…" + string(r[len(r)-12:])
}
