package reader

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/project"
)

// printed sets a document on pages of 300 by 400 points: words of 6 points a letter, 15 a
// line, with a wide page in between that has no text.
func printed(m made) made {
	d := m.source.Document
	var pages []model.Page
	page := func() *model.Page { return &pages[len(pages)-1] }
	add := func(width float64) {
		pages = append(pages, model.Page{Label: fmt.Sprint(len(pages) + 1), Width: width, Height: 400})
	}
	add(300)
	x, y := float32(20), float32(20)
	for i := 0; i < len(d.Text); {
		n := strings.IndexAny(d.Text[i:]+" ", " \n")
		if n == 0 {
			i++
			continue
		}
		width := float32(n) * 6
		if x+width > 280 {
			x, y = 20, y+15
		}
		if y > 370 {
			if len(pages) == 2 {
				add(420)
				page().Span = model.Span{Start: i, End: i}
			}
			add(300)
			x, y = 20, 20
		}
		s := model.Span{Start: i, End: i + n}
		p := page()
		p.Boxes = append(p.Boxes, model.Box{Span: s, X0: x, Y0: y, X1: x + width, Y1: y + 11})
		if p.Span.Len() == 0 {
			p.Span.Start = i
		}
		p.Span.End = i + n
		x, i = x+width+6, i+n
	}
	d.Pages = pages
	return m
}

// press is what draws pages in tests: it notes what it was asked for.
type press struct {
	asked []int
	width int
	fails error
}

func (p *press) open(*project.Source) PagesFunc {
	return func(_ context.Context, pages []int, width int, ready func(int, *image.RGBA)) error {
		if p.fails != nil {
			return p.fails
		}
		p.asked, p.width = pages, width
		for _, i := range pages {
			ready(i, image.NewRGBA(image.Rect(0, 0, width, width)))
		}
		return nil
	}
}

// openPrinted is a reader of pages in a window, and what draws them.
func openPrinted(t *testing.T, width, height float32) (*desk, made, *press) {
	t.Helper()
	m := printed(book("printed", 30_000))
	d := openDesk(t, width, height, look.Light, m)
	p := &press{}
	d.reader.OpenPages = p.open
	return d, m, p
}

// settle runs what was drawn until nothing is under way.
func (d *desk) settle() {
	for d.reader.pictures != nil && d.reader.pictures.busy || len(d.queue) > 0 {
		(<-d.queue)()
	}
}

// TestPagesShowSpans holds that a span is in view once it was jumped to, in every size, and
// that what is hit there is the span.
func TestPagesShowSpans(t *testing.T) {
	m := printed(book("printed", 60_000))
	text := m.source.Document.Text
	for _, width := range []float32{200, 460, 1100} {
		for _, zoom := range []float32{0.5, 1, 2.5} {
			l := newPageLayout(m.source.Document, zoom)
			l.shape(width, 500, zoom)
			random := rand.New(rand.NewPCG(uint64(width), 3))
			for range 300 {
				at := random.IntN(len(text) - 50)
				if text[at] == ' ' || text[at] == '\n' {
					continue
				}
				s := model.Span{Start: at, End: at + 1}
				l.reveal(s)
				box, ok := l.whole(s)
				if !ok || box.y < -0.01 || box.y+box.height > l.height+0.01 || box.x+box.width < 0 || box.x > l.width {
					t.Fatalf("width %v zoom %v: %v is at %+v", width, zoom, s, box)
				}
				got, on := l.hit(box.x+box.width/2, box.y+box.height/2)
				word := m.source.Document.BoxesOf(s)[0].Span
				if !on || got < word.Start || got > word.End {
					t.Fatalf("width %v zoom %v: %v is hit as %d", width, zoom, s, got)
				}
			}
		}
	}
}

func TestPageZoomKeepsTheMiddle(t *testing.T) {
	m := printed(book("printed", 60_000))
	l := newPageLayout(m.source.Document, 1)
	l.shape(460, 500, 1)
	l.scroll(2000)
	before := l.inDocument(l.top + 250)
	for _, zoom := range []float32{2, 0.7, 3, 1} {
		l.shape(460, 500, zoom)
		if now := l.inDocument(l.top + 250); math.Abs(now-before) > 0.01 {
			t.Errorf("zoom %v: the middle was at %v and is at %v", zoom, before, now)
		}
	}
}

// TestPagesAreDrawnAsTheyAreLookedAt holds that no more is drawn than is in view, again only
// in another size, and not again what cannot be.
func TestPagesAreDrawnAsTheyAreLookedAt(t *testing.T) {
	d, m, p := openPrinted(t, 460, 500)
	r := d.reader
	r.ShowPages(true)
	d.settle()
	if first, last := r.pages.visible(); len(p.asked) != last-first || len(m.source.Document.Pages) < 10 {
		t.Errorf("%v of %d pages are drawn", p.asked, len(m.source.Document.Pages))
	}
	want := int(m.source.Document.Pages[0].Width*r.pages.scale*float64(r.parts.scale) + 0.5)
	if p.width != want {
		t.Errorf("they are %d pixels wide, want %d", p.width, want)
	}
	p.asked = nil
	r.scrollBy(5)
	d.settle()
	if len(p.asked) > 0 {
		t.Errorf("%v are drawn again", p.asked)
	}
	r.ZoomPages(2)
	d.settle()
	if p.width <= want {
		t.Errorf("zoomed in they are %d pixels wide", p.width)
	}
	r.scrolled().goTo(1)
	r.layOut()
	d.settle()
	if !slices.Contains(p.asked, len(m.source.Document.Pages)-1) || len(r.pictures.shown) > mostPictures {
		t.Errorf("at the end %v are drawn", p.asked)
	}
}

