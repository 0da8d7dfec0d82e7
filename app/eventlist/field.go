package eventlist

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/model"
)

// field is the entry in which a cell is edited. Return keeps what is typed, Tab goes on to
// the next cell, Escape leaves it as it was.
type field struct {
	widget.Entry
	list   *List
	id     model.EventID // whose cell is edited; "" for none
	column Column
	before string
}

func newField(l *List) *field {
	f := &field{list: l}
	f.ExtendBaseWidget(f)
	f.OnSubmitted = func(string) { f.keep() }
	f.OnChanged = func(string) { f.SetValidationError(nil) }
	return f
}

// edit opens the field on a cell of an event.
func (l *List) edit(id model.EventID, c Column) {
	e := l.session.Event(id)
	if l.OnEdit == nil || l.CellText == nil || !c.editable() || e == nil || !l.shows(e, c) {
		return
	}
	l.field.leave()
	l.Reveal()
	l.field.open(e, c)
}

// shows reports whether there is room for a column of an event.
func (l *List) shows(e *model.Event, c Column) bool {
	return slices.ContainsFunc(l.cells(l.Size().Width, e), func(cell cell) bool { return cell.column == c })
}

func (f *field) open(e *model.Event, c Column) {
	f.id, f.column = e.ID, c
	f.before = f.list.CellText(f.id, f.column)
	f.SetText(f.before)
	f.Show()
	f.list.rows.Refresh() // the event's row takes the field in
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(f.list); canvas != nil {
		canvas.Focus(f)
	}
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// in reports whether the field is in the row of an event.
func (f *field) in(e *model.Event) bool { return e != nil && f.id == e.ID }

// cover puts the field over a cell of a row.
func (f *field) cover(c cell, row fyne.Size) {
	height := f.MinSize().Height
	f.Move(fyne.NewPos(c.x-6, min(max(c.y+c.size*0.7-height/2, 0), max(row.Height-height, 0))))
	f.Resize(fyne.NewSize(max(min(max(c.width+12, 130), row.Width-c.x), 60), height))
}

// keep takes over what was typed and closes the field; it reports whether that made sense.
func (f *field) keep() bool {
	if f.id == "" {
		return true
	}
	id, column, text := f.id, f.column, f.Text
	if text != f.before && !f.list.OnEdit(id, column, text) {
		f.SetValidationError(errNotUnderstood)
		return false
	}
	f.leave()
	f.list.focus()
	return true
}

var errNotUnderstood = errors.New("not understood")

// leave closes the field as if nothing had been typed.
func (f *field) leave() {
	if f.id == "" {
		return
	}
	f.id = ""
	f.Hide()
	f.list.rows.Refresh()
}

// TypedKey is part of fyne.Focusable.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		f.leave()
		f.list.focus()
	case fyne.KeyTab:
		id, column := f.id, f.column
		cells := f.list.cells(f.list.Size().Width, f.list.session.Event(id))
		if !f.keep() {
			return
		}
		for i, c := range cells {
			if c.column != column {
				continue
			}
			for _, next := range cells[i+1:] {
				if next.column.editable() {
					f.list.column = next.column
					f.list.edit(id, next.column)
					return
				}
			}
		}
	default:
		f.Entry.TypedKey(k)
	}
}

// AcceptsTab is part of fyne.Tabbable.
func (f *field) AcceptsTab() bool { return true }

// FocusLost keeps what was typed if it makes sense.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	if f.id == "" {
		return
	}
	id, column, text, before := f.id, f.column, f.Text, f.before
	f.leave()
	if text != before {
		f.list.OnEdit(id, column, text)
	}
}
