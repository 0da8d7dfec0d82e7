package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/look"
	"chronotope/app/parts"
	"chronotope/app/timeline"
	"chronotope/model"
)

// menu is the main menu; its items carry the shortcuts.
type menu struct {
	w          *Window
	main       *fyne.MainMenu
	undo, redo *fyne.MenuItem
	equalArea  *fyne.MenuItem
	graticule  *fyne.MenuItem
	ownNames   *fyne.MenuItem
	allModes   *fyne.MenuItem
	silences   *fyne.MenuItem
	path       *fyne.MenuItem
	ownMap     *fyne.MenuItem
	caret      *fyne.MenuItem
	pages      *fyne.MenuItem
	another    *fyne.MenuItem
	playing    *fyne.MenuItem
	keepFiles  *fyne.MenuItem
	taking     []*fyne.MenuItem // that need an event in the project
	lanes      []*fyne.MenuItem // by timeline.Grouping
	sizes      []*fyne.MenuItem // by sizes
	sorted     *fyne.MenuItem
	recent     *fyne.MenuItem
	views      *fyne.MenuItem
	lessViews  *fyne.MenuItem
	onEvent    []*fyne.MenuItem // that need an event at hand
	panes      map[string]*fyne.MenuItem
	modes      map[look.Mode]*fyne.MenuItem
}

// ctrl is a shortcut with the system's own modifier (Cmd on macOS).
func ctrl(key fyne.KeyName, more ...fyne.KeyModifier) fyne.Shortcut {
	modifier := fyne.KeyModifierShortcutDefault
	for _, m := range more {
		modifier |= m
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
}

func item(label string, shortcut fyne.Shortcut, action func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, action)
	i.Shortcut = heed(shortcut)
	return i
}

func newMenu(w *Window) *menu {
	m := &menu{w: w, recent: fyne.NewMenuItem(lang.L("Open recent"), nil), panes: map[string]*fyne.MenuItem{}, modes: map[look.Mode]*fyne.MenuItem{}}
	m.refreshRecent()
	m.main = fyne.NewMainMenu(m.file(), m.edit(), m.event(), m.text(), m.view(), m.help())
	return m
}

func (m *menu) file() *fyne.Menu {
	quit := item(lang.L("Quit"), ctrl(fyne.KeyQ), m.w.close)
	quit.IsQuit = true
	m.keepFiles = item(lang.L("Keep the documents' files in the project"), nil, m.w.opener.ToggleKeepFiles)
	m.taking = []*fyne.MenuItem{
		item(lang.L("Export …"), ctrl(fyne.KeyE, fyne.KeyModifierShift), m.w.export.Export),
		item(lang.L("Print …"), ctrl(fyne.KeyP, fyne.KeyModifierShift), m.w.export.Print),
	}
	return fyne.NewMenu(lang.L("File"),
		item(lang.L("Open …"), ctrl(fyne.KeyO), m.w.opener.ChooseFiles),
		item(lang.L("Open a folder …"), ctrl(fyne.KeyO, fyne.KeyModifierAlt), m.w.opener.ChooseFolder),
		item(lang.L("Open the sample document"), nil, m.w.opener.OpenSample),
		item(lang.L("Open both sample documents"), nil, m.w.opener.OpenSamples),
		item(lang.L("My places …"), nil, m.w.opener.ChoosePlaces),
		item(lang.L("Read again"), ctrl(fyne.KeyR), m.w.readAgain),
		fyne.NewMenuItemSeparator(),
		item(lang.L("New project"), nil, m.w.keeper.New),
		m.recent,
		item(lang.L("Save"), ctrl(fyne.KeyS), m.w.keeper.Save),
		item(lang.L("Save as …"), ctrl(fyne.KeyS, fyne.KeyModifierShift), m.w.keeper.SaveAs),
		item(lang.L("Save a copy …"), nil, m.w.keeper.SaveCopy),
		item(lang.L("Revert …"), nil, m.w.keeper.Revert),
		m.keepFiles,
		fyne.NewMenuItemSeparator(),
		item(lang.L("Import …"), ctrl(fyne.KeyI, fyne.KeyModifierShift), m.w.intake.Import),
		m.taking[0], m.taking[1],
		fyne.NewMenuItemSeparator(),
		quit,
	)
}

