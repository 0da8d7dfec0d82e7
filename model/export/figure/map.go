package figure

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"

	"chronotope/model/basemap"
	"chronotope/model/export/draw"
)

// chart is a map being drawn in its frame.
type chart struct {
	*Figure
	Globe
	frame  rect
	west   float64 // what is at the frame's left and upper edge, in widths of the world
	north  float64
	scale  float64 // pixels that the world is wide
	taken  []rect  // where something stands that nothing may cover
	number bool    // names of pins tell the numbers of their events
}

// pin is places near each other, and the events there.
type pin struct {
	x, y   float64
	name   string
	events []int // their numbers
	told   bool  // an event's place there is not only assumed
	radius float64
}

// Map draws the places of the figure's events on a map within a rectangle. With numbers, the
// pins tell the numbers of their events.
func (f *Figure) Map(x, y, w, h float64, numbers bool) error {
	c := &chart{Figure: f, frame: rect{x, y, w, h}, number: numbers}
	focus := c.fit()
	world, err := NewWorld(f.base, focus)
	if err != nil {
		return err
	}
	f.Draw(draw.Box(x, y, w, h, 0), draw.Shape{Fill: f.Water})
	f.Clip(x, y, w, h)
	c.ground(world)
	c.pins()
	c.names()
	f.Unclip()
	f.Draw(draw.Box(x, y, w, h, 0), draw.Shape{Stroke: f.Hairline, Width: 1})
	return nil
}

// fit chooses what the map shows, and returns its longitudes and latitudes.
func (c *chart) fit() orb.Bound {
	var lons []float64
	for i := range c.events {
		for _, s := range c.events[i].spots {
			lons = append(lons, s.Lon)
		}
	}
	c.Globe = GlobeOf(lons)
	var b orb.MultiPoint
	for i := range c.events {
		for _, s := range c.events[i].spots {
			px, py := c.Project(s.Lon, s.Lat)
			b = append(b, orb.Point{px, py})
		}
	}
	bound := b.Bound()
	if len(b) == 0 {
		x0, y0 := Mercator(-170, 72)
		x1, y1 := Mercator(180, -52)
		bound = orb.Bound{Min: orb.Point{x0, y0}, Max: orb.Point{x1, y1}}
	}
	const least = 1.0 / 90 // of the world: no closer than a small country
	pad := min(54, c.frame.w/6, c.frame.h/6)
	c.scale = min((c.frame.w-2*pad)/max(bound.Max[0]-bound.Min[0], least), (c.frame.h-2*pad)/max(bound.Max[1]-bound.Min[1], least))
	c.scale = max(c.scale, c.frame.w/1.15, c.frame.h/0.8) // no wider than the world
	middle := bound.Center()
	c.west = middle[0] - c.frame.w/c.scale/2
	c.north = min(max(middle[1]-c.frame.h/c.scale/2, 0.02), 0.94-c.frame.h/c.scale)
	lat := func(y float64) float64 { return math.Atan(math.Sinh((0.5-y)*2*math.Pi)) * 180 / math.Pi }
	lon := func(x float64) float64 { return x*360 - 180 }
	return orb.Bound{
		Min: orb.Point{lon(c.west), lat(c.north + c.frame.h/c.scale)},
		Max: orb.Point{lon(c.west + c.frame.w/c.scale), lat(c.north)},
	}
}

// at is where a place in widths of the world is on the drawing.
func (c *chart) at(x, y float64) (px, py float64) {
	return c.frame.x + (x-c.west)*c.scale, c.frame.y + (y-c.north)*c.scale
}

// turns are how often the world must be shifted to the east to fill the frame.
func (c *chart) turns() []float64 {
	var out []float64
	for t := math.Floor(c.west); t < c.west+c.frame.w/c.scale; t++ {
		out = append(out, t)
	}
	return out
}

