//go:build window

package window

import (
	"encoding/json"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The accents of the light theme.
var (
	markColor      = color.NRGBA{0x1D, 0x4E, 0x89, 0xFF}
	paperColor     = color.NRGBA{0xFB, 0xFA, 0xF7, 0xFF}
	selectionColor = color.NRGBA{0xC2, 0x41, 0x0C, 0xFF}
	// On the timeline a proposed event is filled with the accent on paper.
	proposedFill = color.NRGBA{0xA2, 0xB5, 0xCB, 0xFF}
	// Passages that state events are tinted in the text.
	passageTint = color.NRGBA{0xE4, 0xE9, 0xEC, 0xFF}
)

// homeWith makes a home folder whose preferences ask for a theme.
func homeWith(t *testing.T, theme string) string {
	t.Helper()
	return homePreferring(t, map[string]any{"theme": theme})
}

// homePreferring makes one with the program's preferences in it.
func homePreferring(t *testing.T, prefs map[string]any) string {
	t.Helper()
	home := t.TempDir()
	folder := filepath.Join(home, ".config", "fyne", "app.chronotope")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(prefs)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "preferences.json"), text, 0o644); err != nil {
		t.Fatal(err)
	}
	return home
}

// selectedOn reports whether a mark of the timeline is in the selection's colour:
// nothing else there is reddish.
func selectedOn(picture image.Image, lanes image.Rectangle) bool {
	n := 0
	for y := lanes.Min.Y; y < lanes.Max.Y; y++ {
		for x := lanes.Min.X; x < lanes.Max.X; x++ {
			if r, _, b, _ := picture.At(x, y).RGBA(); int(r>>8)-int(b>>8) > 60 {
				n++
			}
		}
	}
	return n > 40
}

// rest moves the pointer where nothing reacts to it and waits for quiet.
func (w *window) rest() image.Image {
	w.t.Helper()
	w.move(w.panes().quiet())
	return w.still()
}

// sample waits until the sample's pins are on the map.
func (w *window) sample() image.Image {
	w.t.Helper()
	ground := w.panes().ground()
	w.until("pins on the map", func() bool { return len(blobs(w.see(), ground, markColor, 8)) > 0 })
	return w.rest()
}

func TestPinMovesTheReader(t *testing.T) {
	w := start(t, homeWith(t, "light"), 1280, 800)
	before, at := w.sample(), w.panes()

	// The easternmost pin: its passage is not on the first page.
	var pin image.Point
	for _, p := range blobs(before, at.ground(), markColor, 8) {
		if p.X > pin.X {
			pin = p
		}
	}
	w.click(pin)
	w.until("the pin to be marked", func() bool {
		near := image.Rect(pin.X-14, pin.Y-14, pin.X+14, pin.Y+14)
		return len(blobs(w.see(), near, selectionColor, 6)) > 0
	})
	selected := w.rest()
	page := at.page().Intersect(w.panes().page()) // what is said of the event takes room below the text
	if d := difference(before, selected, page); d < 0.05 {
		t.Errorf("the reader did not move: %.1f %% of it differ", 100*d)
	}
	if !selectedOn(selected, at.lanes()) {
		t.Error("no mark on the timeline is selected")
	}

	// A judgement, and its undoing, by keys.
	w.key("a")
	w.until("the accepted event to look so", func() bool { return difference(selected, w.see(), at.lanes()) > 0 })
	w.key("ctrl+z")
	w.until("undo to bring the old state back", func() bool {
		now := w.see()
		return difference(selected, now, at.lanes()) == 0 && difference(selected, now, at.ground()) == 0
	})
	w.key("Escape")
	w.until("Escape to clear the selection", func() bool { return !selectedOn(w.see(), at.lanes()) })
}

func TestTimelineAndPassageSelect(t *testing.T) {
	w := start(t, homeWith(t, "light"), 1280, 800)
	before, at := w.sample(), w.panes()

	// Of the marks the first may be an event without a place: one at least has one.
	followed := false
	for _, mark := range blobs(before, at.lanes(), proposedFill, 4) {
		w.click(mark)
		w.until("the mark to be selected", func() bool { return selectedOn(w.see(), at.lanes()) })
		if followed = difference(before, w.rest(), at.ground()) > 0; followed {
			break
		}
	}
	if !followed {
		t.Error("the map follows no mark of the timeline")
	}

	w.key("Escape")
	w.click(at.documentName())
	w.key("Home")
	passages := blobs(w.rest(), w.panes().page(), passageTint, 20)
	if len(passages) == 0 {
		t.Fatal("no passage is tinted")
	}
	w.click(passages[0])
	w.until("a passage to select its event", func() bool { return selectedOn(w.see(), at.lanes()) })
}