// grouping offers what the lanes of the timeline go by.
func (m *menu) grouping() *fyne.MenuItem {
	m.lanes = nil
	for by, name := range []string{lang.L("All together"), lang.L("By source"), lang.L("By place"), lang.L("By tag"), lang.L("By status"), lang.L("By what happened"), lang.L("By how the date is told"), lang.L("By how the place is told")} {
		m.lanes = append(m.lanes, item(name, nil, func() {
			m.w.prefs.setGrouping(timeline.Grouping(by))
			m.w.timeline.Group(timeline.Grouping(by))
			m.refresh()
		}))
	}
	lanes := fyne.NewMenuItem(lang.L("Lanes of the timeline"), nil)
	lanes.ChildMenu = fyne.NewMenu("", m.lanes...)
	return lanes
}

// sorting offers what the table of events is sorted by.
func (m *menu) sorting() *fyne.MenuItem {
	sorting := fyne.NewMenuItem(lang.L("Sort the events by"), nil)
	sorting.ChildMenu = fyne.NewMenu("", m.w.events.SortItems()...)
	m.sorted = sorting
	return sorting
}

// refreshRecent lists the projects that were opened last.
func (m *menu) refreshRecent() {
	var items []*fyne.MenuItem
	for _, path := range m.w.prefs.recent() {
		items = append(items, item(m.w.keeper.NameOf(path), nil, func() { m.w.keeper.Open(path) }))
	}
	m.recent.ChildMenu, m.recent.Disabled = fyne.NewMenu("", items...), len(items) == 0
}

func (m *menu) edit() *fyne.Menu {
	m.undo = item(lang.L("Undo"), &fyne.ShortcutUndo{}, m.w.undo)
	m.redo = item(lang.L("Redo"), &fyne.ShortcutRedo{}, m.w.redo)
	return fyne.NewMenu(lang.L("Edit"),
		m.undo, m.redo,
		fyne.NewMenuItemSeparator(),
		item(lang.L("What words mean …"), nil, m.w.editor.ShowGlossary),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Find in documents …"), ctrl(fyne.KeyF, fyne.KeyModifierShift), m.w.finder.Search),
		item(lang.L("Next found"), ctrl(fyne.KeyG), func() { m.w.finder.Step(1) }),
		item(lang.L("Previous found"), ctrl(fyne.KeyG, fyne.KeyModifierShift), func() { m.w.finder.Step(-1) }),
		item(lang.L("Filter …"), ctrl(fyne.KeyL), m.w.finder.EditFilter),
		item(lang.L("Find in events"), ctrl(fyne.KeyF), func() { m.w.window.Canvas().Focus(m.w.toolbar.search) }),
	)
}

func (m *menu) event() *fyne.Menu {
	m.onEvent = []*fyne.MenuItem{
		item(lang.L("Accept"), ctrl(fyne.KeyReturn), func() { m.w.editor.Judge(model.Accepted) }),
		item(lang.L("Accept and go on"), ctrl(fyne.KeyReturn, fyne.KeyModifierShift), m.w.editor.AcceptAndNext),
		item(lang.L("Accept all above in the table …"), nil, m.w.editor.AcceptAbove),
		item(lang.L("Reject"), ctrl(fyne.KeyBackspace), func() { m.w.editor.Judge(model.Rejected) }),
		item(lang.L("Edit …"), ctrl(fyne.KeyE), m.w.editor.EditEvent),
		item(lang.L("Edit headline"), nil, m.w.editor.Rename),
		item(lang.L("Place it on the map …"), ctrl(fyne.KeyM, fyne.KeyModifierShift), m.w.editor.PlaceOnMap),
		item(lang.L("Join with another …"), ctrl(fyne.KeyJ), m.w.editor.ChooseJoin),
		item(lang.L("Split off this passage"), nil, m.w.editor.SplitOff),
		item(lang.L("Make this passage the main one"), nil, m.w.editor.LeadWith),
		item(lang.L("Remove this passage"), nil, m.w.editor.DropEvidence),
		item(lang.L("These words are no date"), nil, m.w.editor.DenyDate),
		item(lang.L("Delete"), ctrl(fyne.KeyDelete), m.w.editor.DeleteSelected),
		item(lang.L("Next passage"), ctrl(fyne.KeyPeriod), func() { m.w.stepPassage(1) }),
		item(lang.L("Previous passage"), ctrl(fyne.KeyComma), func() { m.w.stepPassage(-1) }),
	}
	items := append([]*fyne.MenuItem{
		item(lang.L("Next event"), ctrl(fyne.KeyDown), func() { m.w.session.Step(1) }),
		item(lang.L("Previous event"), ctrl(fyne.KeyUp), func() { m.w.session.Step(-1) }),
		item(lang.L("Next to review"), ctrl(fyne.KeyDown, fyne.KeyModifierShift), func() { m.w.editor.StepReview(1) }),
		item(lang.L("Previous to review"), ctrl(fyne.KeyUp, fyne.KeyModifierShift), func() { m.w.editor.StepReview(-1) }),
		item(lang.L("New event …"), ctrl(fyne.KeyN), m.w.editor.NewEvent),
		item(lang.L("New event from the selection"), ctrl(fyne.KeyN, fyne.KeyModifierShift), m.w.editor.AddFromSelection),
		fyne.NewMenuItemSeparator(),
	}, m.onEvent...)
	return fyne.NewMenu(lang.L("Event"), items...)
}

