package basemap

import (
	"encoding/binary"
	"fmt"
	"io/fs"

	"github.com/klauspost/compress/zstd"
)

// The files. All numbers are varints of encoding/binary; a string is its length
// and its bytes.
//
//	level: magic, units per degree, then for arcs, rivers, lakes: their number;
//	       for arcs: class, left+1, right+1, number of points;
//	       for rivers: rank, English name, own name, number of points;
//	       for lakes: rank, number of shores, number of points of each;
//	       then the points of all lines, in the same order: first all
//	       differences of longitude, then all of latitude, zigzag, each to the
//	       point before it in the file.
//	index: magic, number of areas, each its country, code, part and zoom; number of
//	       labels, each its kind, zoom, capital, code, English name, own name, GeoNames number,
//	       people, longitude, latitude.
//
// Both are compressed with zstd.
const (
	labelUnits = 1e4 // per degree
	levelMagic = "CTL2"
	indexMagic = "CTI2"
)

// maxDecoded bounds what a file may unpack to, against damaged ones.
const maxDecoded = 64 << 20

func readFile(fsys fs.FS, name string) ([]byte, error) {
	packed, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read base map: %w", err)
	}
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxDecoded))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	raw, err := z.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("unpack %s: %w: %w", name, ErrFormat, err)
	}
	return raw, nil
}

// reader reads varints. The first failure makes all that follow zero.
type reader struct {
	data  []byte
	texts string // all data, of which strings are parts; "" where each is of its own
	bad   bool
}

func (r *reader) uint() uint64 {
	if len(r.data) > 0 && r.data[0] < 0x80 {
		v := r.data[0]
		r.data = r.data[1:]
		return uint64(v)
	}
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.bad, r.data = true, nil
		return 0
	}
	r.data = r.data[n:]
	return v
}

func (r *reader) int() int64 {
	u := r.uint()
	return int64(u>>1) ^ -int64(u&1)
}

// count reads the number of things to come, each of which takes at least size
// bytes, so that damage cannot ask for more memory than there are data.
func (r *reader) count(size int) int {
	n := r.uint()
	if n > uint64(len(r.data)/size) {
		r.bad, r.data = true, nil
		return 0
	}
	return int(n)
}

func (r *reader) string() string {
	n := r.count(1)
	at, s := len(r.texts)-len(r.data), r.data[:n]
	r.data = r.data[n:]
	if r.texts == "" {
		return string(s)
	}
	return r.texts[at : at+n]
}

func (r *reader) magic(want string) {
	if len(r.data) < len(want) || string(r.data[:len(want)]) != want {
		r.bad, r.data = true, nil
		return
	}
	r.data = r.data[len(want):]
}

// small reads a number below limit.
func (r *reader) small(limit uint64) uint64 {
	v := r.uint()
	if v >= limit {
		r.bad, r.data = true, nil
		return 0
	}
	return v
}

func decodeLevel(raw []byte, areas int) (*Level, error) {
	r := &reader{data: raw}
	r.magic(levelMagic)
	units := r.uint()
	if units == 0 {
		r.bad = true
	}
	l := &Level{}
	runs, total := l.decodeShape(r, areas)
	// What is left are the coordinates, of at least two bytes a point.
	if r.bad || total > len(r.data)/2 {
		return nil, ErrFormat
	}
	points := decodePoints(r, total, float64(units))
	if r.bad || len(r.data) > 0 {
		return nil, ErrFormat
	}
	for _, run := range runs {
		run.line.Points, points = points[:run.n:run.n], points[run.n:]
		run.line.Bound = boundOf(run.line.Points)
	}
	for i := range l.Lakes {
		lake := &l.Lakes[i]
		lake.Bound = emptyBound()
		for _, s := range lake.Shores {
			lake.Bound = lake.Bound.union(s.Bound)
		}
	}
	return l, nil
}

// run is a line whose points are still to be read, and their number.
type run struct {
	line *Line
	n    int
}

// decodeShape reads everything but the coordinates: it returns the lines in the
// order of their points.
func (l *Level) decodeShape(r *reader, areas int) (runs []run, total int) {
	arcs, rivers, lakes := r.count(4), r.count(4), r.count(2)
	l.Arcs, l.Rivers, l.Lakes = make([]Arc, arcs), make([]River, rivers), make([]Lake, lakes)
	runs = make([]run, 0, arcs+rivers+lakes)
	add := func(line *Line) {
		n := r.count(1)
		if n < 2 {
			r.bad = true
		}
		total += n
		runs = append(runs, run{line, n})
	}
	for i := range l.Arcs {
		a := &l.Arcs[i]
		a.Class = Class(r.small(uint64(classes)))
		a.Left = int32(r.small(uint64(areas)+1)) - 1
		a.Right = int32(r.small(uint64(areas)+1)) - 1
		add(&a.Line)
	}
	for i := range l.Rivers {
		l.Rivers[i].Rank, l.Rivers[i].Name, l.Rivers[i].Own = uint8(r.small(256)), r.string(), r.string()
		add(&l.Rivers[i].Line)
	}
	for i := range l.Lakes {
		lake := &l.Lakes[i]
		lake.Rank = uint8(r.small(256))
		lake.Shores = make([]Line, r.count(1))
		for j := range lake.Shores {
			add(&lake.Shores[j])
		}
	}
	return runs, total
}

// decodePoints reads total points.
func decodePoints(r *reader, total int, units float64) []Point {
	points := make([]Point, total)
	at := int64(0)
	for i := range points {
		at += r.int()
		points[i].Lon = float32(float64(at) / units)
	}
	at = 0
	for i := range points {
		at += r.int()
		points[i].Lat = float32(float64(at) / units)
	}
	return points
}

func decodeIndex(raw []byte) ([]Area, []Label, error) {
	r := &reader{data: raw, texts: string(raw)}
	r.magic(indexMagic)
	areas := make([]Area, r.count(4))
	for i := range areas {
		areas[i] = Area{Country: r.string(), Code: r.string(), Part: r.string(), Zoom: uint8(r.small(256))}
	}
	labels := make([]Label, r.count(10))
	for i := range labels {
		labels[i] = Label{
			Kind:    LabelKind(r.small(uint64(labelKinds))),
			Zoom:    uint8(r.small(256)),
			Capital: r.small(2) == 1,
			Code:    r.string(),
			Name:    r.string(),
			Own:     r.string(),
			Place:   r.int(),
			People:  uint32(r.small(1 << 32)),
			At:      Point{float32(float64(r.int()) / labelUnits), float32(float64(r.int()) / labelUnits)},
		}
	}
	if r.bad || len(r.data) > 0 {
		return nil, nil, ErrFormat
	}
	return areas, labels, nil
}
