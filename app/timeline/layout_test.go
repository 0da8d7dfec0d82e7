package timeline

import "testing"

// markOf returns the mark of an event.
func markOf(t *testing.T, d *dataset, l *layout, id string) mark {
	t.Helper()
	for _, m := range l.marks {
		if m.span >= 0 && string(d.events[m.span].ID) == id {
			return m
		}
	}
	t.Fatalf("no mark of %s in %+v", id, l.marks)
	return mark{}
}

func TestShapesTellThePrecision(t *testing.T) {
	for name, c := range map[string]struct {
		date   string
		perDay float64
		shape  shape
		width  float64
	}{
		"a day is a dot":             {"2000-01-03", 1, dot, dotWidth},
		"a day close by is a bar":    {"2000-01-03", 100, bar, 100},
		"a month is a bar":           {"2000-01", 2, bar, 62},
		"a year is a bar":            {"2000", 0.5, bar, 183},
		"a year far off is no dot":   {"2000", 0.001, capsule, capsuleWidth},
		"an hour is a dot":           {"2000-01-03T10:00:00Z", 1, dot, dotWidth},
		"an interval is all of it":   {"2000-01-03/2000-01-22", 2, bar, 40},
		"an open end fades past it":  {"2000-01-01/..", 2, bar, capsuleWidth + fadeWidth},
		"a short interval is no dot": {"2000-01-03/2000-01-04", 1, capsule, capsuleWidth},
	} {
		d := dated("1999-12-01", c.date)
		v := viewOf(d, c.perDay, 1e5, 200)
		m := markOf(t, d, arrange(d, pack(d, v), v, 0, -1), "b")
		if m.shape != c.shape || !near(m.to-m.from, c.width) {
			t.Errorf("%s: shape %d %v px wide, want %d %v", name, m.shape, m.to-m.from, c.shape, c.width)
		}
	}
}

func TestYearIsDrawnInItsMiddleNotOnItsFirstDay(t *testing.T) {
	d := dated("1000", "2000")
	v := viewOf(d, 0.001, 500, 200)
	m := markOf(t, d, arrange(d, pack(d, v), v, 0, -1), "b")
	if middle := v.day((m.from + m.to) / 2); !near(middle, d.spans[1].from+183) {
		t.Errorf("middle %v, want %v", middle, d.spans[1].from+183)
	}
}

func TestLabelOfALongSpanStaysInView(t *testing.T) {
	d := dated("2000")
	v := viewOf(d, 10, 800, 200)
	p := pack(d, v)
	for _, c := range []struct{ pan, label, room float64 }{
		{-100, 100 + labelPad, 60},
		{0, labelPad, 60},
		{1000, labelPad, 60},
		{3660 - 64, labelPad, 64 - 2*labelPad}, // what is left of the bar
		{3660 - 30, labelPad, 0},               // too little to say anything
	} {
		m := markOf(t, d, arrange(d, p, v.panned(c.pan), 0, -1), "a")
		if !near(m.label, c.label) || !near(m.room, c.room) {
			t.Errorf("panned by %v: label at %v with %v, want %v with %v", c.pan, m.label, m.room, c.label, c.room)
		}
	}
}

// TestSelectedIsLastAndNamed selects each of some crowded events: its whole name is at its
// mark or in a free spot beside it, over no other mark or label.
func TestSelectedIsLastAndNamed(t *testing.T) {
	d := dated("2000-01-01", "2000-01-02", "2000-01-02", "2000-01-03", "2000-01-03", "2000-01-04")
	v := viewOf(d, 12, 400, 6*17+2*laneInset)
	p := pack(d, v)
	for i := range d.spans {
		l := arrange(d, p, v, 0, i)
		m := l.marks[len(l.marks)-1]
		if !m.selected || m.span != i {
			t.Errorf("selected %d: last is %+v", i, m)
		}
		if m.room >= 60 == (l.callout != nil) {
			t.Errorf("selected %d: %+v has %v of its 60 pixels, and apart %+v", i, m, m.room, l.callout)
		}
	}
	// At the right edge the label of a lone mark would leave the view.
	d = dated("2000-01-01", "2000-03-01")
	v = viewOf(d, 12, 400, 6*17+2*laneInset)
	l := arrange(d, pack(d, v), v.panned(-360), 0, 0)
	c := l.callout
	if c == nil || c.x < 0 || c.x+c.room > 400 || c.middle == l.marks[0].middle {
		t.Fatalf("the name of the one at the edge is at %+v", c)
	}
}

func TestOutOfViewIsCounted(t *testing.T) {
	d := dated("2000-01-01", "2000-01-02", "2000-03", "2000-06-01", "2000-07-01/2000-07-04")
	v := viewport{From: d.spans[2].from + 5, To: d.spans[2].from + 20, Width: 500, Height: 100}
	if l := arrange(d, pack(d, v), v, 0, -1); l.before != 2 || l.after != 2 {
		t.Errorf("%d before and %d after, want 2 and 2", l.before, l.after)
	}
}

func TestHit(t *testing.T) {
	d := dated("2000-01-01", "2000-01-21/2000-01-30")
	v := viewport{From: d.spans[0].from - 10, To: d.spans[0].from + 90, Width: 1000, Height: 100}
	l := arrange(d, pack(d, v), v, 0, -1)
	a, b := markOf(t, d, l, "a"), markOf(t, d, l, "b")
	for name, c := range map[string]struct {
		x, y float64
		want string
	}{
		"on the dot":          {105, a.middle, "a"},
		"beside the dot":      {96, a.middle - 5, "a"},
		"on the dot's label":  {a.label + 40, a.middle, "a"},
		"on the bar":          {b.from + 3, b.middle + 7, "b"},
		"at the bar's edge":   {b.to + 2, b.middle, "b"},
		"on empty space":      {700, a.middle, ""},
		"above all lanes":     {105, a.middle - 30, ""},
		"left of everything":  {20, a.middle, ""},
		"in the lane between": {b.to + 100, b.middle, ""},
	} {
		got := ""
		if i := l.hit(c.x, c.y); i >= 0 {
			got = string(d.events[l.marks[i].span].ID)
		}
		if got != c.want {
			t.Errorf("%s: hit %q, want %q", name, got, c.want)
		}
	}
}
