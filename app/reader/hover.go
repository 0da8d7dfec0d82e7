package reader

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
)

// hoverDelay is how long the pointer rests before the card shows: who reads along
// with the pointer is not to be interrupted.
const hoverDelay = 350 * time.Millisecond

// MouseIn follows the pointer.
func (r *Reader) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved shows, after a moment, the card of what the pointer is over.
func (r *Reader) MouseMoved(e *desktop.MouseEvent) {
	r.pointer.at = e.Position
	offset, on := r.textAt(e.Position)
	span := r.hoverable(offset, on)
	if span == r.pointer.hovered {
		return
	}
	r.hideCard()
	r.pointer.hovered = span
	if span.Len() > 0 && !r.pointer.dragging {
		r.pointer.rest = time.AfterFunc(hoverDelay, func() {
			r.Do(func() {
				if r.pointer.hovered == span {
					r.showCard()
				}
			})
		})
	}
}

// MouseOut hides the card.
func (r *Reader) MouseOut() {
	r.pointer.at = fyne.NewPos(-1, -1)
	r.hideCard()
}

// hoverable returns the words at an offset that there is something to say of: a date,
// a place, a passage.
func (r *Reader) hoverable(offset int, on bool) model.Span {
	if !on {
		return model.Span{}
	}
	at := model.Span{Start: offset, End: offset + 1}
	if d := r.marked.datesIn(at); len(d) > 0 {
		return d[0].Phrase
	}
	if p := r.marked.placesIn(at); len(p) > 0 {
		return p[0].Span
	}
	if l, ok := r.linkAt(offset); ok {
		return l.Span
	}
	if c := r.marked.candidates(offset); len(c) > 0 {
		return c[0].span
	}
	return model.Span{}
}

func (r *Reader) hideCard() {
	r.pointer.hovered = model.Span{}
	if r.pointer.rest != nil {
		r.pointer.rest.Stop()
		r.pointer.rest = nil
	}
	if !r.parts.card.Object.Hidden {
		r.parts.card.Object.Hide()
		r.parts.repaint()
	}
}

// showCard shows what is known of the words under the pointer, below their line if
// there is room and else above.
func (r *Reader) showCard() {
	if offset, on := r.textAt(r.pointer.at); on {
		r.card(offset, r.pointer.at.X)
	}
}

// showCardAt shows what is known of a date or a place at an offset: of whole passages it
// would cover too much while a caret goes through them.
func (r *Reader) showCardAt(offset int) {
	at := model.Span{Start: offset, End: offset + 1}
	if len(r.marked.datesIn(at))+len(r.marked.placesIn(at)) > 0 {
		r.card(offset, r.pointOf(offset).X)
	}
}

// pointOf returns the point of the widget in the middle of the line at an offset.
func (r *Reader) pointOf(offset int) fyne.Position {
	if r.pages == nil {
		return r.pointOfText(offset)
	}
	at, _ := r.pages.whole(model.Span{Start: offset, End: offset + 1})
	return fyne.NewPos(at.x, headerHeight+at.y+at.height/2)
}

// pointOfText is pointOf in the text, also while its pages are shown.
func (r *Reader) pointOfText(offset int) fyne.Position {
	piece, y := r.layout.locate(offset)
	f := r.layout.flow(piece)
	at := fyne.NewPos(r.layout.metrics.left, headerHeight+r.layout.between(r.layout.top, anchor{piece, y}, 2*r.layout.height)+f.leading/2)
	if l := f.lineAt(offset); l >= 0 {
		at.X = f.xAt(r.layout.document.Text, &f.lines[l], offset, r.layout.ruler)
	}
	return at
}

// card shows what is known of an offset, at x.
func (r *Reader) card(offset int, x float32) {
	notes := r.notes(offset)
	if len(notes) == 0 {
		return
	}
	c, bounds := r.parts.card, r.Size()
	c.Widest = bounds.Width - 8
	c.Fill(notes)
	size, leading := c.Object.Size(), r.layout.metrics.size*lineHeight
	top := r.pointOf(offset).Y - leading/2
	at := fyne.NewPos(max(min(x-24, bounds.Width-size.Width-4), 4), top+leading+4)
	if at.Y+size.Height > bounds.Height-2 && top-size.Height-4 > 0 {
		at.Y = top - size.Height - 4
	}
	c.Object.Move(at)
	c.Object.Show()
	r.parts.repaint()
}

