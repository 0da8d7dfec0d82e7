package opening

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"

	"chronotope/app/apptest"
	"chronotope/model"
	"chronotope/model/gazetteer"
)

func TestPasswordIsAskedForAndTriedAgain(t *testing.T) {
	o, w := furnish(t)
	refuses := func() (io.ReadCloser, error) { return nil, fmt.Errorf("read: %w", model.ErrPassword) }
	o.open([]input{{path: "/x/secret.pdf", open: refuses}})
	w.until(t, "it is asked for", w.dialogs.Open)
	if !strings.Contains(apptest.Said(w), "secret.pdf is locked with a password") {
		t.Errorf("said %q", apptest.Said(w))
	}
	apptest.Type(t, w, "wrong")
	apptest.Tap(t, w, "Open")
	w.until(t, "it is asked again", w.dialogs.Open)
	if !strings.Contains(apptest.Said(w), "not the password of secret.pdf") || o.passwords["/x/secret.pdf"] != "wrong" {
		t.Errorf("said %q, known is %q", apptest.Said(w), o.passwords)
	}
	apptest.Tap(t, w, "Leave it out")
	if w.dialogs.Open() || len(w.going) != 0 {
		t.Error("it is asked for ever")
	}
}

func TestProblemsSayWhatToDo(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{fs.ErrNotExist, "a.pdf was not found. It may have been moved or renamed: look for it with Open."},
		{fs.ErrPermission, "a.pdf may not be read. Change its permissions, or open a copy."},
		{fmt.Errorf("line 2: %w", gazetteer.ErrPlaces), "a.pdf holds no list of places."},
		{model.ErrEmpty, "a.pdf is empty. There is nothing to read in it."},
		{model.ErrNoText, "a.pdf holds pictures of pages and no text layer; run OCR first."},
		{fmt.Errorf("%w: save it without", model.ErrEncrypted), "a.pdf is encrypted: save it without."},
		{model.ErrChanged, "a.pdf changed while it was read. Open it again."},
		{fmt.Errorf("%w; split it", model.ErrTooLarge), "a.pdf is too large: split it."},
		{fmt.Errorf("%w: no trailer", model.ErrDamaged), "a.pdf is damaged. Open it in the program that it was made with and save it anew, or get another copy. (no trailer)"},
		{model.ErrDamaged, "a.pdf is damaged. Open it in the program that it was made with and save it anew, or get another copy."},
		{fmt.Errorf("%w: it is a film", model.ErrBinary), "a.pdf is no document that can be read: it is a film."},
		{model.ErrBinary, "a.pdf is no document that can be read. Save it as PDF, Word, OpenDocument or text, and open that."},
		{&fs.PathError{Op: "open", Path: "/x/a.pdf", Err: errors.New("the disk is on fire")}, "a.pdf: the disk is on fire"},
	} {
		if got := problem("/x/a.pdf", c.err); !strings.HasPrefix(got, c.want) {
			t.Errorf("of %v is said %q, want %q", c.err, got, c.want)
		}
	}
}
