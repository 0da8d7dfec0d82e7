package mapview

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"chronotope/model/basemap"
)

const (
	riverStep  = 90  // pixels along a river from one place where its name may stand to the next
	riverShort = 0.8 // how much closer a river is named than it is drawn
)

// placeRivers writes the names of rivers, the great ones first, here and there along them.
func (w *writer) placeRivers(l *basemap.Level) {
	bounds, most := w.view.Bounds(), riverRank(w.view.Zoom-riverShort)
	var list []*basemap.River
	for i := range l.Rivers {
		r := &l.Rivers[i]
		if r.Name != "" && float64(r.Rank) <= most && float64(r.Bound.South) <= bounds.Max[1] && float64(r.Bound.North) >= bounds.Min[1] {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b *basemap.River) int { return cmp.Compare(a.Rank, b.Rank) })
	for _, r := range list {
		shift := 0.0
		if w.view.projection().Wraps() {
			middle := float64(r.Bound.West+r.Bound.East) / 2
			shift = 360 * math.Round((w.view.Center[0]-middle)/360)
		}
		if float64(r.Bound.West)+shift <= bounds.Max[0] && float64(r.Bound.East)+shift >= bounds.Min[0] {
			w.placeRiver(r, shift)
		}
	}
}

// placeRiver writes the name of a river where there is room. The places where it may stand
// lie fixed along the river, so that panning does not move it.
func (w *writer) placeRiver(r *basemap.River, shift float64) {
	t := w.riverText(w.called.River(r))
	width, height := t.extent()
	scale := w.view.scale()
	apart := 2 * nameApart * scale
	var last orb.Point
	way := riverStep * scale / 2 // to go until the next place
	for i, p := range r.Points {
		x, y := w.view.projectRaw(float64(p.Lon)+shift, float64(p.Lat))
		length := math.Hypot(x-last[0], y-last[1])
		for i > 0 && length > 0 && way <= length {
			part := way / length
			at := orb.Point{last[0] + (x-last[0])*part, last[1] + (y-last[1])*part}
			if w.taken.inside(at[0], at[1]) && w.fresh(r.Name, at[0], at[1], apart) {
				w.try(placedName{text: t, english: r.Name, width: width, x: at[0], y: at[1]}, height, nameGap, [][2]float64{
					{at[0] - width/2, at[1] - height/2}, {at[0] - width/2, at[1] - 1.2*height}, {at[0] - width/2, at[1] + 0.2*height},
				})
			}
			way += riverStep * scale
		}
		if i > 0 {
			way -= length
		}
		last = orb.Point{x, y}
	}
}

// riverText is the name of a river ready to be written.
func (w *writer) riverText(name string) text {
	t := w.townText(name, lettering{italic: true, size: smallName})
	t.color = w.style.SeaText
	return t
}