// notes is what there is to say of an offset.
func (r *Reader) notes(offset int) []look.Line {
	at := model.Span{Start: offset, End: offset + 1}
	var out []look.Line
	if d := r.marked.datesIn(at); len(d) > 0 {
		out = append(out, r.dateNotes(d[0])...)
	} else if p := r.marked.placesIn(at); len(p) > 0 {
		out = append(out, placeNotes(p[0])...)
	}
	if l, ok := r.linkAt(offset); ok {
		out = append(out, quiet(lang.L("leads to {{.Address}}", map[string]any{"Address": words.Brief(l.Target)})))
	}
	for i, p := range r.marked.candidates(offset) {
		if i == 3 {
			break
		}
		style := look.PlainLine
		if len(out) == 0 {
			style = look.TitleLine
		}
		out = append(out, look.Line{Text: p.event.Headline, Style: style}, quiet(judgement(p.event)))
		for _, sure := range words.Certainty(p.event, r.source.Document) {
			out = append(out, quiet(sure))
		}
		for _, why := range words.Why(p.event) {
			out = append(out, quiet(why))
		}
	}
	return out
}

// dateNotes say what date was understood, from which words, and from what they were
// reckoned.
func (r *Reader) dateNotes(t model.TimeExpression) []look.Line {
	text := r.source.Document.Text
	quoted := map[string]any{"Words": brief(t.Phrase.Of(text))}
	read := lang.L("read from “{{.Words}}”", quoted)
	if t.Anchoring == model.Explicit {
		read = lang.L("stated as “{{.Words}}”", quoted)
	}
	out := []look.Line{{Text: words.Date(t.Date), Style: look.TitleLine}, quiet(read)}
	if t.ByUser {
		return append(out, quiet(lang.L("set by you")))
	}
	if how := r.reckoning(t); how != "" {
		out = append(out, quiet(how))
	}
	if t.Ambiguous {
		out = append(out, quiet(lang.L("Day and month could be the other way round.")))
	}
	return out
}

// reckoning says what a date that is not stated in full was reckoned from.
func (r *Reader) reckoning(t model.TimeExpression) string {
	quoted := map[string]any{"Words": ""}
	named := t.AnchoredTo.Len() > 0
	if named {
		quoted["Words"] = brief(t.AnchoredTo.Of(r.source.Document.Text))
	}
	switch {
	case t.Anchoring == model.FromThread && named:
		return lang.L("reckoned from “{{.Words}}”", quoted)
	case t.Anchoring == model.FromThread:
		return lang.L("reckoned from the date told before")
	case t.Anchoring == model.FromHeader && named:
		return lang.L("reckoned from the heading “{{.Words}}”", quoted)
	case t.Anchoring == model.FromHeader:
		return lang.L("reckoned from the heading above")
	case t.Anchoring == model.FromDate:
		return lang.L("reckoned from the date of the document")
	case t.Anchoring == model.Unanchored:
		return lang.L("with no date before it to reckon from")
	}
	return ""
}

// placeNotes say what place was understood, and what others were considered.
func placeNotes(t model.Toponym) []look.Line {
	if t.Place.IsZero() {
		out := []look.Line{{Text: lang.L("A place, but it is not known which"), Style: look.TitleLine}}
		return append(out, rivalNotes(t)...)
	}
	name := words.Place(t.Place)
	if t.Place.ID > 0 {
		name += " · GeoNames " + strconv.FormatInt(t.Place.ID, 10)
	}
	out := []look.Line{{Text: name, Style: look.TitleLine}}
	if t.ByUser {
		out = append(out, quiet(lang.L("set by you")))
	}
	why := words.WhyThere(t)
	for _, ground := range why[:min(len(why), 2)] {
		out = append(out, quiet(ground))
	}
	return append(out, rivalNotes(t)...)
}

func rivalNotes(t model.Toponym) []look.Line {
	const most = 4
	var names []string
	for _, c := range t.Rivals[:min(len(t.Rivals), most)] {
		names = append(names, words.Place(c.Place))
	}
	if len(names) == 0 {
		return nil
	}
	return []look.Line{quiet(lang.L("also considered: {{.Places}}", map[string]any{"Places": strings.Join(names, "; ")}))}
}

// judgement says when an event was and what was made of it.
func judgement(e *model.Event) string {
	parts := []string{words.EventDate(e)}
	if places := words.EventPlaces(e); places != "" {
		parts = append(parts, places)
	}
	switch e.Status {
	case model.Proposed:
		parts = append(parts, lang.L("proposed"))
	case model.Accepted:
		parts = append(parts, lang.L("accepted"))
	case model.Rejected:
		parts = append(parts, lang.L("rejected"))
	}
	if e.Disputed {
		parts = append(parts, lang.L("the sources disagree"))
	}
	return strings.Join(parts, " · ")
}

// quiet is a line of the card that stands back.
func quiet(text string) look.Line { return look.Line{Text: text, Style: look.QuietLine} }

// brief is a quotation for the card, on one line.
func brief(text string) string { return strings.Join(strings.Fields(clean(text)), " ") }
