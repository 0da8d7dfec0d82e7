package finding

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// chipLabels are the labels of the chips that are shown.
func chipLabels(w *desk) string {
	var out []string
	for _, b := range apptest.Fields[*widget.Button](w) {
		out = append(out, b.Text)
	}
	return strings.Join(out, "; ")
}

// TestFilterByAllCriteria chooses all that the form asks for, and takes it away by the chips.
func TestFilterByAllCriteria(t *testing.T) {
	f, w := furnish(t)
	other, events := apptest.Read(t, "annals.txt", "The church at York was opened in 1890.\n")
	w.Edit("a second document, and tags", func(tx *project.Tx) error {
		tx.PutSource(other)
		tx.PutEvent(events[0])
		e := apptest.About(t, w.session, "ill").Clone()
		e.Tags, e.Color, e.Status = []string{"fire"}, "sky blue", model.Accepted
		tx.PutEvent(e)
		return nil
	})
	f.EditFilter()
	groups := apptest.Fields[*widget.CheckGroup](w)
	if len(groups) != 5 {
		t.Fatalf("%d lists to choose from", len(groups))
	}
	groups[0].SetSelected([]string{"Accepted", "Rejected"})
	groups[1].SetSelected([]string{"Stated", "Planned"})
	groups[2].SetSelected([]string{"ledger.txt"})
	groups[3].SetSelected([]string{"fire"})
	groups[4].SetSelected([]string{"sky blue"})
	for i, choice := range []int{1, 1, 1} { // how sure, the date, the place
		apptest.Fields[*widget.Select](w)[i].SetSelectedIndex(choice)
	}
	apptest.Tap(t, w, "Apply")
	want := project.Filter{Hide: []model.Status{model.Proposed}, Documents: []model.DocumentID{"ledger.txt"}, Tags: []string{"fire"}, Colors: []string{"sky blue"}, Confidence: 0.5, DateTold: project.Told, PlaceTold: project.Told, Modes: []model.Mode{model.ModeStated, model.ModePlanned}}
	if got := w.session.Filter(); !got.Equal(want) || w.dialogs.Open() {
		t.Fatalf("filter %+v", got)
	}
	f.ShowHidden(map[project.Criterion]int{project.ByTag: 2})
	if got := chipLabels(w); got != "ledger.txt; Accepted, Rejected; fire · hides 2; at least 50 % sure; Date told in full; Place told; sky blue; Stated, Planned" {
		t.Errorf("chips %q", got)
	}
	f.EditFilter() // shows what is in force
	groups = apptest.Fields[*widget.CheckGroup](w)
	if !slices.Equal(groups[0].Selected, []string{"Accepted", "Rejected"}) || !slices.Equal(groups[1].Selected, []string{"Stated", "Planned"}) || !slices.Equal(groups[2].Selected, []string{"ledger.txt"}) || !slices.Equal(groups[3].Selected, []string{"fire"}) || !slices.Equal(groups[4].Selected, []string{"sky blue"}) {
		t.Errorf("ticked are %q, %q, %q, %q, %q", groups[0].Selected, groups[1].Selected, groups[2].Selected, groups[3].Selected, groups[4].Selected)
	}
	for i, s := range apptest.Fields[*widget.Select](w) {
		if got := s.SelectedIndex(); got != 1 {
			t.Errorf("chosen of list %d is %d", i, got)
		}
	}
	apptest.Tap(t, w, "Cancel")
	for range 8 {
		test.Tap(apptest.Fields[*widget.Button](w)[0])
		f.ShowHidden(nil)
	}
	if !w.session.Filter().IsZero() || chipLabels(w) != "" {
		t.Errorf("filter %+v, chips %q", w.session.Filter(), chipLabels(w))
	}
}

// TestFilterByTypedTime types from when to when, finds that again, and takes it away.
func TestFilterByTypedTime(t *testing.T) {
	f, w := furnish(t)
	for _, c := range []struct {
		from, to string
		want     project.Window
		chip     string
	}{
		{"1871", "spring 1872", project.Window{From: edtf.DayNumber(1871, 1, 1), To: edtf.DayNumber(1872, 5, 31)}, "1871 – May 1872"},
		{"1875", "", project.Window{From: edtf.DayNumber(1875, 1, 1), To: edtf.DayNumber(1880, 6, 7)}, "1875 – 7 Jun 1880"},
		{"", "", project.Window{}, ""},
	} {
		f.EditFilter()
		fields := apptest.Fields[*parts.Field](w)
		fields[0].SetText(c.from)
		fields[1].SetText("soon")
		if apptest.Tap(t, w, "Apply"); !w.dialogs.Open() {
			t.Fatal("what is no date is taken")
		}
		fields[1].SetText(c.to)
		apptest.Tap(t, w, "Apply")
		if got := w.session.Filter().Window; got != c.want || w.dialogs.Open() {
			t.Errorf("%q to %q is %+v, want %+v", c.from, c.to, got, c.want)
		}
		f.ShowHidden(nil)
		if got := chipLabels(w); got != c.chip {
			t.Errorf("%q to %q: chips %q, want %q", c.from, c.to, got, c.chip)
		}
	}
}

func TestFilterByPlaceAndDispute(t *testing.T) {
	f, w := furnish(t)
	f.EditFilter()
	for _, e := range apptest.Fields[*widget.Check](w) {
		if strings.Contains(e.Text, "disagree") {
			e.SetChecked(true)
		}
	}
	apptest.Fields[*parts.Field](w)[2].SetText("Genoa")
	apptest.Tap(t, w, "Apply")
	got := w.session.Filter()
	if len(got.Places) != 1 || got.Places[0].Name != "Genoa" || !got.Disputed {
		t.Errorf("filter %+v", got)
	}
	f.ShowHidden(nil)
	if got := chipLabels(w); got != "Genoa, Italy; Disputed" && got != "Genoa, Liguria, Italy; Disputed" {
		t.Errorf("chips %q", got)
	}
}

// TestNothingTickedShowsAll unticks every status, which would show nothing.
func TestNothingTickedShowsAll(t *testing.T) {
	f, w := furnish(t)
	f.EditFilter()
	apptest.Fields[*widget.CheckGroup](w)[0].SetSelected(nil)
	apptest.Tap(t, w, "Apply")
	if !w.session.Filter().IsZero() {
		t.Errorf("filter %+v", w.session.Filter())
	}
}

func TestChipsSayWhatTheyLetThrough(t *testing.T) {
	f, w := furnish(t)
	from, to := edtf.YMD(1871, 5, 1), edtf.YMD(1880, 6, 7)
	w.session.SetFilter(project.Filter{Text: "bridge", Window: project.Window{From: from.Earliest(), To: to.Earliest()}})
	f.ShowHidden(map[project.Criterion]int{project.ByText: 1})
	if got := chipLabels(w); got != "May 1871 – 7 Jun 1880; “bridge” · hides 1" {
		t.Errorf("chips %q", got)
	}
}
