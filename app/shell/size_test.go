package shell

import (
	"os"
	"testing"

	"fyne.io/fyne/v2/test"

	"chronotope/app/apptest"
)

// TestSizeOfEverything chooses a size, which is kept and goes on top of what the environment
// asks for.
func TestSizeOfEverything(t *testing.T) {
	t.Setenv(scaleVariable, "1.2")
	a := test.NewTempApp(t)
	w := started(t, a, apptest.Write(t, "ledger.txt", ledger))
	until(t, "the document is read", func() bool { return len(w.session.Sources()) == 1 })
	if got := os.Getenv(scaleVariable); got != "1.20" || !w.item(t, "View", "Size of everything", "100 %").Checked {
		t.Errorf("at first the scale is %s", got)
	}
	w.choose(t, "View", "Size of everything", "150 %")
	if got := os.Getenv(scaleVariable); got != "1.80" || !w.item(t, "View", "Size of everything", "150 %").Checked {
		t.Errorf("at 150 %% the scale is %s", got)
	}
	w.close()
	t.Setenv(scaleVariable, "1")
	w = started(t, a)
	defer w.close()
	if got := os.Getenv(scaleVariable); got != "1.50" {
		t.Errorf("the size is not kept: the scale is %s", got)
	}
}
