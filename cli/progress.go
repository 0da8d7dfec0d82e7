package cli

import (
	"io"
	"os"
	"time"
)

// progress shows on a terminal how far an extraction is.
type progress struct {
	to        io.Writer // nil where there is no terminal
	documents int
	shown     time.Time
}

// newProgress makes a progress that shows on w if w is a terminal.
func newProgress(w io.Writer) *progress {
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 && f.Name() != os.DevNull {
			return &progress{to: w}
		}
	}
	return &progress{}
}

func (p *progress) add() {
	p.documents++
	p.show("%d documents read", p.documents)
}

// written shows how much of a file is written.
func (p *progress) written(done, all int) { p.show("%d %% written", 100*done/max(all, 1)) }

func (p *progress) show(format string, args ...any) {
	if p.to == nil || time.Since(p.shown) < 200*time.Millisecond {
		return
	}
	p.shown = time.Now()
	say(p.to, "\r\x1b[K"+format, args...)
}

// clear takes the progress off the line, for a message to stand there.
func (p *progress) clear() {
	if p.to != nil && !p.shown.IsZero() {
		say(p.to, "\r\x1b[K")
	}
}
