package gazetteer

import (
	"bytes"
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
)

// few is a small blob.
func few() []byte {
	return Encode([]Record{
		{ID: 7, Name: "Ostrava", Country: "CZ", Admin: "80", Lat: 498347, Lon: 182820, Population: 284982, Feature: Seat},
		{ID: -1, Name: "Silesia", Outline: "", Lat: 505000, Lon: 180000, Feature: RegionFeature},
	}, []Name{
		{Text: "Ostrava", Place: 0, Main: true},
		{Text: "Ostrau", Place: 0},
		{Text: "Silesia", Place: 1, Main: true},
		{Text: "Silesian", Place: 1, Demonym: true},
		{Text: "Ostrava", Place: 0, Demonym: true},
	}, []string{"Anna", "Émile"}, []string{"table", "silesia"})
}

func TestEncodeAndDecode(t *testing.T) {
	x, err := decode(few())
	if err != nil {
		t.Fatal(err)
	}
	from, to := x.find([]byte("ostrava"))
	if to-from != 1 {
		t.Fatalf("Ostrava has %d meanings, want 1", to-from)
	}
	m := x.member(from)
	if m&flagMain == 0 || m&flagDemonym != 0 {
		t.Errorf("Ostrava's flags are %b", m)
	}
	want := Record{ID: 7, Name: "Ostrava", Country: "CZ", Admin: "80", Lat: 498347, Lon: 182820, Population: 284982, Feature: Seat}
	if got := x.record(int(m >> flagBits)); got != want {
		t.Errorf("Ostrava is %+v", got)
	}
	if from, to := x.find([]byte("table")); from != to || !x.isWord([]byte("table")) || x.isWord([]byte("ostrava")) {
		t.Error("table should be a word only, Ostrava none")
	}
	if !x.people["emile"] || x.people["table"] {
		t.Error("Émile should be a given name, and table none")
	}
	if from, to := x.find([]byte("praha")); from != to {
		t.Error("Praha is found")
	}
}

func TestPack(t *testing.T) {
	blob := bytes.Repeat([]byte("Vltava Labe Odra "), partSize/10)
	packed, err := Pack(blob)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := unpack(packed); err != nil || !bytes.Equal(got, blob) {
		t.Fatalf("unpacked to %d bytes: %v", len(got), err)
	}
}

func TestOpenRefusesDamage(t *testing.T) {
	packed, err := Pack(few())
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"empty": {}, "cut": packed[:len(packed)-3], "no frame": packed[:12], "other": []byte("Vltava, Labe, Odra"),
	} {
		if _, err := Open(fstest.MapFS{File: {Data: data}}); err == nil {
			t.Errorf("%s: opened", name)
		}
	}
	if _, err := Open(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	if _, err := Open(fstest.MapFS{File: {Data: packed}}); err != nil {
		t.Errorf("whole: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	blob := few()
	f.Add(blob)
	f.Add(blob[:len(blob)-5])
	f.Fuzz(func(_ *testing.T, data []byte) {
		x, err := decode(data)
		if err != nil {
			return
		}
		for i := range x.ends {
			from, to := x.find(x.key(i))
			for ; from < to; from++ {
				x.record(int(x.member(from) >> flagBits))
			}
		}
	})
}

func FuzzUnpack(f *testing.F) {
	packed, err := Pack(few())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(packed)
	f.Add(packed[:20])
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, err := unpack(data); err == nil && len(got) > mostParts*partSize {
			t.Fatalf("%d bytes", len(got))
		}
	})
}
