package gazetteer

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"
)

// The file is little-endian: the magic, the packed length of the front, the front, and
// then pages that are unpacked when they are first asked for. Front and pages are zstd
// frames (RFC 8878) with checksums. Numbers of the front are varints:
//
//	front   the number of places; how many of them, countries and provinces, lead;
//	        the codes of outlines and divisions, one after the other; the pages of
//	        places, each its packed length; the pages of names, each its packed length
//	        and its first name; the common words, the given names and the last names of
//	        known people, as lists
//	list    the number of words, then each: how many bytes it shares with the one
//	        before, how many follow, and these
//	places  the number of places, placesInPage but on the last page; the columns of
//	        Record byte by byte; their names
//	names   up to namesInPage folded names in order: as a list, but each followed by the
//	        number of its members; then the members, uint32 each, byte by byte: the
//	        index of a place, shifted left by flagBits; the lowest bits are flags
const (
	magic        = "chronotope gazetteer 4\n"
	headerSize   = len(magic) + 4
	placeFields  = 8
	placesInPage = 256
	namesInPage  = 512
	// membersInPage bounds a page's members, so that page and member make one number.
	memberBits    = 12
	membersInPage = 1 << memberBits
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

// Lexicon is what the file knows of words besides the names of places.
type Lexicon struct {
	Common []string // common words of the language
	Given  []string // given names
	Known  []string // last names of people that everybody knows
}

// Encode makes the file of places, their names, and words.
func Encode(places []Record, names []Name, words Lexicon) ([]byte, error) {
	order, leading := leadersFirst(places)
	at := make([]int, len(places)) // where each place goes
	for to, from := range order {
		at[from] = to
	}
	codes := &pool{at: map[string]uint32{}}
	var pages, placeSizes, nameSizes []byte
	for list := range slices.Chunk(order, placesInPage) {
		frame, err := pack(encodePlaces(places, list, codes))
		if err != nil {
			return nil, err
		}
		pages = append(pages, frame...)
		placeSizes = binary.AppendUvarint(placeSizes, uint64(len(frame)))
	}
	keys, common := sortNames(names, at, words.Common)
	namePages := 0
	for len(keys) > 0 {
		n := pageLength(keys)
		frame, err := pack(encodeKeys(keys[:n]))
		if err != nil {
			return nil, err
		}
		pages = append(pages, frame...)
		nameSizes = binary.AppendUvarint(nameSizes, uint64(len(frame)))
		nameSizes = appendText(nameSizes, keys[0].text)
		keys = keys[n:]
		namePages++
	}
	front := binary.AppendUvarint(nil, uint64(len(places)))
	front = binary.AppendUvarint(front, uint64(leading))
	front = appendText(front, codes.b.String())
	front = append(front, placeSizes...)
	front = binary.AppendUvarint(front, uint64(namePages))
	front = append(front, nameSizes...)
	front = appendList(front, common)
	front = appendList(front, folded(words.Given))
	front = appendList(front, folded(words.Known))
	frame, err := pack(front)
	if err != nil {
		return nil, err
	}
	out := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(frame)))
	return append(append(out, frame...), pages...), nil
}

// leadersFirst orders places with the countries and provinces, of which there are
// leading, first: they are all needed as soon as the file is opened.
func leadersFirst(places []Record) (order []int, leading int) {
	var rest []int
	for i := range places {
		if f := places[i].Feature; f == CountryFeature || f == Province {
			order = append(order, i)
		} else {
			rest = append(rest, i)
		}
	}
	return append(order, rest...), len(order)
}

// encodePlaces makes a page of the places listed.
func encodePlaces(places []Record, list []int, codes *pool) []byte {
	var rows, text []byte
	for _, i := range list {
		rows = appendRecord(rows, places[i], len(text), codes)
		text = append(text, cut(places[i].Name)...)
	}
	out := binary.AppendUvarint(nil, uint64(len(list)))
	out = append(out, transpose(rows, 4*placeFields)...)
	return append(out, text...)
}

// key is a folded name with all that it can mean.
type key struct {
	text    string
	members []uint32
}

// pageLength is how many of keys, at least one, go into the next page.
func pageLength(keys []key) int {
	n, members, text := 0, 0, 0
	for n < min(len(keys), namesInPage) && members+len(keys[n].members) <= membersInPage && text+len(keys[n].text) <= math.MaxUint16 {
		members += len(keys[n].members)
		text += len(keys[n].text)
		n++
	}
	return n
}

