package reader

import (
	"math/rand/v2"
	"runtime"
	"sync"
	"testing"

	"fyne.io/fyne/v2"

	"chronotope/app/look"
	"chronotope/model"
	"chronotope/model/project"
)

// tenMegabytes is a text to try the reader's speed on.
var tenMegabytes = sync.OnceValue(func() made { return book("book", 10<<20) })

// BenchmarkOpen is from a document that has been read to its first page in view.
func BenchmarkOpen(b *testing.B) {
	m := tenMegabytes()
	for b.Loop() {
		b.StopTimer()
		d := openDesk(b, 460, 800, look.Light)
		b.StartTimer()
		d.put(m)
	}
}

// BenchmarkJump is from the selection of an event anywhere to its passage in view.
func BenchmarkJump(b *testing.B) {
	m := tenMegabytes()
	d := openDesk(b, 460, 800, look.Light, m)
	rnd := rand.New(rand.NewPCG(1, 2))
	for b.Loop() {
		d.session.Select(m.events[rnd.IntN(len(m.events))].ID)
	}
}

// BenchmarkScroll is one notch of the wheel, in text that was not seen before.
func BenchmarkScroll(b *testing.B) {
	d := openDesk(b, 460, 800, look.Light, tenMegabytes())
	for b.Loop() {
		d.reader.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -40)})
		if d.reader.layout.top == d.reader.layout.end() {
			d.reader.layout.goTo(0)
		}
	}
}

// BenchmarkThumb drags the scroll bar to places all over the text.
func BenchmarkThumb(b *testing.B) {
	d := openDesk(b, 460, 800, look.Light, tenMegabytes())
	rnd := rand.New(rand.NewPCG(1, 2))
	for b.Loop() {
		d.reader.parts.bar.dragTo(d.reader.layout, rnd.Float32()*d.reader.layout.height)
		d.reader.layOut()
	}
}

// BenchmarkResize is a divider moved by a pixel.
func BenchmarkResize(b *testing.B) {
	d := openDesk(b, 460, 800, look.Light, tenMegabytes())
	for i := 0; b.Loop(); i++ {
		d.reader.Resize(fyne.NewSize(460+float32(i%200), 800))
	}
}

// BenchmarkFilter is a filter that takes effect, as when the timeline's brush moves.
func BenchmarkFilter(b *testing.B) {
	d := openDesk(b, 460, 800, look.Light, tenMegabytes())
	for i := 0; b.Loop(); i++ {
		d.session.SetFilter(project.Filter{Hide: []model.Status{model.Status(i % 3)}})
	}
}

// BenchmarkMemory reads here and there in a long text, and says what the reader then holds,
// in bytes for a byte of the text.
func BenchmarkMemory(b *testing.B) {
	m := tenMegabytes()
	held := func() float64 {
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		return float64(s.HeapAlloc)
	}
	for b.Loop() {
		before := held()
		d := openDesk(b, 460, 800, look.Light)
		d.put(m)
		rnd := rand.New(rand.NewPCG(3, 4))
		for range 2000 {
			d.session.Select(m.events[rnd.IntN(len(m.events))].ID)
		}
		b.ReportMetric((held()-before)/float64(len(m.source.Document.Text)), "B/B-of-text")
		runtime.KeepAlive(d)
	}
}
