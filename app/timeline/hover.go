package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"chronotope/app/choice"
	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/edtf"
)

// MouseIn follows the pointer.
func (t *Timeline) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved shows the card of the mark that the pointer is over.
func (t *Timeline) MouseMoved(e *desktop.MouseEvent) {
	t.pointer.at = e.Position
	hovered := -1
	if t.shown() != nil && !t.onStrip(e.Position) && !t.pointer.dragging {
		hovered = t.shown().layout.hit(float64(e.Position.X), float64(e.Position.Y))
	}
	if t.onStrip(e.Position) && !t.pointer.dragging {
		t.pointer.hovered = hovered
		t.showSilence()
		return
	}
	if hovered != t.pointer.hovered {
		t.pointer.hovered = hovered
		t.showCard()
	}
}

// MouseOut hides the card.
func (t *Timeline) MouseOut() { t.hideCard() }

// Cursor tells what a press would do.
func (t *Timeline) Cursor() desktop.Cursor {
	x, y := float64(t.pointer.at.X), float64(t.pointer.at.Y)
	switch {
	case t.onStrip(t.pointer.at):
		b, _ := t.brushNow()
		switch b.grip(x - t.stripLeft()) {
		case gripFrom, gripTo:
			return desktop.HResizeCursor
		case gripNone:
			return desktop.CrosshairCursor
		}
	case t.pointer.hovered >= 0, t.shown() != nil && (t.shown().earlier.holds(x, y) || t.shown().later.holds(x, y) || t.shown().higher.holds(x, y)):
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (t *Timeline) hideCard() {
	t.pointer.hovered = -1
	t.parts.card.Object.Hide()
}

// forgetHovered has the next move of the pointer look anew, for the marks are others.
func (t *Timeline) forgetHovered() { t.pointer.hovered = -2 }

// showCard shows what is known of the mark under the pointer, above it if there is
// room and else below.
func (t *Timeline) showCard() {
	if t.pointer.hovered < 0 || t.pointer.hovered >= len(t.shown().layout.marks) {
		t.hideCard()
		return
	}
	m := &t.shown().layout.marks[t.pointer.hovered]
	c := t.parts.card
	if m.shape == count {
		c.Fill(t.clusterLines(m))
	} else {
		e := t.shown().data.events[m.span]
		c.Fill(eventLines(e, t.session.Telling(e)))
	}
	size, bounds := c.Object.Size(), t.Size()
	x := min(max(float32(m.from), t.pointer.at.X-size.Width/3), float32(m.to)) - 8
	y := float32(m.middle-t.shown().layout.lane/2) - size.Height - 2
	if y < 2 {
		y = float32(m.middle+t.shown().layout.lane/2) + 2
	}
	x = max(min(x, bounds.Width-size.Width-4), 4)
	y = max(min(y, bounds.Height-size.Height-4), 2)
	c.Object.Move(fyne.NewPos(x, y))
	c.Object.Show()
	c.Object.Refresh()
}

// showSilence shows above the overview what the silence under the pointer is.
func (t *Timeline) showSilence() {
	row, s, ok := t.silenceAt(float64(t.pointer.at.X)-t.stripLeft(), float64(t.pointer.at.Y)-t.view.Height-axisHeight)
	if !ok {
		t.hideCard()
		return
	}
	c := t.parts.card
	c.Fill([]look.Line{{Text: silenceWords(row, s), Style: look.PlainLine}})
	size, bounds := c.Object.Size(), t.Size()
	x := max(min(t.pointer.at.X-size.Width/3, bounds.Width-size.Width-4), 4)
	c.Object.Move(fyne.NewPos(x, float32(t.view.Height+axisHeight)-size.Height-2))
	c.Object.Show()
	c.Object.Refresh()
}

// eventLines are the card of an event that doc tells: headline, date in words, place, how
// sure both are, and the first words of the passage.
func eventLines(e *model.Event, doc *model.Document) []look.Line {
	date := words.EventDate(e)
	if e.Disputed {
		date = lang.L("{{.Date}} (sources disagree)", map[string]any{"Date": date})
	}
	lines := []look.Line{{Text: e.Headline, Style: look.TitleLine}, {Text: date, Style: look.StrongLine}}
	if meant := words.Meant(e); meant != "" {
		lines = append(lines, look.Line{Text: meant, Style: look.PlainLine})
	}
	if places := words.EventPlaces(e); places != "" {
		lines = append(lines, look.Line{Text: places, Style: look.PlainLine})
	}
	for _, sure := range words.Certainty(e, doc) {
		lines = append(lines, look.Line{Text: sure, Style: look.QuietLine})
	}
	if len(e.Evidence) > 0 && e.Evidence[0].Passage.Quote != "" {
		lines = append(lines, look.Line{Text: "“" + e.Evidence[0].Passage.Quote + "”", Style: look.QuietLine})
	}
	for _, why := range words.Why(e) {
		lines = append(lines, look.Line{Text: "· " + why, Style: look.QuietLine})
	}
	return lines
}

// clusterLines are the card of a cluster: how many events, from when to when, and
// the first of them.
func (t *Timeline) clusterLines(m *mark) []look.Line {
	const listed = 4
	members := t.shown().packing.clusters[m.cluster].members
	first := t.shown().data.events[members[0]]
	last := t.shown().data.events[members[len(members)-1]]
	lines := []look.Line{{Text: words.Events(len(members)), Style: look.TitleLine}}
	lines = append(lines, look.Line{Text: period(first, last), Style: look.StrongLine})
	for _, i := range members[:min(len(members), listed)] {
		lines = append(lines, look.Line{Text: t.shown().data.events[i].Headline, Style: look.PlainLine})
	}
	if more := len(members) - listed; more > 0 {
		lines = append(lines, look.Line{Text: lang.N("and {{.Count}} more", more, map[string]any{"Count": more}), Style: look.QuietLine})
	}
	return lines
}

// period says from when to when some events were.
func period(first, last *model.Event) string {
	from, to := first.Date.Short(edtf.English), last.Date.Short(edtf.English)
	if from == to {
		return from
	}
	return from + " – " + to
}

// openCluster lists the events of a cluster, to choose one from; where a closer look would
// part them it offers that, too.
func (t *Timeline) openCluster(m *mark) {
	window := fyne.CurrentApp().Driver().CanvasForObject(t)
	if window == nil {
		return
	}
	t.hideCard()
	f := t.shown()
	members := f.packing.clusters[m.cluster].members
	events := make([]*model.Event, len(members))
	x := extent{from: f.data.spans[members[0]].from}
	x.to = x.from
	for i, n := range members {
		events[i] = f.data.events[n]
		x.to = max(x.to, f.data.spans[n].from)
	}
	l := &choice.List{
		Title: period(events[0], events[len(events)-1]), Events: events, AtHand: t.session.SelectedEvent(),
		Chosen: t.session.Select, Closed: func() { window.Focus(t) },
		At:  fyne.CurrentApp().Driver().AbsolutePositionForObject(t).AddXY(float32(m.from+m.to)/2, float32(m.middle)),
		Off: float32(barHeight / 2),
	}
	if v := t.view.fitted(x.from, x.to, 40, 160); x.to > x.from && v.scale() > t.view.scale()*1.2 {
		l.More = widget.NewButtonWithIcon(lang.L("Closer"), theme.ZoomInIcon(), func() { t.move(v) })
	}
	l.Show(window)
}
