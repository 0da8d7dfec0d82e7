package extract

import (
	"strings"

	"chronotope/model"
	"chronotope/model/edtf"
	"chronotope/model/layout"
)

// frame is a date that the layout lends to what stands under or beside it.
type frame struct {
	dating
	rank  int  // 0 a year or more, 1 a part of one, 2 a day or less
	alone bool // it stands above a text, not in front of it
	level int  // of the heading that it is; outermost for what is no heading
	told  bool // an event of it has been told
	head  bool // it is of the head of a message or of minutes
	diary bool // it is one of several days that stand above what was done on them
	named bool // no sentence of its entry states an event, so that the first may only name it
	annal bool // its label is part of a sentence, and what follows undated belongs to it
}

// noHeading is the level of a frame that is no heading: any heading ends it.
const noHeading = 9

func rankOf(d edtf.Value) int {
	if d.IsInterval() {
		d = d.Start()
	}
	switch p := d.Precision(); {
	case p >= edtf.Days:
		return 2
	case p >= edtf.Months:
		return 1
	}
	return 0
}

// enter opens the frame of a label, nil where its words tell no date.
func (x *reader) enter(e *layout.Label, b model.Block) *frame {
	f := frame{alone: e.Body.Len() == 0, level: noHeading, head: e.Fields != nil, annal: e.Inline}
	x.addTimes(&f.dating, e.Span)
	if f.date.IsZero() {
		return nil
	}
	if b.Kind == model.Heading {
		f.level = b.Level
	}
	f.rank = rankOf(f.date)
	f.diary = f.alone && f.rank == 2 && !f.head && x.diary
	for len(x.frames) > 0 && (x.frames[len(x.frames)-1].rank >= f.rank || !x.frames[len(x.frames)-1].alone) {
		x.frames = x.frames[:len(x.frames)-1]
	}
	x.frames = append(x.frames, f)
	return &x.frames[len(x.frames)-1]
}

// isDiary reports whether days stand above their entries throughout a document.
func isDiary(l *layout.Layout) bool {
	alone := 0
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Body.Len() == 0 && e.Fields == nil {
			alone++
		}
	}
	return alone >= diaryDays
}

// diaryDays is how many days above their entries make a diary, and no letter.
const diaryDays = 3

// addTimes takes the times in a stretch of the layout, a label or a cell, into a dating:
// together they tell one time. The dating's first is the index of the first of them.
func (x *reader) addTimes(d *dating, s model.Span) {
	phrase := model.Span{}
	for i := x.nextTime; i < len(x.times) && x.times[i].Span.Start < s.End; i++ {
		t := &x.times[i]
		switch {
		case t.Span.Start < s.Start || t.Date.IsZero() || phrase.Len() > 0 && t.Phrase == phrase:
			continue
		case d.date.IsZero():
			d.date, d.anchor, d.first = t.Date, union(t.Span, t.Phrase), i
		default:
			d.date, d.anchor = both(d.date, t.Date), union(d.anchor, union(t.Span, t.Phrase))
		}
		phrase = t.Phrase
	}
}

// labelled notes of a mention that a label dates it, and where the label leaves out its
// year or month the label above, from which it has them.
func (x *reader) labelled(m *eventMention, d *dating) {
	m.because(model.ReasonLabel, d.anchor.Of(x.doc.Text))
	x.reckoned(m, &x.times[d.first])
}

// leaveFrames ends the frames that a heading without a date ends.
func (x *reader) leaveFrames(level int) {
	for len(x.frames) > 0 && (x.frames[len(x.frames)-1].level >= level || !x.frames[len(x.frames)-1].alone) {
		x.frames = x.frames[:len(x.frames)-1]
	}
}

// over returns the frame that an undated block stands under, nil for none. What comes
// after an entry belongs to the heading above it, where it does not go on with the entry.
func (x *reader) over(b model.Block) *frame {
	n := len(x.frames)
	if n == 0 || b.Kind == model.Heading || b.Kind == model.Footnote || b.Kind == model.Cell || b.Kind == model.Caption {
		return nil
	}
	f := &x.frames[n-1]
	if f.alone || f.annal {
		return f
	}
	if n > 1 && !x.goesOnAfter(b) {
		return &x.frames[n-2]
	}
	return nil
}

// goesOnAfter reports whether a block goes on with the entry before it: it is told in
// the first person, or opens with a word that refers back.
func (x *reader) goesOnAfter(b model.Block) bool {
	t := b.Span.Of(x.doc.Text)
	for i, w := range strings.Fields(t[:min(len(t), 200)]) {
		switch strings.ToLower(strings.Trim(w, ",.;:")) {
		case "i", "we", "my", "our", "us", "me":
			return true
		case "he", "she", "they", "it", "this", "these", "his", "her", "their", "then", "afterwards":
			if i == 0 {
				return true
			}
		}
	}
	return false
}

// union is the stretch from the first of two spans to the last.
func union(a, b model.Span) model.Span {
	if b.Len() == 0 {
		return a
	}
	return model.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// both is the time from the first of two dates to the last; the finer where one holds the
// other.
func both(a, b edtf.Value) edtf.Value {
	switch {
	case a.Contains(b):
		return b
	case b.Contains(a), a.Earliest() > b.Latest(), a.OpenEnd(), b.OpenStart():
		return a
	}
	if a.IsInterval() {
		a = a.Start()
	}
	if b.IsInterval() {
		b = b.End()
	}
	return edtf.Interval(a, b)
}