// TestMarksStayOnTheirPages holds that bars stand beside the passages of their own page, also
// where pages of other widths are in view.
func TestMarksStayOnTheirPages(t *testing.T) {
	d, m, _ := openPrinted(t, 300, 3500)
	for i := 4; i < len(m.source.Document.Pages); i += 3 {
		m.source.Document.Pages[i].Width = 160
	}
	r := d.reader
	r.ShowPages(true)
	d.settle()
	r.pages.top = r.pages.tops[1] // a page, then the wide one, and the next
	r.pages.clamp()
	r.layOut()
	bars, pages := 0, map[int]bool{}
	for _, o := range r.parts.body.Objects {
		bar, ok := o.(*canvas.Rectangle)
		if !ok || bar.Size().Width != 2 {
			continue
		}
		page := r.pages.pageAt(r.pages.top + float64(bar.Position().Y+bar.Size().Height/2))
		if at := r.pages.pageRect(page); bar.Position().X < at.x || bar.Position().X > at.x+10 || len(m.source.Document.Pages[page].Boxes) == 0 {
			t.Errorf("a bar at %v on page %d, which is at %v", bar.Position(), page, at)
		}
		bars++
		pages[page] = true
	}
	if bars < 2 || len(pages) < 2 {
		t.Errorf("%d bars on %d pages", bars, len(pages))
	}
	if at := r.pages.pageRect(0); at.width < 250 {
		t.Errorf("a wide page among them makes the others %v wide", at.width)
	}
}

// TestPagesAndTextAreTheSameSpot switches between them and looks where one is.
func TestPagesAndTextAreTheSameSpot(t *testing.T) {
	d, m, _ := openPrinted(t, 460, 500)
	r := d.reader
	for _, part := range []float64{0, 0.2, 0.5, 0.9} {
		r.layout.goTo(part)
		r.layOut()
		before, _ := r.layout.held()
		r.ShowPages(true)
		d.settle()
		if part > 0 {
			if _, ok := r.pages.whole(model.Span{Start: before, End: before + 1}); !ok || abs(r.pages.spot()-before) > 300 {
				t.Errorf("%v: the text was at %d, the pages are at %d", part, before, r.pages.spot())
			}
		}
		r.ShowPages(false)
		if now, _ := r.layout.held(); abs(now-before) > 300 {
			t.Errorf("%v: back in the text at %d, was at %d", part, now, before)
		}
	}
	e := m.events[len(m.events)/2]
	d.session.Select(e.ID)
	s := e.Evidence[0].Passage.Span
	r.ShowPages(true)
	d.settle()
	if at, ok := r.pages.whole(s); !ok || at.y < 0 || at.y+at.height > r.pages.height {
		t.Errorf("the passage at hand is at %+v", at)
	}
	r.ShowPages(false)
	if !d.inView(s) {
		t.Error("back in the text the passage at hand is out of view")
	}
}

func abs(n int) int { return max(n, -n) }

// TestPagesAnswerAsTheTextDoes taps, hovers and selects on pages.
func TestPagesAnswerAsTheTextDoes(t *testing.T) {
	d, m, _ := openPrinted(t, 460, 500)
	r := d.reader
	r.ShowPages(true)
	d.settle()
	e := m.events[3]
	r.ShowSpan("printed", e.Evidence[0].Anchor.Span)
	r.selectText(model.Span{})
	box, _ := r.pages.whole(e.Evidence[0].Anchor.Span)
	at := fyne.NewPos(box.x+5, headerHeight+box.y+4)
	d.later()
	d.click(at, 0)
	if got := d.session.Selection().Event; got != e.ID {
		t.Errorf("tapped %q, selected %q", e.ID, got)
	}
	r.pointer.at = at
	if r.showCard(); r.parts.card.Object.Hidden {
		t.Error("no card says what was understood")
	}
	d.later()
	d.click(at, 0)
	d.click(at, 0)
	if got := r.SelectedText(); got == "" || !strings.Contains(e.Evidence[0].Anchor.Quote, got) {
		t.Errorf("two clicks select %q", got)
	}
	if d.inks(look.OnPaper(look.Chosen)) == 0 {
		t.Error("the passage at hand is not marked on its page")
	}
	if d.key(fyne.KeyEnd); r.pages.top == 0 {
		t.Error("End does not scroll")
	}
	d.session.Select(m.events[0].ID)
	if box, ok := r.pages.whole(m.events[0].Evidence[0].Passage.Span); !ok || box.y < 0 || box.y > r.pages.height {
		t.Errorf("an event that is selected elsewhere is at %+v", box)
	}
}

func TestPagesThatCannotBeDrawn(t *testing.T) {
	d, _, p := openPrinted(t, 460, 500)
	var told error
	d.reader.OnPagesFailed = func(_ *project.Source, err error) { told = err }
	p.fails = errors.New("the file is gone")
	d.reader.ShowPages(true)
	for d.reader.OnPages() {
		(<-d.queue)()
	}
	if !errors.Is(told, p.fails) {
		t.Errorf("told %v", told)
	}
	d.put(harbour())
	d.reader.Read("harbour")
	if d.reader.HasPages() {
		t.Error("a text has pages")
	}
}
