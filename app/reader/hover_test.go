package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
)

func TestCardSaysWhatWasUnderstood(t *testing.T) {
	m := harbour()
	m.source.Toponyms[0].Rivals = []model.Candidate{{Place: model.Place{ID: 7, Name: "Marrakech", Country: "FR"}}}
	for _, c := range []model.ReasonCode{model.ReasonNear, model.ReasonDocumentCountry, model.ReasonPopulation} {
		m.source.Toponyms[0].Reasons = append(m.source.Toponyms[0].Reasons, model.Reason{Code: c})
	}
	m.source.Times[1].Anchoring, m.source.Times[1].AnchoredTo = model.FromThread, m.span("8th December 2018")
	d := openDesk(t, 460, 900, look.Light, m)
	for words, want := range map[string]string{
		"8th December":    "8 December 2018|stated as “8th December 2018”|What happened in opening|8 December 2018 · Marrakesh, Essaouira · proposed",
		"1765":            "8 December 2018|read from “1765”|reckoned from “8th December 2018”|What happened in opening|8 December 2018 · Marrakesh, Essaouira · proposed",
		"Marrakesh":       "Marrakesh, Morocco · GeoNames 2542997|the text names other places near it|the text names other places in the same country|also considered: Marrakech, France|What happened in opening|8 December 2018 · Marrakesh, Essaouira · proposed",
		"a crowd of some": "What happened in opening|8 December 2018 · Marrakesh, Essaouira · proposed",
		"quarries":        "",
	} {
		var got []string
		for _, n := range d.reader.notes(m.span(words).Start + 1) {
			got = append(got, n.Text)
		}
		if text := strings.Join(got, "|"); text != want {
			t.Errorf("%q: %q, want %q", words, text, want)
		}
	}
	e := &desktop.MouseEvent{}
	e.Position = d.where(m.span("Marrakesh"))
	d.reader.MouseMoved(e)
	if d.reader.showCard(); d.reader.parts.card.Object.Hidden {
		t.Error("no card")
	}
	test.WidgetRenderer(d.reader).Layout(d.reader.Size()) // Fyne does so because there is a card
	if d.reader.parts.card.Object.Hidden {
		t.Error("the card hides itself")
	}
	if d.reader.MouseOut(); !d.reader.parts.card.Object.Hidden {
		t.Error("the card stays")
	}
}

// TestTheCardWaitsForThePointerToRest and is then shown on the interface's goroutine, unless
// the pointer is elsewhere by then.
func TestTheCardWaitsForThePointerToRest(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 900, look.Light, m)
	shown := func() bool { return !d.reader.parts.card.Object.Hidden }
	next := func() func() {
		select {
		case f := <-d.queue:
			return f
		case <-time.After(20 * hoverDelay):
			t.Fatal("nothing is done when the pointer rests")
			return nil
		}
	}
	over := func(words string) *desktop.MouseEvent {
		e := &desktop.MouseEvent{}
		e.Position = d.where(m.span(words))
		return e
	}
	d.reader.MouseIn(over("Marrakesh"))
	show := next()
	if shown() {
		t.Error("the card is shown by another goroutine than the interface's")
	}
	if show(); !shown() {
		t.Error("no card")
	}
	d.reader.MouseMoved(over("8th December"))
	show = next()
	d.reader.MouseMoved(over("1765"))
	if show(); shown() {
		t.Error("the card is of words that the pointer has left")
	}
	d.reader.MouseOut()
}

func TestUndatedEventHasACard(t *testing.T) {
	if got := judgement(&model.Event{Disputed: true, Status: model.Accepted}); got != "undated · accepted · the sources disagree" {
		t.Errorf("%q", got)
	}
	if got := judgement(&model.Event{Date: edtf.MustParse("2018")}); got != "2018 · proposed" {
		t.Errorf("%q", got)
	}
}

// TestLinksAreShownAndAskedAbout holds that an address is underlined, said on its card, and
// followed by nobody but who was asked.
func TestLinksAreShownAndAskedAbout(t *testing.T) {
	m := harbour()
	oak := m.span("oak")
	m.source.Document.Links = []model.Link{{Span: oak, Target: "https://example.org/oak"}}
	d := openDesk(t, 460, 1200, look.Light, m)
	var followed []string
	d.reader.OnLink = func(target string) { followed = append(followed, target) }
	written := m.span("https://archive.example.org")
	d.later()
	d.click(d.where(written), 0)
	d.later()
	d.click(d.where(oak), 0)
	want := m.source.Document.Text[written.Start:]
	want = want[:strings.Index(want, " ")]
	if len(followed) != 2 || followed[0] != want || followed[1] != "https://example.org/oak" {
		t.Errorf("followed %q", followed)
	}
	d.reader.pointer.at = d.where(oak)
	if d.reader.showCard(); d.reader.parts.card.Object.Hidden {
		t.Error("no card says where it leads")
	}
	for text, want := range map[string]string{
		"see www.example.org/a, and": "https://www.example.org/a", "(http://a.b/c).": "http://a.b/c", "mail a.b@c.org.": "mailto:a.b@c.org",
		"a @ b, www, http:// ": "", "“https://a.b”": "https://a.b",
	} {
		d := openDesk(t, 460, 300, look.Light, compose("a", part{text: text}))
		links := d.reader.linksIn(model.Span{End: len(text)})
		got := ""
		if len(links) > 0 {
			got = links[0].Target
		}
		if got != want {
			t.Errorf("%q leads to %q", text, got)
		}
	}
}

func TestContextMenuOffersTheEvent(t *testing.T) {
	m := harbour()
	d := openDesk(t, 460, 900, look.Light, m)
	at := d.where(m.span("a crowd of some"))
	if n := len(d.reader.menuAt(at).Items); n != 3 {
		t.Errorf("%d items where the window offers nothing", n)
	}
	d.reader.EventMenu = func(id model.EventID) []*fyne.MenuItem {
		return []*fyne.MenuItem{fyne.NewMenuItem(string(id), nil)}
	}
	items := d.reader.menuAt(at).Items
	if got := items[len(items)-1].Label; got != "opening" || d.selection().Event != "opening" {
		t.Errorf("offers %q, selected %q", got, d.selection().Event)
	}
}
