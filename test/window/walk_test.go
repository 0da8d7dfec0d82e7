//go:build window

package window

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"testing"
)

// walkthrough is a theme's colours that the walk through the program looks for.
type walkthrough struct {
	theme                          string
	mark, selection, found, places color.NRGBA
}

var themes = []walkthrough{
	{"light", markColor, selectionColor, color.NRGBA{0xA6, 0x7C, 0x00, 0xFF}, color.NRGBA{0x2F, 0x6B, 0x4F, 0xFF}},
	{"dark", color.NRGBA{0x7F, 0xB2, 0xE5, 0xFF}, color.NRGBA{0xF5, 0x9E, 0x5B, 0xFF}, color.NRGBA{0xF0, 0xE4, 0x42, 0xFF}, color.NRGBA{0x7C, 0xC3, 0xA0, 0xFF}},
}

// count is how many pixels of a part of a picture have a colour.
func count(picture image.Image, r image.Rectangle, c color.Color) int {
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if near(picture.At(x, y), c, 6) {
				n++
			}
		}
	}
	return n
}

// first is the first pixel of a colour, from the top left.
func first(picture image.Image, r image.Rectangle, c color.Color) (image.Point, bool) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if near(picture.At(x, y), c, 6) {
				return image.Pt(x, y), true
			}
		}
	}
	return image.Point{}, false
}

// TestWalk goes through what a reader does, in the real window, light and dark: selects from
// each view, corrects a place on the map and takes it back, steps through passages, and
// looks for words.
func TestWalk(t *testing.T) {
	for _, theme := range themes {
		t.Run(theme.theme, func(t *testing.T) {
			t.Run("select", func(t *testing.T) { walkSelect(t, theme) })
			t.Run("correct", func(t *testing.T) { walkCorrect(t, theme) })
			t.Run("passages", func(t *testing.T) { walkPassages(t, theme) })
			t.Run("search", func(t *testing.T) { walkSearch(t, theme) })
		})
	}
}

// walkSelect selects an event by its words, its pin, its mark and its row.
func walkSelect(t *testing.T, theme walkthrough) {
	const text = "The mill burned down in Leeds on 4 May 1871. The bridge of York was opened on 7 June 1880.\n"
	w := start(t, homeWith(t, theme.theme), 1280, 800, document(t, text))
	at := w.panes()
	w.until("the pins", func() bool { return len(blobs(w.see(), at.ground(), theme.mark, 8)) == 2 })
	w.rest()
	selected := func() bool {
		picture := w.see()
		return selectedOn(picture, at.lanes()) && count(picture, at.page(), theme.selection) > 20 && count(picture, at.ground(), theme.selection) > 20
	}
	step := func(how string, spot image.Point) {
		t.Helper()
		w.click(spot)
		w.until("an event to be selected by its "+how, selected)
		w.rest()
		w.save("walk-" + theme.theme + "-" + how)
		w.key("Escape")
		w.until("nothing to be selected", func() bool { return !selectedOn(w.see(), at.lanes()) })
		w.rest()
	}
	words, ok := first(w.see(), at.page(), theme.places)
	if !ok {
		t.Fatal("no place is underlined")
	}
	step("words", words.Add(image.Pt(10, -8)))
	pins := blobs(w.see(), at.ground(), theme.mark, 8)
	step("pin", pins[0])
	w.click(at.documentName())
	w.key("Down", "Up", "Escape")
	mark, ok := first(w.rest(), at.lanes(), theme.mark)
	if !ok {
		t.Fatal("no mark on the timeline")
	}
	step("mark", mark.Add(image.Pt(3, 3)))
	w.key("ctrl+Next") // the table of events
	w.rest()
	w.click(w.panes().row(0))
	w.until("an event to be selected by its row", func() bool { return selectedOn(w.see(), at.lanes()) })
	w.rest()
	w.save("walk-" + theme.theme + "-row")
}

// walkCorrect puts a place elsewhere by a click on the map, and takes that back.
func walkCorrect(t *testing.T, theme walkthrough) {
	const text = "The mill burned down in Leeds on 4 May 1871. The docks of Genoa were opened on 7 June 1880.\n"
	w := start(t, homeWith(t, theme.theme), 1280, 800, document(t, text))
	at := w.panes()
	w.until("the pins", func() bool { return len(blobs(w.see(), at.ground(), theme.mark, 8)) == 2 })
	words, ok := first(w.rest(), at.page(), theme.places)
	if !ok {
		t.Fatal("no place is underlined")
	}
	w.move(words.Add(image.Pt(10, -8)))
	w.do("click", "3")
	w.still()
	w.save("walk-" + theme.theme + "-menu")
	w.key("Down", "Down", "Down", "Down", "Right")
	w.still()
	for range 14 { // to the last: a click on the map
		w.key("Down")
	}
	w.key("Return")
	w.still()
	w.save("walk-" + theme.theme + "-pick")
	spot := image.Pt(at.worldMap.Min.X+at.worldMap.Dx()/6, at.worldMap.Max.Y-at.worldMap.Dy()/6)
	around := image.Rect(spot.X-14, spot.Y-14, spot.X+14, spot.Y+14)
	w.click(spot)
	w.until("the pin to be where the map was clicked", func() bool { return count(w.see(), around, theme.selection) > 60 })
	w.rest()
	w.save("walk-" + theme.theme + "-corrected")
	w.key("ctrl+z")
	w.until("undo to take the pin back", func() bool { return count(w.see(), around, theme.selection) == 0 })
}

// walkPassages steps through the passages of an event that two documents tell of.
func walkPassages(t *testing.T, theme walkthrough) {
	one := document(t, "The mill in Leeds burned down on 4 May 1871.\n")
	two := filepath.Join(t.TempDir(), "another.txt")
	if err := os.WriteFile(two, []byte("On 4 May 1871 the mill in Leeds burned down.\n\nNobody was hurt.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := start(t, homeWith(t, theme.theme), 1280, 800, one, two)
	at := w.panes()
	w.until("a pin", func() bool { return len(blobs(w.see(), at.ground(), theme.mark, 8)) == 1 })
	w.rest()
	w.key("n")
	w.until("the event to be selected", func() bool { return selectedOn(w.see(), at.lanes()) })
	firstPassage, page := w.rest(), w.panes().page()
	w.key("ctrl+period")
	w.until("another passage", func() bool { return difference(firstPassage, w.see(), page) > 0.001 })
	w.rest()
	w.save("walk-" + theme.theme + "-passages")
	w.key("ctrl+comma")
	w.until("the first passage again", func() bool { return difference(firstPassage, w.see(), page) < 0.001 })
}

// walkSearch looks for words and goes from hit to hit.
func walkSearch(t *testing.T, theme walkthrough) {
	w := start(t, homeWith(t, theme.theme), 1280, 800)
	at := w.panes()
	w.until("pins on the map", func() bool { return len(blobs(w.see(), at.ground(), theme.mark, 8)) > 0 })
	w.rest()
	w.find("declaration")
	w.until("what was found to be marked", func() bool {
		picture := w.see()
		return count(picture, at.lanes(), theme.found) > 20 && count(picture, at.ground(), theme.found) > 20 && count(picture, at.page(), theme.found) > 5
	})
	hit := w.rest()
	w.save("walk-" + theme.theme + "-found")
	w.key("ctrl+g")
	page := w.panes().page()
	w.until("the next to be shown", func() bool { return difference(hit, w.see(), page) > 0.001 })
	w.key("Escape")
	w.until("the marks to go", func() bool { return count(w.see(), at.lanes(), theme.found) == 0 })
}

// document is a file with a text.
func document(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "annals.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
