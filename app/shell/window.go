// Package shell is the window of Chronotope: what is laid out where, the menus and
// shortcuts, the toolbar and the status bar, and what the user prefers. It furnishes the
// rooms in which the work is done (opening, projectfile, editing, finding) and the views,
// and tells each what it needs of the others. What happens inside a view is the view's own
// affair; all of them share one project.Session.
package shell

import (
	"context"
	"io/fs"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/editing"
	"chronotope/app/engine"
	"chronotope/app/eventlist"
	"chronotope/app/exporting"
	"chronotope/app/finding"
	"chronotope/app/importing"
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
	Steps fs.FS // the pictures of the first steps: see assets.Steps
	// Do runs a function on the interface's goroutine, from any other: fyne.Do in the
	// program, a queue in tests.
	Do func(func())
	// Shown is called once the window shows what the program was started with; nil for
	// nothing.
	Shown func()
}

// Window is the program's window and what it works on. All its methods are for the
// interface's goroutine.
type Window struct {
	app     fyne.App
	window  fyne.Window
	prefs   prefs
	steps   fs.FS // the pictures of the first steps
	do      func(func())
	outer   float64 // the scale that the environment asks for
	shown   func()  // counts what the first picture waits for
	engine  *engine.Engine
	session *project.Session
	known   map[model.DocumentID]*model.Document // that the views follow
	jobs    *opening.Jobs
	dialogs *parts.Dialogs

	// The rooms.
	keeper *projectfile.Keeper
	opener *opening.Opener
	editor *editing.Editor
	finder *finding.Finder
	player *finding.Player
	export *exporting.Exporter
	intake *importing.Importer

	// What stands in the panes.
	reader   *reader.Reader
	events   *eventlist.List
	sources  *opening.Sources
	trays    *tally.Trays
	counter  *tally.Counter
	mapview  *mapview.Map
	tiles    *mbtiles.File // that the map shows; nil for the base map
	timeline *timeline.Timeline

	// What stands around them.
	layout  *layout
	toolbar *toolbar
	status  *status
	menu    *menu
}

// New builds the window on the documents at paths, or on the sample where there are
// none. It is shown by Run.
func New(a fyne.App, res Resources, engine *engine.Engine, paths []string) *Window {
	w := &Window{
		app:     a,
		prefs:   prefs{a.Preferences()},
		steps:   res.Steps,
		engine:  engine,
		do:      res.Do,
		session: project.New(project.Memory{}),
		outer:   outerScale(),
	}
	w.useSize()
	w.jobs = opening.NewJobs(res.Do, func(name string, cancel func()) (opening.Progress, func()) { return w.status.begin(name, cancel) })
	w.opener = opening.New(opens{host{w}}, res.Seeds)
	w.shown = func() {}
	if res.Shown != nil {
		waitsFor := 2 // the window, and what it is to show
		w.shown = func() {
			if waitsFor--; waitsFor == 0 {
				res.Shown()
			}
		}
		a.Lifecycle().SetOnStarted(w.shown)
	}
	a.Lifecycle().SetOnStopped(func() { w.keeper.LetGo() }) // also where the system ends the program
	// What the window waits for goes on beside what the system does to make it: first the
	// fonts, without which nothing is built, then what there is to show. The map is decoded
	// when it is drawn, while the system makes the window.
	a.Settings().SetTheme(look.Theme{Mode: w.prefs.mode()})
	fontsReady := loadFonts()
	showFirst := w.startWith(paths)
	translation.Load()
	a.SetIcon(fyne.NewStaticResource("icon.png", res.Icon)) // which windows then have, too
	w.window = a.NewWindow(parts.ProgramName)
	w.window.SetMaster()
	w.dialogs = parts.NewDialogs(w.window)
	w.keeper = projectfile.New(keeps{host{w}}, a.Storage().RootURI().Path())
	// The size comes first, so that nothing is laid out and drawn for another.
	w.window.Resize(w.prefs.windowSize())
	fontsReady()
	w.build(showFirst)
	return w
}

// startWith begins to read what the program is started with: a project, which without paths
// is the one that was open last, or documents. What is returned shows it in the window.
func (w *Window) startWith(paths []string) (show func()) {
	if len(paths) == 0 {
		last := w.prefs.project()
		if _, err := os.Stat(last); last != "" && err == nil {
			paths = []string{last}
		}
	}
	if len(paths) == 0 || !projectfile.IsProject(paths[0]) {
		return w.opener.First(paths, w.shown)
	}
	return w.jobs.Early(func(ctx context.Context, _ opening.Progress, _ func() bool) func() {
		l := projectfile.Load(ctx, paths[0])
		go w.opener.UsePlacesAgain()
		return func() {
			w.keeper.TakeUp(l)
			w.shown()
		}
	})
}

