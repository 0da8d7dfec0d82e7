package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// rich is a document with all that one can have.
func rich(id string) *project.Source {
	src := source(id)
	d := src.Document
	d.Text = text + "\n\nA note[1] on https://example.org.\n\n[1] Said the clerk."
	d.Blocks = append(d.Blocks, model.Block{Kind: model.ListItem, Level: 1, Span: model.Span{Start: 120, End: 152}}, model.Block{Kind: model.Footnote, Span: model.Span{Start: 154, End: 173}})
	d.Notes = []model.Note{{Ref: model.Span{Start: 126, End: 129}, Text: model.Span{Start: 154, End: 173}}}
	d.Chapters = []model.Chapter{{Title: "One", Span: model.Span{End: 118}}, {Title: "Two", Span: model.Span{Start: 120, End: 173}}}
	d.Links = []model.Link{{Span: model.Span{Start: 133, End: 152}, Target: "https://example.org"}}
	d.Pages = []model.Page{
		{Label: "i", Width: 595, Height: 842, Span: model.Span{End: 118}, Boxes: []model.Box{{Span: model.Span{End: 3}, X0: 10, Y0: 10, X1: 30, Y1: 20}, {Span: model.Span{Start: 4, End: 8}, X0: 34, Y0: 10, X1: 50, Y1: 20}}},
		{Label: "ii", Width: 595, Height: 842, Span: model.Span{Start: 120, End: 173}},
	}
	words := model.Span{Start: 12, End: 17}
	src.Toponyms = []model.Toponym{{Span: words, Place: leeds, Rivals: []model.Candidate{{Place: leeds, Score: 0.2}}, Confidence: 0.9, Reasons: []model.Reason{{Detail: "a city"}}}}
	src.Denied, src.Deleted = []model.Selector{model.Select(text, model.Span{Start: 4, End: 8})}, []model.Selector{model.Select(text, words)}
	src.Given = project.Given{Date: edtf.Y(1880), Place: leeds, Title: "Annals"}
	src.Original = original("the file of " + id)
	return src
}

// victim makes a project of all that there is: documents, events, corrections, a history and
// a change that was undone.
func victim(t testing.TB, events int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "victim"+Extension)
	random := rand.New(rand.NewPCG(21, 22))
	start := project.Saved{Sources: []*project.Source{rich("a"), source("b"), source("c")}, Overrides: []*model.Override{override(0), override(1)}, Views: []*project.View{view(1)}}
	for n := range events {
		start.Events = append(start.Events, event(fmt.Sprint("e", n), []string{"b", "c"}[n%2], random))
	}
	s, err := Create(path, start)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	session := project.Open(s, start)
	put := func(label string, f func(tx *project.Tx)) {
		t.Helper()
		if err := session.Edit(label, func(tx *project.Tx) error { f(tx); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	put("Correct", func(tx *project.Tx) {
		tx.PutSource(tx.Source("a").WithDate(project.Spans{{Start: 33, End: 43}}, edtf.Y(1872)))
	})
	put("Judge", func(tx *project.Tx) {
		next := tx.Event("e1").Clone()
		next.Status = model.Accepted
		tx.PutEvent(next)
		tx.PutOverride(override(2))
		tx.PutView(view(2))
	})
	put("Remove", func(tx *project.Tx) { tx.DeleteSource("c") })
	put("Undone", func(tx *project.Tx) { tx.DeleteEvent("e2") })
	if err := session.Undo(); err != nil {
		t.Fatal(err)
	}
	return path
}

// manyPages is how many events fill several pages.
const manyPages = 120

// mutated is a copy of a file on which statements were run that nothing keeps from anything.
func mutated(t testing.TB, from string, statements string, args ...any) (path string, err error) {
	t.Helper()
	path = copied(t, from)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	_, err = db.Exec("PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1; PRAGMA writable_schema = 1")
	if err == nil {
		_, err = db.Exec(statements, args...)
	}
	return path, errors.Join(err, db.Close())
}

// What opening a hostile file, doing all there is with it, and checking it can take at most.
const (
	longestVisit = 60 * time.Second // on a machine that is busy with other things
	mostMemory   = 192 << 20        // and eight times the size of the file
)

// visit opens a file as a person would who goes through all of it, and says what was wrong:
// the error, or what was left out. Nothing that the file holds may make it panic.
func visit(t testing.TB, path string) (said []string) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), longestVisit)
	defer stop()
	s, saved, err := Open(ctx, path)
	if err != nil {
		said = append(said, err.Error())
		if s, saved, err = View(ctx, path); err != nil {
			said = append(said, err.Error())
		}
	}
	if err == nil {
		said = append(said, goThrough(ctx, t, s, s, saved)...)
		report, err := s.Check(ctx)
		if err != nil {
			said = append(said, err.Error())
		}
		said = append(said, report.Problems...)
		s.Close()
	}
	if saved, _, err = Salvage(ctx, path); err == nil {
		whole, err := Create(filepath.Join(t.TempDir(), "new.chronotope"), saved)
		if err != nil {
			t.Fatalf("what was saved is no project: %v", err)
		}
		if report, err := whole.Check(ctx); err != nil || len(report.Problems) > 0 {
			t.Errorf("what was saved is damaged: %v, %v", report.Problems, err)
		}
		whole.Close()
	} else {
		said = append(said, err.Error())
	}
	if ctx.Err() != nil {
		t.Error("it takes too long")
	}
	return said
}

