//go:build window

package window

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The documents of the first look: a life, notes with a date in front of each line, a case
// file of numbered paragraphs. A register of 150 lines is made by register.
var (
	biography = filepath.Join("testdata", "walk", "biography.md")
	notes     = filepath.Join("testdata", "walk", "notes.txt")
	caseFile  = filepath.Join("testdata", "walk", "case.txt")
)

// TestFirstLook opens a user's own documents in windows of several sizes and looks at what is
// there before anything is touched: all events fitted but those far out, with their names,
// and at no size a mark that counts only one.
func TestFirstLook(t *testing.T) {
	type size struct {
		name          string
		scale         float64
		width, height int
		least         map[string]float64 // share of the events whose names can be read, by document
	}
	long := register(t)
	sizes := []size{
		{"1280", 1, 1280, 800, map[string]float64{biography: 0.85, notes: 0.9, caseFile: 0.85, long: 0.6}},
		{"1024", 1, 1024, 700, map[string]float64{biography: 0.8, notes: 0.9, caseFile: 0.8}},
		{"1920", 1, 1920, 1080, map[string]float64{biography: 0.9, notes: 0.9, caseFile: 0.85}},
		{"200", 2, 1920, 1200, map[string]float64{biography: 0.65, notes: 0.85, caseFile: 0.75}},
	}
	for _, s := range sizes {
		for document, least := range s.least {
			for _, theme := range []string{"light", "dark"} {
				if theme == "dark" && os.Getenv("CHRONOTOPE_PICTURES") == "" {
					continue // the colours change nothing of what is asked for here
				}
				name := strings.TrimSuffix(filepath.Base(document), filepath.Ext(document))
				t.Run(name+"-"+s.name+"-"+theme, func(t *testing.T) {
					w := startScaled(t, homeWith(t, theme), s.scale, s.width, s.height, document)
					seen := w.settled()
					w.rest()
					w.save("look-" + name + "-" + s.name + "-" + theme)
					if share := seen.share(); share < least {
						t.Errorf("the names of %d of %d events can be read (%.2f), want %.2f", seen.Named, seen.Dated, share, least)
					}
					if far := float64(seen.Outside) / float64(seen.Dated); far > 0.1 {
						t.Errorf("%d of %d events are out of view", seen.Outside, seen.Dated)
					}
					t.Logf("%d of %d named (%.1f %%), %d outside, %d above, %d bubbles", seen.Named, seen.Dated, 100*seen.share(), seen.Outside, seen.Above, len(seen.Bubbles))
				})
			}
		}
	}
}

// TestSameZoomSamePicture selects, zooms in and out, and finds the timeline as it was.
func TestSameZoomSamePicture(t *testing.T) {
	w := start(t, homeWith(t, "light"), 1280, 800, biography)
	w.settled()
	before, lanes := w.rest(), w.panes().lanes()
	w.key("n", "n", "n")
	w.until("an event to be selected", func() bool { return selectedOn(w.see(), lanes) })
	w.click(middle(w.panes().lanes()))
	w.key("ctrl+0")
	w.key("Escape")
	w.until("the timeline to be as before", func() bool { return difference(before, w.rest(), lanes) < 0.0005 })
	w.key("plus")
	w.until("the timeline to be closer", func() bool { return difference(before, w.see(), lanes) > 0.01 })
	w.key("minus")
	w.until("the timeline to be as before", func() bool { return difference(before, w.rest(), lanes) < 0.0005 })
}

