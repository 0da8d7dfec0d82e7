package eventlist

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// mixed are events of which some lack what a column tells.
func mixed(n int) []*model.Event {
	random := rand.New(rand.NewPCG(1, 2))
	var out []*model.Event
	for i := range n {
		e := &model.Event{ID: model.EventID(fmt.Sprint(i)), Headline: fmt.Sprintf("%c ship %d", 'A'+random.IntN(26), i), Confidence: random.Float64(), Status: model.Status(random.IntN(3))}
		if i%7 > 0 {
			e.Date = edtf.Y(int64(1500 + random.IntN(400)))
		}
		if i%3 > 0 {
			e.Evidence = []model.Evidence{{Document: "d", Places: []model.PlaceMention{{Place: model.Place{ID: 1, Name: fmt.Sprint("Port ", random.IntN(50))}}}}}
		}
		if i%5 == 0 {
			e.Tags = []string{fmt.Sprint("t", random.IntN(9))}
		}
		out = append(out, e)
	}
	return out
}

// TestSorting holds for each column and direction that all events are there, in order, with
// those that have nothing last.
func TestSorting(t *testing.T) {
	d := openDesk(t, 900, 400, look.Light, mixed(300)...)
	for c := range columns {
		for _, back := range []bool{false, true} {
			if c > Date || back { // it begins in the order of time
				d.list.SortBy(c)
			}
			if d.list.sorting != (Sorting{c, back}) {
				t.Fatalf("sorted by %v", d.list.sorting)
			}
			seen := map[model.EventID]bool{}
			for _, e := range d.list.shown {
				seen[e.ID] = true
			}
			if len(d.list.shown) != 300 || len(seen) != 300 {
				t.Fatalf("%v: %d events", d.list.sorting, len(seen))
			}
			s := d.list.sorter()
			place := map[model.EventID]int{}
			for i, e := range d.session.Visible() {
				place[e.ID] = i
			}
			empty := false
			for i, e := range d.list.shown {
				text, number := s.key(e, place[e.ID])
				none := number > 1e300
				if empty && !none {
					t.Fatalf("%v: %q stands behind what has nothing", d.list.sorting, e.Headline)
				}
				empty = none
				if i == 0 || none {
					continue
				}
				was, before := s.key(d.list.shown[i-1], place[d.list.shown[i-1].ID])
				if rises := before < number || before == number && was <= text; !back && !rises {
					t.Fatalf("%v: %v %q is before %v %q", d.list.sorting, before, was, number, text)
				}
				if falls := before > number || before == number && was >= text; back && !falls {
					t.Fatalf("%v: %v %q is before %v %q", d.list.sorting, before, was, number, text)
				}
			}
		}
	}
	d.list.SortBy(Date)
	if !slices.Equal(d.list.shown, d.session.Visible()) {
		t.Error("it does not come back to the order of time")
	}
}

func TestManyAreSortedBehind(t *testing.T) {
	d := openDesk(t, 900, 400, look.Light, mixed(sortedAtOnce+1)...)
	d.list.SortBy(Headline)
	if slices.IsSortedFunc(d.list.shown, func(a, b *model.Event) int { return strings.Compare(a.Headline, b.Headline) }) {
		t.Error("many are sorted at once")
	}
	d.list.SortBy(Headline) // the first is on its way
	(<-d.queue)()
	(<-d.queue)()
	if !slices.IsSortedFunc(d.list.shown, func(a, b *model.Event) int {
		return strings.Compare(strings.ToLower(b.Headline), strings.ToLower(a.Headline))
	}) {
		t.Error("they are not sorted in the end")
	}
}

