package app

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
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
	own       atomic.Pointer[gazetteer.Gazetteer] // with the user's places; nil without
}

// NewEngine makes an engine that takes the gazetteer and the base map from data.
func NewEngine(data fs.FS) *Engine {
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

// UsePlaces makes the places of a table known, which win over all others of the same
// names: see gazetteer.WithPlaces. Those of an earlier table are forgotten.
func (e *Engine) UsePlaces(table io.Reader) error {
	g, err := e.gazetteer()
	if err != nil {
		return err
	}
	own, err := g.WithPlaces(table)
	if err != nil {
		return err
	}
	e.own.Store(own)
	return nil
}

// places is the gazetteer in use.
func (e *Engine) places() (*gazetteer.Gazetteer, error) {
	if own := e.own.Load(); own != nil {
		return own, nil
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
	return extract.New(e.tagger, places).Extract(ctx, doc)
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

// Places returns the places that a name can mean, the likeliest first.
func (e *Engine) Places(name string) []model.Place {
	places, err := e.places()
	if err != nil {
		return nil // what was opened has failed for the same reason, and said so
	}
	var out []model.Place
	for _, c := range places.Lookup(strings.TrimSpace(name)) {
		out = append(out, c.Place)
	}
	return out
}
