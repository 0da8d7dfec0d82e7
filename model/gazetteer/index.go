package gazetteer

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// errDamaged is returned for a blob that was not made by Encode.
var errDamaged = errors.New("the gazetteer is damaged")

// index is a decoded blob. Most of it is the blob itself.
type index struct {
	texts                                  string
	places, keys, lengths, counts, members []byte

	ends   []uint32 // of each key, where it ends in keys
	lists  []uint32 // of each key and one more, where its members start
	table  []uint32 // hash table of the keys
	people map[string]bool

	// own holds the user's places, if any. Its places and members are counted on
	// from those of the index itself, and its names come before the others.
	own *index
}

// decode checks a blob and makes its hash table; the blob is kept.
func decode(blob []byte) (*index, error) {
	if len(blob) < headerSize || string(blob[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it begins otherwise than expected", errDamaged)
	}
	x := &index{people: map[string]bool{}}
	var texts, people []byte
	rest := blob[headerSize:]
	for i, part := range [partCount]*[]byte{&texts, &x.places, &x.keys, &x.lengths, &x.counts, &x.members, &people} {
		n := binary.LittleEndian.Uint32(blob[len(magic)+4*i:])
		if uint64(n) > uint64(len(rest)) {
			return nil, fmt.Errorf("%w: it is cut short", errDamaged)
		}
		*part, rest = rest[:n:n], rest[n:]
	}
	x.texts = string(texts)
	if err := x.arrange(); err != nil {
		return nil, err
	}
	if err := x.check(); err != nil {
		return nil, err
	}
	if err := x.hash(); err != nil {
		return nil, err
	}
	for p := range bytes.Lines(people) {
		x.people[string(bytes.TrimSuffix(p, []byte("\n")))] = true
	}
	return x, nil
}

// arrange adds up where each key and its members are.
func (x *index) arrange() error {
	if len(x.lengths) != len(x.counts) || len(x.members)%4 != 0 || len(x.places)%placeSize != 0 {
		return fmt.Errorf("%w: its parts do not fit together", errDamaged)
	}
	x.places = rows(x.places)
	x.ends = make([]uint32, len(x.lengths))
	x.lists = make([]uint32, len(x.lengths)+1)
	end, list := uint32(0), uint32(0)
	for i, n := range x.lengths {
		end += uint32(n)
		list += uint32(x.counts[i])
		x.ends[i], x.lists[i+1] = end, list
	}
	if int(end) != len(x.keys) || int(list) != len(x.members)/4 {
		return fmt.Errorf("%w: its names are out of bounds", errDamaged)
	}
	return nil
}

// rows is transpose's inverse: a place's fields side by side are read at once.
func rows(columns []byte) []byte {
	n := len(columns) / placeSize
	out := make([]byte, len(columns))
	for column := range placeFields {
		from := columns[4*column*n:][:4*n]
		for i := range n {
			*(*[4]byte)(out[placeSize*i+4*column:]) = *(*[4]byte)(from[4*i:])
		}
	}
	return out
}

// check makes sure that no look-up can leave the blob.
func (x *index) check() error {
	places := uint32(x.placeCount())
	for i := range len(x.members) / 4 {
		if x.member(i)>>flagBits >= places {
			return fmt.Errorf("%w: a name means no place", errDamaged)
		}
	}
	for i := range int(places) {
		kind := x.field(i, fieldKind)
		if Feature(kind&15) >= featureCount {
			return fmt.Errorf("%w: a place is of no kind", errDamaged)
		}
		for _, s := range [...][2]uint32{
			{x.field(i, fieldName), kind >> 16 & 255},
			{x.field(i, fieldOutline), kind >> 28},
			{x.field(i, fieldAdmin), kind >> 24 & 15},
		} {
			if uint64(s[0])+uint64(s[1]) > uint64(len(x.texts)) {
				return fmt.Errorf("%w: a place has no name", errDamaged)
			}
		}
	}
	return nil
}

// The columns of a place.
const (
	fieldID = iota
	fieldLat
	fieldLon
	fieldPeople // population (26 bits), fame (6)
	fieldName
	fieldOutline
	fieldAdmin
	fieldKind // feature (4 bits), country (12), length of name (8), of admin (4), of outline (4)
)

func u32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

func (x *index) placeCount() int { return len(x.places) / placeSize }

// member reads what one name says of one place: the place's number, shifted left by
// flagBits, and flags.
func (x *index) member(i int) uint32 {
	if n := len(x.members) / 4; i >= n {
		return x.own.member(i-n) + uint32(x.placeCount())<<flagBits
	}
	return u32(x.members, i)
}

func (x *index) key(i int) []byte {
	end := x.ends[i]
	return x.keys[end-uint32(x.lengths[i]) : end]
}

// An entry of the hash table is the number of a key plus one, and above it the upper
// bits of the key's hash, so that other keys are mostly passed over unread.
const (
	numberBits = 20
	numberMask = 1<<numberBits - 1
)

// hash fills the table: open addressing, at most half full.
func (x *index) hash() error {
	if len(x.ends) >= numberMask {
		return fmt.Errorf("%w: it has too many names", errDamaged)
	}
	size := 16
	for size < 2*len(x.ends) {
		size *= 2
	}
	x.table = make([]uint32, size)
	for i := range x.ends {
		h := hashOf(x.key(i))
		at := h & uint32(size-1)
		for x.table[at] != 0 {
			at = (at + 1) & uint32(size-1)
		}
		x.table[at] = h&^numberMask | uint32(i+1)
	}
	return nil
}

// hashOf is FNV-1a.
func hashOf(key []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range key {
		h = (h ^ uint32(c)) * 16777619
	}
	return h ^ h>>15
}

// find returns the range of the members of a folded name.
func (x *index) find(key []byte) (from, to int) {
	if x.own != nil {
		if from, to = x.own.find(key); from < to {
			n := len(x.members) / 4
			return from + n, to + n
		}
	}
	if i := x.number(key); i >= 0 {
		return int(x.lists[i]), int(x.lists[i+1])
	}
	return 0, 0
}

// isWord reports whether a folded word is a common one of the language.
func (x *index) isWord(key []byte) bool {
	i := x.number(key)
	return i >= 0 && (x.lists[i] == x.lists[i+1] || x.member(int(x.lists[i]))&flagWord != 0)
}

// number returns the number of a key, -1 if there is none.
func (x *index) number(key []byte) int {
	h := hashOf(key)
	mask := uint32(len(x.table) - 1)
	for at := h & mask; x.table[at] != 0; at = (at + 1) & mask {
		e := x.table[at]
		if i := int(e&numberMask) - 1; e&^numberMask == h&^numberMask && string(x.key(i)) == string(key) {
			return i
		}
	}
	return -1
}

// field reads one column of a place.
func (x *index) field(place, column int) uint32 {
	if n := x.placeCount(); place >= n {
		return x.own.field(place-n, column)
	}
	return u32(x.places, place*placeFields+column)
}

// record reads a place.
func (x *index) record(i int) Record {
	if n := x.placeCount(); i >= n {
		return x.own.record(i - n)
	}
	kind := x.field(i, fieldKind)
	return Record{
		ID: int32(x.field(i, fieldID)), Lat: int32(x.field(i, fieldLat)), Lon: int32(x.field(i, fieldLon)),
		Population: x.population(i), Fame: uint8(x.field(i, fieldPeople) >> populationBits),
		Name:    x.texts[x.field(i, fieldName):][:kind>>16&255],
		Outline: x.texts[x.field(i, fieldOutline):][:kind>>28],
		Admin:   x.texts[x.field(i, fieldAdmin):][:kind>>24&15],
		Country: countryCode(uint16(kind) >> 4), Feature: Feature(kind & 15),
	}
}

// population is how many people live in a place, of what is counted there.
func (x *index) population(i int) uint32 { return x.field(i, fieldPeople) & populationMask }

// fame is how well a place is known, as the binary logarithm of how many names it has.
func (x *index) fame(i int) float64 { return float64(x.field(i, fieldPeople)>>populationBits) / 4 }

// division is the first-level division of a place as one number: equal for places
// of the same one, 0 where there is none.
func (x *index) division(i int) uint64 {
	if x.field(i, fieldKind)>>24&15 == 0 {
		return 0
	}
	// Strings are kept once, so that where the code stands tells it apart.
	return uint64(x.field(i, fieldAdmin))<<12 | uint64(x.country(i))
}

// country is the code of a place's country as a number, 0 for none.
func (x *index) country(i int) uint16 { return uint16(x.field(i, fieldKind)) >> 4 }

// feature is the kind of a place, without reading the whole record.
func (x *index) feature(i int) Feature { return Feature(x.field(i, fieldKind) & 15) }

// countryCodes are all pairs of capitals, each where countryCode finds it.
var countryCodes = func() string {
	var b strings.Builder
	for i := range 32 * 32 {
		b.WriteByte(byte(i>>5) + 'A' - 1)
		b.WriteByte(byte(i&31) + 'A' - 1)
	}
	return b.String()
}()

// countryCode is the code that is packed in the lower ten bits, "" for 0.
func countryCode(c uint16) string {
	if c &= 1023; c == 0 {
		return ""
	}
	return countryCodes[2*c : 2*c+2]
}

// countryNumber is countryCode's inverse, 0 for what is no code.
func countryNumber(code string) uint16 {
	if len(code) != 2 {
		return 0
	}
	return uint16(code[0]-'A'+1)<<5 | uint16(code[1]-'A'+1)
}