func encodeKeys(keys []key) []byte {
	out := binary.AppendUvarint(nil, uint64(len(keys)))
	var members []byte
	last := ""
	for _, k := range keys {
		out = appendShared(out, last, k.text)
		out = binary.AppendUvarint(out, uint64(len(k.members)))
		for _, m := range k.members {
			members = binary.LittleEndian.AppendUint32(members, m)
		}
		last = k.text
	}
	return append(out, transpose(members, 4)...)
}

// entry is a name as it is sorted.
type entry struct {
	key    string
	member uint32
}

// longestKey is the most bytes of a name that is kept, mostMembers the most places that
// a name has.
const (
	longestKey  = math.MaxUint8
	mostMembers = math.MaxUint8
)

// sortNames sorts names by their keys and tells which keys are common words: words
// that no place is named by, and names that say so. A name that is too long is left
// out, and so are places of a name beyond mostMembers.
func sortNames(names []Name, at []int, words []string) (keys []key, common []string) {
	entries := make([]entry, 0, len(names))
	for _, n := range names {
		if k := string(Fold(nil, n.Text)); k != "" && len(k) <= longestKey {
			entries = append(entries, entry{k, uint32(at[n.Place])<<flagBits | n.flags()})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(a.member, b.member))
	})
	named := map[string]bool{}
	for i := 0; i < len(entries); {
		k := key{text: entries[i].key}
		for i < len(entries) && entries[i].key == k.text {
			m := entries[i].member
			for i++; i < len(entries) && entries[i].key == k.text && entries[i].member>>flagBits == m>>flagBits; i++ {
				m = merged(m, entries[i].member)
			}
			if len(k.members) < mostMembers {
				k.members = append(k.members, m)
			}
		}
		keys = append(keys, k)
		named[k.text] = true
		if k.members[0]&flagWord != 0 {
			common = append(common, k.text)
		}
	}
	for _, w := range folded(words) {
		if !named[w] {
			common = append(common, w)
		}
	}
	slices.Sort(common)
	return keys, common
}

// folded are words folded, in order, each once; those too long are left out.
func folded(words []string) []string {
	var out []string
	for _, w := range words {
		if k := string(Fold(nil, w)); k != "" && len(k) <= longestKey {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// merged is what two entries of one name for one place say together: what is a name
// of the place is no mere demonym.
func merged(a, b uint32) uint32 { return (a|b)&^flagDemonym | a&b&flagDemonym }

// appendList appends words that are in order.
func appendList(b []byte, words []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(words)))
	last := ""
	for _, w := range words {
		b = appendShared(b, last, w)
		last = w
	}
	return b
}

// appendShared appends what tells a word from the one before it.
func appendShared(b []byte, last, word string) []byte {
	n := 0
	for n < min(len(last), len(word)) && last[n] == word[n] {
		n++
	}
	return appendText(binary.AppendUvarint(b, uint64(n)), word[n:])
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// pool keeps each string once.
type pool struct {
	b  strings.Builder
	at map[string]uint32
}

// add returns where s stands.
func (p *pool) add(s string) uint32 {
	start, ok := p.at[s]
	if !ok {
		start = uint32(p.b.Len())
		p.b.WriteString(s)
		p.at[s] = start
	}
	return start
}

// cut is a name as long as a page can say.
func cut(name string) string { return name[:min(len(name), math.MaxUint8)] }

// longestCode is how long a code can be.
const longestCode = 15

// appendRecord appends a place whose name stands at offset name of its page's text.
func appendRecord(b []byte, p Record, name int, codes *pool) []byte {
	outline, admin := p.Outline[:min(len(p.Outline), longestCode)], p.Admin[:min(len(p.Admin), longestCode)]
	for _, field := range [placeFields]uint32{
		fieldID:      uint32(p.ID),
		fieldLat:     uint32(p.Lat),
		fieldLon:     uint32(p.Lon),
		fieldPeople:  min(p.Population, populationMask) | uint32(min(p.Fame, mostFame))<<populationBits,
		fieldName:    uint32(name),
		fieldOutline: codes.add(outline),
		fieldAdmin:   codes.add(admin),
		// The country is packed with the feature: two letters of five bits each.
		fieldKind: uint32(p.Feature) | uint32(countryNumber(p.Country))<<4 | uint32(len(cut(p.Name)))<<16 | uint32(len(admin))<<24 | uint32(len(outline))<<28,
	} {
		b = binary.LittleEndian.AppendUint32(b, field)
	}
	return b
}

// transpose turns rows of width bytes into columns, which compress better.
func transpose(rows []byte, width int) []byte {
	n := len(rows) / width
	out := make([]byte, 0, len(rows))
	for column := range width {
		for i := range n {
			out = append(out, rows[i*width+column])
		}
	}
	return out
}
