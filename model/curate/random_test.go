package curate_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/extract"
	"chronotope/model/project"
	"chronotope/model/store"
)

// TestRandomOperations does what a user can do, at random, to a project in memory and to one
// in a file that is closed and opened now and then. After each operation no evidence has
// vanished but what was asked for, one ID has meant one event, each event says what follows
// from its evidence or from the user, undo gives the state before and redo the one after.
// CHRONOTOPE_OPERATIONS says how many operations there are to be.
func TestRandomOperations(t *testing.T) {
	operations := 2000
	if n, err := strconv.Atoi(os.Getenv("CHRONOTOPE_OPERATIONS")); err == nil {
		operations = n
	}
	const inRound = 500
	library := newLibrary(t)
	counts := map[string]int{}
	for seed := range operations / inRound {
		w := newWalk(t, library, uint64(seed), counts)
		for w.step = range inRound {
			w.operate()
		}
		w.undoAll()
	}
	for _, k := range kinds {
		if counts[k.name] == 0 {
			t.Errorf("%s was never done", k.name)
		}
	}
	t.Logf("%d operations: %v", operations, counts)
}

// walk is one project that is worked on at random, in memory and in a file alike.
type walk struct {
	testing.TB
	library *library
	memory  *desk
	file    *desk
	kept    *store.Store
	random  *rand.Rand
	step    int
	counts  map[string]int

	states []state // of memory: before all, and after each change that stands
	undone []state // after each that was undone, the last one first
}

// desk is a session to work on.
type desk struct {
	*project.Session
	index *curate.Index
	ids   int // how many were given
}

func newDesk(s project.Store, saved project.Saved, ids int) *desk {
	d := &desk{Session: project.Open(s, saved), ids: ids}
	d.IDs = func() model.EventID {
		d.ids++
		return numbered(d.ids)
	}
	d.index = curate.NewIndex(d.Session)
	return d
}

func numbered(n int) model.EventID { return model.EventID(fmt.Sprintf("e%06d", n)) }

func newWalk(t testing.TB, library *library, seed uint64, counts map[string]int) *walk {
	kept, err := store.Create(filepath.Join(memoryDir(t), fmt.Sprint(seed)+store.Extension), project.Saved{})
	if err != nil {
		t.Fatal(err)
	}
	w := &walk{
		TB: t, library: library, random: rand.New(rand.NewPCG(seed, 17)), counts: counts, kept: kept,
		memory: newDesk(project.Memory{}, project.Saved{}, 0), file: newDesk(kept, project.Saved{}, 0),
	}
	t.Cleanup(func() { w.kept.Close() })
	w.states = []state{w.memory.state()}
	return w
}

