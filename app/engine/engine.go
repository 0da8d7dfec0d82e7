// Package engine reads documents and finds what they tell, for the window: documents,
// dates and places come in as files and as what a person types, and leave as the model's
// values. It knows no window.
package engine

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"

	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/document"
	"chronotope/model/edtf"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/project"
	"chronotope/model/timex"
)

// Engine reads documents and finds events in them. It loads what it needs when
// first asked, which can be before there is a window, and may be used from any
// goroutine.
type Engine struct {
	gazetteer func() (*gazetteer.Gazetteer, error)
	baseMap   func() (*basemap.Map, error)
	tagger    *timex.Tagger
	changing  sync.Mutex               // of own
	own       atomic.Pointer[ownWords] // what the user says that words mean; nil for nothing
}

// New makes an engine that takes the gazetteer and the base map from data.
func New(data fs.FS) *Engine {
	return &Engine{
		gazetteer: sync.OnceValues(func() (*gazetteer.Gazetteer, error) {
			g, err := gazetteer.Open(data)
			if err != nil {
				return nil, fmt.Errorf("load the gazetteer: %w", err)
			}
			return g, nil
		}),
		baseMap: sync.OnceValues(func() (*basemap.Map, error) { return basemap.Open(data) }),
		tagger:  timex.New(),
	}
}

// ownWords is what the user says that words mean.
type ownWords struct {
	table     []byte // of places: see gazetteer.WithPlaces
	overrides []*model.Override
	places    *gazetteer.Gazetteer // with those of both
}

// UsePlaces makes the places of a table known, which win over all others of the same
// names: see gazetteer.WithPlaces. Those of an earlier table are forgotten.
func (e *Engine) UsePlaces(table io.Reader) error {
	b, err := io.ReadAll(table)
	if err != nil {
		return err
	}
	return e.useOwn(func(own *ownWords) { own.table = b })
}

// UseOverrides makes known what the user decided of words in the project at hand.
func (e *Engine) UseOverrides(overrides []*model.Override) error {
	return e.useOwn(func(own *ownWords) { own.overrides = overrides })
}

// useOwn changes what the user says that words mean.
func (e *Engine) useOwn(change func(*ownWords)) error {
	e.changing.Lock()
	defer e.changing.Unlock()
	g, err := e.gazetteer()
	if err != nil {
		return err
	}
	var own ownWords
	if before := e.own.Load(); before != nil {
		own = *before
	}
	change(&own)
	var table bytes.Buffer
	table.Write(own.table)
	table.WriteByte('\n')
	rows := csv.NewWriter(&table)
	for _, r := range own.overrides {
		if r.Verdict == model.IsPlace {
			_ = rows.Write([]string{r.Words, fmt.Sprint(r.Place.Point.Lat()), fmt.Sprint(r.Place.Point.Lon()), placeKinds[r.Place.Kind]}) // a buffer takes everything
		}
	}
	rows.Flush()
	if own.places, err = g.WithPlaces(&table); err != nil {
		return err
	}
	e.own.Store(&own)
	return nil
}

// placeKinds are the kinds of place as tables of places name them.
var placeKinds = map[model.PlaceKind]string{model.City: "city", model.Region: "region", model.Country: "country", model.Water: "water"}

// places is the gazetteer in use.
func (e *Engine) places() (*gazetteer.Gazetteer, error) {
	if own := e.own.Load(); own != nil {
		return own.places, nil
	}
	return e.gazetteer()
}

// BaseMap returns the map's geometry; it is embedded and tested, so that failing
// to read it is a programmer's error.
func (e *Engine) BaseMap() *basemap.Map {
	m, err := e.baseMap()
	if err != nil {
		panic(err)
	}
	return m
}

// Settlements returns the populated places of the gazetteer; nil where it cannot be read.
func (e *Engine) Settlements() *gazetteer.Settlements {
	g, err := e.gazetteer()
	if err != nil {
		return nil
	}
	return g.Settlements()
}

