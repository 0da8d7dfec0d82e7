package timeline

// Seen is what can be seen of the events in the last picture.
type Seen struct {
	Dated   int          // events that have a time
	Named   int          // of them, those whose names can be read: whole, or labelRead of them
	Outside int          // of them, those before or after the view
	Above   int          // of those in view, those in lanes above it
	Bubbles [][2]float64 // where marks that count several events are, in the widget
	From    float64      // the view, in days as edtf counts them
	To      float64
}

// Seen is what can be seen now; nothing before there is a picture.
func (t *Timeline) Seen() Seen {
	f := t.shown()
	if f == nil || f.layout == nil {
		return Seen{}
	}
	l := f.layout
	out := Seen{
		Dated: len(f.data.spans), Named: named(f.data, l), Outside: l.before + l.after, Above: l.above,
		From: t.view.From, To: t.view.To,
	}
	for i := range l.marks {
		if m := &l.marks[i]; m.shape == count && l.inView(m) {
			out.Bubbles = append(out.Bubbles, [2]float64{(m.from + m.to) / 2, m.middle})
		}
	}
	return out
}

// inView reports whether the middle of a mark can be seen.
func (l *layout) inView(m *mark) bool {
	return m.middle >= 0 && m.middle <= l.Height && m.to > 0 && m.from < l.Width
}

// named counts the events of a layout whose names can be read in the pane.
func named(d *dataset, l *layout) int {
	n := 0
	for i := range l.marks {
		m := &l.marks[i]
		if m.shape == count || !l.inView(m) || m.label < 0 {
			continue
		}
		least := min(float64(d.spans[m.span].label), labelRead-1)
		if m.room >= least && m.label+least <= l.Width {
			n++
		}
	}
	return n
}
