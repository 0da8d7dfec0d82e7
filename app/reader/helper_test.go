package reader

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/paulmach/orb"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// part is a block of a made-up document. In its text [[...]] are dates, {{...}}
// places and <<...>> passages of events; a passage begins with the event's ID and a
// colon.
type part struct {
	kind  model.BlockKind
	level int
	text  string
}

// made is what compose makes of parts.
type made struct {
	source *project.Source
	events []*model.Event
}

// span returns where a wording first stands in the document.
func (m made) span(words string) model.Span {
	i := strings.Index(m.source.Document.Text, words)
	if i < 0 {
		panic("not in the document: " + words)
	}
	return model.Span{Start: i, End: i + len(words)}
}

// compose makes a document of parts, with a blank line between two.
func compose(id model.DocumentID, parts ...part) made {
	d := &model.Document{ID: id, Name: string(id) + ".txt", Title: string(id)}
	src := &project.Source{Document: d}
	var text strings.Builder
	type begun struct {
		mark, id string
		start    int
	}
	type named struct {
		id   string
		span model.Span
	}
	var passages []named
	for i, p := range parts {
		if i > 0 {
			text.WriteString("\n\n")
		}
		from := text.Len()
		var open []begun
		for rest := p.text; rest != ""; {
			mark := rest[:min(2, len(rest))]
			switch mark {
			case "[[", "{{", "<<":
				rest = rest[2:]
				id := ""
				if mark == "<<" {
					id, rest, _ = strings.Cut(rest, ":")
				}
				open = append(open, begun{mark, id, text.Len()})
			case "]]", "}}", ">>":
				b := open[len(open)-1]
				open = open[:len(open)-1]
				s := model.Span{Start: b.start, End: text.Len()}
				switch b.mark {
				case "[[":
					src.Times = append(src.Times, model.TimeExpression{Span: s, Date: edtf.MustParse("2018-12-08")})
				case "{{":
					src.Toponyms = append(src.Toponyms, model.Toponym{Span: s, Place: model.Place{
						ID: 2542997, Name: text.String()[s.Start:s.End], Country: "MA", Point: orb.Point{-8, 31.6},
					}})
				case "<<":
					passages = append(passages, named{b.id, s})
				}
				rest = rest[2:]
			default:
				text.WriteByte(rest[0])
				rest = rest[1:]
			}
		}
		d.Blocks = append(d.Blocks, model.Block{Kind: p.kind, Level: p.level, Span: model.Span{Start: from, End: text.Len()}})
	}
	d.Text = text.String()
	events := map[string]*model.Event{}
	out := made{source: src}
	for _, p := range passages {
		e := events[p.id]
		if e == nil {
			e = &model.Event{ID: model.EventID(p.id), Headline: "What happened in " + p.id, Date: edtf.MustParse("2018-12-08")}
			events[p.id] = e
			out.events = append(out.events, e)
		}
		v := model.Evidence{Document: id, Date: e.Date, Passage: model.Select(d.Text, p.span)}
		for _, t := range src.Times {
			if p.span.Contains(t.Span) {
				v.Anchor = model.Select(d.Text, t.Span)
			}
		}
		for _, t := range src.Toponyms {
			if p.span.Contains(t.Span) {
				v.Places = append(v.Places, model.PlaceMention{Selector: model.Select(d.Text, t.Span), Place: t.Place})
			}
		}
		e.Evidence = append(e.Evidence, v)
	}
	return out
}

// desk is a reader in a window, with the queue that stands for the interface's goroutine.
type desk struct {
	t       testing.TB
	reader  *Reader
	session *project.Session
	window  fyne.Window
	queue   chan func()
}

func openDesk(t testing.TB, width, height float32, mode look.Mode, documents ...made) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme{Mode: mode})
	d := &desk{t: t, session: project.New(project.Memory{}), queue: make(chan func(), 100)}
	d.reader = New(d.session)
	d.reader.Do = func(f func()) { d.queue <- f }
	d.put(documents...)
	d.window = app.NewWindow("")
	d.window.SetPadded(false)
	d.window.SetContent(d.reader)
	d.window.Resize(fyne.NewSize(width, height))
	t.Cleanup(d.window.Close)
	return d
}

