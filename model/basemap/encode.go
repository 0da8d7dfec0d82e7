package basemap

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/klauspost/compress/zstd"
)

// Encode writes a level as a file for Open, with coordinates rounded to one part
// in units of a degree. Bounds are not written. The same level gives the same
// bytes.
func (l *Level) Encode(units int) ([]byte, error) {
	b := []byte(levelMagic)
	for _, n := range []int{units, len(l.Arcs), len(l.Rivers), len(l.Lakes)} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	var lines []Line
	add := func(line Line) {
		b = binary.AppendUvarint(b, uint64(len(line.Points)))
		lines = append(lines, line)
	}
	for _, a := range l.Arcs {
		b = append(b, byte(a.Class))
		b = binary.AppendUvarint(b, uint64(a.Left+1))
		b = binary.AppendUvarint(b, uint64(a.Right+1))
		add(a.Line)
	}
	for _, r := range l.Rivers {
		b = binary.AppendUvarint(b, uint64(r.Rank))
		b = appendText(appendText(b, r.Name), r.Own)
		add(r.Line)
	}
	for _, k := range l.Lakes {
		b = binary.AppendUvarint(b, uint64(k.Rank))
		b = binary.AppendUvarint(b, uint64(len(k.Shores)))
		for _, s := range k.Shores {
			add(s)
		}
	}
	b = appendCoordinates(b, lines, units, func(p Point) float32 { return p.Lon })
	b = appendCoordinates(b, lines, units, func(p Point) float32 { return p.Lat })
	return compress(b)
}

func appendCoordinates(b []byte, lines []Line, units int, of func(Point) float32) []byte {
	last := int64(0)
	for _, line := range lines {
		for _, p := range line.Points {
			at := int64(math.Round(float64(of(p)) * float64(units)))
			b = binary.AppendVarint(b, at-last)
			last = at
		}
	}
	return b
}

// EncodeIndex writes areas and labels as a file for Open. Labels should be sorted
// by importance.
func EncodeIndex(areas []Area, labels []Label) ([]byte, error) {
	b := []byte(indexMagic)
	text := func(s string) { b = appendText(b, s) }
	b = binary.AppendUvarint(b, uint64(len(areas)))
	for _, a := range areas {
		text(a.Country)
		text(a.Code)
		text(a.Part)
		b = binary.AppendUvarint(b, uint64(a.Zoom))
	}
	b = binary.AppendUvarint(b, uint64(len(labels)))
	for _, l := range labels {
		capital := byte(0)
		if l.Capital {
			capital = 1
		}
		b = binary.AppendUvarint(append(b, byte(l.Kind)), uint64(l.Zoom))
		b = append(b, capital)
		text(l.Code)
		text(l.Name)
		text(l.Own)
		b = binary.AppendVarint(b, l.Place)
		b = binary.AppendUvarint(b, uint64(l.People))
		b = binary.AppendVarint(b, int64(math.Round(float64(l.At.Lon)*labelUnits)))
		b = binary.AppendVarint(b, int64(math.Round(float64(l.At.Lat)*labelUnits)))
	}
	return compress(b)
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func compress(b []byte) ([]byte, error) {
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	return z.EncodeAll(b, nil), z.Close()
}
