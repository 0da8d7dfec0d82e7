package curate_test

import (
	"errors"
	"testing"

	"chronotope/model"
	"chronotope/model/curate"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// TestRemove takes out the document of the main passage: the event says what is left.
func TestRemove(t *testing.T) {
	b, e := disputed(t)
	b.Select(e.ID)
	b.do(func(tx *project.Tx) error { return curate.Remove(tx, "a") })
	if got := b.Event(e.ID); len(b.Sources()) != 1 || len(got.Evidence) != 1 || got.Date.String() != "1992-05-19" || got.Disputed || got.Edited != 0 || b.SelectedEvent() != got {
		t.Errorf("left is\n%s", b.lines())
	}
	b.do(func(tx *project.Tx) error { return curate.Remove(tx, "b") })
	if len(b.Sources())+len(b.Events()) != 0 {
		t.Errorf("left is\n%s", b.lines())
	}
	if err := b.Edit("Remove", func(tx *project.Tx) error { return curate.Remove(tx, "b") }); !errors.Is(err, curate.ErrNoSource) {
		t.Errorf("what is not there: %v", err)
	}
}

func TestRename(t *testing.T) {
	b := open(t, mill)
	before := b.Source("a")
	b.do(func(tx *project.Tx) error { return curate.Rename(tx, "a", "Annals") })
	if src := b.Source("a"); src.Document.Title != "Annals" || src.Given.Title != "Annals" || before.Document.Title == "Annals" {
		t.Errorf("it is called %q", src.Document.Title)
	}
	if err := b.Edit("Rename", func(tx *project.Tx) error { return curate.Rename(tx, "b", "x") }); !errors.Is(err, curate.ErrNoSource) {
		t.Errorf("what is not there: %v", err)
	}
}

func TestForm(t *testing.T) {
	date, other := edtf.Y(1880), edtf.Y(1881)
	src := &project.Source{
		Document: &model.Document{Title: "Annals", Date: date, Place: york, Encoding: "UTF-8"},
		Given:    project.Given{Date: date, Title: "Annals"},
	}
	for name, c := range map[string]struct {
		change func(f *curate.Form)
		want   project.Given
		need   curate.Need
	}{
		"nothing":       {func(*curate.Form) {}, src.Given, curate.Nothing},
		"only the case": {func(f *curate.Form) { f.Encoding = " utf-8 " }, src.Given, curate.Nothing},
		"a title":       {func(f *curate.Form) { f.Title = " Ledger " }, project.Given{Date: date, Title: "Ledger"}, curate.ATitle},
		"no title":      {func(f *curate.Form) { f.Title = "" }, project.Given{Date: date}, curate.AReading},
		"a date":        {func(f *curate.Form) { f.Date, f.Title = other, "Ledger" }, project.Given{Date: other, Title: "Ledger"}, curate.AnExtraction},
		"a place":       {func(f *curate.Form) { f.Place = turin }, project.Given{Date: date, Title: "Annals", Place: turin}, curate.AnExtraction},
		"an encoding":   {func(f *curate.Form) { f.Encoding = "KOI8-R" }, project.Given{Date: date, Title: "Annals", Encoding: "KOI8-R"}, curate.AReading},
		"a whole page":  {func(f *curate.Form) { f.WholePage = true }, project.Given{Date: date, Title: "Annals", WholePage: true}, curate.AReading},
	} {
		f := curate.FormOf(src)
		c.change(&f)
		if given, need := f.Given(src); given != c.want || need != c.need {
			t.Errorf("%s: %+v needs %v", name, given, need)
		}
	}
}

func TestRestated(t *testing.T) {
	own, given := edtf.Y(1880), edtf.Y(1890)
	src := &project.Source{Document: &model.Document{Title: "Annals", Date: own}}
	if d := curate.Restated(src, project.Given{Title: "Ledger", Place: york}); d.Date != own || d.Title != "Ledger" || d.Place != york || src.Document.Title != "Annals" {
		t.Errorf("%+v", d)
	}
	if d := curate.Restated(src, project.Given{Date: given}); d.Date != given || d.Title != "Annals" {
		t.Errorf("%+v", d)
	}
	src = &project.Source{Document: &model.Document{Date: given}, Given: project.Given{Date: given}}
	if d := curate.Restated(src, project.Given{}); !d.Date.IsZero() {
		t.Errorf("what is taken back stays: %v", d.Date)
	}
}
