package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
)

// MouseIn follows the pointer.
func (m *Map) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved shows the card of the mark under the pointer.
func (m *Map) MouseMoved(e *desktop.MouseEvent) {
	m.pointer.at, m.pointer.inside = e.Position, true
	if m.markAt(e.Position) != m.pointer.hovered {
		m.hover()
	}
}

// MouseOut hides the card.
func (m *Map) MouseOut() {
	m.pointer.inside = false
	m.hideCard()
}

// Cursor tells what a press would do.
func (m *Map) Cursor() desktop.Cursor {
	if m.pick != nil {
		return desktop.CrosshairCursor
	}
	if m.pointer.hovered >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// hideCard hides the card and the halo. The next move of the pointer looks anew.
func (m *Map) hideCard() {
	m.pointer.hovered = -1
	m.parts.card.Object.Hide()
	m.parts.halo.Hide()
}

// hover shows what is known of the mark under the pointer, and which it is.
func (m *Map) hover() {
	m.hideCard()
	if !m.pointer.inside {
		return
	}
	i := m.markAt(m.pointer.at)
	if i < 0 {
		return
	}
	m.pointer.hovered = i
	k := &m.shown().layout.marks[i]
	m.showHalo(k)
	m.parts.card.Fill(m.describe(k))
	m.parts.card.MoveBeside(m.placed.inPane(k.x+k.radius, k.y), m.Size())
}

// showHalo puts a ring around a mark.
func (m *Map) showHalo(k *mark) {
	halo := m.parts.halo
	halo.StrokeColor = m.parts.palette.inks.mark
	radius := float32(k.radius + 3)
	if k.selected {
		halo.StrokeColor = m.parts.palette.inks.selection
		radius = float32(k.radius + selectedRing)
	}
	radius *= float32(m.placed.factor)
	halo.Move(m.placed.inPane(k.x, k.y).SubtractXY(radius, radius))
	halo.Resize(fyne.NewSquareSize(2 * radius))
	halo.Show()
	halo.Refresh()
}

// describe is what the card says of a mark: the place and how many events were
// there, and the first of them.
func (m *Map) describe(k *mark) []look.Line {
	const listed = 4
	events := m.shown().counts.eventsAt(m.shown().layout, k)
	lines := []look.Line{{Text: m.titleOf(k), Style: look.TitleLine}}
	if len(events) == 0 {
		return append(lines, look.Line{Text: lang.L("Named, but no event is told of it."), Style: look.QuietLine})
	}
	if len(events) > 1 {
		lines = append(lines, look.Line{Text: words.Events(len(events)), Style: look.QuietLine})
	}
	for _, e := range events[:min(len(events), listed)] {
		lines = append(lines,
			look.Line{Text: words.EventDate(e), Style: look.StrongLine},
			look.Line{Text: e.Headline, Style: look.PlainLine})
		if meant := words.Meant(e); meant != "" {
			lines = append(lines, look.Line{Text: meant, Style: look.QuietLine})
		}
		for _, sure := range m.certainty(e, len(events)) {
			lines = append(lines, look.Line{Text: sure, Style: look.QuietLine})
		}
	}
	if more := len(events) - listed; more > 0 {
		lines = append(lines, look.Line{Text: lang.N("and {{.Count}} more", more, map[string]any{"Count": more}), Style: look.QuietLine})
	}
	return lines
}

// certainty says of the only event of a mark how sure its date and place are, and of one of
// several what is assumed.
func (m *Map) certainty(e *model.Event, of int) []string {
	if of == 1 {
		return words.Certainty(e, m.session.Telling(e))
	}
	if assumed := words.Assumed(e); assumed != "" {
		return []string{assumed}
	}
	return nil
}

// titleOf names the places of a mark.
func (m *Map) titleOf(k *mark) string {
	name := words.PlaceName(m.shown().counts.places[k.place])
	if more := int(k.places) - 1; more > 0 {
		return lang.N("{{.Place}} and {{.Count}} more places", more, map[string]any{"Place": name, "Count": more})
	}
	return name
}
