// Package opening is the room of the window in which documents come into the project: they
// are chosen, read off the interface's goroutine, added, read again, and given what they do
// not say of themselves.
package opening

import (
	"io/fs"
	"sync/atomic"
	"time"

	"chronotope/app/engine"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
	"chronotope/model/store"
)

// Host is what the room needs of the window around it.
type Host interface {
	Session() *project.Session
	// Dialogs is asked for when there is something to say: reading begins before there is a
	// window.
	Dialogs() *parts.Dialogs
	Engine() *engine.Engine
	Jobs() *Jobs
	Prefs() Prefs
	Project() Project
	// Read shows a document in the text, and ShowText brings the text to the front.
	Read(id model.DocumentID)
	ShowText()
	Tell(text string)
	// Refresh is called when what the room does or remembers is something else: see
	// KeepsFiles and SampleUntouched.
	Refresh()
}

// Project is where documents are put.
type Project interface {
	Edit(label string, f func(tx *project.Tx) error)
	// EditBehind is Edit for a change that takes long to keep; then is called once it stands.
	EditBehind(label string, f func(tx *project.Tx) error, then func())
	// WhenSaved calls f once the change stands that is being stored behind.
	WhenSaved(f func())
	// File is what the project is kept in; nil where it has no file yet.
	File() *store.Store
	// Keeps reports whether the file that a document was read from is kept there.
	Keeps(src *project.Source) bool
	// New begins an empty project; the one at hand is kept.
	New()
	// OpenAmong opens the project among paths, if one is, and reports whether.
	OpenAmong(paths []string) bool
}

// Prefs is what the room remembers of the user's wishes.
type Prefs interface {
	Folder() string // where files are asked for
	SetFolder(path string)
	KeepFiles() bool // projects keep the files that documents are read from
	SetKeepFiles(on bool)
	Places() string // the file of the user's own places; "" for none
	SetPlaces(path string)
}

// Opener is the room. All its methods are for the interface's goroutine, but for those that
// say otherwise.
type Opener struct {
	host     Host
	session  *project.Session
	engine   *engine.Engine
	jobs     *Jobs
	seeds    fs.FS         // the sample documents
	index    *curate.Index // of what the project holds
	choosing bool          // the system's file dialog is open
	state    int           // counts the changes of the project
	projects int           // counts the projects that were open
	// handOverAfter is how long an opening goes on before what is ready is shown.
	handOverAfter time.Duration
	// passwords are those given for documents since the program was started, by path.
	passwords map[string]string
	keepFiles atomic.Bool // as Prefs.KeepFiles, for any goroutine
	ownPlaces string      // as Prefs.Places at the start
	// sampleStep is the undo label while the project is the sample as opened.
	sampleStep string
}

// New makes the room; seeds are the sample documents.
func New(host Host, seeds fs.FS) *Opener {
	o := &Opener{
		host: host, session: host.Session(), engine: host.Engine(), jobs: host.Jobs(), seeds: seeds,
		index:     curate.NewIndex(host.Session()),
		passwords: map[string]string{}, ownPlaces: host.Prefs().Places(), handOverAfter: time.Second,
	}
	o.keepFiles.Store(host.Prefs().KeepFiles())
	o.session.Observe(func(n project.Notice) {
		if n.Has(project.Content) {
			o.state++
		}
	})
	return o
}

func (o *Opener) dialogs() *parts.Dialogs { return o.host.Dialogs() }

// Replaced is told when the session holds another project.
func (o *Opener) Replaced() {
	o.sampleStep = ""
	o.projects++
}