func TestHeadsSort(t *testing.T) {
	d := openDesk(t, 900, 400, look.Light, mixed(20)...)
	for _, c := range d.list.heads.cells {
		before := d.list.sorting
		d.list.heads.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.x+5, 10)})
		if d.list.sorting.By != c.column || d.list.sorting == before {
			t.Errorf("%v: sorted by %v", c.column, d.list.sorting)
		}
		if text := d.list.heads.texts[c.column].Text; !strings.ContainsAny(text, "▲▼…") {
			t.Errorf("the head %q does not say so", text)
		}
	}
	small := openDesk(t, 400, 400, look.Light, mixed(20)...)
	small.list.heads.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if small.window.Canvas().Overlays().Top() == nil {
		t.Error("a narrow list does not say what it can be sorted by")
	}
}

// press taps a row with keys held.
func (d *desk) press(id model.EventID, c Column, held fyne.KeyModifier) {
	d.t.Helper()
	for _, r := range d.shown() {
		if r.event.ID != id {
			continue
		}
		for _, cell := range r.cells {
			if cell.column == c {
				at := fyne.NewPos(cell.x+4, cell.y+4)
				r.MouseDown(&desktop.MouseEvent{Modifier: held})
				r.Tapped(&fyne.PointEvent{Position: at})
				return
			}
		}
	}
	d.t.Fatalf("no row of %q with column %v", id, c)
}

func TestSeveralAreChosen(t *testing.T) {
	d := openDesk(t, 900, 600, look.Light, years(12)...)
	d.session.SetFilter(project.Filter{})
	chosen := func() string {
		var out []string
		for _, id := range d.list.Chosen() {
			out = append(out, string(id))
		}
		return strings.Join(out, " ")
	}
	const ctrl = fyne.KeyModifierShortcutDefault
	for _, step := range []struct {
		id   model.EventID
		held fyne.KeyModifier
		want string
		hand model.EventID
	}{
		{"2", 0, "", "2"},
		{"5", ctrl, "2 5", "5"},
		{"8", ctrl, "2 5 8", "8"},
		{"5", ctrl, "2 8", "8"},
		{"4", 0, "", "4"},
		{"7", fyne.KeyModifierShift, "4 5 6 7", "7"},
		{"3", fyne.KeyModifierShift, "3 4", "3"},
		{"9", ctrl, "3 4 9", "9"},
	} {
		d.press(step.id, Date, step.held)
		if got := chosen(); got != step.want || d.session.Selection().Event != step.hand {
			t.Errorf("%v with %v: chosen %q, at hand %q", step.id, step.held, got, d.session.Selection().Event)
		}
	}
	if d.list.bar.root.Hidden || d.list.bar.text.Text != "3 events chosen" {
		t.Errorf("the bar says %q", d.list.bar.text.Text)
	}
	d.session.SetFilter(project.Filter{Text: "ship 4"})
	if got := chosen(); got != "" {
		t.Errorf("with the others hidden %q are chosen", got)
	}
	d.session.SetFilter(project.Filter{})
	d.list.rows.TypedShortcut(&fyne.ShortcutSelectAll{})
	if n := len(d.list.Chosen()); n != 12 {
		t.Errorf("%d of all are chosen", n)
	}
	d.session.Select("") // from elsewhere
	if chosen() != "" || !d.list.bar.root.Hidden {
		t.Error("what is chosen outlives a selection elsewhere")
	}
}

