package gazetteer

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"

	"chronotope/model"
)

// This file reads positions told by latitude and longitude, as in logs of ships, reports of
// expeditions and accidents: "in latitude 38° 24′ N., longitude 27° 06′ W.".

const (
	// degrees, minutes and seconds; the two last can be missing.
	anglePattern = `(\d{1,3}(?:[.,]\d+)?)\s?(?:°|º|deg\.?|degrees)\s?(?:(\d{1,2}(?:[.,]\d+)?)\s?(?:['’′´]|min\.?|minutes)\s?)?(?:(\d{1,2}(?:[.,]\d+)?)\s?(?:["”″]|''|´´|′′|’’)\s?)?`
	latWord      = `(?:[Ll]at(?:itude)?\.?,?\s+)`
	lonWord      = `(?:[Ll]ong?(?:itude)?\.?,?\s+)`
	between      = `[\s,;.:/]*(?:(?:and|by|et|und|y|e)\s+)?(?:in\s+)?`
)

// coordinates are the two ways to tell which side of the equator an angle is on: behind it,
// and before it with the word it belongs to ("S. lat. 34° 20′").
var coordinates = []*regexp.Regexp{
	regexp.MustCompile(latWord + `?` + anglePattern + `(N|S|North|South)\b\.?(?:\s*[Ll]at(?:itude)?\b\.?)?` + between + lonWord + `?` + anglePattern + `(E|W|East|West)\b\.?(?:\s*[Ll]ong(?:itude)?\b\.?)?`),
	regexp.MustCompile(`()(N|S|North|South)\b\.?\s*` + latWord + anglePattern + between + `(E|W|East|West)\b\.?\s*` + lonWord + anglePattern),
}

// The first degree of a position stands within so many bytes behind its start, and its end
// within so many more.
const (
	beforeDegree = 40
	behindDegree = 100
)

// positions returns the positions that a text tells, in order.
func positions(text string) []model.Toponym {
	var out []model.Toponym
	end := 0 // of the last position
	for at := 0; ; {
		i := degree(text[at:])
		if i < 0 {
			return out
		}
		from, to := max(end, at+i-beforeDegree), min(len(text), at+i+behindDegree)
		at += i + 1
		if from >= to {
			continue
		}
		for _, r := range coordinates {
			m := r.FindStringSubmatchIndex(text[from:to])
			if m == nil {
				continue
			}
			if t, ok := position(text[from:to], r, m); ok {
				t.Span.Start, t.Span.End = t.Span.Start+from, t.Span.End+from
				out = append(out, t)
				end = t.Span.End
				at = max(at, end)
				break
			}
		}
	}
}

// degree returns where the first mark or word for degrees stands, -1 where there is none.
func degree(text string) int {
	best := -1
	for _, mark := range [...]string{"°", "º", "deg"} {
		if best >= 0 {
			text = text[:best]
		}
		if i := strings.Index(text, mark); i >= 0 {
			best = i
		}
	}
	return best
}

// position makes a toponym of a match of one of the coordinates; ok is false where the
// angles are none on earth.
func position(text string, r *regexp.Regexp, at []int) (t model.Toponym, ok bool) {
	var parts []string
	for k := 1; k <= r.NumSubexp(); k++ {
		s := ""
		if at[2*k] >= 0 {
			s = text[at[2*k]:at[2*k+1]]
		}
		parts = append(parts, s)
	}
	south, west, lat, lon := parts[3], parts[7], parts[0:3], parts[4:7]
	if r == coordinates[1] {
		south, west, lat, lon = parts[1], parts[5], parts[2:5], parts[6:9]
	}
	y, okY := angle(lat, south[0] == 'S', 90)
	x, okX := angle(lon, west[0] == 'W', 180)
	if !okY || !okX {
		return t, false
	}
	return positionAt(y, x, model.Span{Start: at[0], End: at[0] + len(strings.TrimRight(text[at[0]:at[1]], " \n"))}, text), true
}

// positionAt is the toponym of a latitude and longitude that a span of the text tells.
func positionAt(lat, lon float64, span model.Span, text string) model.Toponym {
	return model.Toponym{
		Span: span, Role: model.RolePlace, Confidence: sureOfPosition,
		Place: model.Place{
			ID: positionID(lat, lon), Name: written(lat, "N", "S") + ", " + written(lon, "E", "W"),
			Kind: model.OtherPlace, Point: orb.Point{lon, lat},
		},
		Reasons: []model.Reason{{Code: model.ReasonCoordinates, Detail: span.Of(text)}},
	}
}

// sureOfPosition is how sure a position is that is written out.
const sureOfPosition = 0.97

// angle is the degrees that degrees, minutes and seconds come to, less than zero where
// negative; ok is false beyond most.
func angle(parts []string, negative bool, most float64) (a float64, ok bool) {
	for k, size := range [...]float64{1, 60, 3600} {
		if parts[k] == "" {
			continue
		}
		n, err := strconv.ParseFloat(strings.Replace(parts[k], ",", ".", 1), 64)
		if err != nil || k > 0 && n >= 60 {
			return 0, false
		}
		a += n / size
	}
	if negative {
		a = -a
	}
	return a, math.Abs(a) <= most
}

