package app

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// BenchmarkOpenMany opens 500 documents of all formats in the window, and reports how
// much text a second, how much memory, and the longest time that the interface's
// goroutine was busy without a break.
func BenchmarkOpenMany(b *testing.B) {
	names, err := filepath.Glob("../model/document/testdata/*.*")
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
		ui := open(b)
		var longest time.Duration
		begin := time.Now()
		ui.opener.OpenPaths([]string{dir})
		for len(ui.session.Sources()) < 500 {
			f := <-waiting
			at := time.Now()
			f()
			longest = max(longest, time.Since(at))
		}
		text := 0
		for _, s := range ui.session.Sources() {
			text += len(s.Document.Text)
		}
		var mem runtime.MemStats
		runtime.ReadMemStats(&mem)
		b.ReportMetric(float64(text)/1e6/time.Since(begin).Seconds(), "MB/s")
		b.ReportMetric(float64(mem.Sys>>20), "MB-taken")
		b.ReportMetric(float64(longest.Milliseconds()), "ms-stall")
	}
}