// goThrough looks at all that a project holds, takes back and does again what can be, as a
// history tells that keeps it, and searches. It returns what could not be.
func goThrough(ctx context.Context, t testing.TB, s *Store, history project.Store, saved project.Saved) (said []string) {
	t.Helper()
	session := project.Open(history, saved)
	try := func(step func() error) bool {
		err := step()
		if err != nil {
			said = append(said, err.Error())
		}
		return err == nil
	}
	look := func() {
		for _, e := range session.Events() {
			_ = e.Status.String() + e.Date.String() + fmt.Sprint(e.Date.Earliest(), e.Places())
			for i := range e.Evidence {
				v := &e.Evidence[i]
				if src := session.Source(v.Document); src != nil {
					_ = v.Passage.Span.Of(src.Document.Text) + v.Anchor.Span.Of(src.Document.Text)
					_, _ = v.Passage.Find(src.Document.Text)
					_ = src.Document.BoxesOf(v.Passage.Span)
				}
			}
		}
		for _, src := range session.Sources() {
			sound(t, src)
		}
		for _, v := range session.Views() {
			session.SetFilter(v.Filter)
			session.Visible()
		}
		session.SetFilter(project.Filter{})
	}
	look()
	for session.UndoLabel() != "" && try(session.Undo) {
		look()
	}
	for session.RedoLabel() != "" && try(session.Redo) {
		look()
	}
	if history == s && !s.ReadOnly() {
		_ = session.Edit("Edit", func(tx *project.Tx) error {
			for _, e := range session.Events()[:min(3, len(session.Events()))] {
				next := e.Clone()
				next.Headline, next.Evidence = "other", nil
				tx.PutEvent(next)
			}
			tx.PutSource(source("new"))
			return nil
		})
		look()
	}
	for _, query := range []string{"mill", "mil", `"opened in"`, "nothing"} {
		hits, _ := s.Search(ctx, query, 100)
		for _, h := range hits {
			if src := session.Source(h.Document); h.Event == "" && src != nil {
				_ = src.Document.Text[h.Span.Start:h.Span.End]
			}
		}
		_, _ = s.Find(ctx, query)
		_, _ = s.Near(ctx, query)
	}
	for _, src := range session.Sources() {
		if src.Original != nil {
			_, _ = s.Original(src.Original.SHA256)
		}
	}
	return said
}

// sound holds that a document that was let in is as documents are.
func sound(t testing.TB, src *project.Source) {
	t.Helper()
	d := src.Document
	end := 0
	if len(d.Blocks) == 0 {
		t.Errorf("%s, which has no blocks, was let in", d.ID)
	}
	for _, b := range d.Blocks {
		if b.Span.Start < end || b.Span.End <= b.Span.Start || b.Span.End > len(d.Text) || b.Kind > model.Footnote {
			t.Errorf("a block %v of %s was let in", b, d.ID)
		}
		end = b.Span.End
	}
	for _, s := range d.Sentences {
		_ = d.Text[s.Start:s.End]
	}
	for _, n := range d.Notes {
		_ = d.Text[n.Ref.Start:n.Ref.End] + d.Text[n.Text.Start:n.Text.End]
	}
	for _, p := range d.Pages {
		_ = d.Text[p.Span.Start:p.Span.End]
		if !(p.Width > 0 && p.Height > 0 && p.Width < 1e9) {
			t.Errorf("a page of %v by %v was let in", p.Width, p.Height)
		}
		for _, b := range p.Boxes {
			_ = d.Text[b.Span.Start:b.Span.End]
		}
	}
	for _, l := range d.Links {
		_ = d.Text[l.Span.Start:l.Span.End]
	}
	for _, x := range src.Times {
		_ = d.Text[x.Span.Start:x.Span.End] + d.Text[x.Phrase.Start:x.Phrase.End] + x.Type.String()
	}
	for _, x := range src.Toponyms {
		_ = d.Text[x.Span.Start:x.Span.End] + x.Place.Kind.String()
	}
}

// TestHostileFiles opens files in which everything that can be is wrong. Each is told; the
// rest opens.
func TestHostileFiles(t *testing.T) {
	whole := victim(t, manyPages)
	for i, c := range hostileCases() {
		if testing.Short() && i%10 != 0 {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			path, err := mutated(t, whole, c.statements, c.args...)
			if err != nil {
				if c.said != "" && strings.Contains(err.Error(), c.said) {
					return // such a file cannot be made
				}
				t.Fatalf("the file was not made: %v", err)
			}
			said := watched(t, path)
			if c.said != "" && !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, c.said) }) {
				t.Errorf("%q is not said, but %.2000q", c.said, said)
			}
		})
	}
}

// watched is visit, and holds how much memory that takes.
func watched(t *testing.T, path string) []string {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	debug.FreeOSMemory()
	before, peak := resident(), int64(0)
	done := make(chan struct{})
	watching := make(chan struct{})
	go func() {
		defer close(watching)
		for {
			select {
			case <-done:
				return
			case <-time.After(2 * time.Millisecond):
				peak = max(peak, resident()-before)
			}
		}
	}()
	said := visit(t, path)
	close(done)
	<-watching
	if most := mostMemory + 8*info.Size(); peak > most {
		t.Errorf("%d MB are taken, for a file of %d MB", peak>>20, info.Size()>>20)
	}
	if testing.Verbose() {
		t.Logf("%d MB, %.300q", peak>>20, said)
	}
	return said
}

// resident is how much memory the process has of the system, where that is known.
func resident() int64 {
	var total, pages int64
	b, _ := os.ReadFile("/proc/self/statm")
	_, _ = fmt.Sscan(string(b), &total, &pages)
	return pages * int64(os.Getpagesize())
}