func TestCellsAreEdited(t *testing.T) {
	d := openDesk(t, 900, 600, look.Light, years(12)...)
	var edits []string
	d.list.CellText = func(id model.EventID, c Column) string { return d.list.text(d.session.Event(id), c) }
	d.list.OnEdit = func(id model.EventID, c Column, text string) bool {
		edits = append(edits, fmt.Sprint(id, c, text))
		return text != "wrong"
	}
	f := d.list.field
	d.press("3", Headline, 0)
	d.press("3", Headline, 0) // again
	if f.id != "3" || f.column != Headline || f.Text != "Ship 3 comes in" || d.window.Canvas().Focused() != fyne.Focusable(f) {
		t.Fatalf("edits %q of %q, the focus is with %T", f.Text, f.id, d.window.Canvas().Focused())
	}
	f.SetText("wrong")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if f.id != "3" {
		t.Fatal("what makes no sense is taken")
	}
	f.SetText("The crane falls")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if f.id != "3" || f.column != Place {
		t.Errorf("Tab goes to column %v of %q", f.column, f.id)
	}
	f.SetText("nowhere")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.id != "" || f.Visible() || d.window.Canvas().Focused() != fyne.Focusable(d.list.rows) {
		t.Error("Escape does not close the field")
	}
	d.list.column = Date
	d.list.rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	if f.column != Date {
		t.Errorf("F2 edits column %v", f.column)
	}
	f.SetText("1950")
	d.window.Canvas().Focus(d.list.rows) // a click elsewhere
	if got := strings.Join(edits, "|"); got != "31wrong|31The crane falls|301950" || f.id != "" {
		t.Errorf("%q", got)
	}
	d.press("4", Document, 0)
	if d.press("4", Document, 0); f.id != "" {
		t.Error("a document is edited")
	}
	small := openDesk(t, 400, 400, look.Light, years(3)...)
	small.list.CellText, small.list.OnEdit = d.list.CellText, d.list.OnEdit
	small.press("1", Date, 0)
	if small.press("1", Date, 0); small.list.field.column != Date || small.list.field.id != "1" {
		t.Error("a narrow list edits nothing")
	}
}

func TestRowsAreCopied(t *testing.T) {
	d := openDesk(t, 900, 600, look.Light, years(12)...)
	copied := func() string {
		d.list.rows.TypedShortcut(&fyne.ShortcutCopy{})
		return fyne.CurrentApp().Clipboard().Content()
	}
	if got := copied(); got != "" {
		t.Errorf("copied %q with nothing selected", got)
	}
	head := "Date\tWhat happened\tPlace\tDocument\tTags\tAssumed\tSure\tStatus\n"
	d.press("2", Date, 0)
	if got, want := copied(), head+"1902\tShip 2 comes in\tOstend\t\t\t\t0 %\tProposed\n"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	d.press("4", Date, fyne.KeyModifierShift)
	if got := copied(); strings.Count(got, "\n") != 4 || !strings.Contains(got, "1904\tShip 4") {
		t.Errorf("copied %q", got)
	}
}

func TestColumnsFitTheWidth(t *testing.T) {
	d := openDesk(t, 900, 400, look.Light, mixed(30)...)
	for width := float32(120); width < 2000; width += 7 {
		end := float32(0)
		for _, c := range d.list.cells(width, d.list.shown[0]) {
			if width >= tableFrom {
				if c.x < end || c.width < 20 {
					t.Fatalf("at %v column %v is from %v, %v wide", width, c.column, c.x, c.width)
				}
				end = c.x + c.width
			}
			if c.x+c.width > width && width > 180 {
				t.Fatalf("at %v column %v ends at %v", width, c.column, c.x+c.width)
			}
		}
	}
}

// many are a hundred thousand events.
func many(b *testing.B) *desk { return openDesk(b, 900, 800, look.Light, mixed(100_000)...) }

// BenchmarkSelect is a step through a hundred thousand events.
func BenchmarkSelect(b *testing.B) {
	d := many(b)
	for b.Loop() {
		d.list.step(1)
	}
}

// BenchmarkSort sorts a hundred thousand by what happened, which is done behind.
func BenchmarkSort(b *testing.B) {
	d := many(b)
	events := d.session.Visible()
	s := sorter{sorting: Sorting{By: Headline}}
	for b.Loop() {
		s.sorted(events)
	}
}

// BenchmarkScroll shows other rows.
func BenchmarkScroll(b *testing.B) {
	d := many(b)
	at := 0
	for b.Loop() {
		at = (at + 977) % 100_000
		d.list.rows.ScrollTo(at)
	}
}

// BenchmarkChooseAll chooses all.
func BenchmarkChooseAll(b *testing.B) {
	d := many(b)
	for b.Loop() {
		d.list.chooseAll()
	}
}
