package parts

import (
	"errors"
	"io/fs"
	"syscall"

	"fyne.io/fyne/v2/lang"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/mbtiles"
	"chronotope/model/project"
	"chronotope/model/store"
)

// failures are what can go wrong where the user can do something about it, and what that is.
func failures() []struct {
	err  error
	text string
} {
	return []struct {
		err  error
		text string
	}{
		{curate.ErrNoEvent, lang.L("The event is not there any more. It may have been deleted or joined with another: undo brings it back.")},
		{curate.ErrNoSource, lang.L("The document is not there any more. Undo brings it back, or open it again.")},
		{curate.ErrNoPassage, lang.L("The passage is not there any more. Undo brings it back.")},
		{curate.ErrOnePassage, lang.L("The event has no other passage. Add one first, or delete the event.")},
		{curate.ErrNoHeadline, lang.L("An event needs words that say what happened.")},
		{curate.ErrNoWords, lang.L("No words are chosen. Choose some in the text first.")},
		{curate.ErrNoPlace, lang.L("No place is given. Type its name, or click it on the map.")},
		{curate.ErrStale, lang.L("The project has changed meanwhile, and nothing was done. Do it again.")},
		{project.ErrBusy, lang.L("The project is being saved. Try again in a moment.")},
		{project.ErrConflict, lang.L("Two different things have one number in this project. Open it again, or its backup.")},
		{store.ErrNotProject, lang.L("This is no Chronotope project. Choose another file.")},
		{store.ErrNewer, lang.L("The project was made by a newer version of Chronotope. Open it with that version.")},
		{store.ErrInUse, lang.L("The project is open in another window. Close it there first.")},
		{store.ErrDamaged, lang.L("The project file is damaged. Open it again: what can be read is then saved into another file.")},
		{store.ErrFull, lang.L("The disk is full, and nothing was changed. Make room and do it again.")},
		{syscall.ENOSPC, lang.L("The disk is full, and nothing was changed. Make room and do it again.")},
		{store.ErrDisk, lang.L("The disk failed, or a drive or network folder went away. Save the project under another name on another disk.")},
		{store.ErrReadOnly, lang.L("The project cannot be written to. Save it under another name.")},
		{store.ErrGone, lang.L("The project file was moved, replaced or deleted. Save the project under another name.")},
		{mbtiles.ErrNotTiles, lang.L("This is no MBTiles file. Choose one whose name ends in .mbtiles.")},
		{mbtiles.ErrVector, lang.L("The tiles of this map are vectors, not pictures. Only maps of pictures can be shown.")},
		{model.ErrChanged, lang.L("The file changed while it was read. Do it again.")},
		{fs.ErrNotExist, lang.L("The file was not found. It may have been moved, renamed or deleted.")},
		{fs.ErrPermission, lang.L("The file may not be read or written. Change its permissions, or choose another place.")},
		{fs.ErrExist, lang.L("There is a file of that name already. Choose another name.")},
	}
}

// Explain says what went wrong and what to do about it; below that what the program itself
// calls it, for who is asked for help.
func Explain(err error) string {
	for _, f := range failures() {
		if errors.Is(err, f.err) {
			return f.text + "\n\n" + lang.L("The program says: {{.Error}}", map[string]any{"Error": err.Error()})
		}
	}
	return err.Error()
}
