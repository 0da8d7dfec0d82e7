package reader

import (
	"image/color"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/project"
)

// click presses and releases the button at a point, as the driver tells it.
func (d *desk) click(at fyne.Position, modifier fyne.KeyModifier) {
	d.press(at, modifier)
	d.reader.Tapped(&fyne.PointEvent{Position: at})
}

func (d *desk) press(at fyne.Position, modifier fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: modifier}
	e.Position = at
	d.reader.MouseDown(e)
}

// later makes the next click a first one.
func (d *desk) later() { d.reader.pointer.clicks, d.reader.pointer.pressed = 0, fyne.NewPos(-99, -99) }

func (d *desk) key(name fyne.KeyName) { d.reader.TypedKey(&fyne.KeyEvent{Name: name}) }

func (d *desk) selection() project.Selection { return d.session.Selection() }

func TestTapSelectsTheEvent(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 2000, look.Light, m)
	for _, c := range []struct {
		words string
		want  project.Selection
	}{
		{"a crowd of some", project.Selection{Event: "opening"}},
		{"the spring of 2011", project.Selection{Event: "survey"}},
		{"Agadir", project.Selection{Event: "protest"}},
		{"It has stood", project.Selection{Event: "opening", Evidence: 1}},
		{"Nobody", project.Selection{Event: "opening", Evidence: 1}}, // no passage: stays
		{"June 2013", project.Selection{Event: "iron"}},
	} {
		d.later()
		top := d.reader.layout.top
		if d.click(d.where(m.span(c.words)), 0); d.selection() != c.want {
			t.Errorf("%q selects %v, want %v", c.words, d.selection(), c.want)
		}
		if d.reader.layout.top != top {
			t.Errorf("%q: the text moved under the pointer", c.words)
		}
	}
}

func TestTapAgainGoesThroughThePassages(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 1200, look.Light, m)
	at := d.where(m.span("march of the"))
	for _, want := range []model.EventID{"protest", "grant", "protest"} {
		d.later()
		if d.click(at, 0); d.selection().Event != want {
			t.Errorf("selected %q, want %q", d.selection().Event, want)
		}
	}
}

func TestSelectionElsewhereScrolls(t *testing.T) {
	m, other := harbour(), book("other", 60_000)
	d := openDesk(t, 460, 500, look.Light, m, other)
	for _, e := range slices.Backward(d.session.Events()) {
		for i := range e.Evidence {
			d.session.SelectEvidence(e.ID, i)
			v := e.Evidence[i]
			if d.reader.source.Document.ID != v.Document || !d.inView(v.Passage.Span) {
				t.Fatalf("%s: passage %d is not in view", e.ID, i)
			}
		}
	}
}

func TestAnotherDocumentIsReadWhereItWasLeft(t *testing.T) {
	m, other := harbour(), book("other", 60_000)
	d := openDesk(t, 460, 500, look.Light, m, other)
	if d.reader.source != m.source {
		t.Error("the first document is not the first one read")
	}
	d.reader.Read("other")
	d.reader.scrollBy(12_345)
	offset, y := d.reader.layout.held()
	d.reader.Read("harbour")
	d.reader.Read("nobody's")
	if d.reader.source != m.source {
		t.Error("harbour is not read")
	}
	d.reader.Read("other")
	if o, now := d.reader.layout.held(); o != offset || now-y > 0.5 || y-now > 0.5 {
		t.Errorf("left at %d, %v; back at %d, %v", offset, y, o, now)
	}
}

func TestUndoClosesTheDocument(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, harbour())
	if err := d.session.Undo(); err != nil {
		t.Fatal(err)
	}
	if d.reader.source != nil || d.reader.parts.empty.box.Hidden || len(d.reader.parts.body.Objects) > 0 {
		t.Error("the document is still shown")
	}
	if err := d.session.Redo(); err != nil {
		t.Fatal(err)
	}
	if d.reader.source == nil || !d.reader.parts.empty.box.Hidden {
		t.Error("the document is not shown again")
	}
}