// Read reads a document and finds what it tells, given what the user says of it. The
// path tells it from others; its last part is the name that people see. The password is
// for a document that needs one.
func (e *Engine) Read(ctx context.Context, path string, r io.Reader, given project.Given, password string) (*model.Document, *model.Reading, error) {
	doc, err := document.Open(ctx, filepath.Base(path), r, document.Options{Encoding: given.Encoding, WholePage: given.WholePage, Password: password})
	if err != nil {
		return nil, nil, err
	}
	doc.ID = model.DocumentID(path)
	given.Apply(doc)
	reading, err := e.Extract(ctx, doc)
	return doc, reading, err
}

// Extract finds what a document tells.
func (e *Engine) Extract(ctx context.Context, doc *model.Document) (*model.Reading, error) {
	places, err := e.places()
	if err != nil {
		return nil, err
	}
	x := extract.New(e.tagger, places)
	if own := e.own.Load(); own != nil {
		x = x.With(own.overrides)
	}
	return x.Extract(ctx, doc)
}

// Date understands a date that a person types, as EDTF ("1943-21?") or in words
// ("spring 1943?", "8 to 11 December 2018"). It reports false for what is no date.
func (e *Engine) Date(typed string) (edtf.Value, bool) {
	typed = strings.TrimSpace(typed)
	if v, err := edtf.Parse(typed); err == nil && !v.IsZero() {
		return v, true
	}
	bare := strings.TrimRight(typed, "? ")
	doc := document.FromText("typed", bare)
	for _, t := range e.tagger.Tag(doc) {
		if t.Date.IsZero() || strings.TrimSpace(t.Phrase.Of(doc.Text)) != doc.Text {
			continue
		}
		if bare != typed {
			return t.Date.Uncertain(), true
		}
		return t.Date, true
	}
	return edtf.Value{}, false
}

// Places is PlacesAmong for what is about no country more than another.
func (e *Engine) Places(name string) []model.Place { return e.PlacesAmong(name, nil) }

// PlacesAmong returns the places that a name can mean, the likeliest first: the greater, and
// those in countries of which what is written is about, by their shares. Or it returns the
// place that is typed with latitude and longitude in degrees: "Old Staithe, 53.75, -0.25".
func (e *Engine) PlacesAmong(name string, countries map[string]float64) []model.Place {
	places, err := e.places()
	if err != nil {
		return nil // what was opened has failed for the same reason, and said so
	}
	if p, ok := placed(places, name); ok {
		return []model.Place{p}
	}
	return places.Typed(strings.TrimSpace(name), countries)
}

// typedPlace is a name with a latitude and a longitude.
var typedPlace = regexp.MustCompile(`^(.*[^\s,;])[\s,;]+(-?\d+(?:\.\d+)?)°?[\s,;]+(-?\d+(?:\.\d+)?)°?$`)

// typedPoint is a latitude and a longitude by themselves.
var typedPoint = regexp.MustCompile(`^(-?\d+(?:\.\d+)?)°?[\s,;]+(-?\d+(?:\.\d+)?)°?$`)

// placed is a place that a person types with its coordinates, which are its name where it has
// no other.
func placed(g *gazetteer.Gazetteer, typed string) (p model.Place, ok bool) {
	typed = strings.TrimSpace(typed)
	m := typedPlace.FindStringSubmatch(typed)
	if point := typedPoint.FindStringSubmatch(typed); point != nil {
		m = []string{typed, point[1] + "°, " + point[2] + "°", point[1], point[2]}
	}
	if m == nil {
		return p, false
	}
	var table bytes.Buffer
	rows := csv.NewWriter(&table)
	_ = rows.Write([]string{m[1], m[2], m[3]}) // a buffer takes everything
	rows.Flush()
	own, err := g.WithPlaces(&table)
	if err != nil { // no degrees
		return p, false
	}
	for _, c := range own.Lookup(m[1]) {
		return c.Place, true
	}
	return p, false
}