// TestFirstClickOpensBubble zooms out until a mark counts several events, and clicks it once:
// its list opens, and one of the list is selected by a key.
func TestFirstClickOpensBubble(t *testing.T) {
	w := start(t, homeWith(t, "light"), 1280, 800, register(t))
	w.settled()
	lanes := w.panes().lanes()
	w.move(middle(lanes))
	w.until("a bubble", func() bool {
		if len(w.settled().Bubbles) > 0 {
			return true
		}
		w.do("click", "5")
		return false
	})
	times := w.panes().times
	at := w.settled().Bubbles[0]
	spot := times.Min.Add(image.Pt(int(at[0]), int(at[1])))
	before := w.rest()
	w.click(spot)
	w.until("its list", func() bool { return difference(before, w.see(), before.Bounds()) > 0.02 })
	time.Sleep(300 * time.Millisecond)
	w.save("look-bubble")
	w.key("Down", "Return")
	w.until("an event to be selected", func() bool { return selectedOn(w.see(), lanes) })
}

// TestNextDocument adds documents to a window: what nobody moved is fitted anew, with all of
// them.
func TestNextDocument(t *testing.T) {
	w := start(t, homeWith(t, "light"), 1280, 800, notes, caseFile)
	w.until("both documents", func() bool { return w.settled().Dated > 80 })
	seen := w.settled()
	w.rest()
	w.save("look-two-documents")
	if far := float64(seen.Outside) / float64(seen.Dated); far > 0.1 {
		t.Errorf("%d of %d events are out of view", seen.Outside, seen.Dated)
	}
}

// TestHowEventsAreMeant opens two documents that tell of a tram: what was, what somebody says,
// what is planned, denied and only supposed, and one fire on two days. The last two are off the
// timeline until the line at the bottom is clicked; each event is looked at with its card.
func TestHowEventsAreMeant(t *testing.T) {
	for _, theme := range themes {
		t.Run(theme.theme, func(t *testing.T) {
			home := homePreferring(t, map[string]any{"theme": theme.theme, "steps.offered": true})
			w := start(t, home, 1280, 800, filepath.Join("testdata", "walk", "tram.txt"), filepath.Join("testdata", "walk", "memoir.txt"))
			before := w.settled()
			offer := w.panes().status
			w.rest()
			w.save("meant-" + theme.theme + "-apart")
			w.click(image.Pt(offer.Max.X-60, middle(offer).Y))
			w.until("what is supposed or denied", func() bool { return w.settled().Dated > before.Dated })
			steps := 1
			if os.Getenv("CHRONOTOPE_PICTURES") != "" {
				steps = w.settled().Dated
			}
			for i := range steps {
				w.key("n")
				w.until("an event to be selected", func() bool { return selectedOn(w.see(), w.panes().lanes()) })
				w.rest()
				w.save(fmt.Sprintf("meant-%s-%02d", theme.theme, i))
			}
			w.key("ctrl+Next")
			w.rest()
			w.save("meant-" + theme.theme + "-list")
		})
	}
}

// register is a file of 150 lines, each with a date and what a harbour's clerk wrote of it.
func register(t *testing.T) string {
	t.Helper()
	ships := []string{"barque Amalia", "brig Perseverance", "steamer Castor", "schooner Two Sisters", "dredger Number 4", "pilot cutter Eider"}
	deeds := []string{
		"The %s arrived in %s with timber.", "Fire on board the %s in %s was put out.", "The %s was sold at auction in %s.",
		"Repairs to the %s were finished in %s.", "The %s ran aground off %s.", "A new master took over the %s in %s.", "The %s left %s in ballast.",
	}
	ports := []string{"Bergen", "Hull", "Riga", "Lisbon", "Bremen", "Cork", "Malmö", "Antwerp", "Genoa"}
	months := []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	var b strings.Builder
	b.WriteString("Register of the harbour office\n\n")
	for i := range 150 {
		year := 1881 + i*12/150
		if i >= 50 && i < 100 { // a busy one
			year = 1885
		}
		fmt.Fprintf(&b, "%d %s %d: %s\n\n", 1+(i*7)%28, months[(i*5)%12], year, fmt.Sprintf(deeds[i%len(deeds)], ships[(i*i+i/7)%len(ships)], ports[(i*4+i/9)%len(ports)]))
	}
	path := filepath.Join(t.TempDir(), "register.txt")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
