package gazetteer

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"sync/atomic"
)

// lazy is a page of the file that is unpacked when it is first asked for. Two
// goroutines may unpack it at once; they make the same of it.
type lazy[T any] struct {
	file io.ReaderAt
	at   int64
	size int
	page atomic.Pointer[T]
}

// unpack reads the page and keeps it.
func (l *lazy[T]) unpack(decode func(plain []byte) (*T, error)) *T {
	p := l.read(decode)
	l.page.Store(p)
	return p
}

// read reads the page. The file is embedded in the program and its frames carry
// checksums: that one cannot be read is a programmer's error.
func (l *lazy[T]) read(decode func(plain []byte) (*T, error)) *T {
	frame := make([]byte, l.size)
	n, err := l.file.ReadAt(frame, l.at)
	var p *T
	if n == len(frame) { // with io.EOF where it ends with the file
		var plain []byte
		if plain, err = unpack(frame); err == nil {
			p, err = decode(plain)
		}
	}
	if err != nil {
		panic(fmt.Errorf("read a page of the gazetteer: %w", err))
	}
	return p
}

func (x *index) placePage(i int) *placePage {
	if p := x.places[i].page.Load(); p != nil {
		return p
	}
	return x.places[i].unpack(x.decodePlaces)
}

func (x *index) namePage(i int) *namePage {
	if p := x.names[i].page.Load(); p != nil {
		return p
	}
	return x.names[i].unpack(x.decodeNames)
}

// placePage is some of the places.
type placePage struct {
	fields []uint32 // placeFields of each place
	text   string   // their names
}

func (x *index) decodePlaces(plain []byte) (*placePage, error) {
	const width = 4 * placeFields
	r := &reader{data: plain}
	n := r.count(placesInPage)
	if r.bad || n*width > len(r.data) {
		return nil, fmt.Errorf("%w: a page of places does not add up", errDamaged)
	}
	p := &placePage{fields: untranspose(r.data[:n*width], n, placeFields), text: string(r.data[n*width:])}
	for i := range n {
		f := p.fields[i*placeFields:][:placeFields]
		kind := f[fieldKind]
		switch {
		case Feature(kind&15) >= featureCount:
			return nil, fmt.Errorf("%w: a place is of no kind", errDamaged)
		case uint64(f[fieldName])+uint64(kind>>16&255) > uint64(len(p.text)),
			uint64(f[fieldOutline])+uint64(kind>>28) > uint64(len(x.codes)),
			uint64(f[fieldAdmin])+uint64(kind>>24&15) > uint64(len(x.codes)):
			return nil, fmt.Errorf("%w: a place has no name", errDamaged)
		}
	}
	return p, nil
}

// untranspose is transpose's inverse, for rows of so many uint32.
func untranspose(columns []byte, rows, fields int) []uint32 {
	out := make([]uint32, rows*fields)
	for f := range fields {
		b0, b1, b2, b3 := columns[4*f*rows:][:rows], columns[(4*f+1)*rows:][:rows], columns[(4*f+2)*rows:][:rows], columns[(4*f+3)*rows:][:rows]
		for i := range rows {
			out[i*fields+f] = uint32(b0[i]) | uint32(b1[i])<<8 | uint32(b2[i])<<16 | uint32(b3[i])<<24
		}
	}
	return out
}

// namePage is some of the names, which follow each other in order.
type namePage struct {
	keys    wordList[uint16]
	lists   []uint16 // of each key and one more, where its members start
	members []uint32
	table   [2 * namesInPage]uint16 // hash table of the keys: their numbers plus one, above them some of the hash
}

func (x *index) decodeNames(plain []byte) (*namePage, error) {
	r := &reader{data: plain}
	n := r.count(namesInPage)
	p := &namePage{lists: make([]uint16, 1, n+1)}
	p.keys.ends, p.keys.text = make([]uint16, 0, n), make([]byte, 0, 16*n)
	total := 0
	for range n {
		p.keys.next(r)
		total += r.count(membersInPage - total)
		p.lists = append(p.lists, uint16(total))
	}
	if r.bad || len(r.data) != 4*total {
		return nil, fmt.Errorf("%w: a page of names does not add up", errDamaged)
	}
	p.keys.text = bytes.Clone(p.keys.text) // no longer than it must be
	p.members = untranspose(r.data, total, 1)
	for _, m := range p.members {
		if m>>flagBits >= uint32(x.placeCount) {
			return nil, fmt.Errorf("%w: a name means no place", errDamaged)
		}
	}
	for i := range n {
		at, tag := hashOf(p.keys.word(i))
		for p.table[at] != 0 {
			at = (at + 1) % uint32(len(p.table))
		}
		p.table[at] = tag | uint16(i+1)
	}
	return p, nil
}

// find returns the range of the members of a name.
func (p *namePage) find(key []byte) (from, to int) {
	at, tag := hashOf(key)
	for ; p.table[at] != 0; at = (at + 1) % uint32(len(p.table)) {
		if p.table[at]&^keyMask != tag {
			continue
		}
		if i := int(p.table[at]&keyMask) - 1; string(p.keys.word(i)) == string(key) {
			return int(p.lists[i]), int(p.lists[i+1])
		}
	}
	return 0, 0
}

// keyMask is where the number of a key plus one stands in a page's table.
const keyMask = 2*namesInPage - 1

// hashOf is FNV-1a, folded to the size of a page's table, and other bits of it as they stand there.
func hashOf(key []byte) (at uint32, tag uint16) {
	h := uint32(2166136261)
	for _, c := range key {
		h = (h ^ uint32(c)) * 16777619
	}
	return (h ^ h>>15) % (2 * namesInPage), uint16(h>>16) &^ keyMask
}

// reader reads numbers and texts. The first failure makes all that follow empty.
type reader struct {
	data []byte
	bad  bool
}

// count reads a number of at most limit.
func (r *reader) count(limit int) int {
	v, n := binary.Uvarint(r.data)
	if n <= 0 || v > uint64(limit) {
		r.bad, r.data = true, nil
		return 0
	}
	r.data = r.data[n:]
	return int(v)
}

// text reads a text of at most limit bytes. It is part of the data.
func (r *reader) text(limit int) []byte {
	n := r.count(limit)
	if n > len(r.data) {
		r.bad, r.data = true, nil
		return nil
	}
	t := r.data[:n]
	r.data = r.data[n:]
	return t
}
