package project

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
)

// Selection is the event at hand and which of its passages is shown. The zero
// Selection is none.
type Selection struct {
	Event    model.EventID
	Evidence int // index into the event's Evidence
}

// Aspect is a set of parts of a session that changed.
type Aspect uint8

// The aspects that an observer can be told of.
const (
	Content Aspect = 1 << iota // sources and events: Notice.Change says which
	Selected
	Filtered // what the filter lets through
	Marked   // what a search found
)

// Notice tells an observer what changed. Change is empty but for Content.
type Notice struct {
	What   Aspect
	Change Change
}

// Has reports whether any of the aspects changed.
func (n Notice) Has(a Aspect) bool { return n.What&a != 0 }

// Session is an open project. Make one with New.
type Session struct {
	// IDs gives the IDs of events that are added: model.NewEventID, where nobody sets another.
	IDs func() model.EventID

	store     Store
	sources   []*Source // in the order they were opened
	overrides []*model.Override
	views     []*View
	events    map[model.EventID]*model.Event
	sorted    []*model.Event // all events in order of time; nil when it must be made anew
	visible   []*model.Event // those that the filter lets through; likewise
	selection Selection
	filter    Filter
	called    func(model.Place) string // see FindPlacesBy
	found     *Found                   // what is marked; nil for nothing
	history   history
	busy      bool // a change is being stored on another goroutine
	observers []*func(Notice)
}

// New starts an empty project that is kept in store.
func New(store Store) *Session { return Open(store, Saved{}) }

// Open goes on with a project that store holds.
func Open(store Store, c Saved) *Session {
	s := &Session{
		IDs: model.NewEventID, store: store, sources: c.Sources, overrides: c.Overrides, views: c.Views,
		events: make(map[model.EventID]*model.Event, len(c.Events)),
	}
	for _, e := range c.Events {
		s.events[e.ID] = e
	}
	if slices.IsSortedFunc(c.Events, inTime) {
		s.sorted = slices.Clip(c.Events)
	}
	s.history = history{done: c.Done, undone: c.Undone}
	return s
}

// Saved returns all that the session holds, and of the history what it knows itself. Its
// slices are the session's own: read only, and valid until the next change.
func (s *Session) Saved() Saved {
	return Saved{
		Sources: s.sources, Events: s.Events(), Overrides: s.overrides, Views: s.views,
		Done: held(s.history.done), Undone: held(s.history.undone),
	}
}

// KeepIn puts another store in the place of the session's, which holds the same: see
// Saved. What of the history only the former store holds is left with that.
func (s *Session) KeepIn(store Store) {
	s.store = store
	s.history = history{done: held(s.history.done), undone: held(s.history.undone)}
}

// Sources returns the documents in the order they were opened. The slice is the
// session's own: read only.
func (s *Session) Sources() []*Source { return s.sources }

// Source returns a document of the project, or nil.
func (s *Session) Source(id model.DocumentID) *Source {
	for _, src := range s.sources {
		if src.Document.ID == id {
			return src
		}
	}
	return nil
}

// Telling returns the document that tells of an event first, or nil.
func (s *Session) Telling(e *model.Event) *model.Document {
	if len(e.Evidence) > 0 {
		if src := s.Source(e.Evidence[0].Document); src != nil {
			return src.Document
		}
	}
	return nil
}

// Event returns an event of the project, or nil.
func (s *Session) Event(id model.EventID) *model.Event { return s.events[id] }

// Events returns all events in order of time. The slice is the session's own:
// read only, and valid until the next change.
func (s *Session) Events() []*model.Event {
	if s.sorted == nil {
		s.sorted = slices.Collect(maps.Values(s.events))
		SortInTime(s.sorted)
	}
	return s.sorted
}

// Visible returns the events that the filter lets through, in order of time.
// Read only, and valid until the next change or filter.
func (s *Session) Visible() []*model.Event {
	if s.visible == nil {
		s.visible = make([]*model.Event, 0, len(s.events))
		for _, e := range s.Events() {
			if s.filter.Match(e) {
				s.visible = append(s.visible, e)
			}
		}
	}
	return s.visible
}

// SortInTime sorts events as a session has them: by day, date and ID (see inTime). Their
// days, which tell most of them apart, are worked out once.
func SortInTime(events []*model.Event) {
	type entry struct {
		day   int64
		event *model.Event
	}
	list := make([]entry, len(events))
	for i, e := range events {
		list[i] = entry{dayInTime(e.Date), e}
	}
	slices.SortFunc(list, func(a, b entry) int {
		if c := cmp.Compare(a.day, b.day); c != 0 {
			return c
		}
		return inTime(a.event, b.event)
	})
	for i := range list {
		events[i] = list[i].event
	}
}

