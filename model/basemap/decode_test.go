package basemap

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
)

// unpacked is what a file holds below its compression.
func unpacked(t testing.TB, file []byte, err error) []byte {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	z, err := zstd.NewReader(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	raw, err := z.DecodeAll(file, nil)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// island is a square, a lake on it with an islet, a river and a border.
func island() *Level {
	line := func(points ...Point) Line { return Line{Points: points, Bound: boundOf(points)} }
	west := line(Point{2, 0}, Point{2, 4}, Point{0, 4}, Point{0, 0}, Point{2, 0})
	shore := line(Point{0.5, 1}, Point{0.5, 2}, Point{1.5, 2}, Point{0.5, 1})
	islet := line(Point{0.75, 1.75}, Point{1, 1.75}, Point{0.75, 1.5}, Point{0.75, 1.75})
	return &Level{
		Arcs: []Arc{
			{Class: Coast, Left: 0, Right: NoArea, Line: west},
			{Class: Border, Left: 1, Right: 0, Line: line(Point{-179.5, -89.5}, Point{180, 90})},
		},
		Rivers: []River{{Rank: 3, Name: "Danube", Own: "Donau", Line: line(Point{0.25, 3}, Point{0, 3.25})}},
		Lakes:  []Lake{{Rank: 2, Shores: []Line{shore, islet}, Bound: shore.Bound}},
	}
}

func TestLevelRoundTrip(t *testing.T) {
	want := island()
	file, err := want.Encode(100)
	got, err := decodeLevel(unpacked(t, file, err), 2)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestIndexRoundTrip(t *testing.T) {
	areas := []Area{{Country: "FR", Code: "FR-RE", Part: "RE", Zoom: 71}, {}}
	labels := []Label{
		{Kind: CityLabel, Zoom: 25, Capital: true, Code: "FI", Name: "Helsinki", Own: "Helsingfors", Place: 658225, People: 558457, At: Point{24.9375, 60.125}},
		{Kind: SeaLabel, Zoom: 50, Name: "Gulf of Bothnia", At: Point{-19.5, -62.25}},
	}
	file, err := EncodeIndex(areas, labels)
	gotAreas, gotLabels, err := decodeIndex(unpacked(t, file, err))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(areas, gotAreas) + cmp.Diff(labels, gotLabels); diff != "" {
		t.Error(diff)
	}
}

// TestDamage: every way to shorten a file, or an area that the index lacks, is
// noticed.
func TestDamage(t *testing.T) {
	file, err := island().Encode(100)
	raw := unpacked(t, file, err)
	for n := range raw {
		if _, err := decodeLevel(raw[:n], 2); !errors.Is(err, ErrFormat) {
			t.Errorf("the first %d of %d bytes give error %v", n, len(raw), err)
		}
	}
	if _, err := decodeLevel(append(raw, 0), 2); !errors.Is(err, ErrFormat) {
		t.Errorf("a byte too many gives error %v", err)
	}
	if _, err := decodeLevel(raw, 1); !errors.Is(err, ErrFormat) {
		t.Errorf("an unknown area gives error %v", err)
	}
}

// FuzzDecode: no bytes make the decoders panic, and a level that is read has
// lines of two points or more and areas that exist.
func FuzzDecode(f *testing.F) {
	level, err := island().Encode(100)
	f.Add(unpacked(f, level, err))
	index, err := EncodeIndex([]Area{{Country: "FI"}}, []Label{{Name: "Turku"}})
	f.Add(unpacked(f, index, err))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, _, _ = decodeIndex(raw)
		l, err := decodeLevel(raw, 2)
		if err != nil {
			return
		}
		for _, a := range l.Arcs {
			if len(a.Points) < 2 || a.Left < NoArea || a.Left > 1 || a.Right < NoArea || a.Right > 1 {
				t.Fatalf("an arc of %d points between %d and %d", len(a.Points), a.Left, a.Right)
			}
		}
	})
}
