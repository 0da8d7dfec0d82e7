package finding

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"chronotope/model/store"
)

// follow shows one of the hits that a query found, and has the views mark all of them.
func (f *Finder) follow(index Index, query string, hits []store.Hit, at int) {
	f.index, f.hits, f.at = index, hits, at
	f.mark(query)
	f.show(hits[at])
}

// Forget takes away what was found, and reports whether there was anything.
func (f *Finder) Forget() bool {
	f.halt()
	found := f.session.Found() != nil
	f.session.SetFound(nil)
	return found
}

// halt stops looking for what is to be marked.
func (f *Finder) halt() {
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
}

// mark has the views mark all that a query finds, which is looked for off the interface's
// goroutine.
func (f *Finder) mark(query string) {
	f.halt()
	index, events, queries := f.index, slices.Clone(f.session.Events()), f.queries(query)
	f.stop = f.host.Behind(func(ctx context.Context) func() {
		found, err := findAll(ctx, index, queries)
		if err == nil {
			found.AddTelling(events)
		}
		return func() {
			if err != nil {
				fyne.LogError("mark what was found", err)
				return
			}
			f.session.SetFound(found)
		}
	})
}

// show shows what was found: selects the event, or shows the words.
func (f *Finder) show(h store.Hit) {
	if h.Event != "" {
		f.session.Select(h.Event)
		return
	}
	span := h.Span
	if len(h.Words) > 0 {
		span = h.Words[0]
	}
	f.host.ShowSpan(h.Document, span)
}

// Step goes on to the next of what was found last, or back; where nothing was it asks what
// to look for.
func (f *Finder) Step(step int) {
	n := len(f.hits)
	if n == 0 {
		f.Search()
		return
	}
	f.at = ((f.at+step)%n + n) % n
	f.show(f.hits[f.at])
	f.host.Tell(lang.L("{{.Number}} of {{.Count}} found", map[string]any{"Number": f.at + 1, "Count": n}))
}
