// Package mbtiles reads raster map tiles from a file of the user's, in the MBTiles format
// (version 1.3, github.com/mapbox/mbtiles-spec): an SQLite database of PNG, JPEG or WebP
// pictures in Web Mercator.
package mbtiles

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // tiles may be
	_ "image/png"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	_ "golang.org/x/image/webp" // likewise
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be wrong with a file, to be tested with errors.Is.
var (
	ErrNotTiles = errors.New("this is no MBTiles file")
	ErrVector   = errors.New("its tiles are vectors, not pictures: only raster tiles can be shown")
)

// File is an open file of tiles. It is safe for use by several goroutines.
type File struct {
	db          *sql.DB
	name        string
	attribution string
	least, most int
}

// patience is how long one look into a file may take: its tables may be views, which can go
// on for ever.
var patience = 5 * time.Second

// What else a file may hold.
const (
	largestTile  = 2048     // pixels a side
	longestValue = 16 << 20 // bytes
	mostMetadata = 1000     // rows
	deepestZoom  = 30
)

// Open opens a file. The errors wrap those of this package or of io/fs.
func Open(path string) (*File, error) {
	f, err := open(path)
	if err != nil {
		return nil, fmt.Errorf("open the map %s: %w", filepath.Base(path), err)
	}
	return f, nil
}

func open(path string) (*File, error) {
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if !info.Mode().IsRegular() {
		return nil, ErrNotTiles
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	whole = filepath.ToSlash(whole)
	if !strings.HasPrefix(whole, "/") { // C:/...
		whole = "/" + whole
	}
	query := url.Values{"mode": {"ro"}, "immutable": {"1"}, "_pragma": {"trusted_schema(0)", "cell_size_check(1)"}}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: whole, RawQuery: query.Encode()}).String())
	if err != nil {
		return nil, err
	}
	f := &File{db: db, name: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))}
	if err := f.describe(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return f, nil
}

// look runs a query whose costs are bounded, and has take read what it gives.
func (f *File) look(ctx context.Context, take func(*sql.Rows) error, query string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	conn, err := f.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }() // it goes back to the others
	if _, err := sqlite.Limit(conn, sqlite3.SQLITE_LIMIT_LENGTH, longestValue); err != nil {
		return err
	}
	rows, err := conn.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := take(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// describe reads what the file says of itself.
func (f *File) describe() error {
	given := map[string]string{}
	err := f.look(context.Background(), func(rows *sql.Rows) error {
		var name, value sql.NullString
		err := rows.Scan(&name, &value)
		given[name.String] = value.String
		return err
	}, `SELECT name, value FROM metadata LIMIT ?`, mostMetadata)
	if err != nil {
		return fmt.Errorf("%w (%w)", ErrNotTiles, err)
	}
	if given["format"] == "pbf" {
		return ErrVector
	}
	if given["name"] != "" {
		f.name = given["name"]
	}
	f.attribution = given["attribution"]
	var least, most sql.NullInt64
	err = f.look(context.Background(), func(rows *sql.Rows) error { return rows.Scan(&least, &most) }, zoomLevels)
	switch {
	case err != nil:
		return fmt.Errorf("%w (%w)", ErrNotTiles, err)
	case !least.Valid:
		return fmt.Errorf("%w: there are no tiles in it", ErrNotTiles)
	case least.Int64 < 0 || most.Int64 > deepestZoom:
		return fmt.Errorf("%w: its zoom levels go from %d to %d", ErrNotTiles, least.Int64, most.Int64)
	}
	f.least, f.most = int(least.Int64), int(most.Int64)
	if n, err := strconv.Atoi(given["minzoom"]); err == nil {
		f.least = min(max(f.least, n), f.most)
	}
	return nil
}

// zoomLevels asks for the least and the greatest, each of which an index tells at once.
const zoomLevels = `SELECT (SELECT min(zoom_level) FROM tiles), (SELECT max(zoom_level) FROM tiles)`

// Name is what the file calls itself.
func (f *File) Name() string { return f.name }

// Attribution says whose data the tiles show; "" where the file does not say.
func (f *File) Attribution() string { return f.attribution }

// Zooms are the least and the greatest zoom level that there are tiles of.
func (f *File) Zooms() (least, most int) { return f.least, f.most }

// Tile returns a tile, nil where there is none. Rows are counted from the north, as on
// web maps.
func (f *File) Tile(ctx context.Context, zoom, column, row int) (image.Image, error) {
	var data []byte
	south := 1<<zoom - 1 - row // as the format counts them
	found := false
	err := f.look(ctx, func(rows *sql.Rows) error {
		found = true
		return rows.Scan(&data)
	}, `SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1`, zoom, column, south)
	if err != nil {
		return nil, fmt.Errorf("read tile %d/%d/%d: %w", zoom, column, row, err)
	}
	if !found {
		return nil, nil
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err == nil && (size.Width > largestTile || size.Height > largestTile) {
		err = errors.New("it is too large")
	}
	if err != nil {
		return nil, fmt.Errorf("read tile %d/%d/%d: %w", zoom, column, row, err)
	}
	tile, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read tile %d/%d/%d: %w", zoom, column, row, err)
	}
	return tile, nil
}

// Close lets go of the file.
func (f *File) Close() error { return f.db.Close() }
