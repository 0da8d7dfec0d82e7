// Package apptest operates the window's rooms in tests as a user does: it taps buttons by
// what they say, chooses from menus, types into the field that has the focus and reads what
// a dialog says, all without a display.
package apptest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/engine"
	"chronotope/app/look"
	"chronotope/app/translation"
	"chronotope/assets"
	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/project"
)

func init() { translation.Load() }

// Engine is an engine that tests share, so that it is loaded once. A test that teaches an
// engine places or words makes one of its own.
var Engine = sync.OnceValue(func() *engine.Engine { return engine.New(assets.FS) })

// Window makes a window in the program's colours, which shows nothing yet.
func Window(t testing.TB) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.Theme{})
	w := test.NewTempWindow(t, nil)
	w.Resize(fyne.NewSize(800, 900))
	return w
}

// Write writes a file into a folder of its own and returns its path.
func Write(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Read reads a text as the file of that name and returns what it tells.
func Read(t testing.TB, name, text string) (*project.Source, []*model.Event) {
	t.Helper()
	doc, reading, err := Engine().Read(t.Context(), name, strings.NewReader(text), project.Given{}, "")
	if err != nil {
		t.Fatal(err)
	}
	return &project.Source{Document: doc, Times: reading.Times, Toponyms: reading.Toponyms, Unused: reading.Unused}, reading.Events
}

// Saved is a project of one document with what it tells.
func Saved(t testing.TB, name, text string) project.Saved {
	t.Helper()
	src, events := Read(t, name, text)
	project.SortInTime(events)
	return project.Saved{Sources: []*project.Source{src}, Events: events}
}

// About is the event of a session whose headline holds words.
func About(t testing.TB, s *project.Session, words string) *model.Event {
	t.Helper()
	all := s.Events()
	i := slices.IndexFunc(all, func(e *model.Event) bool { return strings.Contains(e.Headline, words) })
	if i < 0 {
		t.Fatalf("no event about %q", words)
	}
	return all[i]
}

// Words are words of the first document of a session that mean a date or a place, the n-th
// of their kind from 0.
func Words(t testing.TB, s *project.Session, phrase string, n int) curate.Words {
	t.Helper()
	src := s.Sources()[0]
	text, at := src.Document.Text, -1
	for ; n >= 0; n-- {
		next := strings.Index(text[at+1:], phrase)
		if next < 0 {
			t.Fatalf("no %q", phrase)
		}
		at += 1 + next
	}
	out := curate.Words{Document: src.Document.ID, Span: model.Span{Start: at, End: at + len(phrase)}}
	if i := slices.IndexFunc(src.Times, func(e model.TimeExpression) bool { return e.Phrase.Overlaps(out.Span) }); i >= 0 {
		out.Date = &src.Times[i]
	}
	if i := slices.IndexFunc(src.Toponyms, func(p model.Toponym) bool { return p.Span == out.Span }); i >= 0 {
		out.Place = &src.Toponyms[i]
	}
	if out.Date == nil && out.Place == nil {
		t.Fatalf("%q means nothing", phrase)
	}
	return out
}

// Queue holds what goroutines want done on the interface's, which is the test's.
type Queue chan func()

// NewQueue makes an empty queue.
func NewQueue() Queue { return make(Queue, 1000) }

// Do has f done by Until.
func (q Queue) Do(f func()) { q <- f }

// Until does what there is to do until something is so.
func (q Queue) Until(t testing.TB, what string, done func() bool) {
	t.Helper()
	for range 1000 {
		if done() {
			return
		}
		select {
		case f := <-q:
			f()
		case <-time.After(10 * time.Millisecond):
		}
	}
	t.Fatalf("waited in vain: %s", what)
}

// Said is what the dialog in front of a window says; "" where there is none.
func Said(w fyne.Window) string {
	var out []string
	walk(w.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.Label); ok {
			out = append(out, l.Text)
		}
	})
	return strings.Join(out, "\n")
}

// Tap taps the button of that label in the dialog in front of a window, or in the window
// where there is none.
func Tap(t testing.TB, w fyne.Window, label string) {
	t.Helper()
	from := w.Canvas().Overlays().Top()
	if from == nil {
		from = w.Content()
	}
	var found *widget.Button
	walk(from, func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && b.Text == label {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("no button says %q", label)
	}
	test.Tap(found)
}

// Fields are the fields of some kind in the dialog in front of a window, or in the window
// where there is none, from the top.
func Fields[T fyne.CanvasObject](w fyne.Window) []T {
	from := w.Canvas().Overlays().Top()
	if from == nil {
		from = w.Content()
	}
	var out []T
	walk(from, func(o fyne.CanvasObject) {
		if f, ok := o.(T); ok {
			out = append(out, f)
		}
	})
	return out
}

// walk visits an object that is shown and all that is in it.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			walk(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			walk(c, visit)
		}
	}
}

// Offer is the item of a menu, or of a menu in it, whose label holds words.
func Offer(t testing.TB, items []*fyne.MenuItem, words string) *fyne.MenuItem {
	t.Helper()
	for _, i := range items {
		if i.ChildMenu != nil {
			items = append(items, i.ChildMenu.Items...)
		}
	}
	i := slices.IndexFunc(items, func(i *fyne.MenuItem) bool { return strings.Contains(i.Label, words) })
	if i < 0 {
		t.Fatalf("nothing offers %q", words)
	}
	return items[i]
}

// Type replaces what stands in the field that has the focus.
func Type(t testing.TB, w fyne.Window, text string) {
	t.Helper()
	f, ok := w.Canvas().Focused().(interface{ SetText(string) })
	if !ok {
		t.Fatalf("the focus is with %T, which takes no text", w.Canvas().Focused())
	}
	f.SetText(text)
}

// Press presses a key where the focus is, or in the window where nothing has it.
func Press(w fyne.Window, key fyne.KeyName) {
	k := &fyne.KeyEvent{Name: key}
	if f := w.Canvas().Focused(); f != nil {
		f.TypedKey(k)
	} else if typed := w.Canvas().OnTypedKey(); typed != nil {
		typed(k)
	}
}