func (m *menu) view() *fyne.Menu {
	m.views, m.lessViews = fyne.NewMenuItem(lang.L("Saved views"), nil), fyne.NewMenuItem(lang.L("Remove a view"), nil)
	m.playing = item(lang.L("Play through time"), ctrl(fyne.KeyP), m.w.togglePlay)
	pane := func(name, label string, key fyne.KeyName) *fyne.MenuItem {
		m.panes[name] = item(label, ctrl(key), func() {
			m.w.layout.toggle(name)
			m.refresh()
		})
		return m.panes[name]
	}
	m.ownNames = item(lang.L("Places by their own names"), nil, m.w.toggleOwnNames)
	m.silences = item(lang.L("Silences on the overview"), nil, m.w.toggleSilences)
	m.allModes = item(lang.L("Also what is supposed or denied"), nil, func() { m.w.finder.ShowAllModes(!m.w.finder.ShowsAllModes()) })
	return fyne.NewMenu(lang.L("View"),
		pane(paneText, lang.L("Text and events"), fyne.Key1),
		pane(paneMap, lang.L("Map"), fyne.Key2),
		pane(paneTimeline, lang.L("Timeline"), fyne.Key3),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Next tab"), ctrl(fyne.KeyPageDown), func() { m.w.stepTab(1) }),
		item(lang.L("Previous tab"), ctrl(fyne.KeyPageUp), func() { m.w.stepTab(-1) }),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Fit everything"), ctrl(fyne.Key0), func() {
			m.w.mapview.FitAll()
			m.w.timeline.FitAll()
		}),
		item(lang.L("Fit the event at hand"), ctrl(fyne.Key9), func() {
			m.w.mapview.FitSelection()
			m.w.timeline.FitSelection()
		}),
		fyne.NewMenuItemSeparator(),
		m.views, item(lang.L("Save this view …"), ctrl(fyne.KeyD), m.w.finder.SaveView), m.lessViews,
		fyne.NewMenuItemSeparator(),
		m.playing, m.allModes, m.sorting(), m.grouping(), m.silences, m.chart(), m.ownNames, m.theme(), m.sizing(),
	)
}

// text is about the document that is read.
func (m *menu) text() *fyne.Menu {
	m.another = item(lang.L("Read another document …"), ctrl(fyne.KeyT), func() {
		m.w.layout.showText()
		m.w.reader.ChooseDocument()
	})
	m.caret = item(lang.L("Caret in the text (F7)"), nil, m.w.toggleCaret)
	m.pages = item(lang.L("Pages of a PDF"), ctrl(fyne.Key4), m.w.togglePages)
	return fyne.NewMenu(lang.L("Text"),
		m.another, m.pages, m.caret,
		fyne.NewMenuItemSeparator(),
		item(lang.L("Larger text"), ctrl(fyne.KeyEqual), func() { m.w.resizeText(1) }),
		item(lang.L("Smaller text"), ctrl(fyne.KeyMinus), func() { m.w.resizeText(-1) }),
		item(lang.L("Text as it was"), nil, func() { m.w.resizeText(0) }),
	)
}

// chart offers what the map shows.
func (m *menu) chart() *fyne.MenuItem {
	m.ownMap = item(lang.L("The program's own map"), nil, func() { m.w.useTiles("") })
	m.graticule = item(lang.L("Meridians and parallels"), nil, m.w.toggleGraticule)
	m.path = item(lang.L("Path in order of time"), nil, m.w.togglePath)
	m.equalArea = item(lang.L("Map with true areas"), nil, m.w.toggleEqualArea)
	chart := fyne.NewMenuItem(lang.L("What the map shows"), nil)
	chart.ChildMenu = fyne.NewMenu("", m.path, m.graticule, m.equalArea, fyne.NewMenuItemSeparator(),
		item(lang.L("Map from a file …"), nil, m.w.chooseTiles), m.ownMap)
	return chart
}

// theme offers light and dark.
func (m *menu) theme() *fyne.MenuItem {
	mode := func(which look.Mode, label string) *fyne.MenuItem {
		m.modes[which] = item(label, nil, func() { m.w.setMode(which) })
		return m.modes[which]
	}
	theme := fyne.NewMenuItem(lang.L("Light and dark"), nil)
	theme.ChildMenu = fyne.NewMenu("", mode(look.System, lang.L("As the system")), mode(look.Light, lang.L("Light")), mode(look.Dark, lang.L("Dark")))
	return theme
}

