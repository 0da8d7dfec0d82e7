package finding

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/model"
	"chronotope/model/project"
	"chronotope/model/store"
)

// searching opens the dialog and types a query.
func searching(f *Finder, query string) *search {
	index, _ := f.host.Index()
	s := newSearch(f, index)
	s.field.SetText(query)
	return s
}

func TestSearchListsEventsAndPassages(t *testing.T) {
	f, w := furnish(t)
	s := searching(f, "dock")
	var hits, names int
	for _, row := range s.rows {
		if row.hit != nil {
			hits++
		} else {
			names++
		}
	}
	if hits != 3 || names != 2 { // an event, and two passages of a document
		t.Fatalf("%d hits under %d names: %+v", hits, names, s.rows)
	}
	s.choose(2) // the name of the document
	if w.dialogs.Open() || !slices.Equal(w.shown, []string{"docks"}) {
		t.Errorf("shown are %q", w.shown)
	}
	f.Step(1)
	if len(w.shown) != 2 || w.told != "3 of 3 found" {
		t.Errorf("shown are %q, told %q", w.shown, w.told)
	}
	f.Step(1) // round to the event
	if e := w.session.SelectedEvent(); e != apptest.About(t, w.session, "ocks") {
		t.Errorf("selected is %v", e)
	}
	f.Step(-1)
	if len(w.shown) != 3 || w.told != "3 of 3 found" {
		t.Errorf("back at %q, told %q", w.shown, w.told)
	}
}

// TestSearchFindsPlacesByAnyName looks for a town by a name that stands nowhere.
func TestSearchFindsPlacesByAnyName(t *testing.T) {
	f, w := furnish(t)
	w.session.FindPlacesBy(func(p model.Place) string { return strings.ToLower(p.Name) + "\ngenova" })
	s := searching(f, "genova")
	n := 0
	for _, row := range s.rows {
		if row.hit != nil {
			n++
		}
	}
	if n == 0 {
		t.Errorf("nothing is found: %+v", s.rows)
	}
	found, err := findAll(t.Context(), w.index, f.queries("genova"))
	if err != nil || len(found.Words) == 0 || found.Query != "genova" {
		t.Errorf("marked is %+v, %v", found, err)
	}
}

func TestStepAsksWhatToLookFor(t *testing.T) {
	f, w := furnish(t)
	index := w.index
	w.index = nil
	if f.Step(1); w.dialogs.Open() {
		t.Error("asked, though there is nothing to look in")
	}
	w.index = index
	if f.Step(1); !w.dialogs.Open() {
		t.Error("nothing asks what to find")
	}
	if apptest.Press(w, fyne.KeyEscape); w.dialogs.Open() {
		t.Error("Escape does not close the search")
	}
}

func TestLongPassageIsShownFromBeforeTheWords(t *testing.T) {
	f, _ := furnish(t)
	s := searching(f, "far as")
	if last := s.rows[len(s.rows)-1]; last.title != "The bells of Genoa were heard as far as the docks." {
		t.Errorf("%q", last.title)
	}
	hit := *s.rows[len(s.rows)-1].hit
	text := "A passage that goes on for quite a while before it comes to the very words that were found."
	hit.Span = model.Span{Start: 0, End: len(text)}
	hit.Words[0] = model.Span{Start: 74, End: 79}
	if got := snippet(text, &hit); got != "… a while before it comes to the very words that were found." {
		t.Errorf("%q", got)
	}
}

func TestAnotherSpellingIsOffered(t *testing.T) {
	f, w := furnish(t)
	s := searching(f, "genao docks")
	w.queue.Until(t, "a spelling is offered", func() bool { return s.rows[0].spelling != "" })
	if len(s.rows) != 1 || s.rows[0].spelling != "genoa docks" {
		t.Fatalf("offered %+v", s.rows)
	}
	s.choose(0)
	if s.field.Text != "genoa docks" || s.rows[0].hit != nil || s.rows[1].hit == nil {
		t.Errorf("%q finds %+v", s.field.Text, s.rows)
	}
	s.field.SetText("xylophone quartet")
	if len(s.rows) != 1 || s.rows[0].hit != nil || s.rows[0].title != "Nothing was found" {
		t.Errorf("found %+v", s.rows)
	}
}

// busyIndex is an index of a project that is being saved until it is free.
type busyIndex struct {
	Index
	free chan struct{}
}

func (b busyIndex) Search(ctx context.Context, query string, limit int) ([]store.Hit, error) {
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-b.free:
		return b.Index.Search(ctx, query, limit)
	}
}

