package gazetteer

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"math"

	"github.com/paulmach/orb"

	"chronotope/model"
	"chronotope/model/language"
)

// File is the name of the index in the file system that Open is given.
const File = "gazetteer.bin"

// Gazetteer knows places by their names. It is immutable and safe for use by
// several goroutines at once.
type Gazetteer struct {
	index     *index
	countries map[string]int    // ISO code to place
	divisions map[uint64]string // names of first-level divisions
	weights   *Weights
}

// Open opens the index in fsys. Little of it is read at once: pages of it follow as
// names and places on them are asked for.
func Open(fsys fs.FS) (*Gazetteer, error) {
	f, err := fsys.Open(File)
	if err != nil {
		return nil, fmt.Errorf("open the gazetteer: %w", err)
	}
	file, ok := f.(io.ReaderAt) // a file of embed, or of the system's, which stays open
	if !ok {
		defer f.Close()
		whole, err := io.ReadAll(f)
		if err != nil {
			return nil, fmt.Errorf("read the gazetteer: %w", err)
		}
		file = bytes.NewReader(whole)
	}
	x, err := openIndex(file)
	if err != nil {
		return nil, err
	}
	weights, err := learned()
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{index: x, countries: map[string]int{}, divisions: map[uint64]string{}, weights: weights}
	for i := range x.leading {
		switch x.row(i).feature() {
		case CountryFeature:
			g.countries[x.record(i).Country] = i
		case Province:
			if d := x.row(i).division(); d != 0 {
				g.divisions[d] = x.record(i).Name
			}
		}
	}
	return g, nil
}

// Lookup returns the places that a name can mean, the likeliest by themselves
// first. Their scores add up to 1.
func (g *Gazetteer) Lookup(name string) []model.Candidate {
	var few [8]possible
	list := g.meanings(few[:0], name)
	if len(list) == 0 {
		return nil
	}
	out := make([]model.Candidate, len(list))
	total := 0.0
	for i, p := range list {
		out[i] = model.Candidate{Place: g.place(int(p.member >> flagBits)), Score: math.Exp(p.score - list[0].score)}
		total += out[i].Score
	}
	for i := range out {
		out[i].Score /= total
	}
	return out
}

// meanings appends the places that a name by itself can mean to out, the likeliest first.
func (g *Gazetteer) meanings(out []possible, name string) []possible {
	var key [64]byte
	from, to := g.index.find(Fold(key[:0], name))
	if from == to {
		return out
	}
	list := g.possibles(out, [2]int{from, to}, inFull, language.English)
	if len(list) == 0 {
		list = g.possibles(out, [2]int{from, to}, shortened, language.English)
	}
	return list
}

// place is a record in the vocabulary of the domain.
func (g *Gazetteer) place(i int) model.Place {
	r := g.index.record(i)
	p := model.Place{
		ID: int64(r.ID), Name: r.Name, Country: r.Country, Admin: r.Admin, Outline: r.Outline,
		Division: g.divisions[g.index.row(i).division()],
		Point:    orb.Point{float64(r.Lon) / 1e4, float64(r.Lat) / 1e4},
	}
	switch r.Feature {
	case CountryFeature:
		p.Kind = model.Country
	case Province, County, RegionFeature:
		p.Kind = model.Region
	case Capital, Seat, Town, Quarter:
		p.Kind = model.City
	case WaterFeature:
		p.Kind = model.Water
	default:
		p.Kind = model.OtherPlace
	}
	if p.ID == 0 {
		p.ID = -int64(i) - 1<<20 // divisions that no source numbers
	}
	return p
}
