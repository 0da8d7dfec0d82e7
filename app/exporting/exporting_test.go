package exporting

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/export"
	"chronotope/model/project"
)

// TestExportByKeys takes a chronology along without a mouse: the format by the arrow keys, then the
// name of the file.
func TestExportByKeys(t *testing.T) {
	x, w := furnish(t)
	w.name = "Mills: a history"
	x.Export()
	list, ok := w.Canvas().Focused().(*formatList)
	if !ok || list.format().Name != "pdf" {
		t.Fatalf("the focus is with %T", w.Canvas().Focused())
	}
	for list.format().Name != "csv" {
		at := list.at
		if apptest.Press(w, fyne.KeyDown); list.at != at+1 {
			t.Fatal("the key down goes no further")
		}
	}
	w.queue.Until(t, "it is previewed", func() bool { return len(apptest.Fields[*widget.Table](w)) == 1 })
	if said := apptest.Said(w); !strings.Contains(said, "All 3 events") {
		t.Errorf("said %q", said)
	}
	apptest.Press(w, fyne.KeyReturn)
	if said := apptest.Said(w); !strings.Contains(said, "Export as CSV table") {
		t.Fatalf("said %q", said)
	}
	if got := apptest.Fields[*parts.Field](w)[0].Text; got != "Mills a history.csv" {
		t.Errorf("proposed is %q", got)
	}
	apptest.Type(t, w, "out")
	apptest.Press(w, fyne.KeyReturn)
	path := filepath.Join(w.folder, "out.csv")
	w.queue.Until(t, "it is written", func() bool { return w.told != "" })
	if want := "3 events are exported to " + path; w.told != want || w.format != "csv" || w.dialogs.Open() || w.going != "" {
		t.Errorf("told %q, want %q", w.told, want)
	}
	if rows := table(t, path); len(rows) != 4 || rows[1][0] != "1" {
		t.Errorf("written is %v", rows)
	}
	x.Export()
	if list = w.Canvas().Focused().(*formatList); list.format().Name != "csv" {
		t.Errorf("next time %s is proposed", list.format().Name)
	}
	if apptest.Press(w, fyne.KeyEscape); w.dialogs.Open() {
		t.Error("Escape does not leave")
	}
}

func table(t *testing.T, path string) [][]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestKeysOfTheList goes through the formats by all its keys.
func TestKeysOfTheList(t *testing.T) {
	x, w := furnish(t)
	x.Export()
	list := w.Canvas().Focused().(*formatList)
	last := len(list.formats) - 1
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyUp, 0}, {fyne.KeyEnd, last}, {fyne.KeyDown, last}, {fyne.KeyUp, last - 1}, {fyne.KeyPageUp, last - 7}, {fyne.KeyPageDown, last - 1}, {fyne.KeyHome, 0}} {
		if apptest.Press(w, c.key); list.at != c.want {
			t.Errorf("%s leads to %d, want %d", c.key, list.at, c.want)
		}
	}
}

// TestWhatIsShownIsProposed filters the events, and chooses some.
func TestWhatIsShownIsProposed(t *testing.T) {
	x, w := furnish(t)
	w.session.SetFilter(project.Filter{Text: "docks"})
	x.Export()
	radio := apptest.Fields[*widget.RadioGroup](w)[0]
	if !slices.Equal(radio.Options, []string{"All 3 events", "The event that is shown"}) || radio.Selected != "The event that is shown" {
		t.Errorf("offered are %q, proposed is %q", radio.Options, radio.Selected)
	}
	w.dialogs.Close()
	all := w.session.Events()
	w.chosen = []model.EventID{all[0].ID, all[2].ID, "gone"}
	offered, proposed := scopes(w.session, w.chosen)
	if proposed != 2 || offered[2].name != "The 2 events that are chosen in the table" {
		t.Fatalf("offered are %v, proposed is %d", offered, proposed)
	}
	for i, want := range [][]*model.Event{all, w.session.Visible(), {all[0], all[2]}} {
		c := offered[i].chronology(w.session, "")
		if !slices.Equal(c.Events, want) || len(c.Documents) != 1 || offered[i].events != len(want) {
			t.Errorf("%s are %d events", offered[i].name, len(c.Events))
		}
	}
	w.session.SetFilter(project.Filter{Text: "nothing like it"})
	if offered, proposed = scopes(w.session, nil); len(offered) != 1 || proposed != 0 {
		t.Errorf("where nothing is shown, offered are %v", offered)
	}
}