func (m *menu) help() *fyne.Menu {
	return fyne.NewMenu(lang.L("Help"),
		item(lang.L("First steps"), nil, m.w.showSteps),
		item(lang.L("Keyboard shortcuts"), ctrl(fyne.KeySlash), m.w.showShortcuts),
		item(lang.L("About Chronotope"), nil, m.w.showAbout),
	)
}

// refresh enables and ticks the items as things stand.
func (m *menu) refresh() {
	s := m.w.session
	m.undo.Label, m.undo.Disabled = stepLabel(lang.L("Undo"), m.w.undoLabel()), m.w.undoLabel() == ""
	m.redo.Label, m.redo.Disabled = stepLabel(lang.L("Redo"), s.RedoLabel()), s.RedoLabel() == ""
	for _, i := range m.onEvent {
		i.Disabled = s.SelectedEvent() == nil
	}
	for _, i := range m.taking {
		i.Disabled = !m.w.export.Possible()
	}
	for name, i := range m.panes {
		i.Checked = m.w.prefs.shown(name)
	}
	show, remove := m.w.finder.ViewItems()
	m.views.ChildMenu, m.views.Disabled = fyne.NewMenu("", show...), len(show) == 0
	m.lessViews.ChildMenu, m.lessViews.Disabled = fyne.NewMenu("", remove...), len(remove) == 0
	m.keepFiles.Checked = m.w.opener.KeepsFiles()
	for n, i := range m.sizes {
		i.Checked = sizes[n] == m.w.prefs.size()
	}
	for by, i := range m.lanes {
		i.Checked = m.w.prefs.grouping() == timeline.Grouping(by)
	}
	m.sorted.ChildMenu = fyne.NewMenu("", m.w.events.SortItems()...)
	m.ownMap.Disabled = m.w.prefs.tiles() == ""
	m.graticule.Checked, m.path.Checked, m.playing.Checked = m.w.prefs.graticule(), m.w.prefs.path(), m.w.player.Running()
	m.ownNames.Checked, m.allModes.Checked = m.w.prefs.ownNames(), m.w.finder.ShowsAllModes()
	m.silences.Checked = m.w.prefs.silences()
	m.another.Disabled = len(s.Sources()) < 2
	m.pages.Checked, m.pages.Disabled = m.w.reader.OnPages(), !m.w.reader.HasPages()
	m.equalArea.Checked, m.caret.Checked = m.w.prefs.equalArea(), m.w.reader.CaretOn()
	for mode, i := range m.modes {
		i.Checked = m.w.prefs.mode() == mode
	}
	for _, top := range m.main.Items {
		writeKeys(top)
	}
	m.main.Refresh()
}

// togglePlay starts or stops playing through time.
func (w *Window) togglePlay() {
	if !w.player.Toggle() {
		w.status.tell(lang.L("No event has a date: there is nothing to play"))
	}
}

func (w *Window) menuChanged() { w.menu.refresh() }

// undo takes back the last change: of the text field at hand if there is one.
func (w *Window) undo() {
	if field, ok := w.window.Canvas().Focused().(interface{ Undo() }); ok {
		field.Undo()
		return
	}
	if w.undoLabel() != "" {
		w.keeper.Undo()
	}
}

// undoLabel names what undo would take back; "" where the user has done nothing yet.
func (w *Window) undoLabel() string {
	if w.opener.SampleUntouched() {
		return ""
	}
	return w.session.UndoLabel()
}

// redo does the last undone change again, likewise.
func (w *Window) redo() {
	if field, ok := w.window.Canvas().Focused().(interface{ Redo() }); ok {
		field.Redo()
		return
	}
	w.keeper.Redo()
}

// stepLabel says what undo or redo would do.
func stepLabel(verb, step string) string {
	if step == "" {
		return verb
	}
	return verb + ": " + parts.Shorten(step)
}

// open shows the menus where the keys can go through them: the menu bar itself knows only the
// mouse.
func (m *menu) open() {
	all := fyne.NewMenu("")
	for _, top := range m.main.Items {
		i := fyne.NewMenuItem(top.Label, nil)
		i.ChildMenu = top
		all.Items = append(all.Items, i)
	}
	canvas := m.w.window.Canvas()
	popup := widget.NewPopUpMenu(all, canvas)
	popup.ShowAtPosition(fyne.NewPos(0, 0))
	canvas.Focus(popup)
	popup.ActivateNext()
}
