// Package app is the window of Chronotope: what is laid out where, the menus and
// shortcuts, the work of opening documents, and the reader's judgement of events.
// What happens inside a view is the view's own affair; all of them share one
// project.Session.
package app

import (
	"io/fs"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/editing"
	"chronotope/app/engine"
	"chronotope/app/eventlist"
	"chronotope/app/finding"
	"chronotope/app/look"
	"chronotope/app/mapview"
	"chronotope/app/opening"
	"chronotope/app/parts"
	"chronotope/app/projectfile"
	"chronotope/app/reader"
	"chronotope/app/tally"
	"chronotope/app/timeline"
	"chronotope/app/translation"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/mbtiles"
	"chronotope/model/project"
)

// Resources are the data that the program carries.
type Resources struct {
	Seeds fs.FS // the sample documents
	Icon  []byte
	// Do runs a function on the interface's goroutine, from any other: fyne.Do in the
	// program, a queue in tests.
	Do func(func())
	// Shown is called once the window shows what the program was started with; nil for
	// nothing.
	Shown func()
}

// PauseCollecting has the runtime collect no garbage until the function returned is called:
// see projectfile.PauseCollecting.
func PauseCollecting() (resume func()) { return projectfile.PauseCollecting() }

// UI is the program's window and what it works on. All its methods are for the
// interface's goroutine.
type UI struct {
	app     fyne.App
	window  fyne.Window
	prefs   prefs
	engine  *engine.Engine
	do      func(func())
	session *project.Session
	keeper  *projectfile.Keeper
	jobs    *opening.Jobs
	opener  *opening.Opener
	counter *tally.Counter
	dialogs *parts.Dialogs
	// shown counts what the first picture waits for.
	shown func()

	reader   *reader.Reader
	events   *eventlist.List
	mapview  *mapview.Map
	timeline *timeline.Timeline
	layout   *layout
	toolbar  *toolbar
	editor   *editing.Editor
	trays    *tally.Trays
	sources  *opening.Sources
	status   *status
	finder   *finding.Finder
	player   *finding.Player
	menu     *menu
	tiles    *mbtiles.File // that the map shows; nil for the base map
}

// New builds the window on the documents at paths, or on the sample where there are
// none. It is shown by Run.
func New(a fyne.App, res Resources, engine *engine.Engine, paths []string) *UI {
	ui := &UI{
		app:     a,
		prefs:   prefs{a.Preferences()},
		engine:  engine,
		do:      res.Do,
		session: project.New(project.Memory{}),
	}
	ui.jobs = opening.NewJobs(res.Do, func(name string, cancel func()) (opening.Progress, func()) { return ui.status.begin(name, cancel) })
	ui.opener = opening.New(opens{host{ui}}, res.Seeds)
	ui.shown = func() {}
	if res.Shown != nil {
		waitsFor := 2 // the window, and what it is to show
		ui.shown = func() {
			if waitsFor--; waitsFor == 0 {
				res.Shown()
			}
		}
		a.Lifecycle().SetOnStarted(ui.shown)
	}
	a.Lifecycle().SetOnStopped(func() { ui.keeper.LetGo() }) // also where the system ends the program
	// What the window waits for goes on beside what the system does to make it: first the
	// fonts, without which nothing is built, then what there is to show. The map is decoded
	// when it is drawn, while the system makes the window.
	a.Settings().SetTheme(look.Theme{Mode: ui.prefs.mode()})
	fontsReady := loadFonts()
	showFirst := ui.startWith(paths)
	translation.Load()
	a.SetIcon(fyne.NewStaticResource("icon.png", res.Icon)) // which windows then have, too
	ui.window = a.NewWindow(parts.ProgramName)
	ui.window.SetMaster()
	ui.dialogs = parts.NewDialogs(ui.window)
	ui.keeper = projectfile.New(keeps{host{ui}}, a.Storage().RootURI().Path())
	// The size comes first, so that nothing is laid out and drawn for another.
	ui.window.Resize(ui.prefs.windowSize())
	fontsReady()
	ui.build(showFirst)
	return ui
}

// loadFonts has Fyne look through the system's fonts, which takes a while, beside what
// the system does to make a window. What is returned waits for it: until then nothing
// else may measure text.
func loadFonts() (ready func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		fyne.MeasureText("M", look.TextSize, fyne.TextStyle{})
		fyne.MeasureText("M", look.TextSize, fyne.TextStyle{Bold: true})
	}()
	return func() { <-done }
}