func TestFilesThatCannotBeRead(t *testing.T) {
	folder := t.TempDir()
	empty, binary := filepath.Join(folder, "empty.txt"), filepath.Join(folder, "binary.txt")
	for path, content := range map[string]string{empty: "", binary: "\x7fELF\x00\x01\x02" + strings.Repeat("\x00\xff", 500)} {
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	good := filepath.Join(folder, "good.txt")
	if err := os.WriteFile(good, []byte("The harbour bridge of Lisbon was opened on 6 August 1966."), 0o644); err != nil {
		t.Fatal(err)
	}
	w := start(t, homeWith(t, "light"), 1280, 800, filepath.Join(folder, "missing.txt"), folder, empty, binary, good)
	message := func() bool { // its paper covers what is in the middle of the map
		picture, y := w.see(), w.height*9/20
		return near(picture.At(w.width*3/8, y), paperColor, 2) && near(picture.At(w.width*17/25, y), paperColor, 2)
	}
	w.until("a message", message)
	w.still()
	w.save("message")
	w.key("Escape")
	w.until("the message to close", func() bool { return !message() })
	lanes := w.panes().lanes()
	marks := blobs(w.rest(), lanes, proposedFill, 4)
	if len(marks) == 0 {
		t.Fatal("the document that could be read is not on the timeline")
	}
	w.click(marks[0])
	w.until("the program to go on", func() bool { return selectedOn(w.see(), lanes) })
}

// TestScreenshots makes the pictures of the README. It runs on request only.
func TestScreenshots(t *testing.T) {
	folder := os.Getenv("CHRONOTOPE_SCREENSHOTS")
	if folder == "" {
		t.Skip("CHRONOTOPE_SCREENSHOTS names no folder: run make screenshots")
	}
	write := func(name, text string) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	antiquity := write("From the first cities to the last harbour.txt", ages)
	for _, c := range []struct {
		name, theme   string
		scale         float64
		width, height int
		document      string // "" for the sample
		steps         int    // from event to event
		then          func(w *window)
	}{
		{"light-1280", "light", 1, 1280, 800, "", 4, nil},
		{"dark-1280", "dark", 1, 1280, 800, "", 4, nil},
		{"light-1920", "light", 1, 1920, 1080, "", 4, nil},
		{"dark-1920", "dark", 1, 1920, 1080, "", 4, nil},
		{"events-100000", "light", 1, 1280, 800, bigProject(t, 100_000, 500), 0, nil},
		{"ages", "light", 1, 1280, 800, antiquity, 3, nil},
		{"one-city", "light", 1, 1280, 800, write("Streets of Lyon.txt", streets), 2, nil},
		{"pacific", "light", 1, 1280, 800, write("Across the ocean.txt", ocean), 1, nil},
		{"scale-200", "light", 2, 1920, 1200, "", 4, nil},
		{"narrow", "dark", 1, 660, 720, antiquity, 3, nil},
		{"table", "light", 1, 1280, 800, write("Streets of Lyon.txt", streets), 1, (*window).showTable},
		{"found", "light", 1, 1280, 800, "", 0, func(w *window) { w.find("mayors") }},
		{"pages", "light", 1, 1280, 800, "../../model/document/testdata/office.pdf", 0, func(w *window) {
			w.sample() // which it is: the first PDF ever takes a while
			w.key("ctrl+4", "n", "n", "n")
			time.Sleep(3 * time.Second)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var args []string
			if c.document != "" {
				args = []string{c.document}
			}
			w := startScaled(t, homeWith(t, c.theme), c.scale, c.width, c.height, args...)
			time.Sleep(time.Second)
			w.still()
			for range c.steps {
				w.key("n")
			}
			if c.then != nil {
				c.then(w)
			}
			w.rest()
			w.picture(filepath.Join(folder, c.name+".png"))
		})
	}
}

// showTable brings the table of events to the front, gives it room, and chooses several.
func (w *window) showTable() {
	w.key("ctrl+Next")
	w.rest()
	divider := w.panes().divider()
	w.drag(divider, divider.Add(image.Pt(w.width*3/10, 0)))
	w.rest()
	at := w.panes()
	w.click(at.row(0))
	w.do("keydown", "shift")
	w.click(at.row(2))
	w.do("keyup", "shift")
}

// find looks for words in all documents.
func (w *window) find(words string) {
	before, ground := w.see(), w.panes().ground()
	w.key("ctrl+shift+f")
	w.until("the finder", func() bool { return difference(before, w.see(), ground) > 0.5 }) // what is behind it is darkened
	w.do("type", words)
	time.Sleep(time.Second) // the field's cursor blinks: it never comes to rest
	w.key("Return")
}

// What the documents of the screenshots tell.
const (
	ages = `Around 3100 BCE the first cities of Egypt were united. The temple in Athens was finished in 432 BCE.
Rome was burned in 64 CE. The cathedral of Cologne was begun in 1248. In the 15th century Florence grew rich.
The harbour of Lima was destroyed on 28 October 1746. The railway reached Chicago in 1852.
The bridge in Sydney was opened on 19 March 1932. Between 1961 and 1989 a wall divided Berlin.
In spring 2004 the new harbour of Shanghai was begun. The tunnel under Istanbul was opened on 29 October 2013.
`
	streets = `On 3 May 1931 the mayor opened the covered market in Lyon. On 12 June 1931 the tram line to the station of Lyon was closed.
In March 1932 a fire destroyed three houses in Lyon. The new bridge in Lyon was finished in 1933.
On 1 September 1933 the school in Lyon was opened again. In the autumn of 1934 the river flooded the quays of Lyon.
On 14 July 1935 forty thousand people marched through Lyon. The theatre in Lyon was sold in 1936.
On 2 February 1937 the printers of Lyon went on strike. On 9 February 1937 the printers of Lyon went back to work.
The hospital in Lyon was enlarged between 1937 and 1939. On 3 May 1938 the market in Lyon was seven years old.
`
	ocean = `The ship left Honolulu on 4 March 1921. It reached Apia on 19 March 1921. On 2 April 1921 it came to Suva.
In May 1921 it was repaired in Auckland. It reached Sydney on 7 June 1921. The crew was paid off in Yokohama in August 1921.
In 1922 the ship was sold in San Francisco. It was wrecked near Papeete on 11 January 1923.
`
)