// TestTabGoesOn goes by Tab from the formats to the events, what can be chosen of the format, its
// beginning, and the buttons.
func TestTabGoesOn(t *testing.T) {
	x, w := furnish(t)
	w.session.SetFilter(project.Filter{Text: "docks"})
	w.format = "csv"
	x.Export()
	w.queue.Until(t, "it is previewed", func() bool { return len(apptest.Fields[*widget.Table](w)) == 1 })
	var got []string
	for range 8 {
		got = append(got, fmt.Sprintf("%T", w.Canvas().Focused()))
		w.Canvas().FocusNext()
	}
	want := []string{"*exporting.formatList", "*widget.radioItem", "*widget.radioItem", "*widget.Check", "*widget.Check", "*widget.Table", "*widget.Button", "*widget.Button"}
	if !slices.Equal(got, want) {
		t.Errorf("Tab goes through %v, want %v", got, want)
	}
}

func TestLossesAreSaid(t *testing.T) {
	x, w := furnish(t)
	c := scope{}.chronology(w.session, "")
	for format, want := range map[string]string{
		"geojson": "It holds all there is.",
		"ics":     "Left out: 1 event before the year 1.",
		"bibtex":  "Not kept, with the number of events: the words that date them (3)",
	} {
		i := slices.IndexFunc(x.formats, func(f export.Format) bool { return f.Name == format })
		if got := lossText(x.formats[i], 3, x.formats[i].Lost(c)); !strings.HasPrefix(got, want) {
			t.Errorf("%s: said %q, want %q", format, got, want)
		}
	}
	if got := lossText(export.Format{Advised: 20}, 21, nil); !strings.HasPrefix(got, "It is made for 20 events at most") {
		t.Errorf("said %q", got)
	}
}

// TestEverythingHasWords holds that each format and each thing that can be lost is called
// something in the interface's language.
func TestEverythingHasWords(t *testing.T) {
	x, _ := furnish(t)
	if len(offers()) != len(x.formats) {
		t.Errorf("there are %d formats and %d offers", len(x.formats), len(offers()))
	}
	for i, f := range x.formats {
		if o := offerOf(f); o.purpose == f.Extension || o != offers()[i] {
			t.Errorf("%s is offered as %v", f.Name, o)
		}
	}
	for h := export.Holding(1); h < export.Everything; h <<= 1 {
		if lostThings()[h] == "" {
			t.Errorf("%v has no words", h)
		}
	}
}

// TestFailureLeavesTheFile writes where that cannot be, and stops while it is written.
func TestFailureLeavesTheFile(t *testing.T) {
	x, w := furnish(t)
	path := apptest.Write(t, "old.csv", "old")
	i := slices.IndexFunc(x.formats, func(f export.Format) bool { return f.Name == "csv" })
	o := order{format: x.formats[i]}
	o.format = o.format.WrittenBy(1, func(out io.Writer, _ *export.Chronology, _ export.Options, _ func() error) error {
		_, err := out.Write([]byte("half"))
		return errors.Join(err, errors.New("the disk is on fire"))
	})
	x.write(o, o.chronology(w), path)
	w.queue.Until(t, "it fails", w.dialogs.Open)
	if said := apptest.Said(w); !strings.Contains(said, "the disk is on fire") || w.told != "" {
		t.Errorf("said %q, told %q", said, w.told)
	}
	started, stopped := make(chan bool), make(chan bool)
	o.format = o.format.WrittenBy(1, func(_ io.Writer, _ *export.Chronology, _ export.Options, _ func() error) error {
		close(started)
		<-stopped
		return nil
	})
	x.write(o, o.chronology(w), path)
	<-started
	w.cancel()
	close(stopped)
	w.queue.Until(t, "nothing is left over", func() bool {
		found, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
		return err == nil && len(found) == 1
	})
	if b, err := os.ReadFile(path); err != nil || string(b) != "old" || w.told != "" {
		t.Errorf("the file holds %q, %v; told %q", b, err, w.told)
	}
}

