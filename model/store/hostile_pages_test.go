package store

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// page is a page of a database file (https://www.sqlite.org/fileformat2.html).
type page []byte

// The kinds of page that have others below them.
const (
	interiorIndex = 2
	interiorTable = 5
)

// pagesOf are the pages of a file, which share its bytes. The first is left out: it has the
// schema, of which TestHostileFiles takes care.
func pagesOf(data []byte) (pages []page) {
	size := int(binary.BigEndian.Uint16(data[16:]))
	for at := size; at+size <= len(data); at += size {
		pages = append(pages, data[at:at+size])
	}
	return pages
}

// children calls f with where a page says that those below it are, the last one first.
func (p page) children(f func(pointer []byte)) {
	if p[0] != interiorIndex && p[0] != interiorTable {
		return
	}
	f(p[8:12])
	for i := range int(binary.BigEndian.Uint16(p[3:])) {
		if at := int(binary.BigEndian.Uint16(p[12+2*i:])); at+4 <= len(p) {
			f(p[at : at+4])
		}
	}
}

// TestHostilePages opens files whose pages refer to each other in circles, stand twice, or
// are not there.
func TestHostilePages(t *testing.T) {
	whole, err := os.ReadFile(victim(t, manyPages))
	if err != nil {
		t.Fatal(err)
	}
	// With this seed no page is put where it makes no difference, as in the search index.
	random := rand.New(rand.NewPCG(31, 38))
	pages := len(pagesOf(whole)) + 1
	number := func(pointer []byte, n int) { binary.BigEndian.PutUint32(pointer, uint32(n)) }
	for name, change := range map[string]func(all []page){
		"each page is its own child": func(all []page) {
			for i, p := range all {
				p.children(func(pointer []byte) { number(pointer, i+2) })
			}
		},
		"each page is the child of all": func(all []page) {
			for _, p := range all {
				first := 0
				p.children(func(pointer []byte) {
					if first == 0 {
						first = int(binary.BigEndian.Uint32(pointer))
					}
					number(pointer, first)
				})
			}
		},
		"children are beyond the end": func(all []page) {
			for _, p := range all {
				p.children(func(pointer []byte) { number(pointer, 1<<30) })
			}
		},
		"all have the first page below them": func(all []page) {
			for _, p := range all {
				p.children(func(pointer []byte) { number(pointer, 1) })
			}
		},
		"one page stands for all of its kind": func(all []page) {
			first := map[byte]page{}
			for _, p := range all {
				if first[p[0]] == nil {
					first[p[0]] = p
				}
				copy(p, first[p[0]])
			}
		},
		"no page has cells": func(all []page) {
			for _, p := range all {
				clear(p[3:5])
			}
		},
		"all pages have cells without end": func(all []page) {
			for _, p := range all {
				copy(p[3:5], []byte{255, 255})
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			data := append([]byte(nil), whole...)
			change(pagesOf(data))
			pageVisit(t, data)
		})
	}
	tries := 30
	if testing.Short() {
		tries = 3
	}
	for n := range tries {
		t.Run(fmt.Sprint("a page in the place of another ", n), func(t *testing.T) {
			data := append([]byte(nil), whole...)
			all := pagesOf(data)
			for range 1 + n/10 {
				copy(all[random.IntN(pages-1)], all[random.IntN(pages-1)])
			}
			pageVisit(t, data)
		})
	}
	for _, length := range []int{len(whole) / 2, len(whole) - 4096, len(whole) - 1, 4096, 1000, 100, 72, 0} {
		t.Run(fmt.Sprint("cut to ", length), func(t *testing.T) { pageVisit(t, whole[:length]) })
	}
}

func pageVisit(t *testing.T, data []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pages"+Extension)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := watched(t, path); len(said) == 0 {
		t.Error("nothing is said")
	}
}
