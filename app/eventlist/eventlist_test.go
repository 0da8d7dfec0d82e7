package eventlist

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// desk is a list in a window.
type desk struct {
	t       testing.TB
	list    *List
	session *project.Session
	window  fyne.Window
	queue   chan func()
}

func openDesk(t testing.TB, width, height float32, mode look.Mode, events ...*model.Event) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme{Mode: mode})
	d := &desk{t: t, session: project.New(project.Memory{}), queue: make(chan func(), 10)}
	d.list = New(d.session, func(f func()) { d.queue <- f })
	d.put(events...)
	d.window = app.NewWindow("")
	d.window.SetPadded(false)
	d.window.SetContent(d.list)
	d.window.Resize(fyne.NewSize(width, height))
	t.Cleanup(d.window.Close)
	return d
}

func (d *desk) put(events ...*model.Event) {
	d.t.Helper()
	err := d.session.Edit("Open", func(tx *project.Tx) error {
		for _, e := range events {
			tx.PutEvent(e)
		}
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

// years makes one event for each year from 1900.
func years(n int) []*model.Event {
	var out []*model.Event
	for i := range n {
		out = append(out, &model.Event{
			ID: model.EventID(fmt.Sprint(i)), Headline: fmt.Sprintf("Ship %d comes in", i), Date: edtf.Y(int64(1900 + i)),
			Evidence: []model.Evidence{{Places: []model.PlaceMention{{Place: model.Place{ID: 1, Name: "Ostend"}}}}, {}},
		})
	}
	return out
}

// shown are the rows in view, from the top.
func (d *desk) shown() []*row {
	var out []*row
	for _, o := range test.LaidOutObjects(d.list) {
		if r, ok := o.(*row); ok && r.event != nil && r.Visible() {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b *row) int {
		driver := fyne.CurrentApp().Driver()
		return int(driver.AbsolutePositionForObject(a).Y - driver.AbsolutePositionForObject(b).Y)
	})
	return out
}

// atHand are the events whose rows are marked as selected.
func (d *desk) atHand() string {
	var out []string
	for _, r := range d.shown() {
		if !r.back.Hidden {
			out = append(out, string(r.event.ID))
		}
	}
	return strings.Join(out, " ")
}

func TestRowsFollowTheSelection(t *testing.T) {
	d := openDesk(t, 400, 400, look.Light, years(200)...)
	for _, id := range []model.EventID{"3", "150", "199", "0", ""} {
		if d.session.Select(id); d.atHand() != string(id) {
			t.Errorf("selected %q, marked %q", id, d.atHand())
		}
	}
}

func TestTapSelects(t *testing.T) {
	d := openDesk(t, 400, 400, look.Light, years(50)...)
	notices := 0
	d.session.Observe(func(project.Notice) { notices++ })
	r := d.shown()[2]
	if test.Tap(r); d.session.Selection().Event != r.event.ID || notices != 1 {
		t.Errorf("selected %q after %d notices", d.session.Selection().Event, notices)
	}
}

func TestKeys(t *testing.T) {
	d := openDesk(t, 400, 400, look.Light, years(50)...)
	var left []fyne.KeyName
	d.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { left = append(left, e.Name) })
	for _, c := range []struct {
		key  fyne.KeyName
		want project.Selection
	}{
		{fyne.KeyDown, project.Selection{Event: "0"}},
		{fyne.KeyDown, project.Selection{Event: "1"}},
		{fyne.KeyReturn, project.Selection{Event: "1", Evidence: 1}},
		{fyne.KeyUp, project.Selection{Event: "0"}},
		{fyne.KeyPageDown, project.Selection{Event: "8"}},
		{fyne.KeyEnd, project.Selection{Event: "49"}},
		{fyne.KeyPageUp, project.Selection{Event: "41"}},
		{fyne.KeyHome, project.Selection{Event: "0"}},
		{fyne.KeyDelete, project.Selection{Event: "0"}},
	} {
		if d.list.rows.TypedKey(&fyne.KeyEvent{Name: c.key}); d.session.Selection() != c.want {
			t.Errorf("%s: selected %v, want %v", c.key, d.session.Selection(), c.want)
		}
	}
	if !slices.Equal(left, []fyne.KeyName{fyne.KeyDelete}) {
		t.Errorf("the window got %v", left)
	}
}

func TestRowSaysWhatHappened(t *testing.T) {
	e := years(1)[0]
	e.Disputed, e.Status = true, model.Rejected
	d := openDesk(t, 500, 300, look.Light, e)
	r := d.shown()[0]
	if got := r.texts[Date].Text + "|" + r.texts[Headline].Text + "|" + r.texts[Place].Text; got != "1900|Ship 0 comes in|≠ the sources disagree · Ostend" {
		t.Errorf("%q", got)
	}
	if !r.texts[Headline].TextStyle.Strikethrough {
		t.Error("a rejected event is not struck through")
	}
	narrow := openDesk(t, 190, 300, look.Light, &model.Event{ID: "x", Headline: strings.Repeat("long ", 40)})
	r = narrow.shown()[0]
	if r.texts[Date].Text != "undated" || !strings.HasSuffix(r.texts[Headline].Text, "…") || r.texts[Headline].Position().X+r.texts[Headline].MinSize().Width > 190 {
		t.Errorf("%q, %q", r.texts[Date].Text, r.texts[Headline].Text)
	}
}

func TestSecondaryTapOffersTheEvent(t *testing.T) {
	d := openDesk(t, 400, 400, look.Light, years(3)...)
	asked := model.EventID("")
	d.list.EventMenu = func(id model.EventID) []*fyne.MenuItem {
		asked = id
		return []*fyne.MenuItem{fyne.NewMenuItem("Accept", nil)}
	}
	row := d.shown()[1]
	row.TappedSecondary(&fyne.PointEvent{})
	if asked != "1" || d.session.Selection().Event != "1" || d.window.Canvas().Overlays().Top() == nil {
		t.Errorf("asked for %q, selected %q", asked, d.session.Selection().Event)
	}
}

func TestEmptySaysWhy(t *testing.T) {
	d := openDesk(t, 400, 400, look.Light)
	e := d.list.empty
	if e.box.Hidden || !e.clear.Hidden || e.why.Text != "No events yet" {
		t.Errorf("%q", e.why.Text)
	}
	d.put(years(2)...)
	if !e.box.Hidden || d.list.rows.Hidden {
		t.Error("the events are not shown")
	}
	d.session.SetFilter(project.Filter{Text: "crane"})
	if e.box.Hidden || e.clear.Hidden {
		t.Error("nothing says that the filter hides all")
	}
	if test.Tap(e.clear); !d.session.Filter().IsZero() || !e.box.Hidden {
		t.Error("the filter is not cleared")
	}
	bare := openDesk(t, 400, 400, look.Light)
	_ = bare.session.Edit("Open", func(tx *project.Tx) error {
		tx.PutSource(&project.Source{Document: &model.Document{ID: "a"}})
		return nil
	})
	if got := bare.list.empty.why.Text; got != "No events found" {
		t.Errorf("%q", got)
	}
}

func TestChangesAreShown(t *testing.T) {
	d := openDesk(t, 400, 400, look.Light, years(3)...)
	next := d.session.Event("1").Clone()
	next.Headline = "The crane falls"
	d.put(next)
	if got := d.shown()[1].texts[Headline].Text; got != "The crane falls" {
		t.Errorf("%q", got)
	}
	_ = d.session.Undo()
	if got := d.shown()[1].texts[Headline].Text; got != "Ship 1 comes in" {
		t.Errorf("after undo: %q", got)
	}
}
