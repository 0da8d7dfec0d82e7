package shell

import (
	"bytes"
	"image"
	_ "image/png"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"chronotope/app/apptest"
)

// TestFirstSteps goes through the steps by keys, at the least size of the window, light and
// dark: each has a picture and a text with room for it.
func TestFirstSteps(t *testing.T) {
	w := open(t, apptest.Write(t, "annals.txt", annals))
	for _, size := range []fyne.Size{fyne.NewSize(1024, 700), fyne.NewSize(640, 400)} {
		w.window.Resize(size)
		w.toggleDark()
		w.choose(t, "Help", "First steps")
		next, ok := w.window.Canvas().Focused().(*stepButton)
		if !ok {
			t.Fatalf("the focus is with %T", w.window.Canvas().Focused())
		}
		pictures := map[string]bool{}
		s := next.steps
		for n := range s.all {
			pictures[s.picture.Resource.Name()] = true
			if _, _, err := image.DecodeConfig(bytes.NewReader(s.picture.Resource.Content())); err != nil {
				t.Errorf("picture %d: %v", n+1, err)
			}
			if got := s.picture.Size(); got.Width < 330 || got.Height < 200 {
				t.Errorf("in a window of %v picture %d has %v", size, n+1, got)
			}
			if s.at != n || s.text.Text != s.all[n].text || s.words.Content.MinSize().Height > s.words.Size().Height {
				t.Errorf("step %d is shown for %d, with %v for the %v of its text", s.at, n, s.words.Size(), s.words.Content.MinSize())
			}
			next.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
		if len(pictures) != len(s.all) || s.at != len(s.all)-1 || !next.Disabled() {
			t.Errorf("the pictures are %v, the last step is %d", pictures, s.at)
		}
		next.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		if s.at != len(s.all)-2 {
			t.Errorf("back leads to %d", s.at)
		}
		if next.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); w.dialogs.Open() {
			t.Error("Escape leaves it open")
		}
	}
}

// TestFirstStepsAreOfferedOnce: at the first start they are offered, and once they were seen,
// or the offer was put away, no more.
func TestFirstStepsAreOfferedOnce(t *testing.T) {
	for name, answer := range map[string]int{"seen": 0, "put away": 1} {
		t.Run(name, func(t *testing.T) {
			a := test.NewTempApp(t)
			w := started(t, a)
			until(t, "the sample is read", func() bool { return len(w.session.Sources()) == 1 })
			if w.status.offer.Hidden || w.dialogs.Open() {
				t.Fatal("a first start does not offer them, or does more")
			}
			test.Tap(w.status.offer.Objects[answer].(fyne.Tappable))
			if w.dialogs.Open() != (answer == 0) || !w.status.offer.Hidden {
				t.Errorf("a dialog is open: %v, the offer is hidden: %v", w.dialogs.Open(), w.status.offer.Hidden)
			}
			w.close()
			w = started(t, a)
			defer w.close()
			if !w.status.offer.Hidden {
				t.Error("they are offered again")
			}
		})
	}
}
