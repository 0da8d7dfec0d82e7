package reader

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"chronotope/app/look"
	"chronotope/model"
)

const shift = fyne.KeyModifierShift

// at puts the caret before a wording.
func (d *desk) at(m made, words string) {
	s := m.span(words)
	d.reader.ShowSpan(m.source.Document.ID, s)
	d.reader.selectText(model.Span{Start: s.Start, End: s.Start})
}

func TestKeysSelect(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 900, look.Light, m)
	text := m.source.Document.Text
	for _, c := range []struct {
		name     string
		key      fyne.KeyName
		modifier fyne.KeyModifier
		times    int
		from     string
		want     string
	}{
		{"letter", fyne.KeyRight, shift, 3, "crowd of", "cro"},
		{"letter back", fyne.KeyLeft, shift, 2, "crowd of", "a "},
		{"word", fyne.KeyRight, shift | wordModifier(), 1, "rowd of", "rowd"},
		{"two words", fyne.KeyRight, shift | wordModifier(), 2, "crowd of", "crowd of"},
		{"word back", fyne.KeyLeft, shift | wordModifier(), 1, "d of some", "crow"},
		{"paragraph", fyne.KeyDown, shift | paragraphModifier, 1, "Timber", "Timber, most of it oak."},
		{"paragraph back", fyne.KeyUp, shift | paragraphModifier, 1, "most of it oak", "* Timber, "},
		{"over a gap", fyne.KeyRight, shift, 1, "\n\nWhat had gone", "\n\n"},
		{"to the beginning", fyne.KeyHome, shift | fyne.KeyModifierShortcutDefault, 1, "Harbour and", "# The "},
		{"to the end", fyne.KeyEnd, shift | fyne.KeyModifierShortcutDefault, 1, "The last stone", text[m.span("The last stone").Start:]},
	} {
		d.at(m, c.from)
		for range c.times {
			d.reader.caretKey(c.key, c.modifier)
		}
		if got := d.reader.SelectedText(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if !d.reader.layout.inView(d.reader.caret()) {
			t.Errorf("%s: the caret is out of view", c.name)
		}
	}
}

func TestKeysSelectLines(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 900, look.Light, m)
	d.at(m, "crowd of")
	p := d.reader.layout
	piece, line := p.lineOf(m.span("crowd of").Start)
	l := p.flow(piece).lines[line]
	d.reader.caretKey(fyne.KeyHome, 0) // nothing without the caret
	if d.reader.caret() != m.span("crowd of").Start {
		t.Error("the caret moves that is not on")
	}
	d.reader.ToggleCaret()
	d.reader.caretKey(fyne.KeyHome, 0)
	d.reader.caretKey(fyne.KeyEnd, shift)
	if got, want := d.reader.SelectedText(), l.span.Of(p.document.Text); got != want {
		t.Errorf("the line %q, want %q", got, want)
	}
	d.reader.caretKey(fyne.KeyHome, 0)
	d.reader.caretKey(fyne.KeyDown, 0)
	if got, want := d.reader.caret(), p.flow(piece).lines[line+1].span.Start; got != want {
		t.Errorf("a line down: at %d, want %d", got, want)
	}
	d.at(m, "crowd of")
	d.reader.caretKey(fyne.KeyDown, 0)
	d.reader.caretKey(fyne.KeyDown, 0)
	d.reader.caretKey(fyne.KeyUp, 0)
	if d.reader.caretKey(fyne.KeyUp, 0); d.reader.caret() != m.span("crowd of").Start {
		t.Errorf("down and up again: at %d, was at %d", d.reader.caret(), m.span("crowd of").Start)
	}
}

// TestCaretGoesEverywhere goes through a whole document, by letters and by lines, forward
// and back, and always selects text of the document.
func TestCaretGoesEverywhere(t *testing.T) {
	m := harbour()
	d := openDesk(t, 300, 500, look.Light, m)
	text := m.source.Document.Text
	d.reader.ToggleCaret()
	walk := func(key fyne.KeyName) []int {
		var out []int
		for n := 0; n < 2*len(text); n++ {
			if n > 0 && d.reader.caret() == out[n-1] {
				return out[:n]
			}
			out = append(out, d.reader.caret())
			d.reader.caretKey(key, 0)
		}
		t.Fatalf("%s has no end", key)
		return nil
	}
	d.reader.caretKey(fyne.KeyHome, fyne.KeyModifierShortcutDefault)
	there := walk(fyne.KeyRight)
	back := walk(fyne.KeyLeft)
	slices.Reverse(back)
	if !slices.Equal(there[1:len(there)-1], back[1:len(back)-1]) {
		t.Errorf("%d places on the way there, %d on the way back", len(there), len(back))
	}
	if last := there[len(there)-1]; last != len(text) {
		t.Errorf("the last place is %d of %d", last, len(text))
	}
	if down := walk(fyne.KeyDown); len(down) < 20 || d.reader.caret() < len(text)-100 {
		t.Errorf("%d lines down, at %d of %d", len(down), d.reader.caret(), len(text))
	}
	if up := walk(fyne.KeyUp); len(up) < 20 || d.reader.caret() > 40 {
		t.Errorf("%d lines up, at %d", len(up), d.reader.caret())
	}
	keys := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown}
	mods := []fyne.KeyModifier{0, shift, shift | wordModifier(), wordModifier(), shift | paragraphModifier, shift | fyne.KeyModifierShortcutDefault}
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 3000 {
		hold := d.reader.hold
		mod := mods[rnd.IntN(len(mods))]
		moved := d.reader.caretKey(keys[rnd.IntN(len(keys))], mod)
		s := d.reader.selected
		if got := d.reader.SelectedText(); got != text[s.Start:s.End] || !utf8.ValidString(got) {
			t.Fatalf("selected %q", got)
		}
		if moved && mod&shift != 0 && d.reader.hold != hold || moved && mod&shift == 0 && s.Len() != 0 {
			t.Fatalf("modifier %v: %v is selected, held at %d, before at %d", mod, s, d.reader.hold, hold)
		}
		if moved && !d.reader.layout.inView(d.reader.caret()) {
			t.Fatalf("the caret at %d is out of view", d.reader.caret())
		}
	}
}

func TestCaretSelectsTheEventAndItsMenu(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 900, look.Light, m)
	d.reader.ToggleCaret()
	d.at(m, "8th December 2018")
	d.key(fyne.KeyReturn)
	if got := d.session.Selection().Event; got != "opening" {
		t.Errorf("selected %q", got)
	}
	d.reader.caretKey(fyne.KeyRight, 0)
	if d.reader.parts.card.Object.Hidden {
		t.Error("no card says what was understood of the date at the caret")
	}
	if d.key(desktop.KeyMenu); d.window.Canvas().Overlays().Top() == nil {
		t.Error("no menu")
	}
}

func TestCopyWithCitation(t *testing.T) {
	m := harbour()
	m.source.Document.Author, m.source.Document.Title = "A. Writer", "The Mole"
	d := openDesk(t, 460, 900, look.Light, m)
	d.reader.ShowSpan("harbour", m.span("set by hand"))
	d.reader.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierShortcutDefault | shift})
	if got, want := fyne.CurrentApp().Clipboard().Content(), "“set by hand” (A. Writer, The Mole, harbour.txt)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if !strings.Contains(m.source.Document.Text, "set by hand") {
		t.Fatal("the wording is gone")
	}
}
