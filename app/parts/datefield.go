package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/words"
	"chronotope/model/edtf"
)

// Dates understands a date that a person types; it reports false for what is no date.
type Dates interface {
	Date(typed string) (edtf.Value, bool)
}

// DateField is an entry for a date, with how it is understood below it.
type DateField struct {
	Root       *fyne.Container
	Entry      *Field
	dates      Dates
	understood *widget.Label
	none       string // what it means that nothing is typed
}

// NewDateField makes the field with a date in it.
func NewDateField(dates Dates, date edtf.Value, submit, escape func()) *DateField {
	f := &DateField{dates: dates, understood: widget.NewLabel(""), none: words.Date(edtf.Value{})}
	f.understood.SizeName = theme.SizeNameCaptionText
	f.Entry = NewField(submit, escape)
	f.Entry.SetPlaceHolder(lang.L("spring 1943?   8–11 December 2018   -0489"))
	f.Entry.OnChanged = func(string) { f.understand() }
	f.Entry.SetText(date.String())
	f.understand()
	f.Root = container.NewVBox(f.Entry, f.understood)
	return f
}

// NoneMeans says what it means that nothing is typed, if it is not that there is no date.
func (f *DateField) NoneMeans(text string) {
	f.none = text
	f.understand()
}

// Value is what the field says; ok is false where that is no date. An empty field is
// no date that is known.
func (f *DateField) Value() (_ edtf.Value, ok bool) {
	if strings.TrimSpace(f.Entry.Text) == "" {
		return edtf.Value{}, true
	}
	return f.dates.Date(f.Entry.Text)
}

// understand says how the date that is typed is understood.
func (f *DateField) understand() {
	v, ok := f.Value()
	f.understood.Importance = widget.LowImportance
	f.understood.Text = words.Date(v)
	if v.IsZero() {
		f.understood.Text = f.none
	}
	if !ok {
		f.understood.Importance = widget.WarningImportance
		f.understood.Text = NotUnderstood()
	} else if !v.IsZero() && v.String() != strings.TrimSpace(f.Entry.Text) {
		f.understood.Text = words.Date(v) + " · " + v.String()
	}
	f.understood.Refresh()
}

// NotUnderstood says that what was typed is no date.
func NotUnderstood() string {
	return lang.L("Not understood as a date: write it as “8 December 2018”, “spring 1943?” or “1914/1918”.")
}
