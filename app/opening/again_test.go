package opening

import (
	"errors"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

func TestReadingAgainKeepsJudgementAndDeletion(t *testing.T) {
	path := apptest.Write(t, "annals.txt", annals)
	o, w := furnish(t, path)
	mill, docks := apptest.About(t, w.session, "ill"), apptest.About(t, w.session, "docks")
	w.Edit("Accept one and delete the other", func(tx *project.Tx) error {
		e := mill.Clone()
		e.Status = model.Accepted
		tx.PutEvent(e)
		tx.DeleteEvent(docks.ID)
		src := *w.session.Sources()[0]
		src.Deleted = append(src.Deleted, docks.Evidence[0].Anchor)
		tx.PutSource(&src)
		return nil
	})
	change(t, path, "A preface.\n\n"+annals+"In 1890 the school was closed.\n")
	o.ReadAgain(w.session.Sources()[0].Document.ID)
	w.step(t, "Read annals.txt again")
	all := w.session.Events()
	if len(all) != 2 || all[0].Status != model.Accepted || !strings.Contains(all[1].Headline, "chool") {
		t.Errorf("got %d events, %+v", len(all), all)
	}
	if o.ReadAgain("none"); len(w.going) != 0 {
		t.Error("a document that is not there is read again")
	}
	change(t, path, " ")
	o.ReadAgain(w.session.Sources()[0].Document.ID)
	w.until(t, "it is told", w.dialogs.Open)
	if !strings.Contains(apptest.Said(w), "annals.txt is empty") || len(w.session.Events()) != 2 {
		t.Errorf("said %q", apptest.Said(w))
	}
}

func TestSampleIsReadAgain(t *testing.T) {
	o, w := furnish(t)
	o.ReadAgain(w.session.Sources()[0].Document.ID)
	w.step(t, "Read ")
	if n := len(w.session.Sources()); n != 1 {
		t.Errorf("%d documents", n)
	}
}

// correct opens the dialog on the first document by its row in the list, and returns its
// fields: title, date and place.
func correct(t *testing.T, w *desk) []*parts.Field {
	t.Helper()
	w.dialogs.Focus(apptest.Fields[*parts.Choices](w)[0])
	apptest.Press(w, fyne.KeyReturn)
	if !w.dialogs.Open() {
		t.Fatal("the document cannot be corrected")
	}
	return apptest.Fields[*parts.Field](w)
}

func TestGivenDateIsWhatTodayIsReckonedFrom(t *testing.T) {
	_, w := furnish(t, apptest.Write(t, "news.txt", "The mill burned down yesterday. A dam broke in Leeds on 3 May 1871.\n"))
	fields := correct(t, w)
	fields[1].SetText("nonsense")
	apptest.Tap(t, w, "Save")
	if !w.dialogs.Open() || w.Canvas().Focused() != fyne.Focusable(fields[1]) {
		t.Error("what is no date was taken for one")
	}
	fields[1].SetText("5 May 1871")
	fields[2].SetText("Leeds")
	apptest.Tap(t, w, "Save")
	w.step(t, "Read news.txt again")
	if e := apptest.About(t, w.session, "ill burned"); e.Date != edtf.YMD(1871, 5, 4) {
		t.Errorf("yesterday is %s", e.Date)
	}
	if d := w.session.Sources()[0].Document; d.Place.Name != "Leeds" {
		t.Errorf("it was published in %v", d.Place)
	}
	said := func() string {
		correct(t, w)
		defer w.dialogs.Close()
		return apptest.Said(w)
	}
	if got := said(); !strings.Contains(got, "today is 5 May 1871 · 0 events · Leeds") {
		t.Errorf("said %q", got)
	}
	w.undo(t)
	if n := len(w.session.Events()); n != 1 {
		t.Errorf("undo left %d events", n)
	}
	correct(t, w)
	apptest.Tap(t, w, "Save")
	if len(w.going) != 0 {
		t.Error("it is read again for nothing")
	}
}

func TestEncodingAndTitleCanBeCorrected(t *testing.T) {
	_, w := furnish(t, apptest.Write(t, "letters.txt", "Caf\xe9: In 1890 the school was closed.\n"))
	id := w.session.Sources()[0].Document.ID
	correct(t, w)[0].SetText("Coffee")
	apptest.Fields[*widget.SelectEntry](w)[0].SetText("ISO-8859-5")
	apptest.Tap(t, w, "Save")
	w.step(t, "Read")
	doc := w.session.Source(id).Document
	if !strings.HasPrefix(doc.Text, "Cafщ") || doc.Encoding != "ISO-8859-5" || doc.Title != "Coffee" {
		t.Errorf("%q in %s called %q", doc.Text, doc.Encoding, doc.Title)
	}
	w.undo(t)
	if doc := w.session.Source(id).Document; doc.Title == "Coffee" || strings.HasPrefix(doc.Text, "Cafщ") {
		t.Error("undo did not bring the first reading back")
	}
}

// TestTitleAlone corrects the title, for which nothing need be read.
func TestTitleAlone(t *testing.T) {
	_, w := furnish(t, apptest.Write(t, "annals.txt", annals))
	events := w.session.Events()
	correct(t, w)[0].SetText(" Annals of the county ")
	apptest.Tap(t, w, "Save")
	if src := w.session.Sources()[0]; src.Document.Title != "Annals of the county" || src.Given.Title != src.Document.Title || w.session.UndoLabel() != "Rename annals.txt" {
		t.Errorf("it is called %q by %q", src.Document.Title, w.session.UndoLabel())
	}
	if !slices.Equal(w.session.Events(), events) || len(w.going) != 0 {
		t.Error("it was read again")
	}
}

func TestWholePageOnRequest(t *testing.T) {
	_, w := furnish(t, apptest.Write(t, "page.html", "<html><body><article><p>In 1890 the school was closed.</p></article><footer>In 1871 the mill burned down.</footer></body></html>"))
	if n := len(w.session.Events()); n != 1 {
		t.Fatalf("%d events in the main text", n)
	}
	correct(t, w)
	apptest.Fields[*widget.Check](w)[0].SetChecked(true)
	apptest.Tap(t, w, "Save")
	w.until(t, "it is read again", func() bool { return len(w.session.Events()) == 2 })
}

func TestDocumentIsShownFromItsDialog(t *testing.T) {
	_, w := furnish(t, apptest.Write(t, "annals.txt", annals))
	w.read = ""
	correct(t, w)
	apptest.Tap(t, w, "Show the text")
	if w.read != w.session.Sources()[0].Document.ID || w.dialogs.Open() {
		t.Errorf("%q is read", w.read)
	}
}

func TestRemovedDocumentTakesItsEventsAlong(t *testing.T) {
	one, other := apptest.Write(t, "one.txt", annals), apptest.Write(t, "other.txt", "The mill burned down in Leeds on 4 May 1871. In 1890 the school was closed.\n")
	_, w := furnish(t, one, other)
	if n := len(w.session.Events()); n != 3 {
		t.Fatalf("%d events", n)
	}
	correct(t, w)
	apptest.Tap(t, w, "Remove")
	if all := w.session.Events(); len(all) != 2 || len(all[0].Evidence) != 1 || len(w.session.Sources()) != 1 || w.session.Sources()[0].Path != other {
		t.Errorf("left %d events of %d documents", len(all), len(w.session.Sources()))
	}
}

func TestOwnPlacesWin(t *testing.T) {
	path := apptest.Write(t, "annals.txt", "The mill at Ostwick burned down on 4 May 1871. The king came to Ostwick in 1873.\n")
	o, w := furnish(t, path)
	o.usePlaces(apptest.Write(t, "bad.csv", "Ostwick,north,east\n"))
	if !strings.Contains(apptest.Said(w), "bad.csv holds no list of places") || w.wishes.places != "" {
		t.Error("a table that is none was taken without a word")
	}
	w.dialogs.Close()
	table := apptest.Write(t, "places.csv", "name,lat,lon\nOstwick,53.9,-0.5\n")
	o.usePlaces(table)
	w.step(t, "Read all with places.csv")
	check := func(w *desk) {
		t.Helper()
		for _, e := range w.session.Events() {
			if p := e.Places(); len(p) != 1 || p[0].Point.Lat() != 53.9 {
				t.Errorf("%q is at %v", e.Headline, p)
			}
		}
	}
	check(w)
	if w.wishes.places != table {
		t.Errorf("remembered is %q", w.wishes.places)
	}
	next, w2 := furnish(t)
	next.ownPlaces = table // as at the next start
	next.UsePlacesAgain()
	next.OpenPaths([]string{path})
	w2.step(t, "Open annals.txt")
	check(w2)
	next.ownPlaces = "/no/such/places.csv"
	next.UsePlacesAgain()
	w2.until(t, "it is told", w2.dialogs.Open)
	if !strings.Contains(apptest.Said(w2), "places.csv was not found") {
		t.Errorf("said %q", apptest.Said(w2))
	}
}

// TestFileIsKept reads a document again from the project when its file is gone.
func TestFileIsKept(t *testing.T) {
	path := apptest.Write(t, "annals.txt", annals)
	o, w := furnish(t, path)
	w.keep(t)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	before := w.session.Sources()[0]
	o.ReadAgain(before.Document.ID)
	w.until(t, "it is read again", func() bool { return w.session.Sources()[0] != before })
	if n := len(w.session.Events()); n != 2 || w.dialogs.Open() {
		t.Errorf("%d events", n)
	}
	o.ToggleKeepFiles()
	if o.KeepsFiles() || w.wishes.keepFiles {
		t.Error("the wish is not remembered")
	}
	other := apptest.Write(t, "other.txt", strings.ReplaceAll(annals, "1871", "1872"))
	o.OpenPaths([]string{other})
	w.step(t, "Open other.txt")
	if src := w.session.Sources()[1]; w.Keeps(src) || src.Original == nil || src.Original.Size != int64(len(annals)) || len(src.Original.SHA256) != 64 {
		t.Errorf("of the file is known %+v", src.Original)
	}
}

func TestKeptFileIsWrittenBesideNothingElse(t *testing.T) {
	_, w := furnish(t, apptest.Write(t, "annals.txt", annals))
	w.keep(t)
	correct(t, w)
	apptest.Tap(t, w, "Save its file …")
	if len(w.Canvas().Overlays().List()) != 1 {
		t.Error("no folder is asked for")
	}
	path := filepath.Join(t.TempDir(), "annals.txt")
	if err := writeNew(path, []byte(annals)); err != nil {
		t.Fatal(err)
	}
	if err := writeNew(path, nil); err == nil {
		t.Error("a file that is there was written over")
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != annals {
		t.Errorf("written is %q, %v", data, err)
	}
}

// TestPagesOfAFile draws pages from the file, from what the project keeps once that is gone,
// and not from a file that has changed.
func TestPagesOfAFile(t *testing.T) {
	data, err := os.ReadFile("../../model/document/testdata/office.pdf")
	if err != nil {
		t.Fatal(err)
	}
	path := apptest.Write(t, "office.pdf", string(data))
	o, w := furnish(t, path)
	w.keep(t)
	draw := func() (int, error) {
		n := 0
		err := o.OpenPages(w.session.Sources()[0])(t.Context(), []int{0, 1}, 200, func(_ int, p *image.RGBA) { n += p.Rect.Dx() })
		return n, err
	}
	if n, err := draw(); n != 400 || err != nil {
		t.Errorf("from the file: %d pixels, %v", n, err)
	}
	change(t, path, string(append(slices.Clone(data), '\n')))
	if n, err := draw(); n != 400 || err != nil {
		t.Errorf("from the project: %d pixels, %v", n, err)
	}
	src := *w.session.Sources()[0]
	original := *src.Original
	src.Original = &original
	original.SHA256 = "another"
	err = o.OpenPages(&src)(t.Context(), []int{0}, 200, func(int, *image.RGBA) { t.Error("another file is shown") })
	if !errors.Is(err, model.ErrChanged) {
		t.Errorf("a file that has changed: %v", err)
	}
	o.PagesFailed(&src, err)
	if !strings.Contains(apptest.Said(w), "office.pdf is shown as text") {
		t.Errorf("said %q", apptest.Said(w))
	}
}
