// Package app is the window of Chronotope: what is laid out where, the menus and
// shortcuts, the work of opening documents, and the reader's judgement of events.
// What happens inside a view is the view's own affair; all of them share one
// project.Session.
package app

import (
	"context"
	"io/fs"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/eventlist"
	"chronotope/app/look"
	"chronotope/app/mapview"
	"chronotope/app/reader"
	"chronotope/app/timeline"
	"chronotope/model"
	"chronotope/model/mbtiles"
	"chronotope/model/project"
	"chronotope/model/store"
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

// UI is the program's window and what it works on. All its methods are for the
// interface's goroutine.
type UI struct {
	app      fyne.App
	window   fyne.Window
	prefs    prefs
	seeds    fs.FS
	engine   *Engine
	do       func(func())
	session  *project.Session
	file     *store.Store // that the session is kept in; nil while it is the sample as opened
	jobs     jobs
	counting counting
	settling sync.WaitGroup  // the backup is being looked through
	calm     context.Context // done when what can wait has its turn: see rush
	hurry    context.CancelFunc
	dialog   dialog.Dialog // the message that is open, or nil
	choosing bool          // the system's file dialog is open
	state    int           // counts the changes of the project
	// onceSaved is what waits for a change that is being stored behind.
	onceSaved []func()
	// passwords are those given for documents since the program was started, by path.
	passwords map[string]string
	ruled     []*model.Ruling // that the engine follows
	keepFiles atomic.Bool     // projects keep the files that documents are read from
	// sampleStep is the undo label while the project is the sample as opened.
	sampleStep string
	// shown counts what the first picture waits for; nil where nobody asks.
	shown func()

	reader   *reader.Reader
	events   *eventlist.List
	mapview  *mapview.Map
	timeline *timeline.Timeline
	layout   *layout
	toolbar  *toolbar
	detail   *detail
	trays    *trays
	sources  *sources
	status   *status
	chips    *chips
	menu     *menu
	tiles    *mbtiles.File // that the map shows; nil for the base map
	play     player
	found    []store.Hit // what was found last, and where one is in it
	foundAt  int
	finding  context.CancelFunc // of the search for all that is to be marked; nil for none
}

// New builds the window on the documents at paths, or on the sample where there are
// none. It is shown by Run.
func New(a fyne.App, res Resources, engine *Engine, paths []string) *UI {
	ui := &UI{
		app:     a,
		prefs:   prefs{a.Preferences()},
		seeds:   res.Seeds,
		engine:  engine,
		do:      res.Do,
		session: project.New(project.Memory{}),

		passwords: map[string]string{},
	}
	ui.keepFiles.Store(ui.prefs.keepFiles())
	ui.calm, ui.hurry = context.WithTimeout(context.Background(), rush)
	if res.Shown != nil {
		waitsFor := 2 // the window, and what it is to show
		ui.shown = func() {
			if waitsFor--; waitsFor == 0 {
				res.Shown()
			}
		}
		a.Lifecycle().SetOnStarted(ui.shown)
	}
	a.Lifecycle().SetOnStopped(ui.letGo) // also where the system ends the program
	// What the window waits for goes on beside what the system does to make it: first the
	// fonts, without which nothing is built, then what there is to show. The map is decoded
	// when it is drawn, while the system makes the window.
	a.Settings().SetTheme(look.Theme{Mode: ui.prefs.mode()})
	fontsReady := loadFonts()
	ui.play.ui = ui
	showFirst := ui.startWith(paths)
	loadTranslations()
	a.SetIcon(fyne.NewStaticResource("icon.png", res.Icon)) // which windows then have, too
	ui.window = a.NewWindow(programName)
	ui.window.SetMaster()
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
	ui.detail = newDetail(ui)
	ui.trays = newTrays(ui)
	ui.sources = newSources(ui)
	ui.chips = newChips(ui)
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
	ui.reportPanes()
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
	ui.detail.refresh()
	ui.status.refresh()
	ui.menu.refresh()
	if n.Has(project.Content | project.Filtered) {
		ui.count(n.Has(project.Content))
	}
	if n.Has(project.Marked) {
		ui.chips.refresh()
		if ui.session.Found() == nil {
			ui.found = nil
		}
	}
	if found := ui.session.Found(); found != nil && n.Change.ChangesText() {
		ui.markFound(found.Query) // its words stand elsewhere now
	}
	if n.Has(project.Content) {
		ui.state++
		ui.followRulings()
		ui.window.SetTitle(ui.title())
	}
}

// title names the project, or where it has no name its document, or says how many there
// are.
func (ui *UI) title() string {
	sources := ui.session.Sources()
	switch {
	case !ui.unnamed():
		return strings.TrimSuffix(filepath.Base(ui.file.Path()), store.Extension) + " – " + programName
	case len(sources) == 0:
		return programName
	case len(sources) == 1:
		return sources[0].Document.Name + " – " + programName
	default:
		return documentCount(len(sources)) + " – " + programName
	}
}

// close remembers the window and ends the program.
func (ui *UI) close() {
	ui.jobs.cancelAll()
	ui.play.halt()
	ui.prefs.setWindowSize(ui.window.Canvas().Size())
	ui.layout.remember()
	ui.letGo()
	ui.hurry()
	ui.settling.Wait()
	ui.window.Close()
}

// edit makes one undoable change, which is kept in the project's file, and tells the user
// when it could not be.
func (ui *UI) edit(label string, f func(tx *project.Tx) error) {
	if err := ui.makeLasting(); err != nil {
		ui.showError(err)
		return
	}
	ui.editOnly(label, f)
}

// editBehind is edit for a change that takes long to keep; then is called once it stands.
func (ui *UI) editBehind(label string, f func(tx *project.Tx) error, then func()) {
	if err := ui.makeLasting(); err != nil {
		ui.showError(err)
		return
	}
	ui.saveBehind(func(done func(error)) { ui.session.EditBehind(label, f, ui.do, done) }, then)
}

// saveBehind shows that a change is being stored; then is called once it stands.
func (ui *UI) saveBehind(store func(done func(error)), then func()) {
	_, saved := ui.background()
	t := ui.status.begin(lang.L("Saving …"), nil)
	store(func(err error) {
		saved()
		ui.status.end(t)
		waiting := ui.onceSaved
		ui.onceSaved = nil
		if err != nil {
			ui.showError(err)
		} else {
			then()
		}
		for _, next := range waiting {
			next()
		}
	})
}

// editOnly is edit for a project that need not have a file: the sample as it is opened.
func (ui *UI) editOnly(label string, f func(tx *project.Tx) error) {
	if err := ui.session.Edit(label, f); err != nil {
		ui.showError(err)
	}
}

// background returns the context that work off the interface's goroutine runs in.
func (ui *UI) background() (context.Context, context.CancelFunc) { return ui.jobs.start() }
