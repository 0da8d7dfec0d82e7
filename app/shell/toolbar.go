package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
)

// toolbar is the row of tools at the top of the window.
type toolbar struct {
	w          *Window
	root       fyne.CanvasObject
	undo, redo *look.TipButton
	search     *searchEntry
}

func newToolbar(w *Window) *toolbar {
	t := &toolbar{w: w}
	mod := look.ModifierName()
	open := widget.NewButtonWithIcon(lang.L("Open"), theme.FolderOpenIcon(), w.opener.ChooseFiles)
	open.Importance = widget.LowImportance
	t.undo = look.NewTipButton(tip(lang.L("Undo"), mod+"Z"), theme.ContentUndoIcon(), w.undo)
	t.redo = look.NewTipButton(tip(lang.L("Redo"), mod+"Y"), theme.ContentRedoIcon(), w.redo)
	previous := look.NewTipButton(tip(lang.L("Previous event in time"), "P"), theme.MoveUpIcon(), func() { w.session.Step(-1) })
	next := look.NewTipButton(tip(lang.L("Next event in time"), "N"), theme.MoveDownIcon(), func() { w.session.Step(1) })
	t.search = newSearchEntry(w)
	filter := widget.NewButtonWithIcon(lang.L("Filter"), theme.ListIcon(), func() { w.finder.EditFilter() })
	filter.Importance = widget.LowImportance
	dark := look.NewTipButton(lang.L("Light or dark"), theme.ColorPaletteIcon(), w.toggleDark)
	left := container.NewHBox(
		open, widget.NewSeparator(),
		t.undo, t.redo, widget.NewSeparator(),
		previous, next, widget.NewSeparator(),
	)
	t.root = container.New(fynelayout.NewCustomPaddedLayout(0, look.Grid/2, look.Grid, look.Grid),
		container.NewBorder(nil, nil, left, dark, container.New(yielding{most: 300, least: 140}, t.search, filter)))
	return t
}

// tip says what a button does, and which keys do.
func tip(what, keys string) string { return what + " (" + keys + ")" }

// refresh enables what can be done now, and has the tips say what that is.
func (t *toolbar) refresh() {
	mod := look.ModifierName()
	t.undo.Tip = tip(stepLabel(lang.L("Undo"), t.w.undoLabel()), mod+"Z")
	t.redo.Tip = tip(stepLabel(lang.L("Redo"), t.w.session.RedoLabel()), mod+"Y")
	setEnabled(t.undo, t.w.undoLabel() != "")
	setEnabled(t.redo, t.w.session.RedoLabel() != "")
	t.search.follow(t.w.session.Filter().Text)
}

func setEnabled(d fyne.Disableable, enabled bool) {
	if enabled == !d.Disabled() {
		return
	}
	if enabled {
		d.Enable()
	} else {
		d.Disable()
	}
}

// searchEntry filters the events by what is typed.
type searchEntry struct {
	widget.Entry
	w *Window
}

func newSearchEntry(w *Window) *searchEntry {
	e := &searchEntry{w: w}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(lang.L("Find in events …"))
	clear := look.NewTipButton(tip(lang.L("Clear what is sought"), lang.L("Esc")), theme.CancelIcon(), func() { e.SetText("") })
	clear.Hide()
	e.ActionItem = clear
	e.OnChanged = func(text string) {
		if text == "" {
			clear.Hide()
		} else {
			clear.Show()
		}
		f := w.session.Filter()
		if f.Text != text {
			f.Text = text
			w.session.SetFilter(f)
		}
	}
	return e
}

// follow shows the filter's text when it was changed elsewhere.
func (e *searchEntry) follow(text string) {
	if e.Text != text {
		e.SetText(text)
	}
}

// TypedKey clears and leaves the field on Escape, and goes to the next event that
// was found on Return.
func (e *searchEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		e.SetText("")
		e.w.window.Canvas().Unfocus()
	case fyne.KeyReturn, fyne.KeyEnter:
		e.w.session.Step(1)
	default:
		e.Entry.TypedKey(k)
	}
}
