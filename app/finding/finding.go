// Package finding is the room of the window in which one looks for things: words in the
// documents and events, the filter with its chips, views that are kept, and playing
// through time.
package finding

import (
	"context"

	"fyne.io/fyne/v2"

	"chronotope/app/parts"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/project"
	"chronotope/model/store"
)

// Host is what the room needs of the window around it.
type Host interface {
	Session() *project.Session
	Dialogs() *parts.Dialogs
	Gazetteer() parts.Gazetteer
	Dates() parts.Dates
	// Index returns where words are looked up; false where there is nothing now, of which
	// the user has been told.
	Index() (Index, bool)
	// Behind runs f off the interface's goroutine and then what f returns on it, unless it
	// is stopped, or the window closed, before.
	Behind(f func(ctx context.Context) (then func())) (stop context.CancelFunc)
	Edit(label string, f func(tx *project.Tx) error)
	Tell(text string)
	// ShowSpan shows words in their document.
	ShowSpan(id model.DocumentID, span model.Span)
	// View is where map and timeline are, and GoTo takes them there.
	View() (project.MapView, project.TimeView)
	GoTo(project.MapView, project.TimeView)
}

// Index finds words in the documents and events of a project; a *store.Store is one.
type Index interface {
	Search(ctx context.Context, query string, limit int) ([]store.Hit, error)
	Near(ctx context.Context, query string) ([]string, error)
	Find(ctx context.Context, query string) (*project.Found, error)
}

// Finder is the room. All its methods are for the interface's goroutine.
type Finder struct {
	host    Host
	session *project.Session
	dialogs *parts.Dialogs
	chips   *chips

	index Index       // in which hits were found
	hits  []store.Hit // what was found last, and which of it is shown
	at    int
	stop  context.CancelFunc // of the search for all that is to be marked; nil for none
}

// New makes the room.
func New(host Host) *Finder {
	f := &Finder{host: host, session: host.Session(), dialogs: host.Dialogs()}
	f.chips = newChips(f)
	return f
}

// Chips is the row of chips: one for each criterion of the filter and for what a search
// found, by which it is taken away.
func (f *Finder) Chips() fyne.CanvasObject { return f.chips.root }

// ShowsAllModes reports whether what is only supposed, or denied, is shown, too.
func (f *Finder) ShowsAllModes() bool { return len(f.session.Filter().Modes) == len(words.AllModes()) }

// ShowAllModes shows what is only supposed, or denied, too, or keeps it apart.
func (f *Finder) ShowAllModes(on bool) {
	filter := f.session.Filter()
	if filter.Modes = nil; on {
		filter.Modes = words.AllModes()
	}
	f.session.SetFilter(filter)
}

// ShowHidden has the chips say how many events each criterion hides that no other does.
func (f *Finder) ShowHidden(hidden map[project.Criterion]int) { f.chips.show(hidden) }

// Changed follows the session.
func (f *Finder) Changed(n project.Notice) {
	found := f.session.Found()
	if n.Has(project.Marked) {
		f.chips.refresh()
		if found == nil { // another project is open, or what was found is taken away
			f.halt()
			f.hits = nil
		}
	}
	if found != nil && n.Change.ChangesText() {
		f.mark(found.Query) // its words stand elsewhere now
	}
}