// memoryDir is a folder for files, in memory where there is one: what lasts through a power
// cut is not looked at here.
func memoryDir(t testing.TB) string {
	dir, err := os.MkdirTemp("/dev/shm", "curate")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// state is what a session holds. Values are never changed in place, so that equal pointers
// mean equal values.
type state struct {
	Sources   []*project.Source
	Events    []*model.Event
	Overrides []*model.Override
}

func (d *desk) state() state {
	return state{slices.Clone(d.Sources()), slices.Clone(d.Events()), slices.Clone(d.Overrides())}
}

func (s state) is(o state) bool {
	return slices.Equal(s.Sources, o.Sources) && slices.Equal(s.Events, o.Events) && slices.Equal(s.Overrides, o.Overrides)
}

func (w *walk) fail(format string, args ...any) {
	w.Helper()
	w.Fatalf("step %d: %s\n%s", w.step, fmt.Sprintf(format, args...), bench{TB: w, Session: w.memory.Session}.lines())
}

// operate does one thing at random to both sessions.
func (w *walk) operate() {
	kind := pick(w.random, weighted)
	seed := w.random.Uint64()
	before, given := w.states[len(w.states)-1], w.memory.ids
	var asked asked
	var errs [2]error
	for i, d := range []*desk{w.memory, w.file} {
		r := rand.New(rand.NewPCG(seed, 5))
		change, a := kind.plan(&hand{d, r, w.library})
		if change == nil {
			return // there is nothing to do it to
		}
		if i == 0 {
			asked = a
		}
		errs[i] = d.Edit(fmt.Sprint(kind.name, " ", w.step), change)
	}
	if errs[0] != nil || errs[1] != nil {
		w.fail("%s: %v, %v", kind.name, errs[0], errs[1])
	}
	after := w.memory.state()
	if after.is(before) {
		return
	}
	w.counts[kind.name]++
	w.states, w.undone = append(w.states, after), nil
	w.look(kind.name, before, after, asked, given)
	w.travel()
	if w.random.IntN(40) == 0 {
		w.restart()
	}
}

// travel now and then undoes some changes and does some of them again.
func (w *walk) travel() {
	if w.random.IntN(4) > 0 {
		return
	}
	back := 1 + w.random.IntN(3)
	w.undo(back)
	w.redo(w.random.IntN(back + 1))
}

func (w *walk) undo(n int) {
	for range n {
		if len(w.states) < 2 {
			return
		}
		w.counts["undo"]++
		for _, d := range []*desk{w.memory, w.file} {
			if err := d.Undo(); err != nil {
				w.fail("undo: %v", err)
			}
		}
		last := len(w.states) - 1
		w.undone, w.states = append(w.undone, w.states[last]), w.states[:last]
		if !w.memory.state().is(w.states[last-1]) {
			w.fail("undo does not give what was before")
		}
	}
}

func (w *walk) redo(n int) {
	for range n {
		last := len(w.undone) - 1
		if last < 0 {
			return
		}
		w.counts["redo"]++
		for _, d := range []*desk{w.memory, w.file} {
			if err := d.Redo(); err != nil {
				w.fail("redo: %v", err)
			}
		}
		w.states, w.undone = append(w.states, w.undone[last]), w.undone[:last]
		if !w.memory.state().is(w.states[len(w.states)-1]) {
			w.fail("redo does not give what was after")
		}
	}
}

// restart closes the file and opens it again. It holds what memory does.
func (w *walk) restart() {
	w.counts["restart"]++
	if err := w.kept.Close(); err != nil {
		w.fail("close: %v", err)
	}
	kept, saved, err := store.Open(context.Background(), w.kept.Path())
	if err != nil || len(kept.Problems()) > 0 {
		w.fail("open: %v, %v", err, kept.Problems())
	}
	w.kept = kept
	w.file = newDesk(kept, saved, w.file.ids)
	w.memory.Select("")
	w.memory.SetFilter(project.Filter{})
	w.compare()
}

func (w *walk) compare() {
	w.Helper()
	if w.memory.ids != w.file.ids {
		w.fail("%d IDs in memory, %d in the file", w.memory.ids, w.file.ids)
	}
	if diff := cmp.Diff(w.memory.state(), w.file.state(), same); diff != "" {
		w.fail("memory and file: %s", diff)
	}
}

var same = cmp.Options{cmpopts.EquateEmpty(), cmp.Comparer(func(a, b edtf.Value) bool { return a == b })}

// undoAll takes everything back, in two runs of the program.
func (w *walk) undoAll() {
	w.compare()
	w.undo(len(w.states) / 2)
	w.restart()
	w.undo(len(w.states))
	if s := w.memory.state(); len(s.Events)+len(s.Sources)+len(s.Overrides) > 0 {
		w.fail("undoing everything leaves something")
	}
	w.compare()
}

// look compares what an operation did with what it was asked for.
func (w *walk) look(name string, before, after state, a asked, given int) {
	w.Helper()
	was, now := evidenceOf(before), evidenceOf(after)
	for k, n := range was {
		if now[k] < n && (a.gone == nil || !a.gone(k)) {
			w.fail("%s: evidence has vanished: %+v", name, k)
		}
	}
	for k, n := range now {
		if was[k] < n && (a.come == nil || !a.come(k)) {
			w.fail("%s: evidence has come from nowhere: %+v", name, k)
		}
	}
	if a.check != nil {
		if what := a.check(before, after); what != "" {
			w.fail("%s: %s", name, what)
		}
	}
	known := map[model.EventID]*model.Event{}
	for _, e := range before.Events {
		known[e.ID] = e
	}
	sameTexts := slices.Equal(before.Sources, after.Sources)
	for _, e := range after.Events {
		if known[e.ID] == nil && e.ID <= numbered(given) {
			w.fail("%s: a new event got the ID of another, %s", name, e.ID)
		}
		if known[e.ID] != e || !sameTexts {
			w.sound(name, e)
		}
	}
}

// sound looks whether an event says what follows from its evidence.
func (w *walk) sound(name string, e *model.Event) {
	w.Helper()
	for _, v := range e.Evidence {
		src := w.memory.Source(v.Document)
		if src == nil && v.Document != "" {
			w.fail("%s: event %s has evidence in %s, which is gone", name, e.ID, v.Document)
		}
		selectors := []model.Selector{v.Anchor, v.Passage}
		for _, m := range v.Places {
			selectors = append(selectors, m.Selector)
		}
		for _, s := range selectors {
			if s.Quote != "" && !v.Lost && s.Span.Of(src.Document.Text) != s.Quote {
				w.fail("%s: of event %s %q does not stand where it is said to", name, e.ID, s.Quote)
			}
		}
	}
	if e.Headline == "" || e.Edited&model.EditedDate == 0 && !e.Date.IsZero() &&
		!slices.ContainsFunc(e.Evidence, func(v model.Evidence) bool { return v.Date == e.Date }) {
		w.fail("%s: event %s has a date that neither evidence nor user gives", name, e.ID)
	}
	if len(e.Evidence) == 0 {
		return
	}
	if follows := extract.Restate(e, e.Evidence); !says(follows, e) {
		w.fail("%s: event %s says what does not follow from its evidence: %s", name, e.ID, cmp.Diff(follows, e, same))
	}
}

// says reports whether two events with the same evidence say the same of it.
func says(a, b *model.Event) bool {
	return a.Headline == b.Headline && a.Type == b.Type && a.Date == b.Date && a.Disputed == b.Disputed && slices.Equal(a.Reasons, b.Reasons)
}

// passage is a piece of evidence by its words.
type passage struct {
	document        model.DocumentID
	anchor, passage model.Selector
}

func passageOf(v model.Evidence) passage { return passage{v.Document, v.Anchor, v.Passage} }

// evidenceOf counts the passages of all events, but for what the user added without words.
func evidenceOf(s state) map[passage]int {
	out := map[passage]int{}
	for _, e := range s.Events {
		for _, v := range e.Evidence {
			if v.Document != "" {
				out[passageOf(v)]++
			}
		}
	}
	return out
}
