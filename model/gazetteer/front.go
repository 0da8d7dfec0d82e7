package gazetteer

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// The most that a file may say it has, against damaged ones.
const (
	mostPlaces = math.MaxInt32 >> flagBits
	mostPages  = mostPlaces / placesInPage
	mostWords  = 1 << 20
	mostCodes  = 1 << 20
)

// openIndex reads the front of a file, which is kept: its pages are read as they are
// needed.
func openIndex(file io.ReaderAt) (*index, error) {
	var header [headerSize]byte
	if _, err := file.ReadAt(header[:], 0); err != nil || string(header[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it begins otherwise than expected", errDamaged)
	}
	size := binary.LittleEndian.Uint32(header[len(magic):])
	if size > largestFrame {
		return nil, fmt.Errorf("%w: its front is too large", errDamaged)
	}
	frame := make([]byte, size)
	if n, err := file.ReadAt(frame, int64(headerSize)); n < len(frame) {
		return nil, fmt.Errorf("%w: it is cut short: %w", errDamaged, err)
	}
	front, err := unpack(frame)
	if err != nil {
		return nil, err
	}
	return decodeFront(front, file, int64(headerSize)+int64(size))
}

// decodeFront reads the front of a file whose pages start at offset at.
func decodeFront(front []byte, file io.ReaderAt, at int64) (*index, error) {
	r := &reader{data: front}
	x := &index{placeCount: r.count(mostPlaces)}
	x.leading = r.count(x.placeCount)
	x.codes = string(r.text(mostCodes))
	x.places = make([]lazy[placePage], (min(x.placeCount, len(r.data)*placesInPage)+placesInPage-1)/placesInPage)
	for i := range x.places {
		at = x.places[i].place(r, file, at)
	}
	x.names = make([]lazy[namePage], min(r.count(mostPages), len(r.data)))
	for i := range x.names {
		at = x.names[i].place(r, file, at)
		first := r.text(longestKey)
		x.firsts = append(x.firsts, string(first))
		x.heads = append(x.heads, headOf(first))
	}
	x.words.read(r)
	x.people.read(r)
	x.known.read(r)
	if r.bad || len(r.data) > 0 {
		return nil, fmt.Errorf("%w: its front does not add up", errDamaged)
	}
	return x, nil
}

// place notes where a page is, and returns where the next one is.
func (l *lazy[T]) place(r *reader, file io.ReaderAt, at int64) int64 {
	l.file, l.at, l.size = file, at, r.count(largestFrame)
	return at + int64(l.size)
}
