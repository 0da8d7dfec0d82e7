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

	_ "golang.org/x/image/webp" // likewise
	_ "modernc.org/sqlite"      // the driver
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

// largestTile bounds the sides of a tile in pixels, against broken files.
const largestTile = 2048

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

// describe reads what the file says of itself.
func (f *File) describe() error {
	rows, err := f.db.Query(`SELECT name, value FROM metadata`)
	if err != nil {
		return fmt.Errorf("%w (%w)", ErrNotTiles, err)
	}
	defer rows.Close()
	given := map[string]string{}
	for rows.Next() {
		var name, value sql.NullString
		if err := rows.Scan(&name, &value); err != nil {
			return fmt.Errorf("%w (%w)", ErrNotTiles, err)
		}
		given[name.String] = value.String
	}
	if err := rows.Err(); err != nil {
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
	if err := f.db.QueryRow(`SELECT min(zoom_level), max(zoom_level) FROM tiles`).Scan(&least, &most); err != nil || !least.Valid {
		return fmt.Errorf("%w: there are no tiles in it", ErrNotTiles)
	}
	f.least, f.most = int(least.Int64), int(most.Int64)
	if n, err := strconv.Atoi(given["minzoom"]); err == nil {
		f.least = max(f.least, n)
	}
	return nil
}

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
	err := f.db.QueryRowContext(ctx, `SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?`, zoom, column, south).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read tile %d/%d/%d: %w", zoom, column, row, err)
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
