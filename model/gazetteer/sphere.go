package gazetteer

import "math"

// Cosines of the angles that distances on the sphere are seen by from its middle.
var (
	within30km  = math.Cos(30 / earthRadius)
	within40km  = math.Cos(40 / earthRadius)
	within60km  = math.Cos(60 / earthRadius)
	within80km  = math.Cos(80 / earthRadius)
	within160km = math.Cos(160 / earthRadius)
	within600km = math.Cos(600 / earthRadius)
)

// earthRadius is the earth's mean radius in kilometres (IUGG).
const earthRadius = 6371.0

// cosine is that of the angle between two points of the unit sphere.
func cosine(a, b *[3]float64) float64 { return a[0]*b[0] + a[1]*b[1] + a[2]*b[2] }

// onSphere is a point of the unit sphere; latitude and longitude in 1e-4 degree.
func onSphere(lat, lon int32) [3]float64 {
	const radian = math.Pi / 180 / 1e4
	sinLat, cosLat := math.Sincos(float64(lat) * radian)
	sinLon, cosLon := math.Sincos(float64(lon) * radian)
	return [3]float64{cosLat * cosLon, cosLat * sinLon, sinLat}
}
