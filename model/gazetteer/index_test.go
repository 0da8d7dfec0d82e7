package gazetteer

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"
)

// few is a small file.
func few(t testing.TB) []byte {
	t.Helper()
	file, err := Encode([]Record{
		{ID: -1, Name: "Silesia", Outline: "", Lat: 505000, Lon: 180000, Feature: RegionFeature},
		{ID: 7, Name: "Ostrava", Country: "CZ", Admin: "80", Lat: 498347, Lon: 182820, Population: 284982, Feature: Seat},
		{ID: 9, Name: "Czechia", Country: "CZ", Outline: "CZ", Lat: 498000, Lon: 155000, Feature: CountryFeature},
	}, []Name{
		{Text: "Ostrava", Place: 1, Main: true},
		{Text: "Ostrau", Place: 1},
		{Text: "Silesia", Place: 0, Main: true, Word: true},
		{Text: "Silesian", Place: 0, Demonym: true},
		{Text: "Ostrava", Place: 1, Demonym: true},
	}, Lexicon{Given: []string{"Anna", "Émile"}, Common: []string{"table", "silesia"}, Known: []string{"Čapek"}})
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func opened(t testing.TB, file []byte) *index {
	t.Helper()
	x, err := openIndex(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestEncodeAndDecode(t *testing.T) {
	x := opened(t, few(t))
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
	if x.leading != 1 || x.record(0).Name != "Czechia" {
		t.Errorf("%d places lead, the first of all is %s", x.leading, x.record(0).Name)
	}
	if from, to := x.find([]byte("table")); from != to {
		t.Error("table names a place")
	}
	for word, want := range map[string]bool{"table": true, "silesia": true, "ostrava": false, "zebra": false} {
		if x.words.has([]byte(word)) != want {
			t.Errorf("%s is a common word: %v", word, !want)
		}
	}
	if !x.people.has([]byte("emile")) || x.people.has([]byte("table")) {
		t.Error("Émile should be a given name, and table none")
	}
	if !x.known.has([]byte("capek")) || x.known.has([]byte("anna")) {
		t.Error("Čapek should be the name of a known person, and Anna of none")
	}
	for _, name := range []string{"praha", "a", "zzz", ""} {
		if from, to := x.find([]byte(name)); from != to {
			t.Errorf("%q is found", name)
		}
	}
}

// TestEncodeIsReproducible: the same places make the same bytes, in whatever order words and
// names come out of a map.
func TestEncodeIsReproducible(t *testing.T) {
	places := []Record{{ID: 1, Name: "Ostrava", Country: "CZ", Feature: Town}, {ID: 2, Name: "Opava", Country: "CZ", Feature: Town}}
	names := []Name{{Text: "Ostrava", Place: 0, Main: true}, {Text: "Opava", Place: 1, Main: true}, {Text: "Troppau", Place: 1}}
	words := Lexicon{Common: []string{"table", "river", "hill"}, Given: []string{"Anna", "Eva"}, Known: []string{"Čapek", "Mácha"}}
	want, err := Encode(places, names, words)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(names)
	slices.Reverse(words.Common)
	slices.Reverse(words.Given)
	slices.Reverse(words.Known)
	got, err := Encode(places, names, words)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the order of names and words shows in the bytes")
	}
}

// TestNamesAcrossPages finds each of names that fill several pages, some of which
// begin alike, and none between them.
func TestNamesAcrossPages(t *testing.T) {
	var places []Record
	var names []Name
	for i := range 5 * namesInPage {
		places = append(places, Record{ID: int32(i + 1), Name: fmt.Sprint("Place ", i), Feature: Town})
		names = append(names, Name{Text: fmt.Sprintf("Long Beginning %05d", 2*i), Place: i})
	}
	file, err := Encode(places, names, Lexicon{})
	if err != nil {
		t.Fatal(err)
	}
	x := opened(t, file)
	if len(x.names) != 5 {
		t.Errorf("%d pages of names", len(x.names))
	}
	for i := range places {
		from, to := x.find(fmt.Appendf(nil, "long beginning %05d", 2*i))
		if to-from != 1 || x.record(int(x.member(from)>>flagBits)) != places[i] {
			t.Fatalf("name %d has %d meanings", i, to-from)
		}
		if from, to := x.find(fmt.Appendf(nil, "long beginning %05d", 2*i+1)); from != to {
			t.Fatalf("a name that is not there is found after %d", i)
		}
	}
}

func TestOpenRefusesDamage(t *testing.T) {
	whole := few(t)
	turned := bytes.Clone(whole)
	turned[headerSize+20] ^= 0x40
	for name, data := range map[string][]byte{
		"empty": {}, "cut": whole[:headerSize+9], "no front": whole[:headerSize], "other": []byte("Vltava, Labe, Odra"), "a bit turned": turned,
	} {
		if _, err := Open(fstest.MapFS{File: {Data: data}}); !errors.Is(err, errDamaged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Open(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	if _, err := Open(fstest.MapFS{File: {Data: whole}}); err != nil {
		t.Errorf("whole: %v", err)
	}
}

// FuzzPages decodes what was unpacked, of a front and of pages of each kind.
func FuzzPages(f *testing.F) {
	whole := few(f)
	x := opened(f, whole)
	f.Add([]byte{2, 0, 0, 0, 0, 0, 0})
	for _, l := range []struct {
		at   int64
		size int
	}{{x.places[0].at, x.places[0].size}, {x.names[0].at, x.names[0].size}, {int64(headerSize), int(x.places[0].at) - headerSize}} {
		plain, err := unpack(whole[l.at:][:l.size])
		if err != nil {
			f.Fatal(err)
		}
		f.Add(plain)
	}
	f.Fuzz(func(t *testing.T, plain []byte) {
		if y, err := decodeFront(plain, bytes.NewReader(nil), 0); err == nil {
			y.words.has([]byte("table"))
			y.pageOf([]byte("table"))
		}
		if p, err := x.decodeNames(plain); err == nil {
			for i := range p.keys.ends {
				if from, to := p.find(p.keys.word(i)); from > to || to > len(p.members) {
					t.Fatalf("members %d to %d of %d", from, to, len(p.members))
				}
			}
		}
		if p, err := x.decodePlaces(plain); err == nil {
			for i := range len(p.fields) / placeFields {
				_ = p.text[p.fields[i*placeFields+fieldName]:][:p.fields[i*placeFields+fieldKind]>>16&255]
			}
		}
	})
}
