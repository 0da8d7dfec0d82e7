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

// row is the columns of a place.
type row []uint32

// row returns the columns of a place.
func (x *index) row(place int) row {
	if place >= x.placeCount {
		return x.user.row(place - x.placeCount)
	}
	return x.placePage(place / placesInPage).fields[place%placesInPage*placeFields:][:placeFields]
}

// meant returns the columns of the place that a member names.
func (x *index) meant(member uint32) row { return x.row(int(member >> flagBits)) }

// record reads a place.
func (x *index) record(i int) Record {
	if i >= x.placeCount {
		return x.user.record(i - x.placeCount)
	}
	r := x.row(i)
	kind := r[fieldKind]
	lat, lon := r.at()
	return Record{
		ID: r.id(), Lat: lat, Lon: lon,
		Population: r.population(), Fame: uint8(r[fieldPeople] >> populationBits),
		Name:    x.placePage(i / placesInPage).text[r[fieldName]:][:r.nameLength()],
		Outline: x.codes[r[fieldOutline]:][:kind>>28],
		Admin:   x.codes[r[fieldAdmin]:][:kind>>24&15],
		Country: countryCode(r.country()), Feature: r.feature(),
	}
}

// id is the place's number in its source.
func (r row) id() int32 { return int32(r[fieldID]) }

// at is where the place is, in 1e-4 degree.
func (r row) at() (lat, lon int32) { return int32(r[fieldLat]), int32(r[fieldLon]) }

// population is how many people live in a place, of what is counted there.
func (r row) population() uint32 { return r[fieldPeople] & populationMask }

// fame is how well a place is known, as the binary logarithm of how many names it has.
func (r row) fame() float64 { return float64(r[fieldPeople]>>populationBits) / 4 }

// division is the first-level division of a place as one number: equal for places
// of the same one, 0 where there is none.
func (r row) division() uint64 {
	if r[fieldKind]>>24&15 == 0 {
		return 0
	}
	// Strings are kept once, so that where the code stands tells it apart.
	return uint64(r[fieldAdmin])<<12 | uint64(r.country())
}

// country is the code of a place's country as a number, 0 for none.
func (r row) country() uint16 { return uint16(r[fieldKind]) >> 4 }

// nameLength is how many bytes a place's name has.
func (r row) nameLength() int { return int(r[fieldKind] >> 16 & 255) }

// feature is the kind of a place.
func (r row) feature() Feature { return Feature(r[fieldKind] & 15) }

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
