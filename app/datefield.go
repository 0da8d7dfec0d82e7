package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/engine"
	"chronotope/app/words"
	"chronotope/model/edtf"
)

// dateField is an entry for a date, with how it is understood below it.
type dateField struct {
	engine     *engine.Engine
	root       *fyne.Container
	entry      *field
	understood *widget.Label
}

func newDateField(engine *engine.Engine, date edtf.Value, submit, escape func()) *dateField {
	f := &dateField{engine: engine, understood: widget.NewLabel("")}
	f.understood.SizeName = theme.SizeNameCaptionText
	f.entry = newField(submit, escape)
	f.entry.SetPlaceHolder(lang.L("spring 1943?   8–11 December 2018   -0489"))
	f.entry.OnChanged = func(string) { f.understand() }
	f.entry.SetText(date.String())
	f.understand()
	f.root = container.NewVBox(f.entry, f.understood)
	return f
}

// value is what the field says; ok is false where that is no date. An empty field is
// no date that is known.
func (f *dateField) value() (_ edtf.Value, ok bool) {
	if strings.TrimSpace(f.entry.Text) == "" {
		return edtf.Value{}, true
	}
	return f.engine.Date(f.entry.Text)
}

// understand says how the date that is typed is understood.
func (f *dateField) understand() {
	v, ok := f.value()
	f.understood.Importance = widget.LowImportance
	f.understood.Text = words.Date(v)
	if !ok {
		f.understood.Importance = widget.WarningImportance
		f.understood.Text = notUnderstood()
	} else if !v.IsZero() && v.String() != strings.TrimSpace(f.entry.Text) {
		f.understood.Text = words.Date(v) + " · " + v.String()
	}
	f.understood.Refresh()
}

func notUnderstood() string {
	return lang.L("Not understood as a date: write it as “8 December 2018”, “spring 1943?” or “1914/1918”.")
}