// ground draws land and waters.
func (c *chart) ground(w *World) {
	const beyond = 6 // so that no outline is seen where it is cut off
	frame := orb.Bound{Min: orb.Point{c.frame.x - beyond, c.frame.y - beyond}, Max: orb.Point{c.frame.x + c.frame.w + beyond, c.frame.y + c.frame.h + beyond}}
	areas := func(rings []orb.Ring, s draw.Shape) {
		var p draw.Path
		for _, turn := range c.turns() {
			for _, r := range rings {
				if cut := clip.Ring(frame, orb.Ring(c.project(orb.LineString(r), turn))); len(cut) > 3 {
					trace(&p, orb.LineString(cut))
					p.Close()
				}
			}
		}
		c.Draw(p, s)
	}
	lines := func(lines []orb.LineString, ink Ink, dash ...float64) {
		var p draw.Path
		for _, turn := range c.turns() {
			for _, l := range lines {
				for _, part := range clip.LineString(frame, c.project(l, turn)) {
					trace(&p, part)
				}
			}
		}
		c.Draw(p, draw.Shape{Stroke: ink, Width: 0.8, Dash: dash})
	}
	areas(w.Land, draw.Shape{Fill: c.Land, Stroke: c.Coast, Width: 0.7})
	lines(w.Rivers, c.River)
	areas(w.Lakes, draw.Shape{Fill: c.Water, Stroke: c.Coast, Width: 0.5})
	lines(w.Provinces, c.Province)
	lines(w.Borders, c.Border)
	lines(w.Disputed, c.Border, 4, 3)
}

func (c *chart) project(l orb.LineString, turn float64) orb.LineString {
	out := make(orb.LineString, len(l))
	for i, p := range l {
		x, y := Mercator(p[0], p[1])
		out[i][0], out[i][1] = c.at(x+turn, y)
	}
	return out
}

func trace(p *draw.Path, l orb.LineString) {
	for i, q := range l {
		if i == 0 {
			p.Move(draw.Point{X: q[0], Y: q[1]})
		} else {
			p.Line(draw.Point{X: q[0], Y: q[1]})
		}
	}
}

// pins draws the places of events; those near each other are one.
func (c *chart) pins() {
	all := c.join()
	for _, p := range all {
		c.taken = append(c.taken, rect{p.x - p.radius, p.y - p.radius, 2 * p.radius, 2 * p.radius})
	}
	for i := len(all) - 1; i >= 0; i-- {
		p := &all[i]
		s := draw.Shape{Fill: c.Mark, Stroke: c.Paper, Width: 1.4}
		ink := c.OnMark
		if !p.told {
			s, ink = draw.Shape{Fill: c.Paper, Stroke: c.Mark, Width: 2}, c.Mark
		}
		c.Draw(draw.Disc(p.x, p.y, p.radius), s)
		if len(p.events) > 1 {
			l := c.Setter.Line(strconv.Itoa(len(p.events)), draw.Bold)
			c.Write(l, p.x-l.Width*10/2, p.y+3.6, 10, ink, Ink{})
		}
	}
	if len(all) > 80 {
		return
	}
	for i := range all {
		p := &all[i]
		text := p.name
		if c.number {
			text += " (" + ranges(p.events) + ")"
		}
		l := c.Setter.Cut(text, draw.Regular, 11, 190)
		if l == nil {
			continue
		}
		wide := l.Width * 11
		for _, x := range []float64{p.x + p.radius + 4, p.x - p.radius - 4 - wide} {
			if c.free(rect{x - 2, p.y - 7, wide + 4, 14}) {
				c.Write(l, x, p.y+4, 11, c.Ink, c.Land)
				break
			}
		}
	}
}

