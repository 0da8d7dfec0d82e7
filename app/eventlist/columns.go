package eventlist

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/look"
	"chronotope/app/words"
	"chronotope/model"
)

// Column is what a column of the table tells of an event.
type Column uint8

// The columns, in their order.
const (
	Date Column = iota
	Headline
	Place
	Document
	Tags
	Assumed // what of it is, and whence
	Certainty
	Standing
	columns // how many there are
)

// Names are the names of the columns, by Column.
func Names() []string {
	return []string{lang.L("Date"), lang.L("What happened"), lang.L("Place"), lang.L("Document"), lang.L("Tags"), lang.L("Assumed"), lang.L("Sure"), lang.L("Status")}
}

// editable reports whether a column can be edited in place.
func (c Column) editable() bool { return c == Date || c == Headline || c == Place || c == Tags }

// Sorting is what the rows are in order of. The zero Sorting is the order of time.
type Sorting struct {
	By   Column
	Back bool // the last first
}

// text is what a column tells of an event, as it is shown.
func (l *List) text(e *model.Event, c Column) string {
	switch c {
	case Date:
		return words.ShortEventDate(e)
	case Headline:
		return e.Headline
	case Place:
		return words.EventPlaces(e)
	case Document:
		return l.documentsOf(e)
	case Tags:
		return strings.Join(e.Tags, ", ")
	case Assumed:
		return words.AssumedBriefly(e)
	case Certainty:
		return strconv.Itoa(int(math.Round(e.Confidence*100))) + " %"
	default:
		return words.Statuses()[e.Status]
	}
}

func placesOf(e *model.Event) string {
	var names []string
	for _, p := range e.Places() {
		names = append(names, words.PlaceName(p))
	}
	return strings.Join(names, ", ")
}

// documentsOf names the document that states an event, and how many others do.
func (l *List) documentsOf(e *model.Event) string {
	var ids []model.DocumentID
	for i := range e.Evidence {
		if id := e.Evidence[i].Document; id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	name := string(ids[0])
	if src := l.session.Source(ids[0]); src != nil {
		name = words.Title(src.Document)
	}
	if len(ids) > 1 {
		name += " +" + strconv.Itoa(len(ids)-1)
	}
	return name
}

// sorter sorts events apart from the session, which stays with its goroutine.
type sorter struct {
	sorting Sorting
	names   map[model.DocumentID]string
}

func (l *List) sorter() sorter {
	s := sorter{l.sorting, map[model.DocumentID]string{}}
	for _, src := range l.session.Sources() {
		s.names[src.Document.ID] = strings.ToLower(words.Title(src.Document))
	}
	return s
}

// sorted returns events, which are in order of time, in the order that is wanted. What has
// nothing to go by is last, and those alike stay in order of time.
func (s sorter) sorted(events []*model.Event) []*model.Event {
	if s.sorting == (Sorting{}) {
		return events
	}
	type entry struct {
		text   string
		number float64
		event  *model.Event
	}
	list := make([]entry, len(events))
	for i, e := range events {
		list[i].event = e
		list[i].text, list[i].number = s.key(e, i)
	}
	sign := 1
	if s.sorting.Back {
		sign = -1
	}
	slices.SortStableFunc(list, func(a, b entry) int {
		if none := cmp.Compare(a.number, b.number); none != 0 && (math.IsInf(a.number, 1) || math.IsInf(b.number, 1)) {
			return none
		}
		return sign * cmp.Or(cmp.Compare(a.number, b.number), strings.Compare(a.text, b.text))
	})
	out := make([]*model.Event, len(list))
	for i := range list {
		out[i] = list[i].event
	}
	return out
}

// key is what an event, the i-th in time, is sorted by: a number and then a text. The
// number is infinite where there is nothing.
func (s sorter) key(e *model.Event, i int) (text string, number float64) {
	switch s.sorting.By {
	case Date:
		if number = float64(i); e.Date.IsZero() {
			number = math.Inf(1)
		}
		return "", number
	case Headline:
		text = strings.ToLower(e.Headline)
	case Place:
		text = strings.ToLower(placesOf(e))
	case Document:
		if len(e.Evidence) > 0 {
			text = s.names[e.Evidence[0].Document]
		}
	case Tags:
		text = strings.ToLower(strings.Join(e.Tags, ", "))
	case Assumed:
		text = words.AssumedBriefly(e)
	case Certainty:
		return "", e.Confidence
	case Standing:
		return "", float64(e.Status)
	}
	if text == "" {
		number = math.Inf(1)
	}
	return text, number
}

// cell is where in a row a column is.
type cell struct {
	column   Column
	x, width float32
	y        float32
	size     float32 // of the type
}

// Widths in device-independent pixels.
const (
	tableFrom float32 = 520 // from here on there is room for a table
	leastWhat float32 = 240
	certainty float32 = 44
	standing  float32 = 64
)

// cells are the columns that rows of a width have room for: those of a table, or two lines
// where there is no room for one.
func (l *List) cells(width float32, e *model.Event) []cell {
	if width < tableFrom {
		return l.twoLines(width, e)
	}
	names, tags := min(width*0.17, 170), min(width*0.13, 120)
	left := width - 2*margin - l.dates - gap - leastWhat - gap - min(width*0.18, 160)
	shown := map[Column]float32{Date: l.dates, Place: min(width*0.18, 160)}
	for _, more := range []struct {
		column Column
		width  float32
	}{{Standing, standing}, {Document, names}, {Certainty, certainty}, {Assumed, min(width*0.2, 230)}, {Tags, tags}} {
		if left -= more.width + gap; left < 0 {
			break
		}
		shown[more.column] = more.width
	}
	shown[Headline] = width - 2*margin
	for c, w := range shown {
		if c != Headline {
			shown[Headline] -= w + gap
		}
	}
	var out []cell
	x := margin
	for c := range columns {
		if w, ok := shown[c]; ok {
			size := look.TextSize
			if c == Date { // which its width was measured for
				size = dateSize
			}
			out = append(out, cell{c, x, w, 5, size})
			x += w + gap
		}
	}
	return out
}

// twoLines are the date, the headline and below it the place.
func (l *List) twoLines(width float32, e *model.Event) []cell {
	const first, lower, middle = 3, 21, 11
	right := width - margin - signSize - gap/2
	y := float32(first)
	if e != nil && l.second(e) == "" {
		y = middle
	}
	left := margin + l.dates + gap
	if width < narrow {
		date := min(l.dates, right-margin)
		return []cell{
			{Headline, margin, right - margin, first, look.TextSize},
			{Date, margin, date, lower, dateSize},
			{Place, margin + date + gap, right - margin - date - gap, lower, look.SmallSize},
		}
	}
	return []cell{{Date, margin, l.dates, y + 1, dateSize}, {Headline, left, right - left, y, look.TextSize}, {Place, left, right - left, lower, look.SmallSize}}
}

// second is the second line of two: how it is meant, where, what is assumed, and whether the sources disagree.
func (l *List) second(e *model.Event) string {
	var parts []string
	if e.Disputed {
		parts = append(parts, "≠ "+lang.L("the sources disagree"))
	}
	for _, part := range [...]string{words.Meant(e), words.EventPlaces(e), words.Assumed(e)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}
