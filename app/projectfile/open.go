package projectfile

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/parts"
	"chronotope/model/project"
	"chronotope/model/store"
)

// IsProject reports whether a path is that of a project rather than of a document.
func IsProject(path string) bool { return strings.EqualFold(filepath.Ext(path), store.Extension) }

// Loaded is a project that was opened, or why it was not.
type Loaded struct {
	path  string
	file  *store.Store
	saved project.Saved
	err   error
}

// Load opens a project for TakeUp, off the interface's goroutine. Where ctx is done by then
// nobody will take it up, and it is closed again.
func Load(ctx context.Context, path string) Loaded { return load(ctx, path, store.Open) }

// way is how a project is opened: store.Open or store.View.
type way func(context.Context, string) (*store.Store, project.Saved, error)

func load(ctx context.Context, path string, open way) Loaded {
	defer PauseCollecting()()
	l := Loaded{path: path}
	if l.file, l.saved, l.err = open(ctx, path); l.err == nil && ctx.Err() != nil {
		l.err = errors.Join(ctx.Err(), l.file.Close())
	}
	return l
}

// OpenAmong opens the project among paths, if one is, in place of the one at hand, and
// reports whether.
func (k *Keeper) OpenAmong(paths []string) bool {
	i := slices.IndexFunc(paths, IsProject)
	if i >= 0 {
		k.Open(paths[i])
	}
	return i >= 0
}

// Open opens a project in place of the one at hand.
func (k *Keeper) Open(path string) { k.openAs(path, store.Open) }

func (k *Keeper) openAs(path string, open way) {
	if k.Saving() || k.file != nil && samePath(k.file.Path(), path) {
		return
	}
	k.host.Work(func(ctx context.Context) func() {
		l := load(ctx, path, open)
		return func() { k.TakeUp(l) }
	})
}

func samePath(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// TakeUp goes on with a project that was opened, or tells why it was not.
func (k *Keeper) TakeUp(l Loaded) {
	if l.err != nil {
		k.projectProblem(l)
		return
	}
	k.LetGo()
	k.file = l.file
	k.session.Reset(l.file, l.saved)
	if problems := l.file.Problems(); len(problems) > 0 { // and the copy of a sound opening stays
		k.dialogs.Problems(problems)
	} else if !l.file.ReadOnly() {
		k.keepCopy(l, l.file.Copier())
	}
	k.remember(l.path)
	k.host.Replaced()
	if l.file.ReadOnly() {
		k.host.Tell(lang.L("Only to look at: changes cannot be kept"))
	}
}

// projectProblem tells why a project was not opened, and offers what can be done.
func (k *Keeper) projectProblem(l Loaded) {
	file := map[string]any{"File": filepath.Base(l.path)}
	switch {
	case errors.Is(l.err, store.ErrInUse):
		k.dialogs.Ask(lang.L("{{.File}} is open in another window. Open it only to look at?", file), func() { k.openAs(l.path, store.View) })
	case errors.Is(l.err, store.ErrReadOnly), errors.Is(l.err, fs.ErrPermission):
		k.dialogs.Ask(lang.L("{{.File}} cannot be written to. Open it only to look at?", file), func() { k.openAs(l.path, store.View) })
	case errors.Is(l.err, fs.ErrNotExist):
		k.dialogs.Message(lang.L("The project was not opened"), lang.L("{{.File}} was not found. It may have been moved or renamed: look for it with Open.", file))
	case errors.Is(l.err, store.ErrNewer):
		k.dialogs.Message(lang.L("The project was not opened"), lang.L("{{.File}} was made by a newer version of Chronotope. Open it with that version.", file))
	case errors.Is(l.err, store.ErrDamaged), errors.Is(l.err, store.ErrNotProject) && k.hasBackup(l.path):
		k.damaged(l.path)
	case errors.Is(l.err, store.ErrNotProject):
		k.dialogs.Message(lang.L("The project was not opened"), lang.L("{{.File}} is no Chronotope project.", file))
	default:
		k.dialogs.Message(lang.L("The project was not opened"), parts.Explain(l.err))
	}
}
