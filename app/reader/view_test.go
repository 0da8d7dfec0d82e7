package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"chronotope/app/look"
	"chronotope/model"
)

// TestCaretIsSwitchedOnWhereOneReads: not where it was left, out of view, and its keys are
// the other way round in text from the right.
func TestCaretIsSwitchedOnWhereOneReads(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, book("book", 30_000))
	r := d.reader
	if r.CaretOn() {
		t.Error("there is a caret before it is asked for")
	}
	r.scrollBy(4000)
	r.ToggleCaret()
	offset, _ := r.layout.held()
	if !r.CaretOn() || !r.layout.inView(r.caret()) || r.caret()-offset > 200 {
		t.Errorf("the caret is at %d, the first line in view at %d", r.caret(), offset)
	}
	r.ToggleCaret()
	if r.CaretOn() {
		t.Error("the caret stays")
	}
	m := compose("hebrew", part{text: "שלום עולם"})
	d = openDesk(t, 460, 500, look.Light, m)
	d.reader.ToggleCaret()
	d.reader.selectText(model.Span{})
	d.reader.caretKey(fyne.KeyLeft, 0)
	if got, want := d.reader.caret(), len("ש"); got != want {
		t.Errorf("left of the first letter is %d, want %d", got, want)
	}
	if d.reader.caretKey(fyne.KeyRight, 0); d.reader.caret() != 0 {
		t.Errorf("and back is %d", d.reader.caret())
	}
}

// TestDocumentsAreChosenFromAList, which there is only where there are several.
func TestDocumentsAreChosenFromAList(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, harbour())
	if d.reader.ChooseDocument(); d.window.Canvas().Overlays().Top() != nil {
		t.Error("there is a list of one")
	}
	d.put(book("other", 3000))
	d.reader.ChooseDocument()
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("there is no list")
	}
	focused := d.window.Canvas().Focused()
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		focused.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if id, _ := d.reader.Selection(); id != "other" {
		t.Errorf("reads %q", id)
	}
}

// TestSelectionTellsWhatIsSelected, nothing where nothing is read.
func TestSelectionTellsWhatIsSelected(t *testing.T) {
	if id, span := openDesk(t, 460, 500, look.Light).reader.Selection(); id != "" || span.Len() != 0 {
		t.Errorf("of nothing %q, %v are selected", id, span)
	}
	m := harbour()
	d := openDesk(t, 460, 500, look.Light, m)
	d.reader.ShowSpan("harbour", m.span("a crowd of some"))
	if id, span := d.reader.Selection(); id != "harbour" || span != m.span("a crowd of some") {
		t.Errorf("%q, %v", id, span)
	}
}

// TestWheelScrolls the text, and pages also to the side.
func TestWheelScrolls(t *testing.T) {
	d, _, _ := openPrinted(t, 460, 500)
	r := d.reader
	wheel := func(dx, dy float32) { r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(dx, dy)}) }
	if wheel(0, -300); r.layout.top == (anchor{}) {
		t.Error("the text does not scroll")
	}
	wheel(0, 300)
	r.ShowPages(true)
	d.settle()
	for range 4 {
		r.ZoomPages(1)
	}
	d.settle()
	left, top := r.pages.left, r.pages.top
	if wheel(-40, -60); r.pages.left != left+40 || r.pages.top != top+60 {
		t.Errorf("pages scroll from %v, %v to %v, %v", left, top, r.pages.left, r.pages.top)
	}
}

// TestLinksAreCopiedAndOpened from the menu; opened only where somebody can.
func TestLinksAreCopiedAndOpened(t *testing.T) {
	m := compose("a", part{text: "See www.example.org/harbour for more."})
	d := openDesk(t, 460, 500, look.Light, m)
	at := d.where(m.span("example"))
	offered := func() map[string]func() {
		items := map[string]func(){}
		for _, i := range d.reader.menuAt(at).Items {
			items[i.Label] = i.Action
		}
		return items
	}
	const open, copied = "Open in the browser …", "Copy the address"
	if items := offered(); items[copied] == nil || items[open] != nil {
		t.Errorf("nobody can open a link, and offered are %v", items)
	}
	followed := ""
	d.reader.OnLink = func(target string) { followed = target }
	items := offered()
	items[copied]()
	items[open]()
	if got := fyne.CurrentApp().Clipboard().Content(); got != "https://www.example.org/harbour" || followed != got {
		t.Errorf("copied %q, opened %q", got, followed)
	}
}

// TestFocusIsSeen, and with it where the caret is.
func TestFocusIsSeen(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 500, look.Light, m)
	carets := func() int { return d.inks(look.Color(look.Ink)) }
	d.at(m, "crowd of")
	d.reader.ToggleCaret()
	if d.reader.parts.ring.Hidden || carets() != 1 {
		t.Errorf("focused: ring hidden %v, %d carets", d.reader.parts.ring.Hidden, carets())
	}
	d.window.Canvas().Unfocus()
	if !d.reader.parts.ring.Hidden || carets() != 0 {
		t.Errorf("unfocused: ring hidden %v, %d carets", d.reader.parts.ring.Hidden, carets())
	}
}

// TestRefreshFollowsTheTheme: what is marked is there, in the other colours.
func TestRefreshFollowsTheTheme(t *testing.T) {
	d := openDesk(t, 460, 500, look.Light, harbour())
	light := d.inks(look.Color(look.Passage))
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Dark})
	test.WidgetRenderer(d.reader).Refresh()
	if dark := d.inks(look.Color(look.Passage)); light == 0 || dark != light {
		t.Errorf("%d passages are tinted in the light, %d in the dark", light, dark)
	}
	if d.reader.parts.ring.Objects[0].(*canvas.Rectangle).FillColor != look.Color(theme.ColorNameFocus) {
		t.Error("the ring has the old colour")
	}
}
