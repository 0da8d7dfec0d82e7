package figure

import (
	"math"
	"slices"
)

// Globe is the world in the Mercator projection (EPSG:3857) as a square of width 1, x to the
// east and y to the south, cut open at a meridian that no event is near.
type Globe struct {
	Cut float64 // longitude, from -180
}

// GlobeOf cuts the globe open at the antimeridian, or, where places lie on both sides of it
// and nearer to each other that way than around, in the middle of the widest stretch without any.
func GlobeOf(lons []float64) Globe {
	if len(lons) < 2 {
		return Globe{-180}
	}
	lons = slices.Sorted(slices.Values(lons))
	last := len(lons) - 1
	widest, cut := lons[0]+360-lons[last], -180.0
	for i := range last {
		if gap := lons[i+1] - lons[i]; gap > widest+1 {
			widest, cut = gap, lons[i]+gap/2
		}
	}
	return Globe{cut}
}

// Across reports whether the world is to be shown twice, side by side, for what lies across
// the antimeridian.
func (g Globe) Across() bool { return g.Cut != -180 }

// Longitude is lon as the globe is cut: west of the cut it is one turn further.
func (g Globe) Longitude(lon float64) float64 {
	if lon < g.Cut {
		return lon + 360
	}
	return lon
}

// Project is where a place is on the globe as it is cut.
func (g Globe) Project(lon, lat float64) (x, y float64) { return Mercator(g.Longitude(lon), lat) }

// Mercator projects a longitude and latitude in degrees. Longitudes beyond 180 are further on.
func Mercator(lon, lat float64) (x, y float64) {
	const most = 85.05 // where the world is a square
	lat = min(max(lat, -most), most) * math.Pi / 180
	return (lon + 180) / 360, 0.5 - math.Atanh(math.Sin(lat))/(2*math.Pi)
}
