package eventlist

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"chronotope/app/look"
	"chronotope/model"
)

// TestKeysGoThroughTheCells: left and right go to the cells that can be edited and stay at
// the ends.
func TestKeysGoThroughTheCells(t *testing.T) {
	d := openDesk(t, 900, 400, look.Light, years(5)...)
	var editable []Column
	for _, c := range d.list.cells(900, nil) {
		if c.column.editable() {
			editable = append(editable, c.column)
		}
	}
	press := func(key fyne.KeyName, want Column) {
		t.Helper()
		if d.list.rows.TypedKey(&fyne.KeyEvent{Name: key}); d.list.column != want {
			t.Errorf("%s: at column %v, want %v", key, d.list.column, want)
		}
	}
	d.list.column = editable[0]
	press(fyne.KeyLeft, editable[0])
	for _, c := range editable[1:] {
		press(fyne.KeyRight, c)
	}
	press(fyne.KeyRight, editable[len(editable)-1])
	press(fyne.KeyLeft, editable[len(editable)-2])
}

// TestMenuKeyOffersTheEventAtHand where its row is, and the window gets the characters.
func TestMenuKeyOffersTheEventAtHand(t *testing.T) {
	d := openDesk(t, 400, 400, look.Light, years(200)...)
	asked := model.EventID("")
	d.list.EventMenu = func(id model.EventID) []*fyne.MenuItem {
		asked = id
		return []*fyne.MenuItem{fyne.NewMenuItem("Accept", nil)}
	}
	d.window.Canvas().Focus(d.list.Focusable())
	d.session.Select("150")
	var left []rune
	d.window.Canvas().SetOnTypedRune(func(r rune) { left = append(left, r) })
	test.Type(d.list.rows, "ax")
	if string(left) != "ax" {
		t.Errorf("the window got %q", string(left))
	}
	d.list.rows.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	popup := d.window.Canvas().Overlays().Top()
	if asked != "150" || popup == nil {
		t.Fatalf("offers %q", asked)
	}
	at := test.LaidOutObjects(popup)
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(at[len(at)-1]).Y; y < 0 || y > 400 {
		t.Errorf("the menu is at %v", y)
	}
}

// TestWhatCanBePressedSaysSo: the heads by the cursor, and Tab is the field's while it edits.
func TestWhatCanBePressedSaysSo(t *testing.T) {
	d := openDesk(t, 900, 400, look.Light, years(5)...)
	if d.list.heads.Cursor() != desktop.PointerCursor {
		t.Error("the heads do not look as if they could be pressed")
	}
	if !d.list.field.AcceptsTab() {
		t.Error("Tab leaves the field")
	}
}

// TestLeastSizes holds that all parts can be seen at the least size: the heads and three
// rows of two lines.
func TestLeastSizes(t *testing.T) {
	least := test.WidgetRenderer(New(openDesk(t, 900, 400, look.Light).session, nil)).MinSize()
	d := openDesk(t, least.Width, least.Height, look.Light, years(5)...)
	if n := len(d.shown()); n < 3 {
		t.Errorf("%d rows are shown at %v", n, least)
	}
	if h := test.WidgetRenderer(d.list.heads).MinSize().Height; h != headHeight {
		t.Errorf("the heads are %v high at least", h)
	}
	if h := test.WidgetRenderer(d.shown()[0]).MinSize().Height; h != rowHeight {
		t.Errorf("a row is %v high at least", h)
	}
}
