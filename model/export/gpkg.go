package export

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver
)

// gpkgSchema is what OGC GeoPackage 1.3 asks of a database, and the tables of events and
// passages.
const gpkgSchema = `
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;
PRAGMA application_id=0x47504B47; PRAGMA user_version=10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
	organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
	last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
	CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
	z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
	CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
	('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL), ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
	('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', NULL);
CREATE TABLE events (fid INTEGER PRIMARY KEY NOT NULL, geom GEOMETRY, %s);
CREATE TABLE passages (fid INTEGER PRIMARY KEY NOT NULL, event INTEGER NOT NULL, source TEXT, page TEXT, quote TEXT, edtf TEXT, wording TEXT, mode TEXT, speaker TEXT);
BEGIN;
INSERT INTO gpkg_contents VALUES ('events', 'features', 'events', ?1, ?2, -180, -90, 180, 90, 4326), ('passages', 'attributes', 'passages', ?1, ?2, NULL, NULL, NULL, NULL, NULL);
INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'GEOMETRY', 4326, 0, 0);
`

// gpkgField is a column of the table of events; its value is nil where there is none.
type gpkgField struct {
	name, kind string
	value      func(*Row) any
}

var gpkgFields = []gpkgField{
	{"headline", "TEXT", func(r *Row) any { return r.Headline }},
	{"date", "TEXT", func(r *Row) any { return r.Date }},
	{"wording", "TEXT", func(r *Row) any { return orNull(r.Wording) }},
	{"edtf", "TEXT", func(r *Row) any { return r.EDTF }},
	{"start", "DATE", func(r *Row) any { return orNull(r.When.startDay()) }},
	{"end", "DATE", func(r *Row) any { return orNull(r.When.endDay()) }},
	{"start_year", "INTEGER", func(r *Row) any { y, _ := r.When.years(); return y }},
	{"end_year", "INTEGER", func(r *Row) any { _, y := r.When.years(); return y }},
	{"date_assumed", "TEXT", func(r *Row) any { return orNull(r.DateAssumed) }},
	{"place", "TEXT", func(r *Row) any { return orNull(r.First().Full()) }},
	{"places", "TEXT", func(r *Row) any { return orNull(allPlaces(r)) }},
	{"geonames", "INTEGER", func(r *Row) any { return positive(r.First().GeoNames) }},
	{"place_assumed", "TEXT", func(r *Row) any { return orNull(r.PlaceAssumed) }},
	{"status", "TEXT", func(r *Row) any { return r.Status }},
	{"mode", "TEXT", func(r *Row) any { return r.Mode }},
	{"speaker", "TEXT", func(r *Row) any { return orNull(r.Speaker) }},
	{"disputed", "BOOLEAN", func(r *Row) any { return r.Disputed }},
	{"confidence", "REAL", func(r *Row) any { return r.Confidence }},
	{"event_type", "TEXT", func(r *Row) any { return orNull(r.Type) }},
	{"tags", "TEXT", func(r *Row) any { return orNull(listed(r.Tags)) }},
	{"color", "TEXT", func(r *Row) any { return orNull(r.Color) }},
	{"note", "TEXT", func(r *Row) any { return orNull(r.Note) }},
	{"id", "TEXT", func(r *Row) any { return r.ID }},
}

// writeGeoPackage writes OGC GeoPackage: a table of events with their points, one of passages.
func writeGeoPackage(j *job) (err error) {
	dir, err := os.MkdirTemp("", "chronotope")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path := filepath.Join(dir, "export.gpkg")
	if err := j.fillGeoPackage(path); err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	_, err = io.Copy(j.out, f)
	return errors.Join(err, f.Close())
}

func (j *job) fillGeoPackage(path string) (err error) {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	conn, err := db.Conn(j.ctx) // a transaction and what is prepared are a connection's
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	var columns []string
	for _, f := range gpkgFields {
		columns = append(columns, `"`+f.name+`" `+f.kind)
	}
	made := j.Made.UTC().Format("2006-01-02T15:04:05.000Z")
	if _, err := conn.ExecContext(j.ctx, strings.Replace(gpkgSchema, "%s", strings.Join(columns, ", "), 1), j.title(), made); err != nil {
		return err
	}
	if err := j.insertEvents(conn); err != nil {
		return err
	}
	_, err = conn.ExecContext(j.ctx, "COMMIT")
	return err
}

func (j *job) insertEvents(conn *sql.Conn) (err error) {
	events, err := conn.PrepareContext(j.ctx, "INSERT INTO events VALUES (?, ?"+strings.Repeat(", ?", len(gpkgFields))+")")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, events.Close()) }()
	passages, err := conn.PrepareContext(j.ctx, "INSERT INTO passages VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, passages.Close()) }()
	ctx := context.Background() // rows looks whether the job is cancelled: cheaper than each statement
	values := make([]any, 0, len(gpkgFields)+2)
	for r := range j.rows() {
		values = append(values[:0], r.Number, geoBlob(r.OnMap()))
		for _, f := range gpkgFields {
			values = append(values, f.value(r))
		}
		if _, err := events.ExecContext(ctx, values...); err != nil {
			return err
		}
		for i := range r.Passages {
			p := &r.Passages[i]
			if _, err := passages.ExecContext(ctx, r.Number, p.Title, orNull(p.Page), p.Quote, p.EDTF, orNull(p.Wording), p.Mode, orNull(p.Speaker)); err != nil {
				return err
			}
		}
	}
	return nil
}

// geoBlob is a geometry as GeoPackage has it: a header, and well-known binary. It is nil
// where there is no place.
func geoBlob(places []Spot) []byte {
	if len(places) == 0 {
		return nil
	}
	var b bytes.Buffer
	put := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // to memory, which takes it
	b.WriteString("GP\x00\x01")                                         // version 1, little-endian, no envelope
	put(int32(4326))
	if len(places) > 1 {
		put([]byte{1, 4, 0, 0, 0}) // MultiPoint
		put(uint32(len(places)))
	}
	for _, p := range places {
		put([]byte{1, 1, 0, 0, 0}) // Point
		put([]uint64{math.Float64bits(p.Lon), math.Float64bits(p.Lat)})
	}
	return b.Bytes()
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func positive(n int64) any {
	if n <= 0 {
		return nil
	}
	return n
}
