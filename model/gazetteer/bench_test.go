package gazetteer

import (
	"os"
	"runtime"
	"strings"
	"testing"
)

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := Open(os.DirFS(folder)); err != nil {
			b.Fatal(err)
		}
	}
}

// keys are n names of the index, spread over it.
func (x *index) keys(n int) [][]byte {
	var all [][]byte
	for i := range x.names {
		p := x.namePage(i)
		for k := range p.keys.ends {
			all = append(all, p.keys.word(k))
		}
	}
	out := make([][]byte, n)
	for i := range out {
		out[i] = all[i*4%len(all)]
	}
	return out
}

// BenchmarkResident tells the memory that a gazetteer holds of which all is in use.
func BenchmarkResident(b *testing.B) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var g *Gazetteer
	for b.Loop() {
		var err error
		if g, err = Open(os.DirFS(folder)); err != nil {
			b.Fatal(err)
		}
		g.index.keys(0)
		for i := range g.index.places {
			g.index.placePage(i)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-held")
	runtime.KeepAlive(g)
}

// BenchmarkFind looks up 100,000 names, of which most are known.
func BenchmarkFind(b *testing.B) {
	g := open(b)
	keys := g.index.keys(100_000)
	for i := range keys {
		if i%5 == 0 {
			keys[i] = append([]byte("no such place "), keys[i]...)
		}
	}
	for b.Loop() {
		for _, k := range keys {
			g.index.find(k)
		}
	}
}

// BenchmarkLookup looks up 100,000 names with all that they can mean.
func BenchmarkLookup(b *testing.B) {
	g := open(b)
	var names []string
	for _, key := range g.index.keys(100_000) {
		names = append(names, string(key))
	}
	for b.Loop() {
		for _, n := range names {
			g.Lookup(n)
		}
	}
}

func BenchmarkToponyms(b *testing.B) {
	g := open(b)
	var text strings.Builder
	for text.Len() < 200_000 {
		for _, list := range sentences {
			for _, s := range list {
				text.WriteString(s.text)
				text.WriteString(" It was said later that nothing much had come of all this, and that the people there went on as they had before. ")
			}
		}
	}
	d := documentOf(text.String())
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		g.Toponyms(d)
	}
}
