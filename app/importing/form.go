package importing

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/parts"
	"chronotope/model/intake"
)

// form is the dialog that shows what the columns of a table hold, as guessed or as the user
// says, and what comes of it.
type form struct {
	importer *Importer
	file     string
	content  []byte
	options  intake.Options
	table    *intake.Table // as it is read now; nil while it is read
	stop     context.CancelFunc

	columns *fyne.Container
	order   *fyne.Container // hidden where the dates can be read in one way only
	outcome *widget.Label
	ok      *widget.Button
	named   bool // the columns are shown
}

func newForm(x *Importer, file string, content []byte) *form {
	f := &form{importer: x, file: file, content: content, stop: func() {}, columns: container.NewVBox(), outcome: widget.NewLabel("…")}
	f.outcome.Wrapping = fyne.TextWrapWord
	first := widget.NewRadioGroup([]string{lang.L("The day first: 31/12/1871"), lang.L("The month first: 12/31/1871")}, nil)
	first.OnChanged = func(s string) {
		f.options.Order = intake.AnyOrder
		switch s {
		case first.Options[0]:
			f.options.Order = intake.DayFirst
		case first.Options[1]:
			f.options.Order = intake.MonthFirst
		}
		f.read()
	}
	f.order = container.NewVBox(parts.Caption(lang.L("How dates such as 3/4/1871 are meant")), first)
	f.order.Hide()
	f.ok = widget.NewButtonWithIcon(lang.L("Import"), theme.ConfirmIcon(), f.take)
	f.ok.Importance = widget.HighImportance
	f.ok.Disable()
	return f
}

// show opens the dialog.
func (f *form) show() {
	d := f.importer.dialogs
	content := container.NewVBox(f.order, parts.Caption(lang.L("What will be imported")), f.outcome, parts.Caption(lang.L("What the columns hold")), f.columns)
	shown := d.Custom(lang.L("Import {{.File}}", map[string]any{"File": parts.Shorten(f.file)}), container.NewVScroll(content), 720, 640, widget.NewButton(lang.L("Cancel"), d.Close), f.ok)
	shown.SetOnClosed(func() { f.stop() })
	f.read()
}

// read reads the table as the dialog stands, and shows what comes of it.
func (f *form) read() {
	f.stop()
	f.table = nil
	f.ok.Disable()
	o := f.options
	f.stop = f.importer.host.Behind(func(context.Context) func() {
		t, err := f.importer.read(f.content, o)
		return func() { f.tell(t, err) }
	})
}

func (f *form) tell(t *intake.Table, err error) {
	if t != nil && !f.named {
		f.named = true
		f.nameColumns(t.Columns)
	}
	if errors.Is(err, intake.ErrOrder) {
		f.order.Show()
	}
	f.outcome.SetText(outcome(t, err))
	if err == nil && len(t.Entries) > 0 {
		f.table = t
		f.ok.Enable()
		if d := f.importer.dialogs; d.Window().Canvas().Focused() == nil { // the user is not at another
			d.Focus(f.ok)
		}
	}
}

// nameColumns shows what each column is called, what it holds, and what stands in it first.
func (f *form) nameColumns(columns []intake.Column) {
	fields := intake.Fields()
	names := make([]string, len(fields))
	for i, field := range fields {
		names[i] = fieldName(field)
	}
	short := func(text string, style fyne.TextStyle) *widget.Label {
		l := widget.NewLabel(text)
		l.Truncation, l.TextStyle = fyne.TextTruncateEllipsis, style
		return l
	}
	now := make([]intake.Field, len(columns))
	rows := container.NewGridWithColumns(3)
	for i, c := range columns {
		now[i] = c.Holds
		holds := widget.NewSelect(names, nil)
		holds.SetSelectedIndex(int(c.Holds))
		holds.OnChanged = func(string) {
			now[i] = fields[holds.SelectedIndex()]
			f.options.Columns = slices.Clone(now) // which is read elsewhere
			f.read()
		}
		rows.Add(short(c.Head, fyne.TextStyle{Bold: true}))
		rows.Add(holds)
		rows.Add(short(c.Sample, fyne.TextStyle{}))
	}
	f.columns.Add(rows)
}

// take imports what was read.
func (f *form) take() {
	if t := f.table; t != nil {
		f.importer.dialogs.Close()
		f.importer.add(f.file, t)
	}
}
