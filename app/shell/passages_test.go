package shell

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/apptest"
	"chronotope/model"
)

// quotes are the passages of an event.
func quotes(e *model.Event) (out []string) {
	for _, v := range e.Evidence {
		out = append(out, v.Passage.Quote)
	}
	return out
}

// joint opens two documents that tell of other things, joins their events, and returns the
// joint one, of which the passage of the second document is the other one.
func joint(t *testing.T) (w *Window, e *model.Event, first, second string) {
	t.Helper()
	dir := t.TempDir()
	first, second = filepath.Join(dir, "mills.txt"), filepath.Join(dir, "docks.txt")
	for path, text := range map[string]string{
		first: "The mill burned down in Leeds on 4 May 1871.\n", second: "The docks of Genoa were opened in June 1873.\n",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w = open(t, first, second)
	mill := w.about(t, "ill")
	w.session.Select(mill.ID)
	w.choose(t, "Event", "Join with another")
	apptest.Type(t, w.window, "docks")
	apptest.Press(w.window, fyne.KeyReturn)
	e = w.session.Event(mill.ID)
	if len(w.session.Events()) != 1 || len(e.Evidence) != 2 || e.Evidence[0].Document != model.DocumentID(first) {
		t.Fatalf("they are not joined: %+v", e)
	}
	return w, e, first, second
}

// TestPassageIsMadeTheMainOne makes the other passage of an event the main one: none is lost,
// and the event is told as that one tells it.
func TestPassageIsMadeTheMainOne(t *testing.T) {
	w, e, _, _ := joint(t)
	before := quotes(e)
	docks := e.Evidence[1]
	w.session.SelectEvidence(e.ID, 1)
	w.choose(t, "Event", "Make this passage the main one")
	got := w.session.Event(e.ID)
	if want := []string{before[1], before[0]}; !slices.Equal(quotes(got), want) {
		t.Fatalf("its passages are %q, want %q", quotes(got), want)
	}
	if got.Date != docks.Date || got.Headline == e.Headline {
		t.Errorf("%q of %s, with a main passage of %s", got.Headline, got.Date, docks.Date)
	}
	if w.keeper.Undo(); w.session.Event(e.ID) != e {
		t.Error("it is not undone")
	}
}

// TestMainPassageIsRemoved takes the main passage away: the event is what the other tells.
func TestMainPassageIsRemoved(t *testing.T) {
	w, e, _, _ := joint(t)
	docks := e.Evidence[1]
	w.session.SelectEvidence(e.ID, 0)
	w.choose(t, "Event", "Remove this passage")
	got := w.session.Event(e.ID)
	if !slices.Equal(quotes(got), []string{docks.Passage.Quote}) || got.Date != docks.Date || got.Headline == e.Headline || got.Disputed {
		t.Errorf("left is %q of %s, disputed %v, by %q", got.Headline, got.Date, got.Disputed, quotes(got))
	}
	src := w.session.Sources()[0]
	if len(src.Deleted) != 1 {
		t.Error("reading the document again would bring the passage back")
	}
}

// TestJoinedRemovedAndOpenedAgain joins events of two documents, takes the first document
// out and opens it again: the passage of the second stays.
func TestJoinedRemovedAndOpenedAgain(t *testing.T) {
	w, e, first, second := joint(t)
	docks := e.Evidence[1].Passage.Quote
	w.choose(t, "View", "Next tab")
	w.choose(t, "View", "Next tab")
	apptest.Press(w.window, fyne.KeyReturn)
	apptest.Tap(t, w.window, "Remove")
	if left := w.session.Events(); len(left) != 1 || !slices.Equal(quotes(left[0]), []string{docks}) {
		t.Fatalf("%d events are left, of %q", len(left), quotes(left[0]))
	}
	w.opener.OpenPaths([]string{first})
	until(t, "it is open again", func() bool { return len(w.session.Sources()) == 2 && !w.session.Busy() })
	var all []string
	for _, e := range w.session.Events() {
		all = append(all, quotes(e)...)
	}
	if len(all) != 2 || !slices.Contains(all, docks) {
		t.Errorf("told are %q, without %s", all, second)
	}
}

// TestJoinedShortenedAndReadAgain joins events of two documents, takes away the main passage
// and reads its document again: the passage of the other stays.
func TestJoinedShortenedAndReadAgain(t *testing.T) {
	w, e, first, _ := joint(t)
	docks := e.Evidence[1].Passage.Quote
	w.session.SelectEvidence(e.ID, 0)
	w.choose(t, "Event", "Remove this passage")
	before := w.session.Source(model.DocumentID(first))
	w.opener.ReadAgain(model.DocumentID(first))
	until(t, "it is read again", func() bool { return w.session.Source(model.DocumentID(first)) != before })
	var all []string
	for _, e := range w.session.Events() {
		all = append(all, quotes(e)...)
	}
	if !slices.Equal(all, []string{docks}) {
		t.Errorf("told are %q", all)
	}
}