func (w *Window) openURIs(uris []fyne.URI) {
	paths := make([]string, len(uris))
	for i, u := range uris {
		paths[i] = u.Path()
	}
	w.opener.OpenPaths(paths)
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
func (w *Window) build(showFirst func()) {
	w.callPlaces()
	w.editor = editing.New(edits{host{w}})
	w.reader = w.newTextView()
	w.events = w.newTable()
	w.mapview = w.newMap()
	w.timeline = timeline.New(w.session, w.do)
	w.timeline.Group(w.prefs.grouping())
	w.timeline.SetDates(w.engine.Date, func() { w.status.tell(parts.NotUnderstood()) })
	w.timeline.ShowSilences(w.prefs.silences(), func(text string) { w.status.tell(text) })
	w.toolbar = newToolbar(w)
	w.trays = tally.NewTrays(w.showItem)
	w.counter = tally.NewCounter(w.session, w.do, w.showTally)
	w.sources = opening.NewSources(w.opener)
	w.finder = finding.New(finds{host{w}})
	w.export = exporting.New(exports{edits{host{w}}})
	w.intake = importing.New(imports{host{w}})
	w.player = finding.NewPlayer(w.session, w.do, w.timeline.Extent, w.menuChanged)
	w.status = newStatus(w)
	w.menu = newMenu(w)
	showFirst()
	w.session.Observe(func(n project.Notice) { w.sessionChanged(n) })
	w.sessionChanged(project.Notice{What: project.Content | project.Selected | project.Filtered})

	// What stands in the panes is there already, so that they are laid out and drawn once.
	w.layout = newLayout(w)
	w.window.SetMainMenu(w.menu.main)
	w.layOutFirst()
	w.window.SetContent(w.layout.root)
	w.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.openURIs(uris) })
	w.window.SetCloseIntercept(w.close)
	w.addKeys()
	w.showTilesAgain()
	w.reportPanes()
}

// layOutFirst lays the content out as it will be in the window, below the menu bar that
// Fyne adds only once there is one: the map's first picture is drawn meanwhile, for the
// pane that it will have. Where the guess is wrong it is drawn anew.
func (w *Window) layOutFirst() {
	size := w.prefs.windowSize().Subtract(fyne.NewSquareSize(2 * theme.Padding()))
	if runtime.GOOS != "darwin" { // where the menu is the system's
		size.Height -= fyne.MeasureText("M", theme.TextSize(), fyne.TextStyle{}).Height + theme.InnerPadding()
	}
	w.layout.root.Resize(size)
}

// toggleSilences shows on the overview of what the documents say nothing, or not.
func (w *Window) toggleSilences() {
	w.prefs.setSilences(!w.prefs.silences())
	w.timeline.ShowSilences(w.prefs.silences(), func(text string) { w.status.tell(text) })
	w.menu.refresh()
}

// Run shows the window and returns when it is closed.
func (w *Window) Run() { w.window.ShowAndRun() }

// sessionChanged brings what stands around the views in line with the session.
func (w *Window) sessionChanged(n project.Notice) {
	w.toolbar.refresh()
	w.editor.Changed(n)
	w.status.refresh()
	w.menu.refresh()
	if n.Has(project.Content | project.Filtered) {
		w.counter.Count(n.Has(project.Content))
	}
	w.finder.Changed(n)
	if n.Has(project.Content) {
		w.window.SetTitle(w.title())
		w.followDocuments()
	}
}

// followDocuments has the views show what there is after documents came or went, or were
// read again.
func (w *Window) followDocuments() {
	same, fresh := true, true
	now := map[model.DocumentID]*model.Document{}
	for _, src := range w.session.Sources() {
		id := src.Document.ID
		now[id] = src.Document
		same = same && w.known[id] == src.Document
		fresh = fresh && w.known[id] == nil
	}
	same = same && len(now) == len(w.known)
	w.known = now
	if !same {
		w.fitDocuments(fresh)
	}
}

// fitDocuments has the views show what there is; see Timeline.DocumentsChanged.
func (w *Window) fitDocuments(fresh bool) {
	w.mapview.DocumentsChanged(fresh)
	w.timeline.DocumentsChanged(fresh)
}

// showTally shows what was counted anew.
func (w *Window) showTally(t tally.Tally) {
	w.status.show(t)
	w.finder.ShowHidden(t.Hidden)
	if t.Lists == nil {
		return
	}
	w.sources.Show(t.Lists.PerDocument)
	w.trays.Show(t.Lists)
	if w.layout != nil {
		w.layout.tabs.Refresh()
	}
}

// showItem shows what a tray lists: selects the event, or shows the words in the text.
func (w *Window) showItem(i tally.Item) {
	if i.Event != "" {
		w.session.Select(i.Event)
		return
	}
	w.showSpan(i.Document, i.Span)
}

// showSpan shows words in their document.
func (w *Window) showSpan(id model.DocumentID, span model.Span) {
	w.layout.showText()
	w.reader.ShowSpan(id, span)
}

// title names the project, or where it has no name its document, or says how many there
// are.
func (w *Window) title() string {
	sources := w.session.Sources()
	switch {
	case w.keeper.Name() != "":
		return w.keeper.Name() + " – " + parts.ProgramName
	case len(sources) == 0:
		return parts.ProgramName
	case len(sources) == 1:
		return words.Brief(words.Title(sources[0].Document)) + " – " + parts.ProgramName
	default:
		return words.Documents(len(sources)) + " – " + parts.ProgramName
	}
}

// close remembers the window and ends the program.
func (w *Window) close() {
	w.jobs.CancelAll()
	w.player.Halt()
	w.prefs.setWindowSize(w.window.Canvas().Size())
	w.layout.remember()
	w.keeper.Close()
	w.window.Close()
}
