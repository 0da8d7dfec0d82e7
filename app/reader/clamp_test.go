package reader

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"chronotope/app/look"
	"chronotope/model"
)

// wild is a span as only a damaged project file has it.
func wild(r *rand.Rand, length int) model.Span {
	at := func() int {
		switch r.IntN(6) {
		case 0:
			return -1 - r.IntN(length)
		case 1:
			return length + r.IntN(length)
		case 2:
			return math.MaxInt
		case 3:
			return math.MinInt
		}
		return r.IntN(length + 1)
	}
	return model.Span{Start: at(), End: at()}
}

// damaged is a printed document in which some spans and lengths mean nothing.
func damaged(seed uint64) made {
	m := printed(book(model.DocumentID(fmt.Sprint("damaged ", seed)), 12_000))
	r := rand.New(rand.NewPCG(seed, 1))
	d := m.source.Document
	some := func(s *model.Span) {
		if r.IntN(4) == 0 {
			*s = wild(r, len(d.Text))
		}
	}
	for i := range d.Blocks {
		some(&d.Blocks[i].Span)
		d.Sentences = append(d.Sentences, wild(r, len(d.Text)))
		d.Links = append(d.Links, model.Link{Span: wild(r, len(d.Text)), Target: "https://archive.example.org"})
	}
	lengths := []float64{-5, 0, 1e300, math.NaN(), math.Inf(1)}
	for i := range d.Pages {
		p := &d.Pages[i]
		some(&p.Span)
		if r.IntN(3) == 0 {
			p.Width, p.Height = lengths[r.IntN(len(lengths))], lengths[r.IntN(len(lengths))]
		}
		for k := range p.Boxes {
			b := &p.Boxes[k]
			some(&b.Span)
			if r.IntN(4) == 0 {
				b.X1, b.Y1 = float32(lengths[r.IntN(len(lengths))]), float32(lengths[r.IntN(len(lengths))])
			}
		}
	}
	for i := range m.source.Times {
		t := &m.source.Times[i]
		some(&t.Span)
		some(&t.Phrase)
		t.Anchoring, t.AnchoredTo = model.FromThread, wild(r, len(d.Text))
	}
	for i := range m.source.Toponyms {
		some(&m.source.Toponyms[i].Span)
	}
	return m
}

// readThrough does with a document what a reader does: scrolls, points, taps, selects, jumps.
func (d *desk) readThrough(m made) {
	r := d.reader
	at := func(x, y float32) *desktop.MouseEvent {
		e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		e.Position = fyne.NewPos(x, y)
		return e
	}
	for _, part := range []float64{0, 0.3, 0.7, 1} {
		r.scrolled().goTo(part)
		r.layOut()
		for y := float32(headerHeight + 5); y < 500; y += 97 {
			r.MouseMoved(at(200, y))
			r.showCard()
			for range 3 {
				r.MouseDown(at(200, y))
			}
			r.menuAt(fyne.NewPos(200, y))
			r.copyCited()
		}
	}
	for _, e := range m.events {
		d.session.Select(e.ID)
		r.ShowSpan(m.source.Document.ID, e.Evidence[0].Passage.Span)
	}
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyDown, fyne.KeyEnd, fyne.KeyUp, fyne.KeyPageDown} {
		r.caretKey(key, fyne.KeyModifierShift)
		r.caretKey(key, paragraphModifier|fyne.KeyModifierShift)
	}
}

// TestDamagedDocumentsAreReadAsFarAsTheyGo holds that no span of a document makes the
// reader fail, be it negative, reversed or beyond the text.
func TestDamagedDocumentsAreReadAsFarAsTheyGo(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			m := damaged(seed)
			d := openDesk(t, 460, 500, look.Light, m)
			d.reader.OpenPages = (&press{}).open
			d.readThrough(m)
			d.reader.ShowPages(true)
			d.settle()
			d.readThrough(m)
		})
	}
}

// TestDashesAreNoLongerThanTheView holds that a box far wider than its page costs no more
// to underline than one that is seen.
func TestDashesAreNoLongerThanTheView(t *testing.T) {
	m := printed(book("wide", 12_000))
	for i := range m.source.Document.Pages {
		for k := range m.source.Document.Pages[i].Boxes {
			m.source.Document.Pages[i].Boxes[k].X1 = 1e5
		}
	}
	d := openDesk(t, 460, 500, look.Light, m)
	d.reader.OpenPages = (&press{}).open
	d.reader.ShowPages(true)
	d.settle()
	if d.reader.parts.dots.used == 0 {
		t.Fatal("nothing is underlined")
	}
	for _, line := range d.reader.parts.dots.all {
		if line.Size().Width > 460 {
			t.Errorf("a line is %v wide", line.Size().Width)
		}
	}
}

func TestClamped(t *testing.T) {
	good := printed(book("good", 3000)).source.Document
	good.Sentences = []model.Span{{Start: 0, End: 9}, {Start: 10, End: 40}}
	if clamped(good) != good {
		t.Error("a sound document is made anew")
	}
	d := &model.Document{
		Text: "The mill burned.",
		Blocks: []model.Block{
			{Span: model.Span{Start: -3, End: 4}}, {Span: model.Span{Start: 2, End: 9}}, {Span: model.Span{Start: 12, End: 5}}, {Span: model.Span{Start: 11, End: 900}},
		},
		Pages: []model.Page{
			{Width: 100, Height: 50, Span: model.Span{Start: 0, End: 99}, Boxes: []model.Box{
				{Span: model.Span{Start: 0, End: 3}, X1: 10, Y1: 10}, {Span: model.Span{Start: 4, End: 8}, X1: float32(math.NaN())},
			}},
			{Width: -1, Height: 50},
		},
	}
	kept := *d
	got := clamped(d)
	want := []model.Span{{Start: 0, End: 4}, {Start: 4, End: 9}, {Start: 12, End: 12}, {Start: 12, End: 16}}
	for i, b := range got.Blocks {
		if b.Span != want[i] {
			t.Errorf("block %d is %v, want %v", i, b.Span, want[i])
		}
	}
	if p := got.Pages[0]; p.Span != (model.Span{End: 16}) || len(p.Boxes) != 1 {
		t.Errorf("page %+v", p)
	}
	if p := got.Pages[1]; p.Width <= 0 || p.Height <= 0 {
		t.Errorf("page %+v", p)
	}
	if diff := cmp.Diff(kept.Blocks, d.Blocks); diff != "" || d.Blocks[0].Span.Start != -3 || len(d.Pages[0].Boxes) != 2 {
		t.Errorf("the document itself was changed: %s", diff)
	}
}