func TestEmptyOffersToOpen(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light)
	asked := false
	d.reader.OnOpenRequested = func() { asked = true }
	for _, o := range test.LaidOutObjects(d.reader.parts.empty.box) {
		if b, ok := o.(fyne.Tappable); ok {
			test.Tap(b)
		}
	}
	if !asked {
		t.Error("no button asks for a document")
	}
	d.key(fyne.KeyEnd) // nothing to scroll, nothing to fall over
	d.click(fyne.NewPos(50, 50), 0)
	d.reader.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func TestKeysScroll(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, book("book", 50_000))
	p := d.reader.layout
	d.key(fyne.KeyEnd)
	if p.top != p.end() {
		t.Errorf("End: at %v of %v", p.top, p.end())
	}
	d.key(fyne.KeyHome)
	if p.top != (anchor{}) {
		t.Errorf("Home: at %v", p.top)
	}
	was := p.top
	for _, down := range []fyne.KeyName{fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace} {
		if d.key(down); !p.top.after(was) {
			t.Errorf("%s: at %v, was at %v", down, p.top, was)
		}
		was = p.top
	}
	for _, up := range []fyne.KeyName{fyne.KeyUp, fyne.KeyPageUp} {
		if d.key(up); !was.after(p.top) {
			t.Errorf("%s: at %v, was at %v", up, p.top, was)
		}
		was = p.top
	}
}

func TestOtherKeysAreTheWindows(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, harbour())
	var keys []string
	d.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, string(e.Name)) })
	d.window.Canvas().SetOnTypedRune(func(r rune) { keys = append(keys, string(r)) })
	d.reader.selectAll()
	d.key(fyne.KeyEscape) // drops the selected text
	d.key(fyne.KeyEscape)
	d.key(fyne.KeyDelete)
	d.reader.TypedRune('n')
	d.reader.TypedRune(' ')
	if got := strings.Join(keys, " "); got != "Escape Delete n" {
		t.Errorf("the window got %q", got)
	}
}

// TestCopyIsTheText drags between random points and compares with the document.
func TestCopyIsTheText(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 600, look.Light, m)
	text, rnd := m.source.Document.Text, rand.New(rand.NewPCG(7, 8))
	point := func() (fyne.Position, int) {
		at := fyne.NewPos(rnd.Float32()*440, headerHeight+rnd.Float32()*560)
		offset, _ := d.reader.textAt(at)
		return at, offset
	}
	for range 300 {
		d.reader.layout.goTo(rnd.Float64())
		from, a := point()
		to, b := point()
		d.later()
		d.press(from, 0)
		e := &fyne.DragEvent{Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)}
		e.Position = to
		d.reader.Dragged(e)
		d.reader.DragEnd()
		d.reader.TypedShortcut(&fyne.ShortcutCopy{})
		want := text[min(a, b):max(a, b)]
		if got := d.reader.SelectedText(); got != want || !utf8.ValidString(got) {
			t.Fatalf("from %v to %v: %q, want %q", from, to, got, want)
		}
		if want != "" && fyne.CurrentApp().Clipboard().Content() != want {
			t.Fatalf("the clipboard holds %q, want %q", fyne.CurrentApp().Clipboard().Content(), want)
		}
	}
}

func TestClicksSelectText(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 900, look.Light, m)
	at := d.where(m.span("quarries"))
	d.click(at, 0)
	d.click(at, 0)
	if got := d.reader.SelectedText(); got != "quarries" {
		t.Errorf("two clicks: %q", got)
	}
	if d.click(at, 0); !strings.HasPrefix(d.reader.SelectedText(), "* Stone") || !strings.HasSuffix(d.reader.SelectedText(), "sea side.") {
		t.Errorf("three clicks: %q", d.reader.SelectedText())
	}
	d.later()
	d.click(d.where(m.span("Stone")), 0)
	d.later()
	if d.click(d.where(m.span("quarries")), fyne.KeyModifierShift); !strings.HasPrefix(d.reader.SelectedText(), "ne from the qua") {
		t.Errorf("Shift: %q", d.reader.SelectedText())
	}
	if d.reader.TypedShortcut(&fyne.ShortcutSelectAll{}); d.reader.SelectedText() != m.source.Document.Text {
		t.Error("not all is selected")
	}
}