// build fills the window, with what the program was started with.
func (ui *UI) build(showFirst func()) {
	ui.editor = editing.New(edits{host{ui}})
	ui.reader = ui.newTextView()
	ui.events = ui.newTable()
	ui.mapview = mapview.New(ui.session, ui.engine.BaseMap, ui.do)
	if ui.prefs.equalArea() {
		ui.project()
	}
	if ui.prefs.graticule() {
		ui.mapview.SetGraticule(true)
	}
	if ui.prefs.path() {
		ui.mapview.SetPath(true)
	}
	ui.timeline = timeline.New(ui.session, ui.do)
	ui.timeline.Group(ui.prefs.grouping())
	ui.toolbar = newToolbar(ui)
	ui.trays = tally.NewTrays(ui.showItem)
	ui.counter = tally.NewCounter(ui.session, ui.do, ui.showTally)
	ui.sources = opening.NewSources(ui.opener)
	ui.finder = finding.New(finds{host{ui}})
	ui.player = finding.NewPlayer(ui.session, ui.do, ui.timeline.Extent, ui.menuChanged)
	ui.status = newStatus(ui)
	ui.menu = newMenu(ui)
	showFirst()
	ui.session.Observe(func(n project.Notice) { ui.sessionChanged(n) })
	ui.sessionChanged(project.Notice{What: project.Content | project.Selected | project.Filtered})

	// What stands in the panes is there already, so that they are laid out and drawn once.
	ui.layout = newLayout(ui)
	ui.window.SetMainMenu(ui.menu.main)
	ui.layOutFirst()
	ui.window.SetContent(ui.layout.root)
	ui.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { ui.openURIs(uris) })
	ui.window.SetCloseIntercept(ui.close)
	ui.addKeys()
	ui.showTilesAgain()
}

// layOutFirst lays the content out as it will be in the window, below the menu bar that
// Fyne adds only once there is one: the map's first picture is drawn meanwhile, for the
// pane that it will have. Where the guess is wrong it is drawn anew.
func (ui *UI) layOutFirst() {
	size := ui.prefs.windowSize().Subtract(fyne.NewSquareSize(2 * theme.Padding()))
	if runtime.GOOS != "darwin" { // where the menu is the system's
		size.Height -= fyne.MeasureText("M", theme.TextSize(), fyne.TextStyle{}).Height + theme.InnerPadding()
	}
	ui.layout.root.Resize(size)
}

// Run shows the window and returns when it is closed.
func (ui *UI) Run() { ui.window.ShowAndRun() }

// sessionChanged brings what stands around the views in line with the session.
func (ui *UI) sessionChanged(n project.Notice) {
	ui.toolbar.refresh()
	ui.editor.Changed(n)
	ui.status.refresh()
	ui.menu.refresh()
	if n.Has(project.Content | project.Filtered) {
		ui.counter.Count(n.Has(project.Content))
	}
	ui.opener.Changed(n)
	ui.finder.Changed(n)
	if n.Has(project.Content) {
		ui.window.SetTitle(ui.title())
	}
}

// showTally shows what was counted anew.
func (ui *UI) showTally(t tally.Tally) {
	ui.status.show(t)
	ui.finder.ShowHidden(t.Hidden)
	if t.Lists == nil {
		return
	}
	ui.sources.Show(t.Lists.PerDocument)
	ui.trays.Show(t.Lists)
	if ui.layout != nil {
		ui.layout.tabs.Refresh()
	}
}

// showItem shows what a tray lists: selects the event, or shows the words in the text.
func (ui *UI) showItem(i tally.Item) {
	if i.Event != "" {
		ui.session.Select(i.Event)
		return
	}
	ui.showSpan(i.Document, i.Span)
}

// showSpan shows words in their document.
func (ui *UI) showSpan(id model.DocumentID, span model.Span) {
	ui.layout.showText()
	ui.reader.ShowSpan(id, span)
}

// title names the project, or where it has no name its document, or says how many there
// are.
func (ui *UI) title() string {
	sources := ui.session.Sources()
	switch {
	case ui.keeper.Name() != "":
		return ui.keeper.Name() + " – " + parts.ProgramName
	case len(sources) == 0:
		return parts.ProgramName
	case len(sources) == 1:
		return sources[0].Document.Name + " – " + parts.ProgramName
	default:
		return words.Documents(len(sources)) + " – " + parts.ProgramName
	}
}

// close remembers the window and ends the program.
func (ui *UI) close() {
	ui.jobs.CancelAll()
	ui.player.Halt()
	ui.prefs.setWindowSize(ui.window.Canvas().Size())
	ui.layout.remember()
	ui.keeper.Close()
	ui.window.Close()
}
