package timeline

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/words"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// windowFields stand at the ends of the overview: in them the first and the last day that the
// filter lets through are typed as dates.
type windowFields struct {
	from, to *windowField
	read     func(typed string) (edtf.Value, bool) // nil where dates cannot be typed
	mistaken func()
	shown    project.Window // that the fields say
}

// Sizes of the fields, in device-independent pixels.
const (
	fieldWidth = 104
	fieldGap   = 6
	fieldsFrom = 520 // narrower timelines have none, and those with a low strip
)

func newWindowFields(t *Timeline) *windowFields {
	w := &windowFields{}
	w.from, w.to = newWindowField(t, lang.L("from")), newWindowField(t, lang.L("to"))
	return w
}

// SetDates has the timeline understand dates that are typed: the fields for them appear.
// Mistaken is called where one is not understood.
func (t *Timeline) SetDates(read func(typed string) (edtf.Value, bool), mistaken func()) {
	t.parts.fields.read, t.parts.fields.mistaken = read, mistaken
	t.Refresh()
}

// stripLeft is how far from the left edge the overview is; so far from the right it ends.
func (t *Timeline) stripLeft() float64 {
	if t.parts.fields.read == nil || t.view.Width < fieldsFrom || !t.strip().labelled {
		return 0
	}
	return fieldWidth + 2*fieldGap
}

func (t *Timeline) stripWidth() float64 { return max(t.view.Width-2*t.stripLeft(), 1) }

// stripView is the view of the overview.
func (t *Timeline) stripView() viewport { return stripView(t.overview, t.stripWidth()) }

// layOut puts the fields at the ends of a strip from top on.
func (w *windowFields) layOut(width, top, height float32, shown bool) {
	for _, f := range []*windowField{w.from, w.to} {
		f.Hidden = !shown
		size := fyne.NewSize(fieldWidth, min(f.MinSize().Height, height))
		f.Resize(size)
		x := float32(fieldGap)
		if f == w.to {
			x = width - fieldGap - fieldWidth
		}
		f.Move(fyne.NewPos(x, top+(height-size.Height)/2))
	}
}

// show says what the window of the filter is: nothing at an end that lets all through.
func (w *windowFields) show(window project.Window, whole extent) {
	if w.shown == window {
		return
	}
	w.shown = window
	from, to := "", ""
	if window != (project.Window{}) && float64(window.From) > whole.from {
		from = words.FirstDay(window.From)
	}
	if window != (project.Window{}) && float64(window.To+1) < whole.to {
		to = words.LastDay(window.To)
	}
	w.from.say(from)
	w.to.say(to)
}

// window is what the fields say; false where one is no date. Both empty is no window.
func (w *windowFields) window(whole extent) (out project.Window, ok bool) {
	from, okFrom := w.from.date(w.read)
	to, okTo := w.to.date(w.read)
	if !okFrom || !okTo || from.IsZero() && to.IsZero() {
		return out, okFrom && okTo
	}
	all := project.Window{From: int64(math.Floor(whole.from)), To: int64(math.Ceil(whole.to)) - 1}
	return all.Between(from, to), true
}

// windowField is one of the fields. Return makes what the fields say the window, as leaving
// it does; Escape takes back what was typed.
type windowField struct {
	widget.Entry
	timeline *Timeline
	said     string // what was not typed
}

func newWindowField(t *Timeline, placeholder string) *windowField {
	f := &windowField{timeline: t}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = placeholder
	f.OnSubmitted = func(string) { t.takeFields() }
	f.Hide()
	return f
}

func (f *windowField) say(text string) {
	f.said = text
	f.SetText(text)
}

// FocusGained chooses what is there, so that typing replaces it.
func (f *windowField) FocusGained() {
	f.Entry.FocusGained()
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// date is what is typed; the zero date where that is nothing.
func (f *windowField) date(read func(string) (edtf.Value, bool)) (edtf.Value, bool) {
	text := strings.TrimSpace(f.Text)
	if text == "" || read == nil {
		return edtf.Value{}, true
	}
	v, ok := read(text)
	return v, ok && !v.IsZero()
}

// FocusLost takes what was typed.
func (f *windowField) FocusLost() {
	f.Entry.FocusLost()
	if f.Text != f.said {
		f.timeline.takeFields()
	}
}

// TypedKey is part of fyne.Focusable.
func (f *windowField) TypedKey(k *fyne.KeyEvent) {
	if k.Name != fyne.KeyEscape {
		f.Entry.TypedKey(k)
		return
	}
	f.SetText(f.said)
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		c.Focus(f.timeline)
	}
}

// takeFields makes what the fields say the filter's window, if it is understood.
func (t *Timeline) takeFields() {
	f := t.parts.fields
	w, ok := f.window(t.overview)
	if !ok {
		f.mistaken()
	}
	if !ok || !t.anyTime() {
		return
	}
	f.from.said, f.to.said = f.from.Text, f.to.Text
	t.setWindow(w)
}
