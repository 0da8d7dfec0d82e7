package parts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/apptest"
	"chronotope/app/parts"
	"chronotope/model"
	"chronotope/model/edtf"
)

func TestDateFieldSaysHowItIsUnderstood(t *testing.T) {
	w := apptest.Window(t)
	submitted, left := 0, 0
	f := parts.NewDateField(apptest.Engine(), edtf.YMD(1871, 5, 4), func() { submitted++ }, func() { left++ })
	w.SetContent(f.Root)
	understood := func() string { return apptest.Fields[*widget.Label](w)[0].Text }
	if f.Entry.Text != "1871-05-04" || understood() != "4 May 1871" {
		t.Errorf("%q is understood as %q", f.Entry.Text, understood())
	}
	for _, c := range []struct{ typed, value, says string }{
		{"spring 1872?", "1872-21?", "probably spring 1872 · 1872-21?"},
		{"nonsense", "", parts.NotUnderstood()},
		{"", "", "undated"},
	} {
		f.Entry.SetText(c.typed)
		v, ok := f.Value()
		if v.String() != c.value || ok != (c.typed != "nonsense") || understood() != c.says {
			t.Errorf("%q is %q (%v), and understood as %q", c.typed, v, ok, understood())
		}
	}
	w.Canvas().Focus(f.Entry)
	apptest.Press(w, fyne.KeyReturn)
	apptest.Press(w, fyne.KeyEscape)
	if submitted != 1 || left != 1 {
		t.Errorf("submitted %d times, left %d times", submitted, left)
	}
}

func TestPlacesFieldAddsAndTakesOff(t *testing.T) {
	w := apptest.Window(t)
	leeds := apptest.Engine().Places("Leeds")[0]
	chosen := 0
	f := parts.NewPlacesField(apptest.Engine(), []model.Place{leeds}, func() {})
	f.Chosen = func() { chosen++ }
	w.SetContent(container.NewVScroll(f.Root))
	labels := func() string {
		var out []string
		for _, l := range apptest.Fields[*widget.Label](w) {
			out = append(out, l.Text)
		}
		return strings.Join(out, "; ")
	}
	f.Name.SetText("Qqqqq")
	if !strings.Contains(labels(), "No place of that name is known.") {
		t.Errorf("said %q", labels())
	}
	f.Name.SetText("Genoa")
	var offers []*widget.Button
	for _, b := range apptest.Fields[*widget.Button](w) {
		if strings.HasPrefix(b.Text, "Genoa") {
			offers = append(offers, b)
		}
	}
	if len(offers) == 0 || len(offers) > 6 {
		t.Fatalf("%d places are offered", len(offers))
	}
	test.Tap(offers[0])
	if len(f.Places) != 2 || f.Last().Name != "Genoa" || f.Name.Text != "" || chosen != 1 {
		t.Errorf("places %v, chosen %d times", f.Places, chosen)
	}
	f.Name.SetText("Genoa")
	f.Take() // is there already
	if len(f.Places) != 2 || !strings.Contains(labels(), "Leeds") {
		t.Errorf("places %v, listed %q", f.Places, labels())
	}
	for _, b := range apptest.Fields[*widget.Button](w) {
		if b.Text == "Remove" {
			test.Tap(b) // takes the first off
			break
		}
	}
	if len(f.Places) != 1 || f.Last().Name != "Genoa" || strings.Contains(labels(), "Leeds") {
		t.Errorf("places %v, listed %q", f.Places, labels())
	}
	if f.Clear(); !f.Last().IsZero() {
		t.Errorf("the last of none is %v", f.Last())
	}
}

func TestChoiceShowsAnEvent(t *testing.T) {
	w := apptest.Window(t)
	events := apptest.Saved(t, "a.txt", "The mill burned down in Leeds on 4 May 1871.\n").Events
	list := parts.NewChoices(func() int { return 2 }, func(i int, c *parts.Choice) {
		if i == 0 {
			c.WriteHeading("Events", "one")
		} else {
			c.WriteEvent(events[0])
		}
	}, func(int) {})
	w.SetContent(list)
	var rows []string
	for _, l := range apptest.Fields[*widget.Label](w) {
		rows = append(rows, l.Text)
		if l.TextStyle.Bold != (l.Text == "Events") {
			t.Errorf("%q is bold: %v", l.Text, l.TextStyle.Bold)
		}
	}
	if got := strings.Join(rows, "; "); got != "Events; one; "+events[0].Headline+"; 4 May 1871 · Leeds" {
		t.Errorf("rows %q", got)
	}
}

func TestLongNamesAreShortened(t *testing.T) {
	for name, want := range map[string]string{
		"short.txt": "short.txt",
		"Report of the committee on the state of the harbours, 1873.pdf": "Report of the committee on …rs, 1873.pdf",
	} {
		if got := parts.Shorten(name); got != want {
			t.Errorf("%q becomes %q", name, got)
		}
	}
}