// put adds documents and their events to the session.
func (d *desk) put(documents ...made) {
	d.t.Helper()
	err := d.session.Edit("Open", func(tx *project.Tx) error {
		for _, m := range documents {
			tx.PutSource(m.source)
			for _, e := range m.events {
				tx.PutEvent(e)
			}
		}
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

// where is a point of the widget in the middle of a span's first line in view.
func (d *desk) where(s model.Span) fyne.Position {
	d.t.Helper()
	p := d.reader.layout
	var at fyne.Position
	p.visible(func(_ int, f *flow, y float32) bool {
		for i := range f.lines {
			l := &f.lines[i]
			for strip := range f.strips(p.document.Text, l, s, p.ruler) {
				if y+l.y >= 0 {
					at = fyne.NewPos((strip.from+strip.to)/2, headerHeight+y+l.y+f.leading/2)
					return false
				}
			}
		}
		return true
	})
	if at.IsZero() {
		d.t.Fatalf("span %v is not in view", s)
	}
	return at
}

func (d *desk) inView(s model.Span) bool { return d.reader.layout.inView(s.Start) }

// harbour is a made-up document with every kind of block.
func harbour() made {
	long := strings.Repeat("Nobody who has stood on the mole in a north wind will doubt that the engineers had reasons of their own. ", 4)
	parts := []part{
		{model.Heading, 1, "# The Harbour and its People"},
		{model.Paragraph, 0, "<<opening:The new harbour of {{Marrakesh}} was opened on [[8th December 2018]] before a crowd of some ten thousand, while the old one, which had served {{Essaouira}} since [[1765]], was closed to all but the fishing fleet.>> " + long},
		{model.Heading, 2, "What had gone before"},
		{model.Paragraph, 0, "<<survey:A first survey was made in [[the spring of 2011]]\nby divers from {{Rabat}}>>; <<grant:the grant followed in [[March 2012]], <<protest:after a march of the fishermen on {{Agadir}}>>, and work began the same year.>> The accounts are kept at https://archive.example.org/harbour/accounts/2012/ledgers/volume-three/folio-117-verso-with-the-marginal-notes-of-the-harbour-master?view=full&lang=fr#page=212 and may be read there."},
		{model.ListItem, 1, "* Stone from the quarries of the south, carried by rail in more than four hundred trains and set by hand on the sea side."},
		{model.ListItem, 1, "* Timber, most of it oak."},
		{model.ListItem, 2, "- Piles of greenheart below the waterline"},
		{model.ListItem, 1, "12. Iron, <<iron:delivered late in [[June 2013]]>> by a foundry that had never cast so large a piece before and never did again."},
		{model.Quote, 0, "> We were told that the sea would take it within ten winters.\n> <<opening:It has stood for seven, since the day it was opened>>, and the cracks are those of the first year."},
		{model.Heading, 3, "Names in other scripts"},
		{model.Paragraph, 0, "Ελληνικά: Το λιμάνι άνοιξε τον Δεκέμβριο. Русский: Гавань была открыта в декабре. 日本語の港は十二月に開かれた。العربية: افتتح الميناء في ديسمبر. ไทย ท่าเรือเปิดในเดือนธันวาคม"},
		{model.Cell, 0, "Year\tShips\tTons landed\tRemarks"},
		{model.Cell, 0, "2012\t17\t4,210\tthe first full year, with the mole half built and the crane under repair"},
		{model.Cell, 0, "2013\t112\t39,800\t"},
		{model.Footnote, 0, "[1] The figures are those of the harbour office, which counted a ship each time it came in."},
		{model.Paragraph, 0, long + long},
		{model.Paragraph, 0, "<<late:The last stone was laid on [[2 May 2019]].>> " + long},
	}
	m := compose("harbour", parts...)
	for _, e := range m.events {
		if e.ID == "iron" {
			e.Status = model.Rejected
		}
	}
	return m
}

// book is a made-up text of about so many bytes in blocks of all sizes.
func book(id model.DocumentID, size int) made {
	words := strings.Fields("the harbour master wrote that in all his years no winter had been so hard upon the boats as this and that he would ask the council once more for a light upon the mole before another was lost with all her crew as the Maria had been")
	var parts []part
	for n, total := 0, 0; total < size; n++ {
		length := 20 + (n*n*7919)%900
		if n%97 == 13 {
			length = 9000
		}
		var b strings.Builder
		if n%5 == 2 {
			fmt.Fprintf(&b, "<<e%d:On [[%d May 18%02d]] a boat was lost off {{Ostend}}.>> ", n, 1+n%28, n%100)
		}
		for i := n; b.Len() < length; i++ {
			b.WriteString(words[(i*31+n)%len(words)])
			b.WriteByte(' ')
		}
		p := part{text: strings.TrimSpace(b.String())}
		switch n % 17 {
		case 0:
			p = part{model.Heading, 1 + n%3, fmt.Sprintf("Chapter %d", n)}
		case 4, 5, 6:
			p.kind, p.level, p.text = model.ListItem, 1+n%2, "- "+p.text
		case 9:
			p.kind = model.Quote
		}
		total += len(p.text)
		parts = append(parts, p)
	}
	return compose(id, parts...)
}