func TestShowSpan(t *testing.T) {
	m := book("book", 80_000)
	d := openDesk(t, 460, 500, look.Light, harbour(), m)
	s := m.events[len(m.events)-1].Evidence[0].Passage.Span
	d.reader.ShowSpan("book", s)
	if d.reader.source != m.source || !d.inView(s) {
		t.Error("the span is not in view")
	}
	for _, wrong := range []model.Span{{Start: 5, End: 1e9}, {Start: -1, End: 4}, {Start: 4, End: 4}} {
		top := d.reader.layout.top
		if d.reader.ShowSpan("book", wrong); d.reader.layout.top != top {
			t.Errorf("%v moved the text", wrong)
		}
	}
}

func TestScrollBar(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, book("book", 80_000))
	p, b := d.reader.layout, d.reader.parts.bar
	drag := func(from, to float32) {
		d.later()
		d.press(fyne.NewPos(455, headerHeight+from), 0)
		e := &fyne.DragEvent{}
		e.Position = fyne.NewPos(300, headerHeight+to)
		d.reader.Dragged(e)
		d.reader.DragEnd()
	}
	if drag(5, 100); p.top == (anchor{}) {
		t.Error("the thumb does not move the text")
	}
	from, _, _ := b.thumbAt(p)
	if from < 94 || from > 96 {
		t.Errorf("dragged by 95, the thumb is at %v", from)
	}
	if drag(from+2, 900); p.top != p.end() {
		t.Error("the end is not reached")
	}
	d.later()
	d.press(fyne.NewPos(455, headerHeight+1), 0)
	d.reader.DragEnd()
	if p.top != (anchor{}) {
		t.Errorf("pressed at the top of the track: at %v", p.top)
	}
	if d.reader.SelectedText() != "" {
		t.Error("dragging the thumb selects text")
	}
}

func TestCursor(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 900, look.Light, m)
	for words, want := range map[string]desktop.Cursor{
		"a crowd of some": desktop.PointerCursor, "8th December 2018": desktop.PointerCursor, "quarries": desktop.TextCursor,
	} {
		d.reader.pointer.at = d.where(m.span(words))
		if got := d.reader.Cursor(); got != want {
			t.Errorf("%q: cursor %v, want %v", words, got, want)
		}
	}
}

// reject judges an event as the window does.
func (d *desk) reject(id model.EventID) {
	_ = d.session.Edit("Reject", func(tx *project.Tx) error {
		next := tx.Event(id).Clone()
		next.Status = model.Rejected
		tx.PutEvent(next)
		return nil
	})
}

// inks counts the rectangles of a colour in the text.
func (d *desk) inks(ink any) int {
	n := 0
	for _, o := range d.reader.parts.body.Objects {
		if r, ok := o.(*canvas.Rectangle); ok && r.FillColor == ink {
			n++
		}
	}
	return n
}

func TestMarksFollowTheFilterAndTheJudgement(t *testing.T) {
	m := compose("a", part{text: "<<one:The mole fell.>> Nothing more."})
	d := openDesk(t, 460, 500, look.Light, m)
	tints := func() [2]int { return [2]int{d.inks(look.Color(look.Passage)), d.inks(look.Color(look.Chosen))} }
	for _, step := range []struct {
		name string
		do   func()
		want [2]int // plain and chosen tints
	}{
		{"opened", func() {}, [2]int{1, 0}},
		{"filtered", func() { d.session.SetFilter(project.Filter{Text: "crane"}) }, [2]int{0, 0}},
		{"selected though filtered", func() { d.session.Select("one") }, [2]int{0, 1}},
		{"unfiltered", func() { d.session.SetFilter(project.Filter{}) }, [2]int{0, 1}},
		{"cleared", func() { d.session.Select("") }, [2]int{1, 0}},
		{"rejected", func() { d.reject("one") }, [2]int{0, 0}},
		{"undone", func() { _ = d.session.Undo() }, [2]int{1, 0}},
	} {
		if step.do(); tints() != step.want {
			t.Errorf("%s: %v tints, want %v", step.name, tints(), step.want)
		}
	}
}

