package mapview

import "math"

// The lengths of dashes and of the gaps between, in device-independent pixels.
const (
	dashLength = 4
	gapLength  = 3
)

// dashed cuts paths into dashes.
func (s *scene) dashed(paths []path) []path {
	dash, period := dashLength*float32(s.view.scale()), (dashLength+gapLength)*float32(s.view.scale())
	var out []path
	for _, p := range paths {
		phase := float32(0) // along the dash and the gap after it
		open := false       // a dash goes on from the segment before
		for i := p.from + 1; i < p.to; i++ {
			a, b := s.dots[i-1], s.dots[i]
			length := float32(math.Hypot(float64(b.x-a.x), float64(b.y-a.y)))
			if !s.nearView(a, b) {
				open = false
				continue
			}
			for done := float32(0); done < length; {
				end := dash
				if phase >= dash {
					end = period
				}
				step := min(length-done, end-phase)
				if phase < dash {
					if !open {
						out = append(out, s.start(between(a, b, done/length)))
					}
					s.extend(&out[len(out)-1], between(a, b, (done+step)/length))
				}
				done += step
				phase += step
				open = phase < dash
				if phase >= period-1e-3 {
					phase = 0
				} else if phase >= dash-1e-3 {
					phase, open = max(phase, dash), false
				}
			}
		}
	}
	return out
}

// start begins a path at a dot, the last of the scene so far.
func (s *scene) start(d dot) path {
	s.dots = append(s.dots, d)
	return path{from: len(s.dots) - 1, to: len(s.dots), top: d.y, bottom: d.y}
}

// extend adds a dot to the path that was started last.
func (s *scene) extend(p *path, d dot) {
	s.dots = append(s.dots, d)
	p.to = len(s.dots)
	p.top, p.bottom = min(p.top, d.y), max(p.bottom, d.y)
}

// nearView reports whether a segment's box touches the picture.
func (s *scene) nearView(a, b dot) bool {
	return max(a.x, b.x) >= 0 && min(a.x, b.x) <= float32(s.view.Width) &&
		max(a.y, b.y) >= 0 && min(a.y, b.y) <= float32(s.view.Height)
}

func between(a, b dot, t float32) dot {
	return dot{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t}
}