// TestOverAFileIsAsked exports to a file that is there.
func TestOverAFileIsAsked(t *testing.T) {
	x, w := furnish(t)
	path := apptest.Write(t, "old.md", "old")
	w.format = "md"
	x.Export()
	apptest.Tap(t, w, "Export …")
	w.queue.Until(t, "the file is asked for", func() bool { return strings.Contains(apptest.Said(w), "Export as Markdown") })
	apptest.Type(t, w, path)
	apptest.Tap(t, w, "Save")
	if said := apptest.Said(w); !strings.Contains(said, "old.md is there already") {
		t.Fatalf("said %q", said)
	}
	apptest.Tap(t, w, "No")
	if b, _ := os.ReadFile(path); string(b) != "old" || w.going != "" {
		t.Errorf("No is taken for Yes: %q", b)
	}
}

// TestPreviewsAreShown looks at every format as the dialog shows it, with all that can be
// chosen of it.
func TestPreviewsAreShown(t *testing.T) {
	x, w := furnish(t)
	c := scope{}.chronology(w.session, "")
	png := x.formats[slices.IndexFunc(x.formats, func(f export.Format) bool { return f.Name == "png" })]
	for _, f := range x.formats {
		g := look(t.Context(), f, png, c, export.Options{})
		if g.err != nil || isPicture(f) != (g.picture != nil) {
			t.Errorf("%s: %v", f.Name, g.err)
		}
		if size := g.object().MinSize(); size.Width > 500 {
			t.Errorf("%s needs %v", f.Name, size)
		}
		var o export.Options
		before := o
		for _, field := range optionFields(f, &o, func() {}) {
			if check, ok := field.(*widget.Check); ok {
				if test.Tap(check); o == before {
					t.Errorf("%s: %q changes nothing", f.Name, check.Text)
				}
				before = o
			}
		}
	}
}

func TestPrint(t *testing.T) {
	x, w := furnish(t)
	x.Print()
	if list := w.Canvas().Focused().(*formatList); len(list.formats) != 2 || list.format().Name != "pdf" {
		t.Errorf("offered are %d formats", len(list.formats))
	}
	w.dialogs.Close()
	o := order{format: printable(x.formats)[0]}
	for _, prints := range []bool{true, false} {
		var at string
		printed, err := printOut(t.Context(), o, o.chronology(w), func(int, int) {}, func(_ context.Context, path string) (bool, error) {
			b, err := os.ReadFile(path)
			if at = path; err != nil || !strings.HasPrefix(string(b), "%PDF-") {
				t.Errorf("to be printed is %.10q, %v", b, err)
			}
			return prints, nil
		})
		if _, gone := os.Stat(at); printed != prints || err != nil || os.IsNotExist(gone) != prints {
			t.Errorf("printed %v, %v; then %v", printed, err, gone)
		}
		if err := os.RemoveAll(filepath.Dir(at)); err != nil {
			t.Error(err)
		}
	}
}

func TestNothingToTakeAlong(t *testing.T) {
	x, w := furnish(t)
	w.session.Reset(project.Memory{}, project.Saved{})
	x.Export()
	x.Print()
	if x.Possible() || w.dialogs.Open() {
		t.Error("of an empty project something is offered")
	}
}
