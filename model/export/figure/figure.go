package figure

import (
	"fmt"
	"strings"

	"chronotope/model/basemap"
	"chronotope/model/export"
	"chronotope/model/export/draw"
)

// Figure draws the events of a chronology.
type Figure struct {
	*draw.Drawing
	Theme
	Words  *Words
	Setter *draw.Setter
	base   *basemap.Map
	events []event
}

// New prepares a drawing of the events of a chronology. It calls step for each event and
// stops with its error.
func New(c *export.Chronology, o export.Options, base *basemap.Map, s *draw.Setter, step func() error) (*Figure, error) {
	f := &Figure{Drawing: &draw.Drawing{}, Theme: light, Words: English, Setter: s, base: base}
	if o.Dark {
		f.Theme = dark
	}
	for i := range c.Events {
		if err := step(); err != nil {
			return nil, err
		}
		r := c.Row(i, o)
		f.events = append(f.events, eventOf(&r))
	}
	return f, nil
}

// On has the figure draw on another drawing.
func (f *Figure) On(d *draw.Drawing) *Figure {
	again := *f
	again.Drawing = d
	return &again
}

// The layout of a picture, in pixels.
const (
	margin     = 28.0
	titleSize  = 22.0
	smallSize  = 10.0
	leastFrame = 80.0 // a map or timeline is at least so high
)

// rect is a part of the drawing.
type rect struct{ x, y, w, h float64 }

// Picture draws title, map, timeline, legend and sources on one page.
func (f *Figure) Picture(c *export.Chronology, o export.Options) error {
	size(f.Drawing, o)
	f.Title = c.Heading()
	f.Draw(draw.Box(0, 0, f.Width, f.Height, 0), draw.Shape{Fill: f.Paper})
	wide := f.Width - 2*margin
	y := margin
	for i, l := range f.Setter.Wrap(cutText(c.Heading(), 300), draw.Bold, titleSize, wide) {
		if i < 2 {
			f.write(l, margin, y+titleSize*0.8, titleSize, wide, f.Ink)
			y += titleSize * 1.25
		}
	}
	f.text(f.Words.Counted(len(c.Events), len(c.Sources())), draw.Regular, 12, margin, y+11, wide, f.Muted)
	y += 26
	bottom := f.foot(c, o, wide)
	frame := rect{margin, y, wide, max(bottom-y, leastFrame)}
	switch o.Show {
	case export.ShowMap:
		return f.Map(frame.x, frame.y, frame.w, frame.h, false)
	case export.ShowTimeline:
		f.Timeline(frame.x, frame.y, frame.w, frame.h)
		return nil
	}
	const gap = 14
	upper := frame.h - gap - min((frame.h-gap)*0.5, f.TimelineHeight(frame.w))
	if err := f.Map(frame.x, frame.y, frame.w, upper, false); err != nil {
		return err
	}
	f.Timeline(frame.x, frame.y+upper+gap, frame.w, frame.h-upper-gap)
	return nil
}

// The size of a picture where the user sets none, and what he can set, in pixels.
const (
	usualWidth, usualHeight = 1600.0, 1000.0
	leastSize, mostSize     = 200.0, 20000.0
)

func size(d *draw.Drawing, o export.Options) {
	within := func(v, usual float64) float64 {
		if v <= 0 {
			return usual
		}
		return min(max(v, leastSize), mostSize)
	}
	d.Width, d.Height = within(o.Width, usualWidth), within(o.Height, usualHeight)
}

// foot writes legend, sources and credits at the bottom, and returns where they begin.
func (f *Figure) foot(c *export.Chronology, o export.Options, wide float64) float64 {
	var lines []*draw.Line
	if sources := c.Sources(); len(sources) > 0 {
		names := make([]string, len(sources))
		for i, d := range sources {
			names[i] = export.Described(d, o)
		}
		lines = f.Setter.Wrap(cutText(fmt.Sprintf(f.Words.SourcesAre, strings.Join(names, "; ")), 1500), draw.Regular, smallSize, wide)
		lines = lines[:min(len(lines), 3)]
	}
	var credits []string
	for _, a := range c.Attributions {
		if a = export.Line(a); a != "" {
			credits = append(credits, a)
		}
	}
	credits = append(credits, f.Words.Made)
	more := f.Setter.Wrap(cutText(strings.Join(credits, " "), 800), draw.Regular, smallSize, wide)
	lines = append(lines, more[:min(len(more), 2)]...)
	y := f.Height - margin - float64(len(lines)-1)*smallSize*1.4
	top := y - smallSize
	for _, l := range lines {
		f.write(l, margin, y, smallSize, wide, f.Muted)
		y += smallSize * 1.4
	}
	return f.legend(margin, top-16, wide) - 14
}

// write writes a line at its side of a column: one that is read from the right at the right.
func (f *Figure) write(l *draw.Line, x, y, size, wide float64, ink Ink) {
	if l != nil && draw.FromRight(l.Text) {
		x += wide - l.Width*size
	}
	f.Write(l, x, y, size, ink, Ink{})
}

// text writes as much of a text as has room.
func (f *Figure) text(text string, style draw.Style, size, x, y, wide float64, ink Ink) {
	f.write(f.Setter.Cut(text, style, size, wide), x, y, size, wide, ink)
}

// cutText keeps very long texts from costing more than they show.
func cutText(s string, most int) string {
	for i := range s {
		if most--; most < 0 {
			return s[:i] + "…"
		}
	}
	return s
}
