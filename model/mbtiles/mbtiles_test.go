package mbtiles

import (
	"bytes"
	"database/sql"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// write makes a file of tiles of one colour each: red grows to the east, green to the south.
func write(t testing.TB, format string, zooms ...int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "town.mbtiles")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	do := func(query string, args ...any) {
		t.Helper()
		if _, err := db.Exec(query, args...); err != nil {
			t.Fatal(err)
		}
	}
	do(`CREATE TABLE metadata (name text, value text)`)
	do(`CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)`)
	do(`INSERT INTO metadata VALUES ('name', 'Town plan'), ('format', ?), ('attribution', '© <a href="x">Surveyors</a>')`, format)
	for _, z := range zooms {
		for x := range 1 << z {
			for y := range 1 << z {
				tile := image.NewNRGBA(image.Rect(0, 0, 8, 8))
				for i := range 64 {
					tile.Set(i%8, i/8, color.NRGBA{uint8(10 + 40*x), uint8(10 + 40*y), uint8(z), 255})
				}
				var b bytes.Buffer
				if err := png.Encode(&b, tile); err != nil {
					t.Fatal(err)
				}
				do(`INSERT INTO tiles VALUES (?,?,?,?)`, z, x, 1<<z-1-y, b.Bytes())
			}
		}
	}
	return path
}

func TestTiles(t *testing.T) {
	f, err := Open(write(t, "png", 0, 1, 2))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if least, most := f.Zooms(); least != 0 || most != 2 || f.Name() != "Town plan" {
		t.Errorf("zooms %d to %d, name %q", least, most, f.Name())
	}
	tile, err := f.Tile(t.Context(), 2, 3, 1) // the second row from the north
	if err != nil || color.NRGBAModel.Convert(tile.At(4, 4)) != (color.NRGBA{130, 50, 2, 255}) {
		t.Errorf("tile %v, %v", tile, err)
	}
	if tile, err := f.Tile(t.Context(), 7, 0, 0); tile != nil || err != nil {
		t.Errorf("a tile that is not there: %v, %v", tile, err)
	}
}

func TestWhatIsNoMap(t *testing.T) {
	if _, err := Open(filepath.Join(t.TempDir(), "none.mbtiles")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	text := filepath.Join(t.TempDir(), "text.mbtiles")
	if err := os.WriteFile(text, []byte("not a database, though it is long enough to be taken for one at first sight"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]error{text: ErrNotTiles, t.TempDir(): ErrNotTiles, write(t, "png"): ErrNotTiles, write(t, "pbf", 0): ErrVector} {
		if _, err := Open(path); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", filepath.Base(path), err, want)
		}
	}
}

// FuzzOpen opens broken files: no damage may do more than give an error.
func FuzzOpen(f *testing.F) {
	whole, err := os.ReadFile(write(f, "png", 0, 1))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole[:4096], 4000, byte(7))
	f.Add(whole, 9000, byte(255))
	f.Fuzz(func(t *testing.T, data []byte, at int, b byte) {
		if len(data) > 0 {
			data[max(at, -at-1)%len(data)] ^= b
		}
		path := filepath.Join(t.TempDir(), "broken.mbtiles")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := Open(path)
		if err != nil {
			return
		}
		_, _ = file.Tile(t.Context(), 1, 0, 1)
		_ = file.Close()
	})
}

// TestHostileMaps opens files whose tables are views that never end or hold values without
// bounds, and one that claims zoom levels beyond all maps.
func TestHostileMaps(t *testing.T) {
	defer func(p time.Duration) { patience = p }(patience)
	patience = time.Second
	const endless = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT `
	for name, change := range map[string]string{
		"endless search":   `DROP TABLE metadata; CREATE VIEW metadata AS ` + endless + `i AS name, i AS value FROM n WHERE i < 0`,
		"endless tiles":    `DROP TABLE tiles; CREATE VIEW tiles AS ` + endless + `i AS zoom_level, 0 AS tile_column, 0 AS tile_row, x'00' AS tile_data FROM n`,
		"huge metadata":    `DROP TABLE metadata; CREATE VIEW metadata AS SELECT 'name' AS name, hex(zeroblob(400000000)) AS value`,
		"far levels":       `UPDATE tiles SET zoom_level = 4000000000`,
		"levels below all": `UPDATE tiles SET zoom_level = -1`,
	} {
		path := write(t, "png", 0)
		alter(t, path, change)
		begin := time.Now()
		if _, err := Open(path); !errors.Is(err, ErrNotTiles) {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(begin); took > 20*patience {
			t.Errorf("%s: opening took %v", name, took)
		}
	}
	path := write(t, "png", 0)
	alter(t, path, `DROP TABLE metadata; CREATE VIEW metadata AS `+endless+`i AS name, i AS value FROM n`)
	if f, err := Open(path); err != nil {
		t.Errorf("metadata without end: %v", err)
	} else if err := f.Close(); err != nil {
		t.Error(err)
	}
	for name, change := range map[string]string{
		"endless tile": `ALTER TABLE tiles RENAME TO t; CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, (` + endless + `i FROM n WHERE i < 0) AS tile_data FROM t`,
		"huge tile":    `ALTER TABLE tiles RENAME TO t; CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, zeroblob(900000000) AS tile_data FROM t`,
	} {
		path := write(t, "png", 0)
		alter(t, path, change)
		f, err := Open(path)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if tile, err := f.Tile(t.Context(), 0, 0, 0); err == nil {
			t.Errorf("%s: %v", name, tile)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
}

// alter changes a file.
func alter(t *testing.T, path, change string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(change); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}
