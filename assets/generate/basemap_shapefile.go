package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// shape is a record of an ESRI shapefile: its parts (lines, or rings of a
// polygon; none for a point), and its attributes by lower-case name.
type shape struct {
	parts [][]vertex
	attrs map[string]string
}

// number returns an attribute as a number, 0 where it is none.
func (s *shape) number(name string) float64 {
	v, err := strconv.ParseFloat(s.attrs[name], 64)
	if err != nil {
		return 0
	}
	return v
}

// readShapes reads the .shp and .dbf of a shapefile (ESRI Shapefile Technical
// Description, 1998). The path has no extension. Text is in Windows-1252.
func readShapes(path string) ([]shape, error) {
	rows, err := readDBF(path + ".dbf")
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(path + ".shp")
	if err != nil {
		return nil, err
	}
	shapes := make([]shape, len(rows))
	at := 100 // the length of the header
	for i := range shapes {
		if at+8 > len(data) {
			return nil, fmt.Errorf("read %s.shp: %d records for %d rows", path, i, len(rows))
		}
		size := 2 * int(binary.BigEndian.Uint32(data[at+4:]))
		record := data[at+8 : at+8+size]
		at += 8 + size
		shapes[i].attrs = rows[i]
		switch kind := binary.LittleEndian.Uint32(record); kind {
		case 3, 5: // polyline, polygon
			shapes[i].parts = shapeParts(record)
		case 0, 1: // null, point: the attributes say where
		default:
			return nil, fmt.Errorf("read %s.shp: shape type %d", path, kind)
		}
	}
	return shapes, nil
}

func shapeParts(record []byte) [][]vertex {
	number := func(at int) int { return int(binary.LittleEndian.Uint32(record[at:])) }
	float := func(at int) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(record[at:])) }
	n, total := number(36), number(40)
	points := 44 + 4*n
	parts := make([][]vertex, n)
	for i := range parts {
		from, to := number(44+4*i), total
		if i+1 < n {
			to = number(44 + 4*(i+1))
		}
		for j := from; j < to; j++ {
			v := vertexAt(float(points+16*j), float(points+16*j+8))
			if last := len(parts[i]) - 1; last < 0 || parts[i][last] != v {
				parts[i] = append(parts[i], v)
			}
		}
	}
	return parts
}

// readDBF reads the rows of a dBASE III table.
func readDBF(path string) ([]map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	count := int(binary.LittleEndian.Uint32(data[4:]))
	header := int(binary.LittleEndian.Uint16(data[8:]))
	size := int(binary.LittleEndian.Uint16(data[10:]))
	type column struct {
		name string
		size int
	}
	var columns []column
	for at := 32; data[at] != '\r'; at += 32 {
		name, _, _ := strings.Cut(string(data[at:at+11]), "\x00")
		columns = append(columns, column{strings.ToLower(name), int(data[at+16])})
	}
	rows := make([]map[string]string, count)
	for i := range rows {
		rows[i] = make(map[string]string, len(columns))
		at := header + i*size + 1
		for _, c := range columns {
			text, err := charmap.Windows1252.NewDecoder().Bytes(data[at : at+c.size])
			if err != nil {
				return nil, fmt.Errorf("read %s: %w", path, err)
			}
			rows[i][c.name] = strings.Trim(string(text), " \x00")
			at += c.size
		}
	}
	return rows, nil
}