func TestPassagesAreSteppedThrough(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, harbour())
	h := d.reader.parts.header
	if !h.next.Hidden {
		t.Error("there is nothing to step through")
	}
	d.session.Select("opening")
	if h.next.Hidden || h.count.Text != "1 of 2" {
		t.Errorf("hidden %v, %q", h.next.Hidden, h.count.Text)
	}
	if test.Tap(h.next); d.selection().Evidence != 1 || h.count.Text != "2 of 2" || !d.inView(d.session.Event("opening").Evidence[1].Passage.Span) {
		t.Errorf("passage %d, %q", d.selection().Evidence, h.count.Text)
	}
	if test.Tap(h.previous); d.selection().Evidence != 0 {
		t.Errorf("passage %d", d.selection().Evidence)
	}
}

func TestTextSize(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, book("book", 30_000))
	d.reader.scrollBy(4000)
	offset, y := d.reader.layout.held()
	d.reader.SetTextSize(24)
	if now := yOf(d.reader.layout, offset); d.reader.layout.metrics.size != 24 || now-y > 0.5 || y-now > 0.5 {
		t.Errorf("size %v, at %v, was at %v", d.reader.layout.metrics.size, now, y)
	}
	d.reader.SetTextSize(1000)
	d.reader.SetTextSize(-3)
}

func TestFoundWordsAreMarked(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 900, look.Light, m)
	ink := d.reader.parts.inks.found
	if d.inks(ink) != 0 {
		t.Fatal("marks before anything was looked for")
	}
	d.session.SetFound(&project.Found{Words: map[model.DocumentID]project.Spans{"harbour": {m.span("crowd"), m.span("quarries")}, "other": {m.span("oak")}}})
	if n := d.inks(ink); n != 2 {
		t.Errorf("%d marks", n)
	}
	ticks := 0
	marks := d.reader.parts.bar.marks.Image
	for y := range marks.Bounds().Dy() {
		if color.NRGBAModel.Convert(marks.At(0, y)) == color.Color(ink) {
			ticks++
		}
	}
	if ticks != 2 {
		t.Errorf("%d ticks beside the scroll bar", ticks)
	}
	if d.session.SetFound(nil); d.inks(ink) != 0 {
		t.Error("the marks stay")
	}
}

func TestPicturesLeaveASign(t *testing.T) {
	m := compose("a", part{text: "Before."}, part{text: model.Picture}, part{text: "After."})
	d := openDesk(t, 460, 300, look.Light, m)
	f := d.reader.layout.flow(1)
	if got := f.drawn(m.source.Document.Text, &f.lines[0]); got != "[picture]" {
		t.Errorf("drawn as %q", got)
	}
	d.reader.selectAll()
	if d.reader.SelectedText() != "Before.\n\n\ufffc\n\nAfter." {
		t.Errorf("copied as %q", d.reader.SelectedText())
	}
}

// TestWordsAddUp holds that a line is as wide as its words and spaces: hits and marks
// are reckoned from words, and lines are drawn whole.
func TestWordsAddUp(t *testing.T) {
	d := openDesk(t, 460, 3000, look.Light, harbour())
	p := d.reader.layout
	p.visible(func(i int, f *flow, _ float32) bool {
		for n := range f.lines {
			text := f.drawn(p.document.Text, &f.lines[n])
			if strings.ContainsFunc(text, func(r rune) bool { return r > 0x2100 || r >= 0x590 && r < 0x1100 }) {
				continue // drawn with the fonts that the system happens to have
			}
			if whole := measureText(text, f.face); math.Abs(float64(whole-f.lines[n].width)) > 0.1 {
				t.Errorf("piece %d: %q is %v wide, its words %v", i, text, whole, f.lines[n].width)
			}
		}
		return true
	})
}
