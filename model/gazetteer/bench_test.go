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

// BenchmarkResident tells the memory that an open gazetteer holds.
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
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-held")
	runtime.KeepAlive(g)
}

// BenchmarkFind looks up 100,000 names, of which most are known.
func BenchmarkFind(b *testing.B) {
	g := open(b)
	var keys [][]byte
	for i := range 100_000 {
		key := g.index.key(i * 4 % len(g.index.ends))
		if i%5 == 0 {
			key = append([]byte("no such place "), key...)
		}
		keys = append(keys, key)
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
	for i := range 100_000 {
		names = append(names, string(g.index.key(i*4%len(g.index.ends))))
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