// TestSearchWhileTheProjectIsSaved types while it is: the window does not wait for it, and
// what was typed last is found.
func TestSearchWhileTheProjectIsSaved(t *testing.T) {
	_, w := furnish(t)
	busy := busyIndex{w.index, make(chan struct{})}
	w.index = busy
	f := New(w)
	begin := time.Now()
	s := searching(f, "bridge")
	s.field.SetText("docks")
	if took := time.Since(begin); took > 20*searchAtOnce || len(s.rows) != 0 {
		t.Fatalf("one waits %v for %d rows", took, len(s.rows))
	}
	close(busy.free)
	w.settle(t)
	if len(s.rows) == 0 || s.rows[1].title != apptest.About(t, w.session, "ocks").Headline {
		t.Errorf("found are %+v", s.rows)
	}
}

// TestFoundIsMarked looks for words, follows one hit, and has all of them marked until they
// are taken away.
func TestFoundIsMarked(t *testing.T) {
	f, w := furnish(t)
	s := searching(f, "open")
	s.choose(len(s.rows) - 1)
	w.queue.Until(t, "all is marked", func() bool { return w.session.Found() != nil })
	found, doc := w.session.Found(), w.session.Sources()[0].Document
	if words := found.Words[doc.ID]; len(words) != 2 || words[0].Of(doc.Text) != "opened" {
		t.Errorf("marked are %v", words)
	}
	want := map[model.EventID]bool{apptest.About(t, w.session, "ridge").ID: true, apptest.About(t, w.session, "ocks").ID: true}
	for _, e := range w.session.Events() {
		if found.Events[e.ID] != want[e.ID] {
			t.Errorf("%q is marked: %v", e.Headline, found.Events[e.ID])
		}
	}
	if got := apptest.Fields[*widget.Button](w); len(got) != 1 || got[0].Text != "“open” · 2 found" {
		t.Errorf("chips %v", got)
	}
	if s := searching(f, "x"); s.field.Text != "x" || w.session.Found() != found {
		t.Error("asking anew takes away what was found")
	}
	w.dialogs.Close()
	apptest.Tap(t, w, "“open” · 2 found")
	if w.session.Found() != nil || f.Forget() {
		t.Error("the chip does not take the marks away")
	}
	if got := apptest.Fields[*widget.Button](w); len(got) != 0 {
		t.Errorf("chips %v", got)
	}
}

func TestSearchGoesOnFromWhatWasFound(t *testing.T) {
	f, w := furnish(t)
	s := searching(f, "open")
	s.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if w.Canvas().Focused() != fyne.Focusable(s.list) {
		t.Fatalf("the focus is with %T", w.Canvas().Focused())
	}
	apptest.Press(w, fyne.KeyEnd)
	apptest.Press(w, fyne.KeyUp)
	apptest.Press(w, fyne.KeyReturn)
	if w.dialogs.Open() || f.at != len(f.hits)-2 {
		t.Errorf("the %d of %d is shown", f.at, len(f.hits))
	}
	w.queue.Until(t, "all is marked", func() bool { return w.session.Found() != nil })
	f.Search()
	if got := w.Canvas().Focused().(interface{ SelectedText() string }).SelectedText(); got != "open" {
		t.Errorf("it begins with %q", got)
	}
}

// TestMarksFollowTheText gives a document another text, in which what was found stands
// elsewhere, and opens another project, in which nothing was looked for.
func TestMarksFollowTheText(t *testing.T) {
	f, w := furnish(t)
	s := searching(f, "docks")
	s.choose(len(s.rows) - 1)
	w.queue.Until(t, "it is marked", func() bool { return w.session.Found() != nil })
	before := w.session.Found()
	next, _ := apptest.Read(t, "ledger.txt", "A heading that is new.\n\n"+ledger)
	w.Edit("another text", func(tx *project.Tx) error { tx.PutSource(next); return nil })
	w.queue.Until(t, "it is marked anew", func() bool { return w.session.Found() != before })
	if words := w.session.Found().Words[next.Document.ID]; len(words) != 2 || words[0].Of(next.Document.Text) != "docks" {
		t.Errorf("marked are %v", words)
	}
	f.mark("mill") // is still looked for when the project is left
	w.session.Reset(project.Memory{}, project.Saved{})
	if len(f.hits) != 0 || len(apptest.Fields[*widget.Button](w)) != 0 {
		t.Error("what was found outlives the project")
	}
	w.settle(t)
	if w.session.Found() != nil {
		t.Error("words of the project before are marked")
	}
}
