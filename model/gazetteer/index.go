package gazetteer

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// errDamaged is returned for a file that was not made by Encode.
var errDamaged = errors.New("the gazetteer is damaged")

// index is a gazetteer's file. Its pages are unpacked when they are first needed.
type index struct {
	placeCount int
	leading    int    // how many places, countries and provinces, come first
	codes      string // of outlines and divisions
	places     []lazy[placePage]
	names      []lazy[namePage]
	firsts     []string // the first name of each page of names
	heads      []uint64 // the first bytes of these, as numbers of the same order
	words      lexicon  // common words
	people     lexicon  // given names
	known      lexicon  // last names of people that everybody knows

	// user holds the user's places, if any. Its places and members are counted on
	// from those of the index itself, and its names come before the others.
	user *index
}

// The columns of a place.
const (
	fieldID = iota
	fieldLat
	fieldLon
	fieldPeople  // population (26 bits), fame (6)
	fieldName    // where it stands in its page's text
	fieldOutline // where its code stands among the codes
	fieldAdmin   // likewise
	fieldKind    // feature (4 bits), country (12), length of name (8), of admin (4), of outline (4)
)

// member reads what one name says of one place: the place's number, shifted left by
// flagBits, and flags.
func (x *index) member(i int) uint32 {
	if n := x.memberCount(); i >= n {
		return x.user.member(i-n) + uint32(x.placeCount)<<flagBits
	}
	return x.namePage(i >> memberBits).members[i&(membersInPage-1)]
}

// memberCount is one more than the number of the last member can be.
func (x *index) memberCount() int { return len(x.names) << memberBits }

// find returns the range of the members of a folded name.
func (x *index) find(key []byte) (from, to int) {
	if x.user != nil {
		if from, to = x.user.find(key); from < to {
			n := x.memberCount()
			return from + n, to + n
		}
	}
	page := x.pageOf(key)
	if page < 0 {
		return 0, 0
	}
	from, to = x.namePage(page).find(key)
	return page<<memberBits + from, page<<memberBits + to
}

// pageOf returns the page where a name is if it is anywhere, -1 where there is none.
func (x *index) pageOf(key []byte) int {
	h := headOf(key)
	page, _ := slices.BinarySearch(x.heads, h)
	for page < len(x.heads) && x.heads[page] == h && x.firsts[page] <= string(key) {
		page++
	}
	return page - 1
}

// headOf is the first eight bytes of a name as a number of the same order.
func headOf(key []byte) uint64 {
	var b [8]byte
	copy(b[:], key)
	return binary.BigEndian.Uint64(b[:])
}

// field reads one column of a place.
func (x *index) field(place, column int) uint32 {
	if place >= x.placeCount {
		return x.user.field(place-x.placeCount, column)
	}
	return x.placePage(place / placesInPage).fields[place%placesInPage*placeFields+column]
}

// record reads a place.
func (x *index) record(i int) Record {
	if i >= x.placeCount {
		return x.user.record(i - x.placeCount)
	}
	p := x.placePage(i / placesInPage)
	f := p.fields[i%placesInPage*placeFields:][:placeFields]
	kind := f[fieldKind]
	return Record{
		ID: int32(f[fieldID]), Lat: int32(f[fieldLat]), Lon: int32(f[fieldLon]),
		Population: f[fieldPeople] & populationMask, Fame: uint8(f[fieldPeople] >> populationBits),
		Name:    p.text[f[fieldName]:][:kind>>16&255],
		Outline: x.codes[f[fieldOutline]:][:kind>>28],
		Admin:   x.codes[f[fieldAdmin]:][:kind>>24&15],
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