// written writes an angle in degrees and minutes with the letter of its side.
func written(a float64, positive, negative string) string {
	side := positive
	if a < 0 {
		side = negative
	}
	minutes := int(math.Round(math.Abs(a) * 60))
	return fmt.Sprintf("%d°%02d′%s", minutes/60, minutes%60, side)
}

// positionID is a number below those of all named places, one for each second of arc.
func positionID(lat, lon float64) int64 {
	return -1_000_000_000_000 - int64(math.Round((lat+90)*3600))*1_296_001 - int64(math.Round((lon+180)*3600))
}

// withPositions adds positions to the toponyms of a text, in order, in place of what was
// found within them.
func withPositions(tops, positions []model.Toponym) []model.Toponym {
	if len(positions) == 0 {
		return tops
	}
	out := make([]model.Toponym, 0, len(tops)+len(positions))
	next := 0
	for _, t := range tops {
		for ; next < len(positions) && positions[next].Span.Start < t.Span.End; next++ {
			out = append(out, positions[next])
		}
		if n := len(out); n == 0 || !out[n-1].Span.Overlaps(t.Span) {
			out = append(out, t)
		}
	}
	return append(out, positions[next:]...)
}

// positions makes toponyms of latitudes and longitudes that the layout tells apart. Figures that
// do not say on which side of equator and meridian they are lie on the one that is near what
// else the document names.
func (t Told) positions(text string, tops []model.Toponym) []model.Toponym {
	var out []model.Toponym
	near := landmarks(tops)
	for _, p := range t.Positions {
		y, okY := figure(p[0].Of(text), "NS", 90)
		x, okX := figure(p[1].Of(text), "EWO", 180)
		if !okY || !okX {
			continue
		}
		point, ok := nearest(y, x, near)
		if !ok {
			continue
		}
		span := p[0]
		if p[1].Start >= span.End && strings.IndexFunc(text[span.End:p[1].Start], unicode.IsLetter) < 0 {
			span.End = p[1].End
		}
		if n := len(out); n > 0 && out[n-1].Span.End > span.Start {
			continue
		}
		out = append(out, positionAt(point.Lat(), point.Lon(), span, text))
	}
	return out
}

// coordinate is an angle, and whether its side is told.
type coordinate struct {
	degrees float64
	sided   bool
}

// numbers are the figures of an angle.
var numbers = regexp.MustCompile(`\d+(?:[.,]\d+)?`)

// figure reads an angle from a cell: "-12.345", "44 12 30", "S 34° 20'".
func figure(cell, sides string, most float64) (c coordinate, ok bool) {
	parts := numbers.FindAllString(cell, 4)
	if len(parts) == 0 || len(parts) > 3 {
		return c, false
	}
	whole := [3]string{}
	copy(whole[:], parts)
	if c.degrees, ok = angle(whole[:], strings.Contains(cell, "-") || strings.Contains(cell, "−"), most); !ok {
		return c, false
	}
	c.sided = strings.ContainsAny(cell, "-−+") || len(parts) == 1 && strings.Contains(parts[0], ".")
	for _, r := range cell {
		switch {
		case !unicode.IsLetter(r):
		case strings.ContainsRune(sides, unicode.ToUpper(r)):
			c.sided = true
			if unicode.ToUpper(r) == 'S' || unicode.ToUpper(r) == 'W' {
				c.degrees = -math.Abs(c.degrees)
			}
			return c, true
		default:
			return c, false
		}
	}
	return c, true
}

// landmarksAtMost is how many places of a document tell on which side of the earth it is.
const landmarksAtMost = 50

func landmarks(tops []model.Toponym) []orb.Point {
	var out []orb.Point
	for i := range tops {
		if !tops[i].Place.IsZero() {
			if out = append(out, tops[i].Place.Point); len(out) == landmarksAtMost {
				break
			}
		}
	}
	return out
}

// farFromAll is how many metres from all else that a document names a figure cannot be taken to
// be meant.
const farFromAll = 1_500_000

// nearest is the point that the two angles tell, of the sides that are not told the ones that
// lie nearest to one of the places; ok is false where none is near.
func nearest(y, x coordinate, places []orb.Point) (p orb.Point, ok bool) {
	if y.sided && x.sided {
		return orb.Point{x.degrees, y.degrees}, true
	}
	best := math.Inf(1)
	for _, lat := range sides(y) {
		for _, lon := range sides(x) {
			for _, o := range places {
				if d := geo.DistanceHaversine(orb.Point{lon, lat}, o); d < best {
					best, p = d, orb.Point{lon, lat}
				}
			}
		}
	}
	return p, best < farFromAll
}

func sides(c coordinate) []float64 {
	if c.sided {
		return []float64{c.degrees}
	}
	return []float64{c.degrees, -c.degrees}
}
