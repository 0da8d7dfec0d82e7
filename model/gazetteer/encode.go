package gazetteer

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"
)

// The blob is little-endian: a header of the magic and the lengths of its parts,
// then the parts.
//
//	texts    the strings that places are described by, one after the other
//	places   of each place placeSize bytes, column by column: see Record
//	keys     the folded names, one after the other, in order
//	lengths  a byte for each key: its length
//	counts   a byte for each key: how many members it has; none if it is but a
//	         common word
//	members  uint32 each: the index of a place, shifted left by flagBits; the
//	         lowest bits are flags
//	people   given names, folded, each ended by a line feed
const (
	magic       = "chronotope gazetteer 2\n"
	partCount   = 7
	placeFields = 8
	placeSize   = 4 * placeFields
	headerSize  = len(magic) + partCount*4
)

// Flags of a name as a name of one place.
const (
	flagDemonym = 1 << iota // "Moroccan": what is from there, not the place
	flagMain                // the name the place goes by, or its usual English one
	flagWord                // the name is a common word as well
	flagPerson              // the name is one of people as well
	flagShort               // "Ind.", "TX": holds only behind the name of a place
	flagBits    = 5
)

// Feature is the kind of a record, finer than the kinds of the vocabulary.
type Feature uint8

// The features.
const (
	Continent Feature = iota
	CountryFeature
	Province      // first-level division
	County        // second-level division
	RegionFeature // historical, informal or natural region
	Capital       // of a country
	Seat          // of a first-level division
	Town          // any other populated place
	Quarter       // a section of a populated place
	WaterFeature
	Range // mountains and deserts
	featureCount
)

// Record is a place as the blob holds it.
type Record struct {
	ID         int32  // GeoNames; negative for those of the supplement and of users
	Lat, Lon   int32  // 1e-4 degree
	Population uint32 // at most 67 million
	Name       string
	Outline    string // code of the area in the base map, or ""
	Country    string // ISO 3166-1 alpha-2, or ""
	Admin      string // GeoNames code of the first-level division, or ""
	Feature    Feature
	Fame       uint8 // how many names it has in how many languages: four times the binary logarithm, at most 63
}

// Population and fame share a field.
const (
	populationBits = 26
	populationMask = 1<<populationBits - 1
	mostFame       = 63
)

// Name is one name of a place, for Encode.
type Name struct {
	Text    string
	Place   int // index into the records
	Demonym bool
	Main    bool
	Word    bool // a common word as well
	Person  bool // a name of people as well
	Short   bool // an abbreviation that holds only behind the name of a place
}

func (n Name) flags() uint32 {
	flags := uint32(0)
	for _, f := range []struct {
		set bool
		bit uint32
	}{{n.Demonym, flagDemonym}, {n.Main, flagMain}, {n.Word, flagWord}, {n.Person, flagPerson}, {n.Short, flagShort}} {
		if f.set {
			flags |= f.bit
		}
	}
	return flags
}

// Encode makes a blob of places, their names, the given names of people and the
// common words of the language.
func Encode(places []Record, names []Name, people, words []string) []byte {
	texts := &pool{at: map[string]uint32{}}
	records := make([]byte, 0, len(places)*placeSize)
	for _, p := range places {
		records = appendRecord(records, p, texts)
	}
	keys, lengths, counts, members := encodeNames(names, words)
	parts := [partCount][]byte{
		[]byte(texts.b.String()), transpose(records), keys, lengths, counts, members, encodePeople(people),
	}
	out := []byte(magic)
	for _, p := range parts {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(p)))
	}
	return append(out, slices.Concat(parts[:]...)...)
}

// entry is a name as it is sorted.
type entry struct {
	key    string
	member uint32
}

// wordOnly is the member of a key that is a common word.
const wordOnly = math.MaxUint32

// encodeNames sorts names by their keys. A key longer than a byte can say is left
// out, and so are places of a name beyond as many.
func encodeNames(names []Name, words []string) (keys, lengths, counts, members []byte) {
	entries := make([]entry, 0, len(names))
	for _, n := range names {
		if key := string(Fold(nil, n.Text)); key != "" && len(key) <= math.MaxUint8 {
			entries = append(entries, entry{key, uint32(n.Place)<<flagBits | n.flags()})
		}
	}
	for _, w := range words {
		if key := string(Fold(nil, w)); key != "" && len(key) <= math.MaxUint8 {
			entries = append(entries, entry{key, wordOnly})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.member, b.member))
	})
	for i := 0; i < len(entries); {
		key, count := entries[i].key, 0
		for i < len(entries) && entries[i].key == key {
			m := entries[i].member
			for i++; i < len(entries) && entries[i].key == key && entries[i].member>>flagBits == m>>flagBits; i++ {
				m = merged(m, entries[i].member)
			}
			if m != wordOnly && count < math.MaxUint8 {
				members = binary.LittleEndian.AppendUint32(members, m)
				count++
			}
		}
		keys = append(keys, key...)
		lengths = append(lengths, byte(len(key)))
		counts = append(counts, byte(count))
	}
	return keys, lengths, counts, members
}

// merged is what two entries of one name for one place say together: what is a name
// of the place is no mere demonym.
func merged(a, b uint32) uint32 { return (a|b)&^flagDemonym | a&b&flagDemonym }

func encodePeople(people []string) []byte {
	var folded []string
	for _, p := range people {
		folded = append(folded, string(Fold(nil, p)))
	}
	slices.Sort(folded)
	folded = slices.Compact(folded)
	return []byte(strings.Join(folded, "\n") + "\n")
}

// pool keeps each string once.
type pool struct {
	b  strings.Builder
	at map[string]uint32
}

// add returns where s stands: its start, with its length (under 256) in the lowest
// eight bits.
func (p *pool) add(s string) (start uint32, length uint8) {
	s = s[:min(len(s), 255)]
	start, ok := p.at[s]
	if !ok {
		start = uint32(p.b.Len())
		p.b.WriteString(s)
		p.at[s] = start
	}
	return start, uint8(len(s))
}

func appendRecord(b []byte, p Record, texts *pool) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(p.ID))
	b = binary.LittleEndian.AppendUint32(b, uint32(p.Lat))
	b = binary.LittleEndian.AppendUint32(b, uint32(p.Lon))
	b = binary.LittleEndian.AppendUint32(b, min(p.Population, populationMask)|uint32(min(p.Fame, mostFame))<<populationBits)
	name, nameLen := texts.add(p.Name)
	b = binary.LittleEndian.AppendUint32(b, name)
	outline, outlineLen := texts.add(p.Outline[:min(len(p.Outline), 15)])
	b = binary.LittleEndian.AppendUint32(b, outline)
	admin, adminLen := texts.add(p.Admin[:min(len(p.Admin), 15)])
	b = binary.LittleEndian.AppendUint32(b, admin)
	// The country is packed with the feature: two letters of five bits each.
	b = binary.LittleEndian.AppendUint16(b, countryNumber(p.Country)<<4|uint16(p.Feature))
	return append(b, nameLen, outlineLen<<4|adminLen)
}

// transpose turns rows of four-byte fields into columns, which compress better.
func transpose(rows []byte) []byte {
	n := len(rows) / placeSize
	out := make([]byte, 0, len(rows))
	for field := 0; field < placeSize; field += 4 {
		for i := range n {
			out = append(out, rows[i*placeSize+field:][:4]...)
		}
	}
	return out
}