// join makes pins of the places, the busiest first.
func (c *chart) join() []pin {
	type key struct {
		name string
		x, y float64
	}
	spots := map[key]*pin{}
	var order []*pin
	for i := range c.events {
		e := &c.events[i]
		for n, s := range e.spots {
			x, y := c.at(c.Project(s.Lon, s.Lat))
			k := key{s.Name, x, y}
			if spots[k] == nil {
				spots[k] = &pin{x: x, y: y, name: s.Name}
				order = append(order, spots[k])
			}
			spots[k].events = append(spots[k].events, e.number)
			spots[k].told = spots[k].told || n > 0 || !e.assumed
		}
	}
	slices.SortStableFunc(order, func(a, b *pin) int { return cmp.Compare(len(b.events), len(a.events)) })
	const reach = 20.0
	cells := map[[2]int][]int{}
	var out []pin
	for _, p := range order {
		if n := nearest(out, cells, p, reach); n >= 0 {
			out[n].events = append(out[n].events, p.events...)
			out[n].told = out[n].told || p.told
			continue
		}
		cell := [2]int{int(math.Floor(p.x / reach)), int(math.Floor(p.y / reach))}
		cells[cell] = append(cells[cell], len(out))
		out = append(out, *p)
	}
	for i := range out {
		slices.Sort(out[i].events)
		out[i].events = slices.Compact(out[i].events)
		if out[i].radius = 5; len(out[i].events) > 1 {
			out[i].radius = min(7.5+math.Sqrt(float64(len(out[i].events))), 18)
		}
	}
	return out
}

// nearest is the index of a pin within reach of p, or -1.
func nearest(pins []pin, cells map[[2]int][]int, p *pin, reach float64) int {
	cx, cy := int(math.Floor(p.x/reach)), int(math.Floor(p.y/reach))
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, n := range cells[[2]int{cx + dx, cy + dy}] {
				if math.Hypot(pins[n].x-p.x, pins[n].y-p.y) < reach {
					return n
				}
			}
		}
	}
	return -1
}

// ranges writes numbers in order, those that follow each other as a range: "1, 4–6".
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		switch j - i {
		case 0:
			parts = append(parts, strconv.Itoa(numbers[i]))
		case 1:
			parts = append(parts, strconv.Itoa(numbers[i]), strconv.Itoa(numbers[j]))
		default:
			parts = append(parts, fmt.Sprintf("%d–%d", numbers[i], numbers[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// free reports whether nothing stands in a rectangle within the frame, and takes it then.
func (c *chart) free(r rect) bool {
	if r.x < c.frame.x+2 || r.y < c.frame.y+2 || r.x+r.w > c.frame.x+c.frame.w-2 || r.y+r.h > c.frame.y+c.frame.h-2 {
		return false
	}
	for _, t := range c.taken {
		if r.x < t.x+t.w && t.x < r.x+r.w && r.y < t.y+t.h && t.y < r.y+r.h {
			return false
		}
	}
	c.taken = append(c.taken, r)
	return true
}

// names writes the names of the base map that have room, the most important first.
func (c *chart) names() {
	zoom := 10 * math.Log2(c.scale/256)
	for _, l := range c.base.Labels() {
		if float64(l.Zoom) > zoom+2 {
			continue
		}
		text, style, ink, halo, size := l.Name, draw.Regular, c.Muted, c.Land, 9.5
		switch l.Kind {
		case basemap.CountryLabel:
			text, size = strings.ToUpper(text), 8.5
		case basemap.SeaLabel:
			style, ink, halo = draw.Italic, c.SeaName, c.Water
		case basemap.CityLabel:
		default:
			continue
		}
		line := c.Setter.Line(text, style)
		wide := line.Width * size
		for _, turn := range c.turns() {
			mx, my := Mercator(float64(l.At.Lon), float64(l.At.Lat))
			x, y := c.at(mx+turn, my)
			if l.Kind == basemap.CityLabel {
				if c.free(rect{x - 3, y - 6, wide + 11, 12}) {
					c.Draw(draw.Disc(x, y, 1.6), draw.Shape{Fill: c.Muted})
					c.Write(line, x+5, y+size*0.36, size, ink, halo)
				}
			} else if c.free(rect{x - wide/2 - 2, y - 6, wide + 4, 12}) {
				c.Write(line, x-wide/2, y+size*0.36, size, ink, halo)
			}
		}
	}
}
