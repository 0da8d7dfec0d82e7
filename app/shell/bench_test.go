package shell

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/project"
)

// crowd is 100,000 events that 100 documents tell, over two centuries and all the world.
func crowd() project.Saved {
	random := rand.New(rand.NewPCG(5, 6))
	var saved project.Saved
	for d := range 100 {
		doc := &model.Document{ID: model.DocumentID(fmt.Sprint("d", d)), Name: fmt.Sprint("ledger ", d), Format: "plain text"}
		var text strings.Builder
		var spans []model.Span
		for range 1000 {
			begin := text.Len()
			fmt.Fprintf(&text, "On that day a ship came into Harbour %d.", random.IntN(1000))
			spans = append(spans, model.Span{Start: begin, End: text.Len()})
			text.WriteString("\n\n")
		}
		doc.Text = text.String()
		for i, s := range spans {
			doc.Blocks, doc.Sentences = append(doc.Blocks, model.Block{Span: s}), append(doc.Sentences, s)
			date := edtf.YMD(int64(1800+random.IntN(200)), 1+random.IntN(12), 1+random.IntN(28))
			n := random.IntN(20_000)
			place := model.Place{ID: int64(n + 1), Name: fmt.Sprint("Harbour ", n), Kind: model.City, Point: orb.Point{float64(n%340) - 170, float64(n/340) - 30}}
			saved.Events = append(saved.Events, &model.Event{
				ID: model.EventID(fmt.Sprintf("%d-%d", d, i)), Headline: "Ship came into " + place.Name, Date: date, Confidence: 1,
				Evidence: []model.Evidence{{
					Document: doc.ID, Date: date, Anchor: model.Select(doc.Text, model.Span{Start: s.Start + 3, End: s.Start + 11}),
					Passage: model.Select(doc.Text, s), Places: []model.PlaceMention{{Place: place, Selector: model.Select(doc.Text, model.Span{Start: s.Start + 29, End: s.End - 1})}},
				}},
			})
		}
		saved.Sources = append(saved.Sources, &project.Source{Document: doc})
	}
	project.SortInTime(saved.Events)
	return saved
}

// BenchmarkSelect100k selects events of 100,000 one after the other, in other documents and
// out of view, until every view shows them: the text scrolled, the list, and the pictures
// of map and timeline drawn anew. It reports the median and the 95th percentile in ms.
func BenchmarkSelect100k(b *testing.B) {
	w := open(b)
	w.window.Resize(fyne.NewSize(1280, 800))
	saved := crowd()
	w.session.Reset(project.Memory{}, saved)
	// settle does what there is to do, and returns when the last of it was done.
	settle := func(quiet time.Duration) (last time.Time) {
		for last = time.Now(); ; last = time.Now() {
			select {
			case f := <-waiting:
				f()
			case <-time.After(quiet):
				return last
			}
		}
	}
	settle(time.Second)
	random := rand.New(rand.NewPCG(7, 8))
	var times []time.Duration
	for b.Loop() {
		e := saved.Events[random.IntN(len(saved.Events))]
		begin := time.Now()
		w.session.Select(e.ID)
		times = append(times, settle(150*time.Millisecond).Sub(begin))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "median-ms")
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
}

// BenchmarkOpenMany opens 500 documents of all formats in the window, and reports how
// much text a second, how much memory, and the longest time that the interface's
// goroutine was busy without a break.
func BenchmarkOpenMany(b *testing.B) {
	names, err := filepath.Glob("../../model/document/testdata/*.*")
	if err != nil || len(names) == 0 {
		b.Fatal(err)
	}
	dir := b.TempDir()
	for i := range 500 {
		data, err := os.ReadFile(names[i%len(names)])
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d-%s", i, filepath.Base(names[i%len(names)]))), data, 0o600)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		w := open(b)
		var longest time.Duration
		begin := time.Now()
		w.opener.OpenPaths([]string{dir})
		for len(w.session.Sources()) < 500 {
			f := <-waiting
			at := time.Now()
			f()
			longest = max(longest, time.Since(at))
		}
		text := 0
		for _, s := range w.session.Sources() {
			text += len(s.Document.Text)
		}
		var mem runtime.MemStats
		runtime.ReadMemStats(&mem)
		b.ReportMetric(float64(text)/1e6/time.Since(begin).Seconds(), "MB/s")
		b.ReportMetric(float64(mem.Sys>>20), "MB-taken")
		b.ReportMetric(float64(longest.Milliseconds()), "ms-stall")
	}
}
