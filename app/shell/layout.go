package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
)

// The panes that can be hidden, as the preferences name them.
const (
	paneText     = "text"
	paneMap      = "map"
	paneTimeline = "timeline"
)

// layout arranges the panes: the text and the events at the left, the map above
// the timeline at the right, and dividers between them that are remembered.
type layout struct {
	prefs  prefs
	root   *fyne.Container
	middle *fyne.Container
	tabs   *container.AppTabs
	panes  map[string]fyne.CanvasObject
	across *container.Split // text | pictures
	down   *container.Split // map / timeline
}

func newLayout(w *Window) *layout {
	tabs := container.NewAppTabs(append([]*container.TabItem{
		container.NewTabItem(lang.L("Read"), w.reader),
		container.NewTabItem(lang.L("Events"), w.events),
		w.sources.Tab,
	}, w.trays.Tabs()...)...)
	tabs.OnSelected = func(t *container.TabItem) {
		if t.Content == fyne.CanvasObject(w.events) { // which had no size while it was not shown
			w.events.Reveal()
		}
	}
	l := &layout{prefs: w.prefs, tabs: tabs, middle: container.NewStack()}
	l.panes = map[string]fyne.CanvasObject{
		paneText:     container.NewBorder(nil, container.NewVBox(widget.NewSeparator(), w.editor.Card()), nil, nil, tabs),
		paneMap:      w.mapview,
		paneTimeline: w.timeline,
	}
	l.arrange()
	row := fynelayout.NewCustomPaddedVBoxLayout(0)
	l.root = container.NewStack(container.NewBorder(
		container.New(row, w.toolbar.root, widget.NewSeparator()),
		container.New(row, widget.NewSeparator(), w.status.root),
		nil, nil, l.middle), look.NewTipLayer())
	return l
}

// arrange puts the panes that are shown in their places. With all of them hidden
// the window says so, and the View menu brings them back.
func (l *layout) arrange() {
	l.remember()
	l.across, l.down = nil, nil
	shown := func(name string) fyne.CanvasObject {
		if !l.prefs.shown(name) {
			return nil
		}
		return l.panes[name]
	}
	text, chart, times := shown(paneText), shown(paneMap), shown(paneTimeline)
	pictures := either(chart, times)
	if chart != nil && times != nil {
		l.down = container.NewVSplit(chart, times)
		l.down.Offset = l.prefs.split("down", 0.42)
		pictures = l.down
	}
	whole := either(text, pictures)
	if text != nil && pictures != nil {
		l.across = container.NewHSplit(text, pictures)
		l.across.Offset = l.prefs.split("across", 0.36)
		whole = l.across
	}
	if whole == nil {
		hint := canvas.NewText(lang.L("Every pane is hidden. Show them from the View menu."), look.Color(look.Muted))
		whole = container.NewCenter(hint)
	}
	l.middle.Objects = []fyne.CanvasObject{whole}
	if l.root != nil {
		l.middle.Refresh()
	}
}

func either(a, b fyne.CanvasObject) fyne.CanvasObject {
	if a != nil {
		return a
	}
	return b
}

// tableShown reports whether the table of events is in front.
func (l *layout) tableShown() bool { return l.prefs.shown(paneText) && l.tabs.SelectedIndex() == 1 }

// stepTab goes to the next tab, or to the one before, and gives it the focus.
func (w *Window) stepTab(step int) {
	l := w.layout
	l.show(paneText)
	n := len(l.tabs.Items)
	at := ((l.tabs.SelectedIndex()+step)%n + n) % n
	l.tabs.SelectIndex(at)
	first := append([]fyne.Focusable{w.reader, w.events.Focusable(), w.sources.List}, w.trays.Lists()...)
	w.window.Canvas().Focus(first[at])
	w.menu.refresh()
}

// showText brings the text to the front.
func (l *layout) showText() { l.tabs.SelectIndex(0) }

// show shows a pane.
func (l *layout) show(name string) {
	if !l.prefs.shown(name) {
		l.toggle(name)
	}
}

// toggle shows or hides a pane.
func (l *layout) toggle(name string) {
	l.remember()
	l.prefs.setShown(name, !l.prefs.shown(name))
	l.arrange()
}

// remember keeps where the dividers stand.
func (l *layout) remember() {
	if l.across != nil {
		l.prefs.setSplit("across", l.across.Offset)
	}
	if l.down != nil {
		l.prefs.setSplit("down", l.down.Offset)
	}
}