// inTime orders events by the day that they stand at, then by date, and then by ID so that
// the order is the same each time.
func inTime(a, b *model.Event) int {
	return cmp.Or(cmp.Compare(dayInTime(a.Date), dayInTime(b.Date)), edtf.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
}

// dayInTime is the day that a date stands at among others: its first. What has only an end,
// such as "until 30 Nov 2025", stands where that begins, not before everything else. No date
// is last.
func dayInTime(d edtf.Value) int64 {
	if d.IsZero() {
		return math.MaxInt64
	}
	first := d.Earliest()
	if first == edtf.MinDay && d.Start().IsZero() {
		if end := d.End(); !end.IsZero() {
			return end.Earliest()
		}
	}
	return first
}

// Selection returns what is selected.
func (s *Session) Selection() Selection { return s.selection }

// SelectedEvent returns the event that is selected, or nil.
func (s *Session) SelectedEvent() *model.Event { return s.events[s.selection.Event] }

// Select makes id the event at hand, at its main passage; "" clears.
func (s *Session) Select(id model.EventID) { s.SelectEvidence(id, 0) }

// SelectEvidence selects one passage of an event. An event that is not in the
// project clears the selection; an index out of range wraps around.
func (s *Session) SelectEvidence(id model.EventID, evidence int) {
	next := s.valid(Selection{id, evidence})
	if next == s.selection {
		return
	}
	s.selection = next
	s.notify(Notice{What: Selected})
}

// valid returns sel with its evidence wrapped into range, or no selection.
func (s *Session) valid(sel Selection) Selection {
	e := s.events[sel.Event]
	if e == nil {
		return Selection{}
	}
	if n := len(e.Evidence); n > 0 {
		sel.Evidence = ((sel.Evidence % n) + n) % n
	} else {
		sel.Evidence = 0
	}
	return sel
}

// Step moves the selection by n visible events in order of time, and stops at the
// ends. From no selection it goes to the first or, backwards, the last.
func (s *Session) Step(n int) {
	events := s.Visible()
	if len(events) == 0 {
		return
	}
	at := slices.IndexFunc(events, func(e *model.Event) bool { return e.ID == s.selection.Event })
	switch {
	case at >= 0:
		at = min(max(at+n, 0), len(events)-1)
	case n < 0:
		at = len(events) - 1
	default:
		at = 0
	}
	s.Select(events[at].ID)
}

// Filter returns the filter in force.
func (s *Session) Filter() Filter { return s.filter }

// SetFilter puts another filter in force.
func (s *Session) SetFilter(f Filter) {
	s.filter = s.Prepared(f)
	s.visible = nil
	s.notify(Notice{What: Filtered})
}

// FindPlacesBy has the filter's text find places also by what called says: their names in
// lower case, one after the other. It may be called on any goroutine.
func (s *Session) FindPlacesBy(called func(model.Place) string) {
	s.called, s.filter.called = called, called
}

// PlaceNames are the names that a place is found by, in lower case: see FindPlacesBy.
func (s *Session) PlaceNames(p model.Place) []string {
	if s.called == nil {
		return []string{strings.ToLower(p.Name)}
	}
	return strings.Split(s.called(p), "\n")
}

// Prepared is a filter that is ready to match what is in the session.
func (s *Session) Prepared(f Filter) Filter {
	f = f.Prepared()
	f.called = s.called
	return f
}

// Observe calls f after every change until the returned function is called.
func (s *Session) Observe(f func(Notice)) (stop func()) {
	entry := &f
	s.observers = append(s.observers, entry)
	return func() {
		s.observers = slices.DeleteFunc(slices.Clone(s.observers), func(o *func(Notice)) bool { return o == entry })
	}
}

func (s *Session) notify(n Notice) {
	for _, o := range s.observers {
		(*o)(n)
	}
}

// Edit runs f and makes what it did one change: stored, undoable, and told to the
// observers once. If f or the store fails nothing has changed.
func (s *Session) Edit(label string, f func(tx *Tx) error) error {
	c, err := s.plan(label, f)
	if err != nil || len(c.Rows) == 0 {
		return err
	}
	return s.commit(c, Do, func() { s.history.push(c) })
}

// ErrBusy is returned for a change while a large one is being stored: see EditBehind.
var ErrBusy = errors.New("the project is being saved; try again in a moment")

// EditBehind is Edit for a change that takes long to store, such as the opening of many
// documents: it is stored on a goroutine of its own, and do brings what follows back to
// the session's: what f did, and then done. Until then all other changes fail with
// ErrBusy.
func (s *Session) EditBehind(label string, f func(tx *Tx) error, do func(func()), done func(error)) {
	c, err := s.plan(label, f)
	if err != nil || len(c.Rows) == 0 {
		done(err)
		return
	}
	s.storeBehind(c, Do, func() { s.history.push(c) }, do, done)
}

// storeBehind is commit on a goroutine of its own.
func (s *Session) storeBehind(c Change, step Step, record func(), do func(func()), done func(error)) {
	s.busy = true
	store := s.store
	go func() {
		err := store.Apply(c, step)
		do(func() {
			if s.store != store { // another project has been opened meanwhile: see Reset
				done(nil)
				return
			}
			s.busy = false
			if err != nil {
				done(fmt.Errorf("%s: %w", c.Label, err))
				return
			}
			s.accept(c, record)
			done(nil)
		})
	}()
}

// Busy reports whether a change is being stored behind.
func (s *Session) Busy() bool { return s.busy }

// plan runs f and returns the change that it makes.
func (s *Session) plan(label string, f func(tx *Tx) error) (Change, error) {
	if s.busy {
		return Change{}, fmt.Errorf("%s: %w", label, ErrBusy)
	}
	tx := &Tx{session: s, index: map[key]int{}, selection: s.selection}
	if err := cmp.Or(f(tx), tx.err); err != nil {
		return Change{}, fmt.Errorf("%s: %w", label, err)
	}
	return tx.change(label), nil
}

// commit stores a change and accepts it.
func (s *Session) commit(c Change, step Step, record func()) error {
	if s.busy {
		return fmt.Errorf("%s: %w", c.Label, ErrBusy)
	}
	if err := s.store.Apply(c, step); err != nil {
		return fmt.Errorf("%s: %w", c.Label, err)
	}
	s.accept(c, record)
	return nil
}

// accept brings memory and, by record, the history in line with a change that is
// stored, and tells the observers.
func (s *Session) accept(c Change, record func()) {
	record()
	for _, r := range c.Rows {
		s.set(r)
	}
	s.revise(c.Rows)
	n := Notice{What: Content, Change: c}
	if next := s.valid(c.SelectionAfter); next != s.selection {
		s.selection = next
		n.What |= Selected
	}
	s.notify(n)
}
