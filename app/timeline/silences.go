package timeline

import (
	"cmp"
	"image"
	"math"
	"slices"

	"fyne.io/fyne/v2/lang"

	"chronotope/app/words"
	"chronotope/model"
	"chronotope/model/silence"
)

// silenceRow is the silences of a document, which have a row of their own on the overview.
type silenceRow struct {
	name string
	list []silence.Silence
}

// mostSilent is how many documents have rows: those with the most events.
const mostSilent = 4

// silencesOf are the silences of the documents that tell of the events, those with the most
// first, where they have any.
func silencesOf(d *dataset, names map[model.DocumentID]string) []silenceRow {
	told := map[model.DocumentID][]silence.Stretch{}
	for i, e := range d.events {
		last := model.DocumentID("")
		for k := range e.Evidence {
			if id := e.Evidence[k].Document; id != last {
				told[id] = append(told[id], silence.Stretch{From: d.spans[i].from, To: d.spans[i].to})
				last = id
			}
		}
	}
	ids := make([]model.DocumentID, 0, len(told))
	for id := range told {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b model.DocumentID) int {
		return cmp.Or(cmp.Compare(len(told[b]), len(told[a])), cmp.Compare(a, b))
	})
	var out []silenceRow
	for _, id := range ids {
		if list := silence.Of(told[id]); len(list) > 0 && len(out) < mostSilent {
			out = append(out, silenceRow{names[id], list})
		}
	}
	return out
}

// silenceBand is from where to where in a strip the n-th of some rows of silences is.
func (s strip) silenceBand(n, of int) (top, bottom float64) {
	height := (s.base - 1) / float64(max(of, 1))
	return 1 + float64(n)*height, 1 + float64(n+1)*height - 1
}

// drawSilences hatches the silences, lightly: the columns stand before them.
func (c *drawing) drawSilences(rows []silenceRow, v viewport, in strip) {
	ink, ground := faint(c.inks.muted, 0.55), faint(c.inks.muted, 0.1)
	step := max(int(math.Round(c.px(5))), 2)
	for n, row := range rows {
		top, bottom := in.silenceBand(n, len(rows))
		for _, s := range row.list {
			area := image.Rect(int(c.x(v.x(s.From))), int(c.px(top)), int(c.x(v.x(s.To))), int(c.px(bottom)))
			c.Rect(area, ground)
			for x := area.Min.X - area.Dy(); x < area.Max.X; x++ {
				if x%step != 0 {
					continue
				}
				for y := area.Min.Y; y < area.Max.Y; y++ { // strokes that rise to the right
					if at := image.Pt(x+area.Max.Y-1-y, y); at.In(area) {
						c.Rect(image.Rect(at.X, at.Y, at.X+1, at.Y+1), ink)
					}
				}
			}
		}
	}
}

// silenceAt is the silence at a point of the strip; false where there is none.
func (t *Timeline) silenceAt(x, y float64) (row silenceRow, found silence.Silence, ok bool) {
	f := t.shown()
	if f == nil || !t.silent {
		return row, found, false
	}
	day := t.stripView().day(x)
	for n, row := range f.silences {
		if top, bottom := t.strip().silenceBand(n, len(f.silences)); y < top || y > bottom {
			continue
		}
		for _, s := range row.list {
			if day >= s.From && day < s.To {
				return row, s, true
			}
		}
	}
	return row, found, false
}

// silenceWords say what a silence is.
func silenceWords(row silenceRow, s silence.Silence) string {
	return lang.L("“{{.Document}}” tells of nothing from {{.From}} to {{.To}}: {{.Length}}. Usually there is something every {{.Usual}}.", map[string]any{
		"Document": words.Brief(row.name), "From": words.FirstDay(int64(math.Round(s.From))), "To": words.LastDay(int64(math.Round(s.To)) - 1),
		"Length": words.Length(s.To - s.From), "Usual": words.Length(s.Usual),
	})
}

// tellSilence tells of the silence at a point of the strip; false where there is none.
func (t *Timeline) tellSilence(x, y float64) bool {
	row, s, ok := t.silenceAt(x, y)
	if ok && t.parts.silenceTold != nil {
		t.parts.silenceTold(silenceWords(row, s))
	}
	return ok
}
