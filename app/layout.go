package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/mapview"
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

func newLayout(ui *UI) *layout {
	tabs := container.NewAppTabs(append([]*container.TabItem{
		container.NewTabItem(lang.L("Read"), ui.reader),
		container.NewTabItem(lang.L("Events"), ui.events),
		ui.sources.Tab,
	}, ui.trays.Tabs()...)...)
	tabs.OnSelected = func(t *container.TabItem) {
		if t.Content == fyne.CanvasObject(ui.events) { // which had no size while it was not shown
			ui.events.Reveal()
		}
	}
	l := &layout{prefs: ui.prefs, tabs: tabs, middle: container.NewStack()}
	l.panes = map[string]fyne.CanvasObject{
		paneText:     container.NewBorder(nil, container.NewVBox(widget.NewSeparator(), ui.editor.Card()), nil, nil, tabs),
		paneMap:      ui.mapview,
		paneTimeline: ui.timeline,
	}
	l.arrange()
	l.root = container.NewBorder(
		container.NewVBox(ui.toolbar.root, widget.NewSeparator()),
		container.NewVBox(widget.NewSeparator(), ui.status.root),
		nil, nil, l.middle)
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
		l.down.Offset = l.prefs.split("down", 0.58)
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
func (ui *UI) stepTab(step int) {
	l := ui.layout
	l.show(paneText)
	n := len(l.tabs.Items)
	at := ((l.tabs.SelectedIndex()+step)%n + n) % n
	l.tabs.SelectIndex(at)
	first := append([]fyne.Focusable{ui.reader, ui.events.Focusable(), ui.sources.List}, ui.trays.Lists()...)
	ui.window.Canvas().Focus(first[at])
	ui.menu.refresh()
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

// toggleEqualArea changes between the map of true areas and that of true angles.
func (ui *UI) toggleEqualArea() {
	ui.prefs.setEqualArea(!ui.prefs.equalArea())
	ui.project()
	ui.menu.refresh()
}

// toggleGraticule shows meridians and parallels on the map, or hides them.
func (ui *UI) toggleGraticule() {
	ui.prefs.setGraticule(!ui.prefs.graticule())
	ui.mapview.SetGraticule(ui.prefs.graticule())
	ui.menu.refresh()
}

// togglePath joins the places on the map in order of time, or not.
func (ui *UI) togglePath() {
	ui.prefs.setPath(!ui.prefs.path())
	ui.mapview.SetPath(ui.prefs.path())
	ui.menu.refresh()
}

// project draws the map in the projection that the user chose.
func (ui *UI) project() {
	var p mapview.Projection = mapview.Mercator{}
	if ui.prefs.equalArea() {
		p = mapview.EqualEarth{}
	}
	ui.mapview.SetProjection(p)
}
