package app

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"chronotope/model"
	"chronotope/model/basemap"
	"chronotope/model/document"
	"chronotope/model/extract"
	"chronotope/model/gazetteer"
	"chronotope/model/timex"
)

// Engine reads documents and finds events in them. It loads what it needs when
// first asked, which can be before there is a window, and may be used from any
// goroutine.
type Engine struct {
	extractor func() (*extract.Extractor, error)
	baseMap   func() (*basemap.Map, error)
}

// NewEngine makes an engine that takes the gazetteer and the base map from data.
func NewEngine(data fs.FS) *Engine {
	return &Engine{
		extractor: sync.OnceValues(func() (*extract.Extractor, error) {
			places, err := gazetteer.Open(data)
			if err != nil {
				return nil, fmt.Errorf("load the gazetteer: %w", err)
			}
			return extract.New(timex.New(), places), nil
		}),
		baseMap: sync.OnceValues(func() (*basemap.Map, error) { return basemap.Open(data) }),
	}
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

// Read reads a document, whose name is for messages and the user, and finds what
// it tells.
func (e *Engine) Read(ctx context.Context, name string, r io.Reader) (*model.Document, *model.Reading, error) {
	doc, err := document.Open(ctx, name, r)
	if err != nil {
		return nil, nil, err
	}
	extractor, err := e.extractor()
	if err != nil {
		return nil, nil, err
	}
	reading, err := extractor.Extract(ctx, doc)
	return doc, reading, err
}
